"""The one sentence that tells an article, for a list of many articles."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from handlers import passages
from handlers.passages import Insert, Passage, is_correction
from nlp import Span, edtf
from nlp.summarising.choosing import LIKELY
from store import articles, events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from nlp import Ranked, Sentence
    from nlp.values import Need
    from store.values import Article

_LOOKED_AT = 3  # sentences
_NEWS = timedelta(days=45)
"""Before an article's date: what happened then may be what it is about."""
_NOUN = re.compile(r"\b[a-z]{4,}\Z")
_OF_WHAT = re.compile(
    r" (?P<words>(?:to|of|in|on|at|with|for|between|by|over|off) [^,.;:()“”\"—–\n]{2,48}?)"
    r"(?=[,.;:—–]|\Z| (?:that|which|who|and|as|after|before|when|while|is|was|has|had|will)\b)"
)
"""What stands behind a thing where it is first told: "visit to the Orl dam"."""
_HAS_A_NAME = re.compile(r"\b[A-Z]\w(?!.*\b[A-Z]\Z)")
"""A name, and no initial at the end, where it would be cut."""


def telling_sentence(desk: Desk, article: Article, *, of_comment: bool = False) -> Passage | None:
    """Return the one sentence that tells an article best, and leans on no other.

    Of the best three, the article's first sentence if it tells of dated news, else one that tells
    of something dated that happened, before views of it; then the first sentence again, then one
    that names its people itself. A correction is named by its headline alone: its first sentences
    repeat the mistake.

    Args:
        desk: What handlers need.
        article: The article.
        of_comment: Whether somebody's view may be that sentence; it is to be called comment then.
    """
    if is_correction(article):
        return None
    sentences = articles.sentences(desk.archive, article.id)
    likely = [
        one
        for one in articles.summary(desk.archive, article.id)[:LIKELY]
        if one.sentence < len(sentences)
        and (one.stands_alone or _made_clear(article, sentences, one))
    ]
    free = [one for one in likely if of_comment or not one.comment][:_LOOKED_AT]
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
    clear = [*plain, *(one for one in free if one.inserted and not one.insert)]
    for ranked, dated in [*((one, news) for one in opening), *((one, happened) for one in clear)]:
        sentence = sentences[ranked.sentence]
        if any(sentence.start <= told.start < sentence.end for told in dated):
            return _passage(article, sentences, ranked)
    best = [*opening, *plain, *free][0]
    return _passage(article, sentences, best)


def is_comment(desk: Desk, article: Article) -> bool:
    """Tell whether what an article says first of all is somebody's view of it, in every sentence.

    Args:
        desk: What handlers need.
        article: The article.
    """
    likely = articles.summary(desk.archive, article.id)[:LIKELY]
    return bool(likely) and all(one.comment for one in likely)


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


def _passage(article: Article, sentences: Sequence[Sentence], ranked: Ranked) -> Passage:
    sentence = sentences[ranked.sentence]
    whole = passages.trimmed(article.text, Span(sentence.start, sentence.end))
    span = passages.behind_dateline(article.text, whole)
    inserts = [*(Insert(at, words) for at, words in ranked.inserted)]
    inserts += _made_clear(article, sentences, ranked) or ()
    return Passage((span,), tuple(sorted(inserts)))


def _made_clear(
    article: Article, sentences: Sequence[Sentence], ranked: Ranked
) -> tuple[Insert, ...] | None:
    """Return what "the visit" of a sentence is to, in the article's words; `None` if untold."""
    if ranked.leans_on is not None:
        return None
    open_needs = [need for need in ranked.needs if not need.insert]
    made = tuple(filter(None, (_of_what(article.text, sentences, need) for need in open_needs)))
    return made if len(made) == len(open_needs) else None


def _of_what(text: str, sentences: Sequence[Sentence], need: Need) -> Insert | None:
    """Return the words behind a thing's name where a sentence before tells of it with a name."""
    noun = _NOUN.search(text, max(0, need.at - 30), need.at)
    for number in need.told if noun else ():
        told = sentences[number]
        at = text.find(f" {noun[0]} ", told.start, told.end) if noun else -1
        found = _OF_WHAT.match(text, at + len(noun[0]) + 1, told.end) if noun and at >= 0 else None
        if found and _HAS_A_NAME.search(found["words"]):
            return Insert(need.at, " ".join(found["words"].split()))
    return None
