"""How a timeline writes an event's date: as precise as its article, with "by", "until" or "since".

"To be closed by 2046" is no event of 2046, and "the end of the week" is no week: an editor prints
"by 2046" and "[8–10 Nov 2024]".
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp import edtf
from store.timeline.reported import RULE

if TYPE_CHECKING:
    from nlp import Timex
    from nlp.timex.values import Inferred
    from store.values import Article, TimelineEntry

_BOUND = re.compile(
    r"\b(?P<word>by|until|till|since|before|after|from)\s+(?:at least |about |the )?\Z",
    re.IGNORECASE,
)
_BY_THE = re.compile(r"by\s+the\s", re.IGNORECASE)
_NOUN = re.compile(r"\s(?!(?:of|and|or|at|in|on|to|for|when|as|unless|if|but|after|before)\b)[a-z]")
_END_OF = re.compile(r"(?:the )?(?:end|close) of\b", re.IGNORECASE)
_FORWARD = frozenset({"by", "until", "before"})
_BEFORE = 24  # characters
_WEEK = 7  # days
_PART = 3  # days of a week's beginning or end


def of(entry: TimelineEntry, article: Article | None) -> str:
    """Return an event's date, what is inferred of it in brackets.

    Args:
        entry: The event.
        article: The article of its best telling, `None` where it is not at hand.

    Returns:
        For example `28 Feb [2023]`, `by 2046`, `[8–10 Nov 2024]`, `Jan–May 2022`, `reported 28 Feb
        2023` of what an article of that day does not date.
    """
    timex = entry.told[0].timex
    if timex.rule == RULE:
        return f"reported {edtf.display(entry.edtf)}"
    if timex.edtf != entry.edtf or article is None:
        return edtf.display(entry.edtf, inferred(timex), _mod(entry))
    word = bound(entry, article)
    days = _days(entry.edtf)
    if days is not None and timex.mod in {"START", "MID", "END"}:
        return _part_of_week(days, timex, word)
    if not word:
        return edtf.display(entry.edtf, inferred(timex), timex.mod)
    if timex.mod == "END" and _END_OF.match(article.text, timex.start):
        return f"{word} the end of {edtf.display(entry.edtf, inferred(timex))}"
    return f"{word} {edtf.display(entry.edtf, inferred(timex), timex.mod)}"


def _mod(entry: TimelineEntry) -> str | None:
    timex = entry.told[0].timex
    return timex.mod if timex.edtf == entry.edtf else None


def inferred(timex: Timex) -> Inferred:
    """Return what of a date its text does not say: of "next week", its days, too."""
    return "day" if timex.inferred and timex.rule == "relative week" else timex.inferred


def bound(entry: TimelineEntry, article: Article | None) -> str:
    """Return the "by", "until", "since", … that an event's date stands behind, "" for none.

    Args:
        entry: The event.
        article: The article of its best telling.
    """
    timex = entry.told[0].timex
    if article is None or timex.edtf != entry.edtf or timex.mod in {"ON_OR_BEFORE", "ON_OR_AFTER"}:
        return ""
    own = next((one for one in entry.told[0].spans if one.start <= timex.start < one.end), None)
    if own is None:
        return ""  # "since 2031, when the mill closed", of which the closing is told
    first = max(own.start, timex.start - _BEFORE)
    found = _BOUND.search(article.text, first, timex.start)
    word = found["word"].lower() if found else ""
    if word == "by" and _is_agent(article.text, timex):
        return ""
    if word in {"before", "after"} and timex.type == "TIME":
        return ""  # "before dawn on Tuesday" is on that day
    if word == "from" and ("/" in entry.edtf or entry.told[0].status != "planned"):
        return ""  # "from May to June" is told in full, and "up 7% from May" is no beginning
    return "until" if word == "till" else word


def _is_agent(text: str, timex: Timex) -> bool:
    """In "laid down by the 3 May accord" nothing had to be done by then."""
    by_the = _BY_THE.search(text, max(0, timex.start - len("by the ")), timex.end)
    return by_the is not None and _NOUN.match(text, timex.end) is not None


def _days(told: str) -> tuple[date, date] | None:
    """Return the first and the last day of a week, `None` of anything longer or shorter."""
    first, _, last = told.partition("/")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return days if timedelta(1) < days[1] - days[0] < timedelta(_WEEK) else None


def _part_of_week(days: tuple[date, date], timex: Timex, word: str) -> str:
    """Return "the end of the week" in days: its last ones; "by" it is by its last one."""
    first, last = days
    if timex.mod == "END":
        if word in _FORWARD:
            return f"by {edtf.display(last.isoformat(), inferred(timex))}"
        first = last - timedelta(_PART - 1)
    elif timex.mod == "START":
        last = first + timedelta(_PART - 1)
    else:
        first, last = first + timedelta(2), first + timedelta(2 + _PART - 1)
    shown = edtf.display(f"{first.isoformat()}/{last.isoformat()}", inferred(timex))
    return f"{word} {shown}" if word else shown
