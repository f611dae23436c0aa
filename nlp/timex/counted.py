"""Gives what is counted from another date its value: "two years ago", "three days later"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.calendar import make, shift_months
from nlp.timex.context import Context, Partial
from nlp.timex.durations import amount, period, whole_days
from nlp.timex.quarters import half_of
from nlp.timex.steps import Step, shift_year, week_value
from nlp.timex.tense import tense
from nlp.timex.units import FAR, unit_value
from nlp.timex.values import (
    Value,
    day_value,
    month_value,
    reference,
    told_quarter,
    year_value,
)
from nlp.timex.weekdays import part_suffix, shifted

if TYPE_CHECKING:
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_FROM_NOW = frozenset({"ago", "back", "from now", "hence", "from today", "from tonight", "time"})
_BEFORE = frozenset({"before", "earlier", "previously", "prior"})
_BEHIND = frozenset({"later", "after", "afterward", "afterwards", "thereafter"})
"""What is "ten years later" is so from a date that is told, never ten years from now."""
_AFTERWARDS = (_FROM_NOW - {"ago", "back"}) | _BEHIND | {"ahead"}
_DAYS_IN = {"D": 1, "W": 7, "2W": 14, "WE": 7}
_MONTHS_IN = {"M": 1, "Q": 3, "6M": 6}
_YEARS_IN = {"Y": 1, "10Y": 10, "25Y": 25, "100Y": 100, "1000Y": 1000}
_OPEN_COUNT = "X"
_EXACTLY = frozenset({"", "just", "only", "exactly", "the"})
_NOW = frozenset({"today", "this week", "this month"})
_NEW_UNTIL, _FEW = 2, 8
"""So many months is a year new."""
_AGAINST = re.compile(r"\b(?:from|than|versus|against|compared (?:with|to))\b[^.;,]{0,40} \Z")
"""What goes before the older one of two figures."""
_HAD = re.compile(r"\bhad (?!until\b|to\b)(?:[\w’'-]+ ){1,8}$")
_CLAUSE = 80  # characters
_ALMOST = re.compile(r"(?:lmost|early) $")
_BOUND = re.compile(r"\b(?:[Bb]y|[Uu]ntil|[Bb]efore) $")
_NAMED = re.compile(r",? (?:\(|in |that is, in )(?P<y>[12][0-9]{3})\b(?![0-9,-])")
"""What is counted is said again as a year: "a decade earlier, in 1993,"."""
_STOP = re.compile(r"[.!?][”\"’]?[^\S\n]|\n")
_CLOCK = frozenset({"S", "TM", "TH"})
_A_WEEK_AGO = re.compile(
    r"(?:exactly |just |only )?(?:a|one)\s+week(?:\s+or\s+so)?\s+ago", re.IGNORECASE
)


def _ago(context: Context, found: Found) -> list[Value]:
    """Read "two years ago", and, as what is about then, "nearly", "more than" so many."""
    told = context.told()
    values = _told_from(context, found)
    if not context.narrative and _is_look_back(context.text, found):
        context.go_back(told._replace(last_end=context.last_end))
    if (found.part("loose") or "").strip() in _EXACTLY:
        return values
    return [one if one.edtf is None else one._replace(mod="APPROX") for one in values]


def _told_from(context: Context, found: Found) -> list[Value]:
    """Read "two years ago", "three days later": from where it counts decides the value."""
    count, letter = whole_days(*amount(found.match["n"], found.match["u"]))
    direction = " ".join(found.match["dir"].lower().split())
    way = 1 if direction in _AFTERWARDS else -1
    base = _counted_from(context, found, from_now=direction in _FROM_NOW)
    lasting = Value(found.start, found.end, "DURATION", period(count, letter))
    told = direction in _BEHIND and base is not None and not context.narrative
    lost = context.is_lost() and direction not in _FROM_NOW
    if lost or letter in _CLOCK or (direction in _BEFORE and _is_apposed(context, found)):
        return [lasting]
    if base is None or count == _OPEN_COUNT:
        context.unplaced_end = found.end
        return reference(way, found)
    named = _NAMED.match(context.text, found.end) if letter in _YEARS_IN else None
    if named is not None:
        year = int(named["y"])
        return year_value(context, found, year, inferred="year", rule="counted")
    before = context.told()
    if way > 0 and letter in _YEARS_IN and context.ago is not None and context.now is not None:
        base = context.ago if base.year == context.now.year else base
    if base is context.now and (told or direction == "beforehand"):
        return [lasting]
    values = _counted(context, found, base, way * int(count), letter)
    vague = bool(values) and values[0].value == "FUTURE_REF"
    if told and (vague or _is_too_late(context, found, values)):
        context.go_back(before)
        return [lasting]
    if not context.narrative and letter in _YEARS_IN:
        context.ago = context.last if direction == "ago" else None
        context.ago_end = found.end
        context.last = before.last
    return values


def _is_look_back(text: str, found: Found) -> bool:
    """No story goes on from a look back: "Ode, who had come ten days earlier, went home"."""
    if found.part("dir") not in _BEFORE:
        return False
    return _HAD.search(text, max(0, found.start - _CLAUSE), found.start) is not None


def _is_apposed(context: Context, found: Found) -> bool:
    """In "in 1918, 100 years earlier," the year itself is meant."""
    return context.text[context.last_end : found.start] == ", "


def _is_too_late(context: Context, found: Found, values: list[Value]) -> bool:
    """What is told as past cannot lie behind the day of writing: it counts from something else."""
    now = context.now
    if now is None or not values or values[0].edtf is None:
        return False
    today = f"{now.year:04d}-{now.month or 12:02d}-{now.day or 31:02d}"
    late = values[0].edtf[: len("2022-02-28")] > today
    return late and tense(context.text, found.start, found.end) <= 0


def _counted_from(context: Context, found: Found, *, from_now: bool) -> Partial | None:
    """Return what "ago" and "earlier" count from: now, or the date last named, if it is near.

    Else the last days' own story is what "a day earlier" goes back from.
    """
    beside = found.part("ref") or ("today" if _is_from_day(found) else None)
    today = context.day_at(found.start)
    if beside is not None and today is not None:
        named = {"yesterday": -1, "tomorrow": 1}.get(beside, 0 if beside in _NOW else None)
        if named is None:
            named = -((today.weekday() - words.WEEKDAYS[beside]) % 7)
        when = shifted(today, named)
        return Partial(when.year, when.month, when.day) if when else None
    far = found.start - context.last_end > FAR
    undated = context.now is None and found.part("dir") == "ago"
    if undated or (from_now and not context.narrative):
        return context.now
    if not context.narrative and (far or _is_awaited(context, found)):
        back = found.part("dir") in _BEFORE
        return (context.lately if back else None) or context.now
    return context.last or context.now


def _is_awaited(context: Context, found: Found) -> bool:
    """What is told as past was "a week earlier" than today, not than a day that is to come."""
    last, now = context.last, context.now
    if last is None or now is None or (last.year, last.month or 0) < (now.year, now.month or 0):
        return False
    when, today = last.as_day(), now.as_day()
    ahead = when > today if when and today else last[:2] > now[:2]
    apart = _STOP.search(context.text, context.last_end, found.start) is not None
    return ahead and apart and tense(context.text, found.start, found.end) < 0


def _counted(context: Context, found: Found, base: Partial, count: int, letter: str) -> list[Value]:
    """Return the date so many units after the base, at the unit's own precision.

    "A year ago today" is as precise as the day that it counts from.
    """
    if letter in _DAYS_IN:
        return _counted_days(context, found, base, count, letter)
    if base.day is not None and (_is_from_day(found) or _is_exact(context, found, base)):
        months = count * (_MONTHS_IN.get(letter) or 12 * _YEARS_IN.get(letter, 1))
        there = shift_months(base.year, base.month or 1, months)
        return _as_there(context, found, Partial(*there, base.day)) if there else []
    if letter in _MONTHS_IN:
        return _counted_months(context, found, base, count * _MONTHS_IN[letter])
    opens = found.match.group()[:1].isupper()  # "A year ago" turns from the quarter to the year
    if count == -1 and letter == "Y" and not context.narrative and not opens:
        compared = (
            _month_compared(context, found)
            or _quarter_before(context, found)
            or half_of(context, found, base.year - 1)
        )
        if compared:
            return compared
    year = base.year + count * _YEARS_IN.get(letter, 1)
    if found.part("half") and base.month is not None and letter == "Y":
        there = shift_months(base.year, base.month, 12 * count + (6 if count > 0 else -6))
        year = there[0] if there else year
    if year < 1:
        return reference(-1, found)
    return year_value(context, found, year, inferred="year", rule="counted")


def _as_there(context: Context, found: Found, there: Partial) -> list[Value]:
    """Return a day, or the week or the month around it that the expression names."""
    unit = (found.part("ref") or found.part("u") or "").rpartition(" ")[2]
    if there.month is not None and (unit == "month" or there.day is None):
        where = there.year, there.month
        return month_value(context, found, *where, inferred="month", rule="counted")
    when = there.as_day()
    if unit == "week" and when is not None:
        return week_value(context, found, when, Step(there, 0, "day"))
    return day_value(context, found, when, inferred="day", rule="counted")


def _this_in(context: Context, found: Found) -> list[Value]:
    """Read "on this day in 1863", "this week in 1963", "the same month last year"."""
    same = (found.part("which") or "").endswith("same")
    base = context.last if same else context.now
    unit = found.match["u"]
    if base is None or (base.month if unit == "month" else base.day) is None:
        return []
    step = 1 if found.part("wy") == "next" else -1
    year = int(found.match["y"]) if found.part("y") else base.year + step
    return _as_there(context, found, base._replace(year=year))


def _counted_months(context: Context, found: Found, base: Partial, months: int) -> list[Value]:
    """Count months from a date; of one without a month, from the month told before it."""
    if base.month is None:
        base = _month_before_years(context, found, base) or base
    if base.month is None:
        return reference(1 if months > 0 else -1, found)
    moved = shift_months(base.year, base.month, months)
    if moved is None:
        return []
    return month_value(context, found, *moved, inferred="month", rule="counted")


def _month_before_years(context: Context, found: Found, base: Partial) -> Partial | None:
    """In "held in May 2012 over a war from 1991 to 2002; a month later" nothing counts from a war.

    Months are counted from a month, not from the years long before it that it recalls.
    """
    told = context.month_told
    if told is None or base is not context.last or told.year <= base.year:
        return None
    near = found.start - context.month_end <= FAR
    return told if near and "\n" not in context.text[context.month_end : found.start] else None


def _month_compared(context: Context, found: Found) -> list[Value]:
    """In "rose 5 percent in March from a year ago" the year-old figure is that month's, too."""
    told, text, end = context.month_told, context.text, context.month_end
    if told is None or told.month is None or told is not context.last or told.day is not None:
        return []
    if context.quarter_end > end or _STOP.search(text, end, found.start):
        return []
    if not 0 < found.start - end <= _CLAUSE or not _AGAINST.search(text, end, found.start):
        return []
    where = told.year - 1, told.month
    return month_value(context, found, *where, inferred="year", rule="counted")


def _quarter_before(context: Context, found: Found) -> list[Value]:
    """In news of a quarter's results "a year earlier" is that quarter a year earlier."""
    near = context.quarter_near(found.start)
    if near is None:
        return []
    return told_quarter(context, found, near[0] - 1, near[1], inferred="year", rule="counted")


def _counted_days(
    context: Context, found: Found, base: Partial, count: int, letter: str
) -> list[Value]:
    """Count days or weeks from a date: a day where that is told, else the week."""
    start = base.as_day()
    if start is None and base is context.last:
        start = context.last_day
    when = shifted(start, count * _DAYS_IN[letter])
    if when is None:
        return reference(1 if count > 0 else -1, found)
    exact = letter == "D" or _is_from_day(found) or _is_a_week_ago(found)
    if base is context.now and not exact:
        return week_value(context, found, when, Step(base, count, "day"))
    night = "TNI" if found.part("u") in {"night", "nights"} else ""
    values = day_value(context, found, when, inferred="day", rule="counted", part=night)
    if "or so" not in found.match.group():
        return values
    return [one._replace(edtf=f"{one.value}~", mod="APPROX") for one in values]


def _is_from_day(found: Found) -> bool:
    """What is counted from today, yesterday or a Monday is a day."""
    return found.part("ref") is not None or (found.part("dir") or "").endswith(("today", "tonight"))


def _is_exact(context: Context, found: Found, base: Partial) -> bool:
    """What was "exactly a year ago" was so on this very day of the year, "almost exactly" not."""
    exactly = (found.part("loose") or "").startswith("exactly")
    almost = _ALMOST.search(context.text, max(0, found.start - _FEW), found.start)
    return base is context.now and exactly and almost is None


def _is_a_week_ago(found: Found) -> bool:
    """A week (or so) ago is this weekday's last; "six weeks ago" is no one day."""
    return _A_WEEK_AGO.fullmatch(found.match.group()) is not None


def _year_ago(context: Context, found: Found) -> list[Value]:
    """Read "the year-ago results", "the month-earlier figure"."""
    base = context.now
    if base is None:
        return reference(-1, found)
    near = context.quarter_near(found.start)
    if found.part("u") == "year" and near is not None and found.part("p") != "level":
        return _quarter_before(context, found)
    if found.part("u") == "year" and found.part("p") not in {"period", "quarter"}:
        return shift_year(context, found, Step(base, -1, "year"))
    letter = {"year": "Y", "month": "M", "week": "W"}[found.match["u"].lower()]
    return _counted(context, found, base, -1, letter)


def _day_beside(context: Context, found: Found) -> list[Value]:
    """Read "the day before," and "the year after,": beside the date last named, if it is near."""
    unit, way = found.match["u"], -1 if found.match["side"] == "before" else 1
    part = part_suffix(unit)
    if unit == "day" or part:
        last, day = context.last, context.last_day
        passed = last is not None and last.day is None and day is not None and last.year != day.year
        aside = passed or _is_aside(context, found)
        lost = context.is_lost() or (aside and not context.narrative)
        when = None if lost else shifted(day, way)
        rule = "relative day"
        return day_value(context, found, when, inferred="day", rule=rule, part=part)
    near = context.narrative or found.start - context.last_end <= FAR
    base = context.last if near and context.last is not None else context.now
    if base is None:
        return reference(way, found)
    day = base.as_day() or context.last_day
    if unit == "week" and day is not None and base is not context.now:
        beside = shifted(day, 7 * way)
        return week_value(context, found, beside, Step(base, way, "day")) if beside else []
    return _counted(context, found, base, way, {"week": "W", "month": "M", "year": "Y"}[unit])


def _is_aside(context: Context, found: Found) -> bool:
    """What was so "barely a week ago" is no day from which another paragraph counts."""
    counted = context.ago_day_end == context.last_end
    return counted and "\n" in context.text[context.last_end : found.start]


def _new_year(context: Context, found: Found) -> list[Value]:
    """Read "in the new year", the one that has just begun or else the next, and its first day."""
    base = context.last if context.narrative else context.now
    if base is None or base.month is None:
        return []
    step = Step(base, int(base.month > _NEW_UNTIL), "year")
    if _BOUND.search(context.text[max(0, found.start - _FEW) : found.start]) is None:
        return shift_year(context, found, step)
    when = make(base.year + step.offset, 1, 1)
    return day_value(context, found, when, inferred="year", rule="relative year")


def _as_last(context: Context, found: Found) -> list[Value]:
    """Read both years of "twice as high this year as last", both months of "this month or next"."""
    unit, which = found.match["u"], found.match["last"] or found.match["next"]
    start, end = found.match.span(which)
    this = unit_value(context, found, "this", unit)
    other = unit_value(context, found, which, unit)
    return [
        *(one._replace(end=found.match.end("u")) for one in this),
        *(one._replace(start=start, end=end) for one in other),
    ]


COUNTED: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "ago": _ago,
        "year-ago": _year_ago,
        "this-in": _this_in,
        "as-last": _as_last,
        "day-beside": _day_beside,
        "the-new-year": _new_year,
    }
)
"""How each shape that is counted from another date gets its value."""
