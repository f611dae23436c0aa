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

from collections import Counter, defaultdict
from datetime import date as day_of
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.dated_things import SEVERAL, VOTES, DatedThing
from store.frames import Frame, deed_item, is_country, is_one_name, other_sums, plain_item
from store.occasions import names_in, singular
from store.word_weights import frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from store.clusters import Candidate
    from store.word_weights import Weights

SAME = 1.0
"""From so much on, two tellings are of one event."""
COPY, AGAINST = 9.0, -1.0

_FAR, _LESS_FAR_OFF = 3, 0.5
"""Days off from which an article names a day for what it is known for; less has to agree then."""
_SOMEBODY, _A_NAME = 0.3, 0.1
_COUNTRY, _SAYS_SOMETHING = 0.3, 0.2
_COPY_WORDS, _COPIED = 4, 0.75
_DAY = len("2022-12-23")
_BOTH, _PLENTY = 2, 3.0
_BUSY, _COMMON, _COMMON_WORDS, _COUNTS_HALF = 8, 0.2, 4, 0.5
_MOST = 0.8
"""Of those who name an occasion, so many have to mean one, for "the primary" to be that one."""


class _Evidence(NamedTuple):
    """What two tellings share, weighed."""

    names: float
    several_names: bool
    somebody: float
    deeds: float
    words: float

    def kinds(self) -> int:
        return (self.names >= _A_NAME) + (self.deeds > 0) + (self.words > 0)

    def total(self) -> float:
        return self.names + self.deeds + self.words


class _Needed(NamedTuple):
    """What shared names, deeds and words have to add up to; what names have to, with a deed."""

    in_all: float = 1.45
    names: float = 0.4

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
        self._says = [_says(one, parts) for one, parts in zip(told, self._frames, strict=True)]
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
        if _contradict(one, other, a, b):
            return AGAINST
        both = len(a.every & b.every)
        if both >= _COPY_WORDS and both >= _COPIED * len(a.every | b.every):
            return COPY
        return self._shown(here, there)

    def _key(self, one: Frame) -> frozenset[str]:
        """Return what another telling has to share some of, to be of one event with this one."""
        told = {item for item in one.items if self._weights.of(item) >= _SAYS_SOMETHING}
        told |= one.thing.names | one.initials | set(map(deed_item, one.deeds | one.occasions))
        if one.thing.kind in VOTES:
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
            is_known = self._is_clear(a.thing, b.thing)
            if is_known and _is_one_thing(a, b, found, settings, is_far=is_far):
                return SAME
            if not a.thing.is_occasion:
                needed = needed.less(0.6, 0.2)
            elif not is_known:
                needed = needed.more(0.6, 0.3)
            elif settings < _BOTH:
                needed = needed.less(0.6, 0.0)
        elif a.thing.kind and b.thing.kind:
            needed = needed.more(0.3, 0.2)
        else:
            told = self._told_of(here, there, is_far=is_far)
            if told >= SAME and (found.names or found.somebody or found.words):
                return told
            needed = needed.less(0.4, 0.1) if told else needed
        return self._weighed(here, there, found, needed, is_far=is_far)

    def _weighed(
        self, here: int, there: int, found: _Evidence, needed: _Needed, *, is_far: bool
    ) -> float:
        """Hold what is shared against what is needed."""
        a, b = self._frames[here], self._frames[there]
        says = self._says[here] + self._says[there]
        if found.total() >= _PLENTY and not says:
            return SAME
        if says:
            speaker = self._speaker(here, there)
            if not (speaker or is_far or a.thing.dates() or b.thing.dates()):
                return 0.0
            found = self._shared(a, b, but=speaker) if says == _BOTH else found
        two_did = _two_did(a, b)
        if two_did and not is_far:
            return AGAINST
        if is_far and not says and self._is_known_day(here, there, found):
            return SAME
        if not self._is_enough(here, there, found):
            return 0.0
        needed = self._needed(here, there, needed, is_far=is_far)
        needed = needed.more(0.5, 0.3) if two_did else needed
        shown = found.total() / needed.in_all
        is_backed = found.words or found.several_names or not (a.plain and b.plain)
        if found.names and is_backed and a.deeds & b.deeds - {"vote"}:
            shown = max(shown, found.names / needed.names)
        return shown

    def _is_enough(self, here: int, there: int, found: _Evidence) -> bool:
        """Say whether more than one kind of evidence is there, and of a month what was done."""
        a, b = self._frames[here], self._frames[there]
        if found.kinds() <= 1 or not (found.names or a.figures & b.figures):
            return False
        is_one_kind = bool(a.thing.kind) and a.thing.kind == b.thing.kind
        return bool(found.deeds) or is_one_kind or _is_day(self._told[here].edtf)

    def _is_known_day(self, here: int, there: int, found: _Evidence) -> bool:
        """Say whether two tellings name a far day for what it is known for, of somebody in both."""
        a, b = self._frames[here].thing, self._frames[there].thing
        if self._is_ahead(here) != self._is_ahead(there):
            return False
        if a.kind and b.kind and (a.kind != b.kind or not self._is_clear(a, b)):
            return False
        return max(found.names, found.somebody) >= _SOMEBODY

    def _needed(self, here: int, there: int, needed: _Needed, *, is_far: bool) -> _Needed:
        """Ask for more where two tellings are likely to differ, for less where they are not."""
        one, other = self._told[here], self._told[there]
        a, b = self._frames[here], self._frames[there]
        says = self._says[here] + self._says[there]
        is_day = _is_day(one.edtf)
        if says:
            needed = needed.less(0.4, 0.0) if says == _BOTH and is_day else needed.more(0.0, 0.2)
        if a.figures & b.figures:
            needed = needed.less(0.2, 0.0)
        if one.told.article == other.told.article and not is_far:
            needed = needed.more(0.3, 0.2)
        if not is_day:
            needed = needed.more(0.4, 0.2)
        if a.people and b.people and a.people.isdisjoint(b.people):
            needed = needed.more(0.5, 0.3)
        if self._is_ahead(here) != self._is_ahead(there) and a.thing.kind != b.thing.kind:
            needed = needed.more(0.3, 0.4)
        if is_far:
            return _Needed(needed.in_all * _LESS_FAR_OFF, needed.names * _LESS_FAR_OFF)
        return needed

    def _speaker(self, here: int, there: int) -> AbstractSet[str]:
        """Return the names of who acts or speaks in two tellings, folded.

        In one article on the same two people, who says what was done may be the other one of them.
        """
        one, other = self._who(here), self._who(there)
        tokens = self._frames[here].tokens, self._frames[there].tokens
        if self._says[here] and self._says[there]:
            return one & other if one and other else (one | other) & tokens[0] & tokens[1]
        is_one_article = self._told[here].told.article == self._told[there].told.article
        both = self._frames[here].people & self._frames[there].people
        if not is_one_article or len(both) < _BOTH:
            return one & other
        return (one & other) or ((one & tokens[1]) if self._says[here] else (other & tokens[0]))

    def _who(self, at: int) -> AbstractSet[str]:
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
        shortened = (a.initials & b.tokens) | (b.initials & a.tokens)
        left = [name for name in b.names if not name.isdisjoint(a.tokens - but)]
        total, many = sum(map(self._weights.of, shortened)), len(shortened)
        for name in a.names:
            other = next((one for one in left if is_one_name(one, name) and one & name - but), None)
            if other is not None:
                left.remove(other)
                best = max(map(self._weights.of, name & other))
                best *= _COUNTS_HALF if name & other <= self._common else 1.0
                total += best * (_COUNTRY if is_country(name) else 1.0)
                many += 1
        return total, many

    def _is_clear(self, one: DatedThing, other: DatedThing) -> bool:
        """Say whether two things of a kind are called the same, or there was one of it that day."""
        return bool(one.names & other.names) or one.kind not in self._unclear

    def _is_setting(self, at: int) -> bool:
        """Say whether a telling's date belongs to that at which something else happened."""
        one = self._frames[at]
        is_vote_ahead = self._is_ahead(at) and one.thing.kind in VOTES
        return not is_vote_ahead and (one.thing.is_setting or self._says[at])

    def _is_ahead(self, at: int) -> bool:
        """Say whether a telling is of what is still to come."""
        one = self._told[at]
        return one.told.status == "planned" or (one.day is not None and one.day < one.edtf[:_DAY])

    def _told_of(self, here: int, there: int, *, is_far: bool) -> float:
        """Return how much it says that one tells of the thing that the other one's date is of."""
        for one, other in ((here, there), (there, here)):
            thing, told = self._frames[one].thing, self._frames[other]
            is_told = thing.kind in told.deeds | told.occasions
            if not thing.kind or not (is_told or (thing.kind in VOTES and "vote" in told.deeds)):
                continue
            if thing.kind in VOTES:
                if self._is_ahead(other) and thing.names & told.tokens:
                    return SAME
            elif is_far and thing.kind not in self._unclear:
                return SAME
            return SAME / 2
        return 0.0


def _is_one_thing(a: Frame, b: Frame, found: _Evidence, settings: int, *, is_far: bool) -> bool:
    """Say whether two dates belong to one thing, of whose kind only one is known of that day."""
    in_common = bool(found.names or found.somebody)
    if a.thing.is_occasion:
        is_named = bool(a.thing.names & b.thing.names) or a.thing.kind not in VOTES
        return settings == 0 and (is_named or in_common)
    return (is_far or in_common) and not a.says and not b.says


def _contradict(one: Candidate, other: Candidate, a: Frame, b: Frame) -> bool:
    """Say whether two tellings cannot be of one event."""
    if (one.told.status == "comment") != (other.told.status == "comment"):
        return True
    if other_sums(a.figures, b.figures):
        return True
    speakers = one.told.said_by, other.told.said_by
    if speakers[0] and speakers[1] and speakers[0].split()[-1:] != speakers[1].split()[-1:]:
        return True
    things = a.thing, b.thing
    if not things[0].kind or things[0].kind != things[1].kind:
        return False
    return bool(things[0].names and things[1].names) and not things[0].names & things[1].names


def _two_did(a: Frame, b: Frame) -> bool:
    """Say whether two tellings name two who acted, neither of whom the other one names."""
    if a.thing.dates() or b.thing.dates() or not a.subject or not b.subject:
        return False
    here, there = a.tokens | a.initials, b.tokens | b.initials
    return a.subject.isdisjoint(there) and b.subject.isdisjoint(here)


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
    return unclear | (kinds & VOTES - named.keys())


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


def _says(one: Candidate, parts: Frame) -> bool:
    """Say whether a telling is of what somebody said."""
    return parts.says or one.told.said_by is not None or one.told.status == "said"


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
