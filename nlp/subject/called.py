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

from nlp.lexicon import countries
from nlp.lexicon.people import is_role_noun
from nlp.subject import names as naming
from nlp.subject import refused, things
from nlp.subject.batch import ABOUT
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from nlp.subject.batch import Batch
    from nlp.subject.item import Item

_FEWEST = 2  # articles
_MOST_OF_THEM = 2 / 3  # share of a subject's articles
_ABOUT = 1.5
"""How prominent a name is in what it names."""
_LOOKED_AT = 6  # sentences of an article
_RARE = 0.6
"""How many of a batch's articles lack a name by which alone a group may be told."""
_VERY_ALIKE, _ALIKE = 0.12, 0.08
"""How alike articles are on the average that stay together whatever they are called, and what need
not come back to what the others name."""
_ONE_WORD, _A_PERSON, _IN_OFFICE, _A_PLACE = 0.66, 0.6, 0.5, 0.52
"""What a name of one word, a person's, one with an office and a place's is worth, beside a thing's:
in a place much happens."""
_BEST_SHAPE = 1.1
"""What no name is worth more than."""
_NAMED_ONCE = 0.5
"""What a name counts that articles do not come back to."""
_BETTER, _BETTER_IN_ONE_WORD = 1.25, 2.0
"""How much better a name has to be than the phrase that gathered the articles."""


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
    words = words_of(phrase)
    shape = naming.shape(phrase, len(words), batch.common)
    other = name_of(batch, ids, printed)
    if whom:
        return other if whom in other.split() else phrase
    if not other or words_of(other) <= words:
        return phrase
    is_named = naming.is_named(phrase, batch.common)
    if things.happens(phrase) and is_named:
        return phrase
    says_less = " " not in other and (is_named or things.happens(phrase))
    least = _BETTER_IN_ONE_WORD if says_less else _BETTER
    worth = worth_of(batch, other, ids, batch.of_people_in(ids))
    theirs = worth * fits(batch, other, ids)
    return other if theirs >= least * shape * fits(batch, phrase, ids) else phrase


def with_its_number(batch: Batch, name: str, ids: Collection[int]) -> str:
    """Return a name with the number that always stands behind it: "Orl Air Flight 1042".

    Args:
        batch: What the articles have.
        name: The name.
        ids: The articles that are called so.
    """
    told = re.compile(rf"\b{re.escape(name)}(?: (\d{{1,4}})\b(?![.,]\d))?")
    said = [one for item in batch.items if item.id in ids for one in (item.title, *item.sentences)]
    numbers = Counter(met[1] for one in said if name in one for met in told.finditer(one))
    number, many = max(numbers.items(), key=lambda one: one[1], default=(None, 0))
    always = number and name[-1:].isalpha() and many >= _MOST_OF_THEM * numbers.total()
    return f"{name} {number}" if always else name


def fits(batch: Batch, name: str, ids: Collection[int]) -> float:
    """Tell how far a name is of some articles, of nearly all of them and of no others.

    Args:
        batch: What the articles have.
        name: The name.
        ids: The articles.
    """
    gathered = batch.gathered(name)
    here = len(gathered.intersection(ids))
    weights = batch.likeness.together(sorted(ids))
    heaviest = max((weights.get(word, 0.0) for word in words_of(name)), default=0.0)
    weight = heaviest / max(weights.values(), default=1.0)
    of_these = here / len(ids) * math.sqrt(weight * here / len(gathered.union(ids)))
    return of_these * said_of(batch, name, ids)


def said_of(batch: Batch, name: str, ids: Collection[int]) -> float:
    """Tell how far articles go on to speak of what a name names, from a half to one.

    Who looks into it, tells of it or was there is named once.

    Args:
        batch: What the articles have.
        name: The name.
        ids: The articles.
    """
    words = words_of(by_which(batch, name))
    said = sum(batch.read[n].prominence(words) >= ABOUT for n in ids) / len(ids)
    if " " in name and batch.whose(name) == "" and things.is_called(name):
        said *= batch.prints_in_front(name, ids)
    return _NAMED_ONCE + (1 - _NAMED_ONCE) * said


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
            counts.update(printed[item.id] | frozenset(names(batch, item)))
    weights = batch.likeness.together(sorted(ids))
    people = batch.of_people_in(ids)
    most = max(_FEWEST, _MOST_OF_THEM * len(ids))
    best = (False, 0.0, 0, "")
    for name, many in sorted(counts.items()):
        if many < _FEWEST:
            continue
        heaviest = max((weights.get(word, 0.0) for word in words_of(name)), default=0.0)
        share = heaviest * many / len(ids)
        if not share or (best[0] and _BEST_SHAPE * share < best[1]):
            continue
        worth = worth_of(batch, name, ids, people) * share
        if not worth or (best[0] and worth < best[1]):
            continue
        if sum(batch.has(number, words_of(name)) for number in ids) < most:
            continue
        told = words_of(by_which(batch, name))
        about = sum(batch.read[number].prominence(told) >= _ABOUT for number in ids)
        gathered = len(batch.gathered(name).union(ids))
        worth *= max(about, 1) / len(ids) * math.sqrt(max(about, 1) / gathered)
        best = max(best, (about >= most, worth * said_of(batch, name, ids), many, name))
    return best[3]


def _is_where(batch: Batch, name: str, ids: Collection[int]) -> bool:
    """Tell whether a name of one word says only where something happens; initials are a body's."""
    return " " not in name and not name.isupper() and batch.is_where(name, ids)


def by_which(batch: Batch, name: str) -> str:
    """Return by which part of a name articles go on to speak of what it names: a surname.

    Args:
        batch: What the articles have.
        name: The name.
    """
    whom = batch.whose(name)
    return whom if whom and batch.bearers[whom] == 1 else name


def worth_of(batch: Batch, name: str, ids: Collection[int], people: frozenset[str]) -> float:
    """Tell how well a name says what articles are about that are held to be on one affair.

    Args:
        batch: What the articles have.
        name: The name.
        ids: The articles.
        people: The words of the names of those whom they tell of.
    """
    whom = batch.whose(name)
    is_everybody = whom and batch.is_on_everybodys_lips(whom, ids)
    if whom is None or is_everybody or refused.is_anywhere(name):
        return 0.0
    if name in countries.by_form() or _is_where(batch, name, ids):
        return _A_PLACE
    words = words_of(name)
    if whom or words <= people:
        if " " not in name:
            return 0.0
        in_office = any(is_role_noun(word.lower()) for word in name.split())
        return _IN_OFFICE if in_office else _A_PERSON
    if " " not in name:
        return _ONE_WORD
    return naming.shape(name, len(words), batch.common)


def names(batch: Batch, item: Item) -> Iterator[str]:
    """Yield names of an article's people, places and things, of one word too.

    Args:
        batch: What the articles have.
        item: The article.
    """
    yield from item.people
    for sentence in (item.title, *item.sentences[:_LOOKED_AT]):
        for word in naming.single(sentence, batch.common):
            if not refused.is_of_a_people(word):
                yield word
