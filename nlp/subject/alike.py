"""Articles on one affair, held together by all their words and a name in common.

Two reports on one event may print no phrase in common that says much, and a short one has few words
at all. Articles and groups are joined where they are alike on the average (average linkage; Sokal
and Michener, "A statistical method for evaluating systematic relationships", 1958), by the more
alike half of their pairs. Once they are held to be alike, any name is enough to call them by.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from nlp.subject import names as naming
from nlp.subject import refused, things
from nlp.subject.called import name_of
from nlp.subject.likeness import overlap
from nlp.subject.times import are_apart
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from nlp.subject.batch import Batch
    from nlp.subject.item import Item

ALIKE = 0.09
"""How alike two articles are on the average that tell of one affair."""
_PAIR, _PAIR_ALIKE = 2, 0.12
"""Articles of which nothing else says that they are on one affair, and how alike they have to be:
two trials before one judge are so, nearly."""
_FEWEST, _SHARED_WORDS = 2, 5  # articles; words in common
_HEAVIEST, _ROUGHLY = 32, 0.4
"""How many of an article's words find what it may be like, by what share of its likeness."""
_MOST_OF_THEM = 2 / 3  # share of a subject's articles
_ABOUT = 1.5
"""How prominent a subject's name is in what goes on with it."""
_LOOKED_AT = 6  # sentences of an article
_FEW, _ALIKE_BESIDE = 3, 0.06
"""Articles that may share no more than a name, and how alike those have to be without it."""


def named(
    batch: Batch,
    printed: Mapping[int, frozenset[str]],
    units: Sequence[set[int]],
    left: set[int],
    names: tuple[Collection[str], Sequence[str]],
) -> dict[str, set[int]]:
    """Name what is alike and in no group: as before, or by what its articles share.

    Args:
        batch: What the articles have.
        printed: The phrases that each of them prints.
        units: The articles that are alike.
        left: The articles in no group.
        names: What other groups are called, and what subjects were called before.

    Returns:
        The groups that have a name, each with its articles; what goes on with a subject that was
        called so before is in one, though it be alone.
    """
    used, known = names
    again = {name: before for name in known if (before := batch.gathered_before(name))}
    found: dict[str, set[int]] = {}
    grouped: set[int] = set()
    for ids in (unit & left for unit in units):
        name = _goes_on(batch, ids, again) if ids else ""
        if not name and len(ids) >= _FEWEST:
            name = name_of(batch, ids, printed)
        if name and name not in used and (name in again or name not in found):
            found.setdefault(name, set()).update(ids)
            grouped |= ids
    for number in sorted(left - grouped):
        name = _goes_on(batch, {number}, again)
        if name and name not in used:
            found.setdefault(name, set()).add(number)
    return found


def _goes_on(batch: Batch, ids: Collection[int], again: Mapping[str, frozenset[int]]) -> str:
    """Return the subject called so before whose earlier articles some are like; "" for none."""
    whole = batch.likeness.together(sorted(ids))
    for name, earlier in again.items():
        words = words_of(name)
        about = sum(batch.read[number].prominence(words) >= _ABOUT for number in ids)
        like = overlap(whole, batch.likeness.together(sorted(earlier)))
        if about >= _MOST_OF_THEM * len(ids) and like >= ALIKE * len(ids) * len(earlier):
            return name
    return ""


def whole(ids: set[int], units: Sequence[set[int]], left: set[int]) -> set[int]:
    """Return some articles with all that are alike with most of them, and none of the others'.

    Args:
        ids: The articles.
        units: The articles that are alike.
        left: The articles that may be taken.
    """
    made = set(ids)
    for unit in units:
        here = unit & left
        if made.isdisjoint(here):
            continue
        if 2 * len(made & here) >= len(here):
            made |= here
        else:
            made -= here
    return made


def is_only_on_who(batch: Batch, name: str, ids: Collection[int]) -> bool:
    """Tell whether a few articles share little but whom or what place they name.

    A subject is what somebody does: a minister has several affairs in one week.

    Args:
        batch: What the articles have.
        name: What they are called by.
        ids: The articles.
    """
    if len(ids) > _FEW or not (things.is_called(name) or batch.whose(name) != ""):
        return False
    names = batch.of_people_in(ids) | words_of(name)
    return batch.likeness.inside(ids, names) < _ALIKE_BESIDE


def together(batch: Batch) -> list[set[int]]:
    """Return the articles that are alike, in groups of two and more.

    What is most alike is joined first, time and again, as long as the more alike half of the pairs
    between two groups is alike on the average: of an affair that many tell, the first report and
    the last have little in common.

    Args:
        batch: What the articles have.
    """
    words = {item.id: batch.likeness.together((item.id,)) for item in batch.items}
    named = {item.id: _named_in(batch, item) for item in batch.items}
    items = {item.id: item for item in batch.items}
    like = {
        (one, other): much
        for one, other, much in _pairs(words)
        if not are_apart(items[one], items[other])
    }
    sure = [
        (-much, one, other)
        for (one, other), much in like.items()
        if much >= ALIKE
        and len(words[one].keys() & words[other]) >= _SHARED_WORDS
        and named[one] & named[other]
    ]
    groups = {number: {number} for number in words}
    where = {number: number for number in words}
    for _alike, one, other in sorted(sure):
        first, second = sorted((where[one], where[other]))
        if first != second and _nearer_half(groups[first], groups[second], like) >= ALIKE:
            groups[first] |= groups.pop(second)
            where.update(dict.fromkeys(groups[first], first))
    found = [ids for _number, ids in sorted(groups.items()) if len(ids) > 1]
    return [ids for ids in found if len(ids) > _PAIR or like[min(ids), max(ids)] >= _PAIR_ALIKE]


def _nearer_half(
    some: Collection[int], others: Collection[int], like: Mapping[tuple[int, int], float]
) -> float:
    """Return how alike two groups are, by the more alike half of the pairs between them."""
    pairs = [like.get((min(pair), max(pair)), 0.0) for pair in product(some, others)]
    half = sorted(pairs, reverse=True)[: (len(pairs) + 1) // 2]
    return sum(half) / len(half)


def _pairs(words: Mapping[int, Mapping[str, float]]) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of articles that have much in common, with how alike they are.

    Only what shares enough of its heaviest words is held against each other in all of them.
    """
    holders: dict[str, list[int]] = {}
    for number, own in words.items():
        for word in sorted(own, key=lambda one: (-own[one], one))[:_HEAVIEST]:
            holders.setdefault(word, []).append(number)
    alike: dict[tuple[int, int], float] = {}
    for word, held in holders.items():
        for pair in combinations(held, 2):
            alike[pair] = alike.get(pair, 0.0) + words[pair[0]][word] * words[pair[1]][word]
    for (one, other), roughly in alike.items():
        if roughly >= _ROUGHLY * ALIKE:
            yield one, other, overlap(words[one], words[other])


def _named_in(batch: Batch, item: Item) -> frozenset[str]:
    """Return the words of the names in an article's opening.

    What has no name in common is only told alike, as two firms' reports or strikes in two places.
    """
    opening = (item.title, *item.sentences[:_LOOKED_AT])
    names = {
        word
        for sentence in opening
        for run in naming.RUN.finditer(sentence)
        if run.start() or " " in run[0]
        for word in run[0].split()
        if word.lower() not in batch.common and not refused.says_nothing(word)
    }
    return words_of(" ".join(sorted(names))) - batch.everywhere
