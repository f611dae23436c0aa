"""The value of an expression of time, in TIMEX3 and in EDTF, and how its parts are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from nlp.edtf import is_valid
from nlp.timex import lexicon as words
from nlp.timex.calendar import half_edtf, make, quarter_edtf
from nlp.timex.context import Context, Partial

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from nlp.timex.scan import Found
    from nlp.values import Span, TimexType

    Maker = Callable[[Context, Found], list["Value"]]

Inferred = Literal["", "year", "month", "day"]
HUNDRED = 100
LAST_YEAR = 9999
_DIGITS = re.compile(r"[0-9]+")
_FISCAL = re.compile(r"[Ff]iscal|FY")
"""No two companies' or countries' fiscal quarters need be the same months."""
_AGAINST = re.compile(
    r"\b(?:from|than|against|compared (?:with|to))(?: [^ ;]+){0,6}? (?:in |for |during )?\Z"
)
"""The quarter "from" which something rose is not the one that is reported."""
_NEAR = 60
_SAID = re.compile(r"[a-z]+")
_BETWEEN_NUMBERS = frozenset({"hundred", "thousand", "and"})
_PIVOT = 30  # two digits below it are a year of this century
_SHORT_YEAR = 2
_RELATIVE = frozenset({"relative year", "counted"})
_DIRECT = frozenset({"day", "month", "numeric", "range"})
_QUARTERS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4,
    "latter": 2,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip


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
    because: Span | None = None


class Place(NamedTuple):
    """Where the words of a value stand."""

    start: int
    end: int


def month_number(name: str) -> int:
    """Return the number of a month's name or abbreviation.

    Args:
        name: "May", "Sept."…

    Returns:
        1 to 12.
    """
    return words.MONTHS[name.strip().rstrip(".").lower()]


def day_number(written: str) -> int:
    """Return the day that "3", "3rd" or "third" writes.

    Args:
        written: digits, with or without an ending, or an ordinal in words.

    Returns:
        The number, 0 where none is written.
    """
    digits = _DIGITS.match(written.strip())
    return int(digits.group()) if digits else words.ORDINALS.get(written.strip().lower(), 0)


def year_number(written: str) -> int:
    """Return the year that "1998", "'98", "nineteen ninety-eight" or "two thousand and six" writes.

    Args:
        written: the words or digits.

    Returns:
        The year; two digits below 30 are of this century.
    """
    digits = written.strip("'’‘ ")
    if not digits.isdigit():
        century, *rest = (
            word for word in _SAID.findall(digits.lower()) if word not in _BETWEEN_NUMBERS
        )
        hundreds = words.NUMBERS[century] if century != "two" else 20
        return hundreds * HUNDRED + (small_number(" ".join(rest)) or 0)
    year = int(digits)
    if len(digits) > _SHORT_YEAR:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def small_number(written: str) -> int | None:
    """Return the number that words or digits write, `None` if they write none.

    Args:
        written: "12", "1,500", "twenty-five"…

    Returns:
        The number, halves cut off.
    """
    plain = written.lower().replace("-", " ").replace(",", "")
    if plain[:1].isdigit():
        return int(float(plain.split()[0].rstrip("½")))
    total = 0
    for word in plain.split():
        number = words.NUMBERS.get(word)
        if number is None and word != "of":
            return None
        if number is not None:
            total = max(total, 1) * number if number >= HUNDRED else total + number
    return total or None


def modifier(found: Found) -> str | None:
    """Return TIMEX3's `mod` for "early", "the end of" and the like.

    Args:
        found: the expression.

    Returns:
        `START`, `MID`, `END` or `APPROX`, `None` where nothing modifies it.
    """
    for name in ("mod2", "mod", "modn", "modh", "nth"):
        said = found.part(name)
        if said is not None:
            return words.MODIFIERS.get(said.split()[0])
    return None


def day_value(
    context: Context, where: Place | Found, when: date | None,
    *, inferred: Inferred = "", rule: str = "day", mod: str | None = None, part: str = "",
) -> list[Value]:  # fmt: skip
    """Return the value of a day, of a part of it ("morning"), or none where there is no day.

    Args:
        context: what is known; it remembers the day.
        where: the words.
        when: the day.
        inferred: what of it does not stand in the words.
        rule: by what it was resolved.
        mod: TIMEX3's modifier.
        part: TIMEX3's suffix for a part of the day (`TMO`), which makes it a time.
    """
    if when is None:
        return []
    day = Partial(when.year, when.month, when.day)
    values = _date_value(context, where, day, inferred, rule, mod)
    return [one._replace(type="TIME", value=one.value + part) for one in values] if part else values


def month_value(
    context: Context, where: Place | Found, year: int, month: int,
    *, inferred: Inferred = "", rule: str = "month", mod: str | None = None,
) -> list[Value]:  # fmt: skip
    """Return the value of a month, none where EDTF has no such year.

    Args:
        context: what is known so far; it remembers what the value tells.
        where: the words.
        year: its year.
        month: 1 to 12.
        inferred: what of it does not stand in the words.
        rule: by what it was resolved.
        mod: TIMEX3's modifier.
    """
    return _date_value(context, where, Partial(year, month), inferred, rule, mod)


def year_value(
    context: Context, where: Place | Found, year: int,
    *, inferred: Inferred = "", rule: str = "year", mod: str | None = None,
) -> list[Value]:  # fmt: skip
    """Return the value of a year, none where EDTF has no such year.

    Args:
        context: what is known so far; it remembers what the value tells.
        where: the words.
        year: the year.
        inferred: what of it does not stand in the words.
        rule: by what it was resolved.
        mod: TIMEX3's modifier.

    Returns:
        One value or none.
    """
    return _date_value(context, where, Partial(year), inferred, rule, mod)


def _date_value(  # noqa: PLR0917 - what the makers of days, months and years hand on
    context: Context, where: Place | Found, when: Partial, inferred: Inferred, rule: str,
    mod: str | None,
) -> list[Value]:  # fmt: skip
    """Return the value of a day, a month or a year, and remember it."""
    if not 1 <= when.year <= LAST_YEAR:
        return []
    earlier = context.story.year is not None and when.year < context.story.year
    relative = when.month is None and rule in _RELATIVE
    context.saw(when, where.end, back=earlier and relative)
    value = "-".join([f"{when.year:04d}", *(f"{part:02d}" for part in when[1:] if part)])
    chained = _chained(context, inferred, rule)
    return [Value(where.start, where.end, "DATE", value, value, mod, inferred, rule, chained)]


def stretch_value(
    context: Context, found: Found, value: str, edtf: str | None,
    *, inferred: Inferred = "", rule: str = "", mod: str | None = None,
) -> list[Value]:  # fmt: skip
    """Return the value of a week, a quarter, a season, a decade or a century, if there is one.

    Args:
        context: what is known so far; it remembers what the value tells.
        found: the expression.
        value: TIMEX3's value.
        edtf: the same as EDTF, if it can be.
        inferred: what of it does not stand in the words.
        rule: by what it was resolved.
        mod: TIMEX3's modifier.

    Returns:
        One value, none where the EDTF is none.
    """
    if edtf is not None and not is_valid(edtf):
        return []
    chained = _chained(context, inferred, rule)
    return [Value(found.start, found.end, "DATE", value, edtf, mod, inferred, rule, chained)]


def open_value(found: Found, value: str, mod: str | None = None) -> list[Value]:
    """Return a value that names no stretch of the calendar (`XXXX-12-25`).

    Args:
        found: the expression.
        value: TIMEX3's value.
        mod: TIMEX3's modifier.

    Returns:
        One value, without EDTF.
    """
    return [Value(found.start, found.end, "DATE", value, None, mod, "", "open")]


def reference(step: int, found: Found) -> list[Value]:
    """Return a vague reference: to the past (-1), the present (0) or the future (1).

    Args:
        step: -1, 0 or 1.
        found: the expression.

    Returns:
        One value, without EDTF.
    """
    value = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[step]
    return [Value(found.start, found.end, "DATE", value, None, None, "", "reference")]


def quarter_number(found: Found) -> int:
    """Return the number that an expression gives a quarter or a half of a year.

    Args:
        found: the expression.

    Returns:
        1 to 4; 1 where it gives none.
    """
    return _QUARTERS.get(found.part("q") or found.part("q2") or "", 1)


def told_quarter(
    context: Context, found: Found, year: int, number: int,
    *, inferred: Inferred, rule: str, mod: str | None = None,
) -> list[Value]:  # fmt: skip
    """Return the value of a quarter that other words of the text number.

    Args:
        context: what is known.
        found: the expression.
        year: the quarter's year.
        number: 1 to 4.
        inferred: what of it does not stand in the words.
        rule: by what it was resolved.
        mod: TIMEX3's modifier.

    Returns:
        One value, none where the EDTF is none.
    """
    value, edtf = f"{year:04d}-Q{number}", context.months_of(year, number)
    return stretch_value(context, found, value, edtf, inferred=inferred, rule=rule, mod=mod)


def quarter_value(
    context: Context, found: Found, year: int, *, inferred: Inferred = ""
) -> list[Value]:
    """Return the value of a quarter or a half of a year, as the expression numbers it.

    Args:
        context: what is known; it remembers the quarter.
        found: the expression, which numbers the quarter or the half.
        year: its year.
        inferred: what of it does not stand in the words.

    Returns:
        One value or none.
    """
    number = quarter_number(found)
    half = found.part("h")
    if half is not None or found.part("u") == "half":
        number = int(half) if half is not None else min(number, 2)
        context.quarter, context.half, context.quarter_end = None, (year, number), found.end
        edtf, value = half_edtf(year, number), f"{year:04d}-H{number}"
    else:
        against = _AGAINST.search(context.text, max(0, found.start - _NEAR), found.start)
        if context.quarter is None or against is None:
            context.report_on((year, number), found.end)
        edtf, value = quarter_edtf(year, number), f"{year:04d}-Q{number}"
    context.saw(Partial(year), found.end)
    if _FISCAL.search(found.match.group()):
        edtf = f"{year:04d}~"
    return stretch_value(
        context, found, value, edtf, inferred=inferred, rule="quarter", mod=modifier(found)
    )


def season_value(
    context: Context, found: Found, year: int | None, *, inferred: Inferred = ""
) -> list[Value]:
    """Return the value of a season.

    Args:
        context: what is known so far; it remembers what the value tells.
        found: the expression, which names the season.
        year: its year, if that is known; a winter has the year that it begins in.
        inferred: what of it does not stand in the words.

    Returns:
        One value, without EDTF where the year is not known.
    """
    season = words.SEASONS[found.match["s"].lower()]
    if year is None or not 1 <= year <= LAST_YEAR:
        return open_value(found, f"XXXX-{season}", modifier(found))
    edtf = f"{year:04d}-{words.SEASON_EDTF[season]}"
    if inferred and not context.narrative:
        context.saw(Partial(year), found.end)
    return stretch_value(
        context, found, f"{year:04d}-{season}", edtf,
        inferred=inferred, rule="season", mod=modifier(found),
    )  # fmt: skip


def day_of(year: int, month: int, written: str) -> date | None:
    """Return the day of a month that "3", "3rd" or "third" writes.

    Args:
        year: its year.
        month: 1 to 12.
        written: what `day_number` reads.

    Returns:
        The day, `None` where the calendar has none.
    """
    return make(year, month, day_number(written))


def _chained(context: Context, inferred: Inferred, rule: str) -> bool:
    """An inference rests on another where it counts from a day that is inferred itself."""
    return bool(inferred) and context.inferred and rule not in _DIRECT
