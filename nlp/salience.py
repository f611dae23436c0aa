"""Which dates of an affair matter: those that many articles tell of, go back to, and agree on.

The ranking to beat counts mentions, which is hard to beat (Ghalandari and Ifrim, 2020). What is
known to add to it, taken with round weights: on each of 29 real affairs whose days were listed by
hand, and left out in turn, other weights near these did neither better nor worse.

* how many *articles* tell of a date says more than how many sentences do (Kessler et al., 2012),
  so an article's further tellings count little;
* what is told to have *happened* counts more than what was said or is planned (Kessler et al.);
* a day that articles go back to *later* counts more than what is told on the day itself, where
  every page has a "today" (Tran, Herder and Markert, 2015: references over a distance);
* what is *central* to its article (told early, exactly, of somebody with a name) counts more;
* how many articles *appeared* on a day adds to it (the dates of publication in all of these);
* a day that matters has words of its own, on which the articles that tell of it *agree* and which
  other days do not have (bursts: Kleinberg, 2002; here, the mean of the strongest words' tf · idf
  over articles, a share, so that a day told of a thousand times is measured as one told of twice):
  two pages about two things that happened to be on one day share none.

Then each chosen date quietens its neighbours a little, so that one busy week does not fill a short
timeline (maximal marginal relevance, Carbonell and Goldstein 1998, over time instead of words).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush
from math import exp, log
from operator import itemgetter
from typing import TYPE_CHECKING

from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from nlp.values import EventStatus

IN_PASSING = 0.6
"""What is told in passing is worth so much of 1; what its article is about, 1 more."""

_KIND: Mapping[EventStatus, float] = {
    "happened": 1.0, "planned": 0.7, "said": 0.5, "comment": 0.1,
}  # fmt: skip
_TODAY, _LATER, _AT_ONCE = 0.7, 1.3, 2
_FURTHER = 0.2
_APPEARED = 0.3
_STRONGEST = 8
_IMPRECISE = {"month": 0.25, "season": 0.15, "year": 0.1, "interval": 0.3}
_NEAR_DAYS = 1.5
_QUIET = 0.25
_FAR = 4


@dataclass(frozen=True, slots=True)
class DateCounts:
    """How a date is told of.

    `told` adds up what its tellings are worth (`told`), `appeared` counts the articles on the
    topic that appeared on it, `agreed` is how far its tellings agree (`agreement`).
    """

    edtf: str
    told: float
    appeared: int = 0
    agreed: float = 0.0


def worth(status: EventStatus, days_after: int | None) -> float:
    """Return what one telling of a date is worth, about 1.

    Args:
        status: whether it happened, was said or is planned.
        days_after: how many days after the date its article appeared, `None` where that is not
            known; negative where the date lay ahead.
    """
    kind = _KIND[status]
    if days_after is None:
        return kind
    if days_after == 0:
        return kind * _TODAY
    return kind * (_LATER if days_after > _AT_ONCE else 1.0)


def told(best: float, every: float) -> float:
    """Return what the tellings of a date are worth together.

    Args:
        best: the sum of what each article's best telling of it is worth.
        every: the sum over all tellings; an article's further ones count little.
    """
    return (1 - _FURTHER) * best + _FURTHER * every


def strongest_words(
    by_date: Mapping[str, Mapping[int, AbstractSet[str]]],
) -> dict[str, dict[str, float]]:
    """Return the words on which the articles that tell of each date agree most.

    Args:
        by_date: for each date, the content words of each article's tellings of it.

    Returns:
        For each date its strongest words, each with the share of further articles that use it,
        times how rare it is among all tellings; none where one article tells of the date.
    """
    everywhere: Counter[str] = Counter()
    tellings = 0
    for articles in by_date.values():
        tellings += len(articles)
        for words in articles.values():
            everywhere.update(words)
    return {
        date: _strongest(articles.values(), everywhere, tellings)
        for date, articles in by_date.items()
    }


def agreement(words: Mapping[str, float]) -> float:
    """Return how far the articles that tell of a date agree, of its `strongest_words`."""
    return sum(words.values()) / _STRONGEST


def _strongest(
    articles: Collection[AbstractSet[str]], everywhere: Mapping[str, int], tellings: int
) -> dict[str, float]:
    here: Counter[str] = Counter()
    for words in articles:
        here.update(words)
    strengths = {
        word: (many - 1) / len(articles) * log(tellings / everywhere[word])
        for word, many in here.items()
        if many > 1
    }
    return dict(sorted(strengths.items(), key=itemgetter(1), reverse=True)[:_STRONGEST])


def score(counts: DateCounts) -> float:
    """Return how much a date matters by itself; higher is more, never negative."""
    precision = edtf.parse(counts.edtf).precision if edtf.is_valid(counts.edtf) else "year"
    matters = counts.told * (1 + counts.agreed) + _APPEARED * counts.appeared
    return matters * _IMPRECISE.get(precision, 1.0)


def ranked(dates: Sequence[DateCounts]) -> Iterator[int]:
    """Yield the places of dates, the one that matters most first.

    Args:
        dates: all dates of the topic, in any order.
    """
    scores = [score(one) for one in dates]
    days = [_day(one.edtf) for one in dates]
    on: dict[int, list[int]] = {}
    for place, day in enumerate(days):
        on.setdefault(day, []).append(place)
    queue = [(-matters, place) for place, matters in enumerate(scores)]
    heapify(queue)
    left = set(range(len(dates)))
    while queue:
        matters, best = heappop(queue)
        if best not in left or -matters > scores[best]:
            continue  # taken, or quietened since it was put in its place
        left.discard(best)
        yield best
        for day in range(days[best] - _FAR, days[best] + _FAR + 1):
            for place in on.get(day, ()):
                if place in left:
                    apart = abs(day - days[best])
                    scores[place] *= 1.0 - _QUIET * exp(-apart / _NEAR_DAYS)
                    heappush(queue, (-scores[place], place))


def _day(text: str) -> int:
    return date.fromisoformat(edtf.bounds(text)[0]).toordinal() if edtf.is_valid(text) else 0
