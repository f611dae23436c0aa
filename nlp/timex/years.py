"""Gives years and what is named by them their values: decades, quarters, seasons, holidays."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.edtf import is_valid
from nlp.timex import lexicon as words
from nlp.timex.calendar import hijri_year, make
from nlp.timex.context import Context, Partial
from nlp.timex.dates import joined, named_day
from nlp.timex.guards_years import range_end
from nlp.timex.values import (
    HUNDRED,
    Place,
    Value,
    day_number,
    modifier,
    month_number,
    quarter_value,
    season_value,
    stretch_value,
    year_number,
    year_value,
)

if TYPE_CHECKING:
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_CENTURIES = {"nineteen": 19, "eighteen": 18, "seventeen": 17}
_BUDDHA, _TEN = 543, 10


def _year(context: Context, found: Found) -> list[Value]:
    return year_value(context, found, year_number(found.match["y"]), mod=modifier(found))


def _short_year(context: Context, found: Found) -> list[Value]:
    """Read "'98": in a history, the century that the story is in."""
    year = year_number(found.match["y"])
    if context.narrative and context.story.year is not None:
        year = context.story.year // HUNDRED * HUNDRED + year % HUNDRED
    return year_value(context, found, year)


def _year_range(context: Context, found: Found) -> list[Value]:
    year, last = int(found.match["y"]), range_end(found.match["y"], found.match["y2"])
    first_place = Place(found.start, found.match.end("y"))
    last_place = Place(found.match.start("y2"), found.end)
    return joined(year_value(context, first_place, year), year_value(context, last_place, last))


def _decade(context: Context, found: Found) -> list[Value]:
    """Read "the 1990s", "the '90s", "the nineties"."""
    if found.name == "decade" and found.match["dec"] == "0" and found.match["c"] != "20":
        return _hundred_years(context, found)
    if found.name == "decade":
        tens = f"{found.match['c']}{found.match['dec']}"
    elif found.name in {"short-decade", "bare-decade"}:
        tens = f"{'20' if found.match['dec'] in '01' else '19'}{found.match['dec']}"
    else:
        tens_of = words.DECADES[found.match["w"].lower()]
        century = _CENTURIES.get(found.part("c") or "", 19 if tens_of else 20)
        tens = f"{century}{tens_of}"
    context.decade, context.decade_end = int(tens) * _TEN, found.end
    return stretch_value(context, found, tens, f"{tens}X", rule="decade", mod=modifier(found))


def _hundred_years(context: Context, found: Found) -> list[Value]:
    """Read "the 1800s", which are no ten years but a century."""
    value = found.match["c"]
    return stretch_value(context, found, value, f"{value}XX", rule="century", mod=modifier(found))


def _century(context: Context, found: Found) -> list[Value]:
    """Read "the 19th century", and the two of "the 18th and 19th centuries"."""
    values: list[Value] = []
    for part in ("n0", "n"):
        number = day_number(found.match[part] or "0") - 1
        if 0 <= number < HUNDRED and found.part("bc"):
            values.append(Value(found.start, found.end, "DATE", f"BC{number:02d}"))
        elif 0 <= number < HUNDRED:
            value, mod = f"{number:02d}", modifier(found)
            values += stretch_value(context, found, value, f"{value}XX", rule="century", mod=mod)
    if len(values) > 1:
        values[0] = values[0]._replace(end=found.match.end("n0"))
        values[1] = values[1]._replace(start=found.match.start("n"))
    return values


def _before_christ(_context: Context, found: Found) -> list[Value]:
    """Read "480 BC" and "264–241 BC": years that EDTF here cannot bound."""
    match = found.match
    month = f"-{month_number(match['m']):02d}" if match["m"] else ""
    first = Value(found.start, found.end, "DATE", f"BC{int(match['y']):04d}{month}")
    if match["y2"] is None:
        return [first]
    last = Value(match.start("y2"), found.end, "DATE", f"BC{int(match['y2']):04d}")
    return [first._replace(end=match.end("y")), last]


def _fiscal_years(context: Context, found: Found) -> list[Value]:
    """Read "FY2024", and "FY2023-24", which lies in both years."""
    values, last = _year(context, found), found.part("y2")
    if last is None:
        return values
    stretch = f"{found.match['y']}/{found.match['y'][: -len(last)]}{last}"
    return [one._replace(edtf=stretch) for one in values if is_valid(stretch)]


def _buddhist(context: Context, found: Found) -> list[Value]:
    """Read "B.E. 2566": it may begin in January (Thailand) or at a feast in May (Cambodia)."""
    year = int(found.part("y") or found.part("y2") or "0") - _BUDDHA
    values = year_value(context, found, year)
    return [one._replace(edtf=f"{one.value}~") for one in values]


def _hijri(context: Context, found: Found) -> list[Value]:
    """Read "1445 AH": a year of the moon that lies in two of the sun, by a day or two unsure."""
    first, last = hijri_year(int(found.part("y") or found.part("y2") or "0"))
    edtf = f"{first.isoformat()[:7]}~/{last.isoformat()[:7]}~"
    return stretch_value(context, found, f"{first.year:04d}", edtf, rule="year")


def _quarter_year(context: Context, found: Found) -> list[Value]:
    """Read "the third quarter of 2022", "Q3 FY22"; a quarter of 2022-23 lies somewhere in both."""
    year = found.part("y") or found.part("fy") or found.match["sy"]
    values, last = quarter_value(context, found, year_number(year)), found.part("y2")
    if last is None or range_end(year, last) != int(year) + 1:
        return values
    return [one._replace(edtf=f"{year}/{range_end(year, last)}") for one in values]


def _season_year(context: Context, found: Found) -> list[Value]:
    """Read "spring 2022", and the two of "spring and summer 2022"."""
    year = year_number(found.match["y"])
    context.saw(Partial(year), found.end)
    values = season_value(context, found, year)
    other = found.match["s2"]
    if other is None:
        return values
    first = values[0]._replace(end=found.match.end("s"))
    season = words.SEASONS[other.lower()]
    last = first._replace(
        start=found.match.start("s2"),
        end=found.end,
        value=f"{year:04d}-{season}",
        edtf=f"{year:04d}-{words.SEASON_EDTF[season]}",
        mod=None,
    )
    return [first, last]


def _attacks(context: Context, found: Found) -> list[Value]:
    """Read "9/11" and "the 7/7 bombings": days that go by their number."""
    when = make(2001, 9, 11) if found.match["w"] == "9/11" else make(2005, 7, 7)
    return named_day(context, found, when)


YEARS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        **dict.fromkeys(("quarter-y", "q-y", "y-quarter", "y-q"), _quarter_year),
        "season-y": _season_year,
        "attacks": _attacks,
        **dict.fromkeys(("ad", "y", "spoken-y"), _year),
        **dict.fromkeys(("y-y", "y-to-y"), _year_range),
        "fy": _fiscal_years,
        "buddhist": _buddhist,
        "hijri": _hijri,
        "short-y": _short_year,
        **dict.fromkeys(("decade", "short-decade", "bare-decade", "decade-word"), _decade),
        "century": _century,
        "bc": _before_christ,
    }
)
"""How each shape of a year, or of what is named by one, gets its value."""
