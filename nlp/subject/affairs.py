"""What many articles of a batch tell, each in words of its own, found by names that belong to it.

Where a quarter of a batch is on one affair, the words of the affair are frequent in it, and by what
few others use its articles are hardly alike: the arrest, the inquest and the resignation share
people, a town, a firm. Such an affair has a name that stands at the head of most of its articles,
and further names that stand beside that one and in few articles else. A land, a court or somebody
of whom every second article tells has none: what is told beside them is another thing each time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.lexicon.people import CALENDAR, ORGANISATION
from nlp.names import is_honorific
from nlp.subject import names as naming
from nlp.subject import refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from nlp.subject.item import Item

_LOOKED_AT = 40  # sentences of an article
_HEAD, _OFTEN = 2, 3
"""First sentences, beside the headline, that say what an article is about; times that do so."""
_FEWEST, _MANY = 4, 6  # articles
_MOST = 0.4
"""The share of a batch that has a name at most: what more have is where it was printed."""
_EVERYDAY = 0.1
"""The share of other articles that has a name of which no week's affair is told."""
_OWN = 0.6
"""The share of the articles with a name that an affair has to which the name belongs."""
_OF_ITS_NAME = 0.8
"""The same of another word of its first name, by which alone an article may be about it."""
_MATES = 1 / 3
"""The share of an affair's other articles with which each has a further name in common."""
_HOLDS, _HOLDS_OF_MANY = 0.66, 0.65
"""How far a few articles hold together, and many: which share of all pairs has a further name in
common, and which share two, on the average."""
_BESIDE = 2
"""Further names by which an article belongs to an affair whose first name it lacks."""
_MARKS = ".,;:!?()[]“”‘’\"'"
_SHORT = 3  # letters
_OPENS = re.compile(r"(?:\A|[.!?:…—–-]\W?)[\s“‘\"'(\[]*\Z")
"""What stands before a word that begins a sentence: its capital says nothing."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words with a capital that stand side by side: in which sentence, and whether they open it."""

    sentence: int
    opens: bool
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """An article's names: how often each stands in it, and which of them at its head."""

    counts: Mapping[str, int]
    head: frozenset[str]

    def is_about(self, name: str) -> bool:
        """Tell whether a name says what the article is about."""
        return name in self.head or self.counts.get(name, 0) >= _OFTEN


@dataclass(frozen=True, slots=True)
class _Affair:
    """Articles that share a name, and what stands beside it: the words of each further name."""

    name: str
    ids: frozenset[int]
    beside: tuple[frozenset[str], ...]
    holds: float

    @property
    def worth(self) -> float:
        """How much it is told, and how surely it is one affair."""
        return self.holds * len(self.ids)


def affairs(items: Sequence[Item], others: Sequence[Item] = ()) -> list[set[int]]:
    """Return the affairs that many articles tell, those that are told most first.

    Args:
        items: The articles.
        others: Articles on anything: whom many of them name is in the news every week.

    Returns:
        The articles of each; an article is in one of them at most.
    """
    batch = _Batch(items, others)
    left = {item.id for item in items}
    made: list[set[int]] = []
    waiting = [one for name in sorted(batch.holders) if (one := batch.around(name, left))]
    while waiting:
        best = max(waiting, key=lambda one: (one.worth, one.name))
        ids = batch.whole(best, left)
        made.append(ids)
        left -= ids
        again = [batch.around(one.name, left) if one.ids & ids else one for one in waiting]
        waiting = [one for one in again if one]
    return made


class _Batch:
    """The names of a batch, and which articles have each."""

    def __init__(self, items: Sequence[Item], others: Sequence[Item]) -> None:
        runs = {item.id: list(_runs(item)) for item in items}
        known = _known(items, [run for of in runs.values() for run in of])
        self._together: defaultdict[str, set[str]] = defaultdict(set)
        for name in {name for item in items for name in item.people}:
            self._are_one(name.lower().split())
        self._of = {number: self._names(of, known) for number, of in runs.items()}
        self.holders: defaultdict[str, set[int]] = defaultdict(set)
        for number, one in self._of.items():
            for name in one.counts:
                self.holders[name].add(number)
        self._most = max(_MOST * len(items), _MANY)
        used = Counter(word for item in others for word in _words(item) & self.holders.keys())
        self._everyday = {name for name, many in used.items() if many > _EVERYDAY * len(others)}

    def _names(self, runs: Sequence[_Run], known: Collection[str]) -> _Names:
        counts: Counter[str] = Counter()
        head: set[str] = set()
        for run in runs:
            named = [low for word in run.words if (low := word.lower()) in known]
            counts.update(named)
            self._are_one(named)
            if run.sentence <= _HEAD:
                head.update(named)
        return _Names(counts, frozenset(head))

    def _are_one(self, words: Sequence[str]) -> None:
        for word in words:
            self._together[word].update(words)

    def around(self, name: str, left: Collection[int]) -> _Affair | None:
        """Return the affair to which a name belongs, if there is one.

        Args:
            name: The name.
            left: The articles that no other affair has.
        """
        holding = self.holders[name]
        ids = {n for n in holding if n in left and self._of[n].is_about(name)}
        if len(holding) > self._most or name in self._everyday:
            return None
        while len(ids) >= _FEWEST:
            beside = self._beside(name, ids, holding)
            having = [self._any_of(words) & ids for words in beside]
            mates = {n: set().union(*(one for one in having if n in one)) - {n} for n in ids}
            fewest = min(len(one) for one in mates.values())
            if fewest >= _MATES * (len(ids) - 1):
                holds = _holds(ids, having)
                least = _HOLDS if len(ids) < _MANY else _HOLDS_OF_MANY
                return _Affair(name, frozenset(ids), beside, holds) if holds >= least else None
            ids = {n for n in ids if len(mates[n]) > fewest}
        return None

    def _beside(
        self, name: str, ids: Collection[int], holding: AbstractSet[int]
    ) -> tuple[frozenset[str], ...]:
        """Return what stands beside a name in some articles, and in few that lack it.

        Words that stand side by side are of one name: "Ana", "Lim".
        """
        counts = Counter(one for number in ids for one in self._of[number].counts)
        own = {
            one
            for one, many in counts.items()
            if many > 1
            and one not in self._everyday | self._together.get(name, set())
            and len(self.holders[one] & holding) >= _OWN * len(self.holders[one])
        }
        made = []
        while own:
            whole: set[str] = set()
            new = {min(own)}
            while new:
                whole |= new
                beside = frozenset().union(*(self._together[one] for one in new))
                new = (own & beside) - whole
            own -= whole
            made.append(frozenset(whole))
        return tuple(made)

    def whole(self, one: _Affair, left: Collection[int]) -> set[int]:
        """Return an affair's articles with those that name it by the way, or what is beside it.

        Args:
            one: The affair.
            left: The articles that no other affair has.
        """
        named = [self.holders[one.name], *map(self._any_of, one.beside)]
        forms = [
            form
            for form in self._together[one.name]
            if len(self.holders[form] & one.ids) >= _OF_ITS_NAME * len(self.holders[form])
        ]
        return {
            n
            for n in left
            if n in one.ids
            or sum(n in having for having in named) > _BESIDE
            or any(self._of[n].is_about(form) for form in forms)
        }

    def _any_of(self, words: Collection[str]) -> set[int]:
        return set().union(*(self.holders[word] for word in words))


def _holds(ids: Collection[int], having: Sequence[Collection[int]]) -> float:
    """Tell how far articles hold together: which share of all pairs has something in common."""
    pairs = [
        min(sum(one in held and other in held for held in having), 2)
        for one, other in combinations(sorted(ids), 2)
    ]
    return sum(pairs) / (2 * len(pairs))


def _runs(item: Item) -> Iterator[_Run]:
    """Yield an article's words with a capital, without the forenames of its people."""
    forenames = {word for name in item.people for word in name.split()[:-1]}
    for place, sentence in enumerate((item.title, *item.sentences[:_LOOKED_AT])):
        for found in naming.RUN.finditer(sentence):
            words = tuple(refused.POSSESSIVE.sub("", word) for word in found[0].split())
            kept = [
                word
                for at, word in enumerate(words)
                if at == len(words) - 1 or word not in forenames
            ]
            opens = place == 0 or bool(_OPENS.search(sentence, 0, found.start()))
            yield _Run(place, opens, tuple(kept))


def _words(item: Item) -> set[str]:
    """Return the words of an article in small letters."""
    text = " ".join((item.title, *item.sentences))
    return {refused.POSSESSIVE.sub("", word).strip(_MARKS) for word in text.lower().split()}


def _known(items: Sequence[Item], runs: Sequence[_Run]) -> frozenset[str]:
    """Return the words that are names, in small letters: such as are met inside a sentence."""
    small = {
        word.strip(_MARKS)
        for item in items
        for sentence in item.sentences
        for word in sentence.split()
        if word.islower()
    }
    met = {word for run in runs for word in (run.words[1:] if run.opens else run.words)}
    return frozenset(
        low for word in met if (low := word.lower()) not in small and _may_be_a_name(word)
    )


def _may_be_a_name(word: str) -> bool:
    """Tell whether a word with a capital may be a name that belongs to one affair."""
    low = word.lower()
    return (
        len(word) >= _SHORT - word.isupper()
        and low not in ORGANISATION
        and low not in CALENDAR
        and word not in countries.by_form()
        and not refused.says_nothing(word)
        and not refused.is_of_a_people(word)
        and not is_honorific(low)
    )
