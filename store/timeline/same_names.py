"""Which names of two tellings may be one's: "Obi" and "Jon Obi", "the Court" and "the court"."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from store.timeline.frames import deed_item

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from store.timeline.frames import Frame

_SURE = 2
"""So many words in common make one name of two that differ."""

_ONCE = frozenset(
    map(
        deed_item,
        "kill wound bear marry divorce execute convict abduct arrest charge quit".split(),
    )
)
"""What is done once to most people, or by them."""


def one_name(
    some: Iterable[frozenset[str]], others: Iterable[frozenset[str]]
) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the first two names that may be one's, one of each: "Obi", "Jon Obi".

    "New Lamu" and "New Tarrow" are two.

    Args:
        some: names, each as its words.
        others: other names.
    """
    for one, other in product(some, others):
        shared = len(one & other)
        if shared and shared >= min(len(one), len(other), _SURE):
            return one, other
    return None


def in_common(a: Frame, b: Frame) -> list[frozenset[str]]:
    """Return what two tellings have of each name that may be one's.

    Args:
        a: what one telling tells.
        b: what the other one tells.
    """
    if a.tokens.isdisjoint(b.tokens):
        return []
    left, found = list(b.names), []
    for name in a.names:
        if same := one_name([name], left):
            left.remove(same[1])
            found.append(name & same[1])
    return found


def written_small(a: Frame, b: Frame) -> AbstractSet[str]:
    """Return what is a name's word in one telling and none in the other.

    Args:
        a: what one telling tells.
        b: what the other one tells.
    """
    return (a.small & (b.deeds | b.plain)) | (b.small & (a.deeds | a.plain))


def is_once(a: Frame, b: Frame) -> bool:
    """Say whether two tell what is done once, of somebody of the same name.

    Args:
        a: what one telling tells.
        b: what the other one tells.
    """
    if (a.deeds & b.deeds).isdisjoint(_ONCE):
        return False
    return not a.people.isdisjoint(b.people) or one_name(a.names, b.names) is not None
