"""Gives quarters and seasons without a year of their own their values: "the third quarter"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nlp.timex import lexicon as words
from nlp.timex.calendar import half_edtf, months_to, quarter, shift_months
from nlp.timex.context import Context, Partial, nearest_year
from nlp.timex.dates import DATES
from nlp.timex.frames import framed_year
from nlp.timex.grammar import MONTH
from nlp.timex.tense import tense
from nlp.timex.values import (
    Inferred,
    Place,
    Value,
    month_number,
    open_value,
    quarter_number,
    quarter_value,
    reference,
    season_value,
    stretch_value,
    told_quarter,
    year_value,
)
from nlp.timex.yearless import yearless

if TYPE_CHECKING:
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_ENDED = re.compile(
    rf"(?:,? (?:which|that))?,? (?P<verb>ended|ending|ends|to|through)(?: on)? "
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)? )?(?P<m>{MONTH})(?: [0-9]{{1,2}}(?![0-9]))?"
    r"(?:,? (?P<y>[12][0-9]{3}))?"
)
"""As in ", which ended July 31", "through March 2031"."""
_FORECAST = re.compile(
    r" (?:[a-z]+ ){0,2}(?:forecasts?|outlook|guidance|estimates?|projections?|targets?)\b"
)
_NEAR, _AROUND = 400, 60  # characters
_KEPT_FOR = re.compile(
    r"(?:\b(?:is|are)|['’](?:s|re)) (?:an? |the |all )?(?:[\w’'-]+ ){0,3}for $", re.IGNORECASE
)
"""A conversation that "is one for the summer" waits for the next one."""
_MIDDLES = {"SP": 4, "SU": 7, "FA": 10, "WI": 13}
_MONTHS, _SPAN, _LONG_OVER, _LAST, _LATER_HALF = 12, 2, 4, 4, 2
_DEICTIC = frozenset({"last", "past", "next", "coming", "this"})
_BESIDE = {"following": 1, "next": 1, "previous": -1}
_ANAPHORIC = frozenset({"the following", "the previous", "the next", "that", "the same"})
_YEARS = {"last": -1, "previous": -1, "next": 1, "following": 1}


class Ended(NamedTuple):
    """A quarter that is told by its last month: its year and its number, and that month."""

    year: int
    number: int
    closes: tuple[int, int]


def ended(context: Context, end: int) -> Ended | None:
    """Read the "ended July 31" behind a quarter, which may be another than the calendar's.

    Args:
        context: what is known.
        end: where the quarter's words end.

    Returns:
        The quarter of the calendar that the middle month lies in, and the month that it ends with;
        `None` where no such words follow.
    """
    match = _ENDED.match(context.text, end)
    if match is None or (match["y"] is None and context.now is None):
        return None
    month = month_number(match["m"])
    if match["y"] is not None:
        year = int(match["y"])
    else:
        lean = -1 if match["verb"] == "ended" else 0
        year = nearest_year(context.now, month, None, lean) if context.now else 0
    middle = shift_months(year, month, -1)
    return Ended(middle[0], quarter(middle[1]), (year, month)) if middle is not None else None


def _year_period(context: Context, found: Found) -> list[Value]:
    """Read "the 1988 period": in news of a quarter's results, that quarter of the year."""
    year = int(found.match["y"])
    if found.part("q"):
        return quarter_value(context, found, year)
    near = context.quarter_near(found.start)
    half = half_of(context, found, year) if found.part("u") == "period" else []
    if half:
        return half
    if near is None:
        return year_value(context, Place(*found.match.span("y")), year)
    context.quarter_end = found.end
    return told_quarter(context, found, year, near[1], inferred="month", rule="quarter")


def half_of(context: Context, found: Found, year: int) -> list[Value]:
    """Read "the same period of 2012" behind "the first half of 2013"; else nothing.

    Args:
        context: what is known.
        found: the expression.
        year: its year.

    Returns:
        The half-year that the text reports on, of that year.
    """
    far = found.start - context.quarter_end > _NEAR
    if context.half is None or context.quarter is not None or far:
        return []
    number = context.half[1]
    value, edtf = f"{year:04d}-H{number}", half_edtf(year, number)
    return stretch_value(context, found, value, edtf, inferred="month", rule="quarter")


def _months_quarter(context: Context, found: Found) -> list[Value]:
    """Read "the July-September quarter", "the June quarter"; "the January-May period" is none."""
    alone = found.match["last"]
    last = month_number(alone or found.match["m2"])
    year = int(found.match["y"]) if found.match["y"] else yearless(context, found, last, None)
    if not alone and (year is None or (last - month_number(found.match["m"])) % _MONTHS != _SPAN):
        return DATES["m-m"](context, found)
    if year is None:
        return open_value(found, "XXXX-QX")
    middle = shift_months(year, last, -1)
    if middle is None:
        return []
    told = middle[0], quarter(middle[1])
    context.report_on(told, found.end, (year, last))
    inferred: Inferred = "" if found.match["y"] else "year"
    return told_quarter(context, found, *told, inferred=inferred, rule="quarter")


def _quarter(context: Context, found: Found) -> list[Value]:
    """Read "the third quarter": the latest one that has begun, unless the text looks ahead."""
    number, base = quarter_number(found), context.now
    if base is None:
        unit = "H" if found.part("u") == "half" else "Q"
        return [Value(found.start, found.end, "DATE", f"XXXX-{unit}{number}")]
    framed = framed_year(context, found)
    year = framed or base.year
    to_come = base.month is not None and number > quarter(base.month)
    if to_come and framed is None and found.part("u") == "quarter":
        year -= not _is_ahead(context, found, number)
    values = quarter_value(context, found, year, inferred="year")
    told = ended(context, found.end) if found.part("u") == "quarter" else None
    if told is None or context.quarter is None:
        return values
    context.report_on(context.quarter, found.end, told.closes)
    return [one._replace(edtf=months_to(*told.closes)) for one in values]


def _half(context: Context, found: Found) -> list[Value]:
    """Read "the second half": the latest one that has begun, unless the text looks ahead.

    Told as past in spring, "the first half" may be of a year that does not begin in January.
    """
    number, base = quarter_number(found), context.now
    if base is None or base.month is None:
        return []
    past = base.month <= _MONTHS // 2 and tense(context.text, found.start, found.end) < 0
    year = base.year - (past and number == _LATER_HALF)
    if past and number != _LATER_HALF:
        if context.half is None:
            return []
        year = context.half[0]
    return quarter_value(context, found, year, inferred="year")


def _is_ahead(context: Context, found: Found, number: int) -> bool:
    """Say whether a quarter with a greater number than the present one is of the present year.

    A fiscal year has begun before the year that it goes by: only in winter its last quarter is
    of the year that is over.
    """
    winter = context.now is not None and quarter(context.now.month or 1) == 1
    if "iscal" in found.match.group() and not (winter and number == _LAST):
        return True
    if _FORECAST.match(context.text, found.end):
        return True
    return tense(context.text, found.start, found.end) > 0


def _quarter_which(context: Context, found: Found) -> list[Value]:
    """Read "the third quarter of last year", "next year's first quarter"."""
    which = found.match["which"].lower().split()
    offset = -1 if found.part("ago") else _YEARS.get(which[-1], 0)
    last, now = context.last, context.now
    near = which[0] == "that" or found.start - context.last_end <= _NEAR or context.narrative
    told = which[0] in {"that", "the"} and last is not None and near
    old = last is not None and now is not None and last.year < now.year - 1
    told = told and not (which == ["the"] and old and not context.narrative)
    base = context.last if told else context.now
    if base is None:
        return []
    year = base.year + offset
    if which == ["the"] and base is context.now and _is_still_ahead(context, found):
        year -= 1
    return quarter_value(context, found, year, inferred="year")


def _is_still_ahead(context: Context, found: Found) -> bool:
    """Told as past in January, "the second half of the year" is of the year that is over."""
    now, number = context.now, quarter_number(found)
    opens = 6 * (number - 1) if found.part("u") == "half" else 3 * (number - 1)
    if now is None or now.month is None or opens < now.month:
        return False
    return tense(context.text, found.start, found.end) < 0


def _period_last(context: Context, found: Found) -> list[Value]:
    """Read "the same period last year": the quarter that is reported on, else only the year."""
    base = context.now
    if base is None:
        return reference(-1, found)
    near = context.quarter_near(found.start)
    half = half_of(context, found, base.year - 1) if found.part("u") == "period" else []
    if half:
        return half
    if near is None:
        return year_value(context, found, base.year - 1, inferred="year", rule="counted")
    return told_quarter(context, found, near[0] - 1, near[1], inferred="year", rule="quarter")


def _ago_quarter(context: Context, found: Found) -> list[Value]:
    """Read "the year-earlier quarter", "the comparable year-ago period"."""
    base = context.now
    if base is None:
        return reference(-1, found)
    if found.part("q"):
        return quarter_value(context, found, base.year - 1, inferred="year")
    moved = shift_months(base.year - 1, base.month or 12, -3)
    if moved is None or found.part("u") not in {"quarter", "period"}:
        return year_value(context, found, base.year - 1, inferred="year", rule="counted")
    year, number = moved[0], quarter(moved[1])
    if context.quarter is not None:
        year, number = context.quarter[0] - 1, context.quarter[1]
    return told_quarter(context, found, year, number, inferred="year", rule="quarter")


def _season(context: Context, found: Found) -> list[Value]:
    """Read "last spring", "that winter": from when it counts, and what the tense says, decide."""
    which = (found.part("which") or "").split(" ")[-1]
    season = words.SEASONS[found.match["s"].lower()]
    if which in {"each", "every"}:
        return [Value(found.start, found.end, "SET", f"XXXX-{season}")]
    told = found.part("which") not in {"last", "this", "next"} and (
        context.narrative or (found.part("which") or "") in _ANAPHORIC
    )
    base = context.now
    if told:
        base = None if context.is_lost() else context.pointed_at() or context.now
    if base is None:
        return season_value(context, found, None)
    if told and which in _BESIDE:
        year = _season_beside(base, _MIDDLES[season], _BESIDE[which])
        return season_value(context, found, year, inferred="year")
    offset = _YEARS.get(found.part("wy") or "", 0)
    if told or offset or base.month is None:
        return season_value(context, found, base.year + offset, inferred="year")
    told_by_verb = which not in _DEICTIC or (
        which == "this" and base.month > _MIDDLES[season] + _LONG_OVER
    )
    lean = tense(context.text, found.start, found.end) if told_by_verb else 0
    kept = _KEPT_FOR.search(context.text[max(0, found.start - _AROUND) : found.start])
    lean = 1 if told_by_verb and kept else lean
    framed = framed_year(context, found) if which in {"", "the"} else None
    year = framed or _season_year(base.year * _MONTHS + base.month, _MIDDLES[season], which, lean)
    return season_value(context, found, year, inferred="year")


def _season_beside(base: Partial, middle: int, way: int) -> int:
    """Return the year of "the following spring", of "the previous" one, as seen from a date."""
    if base.month is None:
        return base.year + way
    here = base.year * _MONTHS + base.month
    years = range(base.year + way, base.year - 2 * way, -way)
    return next(y for y in reversed(years) if (y * _MONTHS + middle - here) * way > 1)


def _season_year(here: int, middle: int, which: str, lean: int) -> int:
    """Return the year of a season as seen from a month, both counted in months from the year 0.

    A winter has the year that it begins in: seen from March it lies behind, from November ahead.
    """
    year = here // _MONTHS - (here % _MONTHS == 0)
    centres = [(each * _MONTHS + middle, each) for each in range(year - 2, year + 2)]
    over = [each for centre, each in centres if centre + 1 < here]
    begun = [each for centre, each in centres if centre - 1 <= here]
    if which in {"last", "past"}:
        return over[-1]
    if which in {"next", "coming"}:
        return min(begun[-1] + 1, year + 1)
    if lean < 0:
        return begun[-1]
    if lean > 0:
        return min(over[-1] + 1, year + 1)
    if middle > _MONTHS:
        return min(centres, key=lambda one: (abs(one[0] - here), -one[1]))[1]
    return year


QUARTERS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "quarter": _quarter,
        "half": _half,
        "months-quarter": _months_quarter,
        "y-period": _year_period,
        **dict.fromkeys(("quarter-which", "which-quarter", "half-year"), _quarter_which),
        "ago-quarter": _ago_quarter,
        **dict.fromkeys(("period-last", "year-period"), _period_last),
        **dict.fromkeys(("which-s", "s"), _season),
    }
)
"""How each shape of a quarter or a season without its year gets its value."""
