"""The calendar days that a date covers, for ordering and filtering."""

from __future__ import annotations

import calendar
import re

from nlp import Dating

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """Return the first and the last day of an EDTF date or interval, as ISO dates.

    Args:
        edtf: a date as the archive holds it, or `None`.

    Returns:
        Two ISO dates; `None` for a side that is open or unknown.
    """
    if not edtf:
        return None, None
    first, _, last = edtf.partition("/")
    return _edge(first, first=True), _edge(last or first, first=False)


def sort_day(dating: Dating) -> str | None:
    """Return the day by which an article takes its place among others, or `None` if undated.

    The earliest day on which it can have appeared: a bound from the text moves a date that is
    only known to the month.
    """
    first, last = bounds(dating.edtf)
    not_before = bounds(dating.not_before)[0]
    if first is None:
        return not_before
    if not_before is not None and first < not_before and (last is None or not_before <= last):
        return not_before
    return first


def _edge(date: str, *, first: bool) -> str | None:
    found = _DATE.match(date)
    if not found:
        return None
    year, month, day = found.groups()
    if month is None or not 1 <= int(month) <= 12:
        return f"{year}-01-01" if first else f"{year}-12-31"
    if day is None:
        last = calendar.monthrange(max(int(year), 1), int(month))[1]
        return f"{year}-{month}-01" if first else f"{year}-{month}-{last:02}"
    return f"{year}-{month}-{day}"
