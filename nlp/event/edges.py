"""Where an event's words begin and end: behind bullets and datelines, with whole quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.text.lines import BULLET, behind_dateline
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.values import Sentence

_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]+(?:[ ,]{1,2}[A-Z][A-Z.’'-]+){0,4}[ ,]{0,2}(?:[A-Z][\w.]+,? ){0,3}"
    r"(?:(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8})(?:,? [0-9]{4})?,? ?)?"
    r"(?:\([A-Z][\w/ .]{1,30}\) ?)?(?:--|[-–—_]) ?(?=\S)"
)
"""As in "SELBY, Norrow, May 3 (Nordwire) -- "."""
_WIRE = re.compile(
    r"(?:[A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]+){0,4} {0,2})?\([A-Z]{2,10}\) ?(?:--|[-–—_])? ?"
    r"(?=[A-Z“\"])"
)
_STRAY = re.compile(r"[\u200e\u200f]*(?:[”\"]\s+)?(?:[\u200e\u200f]+)?(?=\S)")
"""The end of another quotation, and marks of direction, before a sentence's first word."""
_HANGS_ON = re.compile(
    r"(?<!\()(?:even as|even though|as|while|because|although|though|whereas|and|but|so|after"
    r"|before|when|once|until|that) (?=[A-Z]|the )"
)
"""What joins a clause to one that is not shown."""
_OPENER = re.compile(
    r"(?:(?:(?:And|But|So|Yet|Still|Plus),? (?=[A-Z0-9“\"])|Also,? |(?:However|Moreover|Furthermore"
    r"|Meanwhile|Besides|Indeed|Nonetheless|Nevertheless|Similarly|Likewise|In addition|In fact"
    r"|Separately|Additionally|Consequently|Therefore|(?:Despite|After|Following|Because of"
    r"|As a result of|In spite of|In response to) (?:this|that)|Of course|For (?:example|instance)"
    r"|By contrast|In contrast|On the other hand|As a result|Then again"
    r"|Sure enough), ))+(?!(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir"
    r"|[Tt]h(?:is|at|[eo]se)|who|which|when|if|because|so|the (?:group|couple|pair))\b)(?=\S)"
)
"""What joins a sentence to the one before it, where its words name who they tell of."""
_BUT = re.compile(
    r"(?:So,? (?=the |an? |in |on |by |since )|(?:And|But|Yet),? (?!(?:he|she|it|they|we|i|you|his"
    r"|her|its|their|this|that|these|those|there|who|which|if|when|because|what|how|why|not|far"
    r"|much|many|long|so|then|no|yes|be)\b)(?=[a-z]))"
)
"""As in "So the", "But ports", "Yet" before a noun: not before a pronoun, which leans anyway."""
_ADDS = re.compile(
    r"(?:including|such as|as well as|along with|and,|but,) (?=[A-Za-z])"
    r"|(?:and|or|plus) (?=(?:the|an?|its|his|her|their) |[A-Z0-9$£€“])"
)
_LEADS_ON = re.compile(r"(?: (?:to|and|or|but|of|the|an?|with|by|for|that)| \([^()]{0,12})\Z")
_TAIL = 16  # characters
_PAIRS = (("“", "”"), ('"', '"'))
_REACH = 300  # characters
_FAR = 120  # characters
_FEWEST = 20  # characters


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
        opener = _OPENER.match(text, *spans[0]) or _BUT.match(text, *spans[0])
        if opener:
            spans = (Span(opener.end(), spans[0].end), *spans[1:])
    elif (conjunction := _HANGS_ON.match(text, *first)) and ", " not in first.of(text):
        spans = (Span(conjunction.end(), first.end), *spans[1:])
        first = spans[0]
    if first.start > sentence.start and (joined := _ADDS.match(text, *first)):
        spans = (Span(joined.end(), first.end), *spans[1:])
    stray = _STRAY.match(text, spans[0].start, spans[0].end)
    if stray is not None:
        spans = (Span(stray.end(), spans[0].end), *spans[1:])
    spans = (*spans[:-1], _ended(text, sentence, spans[-1]))
    if len(spans) == 1:
        return (_whole_quotation(text, spans[0]),)
    return spans


def _ended(text: str, sentence: Sentence, last: Span) -> Span:
    """Return the last words without what leads on to others: "in 2011 to", "by the mill (TTP"."""
    if last.end >= sentence.end - 1:
        return last
    words = last.of(text)
    leads = _LEADS_ON.search(words, max(0, len(words) - _TAIL))
    return Span(last.start, last.start + leads.start()) if leads else last


def _whole_quotation(text: str, span: Span) -> Span:
    """Take the rest of a quotation that opens or ends in some words, where it is near."""
    words = span.of(text)
    first = max(0, span.start - 2 * _REACH)
    first = max(first, text.rfind("\n", first, span.start) + 1)
    stop = text.find("\n", span.end, span.end + _REACH)
    last = stop if stop >= 0 else span.end + _REACH
    for opening, closing in _PAIRS:
        if opening not in words and closing not in words:
            continue
        was_open = opening != closing and _is_open(text[first : span.start], opening, closing)
        if was_open and closing in words:
            at = text.rfind(opening, first, span.start)
            span = Span(at, span.end) if at >= 0 else span
        elif opening != closing and (stop := _closes_early(words, opening, closing)):
            span = Span(span.start, span.start + stop)
        elif _is_open(words, opening, closing) and not was_open and _opens(words, opening):
            end = text.find(closing, span.end, last)
            span = Span(span.start, end + 1) if end >= 0 else span
    return span


def _closes_early(words: str, opening: str, closing: str) -> int:
    """Return where the words of a quotation end whose opening is nowhere, 0 where it is there."""
    at = words.find(closing)
    if words.count('"', 0, max(at, 0)) % 2:
        return 0  # what a straight mark opens
    if at < _FEWEST or opening in words[:at] or "‘" in words[:at] or words[at - 1].isspace():
        return 0
    return len(words[:at].rstrip(",")) if len(words) - at > len(closing) else 0


def _opens(words: str, mark: str) -> bool:
    """Say whether the last of some marks begins a quotation: a straight one may end it."""
    at = words.rfind(mark)
    return words[at - 1 : at].strip("(—–-") in {"", " "} and words[at + 1 : at + 2].strip() != ""


def _is_open(words: str, opening: str, closing: str) -> bool:
    """Say whether a quotation is open at the end of some words."""
    if opening == closing:
        return words.count(opening) % 2 == 1
    return words.rfind(opening) > words.rfind(closing)
