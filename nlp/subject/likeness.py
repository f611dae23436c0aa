"""How like two articles of a batch are, by the words that few others of it use.

A phrase may stand in articles that have nothing else in common ("high school", "World Cup"): what
holds a subject together is that its articles share more words than that. Words are weighed as in
any search engine (tf-idf; Spärck Jones, "A statistical interpretation of term specificity", 1972).
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping

_WORDS_KEPT = 60  # words of an article
_IN_NAME = 0.15  # factor on words of the name that gathered them


class Likeness:
    """The articles of a batch as weighted words."""

    def __init__(self, words: Mapping[int, Mapping[str, float]]) -> None:
        """Weigh each article's words by how few articles use them.

        Args:
            words: For each article, its words and how often, or how prominently, they stand there.
        """
        used = Counter(word for one in words.values() for word in one)
        size = len(words)
        self._weights: dict[int, dict[str, float]] = {}
        for number, counted in words.items():
            made = {
                word: (1 + math.log(count)) * math.log((1 + size) / used[word])
                for word, count in counted.items()
            }
            heaviest = sorted(made, key=lambda word: (-made[word], word))[:_WORDS_KEPT]
            whole = math.sqrt(sum(made[word] ** 2 for word in heaviest)) or 1.0
            self._weights[number] = {w: made[w] / whole for w in heaviest if used[w] > 1}

    def together(self, numbers: Iterable[int]) -> dict[str, float]:
        """Return the weighted words of some articles, added up.

        Args:
            numbers: The articles.
        """
        whole: dict[str, float] = {}
        for number in numbers:
            for word, weight in self._weights[number].items():
                whole[word] = whole.get(word, 0.0) + weight
        return whole

    def to(self, number: int, whole: Mapping[str, float], many: int) -> float:
        """Return how like some articles another one is on the average, 0 to 1.

        Args:
            number: The article.
            whole: The words of the others, added up.
            many: How many others there are.
        """
        own = self._weights[number]
        return sum(own[word] * whole[word] for word in own if word in whole) / max(many, 1)

    def inside(self, numbers: Collection[int], but: Container[str] = ()) -> float:
        """Return how like each other some articles are on the average.

        Args:
            numbers: The articles.
            but: Words that hardly count.
        """
        return sum(self.to_the_others(numbers, but).values()) / max(len(numbers), 1)

    def to_the_others(self, numbers: Iterable[int], but: Container[str] = ()) -> dict[int, float]:
        """Return for each of some articles how like the others it is on the average, 0 to 1.

        Args:
            numbers: The articles.
            but: Words that hardly count: those of the name under which they are held together.
        """
        held = sorted(numbers)
        if len(held) == 1:
            return {held[0]: 0.0}
        whole = self.together(held)
        return {
            number: sum(
                weight * (whole[word] - weight) * (_IN_NAME if word in but else 1.0)
                for word, weight in self._weights[number].items()
            )
            / (len(held) - 1)
            for number in held
        }


def overlap(some: Mapping[str, float], others: Mapping[str, float]) -> float:
    """Return how much the weighted words of some articles, added up, are those of others.

    Args:
        some: The words of the ones, as `together` gives them.
        others: Those of the others.
    """
    few, many = sorted((some, others), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)
