"""Weeks that are told by their days: "the week of 6 March", "the weekend of 5-6 May"."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex.calendar import week
from nlp.timex.context import Partial
from nlp.timex.days import inner_day, inner_days
from nlp.timex.steps import Step, week_value
from nlp.timex.values import stretch_value
from nlp.timex.weekdays import shifted

if TYPE_CHECKING:
    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker, Value

_ISO_DAY = len("2022-02-28")


def _week_of(context: Context, found: Found) -> list[Value]:
    """Read "the week of 6 March", "the week ending 12 March": seven days, and the ISO week."""
    inner = inner_day(context, *found.match.span("date"))
    if inner is None or inner.edtf is None:
        return []
    day, side = date.fromisoformat(inner.edtf), found.match["side"].lower()
    back = 6 if side.startswith("e") else day.weekday() if side == "of" else 0
    first, last = shifted(day, -back), shifted(day, 6 - back)
    if first is None or last is None:
        return []
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return stretch_value(context, found, week(day), edtf, inferred=inner.inferred, rule="week of")


def _weekend_of(context: Context, found: Found) -> list[Value]:
    """Read "the weekend of 5-6 May": the days named, or the weekend of one day's week."""
    days = inner_days(context, *found.match.span("date"))
    if not days or days[0].edtf is None or len(days[0].value) < _ISO_DAY:
        return []
    first, inferred = date.fromisoformat(days[0].value), days[0].inferred
    if "/" not in days[0].edtf:
        made = week_value(context, found, first, Step(Partial(first.year), 0, inferred))
        return [one._replace(inferred=inferred, rule="week of") for one in made]
    value = f"{week(first)}-WE"
    return stretch_value(context, found, value, days[0].edtf, inferred=inferred, rule="week of")


WEEKS: MappingProxyType[str, Maker] = MappingProxyType(
    {"week-of": _week_of, "weekend-of": _weekend_of}
)
"""How each shape of a week told by its days gets its value."""
