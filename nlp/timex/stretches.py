"""Stretches whose two ends are whole dates: "between 3 May 2021 and June 2023", "1975 - 1979"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.values import Value

_OPENS = re.compile(r"\b(?P<word>[Bb]etween|[Ff]rom) (?:the )?\Z")
_TO = re.compile(r",? (?:up )?(?:to|until|till|through) ")
_JOINS = {"between": re.compile(r",? and "), "from": _TO}
_DASH = re.compile(r" ?[-–—] ?")
_MOVED = re.compile(
    r"\b(?:mov|postpon|delay|defer|chang|reschedul|push|shift|extend|put|brought)[a-z]*\b"
    r"[^.;]{0,60}\Z"
)
"""What is moved from one day to another does not last from the one to the other."""
_PART = re.compile(r"(?P<which>first|last|final) [\w-]+ months\Z")
_OF = re.compile(r" (?:of|in) (?:the year )?\Z")
_BEFORE = 90  # characters
_YEAR, _MONTH = len("2031"), len("2031-05")
_DECEMBER = 12
_THROUGH = re.compile(r",? (?:up to|through|until) (?:the end of |late |early )?")


def stretched(text: str, values: Sequence[Value]) -> list[Value]:
    """Give both ends of a stretch the whole of it as EDTF.

    Args:
        text: the article.
        values: what its expressions stand for, in order.

    Returns:
        The values; the ends keep their own TIMEX3 value.
    """
    made = list(values)
    for at, (first, last) in enumerate(pairwise(values)):
        if _is_whole(first) and _is_whole(last) and _is_stretch(text, first, last):
            both = f"{first.edtf}/{last.edtf}"
            made[at : at + 2] = (one._replace(edtf=both, rule="range") for one in (first, last))
        elif first.type == "DURATION" and last.edtf == last.value and len(last.value) == _YEAR:
            made[at + 1] = _months_of(text, first, last)
        elif _is_up_to(text, first, last):
            both = f"{first.edtf}-01/{last.edtf}"
            made[at : at + 2] = (one._replace(edtf=both, rule="range") for one in (first, last))
    return made


def _months_of(text: str, months: Value, year: Value) -> Value:
    """In "the first three months of 2019" no more than these are told of the year."""
    part, count = _PART.search(text, months.start, months.end), months.value[1:-1]
    if part is None or not _OF.fullmatch(text, months.end, year.start) or not count.isdigit():
        return year
    if not 0 < int(count) < _DECEMBER:
        return year
    opens, closes = (
        (1, int(count)) if part["which"] == "first" else (_DECEMBER + 1 - int(count), _DECEMBER)
    )
    return year._replace(edtf=f"{year.edtf}-{opens:02d}/{year.edtf}-{closes:02d}", rule="range")


def _is_up_to(text: str, year: Value, month: Value) -> bool:
    """Say whether a year is told up to one of its own months: "this year through August"."""
    if len(year.value) != _YEAR or year.edtf != year.value or month.edtf != month.value:
        return False
    in_year = len(month.value) == _MONTH and month.value.startswith(f"{year.value}-")
    return in_year and _THROUGH.fullmatch(text, year.end, month.start) is not None


def _is_whole(value: Value) -> bool:
    return value.edtf is not None and "/" not in value.edtf and edtf.is_valid(value.edtf)


def _is_stretch(text: str, first: Value, last: Value) -> bool:
    """Say whether two dates that follow each other are the ends of one stretch."""
    if edtf.bounds(first.edtf or "")[0] >= edtf.bounds(last.edtf or "")[0]:
        return False
    opens = _OPENS.search(text, max(0, first.start - _BEFORE), first.start)
    if opens is not None:
        moved = _MOVED.search(text, max(0, first.start - _BEFORE), opens.start())
        joins = _JOINS[opens["word"].lower()].fullmatch(text, first.end, last.start)
        return joins is not None and moved is None
    is_years = len(first.value) == len(last.value) == _YEAR
    return is_years and _DASH.fullmatch(text, first.end, last.start) is not None
