"""Whether a written sentence keeps which end of a time a date is, and which end of a row.

"Built before March" has each word of "built from March to May"; "the first 20 minutes" all but one
of "the last 20 minutes".
"""

from __future__ import annotations

import re
from typing import Final

from nlp.entailment.numerals import in_figures

_MONTH: Final = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day"
)
_DATE: Final = (
    rf"(?:the )?(?:end of |start of |beginning of |early |late |mid-)?"
    rf"(?P<date>(?:\d{{1,2}} )?(?:{_MONTH})(?: \d{{1,2}}\b)?(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d)"
)
_BOUND = re.compile(
    rf"\b(?P<word>before|until|till|by|after|since|from|between) {_DATE}"
    rf"(?: (?:and|to|through|until) (?P<other>(?:{_MONTH})(?: \d{{1,2}}\b)?(?:,? (?:19|20)\d\d)?"
    r"|(?:19|20)\d\d))?",
)
_ENDS: Final = frozenset(("before", "until", "till", "by"))
_ROW = re.compile(
    r"\b(?P<which>first|opening|last|final|closing|past|previous|next|coming)"
    r" (?P<many>\d+) (?P<what>[a-z]+)"
)
_SIDES: Final = {
    "first": "first", "opening": "first", "last": "last", "final": "last", "closing": "last",
    "past": "last", "previous": "last", "next": "next", "coming": "next",
}  # fmt: skip


def fault(words: str, source: str) -> str:
    """Return what a written sentence makes of a date or a row that its source does not, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    words, source = in_figures(words), in_figures(source)
    told, stands = _bounds(words), _bounds(source)
    for date, sides in told.items():
        if date in stands and not sides & stands[date]:
            return f"the article tells another time than “{date}”"
    rows = {(one["many"], one["what"]): _SIDES[one["which"]] for one in _ROW.finditer(source)}
    for one in _ROW.finditer(words):
        side = rows.get((one["many"], one["what"]))
        if side is not None and side != _SIDES[one["which"]]:
            return f"the article does not tell it of the {one[0]}"
    return ""


def _bounds(words: str) -> dict[str, set[str]]:
    """Return of each date behind a "before" or "since" whether something ends or starts there."""
    found: dict[str, set[str]] = {}
    for one in _BOUND.finditer(words):
        side = "end" if one["word"] in _ENDS else "start"
        found.setdefault(one["date"], set()).add(side)
        if one["other"]:
            found.setdefault(one["other"], set()).add("end")
    return found
