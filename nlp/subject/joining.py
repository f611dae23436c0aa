"""What is like a group joins it, in whatever words: articles, and smaller groups.

A name gathers those who use it, and others tell the same affair without it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nlp.subject import names as naming
from nlp.subject import refused, things
from nlp.subject.batch import FIRM

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from nlp.subject.batch import Batch

_JOINS, _MORE_THAN_OTHERS = 0.12, 2.5
"""How like a subject's articles one is that joins it, and how much more than those of none."""
_SHARED_WORDS = 3
"""How many words an article shares with the group that it joins, at least."""
_ALONE = ""
"""What the articles of no subject are held under."""
_JOINS_BY_NAME = 0.04
"""How like them one is that prints a name, too, which half of them print."""


def join(
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
        others = [one for one in larger if not (things.happens(one) and things.happens(name))]
        goals = {near.of(number, others) for number in found[name]}
        goal = goals.pop() if len(goals) == 1 else None
        if goal:
            found[goal] |= found.pop(name)
            near = _Near(batch, printed, found, left)
    for number, goal in [(n, near.of(n, found)) for n in sorted(left)]:
        if goal:
            found[goal].add(number)
            left.discard(number)


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
        is_of_another_firm = FIRM.search(best) and not self._has_rarest(number, best)
        if is_of_another_firm or self._shared(number, best) < _SHARED_WORDS:
            return None
        if like[best] >= _JOINS and self._speaks_of(number, best):
            return best
        return best if self._shares_a_name(number, best) else None

    def _speaks_of(self, number: int, group: str) -> bool:
        """Tell whether an article has the rarest word of a group's name; what happens has many.

        A flood that has no name may be another one, and a court of every land has many cases.
        """
        if refused.is_anywhere(group):
            return False
        named = things.happens(group) and naming.is_named(group, self._batch.common)
        return named or self._has_rarest(number, group)

    def _has_rarest(self, number: int, group: str) -> bool:
        """Tell whether an article has the word of a group's name that fewest have."""
        return self._batch.has(number, (self._batch.rarest(group),))

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
            and not refused.is_anywhere(phrase)
            and self._batch.whose(phrase) == ""
            for phrase in self._printed[number]
        )
