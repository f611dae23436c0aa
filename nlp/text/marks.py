"""Where quotation marks open and close: runs of marked words, whatever marks a paper uses.

Every rule works within one paragraph, so that one odd mark never costs more than that. A run
that is never closed is real where its paragraph begins with it or the next one opens again (the
style of quoted paragraphs: each opened, the last one closed) and a slip of the keyboard elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.values import Span

FILLER = "\x02"
"""What stands in a masked text for every character of a run, so that offsets hold."""

_DOUBLE = re.compile("''|``|’’|‘‘|‘’|“|”|„|‟|«|»|\"|＂|「|」|『|』")
_SINGLE = re.compile(r"[‘’']|\n")
_SINGLE_LEAD = re.compile(r"['‘](?<![^\s(\[—–].)(?=\w)")
_OPENS = frozenset(("“", "„", "‟", "«", "「", "『", "``", "‘‘", "‘’"))
_CLOSES = frozenset(("”", "»", "」", "』", "’’"))
_BEFORE_OPENING = frozenset(" \t\xa0\n([{—–-―/:,…") | {""}
_CLEARLY_BEFORE = _BEFORE_OPENING - frozenset("…—–,-")
_SPEECH_END = frozenset(",.?!…—–-")
_REOPENS = frozenset("“\"„«'")
_PARAGRAPH = re.compile(r"\s+(?=[‘'])")
_CLIPPED = re.compile(r"(?:em|til|cause|cos|tis|twas|n|bout|round|nuff)\b", re.IGNORECASE)
_LOOK_AHEAD = 40  # marks
_SHORTEST = 3  # characters
_LONGEST_OPEN = 2000
"""Characters; a longer paragraph is a text without line ends, where an open mark is a slip."""


class Run(NamedTuple):
    """Marked words: `[start, end)` with their marks; `closed` says that the paper closed them.

    `continues` says that the run before was left open and this one goes on with it.
    """

    start: int
    end: int
    closed: bool = True
    continues: bool = False


class _Mark(NamedTuple):
    at: int
    end: int
    opens: bool
    sure: bool


@lru_cache(maxsize=1)
def find(text: str) -> tuple[Run, ...]:
    """Find the outermost runs of marked words in `text`, in order, without overlap.

    Args:
        text: the article's text; a line break ends a paragraph.

    Returns:
        The runs; the last text's are kept, since several readers ask for them. Time grows with
        the length of the text, whatever marks it holds.
    """
    doubles = _doubles(text)
    leads = [match.start() for match in _SINGLE_LEAD.finditer(text)]
    if leads and len(leads) >= len(doubles):
        singles = _singles(text)
        few = len(doubles) <= 1 and len(singles) > len(doubles) and not _hold(doubles, singles)
        if few or (doubles and _hold(singles, doubles)):
            return tuple(_beside(_outside(singles, doubles), doubles)) if few else tuple(singles)
    if leads:
        return tuple(_with_spoken_singles(text, doubles, leads))
    return tuple(doubles)


def _beside(runs: list[Run], others: list[Run]) -> list[Run]:
    """Add what others mark where no run stands."""
    free = [o for o in others if all(o.end <= run.start or run.end <= o.start for run in runs)]
    return sorted(runs + free) if free else runs


def _outside(runs: list[Run], others: list[Run]) -> list[Run]:
    """Leave out the runs that lie inside others."""
    return [run for run in runs if not any(o.start < run.start and run.end < o.end for o in others)]


def _with_spoken_singles(text: str, doubles: list[Run], leads: list[int]) -> list[Run]:
    """Add speech in single marks from paragraphs that hold no double ones, in a paper with both.

    Only a paragraph that opens with its mark, and closes it behind a stop or a comma, speaks so:
    single marks elsewhere are scare quotes, feet or apostrophes.
    """
    found: list[Run] = []
    taken = [run.start for run in doubles]
    for start in leads:
        head = start
        while head and text[head - 1] in " \t":
            head -= 1
        if head and text[head - 1] != "\n":
            continue
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        place = bisect_left(taken, start)
        if place < len(taken) and taken[place] < end:
            continue
        if place and doubles[place - 1].end > start:
            continue
        runs = [
            Run(start + run.start, start + run.end)
            for run in _singles(text[start:end])
            if text[start + run.end - 2] in _SPEECH_END
        ]
        if runs and runs[0].start == start:
            found += runs
    return sorted(doubles + found) if found else doubles


def _hold(outer: list[Run], inner: list[Run]) -> bool:
    """Say whether every inner run lies in an outer one: then the outer marks are the paper's."""
    place = 0
    for run in inner:
        while place < len(outer) and outer[place].end < run.end:
            place += 1
        if place == len(outer) or outer[place].start > run.start:
            return False
    return len(outer) > 0


def outside_names(runs: Sequence[Run], names: Iterable[Span]) -> tuple[Run, ...]:
    """Leave out what is marked inside a name: the nickname of "Rajat “Raj” Patelar".

    Args:
        runs: the marked words of a text (`find`).
        names: where somebody is named in it.
    """
    placed = sorted(names)

    def is_nickname(run: Run) -> bool:
        at = bisect_right(placed, (run.start, run.start))
        return at > 0 and run.end < placed[at - 1].end

    return tuple(run for run in runs if not is_nickname(run))


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
    """Pair double quotation marks, paragraph by paragraph."""
    found: list[Run] = []
    line: list[_Mark] = []
    line_start, line_end = 0, -1
    pending = False
    for match in _DOUBLE.finditer(text):
        at, end = match.span()
        if at > line_end:
            if line:
                pending = _paragraph(text, found, line, line_start, line_end, pending=pending)
                line = []
            line_start = text.rfind("\n", line_end + 1, at) + 1 or line_end + 1
            if pending and text[line_end + 1 : line_start].strip():
                pending = False
            line_end = text.find("\n", end)
            line_end = len(text) if line_end < 0 else line_end
        line.append(_classified(text, match.group(), at, end, line_start))
    if line:
        _paragraph(text, found, line, line_start, line_end, pending=pending)
    return found


def _classified(text: str, mark: str, at: int, end: int, line_start: int) -> _Mark:
    """Say whether a mark opens, by its shape and what stands around it."""
    before = text[at - 1] if at > line_start else ""
    after = text[end] if end < len(text) else "\n"
    if mark in _OPENS:
        misused = not after.isalnum() and before not in _BEFORE_OPENING
        return _Mark(at, end, opens=not misused, sure=True)
    if mark in _CLOSES:
        misused = before in _CLEARLY_BEFORE and after.isalnum()
        return _Mark(at, end, opens=misused, sure=True)
    glued = before == ")" and after.isalnum()  # behind a dateline: (CNN)"We are ready,"
    opens = glued or (before in _BEFORE_OPENING and not after.isspace())
    sure = opens != (before not in _CLEARLY_BEFORE or after.isspace())
    return _Mark(at, end, opens=opens, sure=sure)


def _paragraph(
    text: str, found: list[Run], line: list[_Mark], start: int, end: int, *, pending: bool
) -> bool:
    """Pair the marks of one paragraph; return whether it leaves a quotation open."""
    opened = -1
    depth = 0
    opens = [mark.opens for mark in line].count(True)
    nests = opens * 2 == len(line) or (opens * 2 == len(line) + 1 and line[0].at == start)
    for mark in line:
        if opened < 0:
            if mark.opens or not mark.sure:
                opened, depth = mark.at, 1
        elif mark.opens and mark.sure:
            if nests:
                depth += 1
            else:
                opened = mark.at
        else:
            depth -= 1
            if depth <= 0:
                found.append(Run(opened, mark.end, continues=pending))
                opened, pending = -1, False
    if opened >= 0:
        return _left_open(text, found, opened, start, end, pending=pending)
    return False


def _left_open(
    text: str, found: list[Run], opened: int, start: int, end: int, *, pending: bool
) -> bool:
    """Keep a run that its paragraph does not close, if there is reason to."""
    following = end
    size = len(text)
    while following < size and text[following].isspace():
        following += 1
    reopened = following < size and text[following] in _REOPENS
    before = text[start:opened].rstrip()
    leads = not before or before.endswith(":")
    stop = end
    while stop > opened and text[stop - 1].isspace():
        stop -= 1
    if _SHORTEST <= stop - opened <= _LONGEST_OPEN and (reopened or leads or pending):
        found.append(Run(opened, stop, closed=False, continues=pending))
        return reopened
    return False


def _singles(text: str) -> list[Run]:
    """Pair single marks, for papers that quote with them; apostrophes are stepped over."""
    found: list[Run] = []
    reopens = -1
    points = [(match.start(), match.group()) for match in _SINGLE.finditer(text)]
    index = 0
    while index < len(points):
        at, mark = points[index]
        opens = _opens_single(text, at, mark)
        close = _closing_single(text, points, index + 1) if opens else -1
        if close >= 0:
            found.append(Run(at, points[close][0] + 1, continues=at == reopens))
            index = close + 1
        elif opens and (following := _reopened(text, at)) > 0:
            end = at + len(text[at:following].rstrip())
            found.append(Run(at, end, closed=False, continues=at == reopens))
            reopens = following
            while points[index][0] < following:
                index += 1
        elif opens and at == reopens:  # goes on with what the paragraph before left open
            end = text.find("\n", at)
            found.append(Run(at, end if end >= 0 else len(text), closed=False, continues=True))
            index += 1
        else:
            index += 1
    return found


def _reopened(text: str, start: int) -> int:
    """Return where the next paragraph opens with a single mark again, 0 where it does not."""
    end = text.find("\n", start, start + _LONGEST_OPEN)
    following = _PARAGRAPH.match(text, end) if end >= 0 else None
    opens = following is not None and _opens_single(text, following.end(), text[following.end()])
    return following.end() if following is not None and opens else 0


def _opens_single(text: str, at: int, mark: str) -> bool:
    if mark in {"’", "\n"}:
        return False
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else " "
    if before not in _BEFORE_OPENING or after.isspace():
        return False
    return mark == "‘" or (after.isalpha() and not _CLIPPED.match(text, at + 1))


def _closing_single(text: str, points: list[tuple[int, str]], index: int) -> int:
    """Find the mark that closes: the first at a word's end, a plural's only where none follows.

    A mark that opens again inside (each paragraph of a long quotation does) closes nothing, but
    it tells that a plural's mark before it was the one that closed.
    """
    plural = -1
    for step in range(index, min(len(points), index + _LOOK_AHEAD)):
        at, mark = points[step]
        if mark == "\n":
            break
        after = text[at + 1] if at + 1 < len(text) else " "
        before = text[at - 1]
        if mark == "‘" or before.isspace():
            if plural >= 0:
                break
        elif not after.isalnum():
            if before not in "sS":
                return step
            plural = plural if plural >= 0 else step
    return plural
