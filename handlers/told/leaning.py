"""Lines of a timeline on "the rifle" or "the group": the sentence that tells which one it is.

Where a line opens with it, it is not understood without; where it only has it further on, the
sentence is shown if it stands near.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp import Span
from nlp.event import edges
from nlp.text.words import content_words
from store import articles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Ranked, Sentence
    from nlp.values import Need
    from store.values import Article, TimelineEntry, Told

_SUBJECT = re.compile(
    r"(?:(?:On|In|At|By|Since|After|Before|During|Late|Early|Last|Earlier|Also|Then|Later|Meanwhile)"
    r"\b[^,;.“”\"]{0,60}, )?(?:[Tt]he|[Tt]hat|[Tt]hose|[Tt]hese|[Bb]oth|[Oo]ther|[Aa]nother)"
    r" (?!same|following|next|previous|first|last)[a-z0-9][\w’'-]*(?: [a-z0-9][\w’'-]*){0,3}\Z"
)
"""A line up to the noun that it opens with."""
_NAMED = re.compile(
    r",? (?:\([A-Z]|(?:of|with|between|against|at|named|called) |[A-Z][\w’'-]+ [A-Z])"
    r"|[^,.;]{0,40}, [A-Z][a-z]+"
)
"""What says who "the two men" are behind them."""
_QUOTED = re.compile(r"[“”\"]|``")
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those)(?: [a-z0-9][\w’'-]*){1,3}\Z")
_LONGEST, _FAR = 300, 200  # characters of the sentence before, and of one further up
_NEAR = 2
"""So many sentences before a line what is near it may stand."""


class Lean(NamedTuple):
    """A line whose first noun is known from another sentence: `None` where none can be shown."""

    opening: Span | None


def opening(
    desk: Desk,
    entry: TimelineEntry,
    held: Mapping[int, Article],
    asked: frozenset[str] = frozenset(),
) -> Lean | None:
    """Return what has to be read before a line that opens with "the rifle", which it told of.

    Args:
        desk: What handlers need.
        entry: The event.
        held: The articles.
        asked: The words of the topics: under "rifle" everybody knows which one is told of.

    Returns:
        `None` where the line needs no other sentence.
    """
    best, article = entry.told[0], held.get(entry.told[0].article)
    if article is None or best.said_by is not None:
        return None
    sentences = articles.sentences(desk.archive, article.id)
    place = next((n for n, s in enumerate(sentences) if s.start == best.sentence.start), None)
    ranked = articles.summary(desk.archive, article.id)
    look = next((one for one in ranked if one.sentence == place), None)
    if place is None or look is None:
        return None
    need = _of_subject(article.text, best.spans[0], look, asked)
    other = _further_on(article.text, best, look)
    dated = [one.start for one in articles.timexes(desk.archive, article.id) if one.edtf]
    looks = {
        one.sentence: one
        for one in ranked
        if not any(_within(sentences[one.sentence], at) for at in dated)
    }
    if need is not None:
        return Lean(_told(article.text, sentences, place, need, looks))
    if other is None:
        return None
    near = tuple(at for at in other.told if place - _NEAR <= at)
    told = _told(article.text, sentences, place, other._replace(told=near), looks)
    return Lean(told) if told else None


def _within(sentence: Sentence, at: int) -> bool:
    return sentence.start <= at < sentence.end


def _further_on(text: str, best: Told, look: Ranked) -> Need | None:
    """Return what a reader has to be told of a noun in a line; not of its date."""
    for need in look.needs:
        own = next((one for one in best.spans if one.start < need.at <= one.end), None)
        if own is None or need.insert is not None or need.at == best.timex.end:
            continue
        if _DEFINITE.search(text, own.start, need.at):
            return need
    return None


def _of_subject(text: str, first: Span, look: Ranked, asked: frozenset[str]) -> Need | None:
    """Return what a reader has to be told of the noun that a line opens with."""
    for need in look.needs:
        opens = need.insert is None and _SUBJECT.match(text[first.start : need.at])
        if opens and not _NAMED.match(text, need.at):
            return None if asked.intersection(content_words(opens[0])) else need
    return None


def _told(
    text: str,
    sentences: Sequence[Sentence],
    place: int,
    need: Need,
    looks: Mapping[int, Ranked],
) -> Span | None:
    """Return the nearest sentence that tells of a need, and can be read by itself."""
    for at in sorted(need.told, reverse=True):
        look = looks.get(at)
        one = sentences[at]
        longest = _LONGEST if at == place - 1 else _FAR
        if at < place and look and look.stands_alone and one.end - one.start <= longest:
            start = edges.shown_from(text, one.start, one.end)
            return None if _QUOTED.search(text, start, one.end) else Span(start, one.end)
    return None
