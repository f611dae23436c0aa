"""Whom a bare surname means where the article names two people of it.

Mostly the article settles it by itself: one of the two carries the story. A child, or whoever else
it calls by the first name, is not the one that the surname means. Where both have just been named
in full and neither carries the story, a surname alone is nobody's name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from nlp import names
from nlp.person.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.values import Person

_LONGEST_WORD = 24  # characters
_NEAR = 600
"""Characters within which both have to be named in full for a reader to be in doubt."""
_KEPT_APART = 3
"""Whole names of whom an article does not mean by the surname alone, which is another's."""
_MOSTLY = 1.5
"""Mentions for each whole name, at most, of whom an article calls so nearly every time."""
_MOST = 200
"""Mentions that are looked at: how an article calls somebody shows in fewer."""
_BY_FIRST = 2
"""Mentions by the first name alone that make it an article's way to call somebody."""
_CHILD = re.compile(r"\b(?:\d|1[0-5]|two|three|four|five|six|seven|eight|nine|ten)-year-old \Z")
_LONGEST_AGE = 16  # characters
_FEW = 5  # mentions
_LONGEST_LINE = 2_000  # characters
_CARRIES = 3
"""How many times as often as the other the article names the one who carries its story."""


def doubt(text: str, people: Iterable[Person], meant: Person, at: int) -> Resolved | None:
    """Return whom a bare surname at `at` means if it could as well be somebody else's.

    Args:
        text: the article.
        people: everyone named in the article so far.
        meant: whom it is taken for.
        at: where the surname stands.

    Returns:
        `None` where there is no doubt. There is if another of that surname has just been named in
        full, as `meant` has, and neither is named far more often in the article; or if another was
        named before, and the article calls `meant` by the whole name again and again, to keep the
        two apart. A title ("Ms") or an office in front leaves no doubt.
    """
    surname = meant.name.rpartition(" ")[2]
    if surname == meant.name or _is_titled(text, at):
        return None
    others = [
        other
        for other in people
        if other.kind == "person"
        and other.name != meant.name
        and other.name.rpartition(" ")[2] == surname
        and not _goes_by_first(text, other)
    ]
    full = _in_full(meant)
    apart = len(full) >= _KEPT_APART and len(meant.mentions[:_MOST]) < len(full) * _MOSTLY
    if apart and any(_in_full(other)[:1] < full[:1] for other in others):
        return Resolved(None, "person", confidence=0.4)
    if _just_named(meant, at) and any(
        _just_named(other, at) and len(full) < _CARRIES * len(_in_full(other)) for other in others
    ):
        return Resolved(None, "person", probably=meant.name, confidence=0.4)
    return None


def is_child(text: str, full: Sequence[int]) -> bool:
    """Say whether somebody is a child, whom newspapers call by the first name.

    Args:
        text: the article.
        full: where the whole name begins.
    """
    return any(_CHILD.search(text, max(0, at - _LONGEST_AGE), at) for at in full[:_FEW])


def goes_by_first(text: str, alone: Iterable[int]) -> bool:
    """Say whether an article calls somebody by the first name in its own words, not in others'.

    Args:
        text: the article.
        alone: where the first name stands alone.
    """
    told = (at for at in alone if not _is_quoted(text, at))
    return len(list(islice(told, _BY_FIRST))) == _BY_FIRST


def _goes_by_first(text: str, person: Person) -> bool:
    """Say whether no bare surname means somebody: a child, or whoever is called by the first."""
    if is_child(text, _in_full(person)):
        return True
    words = person.name.split(" ")
    first, last = words[0], words[-1]
    mentions = person.mentions[:_MOST]
    if last in {text[span.start : span.end] for span in mentions}:
        return False
    alone = (span.start for span in mentions if text[span.start : span.end] == first)
    return goes_by_first(text, alone)


def _is_quoted(text: str, at: int) -> bool:
    """Say whether a place stands within marks that its line has opened."""
    line = text[max(text.rfind("\n", 0, at), at - _LONGEST_LINE, 0) : at]
    opened = line.count("“") + line.count("``")
    if opened:
        return opened > line.count("”") + line.count("''")
    return (line.count('"') + line.count("''")) % 2 == 1


def _is_titled(text: str, at: int) -> bool:
    """Tell whether a form of address or an office stands at, or right before, a place."""
    first = text[at : at + _LONGEST_WORD].split()[:1]
    before = text[max(0, at - _LONGEST_WORD) : at].split()[-1:]
    office = any(word[0].isupper() and word.isalpha() for word in before)
    return office or any(names.is_honorific(word) for word in first + before)


def _just_named(person: Person, at: int) -> bool:
    first = bisect_left(person.mentions, (at - _NEAR,))
    last = bisect_left(person.mentions, (at,), first)
    return any(span.end - span.start >= len(person.name) for span in person.mentions[first:last])


def _in_full(person: Person) -> list[int]:
    """Return where the whole name stands, and not the surname alone."""
    length = len(person.name)
    return [span.start for span in person.mentions[:_MOST] if span.end - span.start >= length]
