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
_JOINS = {"between": re.compile(r" and "), "from": re.compile(r" (?:to|until|till|through) ")}
_DASH = re.compile(r" ?[-–—] ?")
_MOVED = re.compile(
    r"\b(?:mov|postpon|delay|defer|chang|reschedul|push|shift|extend|put|brought)[a-z]*\b"
    r"[^.;]{0,60}\Z"
)
"""What is moved from one day to another does not last from the one to the other."""
_BEFORE = 90  # characters
_YEAR = len("2031")


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
    return made


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
