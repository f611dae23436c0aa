"""Where an event's words begin and end: behind bullets and datelines, with whole quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lines import BULLET, behind_dateline
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.values import Sentence

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'-]+[ ,]{0,2}){1,5}(?:[A-Z][\w.]+,? ){0,3}"
    r"(?:(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8})(?:,? [0-9]{4})?,? ?)?"
    r"(?:\([A-Z][\w/ .]{1,30}\) ?)?(?:--|[-–—_]) ?(?=\S)"
)
_WIRE = re.compile(
    r"(?:[A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]+){0,4} ?)?\([A-Z]{2,10}\) ?(?:--|[-–—_])? ?(?=[A-Z“\"])"
)
_PAIRS = (("“", "”"), ('"', '"'))
_REACH = 300
_FAR = 120


def shown_from(text: str, start: int, end: int) -> int:
    """Return where a sentence's words begin behind its bullet and its dateline.

    Args:
        text: the article's text.
        start: where the sentence begins.
        end: where it ends.
    """
    bullet = BULLET.match(text, start, end)
    if bullet is not None:
        start = bullet.end()
    stop = min(end, start + _FAR)
    line = _DATELINE.match(text, start, stop) or _WIRE.match(text, start, stop)
    return line.end() if line is not None else behind_dateline(text, start, end)


def edged(text: str, sentence: Sentence, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return an event's words without bullet and dateline, and without half a quotation.

    Args:
        text: the article's text.
        sentence: the sentence that they stand in.
        spans: the words.
    """
    first = spans[0]
    if first.start == sentence.start:
        start = shown_from(text, first.start, first.end)
        spans = (Span(start, first.end), *spans[1:]) if start < first.end else spans
    if len(spans) == 1:
        return (_whole_quotation(text, spans[0]),)
    return spans


def _whole_quotation(text: str, span: Span) -> Span:
    """Take the rest of a quotation that opens or ends in some words."""
    words = span.of(text)
    for opening, closing in _PAIRS:
        if opening not in words and closing not in words:
            continue
        paragraph = text.rfind("\n", 0, span.start) + 1
        open_before = _is_open(
            text[max(paragraph, span.start - 2 * _REACH) : span.start], opening, closing
        )
        if open_before and closing in words:
            at = text.rfind(opening, max(paragraph, span.start - _REACH), span.start)
            span = Span(at, span.end) if at >= 0 else span
        elif _is_open(words, opening, closing) and not open_before:
            stop = text.find("\n", span.end)
            end = text.find(
                closing, span.end, min(span.end + _REACH, stop if stop >= 0 else len(text))
            )
            span = Span(span.start, end + 1) if end >= 0 else span
    return span


def _is_open(words: str, opening: str, closing: str) -> bool:
    """Say whether a quotation is open at the end of some words."""
    if opening == closing:
        return words.count(opening) % 2 == 1
    return words.rfind(opening) > words.rfind(closing)
