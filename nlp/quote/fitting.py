"""Which words of an attribution were said: marked ones alone, or the clause round them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.quote.cues import CUES
from nlp.quote.tokens import BREAKS, COMMUNIQUES, WHEN
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.quote.tokens import Line

_WIDEST_GAP = 6  # words between marked runs that are one statement
_NEAR = 3  # words
_MARKS = "”\"’'»"
_BEFORE_FIGURES = frozenset("$£€¥₹+-−#")
_BEHIND_FIGURES = frozenset("%°€£¥¢")
_SPEECH_ENDS = frozenset(",.?!…—–-")
_JOINING = frozenset("to of on between for from about with than how that because if".split())


def fitted(line: Line, first: int, stop: int, *, before: bool) -> tuple[int, int] | None:
    """Drop punctuation at both ends; take only the marked words where speech is direct.

    Args:
        line: the sentence in words.
        first: the first word of the content.
        stop: the word behind the last.
        before: whether the content stands before its verb.
    """
    while first < stop and line.lows[first] in BREAKS:
        first += 1
    while stop > first and line.lows[stop - 1] in BREAKS:
        if line.lows[stop - 1] == ")" and "(" in line.lows[first:stop]:
            break
        stop -= 1
    if first >= stop:
        return None
    if not line.is_run(first) or (before and _leads_on(line, first, stop)):
        return first, stop
    if _is_phrase(line, first, stop):
        return first, _clause_end(line, first, stop)
    last = first
    for at in range(first, stop):
        if line.is_run(at) and at - last <= _WIDEST_GAP:
            last = at
    return first, last + 1


def _is_phrase(line: Line, run: int, stop: int) -> bool:
    """Say whether marked words only open what is said ("“tax cuts” would help")."""
    if run + 1 >= stop or line.lows[run + 1] in BREAKS or line.is_run(run + 1):
        return False
    if run > 0 and line.lows[run - 1] in {",", ":"} and not _runs_on(line, run + 1):
        return False
    return line.text[line.start_of(run) : line.end_of(run)].rstrip(_MARKS)[-1:] not in _SPEECH_ENDS


def _leads_on(line: Line, run: int, stop: int) -> bool:
    """Say whether marked words go on without marks to their verb ("“A great loss,” they said")."""
    return not line.is_run(stop - 1) and CUES.keys().isdisjoint(line.lows[run + 1 : stop])


def _clause_end(line: Line, run: int, stop: int) -> int:
    """End what only opens with marked words before the comma that the marks do not hold."""
    if run == 0 or line.lows[run - 1] not in {",", ":"}:
        return stop
    return next((at for at in range(run + 1, stop) if line.lows[at] in BREAKS), stop)


def _runs_on(line: Line, at: int) -> bool:
    """Say whether a sentence goes on behind marked words ("“we do not know” how many")."""
    following = line.lows[at : at + _NEAR + 1]
    return following[0] in _JOINING and not any(
        low in WHEN or low in COMMUNIQUES for low in following
    )


def whole(text: str, start: int, end: int) -> Span:
    """Take in the signs that belong to the first and the last word ("$4", "2%").

    Args:
        text: the article's text.
        start: where the words begin.
        end: where they end.
    """
    while start and text[start - 1] in _BEFORE_FIGURES and text[start].isdigit():
        start -= 1
    while end < len(text) and text[end] in _BEHIND_FIGURES and text[end - 1].isdigit():
        end += 1
    return Span(start, end)
