"""Articles on a topic that give no date: the sentences that say what happened in them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from nlp import Sentence, Span
from nlp.event.edges import shown_from
from nlp.event.undated import tells_deed
from nlp.topics import compiled
from store.articles import get, sentences, summary
from store.timeline import ledes
from store.timeline.ledes import Lede
from store.topic.words import Tags, tags
from store.values import Article, Topic, UndatedTelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.archive import Archive

MOST_ARTICLES = 20
"""How many articles without a date a timeline names, the newest first."""

_SENTENCES = 2  # sentences of an article
_LOOKED_AT = 12  # sentences of an article


def tellings(
    archive: Archive, articles: Sequence[int], topics: Sequence[Topic], first: Sequence[Lede]
) -> tuple[UndatedTelling, ...]:
    """Return what articles without a date tell about some topics.

    Args:
        archive: the open archive.
        articles: visible articles that stand for all of the topics and tell of no event of
            theirs, the newest first.
        topics: the topics.
        first: what articles tell first of all; of those whose day is not known it is told, too,
            as the dates in them are of something else.

    Returns:
        The sentences of each article, in the order in which the articles came in.
    """
    opening = {one.article: (one.shown,) for one in first if one.day is None}
    found = [
        UndatedTelling(number, spans) for number, spans in opening.items() if number not in articles
    ][:MOST_ARTICLES]
    for number in articles[:MOST_ARTICLES]:
        article = get(archive, number)
        spans = _spans(archive, article, topics) if article else ()
        if spans := spans or opening.get(number, ()):
            found.append(UndatedTelling(number, spans))
    return tuple(sorted(found, key=attrgetter("article")))


def as_ledes(archive: Archive, articles: Sequence[int], topics: Sequence[Topic]) -> Iterator[Lede]:
    """Yield what dated articles tell about some topics further down, without a word on when.

    Args:
        archive: the open archive.
        articles: visible articles that stand for all of the topics and tell of no event of
            theirs, the newest first.
        topics: the topics.
    """
    for number in articles[:MOST_ARTICLES]:
        article = get(archive, number)
        day = ledes.day_of(article.published) if article else None
        if article is None or day is None:
            continue
        for span in _spans(archive, article, topics)[:1]:
            sentence = Sentence(span.start, span.end, 0)
            speaks_of = tags(article.text, [sentence], ledes.people_in(archive, number))[0]
            yield Lede(
                article=number,
                day=day,
                headline=article.title,
                sentence=span,
                shown=span,
                words=span.of(article.text),
                around=span.of(article.text),
                tags=speaks_of,
                is_named=True,
            )


def _spans(archive: Archive, article: Article, topics: Sequence[Topic]) -> tuple[Span, ...]:
    """Choose the sentences in which somebody does something about the topics."""
    every = sentences(archive, article.id)
    ranked = [one for one in summary(archive, article.id) if not one.comment][:_LOOKED_AT]
    order = [one.sentence for one in ranked if one.stands_alone] or list(range(len(every)))
    dated = _dated(archive, article.id)
    looked_at = sorted(
        n
        for n in order[:_LOOKED_AT]
        if n < len(every) and every[n].kind in {"prose", "bullet"} and every[n].start not in dated
    )
    of = tags(article.text, [every[n] for n in looked_at], ledes.people_in(archive, article.id))
    scored = [
        (_worth(article.text, every[n], speaks_of, topics), -order.index(n), n)
        for n, speaks_of in zip(looked_at, of, strict=True)
    ]
    best = [n for worth, _, n in sorted(scored, reverse=True) if worth > 0][:_SENTENCES]
    shown = ((shown_from(article.text, every[n].start, every[n].end), every[n].end) for n in best)
    return tuple(Span(*one) for one in sorted(shown))


def _dated(archive: Archive, article: int) -> set[int]:
    """Return where the sentences begin that date what they tell."""
    rows = archive.tuples(
        "SELECT sentence_start FROM events WHERE article = ? AND edtf IS NOT NULL", (article,)
    )
    return {start for (start,) in rows}


def _worth(text: str, sentence: Sentence, of: Tags, topics: Sequence[Topic]) -> float:
    named = sum(compiled(topic.forms).names(text, sentence.start, sentence.end) for topic in topics)
    words = text[shown_from(text, sentence.start, sentence.end) : sentence.end]
    if not named or ledes.is_leaning(words) or not tells_deed(words):
        return 0.0
    return named + (1.5 if of.forms else 0.0)
