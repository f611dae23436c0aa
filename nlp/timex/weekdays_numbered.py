"""Gives weekdays that a number or another day tells their days: "the third Monday in April"."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.calendar import nth_weekday, shift_months
from nlp.timex.values import (
    Inferred,
    Value,
    day_value,
    month_number,
    open_value,
    place,
    small_number,
    year_number,
)
from nlp.timex.weekdays import shifted
from nlp.timex.yearless import yearless

if TYPE_CHECKING:
    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
        "4th": 4, "last": -1}  # fmt: skip
_WEEK = 7


def _week_from(context: Context, found: Found) -> list[Value]:
    """Read "a week on Friday", "two weeks from Monday", and "a week last Tuesday"."""
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    if today is None:
        return []
    weeks = small_number(found.match["n"]) or 1
    weeks *= 2 if found.match["u"] == "fortnight" else 1
    offset = (number - today.weekday()) % _WEEK + _WEEK * weeks
    if found.part("over"):
        offset = -((today.weekday() - number) % _WEEK or _WEEK) - _WEEK * weeks
    when = shifted(today, offset)
    return day_value(context, place(found), when, inferred="day", rule="weekday")


def _day_before(context: Context, found: Found) -> list[Value]:
    """Read "the day before last Friday"."""
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    if today is None:
        return []
    back = (today.weekday() - number) % _WEEK or _WEEK
    when = shifted(today, (-1 if found.match["side"].lower() == "before" else 1) - back)
    return day_value(context, place(found), when, inferred="day", rule="weekday")


def _nth_weekday(context: Context, found: Found) -> list[Value]:
    """Read "the third Monday in April", "the last Friday of next month"."""
    number, which = words.WEEKDAYS[found.match["wd"].lower()], found.part("which")
    if which in {"each", "every", "the"}:
        return open_value(found, f"XXXX-WXX-{number + 1}")
    base = context.last if which == "that" else context.now
    if which is None:
        month = month_number(found.match["m"])
        year = year_number(found.match["y"]) if found.part("y") else None
        inferred: Inferred = "" if year else "year"
        year = year or yearless(context, found, month, None)
        if year is None:
            return open_value(found, f"XXXX-{month:02d}-WXX-{number + 1}")
    elif base is None or base.month is None:
        return open_value(found, f"XXXX-WXX-{number + 1}")
    else:
        moved = shift_months(base.year, base.month, {"last": -1, "next": 1}.get(which, 0))
        year, month = moved or (base.year, base.month)
        inferred = "month"
    when = nth_weekday(year, month, number, _NTH[found.match["n"].lower()])
    return day_value(context, place(found), when, inferred=inferred, rule="weekday")


NUMBERED_DAYS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "nth-wd": _nth_weekday,
        "week-from": _week_from,
        "day-before": _day_before,
    }
)
"""How each shape of a weekday told by a number or by another day gets its value."""
