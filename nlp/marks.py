"""Where quotation marks open and close: runs of marked words, whatever marks a paper uses.

Every rule works within one paragraph, so that one odd mark never costs more than that. A run
that is never closed is real where the next paragraph opens again (the house style of quoted
paragraphs: each opened, the last one closed) and a slip of the keyboard elsewhere.
"""

from __future__ import annotations

import re
from typing import NamedTuple

FILLER = "\x02"
"""What stands in a masked text for every character of a run, so that offsets hold."""

_DOUBLE = re.compile(r"[“”„‟«»\"＂「」『』]|''|``|\n")
_SINGLE = re.compile(r"[‘’']|\n")
_OPENS = frozenset("“„‟«「『") | {"``"}
_CLOSES = frozenset("”»」』")
_BEFORE_OPENING = frozenset(" \t\xa0\n([{—–-―/:,…") | {""}
_SPEECH_END = frozenset(",.?!…—–-")
_LOOK_AHEAD = 40


class Run(NamedTuple):
    """Marked words: `[start, end)` with their marks; `closed` says that the paper closed them.

    `continues` says that the run before was left open and this one goes on with it.
    """

    start: int
    end: int
    closed: bool = True
    continues: bool = False
    single: bool = False


def find(text: str) -> tuple[Run, ...]:
    """Find the outermost runs of marked words in `text`, in order, without overlap.

    Args:
        text: the article's text; a line break ends a paragraph.

    Returns:
        The runs. Time grows with the length of the text, whatever marks it holds.
    """
    doubles = _doubles(text)
    if len(doubles) < 2 and ("‘" in text or "'" in text or "’" in text):
        singles = _singles(text)
        if len(singles) > len(doubles):
            return tuple(singles)
    return tuple(doubles)


def mask(text: str, runs: tuple[Run, ...]) -> str:
    """Return `text` with every run's characters replaced by `FILLER`, at the same offsets."""
    parts: list[str] = []
    at = 0
    for run in runs:
        parts.append(text[at : run.start])
        parts.append(FILLER * (run.end - run.start))
        at = run.end
    parts.append(text[at:])
    return "".join(parts)


def _doubles(text: str) -> list[Run]:
    found: list[Run] = []
    opened = -1
    pending = False
    size = len(text)
    line_start = 0
    for match in _DOUBLE.finditer(text):
        mark, at, end = match.group(), match.start(), match.end()
        if mark == "\n":
            if opened >= 0:
                pending = _keep_open(text, found, opened, at, pending=pending)
            elif text[line_start:at].strip():
                pending = False
            opened, line_start = -1, end
            continue
        before = text[at - 1] if at > line_start else ""
        after = text[end] if end < size else "\n"
        if mark in _OPENS:
            opening = True
        elif mark in _CLOSES:
            opening = opened < 0 and before in _BEFORE_OPENING and not after.isspace()
        else:
            opening = _opens_straight(before, after, is_open=opened >= 0)
        if opening:
            if opened < 0 or mark not in _OPENS or not _nests(text, at, opened, end):
                opened = at
        elif opened >= 0:
            found.append(Run(opened, end, closed=True, continues=pending))
            pending, opened = False, -1
    if opened >= 0:
        _keep_open(text, found, opened, size, pending=pending)
    return found


def _opens_straight(before: str, after: str, *, is_open: bool) -> bool:
    if not is_open:
        return not after.isspace()
    return before in _BEFORE_OPENING and before not in {"—", "-", "…", ","} and after.isalnum()


def _nests(text: str, at: int, opened: int, end: int) -> bool:
    """Say whether a curly opening mark inside an open run is a quotation within it."""
    del text, opened, end, at
    return False


def _keep_open(text: str, found: list[Run], opened: int, end: int, *, pending: bool) -> bool:
    """Keep a run that its paragraph does not close, if the next one opens again."""
    following = end
    size = len(text)
    while following < size and text[following] in " \t\n\r\xa0":
        following += 1
    reopened = following < size and text[following] in "“\"„«'"
    lead = opened == 0 or text[opened - 1] == "\n"
    stop = end
    while stop > opened and text[stop - 1].isspace():
        stop -= 1
    if stop - opened > 2 and (reopened or lead or pending):
        found.append(Run(opened, stop, closed=False, continues=pending))
        return reopened
    return False


def _singles(text: str) -> list[Run]:
    found: list[Run] = []
    points: list[tuple[int, str]] = [(m.start(), m.group()) for m in _SINGLE.finditer(text)]
    index = 0
    while index < len(points):
        at, mark = points[index]
        close = -1
        if mark != "\n" and _opens_single(text, at, mark):
            close = _closing_single(text, points, index + 1)
        if close >= 0:
            found.append(Run(at, points[close][0] + 1, single=True))
            index = close + 1
        else:
            index += 1
    return found


def _opens_single(text: str, at: int, mark: str) -> bool:
    if mark == "’":
        return False
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else " "
    if before not in _BEFORE_OPENING or after.isspace():
        return False
    return mark == "‘" or after.isalpha()


def _closing_single(text: str, points: list[tuple[int, str]], index: int) -> int:
    """Find the mark that closes: after punctuation if there is one near, else not a plural's."""
    fallback = plural = -1
    for step in range(index, min(len(points), index + _LOOK_AHEAD)):
        at, mark = points[step]
        if mark == "\n":
            break
        after = text[at + 1] if at + 1 < len(text) else " "
        if mark == "‘" or after.isalnum():
            continue
        before = text[at - 1]
        if before in _SPEECH_END:
            return step if fallback < 0 or before != "-" else fallback
        if before.isspace():
            continue
        if before in "sS":
            plural = plural if plural >= 0 else step
        elif fallback < 0:
            fallback = step
    return fallback if fallback >= 0 else plural
