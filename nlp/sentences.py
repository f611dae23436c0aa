"""Where sentences begin and end in a news text, and which lines are not prose at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.values import Sentence, SentenceKind

_LINE = re.compile(r"[^\n]+")
_BREAK = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z0-9])|[。។៕]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|No|Nos|vs|Inc|Co"
    r"|Corp|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e)|\b[A-Z])\.$"
)
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")


def split(text: str) -> tuple[Sentence, ...]:
    """Split `text` into sentences, in order, without overlap.

    Args:
        text: the article's stored text; a line break ends a paragraph.

    Returns:
        The sentences, each trimmed of white space, with the paragraph that it stands in.
    """
    found: list[Sentence] = []
    for paragraph, line in enumerate(_LINE.finditer(text)):
        found.extend(_sentences(text, line.start(), line.end(), paragraph))
    return tuple(found)


def _sentences(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    kind: SentenceKind = "bullet" if _BULLET.match(text, start, end) else "prose"
    at = start
    for stop in _BREAK.finditer(text, start, end):
        if _ABBREVIATION.search(text, max(at, stop.start() - 8), stop.start() + 1):
            continue
        yield from _trimmed(text, at, stop.end(), paragraph, kind)
        at = stop.end()
    yield from _trimmed(text, at, end, paragraph, kind)


def _trimmed(
    text: str, start: int, end: int, paragraph: int, kind: SentenceKind
) -> Iterator[Sentence]:
    words = text[start:end]
    inner = words.strip()
    if inner:
        first = start + words.index(inner[0])
        yield Sentence(first, first + len(inner), paragraph, kind)
