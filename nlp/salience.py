"""Which dates of an affair matter: those that many articles tell of, and go back to for long.

The ranking to beat counts mentions, which is hard to beat (Ghalandari and Ifrim, 2020). What is
known to add to it, taken with round weights: on 47 references to real affairs, sparse and dense,
listed by hand, most of these cost one to three parts in a hundred where they are left out, and
none gains anything to speak of where it is halved or doubled.

* how many *articles* tell of a date says more than how many sentences do (Kessler et al., 2012),
  so an article's further tellings count little;
* what is told to have *happened* counts more than what was said or is planned (Kessler et al.);
* a day that articles go back to *later* counts more than what is told on the day itself, where
  every page has a "today" (Tran, Herder and Markert, 2015: references over a distance);
* what is *central* to its article (told early, exactly, of somebody with a name) counts more;
* how many articles *appeared* on a day adds to it (the dates of publication in all of these);
* a day on whose event its articles *agree*, in a word that other days do not have, is one of the
  affair's own: of other days, as many articles tell as much, each something else;
* a chosen date quietens its very *neighbours*, so that yesterday's event, told once more as
  today's, does not fill a short timeline (as maximal marginal relevance does with words: Carbonell
  and Goldstein, 1998).

Which event a date is known for is another question: `strongest_words` are those on which the
articles that tell of a date agree, and which other dates do not have.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import heapify, heappop, heappush
from math import exp, log
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
_APPEARED = 0.5
_AGREED = 4
_STRONGEST = 8
_DAY = len("2031-05-03")
_IMPRECISE = {"month": 0.12, "season": 0.08, "year": 0.05, "interval": 0.15}
_NEAR_DAYS = 1.5
_QUIET = 0.4
_FAR = 4


@dataclass(frozen=True, slots=True)
class DateCounts:
    """How a date is told of.

    `told` adds up what its tellings are worth (`told`), `appeared` counts the articles on the
    topic that appeared on it, and `agreed` is how much they agree on what happened, 0 to 1
    (`agreement`), 0 where that is not known.
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
        times how rare it is among all tellings, 0 to 1; none where one article tells of the date.
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


def _strongest(
    articles: Collection[AbstractSet[str]], everywhere: Mapping[str, int], tellings: int
) -> dict[str, float]:
    """Weigh the words that several articles on a date share, each by how rare it is elsewhere."""
    here: Counter[str] = Counter()
    for words in articles:
        here.update(words)
    strengths = {
        word: (many - 1) / len(articles) * log(tellings / everywhere[word]) / log(tellings)
        for word, many in here.items()
        if many > 1
    }
    return dict(sorted(strengths.items(), key=lambda one: (-one[1], one[0]))[:_STRONGEST])


def agreement(strongest: Mapping[str, float]) -> float:
    """Return how much the articles that tell of a date agree on what happened, 0 to 1.

    Args:
        strongest: the date's words, as `strongest_words` returned them.
    """
    return max(strongest.values(), default=0.0)


def score(counts: DateCounts) -> float:
    """Return how much a date matters by itself; higher is more, never negative."""
    precision = edtf.parse(counts.edtf).precision if edtf.is_valid(counts.edtf) else "year"
    told = counts.told + _APPEARED * counts.appeared
    return told * (1 + _AGREED * counts.agreed) * _IMPRECISE.get(precision, 1.0)


def ranked(dates: Sequence[DateCounts]) -> Iterator[int]:
    """Yield the places of dates, the one that matters most first.

    Args:
        dates: all dates of the topic, in any order.
    """
    days = [day_number(one.edtf) for one in dates]
    on: dict[int, list[int]] = {}
    for place, day in enumerate(days):
        if day:
            on.setdefault(day, []).append(place)
    scores = [score(one) for one in dates]
    queue = [(-matters, place) for place, matters in enumerate(scores)]
    heapify(queue)
    left = set(range(len(dates)))
    while queue:
        matters, best = heappop(queue)
        if best not in left or -matters > scores[best]:
            continue  # taken, or quietened since it was put in its place
        left.discard(best)
        yield best
        if not days[best]:
            continue
        for day in range(days[best] - _FAR, days[best] + _FAR + 1):
            for place in on.get(day, ()):
                if place in left:
                    apart = abs(day - days[best])
                    scores[place] *= 1.0 - _QUIET * exp(-apart / _NEAR_DAYS)
                    heappush(queue, (-scores[place], place))


@lru_cache(maxsize=1 << 14)
def day_number(text: str) -> int:
    """Return a day's number, as of `date.toordinal`; 0 for what is no single day.

    Args:
        text: a date.
    """
    if len(text) != _DAY or not edtf.is_valid(text) or edtf.parse(text).precision != "day":
        return 0
    return date.fromisoformat(edtf.bounds(text)[0]).toordinal()
