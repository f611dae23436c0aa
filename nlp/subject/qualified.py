"""What a subject is about, behind a name that says only where or who: "Orl: port strike".

A town, a house or a person is no subject of a week. What happened there is told by words that most
of the articles come back to. They stand behind a colon unless an article prints them with the name,
so that nothing is said of how the two belong together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.lexicon.people import ORGANISATION, is_role_noun
from nlp.subject import refused, things
from nlp.subject.batch import ABOUT
from nlp.subject.fields import FIELDS
from nlp.subject.names import NOUN_ENDS
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from nlp.subject.batch import Batch
    from nlp.subject.item import Item

_FEWEST = 2  # articles
_MOST_OF_THEM = 2 / 3  # share of a subject's articles
_HAPPENED, _IS_THERE = 0.09, 0.45
"""What words are worth at least that say what happened, and others."""
_HAPPENS = 2
"""Which kind of words goes before all others."""
_LOOKED_AT = 12  # sentences of an article
_LONGEST_SENTENCE = 2000  # characters
_SAYS_ENOUGH = 3
"""Words of a name behind which only what happened stands."""
_A_NOUN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|of|for|no|from|with|by) (?:[a-z-]{3,} )?"
    rf"(?P<word>[a-z]{{3,}}){NOUN_ENDS}"
)
"""A word that ends what an article or a preposition begins."""
SAYS_NOTHING = words_of("relations case coalition plans project")
"""What is between two, where behind a colon stands one, and what leaves open what it is about."""


def in_full(
    batch: Batch, name: str, ids: Collection[int], printed: Mapping[int, frozenset[str]]
) -> str:
    """Return a subject's name with what happened, where it says only where or who.

    It stays as it is where it says what happened, or most of its articles tell of nothing in
    common.

    Args:
        batch: What the articles have.
        name: The name.
        ids: The articles that are called so.
        printed: The phrases that each article prints.
    """
    if things.happens(name) or name.islower() or len(ids) < _FEWEST:
        return name
    form = _what(batch, words_of(name), ids, printed)
    if things.says_what(name) and not things.happens(form):
        return name
    if form:
        is_whole = words_of(form) & words_of(name)
        return form if is_whole else f"{name}: {form}"
    is_place = " " not in name or name in countries.by_form() or batch.is_where(name, ids)
    field = _field(batch, words_of(name), ids) if is_place else ""
    return f"{name}: {field}" if field else name


def _what(
    batch: Batch,
    own: frozenset[str],
    ids: Collection[int],
    printed: Mapping[int, frozenset[str]],
) -> str:
    """Return what most of some articles tell of, as they print it; "" for nothing.

    What happened goes before what is there, and that in two words before that in one; of several,
    what the articles have in common most.
    """
    told: Counter[str] = Counter()
    for item in batch.items:
        if item.id in ids:
            told.update(set(_things(item, printed[item.id])))
            told.update(set(_nouns(item)) if len(own) < _SAYS_ENOUGH else ())
    forms: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for form in told:
        forms[words_of(form) - own].append(form)
    weights = batch.likeness.together(sorted(ids))
    heaviest = max(weights.values(), default=1.0)
    nobodys = batch.of_people_in(ids) | batch.everywhere | SAYS_NOTHING
    best = (0, 0.0, "")
    for words, several in forms.items():
        telling = sum(batch.read[n].is_about(words) for n in ids)
        if not words or words & nobodys or telling < max(_FEWEST, _MOST_OF_THEM * len(ids)):
            continue
        weight = sum(weights.get(word, 0.0) for word in words) / len(words) / heaviest
        happens = any(map(things.happens, several))
        if weight >= (_HAPPENED if happens else _IS_THERE):
            form = max(several, key=lambda one: (own <= words_of(one), told[one], -len(one), one))
            kind = _HAPPENS if happens else " " in form
            best = max(best, (kind, weight * telling, form))
    return best[2]


def _things(item: Item, phrases: Collection[str]) -> Iterator[str]:
    """Yield words of an article for what happened, and for things that are there."""
    for phrase in phrases:
        last = phrase.rsplit(maxsplit=1)[-1]
        acts = last in ORGANISATION or is_role_noun(last)
        if things.says_what(phrase) and last.islower() and not acts:
            yield phrase
    for sentence in (item.title, *item.sentences[:_LOOKED_AT]):
        for word in things.happenings(sentence):
            if word.islower() and not refused.says_nothing(word.capitalize()):
                yield word


def _nouns(item: Item) -> Iterator[str]:
    """Yield words that an article prints as things."""
    for sentence in (item.title, *item.sentences[:_LOOKED_AT]):
        for met in _A_NOUN.finditer(sentence[:_LONGEST_SENTENCE]):
            word = met["word"]
            says_what = word not in ORGANISATION and not refused.says_nothing(word.capitalize())
            if says_what and refused.may_name(word):
                yield word


def _field(batch: Batch, own: frozenset[str], ids: Collection[int]) -> str:
    """Return the field that most of some articles name and are about; "" where there is none."""
    best = (0.0, "")
    for field, words in FIELDS.items():
        read = [batch.read[n] for n in ids]
        about = [one.prominence_of_any(words) for one in read if one.is_about(words_of(field))]
        telling = [one for one in about if one >= ABOUT]
        if not words & own and len(telling) >= max(_FEWEST, _MOST_OF_THEM * len(ids)):
            best = max(best, (sum(telling), field))
    return best[1]
