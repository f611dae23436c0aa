"""Articles grouped by what they share, each group named in the articles' own words.

The name of a subject is a phrase that its articles print, and its articles are those in which
every word of that phrase is prominent (title, opening, or said often) and which share other rare
words too. Trying every phrase of the batch and keeping the best gives the grouping and the names
at once, the same whatever the order of the articles. Names used before are tried with the others
and preferred, so that a subject is called the same from week to week.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp import subject_names as naming
from nlp.subject_likeness import Likeness
from nlp.subject_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_LEAD_SENTENCES = 3
_OFTEN = 3
_MOST_OFTEN = 25
_FEWEST = 2
_SMALL_BATCH = 12
_LARGE_BATCH = 40
_EVERYWHERE = 0.3
_A_PERSON = 0.3
_KNOWN = 1.3
_CROWD = 0.75
_GOOD_NAME = 0.8
_ALIKE, _ALIKE_IN_PERSON = 0.08, 0.02
"""How like the others each article of a group is at least; less where all are on one person.

Few articles that have a person in front are on that person, whatever each tells of them.
"""
_VERY_ALIKE = 0.2
_GOES_ON = 0.09
"""How like a subject's earlier articles one is that goes on with it."""
_LOOSE = 0.5
"""What a group counts whose articles have little in common but their name."""
_IN_TITLE, _IN_OPENING = 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Item:
    """One article as grouping sees it: `sentences` are its words in order, best its prose.

    `people` are the names of those whom it tells of: a subject is what they do, not who they are.
    """

    id: int
    title: str
    sentences: tuple[str, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Articles on one subject, in the order given; `name` is a phrase of theirs.

    A single article whose words name its subject badly has the name "".
    """

    name: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A phrase that may name a subject, the articles that it gathers, and how well it names."""

    name: str
    gathers: frozenset[int]
    worth: float
    least: float = 0.0
    is_person: bool = False
    sure: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Batch:
    """What the articles of a batch have, as far as grouping asks for it."""

    items: Sequence[Item]
    holders: Mapping[str, set[int]]
    fronts: Mapping[int, frozenset[str]]
    names: frozenset[tuple[str, str]]
    surnames: frozenset[str]
    likeness: Likeness
    held_before: Mapping[str, set[int]]


def group(
    items: Sequence[Item], known: Sequence[str] = (), before: Sequence[Item] = ()
) -> tuple[Group, ...]:
    """Group articles by what they share.

    Args:
        items: the articles, newest first; their order is kept inside a group.
        known: names of subjects that were used before, latest first: one that fits is used again,
            also for one article alone.
        before: earlier articles: one that is like those of a known subject belongs to it, whatever
            words it uses.

    Returns:
        The groups, largest first, then by their first article's place. Every article is in
        exactly one of them; one that shares its subject with no other is a group by itself.
        The same articles give the same groups, whatever order they come in.
    """
    ordered = sorted(items, key=lambda item: item.id)
    batch = _batch(ordered, before)
    places = {item.id: place for place, item in enumerate(items)}
    left = set(places)
    groups: list[Group] = []
    most = naming.LOOKED_AT if len(ordered) <= _LARGE_BATCH else naming.NAMED_IN
    phrases = {item.id: frozenset(naming.phrases(item, most)) for item in ordered}
    candidates = _candidates(batch, phrases, _going_on(batch, known))
    for best in _best_first(candidates, left):
        kept, _alike = _holding_together(batch, best.name, best.gathers & left, best.least)
        kept |= best.sure & left
        if len(kept) >= _FEWEST:
            groups.append(Group(best.name, tuple(sorted(kept, key=places.__getitem__))))
            left.difference_update(kept)
    by_name = {one.name: one for one in candidates}
    again = [by_name[name] for name in known if name in by_name and not by_name[name].is_person]
    groups.extend(
        Group(_own_name(item, phrases[item.id], by_name, again), (item.id,))
        for item in ordered
        if item.id in left
    )
    groups.sort(key=lambda one: (-len(one.ids), places[one.ids[0]]))
    return tuple(groups)


def _batch(ordered: Sequence[Item], before: Sequence[Item]) -> _Batch:
    holders: dict[str, set[int]] = {}
    held_before: dict[str, set[int]] = {}
    weighed: dict[int, dict[str, float]] = {}
    for some, by_word in ((ordered, holders), (before, held_before)):
        for item in some:
            prominent, weighed[item.id] = _read(item)
            for word in prominent:
                by_word.setdefault(word, set()).add(item.id)
    people = [name.split() for item in ordered for name in item.people]
    return _Batch(
        ordered,
        holders,
        {item.id: frozenset(naming.front(item).split()) for item in ordered},
        frozenset(pair for words in people for pair in pairwise(words)),
        frozenset(words[-1] for words in people if len(words) > 1),
        Likeness(weighed),
        held_before,
    )


def _going_on(batch: _Batch, known: Sequence[str]) -> dict[str, frozenset[int]]:
    """Return for each known subject the articles that go on with it, in whatever words.

    They are like its earlier articles, and have the names that its own name has.
    """
    found: dict[str, frozenset[int]] = {}
    every = {item.id for item in batch.items}
    for name in dict.fromkeys(known):
        earlier = _gathered(name, batch.held_before)
        is_person = naming.whose(name, batch.names, batch.surnames) != ""
        names = " ".join(word for word in name.split() if word[0].isupper())
        likely = _gathered(names, batch.holders) if words_of(names) else every
        found[name] = frozenset(
            number
            for number in (() if is_person or not earlier else likely)
            if batch.likeness.to_the_others({number, *earlier})[number] >= _GOES_ON
        )
    return found


def _read(item: Item) -> tuple[frozenset[str], dict[str, float]]:
    """Return an article's prominent words, and all of its words with their weight.

    Prominent are the words of the title, the opening, and those that most sentences use.
    """
    often: Counter[str] = Counter()
    weight: dict[str, float] = {}
    title = words_of(item.title)
    opening: set[str] = set(title)
    for place, sentence in enumerate(item.sentences[: naming.LOOKED_AT]):
        words = words_of(sentence)
        often.update(words)
        if place < _LEAD_SENTENCES:
            opening |= words
        for word in words:
            weight[word] = weight.get(word, 0.0) + (_IN_OPENING if place < _LEAD_SENTENCES else 1.0)
    for word in title:
        weight[word] = weight.get(word, 0.0) + _IN_TITLE
    most = sorted(often, key=lambda word: (-often[word], word))[:_MOST_OFTEN]
    return frozenset(opening.union(word for word in most if often[word] >= _OFTEN)), weight


def _gathered(phrase: str, holders: Mapping[str, set[int]]) -> set[int]:
    """Return the articles in which every word of `phrase` is prominent."""
    sets = [holders.get(word, set()) for word in words_of(phrase)]
    return set.intersection(*sets) if sets else set()


def _candidates(
    batch: _Batch, printed: Mapping[int, frozenset[str]], known: Mapping[str, frozenset[int]]
) -> list[_Candidate]:
    """Return every phrase of the articles, one for each set of words, best name first."""
    counts: Counter[str] = Counter()
    for own in printed.values():
        counts.update(own)
    pairs = Counter(pair for item in batch.items for pair in frozenset(naming.pairs(item)))
    counts.update({pair: many for pair, many in pairs.items() if many >= _FEWEST})
    common = _common_words(batch.items)
    everywhere = _everywhere(len(batch.items), batch.holders)
    forms: dict[frozenset[str], list[str]] = {}
    for phrase in dict.fromkeys((*sorted(known), *counts)):
        words = frozenset(words_of(phrase))
        if not words & everywhere and (len(words) >= _FEWEST or phrase in known):
            forms.setdefault(words, []).append(phrase)
    made = []
    for words, several in forms.items():
        name = min(several, key=lambda one: (one not in known, -counts[one], len(one), one))
        worth = naming.shape(name, len(words), common) * (
            1 + 0.1 * math.log(max(1, sum(counts[one] for one in several)))
        )
        found = _candidate(batch, name, worth, known.get(name))
        if found:
            made.append(found)
    return sorted(made, key=lambda one: (-one.worth, one.name))


def _candidate(
    batch: _Batch, name: str, worth: float, going_on: frozenset[int] | None
) -> _Candidate | None:
    """Return a phrase with what it gathers, or `None` where that is nothing to speak of.

    Args:
        batch: What the articles have.
        name: The phrase.
        worth: How well it names.
        going_on: For a name that was used before, the articles that go on with its subject.
    """
    sure = going_on or frozenset()
    gathers = frozenset(_gathered(name, batch.holders))
    size = len(batch.items)
    surname = naming.whose(name, batch.names, batch.surnames)
    if surname is None:
        return None
    if surname:
        gathers = frozenset(n for n in gathers if surname in batch.fronts[n])
        worth *= _A_PERSON
    if going_on is not None and not surname:
        worth *= _KNOWN
    if not gathers | sure:
        return None
    least = 0.0
    if size > _SMALL_BATCH:
        of_person = _ALIKE_IN_PERSON if size > _LARGE_BATCH else 0.0
        least = of_person if surname else _ALIKE
        kept, alike = _holding_together(batch, name, gathers, least)
        gathers = frozenset(kept)
        if not surname:
            worth *= _LOOSE + (1 - _LOOSE) * min(1.0, alike / _VERY_ALIKE)
        worth *= math.sqrt(1 - len(gathers) / size) if len(gathers) < size else 0.0
    return _Candidate(name, gathers | sure, worth, least, bool(surname), sure)


def _holding_together(
    batch: _Batch, name: str, gathers: Iterable[int], least: float
) -> tuple[set[int], float]:
    """Drop what shares least with the others beside the name, until what is left holds together.

    Args:
        batch: What the articles have.
        name: The phrase that gathers them.
        gathers: The articles.
        least: How like the others each of them has to be.

    Returns:
        The articles that are left, and how alike they are on the average.
    """
    kept, own_words = set(gathers), words_of(name)
    while True:
        alike = batch.likeness.to_the_others(kept, own_words)
        if len(kept) < _FEWEST:
            return kept, 0.0
        lowest = min(alike.values())
        if lowest >= least:
            return kept, sum(alike.values()) / len(kept)
        kept -= {number for number, own in alike.items() if own <= max(lowest, least / 2)}


def _common_words(items: Sequence[Item]) -> frozenset[str]:
    """Return the words that some article writes small: a capital of theirs is a sentence's."""
    return frozenset(
        word
        for item in items
        for sentence in (item.title, *item.sentences[: naming.LOOKED_AT])
        for word in sentence.split()
        if word.islower()
    )


def _everywhere(size: int, holders: Mapping[str, set[int]]) -> frozenset[str]:
    """Return the words that a large batch's articles have in common, as their paper's name."""
    if size <= _LARGE_BATCH:
        return frozenset()
    return frozenset(word for word, held in holders.items() if len(held) > _EVERYWHERE * size)


def _best_first(candidates: Sequence[_Candidate], left: set[int]) -> Iterator[_Candidate]:
    """Yield the candidate that is worth most for what is left, time and again.

    Whoever takes one takes its articles off `left`. What a candidate is worth only falls by that,
    so that it is counted anew when its turn comes, and not each time.
    """
    waiting = [
        (-_value(one, here), place)
        for place, one in enumerate(candidates)
        if (here := len(one.gathers & left)) >= _FEWEST
    ]
    heapq.heapify(waiting)
    while waiting:
        before, place = heapq.heappop(waiting)
        here = len(candidates[place].gathers & left)
        if here < _FEWEST:
            continue
        now = -_value(candidates[place], here)
        if now == before:
            yield candidates[place]
        else:
            heapq.heappush(waiting, (now, place))


def _value(candidate: _Candidate, here: int) -> float:
    return float(candidate.worth * here**_CROWD)


def _own_name(
    item: Item,
    own: Iterable[str],
    by_name: Mapping[str, _Candidate],
    again: Sequence[_Candidate],
) -> str:
    """Name an article that stands alone: as before, or by the best phrase that it prints itself.

    Of phrases as good, one that says more than the headline does.
    """
    for one in again:
        if item.id in one.gathers:
            return one.name
    named = (by_name[phrase] for phrase in own if phrase in by_name)
    fitting = [one for one in named if item.id in one.gathers and one.worth >= _GOOD_NAME]
    if not fitting:
        return ""
    headline = words_of(item.title)

    def order(one: _Candidate) -> tuple[float, bool, float, str]:
        return (-one.worth / len(one.gathers), words_of(one.name) <= headline, -one.worth, one.name)

    return min(fitting, key=order).name
