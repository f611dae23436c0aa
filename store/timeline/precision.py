"""What is told of a month or a week, put with the day in it on which that happened.

"The embassies bombed last August" and "the embassies were bombed on 7 August" are one event, on
one line, which keeps the finer date: its own telling gives it. Only where both tell much the same,
and no other day of the month comes near; a year holds too much for that.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from datetime import date
from heapq import nlargest
from itertools import product
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from nlp import edtf
from store.timeline.clusters import COMPARED, Cluster
from store.timeline.dated_things import OF_MANY, VOTES
from store.timeline.frames import deed_item
from store.timeline.sameness import AGAINST, Tellings
from store.timeline.word_weights import frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import EventStatus
    from store.timeline.candidate import Candidate
    from store.timeline.frames import Frame
    from store.timeline.word_weights import Weights

_LONGEST, _YEAR = 100, 366
"""Days up to which a time is held against what lies in it: a season; a year for what it had one of
by that name ("last year's Lamu summit").
"""

_SURELY, _IN_A_YEAR, _BEFORE_OTHERS = 2.3, 3.5, 1.0
"""How alike the two have to be (`store.timeline.sameness`); how alike of a year; how much more than
any other day's.
"""

_SOME, _COMPARED_DAYS = 5, 7
"""One pair in so many has to be so alike: of what is told ten times over, nobody tells all. So many
tellings of a day are looked at.
"""

_SHARED = 2
"""So many plain words in common, or one deed, beside somebody, show what it was that happened."""


_VOTE = deed_item("vote")
"""A deed of a hundred places."""


class _Dated(NamedTuple):
    """An event with what it is told as, and its first and last day."""

    cluster: Cluster
    status: EventStatus
    first: date
    last: date

    def days(self) -> int:
        return (self.last - self.first).days

    def holds(self, other: _Dated) -> bool:
        """Say whether another time lies in this one, which is longer."""
        return self.first <= other.first and other.last <= self.last and other.days() < self.days()


def in_finest_words(found: Sequence[Cluster], weights: Weights) -> list[Cluster]:
    """Join events of coarse dates to those of finer dates which they are.

    Args:
        found: a timeline's events, in order.
        weights: how much each word says about which event is meant.

    Returns:
        The events that are left, in order; those that others joined have their tellings, too.
    """
    dated = [one for one in map(_dated, found) if one is not None]
    dated.sort(key=attrgetter("first"))
    starts = [one.first for one in dated]
    joined: set[int] = set()
    for one in sorted(dated, key=_Dated.days):
        if 0 < one.days() <= _YEAR:
            inside = slice(bisect_left(starts, one.first), bisect_right(starts, one.last))
            finer = [
                other
                for other in dated[inside]
                if id(other.cluster) not in joined and _may_be_one(one, other)
            ]
            best = _best(one, finer, weights) if finer else None
            if best is not None:
                best.members += one.cluster.members
                best.words += one.cluster.words
                joined.add(id(one.cluster))
    return [cluster for cluster in found if id(cluster) not in joined]


def _dated(cluster: Cluster) -> _Dated | None:
    when = cluster.members[0].edtf
    if not edtf.is_valid(when):
        return None
    first, last = edtf.bounds(when)
    return _Dated(cluster, cluster.status(), date.fromisoformat(first), date.fromisoformat(last))


def _may_be_one(one: _Dated, other: _Dated) -> bool:
    """Say whether an event may be another one, of a finer date: a plan is not its fulfilment.

    One article that gives both a month and a day means two things. Of a year, and of what is yet to
    come, much is told in the same words: there, both have to date one named thing.
    """
    if not one.holds(other) or one.status != other.status:
        return False
    pairs = [
        (frame(a), frame(b))
        for a, b in product(one.cluster.members[:COMPARED], other.cluster.members[:COMPARED])
        if a.told.article != b.told.article
    ]
    if one.days() > _LONGEST or one.status == "planned":
        return any(_of_one_thing(a, b) for a, b in pairs)
    return any(_of_one_thing(a, b) or _of_the_only(a, b) or _tell_of_one(a, b) for a, b in pairs)


def _of_one_thing(a: Frame, b: Frame) -> bool:
    """Say whether the dates of two tellings are of things of one kind and name."""
    return a.thing.kind == b.thing.kind and not a.thing.names.isdisjoint(b.thing.names)


def _of_the_only(a: Frame, b: Frame) -> bool:
    """Say whether the dates are of things of one kind, one without a name: "the flood"."""
    kind = a.thing.kind
    return (
        bool(kind)
        and kind == b.thing.kind
        and kind not in OF_MANY
        and not (a.thing.names and b.thing.names)
    )


def _tell_of_one(a: Frame, b: Frame) -> bool:
    """Say whether two tell of somebody, and of one deed or more than one word beside."""
    deeds = a.deeds & b.deeds - {_VOTE}
    is_told = bool(deeds) or len(a.plain & b.plain) >= _SHARED
    return is_told and not (a.tokens | a.people).isdisjoint(b.tokens | b.people)


def _best(one: _Dated, finer: Sequence[_Dated], weights: Weights) -> Cluster | None:
    """Return the event that a coarsely dated one surely is, if any."""
    coarse = one.cluster.members[:COMPARED]
    groups = [other.cluster.members[:_COMPARED_DAYS] for other in finer]
    tellings = Tellings([*coarse, *(member for group in groups for member in group)], weights)
    agree: list[float] = []
    start = len(coarse)
    for group in groups:
        pairs = [(a, start + b) for a in range(len(coarse)) for b in range(len(group))]
        some = math.ceil(len(pairs) / _SOME) if _is_past([*coarse, *group]) else len(pairs)
        most = nlargest(some, (tellings.alike(*pair) for pair in pairs))
        agree.append(sum(most) / len(most))
        start += len(group)
    (most_so, place), *others = sorted(((value, n) for n, value in enumerate(agree)), reverse=True)
    best = finer[place]
    rivals = (value for value, n in others if not _overlap(best, finer[n]))
    is_only = max(rivals, default=AGAINST) <= most_so - _BEFORE_OTHERS
    enough = _SURELY if one.days() <= _LONGEST else _IN_A_YEAR
    return best.cluster if most_so >= enough and is_only else None


def _overlap(one: _Dated, other: _Dated) -> bool:
    """Say whether two times have a day in common: then one is no other day's."""
    return one.first <= other.last and other.first <= one.last


def _is_past(told: Sequence[Candidate]) -> bool:
    """Say whether all tell what is past, and none of a vote, of which there are many."""
    return all(one.told.status != "planned" and frame(one).thing.kind not in VOTES for one in told)
