"""How much each word says about which event is meant: little, if every date is told of in it.

Of an archive of few dates not much can be said: there, no single word proves anything.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from store.timeline.frames import Frame, frame_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.timeline.candidate import Candidate

_MANY_DATES, _UNTIL_THEN = 100, 0.45
"""With so many dates a word's weight may be 1; with few, hardly more than the second."""

_SMOOTH = 10
"""So many dates are added to those counted, so that few of them make no word common."""

_FEW, _OF_THE_TOPIC = 3, 0.25
"""From so many dates on, what is on half of them is the topic, and weighs no more than this."""


class Weights:
    """How much each word says about which event is meant: little, if every date has it."""

    def __init__(self, dates: Iterable[Sequence[Candidate]]) -> None:
        """Count on how many dates each word is.

        Args:
            dates: the tellings of each date.
        """
        self._on: Counter[str] = Counter()
        self._known: dict[str, float] = {}
        self._dates = 0
        for told in dates:
            self._dates += 1
            self._on.update(frozenset().union(*(frame(one).items for one in told)))
        self._most = _UNTIL_THEN + (1 - _UNTIL_THEN) * min(1.0, self._dates / _MANY_DATES)
        self._whole = math.log(self._dates + _SMOOTH)

    def of(self, item: str) -> float:
        """Return a word's weight, 0 to 1; where an archive has few dates, no word's is near 1."""
        if item not in self._known:
            self._known[item] = self._weight(max(1, self._on[item]))
        return self._known[item]

    def total(self, items: Iterable[str]) -> float:
        """Return what some words weigh in all."""
        known, total = self._known, 0.0
        for item in items:
            weight = known.get(item)
            total += self.of(item) if weight is None else weight
        return total

    def _weight(self, on: int) -> float:
        weight = min(self._most, 1 - math.log(on) / self._whole)
        is_topic = on >= _FEW and 2 * on >= self._dates
        return min(weight, _OF_THE_TOPIC) if is_topic else weight


def frame(one: Candidate) -> Frame:
    """Return the parts of a telling."""
    told = one.told
    start, end = told.timex.start - told.start, told.timex.end - told.start
    return frame_of(one.words, told.end - told.start, start, end)
