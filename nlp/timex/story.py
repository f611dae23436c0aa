"""The time that a history has reached: what gives a date its year where nothing else does.

A narrative goes forward: behind November 1941, "in January" is the next one. A look back or aside
("as documents released in 2005 showed") does not move the story, unless the text stays there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.scan import Found

_YEARED = frozenset({"dmy", "mdy", "my", "y", "iso", "y-y", "season-y"})
"""Shapes that give a year; below, those that give a month with it, and a day."""
_MONTHED = frozenset({"dmy", "mdy", "my", "iso"})
_DAYS = frozenset({"dmy", "mdy", "iso"})
_NEWS = frozenset({"wd", "day-word", "wd-week", "before-yesterday"})
"""Shapes that count from the day of writing; below, those that do so with "last" or "this"."""
_WHICH = frozenset({"which-unit", "part-which", "which-m", "which-part"})
_FULL_YEAR = 4  # digits

_OLD, _MOST = 2, 0.6
"""A year is old after so many; of the years that a history names, so large a share is old."""
_MANY, _SOME = 8, 5
"""A history names so many years; one that is long over needs only so many."""
_LONG_AGO, _LONG_TEXT = 20, 25
"""Long over is what happened so many years ago, in a text of so many dates."""
_RARE = 16  # dates, of which at most one may count from the day of writing
_HISTORY = 40  # dates of a text that is a history even where it goes on up to its own year

_ASIDE_YEARS = 2  # years by which a story moves at once; what lies further may be an aside
_BACK_MONTHS = 6  # a month further back than so many is the next year's
_LEAP_MONTHS = 10  # a month so far ahead is the last year's


@dataclass(slots=True)
class Story:
    """The year (and month) that the story is in; `aside` is a year that it may have moved to.

    `left` are the ends of dates that the story is known to leave again (see `asides`).
    """

    year: int | None = None
    month: int | None = None
    aside: int | None = None
    left: frozenset[int] = frozenset()

    def saw(self, year: int, month: int | None, end: int) -> None:
        """Take in a date that the text gives with its year, or that was given one.

        Args:
            year: its year.
            month: its month, if it has one.
            end: where its words end.
        """
        if end in self.left:
            return
        if self.year is None or month is not None:
            self.year, self.month, self.aside = year, month, None
        elif year != self.year and (abs(year - self.year) <= _ASIDE_YEARS or self.aside == year):
            self.year, self.month, self.aside = year, None, None
        elif year != self.year:
            self.aside = year

    def year_of(self, month: int) -> int | None:
        """Return the year of a month that is named without one.

        Args:
            month: 1 to 12.

        Returns:
            The year, `None` as long as no year was named.
        """
        if self.year is None or self.month is None:
            return self.year
        ahead = month - self.month
        if ahead < -_BACK_MONTHS:
            return self.year + 1
        return self.year - 1 if ahead >= _LEAP_MONTHS else self.year


def asides(found: Sequence[Found]) -> frozenset[int]:
    """Return where years stand that the story leaves again at once, by their ends.

    A dated look back or ahead is one whose neighbours agree with each other and not with it.

    Args:
        found: the text's expressions, in order.
    """
    dated = [
        (one.end, int(one.match["y"]))
        for one in found
        if one.name in _YEARED and one.match["y"].isdigit() and len(one.match["y"]) == _FULL_YEAR
    ]
    left: set[int] = set()
    before: int | None = None
    for place, (end, year) in enumerate(dated):
        after = dated[place + 1][1] if place + 1 < len(dated) else None
        if before is not None and after is not None and _is_aside(before, year, after):
            left.add(end)
        else:
            before = year
    return frozenset(left)


def _is_aside(before: int, year: int, after: int) -> bool:
    """From 1975 to 2005 and back to 1975 or 1976: 2005 was an aside."""
    return year != before and abs(after - before) < min(abs(year - before), abs(year - after) + 1)


def _is_deictic(one: Found) -> bool:
    """Say whether an expression counts from the day of writing, as news does all the time.

    So does "3 February last year".
    """
    if one.name in _WHICH or one.part("wu"):
        return (one.part("which") or "").split(" ", 1)[0] in {"last", "this", "next"}
    return one.name in _NEWS or (one.name == "ago" and one.part("dir") == "ago")


def _is_long_past(found: Sequence[Found], years: Sequence[int], this_year: int) -> bool:
    """Say whether a short text tells of one past affair alone: a dated day, no later year or day.

    A year in passing ("built in 1931") makes no history: a day of it has to be told.
    """
    told = any(one.name in _DAYS and len(one.match["y"]) == _FULL_YEAR for one in found)
    return told and years[-1] <= this_year - _LONG_AGO and not any(map(_is_deictic, found))


def _is_dated_well(found: Sequence[Found]) -> bool:
    """A text that names years alone, and nobody says when it appeared, need not be a history."""
    return sum(one.name in _MONTHED for one in found) >= _SOME


def is_story(found: Sequence[Found], this_year: int | None) -> bool:
    """Say whether a text is a history: it names many years, most long past, and hardly "Monday".

    Args:
        found: the text's expressions.
        this_year: the year in which it was written, if that is known.
    """
    years = sorted(
        int(one.match["y"])
        for one in found
        if one.name in _YEARED and one.match["y"].isdigit() and len(one.match["y"]) == _FULL_YEAR
    )
    if this_year is not None and _is_long_past(found, years, this_year):
        return True
    if len(years) < _SOME or (this_year is None and not _is_dated_well(found)):
        return False
    now = this_year or years[-1]
    old = sum(year <= now - _OLD for year in years)
    if old < _MOST * len(years) or sum(map(_is_deictic, found)) * _RARE > len(found):
        return False
    if years[-1] >= now - 1 and this_year is not None and len(found) < _HISTORY:
        return False
    long_ago = now - years[len(years) // 2] >= _LONG_AGO and len(found) >= _LONG_TEXT
    return len(years) >= _MANY or long_ago
