"""Dated events in columns, so that a hundred thousand of them are counted in a moment.

They are read from the archive as they are asked for. A bot keeps the columns of all events in
memory (28 bytes an event): filled in the background when it starts (`events.warm`), added to when
articles come in, and filled anew after an article was read again.
"""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

from nlp import salience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from store.archive import Archive

FEW = 20_000
"""Up to so many events are always read from the archive."""

UNKNOWN = -(1 << 31)
"""The days until an article appeared, where that is not known."""

_AT_ONCE = 50_000  # rows
_THOUSANDTHS = 1000  # of a weight, as the archive keeps it
_ALL = (
    "SELECT event, article, edtf, lag, worth, weight FROM event_dates"
    " WHERE event > ? ORDER BY event LIMIT ?"
)
_SOME = (
    "SELECT d.event, d.article, d.edtf, d.lag, d.worth, d.weight"
    " FROM json_each(?) w JOIN event_dates d ON d.event = w.value ORDER BY d.event"
)
_Row = tuple[int, int, str, int | None, int, int]


class Columns(NamedTuple):
    """Dated events, in the order of their numbers.

    `date` is a place in `names`, the dates. `worth` is what a telling is worth in its article, in
    thousandths, `lag` the days until that appeared or `UNKNOWN`.
    """

    names: list[str]
    event: NDArray[np.int64]
    article: NDArray[np.int64]
    date: NDArray[np.int32]
    worth: NDArray[np.int32]
    lag: NDArray[np.int32]

    def at(self, places: NDArray[np.int64] | NDArray[np.bool_]) -> Columns:
        """Return some rows."""
        _, event, article, when, worth, lag = self
        return Columns(
            self.names, event[places], article[places], when[places], worth[places], lag[places]
        )


def some(archive: Archive, events: Sequence[int]) -> Columns:
    """Return the columns of some events; those without a date are left out.

    Args:
        archive: the open archive.
        events: their numbers.
    """
    index = of(archive)
    if len(events) <= FEW or not index.is_filled:
        rows = archive.tuples(_SOME, (json.dumps(list(events)),))
        return _columns([rows], {})
    every = index.columns()
    wanted = np.array(events, np.int64)
    wanted.sort()
    places = np.searchsorted(every.event, wanted[wanted <= every.event[-1:].max(initial=0)])
    return every.at(places[every.event[places] == wanted[: len(places)]])


def of(archive: Archive) -> Index:
    """Return the columns of all events, one for each open archive.

    Args:
        archive: the open archive.
    """
    return cast("Index", archive.memo.setdefault("event columns", Index(archive)))


def among(numbers: NDArray[np.int64], some: Iterable[int]) -> NDArray[np.bool_]:
    """Say of each number whether it is one of some.

    Args:
        numbers: article's or event's numbers.
        some: those to look for.
    """
    wanted = np.array(sorted(some), np.int64)
    if not len(wanted):
        return np.zeros(len(numbers), np.bool_)
    places = np.minimum(np.searchsorted(wanted, numbers), len(wanted) - 1)
    return np.asarray(wanted[places] == numbers)


class Index:
    """The columns of all events of one archive."""

    def __init__(self, archive: Archive) -> None:
        """Begin empty."""
        self._archive = archive
        self._lock = threading.Lock()
        self._places: dict[str, int] = {}
        self._columns = _columns([], self._places)
        self._changes = self._read_again = -1

    @property
    def is_filled(self) -> bool:
        """Whether the columns were filled since the archive was opened."""
        return self._changes >= 0

    def columns(self, stopped: Callable[[], bool] = lambda: False) -> Columns:
        """Return the columns as the archive is now.

        Args:
            stopped: says when nobody waits for them any more.
        """
        changes = self._archive.version
        with self._lock:
            if changes != self._changes:
                self._fill(stopped)
                self._changes = -1 if stopped() else changes
            return self._columns

    def _fill(self, stopped: Callable[[], bool]) -> None:
        """Add the events that are new; read all of them again where some were told anew."""
        read_again = self._archive.value("SELECT value FROM counters WHERE name = 'reread'") or 0
        if read_again != self._read_again:
            self._places = {}
            self._columns = _columns([], self._places)
            self._read_again = read_again
        known = self._columns
        last = int(known.event[-1]) if len(known.event) else 0
        more = _columns(self._after(last, stopped), self._places)
        self._columns = Columns(
            more.names,
            np.concatenate((known.event, more.event)),
            np.concatenate((known.article, more.article)),
            np.concatenate((known.date, more.date)),
            np.concatenate((known.worth, more.worth)),
            np.concatenate((known.lag, more.lag)),
        )

    def _after(self, last: int, stopped: Callable[[], bool]) -> Iterator[Sequence[_Row]]:
        while not stopped() and (rows := self._archive.tuples(_ALL, (last, _AT_ONCE))):
            last = rows[-1][0]
            yield rows


def _columns(chunks: Iterable[Sequence[_Row]], places: dict[str, int]) -> Columns:
    """Make columns of rows; `places` are those of the dates, and grows."""
    made = [_chunk(rows, places) for rows in chunks] or [_chunk([], places)]
    return Columns(
        list(places),
        np.concatenate([one.event for one in made]),
        np.concatenate([one.article for one in made]),
        np.concatenate([one.date for one in made]),
        np.concatenate([one.worth for one in made]),
        np.concatenate([one.lag for one in made]),
    )


def _chunk(rows: Sequence[_Row], places: dict[str, int]) -> Columns:
    """Put rows into columns; a date is a number in the order in which dates came up."""
    whens = [places.setdefault(one[2], len(places)) for one in rows]
    lags = [UNKNOWN if one[3] is None else one[3] for one in rows]
    weights = np.array([one[5] for one in rows], np.float64) / _THOUSANDTHS
    central = np.array([one[4] for one in rows], np.float64) * (salience.IN_PASSING + weights)
    return Columns(
        [],
        np.array([one[0] for one in rows], np.int64),
        np.array([one[1] for one in rows], np.int64),
        np.array(whens, np.int32),
        np.rint(central).astype(np.int32),
        np.array(lags, np.int32),
    )
