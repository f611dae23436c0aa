"""Sentences as quotations need them: one that a marked run spans is never cut inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from nlp.marks import Run
    from nlp.values import Sentence

_CLOSING = frozenset("”\"’'»")


class Stretch(NamedTuple):
    """One line of an article: where it stands and in which paragraph."""

    start: int
    end: int
    paragraph: int


def join(
    text: str, sentences: tuple[Sentence, ...], runs: tuple[Run, ...]
) -> list[Stretch]:  # fmt: skip
    """Join sentences that a run spans, or whose attribution follows "?”".

    Args:
        text: the article's text.
        sentences: its sentences; furniture is left out.
        runs: its marked runs.

    Returns:
        The lines, in order.
    """
    found: list[Stretch] = []
    place = 0
    for sentence in sentences:
        if sentence.kind == "furniture":
            continue
        start = sentence.start
        while place < len(runs) and runs[place].end <= start:
            place += 1
        if found and found[-1].paragraph == sentence.paragraph:
            last = found[-1]
            inside = place < len(runs) and runs[place].start < start < runs[place].end
            runs_on = text[start].islower() and text[last.end - 1] in _CLOSING
            if inside or runs_on:
                found[-1] = Stretch(last.start, sentence.end, last.paragraph)
                continue
        found.append(Stretch(start, sentence.end, sentence.paragraph))
    return found
