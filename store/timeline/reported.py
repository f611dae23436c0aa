"""What dated articles tell first of all without a word on when: it was reported on their day.

Papers seldom say that the mayor resigned "today": who reads the paper knows. Such a sentence is no
event of the day on which its article appeared, but nothing tells more of when it was. It stands
under that day as what it is, "reported 3 May 2031", where no dated line tells the same.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp import Timex, edtf
from store.timeline.candidate import Candidate
from store.timeline.clusters import COMPARED, content
from store.timeline.sameness import SAME, Tellings
from store.timeline.word_weights import Weights
from store.values import TimelineEntry, Told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.timeline.ledes import Lede

RULE = "reported"
"""The rule of a date that is only the day on which an article appeared."""

_DAYS_BEFORE = 4
"""What happened so many days before an article appeared may be its news."""
_MAY_BE = -1.5
"""From so much on, a first sentence is taken for what a dated line tells (`sameness.alike`)."""
_IN_COMMON = 2
"""Two sentences that have fewer words in common are not compared any further."""
_WEIGHT = 0.3
"""What such a line is worth beside a dated one, which is worth up to 1."""


def tellings(
    ledes: Sequence[Lede], *, since: str | None = None, before: str | None = None
) -> list[Candidate]:
    """Return the first sentences of dated articles, dated by their articles' days.

    Args:
        ledes: what articles tell first of all.
        since: the first day that counts, an ISO date.
        before: the day from which on nothing counts.
    """
    return [
        _telling(one, one.day)
        for one in ledes
        if one.day and (since or "") <= one.day < (before or "9999")
    ]


def words_of(reported: Sequence[Candidate]) -> dict[int, frozenset[str]]:
    """Return the words of some tellings that say what happened, by the tellings' numbers."""
    return {one.told.event: content(one.words) for one in reported}


def _telling(lede: Lede, day: str) -> Candidate:
    end = lede.sentence.end
    told = Told(
        event=-lede.article,
        article=lede.article,
        start=lede.shown.start,
        end=end,
        spans=(lede.shown,),
        sentence=lede.sentence,
        timex=Timex(end, end, "DATE", day, edtf=day, rule=RULE),
        status="happened",
        said_by=None,
        by_fallback=not lede.is_named,
    )
    return Candidate(
        told=told,
        edtf=day,
        sort_key=edtf.sort_key(day),
        weight=_WEIGHT,
        day=day,
        around=lede.around,
        headline=lede.headline,
        words=" ".join((lede.words, *lede.tags.words())),
    )


def stands_among(
    entries: Sequence[TimelineEntry],
    told: Sequence[Candidate],
    reported: Sequence[Candidate],
) -> tuple[TimelineEntry, ...]:
    """Put what is only reported among a timeline's events, where none of them tells the same.

    A line that only stands beside the topics and tells the same is about them.

    Args:
        entries: the events, in order.
        told: their tellings.
        reported: what `tellings` returned.

    Returns:
        All of them, in order; those that are reported last of their day.
    """
    by_event = {one.told.event: one for one in told}
    weights = Weights([[*told, *reported]])
    made = list(entries)
    groups: list[list[Candidate]] = []
    for one in sorted(reported, key=lambda each: (each.edtf, each.told.article)):
        likest, place = _likest(one, made, by_event, weights)
        if likest >= (SAME if made and made[place].beside else _MAY_BE):
            made[place] = replace(made[place], beside=False)
            continue
        same = next((group for group in groups if _alike(one, group, weights) >= _MAY_BE), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    return _in_order(made, [_entry(group) for group in groups])


def _likest(
    one: Candidate,
    entries: Sequence[TimelineEntry],
    by_event: Mapping[int, Candidate],
    weights: Weights,
) -> tuple[float, int]:
    """Return how like what is reported the likest event is, and its place."""
    best = (float("-inf"), 0)
    for place, entry in enumerate(entries):
        members = [by_event[each.event] for each in entry.told[:COMPARED] if each.event in by_event]
        if members and _is_near(members[0], one):
            value = _alike(one, members, weights)
            if value > best[0]:
                best = value, place
    return best


def _alike(one: Candidate, others: Sequence[Candidate], weights: Weights) -> float:
    """Return how likely a telling is to be of what some others tell, the likest of them."""
    words = content(one.words)
    near = [
        replace(other, edtf=one.edtf)
        for other in others
        if _is_near(other, one) and len(words & content(other.words)) >= _IN_COMMON
    ]
    if not near:
        return float("-inf")
    held = Tellings([one, *near], weights)
    return max(held.alike(0, place) for place in range(1, len(near) + 1))


def _is_near(other: Candidate, one: Candidate) -> bool:
    """Say whether a telling is of a day on which what an article reports may have been."""
    if not edtf.is_valid(other.edtf):
        return False
    first, last = edtf.bounds(other.edtf)
    earliest = (date.fromisoformat(one.edtf) - timedelta(_DAYS_BEFORE)).isoformat()
    return last >= earliest and first <= one.edtf


def _entry(group: Sequence[Candidate]) -> TimelineEntry:
    """Make a line of what some articles report, the first of them first."""
    best = min(group, key=lambda one: (one.edtf, one.told.by_fallback, one.told.article))
    rest = [one.told for one in group if one is not best]
    return TimelineEntry(
        edtf=best.edtf,
        sort_key=best.sort_key,
        told=(best.told, *rest),
        weight=best.weight,
        told_in=len(group),
    )


def _in_order(
    entries: Sequence[TimelineEntry], more: Sequence[TimelineEntry]
) -> tuple[TimelineEntry, ...]:
    """Put further events among some, whose places in each other's fields follow."""
    every = sorted([*enumerate(entries), *((-1, one) for one in more)], key=_when)
    place_of = {old: place for place, (old, _) in enumerate(every) if old >= 0}
    return tuple(
        replace(
            one,
            fulfilled_by=None if one.fulfilled_by is None else place_of[one.fulfilled_by],
            perhaps=tuple(sorted(place_of[place] for place in one.perhaps)),
        )
        for _, one in every
    )


def _when(numbered: tuple[int, TimelineEntry]) -> tuple[str, bool, int]:
    old, entry = numbered
    return (entry.sort_key, old < 0, old)
