"""Articles grouped by what they share, each group named in the articles' own words.

The name of a subject is a phrase that its articles print, and its articles are those in which
every word of that phrase is prominent (title, opening, or said often) and which share other rare
words too. Trying every phrase of the batch and keeping the best gives the grouping and the names
at once, the same whatever the order of the articles. What is like a group in whatever words then
joins it. Names used before are tried with the others and preferred, so that a subject is called
the same from week to week.
"""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import subject_candidates as candidates
from nlp import subject_names as naming
from nlp.subject_batch import Batch
from nlp.subject_beats import beats
from nlp.subject_words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from nlp.subject_candidates import Candidate

_FEWEST = 2
_SMALL_BATCH = 12
_CROWD = 0.75
_GOOD_NAME = 0.8
_NEARLY_ALL = 2 / 3
_GOES_ON = 0.09
"""How like a subject's earlier articles one is that goes on with it."""
_JOINS, _MORE_THAN_OTHERS = 0.12, 2.5
"""How like a subject's articles one is that joins it, and how much more than those of none."""
_SHARED_WORDS = 3
"""How many words an article shares with the group that it joins, at least."""
_AS_ONE = 0.75
"""How like each other two groups are on the average, against the more alike, that are one."""
_ALONE = ""
"""What the articles of no subject are held under."""
_JOINS_BY_NAME = 0.04
"""How like them one is that prints a name, too, which half of them print."""


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

    A single article whose words name its subject badly has the name "". What is `broad` is no one
    affair, but what its articles are a part of: a campaign, a place, a field.
    """

    name: str
    ids: tuple[int, ...]
    broad: bool = False


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
        The groups: affairs first, then what is broad, then single articles; of each the largest
        first, then by their first article's place. Every article is in exactly one of them; one
        that shares its subject with no other is a group by itself.
        The same articles give the same groups, whatever order they come in.
    """
    ordered = sorted(items, key=lambda item: item.id)
    batch = Batch(ordered, before)
    places = {item.id: place for place, item in enumerate(items)}
    left = set(places)
    printed = candidates.printed(ordered)
    made = candidates.of(batch, printed, _going_on(batch, known))
    found: dict[str, set[int]] = {}
    _take(batch, [one for one in made if not one.is_person], left, found)
    _join(batch, printed, found, left, known)
    _merge(batch, found, known)
    _take(batch, [one for one in made if one.is_person], left, found)
    broad = beats(batch, printed, left, known) if len(items) > _SMALL_BATCH else {}
    for ids in broad.values():
        left -= ids
    groups = [
        Group(name, tuple(sorted(ids, key=places.__getitem__)))
        for name, ids in _called(batch, found, printed, made, known).items()
    ]
    groups += [
        Group(name, tuple(sorted(ids, key=places.__getitem__)), broad=True)
        for name, ids in broad.items()
    ]
    by_name = {one.name: one for one in made}
    again = [by_name[name] for name in known if name in by_name]
    groups.extend(
        Group(_own_name(item, printed[item.id], by_name, again), (item.id,))
        for item in ordered
        if item.id in left
    )
    groups.sort(key=lambda one: (len(one.ids) == 1, one.broad, -len(one.ids), places[one.ids[0]]))
    return tuple(groups)


def _take(
    batch: Batch, made: Sequence[Candidate], left: set[int], found: dict[str, set[int]]
) -> None:
    """Give each article of several that are on one subject to the best phrase for it.

    Args:
        batch: What the articles have.
        made: What may name a subject.
        left: The articles in no group; changed.
        found: The groups, each with its name; changed.
    """
    for best in _best_first(made, left):
        kept = candidates.kept(batch, best, left)
        if goal := _same_as(best, found):
            found[goal] |= kept
        elif len(kept) >= _FEWEST:
            kept |= _told_shorter(best, made, left)
            found[best.name] = kept
        else:
            continue
        left.difference_update(kept)


def _called(
    batch: Batch,
    found: Mapping[str, set[int]],
    printed: Mapping[int, frozenset[str]],
    made: Sequence[Candidate],
    known: Sequence[str],
) -> dict[str, set[int]]:
    """Return the groups by what each is best called, each by its own; used names stay."""
    named = {name: ids for name, ids in found.items() if name in known}
    for name, ids in found.items():
        if name not in named:
            best = candidates.best_name(batch, name, ids, printed, made)
            best = next((one for one in known if naming.says_more_than(best, one)), best)
            named[name if best in named or best in found else best] = ids
    return named


def _same_as(one: Candidate, found: Mapping[str, set[int]]) -> str | None:
    """Return the group that has nearly all that a phrase gathers: it is another name for it."""
    for name, ids in found.items():
        if one.happening and len(one.gathers & ids) >= _NEARLY_ALL * len(one.gathers):
            return name
    return None


def _told_shorter(best: Candidate, made: Sequence[Candidate], left: set[int]) -> set[int]:
    """Return the articles that tell of what happened in fewer words, as "Orl strike"."""
    return {
        number
        for one in made
        if one.happening and one.words < best.words
        for number in one.sure & left
    }


def _going_on(batch: Batch, known: Sequence[str]) -> dict[str, frozenset[int] | None]:
    """Return for each known subject the articles that go on with it, in whatever words.

    They are like its earlier articles, and tell of all that its own name says, or have the names in
    it with another word of it; what happens there may be another thing of the same kind.
    """
    found: dict[str, frozenset[int] | None] = {}
    for name in dict.fromkeys(known):
        earlier = batch.gathered_before(name)
        if not earlier:
            found[name] = None
            continue
        if naming.whose(name, batch.people) != "":
            found[name] = frozenset()
            continue
        likely = batch.telling_of(name)
        if naming.is_named(name, batch.common):
            names = naming.capital(name)
            others = words_of(name) - words_of(names) - naming.what_happens(name)
            if others or not naming.happens(name):
                likely |= batch.naming(names, others)
        whole = batch.likeness.together(earlier)
        found[name] = frozenset(
            number
            for number in likely
            if batch.likeness.to(number, whole, len(earlier)) >= _GOES_ON
        )
    return found


def _join(
    batch: Batch,
    printed: Mapping[int, frozenset[str]],
    found: dict[str, set[int]],
    left: set[int],
    known: Sequence[str],
) -> None:
    """Put what is like a group into it, though it lacks the name: articles, and smaller groups.

    Args:
        batch: What the articles have.
        printed: The phrases that each of them prints.
        found: The groups, each with its name; changed.
        left: The articles in no group; changed.
        known: Names that were used before: what has one stays by itself.
    """
    near = _Near(batch, printed, found, left)
    smaller = sorted(found, key=lambda name: (len(found[name]), name))
    for name in (one for one in smaller if one not in known):
        larger = [one for one in found if one != name and len(found[one]) >= len(found[name])]
        same = [one for one in sorted(larger) if _is_one(batch, name, one, found)]
        others = [one for one in larger if not (naming.happens(one) and naming.happens(name))]
        goals = {near.of(number, others) for number in found[name]}
        goal = same[0] if same else goals.pop() if len(goals) == 1 else None
        if goal:
            found[goal] |= found.pop(name)
            near = _Near(batch, printed, found, left)
    for number, goal in [(n, near.of(n, found)) for n in sorted(left)]:
        if goal:
            found[goal].add(number)
            left.discard(number)


def _merge(batch: Batch, found: dict[str, set[int]], known: Sequence[str]) -> None:
    """Make one of groups that are as like each other as each is in itself.

    Args:
        batch: What the articles have.
        found: The groups, each with its name; changed.
        known: Names that were used before: of two, such a one stays.
    """
    order = {name: place for place, name in enumerate(known)}
    likeness = batch.likeness
    inside = {name: likeness.inside(ids) for name, ids in found.items()}
    for name in sorted(found, key=lambda one: (len(found[one]), one)):
        if name not in found:
            continue
        between = {
            other: likeness.between(found[name], found[other]) / max(inside[name], inside[other])
            for other in found
            if other != name and min(inside[name], inside[other]) >= _JOINS_BY_NAME
        }
        goal = max(between, key=lambda other: (between[other], other), default="")
        if goal and between[goal] >= _AS_ONE:
            kept, gone = sorted(
                (name, goal), key=lambda one: (order.get(one, len(order)), -len(found[one]), one)
            )
            found[kept] |= found.pop(gone)
            inside[kept] = likeness.inside(found[kept])


def _is_one(batch: Batch, name: str, other: str, found: Mapping[str, set[int]]) -> bool:
    """Tell whether two names are of one happening: the same, and each has the other's words."""
    same = naming.what_happens(name) & naming.what_happens(other)
    return bool(same) and all(
        _NEARLY_ALL * len(found[theirs]) <= sum(batch.has(n, words_of(own)) for n in found[theirs])
        for own, theirs in ((name, other), (other, name))
    )


class _Near:
    """Which group an article is like, in whatever words."""

    def __init__(
        self,
        batch: Batch,
        printed: Mapping[int, frozenset[str]],
        found: Mapping[str, set[int]],
        left: set[int],
    ) -> None:
        self._batch, self._printed = batch, printed
        self._found = {name: frozenset(ids) for name, ids in found.items()}
        self._words: dict[str, dict[str, float]] = {}
        for name, ids in sorted({**found, _ALONE: left}.items()):
            for word, weight in batch.likeness.together(ids).items():
                self._words.setdefault(word, {})[name] = weight
        self._many = {name: len(ids) for name, ids in {**found, _ALONE: left}.items()}
        self._left = frozenset(left)

    def of(self, number: int, names: Collection[str]) -> str | None:
        """Return the group that an article is like, if there is one, and more than the rest."""
        like = self._like(number)
        best = max(
            (name for name in names if name in like), key=lambda n: (like[n], n), default=None
        )
        if best is None or like[best] < _JOINS_BY_NAME:
            return None
        if like[best] < _MORE_THAN_OTHERS * like.get(_ALONE, 0.0):
            return None
        if self._shared(number, best) < _SHARED_WORDS:
            return None
        if like[best] >= _JOINS and self._speaks_of(number, best):
            return best
        return best if self._shares_a_name(number, best) else None

    def _speaks_of(self, number: int, group: str) -> bool:
        """Tell whether an article has the rarest word of a group's name; what happens has many."""
        rarest = self._batch.rarest(group)
        return naming.happens(group) or self._batch.has(number, (rarest,))

    def _shared(self, number: int, group: str) -> int:
        """Return how many words an article shares with a group; nobody's name is one."""
        words = self._batch.likeness.together((number,)).keys() - self._batch.of_people
        return sum(group in self._words.get(word, ()) for word in words)

    def _like(self, number: int) -> dict[str, float]:
        """Return how like the others of each group an article is; itself is none of them."""
        own = self._batch.likeness.together((number,))
        found: dict[str, float] = {}
        for word, weight in own.items():
            for name, theirs in self._words.get(word, {}).items():
                found[name] = found.get(name, 0.0) + weight * theirs
        itself = sum(weight * weight for weight in own.values())
        like = {}
        for name, alike in found.items():
            inside = number in (self._left if name == _ALONE else self._found[name])
            like[name] = (alike - itself * inside) / max(self._many[name] - inside, 1)
        return like

    def _shares_a_name(self, number: int, group: str) -> bool:
        """Tell whether an article prints a thing's name that half of a group's articles print."""
        used = Counter(phrase for n in self._found[group] for phrase in self._printed[n])
        return any(
            2 * used[phrase] >= len(self._found[group])
            and naming.is_named(phrase, self._batch.common)
            and naming.whose(phrase, self._batch.people) == ""
            for phrase in self._printed[number]
        )


def _best_first(made: Sequence[Candidate], left: set[int]) -> Iterator[Candidate]:
    """Yield the candidate that is worth most for what is left, time and again.

    Whoever takes one takes its articles off `left`. What a candidate is worth only falls by that,
    so that it is counted anew when its turn comes, and not each time.
    """
    waiting = [
        (-_value(one, here), place)
        for place, one in enumerate(made)
        if (here := len(one.gathers & left)) >= _FEWEST
    ]
    heapq.heapify(waiting)
    while waiting:
        before, place = heapq.heappop(waiting)
        here = len(made[place].gathers & left)
        if here < _FEWEST:
            continue
        now = -_value(made[place], here)
        if now == before:
            yield made[place]
        else:
            heapq.heappush(waiting, (now, place))


def _value(candidate: Candidate, here: int) -> float:
    return float(candidate.worth * here**_CROWD)


def _own_name(
    item: Item,
    own: Iterable[str],
    by_name: Mapping[str, Candidate],
    again: Sequence[Candidate],
) -> str:
    """Name an article that stands alone: as before, or by the best phrase that it prints itself.

    Of phrases as good, one that says more than the headline does.
    """
    for one in again:
        if item.id in one.again:
            return one.name
    named = (by_name[phrase] for phrase in own if phrase in by_name)
    fitting = [one for one in named if item.id in one.gathers and one.worth >= _GOOD_NAME]
    if not fitting:
        return ""
    headline = words_of(item.title)

    def order(one: Candidate) -> tuple[float, bool, float, str]:
        return (-one.worth / len(one.gathers), words_of(one.name) <= headline, -one.worth, one.name)

    return min(fitting, key=order).name
