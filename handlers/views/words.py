"""The article's words, drawn: spans with their gaps, words of ours in [square brackets].

What stands on a bar is the article's, character for character. Words of ours are inserted
between its words, in brackets, never inside its quotation marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import brief
from handlers.views import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.passages import Insert
    from handlers.views.blocks import Element
    from nlp import Span

GAP = " … "
LONGEST = 1600
"""Characters of one passage on one screen; the rest is a click away."""
_BREAKS = re.compile(r"[ \t]*\n\s*")
_OPENING, _CLOSING = "“«„", "”»"
_NEAR, _CLAUSE_NEAR = 0.6, 0.4
_SENTENCE_END = re.compile(r"""(?<=\w{3})[.?!]["”’»)]?(?=\s+["“‘«A-Z])|។""")
"""A sentence's end; behind a word of three letters, so that "Rs." and "Mr." are none."""


def outside_marks(text: str, start: int, at: int) -> bool:
    """Tell whether the position `at` lies outside quotation marks opened since `start`.

    Args:
        text: The article's text.
        start: Where to look from.
        at: The position.
    """
    before = text[start:at]
    opened = sum(before.count(mark) for mark in _OPENING)
    closed = sum(before.count(mark) for mark in _CLOSING)
    return opened <= closed and before.count('"') % 2 == 0


def pieces(
    text: str, spans: Sequence[Span], inserts: Iterable[Insert] = (), limit: int = LONGEST
) -> list[Element]:
    """Return the words of `spans` as elements of a rich text.

    Args:
        text: The article's text.
        spans: What to show of it, in order; between two of them a gap is drawn.
        inserts: Words of ours; those inside quotation marks or outside the spans are left out.
        limit: Characters to show at most; what is cut ends in a gap.

    Returns:
        Elements that hold the article's words unchanged (line breaks made single).
    """
    made: list[Element] = []
    left = limit
    ours = sorted(inserts)
    for index, span in enumerate(spans):
        if index:
            made.append(blocks.words(GAP))
        end = span.end if span.end - span.start <= left else _cut(text, span, left)
        made += _with_inserts(text, span.start, end, ours)
        left -= end - span.start
        if end < span.end or left <= 0:
            if end < span.end or index + 1 < len(spans):
                made.append(blocks.words(" …"))
            break
    return made or [blocks.words("…")]


def string(elements: Iterable[Element]) -> str:
    """Return what elements say, without their style."""
    return "".join(str(element["text"]) for element in elements)


def _with_inserts(text: str, start: int, end: int, inserts: Sequence[Insert]) -> list[Element]:
    made: list[Element] = []
    position = start
    for insert in inserts:
        if not position <= insert.at <= end or not outside_marks(text, start, insert.at):
            continue
        made += _as_is(text[position : insert.at])
        made.append(blocks.words(f" [{insert.words}]", italic=True))
        position = insert.at
    return made + _as_is(text[position:end])


def _as_is(words: str) -> list[Element]:
    return [blocks.words(_BREAKS.sub("\n", words))] if words else []


def _cut(text: str, span: Span, length: int) -> int:
    """Return where to stop within `length` characters: behind a sentence, a clause, else a word."""
    start = span.start
    window = text[start : start + max(length, 1)]
    sentence = max((end.end() for end in _SENTENCE_END.finditer(window)), default=0)
    if sentence > length * _NEAR:
        return start + sentence
    clause = brief.end_of_clause(text[start : min(span.end, start + 2 * length)], length) or 0
    if clause > length * _CLAUSE_NEAR:
        return start + clause
    space = max(window.rfind(" "), window.rfind("\n"))
    return start + (space if space > length * _NEAR else len(window))
