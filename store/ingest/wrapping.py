"""Joins lines that were broken at a width (wire copy, mail, PDF) back into paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

_WIDEST = 100  # characters
_LONG = 45  # characters
_FEWEST = 4  # lines
_UNFINISHED_SHARE = 0.5  # share of the lines inside a text
_LONGER_SHARE = 0.05  # share of all lines
_SHORT_SHARE = 0.9  # share of the width
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
    return join(text) if is_wrapped(text) else text


def join(text: str, *, hyphenated: bool = False) -> str:
    """Join the lines of each block of a text that is known to be broken at a width.

    Args:
        text: clean text, LF line ends.
        hyphenated: whether words were broken too: then a hyphen at a line's end, with small letters
            on both sides, is not the word's own.

    Returns:
        The text with one line a paragraph. A line ends one if the next line's first word would
        have fitted behind it, unless that is a small letter's or the line ends in the middle.
    """
    return "\n\n".join(
        "\n".join(_paragraphs(block.split("\n"), hyphenated=hyphenated))
        for block in re.split(r"\n{2,}", text)
    )


def is_wrapped(text: str) -> bool:
    """Say whether the text's lines are broken at a width, not at paragraphs."""
    lines = [line for line in text.split("\n") if line]
    long = [line for line in lines if len(line) >= _LONG]
    inner = [line for line in _followed(text) if len(line) >= _LONG]
    if len(long) < _FEWEST or len(inner) < _FEWEST or len(inner) < len(long) / 2:
        return False
    if not may_be_wrapped(text):
        return False
    unfinished = sum(not _FINISHED.search(line) for line in inner)
    return unfinished >= len(inner) * _UNFINISHED_SHARE


def may_be_wrapped(text: str) -> bool:
    """Say whether nearly all of the text's lines are as short as lines broken at a width."""
    lines = [line for line in text.split("\n") if line]
    return sum(len(line) > _WIDEST for line in lines) <= len(lines) * _LONGER_SHARE


def _followed(text: str) -> list[str]:
    """Return the lines that have another line right under them."""
    lines = text.split("\n")
    return [line for line, under in pairwise(lines) if line and under]


def _paragraphs(lines: list[str], *, hyphenated: bool) -> list[str]:
    """Join lines into paragraphs: a new one begins where a line above ended short."""
    width = max(map(len, lines))
    joined: list[str] = []
    above = ""
    for line in lines:
        words = line.strip()
        if not joined or _begins(words, above, width):
            joined.append(words)
        else:
            joined[-1] = _joined(joined[-1], words, hyphenated=hyphenated)
        above = line
    return joined


def _begins(words: str, above: str, width: int) -> bool:
    """Say whether a line begins a paragraph, by itself or by the line above it."""
    if _BULLET.match(words) or _OWN_LINE.match(words) or _OWN_LINE.match(above.strip()):
        return True
    goes_on = words[:1].islower() or above.endswith(("-", ",", ";"))
    fitted = len(above) + 1 + len(words.partition(" ")[0])
    return fitted <= width * _SHORT_SHARE and not goes_on


def _joined(above: str, below: str, *, hyphenated: bool) -> str:
    if above.endswith("-") and not above.endswith((" -", "--")):
        broken = hyphenated and below[:1].islower() and above[-2:-1].islower()
        return (above[:-1] if broken else above) + below
    return f"{above} {below}"
