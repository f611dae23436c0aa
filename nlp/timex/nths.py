"""Gives a day that only its number names its month: "on the 5th", "the 28th of that month"."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex.calendar import make, shift_months
from nlp.timex.tense import tense
from nlp.timex.units import FAR, offset_of
from nlp.timex.values import day_number, day_value, place

if TYPE_CHECKING:
    from nlp.timex.context import Context, Partial
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker, Value

_OF_MONTH = {"ins": "this", "ult": "last", "pro": "next"}


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


def _is_aside(context: Context, told: Partial, found: Found) -> bool:
    """What one paragraph tells of a year long past gives the next one no month."""
    if context.narrative or context.now is None or told.year >= context.now.year - 1:
        return False
    return "\n" in context.text[context.last_end : found.start]


def _nth_of_month(context: Context, found: Found) -> list[Value]:
    """Read "the 28th of that month", "the 5th of this month", "the 3rd inst."."""
    which = _OF_MONTH.get(found.match["which"].lower()[:3], found.match["which"].lower())
    base = context.last if which in {"that", "the same"} or context.narrative else context.now
    if base is None or base.month is None:
        return []
    moved = shift_months(base.year, base.month, offset_of(which))
    when = make(*moved, day_number(found.match["d"])) if moved else None
    return day_value(context, place(found), when, inferred="month", rule="relative month")


NTHS: MappingProxyType[str, Maker] = MappingProxyType(
    {"nth-of-month": _nth_of_month, "nth": _bare_nth}
)
"""How each shape of a day that has only a number gets its value."""
