"""Gives dates in numbers their values: "3/2/2022" is a day of March or of February.

What fits but one order is clear. Else the text tells: by its other dates, or by how it spells.
Where nothing does, the year alone is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.timex.calendar import make
from nlp.timex.values import Value, day_value, year_number, year_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.context import Context
    from nlp.timex.scan import Found

_MONTHS_IN_YEAR, _LATELY = 12, 31  # months; days
_DAY_FIRST = frozenset({"dm", "dmy", "ddm", "dm-dm"})
_MONTH_FIRST = frozenset({"md", "mdy", "mdd", "md-md"})
_READ = 20_000  # characters by whose spelling the order of day and month is told
_BRITISH = re.compile(
    r"\b(?:(?:[Cc]ol|[Ff]av|[Hh]on|[Ll]ab|[Nn]eighb|[Rr]um)our|[Cc]entres?|[Dd]efence|[Mm]etres?"
    r"|[Ll]itres?|[Tt]onnes?|[Pp]rogrammes?|[Pp]er cent|[Ww]hilst|[Cc]ouncillors?"
    r"|[Oo]rgani[s]ations?)"
)
_AMERICAN = re.compile(
    r"\b(?:(?:[Cc]ol|[Ff]av|[Hh]on|[Nn]eighb|[Rr]um)or(?:s|ed|ing|able|ite|hood)?\b|[Ll]abor\b"
    r"|[Cc]enters?\b|[Dd]efense\b|[Mm]eters\b|[Ll]iters?\b|[Dd]owntown\b"
    r"|(?:Calif|Mass|Conn|Tenn|Mich|Ill|Wis|Minn|Fla|Ariz|Colo|Okla|N\.Y|N\.J|N\.C)\.)"
)
"""Words that are spelt in one of two ways, and the states of datelines."""


def slash(context: Context, found: Found) -> list[Value]:
    """Read "3/2/2022": its day in the order that the text tells, else its year.

    Args:
        context: what is known; `day_first` is the order that the text's other dates show.
        found: the expression.

    Returns:
        One value or none.
    """
    first, second = int(found.match["a"]), int(found.match["b"])
    year = year_number(found.match["y"])
    if first == second or max(first, second) > _MONTHS_IN_YEAR:
        return _day(context, found, year, day_first=first > _MONTHS_IN_YEAR)
    if found.match["sep"] == "." or context.day_first is not None:
        day_first = found.match["sep"] == "." or bool(context.day_first)
        return _day(context, found, year, day_first=day_first)
    if context.spelling is None:
        context.spelling = (_order_by_spelling(context.text),)
    (told,) = context.spelling
    if told is None:
        told = _order_by_nearness(context, year, first, second)
    if told is None:
        return year_value(context, found, year, rule="numeric")
    values = _day(context, found, year, day_first=told)
    return [one._replace(inferred="day") for one in values]


def _day(context: Context, found: Found, year: int, *, day_first: bool) -> list[Value]:
    first, second = int(found.match["a"]), int(found.match["b"])
    month, day = (second, first) if day_first else (first, second)
    return day_value(context, found, make(year, month, day), rule="numeric")


def is_day_first(found: Sequence[Found]) -> bool | None:
    """Say in which order a text writes numeric dates: one that fits but one order settles it.

    Else the order of its dates in words does, where they all have the same.

    Args:
        found: the text's expressions.

    Returns:
        Whether the day stands first, `None` where no date shows it.
    """
    for one in found:
        if one.name == "slash":
            first, second = int(one.match["a"]), int(one.match["b"])
            if max(first, second) > _MONTHS_IN_YEAR:
                return first > second
    orders = {one.name in _DAY_FIRST for one in found if one.name in _DAY_FIRST | _MONTH_FIRST}
    return orders.pop() if len(orders) == 1 else None


def _order_by_spelling(text: str) -> bool | None:
    """Who writes "centre" writes the day first, who writes "center" the month."""
    british, american = (form.search(text, 0, _READ) for form in (_BRITISH, _AMERICAN))
    return british is not None if (british is None) != (american is None) else None


def _order_by_nearness(context: Context, year: int, first: int, second: int) -> bool | None:
    """Of two days one may be of these weeks, and the other of months ago or to come."""
    today = None if context.inferred else context.today()
    american, european = make(year, first, second), make(year, second, first)
    if today is None or american is None or european is None:
        return None
    near = [abs((today - day).days) <= _LATELY for day in (american, european)]
    return near[1] if near[0] != near[1] else None
