"""EDTF read, bounded and ordered: dates at their true precision (ISO 8601-2, levels 0 and 1).

The Extended Date/Time Format says `2022`, `2022-02`, `2022-02-28`, `199X`, `2022-22` (summer),
`2022-01/2022-05`, `2022/..`, each with `?`, `~` or `%` behind it. Years run from 0001 to 9999.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Precision = Literal["century", "decade", "year", "season", "month", "day", "interval"]
FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"
_SEASON_MONTHS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "02")}
DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?P<day>[0-2][0-9]|3[01]|XX))?)?(?P<sure>[?~%]?)"
)
_LONGEST = 40  # characters
_DECEMBER = "12"
_DAY = timedelta(1)
_WEEK = timedelta(6)  # from its first day to its last one
_LAST_YEAR = 9999


class EdtfError(ValueError):
    """The string is no date that EDTF levels 0 and 1 know (or its year is outside 1–9999)."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed date or interval: its first and last day (ISO 8601), and how precise it is."""

    text: str
    first: str
    last: str
    precision: Precision
    approximate: bool = False


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf:
    """Read an EDTF string.

    Args:
        text: a date or an interval, such as `2022-12-23`, `199X`, `2022-01/2022-05`, `../2022`.

    Returns:
        What it covers.

    Raises:
        EdtfError: the string is no EDTF of levels 0 and 1.
    """
    if len(text) > _LONGEST:
        raise EdtfError(f"not a date in EDTF: {text[:_LONGEST]!r}… is too long")
    if "/" in text:
        return _interval(text)
    return _date(text)


def is_valid(text: str) -> bool:
    """Say whether `text` is a date or an interval that `parse` reads.

    Args:
        text: what may be EDTF of levels 0 and 1.

    Returns:
        Whether it is.
    """
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def bounds(text: str) -> tuple[str, str]:
    """Return the first and the last day (ISO 8601) that an EDTF string covers.

    Args:
        text: an EDTF string.

    Returns:
        Two ISO 8601 days; an open end is `0001-01-01` or `9999-12-31`.

    Raises:
        EdtfError: the string is no EDTF of levels 0 and 1.
    """
    whole = parse(text)
    return whole.first, whole.last


def sort_key(text: str, mod: str | None = None) -> str:
    """Return a string that orders dates as a timeline does: by first day, the wider one first.

    Args:
        text: an EDTF string.
        mod: TIMEX3's `mod`; `MID` and `END` move a year, a month or a week to its middle or end.

    Raises:
        EdtfError: the string is no EDTF of levels 0 and 1.
    """
    whole = parse(text)
    first = whole.first
    if mod in {"MID", "END"}:
        first = _shifted(whole, mod)
    return f"{first}~{99_999_999 - int(whole.last.replace('-', '')):08d}"


def compose(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a year, a month or a day as EDTF.

    Args:
        year: 1 to 9999.
        month: 1 to 12, where it is known.
        day: of the month, where it is known.

    Returns:
        For example `2022-02`.

    Raises:
        EdtfError: there is no such day.
    """
    text = f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
        if day is not None:
            text += f"-{day:02d}"
    return parse(text).text


def _interval(text: str) -> Edtf:
    """Read two dates with a slash between; one of them may be open."""
    first, _, last = text.partition("/")
    if first in {"", ".."} and last in {"", ".."}:
        raise EdtfError(f"not a date in EDTF: {text!r} has no end")
    opening = None if first in {"", ".."} else _date(first)
    closing = None if last in {"", ".."} else _date(last)
    begin = opening.first if opening else FIRST_DAY
    end = closing.last if closing else LAST_DAY
    if begin > end:
        raise EdtfError(f"not a date in EDTF: {text!r} ends before it begins")
    return Edtf(text, begin, end, "interval")


def _date(text: str) -> Edtf:
    """Read one date: a year, a month, a season or a day, with digits left open."""
    found = DATE.fullmatch(text)
    if found is None:
        raise EdtfError(f"not a date in EDTF: {text!r}; write 2022, 2022-02 or 2022-02-28")
    year, month, day = found["year"], found["month"], found["day"]
    if (day and month == "XX" and day != "XX") or (month and "X" in year and month != "XX"):
        raise EdtfError(f"not a date in EDTF: {text!r} leaves a larger part open than a smaller")
    if year == "0000":
        raise EdtfError(f"not a date in EDTF: {text!r} is before the year 1")
    first, last, precision = _stretch(text, year, month, day)
    return Edtf(text, first, last, precision, approximate=found["sure"] in {"~", "%"})


def _stretch(
    text: str, year: str, month: str | None, day: str | None
) -> tuple[str, str, Precision]:
    """Return the first and the last day that a date covers, and its precision."""
    first_year, last_year = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month is None or month == "XX":
        wide: dict[int, Precision] = {0: "year", 1: "decade", 2: "century"}
        return f"{first_year:04d}-01-01", f"{last_year:04d}-12-31", wide[year.count("X")]
    if month in _SEASON_MONTHS:
        if day is not None:
            raise EdtfError(f"not a date in EDTF: {text!r} gives a season a day")
        return _season(first_year, month)
    length = monthrange(first_year, int(month))[1]
    if day is None or day == "XX":
        return f"{first_year:04d}-{month}-01", f"{first_year:04d}-{month}-{length:02d}", "month"
    if not 1 <= int(day) <= length:
        raise EdtfError(f"not a date in EDTF: {text!r} is no day of the calendar")
    whole = f"{first_year:04d}-{month}-{day}"
    return whole, whole, "day"


def _season(year: int, season: str) -> tuple[str, str, Precision]:
    begin, end = _SEASON_MONTHS[season]
    last_year = year + 1 if begin == _DECEMBER else year
    if last_year > _LAST_YEAR:
        return f"{year:04d}-{begin}-01", LAST_DAY, "season"
    length = monthrange(last_year, int(end))[1]
    return f"{year:04d}-{begin}-01", f"{last_year:04d}-{end}-{length:02d}", "season"


def _shifted(whole: Edtf, mod: str) -> str:
    if whole.precision == "month":
        return whole.first[:8] + ("11" if mod == "MID" else "21")
    if whole.precision == "year":
        return whole.first[:5] + ("05-01" if mod == "MID" else "09-01")
    first, last = date.fromisoformat(whole.first), date.fromisoformat(whole.last)
    if last - first == _WEEK:
        return (first + 2 * _DAY if mod == "MID" else last - 2 * _DAY).isoformat()
    return whole.first
