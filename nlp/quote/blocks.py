"""Statements printed without marks below a line that announces them ("The ministry said:").

Only two layouts make it plain that the lines below are the speaker's: list items, and a paragraph
that speaks of itself in the first person. They are reported words all the same, since no mark
says that they are verbatim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.quote.cues import CUES
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.quote.drafts import Draft
    from nlp.quote.lines import Stretch

_BULLET = re.compile(r"[ \t]*(?:[•▪◦‣*·–-]|\(?\d{1,2}[.)])[ \t]+(?=\S)")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y)\b")
_ANNOUNCING = frozenset(
    "say state write add announce tell declare warn explain note tweet post reply respond".split()
)
_TELLING = re.compile(r"\b(?:said|says|told|added|wrote|according to)\b")


class Block(NamedTuple):
    """A statement that goes on below its announcement; `listed` says how it is laid out."""

    draft: Draft
    listed: bool


def take(text: str, stretch: Stretch, block: Block | None, pending: Draft | None) -> Block | None:
    """Take a line into the statement that stands open, or open one.

    Args:
        text: the article's text.
        stretch: a line.
        block: the statement that the line before belongs to.
        pending: the statement that the line before announced with a colon.

    Returns:
        The statement with the line added; `None` where the line is none of it.
    """
    bullet = _BULLET.match(text, stretch.start, stretch.end)
    start = bullet.end() if bullet is not None else stretch.start
    words = Span(start, stretch.end)
    if block is not None:
        return block if _goes_on(block, stretch, words, listed=bullet is not None) else None
    if pending is None or stretch.paragraph != pending.paragraph + 1:
        return None
    if not _announces(text, pending):
        return None
    if bullet is None and not _speaks(text, stretch.start):
        return None
    pending.spans = [words]
    pending.paragraph, pending.line_end = stretch.paragraph, stretch.end
    return Block(pending, bullet is not None)


def _announces(text: str, pending: Draft) -> bool:
    """Say whether a verb tells of words ("said:"), not of where something lies."""
    words = pending.cue_span.of(text).lower().split() if pending.cue_span is not None else []
    return bool(words) and words[-1] in CUES and CUES[words[-1]].lemma in _ANNOUNCING


def _goes_on(block: Block, stretch: Stretch, words: Span, *, listed: bool) -> bool:
    """Say whether a line goes on with a block of speech, and take it in if so."""
    draft = block.draft
    if stretch.paragraph == draft.paragraph:
        draft.spans[-1] = Span(draft.spans[-1].start, words.end)
    elif block.listed and listed and stretch.paragraph == draft.paragraph + 1:
        draft.lengthen(words, stretch.paragraph)
    else:
        return False
    draft.line_end = stretch.end
    return True


def _speaks(text: str, start: int) -> bool:
    """Say whether a paragraph is in the first person and tells of nobody's speech."""
    end = text.find("\n", start)
    paragraph = text[start : end if end >= 0 else len(text)]
    return _FIRST_PERSON.search(paragraph) is not None and _TELLING.search(paragraph) is None
