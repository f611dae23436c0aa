"""A date that a paper prints over or under its article: in a dateline, behind a label, or alone.

A date that only stands near the top is none: captions, programmes, letters and reports have dates,
too. Beside a printed one stand a label, a paper, a byline or a time of day, and nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.tense import tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.scan import Found

_WHOLE_DAY = frozenset({"dmy", "mdy", "iso", "ymd", "y-m-d", "slash", "km-dmy", "clock"})
_YEAR_BEHIND = re.compile(r"\b(?:19|20)[0-9]{2}\Z")
_PUBLISHED = r"(?:(?:first )?(?:published|posted|issued))"
_LABEL_FIRST = re.compile(rf"\s{{0,3}}{_PUBLISHED}\b", re.IGNORECASE)
_LABEL = re.compile(
    rf"\s{{0,3}}(?:{_PUBLISHED}(?: on)?|(?:publication )?date):\s{{0,3}}", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
"""The day of an update is not the one on which an article appeared."""
_UPDATED_ON = re.compile(
    r"\s{0,3}(?:[\w .,’'&-]{2,60}[|•·] ?)?(?:page |story |article )?(?:last |first )?"
    r"(?:updated|modified|revised)(?: (?:on|at))?:?\s{0,3}",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,4}"
_PLACE_BEFORE = re.compile(
    rf"{_NAME}(?: \({_NAME}\))?(?: \[{_NAME}\])?(?:, {_NAME})?(?:,| \()? ?"
    rf"|\({_NAME}\) ?[-–—]{{0,2}} ?|{_NAME} ?[-–—] ?"
)
_AGENCY = r"\([A-Z][\w/ .&-]{1,30}\)"
_DASH_BEHIND = re.compile(
    rf"\)? ?(?:{_AGENCY})? ?[-–—:](?![-–—]? ?[a-z])|,? {_AGENCY}(?=\s{{1,3}}[A-Z“\"‘'])"
)
_YEARLESS_BEHIND = re.compile(
    rf" ?\)? ?(?:{_AGENCY})? ?[-–—]{{1,2}}| ?{_AGENCY}(?: ?:|(?=\s{{1,3}}[A-Z“\"‘']))"
)
"""Behind a day without its year a colon opens a dateline only where an agency stands, too."""
_OPENS = re.compile(r" ?[-–—]{1,2} ?[A-Z“\"‘']")
"""Behind a weekday and a date, the first words of a text."""
_CLOSING_LINE = re.compile(
    r"\s{0,3}This (?:report|story|article)(?: by [\w .,’'&-]{2,60}?)? was"
    r" (?:first |originally )?(?:published|posted)(?: on)? "
)
_BRACKET = re.compile(r"[(\[](?:[A-Z][\w .’'-]{1,30}, )?$")
_BAR = re.compile(r"[|•·]")
"""What web pages set between byline, paper, date and time."""
_PUBLISHER = re.compile(
    r"\b(?:[Bb]y [A-Z]|Times|News|Herald|Gazette|Tribune|Guardian|Chronicle|Telegraph|Observer"
    r"|Press|Reuters|AFP|AP|Xinhua|Agency|Weekly|Daily|Examiner|Staff|Reporter|Correspondent|Bureau)"
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
    " pm a p m gmt utc st nd rd th hrs min mins minute read".split()
) | frozenset({*words.WEEKDAYS, *words.MONTHS})
_SMALL = _STAMPS | frozenset(
    "by of in and release from for bin al van de der da report reporter editor".split()
)
"""Words in lower case that stand in the name of a paper or of somebody who writes for it."""
_HEAD_LINES, _TAIL_LINES = 6, 3  # lines
_HEAD = 600  # characters
_SHORT_LINE, _FEW_WORDS, _STAMP = 110, 9, 160  # characters; words; characters
_OPENING = 400  # characters
_WEEK, _LATER = 7, 2  # days; papers appear on the day told or on the one behind it


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
        if not _is_whole(one):
            continue
        lines += text.count("\n", at, one.start)
        at = one.start
        in_head = one.start <= _HEAD and lines <= _HEAD_LINES
        if (in_head or one.start >= tail) and _is_printed(text, one, in_head=in_head):
            return one
    return None


def updated(text: str, found: Sequence[Found]) -> Found | None:
    """Return the day of an update that stands alone over the text, behind its label.

    Args:
        text: the article.
        found: its expressions of time.

    Returns:
        The first such day in the opening lines: the article is no younger; `None` if there is none.
    """
    for one in found:
        if one.start > _HEAD:
            return None
        if not _is_whole(one) or text.count("\n", 0, one.start) > _HEAD_LINES:
            continue
        begin, end = _line(text, one.start, one.end)
        labelled = end - begin <= _SHORT_LINE and _UPDATED_ON.fullmatch(text, begin, one.start)
        if labelled and _is_frame("", text[one.end : end]):
            return one
    return None


def is_beside(text: str, stamp: Found | None, other: Found) -> bool:
    """Say whether a date stands on the short line of a stamp: it tells of the page alone.

    Args:
        text: the article.
        stamp: the day that the text prints as its own, if it does.
        other: another date.
    """
    if stamp is None:
        return False
    begin, end = _line(text, stamp.start, stamp.end)
    return end - begin <= _STAMP and begin <= other.start < end


def is_dateline(text: str, day: Found) -> bool:
    """Say whether a day without its year opens the text as a dateline: "BRASK, Jan 14 (Vela) –".

    Args:
        text: the article.
        day: a day without its year.
    """
    return day.start <= _OPENING and _YEARLESS_BEHIND.match(text, day.end) is not None


def datelines_weekdays(text: str, day: Found, found: Sequence[Found]) -> tuple[int, ...]:
    """Return what a dateline's day may be where its sentence tells a weekday as past.

    Args:
        text: the article.
        day: a day without its year.
        found: the text's expressions of time.

    Returns:
        Days of the week, Monday being 0; none where nothing is told.
    """
    if not is_dateline(text, day):
        return ()
    for one in found:
        if one.start > day.end and one.name == "wd" and one.start - day.end <= _OPENING:
            if one.part("which") or tense(text, one.start, one.end) > 0:
                return ()
            told = words.WEEKDAYS[one.match["wd"].lower().rstrip(".")]
            return tuple((told + later) % _WEEK for later in range(_LATER))
    return ()


def _is_whole(one: Found) -> bool:
    """Say whether an expression is a day with its year; beside a time of day it may stand, too."""
    if one.name != "clock":
        return one.name in _WHOLE_DAY
    return _YEAR_BEHIND.search(one.part("day") or "") is not None


def _is_printed(text: str, one: Found, *, in_head: bool) -> bool:
    """Say whether a date stands as papers print theirs: framed, in a dateline, behind a label."""
    begin, end = _line(text, one.start, one.end)
    if end - begin > 2 * _HEAD:
        return False
    before, after = text[begin : one.start], text[one.end : end]
    other = _OTHERS.search(before + after) or _GOES_ON.match(text, end)
    framed = end - begin <= _SHORT_LINE and not other and _is_frame(before, after)
    if _CLOSING_LINE.fullmatch(before):
        return True
    if not in_head:
        return framed and _LABEL_FIRST.match(before) is not None
    opens = begin == 0 and not before.strip() and one.part("wd") and _OPENS.match(text, one.end)
    dateline = _PLACE_BEFORE.fullmatch(before.lstrip()) and _DASH_BEHIND.match(after)
    bracket = _BRACKET.fullmatch(before.lstrip()) and after[:1] in {")", "]"}
    labelled = _LABEL.fullmatch(before) and not other
    return bool(framed or (dateline and not other) or bracket or labelled or opens)


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
        before = text.rfind("\n", max(0, len(text) - _HEAD), at)
        if before < 0:
            break
        at = before
    return at


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the line around a date, or a little more than `_HEAD` characters of a longer one."""
    limit = min(len(text), end + 2 * _HEAD)
    stop = text.find("\n", end, limit)
    begin = text.rfind("\n", max(0, start - _HEAD), start)
    return max(begin + 1, start - _HEAD if begin < 0 else 0), limit if stop < 0 else stop
