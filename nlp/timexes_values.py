"""Gives calendar dates their values: days, months, years, ranges, decades, quarters, seasons."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from nlp import timexes_lexicon as words
from nlp.timexes_calendar import make, moving_holiday, quarter_edtf, shift_days
from nlp.timexes_context import Context, Partial, nearest_year, tense

if TYPE_CHECKING:
    from collections.abc import Callable

    from nlp.timexes_scan import Found
    from nlp.values import TimexType

Inferred = Literal["", "year", "month", "day"]
_CENTURY = 100
_MONTHS_IN_YEAR = 12
_DIGITS = re.compile(r"[0-9]+")
_PIVOT = 30
_DIRECT = frozenset({"day", "month", "numeric", "range"})


class Value(NamedTuple):
    """The value of one expression, or of one part of it: TIMEX3 and EDTF."""

    start: int
    end: int
    type: TimexType
    value: str
    edtf: str | None = None
    mod: str | None = None
    inferred: Inferred = ""
    rule: str = ""
    chained: bool = False


def month_number(name: str) -> int:
    """Return the number of a month's name or abbreviation."""
    return words.MONTHS[name.strip().rstrip(".").lower()]


def day_number(written: str) -> int:
    """Return the day that "3", "3rd" or "third" writes."""
    digits = _DIGITS.match(written.strip())
    return int(digits.group()) if digits else words.ORDINALS.get(written.strip().lower(), 0)


def year_number(written: str) -> int:
    """Return the year that "1998", "'98" or "’22" writes."""
    digits = written.strip("'’‘ ")
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - two digits leave the century open
        return year
    return year + (2000 if year < _PIVOT else 1900)


def modifier(found: Found) -> str | None:
    """Return TIMEX3's `mod` for "early", "the end of" and the like."""
    said = found.part("mod2") or found.part("mod")
    return words.MODIFIERS.get(said.split()[0]) if said else None


def day_value(  # noqa: PLR0917 - a day's three parts and where they stand
    context: Context, start: int, end: int, year: int, month: int, day: int,
    *, inferred: Inferred = "", rule: str = "day", mod: str | None = None,
) -> list[Value]:  # fmt: skip
    """Return the value of a day, none where the calendar has no such day."""
    when = make(year, month, day)
    if when is None:
        return []
    context.saw(Partial(year, month, day), end)
    iso = when.isoformat()
    return [
        Value(start, end, "DATE", iso, iso, mod, inferred, rule, _chained(context, inferred, rule))
    ]


def month_value(  # noqa: PLR0917 - a month's two parts and where they stand
    context: Context, start: int, end: int, year: int, month: int,
    *, inferred: Inferred = "", rule: str = "month", mod: str | None = None,
) -> list[Value]:  # fmt: skip
    """Return the value of a month."""
    if not 1 <= year <= 9999:  # noqa: PLR2004 - the years that EDTF here can bound
        return []
    context.saw(Partial(year, month), end)
    value = f"{year:04d}-{month:02d}"
    chained = _chained(context, inferred, rule)
    return [Value(start, end, "DATE", value, value, mod, inferred, rule, chained)]


def year_value(
    context: Context, start: int, end: int, year: int,
    *, inferred: Inferred = "", rule: str = "year", mod: str | None = None,
) -> list[Value]:  # fmt: skip
    """Return the value of a year."""
    if not 1 <= year <= 9999:  # noqa: PLR2004 - the years that EDTF here can bound
        return []
    context.saw(Partial(year), end)
    value = f"{year:04d}"
    chained = _chained(context, inferred, rule)
    return [Value(start, end, "DATE", value, value, mod, inferred, rule, chained)]


def _chained(context: Context, inferred: Inferred, rule: str) -> bool:
    """An inference rests on another where it counts from a day that is inferred itself."""
    return bool(inferred) and context.inferred and rule not in _DIRECT


def open_value(found: Found, value: str, mod: str | None = None) -> list[Value]:
    """Return a value that names no stretch of the calendar (`XXXX-12-25`)."""
    return [Value(found.start, found.end, "DATE", value, None, mod, "", "open")]


def yearless(context: Context, found: Found, month: int, day: int | None) -> int | None:
    """Return the year of a month or a day that is named without one."""
    if context.narrative and context.story.year is not None:
        return context.story.year_of(month)
    if context.now is None:
        return context.last.year if context.last else None
    if context.now.month is None:
        return context.now.year
    lean = {"last": -1, "next": 1}.get(found.part("near") or "") or tense(
        context.text, found.start, found.end
    )
    return nearest_year(context.now, month, day, lean)


def _full(context: Context, found: Found) -> list[Value]:
    year, month = year_number(found.match["y"]), month_number(found.match["m"])
    return day_value(context, found.start, found.end, year, month, day_number(found.match["d"]))


def _iso(context: Context, found: Found) -> list[Value]:
    year, month, day = (int(found.match[part]) for part in "ymd")
    return day_value(context, found.start, found.end, year, month, day)


def _slash(context: Context, found: Found) -> list[Value]:
    """Read 3/2/2022: the order that fits; month first only where the second cannot be one."""
    first, second = int(found.match["a"]), int(found.match["b"])
    year = year_number(found.match["y"])
    day_first = first > _MONTHS_IN_YEAR or (found.match["sep"] == "." and second <= _MONTHS_IN_YEAR)
    if (
        not day_first
        and second <= _MONTHS_IN_YEAR
        and context.now is not None
        and not context.inferred
    ):
        day_first = _closer_day_first(context, year, first, second)
    month, day = (second, first) if day_first else (first, second)
    return day_value(context, found.start, found.end, year, month, day, rule="numeric")


def _closer_day_first(context: Context, year: int, first: int, second: int) -> bool:
    today = context.today()
    american, european = make(year, first, second), make(year, second, first)
    if today is None or american is None or european is None:
        return american is None
    return abs((today - european).days) < abs((today - american).days)


def _day_range(context: Context, found: Found) -> list[Value]:
    """Two days that share a month or a year: "3–5 May", "May 28 to June 3, 2022"."""
    match = found.match
    months = [month_number(match["m"])] * 2
    if found.name in {"md-md", "dm-dm"}:
        months[1] = month_number(match["m2"])
    days = day_number(match["d"]), day_number(match["d2"])
    inferred: Inferred = "" if match["y"] else "year"
    year = int(match["y"]) if match["y"] else yearless(context, found, months[0], days[0])
    if year is None:
        return _open_range(found, months, days)
    first_year = year - (1 if months[0] > months[1] and match["y"] else 0)
    last_year = first_year + (1 if months[0] > months[1] else 0)
    ends = _range_ends(found)
    first = day_value(context, *ends[0], first_year, months[0], days[0], inferred=inferred)
    last = day_value(context, *ends[1], last_year, months[1], days[1], inferred=inferred)
    return _joined(first, last)


def _range_ends(found: Found) -> tuple[tuple[int, int], tuple[int, int]]:
    match = found.match
    if found.name == "mdd":
        return (found.start, match.end("d")), (match.start("d2"), found.end)
    if found.name == "ddm":
        return (found.start, match.end("d")), (match.start("d2"), found.end)
    if found.name == "md-md":
        return (found.start, match.end("d")), (match.start("m2"), found.end)
    return (found.start, match.end("m")), (match.start("d2"), found.end)


def _open_range(found: Found, months: list[int], days: tuple[int, int]) -> list[Value]:
    (a, b), (c, d) = _range_ends(found)
    return [
        Value(a, b, "DATE", f"XXXX-{months[0]:02d}-{days[0]:02d}"),
        Value(c, d, "DATE", f"XXXX-{months[1]:02d}-{days[1]:02d}"),
    ]


def _joined(first: list[Value], last: list[Value]) -> list[Value]:
    """Give both ends of a range the whole stretch as EDTF, where it is one."""
    if first and last and first[0].value < last[0].value:
        stretch = f"{first[0].value}/{last[0].value}"
        return [value._replace(edtf=stretch, rule="range") for value in (first[0], last[0])]
    return first + last


def _month_range(context: Context, found: Found) -> list[Value]:
    """Two months that share a year: "between January and May 2022"."""
    match = found.match
    year, months = int(match["y"]), (month_number(match["m"]), month_number(match["m2"]))
    first_year = year - (1 if months[0] > months[1] else 0)
    mod = modifier(found) if found.part("mod") else None
    first = month_value(context, found.start, match.end("m"), first_year, months[0], mod=mod)
    begin = match.start("mod2") if match["mod2"] else match.start("m2")
    mod2 = words.MODIFIERS.get((match["mod2"] or "").strip(" -"))
    last = month_value(context, begin, found.end, year, months[1], mod=mod2)
    return _joined([value._replace(inferred="") for value in first], last)


def _month_day(context: Context, found: Found) -> list[Value]:
    month, day = month_number(found.match["m"]), day_number(found.match["d"])
    if found.part("wu"):
        year = _which_year(context, found)
    elif found.part("which"):
        year = context.last.year if context.last else yearless(context, found, month, day)
    else:
        year = _year_by_weekday(context, found, month, day) or yearless(context, found, month, day)
    if year is None:
        return open_value(found, f"XXXX-{month:02d}-{day:02d}")
    values = day_value(context, found.start, found.end, year, month, day, inferred="year")
    if not values and (month, day) == (2, 29):
        leap = next((y for y in (year - 1, year + 1, year - 2, year - 3) if make(y, 2, 29)), year)
        return day_value(context, found.start, found.end, leap, month, day, inferred="year")
    if not values and 1 <= day <= 31:  # noqa: PLR2004 - June 31 is a slip for a day in June
        return month_value(context, found.start, found.end, year, month, inferred="year")
    return values


def _year_by_weekday(context: Context, found: Found, month: int, day: int) -> int | None:
    """A weekday beside a yearless day settles its year, if the year is near."""
    named = found.part("wd")
    today = context.today()
    if named is None or today is None or context.narrative:
        return None
    wanted = words.WEEKDAYS.get(named.rstrip("."))
    years = (today.year, today.year - 1, today.year + 1)
    fitting = [y for y in years if (when := make(y, month, day)) and when.weekday() == wanted]
    return (
        min(fitting, key=lambda y: abs(today.toordinal() - date(y, month, day).toordinal()))
        if fitting
        else None
    )


def _which_year(context: Context, found: Found) -> int | None:
    which = (found.part("which") or "").split()
    back = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1}
    offset = back.get(which[-1] if which else "", 0)
    anaphoric = which[:1] == ["the"] or which[-1:] in (["that"], ["same"])
    base = context.last if anaphoric or context.now is None or context.narrative else context.now
    return base.year + offset if base else None


def _month_year(context: Context, found: Found) -> list[Value]:
    year, month = year_number(found.match["y"]), month_number(found.match["m"])
    return month_value(context, found.start, found.end, year, month, mod=modifier(found))


def _month_which_year(context: Context, found: Found) -> list[Value]:
    month, year = month_number(found.match["m"]), _which_year(context, found)
    if year is None:
        return open_value(found, f"XXXX-{month:02d}", modifier(found))
    return month_value(
        context, found.start, found.end, year, month,
        inferred="year", rule="relative year", mod=modifier(found),
    )  # fmt: skip


def _which_month(context: Context, found: Found) -> list[Value]:
    """Read "last May", "next June", "this March", "that same August"."""
    month = month_number(found.match["m"])
    which = (found.part("which") or "").split()
    now = context.now
    if which[0] in {"the", "that", "same"} or context.narrative or now is None:
        now = context.last or now
    if now is None:
        return open_value(found, f"XXXX-{month:02d}", modifier(found))
    here = now.month or 1
    year = now.year
    if which[-1] in {"last", "past", "previous", "preceding"} and month >= here and now.month:
        year -= 1
    elif which[-1] in {"next", "coming", "following"} and month <= here and now.month:
        year += 1
    return month_value(
        context, found.start, found.end, year, month,
        inferred="year", rule="relative month", mod=modifier(found),
    )  # fmt: skip


def _bare_month(context: Context, found: Found) -> list[Value]:
    month = month_number(found.match["m"])
    mod = "END" if found.part("tail") else modifier(found)
    year = yearless(context, found, month, None)
    if year is None:
        return open_value(found, f"XXXX-{month:02d}", mod)
    return month_value(context, found.start, found.end, year, month, inferred="year", mod=mod)


def _year(context: Context, found: Found) -> list[Value]:
    year = year_number(found.match["y"])
    return year_value(context, found.start, found.end, year, mod=modifier(found))


def _year_range(context: Context, found: Found) -> list[Value]:
    year, written = int(found.match["y"]), found.match["y2"]
    other = int(written) if len(written) == 4 else year // _CENTURY * _CENTURY + int(written)  # noqa: PLR2004
    other += _CENTURY if other < year else 0
    first = year_value(context, found.start, found.match.end("y"), year)
    return _joined(first, year_value(context, found.match.start("y2"), found.end, other))


def _decade(context: Context, found: Found) -> list[Value]:
    if found.name == "decade":
        tens = f"{found.match['c']}{found.match['dec']}"
    elif found.name == "short-decade":
        tens = f"{'20' if found.match['dec'] in '01' else '19'}{found.match['dec']}"
    else:
        century = {"eighteen": "18", "seventeen": "17"}.get(found.part("c") or "", "19")
        tens = f"{century}{words.DECADES[found.match['w'].lower()]}"
    return [Value(found.start, found.end, "DATE", tens, f"{tens}X", modifier(found), "", "decade")]


def _century(context: Context, found: Found) -> list[Value]:
    number = day_number(found.match["n"]) - 1
    if not 0 <= number < _CENTURY:
        return []
    value = f"{number:02d}"
    return [
        Value(found.start, found.end, "DATE", value, f"{value}XX", modifier(found), "", "century")
    ]


def _spoken(context: Context, found: Found) -> list[Value]:
    if found.name == "spoken-2000":
        ones = found.match["n"] or found.match["n2"]
        return year_value(
            context, found.start, found.end, 2000 + (small_number(ones) or 0) if ones else 2000
        )
    century = {"nineteen": 1900, "eighteen": 1800}[found.match["c"].lower()]
    return year_value(
        context, found.start, found.end, century + (small_number(found.match["n"]) or 0)
    )


def small_number(written: str) -> int | None:
    """Return the number under a thousand that words or digits write, `None` if none."""
    plain = written.lower().replace("-", " ").replace(",", "")
    if plain[:1].isdigit():
        return int(float(plain.split()[0]))
    total = 0
    for word in plain.split():
        number = words.NUMBERS.get(word)
        if number is None:
            if word in {"of", "a", "couple"}:
                continue
            return None
        total = max(total, 1) * number if number >= _CENTURY else total + number
    return total or None


def _before_christ(context: Context, found: Found) -> list[Value]:
    year = int(found.match["y"])
    month = f"-{month_number(found.match['m']):02d}" if found.match["m"] else ""
    return [Value(found.start, found.end, "DATE", f"BC{year:04d}{month}", None, None, "", "year")]


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4,
             "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}  # fmt: skip


def quarter_value(
    context: Context, found: Found, year: int, *, inferred: Inferred = ""
) -> list[Value]:
    """Return the value of a quarter or a half of a year."""
    said = found.part("q") or found.part("q2")
    context.saw(Partial(year), found.end)
    half = found.part("h") or (_QUARTERS.get(said or "") if found.part("u") == "half" else None)
    if half is not None:
        number = int(half)
        edtf = f"{year:04d}-01/{year:04d}-06" if number == 1 else f"{year:04d}-07/{year:04d}-12"
        return [
            Value(
                found.start,
                found.end,
                "DATE",
                f"{year:04d}-H{number}",
                edtf,
                modifier(found),
                inferred,
                "half",
            )
        ]
    number = int(said) if said and said.isdigit() else _QUARTERS.get(said or "", 1)
    edtf = quarter_edtf(year, number)
    return [
        Value(
            found.start,
            found.end,
            "DATE",
            f"{year:04d}-Q{number}",
            edtf,
            modifier(found),
            inferred,
            "quarter",
        )
    ]


def _quarter_year(context: Context, found: Found) -> list[Value]:
    return quarter_value(context, found, year_number(found.match["y"]))


def season_value(found: Found, year: int | None, *, inferred: Inferred = "") -> list[Value]:
    """Return the value of a season."""
    season = words.SEASONS[found.match["s"].lower()]
    if year is None or not 1 <= year <= 9999:  # noqa: PLR2004 - the years that EDTF here can bound
        return open_value(found, f"XXXX-{season}", modifier(found))
    edtf = f"{year:04d}-{words.SEASON_EDTF[season]}"
    return [
        Value(
            found.start,
            found.end,
            "DATE",
            f"{year:04d}-{season}",
            edtf,
            modifier(found),
            inferred,
            "season",
        )
    ]


def _season_year(context: Context, found: Found) -> list[Value]:
    year = year_number(found.match["y"])
    context.saw(Partial(year), found.end)
    return season_value(found, year)


def holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year."""
    plain = name.lower().replace("’", "'")
    fixed = words.HOLIDAYS.get(plain)
    return make(year, *fixed) if fixed else moving_holiday(plain, year)


def _holiday_year(context: Context, found: Found) -> list[Value]:
    when = holiday(found.match["h"], int(found.match["y"]))
    if when is None:
        return []
    return day_value(
        context, found.start, found.end, when.year, when.month, when.day, rule="holiday"
    )


def _holiday(context: Context, found: Found) -> list[Value]:
    """A holiday without its year: the nearest one, or "last" and "next"."""
    base = context.last if context.narrative and context.last else context.now
    if base is None:
        fixed = words.HOLIDAYS.get(found.match["h"].lower().replace("’", "'"))
        return open_value(found, f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX")
    days = [
        day
        for year in (base.year - 1, base.year, base.year + 1)
        if (day := holiday(found.match["h"], year))
    ]
    here = base.as_day() or make(base.year, base.month or 7, 1)
    if not days or here is None:
        return []
    which = found.part("wy") or found.part("which")
    past = [day for day in days if day < here]
    coming = [day for day in days if day >= here]
    chosen = min(days, key=lambda day: abs((day - here).days))
    if context.narrative:
        chosen = next(day for day in days if day.year == base.year)
    elif which == "last" and past:
        chosen = past[-1]
    elif which == "next" and coming:
        chosen = coming[0]
    return day_value(
        context,
        found.start,
        found.end,
        chosen.year,
        chosen.month,
        chosen.day,
        inferred="year",
        rule="holiday",
    )


def shifted(day: date | None, days: int) -> date | None:
    """Return a day so many days later, `None` where there is none."""
    return shift_days(day, days) if day else None


CALENDAR: dict[str, Callable[[Context, Found], list[Value]]] = {
    "dmy": _full,
    "mdy": _full,
    "iso": _iso,
    "ymd": _iso,
    "slash": _slash,
    "md-md": _day_range,
    "dm-dm": _day_range,
    "mdd": _day_range,
    "ddm": _day_range,
    "m-my": _month_range,
    "md": _month_day,
    "dm": _month_day,
    "my": _month_year,
    "m-which": _month_which_year,
    "which-m": _which_month,
    "m": _bare_month,
    "quarter-y": _quarter_year,
    "q-y": _quarter_year,
    "y-quarter": _quarter_year,
    "y-q": _quarter_year,
    "season-y": _season_year,
    "holiday-y": _holiday_year,
    "holiday": _holiday,
    "ad": _year,
    "y-y": _year_range,
    "y": _year,
    "fy": _year,
    "short-y": _year,
    "decade": _decade,
    "short-decade": _decade,
    "decade-word": _decade,
    "century": _century,
    "spoken-y": _spoken,
    "spoken-2000": _spoken,
    "bc": _before_christ,
}
