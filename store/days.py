"""The calendar days that a date covers, for ordering and filtering."""

from __future__ import annotations

from nlp import Dating, edtf

_OPEN = ("0001-01-01", "9999-12-31")


def bounds(date: str | None) -> tuple[str | None, str | None]:
    """Return the first and the last day of an EDTF date or interval, as ISO dates.

    Args:
        date: a date as the archive holds it, or `None`.

    Returns:
        Two ISO dates; `None` for a side that is open or unknown.
    """
    if not date or not edtf.is_valid(date):
        return None, None
    first, last = edtf.bounds(date)
    return (None if first in _OPEN else first), (None if last in _OPEN else last)


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
