"""Dates at their true precision: EDTF read, bounded, ordered and put into an editor's words.

The Extended Date/Time Format (ISO 8601-2, levels 0 and 1) says `2022`, `2022-02`, `2022-02-28`,
`199X`, `2022-22` (summer), `2022-01/2022-05`, `2022/..`, each with `?`, `~` or `%` behind it.
Years run from 0001 to 9999.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from nlp.values import Dating, Evidence, Timex

Inferred = Literal["", "year", "month", "day"]
_REASONS = {
    "over": "It tells “{}” as over.",
    "current": "It writes of “{}” as current.",
    "ahead": "It looks forward to “{}”.",
    "still ahead": "It writes of “{}” as still to come.",
    "closing": "It says “{}”.",
    "named": "It says “{}”.",
    "compared": "It compares: “{}”.",
    "past": "It tells of “{}” as past.",
    "dateline": "It is dated “{}”.",
    "no year": "It names “{}”, and no year.",
}
_LONG_WORDS = 90
Precision = Literal["century", "decade", "year", "season", "month", "day", "interval"]

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SEASON_MONTHS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "02")}
_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?P<day>[0-2][0-9]|3[01]|XX))?)?(?P<sure>[?~%]?)"
)
_LONGEST = 40
_DECEMBER = "12"
_LAST_YEAR = 9999
_FEW_DAYS = 10
_TWO_THIRDS = 20
_MOD_WORDS = {
    "START": "early ",
    "MID": "mid-",
    "END": "late ",
    "BEFORE": "before ",
    "AFTER": "after ",
    "ON_OR_BEFORE": "by ",
    "ON_OR_AFTER": "from ",
    "APPROX": "about ",
}


class EdtfError(ValueError):
    """The string is no date that EDTF levels 0 and 1 know (or its year is outside 1–9999)."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed date or interval: its first and last day (ISO 8601), and how precise it is."""

    text: str
    first: str
    last: str
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf:
    """Read an EDTF string.

    Args:
        text: a date or an interval, such as `2022-12-23`, `199X`, `2022-01/2022-05`, `../2022`.

    Returns:
        What it covers.

    Raises:
        EdtfError: the string is no EDTF of levels 0 and 1.
    """
    if len(text) > _LONGEST:
        raise EdtfError(f"not a date in EDTF: {text[:_LONGEST]!r}… is too long")
    if "/" in text:
        return _interval(text)
    return _date(text)


def is_valid(text: str) -> bool:
    """Say whether `text` is a date or an interval that `parse` reads."""
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def bounds(text: str) -> tuple[str, str]:
    """Return the first and the last day (ISO 8601) that an EDTF string covers.

    An open end is `0001-01-01` or `9999-12-31`.

    Raises:
        EdtfError: the string is no EDTF of levels 0 and 1.
    """
    whole = parse(text)
    return whole.first, whole.last


def sort_key(text: str, mod: str | None = None) -> str:
    """Return a string that orders dates as a timeline does: by first day, the wider one first.

    Args:
        text: an EDTF string.
        mod: TIMEX3's `mod`; `MID` and `END` move a month or a year to its middle or last third.

    Raises:
        EdtfError: the string is no EDTF of levels 0 and 1.
    """
    whole = parse(text)
    first = whole.first
    if mod in {"MID", "END"}:
        first = _shifted(whole, mod)
    return f"{first}~{99_999_999 - int(whole.last.replace('-', '')):08d}"


def compose(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a year, a month or a day as EDTF.

    Raises:
        EdtfError: there is no such day.
    """
    text = f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
        if day is not None:
            text += f"-{day:02d}"
    return parse(text).text


def display(text: str, inferred: Inferred = "", mod: str | None = None) -> str:
    """Write a date as an editor prints it, what is inferred in [square brackets].

    Args:
        text: an EDTF string.
        inferred: what does not stand in the text: "year", "month" (and year), "day" (all), "".
        mod: TIMEX3's `mod`: `START` is "early", `END` is "late".

    Returns:
        For example `28 Feb [2023]`, `early Feb [2022]`, `[Nov 2022]`, `Jan–May 2022`, `1990s`.

    Raises:
        EdtfError: the string is no EDTF of levels 0 and 1.
    """
    whole = parse(text)
    words = _MOD_WORDS.get(mod or "", "")
    if whole.approximate and not words:
        words = "about "
    if "/" in text:
        return words + _display_interval(text, inferred)
    return words + _bracketed(_words(text), inferred)


def display_dating(dating: Dating) -> str:
    """Say when an article was written, with no more than is known.

    Returns:
        For example `28 Feb [2023] or soon after`, `late Dec [2022], on or after 23 Dec`,
        `2019 or later`, `undated: nothing tells the year`, `undated: the text holds no date`.

    Raises:
        EdtfError: the dating holds a string that is no EDTF.
    """
    shown = dating.shown or dating.edtf
    if shown is None:
        return _undated(dating)
    words = display(shown, dating.inferred, dating.mod)
    if dating.reading == "or soon after":
        return f"{words} or soon after"
    if dating.reading == "on or after" and dating.not_before:
        return f"{words}, on or after {_without_year(dating.not_before, shown)}"
    return words


def _undated(dating: Dating) -> str:
    if dating.not_before:
        return f"{display(dating.not_before)} or later"
    if dating.not_after:
        return f"{display(dating.not_after.removesuffix('-12-31'))} or earlier"
    return f"undated: {'nothing tells the year' if dating.evidence else 'the text holds no date'}"


def explain(reason: Timex | Evidence, text: str) -> str:
    """Say in one sentence, with the article's own words, why a date is taken to be what it is.

    Args:
        reason: an expression with an inferred value, or a piece of a dating's evidence.
        text: the article that it stands in.

    Returns:
        For example `It writes of “its presidency of the league in 2031” as current.`
    """
    words = _quoted(text[reason.start : reason.end])
    if isinstance(reason, Evidence):
        if reason.rule == "weekday":
            return f"“{words}” falls on that weekday in {reason.bound[:4]}, of the years that fit."
        if reason.rule == "yearless":
            return f"“{words}” takes the earliest year that fits, {reason.bound[:4]}."
        return _REASONS.get(reason.rule, "It says “{}”.").format(words)
    if not reason.inferred or reason.edtf is None:
        return f"“{words}” stands so in the text."
    shown = display(reason.edtf, "", reason.mod)
    because = text[reason.because.start : reason.because.end] if reason.because else ""
    counted = f", counted from “{_quoted(because)}”" if because else ""
    why = ", as seen from the day of the article."
    if reason.rule == "event":
        why = f"{counted}, which dates the event."
    elif reason.chained:
        why = f" only if the article’s own date is right{counted}."
    elif because:
        why = f": the year follows from “{_quoted(because)}”."
    return f"“{words}” is {shown}{why}"


def explain_dating(dating: Dating, text: str) -> str:
    """Say why an article is dated as it is: its evidence, one sentence each, "" where none."""
    return " ".join(explain(reason, text) for reason in dating.evidence)


def _quoted(words: str) -> str:
    """Return words for use in quotation marks: on one line, a long stretch cut in the middle."""
    plain = " ".join(words.split())
    if len(plain) <= _LONG_WORDS:
        return plain
    half = _LONG_WORDS // 2
    return f"{plain[:half].rpartition(' ')[0]} … {plain[-half:].partition(' ')[2]}"


def part_of_month(day: int) -> str:
    """Return TIMEX3's `mod` for a day of a month: `START`, `MID` or `END` (thirds)."""
    if day <= _FEW_DAYS:
        return "START"
    return "MID" if day <= _TWO_THIRDS else "END"


def _interval(text: str) -> Edtf:
    first, _, last = text.partition("/")
    if first in {"", ".."} and last in {"", ".."}:
        raise EdtfError(f"not a date in EDTF: {text!r} has no end")
    opening = None if first in {"", ".."} else _date(first)
    closing = None if last in {"", ".."} else _date(last)
    begin = opening.first if opening else FIRST_DAY
    end = closing.last if closing else LAST_DAY
    if begin > end:
        raise EdtfError(f"not a date in EDTF: {text!r} ends before it begins")
    return Edtf(text, begin, end, "interval")


def _date(text: str) -> Edtf:
    found = _DATE.fullmatch(text)
    if found is None:
        raise EdtfError(f"not a date in EDTF: {text!r}; write 2022, 2022-02 or 2022-02-28")
    year, month, day = found["year"], found["month"], found["day"]
    if (day and month == "XX" and day != "XX") or (month and "X" in year and month != "XX"):
        raise EdtfError(f"not a date in EDTF: {text!r} leaves a larger part open than a smaller")
    if year == "0000":
        raise EdtfError(f"not a date in EDTF: {text!r} is before the year 1")
    first, last, precision = _stretch(text, year, month, day)
    return Edtf(
        text, first, last, precision, found["sure"] in {"~", "%"}, found["sure"] in {"?", "%"}
    )


def _stretch(
    text: str, year: str, month: str | None, day: str | None
) -> tuple[str, str, Precision]:
    first_year, last_year = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month is None or month == "XX":
        wide: dict[int, Precision] = {0: "year", 1: "decade", 2: "century"}
        return f"{first_year:04d}-01-01", f"{last_year:04d}-12-31", wide[year.count("X")]
    if month in _SEASON_MONTHS:
        if day is not None:
            raise EdtfError(f"not a date in EDTF: {text!r} gives a season a day")
        return _season(first_year, month)
    length = monthrange(first_year, int(month))[1]
    if day is None or day == "XX":
        return f"{first_year:04d}-{month}-01", f"{first_year:04d}-{month}-{length:02d}", "month"
    if not 1 <= int(day) <= length:
        raise EdtfError(f"not a date in EDTF: {text!r} is no day of the calendar")
    whole = f"{first_year:04d}-{month}-{day}"
    return whole, whole, "day"


def _season(year: int, season: str) -> tuple[str, str, Precision]:
    begin, end = _SEASON_MONTHS[season]
    last_year = year + 1 if begin == _DECEMBER else year
    if last_year > _LAST_YEAR:
        return f"{year:04d}-{begin}-01", LAST_DAY, "season"
    length = monthrange(last_year, int(end))[1]
    return f"{year:04d}-{begin}-01", f"{last_year:04d}-{end}-{length:02d}", "season"


def _shifted(whole: Edtf, mod: str) -> str:
    if whole.precision == "month":
        return whole.first[:8] + ("11" if mod == "MID" else "21")
    if whole.precision == "year":
        return whole.first[:5] + ("05-01" if mod == "MID" else "09-01")
    return whole.first


def _words(text: str) -> tuple[str, str, str]:
    """Return day, month and year in words, each "" where it is not given."""
    found = _DATE.fullmatch(text)
    if found is None:
        return "", "", text
    year, month, day = found["year"], found["month"] or "XX", found["day"] or "XX"
    if year.endswith("XX"):
        year = f"{_ordinal(int(year[:2]) + 1)} century"
    elif year.endswith("X"):
        year = f"{year[:3]}0s"
    else:
        year = str(int(year))
    if month in _SEASONS:
        return "", _SEASONS[month], year
    named = "" if month == "XX" else MONTHS[int(month) - 1]
    return ("" if day == "XX" else str(int(day))), named, year


def _bracketed(words: tuple[str, str, str], inferred: Inferred) -> str:
    day, month, year = words
    if inferred == "day" or (inferred == "month" and not day):
        return f"[{' '.join(part for part in words if part)}]"
    if inferred == "month":
        return f"{day} [{month} {year}]"
    if inferred == "year":
        year = f"[{year}]"
    return " ".join(part for part in (day, month, year) if part)


def _display_interval(text: str, inferred: Inferred) -> str:
    first, _, last = text.partition("/")
    if first in {"", ".."}:
        return f"until {_bracketed(_words(last), inferred)}"
    if last in {"", ".."}:
        return f"from {_bracketed(_words(first), inferred)}"
    if first == last:
        return _bracketed(_words(first), inferred)
    opening, closing = _words(first), _words(last)
    if opening[2] != closing[2] or not opening[1]:
        return f"{_bracketed(opening, inferred)}–{_bracketed(closing, inferred)}"
    if opening[1] == closing[1] and opening[0] and closing[0]:
        joined = (f"{opening[0]}–{closing[0]}", closing[1], closing[2])
        return _bracketed(joined, inferred)
    begin = " ".join(part for part in opening[:2] if part)
    end = " ".join(part for part in closing[:2] if part)
    return _bracketed(("", f"{begin}–{end}", closing[2]), inferred)


def _without_year(text: str, shown: str) -> str:
    day, month, year = _words(text)
    known = parse(shown).first[:4] == parse(text).first[:4]
    parts = (day, month, "" if known and month else year)
    return " ".join(part for part in parts if part)


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
