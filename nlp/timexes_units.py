"""Gives units of time told from another date their values: "last week", "two years earlier"."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nlp import timexes_lexicon as words
from nlp.timexes_calendar import (
    make,
    quarter,
    quarter_edtf,
    shift_months,
    week,
    week_bounds,
)
from nlp.timexes_context import Context, Partial, tense
from nlp.timexes_days import AHEAD, BACK, shifted
from nlp.timexes_durations import count_of, period, unit_letter
from nlp.timexes_values import (
    Inferred,
    Value,
    day_number,
    day_value,
    month_value,
    place,
    reference,
    stretch_value,
    year_value,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from nlp.timexes_scan import Found
    from nlp.timexes_values import Maker

_AFTERWARDS = frozenset(
    {"later", "after", "hence", "from now", "ahead", "from today", "afterward", "afterwards",
     "thereafter"}
)  # fmt: skip
_FROM_NOW = frozenset({"ago", "from now", "hence", "from today"})
_BACKWARD = frozenset(
    {"preceding", "following", "same", "that", "subsequent", "succeeding", "prior"}
)
_WHOLE = frozenset({"year", "decade", "century", "week", "month"})
_DAYS_IN = {"D": 1, "W": 7, "2W": 14, "WE": 7}
_MONTHS_IN = {"M": 1, "Q": 3, "6M": 6}
_YEARS_IN = {"Y": 1, "10Y": 10, "100Y": 100, "1000Y": 1000}
_FAR = 400
_DEICTIC = frozenset({"last", "this", "next"})
_OPEN_COUNT = "X"


class _Step(NamedTuple):
    """So many units from a date, with what is inferred of the outcome, and its modifier."""

    base: Partial
    offset: int
    inferred: Inferred
    mod: str | None = None


# -- "last week", "that month", "early next year" --


def _which_unit(context: Context, found: Found) -> list[Value]:
    which, unit = found.match["which"].lower(), found.match["u"].lower()
    if which in {"past", "the past"} or (which == "the last" and unit in _WHOLE):
        return _past_unit(context, found, unit)
    return unit_value(context, found, which, unit)


def _past_unit(context: Context, found: Found, unit: str) -> list[Value]:
    """Read "the past year": a stretch up to now, no calendar year; TIMEX3 values it as the last."""
    if unit == "year" and context.now is not None and not context.narrative:
        value = f"{context.now.year - 1:04d}"
        return [Value(found.start, found.end, "DATE", value, rule="relative year")]
    return [Value(found.start, found.end, "DURATION", period("1", unit_letter(unit)))]


def _part_which(context: Context, found: Found) -> list[Value]:
    """Read "early next year", "the end of the month", "later that day"."""
    which, unit = found.match["which"].lower(), found.match["u"].lower()
    if which == "the" and context.narrative and context.last is not None:
        which = "that"
    return unit_value(context, found, which, unit, _part_modifier(found))


def _part_modifier(found: Found) -> str | None:
    part = (found.part("part") or "").removeprefix("the ").split()
    if not part or part[0] in {"sometime", "earlier", "later"}:
        return None
    return words.MODIFIERS.get(part[0])


def _weekend(context: Context, found: Found) -> list[Value]:
    """Read "over the weekend": the last one, but where the text looks ahead."""
    if context.now is None:
        return []
    ahead = tense(context.text, found.start, found.end) > 0
    return unit_value(context, found, "this" if ahead else "last", "weekend")


def _unit_end(context: Context, found: Found) -> list[Value]:
    """Read "year-end" and "month's end"."""
    unit = found.match["u"].lower()
    base = context.last if context.narrative and context.last else context.now
    if base is None or unit not in {"year", "month"}:
        return []
    if unit == "year":
        return _shift_year(context, found, _Step(base, 0, "year", "END"))
    return _shift_month(context, found, _Step(base, 0, "month", "END"))


def unit_value(
    context: Context, found: Found, which: str, unit: str, mod: str | None = None
) -> list[Value]:
    """Return the value of a unit that is told from another date.

    Args:
        context: what is known.
        found: the expression.
        which: "last", "next", "this", "that", "the same", "the following"…
        unit: "day", "week", "month"…
        mod: TIMEX3's modifier.
    """
    base, offset = _base(context, which), _offset(which)
    if base is None:
        return reference(offset, found) if unit in words.UNITS else []
    maker = _UNITS.get(unit)
    if maker is None:
        return []
    inferred: Inferred = "year" if unit in {"year", "decade", "century"} else "month"
    step = _Step(base, offset, "day" if unit == "day" else inferred, mod)
    return maker(context, found, step)


def _base(context: Context, which: str) -> Partial | None:
    """Return from where a unit counts: the day of writing, or the date last named."""
    parts = which.split()
    anaphoric = (
        parts[0] == "that"
        or parts[-1] in _BACKWARD
        or which in {"the previous", "the next"}
        or "same" in parts
    )
    told = context.narrative and (parts[0] not in _DEICTIC or context.now is None)
    if (anaphoric or told) and context.last is not None:
        return context.last
    return context.now


def _offset(which: str) -> int:
    word = which.rpartition(" ")[2]
    if word in BACK and word != "past":
        return -1
    return 1 if word in AHEAD else 0


def _shift_day(context: Context, found: Found, step: _Step) -> list[Value]:
    when = shifted(step.base.as_day() or context.last_day, step.offset)
    rule = "relative day"
    return day_value(context, place(found), when, inferred=step.inferred, rule=rule, mod=step.mod)


def _shift_week(context: Context, found: Found, step: _Step) -> list[Value]:
    when = shifted(step.base.as_day() or context.today(), 7 * step.offset)
    if when is None:
        return [Value(found.start, found.end, "DATE", "XXXX-WXX", None, step.mod)]
    return _week_value(context, found, when, step)


def _week_value(context: Context, found: Found, when: date, step: _Step) -> list[Value]:
    bounds = week_bounds(when)
    if bounds is None:
        return []
    value, first = week(when), bounds[0]
    if found.part("u") == "weekend":
        value, first = f"{value}-WE", shifted(bounds[1], -1) or first
    edtf = f"{first.isoformat()}/{bounds[1].isoformat()}"
    return stretch_value(
        context, found, value, edtf, inferred=step.inferred, rule="relative week", mod=step.mod
    )


def _shift_month(context: Context, found: Found, step: _Step) -> list[Value]:
    if step.base.month is None:
        return [Value(found.start, found.end, "DATE", f"{step.base.year:04d}-XX", None, step.mod)]
    moved = shift_months(step.base.year, step.base.month, step.offset)
    if moved is None:
        return []
    return month_value(
        context, place(found), *moved,
        inferred=step.inferred, rule="relative month", mod=step.mod,
    )  # fmt: skip


def _shift_quarter(context: Context, found: Found, step: _Step) -> list[Value]:
    """Read "the quarter" of business news: the one last named, else the last one that has ended."""
    if step.base.month is None:
        return []
    open_ended = found.match["which"].lower().endswith(("the", "latest"))
    moved = shift_months(step.base.year, step.base.month, -3 if open_ended else 3 * step.offset)
    if moved is None:
        return []
    year, number = moved[0], quarter(moved[1])
    if open_ended and context.quarter is not None:
        year, number = context.quarter
    context.quarter, context.quarter_end = (year, number), found.end
    edtf = quarter_edtf(year, number)
    return stretch_value(
        context, found, f"{year:04d}-Q{number}", edtf,
        inferred=step.inferred, rule="relative quarter", mod=step.mod,
    )  # fmt: skip


def _shift_year(context: Context, found: Found, step: _Step) -> list[Value]:
    year = step.base.year + step.offset
    rule = "relative year"
    return year_value(context, place(found), year, inferred=step.inferred, rule=rule, mod=step.mod)


def _shift_decade(context: Context, found: Found, step: _Step) -> list[Value]:
    tens = f"{step.base.year // 10 + step.offset:03d}"
    return stretch_value(
        context, found, tens, f"{tens}X",
        inferred=step.inferred, rule="relative decade", mod=step.mod,
    )  # fmt: skip


def _shift_century(context: Context, found: Found, step: _Step) -> list[Value]:
    hundreds = f"{step.base.year // 100 + step.offset:02d}"
    return stretch_value(
        context, found, hundreds, f"{hundreds}XX",
        inferred=step.inferred, rule="relative century", mod=step.mod,
    )  # fmt: skip


_UNITS: MappingProxyType[str, Callable[[Context, Found, _Step], list[Value]]] = MappingProxyType(
    {
        "day": _shift_day,
        "week": _shift_week,
        "weekend": _shift_week,
        "fortnight": _shift_week,
        "month": _shift_month,
        "quarter": _shift_quarter,
        "year": _shift_year,
        "decade": _shift_decade,
        "century": _shift_century,
    }
)


# -- "two years ago", "three days later" --


def _ago(context: Context, found: Found) -> list[Value]:
    count, letter = count_of(found.match["n"]), unit_letter(found.match["u"])
    direction = " ".join(found.match["dir"].lower().split())
    way = 1 if direction in _AFTERWARDS else -1
    if letter in {"S", "TM", "TH"}:
        return [Value(found.start, found.end, "DURATION", period(count, letter))]
    base = _counted_from(context, found, from_now=direction in _FROM_NOW)
    if base is None or count == _OPEN_COUNT:
        return reference(way, found)
    before = context.last
    values = _counted(context, found, base, way * int(count), letter)
    if not context.narrative and letter in _YEARS_IN:
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
    far = found.start - context.last_end > _FAR
    if not context.narrative and (from_now or far):
        return context.now or context.last
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
    quarterly = context.quarter is not None and found.start - context.quarter_end < _FAR
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
    if letter != "D" and base is context.now:
        return _week_value(context, found, when, _Step(base, count, "month"))
    return day_value(context, place(found), when, inferred="day", rule="counted")


def _year_ago(context: Context, found: Found) -> list[Value]:
    """Read "the year-ago results", "the month-earlier figure"."""
    base = context.now
    if base is None:
        return reference(-1, found)
    if found.part("u") == "year" and found.part("p") not in {"period", "quarter"}:
        return _shift_year(context, found, _Step(base, -1, "year"))
    letter = {"year": "Y", "month": "M", "week": "W"}[found.match["u"].lower()]
    return _counted(context, found, base, -1, letter)


def _day_beside(context: Context, found: Found) -> list[Value]:
    """Read "the day before," and "the day after,": beside the day last named."""
    when = shifted(context.last_day, -1 if found.match["side"] == "before" else 1)
    return day_value(context, place(found), when, inferred="day", rule="relative day")


def _nth_of_month(context: Context, found: Found) -> list[Value]:
    """Read "the 28th of that month", "the 5th of this month"."""
    which = found.match["which"].lower()
    base = context.last if which in {"that", "the same"} or context.narrative else context.now
    if base is None or base.month is None:
        return []
    moved = shift_months(base.year, base.month, _offset(which))
    when = make(*moved, day_number(found.match["d"])) if moved else None
    return day_value(context, place(found), when, inferred="month", rule="relative month")


UNITS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "which-unit": _which_unit,
        "part-which": _part_which,
        "unit-end": _unit_end,
        "weekdays": _weekend,
        "ago": _ago,
        "year-ago": _year_ago,
        "nth-of-month": _nth_of_month,
        "day-beside": _day_beside,
    }
)
"""How each shape of a unit told from another date gets its value."""
