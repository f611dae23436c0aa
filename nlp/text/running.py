"""How quotations lie over a text's sentences: inside one, over its start, over its end.

The marks are paired by `nlp.text.marks`, so that single ones, as British papers set them, count as
double ones do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.text import lines, marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nlp.text.marks import Run
    from nlp.values import Sentence

_SPEECH_ENDS = frozenset(",.?!…—–")
_SPOKEN_WORDS = 8
"""Marked words from which on they are speech, whatever they end in: no name is as long."""
_OPENS, _CLOSES = frozenset('"“„«'), frozenset('"”»')
_LED = re.compile(r"[:,] (?=[\"“„][^\W\d_][^\"“”„]*\Z)")
_MARKS = "\"“”„«»'‘’`「」『』"


class Quoted(NamedTuple):
    """A sentence's quotations: `runs_in`/`runs_out` over its start/its end.

    `speech` says that it opens with somebody's words, not merely with a marked name; `outside` is
    what stands outside the marks, each quotation replaced by “”, `inside` what these hold.
    """

    outside: str
    inside: str = ""
    runs_in: bool = False
    runs_out: bool = False
    speech: bool = False
    marked: bool = False


def read(text: str, sentences: tuple[Sentence, ...]) -> tuple[Quoted, ...]:
    """Find how quotations lie over each sentence.

    Args:
        text: the text.
        sentences: its sentences, in order.

    Returns:
        One for each sentence; a paragraph's end closes every quotation, one whose closing mark was
        lost among them.
    """
    found = marks.find(_unwrapped(text))
    return tuple(_read(text, sentences, found))


def _unwrapped(text: str) -> str:
    """Return `text`, offsets kept, with the line ends of wrapped paragraphs as spaces."""
    if not lines.is_wrapped(text):
        return text
    return "\n\n".join(part.replace("\n", " ") for part in text.split("\n\n"))


def _read(text: str, sentences: tuple[Sentence, ...], runs: tuple[Run, ...]) -> Iterator[Quoted]:
    """Yield how quotations lie over each sentence."""
    place, size = 0, len(runs)
    left_open = -1
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        while place < size and runs[place].end <= start:
            place += 1
        if place == size or runs[place].start >= end:
            one = _unpaired(text[start:end])
            if sentence.paragraph == left_open and not one.marked:
                one = Quoted(one.outside, runs_in=True, speech=True, marked=True)
            if one.runs_out and text[start] == "“":
                left_open = sentence.paragraph
            yield one
        else:
            yield _of_sentence(text, start, end, runs, place)


def _unpaired(words: str) -> Quoted:
    """Read a sentence without a run: a mark at its head or end belongs to one that was lost.

    So does one behind a colon or a comma that opens and is not closed again.
    """
    runs_in = words[-1] in _CLOSES
    runs_out = words[0] in _OPENS
    if not (runs_in or runs_out):
        marked = '"' in words or "“" in words or "„" in words
        opened = _LED.search(words) if marked else None
        if opened is None:
            return Quoted(words)
        head = opened.end()
        return Quoted(words[:head], words[head:], runs_out=True, marked=True)
    return Quoted(words, runs_in=runs_in, runs_out=runs_out, speech=True, marked=True)


def _of_sentence(text: str, start: int, end: int, runs: tuple[Run, ...], place: int) -> Quoted:
    """Part a sentence that holds marks into what stands outside them and what inside."""
    first = runs[place]
    parts: list[str] = []
    held: list[str] = []
    at, last = start, place
    while last < len(runs) and runs[last].start < end:
        opened = max(at, runs[last].start)
        parts += (text[at:opened], "“”")
        at = min(runs[last].end, end)
        held.append(text[opened:at])
        last += 1
    parts.append(text[at:end])
    runs_in = first.start < start and _has_words(text, start, min(first.end, end))
    return Quoted(
        "".join(parts),
        " ".join(held),
        runs_in=runs_in,
        runs_out=runs[last - 1].end > end,
        speech=first.start <= start and (runs_in or _is_speech(text, first)),
        marked=True,
    )


def _has_words(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[start:end]))


def _is_speech(text: str, run: Run) -> bool:
    """Say whether marked words at a sentence's head are speech: "“Go,” he said", not “Sirens”."""
    inner = text[run.start : run.end].rstrip(_MARKS)
    return not run.closed or inner[-1:] in _SPEECH_ENDS or inner.count(" ") >= _SPOKEN_WORDS - 1
