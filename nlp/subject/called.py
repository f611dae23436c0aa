"""What articles that are held to be on one affair are best called: by what they name most.

A phrase that gathered them may say too little ("official title") or name what stands by the way, as
a university whose scholar is asked. What their openings name, and few others do, calls them better:
a thing, a place, or a person if it is about nobody else.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from nlp import countries
from nlp.person.words import is_role_noun
from nlp.subject import names as naming
from nlp.subject import refused
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from nlp.subject.batch import Batch
    from nlp.subject.item import Item

_FEWEST = 2
_MOST_OF_THEM = 2 / 3
_ABOUT = 1.5
"""How prominent a name is in what it names."""
_LOOKED_AT = 6
_SHORT = 3
_ONE_WORD, _A_PERSON, _IN_OFFICE = 0.66, 0.6, 0.5
"""What a name of one word, a person's, and one with an office is worth, beside a thing's."""
_BETTER, _BETTER_IN_ONE_WORD = 1.25, 2.0
"""How much better a name has to be than the phrase that gathered the articles."""
_RUN = re.compile(r"(?<![\w’'-])[A-Z][\w’-]*(?: [A-Z][\w’-]*)*")
_CALLED = re.compile(r"[“\"]((?:The |A |An )?[A-Z][\w’'-]*(?: [\w’'-]+){0,4}?)[,.]?[”\"]")
_POSSESSIVE = re.compile(r"[’']s?\Z")


def better(
    batch: Batch, phrase: str, ids: Collection[int], printed: Mapping[int, frozenset[str]]
) -> str:
    """Return what some articles name, where it calls them better than a phrase of theirs.

    What happened somewhere is told best by the phrase that says so.

    Args:
        batch: What the articles have.
        phrase: The phrase that they are called by.
        ids: The articles.
        printed: The phrases that each of them prints.
    """
    whom = batch.whose(phrase)
    words = frozenset(words_of(phrase))
    shape = naming.shape(phrase, len(words), batch.common)
    other = name_of(batch, ids, printed)
    if whom:
        return other if whom in other.split() else _without_office(phrase)
    if not other or words_of(other) <= words:
        return phrase
    is_named = naming.is_named(phrase, batch.common)
    if naming.happens(phrase) and is_named:
        return phrase
    says_less = " " not in other and (is_named or naming.happens(phrase))
    least = _BETTER_IN_ONE_WORD if says_less else _BETTER
    theirs = _worth(batch, other, frozenset(words_of(other))) * _fits(batch, other, ids)
    return other if theirs >= least * shape * _fits(batch, phrase, ids) else phrase


def _without_office(name: str) -> str:
    """Return a person's name without what stands before it: "President Ana Lim" as "Ana Lim"."""
    *before, first, last = name.split() if name.count(" ") > 1 else (name, "", "")
    return f"{first} {last}" if any(is_role_noun(one.lower()) for one in before) and last else name


def _fits(batch: Batch, name: str, ids: Collection[int]) -> float:
    """Tell how far a name is of some articles, of nearly all of them and of no others."""
    gathered = batch.gathered(name)
    here = len(gathered.intersection(ids))
    weights = batch.likeness.together(sorted(ids))
    heaviest = max((weights.get(word, 0.0) for word in words_of(name)), default=0.0)
    weight = heaviest / max(weights.values(), default=1.0)
    return here / len(ids) * math.sqrt(weight * here / len(gathered.union(ids)))


def name_of(batch: Batch, ids: Collection[int], printed: Mapping[int, frozenset[str]]) -> str:
    """Return what most of some articles name where they say what they are about.

    Of several such names, one that says what happened, and by the words by which the articles are
    alike.

    Args:
        batch: What the articles have.
        ids: The articles.
        printed: The phrases that each of them prints.

    Returns:
        The name; "" where they share none.
    """
    counts: Counter[str] = Counter()
    for item in batch.items:
        if item.id in ids:
            counts.update(printed[item.id] | frozenset(_names(batch, item)))
    weights = batch.likeness.together(sorted(ids))
    best = (0.0, 0, "")
    for name, many in sorted(counts.items()):
        if many < _FEWEST:
            continue
        words = frozenset(words_of(name))
        heaviest = max((weights.get(word, 0.0) for word in words), default=0.0)
        worth = _worth(batch, name, words) * heaviest if heaviest else 0.0
        if worth <= best[0]:
            continue
        about = sum(batch.read[number].prominence(words) >= _ABOUT for number in ids)
        if about >= max(_FEWEST, _MOST_OF_THEM * len(ids)):
            gathered = len(batch.gathered(name).union(ids))
            fits = about / len(ids) * math.sqrt(about / gathered)
            best = max(best, (worth * fits, many, name))
    return best[2]


def _worth(batch: Batch, name: str, words: frozenset[str]) -> float:
    """Tell how well a name says what articles are about that are held to be on one affair."""
    whom = batch.whose(name)
    if whom is None:
        return 0.0
    if whom or words <= batch.of_people:
        in_office = any(is_role_noun(word.lower()) for word in name.split())
        return 0.0 if " " not in name else _IN_OFFICE if in_office else _A_PERSON
    if " " not in name:
        return _ONE_WORD
    return naming.shape(name, len(words), batch.common)


def _names(batch: Batch, item: Item) -> Iterator[str]:
    """Yield names of an article's people, places and things, of one word too, and its titles."""
    yield from item.people
    for sentence in (item.title, *item.sentences[:_LOOKED_AT]):
        yield from (met[1] for met in _CALLED.finditer(sentence) if " " in met[1])
        for met in _RUN.finditer(sentence):
            word = _POSSESSIVE.sub("", met[0])
            if " " in word or refused.says_nothing(word) or refused.is_of_a_land(word):
                continue
            is_name = met.start() and len(word) > _SHORT - word.isupper()
            if word in countries.by_form() or (is_name and word.lower() not in batch.common):
                yield word
