"""An open question that names no article, answered out of those that come nearest by its words.

"How many people died in the bund collapse?" is asked of each of the articles that have its telling
words, as it would be asked of that article alone; what answers is shown with the article it is
from. Where none has all that is asked, nothing is answered here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from handlers.affair import place_of
from handlers.article import sought
from handlers.article.material import Material
from nlp import answering
from nlp.answer import counting
from nlp.answer import words as answering_words
from nlp.lexicon.people import is_role_noun
from store import articles, quotes, search

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.article.sought import Picked
    from handlers.desk import Desk
    from nlp import Sentence
    from nlp.answering import Question
    from store.values import Article

_CANDIDATES, _SHOWN = 16, 3  # articles
_SENTENCES = 2  # of one article
_NEARLY_BEST = 0.8  # share of the best one's score
_PEOPLE = re.compile(r"people|persons?", re.IGNORECASE)
_COUNTS = frozenset({"number", "money", "measure"})
_SOMEBODY = re.compile(r"(?<=[a-z,] )[A-Z][a-z’'-]+ (?:[A-Z][\w.]* )?[A-Z][a-z’'-]+")
"""A name in full: what a sentence tells may be told of whoever bears it."""
_STARRED = 4
"""Letters from which a word is looked for by its beginning, too."""


@dataclass(frozen=True, slots=True)
class InArticle:
    """What one article answers."""

    article: Article
    picked: tuple[Picked, ...]


def of_archive(desk: Desk, question: str, *, named: bool = False) -> tuple[InArticle, ...]:
    """Answer a question by the sentences of the articles that come nearest to it.

    Args:
        desk: What handlers need.
        question: What somebody typed, cleaned.
        named: Whether it has to name somebody or something, as the article does.

    Returns:
        What answers, the newest article first; nothing where no sentence has all that is asked.
    """
    asked = answering.read(question)
    if asked is None or not asked.words:
        return ()
    found: list[tuple[float, InArticle]] = []
    for article in _candidates(desk, asked):
        sentences = articles.sentences(desk.archive, article.id)
        here = answering.read(question, article.text) or asked
        if _is_of_another(answering_words.as_printed(question, article.text), article.text):
            continue
        if named and not any(typed[:1].isupper() for typed in here.typed):
            continue
        answer = answering.find(article.text, sentences, here, _SENTENCES, title=article.title)
        told = tuple(
            place for place in answer.sentences if _has_all(here, article, sentences, place)
        )
        if answer.sure and told:
            picked = _picked(desk, article, sentences, told)
            found.append((answer.score, InArticle(article, picked)))
    return _best(found)


def _picked(
    desk: Desk, article: Article, sentences: Sequence[Sentence], told: Sequence[int]
) -> tuple[Picked, ...]:
    material = Material(
        article,
        sentences,
        articles.summary(desk.archive, article.id),
        quotes.in_article(desk.archive, article.id),
    )
    return sought.drawn_of(material, told, _SENTENCES)


def _best(found: list[tuple[float, InArticle]]) -> tuple[InArticle, ...]:
    """Keep the few articles that answer best, the newest first."""
    best = max((score for score, _one in found), default=0.0)
    near = sorted(found, key=lambda each: -each[0])[:_SHOWN]
    kept = [one for score, one in near if score >= _NEARLY_BEST * best]
    return tuple(sorted(kept, key=lambda one: place_of(one.article), reverse=True))


def _has_all(asked: Question, article: Article, sentences: Sequence[Sentence], place: int) -> bool:
    """Tell whether a sentence has every word asked for, under whatever name.

    The sentence before it and the headline may have some; a name may stand anywhere in the article,
    where the sentence tells of nobody else.
    """
    text = article.text
    near = [text[one.start : one.end] for one in sentences[max(place - 1, 0) : place + 1]]
    own = answering_words.of_sentence(" ".join((article.title, *near)))
    lows, everywhere = near[-1].lower().split(), text.casefold()
    of_office = any(is_role_noun(word) for word in asked.words)
    may_be_far = asked.kind in _COUNTS or of_office or not _SOMEBODY.search(near[-1])
    may_be_far &= not counting.is_elsewhere(asked, near[-1])
    told = answering_words.of_sentence(" ".join(near))
    if not any(answering_words.has(word, told) for word in asked.words):
        return False
    return all(
        answering_words.has(word, own)
        or answering_words.means(typed, lows)
        or (may_be_far and typed[:1].isupper() and typed.casefold() in everywhere)
        or (asked.of_people and _PEOPLE.fullmatch(typed))
        for word, typed in zip(asked.words, asked.typed, strict=True)
    )


def _is_of_another(question: str, text: str) -> bool:
    """Tell whether a text never calls somebody what a question does: "Judge Lim", "mayor Voss"."""
    for one, other in pairwise(question.split()):
        if not (other[:1].isupper() and is_role_noun(one.lower())):
            continue
        office, name = rf"\b(?i:{re.escape(one)})\b", rf"\b{re.escape(other.strip('?!.,'))}\b"
        before, behind = r"(?: [A-Z][\w.’'-]*){0,3} ", r",(?: [\w-]+){0,6} "
        if not re.search(f"{office}{before}{name}|{name}{behind}{office}", text):
            return True
    return False


def _candidates(desk: Desk, asked: Question) -> Iterator[Article]:
    """Yield the articles that have the question's words, those that have most of them first.

    Words that articles put otherwise ("died", "killed") are asked for last.
    """
    pairs = list(zip(asked.words, asked.typed, strict=True))
    names = [typed for word, typed in pairs if typed[:1].isupper() and word not in asked.forenames]
    fixed = [
        typed for word, typed in pairs if typed.islower() and len(answering_words.called(word)) == 1
    ]
    tries = (
        [typed for word, typed in pairs if word not in asked.forenames],
        [*names, *fixed],
        names,
        *([name, *fixed[:1]] for name in names[:2]),
        *([one] for one in sorted(fixed, key=len, reverse=True)[:2]),
    )
    found: dict[int, None] = {}
    for words in tries:
        starred = " ".join(
            f"{word}*" if word.islower() and len(word) >= _STARRED else word for word in words
        )
        if words and len(found) < _CANDIDATES:
            found |= dict.fromkeys(search.numbers(desk.archive, starred, limit=_CANDIDATES))
    held = articles.get_many(desk.archive, list(found)[:_CANDIDATES])
    yield from (held[number] for number in found if number in held)
