"""Dates at their true precision, in an editor's words; what is inferred in [square brackets].

`nlp.edtf_parsing` reads EDTF; its names are this module's too, so that one import serves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from nlp.edtf_parsing import (
    DATE,
    FIRST_DAY,
    LAST_DAY,
    Edtf,
    EdtfError,
    bounds,
    compose,
    is_valid,
    parse,
    sort_key,
)

if TYPE_CHECKING:
    from nlp.values import Dating

__all__ = [
    "FIRST_DAY", "LAST_DAY", "MONTHS", "Edtf", "EdtfError", "Inferred", "bounds", "compose",
    "display", "display_dating", "is_valid", "parse",
    "part_of_month", "sort_key",
]  # fmt: skip

Inferred = Literal["", "year", "month", "day"]
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_FEW_DAYS = 10  # up to this day it is the beginning of a month
_TWO_THIRDS = 20  # up to this day it is the middle
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

    Args:
        dating: when an article was written, and how that is known.

    Returns:
        For example `28 Feb [2023] or soon after`, `late Dec [2022], on or after 23 Dec`,
        `2019 or later`, `14 Mar, year not told (2021 or later)`, `undated: nothing tells the year`
        (of its dates), `undated: nothing says when it was written`, `undated: the text holds no
        date`.

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
    """Word what is known of an article without a date: a bound, a day without its year, nothing."""
    bound = ""
    if dating.not_before:
        bound = f"{display(dating.not_before)} or later"
    elif dating.not_after:
        bound = f"{display(dating.not_after.removesuffix('-12-31'))} or earlier"
    yearless = [one.bound for one in dating.evidence if one.rule in {"no year", "long ago"}]
    day = next((one for one in yearless if one.startswith("XXXX")), "")
    if day:
        _, month, number = day.split("-")
        told = f"{int(number)} {MONTHS[int(month) - 1]}, year not told"
        return f"{told} ({bound})" if bound else told
    if yearless or not dating.evidence:
        none = "nothing tells the year" if yearless else "the text holds no date"
        return bound or f"undated: {none}"
    return bound or "undated: nothing says when it was written"


def part_of_month(day: int) -> str:
    """Return TIMEX3's `mod` for a day of a month: `START`, `MID` or `END` (thirds).

    Args:
        day: 1 to 31.

    Returns:
        TIMEX3's modifier.
    """
    if day <= _FEW_DAYS:
        return "START"
    return "MID" if day <= _TWO_THIRDS else "END"


def _words(text: str) -> tuple[str, str, str]:
    """Return day, month and year in words, each "" where it is not given."""
    found = DATE.fullmatch(text)
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
    """Join day, month and year; what is inferred stands in [square brackets]."""
    day, month, year = words
    if inferred == "day" or (inferred == "month" and not day):
        return f"[{' '.join(part for part in words if part)}]"
    if inferred == "month":
        return f"{day} [{month} {year}]"
    if inferred == "year":
        year = f"[{year}]"
    return " ".join(part for part in (day, month, year) if part)


def _display_interval(text: str, inferred: Inferred) -> str:
    """Word an interval: "until", "from", or both ends, what they share said once."""
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
