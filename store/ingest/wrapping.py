"""Joins lines that were broken at a width (wire copy, mail, PDF) back into paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

_WIDEST = 100
_LONG = 45
_FEWEST = 4
_UNFINISHED_SHARE = 0.5
_SHORT_SHARE = 0.7
_FINISHED = re.compile(r"[.!?:…][”’\"')\]]*\Z|[។៕]\Z")
_BULLET = re.compile(r"[-*•·]\s")
_OWN_LINE = re.compile(r"(?:By|BY) [A-Z][^.!?]{3,60}\Z|[A-Z][A-Z .'-]{3,}\Z")


def unwrap(text: str) -> str:
    """Join the lines of a hard-wrapped text; leave any other text alone.

    Args:
        text: clean text, LF line ends.

    Returns:
        The text with one line a paragraph, if its lines were broken at a width: nearly all are
        at most 100 characters long, and most long ones stop without ending a sentence.
    """
    if not is_wrapped(text):
        return text
    return "\n\n".join(
        "\n".join(_paragraphs(block.split("\n"))) for block in re.split(r"\n{2,}", text)
    )


def is_wrapped(text: str) -> bool:
    """Say whether the text's lines are broken at a width, not at paragraphs."""
    lines = [line for line in text.split("\n") if line]
    long = [line for line in lines if len(line) >= _LONG]
    inner = [line for line in _followed(text) if len(line) >= _LONG]
    if len(long) < _FEWEST or len(inner) < _FEWEST or len(inner) < len(long) / 2:
        return False
    if sum(len(line) > _WIDEST for line in lines) * 50 > len(lines):
        return False
    unfinished = sum(not _FINISHED.search(line) for line in inner)
    return unfinished >= len(inner) * _UNFINISHED_SHARE


def _followed(text: str) -> list[str]:
    """Return the lines that have another line right under them."""
    lines = text.split("\n")
    return [line for line, under in pairwise(lines) if line and under]


def _paragraphs(lines: list[str]) -> list[str]:
    width = max(map(len, lines))
    joined: list[str] = []
    ended = True
    for line in lines:
        words = line.strip()
        if ended or _BULLET.match(words) or _OWN_LINE.match(words):
            joined.append(words)
        else:
            joined[-1] = _joined(joined[-1], words)
        short = len(line) < width * _SHORT_SHARE
        ended = (short and bool(_FINISHED.search(words))) or bool(_OWN_LINE.match(words))
    return joined


def _joined(above: str, below: str) -> str:
    if above.endswith("-") and not above.endswith(" -"):
        return above + below
    return f"{above} {below}"
