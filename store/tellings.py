"""Merges what several sentences tell of one event, and links a plan to its fulfilment.

Only tellings of the same date are compared. The finer the date, the less else has to agree: two
sentences about the same people on one day tell of one event, two about the same year need not.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp import edtf
from store.values import TimelineEntry, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nlp.values import EventStatus

_WORD = re.compile(r"[^\W_]{3,}|[\ue002-\ue004]\w+")
_PERSON = "\ue003"
_COUNTRY = "\ue002"
_STOP = frozenset(
    re.findall(
        r"\w+",
        "the and for with that this from which who whom whose was were has have had been will would"
        " said says say told its their his her they them also into than then when where while after"
        " before during over under between about against not but are our you your one two first"
        " last year years month months week weeks day days january february march april may june"
        " july august september october november december monday tuesday wednesday thursday friday"
        " saturday sunday according",
    )
)
_DAY_LENGTH = 10
_YEAR_LENGTH = 4
_SEASONS = frozenset({"21", "22", "23", "24"})
_BESIDE = 6
"""Content words on either side of a year by which tellings of it are held against each other."""
_MOST_CLUSTERS = 60
_COMPARED = 5
_ALIKE_ON_A_DAY = 0.18
_ALIKE_IN_A_STRETCH = 0.4
_KEPT_PROMISE = 0.45
_PAIR = 0.25
_FINER = 0.1
_SHORT = 2
_OPEN = "9999-12-31"
_TAG = re.compile("[\ue002-\ue004]\\w+")
_RANK: Mapping[EventStatus, int] = {"happened": 0, "said": 1, "planned": 2, "comment": 3}


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
class _Cluster:
    """Tellings that are of one event, as far as has been seen."""

    members: list[Candidate]
    words: list[frozenset[str]]

    def plainest_first(self) -> list[Candidate]:
        """Return the members, the one that tells most of what the others tell first."""
        shares = {
            one.told.event: _told_by(words, self.words[:_COMPARED])
            for one, words in zip(self.members, self.words, strict=True)
        }

        def order(one: Candidate) -> tuple[int, bool, float, int, int]:
            told = one.told
            worth = one.weight + shares[told.event]
            return (_RANK[told.status], told.by_fallback, -worth, told.article, told.start)

        return sorted(self.members, key=order)

    def status(self) -> EventStatus:
        """Return the plainest thing that any telling says of the event."""
        return min((one.told.status for one in self.members), key=lambda status: _RANK[status])


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A telling of what happened, with all that a plan is held against."""

    place: int
    article: int
    start: int
    days: tuple[str, str]
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def merge(
    candidates: Sequence[Candidate],
    told_in: Mapping[str, int],
    plans: Sequence[Candidate] = (),
) -> tuple[tuple[TimelineEntry, ...], tuple[TimelineEntry, ...]]:
    """Make a timeline's entries of single tellings.

    Args:
        candidates: the tellings, in any order.
        told_in: how many articles tell of each date, also those that are not among them.
        plans: plans without a date, told in the same articles.

    Returns:
        Events and comments, each oldest first.
    """
    by_date: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for one in sorted(candidates, key=_plainest):
        by_date[one.sort_key, one.edtf].append(one)
    clusters = [cluster for date in sorted(by_date) for cluster in _clusters(by_date[date])]
    events = [cluster for cluster in clusters if cluster.status() != "comment"]
    comments = [cluster for cluster in clusters if cluster.status() == "comment"]
    entries = [_entry(cluster, told_in) for cluster in events]
    outcomes = _outcomes(events)
    for place, fulfilment in _promises(events, outcomes).items():
        entries[place] = replace(entries[place], fulfilled_by=fulfilment)
    for place, plan, fulfilment in _undated_promises(events, outcomes, plans):
        if entries[place].fulfilled_by is None:
            entries[place] = replace(entries[place], fulfilled_by=fulfilment, plan=plan)
    return tuple(entries), tuple(_entry(cluster, told_in) for cluster in comments)


def content(words: str) -> frozenset[str]:
    """Return the words of a sentence that say what it is about, folded."""
    return frozenset(_WORD.findall(words.casefold())) - _STOP


def _plainest(one: Candidate) -> tuple[int, bool, float, int, int]:
    told = one.told
    return (_RANK[told.status], told.by_fallback, -one.weight, told.article, told.start)


def _clusters(candidates: Sequence[Candidate]) -> list[_Cluster]:
    """Gather the tellings of one date, the plainest first in each cluster."""
    clusters: list[_Cluster] = []
    date = candidates[0].edtf
    is_day = len(date) == _DAY_LENGTH and "/" not in date
    is_coarse = len(date) <= _YEAR_LENGTH or date[_YEAR_LENGTH + 1 :] in _SEASONS
    for one in candidates:
        words = content(one.words)
        if is_coarse:
            by_date = beside_date(one)
            near = next((known for known in clusters if _names_the_same(known, one, by_date)), None)
        else:
            near = next(
                (known for known in clusters if _same(known, one, words, is_day=is_day)), None
            )
        if near is not None:
            near.members.append(one)
            near.words.append(words)
        elif len(clusters) < _MOST_CLUSTERS:
            clusters.append(_Cluster([one], [words]))
    return clusters


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


def _telling(words: str) -> list[str]:
    found = _WORD.findall(_TAG.sub(" ", words))
    return [word for word in found if word.casefold() not in _STOP and not word.isdecimal()]


def _names_the_same(cluster: _Cluster, one: Candidate, by_date: frozenset[str]) -> bool:
    """Tell whether two tellings of a year name one thing beside it: two words, one of them common.

    "The 2022 chairmanship of X" and "its X chairmanship in 2022" do; two sentences on the same
    country and year do not.
    """
    first = cluster.members[0]
    if (first.told.status == "comment") != (one.told.status == "comment"):
        return False
    for member in cluster.members[:_COMPARED]:
        if member.told.sentence == one.told.sentence and member.told.article == one.told.article:
            return _overlap(member.told, one.told)
        shared = by_date & beside_date(member)
        if len(shared) > 1 and any(word.islower() for word in shared):
            return True
    return False


def _same(cluster: _Cluster, one: Candidate, words: frozenset[str], *, is_day: bool) -> bool:
    if (cluster.members[0].told.status == "comment") != (one.told.status == "comment"):
        return False
    return any(
        _alike(member, known, one, words, is_day=is_day)
        for member, known in zip(
            cluster.members[:_COMPARED], cluster.words[:_COMPARED], strict=True
        )
    )


def _alike(
    member: Candidate,
    known: frozenset[str],
    one: Candidate,
    words: frozenset[str],
    *,
    is_day: bool,
) -> bool:
    if member.told.sentence == one.told.sentence and member.told.article == one.told.article:
        return _overlap(member.told, one.told)
    shared = known & words
    likeness = _likeness(known, words)
    if not is_day:
        return likeness >= _ALIKE_IN_A_STRETCH
    people = sum(word.startswith(_PERSON) for word in shared)
    if member.told.article == one.told.article and people:
        return True
    return likeness >= _ALIKE_ON_A_DAY and (people > 0 or likeness >= 2 * _ALIKE_ON_A_DAY)


def _overlap(one: Told, other: Told) -> bool:
    return one.start < other.end and other.start < one.end


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter telling's words that the other one has, countries apart."""
    return _shared(_apart_from_countries(one), _apart_from_countries(other))


def _apart_from_countries(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not word.startswith(_COUNTRY))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set that the other one has."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def _told_by(words: frozenset[str], others: Sequence[frozenset[str]]) -> float:
    """Return the share of what several tellings say that one of them says."""
    every = sum(map(len, others))
    return sum(len(words & other) for other in others) / every if every else 0.0


def _entry(cluster: _Cluster, told_in: Mapping[str, int]) -> TimelineEntry:
    members = cluster.plainest_first()
    best = members[0]
    articles = {one.told.article for one in members}
    spread = max(len(articles), told_in.get(best.edtf, 1) if len(members) > 1 else 1)
    weight = max(one.weight for one in members)
    return TimelineEntry(
        edtf=best.edtf,
        sort_key=best.sort_key,
        told=tuple(one.told for one in members),
        weight=weight * (1 + math.log2(spread) / 2),
        told_in=max(len(articles), told_in.get(best.edtf, 0)),
    )


def _promises(events: Sequence[_Cluster], outcomes: Sequence[_Outcome]) -> dict[int, int]:
    """Link dated plans to what later happened."""
    links: dict[int, int] = {}
    for place, plan in enumerate(events):
        if plan.status() == "planned":
            best = _fulfilment(plan.members[0], _days(plan.members[0].edtf), outcomes)
            if best is not None and best != place:
                links[place] = best
    return links


def _undated_promises(
    events: Sequence[_Cluster], outcomes: Sequence[_Outcome], plans: Sequence[Candidate]
) -> Iterator[tuple[int, Told, int]]:
    """Link plans without a date: the event that they are told beside, and the fulfilment."""
    told_in: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, cluster in enumerate(events):
        for one in cluster.members:
            told_in[one.told.article].append((one.told.start, place))
    for plan in plans:
        beside = _beside(plan, told_in[plan.told.article])
        best = None if beside is None else _fulfilment(plan, (plan.day or "", _OPEN), outcomes)
        if beside is not None and best is not None and best != beside:
            yield beside, plan.told, best


def _beside(plan: Candidate, told: Sequence[tuple[int, int]]) -> int | None:
    """Return the event that the plan's article tells of last before the plan."""
    before = [one for one in told if one[0] <= plan.told.start]
    return max(before)[1] if before else None


def _outcomes(events: Sequence[_Cluster]) -> list[_Outcome]:
    """Prepare, once for all plans, what each of them is held against."""
    return [
        _Outcome(
            place=place,
            article=one.told.article,
            start=one.told.start,
            days=_days(cluster.members[0].edtf),
            words=_apart_from_countries(words),
            pairs=_pairs(one.words),
        )
        for place, cluster in enumerate(events)
        if cluster.status() in {"happened", "said"}
        for one, words in zip(cluster.members[:_COMPARED], cluster.words, strict=False)
    ]


def _fulfilment(plan: Candidate, when: tuple[str, str], outcomes: Sequence[_Outcome]) -> int | None:
    """Return the event, in the time planned, in which a plan most likely came true, if any."""
    wanted, pairs = _apart_from_countries(content(plan.words)), _pairs(plan.words)
    article, end = plan.told.article, plan.told.end
    best, best_likeness = None, _KEPT_PROMISE
    for one in outcomes:
        if one.days[1] < when[0] or one.days[0] > when[1]:
            continue
        if one.article == article and one.start <= end:
            continue
        likeness = _shared(wanted, one.words) + _PAIR * len(pairs & one.pairs)
        likeness += _FINER * (when[1] != _OPEN and one.days[0] == one.days[1])
        if likeness > best_likeness:
            best, best_likeness = one.place, likeness
    return best


def _pairs(words: str) -> frozenset[tuple[str, str]]:
    """Return the words of a sentence that stand side by side and say what it is about."""
    plain = re.findall(r"\w+", _TAG.sub(" ", words.casefold()))
    return frozenset(
        (one, other)
        for one, other in pairwise(plain)
        if len(one) > _SHORT and len(other) > _SHORT and not {one, other} & _STOP
    )


def _days(date: str) -> tuple[str, str]:
    """Return the first and the last day of a date; what is no date lies nowhere."""
    return edtf.bounds(date) if edtf.is_valid(date) else ("9999", "")
