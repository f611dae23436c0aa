"""Which things the dates of tellings belong to: one, or two that only share a kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.timeline.dated_things import (
    CONTESTS,
    OF_MANY,
    SEVERAL,
    VOTES,
    DatedThing,
    may_be_called,
)
from store.timeline.frames import deed_item
from store.timeline.occasions import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from store.timeline.frames import Frame

_ONE_THING, _AT_ONE_THING, _TOLD_AS_DONE = 6.0, 4.0, 3.0
"""Both dates belong to one thing; one or both tell of something else that was done at it; one tells
it as a deed: "Tuesday's collapse", and what collapsed on Tuesday.
"""

_DONE_BY_MANY = VOTES | {"win"}
"""What is done more than once on a day."""

_MOST = 0.8
"""Of those who name an occasion, so many have to mean one, for "the primary" to be that one."""


class Things:
    """The things that the dates of some tellings belong to, to be held against each other."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        """Take the parts of some tellings."""
        self._things = [parts.thing for parts in frames]
        self._unclear = _unclear(self._things)
        self._called = list(map(self._may_be_called, self._things))
        self._done = [
            frozenset({deed_item(parts.thing.kind)}) if parts.thing.kind else parts.heads
            for parts in frames
        ]
        self._named = [parts.thing.names if parts.thing.kind else parts.tokens for parts in frames]

    def agree(self, here: int, there: int) -> float:
        """Weigh what the dates of two tellings belong to.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        a, b = self._things[here], self._things[there]
        if not (a.kind or b.kind):
            return 0.0
        if _is_like(a, b) and self._is_clear(a, b):
            return _AT_ONE_THING if self.is_setting(here, there) else _ONE_THING
        return _TOLD_AS_DONE * self.is_told_as_done(here, there)

    def is_told_as_done(self, here: int, there: int) -> bool:
        """Say whether the date of one of two tellings belongs to what the other tells was done.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        return self._is_told_by(here, there) or self._is_told_by(there, here)

    def _is_told_by(self, here: int, there: int) -> bool:
        """Say whether a date belongs to a deed that another telling tells, of no other name."""
        if self._called[here].isdisjoint(self._done[there]):
            return False
        names, others = self._things[here].names, self._named[there]
        return not (names and others and names.isdisjoint(others))

    def _may_be_called(self, thing: DatedThing) -> frozenset[str]:
        """Return what deeds may be told of the day of a thing, if that is one of its kind."""
        if not thing.kind or thing.is_occasion or thing.kind in self._unclear | _DONE_BY_MANY:
            return frozenset()
        return frozenset(map(deed_item, may_be_called(thing.kind)))

    def contradict(self, here: int, there: int) -> bool:
        """Say whether two things of a kind have other names, or are other parties'.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        a, b = self._things[here], self._things[there]
        if not _is_one_kind(a, b):
            return False
        return a.is_other_party(b) or bool(a.names and b.names and a.names.isdisjoint(b.names))

    def is_setting(self, here: int, there: int) -> bool:
        """Say whether one of two tellings tells something else, that was done at its occasion.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        things = self._things[here], self._things[there]
        return any(one.is_setting and one.is_occasion for one in things)

    def names_of_setting(self, here: int, there: int) -> frozenset[str]:
        """Return the names of what two tellings were done at, folded.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        things = (self._things[here], self._things[there])
        return frozenset[str]().union(*(one.names for one in things if one.is_setting))

    def at_one(self, here: int, there: int) -> bool:
        """Say whether both are of one occasion, or of what was done at it; no vote is one.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        a, b = self._things[here], self._things[there]
        if not (a.is_occasion and b.is_occasion) or a.kind in VOTES:
            return False
        return _is_one_kind(a, b) and self._is_clear(a, b)

    def _is_clear(self, one: DatedThing, other: DatedThing) -> bool:
        """Say whether two things of a kind are called the same, or there was one of it that day."""
        if one.names & other.names:
            return True
        return one.kind not in self._unclear and {one.kind, other.kind} != CONTESTS


def _is_one_kind(one: DatedThing, other: DatedThing) -> bool:
    """Say whether two dates belong to things of one kind: a primary is a vote, too."""
    return bool(one.kind) and (one.kind == other.kind or {one.kind, other.kind} <= VOTES)


def _is_like(one: DatedThing, other: DatedThing) -> bool:
    """Say whether two dates belong to what may be called either: an attack is a killing, too."""
    return _is_one_kind(one, other) or (
        other.kind in may_be_called(one.kind) and not one.names.isdisjoint(other.names)
    )


def _unclear(things: Iterable[DatedThing]) -> AbstractSet[str]:
    """Return the kinds of things of which a date may have had several."""
    named: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    kinds: set[str] = set()
    several: set[str] = set()
    for kind, names, *_ in things:
        kinds.add(kind)
        if names:
            named[kind].append(names)
        if kind in SEVERAL:
            several.add(singular(kind) if singular(kind) != kind else kind.removesuffix("s"))
    several.update(kind for kind, every in named.items() if not _mean_one(every))
    return several | (kinds & OF_MANY - (VOTES & named.keys()))


def _mean_one(every: Sequence[frozenset[str]]) -> bool:
    """Say whether nearly all names of things of a kind are one thing's."""
    groups: list[frozenset[str]] = []
    for names in every:
        same = [group for group in groups if group & names]
        groups = [group for group in groups if not group & names]
        groups.append(names.union(*same))
    return max(sum(bool(one & group) for one in every) for group in groups) >= _MOST * len(every)
