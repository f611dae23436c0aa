"""Which things the dates of tellings belong to: one, or two that only share a kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.timeline.dated_things import OF_MANY, SEVERAL, VIOLENCE, VOTES, DatedThing
from store.timeline.occasions import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from store.timeline.candidate import Candidate
    from store.timeline.frames import Frame

_MOST = 0.8
"""Of those who name an occasion, so many have to mean one, for "the primary" to be that one."""


def is_one_kind(one: DatedThing, other: DatedThing) -> bool:
    """Say whether two dates belong to things of one kind: a primary is a vote, too."""
    return bool(one.kind) and (one.kind == other.kind or {one.kind, other.kind} <= VOTES)


def is_like(one: DatedThing, other: DatedThing) -> bool:
    """Say whether two dates belong to what may be called either: an attack is a killing, too."""
    return is_one_kind(one, other) or (
        {one.kind, other.kind} <= VIOLENCE and not one.names.isdisjoint(other.names)
    )


def named(told: Sequence[Candidate], frames: Sequence[Frame]) -> list[DatedThing]:
    """Return the things that dates belong to: "the vote" is the one that its article names."""
    if not any(parts.thing.kind for parts in frames):
        return [parts.thing for parts in frames]
    names: defaultdict[tuple[int, str], frozenset[str]] = defaultdict(frozenset)
    for one, parts in zip(told, frames, strict=True):
        names[one.told.article, parts.thing.kind] |= parts.thing.names
    return [
        parts.thing
        if parts.thing.names
        else parts.thing._replace(names=names[one.told.article, parts.thing.kind])
        for one, parts in zip(told, frames, strict=True)
    ]


def unclear(things: Iterable[DatedThing]) -> AbstractSet[str]:
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
