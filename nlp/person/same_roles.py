"""Roles that are one: "Prime Minister", "Cambodian Prime Minister", "prime minister of Cambodia".

Two roles are one where they differ by an article, a country (a demonym too) or whose they are, or
where the longer only goes on ("director", "director of the institute"). "Former" makes another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon import countries
from nlp.person.phrases import KIN, POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(r"[^\W_](?:[\w.&]|[’'\-](?=\w))*")
_POSSESSIVE = re.compile(r"[’']s?\Z")
_ARTICLES = frozenset(("the", "a", "an"))
_GOES_ON = frozenset(("of", "for", "at", "in", "to", "on"))
_LINKING = _GOES_ON | {"and"}
_NOISE = frozenset(
    "a an and at by for from in of on the to with his her its new former late".split()
)
_LONGEST_COUNTRY = 4  # words


class _Parts(NamedTuple):
    """A role taken apart: the countries in it, its other words, and those after a possessor."""

    countries: frozenset[str]
    words: tuple[str, ...]
    owned: tuple[str, ...]


def is_relation(role: str) -> bool:
    """Say whether words only tell whose relative somebody is, and not whose ("his wife", "son").

    Args:
        role: what an article called somebody; "wife of Ana Lim" says whose, and is none.
    """
    words = role.lower().split()
    if not words:
        return False
    return words[-1] in KIN and (len(words) == 1 or words[0] in POSSESSIVES)


def covers(fuller: str, shorter: str) -> bool:
    """Say whether the fuller of two roles is the shorter one, with more told of it.

    Args:
        fuller: a role as an article has it ("Velmora’s minister of trade").
        shorter: another ("minister of trade").

    Returns:
        True too where both say the same.
    """
    ours, theirs = _parts(fuller), _parts(shorter)
    if not theirs.words or not theirs.countries <= ours.countries:
        return False
    if set(ours.words) - _LINKING == set(theirs.words) - _LINKING or ours.owned == theirs.words:
        return True
    head, tail = _apart(ours.words)
    their_head, their_tail = _apart(theirs.words)
    return bool(head) and head == their_head and set(their_tail) <= set(tail)


def alike(one: str, other: str) -> bool:
    """Say whether two roles share most of the shorter one's words that mean something.

    Args:
        one: a role as an article has it.
        other: another.
    """
    ours, theirs = _telling(one), _telling(other)
    return bool(ours and theirs) and 2 * len(ours & theirs) > min(len(ours), len(theirs))


def is_general(role: str) -> bool:
    """Say whether a role is one word that many people are called ("director").

    Args:
        role: a role as an article has it.
    """
    return len(_telling(role)) <= 1


def fold(roles: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Gather roles that are one.

    Args:
        roles: roles in any order, each once.

    Returns:
        The places of those that are one: the fullest first, the others in their order. A role
        that two different fuller ones cover stands alone, since it may be either.
    """
    covering = {
        place: [
            other
            for other, fuller in enumerate(roles)
            if other != place
            and covers(fuller, role)
            and (len(fuller), -other) > (len(role), -place)
        ]
        for place, role in enumerate(roles)
    }
    gathered: dict[int, list[int]] = {}
    for place in range(len(roles)):
        fullest = [one for one in covering[place] if not covering[one]]
        whose = fullest[0] if len(fullest) == 1 else place
        gathered.setdefault(whose, []).append(place)
    return tuple(
        (whose, *(place for place in places if place != whose))
        for whose, places in gathered.items()
    )


def _telling(role: str) -> frozenset[str]:
    words = (_POSSESSIVE.sub("", token).casefold() for token in _TOKEN.findall(role))
    return frozenset(word.removeprefix("then-").removeprefix("ex-") for word in words) - _NOISE


def _apart(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of an office, and those that say of what."""
    end = next((n for n, word in enumerate(words) if word in _GOES_ON), len(words))
    return words[:end], words[end:]


def _parts(role: str) -> _Parts:
    """Take a role apart: the countries in it, its words, and those behind whose it is."""
    tokens = _TOKEN.findall(role)
    bare = [_POSSESSIVE.sub("", token) for token in tokens]
    found: list[str] = []
    words: list[str] = []
    owned = 0
    place = 0
    while place < len(tokens):
        length = _country_at(bare, place)
        if length:
            found.append(countries.by_form()[" ".join(bare[place : place + length])])
            place += length
            if place < len(tokens) or not words or words[-1] not in _GOES_ON:
                continue
            words.pop()
            continue
        if bare[place].lower() not in _ARTICLES:
            words.append(bare[place].lower())
            if bare[place] != tokens[place]:
                owned = len(words)
        place += 1
    return _Parts(frozenset(found), tuple(words), tuple(words[owned:]))


def _country_at(words: Sequence[str], place: int) -> int:
    """Return how many words of a country's name or demonym stand at a place, 0 where none do."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - place), 0, -1):
        if " ".join(words[place : place + length]) in countries.by_form():
            return length
    return 0
