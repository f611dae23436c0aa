"""Which tellings of one date are of one event.

The finer the date, the less else has to agree: two sentences about the same people on one day tell
of one event, two about the same year need not. An article that looks back on a day tells of what
that day is known for, so it need not share as much.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date as day_of
from typing import TYPE_CHECKING

from store.occasions import STOP, TAG, occasions, plain_stems, subject

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nlp.values import EventStatus
    from store.values import Told

_WORD = re.compile(r"[^\W_]{3,}|[\ue002-\ue004]\w+")
_PERSON = "\ue003"
_COUNTRY = "\ue002"
_DAY_LENGTH = 10
_YEAR_LENGTH = 4
_SEASONS = frozenset({"21", "22", "23", "24"})
_BESIDE = 6
"""Content words on either side of a year by which tellings of it are held against each other."""
_MOST_CLUSTERS = 60
COMPARED = 5
"""So many tellings of an event are compared with others."""
_ALIKE_ON_A_DAY = 0.36
_ALIKE_IN_DEED, _ALIKE_WITHOUT = 0.14, 0.4
"""With a person in both: how alike they are where a plain word says the same, and where none."""
_ALIKE_WHEN_SAID = 0.08
"""What was said on a day, held against what else its article tells of the same people's day."""
_ALIKE_IN_AN_ARTICLE, _BOTH = 0.05, 2
_OFTEN, _A_FEW = 0.05, 5
_ALIKE_IN_A_STRETCH = 0.4
_LOOKING_BACK, _AT_ONCE = 0.6, 2
_SEVERAL = 3
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
            worth = one.weight + shares[told.event]
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


def rarity_of(dates: Sequence[Sequence[Candidate]]) -> Mapping[str, float]:
    """Return how much each word says about which event is meant: little, if every date has it.

    Args:
        dates: the tellings of each date.
    """
    on = Counter(word for told in dates for word in {w for one in told for w in content(one.words)})
    return {word: math.log(1 + len(dates) / many) for word, many in on.items()}


def clusters_of(candidates: Sequence[Candidate], rarity: Mapping[str, float]) -> list[Cluster]:
    """Gather the tellings of one date by event, the plainest first.

    Args:
        candidates: the tellings, the plainest first.
        rarity: what `rarity_of` returned.
    """
    clusters: list[Cluster] = []
    date = candidates[0].edtf
    is_day = len(date) == _DAY_LENGTH and "/" not in date
    is_coarse = len(date) <= _YEAR_LENGTH or date[_YEAR_LENGTH + 1 :] in _SEASONS
    for one in candidates:
        words = content(one.words)
        if is_coarse:
            by_date = beside_date(one)
            telling = frozenset(word for word in by_date if _is_rare(word, rarity))
            near = next((known for known in clusters if _names_the_same(known, one, telling)), None)
        else:
            near = _nearest(clusters, Cluster([one], [words]), rarity, is_day=is_day)
        if near is not None:
            near.members.append(one)
            near.words.append(words)
        elif len(clusters) < _MOST_CLUSTERS:
            clusters.append(Cluster([one], [words]))
    return _gathered(clusters, rarity) if is_day else clusters


def _gathered(clusters: Sequence[Cluster], rarity: Mapping[str, float]) -> list[Cluster]:
    """Join clusters of one day that later tellings have shown to be of one event."""
    joined: list[Cluster] = []
    for cluster in clusters:
        near = _nearest(joined, cluster, rarity, is_day=True)
        if near is None:
            joined.append(cluster)
        else:
            near.members += cluster.members
            near.words += cluster.words
    return joined


def _nearest(
    clusters: Sequence[Cluster], one: Cluster, rarity: Mapping[str, float], *, is_day: bool
) -> Cluster | None:
    """Return the cluster that tells of the same event, if any does."""
    least = 1.0 if is_day else _ALIKE_IN_A_STRETCH
    if is_day and all(map(_looks_back, one.members)):
        least = _LOOKING_BACK
    best = None
    for known in clusters:
        if (known.members[0].told.status == "comment") != (one.members[0].told.status == "comment"):
            continue
        alike = max(
            _alike(member, words, other, others, rarity, is_day=is_day)
            for member, words in known.tellings()
            for other, others in one.tellings()
        )
        if alike >= least:
            best, least = known, alike
    return best


def _looks_back(one: Candidate) -> bool:
    """Say whether an article tells of a day long past: then of what the day is known for."""
    if one.day is None:
        return False
    return (day_of.fromisoformat(one.day) - day_of.fromisoformat(one.edtf)).days > _AT_ONCE


def beside_date(one: Candidate) -> frozenset[str]:
    """Return the content words that stand nearest to a telling's date, unfolded.

    A year or a season is told of in passing: "its 2022 chairmanship", "the summer flow". What
    the rest of the clause says is often of another time.
    """
    clause = one.words[: one.told.end - one.told.start]
    at = one.told.timex.start - one.told.start
    if not 0 <= at < len(clause):
        return frozenset(_telling(clause))
    before = _telling(clause[:at])
    after = _telling(clause[at + one.told.timex.end - one.told.timex.start :])
    return frozenset(before[-_BESIDE:] + after[:_BESIDE])


def _is_rare(word: str, rarity: Mapping[str, float]) -> bool:
    """Say whether few dates of a timeline are told of in a word; a name may be in many."""
    if not word.islower():
        return True
    every = max(rarity.values(), default=0.0)  # of a word that one date has: log(1 + dates)
    dates = math.expm1(every)
    return rarity.get(word, every) >= math.log1p(dates / max(_A_FEW, _OFTEN * dates))


def _telling(words: str) -> list[str]:
    found = _WORD.findall(TAG.sub(" ", words))
    return [word for word in found if word.casefold() not in STOP and not word.isdecimal()]


def _names_the_same(cluster: Cluster, one: Candidate, by_date: frozenset[str]) -> bool:
    """Tell whether two tellings of a year name one thing beside it: two words, one of them common.

    "The 2022 chairmanship of X" and "its X chairmanship in 2022" do; two sentences on the same
    country and year do not.
    """
    first = cluster.members[0]
    if (first.told.status == "comment") != (one.told.status == "comment"):
        return False
    for member in cluster.members[:COMPARED]:
        if member.told.sentence == one.told.sentence and member.told.article == one.told.article:
            return _overlap(member.told, one.told)
        shared = by_date & beside_date(member)
        if len(shared) > 1 and any(word.islower() for word in shared):
            return True
    return False


def _alike(
    member: Candidate,
    known: frozenset[str],
    one: Candidate,
    words: frozenset[str],
    rarity: Mapping[str, float],
    *,
    is_day: bool,
) -> float:
    """Return how alike two tellings are; on a day, 1 where they are surely of one event."""
    same_article = member.told.article == one.told.article
    if same_article and member.told.sentence == one.told.sentence:
        return float(_overlap(member.told, one.told))
    alike = likeness(known, words, rarity)
    if not is_day:
        return alike if len(known & words) >= _SEVERAL else 0.0
    if _one_occasion(member, one, same_article=same_article):
        return 1.0
    shared = known & words
    return alike / _needed(member, one, shared) if len(shared) >= _BOTH else 0.0


def _needed(one: Candidate, other: Candidate, shared: frozenset[str]) -> float:
    """Return how alike two tellings of a day have to be, given what else they have in common."""
    same_article = one.told.article == other.told.article
    people = any(word.startswith(_PERSON) for word in shared)
    if people and same_article and {one.told.status, other.told.status} == {"said", "happened"}:
        return _ALIKE_WHEN_SAID
    done = plain_stems(clause_of(one)) & plain_stems(clause_of(other))
    if people and not _two_did(one, other):
        return _ALIKE_IN_DEED if done else _ALIKE_WITHOUT
    return _ALIKE_IN_AN_ARTICLE if same_article and len(done) >= _BOTH else _ALIKE_ON_A_DAY


def _two_did(one: Candidate, other: Candidate) -> bool:
    """Say whether two tellings name two who acted: what one says, the other does not tell."""
    here, there = subject(clause_of(one)), subject(clause_of(other))
    return bool(here and there) and not here & there


def clause_of(one: Candidate) -> str:
    """Return the article's words of a telling, without its sentence's tags."""
    return one.words[: one.told.end - one.told.start]


def _one_occasion(one: Candidate, other: Candidate, *, same_article: bool) -> bool:
    """Say whether two tellings name one occasion beside their date, and no two by its names."""
    here, there = _occasions_of(one), _occasions_of(other)
    return any(
        same_article or not here[kind] or not there[kind] or here[kind] & there[kind]
        for kind in here.keys() & there.keys()
    )


def _occasions_of(one: Candidate) -> Mapping[str, frozenset[str]]:
    at = one.told.timex.start - one.told.start, one.told.timex.end - one.told.start
    return occasions(clause_of(one), *at)


def _overlap(one: Told, other: Told) -> bool:
    return one.start < other.end and other.start < one.end


def likeness(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Return the share of the shorter telling that the other one has, rare words counting more.

    Countries count for nothing: on one day a country does many things.

    Args:
        one: a telling's words (`content`).
        other: another one's.
        rarity: what `rarity_of` returned.
    """
    sums = [
        sum(rarity.get(word, 1.0) for word in words if not word.startswith(_COUNTRY))
        for words in (one, other, one & other)
    ]
    fewer = min(sums[:2])
    return sums[2] / fewer if fewer else 0.0


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
