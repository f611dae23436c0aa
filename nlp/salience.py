"""Which dates of an affair matter: the ones that many articles go back to, spread over time.

The day that everybody mentions is not always the day that matters: news of one day is repeated
on the next. So what counts is how many articles tell of a date (not how often one does), how
many still do so later, and how prominently; then each chosen date quietens its neighbours, so
that one busy week does not fill the timeline (maximal marginal relevance, Carbonell and
Goldstein 1998, over time instead of words); in a crisis that has news every day they stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import exp
from typing import TYPE_CHECKING

from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LATER, _LEADS, _MENTIONS = 0.6, 0.5, 0.15
_IMPRECISE = {"month": 0.45, "season": 0.3, "year": 0.25, "interval": 0.4}
_NEAR_DAYS = 1.5
_QUIET = 0.25


@dataclass(frozen=True, slots=True)
class DateCounts:
    """How often a date is told of.

    `articles` counts those that do, `mentions` all their sentences, `leads` those among the
    articles' first three sentences, `later` the articles that appeared over two days after the
    date; `weight` is the greatest weight of its events, between 0 and 1.
    """

    edtf: str
    articles: int
    mentions: int = 0
    leads: int = 0
    later: int = 0
    weight: float = 0.5


def score(counts: DateCounts) -> float:
    """Return how much a date matters by itself; higher is more, never negative."""
    told = (
        counts.articles
        + _LATER * counts.later
        + _LEADS * counts.leads
        + _MENTIONS * max(0, counts.mentions - counts.articles)
    )
    precision = edtf.parse(counts.edtf).precision if edtf.is_valid(counts.edtf) else "year"
    return told * (0.75 + counts.weight / 2) * _IMPRECISE.get(precision, 1.0)


def choose(dates: Sequence[DateCounts], limit: int) -> tuple[int, ...]:
    """Choose the dates to show.

    Args:
        dates: all dates of the topic, in any order.
        limit: how many to choose at most.

    Returns:
        The places of the chosen ones in `dates`, in the order of time.
    """
    chosen = islice(ranked(dates), max(0, limit))
    return tuple(sorted(chosen, key=lambda place: (_key(dates[place].edtf), place)))


def ranked(dates: Sequence[DateCounts]) -> Iterator[int]:
    """Yield the places of dates, the one that matters most first.

    Args:
        dates: all dates of the topic, in any order.
    """
    scores = [score(one) for one in dates]
    days = [_day(one.edtf) for one in dates]
    left = set(range(len(dates)))
    while left:
        best = max(left, key=lambda place: (scores[place], -place))
        left.discard(best)
        yield best
        _quieten(scores, days, left, best)


def _quieten(scores: list[float], days: list[int], left: set[int], chosen: int) -> None:
    """Lower what stands beside a chosen date: most on the day itself, less with distance."""
    for place in left:
        apart = abs(days[place] - days[chosen])
        if apart <= 3 * _NEAR_DAYS:
            scores[place] *= 1.0 - _QUIET * exp(-apart / _NEAR_DAYS)


def _day(text: str) -> int:
    return date.fromisoformat(edtf.bounds(text)[0]).toordinal() if edtf.is_valid(text) else 0


def _key(text: str) -> str:
    return edtf.sort_key(text) if edtf.is_valid(text) else "~"
