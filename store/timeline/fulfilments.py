"""Plans and what came of them: better no link than a wrong one.

A fulfilment lies in the time that was planned, is told as happened, elsewhere or later than the
plan, and keeps what the plan promised (`store.timeline.promises`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from nlp import edtf
from store.timeline import promises
from store.timeline.clusters import COMPARED, Cluster

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.timeline.candidate import Candidate
    from store.values import Told

_OPEN = "9999-12-31"
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Outcome:
    """A telling of what happened, its event's place and its first and last day."""

    place: int
    telling: Candidate
    days: tuple[str, str]


def dated(events: Sequence[Cluster], outcomes: Sequence[Outcome]) -> dict[int, int]:
    """Link dated plans to what later happened.

    Args:
        events: a timeline's events, in order.
        outcomes: what `outcomes_of` made of them.
    """
    links: dict[int, int] = {}
    for place, plan in enumerate(events):
        if plan.status() == "planned":
            best = _fulfilment(plan.members[0], _days(plan.members[0].edtf), outcomes)
            if best is not None and best != place:
                links[place] = best
    return links


def undated(
    events: Sequence[Cluster], outcomes: Sequence[Outcome], plans: Sequence[Candidate]
) -> Iterator[tuple[int, Told, int]]:
    """Link plans without a date: the event that they are told beside, and the fulfilment.

    Args:
        events: a timeline's events, in order.
        outcomes: what `outcomes_of` made of them.
        plans: the plans.
    """
    told_in: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, cluster in enumerate(events):
        for one in cluster.members:
            told_in[one.told.article].append((one.told.start, place))
    for plan in plans:
        beside = _beside(plan, told_in[plan.told.article])
        when = (plan.day or "", _OPEN)
        best = None if beside is None else _fulfilment(plan, when, outcomes)
        if beside is not None and best is not None and best != beside:
            yield beside, plan.told, best


def _beside(plan: Candidate, told: Sequence[tuple[int, int]]) -> int | None:
    """Return the event that the plan's article tells of last before the plan."""
    before = [one for one in told if one[0] <= plan.told.start]
    return max(before)[1] if before else None


def outcomes_of(events: Sequence[Cluster]) -> list[Outcome]:
    """Return what plans are held against."""
    return [
        Outcome(place, one, _days(cluster.members[0].edtf))
        for place, cluster in enumerate(events)
        if cluster.status() == "happened"
        for one in cluster.members[:COMPARED]
        if one.told.status == "happened"
    ]


def _fulfilment(plan: Candidate, when: tuple[str, str], outcomes: Sequence[Outcome]) -> int | None:
    """Return the event, in the time planned, in which a plan most likely came true, if any."""
    promised = promises.promises(plan)
    on_a_day = when[1] != _OPEN and _days_of(when) <= _WEEK
    best, most = None, (0, False)
    for one in outcomes:
        if not _comes_after(plan, when, one):
            continue
        kept = (promises.kept(promise, one.telling, on_a_day=on_a_day) for promise in promised)
        words = max(kept, default=0) or (on_a_day and promises.same_deed(plan, one.telling))
        speaks = (words, one.days[0] == one.days[1])
        if words and speaks > most:
            best, most = one.place, speaks
    return best


def _comes_after(plan: Candidate, when: tuple[str, str], one: Outcome) -> bool:
    """Say whether something may be what came of a plan: in its time, told elsewhere or later."""
    if when[1] == _OPEN:
        in_time = one.days[1] >= when[0]
    else:
        in_time = when[0] <= one.days[0] and one.days[1] <= when[1]
    if not in_time:
        return False
    if one.telling.told.article == plan.told.article:
        return one.telling.told.start > plan.told.end
    return plan.day is None or one.telling.day is None or one.telling.day >= plan.day


def _days_of(when: tuple[str, str]) -> int:
    """Return how many days a time lasts, but one; what is no date lasts for ever."""
    try:
        return (date.fromisoformat(when[1]) - date.fromisoformat(when[0])).days
    except ValueError:
        return _WEEK + 1


def _days(when: str) -> tuple[str, str]:
    """Return the first and the last day of a date; what is no date lies nowhere."""
    return edtf.bounds(when) if edtf.is_valid(when) else ("9999", "")
