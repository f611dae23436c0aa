"""A date that a paper prints over or under its article: in a dateline, behind a label, or alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.scan import Found

_WHOLE_DAY = frozenset({"dmy", "mdy", "iso", "ymd", "y-m-d", "slash", "km-dmy"})
_LABEL = re.compile(
    r"\b(?:published|posted|updated|issued|created|publication date|date)(?: on| at)?:?\s{0,3}$",
    re.IGNORECASE,
)
_LABEL_FIRST = re.compile(
    r"\s{0,3}(?:first |last )?(?:published|posted|updated|issued)\b", re.IGNORECASE
)
_NAME = r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,4}"
_PLACE_BEFORE = re.compile(
    rf"{_NAME}(?:, {_NAME})?(?:,| \()? ?|\({_NAME}\) ?[-–—]{{0,2}} ?|{_NAME} ?[-–—] ?"
)
_DASH_BEHIND = re.compile(r"\)? ?(?:\([A-Z][\w/ .]{1,30}\))? ?[-–—:]")
_BRACKET = re.compile(r"[(\[](?:[A-Z][\w .’'-]{1,30}, )?$")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    {
        "by", "the", "of", "at", "on", "in", "and", "last", "first", "updated", "posted", "from",
        "published", "issued", "date", "publication", "edition", "print", "online", "for", "a",
        "am", "pm", "m", "p", "gmt", "th", "st", "nd", "rd", "bin", "al", "van", "de", "der",
        "von", "da",
    }
)  # fmt: skip
_HEAD_LINES, _TAIL_LINES = 6, 3  # lines
_HEAD = 600  # characters
_SHORT_LINE, _FEW_WORDS = 110, 9  # characters; words


def printed(text: str, found: Sequence[Found]) -> Found | None:
    """Return the day, with its year, that the text prints as its own date.

    Args:
        text: the article.
        found: its expressions of time.

    Returns:
        The first day in the opening lines that stands alone, among names and labels, in brackets
        or in a dateline; else one behind "published" in the last lines; `None` if there is none.
    """
    tail, lines, at = _tail_start(text), 0, 0
    for one in found:
        if one.name not in _WHOLE_DAY:
            continue
        lines += text.count("\n", at, one.start)
        at = one.start
        in_head = one.start <= _HEAD and lines <= _HEAD_LINES
        if (in_head or one.start >= tail) and _is_printed(text, one, in_head=in_head):
            return one
    return None


def _is_printed(text: str, one: Found, *, in_head: bool) -> bool:
    """Say whether a date stands as papers print theirs: framed, in a dateline, behind a label."""
    begin, end = _line(text, one.start, one.end)
    if end - begin > 2 * _HEAD:
        return False
    before, after = text[begin : one.start], text[one.end : end]
    framed = end - begin <= _SHORT_LINE and _is_frame(f"{before} {after}")
    if not in_head:
        return framed and _LABEL_FIRST.match(before) is not None
    dateline = _PLACE_BEFORE.fullmatch(before.lstrip()) and _DASH_BEHIND.match(after)
    bracket = _BRACKET.fullmatch(before.lstrip()) and after[:1] in {")", "]"}
    return bool(framed or dateline or bracket or _LABEL.search(before))


def _is_frame(words: str) -> bool:
    """Say whether there is nothing but names, labels and a time of day beside a date."""
    found = _WORD.findall(words)
    return (
        len(found) <= _FEW_WORDS
        and all(word.lower() in _SMALL or not word[0].islower() for word in found)
        and not words.rstrip().endswith((".”", "?", "!", "."))
    )


def _tail_start(text: str) -> int:
    """Return where the last lines begin, at most so many characters before the end."""
    at = len(text)
    for _ in range(_TAIL_LINES):
        at = text.rfind("\n", max(0, len(text) - _HEAD), max(0, at))
        if at < 0:
            return len(text)
    return at


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the line around a date, or a little more than `_HEAD` characters of a longer one."""
    limit = min(len(text), end + 2 * _HEAD)
    stop = text.find("\n", end, limit)
    begin = text.rfind("\n", max(0, start - _HEAD), start)
    return max(begin + 1, start - _HEAD if begin < 0 else 0), limit if stop < 0 else stop
