"""The lines over a text that are part of it: a headline that ends in a full stop, a standfirst.

`nlp.sentences` knows a heading by its look. Some papers set theirs as sentences; what tells these
is that the story behind them says it again, or that nothing in them is a sentence's own: no
article, no pronoun, no auxiliary, nothing told as past; or a title's capitals. Where an export sets
an abstract before the text, what is above the abstract's label stands over the story as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon import people as people_words
from nlp.text import lines, wordkinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Sentence, Span

_MOST, FEWEST_BEHIND = 3, 3
"""Lines over a text, and sentences of prose that have to come behind them."""
_LONGEST, _LONGEST_BARE = 20, 12  # words; words of one that nothing behind it tells again
_TOLD_AGAIN, _FEWEST_WORDS = 0.6, 3  # share of a head's words; words
_SENTENCES, _NEARLY_ALL = 2, 0.75
"""Sentences of a standfirst, and share of its words that the story's first ones have again."""
_LOOK = 500
"""Characters of a following line that are looked at."""
_TELLS = wordkinds.SAYS | wordkinds.PAST
_OF_A_SENTENCE = re.compile(
    r"\b(?:an?|the|his|her|its|their|our|my|your|this|these|those|i|we|he|she|it|they|you|is|are"
    r"|was|were|has|have|had)\b",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"[A-Z][\w’'.&-]*(?: [\w’'.&-]+){0,2}: [A-Z]|[^“”\"]*\b(?:these|this|those)"
    r" (?!week|month|year|morning|afternoon|evening|season|summer|winter|spring|fall|autumn|time)"
    r"[A-Za-z]"
)
"""A label ("Tidewire: Norrow shuts"), or a pointer to what only the story tells ("these towns")."""
_DONE_TO = re.compile(r", [a-z]+ed by\b")
"""What a headline tells of somebody in passing: "Donors, scorned by Varn, rally behind him"."""
_MARKED = re.compile(r"(?:^|(?<=\s))(?:'[^']+'|‘[^’]+’|“[^”]+”|\"[^\"]+\")")
_MARKS, _OPENS = "'’”\"", "'‘“\""
_NOTE = re.compile(r"(?:views|opinions) expressed (?:in|here|are|by)\b")
_LABEL = re.compile(r"(?:abstract|full text)[.:]?\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:That|This|These|Those|It|And|But|So|Then|More(?! than)|Or)\b")
"""How a story goes on from its own first sentence, and never from a headline."""


def count(text: str, sentences: Sequence[Sentence], headline: str | None = None) -> int:
    """Return how many of the first sentences of prose are lines over the text.

    Args:
        text: the text.
        sentences: its sentences, in order.
        headline: the words over the text, where they are known and not part of it; some exports
            cut it in two, "Port reopens;" above "Pilots had stayed away for a week."
    """
    prose = [one for one in sentences[: _MOST * 4] if one.kind == "prose"]
    above = _above_label(sentences, text) or _above_note(prose, text)
    if above is None and headline is not None and headline.endswith(";"):
        above = _in_first_line(prose, text)
    if above is None:
        above = _above_dateline(prose, text)
    if above:
        return above
    if _is_told_whole(text, prose):
        return _SENTENCES
    found = 0
    while (
        found < min(_MOST, len(prose) - FEWEST_BEHIND)
        and lines.is_own_line(text, prose[found].start, prose[found].end)
        and is_over(text, prose[found], prose[found + 1 : found + 3])
    ):
        found += 1
    return found


def _is_told_whole(text: str, prose: Sequence[Sentence]) -> bool:
    """Say whether the two sentences of a first paragraph are told again, nearly word for word."""
    first, behind = prose[:_SENTENCES], prose[_SENTENCES : _SENTENCES + FEWEST_BEHIND]
    if len(behind) < FEWEST_BEHIND or len({one.paragraph for one in first}) > 1:
        return False
    if behind[0].paragraph == first[0].paragraph or text[first[0].start] in _OPENS:
        return False
    content = wordkinds.content_of(text[first[0].start : first[-1].end])
    told = wordkinds.content_of(text[behind[0].start : behind[-1].end])
    return len(content & told) >= _NEARLY_ALL * len(content)


def is_over(text: str, line: Sentence | Span, behind: Sequence[Sentence | Span]) -> bool:
    """Say whether a sentence that has a line of its own stands over the text.

    Args:
        text: the text.
        line: where that sentence is.
        behind: the two sentences, or lines, that follow it.
    """
    words = text[line.start : line.end]
    size = lines.count_words(words)
    ends = words.rstrip(_MARKS)[-1:]
    if (
        size > _LONGEST
        or not (ends == "." or ends.isalnum())
        or _GOES_ON.match(text, behind[0].start)
    ):
        return False
    if lines.behind_dateline(text, line.start, line.end, sure=True) != line.start:
        return False
    first, rest, content = wordkinds.of(_DONE_TO.sub("", words))
    told = {
        word
        for one in behind
        for word in wordkinds.of(text[one.start : min(one.end, one.start + _LOOK)]).content
    }
    again = len(content) >= _FEWEST_WORDS and len(content & told) >= _TOLD_AGAIN * len(content)
    if (again and " said " not in words) or _is_title(words):
        return True
    if size <= _LONGEST_BARE and _UNTOLD.match(words):
        return True
    bare = size <= (_LONGEST_BARE if ends == "." else _LONGEST) and not (first | rest) & _TELLS
    return bare and not _OF_A_SENTENCE.search(_MARKED.sub("", words))


def _above_label(sentences: Sequence[Sentence], text: str) -> int | None:
    """Return how many sentences of prose stand above "Abstract" or "Full text", if it is there."""
    above = 0
    for one in sentences[: _MOST * 4]:
        if one.kind == "furniture" and _LABEL.match(text, one.start, one.end):
            return above if above <= _MOST else 0
        above += one.kind == "prose"
    return None


def _in_first_line(prose: Sequence[Sentence], text: str) -> int | None:
    """Return how many sentences stand in a short first line, the second half of a headline."""
    first = [one for one in prose if one.paragraph == prose[0].paragraph]
    if len(first) > min(_MOST, len(prose) - FEWEST_BEHIND):
        return None
    size = lines.count_words(text[first[0].start : first[-1].end])
    return len(first) if size <= _LONGEST else None


def _above_note(prose: Sequence[Sentence], text: str) -> int | None:
    """Return how many sentences stand above "The views expressed …": they tell of its author."""
    first = prose[: _MOST + 1]
    if not first or text.find(" expressed ", 0, first[-1].end) < 0:
        return None
    for above, one in enumerate(first):
        if _NOTE.search(text, one.start, one.end):
            return above + 1
    return None


def _above_dateline(prose: Sequence[Sentence], text: str) -> int:
    """Return how many lines stand above a dateline, if one of the first sentences has it."""
    for above, one in enumerate(prose[: _MOST + 1]):
        if lines.behind_dateline(text, one.start, one.end, sure=True) > one.start:
            return above
        if not lines.is_own_line(text, one.start, one.end):
            break
    return 0


def _is_title(words: str) -> bool:
    """Say whether a line is set in a title's capitals: "Quiet Days Over the Port"."""
    own = [word for word in words.split() if word.lower() not in people_words.FUNCTION]
    return len(own) >= _FEWEST_WORDS and all(word[0].isupper() for word in own)
