"""Whether what stands beside an office is true of somebody: "the Osk mayor", "Orr’s lawyer".

Whoever holds such an office in the article is not meant where the words beside it name another
place, house, owner or rank; and where nothing in the article says those words of anybody, it is
not settled who is meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.lexicon.people import FUNCTION, is_role_noun
from nlp.quote.offices import INSTITUTIONS, OFFICES, PARTIES, with_other_names
from nlp.quote.tokens import DETERMINERS, POSSESSIVES, WHEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Person

_LINKS = frozenset("of for at in to from with".split())
_RANKS = frozenset("vice deputy assistant associate".split())
_SERVICES = frozenset(("fire", "police"))
_OVER = frozenset("former ex late outgoing".split())
_NOW = frozenset("interim acting new current incoming".split())
_NOT_TELLING = DETERMINERS | FUNCTION | WHEN | PARTIES | frozenset(("’s", "'s", "’", "then"))
_PIECE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_STEM = 5
"""Letters that the names of a land and of its people share at least."""


def agrees(words: Sequence[str], head: str, person: Person) -> bool | None:
    """Say whether a phrase with an office in it may mean somebody who holds such an office.

    Args:
        words: the phrase as it stands ("the Osk mayor"), without capitals where they tell nothing.
        head: the office among them, in small letters.
        person: who holds it by the article's own words.

    Returns:
        Whether the words beside the office are said of that person too; `None` where the article
        does not tell.
    """
    role = person.role or ""
    lows = [word.lower() for word in words]
    at = next((i for i, low in enumerate(lows) if low == head), len(lows) - 1)
    own = with_other_names(_pieces(role.lower()))
    missing = [word for word in _named(words, at) if not _is_in(word, own)]
    if missing and _has_other_names(role, words):
        return False
    if _another_body(lows, at, role) or _another_service(lows, own):
        return False
    return None if missing else True


def is_of_rank(words: Sequence[str], head: str, role: str) -> bool:
    """Say whether a role is the office itself, no deputy's and no former one, or both are.

    Args:
        words: the phrase with the office in it.
        head: the office among them, in small letters.
        role: what somebody is.
    """
    lows = {word.lower() for word in words}
    parts = [one for one in re.split(r", | and ", role.lower()) if head in one.split()]
    for held in [set(part.replace("-", " ").split()) for part in parts] or [set()]:
        over = head in OFFICES and bool(held & _OVER) != bool(_OVER & lows)
        over = over or bool(held & _OVER and lows & _NOW)
        if not over and not (held & _RANKS) - lows:
            return True
    return False


def is_bare(words: Sequence[str]) -> bool:
    """Say whether a phrase has neither a name nor an owner in it: "the modest hero".

    Args:
        words: the phrase as it stands, without capitals where they tell nothing.
    """
    lows = [word.lower() for word in words]
    tied = not _LINKS.isdisjoint(lows) or "’s" in lows or "'s" in lows
    return not tied and lows[0] not in POSSESSIVES and not any(map(_is_name, words))


def _named(words: Sequence[str], at: int) -> list[str]:
    """Return the names beside an office: of a place, a house or an owner."""
    named = [word for word in words[:at] if _is_name(word)]
    if words[at + 1 : at + 2] and words[at + 1].lower() in _LINKS:
        behind = [word for word in words[at + 2 :] if _is_name(word)]
        named += behind[:1]
    return named


def _is_name(word: str) -> bool:
    low = word.lower()
    return word[0].isupper() and low not in _NOT_TELLING and not is_role_noun(low)


def _pieces(row: str) -> set[str]:
    return {
        piece.removesuffix(".") for piece in _PIECE.findall(row.replace("’s", "").replace("'s", ""))
    }


def _is_in(word: str, own: set[str]) -> bool:
    """Say whether a name, or the country that it means, is among the words of a role."""
    low = word.lower()
    if low in own or low.replace(".", "") in {piece.replace(".", "") for piece in own}:
        return True
    if any(piece[:_STEM] == low[:_STEM] for piece in own if len(piece) >= _STEM <= len(low)):
        return True
    land = countries.named(word)
    return land is not None and any(countries.named(piece) == land for piece in own)


def _has_other_names(role: str, words: Sequence[str]) -> bool:
    """Say whether a role has a place or a house of its own that a phrase does not name."""
    lows = {word.lower() for word in words}
    pieces = role.replace("’s", "").replace("'s", "").split()
    return any(_is_name(word) and word.lower() not in lows for word in pieces)


def _another_service(lows: Sequence[str], own: set[str]) -> bool:
    """Tell the fire chief from the police chief."""
    held = _SERVICES & own
    return bool(held) and bool(_SERVICES.intersection(lows)) and held.isdisjoint(lows)


def _another_body(lows: Sequence[str], at: int, role: str) -> bool:
    """Tell "the spokesman for the army" from whoever is one "for the bank"."""
    wanted = _behind(lows, at) or INSTITUTIONS.intersection(lows[:at])
    own = role.lower().replace(",", " ,").split()
    linked = next((i for i, low in enumerate(own) if low in _LINKS), -1)
    held = _behind(own, linked - 1) if linked > 0 else set()
    return bool(wanted) and bool(held) and not wanted & held


def _behind(lows: Sequence[str], at: int) -> set[str]:
    """Return the words that "of" or "for" ties to the office at a place."""
    if lows[at + 1 : at + 2] == [] or lows[at + 1] not in _LINKS:
        return set()
    found: set[str] = set()
    for low in lows[at + 2 :]:
        if low == ",":
            break
        if low not in FUNCTION and low not in DETERMINERS:
            found.add(low)
    return found
