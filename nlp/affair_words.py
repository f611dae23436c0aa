"""The words in which affairs are told: who asks for a bombing means the blast and the attack, too.

Tables of plain nouns of news, and of those that say nothing beside a name: "the Lind case".
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp import word_forms

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAYS_NOTHING = frozenset(
    "affair affairs battle case cases conflict controversy crisis debacle disaster dispute drama"
    " episode feud fiasco furor furore issue row saga scandal situation story tragedy trouble"
    " troubles turmoil".split()
)
"""What may be told without the word: whatever an article on the name tells belongs to it."""

_KIN = """
attack attacks attacked attacker attackers bomb bombs bombing bombings bombed bomber blast blasts
    explosion explosions exploded shooting raid strike
bombing bombings bombed bomb bombs bomber bombers attack attacks attacked blast blasts explosion
    explosions exploded
explosion explosions exploded explode blast blasts bomb bombs bombing
shooting shootings shot shots shooter gunman gunmen gunfire massacre killing killings killed attack
massacre massacres killing killings killed slaughter shooting shot attack
murder murders murdered killing killed slain slaying shot shooting stabbed death died
assassination assassinated assassin assassins killing killed shot shooting slain death
killing killings killed murder murders murdered slain slaying shot shooting stabbed death died
death deaths died dead dies dying funeral killed
war wars warfare fighting troops forces invasion offensive airstrikes bombing rebels ceasefire
invasion invaded invading invade invaders troops occupation occupied
coup coups overthrow overthrown overthrew ousted ouster toppled junta
protest protests protester protesters protesting demonstration demonstrations demonstrators rally
    rallies unrest uprising revolt revolution riot riots crackdown
riot riots rioting rioters looting unrest violence
earthquake earthquakes quake quakes tremor tremors aftershock aftershocks
hurricane hurricanes storm cyclone typhoon
flood floods flooding flooded floodwaters
fire fires blaze wildfire wildfires burned firefighters
spill spills spilled leak leaks leaking slick gusher blowout
crash crashes crashed wreckage collision derailment
outbreak outbreaks epidemic pandemic virus infections infected
election elections elected electoral vote votes voted voters ballot ballots polls primary caucus
    caucuses
trial trials tried court jury jurors verdict prosecutors testimony testified
strike strikes striking strikers walkout union
kidnapping kidnappings kidnapped abduction abducted abductors captors hostage hostages
hostage hostages captors captive captives kidnapped
hijacking hijackings hijacked hijackers hostages
hack hacks hacked hacking hackers breach
merger mergers merge merged takeover acquisition acquire acquired bid
bailout bailouts rescue rescued
resignation resigned resigns resigning resign quit
talks negotiations negotiators negotiating negotiate summit
deal deals agreement agreements accord pact treaty
sanctions sanction embargo
"""
"""Words that one affair is told in; the first one names it."""

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


def is_deed_to(words: str) -> bool:
    """Say whether words are a deed and what it was done to: "embassy bombings"."""
    *before, last = words.split() or [""]
    return bool(before) and words.islower() and last in _done()


@cache
def _done() -> frozenset[str]:
    return frozenset(form for one in _DONE.split() for form in (one, *word_forms.of_number(one)))


@cache
def _kin() -> Mapping[str, tuple[str, ...]]:
    """Return the words of each affair, by the nouns that name it in both numbers."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _KIN.replace("\n    ", " ").strip().splitlines():
        words = tuple(line.split())
        for word in (words[0], *word_forms.of_number(words[0])):
            found.setdefault(word, words)
    return MappingProxyType(found)
