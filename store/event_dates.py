"""The dates of very many events: found by their words, counted by date, ranked by what matters.

A topic may have a hundred thousand dated mentions, or a million. Of each, one narrow row is read
(`event_dates`), and never more than `MOST_MENTIONS`: of more, evenly spread stretches of the
archive, so that the work is bounded however much the archive holds. What is shown of the dates
that matter is fetched afterwards (`store.events`).
"""

from __future__ import annotations

import heapq
import json
from collections import Counter, defaultdict
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from nlp import edtf, salience
from nlp.salience import DateCounts
from store.days import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nlp.values import EventStatus
    from store.archive import Archive

MOST_MENTIONS = 20_000
"""How many mentions are counted; of more, so many are chosen from all over the archive."""

STRETCHES = 250
"""In how many stretches of the archive those are looked for."""

MOST_WHOLE = 12
"""Of so many dates that matter every mention is looked for, where only some were counted."""

_MOST_A_DATE = 60
_BEST_DATES, _OF_THE_BEST, _OF_OTHERS = 40, 12, 4

_THOUSANDTHS = 1000
_DAY = len("2022-12-23")
_MATCHING = (
    "SELECT d.event, d.article, d.edtf, d.lag, d.worth, d.weight, 0"
    " FROM events_fts f JOIN event_dates d ON d.event = f.rowid WHERE events_fts MATCH ?"
)
_IN_STRETCHES = (
    "SELECT d.event, d.article, d.edtf, d.lag, d.worth, d.weight, 0"
    " FROM json_each(?) w CROSS JOIN events_fts f JOIN event_dates d ON d.event = f.rowid"
    " WHERE events_fts MATCH ? AND f.rowid BETWEEN w.value ->> 0 AND w.value ->> 1"
)

_ON_A_DATE = (
    "SELECT d.event, d.article, d.edtf, d.lag, d.worth, d.weight, 0"
    " FROM (SELECT id FROM events WHERE first_day = ? AND edtf = ? LIMIT ?) e"
    " CROSS JOIN events_fts f JOIN event_dates d ON d.event = e.id"
    " WHERE events_fts MATCH ? AND f.rowid = e.id"
)

Mention = tuple[int, int, str, int | None, int, int, int]
"""An event: its number, its article, its date, the days until its article appeared, its worth and
its weight in thousandths, and whether its article stands in for its sentence."""

Dates = dict[str, list[Mention]]
"""The mentions that a question found, by date."""


def row(  # noqa: PLR0917 - a row's columns
    event: int, article: int, when: str, status: EventStatus, weight: float, appeared: str | None
) -> tuple[int, int, str, int | None, int, int]:
    """Return what is kept of an event's date.

    Args:
        event: its number.
        article: its article's number.
        when: its date.
        status: whether it happened, was said or is planned.
        weight: how central it is to its article.
        appeared: the article's day, `None` where it is not known.
    """
    lag = _days_between(when, appeared)
    worth = round(salience.worth(status, lag) * _THOUSANDTHS)
    return event, article, when, lag, worth, round(weight * _THOUSANDTHS)


def _days_between(when: str, appeared: str | None) -> int | None:
    first, last = bounds(when)
    end = last or first
    if end is None or appeared is None:
        return None
    return (date.fromisoformat(appeared) - date.fromisoformat(end)).days


def matching(archive: Archive, question: str) -> tuple[list[Mention], bool]:
    """Find the mentions whose sentence answers a question.

    Args:
        archive: the open archive.
        question: a question to the index of events (`store.topic_query`).

    Returns:
        The mentions, and whether those are all; of very many, some from all over the archive.
    """
    reached = archive.value(
        "SELECT max(rowid) FROM (SELECT rowid FROM events_fts WHERE events_fts MATCH ? LIMIT ?)",
        (question, MOST_MENTIONS),
    )
    if reached is None or not _answered(archive, question, beyond=reached):
        return archive.tuples(_MATCHING, (question,)), True
    # As much of the archive as held so many of them, in stretches from all over it.
    newest = archive.value("SELECT max(event) FROM event_dates")
    apart, wide = max(1, newest // STRETCHES), max(1, reached // STRETCHES)
    stretches = [(start, start + wide - 1) for start in range(1, newest + 1, apart)]
    return archive.tuples(_IN_STRETCHES, (json.dumps(stretches), question)), False


def _answered(archive: Archive, question: str, beyond: int) -> bool:
    sql = "SELECT 1 FROM events_fts WHERE events_fts MATCH ? AND rowid > ? LIMIT 1"
    return archive.row(sql, (question, beyond)) is not None


def missing(archive: Archive, question: str, dates: Dates, best: Iterable[str]) -> list[Mention]:
    """Return the mentions of the dates that matter most that were not counted before.

    Args:
        archive: the open archive.
        question: the question that the mentions answer.
        dates: some mentions of each.
        best: the dates that matter, the best first.
    """
    found: list[Mention] = []
    for when in islice(best, MOST_WHOLE):
        known = {one[0] for one in dates[when]}
        every = archive.tuples(_ON_A_DATE, (bounds(when)[0], when, _MOST_A_DATE, question))
        found += [one for one in every if one[0] not in known]
    return found


def by_date(
    mentions: Iterable[Mention], since: str | None = None, before: str | None = None
) -> Dates:
    """Gather mentions by their dates.

    Args:
        mentions: what was found.
        since: the first day that counts, an ISO date; an event that lasts into it counts.
        before: the day from which on nothing counts.
    """
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in mentions:
        found[one[2]].append(one)
    if since or before:
        return {when: told for when, told in found.items() if _counts(when, since, before)}
    return dict(found)


def _counts(when: str, since: str | None, before: str | None) -> bool:
    first, last = bounds(when)
    if since and (last or first or "") < since:
        return False
    return not before or (first or last or "~") < before


def told_in(dates: Dates) -> dict[str, int]:
    """Return how many articles tell of each date."""
    return {
        when: len({one[1] for one in mentions}) if len(mentions) > 1 else 1
        for when, mentions in dates.items()
    }


def counted(dates: Dates, shared: Mapping[str, float] | None = None) -> list[DateCounts]:
    """Return how dates are told of.

    Args:
        dates: the mentions of each.
        shared: how much the tellings of a date share (`salience.shared_words`), where that is
            known; then only the dates of which it is are counted.
    """
    appeared = _appeared(dates)
    wanted = dict.fromkeys(dates, 0.0) if shared is None else shared
    return [
        DateCounts(when, _told(dates[when]), appeared.get(when, 0), in_words)
        for when, in_words in wanted.items()
    ]


def _told(mentions: Sequence[Mention]) -> float:
    if len({one[1] for one in mentions}) == len(mentions):
        return sum(one[4] for one in mentions) / _THOUSANDTHS
    by_article: defaultdict[int, list[float]] = defaultdict(list)
    for one in mentions:
        by_article[one[1]].append(one[4] / _THOUSANDTHS)
    return salience.told(by_article.values())


def _appeared(dates: Dates) -> dict[str, int]:
    """Count the articles on the topic that appeared on each day of which something is told."""
    days = {
        when: date.fromisoformat(when).toordinal()
        for when in dates
        if len(when) == _DAY and edtf.is_valid(when)
    }
    appeared: dict[int, int] = {}
    for when, day in days.items():
        for _, article, _, lag, _, _, _ in dates[when]:
            if lag is not None:
                appeared[article] = day + lag
    counts = Counter(appeared.values())
    return {when: counts[day] for when, day in days.items()}


def weightiest(dates: Dates, order: Iterable[str], most: int) -> Dates:
    """Choose the mentions to look at closely: of the dates that matter, the weightiest.

    Args:
        dates: the mentions of each.
        order: the dates, the one that matters most first.
        most: how many mentions to choose, about; if there are no more, all are.
    """
    if sum(map(len, dates.values())) <= most:
        return dates
    chosen: Dates = {}
    many = 0
    for place, when in enumerate(order):
        few = _OF_THE_BEST if place < _BEST_DATES else _OF_OTHERS
        chosen[when] = heapq.nsmallest(few, dates[when], key=_plainest)
        many += len(chosen[when])
        if many >= most:
            break
    return chosen


def _plainest(one: Mention) -> tuple[int, int, int]:
    event, _, _, _, _, weight, fallback = one
    return (fallback, -weight, event)
