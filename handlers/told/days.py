"""One entry a day: the lines of a day that may tell one affair stand folded under the fullest.

Whether two papers tell of one event cannot always be decided. A reader who is shown both under one
date sees a fault; under the line that tells most, the others are counted, and shown on request.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from store.values import TimelineEntry

_DAY = len("2022-12-23")


def folded(
    entries: Sequence[TimelineEntry], without: AbstractSet[int]
) -> Mapping[int, tuple[int, ...]]:
    """Return which lines are folded, by the line under which they are.

    Args:
        entries: All events, oldest first.
        without: Those that are not shown anyway.
    """
    days: defaultdict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        if place not in without and len(entry.edtf) == _DAY:
            days[entry.edtf].append(place)
    found: dict[int, tuple[int, ...]] = {}
    for places in days.values():
        left = _fullest_first(entries, places)
        while left:
            first, *others = left
            under = [place for place in others if _may_be_one(entries, first, place)]
            if under:
                found[first] = tuple(sorted(under))
            left = [place for place in others if place not in under]
    return found


def in_order(entries: Sequence[TimelineEntry], places: Sequence[int]) -> list[int]:
    """Return some lines, oldest first, of each day the one that matters most first.

    Args:
        entries: All events, oldest first.
        places: The indices of those that are wanted.
    """
    days: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place in sorted(places):
        days[entries[place].sort_key, entries[place].edtf].append(place)
    return [place for day in days.values() for place in _fullest_first(entries, day)]


def _fullest_first(entries: Sequence[TimelineEntry], places: Sequence[int]) -> list[int]:
    """Return the lines of a day, the one that matters most first."""

    def order(place: int) -> tuple[bool, float, float, int]:
        entry = entries[place]
        return (entry.beside, -entry.matters, -entry.weight, place)

    return sorted(places, key=order)


def _may_be_one(entries: Sequence[TimelineEntry], one: int, other: int) -> bool:
    """Say whether two lines may be one; a plan that came true, and what came of it, are linked."""
    linked = {entries[one].fulfilled_by, entries[other].fulfilled_by} & {one, other}
    return other in entries[one].perhaps and not linked
