"""Who does something to whom, and whether two sentences tell it the other way round.

"Rovers beat City" has each word of "City beat Rovers". Held against each other are whoever does it
and whoever it is done to, whether by "beat", "was beaten by" or "upset".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp.entailment import doer_words
from nlp.entailment.subjects import forms
from nlp.text import senses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.entailment.doers import Doing

_ENDS = doer_words.PREPOSITIONS | doer_words.STARTS | doer_words.RELATIVES | doer_words.AUXILIARIES
_NO_OBJECT = _ENDS | doer_words.AWAY | doer_words.BETWEEN | doer_words.JOINS
_BEFALLS = frozenset(
    map(
        senses.key,
        "die drown perish close shut open reopen sink break burst burn end stop halt start begin"
        " change move rise fall drop grow increase double halve explode collapse resume back"
        " continue spread shrink improve worsen crash".split(),
    )
)
"""Verbs of which the subject may be what another one is done to."""
_LONGEST = 8
"""Words behind a verb that name whom or what it is done to."""


class Told(NamedTuple):
    """A verb of a sentence, with the sentence's words in small letters."""

    doing: Doing
    lows: Sequence[str]


class Roles(NamedTuple):
    """Those who do something, and those to whom it is done, as `subjects.forms` gives them."""

    agents: frozenset[str]
    patients: frozenset[str]


def of(told: Told) -> Roles:
    """Return who does what a verb tells, and to whom.

    Args:
        told: the verb.
    """
    doing, lows = told
    subject = doing.heads | (doing.names - doing.governed)
    if doing.passive:
        return Roles(doing.agents, subject)
    if not has_object(told):
        return Roles(frozenset(), subject) if befalls(told) else Roles(subject, frozenset())
    start = doing.place + 1
    while lows[start] in doer_words.AWAY:
        start += 1
    end = start
    while end < min(len(lows), doing.place + _LONGEST) and lows[end] not in _ENDS:
        if not lows[end][0].isalnum() and lows[end] not in {"&", "$"}:
            break
        end += 1
    behind = (form for low in lows[start:end] for form in forms(low))
    return Roles(subject, frozenset(behind))


def has_object(told: Told) -> bool:
    """Say whether something stands right behind a verb to which it may be done.

    Args:
        told: the verb.
    """
    place = told.doing.place + 1
    while place < len(told.lows) and told.lows[place] in doer_words.AWAY:  # "give up the post"
        place += 1
    behind = told.lows[place] if place < len(told.lows) else ""
    return behind[:1].isalnum() and behind not in _NO_OBJECT and not behind.endswith("ly")


def befalls(told: Told) -> bool:
    """Say whether a verb tells what befalls somebody that may be done to him: "the bank closed".

    Args:
        told: the verb.
    """
    if senses.key(told.lows[told.doing.place]) not in _BEFALLS:
        return False
    return not (told.doing.passive or has_object(told))


def are_turned(one: Told, other: Told) -> bool:
    """Say whether two verbs of one sense tell of those who do it the other way round.

    What befalls somebody in one ("three died") is what is done to him in the other ("killed
    three"); in one word for both it may be either ("appealed", "appealed the verdict").

    Args:
        one: the written verb.
        other: the article's.
    """
    alone = [befalls(told) for told in (one, other)]
    if all(alone) or (any(alone) and one.doing.verb == other.doing.verb):
        return False
    if one.doing.passive and not other.doing.passive and not has_object(other):
        return False  # "had a defender sent off" is no deed of his
    own, told = of(one), of(other)
    if senses.are_sides(one.lows[one.doing.place], other.lows[other.doing.place]):
        told = Roles(told.patients, told.agents)
    return bool(
        own.agents & told.patients - told.agents or own.patients & told.agents - told.patients
    )
