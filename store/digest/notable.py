"""The quotation of a week: verbatim, by somebody who is named, and of what matters in it."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING

from nlp.text.words import content_words
from store import articles, quotes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.archive import Archive
    from store.values import Statement

_LOOKED_AT = 1000  # statements
_FINALISTS = 40
"""Statements that are held against what their articles are about."""
_FEWEST_WORDS = 4  # words
_WORDS = (10, 60)
"""Words of a quotation that say something and are still read."""
_AGAINST = re.compile(
    r"\b(?:never|nobody|against|wrong|unacceptable|unfair|illegal|sorry|mistake|guilty"
    r"|(?:fail|den[iy]|disput|strain|accus|claim|declin|critic|warn|risk|refus|threat|cris[ie]s"
    r"|lie[sd]?\b|concern|fear|reject|oppos|worse|allegation|apologi|admit|decid|decision|resign"
    r"|violat|danger|abus|disgust|disgrac|shame|outrag|ridicul|absurd|disast|terribl|horribl"
    r"|intolerab|genocid|ignoran)\w*)",
    re.IGNORECASE,
)
"""What makes somebody's words more than a welcome: they contradict, judge, warn, decide, admit."""
_BUT = re.compile(
    r"\b(?:but|although|though|despite|however|nothing|instead|lost|loss)\b", re.IGNORECASE
)
_SAYS_AGAINST = re.compile(
    r"\b(?:warn|den[iy]|admit|acknowledg|conced|accus|insist|vow|reject|dismiss|critici|condemn"
    r"|counter|blam|refus|order|rul(?:ed|ing)|apologi|argu|pledg|promis|announc)\w*",
    re.IGNORECASE,
)
"""An article's own word for what somebody did by saying so."""
_CEREMONY = re.compile(
    r"\b(?:prayers?|hearts? go(?:es)? out|condolences|thank(?:s|ful)?|congratulat\w+|proud"
    r"|honou?red|thrilled|excited|delighted|pleased|blessed|great (?:man|friend|honou?r)"
    r"|happy|love[ds]?|wonderful|amazing|beautiful)\b",
    re.IGNORECASE,
)
"""What is said at every grave and every opening."""
_ROUTINE = re.compile(
    r"\b(?:remains? (?:confident|committed)|tak(?:e|es|ing) (?:this|it|these \w+)"
    r" (?:\w+ )?seriously|(?:consider|review|weigh)(?:ing)? (?:our|all|the) options"
    r"|we respect (?:that|his|her|their|the)"
    r"|look(?:s|ing)? forward to|fully cooperat\w+|cooperat\w+ fully|under review|in due course"
    r"|(?:fresh|new) (?:face|start|chapter)"
    r"|my lord|your honou?r|formal application|adjourn\w*|served the (?:charge|summons|papers)"
    r"|(?:people|persons|residents|civilians|others) (?:were|was|are|have been|had been)"
    r" (?:\w+ )?(?:killed|injured|wounded|hurt|dead|found dead))\b",
    re.IGNORECASE,
)
"""What every firm says, what every court asks for, and how many were hurt: no view of anybody's."""
_ELLIPSIS = re.compile(
    r"\b(?:can|could|would|will|do|does|did|is|are|was|were|has|have|had|been|should|might|won[’']t"
    r"|didn[’']t|don[’']t|can[’']t)(?=[.;!?]| but\b|[”\"]|\Z)"
)
"""A verb that was said before: "I could, but …"."""
_OF_MEDIA = re.compile(
    r"\b(?:correspondent|reporter|anchor|host|columnist|journalist|editor|blogger|author|writer"
    r"|commentator|pundit|critic|photographer|comedian|fan)\b",
    re.IGNORECASE,
)
"""Those who speak of what others do."""
_AT_STAKE = re.compile(
    r"\b(?:must|demand\w*|promis\w+|pa(?:y|ys|id)|cost\w*|only|without|enough|want\w*|need\w*)\b",
    re.IGNORECASE,
)
_MOST_AGAINST = 4  # signs that count against a quotation
_DENIES = re.compile(r"\b(?:not|no|none|cannot)\b|n[’']t\b", re.IGNORECASE)
_IN_OFFICE = re.compile(
    r"\b(?:president|prime minister|minister|premier|chancellor|king|queen|governor|ambassador"
    r"|secretary(?: of state)?|spokes\w+|mayor|chief executive)\b",
    re.IGNORECASE,
)
"""Those whose words are in the news by their office: others' are heard less, and say more."""
_OPENS_BLINDLY = re.compile(
    r"\W*(?:that|this|these|those|it|they|he|she|him|her|them|there|and|but|so|or|because|which"
    r"|well|yes|no|yeah|oh|also|then|such|both|neither|now|again|instead|otherwise|meanwhile"
    r"|if (?:that|this|these|those|it|they|he|she)|in (?:that|this)|at the same time|in other words"
    r"|don[’']t worry|of course|look|listen|you know)\b",
    re.IGNORECASE,
)
"""Words that take up something said before the quotation."""
_OF_THAT_KIND = re.compile(r"\b(?:that|this|these|those) (?:sort|kind|type)s? of\b", re.IGNORECASE)
"""What is compared with something said before."""
_ASKS, _READS_OUT, _EXPLAINED, _NO_CUE = 0.3, 0.4, 0.6, 0.4
_LEFT_OUT, _NO_NEWS, _CUE_AGAINST, _OF_ROUTINE = 0.4, 0.4, 0.3, 0.6
_SURE = 0.6
"""How sure it has to be who speaks."""
_PUT_IN = re.compile(r"[(\[]\w| \.\.\.|…")
"""What the article puts into a quotation, or leaves out: without that it was not understood."""
_ABOUT, _ABOUT_AT_MOST = 0.12, 4
"""What it counts that a quotation has a word of its article's beginning, for so many words."""
_BEGINNING = 600  # characters of an article
_READ_OUT = re.compile(r"(?<!^)(?<=[ (])[“‘\"]\w")
"""Somebody else's words inside a quotation."""
_BREAKS_OFF = re.compile(
    r"(?:[—–]|\.\.\.|…)\W*\Z|\A\W*[A-Z]{3,}:|(?:\b[A-Z]{2,}\b\W*){4}|\byour (?!own\b)[a-z]+\."
)
"""Words that are cut short, shouted, of a printed conversation, or to somebody who is not shown."""
_POINTING = re.compile(
    r"\b(?:that|this|those|these|it|they|them|he|she|him|there)\b", re.IGNORECASE
)
_MOST_POINTING = 0.12  # share of a quotation's words
_OWN = re.compile(r"\b(?:we|our|us|I|my)\b")
_FIGURE = re.compile(r"\d|\b(?:half|twice|hundred|thousand|million|billion|percent)\b")


def notable(
    archive: Archive, weights: Mapping[int, float], longest: int | None = None
) -> Statement | None:
    """Return the statement among some articles that is worth a reader's week, if there is one.

    Verbatim, by a named person whose role the article gives, long enough to say something and
    short enough to be read, understood without what stood before it; of those, one that
    contradicts, judges, admits or decides goes before one that welcomes, one on what most articles
    are about before one on a thing by the way, one at the heart of its article before its last.

    Args:
        archive: the open archive.
        weights: the articles' numbers, each with how many articles are on its subject.
        longest: how many characters of the article there is room for; what is longer would have to
            be cut, and is taken only where nothing fits.
    """
    numbers = list(weights)[:_LOOKED_AT]
    rows = archive.rows(
        "SELECT q.id, q.article, q.words, q.role, q.leans, q.speaker, q.cue_start,"
        ' coalesce(q.clause_end, q."end") - coalesce(q.clause_start, q.start) AS long'
        " FROM json_each(?) j"
        " JOIN visible_articles a ON a.id = j.value"
        " JOIN quotes q ON q.article = a.id JOIN people p ON p.id = q.person"
        " WHERE q.kind = 'direct' AND p.kind = 'person' AND q.confidence >= ?",
        (json.dumps(numbers), _SURE),
    )
    told = [
        row
        for row in rows
        if len(row["words"].split()) >= _FEWEST_WORDS and _is_known(row["speaker"], row["role"])
    ]
    fitting = [row for row in told if longest is None or row["long"] <= longest]
    made = [
        (
            _worth(row["words"], row["role"] or "", leans=bool(row["leans"]))
            - _NO_CUE * (row["cue_start"] is None)
            + _crowd(weights[row["article"]]),
            -row["id"],
            row,
        )
        for row in fitting or told
    ]
    made.sort(key=lambda one: one[:2], reverse=True)
    last = [
        (worth + _inside(archive, statement), -statement.id, statement)
        for worth, _number, row in made[:_FINALISTS]
        if (statement := quotes.get(archive, row["id"])) is not None
    ]
    best = max(last, key=lambda one: one[:2], default=None)
    return best[2] if best else None


def _is_known(speaker: str | None, role: str | None) -> bool:
    """Tell whether a reader is told who speaks: a surname alone says it to nobody.

    In scripts that are written without spaces a name may be whole without one.
    """
    return bool(role or (speaker and (" " in speaker.strip() or not speaker.isascii())))


def _worth(words: str, role: str, *, leans: bool) -> float:
    """Judge a quotation by itself."""
    count = len(words.split())
    low, high = _WORDS
    length = 1.0 if low <= count <= high else max(0.0, 1 - abs(count - high) / high)
    against = 0.25 * min(len(_AGAINST.findall(words)), _MOST_AGAINST)
    against += 0.15 * (bool(_DENIES.search(words)) + bool(_BUT.search(words)))
    is_blind = _OPENS_BLINDLY.match(words) or _OF_THAT_KIND.search(words)
    blind = 0.7 if is_blind else 0.0
    pointing = 0.3 if len(_POINTING.findall(words)) > _MOST_POINTING * count else 0.0
    told = (_OWN, _FIGURE, _AT_STAKE)
    own = 0.15 * sum(bool(sign.search(words)) for sign in told)
    known = 0.0 if not role else 0.2 if _IN_OFFICE.search(role) else 0.35
    known = -0.2 if _OF_MEDIA.search(role) else known
    if _BREAKS_OFF.search(words):
        return 0.0
    apart = _ASKS * ("?" in words) + _READS_OUT * bool(_READ_OUT.search(words, 1))
    apart += _EXPLAINED * bool(_PUT_IN.search(words))
    apart += _LEFT_OUT * bool(_ELLIPSIS.search(words)) + _NO_NEWS * bool(_CEREMONY.search(words))
    apart += _OF_ROUTINE * bool(_ROUTINE.search(words))
    return length + against + own + known - blind - pointing - apart - 0.5 * leans


def _crowd(articles_on_it: float) -> float:
    """Return what it counts that so many articles are on the same subject."""
    return min(1.2, 0.45 * math.log2(max(1.0, articles_on_it)))


def _inside(archive: Archive, statement: Statement) -> float:
    """Return what a statement counts by how it stands in its article.

    It does if somebody warns or denies by it, and speaks of what the article begins with.
    """
    article = articles.get(archive, statement.article)
    if article is None:
        return 0.0
    cue = statement.cue_span.of(article.text) if statement.cue_span else ""
    beginning = f"{article.title} {article.text[: min(_BEGINNING, statement.start)]}"
    spoken = " ".join(span.of(article.text) for span in statement.spans)
    shared = set(content_words(spoken)).intersection(content_words(beginning))
    about = _ABOUT * min(len(shared), _ABOUT_AT_MOST)
    return about + _CUE_AGAINST * bool(_SAYS_AGAINST.search(cue)) + _heart(archive, statement)


def _heart(archive: Archive, statement: Statement) -> float:
    """Return how near the heart of its article a statement stands, from 0 to 0.5."""
    sentences = articles.sentences(archive, statement.article)
    ranked = articles.summary(archive, statement.article)
    places = {one.sentence: place for place, one in enumerate(ranked)}
    inside = [
        places[number]
        for number, one in enumerate(sentences)
        if number in places and one.start < statement.end and statement.start < one.end
    ]
    return 0.5 * (1 - min(inside) / len(ranked)) if inside else 0.0
