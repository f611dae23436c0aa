"""Plans and what came of them: better no link than a wrong one.

A fulfilment lies in the time that was planned, is told as happened, elsewhere or later than the
plan, and in the plan's own words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp import edtf
from store.clusters import COMPARED, STOP, TAG, Candidate, Cluster, apart_from_countries, content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.values import Told

_KEPT_PROMISE = 0.45
_PAIR = 0.25
_FINER = 0.1
_SHORT = 2
_OPEN = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A telling of what happened, with all that a plan is held against."""

    place: int
    article: int
    start: int
    days: tuple[str, str]
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def dated(events: Sequence[Cluster], outcomes: Sequence[Outcome]) -> dict[int, int]:
    """Link dated plans to what later happened."""
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
    """Link plans without a date: the event that they are told beside, and the fulfilment."""
    told_in: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, cluster in enumerate(events):
        for one in cluster.members:
            told_in[one.told.article].append((one.told.start, place))
    for plan in plans:
        beside = _beside(plan, told_in[plan.told.article])
        best = None if beside is None else _fulfilment(plan, (plan.day or "", _OPEN), outcomes)
        if beside is not None and best is not None and best != beside:
            yield beside, plan.told, best


def _beside(plan: Candidate, told: Sequence[tuple[int, int]]) -> int | None:
    """Return the event that the plan's article tells of last before the plan."""
    before = [one for one in told if one[0] <= plan.told.start]
    return max(before)[1] if before else None


def outcomes_of(events: Sequence[Cluster]) -> list[Outcome]:
    """Prepare, once for all plans, what each of them is held against."""
    return [
        Outcome(
            place=place,
            article=one.told.article,
            start=one.told.start,
            days=_days(cluster.members[0].edtf),
            words=apart_from_countries(words),
            pairs=_pairs(one.words),
        )
        for place, cluster in enumerate(events)
        if cluster.status() in {"happened", "said"}
        for one, words in zip(cluster.members[:COMPARED], cluster.words, strict=False)
    ]


def _fulfilment(plan: Candidate, when: tuple[str, str], outcomes: Sequence[Outcome]) -> int | None:
    """Return the event, in the time planned, in which a plan most likely came true, if any."""
    wanted, pairs = apart_from_countries(content(plan.words)), _pairs(plan.words)
    article, end = plan.told.article, plan.told.end
    best, best_likeness = None, _KEPT_PROMISE
    for one in outcomes:
        if one.days[1] < when[0] or one.days[0] > when[1]:
            continue
        if one.article == article and one.start <= end:
            continue
        likeness = _shared(wanted, one.words) + _PAIR * len(pairs & one.pairs)
        likeness += _FINER * (when[1] != _OPEN and one.days[0] == one.days[1])
        if likeness > best_likeness:
            best, best_likeness = one.place, likeness
    return best


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set that the other one has."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def _pairs(words: str) -> frozenset[tuple[str, str]]:
    """Return the words of a sentence that stand side by side and say what it is about."""
    plain = re.findall(r"\w+", TAG.sub(" ", words.casefold()))
    return frozenset(
        (one, other)
        for one, other in pairwise(plain)
        if len(one) > _SHORT and len(other) > _SHORT and not {one, other} & STOP
    )


def _days(date: str) -> tuple[str, str]:
    """Return the first and the last day of a date; what is no date lies nowhere."""
    return edtf.bounds(date) if edtf.is_valid(date) else ("9999", "")
