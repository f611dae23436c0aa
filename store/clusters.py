"""Which tellings of one date are of one event: gathered from pairs that are (`store.sameness`).

The finer the date, the less else has to agree: two sentences about the same people and deed on one
day tell of one event, two about the same year need not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from store.dated_things import is_thing
from store.occasions import STOP, TAG
from store.sameness import SAME, Tellings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nlp.values import EventStatus
    from store.values import Told
    from store.word_weights import Weights

_WORD = re.compile(r"[^\W_]{3,}|[\ue002-\ue004]\w+")
_YEAR_LENGTH = 4
_SEASONS = frozenset({"21", "22", "23", "24"})
_BESIDE = 6
"""Content words on either side of a year by which tellings of it are held against each other."""
_ALL_PAIRS, _MOST_GROUPS = 60, 200
"""So many tellings of a date are all held against each other; further ones against groups."""
COMPARED = 5
"""So many tellings of an event are compared with others."""
_HALF, _SOME, _FEW = 0.5, 0.3, 0.34
"""Of the pairs between two groups, so many at least are alike; so many at most contradict."""
_LEADS_ON = re.compile(r"[“\"]?(?:However|But|And|Yet|So|Still|Even|Nor|Or|Meanwhile|Moreover)\b")
_MENTIONED = re.compile(
    r"\b(?i:following|after|since|before|ahead of|until|despite|in the wake of|days of"
    r"|mention\w*|about|because of)(?: [\w’'.-]+){0,3} $"
)
_IN_PASSING = 1.0
"""How much less a telling is worth, of about 2, that says "since Tuesday's vote", "But …"."""
_SEVERAL, _COPIED, _PAIR = 3, 0.75, 2
RANK: Mapping[EventStatus, int] = {"happened": 0, "said": 1, "planned": 2, "comment": 3}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One telling on its way into a timeline, with its words and its sentence's tags.

    `day` is its article's day; `edtf` is empty for a plan without a date.
    """

    told: Told
    edtf: str
    sort_key: str
    weight: float
    words: str
    day: str | None = None


@dataclass(slots=True)
class Cluster:
    """Tellings that are of one event, as far as has been seen, with the words of each."""

    members: list[Candidate]
    words: list[frozenset[str]]

    def tellings(self) -> Sequence[tuple[Candidate, frozenset[str]]]:
        """Return the first members with their words: with those, others are compared."""
        return list(zip(self.members, self.words, strict=True))[:COMPARED]

    def plainest_first(self) -> list[Candidate]:
        """Return the members, the one that tells most of what the others tell first."""
        shares = {
            one.told.event: _told_by(words, self.words[:COMPARED])
            for one, words in zip(self.members, self.words, strict=True)
        }

        def order(one: Candidate) -> tuple[int, bool, float, int, int]:
            told = one.told
            worth = one.weight + shares[told.event] - (_IN_PASSING if _tells_aside(one) else 0.0)
            return (RANK[told.status], told.by_fallback, -worth, told.article, told.start)

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
    date = candidates[0].edtf
    if len(date) <= _YEAR_LENGTH or date[_YEAR_LENGTH + 1 :] in _SEASONS:
        return _by_what_stands_beside(candidates, weights)
    groups = _gathered(candidates, weights) if len(candidates) > 1 else [[0]]
    return [
        Cluster([candidates[n] for n in group], [content(candidates[n].words) for n in group])
        for group in groups
    ]


def _gathered(candidates: Sequence[Candidate], weights: Weights) -> list[list[int]]:
    """Gather tellings, the surest pairs first: a group joins another where enough of it agrees.

    One telling that is like two others does not make those one event.
    """
    tellings = Tellings(candidates, weights)
    first = range(min(len(candidates), _ALL_PAIRS))
    pairs = _Pairs({pair: tellings.alike(*pair) for pair in combinations(first, 2)})
    groups = {n: [n] for n in first}
    group_of = list(first)
    surest = pairs.surest()
    for pair in [*surest, *surest]:  # what did not agree yet may, when groups have grown
        one, other = sorted(group_of[n] for n in pair)
        if one != other and pairs.agree(groups[one], groups[other]):
            for n in groups[other]:
                group_of[n] = one
            groups[one] = sorted(groups[one] + groups.pop(other))
    found = list(groups.values())
    for n in range(_ALL_PAIRS, len(candidates)):
        _add(found, n, tellings)
    return found


class _Pairs:
    """How surely each two of some tellings are of one event."""

    def __init__(self, alike: Mapping[tuple[int, int], float]) -> None:
        """Take what `Tellings.alike` said of each pair, the lower number first."""
        self._alike = alike

    def surest(self) -> list[tuple[int, int]]:
        """Return the pairs that are of one event, the surest first."""
        same = [(-value, pair) for pair, value in self._alike.items() if value >= SAME]
        return [pair for _, pair in sorted(same)]

    def agree(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Say whether two groups are of one event.

        Half of their pairs have to be alike, or fewer and those two that the others of each
        group agree with most; and few may contradict.
        """
        alike = [self._of(a, b) for a in one for b in other]
        same = sum(value >= SAME for value in alike)
        if sum(value < 0 for value in alike) > _FEW * len(alike) or same < _SOME * len(alike):
            return False
        if same > _HALF * len(alike):
            return True
        has_main = max(len(one), len(other)) > _PAIR
        return has_main and self._of(self._main(one), self._main(other)) >= SAME

    def _of(self, a: int, b: int) -> float:
        return self._alike[(a, b) if a < b else (b, a)]

    def _main(self, group: Sequence[int]) -> int:
        """Return the telling with which most others of its group agree."""
        return max(group, key=lambda n: (sum(self._is_same(n, m) for m in group if m != n), -n))

    def _is_same(self, a: int, b: int) -> bool:
        return self._of(a, b) >= SAME


def _add(groups: list[list[int]], n: int, tellings: Tellings) -> None:
    """Put one more telling into the first group that it agrees with, or into its own."""
    for group in groups:
        compared = group[:COMPARED]
        if sum(tellings.alike(one, n) >= SAME for one in compared) >= _HALF * len(compared):
            group.append(n)
            return
    if len(groups) < _MOST_GROUPS:
        groups.append([n])


def _by_what_stands_beside(candidates: Sequence[Candidate], weights: Weights) -> list[Cluster]:
    """Gather the tellings of a year or a season, of which only what stands beside it is told."""
    clusters: list[Cluster] = []
    for one in candidates:
        words = content(one.words)
        telling = frozenset(word for word in beside_date(one) if _is_rare(word, weights))
        near = next((known for known in clusters if _names_the_same(known, one, telling)), None)
        if near is None:
            clusters.append(Cluster([one], [words]))
        else:
            near.members.append(one)
            near.words.append(words)
    return clusters


def beside_date(one: Candidate) -> frozenset[str]:
    """Return the content words that stand nearest to a telling's date, unfolded.

    A year or a season is told of in passing: "its 2022 chairmanship", "the summer flow". What
    the rest of the clause says is often of another time.
    """
    clause = clause_of(one)
    at = one.told.timex.start - one.told.start
    if not 0 <= at < len(clause):
        return frozenset(_telling(clause))
    before = _telling(clause[:at])
    after = _telling(clause[at + one.told.timex.end - one.told.timex.start :])
    return frozenset(before[-_BESIDE:] + after[:_BESIDE])


def _is_rare(word: str, weights: Weights) -> bool:
    """Say whether few dates of a timeline are told of in a word; a name may be in many."""
    return not word.islower() or weights.is_rare(word)


def _telling(words: str) -> list[str]:
    found = _WORD.findall(TAG.sub(" ", words))
    return [word for word in found if word.casefold() not in STOP and not word.isdecimal()]


def _names_the_same(cluster: Cluster, one: Candidate, by_date: frozenset[str]) -> bool:
    """Tell whether two tellings of a year name one thing beside it: a name, and what it is.

    "The 2022 chairmanship of X" and "its X chairmanship in 2022" do; two sentences on the same
    people and year, or on "the campaign", do not.
    """
    first = cluster.members[0]
    if (first.told.status == "comment") != (one.told.status == "comment"):
        return False
    for member in cluster.members[:COMPARED]:
        if member.told.sentence == one.told.sentence and member.told.article == one.told.article:
            return _overlap(member.told, one.told)
        shared = by_date & beside_date(member)
        if any(map(is_thing, shared)) and not all(map(str.islower, shared)):
            return True
        both = content(clause_of(member)), content(clause_of(one))
        if len(both[0] & both[1]) >= max(_SEVERAL, _COPIED * len(both[0] | both[1])):
            return True
    return False


def clause_of(one: Candidate) -> str:
    """Return the article's words of a telling, without its sentence's tags."""
    return one.words[: one.told.end - one.told.start]


def _tells_aside(one: Candidate) -> bool:
    """Say whether a telling only mentions what its line is about, on the way to something else."""
    clause = clause_of(one)
    start = one.told.timex.start - one.told.start
    return bool(_LEADS_ON.match(clause) or (start > 0 and _MENTIONED.search(clause, 0, start)))


def _overlap(one: Told, other: Told) -> bool:
    return one.start < other.end and other.start < one.end


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
