"""The one sentence that tells an article, for a list of many articles."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from handlers import passages
from handlers.passages import Insert, Passage, is_correction
from nlp import Span, edtf
from nlp.lexicon.people import CALENDAR
from nlp.summarising.choosing import LIKELY
from nlp.text.words import roots
from store import articles, events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from nlp import Ranked, Sentence
    from nlp.values import Need
    from store.values import Article

_LOOKED_AT = 3  # sentences
_SHARED, _FEWEST_WORDS = 2, 7  # words
_FACT_CHECK = re.compile(r"\b(?:fact[- ]?check\w*|verdict|rating|conclusion)\b", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:(?:mostly|partly|half|largely) )?"
    r"(?:false|true|misleading|fake|satire|unproven|unfounded|missing context|altered)\W*",
    re.IGNORECASE,
)
_LACKS = re.compile(
    r"\A\W*(?:--|[–—])|\b(?:replied|answered|retorted)\b|\b(?:it|this|that|so|them)[.!?][”\"’']?\s*\Z"
    r"|\A[^.]{1,60}[,;] born \d"
)
"""A remark behind a dash, an answer, what ends in "it", and the dates of somebody's life."""
_LEADS_IN = re.compile(r"(?:Following|After|Before|Since|As|While|When|Despite|Amid|With) ")
"""Words that open a sentence of what somebody thinks of the news: "Following the visit, …"."""
_NEARLY_ALL = 0.75
"""The share of a comment's best sentences that are its author's view."""
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

    Of a fact check, it is the verdict with its reason, never the claim; else the article's first
    sentence if it is the best and says what the headline says. Of the best three, the first
    sentence if it tells of dated news, else one that tells of something dated that happened,
    before views of it; then the first sentence again, then one that names its people itself;
    what has no word of the headline gives way to what has two. A correction is named by its
    headline alone: its first sentences repeat the mistake.

    Args:
        desk: What handlers need.
        article: The article.
        of_comment: Whether somebody's view may be that sentence; it is to be called comment then.
    """
    if is_correction(article):
        return None
    sentences = articles.sentences(desk.archive, article.id)
    verdict = _verdict(article, sentences)
    if verdict:
        return Passage((verdict,))
    summary = articles.summary(desk.archive, article.id)[:LIKELY]
    lead = next((n for n, sentence in enumerate(sentences) if sentence.kind == "prose"), -1)
    if summary and summary[0].sentence == lead and _opens_with_it(article, sentences, summary[0]):
        return _passage(article, sentences, summary[0])
    likely = [
        one
        for one in summary
        if one.sentence < len(sentences)
        and (one.stands_alone or _made_clear(article, sentences, one))
    ]
    free = [one for one in likely if of_comment or not one.comment]
    whole = [one for one in free if _says_it_whole(article, sentences[one.sentence])]
    free = [one for one in free[:_LOOKED_AT] if one in whole] or (whole or free)[:_LOOKED_AT]
    if not free:
        return None
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
            best = ranked
            break
    else:
        best = [*opening, *plain, *free][0]
    if best not in opening:
        best = _on_its_headline(article, sentences, best, [*plain, *free, *(whole or likely)])
    return _passage(article, sentences, best)


def _opens_with_it(article: Article, sentences: Sequence[Sentence], lead: Ranked) -> bool:
    """Tell whether an article's first sentence says what its headline says, or stands for one.

    What it needs, to be understood, cannot have been told before it.
    """
    sentence = sentences[lead.sentence]
    said = article.text[sentence.start : sentence.end]
    leans = any(min(need.told, default=0) <= lead.sentence for need in lead.needs)
    if (
        lead.comment
        or leans
        or lead.leans_on is not None
        or "?" in said
        or not _says_it_whole(article, sentence)
    ):
        return False
    if article.title_derived:
        return not _LEADS_IN.match(said)
    return len(roots(said) & roots(article.title)) >= _SHARED


def _on_its_headline(
    article: Article, sentences: Sequence[Sentence], best: Ranked, likely: Sequence[Ranked]
) -> Ranked:
    """Return the best sentence, or where it has no word of the headline, the first that has two."""
    if article.title_derived:
        return best
    headline = roots(article.title)

    def shared(one: Ranked) -> int:
        sentence = sentences[one.sentence]
        return len(headline & roots(article.text[sentence.start : sentence.end]))

    if shared(best):
        return best
    return next((one for one in likely if shared(one) >= _SHARED), best)


def is_comment(desk: Desk, article: Article) -> bool:
    """Tell whether what an article says first of all is somebody's view of it, in nearly all of it.

    Others' words may be quoted in it.

    Args:
        desk: What handlers need.
        article: The article.
    """
    likely = articles.summary(desk.archive, article.id)[:LIKELY]
    views = sum(one.comment for one in likely)
    return bool(views) and views >= _NEARLY_ALL * len(likely)


def _verdict(article: Article, sentences: Sequence[Sentence]) -> Span | None:
    """Return the verdict of a fact check and the sentence behind it; `None` where there is none."""
    told = [one for one in sentences if one.kind in {"prose", "heading"}]
    named = _FACT_CHECK.search(article.title) is not None
    for before, one, after in zip(told, told[1:], told[2:], strict=False):
        announced = named or _FACT_CHECK.search(article.text[before.start : before.end])
        if announced and _VERDICT.fullmatch(article.text[one.start : one.end].strip()):
            last = after if after.kind == "prose" else one
            return passages.trimmed(article.text, Span(one.start, last.end))
    return None


def _says_it_whole(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence says enough, and neither answers a question nor ends in an "it"."""
    said = article.text[sentence.start : sentence.end]
    return len(said.split()) >= _FEWEST_WORDS and not _LACKS.search(said)


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


def _is_when(words: str) -> bool:
    """Tell whether words name a day or a month: they tell when something was done to the thing."""
    return not CALENDAR.isdisjoint(word.lower() for word in re.findall(r"[A-Za-z]+", words))


def _of_what(text: str, sentences: Sequence[Sentence], need: Need) -> Insert | None:
    """Return the words behind a thing's name where a sentence before tells of it with a name."""
    noun = _NOUN.search(text, max(0, need.at - 30), need.at)
    for number in need.told if noun else ():
        told = sentences[number]
        at = text.find(f" {noun[0]} ", told.start, told.end) if noun else -1
        found = _OF_WHAT.match(text, at + len(noun[0]) + 1, told.end) if noun and at >= 0 else None
        if found and _HAS_A_NAME.search(found["words"]) and not _is_when(found["words"]):
            return Insert(need.at, " ".join(found["words"].split()))
    return None
