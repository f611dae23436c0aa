"""Phrases that may name a subject, what each of them gathers, and how good a name it is."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nlp.subject import names as naming
from nlp.subject import refused, things
from nlp.subject.batch import ABOUT, SMALL_BATCH
from nlp.subject.called import fits
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from nlp.subject.batch import Batch
    from nlp.subject.item import Item

_FEWEST = 2  # articles
_FEW = 6  # articles of a batch so small that likeness proves little
_MOST_OF_THEM = 0.6
"""The share of what has a phrase without a name that holds together, where it names a subject."""
_KNOWN = 1.3  # factor for a name that the last digest had
_HALF = 0.5
_PLAINLY, _IN_FRONT = 3.0, 2.0
"""How prominent a subject's name is in an article that goes on with it alone; what of it is a name,
in one that is like its earlier articles, too."""
_RARE, _VERY_RARE = 0.25, 0.6
"""How many of a batch's articles lack the rarest word of what is one of its kind in it."""
_ALIKE, _ALIKE_OF_FEW, _ALIKE_SIDE_BY_SIDE = 0.08, 0.02, 0.02
"""How like the others each article of a group is at least: of many, of few, of few that say so."""
_ALIKE_IN_A_COURT, _ALIKE_MEASURED = 0.12, 0.05
"""The same of articles on a court, and of few for which others are a measure."""
_VERY_ALIKE = 0.2  # likeness from which a name is not weighed down
_LOOSE = 0.5
"""What a group counts whose articles have little in common but their name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may name a subject, the articles that it gathers, and how well it names.

    `sure` are those of its articles that belong to it whatever the others are like, `least` how
    like each other the rest have to be. `happening` says that it is one of its kind, as a strike
    in a place; `going_on` which articles go on with the subject that was called so before, and
    `again` which of them are called so though each is alone.
    """

    name: str
    gathers: frozenset[int]
    worth: float
    words: frozenset[str]
    least: float = 0.0
    happening: bool = False
    sure: frozenset[int] = frozenset()
    going_on: frozenset[int] = frozenset()
    again: frozenset[int] = frozenset()


def printed(items: Sequence[Item]) -> dict[int, frozenset[str]]:
    """Return the phrases that each article prints.

    Args:
        items: The articles.
    """
    most = naming.looked_at(len(items))
    made = {item.id: set(naming.phrases(item, most)) for item in items}
    beside = {item.id: frozenset(naming.neighbours(item)) for item in items}
    held: Counter[str] = Counter()
    for pairs in beside.values():
        held.update({words for words, _named in pairs})
    standing = {words for item in items for words in naming.pairs(item) if held[words] >= _FEWEST}
    for number, pairs in beside.items():
        for words, named in pairs:
            if words in standing:
                made[number].update(filter(None, (words, named)))
    return {number: frozenset(found) for number, found in made.items()}


def of(
    batch: Batch, phrases: Mapping[int, frozenset[str]], known: Mapping[str, frozenset[int] | None]
) -> list[Candidate]:
    """Return every phrase of the articles, one for each set of words, best name first.

    Args:
        batch: What the articles have.
        phrases: What each of them prints.
        known: Names that were used before, each with the articles that go on with its subject;
            `None` where nothing is known of its earlier articles.
    """
    counts: Counter[str] = Counter()
    for own in phrases.values():
        counts.update(own)
    forms: dict[frozenset[str], list[str]] = {}
    for phrase in dict.fromkeys((*sorted(known), *counts)):
        if refused.is_some_day(phrase, batch.common):
            continue
        words = words_of(phrase)
        if not words <= batch.everywhere and len(words) >= _FEWEST:
            forms.setdefault(words, []).append(phrase)
    made = []
    for words, several in forms.items():
        name = min(several, key=lambda one: _order(batch, one, known, counts))
        worth = naming.shape(name, len(words), batch.common) * (
            1 + 0.1 * math.log(max(1, sum(counts[one] for one in several)))
        )
        goes_on = known.get(name, frozenset())
        if goes_on is None or (goes_on and things.says_what(name)):
            worth *= _KNOWN
        found = _candidate(batch, name, worth, known.get(name))
        if found:
            made.append(replace(found, again=_again(batch, found, known)))
    return sorted(made, key=lambda one: (-one.worth, one.name))


def _order(
    batch: Batch, form: str, known: Collection[str], counts: Mapping[str, int]
) -> tuple[bool, int, int, bool, str]:
    """Order the forms of a name: what was used before, often, is short, is no sentence's beginning.

    "Presidential debate" opens a sentence, "presidential debate" stands in one.
    """
    printed = form.split()
    first, last = printed[0], printed[-1]
    opens = first[0].isupper() and last[0].islower() and first.lower() in batch.common
    return form not in known, -counts[form], len(form), opens, form


def _again(
    batch: Batch, found: Candidate, known: Mapping[str, frozenset[int] | None]
) -> frozenset[int]:
    """Return the articles that are called as before even if each is alone with it."""
    if found.name not in known:
        return frozenset()
    going_on = known[found.name]
    if going_on is None:
        on_nobody = not found.words & batch.of_people
        likely = found.gathers if things.happens(found.name) and on_nobody else frozenset()
        words, least = found.words, _PLAINLY
    else:
        likely = going_on if naming.is_named(found.name, batch.common) else frozenset()
        words, least = words_of(naming.capital(found.name)), _IN_FRONT
    return frozenset(n for n in likely if batch.read[n].prominence(words) >= least)


def kept(batch: Batch, one: Candidate, left: set[int]) -> set[int]:
    """Return the articles that a candidate holds together of those that are left.

    Args:
        batch: What the articles have.
        one: The candidate.
        left: The articles that no other subject has.
    """
    held, _alike = batch.holding_together(one.name, one.gathers & left, one.least)
    return held | (one.sure & left)


def best_name(
    batch: Batch,
    name: str,
    ids: Collection[int],
    phrases: Mapping[int, frozenset[str]],
    made: Sequence[Candidate],
) -> str:
    """Return what a group is best called: what most of its articles print, and few others.

    The phrase that gathered it may be an office or a person; of what these articles share, what
    says what happened names them better: "Lim's letters" rather than "Foreign Office".

    Args:
        batch: What the articles have.
        name: The phrase that gathered the group.
        ids: Its articles.
        phrases: What each article prints.
        made: All that may name a subject.
    """
    inside: Counter[frozenset[str]] = Counter()
    for number in ids:
        inside.update({words_of(phrase) for phrase in phrases.get(number, ())})
    best = (0.0, 0, name)
    own = words_of(name)
    for one in made:
        gathers = batch.gathered(one.name)
        here = len(gathers.intersection(ids))
        many = max(inside[one.words], here)
        if one.name != name and many < max(_FEWEST, _HALF * len(ids)):
            continue
        if things.happens(name) and not (things.happens(one.name) and own & one.words):
            continue
        worth = naming.shape(one.name, len(one.words), batch.common) * fits(batch, one.name, ids)
        best = max(best, (worth, many, one.name))
    return best[2]


def _candidate(
    batch: Batch, name: str, worth: float, going_on: frozenset[int] | None
) -> Candidate | None:
    """Return a phrase with what it gathers, or `None` where that is nothing to speak of.

    Args:
        batch: What the articles have.
        name: The phrase.
        worth: How well it names.
        going_on: For a name that was used before, the articles that go on with its subject.
    """
    sure = going_on or frozenset()
    gathers = batch.printing(name) if things.is_called(name) else batch.gathered(name)
    if things.is_composed(name):
        gathers = sure
    size = len(batch.items)
    if batch.whose(name) != "" or not gathers | sure or _is_on_all(batch, name):
        return None
    happening = things.happens(name) and _is_one_of_its_kind(batch, name)
    least = _least_alike(batch, name)
    held, alike = batch.holding_together(name, gathers, least)
    if happening:
        sure |= _side_by_side(batch, name)
    named = happening or naming.is_named(name, batch.common)
    if size > SMALL_BATCH and not named and len(held) < _MOST_OF_THEM * len(gathers):
        return None
    gathers = frozenset(held) | sure
    if not gathers:
        return None
    if size > _FEW:
        worth *= _LOOSE + (1 - _LOOSE) * min(1.0, alike / _VERY_ALIKE)
    if size > SMALL_BATCH:
        worth *= math.sqrt(batch.rarity(name))
    words = words_of(name)
    return Candidate(name, gathers, worth, words, least, happening, sure, going_on or frozenset())


def _least_alike(batch: Batch, name: str) -> float:
    """Return how like the others each article has to be that a phrase gathers.

    A court that every land has is in many cases.
    """
    size = len(batch.items)
    large = size > SMALL_BATCH
    if refused.is_anywhere(name) and (large or batch.is_measured):
        return _ALIKE_IN_A_COURT
    least = _ALIKE if large else _ALIKE_OF_FEW if size > _FEW else 0.0
    return max(least, _ALIKE_MEASURED) if batch.is_measured else least


def _side_by_side(batch: Batch, name: str) -> frozenset[int]:
    """Return the articles that tell of what happens somewhere, where there are several.

    Its words stand side by side in them, and one of them is what they are about.
    """
    words = words_of(name)
    beside = frozenset(
        number
        for number in batch.telling_of(name)
        if batch.read[number].prominence_of_any(words) >= ABOUT
    )
    if len(batch.items) > naming.LARGE_BATCH:
        beside = frozenset(batch.holding_together(name, beside, _ALIKE_SIDE_BY_SIDE)[0])
    return beside if len(beside) >= _FEWEST else frozenset()


def _is_on_all(batch: Batch, name: str) -> bool:
    """Tell whether a phrase without a name is in every second article: "presidential election"."""
    many = len(batch.items) > SMALL_BATCH
    return many and batch.rarity(name) < _HALF and not naming.is_named(name, batch.common)


def _is_one_of_its_kind(batch: Batch, name: str) -> bool:
    """Tell whether there is rarely a second of what happens: by a name that is no person's.

    Whose it is ("Democratic") is no such name, unless few articles tell of such a thing at all.
    """
    if refused.is_anywhere(name):
        return False
    others = " ".join(word for word in name.split() if not words_of(word) & batch.of_people)
    if refused.is_some_day(name, frozenset()) or naming.is_named(others, batch.common):
        return batch.rarity(name) >= _RARE
    return others[:1].isupper() and batch.rarity(name) >= _VERY_RARE
