"""Plans and what came of them: better no link than a wrong one.

A fulfilment lies in the time that was planned, is told as happened, elsewhere or later than the
plan, in the plan's own words, and is the same act: its verb ("will meet", "met") or the occasion
that it names ("the summit"). Names alone prove nothing; the same people do many things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp import edtf
from store.clusters import COMPARED, STOP, TAG, Candidate, Cluster, content, likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from store.values import Told

_WILL = re.compile(
    r"\b(?:will|shall|would|plans? to"
    r"|(?:is|are|was|were) (?:due |set |expected |scheduled |slated )?to"
    r"|(?:agreed|expects?|intends?|intent|promised|pledged|hopes?|aims?) to)"
    r" (?:[a-z]+ly )?(?:be |have )?(?P<act>[a-z]{3,})"
)
_OCCASION = re.compile(
    r"\b(summit|meeting|talk|conference|congress|convention|election|referendum|ballot|ceremony"
    r"|session|hearing|trial|festival|game|assembly|forum|rally|march|parade|visit|primar|caucus"
    r"|debate|inquiry|report|treaty|agreement|deal|law|bill|budget|verdict|ruling|launch|strike)"
    r"(?:s|es|y|ies)?\b"
)
_IRREGULAR = MappingProxyType({
    "meet": "met", "hold": "held", "begin": "began", "send": "sent", "leave": "left",
    "build": "built", "pay": "paid", "sell": "sold", "buy": "bought", "take": "took",
    "give": "gave", "make": "made", "become": "became", "speak": "spoke", "choose": "chose",
    "win": "won", "lose": "lost", "bring": "brought", "fly": "flew", "withdraw": "withdrew",
})  # fmt: skip
_STEM = 4
_KEPT_PROMISE = 0.45
_PAIR = 0.35
_FINER = 0.1
_SHORT = 2
_OPEN = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A telling of what happened, with all that a plan is held against."""

    place: int
    article: int
    start: int
    days: tuple[str, str]
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    occasions: frozenset[str]
    stems: frozenset[str]
    appeared: str | None


def dated(
    events: Sequence[Cluster], outcomes: Sequence[Outcome], rarity: Mapping[str, float]
) -> dict[int, int]:
    """Link dated plans to what later happened.

    Args:
        events: a timeline's events, in order.
        outcomes: what `outcomes_of` made of them.
        rarity: how much each word says about which event is meant (`clusters.rarity_of`).
    """
    links: dict[int, int] = {}
    for place, plan in enumerate(events):
        if plan.status() == "planned":
            when = _days(plan.members[0].edtf)
            best = _fulfilment(plan.members[0], when, outcomes, rarity)
            if best is not None and best != place:
                links[place] = best
    return links


def undated(
    events: Sequence[Cluster],
    outcomes: Sequence[Outcome],
    plans: Sequence[Candidate],
    rarity: Mapping[str, float],
) -> Iterator[tuple[int, Told, int]]:
    """Link plans without a date: the event that they are told beside, and the fulfilment.

    Args:
        events: a timeline's events, in order.
        outcomes: what `outcomes_of` made of them.
        plans: the plans.
        rarity: how much each word says about which event is meant (`clusters.rarity_of`).
    """
    told_in: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, cluster in enumerate(events):
        for one in cluster.members:
            told_in[one.told.article].append((one.told.start, place))
    for plan in plans:
        beside = _beside(plan, told_in[plan.told.article])
        when = (plan.day or "", _OPEN)
        best = None if beside is None else _fulfilment(plan, when, outcomes, rarity)
        if beside is not None and best is not None and best != beside:
            yield beside, plan.told, best


def _beside(plan: Candidate, told: Sequence[tuple[int, int]]) -> int | None:
    """Return the event that the plan's article tells of last before the plan."""
    before = [one for one in told if one[0] <= plan.told.start]
    return max(before)[1] if before else None


def outcomes_of(events: Sequence[Cluster]) -> list[Outcome]:
    """Prepare, once for all plans, what each of them is held against."""
    return [
        Outcome(
            place=place,
            article=one.told.article,
            start=one.told.start,
            days=_days(cluster.members[0].edtf),
            words=words,
            pairs=_pairs(one.words),
            occasions=_occasions(one.words),
            stems=frozenset(word[:_STEM] for word in re.findall(r"[a-z]{3,}", one.words)),
            appeared=one.day,
        )
        for place, cluster in enumerate(events)
        if cluster.status() in {"happened", "said"}
        for one, words in zip(cluster.members[:COMPARED], cluster.words, strict=False)
    ]


def _fulfilment(
    plan: Candidate,
    when: tuple[str, str],
    outcomes: Sequence[Outcome],
    rarity: Mapping[str, float],
) -> int | None:
    """Return the event, in the time planned, in which a plan most likely came true, if any."""
    wanted, pairs = content(plan.words), _pairs(plan.words)
    act, occasions = _act(plan.words), _occasions(plan.words)
    best, best_likeness = None, _KEPT_PROMISE
    for one in outcomes:
        if not _comes_after(plan, when, one) or not (occasions & one.occasions or act & one.stems):
            continue
        together = sum(min(_weight(rarity, word) for word in pair) for pair in pairs & one.pairs)
        alike = likeness(wanted, one.words, rarity) + _PAIR * together
        alike += _FINER * (when[1] != _OPEN and one.days[0] == one.days[1])
        if alike > best_likeness:
            best, best_likeness = one.place, alike
    return best


def _comes_after(plan: Candidate, when: tuple[str, str], one: Outcome) -> bool:
    """Say whether something may be what came of a plan: in its time, told elsewhere or later."""
    if when[1] == _OPEN:
        in_time = one.days[1] >= when[0]
    else:
        in_time = when[0] <= one.days[0] and one.days[1] <= when[1]
    if not in_time:
        return False
    if one.article == plan.told.article:
        return one.start > plan.told.end
    return plan.day is None or one.appeared is None or one.appeared >= plan.day


def _act(words: str) -> frozenset[str]:
    """Return the stems by which the past tells of what a plan says somebody will do."""
    verbs = {found["act"] for found in _WILL.finditer(words)} - STOP
    return frozenset(form[:_STEM] for verb in verbs for form in (verb, _IRREGULAR.get(verb, verb)))


def _occasions(words: str) -> frozenset[str]:
    return frozenset(_OCCASION.findall(words.casefold()))


def _weight(rarity: Mapping[str, float], word: str) -> float:
    """Return how rare a word is among the dates of a timeline, between 0 and 1."""
    return rarity.get(word, 1.0) / max(rarity.values(), default=1.0)


def _pairs(words: str) -> frozenset[tuple[str, str]]:
    """Return the words of a sentence that stand side by side and say what it is about."""
    plain = re.findall(r"\w+", TAG.sub(" ", words.casefold()))
    return frozenset(
        (one, other)
        for one, other in pairwise(plain)
        if len(one) > _SHORT and len(other) > _SHORT and not {one, other} & STOP
    )


def _days(date: str) -> tuple[str, str]:
    """Return the first and the last day of a date; what is no date lies nowhere."""
    return edtf.bounds(date) if edtf.is_valid(date) else ("9999", "")
