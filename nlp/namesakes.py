"""Whom a bare surname means where the article names two people of it.

Mostly the article settles it by itself: one of the two carries the story. Where both have just
been named in full and neither does, a surname alone is nobody's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import names
from nlp.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.values import Person

_LONGEST_WORD = 24
_NEAR = 600
"""Characters within which both have to be named in full for a reader to be in doubt."""
_KEPT_APART = 3
"""Whole names of whom an article does not mean by the surname alone, which is another's."""
_MOSTLY = 1.5
"""Mentions for each whole name, at most, of whom an article calls so nearly every time."""
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
    ]
    full = _in_full(meant)
    apart = len(full) >= _KEPT_APART and len(meant.mentions) < len(full) * _MOSTLY
    if apart and any(_in_full(other)[:1] < full[:1] for other in others):
        return Resolved(None, "person", confidence=0.4)
    if _just_named(meant, at) and any(
        _just_named(other, at) and len(full) < _CARRIES * len(_in_full(other)) for other in others
    ):
        return Resolved(None, "person", probably=meant.name, confidence=0.4)
    return None


def _is_titled(text: str, at: int) -> bool:
    """Tell whether a form of address or an office stands at, or right before, a place."""
    first = text[at : at + _LONGEST_WORD].split()[:1]
    before = text[max(0, at - _LONGEST_WORD) : at].split()[-1:]
    office = any(word[0].isupper() and word.isalpha() for word in before)
    return office or any(names.is_honorific(word) for word in first + before)


def _just_named(person: Person, at: int) -> bool:
    return any(at - _NEAR <= start < at for start in _in_full(person))


def _in_full(person: Person) -> list[int]:
    """Return where the whole name stands, and not the surname alone."""
    length = len(person.name)
    return [span.start for span in person.mentions if span.end - span.start >= length]
