"""Gives weekdays that a number or another day tells their days: "the third Monday in April"."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.calendar import nth_weekday, shift_months
from nlp.timex.durations import count_of
from nlp.timex.tense import tense
from nlp.timex.values import (
    Inferred,
    Value,
    day_number,
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
_MOST_DAYS = 200
"""So many days away a weekday is looked for that has a number."""


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


def _weekdays_ago(context: Context, found: Found) -> list[Value]:
    """Read "two Fridays ago": the last Friday but one."""
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    written = count_of(found.match["n"])
    if today is None or not written.isdigit():
        return []
    count = int(written)
    if found.match["dir"].lower() == "ago":
        offset = -((today.weekday() - number) % _WEEK or _WEEK) - _WEEK * (count - 1)
    else:
        offset = ((number - today.weekday()) % _WEEK or _WEEK) + _WEEK * (count - 1)
    when = shifted(today, offset)
    return day_value(context, place(found), when, inferred="day", rule="weekday")


def _weekday_and_number(context: Context, found: Found) -> list[Value]:
    """Read "Friday the 6th": the nearest day that is both."""
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    day = day_number(found.match["d"])
    if today is None or context.narrative:
        return [Value(found.start, found.end, "DATE", f"XXXX-XX-{day:02d}", rule="open")]
    lean = tense(context.text, found.start, found.end)
    ways = (-1, 1) if lean == 0 else (lean // abs(lean),)
    near = (shifted(today, way * step) for step in range(_MOST_DAYS) for way in ways)
    when = next((one for one in near if one and (one.weekday(), one.day) == (number, day)), None)
    return day_value(context, place(found), when, inferred="month", rule="weekday")


NUMBERED_DAYS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "nth-wd": _nth_weekday,
        "wds-ago": _weekdays_ago,
        "week-from": _week_from,
        "day-before": _day_before,
        "wd-nth": _weekday_and_number,
    }
)
"""How each shape of a weekday told by a number or by another day gets its value."""
