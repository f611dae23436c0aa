"""Gives units of time told from another date their values: "last week", "two years earlier"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nlp.timex import lexicon as words
from nlp.timex.calendar import (
    make,
    quarter,
    quarter_edtf,
    shift_months,
    week,
    week_bounds,
)
from nlp.timex.durations import period, unit_letter
from nlp.timex.quarters import ended
from nlp.timex.tense import tense
from nlp.timex.values import (
    Inferred,
    Value,
    day_value,
    month_value,
    open_value,
    place,
    reference,
    stretch_value,
    year_value,
)
from nlp.timex.weekdays import AHEAD, BACK, shifted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from nlp.timex.context import Context, Partial
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_BACKWARD = frozenset(
    {"preceding", "following", "same", "that", "subsequent", "succeeding", "prior"}
)
_WHOLE = frozenset({"year", "decade", "century", "week", "month"})
FAR, _NEAR, _FEW = 400, 20, 8
_WEDNESDAY, _SATURDAY, _SUNDAY = 2, 5, 6
_YEAR_END = re.compile(r"\b(?P<link>[Bb]y|[Ss]ince|[Aa]t|[Uu]ntil|[Bb]efore) $")
_AND_THEN = re.compile(r",? (?:and|but)(?: [\w’'-]+){1,5} ")
_OVER = re.compile(
    r"\b(?:over|in|for|within|during) (?:(?:about|nearly|roughly|at least|most of|much of) )?$"
)
_DURING = re.compile(r"\b(?:in|of|during) $", re.IGNORECASE)
_COMING = frozenset({"the next", "the coming"})
_SAME = re.compile(r"(?:the|that) same\b", re.IGNORECASE)
_OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
_BESIDE = 200
_POINTING = frozenset({"that", "that same", "the same", "the following"})
"""Where no day has been told, "that day" is none that anybody knows."""
_DEICTIC = frozenset({"last", "this", "next"})
_STOP = re.compile(r"[.!?;][”\"’]?[^\S\n]|\n")


class Step(NamedTuple):
    """So many units from a date, with what is inferred of the outcome, and its modifier."""

    base: Partial
    offset: int
    inferred: Inferred
    mod: str | None = None


# -- "last week", "that month", "early next year" --


def _which_unit(context: Context, found: Found) -> list[Value]:
    which, unit = found.match["which"].lower(), found.match["u"].lower()
    if which == "the next" and context.now is None and _is_over(context, found):
        return reference(1, found)
    if which in {"past", "the past"} or (which == "the last" and unit in _WHOLE | {"day"}):
        return _past_unit(context, found, unit)
    if unit == "weekend" and which in {"this past", "this"}:
        over = _is_behind(context, found, which)
        return unit_value(context, found, "last" if over else "this", "weekend")
    if which in _COMING and _is_ahead(context, found, unit):
        if unit == "year":
            return unit_value(context, found, "next", unit)
        return [Value(found.start, found.end, "DURATION", period("1", unit_letter(unit)))]
    return unit_value(context, found, which, unit)


def _is_behind(context: Context, found: Found, which: str) -> bool:
    """Say whether "this (past) weekend" is over: on a Saturday and a Sunday it is the present one.

    Early in the week the tense tells.
    """
    today = context.today()
    if today is None or which == "this past":
        return today is None or today.weekday() < _SATURDAY
    return today.weekday() <= _WEDNESDAY and tense(context.text, found.start, found.end) < 0


def _is_ahead(context: Context, found: Found, unit: str) -> bool:
    """Say whether what spreads "over the next week" lasts a week from now; a story's did not."""
    if not _is_over(context, found) or context.narrative:
        return False
    near = found.part("which") == "the next" and unit in {"week", "month", "year"}
    return unit == "decade" or (near and tense(context.text, found.start, found.end) >= 0)


def _is_over(context: Context, found: Found) -> bool:
    before = context.text[max(0, found.start - _NEAR) : found.start]
    return _OVER.search(before) is not None


def _past_unit(context: Context, found: Found, unit: str) -> list[Value]:
    """Read "the past year": a stretch up to now, no calendar year; TIMEX3 values it as the last.

    "In the last century" is the calendar's, and "the last day" of something any day.
    """
    before = context.text[max(0, found.start - _FEW) : found.start]
    if unit == "day" and found.part("which") == "the last" and not _is_over(context, found):
        return []
    last = unit == "century" and found.part("which") == "the last"
    if last and _DURING.search(before) and context.now is not None:
        return _shift_century(context, found, Step(context.now, -1, "year"))
    if unit == "year" and context.now is not None and not context.narrative:
        value = f"{context.now.year - 1:04d}"
        return [Value(found.start, found.end, "DATE", value, rule="relative year")]
    return [Value(found.start, found.end, "DURATION", period("1", unit_letter(unit)))]


def _part_which(context: Context, found: Found) -> list[Value]:
    """Read "early next year", "the end of the month", "later that day".

    What was "earlier in the day" was on the day just told of, not on the paper's.
    """
    which, unit = found.match["which"].lower(), found.match["u"].lower()
    return unit_value(context, found, which, unit, _part_modifier(found))


def _part_modifier(found: Found) -> str | None:
    part = (found.part("part") or "").removeprefix("the ").split()
    if not part or part[0] in {"sometime", "earlier", "later"}:
        return None
    return words.MODIFIERS.get(part[0])


def _weekend(context: Context, found: Found) -> list[Value]:
    """Read "over the weekend": the last one, but on a Sunday or where the text looks ahead."""
    if context.now is None:
        return []
    today = context.today()
    still = today is not None and today.weekday() == _SUNDAY
    ahead = still or tense(context.text, found.start, found.end) > 0
    return unit_value(context, found, "this" if ahead else "last", "weekend")


def _before_last(context: Context, found: Found) -> list[Value]:
    """Read "the week before last", "the year after next": two units away."""
    maker, base = _UNITS.get(found.match["u"].lower()), context.now
    back = found.match["which"].endswith("last")
    if maker is None or base is None:
        return reference(-1 if back else 1, found)
    inferred: Inferred = "year" if found.match["u"] == "year" else "month"
    return maker(context, found, Step(base, -2 if back else 2, inferred))


def _unit_end(context: Context, found: Found) -> list[Value]:
    """Read "year-end" and "month's end"; "by year-end" is the day on which books are closed."""
    unit = found.match["u"].lower()
    base = context.last if context.narrative and context.last else context.now
    if base is None or unit not in {"year", "month"}:
        return []
    before = _YEAR_END.search(context.text[max(0, found.start - _FEW) : found.start])
    if unit == "year" and before is not None and "-" in found.match.group():
        year = base.year - (before["link"].lower() == "since")
        when = make(year, 12, 31)
        return day_value(context, place(found), when, inferred="year", rule="relative year")
    if unit == "year":
        return shift_year(context, found, Step(base, 0, "year", "END"))
    return _shift_month(context, found, Step(base, 0, "month", "END"))


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
    if context.narrative and which == "this" and tense(context.text, found.start, found.end) < 0:
        which = "that"
    if which == "the" and _is_told_of(context, found, unit):
        which = "that"
    base, offset = _base(context, which), offset_of(which)
    unknown = context.last is None and unit == "day" and which in _POINTING
    if unknown or (context.is_lost() and _is_anaphoric(which)):
        open_unit = _OPEN.get(unit)
        return open_value(found, open_unit, mod) if open_unit else []
    if base is None:
        return reference(offset, found) if unit in words.UNITS else []
    maker = _UNITS.get(unit)
    if maker is None:
        return []
    inferred: Inferred = "year" if unit in {"year", "decade", "century"} else "month"
    step = Step(base, offset, "day" if unit == "day" else inferred, mod)
    return maker(context, found, step)


def _is_told_of(context: Context, found: Found, unit: str) -> bool:
    """Say whether "the month" is the one just named: "raised $2 million in May, most of the month".

    So is "the end of the year" the end of the past year that is told of, and what was "earlier in
    the day" was on that day, not on the paper's.
    """
    last, now, text = context.last, context.now, context.text
    part = found.name == "part-which"
    if last is None or context.narrative or "\n" in text[context.last_end : found.start]:
        return last is not None and context.narrative and part
    if unit == "day":
        return part
    if found.start - context.last_end > _BESIDE:
        return False
    if unit == "month":
        return last.month is not None and last.day is None
    past = unit == "year" and now is not None and last.year < now.year
    if not past or not (part or _is_year_of(text, context.last_end, found, last)):
        return False
    return tense(text, found.start, found.end) < 0


def _is_year_of(text: str, end: int, found: Found, last: Partial) -> bool:
    """Say whether "the year" goes on from a bare year: "In 2014 it ended the year with a loss"."""
    opens = found.match["which"][0].isupper()
    return last.month is None and (opens or _STOP.search(text, end, found.start) is None)


def _base(context: Context, which: str) -> Partial | None:
    """Return from where a unit counts: the day of writing, or the date last named."""
    told = context.narrative and which.split(maxsplit=1)[0] not in _DEICTIC
    if (_is_anaphoric(which) or told) and context.last is not None:
        return context.last
    return context.now


def _is_anaphoric(which: str) -> bool:
    parts = which.split()
    beside = parts[0] == "that" or which in {"the previous", "the next"}
    return beside or parts[-1] in _BACKWARD or "same" in parts


def offset_of(which: str) -> int:
    """Return how many units "last", "this", "the following"… lie from their base.

    Args:
        which: the words before the unit, in lower case.

    Returns:
        -1, 0 or 1.
    """
    word = which.rpartition(" ")[2]
    if word in BACK and word != "past":
        return -1
    return 1 if word in AHEAD else 0


def _shift_day(context: Context, found: Found, step: Step) -> list[Value]:
    """Read "the same day", "the following day"; of a month, the same day is some day of it."""
    base = step.base
    month = base.month if base is context.last and base.day is None else None
    same = _SAME.match(found.match["which"]) is not None
    if month is not None and (same or _is_of_month(context, found)):
        where = place(found)
        rule = "relative day"
        return month_value(context, where, base.year, month, inferred="month", rule=rule)
    when = shifted(step.base.as_day() or context.last_day, step.offset)
    rule = "relative day"
    return day_value(context, place(found), when, inferred=step.inferred, rule=rule, mod=step.mod)


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
    if step.base.month is None:
        return [Value(found.start, found.end, "DATE", f"{step.base.year:04d}-XX", None, step.mod)]
    moved = shift_months(step.base.year, step.base.month, step.offset)
    if moved is None:
        return []
    return month_value(
        context, place(found), *moved,
        inferred=step.inferred, rule="relative month", mod=step.mod,
    )  # fmt: skip


def _shift_quarter(context: Context, found: Found, step: Step) -> list[Value]:
    """Read "the quarter" of business news: the one last named, else the last one that has ended."""
    months = ended(context, found.end)
    if months is not None:
        year, number = context.quarter or (months.year, months.number)
        context.quarter, context.quarter_end = (year, number), found.end
        value = f"{year:04d}-Q{number}"
        rule = "relative quarter"
        return stretch_value(context, found, value, months.edtf, inferred="year", rule=rule)
    if step.base.month is None:
        return []
    open_ended = found.match["which"].lower().endswith(("the", "latest"))
    moved = shift_months(step.base.year, step.base.month, -3 if open_ended else 3 * step.offset)
    if moved is None:
        return []
    year, number = moved[0], quarter(moved[1])
    told = context.quarter if open_ended else None
    latest = found.match["which"].lower().endswith("latest")
    if told is not None and not (latest and told > (year, number)):
        year, number = told
    context.quarter, context.quarter_end = (year, number), found.end
    edtf = quarter_edtf(year, number)
    return stretch_value(
        context, found, f"{year:04d}-Q{number}", edtf,
        inferred=step.inferred, rule="relative quarter", mod=step.mod,
    )  # fmt: skip


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
    return year_value(context, place(found), year, inferred=step.inferred, rule=rule, mod=step.mod)


def _shift_decade(context: Context, found: Found, step: Step) -> list[Value]:
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


_UNITS: MappingProxyType[str, Callable[[Context, Found, Step], list[Value]]] = MappingProxyType(
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


UNITS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "which-unit": _which_unit,
        "part-which": _part_which,
        "unit-end": _unit_end,
        "before-last": _before_last,
        "weekdays": _weekend,
    }
)
"""How each shape of a unit told from another date gets its value."""
