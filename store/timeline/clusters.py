"""Which tellings of one date are of one event: gathered from pairs (`store.timeline.sameness`).

The finer the date, the less else has to agree: two sentences about the same people and deed on one
day tell of one event, two about the same year need not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import combinations
from math import prod
from typing import TYPE_CHECKING

from store.timeline.occasions import STOP
from store.timeline.sameness import SAME, Tellings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nlp.values import EventStatus
    from store.timeline.candidate import Candidate
    from store.timeline.word_weights import Weights

_WORD = re.compile(r"[^\W_]{3,}|[\ue002-\ue004]\w+")
_ALL_PAIRS, _MOST_GROUPS = 60, 200
"""So many tellings of a date are all held against each other; further ones against groups."""
_MANY, _SOME, _TOLD_AGAIN = 4, 0.34, 1.5
"""Of a group of so many, so many have to agree with one more, so much on average: what is told ten
times over is told from many sides, and nobody tells all of it.
"""
_NEVER = -6.5
"""One of a group that agrees so little with a telling contradicts it."""
COMPARED = 5
"""So many tellings of an event are compared with others."""
_LEADS_ON = re.compile(
    r"[“\"]?(?:If|Unless|However|But|And|Yet|So|Still|Even|Nor|Or|Meanwhile|Moreover)\b"
)
_MENTIONED = re.compile(
    r"\b(?i:following|after|since|before|ahead of|until|despite|in the wake of|days of"
    r"|mention\w*|about|because of|due to)(?: [\w’'.-]+){0,4} $"
    r"|\b(?:of|to|for|over|from|with) the $"
)
_IN_PASSING = 1.0
"""How much less a telling is worth, of about 2, that says "since Tuesday's vote", "victims of the
3 May blast", "But …".
"""
_SEVERAL = 3  # tellings
RANK: Mapping[EventStatus, int] = {"happened": 0, "said": 1, "planned": 2, "comment": 3}


@dataclass(slots=True, eq=False)
class Cluster:
    """Tellings that are of one event, as far as has been seen, with the words of each.

    `perhaps` are others of its date that may be of the same affair.
    """

    members: list[Candidate]
    words: list[frozenset[str]]
    perhaps: list[Cluster] = field(default_factory=list, repr=False)

    def tellings(self) -> Sequence[tuple[Candidate, frozenset[str]]]:
        """Return the first members with their words: with those, others are compared."""
        return list(zip(self.members, self.words, strict=True))[:COMPARED]

    def plainest_first(self) -> list[Candidate]:
        """Return the members, the one that tells most of what the others tell first.

        What is told of a coarser date than the event's comes last.
        """
        shares = {
            one.told.event: _told_by(words, self.words[:COMPARED])
            for one, words in zip(self.members, self.words, strict=True)
        }

        def order(one: Candidate) -> tuple[bool, int, bool, float, int, int]:
            told = one.told
            worth = one.weight + shares[told.event] - (_IN_PASSING if _tells_aside(one) else 0.0)
            is_coarse = one.edtf != self.members[0].edtf
            return (
                is_coarse,
                RANK[told.status],
                told.by_fallback,
                -worth,
                told.article,
                told.start,
            )

        return sorted(self.members, key=order)

    def status(self) -> EventStatus:
        """Return the plainest thing that any telling says of the event."""
        return min((one.told.status for one in self.members), key=lambda status: RANK[status])


def content(words: str) -> frozenset[str]:
    """Return the words of a sentence that say what it is about, folded."""
    return frozenset(_WORD.findall(words.casefold())) - STOP


def plainest(one: Candidate) -> tuple[int, bool, float, int, int]:
    """Order tellings: what happened first, in its own sentence, the weightiest first."""
    told = one.told
    return (RANK[told.status], told.by_fallback, -one.weight, told.article, told.start)


def clusters_of(candidates: Sequence[Candidate], weights: Weights) -> list[Cluster]:
    """Gather the tellings of one date by event, the plainest first.

    Args:
        candidates: the tellings, the plainest first.
        weights: how much each word says about which event is meant.
    """
    if len(candidates) == 1:
        return [Cluster(list(candidates), [content(candidates[0].words)])]
    tellings = Tellings(candidates, weights)
    first = range(min(len(candidates), _ALL_PAIRS))
    alike = {pair: tellings.alike(*pair) for pair in combinations(first, 2)}
    groups = _gathered(alike, len(first))
    for n in range(_ALL_PAIRS, len(candidates)):
        _add(groups, n, tellings)
    found = [
        Cluster([candidates[n] for n in group], [content(candidates[n].words) for n in group])
        for group in groups
    ]
    of = {n: cluster for cluster, group in zip(found, groups, strict=True) for n in group}
    near = {pair for pair, value in alike.items() if tellings.may_be_one(*pair, value)}
    for one, other in sorted(near):
        if of[other] is not of[one] and of[other] not in of[one].perhaps:
            of[one].perhaps.append(of[other])
            of[other].perhaps.append(of[one])
    return found


def _gathered(alike: Mapping[tuple[int, int], float], many: int) -> list[list[int]]:
    """Gather tellings, the surest pairs first: two groups join where their pairs on average agree.

    One telling that is like two others does not make those one event (average linkage).
    """
    groups = _Groups(many, alike)
    surest = sorted((-value, pair) for pair, value in alike.items() if value >= SAME)
    for _, pair in [*surest, *surest]:  # what did not agree yet may, when groups have grown
        groups.join(*pair)
    return groups.found()


class _Groups:
    """Some tellings in groups, with how much the pairs between each two groups agree in all."""

    def __init__(self, many: int, alike: Mapping[tuple[int, int], float]) -> None:
        """Take each telling as a group of its own, with what `Tellings.alike` said of each pair."""
        self._members = {n: [n] for n in range(many)}
        self._group_of = list(range(many))
        self._alike = [[0.0] * many for _ in range(many)]
        for (one, other), value in alike.items():
            self._alike[one][other] = self._alike[other][one] = value
        self._agree = [row[:] for row in self._alike]

    def join(self, one: int, other: int) -> None:
        """Join the groups of two tellings, if they agree on average."""
        kept, gone = sorted((self._group_of[one], self._group_of[other]))
        if kept == gone or not self._are_one(kept, gone):
            return
        for n in self._members[gone]:
            self._group_of[n] = kept
        self._members[kept] = sorted(self._members[kept] + self._members.pop(gone))
        for n in self._members:
            self._agree[kept][n] += self._agree[gone][n]
            self._agree[n][kept] = self._agree[kept][n]

    def _are_one(self, one: int, other: int) -> bool:
        """Say whether two groups agree on average, or one is a telling that many agree with."""
        sizes = len(self._members[one]), len(self._members[other])
        if self._agree[one][other] >= SAME * prod(sizes):
            return True
        (single, *_), group = sorted((self._members[one], self._members[other]), key=len)
        return 1 in sizes and _is_told_again([self._alike[single][n] for n in group])

    def found(self) -> list[list[int]]:
        """Return the groups, that of the first telling first."""
        return list(self._members.values())


def _is_told_again(alike: Sequence[float]) -> bool:
    """Say of a telling, by how it agrees with each of a group, whether many of many tell it."""
    most = nlargest(round(_SOME * len(alike)), alike)
    return len(alike) >= _MANY and min(alike) > _NEVER and sum(most) >= _TOLD_AGAIN * len(most)


def _add(groups: list[list[int]], n: int, tellings: Tellings) -> None:
    """Put one more telling into the first group that it agrees with, or into its own."""
    for group in groups:
        if sum(tellings.alike(one, n) for one in group[:COMPARED]) >= SAME:
            group.append(n)
            return
    if len(groups) < _MOST_GROUPS:
        groups.append([n])


def clause_of(one: Candidate) -> str:
    """Return the article's words of a telling, without its sentence's tags."""
    return one.words[: one.told.end - one.told.start]


def _tells_aside(one: Candidate) -> bool:
    """Say whether a telling only mentions what its line is about, on the way to something else."""
    clause = clause_of(one)
    start = one.told.timex.start - one.told.start
    return bool(_LEADS_ON.match(clause) or (start > 0 and _MENTIONED.search(clause, 0, start)))


def _told_by(words: frozenset[str], others: Sequence[frozenset[str]]) -> float:
    """Return how near a telling is to what all of them say: as much of it, and little else.

    Like F1: the share of what the tellings say that this one says, and the share of its own words
    that another one has, too.
    """
    every = sum(map(len, others))
    if not every or not words:
        return 0.0
    said = sum(len(words & other) for other in others) / every
    own = len(words & frozenset().union(*(other for other in others if other is not words)))
    if len(others) < _SEVERAL:
        return said
    return 2 * said * own / (said * len(words) + own) if own else 0.0
