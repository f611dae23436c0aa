"""Gives days that a number or another day tells: "the third Monday in April", "on the 5th"."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.calendar import make, nth_weekday, shift_months
from nlp.timex.durations import count_of
from nlp.timex.tense import tense
from nlp.timex.units import FAR, offset_of
from nlp.timex.values import (
    Inferred,
    Value,
    day_number,
    day_value,
    month_number,
    open_value,
    small_number,
    year_number,
)
from nlp.timex.weekdays import part_suffix, shifted
from nlp.timex.yearless import yearless

if TYPE_CHECKING:
    from nlp.timex.context import Context, Partial
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
        "4th": 4, "last": -1}  # fmt: skip
_WEEKS_LATER = {"next": 0, "last": 0, "fortnight": 2}
"""Of "Tuesday next", "Sunday fortnight"; what else stands there ("week", "before last") is one."""
_WEEK = 7
_MOST_DAYS = 200
"""So many days away a weekday is looked for that has a number."""


def _weekday_of_week(context: Context, found: Found) -> list[Value]:
    """Read "Monday of next week"."""
    number = words.WEEKDAYS[found.match["wd"].lower()]
    today = context.today()
    if today is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}")]
    weeks = {"last": -1, "next": 1}.get(found.match["which"].lower(), 0)
    when = shifted(today, number - today.weekday() + _WEEK * weeks)
    part = part_suffix(found.part("part"))
    return day_value(context, found, when, inferred="day", rule="weekday", part=part)


def _weekday_next(context: Context, found: Found) -> list[Value]:
    """Read "Tuesday next" and "Tuesday last", and "Sunday week", a week behind the coming one."""
    which, number = found.match["which"].lower(), words.WEEKDAYS[found.match["wd"].lower()]
    back = which.endswith("last") or found.part("over") is not None
    return _so_far(context, found, -1 if back else 1, _WEEKS_LATER.get(which, 1)) or [
        Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}")
    ]


def _week_from(context: Context, found: Found) -> list[Value]:
    """Read "a week on Friday", "two weeks from Monday", and "a week last Tuesday"."""
    weeks = small_number(found.match["n"]) or 1
    weeks *= 2 if found.match["u"] == "fortnight" else 1
    if found.part("over"):
        return _so_far(context, found, -1, weeks)
    today = context.today()
    now = today is not None and today.weekday() == words.WEEKDAYS[found.match["wd"].lower()]
    return _so_far(context, found, 1, weeks - now)


def _day_before(context: Context, found: Found) -> list[Value]:
    """Read "the day before last Friday"."""
    days = -1 if found.match["side"].lower() == "before" else 1
    return _so_far(context, found, -1, 0, days)


def _weekdays_ago(context: Context, found: Found) -> list[Value]:
    """Read "two Fridays ago": the last Friday but one."""
    count = count_of(found.match["n"])
    way = -1 if found.match["dir"].lower() == "ago" else 1
    return _so_far(context, found, way, int(count) - 1) if count.isdigit() else []


def _so_far(context: Context, found: Found, way: int, weeks: int, days: int = 0) -> list[Value]:
    """Return the last such weekday (-1) or the next one (1), so many weeks and days further on."""
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    if today is None:
        return []
    near = way * (number - today.weekday()) % _WEEK or _WEEK
    when = shifted(today, way * (near + _WEEK * weeks) + days)
    return day_value(context, found, when, inferred="day", rule="weekday")


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
    return day_value(context, found, when, inferred=inferred, rule="weekday")


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
    return day_value(context, found, when, inferred="month", rule="weekday")


def _bare_nth(context: Context, found: Found) -> list[Value]:
    """Read "on the 5th": in the month last named, if that is near, else in the one that is near."""
    number = day_number(found.match["d"])
    told = context.last if found.start - context.last_end <= FAR or context.narrative else None
    today = context.today()
    if told is not None and _is_aside(context, told, found):
        told = None
    rule = "relative month"
    if told is not None and told.month is not None:
        moved = shift_months(told.year, told.month, int(told.day is not None and number < told.day))
        when = make(*moved, number) if moved else None
        late = when is not None and today is not None and when > today
        if late and tense(context.text, found.start, found.end) <= 0:
            when = make(told.year, told.month, number)
        return day_value(context, found, when, inferred="month", rule=rule)
    if today is None:
        return []
    ahead = tense(context.text, found.start, found.end) > 0
    for step in (0, 1, 2):
        moved = shift_months(today.year, today.month, step if ahead else -step)
        when = make(*moved, number) if moved else None
        if when is not None and (when >= today if ahead else when <= today):
            return day_value(context, found, when, inferred="month", rule=rule)
    return []


def _is_aside(context: Context, told: Partial, found: Found) -> bool:
    """What one paragraph tells of a year long past gives the next one no month."""
    if context.narrative or context.now is None or told.year >= context.now.year - 1:
        return False
    return "\n" in context.text[context.last_end : found.start]


def _nth_of_month(context: Context, found: Found) -> list[Value]:
    """Read "the 28th of that month", "the 5th of this month"."""
    which = found.match["which"].lower()
    base = context.last if which in {"that", "the same"} or context.narrative else context.now
    if base is None or base.month is None:
        return []
    moved = shift_months(base.year, base.month, offset_of(which))
    when = make(*moved, day_number(found.match["d"])) if moved else None
    return day_value(context, found, when, inferred="month", rule="relative month")


NUMBERED_DAYS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "wd-week": _weekday_of_week,
        "wd-next": _weekday_next,
        "nth-wd": _nth_weekday,
        "wds-ago": _weekdays_ago,
        "week-from": _week_from,
        "day-before": _day_before,
        "wd-nth": _weekday_and_number,
        "nth-of-month": _nth_of_month,
        "nth": _bare_nth,
    }
)
"""How each shape of a day told by a number or by another day gets its value."""
