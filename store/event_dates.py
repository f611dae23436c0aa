"""The dates of very many events: found by their words, counted by date, ranked by what matters.

A topic may have a hundred thousand dated mentions. All are counted, up to `MOST_MENTIONS`: of more,
those in evenly spread stretches of the archive, so that the work is bounded however much the
archive holds. What is shown of the dates that matter is fetched afterwards (`store.events`).
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from nlp import edtf, salience
from nlp.salience import DateCounts
from store import event_columns
from store.days import bounds
from store.event_columns import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from nlp.values import EventStatus
    from store.archive import Archive
    from store.event_columns import Columns

MOST_MENTIONS = 200_000
"""How many mentions are counted; of more, about so many, chosen from all over the archive."""

STRETCHES = 250
"""In how many stretches of the archive those are looked for."""

_OF_THE_BEST = ((40, 7), (100, 3))
"""Of how many of the best dates how many tellings are looked at; of every other one."""
_THOUSANDTHS = 1000  # of a weight, as the archive keeps it
_DAY = len("2022-12-23")
_MATCHING = "SELECT rowid FROM events_fts WHERE events_fts MATCH ?"
_IN_STRETCHES = (
    "SELECT f.rowid FROM json_each(?) w CROSS JOIN events_fts f"
    " WHERE events_fts MATCH ? AND f.rowid BETWEEN w.value ->> 0 AND w.value ->> 1"
)
_WITHIN = "SELECT id FROM events WHERE first_day >= ?1 AND first_day < ?2 AND last_day < ?2"
_WITHIN_STRETCHES = (
    "SELECT e.id FROM json_each(?3) w CROSS JOIN events e"
    " WHERE e.id BETWEEN w.value ->> 0 AND w.value ->> 1"
    " AND +e.first_day >= ?1 AND +e.first_day < ?2 AND e.last_day < ?2"
)


class Mentions:
    """The visible dated events that a question found, counted by their dates.

    `told_in` is how many articles tell of each date, `articles` are all that do.
    """

    def __init__(
        self,
        archive: Archive,
        found: Sequence[int],
        added: Collection[int] = (),
        beside: Collection[int] = (),
        on_it: Collection[int] = (),
        *,
        about: Collection[int] = (),
        since: str | None = None,
        before: str | None = None,
    ) -> None:
        """Count some events.

        Args:
            archive: the open archive.
            found: the events' numbers.
            added: those for which their article stands; what is not found, too, is worth half.
            beside: what articles on the topics tell of anything; it is no event of theirs, but
                shows which of their days matter.
            on_it: articles on the topics; those that date nothing appeared, too.
            about: all articles on the topics, where all are known: what others tell, which name
                the topics in passing, is worth a quarter.
            since: the first day that counts, an ISO date; an event that lasts into it counts.
            before: the day from which on nothing counts.
        """
        self._added = frozenset(added).difference(found)
        aside = frozenset(beside).difference(found, added)
        columns = event_columns.some(archive, [*found, *self._added, *aside])
        self._names = columns.names
        self._places = {when: at for at, when in enumerate(columns.names)}
        hidden = [number for (number,) in archive.tuples("SELECT id FROM hidden_articles")]
        counts = ~event_columns.among(columns.article, hidden)
        if since or before:
            within = [_is_between(when, since, before) for when in columns.names]
            counts &= np.array(within, np.bool_)[columns.date]
        is_aside = event_columns.among(columns.event, aside)
        self._columns = columns.at(counts & ~is_aside)
        self._is_added = event_columns.among(self._columns.event, self._added)
        self._worth = np.where(self._is_added, self._columns.worth // 2, self._columns.worth)
        if about:
            is_about = event_columns.among(self._columns.article, about)
            self._worth = np.where(is_about, self._worth, self._worth // 4)
        own, articles = self._told_by(self._columns, self._worth)
        aside_too = columns.at(counts & is_aside)
        others, _ = self._told_by(aside_too, aside_too.worth)
        self._told = [told + other for told, other in zip(own, others, strict=True)]
        self.told_in = {self._names[at]: many for at, many in enumerate(articles) if many}
        self.articles = frozenset(self._columns.article.tolist())
        silent = frozenset(on_it).difference(self.articles, aside_too.article.tolist(), hidden)
        appeared = np.concatenate((_appearing(columns.at(counts)), _days_of(archive, silent)))
        self._appeared = Counter(appeared.tolist())

    def _told_by(
        self, columns: Columns, worths: NDArray[np.int32]
    ) -> tuple[list[float], list[int]]:
        """Return what the tellings of each date are worth, and how many articles tell of it."""
        dates = len(self._names)
        order = np.lexsort((-worths, columns.article, columns.date))
        date_of, article, worth = columns.date[order], columns.article[order], worths[order]
        is_best = np.ones(len(order), np.bool_)
        is_best[1:] = (date_of[1:] != date_of[:-1]) | (article[1:] != article[:-1])
        every = np.bincount(date_of, worth, dates) / _THOUSANDTHS
        best = np.bincount(date_of[is_best], worth[is_best], dates) / _THOUSANDTHS
        told = map(salience.told, best.tolist(), every.tolist())
        return list(told), np.bincount(date_of[is_best], minlength=dates).tolist()

    def counts(self, most: int) -> list[DateCounts]:
        """Return how the dates that are told of most are told of, for `salience` to rank.

        Args:
            most: how many dates.
        """
        first = np.argsort(-np.array(self._told), kind="stable")[:most]
        return [
            DateCounts(
                self._names[at],
                self._told[at],
                self._appeared[salience.day_number(self._names[at])],
            )
            for at in first.tolist()
            if self._names[at] in self.told_in
        ]

    def weightiest(self, dates: Sequence[str], most: int) -> dict[int, bool]:
        """Choose the mentions to look at closely: of the dates that matter, the weightiest.

        Args:
            dates: the dates, the one that matters most first.
            most: if there are no more mentions, all are chosen.

        Returns:
            The events' numbers, and whether their article stands for them.
        """
        ranks = np.full(len(self._names), len(dates))
        ranks[[self._places[when] for when in dates]] = np.arange(len(dates))
        rank = ranks[self._columns.date]
        order = np.lexsort((self._columns.event, -self._worth, self._is_added, rank))
        order = order[: np.searchsorted(rank[order], len(dates))]
        if len(order) > most:
            first = np.searchsorted(rank[order], rank[order])
            of_date = np.arange(len(order)) - first
            few = np.ones(len(order), np.int64)
            for best, tellings in reversed(_OF_THE_BEST):
                few[rank[order] < best] = tellings
            order = order[of_date < few]
        events, added = self._columns.event[order], self._is_added[order]
        return dict(zip(events.tolist(), added.tolist(), strict=True))


def _appearing(columns: Columns) -> NDArray[np.int64]:
    """Return the days, by their ordinals, on which the articles that date something appeared."""
    days = np.array([_last(when) for when in columns.names], np.int64)[columns.date]
    is_known = (days > 0) & (columns.lag != UNKNOWN)
    _, known = np.unique(columns.article[is_known], return_index=True)
    found: NDArray[np.int64] = days[is_known][known] + columns.lag[is_known][known]
    return found


def _days_of(archive: Archive, articles: Collection[int]) -> NDArray[np.int64]:
    """Return the days, by their ordinals, on which some articles appeared, where that is known."""
    rows = archive.tuples(
        "SELECT a.day FROM json_each(?) j JOIN articles a ON a.id = j.value"
        " WHERE a.day IS NOT NULL AND a.published ->> 'edtf' IS NOT NULL",
        (json.dumps(list(articles)),),
    )
    return np.array([date.fromisoformat(day).toordinal() for (day,) in rows], np.int64)


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
    last = _last(when)
    return date.fromisoformat(appeared).toordinal() - last if last and appeared else None


@lru_cache(maxsize=1 << 14)
def _last(when: str) -> int:
    """Return the number of a date's last day; 0 where it has none."""
    first, last = bounds(when)
    end = last or first
    return date.fromisoformat(end).toordinal() if end else 0


def matching(archive: Archive, question: str) -> list[int]:
    """Return the numbers of the events whose sentence answers a question.

    Args:
        archive: the open archive.
        question: a question to the index of events (`store.topic.query`).

    Returns:
        All of them; of more than `MOST_MENTIONS`, about so many from all over the archive.
    """
    counted = "SELECT count(*) FROM events_fts WHERE events_fts MATCH ?"
    there = archive.value(counted, (question,))
    if there <= MOST_MENTIONS:
        return [number for (number,) in archive.tuples(_MATCHING, (question,))]
    found = archive.tuples(_IN_STRETCHES, (_stretches(archive, there), question))
    return [number for (number,) in found]


def within(archive: Archive, since: str, before: str) -> list[int]:
    """Return the numbers of the events that began and ended in a stretch of time.

    Args:
        archive: the open archive.
        since: its first day, an ISO date; "" where it has none.
        before: the day behind its last one; "" where it has none.

    Returns:
        As `matching` does.
    """
    days = (since, before or edtf.LAST_DAY)
    counted = "SELECT count(*) FROM events WHERE first_day >= ? AND first_day < ?"
    there = archive.value(counted, days)
    if there <= MOST_MENTIONS:
        found = archive.tuples(_WITHIN, days)
    else:
        found = archive.tuples(_WITHIN_STRETCHES, (*days, _stretches(archive, there)))
    return [number for (number,) in found]


def _stretches(archive: Archive, there: int) -> str:
    """Return, as JSON, stretches of all events that hold about `MOST_MENTIONS` of so many."""
    newest = archive.value("SELECT max(event) FROM event_dates")
    apart = max(1, newest // STRETCHES)
    wide = max(1, apart * MOST_MENTIONS // there)
    return json.dumps([(start, start + wide - 1) for start in range(1, newest + 1, apart)])


def _is_between(when: str, since: str | None, before: str | None) -> bool:
    first, last = bounds(when)
    if since and (last or first or "") < since:
        return False
    return not before or (first or last or "~") < before
