"""Whether two tellings of one date are of one event: only where what they share shows it.

They have to share who was in it *and* what was done, or the thing that the date belongs to
("Tuesday's Lamu primary"); and nothing may speak against it: other figures, other doers, another
speaker, a plan beside a deed. What is in doubt stays apart: an event told on two lines is a smaller
fault than two events told on one. What an archive often tells of counts little as evidence, and
what it rarely does counts for more the more it holds.

An article that looks far back, or ahead, to a named day tells of what that day is known for, so
there somebody in common is enough.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from datetime import date as day_of
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.dated_things import SEVERAL, DatedThing
from store.frames import Frame, deed_item, frame_of, is_country, item_of, plain_item
from store.occasions import names_in, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from store.clusters import Candidate

SAME = 1.0
"""From so much on, two tellings are of one event."""
COPY, AGAINST = 9.0, -1.0

_VOTES = frozenset({"primary", "caucus", "election", "vote", "ballot", "referendum"})
"""Occasions that are held in many places on one day."""
_FAR, _LESS_FAR_OFF = 3, 0.5
_SOMEBODY, _TWO_NAMES, _A_WORD = 0.3, 1.0, 0.4
_COUNTRY, _SAYS_SOMETHING = 0.3, 0.2
_MANY_DATES, _UNTIL_THEN = 100, 0.6
_SMOOTH, _FEW, _OF_THE_TOPIC = 10, 3, 0.25
_COPY_WORDS, _COPIED = 4, 0.75
_RARE = 0.65
_FIGURES, _BOTH, _MONEY = 2, 2, "$£€"
_A_FEW, _OFTEN = 5, 0.05
_BUSY, _COMMON, _COMMON_WORDS, _COUNTS_HALF = 8, 0.2, 4, 0.5
_MOST = 0.8
"""Of those who name an occasion, so many have to mean one, for "the primary" to be that one."""


class Weights:
    """How much each word says about which event is meant: little, if every date has it."""

    def __init__(self, dates: Iterable[Sequence[Candidate]]) -> None:
        """Count on how many dates each word is.

        Args:
            dates: the tellings of each date.
        """
        self._on: Counter[str] = Counter()
        self._known: dict[str, float] = {}
        self._dates = 0
        for told in dates:
            self._dates += 1
            self._on.update(frozenset().union(*(frame(one).items for one in told)))
        self._most = _UNTIL_THEN + (1 - _UNTIL_THEN) * min(1.0, self._dates / _MANY_DATES)
        self._whole = math.log(self._dates + _SMOOTH)

    def of(self, item: str) -> float:
        """Return a word's weight, 0 to 1; where an archive has few dates, no word's is near 1."""
        if item not in self._known:
            self._known[item] = self._weight(max(1, self._on[item]))
        return self._known[item]

    def _weight(self, on: int) -> float:
        weight = min(self._most, 1 - math.log(on) / self._whole)
        is_topic = on >= _FEW and 2 * on >= self._dates
        return min(weight, _OF_THE_TOPIC) if is_topic else weight

    def is_rare(self, word: str) -> bool:
        """Say whether few dates are told of in a word in small letters."""
        item = item_of(word)
        return bool(item) and self._on[item] <= max(_A_FEW, _OFTEN * self._dates)


def frame(one: Candidate) -> Frame:
    """Return the parts of a telling."""
    told = one.told
    start, end = told.timex.start - told.start, told.timex.end - told.start
    return frame_of(one.words, told.end - told.start, start, end)


class _Evidence(NamedTuple):
    """What two tellings share, weighed."""

    names: float
    several_names: bool
    somebody: float
    deeds: float
    words: float

    def kinds(self) -> int:
        return (self.names > 0) + (self.deeds > 0) + (self.words > 0)

    def total(self) -> float:
        return self.names + self.deeds + self.words


class _Needed(NamedTuple):
    """What shared names, deeds and words have to add up to; what names have to, with a deed."""

    in_all: float = 1.6
    names: float = 0.45

    def more(self, in_all: float, names: float) -> _Needed:
        return _Needed(self.in_all + in_all, self.names + names)

    def less(self, in_all: float, names: float) -> _Needed:
        return self.more(-in_all, -names)


class Tellings:
    """The tellings of one date, to be held against each other."""

    def __init__(self, told: Sequence[Candidate], weights: Weights) -> None:
        """Take tellings apart.

        Args:
            told: the tellings.
            weights: what each word says.
        """
        self._told = told
        self._weights = weights
        self._frames = list(map(frame, told))
        self._keys = [self._key(one) for one in self._frames]
        self._far = list(map(_days_off, told, self._frames))
        self._unclear = _unclear(one.thing for one in self._frames)
        self._common = _common(self._frames)

    def alike(self, here: int, there: int) -> float:
        """Return how surely two tellings are of one event.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.

        Returns:
            `SAME` or more where they are, less where nothing shows it, below 0 where something
            speaks against it.
        """
        one, other = self._told[here], self._told[there]
        if one.told.article == other.told.article and one.told.sentence == other.told.sentence:
            return COPY if _overlap(one, other) else AGAINST
        a, b = self._frames[here], self._frames[there]
        if self._keys[here].isdisjoint(self._keys[there]):
            return 0.0
        both = len(a.every & b.every)
        if both >= _COPY_WORDS and both >= _COPIED * len(a.every | b.every):
            return COPY
        if _contradict(one, other, a, b):
            return AGAINST
        return self._shown(here, there)

    def _key(self, one: Frame) -> frozenset[str]:
        """Return what another telling has to share some of, to be of one event with this one."""
        told = {item for item in one.items if self._weights.of(item) >= _SAYS_SOMETHING}
        told |= one.thing.names | set(map(deed_item, one.deeds | one.occasions))
        if one.thing.kind in _VOTES:
            told.add(deed_item("vote"))
        return frozenset(told | {deed_item(one.thing.kind)}) - {deed_item("")}

    def _shown(self, here: int, there: int) -> float:
        """Return how much of what has to be shared two tellings share."""
        a, b = self._frames[here], self._frames[there]
        found = self._shared(a, b)
        is_far = min(self._far[here], self._far[there]) > _FAR
        needed = _Needed()
        if a.thing.kind and a.thing.kind == b.thing.kind:
            settings = self._is_setting(here) + self._is_setting(there)
            is_known = bool(a.thing.names & b.thing.names) or a.thing.kind not in self._unclear
            if is_known and _is_one_thing(a, b, found, settings, is_far=is_far):
                return SAME
            if not a.thing.is_occasion:
                needed = needed.less(0.6, 0.2)
            elif is_known and settings < _BOTH:
                needed = needed.less(0.6, 0.0)
        elif a.thing.kind and b.thing.kind:
            needed = needed.more(0.3, 0.2)
        else:
            told = self._told_of(here, there, is_far=is_far)
            if told >= SAME:
                return told
            needed = needed.less(0.4, 0.1) if told else needed
        return self._weighed(here, there, found, needed, is_far=is_far)

    def _weighed(
        self, here: int, there: int, found: _Evidence, needed: _Needed, *, is_far: bool
    ) -> float:
        """Hold what is shared against what is needed, more where something speaks against it."""
        one, other = self._told[here].told, self._told[there].told
        a, b = self._frames[here], self._frames[there]
        if _two_did(a, b):
            if not is_far:
                return AGAINST
            needed = needed.more(0.5, 0.3)
        if a.says or b.says:
            speaker = self._who(here) & self._who(there)
            if not speaker and not (is_far or a.thing.kind or b.thing.kind):
                return 0.0
            needed = needed.less(0.4, 0.0) if a.says and b.says else needed.more(0.0, 0.2)
            found = self._shared(a, b, but=speaker) if a.says and b.says else found
        if a.figures & b.figures:
            needed = needed.less(0.2, 0.0)
        if one.article == other.article and not is_far:
            needed = needed.more(0.3, 0.2)
        is_ahead = {one.status, other.status} == {"planned", "happened"}
        if is_ahead and a.thing.kind != b.thing.kind:
            needed = needed.more(0.3, 0.4)
        if is_far:
            two_things = a.thing.kind and b.thing.kind and a.thing.kind != b.thing.kind
            is_enough = max(found.names, found.somebody) >= _SOMEBODY
            if is_enough and not (two_things or is_ahead or a.says or b.says):
                return SAME
            needed = _Needed(needed.in_all * _LESS_FAR_OFF, needed.names * _LESS_FAR_OFF)
        if found.kinds() <= 1 and not (found.several_names and found.names >= _TWO_NAMES):
            return 0.0
        shown = found.total() / needed.in_all
        is_backed = (
            found.words or found.several_names or found.names >= _RARE or a.subject & b.subject
        )
        if found.names and is_backed and a.deeds & b.deeds - {"vote"}:
            shown = max(shown, found.names / needed.names)
        return shown

    def _who(self, at: int) -> AbstractSet[str]:
        """Return the names of who acts or speaks in a telling, folded."""
        speaker = self._told[at].told.said_by or ""
        return self._frames[at].subject | names_in(speaker)

    def _shared(self, a: Frame, b: Frame, *, but: AbstractSet[str] = frozenset()) -> _Evidence:
        """Weigh what two tellings share, but for some names."""
        weigh = self._weights.of
        names, many = self._names(a, b, but)
        people = [] if but else sorted(map(weigh, a.people & b.people), reverse=True)
        somebody = people[0] if people else 0.0
        if len(people) > max(many, 1):
            names, many = max(names, sum(people)), len(people)
        elif not many and (a.has_pronoun or b.has_pronoun):
            names = somebody
        deeds = sum(weigh(deed_item(deed)) for deed in a.deeds & b.deeds - {"vote"})
        words = sum(
            weigh(plain_item(word)) * (_COUNTS_HALF if word in self._common else 1.0)
            for word in a.plain & b.plain
        )
        return _Evidence(names, many > 1, somebody, deeds, words)

    def _names(self, a: Frame, b: Frame, but: AbstractSet[str]) -> tuple[float, int]:
        """Return what the names that two tellings share weigh, and how many there are."""
        if a.tokens.isdisjoint(b.tokens):
            return 0.0, 0
        left = [name for name in b.names if not name.isdisjoint(a.tokens - but)]
        total, many = 0.0, 0
        for name in a.names:
            other = next((one for one in left if one & name - but), None)
            if other is not None:
                left.remove(other)
                best = max(map(self._weights.of, name & other))
                best *= _COUNTS_HALF if name & other <= self._common else 1.0
                total += best * (_COUNTRY if is_country(name) else 1.0)
                many += 1
        return total, many

    def _is_setting(self, at: int) -> bool:
        """Say whether a telling's date belongs to that at which something else happened."""
        one = self._frames[at]
        is_done = self._told[at].told.status != "planned"
        return is_done and (one.thing.is_setting or one.says)

    def _told_of(self, here: int, there: int, *, is_far: bool) -> float:
        """Return how much it says that one tells of the thing that the other one's date is of."""
        for one, other in ((here, there), (there, here)):
            thing, told = self._frames[one].thing, self._frames[other]
            is_told = thing.kind in told.deeds | told.occasions
            if not thing.kind or not (is_told or (thing.kind in _VOTES and "vote" in told.deeds)):
                continue
            if thing.kind in _VOTES:
                if self._told[other].told.status == "planned" and thing.names & told.tokens:
                    return SAME
            elif is_far and thing.kind not in self._unclear:
                return SAME
            return SAME / 2
        return 0.0


def _is_one_thing(a: Frame, b: Frame, found: _Evidence, settings: int, *, is_far: bool) -> bool:
    """Say whether two dates belong to one thing, of whose kind only one is known of that day."""
    if a.thing.is_occasion:
        return settings == 0
    shared = found.names or found.somebody or found.words >= _A_WORD
    return bool(is_far or shared) and not a.says and not b.says


def _contradict(one: Candidate, other: Candidate, a: Frame, b: Frame) -> bool:
    """Say whether two tellings cannot be of one event."""
    if (one.told.status == "comment") != (other.told.status == "comment"):
        return True
    if _other_figures(a.figures, b.figures):
        return True
    speakers = one.told.said_by, other.told.said_by
    if speakers[0] and speakers[1] and speakers[0].split()[-1:] != speakers[1].split()[-1:]:
        return True
    things = a.thing, b.thing
    if not things[0].kind or things[0].kind != things[1].kind:
        return False
    return bool(things[0].names and things[1].names) and not things[0].names & things[1].names


def _other_figures(here: AbstractSet[str], there: AbstractSet[str]) -> bool:
    """Say whether two tellings have figures and none in common; sums of money are seldom mended."""
    if not here.isdisjoint(there):
        return False
    sums = [any(figure[0] in _MONEY for figure in figures) for figures in (here, there)]
    return all(sums) or min(len(here), len(there)) >= _FIGURES


def _two_did(a: Frame, b: Frame) -> bool:
    """Say whether two tellings name two who acted, neither of whom the other one names."""
    if a.thing.kind or b.thing.kind or not a.subject or not b.subject:
        return False
    return not a.subject & b.tokens and not b.subject & a.tokens


def _unclear(things: Iterable[DatedThing]) -> AbstractSet[str]:
    """Return the kinds of things of which a date may have had several."""
    named: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    kinds: set[str] = set()
    unclear: set[str] = set()
    for kind, names, *_ in things:
        kinds.add(kind)
        if names:
            named[kind].append(names)
        if kind in SEVERAL:
            unclear.add(singular(kind) if singular(kind) != kind else kind.removesuffix("s"))
    unclear.update(kind for kind, every in named.items() if not _mean_one(every))
    return unclear | (kinds & _VOTES - named.keys())


def _mean_one(every: Sequence[frozenset[str]]) -> bool:
    """Say whether nearly all names of things of a kind are one thing's."""
    groups: list[frozenset[str]] = []
    for names in every:
        same = [group for group in groups if group & names]
        groups = [group for group in groups if not group & names]
        groups.append(names.union(*same))
    return max(sum(bool(one & group) for one in every) for group in groups) >= _MOST * len(every)


def _common(frames: Sequence[Frame]) -> AbstractSet[str]:
    """Return the words that very many tellings of a busy day have, of whichever event."""
    if len(frames) < _BUSY:
        return frozenset()
    counts = Counter(word for one in frames for word in one.plain | one.tokens)
    many = max(_COMMON_WORDS, _COMMON * len(frames))
    return {word for word, count in counts.items() if count >= many}


def _days_off(one: Candidate, parts: Frame) -> int:
    """Return how many days an article appeared before or after a day that it names by its date.

    A weekday's name alone means one of the days around, whatever else is thought of it.
    """
    if one.day is None or not _is_day(one.edtf):
        return 0
    days = abs((day_of.fromisoformat(one.day) - day_of.fromisoformat(one.edtf)).days)
    return days if parts.has_day else 0


@lru_cache(maxsize=4096)
def _is_day(edtf: str) -> bool:
    try:
        day_of.fromisoformat(edtf)
    except ValueError:
        return False
    return True


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.told.start < other.told.end and other.told.start < one.told.end
