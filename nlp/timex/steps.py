"""Gives what lies so many units from a date its value: a week, a month, a quarter, a decade on."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nlp.timex.calendar import quarter, shift_months, week, week_bounds
from nlp.timex.quarters import ended
from nlp.timex.tense import tense
from nlp.timex.values import (
    Inferred,
    Value,
    day_value,
    month_value,
    stretch_value,
    told_quarter,
    year_value,
)
from nlp.timex.weekdays import shifted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from nlp.timex.context import Context, Partial
    from nlp.timex.scan import Found

_SUNDAY = 6
_AND_THEN = re.compile(r",? (?:and|but)(?: [\w’'-]+){1,5} ")
_SAME = re.compile(r"(?:the|that) same\b", re.IGNORECASE)


class Step(NamedTuple):
    """So many units from a date, with what is inferred of the outcome, and its modifier."""

    base: Partial
    offset: int
    inferred: Inferred
    mod: str | None = None


def _shift_day(context: Context, found: Found, step: Step) -> list[Value]:
    """Read "the same day", "the following day"; of a month, the same day is some day of it."""
    base = step.base
    month = base.month if base is context.last and base.day is None else None
    same = _SAME.match(found.match["which"]) is not None
    if month is not None and (same or _is_of_month(context, found)):
        where = found
        rule = "relative day"
        return month_value(context, where, base.year, month, inferred="month", rule=rule)
    when = shifted(step.base.as_day() or context.last_day, step.offset)
    rule = "relative day"
    return day_value(context, found, when, inferred=step.inferred, rule=rule, mod=step.mod)


def _is_of_month(context: Context, found: Found) -> bool:
    """In "seized in December and freed the next day" no more than the month is known."""
    last, day = context.last, context.last_day
    if last is None or _AND_THEN.fullmatch(context.text, context.last_end, found.start) is None:
        return False
    return day is None or (day.year, day.month) != (last.year, last.month)


def _shift_week(context: Context, found: Found, step: Step) -> list[Value]:
    when = shifted(step.base.as_day() or context.today(), 7 * step.offset)
    if when is None:
        return [Value(found.start, found.end, "DATE", "XXXX-WXX", None, step.mod)]
    if step.base is not context.now or when.weekday() != _SUNDAY or found.part("u") != "week":
        return week_value(context, found, when, step)
    return _sundays_week(context, found, when, step)


def _sundays_week(context: Context, found: Found, when: date, step: Step) -> list[Value]:
    """On a Sunday "this week" may be the one that begins, and "last week" the one that ends.

    Some papers count their weeks from it: what was "last week" was so in one of two weeks.
    """
    if found.part("which") == "this" and tense(context.text, found.start, found.end) > 0:
        return week_value(context, found, shifted(when, 7) or when, step)
    values = week_value(context, found, when, step)
    if found.part("which") != "last":
        return values
    return [one._replace(edtf=f"{one.edtf[:10]}/{shifted(when, 7)}") for one in values if one.edtf]


def week_value(context: Context, found: Found, when: date, step: Step) -> list[Value]:
    """Return the value of the week, or of its weekend, that a day lies in.

    Args:
        context: what is known.
        found: the expression; it says whether the weekend is meant.
        when: a day of the week.
        step: the modifier of the outcome; all of its days are inferred.

    Returns:
        TIMEX3's ISO week, with its days as EDTF; none at the calendar's ends.
    """
    bounds = week_bounds(when)
    if bounds is None:
        return []
    value, first = week(when), bounds[0]
    if found.part("u") == "weekend":
        value, first = f"{value}-WE", shifted(bounds[1], -1) or first
    edtf = f"{first.isoformat()}/{bounds[1].isoformat()}"
    return stretch_value(
        context, found, value, edtf, inferred="day", rule="relative week", mod=step.mod
    )


def _shift_month(context: Context, found: Found, step: Step) -> list[Value]:
    """Return the month so many months from a date; without a month, a month of its year."""
    if step.base.month is None:
        return [Value(found.start, found.end, "DATE", f"{step.base.year:04d}-XX", None, step.mod)]
    moved = shift_months(step.base.year, step.base.month, step.offset)
    if moved is None:
        return []
    return month_value(
        context, found, *moved,
        inferred=step.inferred, rule="relative month", mod=step.mod,
    )  # fmt: skip


def _shift_quarter(context: Context, found: Found, step: Step) -> list[Value]:
    """Read "the quarter" of business news: the one last named, else the last one that has ended."""
    told = ended(context, found.end)
    if told is not None:
        year, number = context.quarter or (told.year, told.number)
        context.report_on((year, number), found.end, told.closes)
        return told_quarter(context, found, year, number, inferred="year", rule="relative quarter")
    which = found.match["which"].lower()
    told_of = context.quarter if step.offset and step.base is not context.now else None
    if told_of is not None:
        month = shift_months(told_of[0], 3 * told_of[1], 3 * step.offset) or (told_of[0], 1)
        beside, rule = (month[0], quarter(month[1])), "relative quarter"
        return told_quarter(context, found, *beside, inferred="month", rule=rule, mod=step.mod)
    if step.base.month is None:
        return []
    open_ended = which.endswith(("the", "latest"))
    moved = shift_months(step.base.year, step.base.month, -3 if open_ended else 3 * step.offset)
    if moved is None:
        return []
    year, number = moved[0], quarter(moved[1])
    named = context.quarter if open_ended else None
    if named is not None and not (which.endswith("latest") and named > (year, number)):
        year, number = named
    context.report_on((year, number), found.end)
    return told_quarter(
        context, found, year, number, inferred=step.inferred, rule="relative quarter", mod=step.mod
    )


def _latest_period(context: Context, found: Found, step: Step) -> list[Value]:
    """Read "the latest period": the quarter that the text reports on, if it reports on one."""
    return _shift_quarter(context, found, step) if context.quarter is not None else []


def shift_year(context: Context, found: Found, step: Step) -> list[Value]:
    """Return the value of a year told from another one.

    Args:
        context: what is known; it remembers the year.
        found: the expression.
        step: so many years from a date, what is inferred of the outcome, and its modifier.
    """
    year = step.base.year + step.offset
    rule = "relative year"
    return year_value(context, found, year, inferred=step.inferred, rule=rule, mod=step.mod)


def _shift_decade(context: Context, found: Found, step: Step) -> list[Value]:
    """Return the decade so many decades from a date, or from the decade told before."""
    year = step.base.year
    if step.base is context.last and context.decade_end > context.last_end:
        year = context.decade or year
    tens = f"{year // 10 + step.offset:03d}"
    context.decade, context.decade_end = 10 * (year // 10 + step.offset), found.end
    return stretch_value(
        context, found, tens, f"{tens}X",
        inferred=step.inferred, rule="relative decade", mod=step.mod,
    )  # fmt: skip


def _shift_century(context: Context, found: Found, step: Step) -> list[Value]:
    hundreds = f"{step.base.year // 100 + step.offset:02d}"
    return stretch_value(
        context, found, hundreds, f"{hundreds}XX",
        inferred=step.inferred, rule="relative century", mod=step.mod,
    )  # fmt: skip


STEPS: MappingProxyType[str, Callable[[Context, Found, Step], list[Value]]] = MappingProxyType(
    {
        "day": _shift_day,
        "week": _shift_week,
        "weekend": _shift_week,
        "fortnight": _shift_week,
        "month": _shift_month,
        "quarter": _shift_quarter,
        "period": _latest_period,
        "year": shift_year,
        "decade": _shift_decade,
        "century": _shift_century,
    }
)
"""How each unit is counted from a date."""
