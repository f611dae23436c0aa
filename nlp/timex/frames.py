"""What opens a sentence dates it: in "Last year it shut in May" the May is of last year.

So do "in 2008", "ten years ago", "the following year", and, for the days of the week, "last week".
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from nlp.timex.context import Frame
from nlp.timex.tense import tense

if TYPE_CHECKING:
    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Value

_RULES = frozenset({"year", "relative year", "relative week", "counted"})
_OPENS = re.compile(
    r"(?:\A|[\n“\"]|[.!?][”\"’]?[^\S\n]|; |, (?:and|but|while|whereas) )"
    r"(?:(?:And|But|Then|Back) )?(?:(?:[Ii]n|[Dd]uring) )?\Z"
)
_STRETCH = re.compile(r"\b(?:past|(?:over|in|for) the last)\b")
"""What was so "in the past year" was so up to now."""
_OWNS = ("'s", "’s")
_SENTENCE_ENDS = re.compile(r"[.!?;][”\"’]?[^\S\n]|\n|\b(?:since|now|this year|this week)\b")
_SAID_ASIDE = re.compile(
    r", [^,.;]{1,40} (?:said|says|reported|announced|told [^,.;]{1,20})(?: \w+)? "
)
"""Who says so, between two commas, speaks at his own time."""
_BEFORE, _FAR = 24, 160  # characters
_YEAR, _WEEK = len("2022"), len("2022-W08")


def opened(text: str, value: Value) -> Frame | None:
    """Return the frame that an expression gives its sentence, `None` where it opens none.

    Args:
        text: the article.
        value: the expression's value.
    """
    if value.rule not in _RULES or text.startswith(_OWNS, value.end):
        return None
    begin = max(0, value.start - _BEFORE)
    if _OPENS.search(text[begin : value.start]) is None:
        return None
    if _STRETCH.search(text[begin : value.end].lower()):
        return None
    if value.rule == "relative week" and len(value.value) == _WEEK and value.edtf is not None:
        return Frame(None, date.fromisoformat(value.edtf.partition("/")[0]), value.end)
    is_year = len(value.value) == _YEAR and value.value.isdigit()
    return Frame(int(value.value), None, value.end) if is_year else None


def framed_year(context: Context, found: Found) -> int | None:
    """Return the year that opens the sentence of a month or a day without one.

    Args:
        context: what is known.
        found: the expression.

    Returns:
        The year, `None` where none opens it, or the verb tells of another time.
    """
    frame, now = context.frame, context.now
    if frame is None or frame.year is None or now is None or frame.year == now.year:
        return None
    return frame.year if _holds(context, found, frame, past=frame.year < now.year) else None


def framed_monday(context: Context, found: Found) -> date | None:
    """Return the Monday of the week that opens the sentence of a weekday.

    Args:
        context: what is known.
        found: the expression.

    Returns:
        The Monday, `None` where no week opens it, or the verb tells of another time.
    """
    frame, today = context.frame, context.today()
    if frame is None or frame.monday is None or today is None:
        return None
    past = frame.monday <= today
    return frame.monday if _holds(context, found, frame, past=past) else None


def _holds(context: Context, found: Found, frame: Frame, *, past: bool) -> bool:
    """Say whether a frame still holds at an expression, and the verb there is of its time."""
    if not 0 < found.start - frame.end <= _FAR:
        return False
    between = context.text[frame.end : found.start]
    aside = _SAID_ASIDE.fullmatch(between) and context.text.startswith(",", found.end)
    if aside or _SENTENCE_ENDS.search(between):
        return False
    lean = tense(context.text, found.start, found.end)
    return lean <= 0 if past else lean >= 0
