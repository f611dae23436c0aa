"""A date that a paper prints over or under its article: in a dateline, behind a label, or alone.

A date that only stands near the top is none: captions, programmes, letters and reports have dates,
too. Beside a printed one stand a label, a paper, a byline or a time of day, and nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.scan import Found

_WHOLE_DAY = frozenset({"dmy", "mdy", "iso", "ymd", "y-m-d", "slash", "km-dmy"})
_PUBLISHED = r"(?:(?:first )?(?:published|posted|issued))"
_LABEL_FIRST = re.compile(rf"\s{{0,3}}{_PUBLISHED}\b", re.IGNORECASE)
_LABEL = re.compile(
    rf"\s{{0,3}}(?:{_PUBLISHED}(?: on)?|(?:publication )?date):\s{{0,3}}", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
"""The day of an update is not the one on which an article appeared."""
_NAME = r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,4}"
_PLACE_BEFORE = re.compile(
    rf"{_NAME}(?:, {_NAME})?(?:,| \()? ?|\({_NAME}\) ?[-–—]{{0,2}} ?|{_NAME} ?[-–—] ?"
)
_DASH_BEHIND = re.compile(r"\)? ?(?:\([A-Z][\w/ .]{1,30}\))? ?[-–—:](?![-–—]? ?[a-z])")
_BRACKET = re.compile(r"[(\[](?:[A-Z][\w .’'-]{1,30}, )?$")
_BAR = re.compile(r"[|•·]")
"""What web pages set between byline, paper, date and time."""
_PUBLISHER = re.compile(
    r"\b(?:By [A-Z]|Times|News|Herald|Gazette|Tribune|Guardian|Chronicle|Telegraph|Observer|Press"
    r"|Reuters|AFP|AP|Xinhua|Agency|Weekly|Daily|Examiner|Staff|Reporter|Correspondent|Bureau)"
)
_OTHERS = re.compile(r"\b(?i:photo|photograph|picture|image|file|archive|caption)\b|REUTERS/|Getty")
"""The day of a picture is not the article's."""
_GOES_ON = re.compile(
    r"\s{0,3}(?:Dear |[^\n]{0,80}\n?(?:Venue|Time|Place|Location|Where|Who|What|Tickets|Doors)\b:?)"
)
"""Behind the day of a letter or of what is announced."""
_SENTENCE = re.compile(r"(?<!\b[ap]\.m)\.”?$|[?!]$|;")
_WORD = re.compile(r"[^\W\d_]+")
_STAMPS = frozenset(
    "published posted updated issued first last date publication on at the edition print online am"
    " pm a p m gmt utc st nd rd th hrs".split()
) | frozenset(words.WEEKDAYS)
_SMALL = _STAMPS | frozenset("by of in and release from for bin al van de der da".split())
"""Words in lower case that stand in the name of a paper or of somebody who writes for it."""
_HEAD_LINES, _TAIL_LINES = 6, 3  # lines
_HEAD = 600  # characters
_SHORT_LINE, _FEW_WORDS = 110, 9  # characters; words


def printed(text: str, found: Sequence[Found]) -> Found | None:
    """Return the day, with its year, that the text prints as its own date.

    Args:
        text: the article.
        found: its expressions of time.

    Returns:
        The first day in the opening lines that stands alone, beside labels, papers and bylines, in
        brackets or in a dateline; else one behind "published" in the last lines; `None` if there
        is none.
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
    other = _OTHERS.search(before + after) or _GOES_ON.match(text, end)
    framed = end - begin <= _SHORT_LINE and not other and _is_frame(before, after)
    if not in_head:
        return framed and _LABEL_FIRST.match(before) is not None
    dateline = _PLACE_BEFORE.fullmatch(before.lstrip()) and _DASH_BEHIND.match(after)
    bracket = _BRACKET.fullmatch(before.lstrip()) and after[:1] in {")", "]"}
    labelled = _LABEL.fullmatch(before) and not other
    return bool(framed or (dateline and not other) or bracket or labelled)


def _is_frame(before: str, after: str) -> bool:
    """Say whether nothing but labels, a byline, a paper and a time of day stand beside a date.

    A name of anything else ("Summer Fair, 14 June") may stand there behind a bar alone.
    """
    line = f"{before} {after}".rstrip()
    found = _WORD.findall(line)
    if len(found) > _FEW_WORDS or _SENTENCE.search(line):
        return False
    beside = _BAR.split(before)[-1], _BAR.split(after)[0]
    if _UPDATED.search(beside[0]):
        return False
    if any(word[0].islower() and word not in _SMALL for word in found):
        return False
    if _PUBLISHER.search(line) or _LABEL_FIRST.match(beside[0]):
        return True
    uncased = {word for word in found if word.lower() == word.upper()}
    zone = {word for word in _WORD.findall(beside[1]) if word.isupper()}
    return all(
        word.lower() in _STAMPS or word in uncased | zone
        for part in beside
        for word in _WORD.findall(part)
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
