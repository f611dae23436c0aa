"""Lines of a timeline about "the rifle" or "the group": the sentence that tells which one it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp import Span
from nlp.event import edges
from store import articles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Ranked, Sentence
    from nlp.values import Need
    from store.values import Article, TimelineEntry

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
_LONGEST, _FAR = 300, 200


class Lean(NamedTuple):
    """A line whose first noun is known from another sentence: `None` where none can be shown."""

    opening: Span | None


def opening(desk: Desk, entry: TimelineEntry, held: Mapping[int, Article]) -> Lean | None:
    """Return what has to be read before a line that opens with "the rifle", which it told of.

    Args:
        desk: What handlers need.
        entry: The event.
        held: The articles.

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
    need = _of_subject(article.text, best.spans[0], look)
    if place is None or need is None:
        return None
    dated = [one.start for one in articles.timexes(desk.archive, article.id) if one.edtf]
    looks = {
        one.sentence: one
        for one in ranked
        if not any(_within(sentences[one.sentence], at) for at in dated)
    }
    return Lean(_told(article.text, sentences, place, need, looks))


def _within(sentence: Sentence, at: int) -> bool:
    return sentence.start <= at < sentence.end


def _of_subject(text: str, first: Span, look: Ranked | None) -> Need | None:
    """Return what a reader has to be told of the noun that a line opens with."""
    for need in look.needs if look else ():
        opens = need.insert is None and _SUBJECT.match(text[first.start : need.at])
        if opens and not _NAMED.match(text, need.at):
            return need
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
