"""Printed conversations: "WALLACE: …" and "PENCE: …", a turn a paragraph.

A transcript gives its speakers in capitals before a colon. One such line is a dateline or a
heading; several, with a name that comes back, are a conversation.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TURN = re.compile(
    r"^[ \t]*[“\"„«]?(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+(?: [A-ZÀ-Þ.’'\-]+){0,3}):[ \t]+(?=\S)",
    re.MULTILINE,
)
_LINE = re.compile(r"[^\n]+")
_ASIDE = re.compile(r"^[ \t]*[“\"]?[(\[][A-Z .,]+[)\]][.”\"]?[ \t]*$")
_FEWEST = 3


class Turn(NamedTuple):
    """What one speaker says before the next one does: the name as printed, the words."""

    name_start: int
    name_end: int
    start: int
    end: int


def find(text: str) -> tuple[Turn, ...]:
    """Find the turns of a transcript.

    Args:
        text: the article's text.

    Returns:
        The turns in order; none where the text holds no transcript.
    """
    if text.count(": ") + text.count(":\t") < _FEWEST:
        return ()
    heads = list(_TURN.finditer(text))
    names = {head.group("name") for head in heads}
    if len(heads) < _FEWEST or len(names) == len(heads):
        return ()
    turns: list[Turn] = []
    for place, head in enumerate(heads):
        limit = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        end = _end(text, head.end(), limit)
        turns.append(Turn(head.start("name"), head.end("name"), head.end(), end))
    return tuple(turns)


def _end(text: str, start: int, limit: int) -> int:
    """End a turn with its paragraph, or with the last one that opens with a mark again."""
    end = start
    for match in _LINE.finditer(text, start, limit):
        line = match.group()
        reopened = line.lstrip()[:1] in '“"„«' if line.strip() else False
        if end > start and (not reopened or _ASIDE.match(line)):
            break
        if line.strip():
            end = match.start() + len(line.rstrip())
    return end
