"""Gives what is counted from another date its value: "two years ago", "three days later"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp import timexes_lexicon as words
from nlp.timexes_calendar import make, quarter_edtf, shift_months
from nlp.timexes_context import Context, Partial
from nlp.timexes_durations import amount, period, whole_days
from nlp.timexes_tense import tense
from nlp.timexes_units import FAR, Step, offset_of, shift_year, week_value
from nlp.timexes_values import (
    Value,
    day_number,
    day_value,
    month_value,
    place,
    reference,
    stretch_value,
    year_value,
)
from nlp.timexes_weekdays import shifted

if TYPE_CHECKING:
    from nlp.timexes_scan import Found
    from nlp.timexes_values import Maker

_AFTERWARDS = frozenset(
    {"later", "after", "hence", "from now", "ahead", "from today", "afterward", "afterwards",
     "thereafter"}
)  # fmt: skip
_FROM_NOW = frozenset({"ago", "from now", "hence", "from today"})
_DAYS_IN = {"D": 1, "W": 7, "2W": 14, "WE": 7}
_MONTHS_IN = {"M": 1, "Q": 3, "6M": 6}
_YEARS_IN = {"Y": 1, "10Y": 10, "100Y": 100, "1000Y": 1000}
_OPEN_COUNT = "X"
_CLOCK = frozenset({"S", "TM", "TH"})
_A_WEEK_AGO = re.compile(r"(?:exactly |just )?(?:a|one)\s+week(?:\s+or\s+so)?\s+ago", re.IGNORECASE)


def _ago(context: Context, found: Found) -> list[Value]:
    count, letter = amount(found.match["n"], found.match["u"])
    direction = " ".join(found.match["dir"].lower().split())
    way = 1 if direction in _AFTERWARDS else -1
    base = _counted_from(context, found, from_now=direction in _FROM_NOW)
    if letter in _CLOCK:
        days, unit = whole_days(count, letter)
        if base is None or unit in _CLOCK:
            return [Value(found.start, found.end, "DURATION", period(count, letter))]
        count, letter = days, unit
    if base is None or count == _OPEN_COUNT:
        return reference(way, found)
    before = context.last
    if way > 0 and letter in _YEARS_IN and context.ago is not None and context.now is not None:
        base = context.ago if base.year == context.now.year else base
    values = _counted(context, found, base, way * int(count), letter)
    if not context.narrative and letter in _YEARS_IN:
        context.ago = context.last if direction == "ago" else None
        context.last = before
    return values


def _counted_from(context: Context, found: Found, *, from_now: bool) -> Partial | None:
    """Return what "ago" and "earlier" count from: now, or the date last named, if it is near."""
    beside = found.part("ref")
    today = context.today()
    if beside is not None and today is not None:
        named = {"yesterday": -1, "today": 0, "tomorrow": 1}.get(beside)
        if named is None:
            named = -((today.weekday() - words.WEEKDAYS[beside]) % 7)
        when = shifted(today, named)
        return Partial(when.year, when.month, when.day) if when else None
    far = found.start - context.last_end > FAR
    if not context.narrative and (from_now or far):
        return context.now
    return context.last or context.now


def _counted(context: Context, found: Found, base: Partial, count: int, letter: str) -> list[Value]:
    """Return the date so many units after the base, at the unit's own precision."""
    if letter in _DAYS_IN:
        return _counted_days(context, found, base, count, letter)
    if letter in _MONTHS_IN:
        if base.month is None:
            return reference(1 if count > 0 else -1, found)
        moved = shift_months(base.year, base.month, count * _MONTHS_IN[letter])
        if moved is None:
            return []
        return month_value(context, place(found), *moved, inferred="month", rule="counted")
    quarterly = context.quarter is not None and found.start - context.quarter_end < FAR
    if quarterly and count == -1 and letter == "Y" and not context.narrative:
        return _quarter_before(context, found)
    year = base.year + count * _YEARS_IN.get(letter, 1)
    return year_value(context, place(found), year, inferred="year", rule="counted")


def _quarter_before(context: Context, found: Found) -> list[Value]:
    """In news of a quarter's results "a year earlier" is that quarter a year earlier."""
    if context.quarter is None:
        return []
    year, number = context.quarter[0] - 1, context.quarter[1]
    value, edtf = f"{year:04d}-Q{number}", quarter_edtf(year, number)
    return stretch_value(context, found, value, edtf, inferred="year", rule="counted")


def _counted_days(
    context: Context, found: Found, base: Partial, count: int, letter: str
) -> list[Value]:
    start = base.as_day()
    if start is None and base is context.last:
        start = context.last_day
    when = shifted(start, count * _DAYS_IN[letter])
    if when is None:
        return reference(1 if count > 0 else -1, found)
    if letter != "D" and base is context.now and not _is_a_week_ago(found):
        return week_value(context, found, when, Step(base, count, "month"))
    values = day_value(context, place(found), when, inferred="day", rule="counted")
    if "or so" not in found.match.group():
        return values
    return [one._replace(edtf=f"{one.value}~", mod="APPROX") for one in values]


def _is_a_week_ago(found: Found) -> bool:
    """A week (or so) ago is this weekday's last; "six weeks ago" is no one day."""
    return _A_WEEK_AGO.fullmatch(found.match.group()) is not None


def _year_ago(context: Context, found: Found) -> list[Value]:
    """Read "the year-ago results", "the month-earlier figure"."""
    base = context.now
    if base is None:
        return reference(-1, found)
    near = context.quarter is not None and found.start - context.quarter_end <= FAR
    if found.part("u") == "year" and near and found.part("p") != "level":
        return _quarter_before(context, found)
    if found.part("u") == "year" and found.part("p") not in {"period", "quarter"}:
        return shift_year(context, found, Step(base, -1, "year"))
    letter = {"year": "Y", "month": "M", "week": "W"}[found.match["u"].lower()]
    return _counted(context, found, base, -1, letter)


def _day_beside(context: Context, found: Found) -> list[Value]:
    """Read "the day before," and "the day after,": beside the day last named."""
    when = shifted(context.last_day, -1 if found.match["side"] == "before" else 1)
    return day_value(context, place(found), when, inferred="day", rule="relative day")


def _bare_nth(context: Context, found: Found) -> list[Value]:
    """Read "on the 5th": in the month last named, if that is near, else in the one that is near."""
    number = day_number(found.match["d"])
    told = context.last if found.start - context.last_end <= FAR or context.narrative else None
    today = context.today()
    rule = "relative month"
    if told is not None and told.month is not None:
        moved = shift_months(told.year, told.month, int(told.day is not None and number < told.day))
        when = make(*moved, number) if moved else None
        late = when is not None and today is not None and when > today
        if late and tense(context.text, found.start, found.end) <= 0:
            when = make(told.year, told.month, number)
        return day_value(context, place(found), when, inferred="month", rule=rule)
    if today is None:
        return []
    ahead = tense(context.text, found.start, found.end) > 0
    for step in (0, 1, 2):
        moved = shift_months(today.year, today.month, step if ahead else -step)
        when = make(*moved, number) if moved else None
        if when is not None and (when >= today if ahead else when <= today):
            return day_value(context, place(found), when, inferred="month", rule=rule)
    return []


def _nth_of_month(context: Context, found: Found) -> list[Value]:
    """Read "the 28th of that month", "the 5th of this month"."""
    which = found.match["which"].lower()
    base = context.last if which in {"that", "the same"} or context.narrative else context.now
    if base is None or base.month is None:
        return []
    moved = shift_months(base.year, base.month, offset_of(which))
    when = make(*moved, day_number(found.match["d"])) if moved else None
    return day_value(context, place(found), when, inferred="month", rule="relative month")


COUNTED: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "ago": _ago,
        "year-ago": _year_ago,
        "nth-of-month": _nth_of_month,
        "nth": _bare_nth,
        "day-beside": _day_beside,
    }
)
"""How each shape that is counted from another date gets its value."""
