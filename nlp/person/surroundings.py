"""Where an article plays, by its opening: the countries and the proper names that stand there.

Two articles about one person tend to share them; two about namesakes rarely do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon.people import CALENDAR
from nlp.person import occupations
from nlp.topic.lands import country_topics
from nlp.values import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

OPENING = 1500
"""How many characters of an article tell where it plays."""

_RUN = re.compile(r"(?<![.!?:“\"‘\n] )(?<![\n“\"‘(])(?<!^)\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_SHORTEST = 3  # letters
_ABROAD = re.compile(r"\b(?:to|on|envoy|ambassador)\b", re.IGNORECASE)
_LOCAL = re.compile(
    r"\b(?:mayor|governor|councillor|councilor|alderman|councilman|councilwoman)\b", re.IGNORECASE
)


class Surroundings(NamedTuple):
    """Countries by name, and other proper names in small letters."""

    lands: frozenset[str]
    names: frozenset[str]


def of(opening: str, but: frozenset[str]) -> Surroundings:
    """Return the countries and proper names at the head of an article.

    Args:
        opening: its first characters (`OPENING` of them).
        but: words in small letters that do not count: those of the name that is asked about, and
            of everyone else in the article.
    """
    lands = country_topics(opening, (Sentence(0, len(opening), 0),))[0]
    names = set()
    for run in _RUN.findall(opening):
        bare = _POSSESSIVE.sub("", run).lower()
        words = bare.split()
        if len(bare) < _SHORTEST or any(word in but or word in CALENDAR for word in words):
            continue
        if not named_in(run):
            names.add(bare)
    return Surroundings(frozenset(lands), frozenset(names))


@lru_cache(maxsize=16384)
def named_in(words: str) -> frozenset[str]:
    """Return the countries that a role or a name names: "Velmora’s minister" is of Velmora.

    Args:
        words: a role or a name as an article has it.
    """
    return frozenset(country_topics(words, (Sentence(0, len(words), 0),))[0])


def office_in(role: str | None, lands: frozenset[str]) -> frozenset[str]:
    """Return the countries of a public office: its own, or where a mayor's article plays.

    Args:
        role: a role as an article has it.
        lands: the countries at the head of the article.

    Returns:
        None for whoever stands for one country in another, and for what is no public office.
    """
    if not role or occupations.of(role).now != {"politics"} or _ABROAD.search(role):
        return frozenset()
    return named_in(role) or (lands if _LOCAL.search(role) else frozenset())


def may_be_two(roles: Iterable[str]) -> bool:
    """Say whether public offices could be of two countries, before any article is looked at.

    Args:
        roles: what articles call the bearer of a name.
    """
    local, lands = False, set()
    for role in roles:
        if occupations.of(role).now == {"politics"} and not _ABROAD.search(role):
            own = named_in(role)
            lands.add(own)
            local = local or (not own and _LOCAL.search(role) is not None)
    lands.discard(frozenset())
    return bool(lands) and (local or not frozenset.intersection(*lands))
