"""Sentences as quotations need them: one that a marked run spans is never cut inside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon.people import PLACES
from nlp.quote.tokens import PREPOSITIONS, WHEN

if TYPE_CHECKING:
    from nlp.quote.tokens import Line
    from nlp.text.marks import Run
    from nlp.values import Sentence

_CLOSING = frozenset("”\"’'»")
_DASHES = frozenset("—–―-")
_LINE_DASHES = frozenset(("–", "—", "-", "--"))
_ASKING = frozenset(
    "said says asked asks wrote added replied shouted exclaimed joked tweeted".split()
)
_LONGEST_SUBJECT = 16  # words
_LONGEST_DATELINE = 14  # words
_PLACE = 2  # words of a place
_LONGEST = 2000
"""Characters outside marks beyond which a sentence is none, and is cut to keep reading linear."""


class Stretch(NamedTuple):
    """One line of an article: where it stands and in which paragraph."""

    start: int
    end: int
    paragraph: int


def join(text: str, sentences: tuple[Sentence, ...], runs: tuple[Run, ...]) -> list[Stretch]:
    """Join sentences that a run spans, or whose attribution follows "?”".

    Args:
        text: the article's text.
        sentences: its sentences; furniture is left out.
        runs: its marked runs.

    Returns:
        The lines, in order.
    """
    found: list[Stretch] = []
    place = longest = 0
    for sentence in sentences:
        if sentence.kind == "furniture":
            continue
        start = sentence.start
        while place < len(runs) and runs[place].end <= start:
            place += 1
        if found and found[-1].paragraph == sentence.paragraph:
            last = found[-1]
            inside = place < len(runs) and runs[place].start < start < runs[place].end
            runs_on = text[last.end - 1] in _CLOSING and (
                text[start].islower()
                or text[start] in _DASHES
                or (text[last.end - 2] in "?!" and _attributes(text[start : sentence.end]))
            )
            if inside or runs_on:
                start = found.pop().start
        found.append(Stretch(start, sentence.end, sentence.paragraph))
        longest = max(longest, sentence.end - start)
    if longest <= _LONGEST:
        return found
    return [piece for stretch in found for piece in _pieces(text, stretch, runs)]


def _attributes(sentence: str) -> bool:
    """Say whether a sentence is only the attribution of "“Why?” Ada Brook asked on Monday."."""
    words = [word.strip(".,").lower() for word in sentence.split(None, _LONGEST_SUBJECT)]
    for at, word in enumerate(words[:_LONGEST_SUBJECT]):
        if at and word in _ASKING:
            following = words[at + 1] if at + 1 < len(words) else ""
            return not following or following in PREPOSITIONS or following in WHEN
    return False


def _pieces(text: str, stretch: Stretch, runs: tuple[Run, ...]) -> list[Stretch]:
    """Cut a line of unreasonable length between words, never inside a run."""
    if stretch.end - stretch.start <= _LONGEST:
        return [stretch]
    pieces: list[Stretch] = []
    begin = at = stretch.start
    left = _LONGEST
    place = bisect_left(runs, begin, key=lambda run: run.start)
    while at < stretch.end:
        run = runs[place] if place < len(runs) else None
        gap_end = min(run.start, stretch.end) if run is not None else stretch.end
        if gap_end - at > left:
            space = text.rfind(" ", at + 1, at + left)
            cut = space if space > at else at + left
            pieces.append(Stretch(begin, cut, stretch.paragraph))
            begin = at = cut
            left = _LONGEST
            continue
        left -= gap_end - at
        at = gap_end
        if run is not None and run.start < stretch.end:
            at = max(at, run.end)
            place += 1
    pieces.append(Stretch(begin, stretch.end, stretch.paragraph))
    return pieces


def behind_dateline(line: Line, size: int) -> int:
    """Return the word at which a sentence begins behind "BRINDLE, May 3 (Wire) –", else 0.

    Args:
        line: the sentence in words.
        size: read no further than this word.
    """
    if size and (line.words[0].isupper() or any(low in PLACES for low in line.lows[:_PLACE])):
        for at in range(1, min(size, _LONGEST_DATELINE)):
            if line.lows[at] in _LINE_DASHES:
                return at + 1
    return 0
