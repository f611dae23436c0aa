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
"""As in "before March", "from March to May"."""
_ENDS: Final = frozenset(("before", "until", "till", "by"))
_ROW = re.compile(
    r"\b(?P<which>first|opening|last|final|closing|past|previous|next|coming)"
    r" (?P<many>\d+) (?P<what>[a-z]+)"
)
_SIDES: Final = {
    "first": "first", "opening": "first", "last": "last", "final": "last", "closing": "last",
    "past": "last", "previous": "last", "next": "next", "coming": "next",
}  # fmt: skip


_LIMIT = re.compile(
    r"\b(?:(?P<most>up to|at most|no more than|not more than|fewer than|less than|under|below"
    r"|a maximum of|nearly|almost)|(?P<least>at least|more than|over|no fewer than|no less than"
    r"|a minimum of|above)) (?:[A-Z]{0,3}[$€£¥])?(?P<many>\d[\d.,]*\d|\d)"
)
"""As in "up to 40", "at least 40"."""

_RELATIVE = re.compile(
    r"\b(?P<when>(?P<which>last|next|this|earlier this|later this) (?P<unit>week|month|year|weekend"
    r"|season|quarter|summer|winter|spring|autumn|night|morning|afternoon|evening)"
    r"|yesterday|tomorrow|today|tonight|overnight)\b",
    re.IGNORECASE,
)
_NIGHT = re.compile(r"\b(?:through|during|into|in) the night\b", re.IGNORECASE)


def fault(words: str, source: str) -> str:
    """Return what a written sentence makes of a date or a row that its source does not, or "".

    Args:
        words: The written sentence.
        source: What it is said to rest on.
    """
    if when := _new_time(words, source):
        return f"the sentences it rests on say nothing of “{when}”"
    words, source = in_figures(words), in_figures(source)
    told, stands = _bounds(words), _bounds(source)
    for date, sides in told.items():
        if date in stands and not sides & stands[date]:
            return f"the article tells another time than “{date}”"
    if many := _limited_otherwise(words, source):
        return f"the article tells something else of {many}"
    rows = {(one["many"], one["what"]): _SIDES[one["which"]] for one in _ROW.finditer(source)}
    for one in _ROW.finditer(words):
        side = rows.get((one["many"], one["what"]))
        if side is not None and side != _SIDES[one["which"]]:
            return f"the article does not tell it of the {one[0]}"
    return ""


def _limited_otherwise(words: str, source: str) -> str:
    """Return a number that is the most in the one and the least in the other."""
    stands = {one["many"]: bool(one["most"]) for one in _LIMIT.finditer(source)}
    for one in _LIMIT.finditer(words):
        if stands.get(one["many"], bool(one["most"])) != bool(one["most"]):
            return str(one["many"])
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


def _new_time(words: str, source: str) -> str:
    """Return a time told from the day of writing that the source has not, or ""."""
    known = {" ".join(one["when"].lower().split()) for one in _RELATIVE.finditer(source)}
    days = {one.rsplit(" ", 1)[-1] for one in known} | set(_NIGHT.findall(source))
    for one in _RELATIVE.finditer(words):
        when = one["when"].lower()
        if when not in known and not (when in {"today", "tonight", "overnight"} and days):
            return str(one["when"])
    return ""
