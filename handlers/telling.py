"""The one sentence that tells an article, for a list of many articles."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from handlers import passages
from handlers.passages import Insert, Passage, is_correction
from nlp import Span, edtf
from store import articles, events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from nlp import Ranked, Sentence
    from store.values import Article

_LOOKED_AT = 3
_NEWS = timedelta(days=45)
"""Before an article's date: what happened then may be what it is about."""


def telling_sentence(desk: Desk, article: Article) -> Passage | None:
    """Return the one sentence that tells an article best, and leans on no other.

    Of the best three, the article's first sentence if it tells of dated news, else one that tells
    of something dated that happened, before views of it; then the first sentence again, then one
    that names its people itself. A correction is named by its headline alone: its first sentences
    repeat the mistake.

    Args:
        desk: What handlers need.
        article: The article.
    """
    if is_correction(article):
        return None
    sentences = articles.sentences(desk.archive, article.id)
    free = [
        one
        for one in articles.summary(desk.archive, article.id)
        if one.stands_alone and one.sentence < len(sentences) and not one.comment
    ][:_LOOKED_AT]
    if not free:
        return None
    lead = next((n for n, sentence in enumerate(sentences) if sentence.kind == "prose"), -1)
    news = [
        told
        for told in events.in_article(desk.archive, article.id)
        if told.status != "comment" and _is_its_news(told.timex.edtf or "", article)
    ]
    happened = [told for told in news if told.status == "happened"]
    plain = [one for one in free if not one.inserted]
    opening = [one for one in plain if one.sentence == lead and not _is_asked(article, sentences)]
    for ranked, dated in [*((one, news) for one in opening), *((one, happened) for one in plain)]:
        sentence = sentences[ranked.sentence]
        if any(sentence.start <= told.start < sentence.end for told in dated):
            return _passage(article, sentence, ranked)
    best = [*opening, *plain, *free][0]
    return _passage(article, sentences[best.sentence], best)


def _is_asked(article: Article, sentences: Sequence[Sentence]) -> bool:
    """Tell whether an article begins with a question: what it answers is said further down."""
    first = next((s for s in sentences if s.kind == "prose"), None)
    return first is not None and "?" in article.text[first.start : first.end]


def _is_its_news(told: str, article: Article) -> bool:
    """Tell whether a date is a day or a month close to the article's own, not its background."""
    own = article.published.edtf or article.published.shown
    if len(told) <= len("2022") or not own:
        return False
    first, last = edtf.bounds(told)
    news, _ = edtf.bounds(own)
    if not edtf.FIRST_DAY < news < edtf.LAST_DAY:
        return False
    earliest = date.fromisoformat(news) - _NEWS
    return last >= earliest.isoformat() and first >= (earliest - _NEWS).isoformat()


def _passage(article: Article, sentence: Sentence, ranked: Ranked) -> Passage:
    whole = passages.trimmed(article.text, Span(sentence.start, sentence.end))
    span = passages.behind_dateline(article.text, whole)
    return Passage((span,), tuple(Insert(at, words) for at, words in ranked.inserted))
