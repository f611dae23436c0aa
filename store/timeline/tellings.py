"""Makes a timeline's lines of single tellings: each event once, with everyone who tells of it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp import edtf
from store.timeline import clusters, fulfilments, precision
from store.timeline.word_weights import Weights
from store.values import TimelineEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from store.timeline.candidate import Candidate
    from store.timeline.clusters import Cluster

_SAID_SO = re.compile(r"[,”\"’'\s]*(?:[\w.’'-]+\s+){1,12}")
_ENDS = re.compile(r"(?:\s+(?:morning|afternoon|evening|night))?[.”\"\s]*")
"""What stands before, and behind, the date in ", an aide of the premier said on Friday night."."""


def merge(
    candidates: Sequence[Candidate],
    told_in: Mapping[str, int],
    plans: Sequence[Candidate] = (),
) -> tuple[tuple[TimelineEntry, ...], tuple[TimelineEntry, ...]]:
    """Make a timeline's entries of single tellings.

    Args:
        candidates: the tellings, in any order.
        told_in: how many articles tell of each date, also those that are not among them.
        plans: plans without a date, told in the same articles.

    Returns:
        Events and comments, each oldest first.
    """
    by_date: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for one in sorted(candidates, key=clusters.plainest):
        by_date[one.sort_key, one.edtf].append(one)
    weights = Weights(by_date.values())
    gathered = [
        cluster
        for when in sorted(by_date)
        for cluster in clusters.clusters_of(by_date[when], weights)
    ]
    found = _in_one_line(_not_told_twice(gathered))
    found = precision.in_finest_words(found, weights)
    events = [cluster for cluster in found if cluster.status() != "comment"]
    comments = [cluster for cluster in found if cluster.status() == "comment"]
    entries = [_entry(cluster, told_in) for cluster in events]
    places = {id(cluster): place for place, cluster in enumerate(events)}
    for place, cluster in enumerate(events):
        near = sorted(places[id(one)] for one in cluster.perhaps if id(one) in places)
        if near:
            entries[place] = replace(entries[place], perhaps=tuple(near))
    outcomes = fulfilments.outcomes_of(events)
    for place, fulfilment in fulfilments.dated(events, outcomes).items():
        entries[place] = replace(entries[place], fulfilled_by=fulfilment)
    for place, plan, fulfilment in fulfilments.undated(events, outcomes, plans):
        if entries[place].fulfilled_by is None:
            entries[place] = replace(entries[place], fulfilled_by=fulfilment, plan=plan)
    return tuple(entries), tuple(_entry(cluster, told_in) for cluster in comments)


def _not_told_twice(found: Sequence[Cluster]) -> Iterator[Cluster]:
    """Leave out what its own sentence tells, in as many words, of another date.

    Of "On Friday Lim named her choice for this year's vote" nothing is left to be told of the year,
    and of "They meet in May, an aide said on Friday" but that somebody said so.
    """
    told: defaultdict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for cluster in found:
        for one in cluster.members:
            told[one.told.article, one.told.sentence.start].append(one)
    for cluster in found:
        one = cluster.members[0]
        beside = told[one.told.article, one.told.sentence.start]
        told_beside = (_is_finer(one, other) or _is_what_is_said(one, other) for other in beside)
        if len(cluster.members) > 1 or not any(told_beside):
            yield cluster


def _is_what_is_said(one: Candidate, other: Candidate) -> bool:
    """Say whether a telling only adds to another one who said so on its date, at its end."""
    a, b = one.told, other.told
    if a.status != "said" or a.start != b.start or not b.end < a.timex.start < a.end:
        return False
    return bool(_SAID_SO.fullmatch(one.words[b.end - a.start : a.timex.start - a.start])) and bool(
        _ENDS.fullmatch(one.words[a.timex.end - a.start : a.end - a.start])
    )


def _is_finer(one: Candidate, other: Candidate) -> bool:
    """Say whether another telling has all of a telling's words, and a finer date."""
    a, b = one.told, other.told
    if not (b.start <= a.start and a.end <= b.end) or a.status != b.status:
        return False
    if not (edtf.is_valid(one.edtf) and edtf.is_valid(other.edtf)):
        return False
    (first, last), (begins, ends) = edtf.bounds(one.edtf), edtf.bounds(other.edtf)
    return first <= begins and ends <= last and (first, last) != (begins, ends)


def _in_one_line(found: Iterable[Cluster]) -> list[Cluster]:
    """Make one of events on several dates that the same words tell: "in July and August"."""
    kept: list[Cluster] = []
    told: dict[tuple[int, int, int], Cluster] = {}
    for cluster in found:
        one = cluster.members[0]
        words = (one.told.article, one.told.start, one.told.end)
        first = told.get(words)
        if first is None or len(cluster.members) > 1:
            kept.append(cluster)
            told.update(
                {
                    (each.told.article, each.told.start, each.told.end): cluster
                    for each in cluster.members
                }
            )
        elif len(first.members) == 1:
            first.members[0] = _through(first.members[0], one.edtf)
    return kept


def _through(one: Candidate, last: str) -> Candidate:
    """Return a telling whose date reaches to another one, where nothing lies between them."""
    both = f"{one.edtf.partition('/')[0]}/{last}"
    ends = edtf.is_valid(one.edtf) and edtf.bounds(one.edtf)[1]
    if not ends or not edtf.is_valid(both) or len(one.edtf) != len(last):
        return one
    if date.fromisoformat(edtf.bounds(last)[0]) - date.fromisoformat(ends) != timedelta(1):
        return one
    return replace(one, edtf=both, sort_key=edtf.sort_key(both))


def _entry(cluster: Cluster, told_in: Mapping[str, int]) -> TimelineEntry:
    """Make a line of a timeline of the tellings of one event."""
    members = cluster.plainest_first()
    best = members[0]
    articles = {one.told.article for one in members}
    spread = max(len(articles), told_in.get(best.edtf, 1) if len(members) > 1 else 1)
    weight = max(one.weight for one in members)
    return TimelineEntry(
        edtf=best.edtf,
        sort_key=best.sort_key,
        told=tuple(one.told for one in members),
        weight=weight * (1 + math.log2(spread) / 2),
        told_in=max(len(articles), told_in.get(best.edtf, 0)),
    )
