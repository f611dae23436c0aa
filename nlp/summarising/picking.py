"""Picks sentences so that the weight told for the words spent grows most.

A word that is told counts less the next time, so what is picked says something else; a sentence
that hardly has a word of its own is left for the end.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CANDIDATES, _PICKED = 30, 12  # sentences that are weighed; those that are picked
_SPENT = 0.7  # exponent of what words cost
_FREE_WORDS = 20  # words that cost nothing
_TOLD = 0.3  # share of its worth that a word has left once it is told
_WORTH = 0.3  # share of the best one's gain a word, below which none is picked
_UNTIED, _NEAR_HEAD = 0.5, 8
"""What is left of the worth of a sentence far down that has no word of what is chosen."""
_SHOWN = 5
"""Chosen sentences against which the others are held for saying the same again."""
_AGAIN, _FEWEST_AGAIN = 0.8, 4
"""A sentence of that share of its words, and so many, told by one that is chosen says it again."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A sentence that may be shown, with the words it would tell.

    `length` counts its words; `factor` is what a reader's stumbling leaves of its worth, with what
    is `owed` until the sentence that it leans `on` is told. `tied` says that it stands near the
    head, or has a word of what is chosen.
    """

    place: int
    words: frozenset[str]
    length: int
    factor: float
    on: int | None = None
    owed: float = 1.0
    gain: float = 0.0
    tied: bool = True


def pick(candidates: list[Candidate], weights: Mapping[str, float]) -> list[int]:
    """Order candidates: each next one makes the most of the words spent so far and on it.

    Args:
        candidates: the sentences that may be shown, in the text's order; their gains are set here.
        weights: what telling each word is worth.

    Returns:
        Their places, best first.
    """
    holders: defaultdict[str, list[Candidate]] = defaultdict(list)
    for one in candidates:
        one.gain = one.factor * sum(map(weights.get, one.words, repeat(0.0)))
    alone = sorted(candidates, key=lambda one: -_density(one.gain, one.length))
    pool, rest = alone[:_CANDIDATES], alone[_CANDIDATES:]
    for one in pool:
        for word in one.words:
            holders[word].append(one)
    told = dict.fromkeys(holders, 0)
    order: list[int] = []
    value, spent = 0.0, 0
    while pool and len(order) < _PICKED:
        best = _next(pool, value, spent)
        order.append(best.place)
        pool.remove(best)
        if len(order) <= _SHOWN and (again := _says_again(pool, best)):
            rest += again
            pool = [one for one in pool if one not in again]
        value, spent = value + best.gain, spent + best.length
        if len(order) == 1:
            _put_back_far(pool)
        for one in pool:
            if one.on == best.place:
                one.factor, one.gain = one.factor / one.owed, one.gain / one.owed
        for word in best.words:
            waiting = holders[word]
            if len(waiting) > 1:
                drop = weights.get(word, 0.0) * (_TOLD ** told[word]) * (1 - _TOLD)
                told[word] += 1
                for one in waiting:
                    if not one.tied:
                        one.factor, one.gain = one.factor / _UNTIED, one.gain / _UNTIED
                        one.tied = True
                    one.gain -= drop * one.factor
    pool.sort(key=lambda one: (-_density(one.gain, one.length), one.place))
    return order + [one.place for one in pool + rest]


def _put_back_far(pool: list[Candidate]) -> None:
    """Halve the worth of all that stand far down, until a word of theirs is told."""
    for one in pool:
        if one.place >= _NEAR_HEAD:
            one.tied = False
            one.factor, one.gain = one.factor * _UNTIED, one.gain * _UNTIED


def _says_again(pool: list[Candidate], told: Candidate) -> list[Candidate]:
    """Return the candidates that hardly have a word which one that is chosen has not."""
    return [
        one
        for one in pool
        if (common := len(one.words & told.words)) >= _FEWEST_AGAIN
        and common >= _AGAIN * len(one.words)
    ]


def _next(pool: list[Candidate], value: float, spent: int) -> Candidate:
    """Return the candidate with which most is told for the words spent; never mere filler."""
    shares = [one.gain / (one.length + _FREE_WORDS) for one in pool]
    floor = _WORTH * max(shares)
    likely = [one for one, share in zip(pool, shares, strict=True) if share >= floor]
    return max(likely, key=lambda one: _density(value + one.gain, spent + one.length))


def _density(value: float, length: int) -> float:
    return value / math.pow(length + _FREE_WORDS, _SPENT)
