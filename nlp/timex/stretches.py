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
        both = _told_whole(text, first, last)
        begins = at + (first.type == "DURATION")
        if both is not None:
            ends = (one._replace(edtf=both, rule="range") for one in values[begins : at + 2])
            made[begins : at + 2] = ends
    return made


def _told_whole(text: str, first: Value, last: Value) -> str | None:
    """Return the stretch that two expressions tell together, `None` where they tell none."""
    if first.type == "DURATION":
        return _months_of(text, first, last)
    if _is_whole(first) and _is_whole(last) and _is_stretch(text, first, last):
        return f"{first.edtf}/{last.edtf}"
    return f"{first.edtf}-01/{last.edtf}" if _is_up_to(text, first, last) else None


def _months_of(text: str, months: Value, year: Value) -> str | None:
    """In "the first three months of 2019" no more than these are told of the year."""
    part, count = _PART.search(text, months.start, months.end), months.value[1:-1]
    if part is None or year.edtf is None or len(year.edtf) != _YEAR or not count.isdigit():
        return None
    if _OF.fullmatch(text, months.end, year.start) is None or int(count) >= _DECEMBER:
        return None
    opens = 1 if part["which"] == "first" else _DECEMBER + 1 - int(count)
    return f"{year.edtf}-{opens:02d}/{year.edtf}-{opens + int(count) - 1:02d}"


def _is_up_to(text: str, year: Value, month: Value) -> bool:
    """Say whether a year is told up to one of its own months: "this year through August"."""
    whole = len(year.value) == _YEAR and len(month.edtf or "") == _MONTH
    in_year = whole and year.edtf == year.value and month.value.startswith(f"{year.value}-")
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
