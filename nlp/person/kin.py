"""Kin whom an article calls by the first name, and then by "Mrs" and the family's name.

"His wife Denise … Mrs Voss said" speaks of one woman, Denise Voss, though nowhere are the two words
together; so does "Jack and Sarah Voss … Mr Voss said" of Jack Voss.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.person.phrases import KIN, is_kin
from nlp.person.shapes import given_gender

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.person.entries import Entry

_OWNER = re.compile(r"(?P<owner>[A-ZÀ-Þ][\w-]+)(?:[’']s|[’']) (?:[a-z-]+ ){0,2}([a-z]+)\Z")
_PARTNER = re.compile(r"(?<![\w’'-])([A-ZÀ-Þ][\w-]+) and \Z")
_LONGEST_WORD = 24  # characters


def name_in_full(text: str, found: Sequence[Entry], titled: Iterable[Entry]) -> list[Entry]:
    """Give bearers of a family's name alone the first name that the article has for them.

    Args:
        text: the article's text.
        found: everyone met.
        titled: those of `found` whom only a form of address tells from their kin ("Mrs Voss").

    Returns:
        Those of `titled` who are no more: they are the kin that has got the family's name.
    """
    gone: list[Entry] = []
    for entry in titled:
        surname = entry.words[0]
        family = [one for one in found if len(one.words) > 1 and one.words[-1] == surname]
        kin = [
            one
            for one in found
            if len(one.words) == 1
            and one is not entry
            and one.gender in (entry.gender, None)
            and _is_kin(text, one)
        ]
        if len(kin) == 1 and _is_kin_of(text, kin[0], family, found):
            _take(kin[0], entry, surname)
            gone.append(entry)
        elif not kin:
            _name_partner(text, entry, family)
    return gone


def _is_kin(text: str, one: Entry) -> bool:
    """Say whether somebody is told to be somebody's relative."""
    return one.role is not None and not KIN.isdisjoint(one.role.of(text).split())


def _is_kin_of(text: str, one: Entry, family: Sequence[Entry], found: Sequence[Entry]) -> bool:
    """Say whether somebody is told to be a relative of one of the family."""
    if one.role is None:
        return False
    words = one.role.of(text)
    owner = _OWNER.search(words)
    if owner is not None:
        return owner[2] in KIN and any(owner["owner"] in other.words for other in family)
    if not is_kin(words.split()):
        return False
    before = one.role.start
    named = [(s.start, other) for other in found for s in other.mentions if s.start < before]
    return bool(named) and max(named, key=lambda each: each[0])[1] in family


def _take(one: Entry, entry: Entry, surname: str) -> None:
    """Let what was told of "Mrs Voss" be told of Denise."""
    one.forms.setdefault(one.name, len(one.mentions))
    one.forms[surname] = len(entry.mentions)
    one.words = (*one.words, surname)
    one.name = " ".join(one.words)
    one.gender = entry.gender
    one.mentions += entry.mentions
    one.evidence += entry.evidence


def _name_partner(text: str, entry: Entry, family: Sequence[Entry]) -> None:
    """Name "Mr Voss" Jack where "Jack and Sarah Voss" stands."""
    for other in family:
        at = min(other.mentions).start
        first = _PARTNER.search(text, max(0, at - _LONGEST_WORD), at)
        if first is not None and given_gender(first[1].lower()) == entry.gender:
            entry.forms[entry.name] = len(entry.mentions)
            entry.words = (first[1], *entry.words)
            entry.name = " ".join(entry.words)
            return
