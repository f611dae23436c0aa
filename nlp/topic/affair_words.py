"""The words in which affairs are told: who asks for a bombing means the blast and the attack, too.

Tables of plain nouns of news, and of those that say nothing beside a name: "the Lind case".
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.text import word_forms

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAYS_NOTHING = frozenset(
    "affair affairs battle case cases conflict controversy crisis debacle disaster dispute drama"
    " episode feud fiasco furor furore issue row saga scandal situation story tragedy trouble"
    " troubles turmoil".split()
)
"""What may be told without the word: whatever an article on the name tells belongs to it."""

_BUILT = frozenset(
    "airport arena base bridge canal casino dam dike embankment factory ferry harbour harbor"
    " highway hospital landfill mill mine motorway pier pipeline plant port prison quarry railway"
    " reactor refinery reservoir runway shipyard smelter stadium terminal tower tunnel"
    " viaduct".split()
)
"""What a paper goes on to call by its noun alone, once it has told its name."""

_KIN = """
attack raid: attacked attacker attackers bomb bombs bombing bombings blast blasts explosion
    explosions exploded shooting
bombing blast explosion: bombed bomb bombs bomber bombers attack attacks attacked exploded explode
shooting massacre: shot shots shooter gunman gunmen gunfire killing killings killed attack
    slaughter
murder killing slaying assassination: killed murdered slain shot shooting stabbed death died
    assassinated assassin
death: died dead dies dying funeral killed
war fighting: warfare troops forces invasion offensive airstrikes bombing rebels
    ceasefire
invasion: invaded invading invade invaders troops occupation occupied
coup: overthrow overthrown overthrew ousted ouster toppled junta
protest demonstration uprising revolt revolution unrest riot: protester protesters protesting
    demonstrators rally rallies rioters crackdown
earthquake quake tremor: aftershock aftershocks
hurricane storm cyclone typhoon tornado: winds
flood flooding: flooded floodwaters
fire blaze wildfire: burned flames firefighters
spill leak: spilled leaking slick gusher blowout
crash collision derailment: crashed wreckage
outbreak epidemic pandemic: virus infections infected
election vote ballot: elected electoral voted voters polls primary caucus caucuses
campaign candidacy race: nomination primary primaries caucus caucuses voters rally rallies
visit trip tour: visited visiting toured arrived
investigation inquiry probe: investigators investigating investigated subpoena subpoenas
trial: jury jurors verdict prosecutors testimony testified convicted acquitted sentenced
strike walkout: striking strikers
kidnapping abduction: kidnapped abducted abductors captors hostage hostages
hostage: captors captive captives kidnapped
hijacking: hijacked hijackers hostages
hack breach: hacked hacking hackers
merger takeover acquisition: merge merged acquire acquired bid bids buyout stake
bailout: rescue rescued
resignation: resigned resigns resigning resign quit
talks negotiation: negotiators negotiating negotiate summit
deal agreement accord pact treaty:
sanction: embargo
eruption: erupted erupting volcano lava ash
landslide mudslide avalanche: buried
stabbing: stabbed knife
sinking shipwreck: sank sunk capsized
siege blockade: besieged blockaded
impeachment: impeach impeached
inauguration: inaugurated inaugural
wedding: wed married bride groom
famine drought: hunger starving starvation
flu influenza: virus infections infected
"""
"""Nouns that name a kind of affair, and behind the colon other words that tell of it."""

_BEFALLS = (
    "abduction assassination campaign candidacy death hijacking hostage"
    " impeachment inauguration kidnapping killing murder resignation shooting slaying"
    " stabbing trial trip visit wedding"
)
"""What is told of somebody wherever that person is: a war or a strike is not."""

_DONE = (
    "attack bombing crash explosion hack hijacking kidnapping killing massacre murder shooting"
    " spill"
)
"""What is done to something that is named before it."""


def says_nothing(noun: str) -> bool:
    """Say whether a noun beside a name leaves open what it was about: "case", "crisis"."""
    return noun.casefold() in _SAYS_NOTHING


def kin(noun: str) -> tuple[str, ...]:
    """Return the words that tell of what a noun names; none where the tables lack it.

    Args:
        noun: "bombing", "protests"; its own forms are among the words.
    """
    return _kin().get(noun.casefold(), ())


def like(noun: str) -> tuple[str, ...]:
    """Return the nouns that may stand for a noun: an accord is a deal; none but for the tables'.

    Args:
        noun: "deal", "talks"; its own forms are among them.
    """
    return _like().get(noun.casefold(), ())


def is_deed_to(words: str) -> bool:
    """Say whether words are a deed and what it was done to: "embassy bombings"."""
    *before, last = words.split() or [""]
    return bool(before) and words.islower() and last in _forms_of(_DONE)


def befalls(noun: str) -> bool:
    """Say whether a noun names what one person does or suffers: "the Lind trial"."""
    return noun.casefold() in _forms_of(_BEFALLS)


def is_built(noun: str) -> bool:
    """Say whether a noun names what is built: who writes of the Orl Canal goes on with "the canal".

    Args:
        noun: the last word of a name, in any case.
    """
    return noun.casefold() in _BUILT


@cache
def _forms_of(nouns: str) -> frozenset[str]:
    return frozenset(form for one in nouns.split() for form in (one, *word_forms.of_number(one)))


@cache
def _like() -> Mapping[str, tuple[str, ...]]:
    """Return the nouns that name each kind of affair, by each of them, in both numbers."""
    return MappingProxyType({noun: nouns for nouns, _ in reversed(_kinds()) for noun in nouns})


@cache
def _kin() -> Mapping[str, tuple[str, ...]]:
    """Return the words of each kind of affair, by the nouns that name it, in both numbers."""
    kinds = reversed(_kinds())
    return MappingProxyType({noun: nouns + others for nouns, others in kinds for noun in nouns})


@cache
def _kinds() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return the nouns of each kind of affair, and the other words that tell of it."""
    lines = (line.partition(":") for line in _KIN.replace("\n    ", " ").strip().splitlines())
    return tuple(
        (
            tuple(form for one in heads.split() for form in (one, *word_forms.of_number(one))),
            tuple(others.split()),
        )
        for heads, _, others in lines
    )
