"""*In context* of a summary's sentence: where it stands, found again by its own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.context import article_of
from handlers.passages import paragraph_round
from nlp import Span
from store import articles
from store.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from nlp import Sentence
    from store.values import Article, Origin

OPENING = 48
"""Characters of a sentence by which it is known again after its article was changed."""


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """Sentences of an article in their paragraphs, and where the article came from.

    `stretches` are the paragraphs in which they stand, in order; `spans` the sentences. `ordinal`
    counts the first of the paragraphs from 1, out of `paragraphs`.
    """

    article: Article
    spans: tuple[Span, ...]
    stretches: tuple[Span, ...]
    before: Span | None
    after: Span | None
    ordinal: int
    paragraphs: int
    origins: tuple[Origin, ...]


def of_sentences(
    desk: Desk, number: int, places: Sequence[tuple[int, int]], opening: str = ""
) -> PlaceAnswer:
    """Collect what surrounds some sentences of an article.

    Args:
        desk: What handlers need.
        number: The article's number.
        places: Where each of them begins and ends.
        opening: The first words of the first one: where the article was changed since, they are
            looked for.

    Raises:
        NotFoundError: The article may not be shown any more, or does not say so any more.
    """
    article = article_of(desk, number)
    spans = _still_there(article, [Span(*place) for place in places], opening)
    sentences = articles.sentences(desk.archive, number)
    stretches: list[Span] = []
    for span in spans:
        stretch = paragraph_round(sentences, span.start, span.end)
        if stretches and stretch.start <= stretches[-1].end:
            stretch = Span(stretches[-1].start, max(stretches.pop().end, stretch.end))
        stretches.append(stretch)
    earlier = [s for s in sentences if s.end <= stretches[0].start]
    later = [s for s in sentences if s.start >= stretches[-1].end]
    counted = ordinals(sentences)
    return PlaceAnswer(
        article=article,
        spans=tuple(spans),
        stretches=tuple(stretches),
        before=_round(sentences, earlier[-1:]),
        after=_round(sentences, later[:1]),
        ordinal=ordinal_at(sentences, counted, spans[0].start),
        paragraphs=max(counted.values(), default=0),
        origins=articles.origins(desk.archive, number),
    )


def ordinals(sentences: Sequence[Sentence]) -> dict[int, int]:
    """Number the paragraphs that are text from 1 on: headings and furniture do not count.

    Args:
        sentences: The article's sentences.

    Returns:
        The number of each paragraph, by `Sentence.paragraph`.
    """
    text = sorted({s.paragraph for s in sentences if s.kind in {"prose", "bullet"}})
    return {paragraph: number for number, paragraph in enumerate(text, start=1)}


def ordinal_at(sentences: Sequence[Sentence], counted: dict[int, int], position: int) -> int:
    """Return the number of the paragraph in which a position lies, 0 where it is in none.

    Args:
        sentences: Those of the article.
        counted: The numbers of its paragraphs (`ordinals`).
        position: An offset into the text.
    """
    for sentence in sentences:
        if sentence.start <= position < sentence.end:
            return counted.get(sentence.paragraph, 0)
    return 0


def _round(sentences: Sequence[Sentence], nearest: Sequence[Sentence]) -> Span | None:
    return paragraph_round(sentences, nearest[0].start, nearest[0].end) if nearest else None


def _still_there(article: Article, spans: list[Span], opening: str) -> list[Span]:
    """Return the sentences' places in the article as it is now."""
    text = article.text
    if not spans or any(not 0 <= span.start < span.end for span in spans):
        raise NotFoundError("That button is from an older message. Ask again, please.")
    moved = 0
    if not text.startswith(opening, spans[0].start):
        found = text.find(opening) if opening else -1
        if found < 0:
            raise NotFoundError(
                f"No. {article.id} was changed since, and does not hold that sentence any more."
                " Ask again to see what it says now."
            )
        moved = found - spans[0].start
    shifted = [Span(max(0, one.start + moved), min(len(text), one.end + moved)) for one in spans]
    return [one for one in shifted if one.start < one.end][: len(spans)] or [Span(0, len(text))]
