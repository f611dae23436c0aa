"""What the articles of a batch have in common, as far as grouping asks for it.

Two things hold articles together under a name: that they share rare words beside it, and that they
print its words side by side where an article says what it is about. The second counts only for
what happens somewhere ("port strike in Orl"): that is rarely two things in one week.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.subject import names as naming
from nlp.subject import things
from nlp.subject.likeness import Likeness
from nlp.subject.refused import POSSESSIVE
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from nlp.subject.item import Item

_LEAD_SENTENCES = 3  # sentences
_PRINTED_IN, _PRINTED_LATER = (3.0, 2.0, 1.0, 1.0), 0.5
"""What it counts that words stand in the headline, in each of the first sentences, and later."""
_WITHOUT_HEADLINE = (2.5, 2.0, 1.0)
"""The same where there is no headline: a first sentence has three times as many words as one."""
_MOST_LATER = 4  # sentences
_TELLS, ABOUT = 1.5, 2.5
"""How prominent words are in what tells of them, and in what is about them.

That is in its headline, or in its first sentence and once more.
"""
_OFTEN = 3  # times
_MOST_OFTEN = 25  # words
_FEWEST = 2  # articles
_EVERYWHERE = 0.3  # share of the batch
SMALL_BATCH, SELDOM = 12, 0.75
"""A batch in which one article more or less counts; the share of a larger one that lacks somebody
by whom a subject may be called."""
FIRM = re.compile(
    r"\b(?:Inc|Corp|Cos?|Ltd|LLC|PLC|AG|SA|AB|NV|Group|Holdings|Partners|Airlines|Savings|Bank"
    r"|Associates|Industries|Bancorp|Securities|Shares|Earnings)\b.*"
)
"""How the name of a firm ends: what other firms do in the same words is another affair."""
_SHARES = re.compile(r"(?:[’']s?)? (?:shares|stock|earnings|profits?)\b")
_IN_TITLE, _IN_OPENING = 3.0, 2.0  # weights of a word by where it stands


@dataclass(frozen=True, slots=True)
class Read:
    """An article's words as grouping sees them.

    `prominent` are those of the title, the opening, and those that most sentences use; `openings`
    the words of the title and of each of the first sentences, of which the first stands for the
    headline where there is none; `sentences` those of all sentences.
    """

    prominent: frozenset[str]
    openings: tuple[frozenset[str], ...]
    sentences: tuple[frozenset[str], ...]
    weights: Mapping[str, float]
    headline: bool

    def prominence(self, words: frozenset[str]) -> float:
        """Return how prominent words are that stand side by side: most of all in the headline."""
        met = [words <= one for one in (*self.openings, *self._later())]
        return prominence(met, headline=self.headline)

    def prominence_of_any(self, words: frozenset[str]) -> float:
        """Return how prominent some words are, of which each says the same as the others."""
        met = [not words.isdisjoint(one) for one in (*self.openings, *self._later())]
        return prominence(met, headline=self.headline)

    def _later(self) -> tuple[frozenset[str], ...]:
        return self.sentences[_LEAD_SENTENCES:]

    def is_about(self, words: Iterable[str]) -> bool:
        """Tell whether some words stand side by side where the article says what it is about."""
        return self.prominence(frozenset(words)) >= _TELLS


def prominence(met: Sequence[bool], *, headline: bool) -> float:
    """Weigh which of an article's headline and sentences have what is looked for.

    Args:
        met: For the headline, where there is one, then for each sentence in order, whether it has
            it.
        headline: Whether there is one.
    """
    worths = _PRINTED_IN if headline else _WITHOUT_HEADLINE
    later = sum(met[len(worths) :])
    first = sum(worth for worth, here in zip(worths, met, strict=False) if here)
    return first + _PRINTED_LATER * min(later, _MOST_LATER)


class Batch:
    """What the articles of a batch have, and what earlier ones had."""

    def __init__(
        self, items: Sequence[Item], before: Sequence[Item], others: Sequence[Item] = ()
    ) -> None:
        """Read the articles.

        Args:
            items: The articles, by number.
            before: Earlier articles.
            others: Articles on anything, by which it is known which words are frequent.
        """
        self.items = items
        self._by_id = {item.id: item for item in items}
        self.read = {item.id: read(item) for item in items}
        earlier = {item.id: read(item) for item in before}
        told = {item.id: read(item).weights for item in others if item.id not in earlier}
        self.holders = _holders(self.read)
        self.everywhere = self._in_most()
        self.held_before = _holders(earlier)
        known = {n: one.weights for n, one in (self.read | earlier).items()}
        self.likeness = Likeness(told | known)
        self.is_measured = bool(told)
        self.fronts = {item.id: frozenset(naming.front(item).split()) for item in items}
        names = [name.split() for item in items for name in item.people]
        self.people = naming.People(
            frozenset(pair for words in names for pair in pairwise(words)),
            frozenset(words[-1] for words in names if len(words) > 1),
            frozenset(word for words in names if len(words) > 1 for word in words),
        )
        self._whose: dict[str, str | None] = {}
        self.bearers = Counter(
            last for _first, last in {(one[0], one[-1]) for one in names if len(one) > 1}
        )
        self.of_people = words_of(" ".join(self.people.words))
        self.common = _common_words(items, naming.looked_at(len(items)))
        self._used = Counter(word for one in self.read.values() for word in one.weights)

    def _in_most(self) -> frozenset[str]:
        """Return the words that a large batch's articles have in common, as their paper's name."""
        size = len(self.items)
        if size <= naming.LARGE_BATCH:
            return frozenset()
        most = _EVERYWHERE * size
        return frozenset(word for word, held in self.holders.items() if len(held) > most)

    def whose(self, phrase: str) -> str | None:
        """Tell whose name a phrase is, as `names.whose`; what only met in print is none.

        "Selby Lim" of "in Selby Lim's lawyers" is neither Lim nor a thing: without the first word
        Lim is named more often than with it.
        """
        if phrase not in self._whose:
            self._whose[phrase] = self._named_by(phrase)
        return self._whose[phrase]

    def _named_by(self, phrase: str) -> str | None:
        who = naming.whose(phrase, self.people)
        last = POSSESSIVE.sub("", phrase.rsplit(maxsplit=1)[-1])
        if who != "" or last not in self.people.surnames or things.happens(phrase):
            return who
        ids = self.gathered(phrase)
        told = [one for item in self._held(ids) for one in item.sentences]
        alone = sum(one.count(last) for one in told)
        return None if 2 * sum(one.count(phrase) for one in told) < alone else who

    def of_people_in(self, ids: Collection[int]) -> frozenset[str]:
        """Return the words of the names of those whom some articles tell of.

        In others the same word may be a town's name.
        """
        return words_of(" ".join(name for item in self._held(ids) for name in item.people))

    def _held(self, ids: Iterable[int]) -> list[Item]:
        return [self._by_id[number] for number in sorted(ids)]

    def is_on_everybodys_lips(self, surname: str, ids: Collection[int] = ()) -> bool:
        """Tell whether so many articles of a large batch name somebody that it says nothing.

        Args:
            surname: Whom.
            ids: Articles that are held to be about them; only the others count.
        """
        others = [one for number, one in self.read.items() if number not in ids]
        word = self.rarest(surname)
        named = sum(word in one.weights for one in others)
        return len(self.items) > SMALL_BATCH and named > (1 - SELDOM) * len(others)

    def prints_in_front(self, name: str, ids: Collection[int]) -> float:
        """Return in how many of some articles a name stands as it is where they begin, 0 to 1."""
        held = self._held(ids)
        fronts = [" ".join((item.title, *item.sentences[:_LEAD_SENTENCES])) for item in held]
        folded = name.casefold()
        return sum(folded in front.casefold() for front in fronts) / max(len(held), 1)

    def firm(self, number: int) -> frozenset[str]:
        """Return the words of the firm with which an article begins, if it begins with one."""
        item = self._by_id[number]
        front = " ".join((item.title, *item.sentences[:1]))
        for run in naming.RUN.finditer(front):
            if FIRM.search(run[0]) or _SHARES.match(front, run.end()):
                return words_of(FIRM.sub("", run[0]))
        return frozenset()

    def is_where(self, name: str, ids: Collection[int]) -> bool:
        """Tell whether a name says only where something happens: "in Orl", "near Orl"."""
        said = [one for item in self._held(ids) for one in (item.title, *item.sentences)]
        at = re.compile(rf"(\b(?:in|at|near|outside|around) )?\b{re.escape(name)}\b(?![’'])")
        met = [bool(found[1]) for one in said if name in one for found in at.finditer(one)]
        return bool(met) and 2 * sum(met) > len(met)

    def gathered(self, phrase: str) -> frozenset[int]:
        """Return the articles in which every word of a phrase is prominent."""
        return _gathered(phrase, self.holders)

    def printing(self, phrase: str) -> frozenset[int]:
        """Return the articles in which a phrase's words are prominent and stand in one sentence."""
        words = words_of(phrase)
        return frozenset(
            number
            for number in self.gathered(phrase)
            if any(
                words <= one for one in (*self.read[number].openings, *self.read[number].sentences)
            )
        )

    def gathered_before(self, phrase: str) -> frozenset[int]:
        """Return the earlier articles in which every word of a phrase is prominent."""
        return _gathered(phrase, self.held_before)

    def naming(self, names: str, others: Collection[str]) -> frozenset[int]:
        """Return the articles in which some names are prominent, and one of some other words."""
        with_one = set().union(*(self.holders.get(word, set()) for word in others))
        return self.gathered(names) & with_one

    def has(self, number: int, words: Iterable[str]) -> bool:
        """Tell whether an article has some words anywhere."""
        return all(word in self.read[number].weights for word in words)

    def rarity(self, phrase: str) -> float:
        """Return how few articles have the rarest of a phrase's words at all, from 0 to 1."""
        return 1 - self._used[self.rarest(phrase)] / len(self.items)

    def rarest(self, phrase: str) -> str:
        """Return the word of a phrase that fewest articles have at all; "" where it has none."""
        return min(words_of(phrase), key=lambda word: (self._used[word], word), default="")

    def telling_of(self, phrase: str) -> frozenset[int]:
        """Return the articles that print a phrase's words side by side where it matters."""
        words = words_of(phrase)
        return frozenset(n for n in self.gathered(phrase) if self.read[n].is_about(words))

    def holding_together(
        self, name: str, gathers: Iterable[int], least: float
    ) -> tuple[set[int], float]:
        """Drop what shares least with the others beside the name, until the rest holds together.

        Args:
            name: The phrase that gathers them.
            gathers: The articles.
            least: How like the others each of them has to be.

        Returns:
            The articles that are left, and how alike they are on the average.
        """
        kept, own_words = set(gathers), words_of(name)
        while True:
            alike = self.likeness.to_the_others(kept, own_words)
            if len(kept) < _FEWEST:
                return kept, 0.0
            lowest = min(alike.values())
            if lowest >= least:
                return kept, sum(alike.values()) / len(kept)
            kept -= {number for number, own in alike.items() if own <= max(lowest, least / 2)}


def read(item: Item) -> Read:
    """Read an article's words.

    Args:
        item: The article.
    """
    often: Counter[str] = Counter()
    weights: dict[str, float] = {}
    title = words_of(item.title)
    sentences = tuple(words_of(sentence) for sentence in item.sentences[: naming.LOOKED_AT])
    openings = (title, *sentences[:_LEAD_SENTENCES]) if title else sentences[:_LEAD_SENTENCES]
    for place, words in enumerate(sentences):
        often.update(words)
        for word in words:
            weights[word] = weights.get(word, 0.0) + (
                _IN_OPENING if place < _LEAD_SENTENCES else 1.0
            )
    for word in title:
        weights[word] = weights.get(word, 0.0) + _IN_TITLE
    most = sorted(often, key=lambda word: (-often[word], word))[:_MOST_OFTEN]
    prominent = frozenset().union(*openings, (word for word in most if often[word] >= _OFTEN))
    return Read(prominent, openings, sentences, weights, bool(title))


def _holders(articles: Mapping[int, Read]) -> dict[str, set[int]]:
    held: dict[str, set[int]] = {}
    for number, one in articles.items():
        for word in one.prominent:
            held.setdefault(word, set()).add(number)
    return held


def _gathered(phrase: str, holders: Mapping[str, set[int]]) -> frozenset[int]:
    sets = [holders.get(word, set()) for word in words_of(phrase)]
    return frozenset(set.intersection(*sets)) if sets else frozenset()


def _common_words(items: Sequence[Item], most: int) -> frozenset[str]:
    """Return the words that some article writes small: a capital of theirs is a sentence's."""
    return frozenset(
        word
        for item in items
        for sentence in (item.title, *item.sentences[:most])
        for word in sentence.split()
        if word.islower()
    )
