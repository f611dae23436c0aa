"""How likely two tellings of one date are to be of one event: what speaks for it, added up.

Each kind of evidence adds to the logarithm of the odds. The weights are set by hand, in halves.
What contradicts outweighs everything.

Most is said by how much of their words the two share, each counted by how rare it is in the answer
(`store.timeline.word_weights`); then by the thing that a date belongs to ("Tuesday's Lamu
primary"). Who looks far back, or ahead, to a named day tells of what that day is known for. What
somebody says is an event of its own, unless one article tells the words of one person twice.
"""

from __future__ import annotations

from datetime import date as day_of
from functools import lru_cache
from typing import TYPE_CHECKING

from store.timeline import same_names, same_things
from store.timeline.another import is_another
from store.timeline.around import Around
from store.timeline.dated_things import CONTESTS, VOTES, DatedThing
from store.timeline.frames import Frame, deed_item, items_in
from store.timeline.measures import other_sums, owners
from store.timeline.occasions import names_in
from store.timeline.same_things import is_like, is_one_kind
from store.timeline.word_weights import frame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from store.timeline.candidate import Candidate
    from store.timeline.word_weights import Weights

SAME = 0.5
"""From so much on, two tellings are of one event: rather more likely than not."""

_MAY_BE, _TWO = -1.0, 2
"""From so much on, two tellings are of one event as often as not, if a deed, or more than one name,
is common to them.
"""

SURE, AGAINST = 4.0, -8.0
"""What is certain, either way: one contradiction outweighs two certainties."""

_OF_A_DAY, _OF_A_TIME = -1.5, -3.5
"""Before anything is shared: of two tellings of one day; of one month or year, in which much of a
kind is done.
"""

_ALIKE, _ALIKE_ASIDE, _SHORT = 9.5, 4.0, 2.0
"""All that is told in common, by its weight; less where somebody says it, which repeats what
happened. So much weight is added to that of both: two words in common of three are no proof.
"""

_COPY_WORDS, _COPIED, _COPY = 3, 0.8, 8.0
"""So many words, and so much of all that is told, make a copy, which is certain."""

_RAREST, _SOMEBODY, _A_DEED = 1.5, 1.5, 0.5
"""The rarest thing in common, of a weight of 1; a name in common, a deed in common."""

_NAME_ENOUGH, _NAMES_ENOUGH, _DEED_ENOUGH = 0.3, 0.6, 0.2
"""From so much weight on, names or deeds in common are more than chance; names alone need more."""

_NAMES_ALONE = -0.5
"""Nothing but names in common, since the same people do much on a day."""

_A_FIGURE = 3.5
"""The same number of dead, votes or dollars."""

_IN_QUOTES = 3.0
"""Both quote the same words."""

_ONE_THING, _AT_ONE_THING, _TOLD_OF = 6.0, 3.0, 3.0
"""Both dates belong to one thing; or one tells of something else that happened at it; or one tells
of the thing that the other one's date belongs to.
"""

_FAR_OFF, _FAR = 1.5, 3
"""Both name a day that is more than so many days from their own."""

_SAID, _STILL_PLANNED, _OTHERS_DID = -1.0, -1.0, -2.0
"""Somebody says it, and not the same one twice in an article; one is a plan, the other is not; each
names another one who acts.
"""

_ONE_DID = 0.5
"""Both name the same one who acts."""

_OWN_NEWS, _WEEKDAYS = -7.0, -1.0
"""All that is told of a day, not far off, is what its article's headline has and the other telling
has not: it is the article's own news, and not the other's. Nobody names a far-off day by its date,
as is done for a day that is known for something.
"""

_ANOTHER = -4.0
"""One article tells the second as another one: "Also on Friday", "later that day"."""

_OPEN, _CLEAR = -1.5, 5.0
"""From so much to so much, it is asked what stands round two tellings, too."""

_ONCE_DONE = 1.5
"""The same done to, or by, somebody of the same name: of most people it is told once."""

_VOTED, _VOTES_ALONE = frozenset(map(deed_item, ("vote", "win"))), -1.5
"""Nothing else done than to vote or win, which is done in many places on a day."""

_ONE_MEASURES, _BESIDE = -1.0, -0.5
"""One gives a measure, the other does not
(`store.timeline.measures`); one article tells both, of which neither is of a named thing.
"""

_PERHAPS = 0.5
"""How much it says that the thing told of is of the same kind as the dated one, if not its name."""

_BOTH = 2
"""So many people of one article that do something with each other."""


class Tellings:
    """The tellings of one date, to be held against each other."""

    def __init__(self, told: Sequence[Candidate], weights: Weights) -> None:
        """Take tellings apart.

        Args:
            told: the tellings.
            weights: what each word says.
        """
        self._told = told
        self._weigh, self._weight = weights.of, weights.total
        self._frames = list(map(frame, told))
        self._things = same_things.named(told, self._frames)
        self._heavy = [_heavy(one, weights) for one in self._frames]
        self._says = [_says(one, parts) for one, parts in zip(told, self._frames, strict=True)]
        self._far = list(map(_days_off, told, self._frames))
        self._singled = [
            parts.has_day and off > _FAR for parts, off in zip(self._frames, self._far, strict=True)
        ]
        self._headlined = [
            parts.items & items_in(one.headline)
            for one, parts in zip(told, self._frames, strict=True)
        ]
        self._around = Around(told, self._frames, self._heavy, weights)
        self._another = list(map(is_another, told))
        self._unclear = same_things.unclear(self._things)

    def alike(self, here: int, there: int) -> float:
        """Return how likely two tellings are to be of one event.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.

        Returns:
            The logarithm of the odds: `SAME` or more where they are, from `AGAINST` to `SURE`.
        """
        one, other = self._told[here], self._told[there]
        if one.told.article == other.told.article and one.told.sentence == other.told.sentence:
            return SURE if _overlap(one, other) else AGAINST
        if self._contradict(here, there):
            return AGAINST
        a, b = self._frames[here], self._frames[there]
        is_day = _is_day(one.edtf)
        is_far = min(self._far[here], self._far[there]) > _FAR
        said = self._is_said(here, there)
        found = _OF_A_TIME
        if is_day:
            found = _OF_A_DAY + _WEEKDAYS * (not (self._singled[here] or self._singled[there]))
            is_retold = one.told.article == other.told.article and self._acts(here, there)
            found += (
                _FAR_OFF if is_far else _OWN_NEWS * (not is_retold) * self._own_news(here, there)
            )
        found += _SAID * said
        found += self._in_who(here, there, is_day=is_day and not is_far)
        if a.deeds.isdisjoint(b.deeds) and a.plain.isdisjoint(b.plain):
            found += _NAMES_ALONE * (1 - is_far) if is_day else 2 * _NAMES_ALONE
        things = self._in_things(here, there)
        both = a.deeds & b.deeds
        found += things + _VOTES_ALONE * (
            bool(both) and both <= _VOTED and things < _TOLD_OF and not is_far
        )
        found += self._in_words(here, there, _ALIKE_ASIDE if said else _ALIKE)
        figures = a.figures & b.figures
        if figures and not other_sums(a.figures - figures, b.figures - figures):
            found += _A_FIGURE
        found += _IN_QUOTES * (not a.quoted.isdisjoint(b.quoted))
        found += _ONE_MEASURES * (a.measures != b.measures) + _ONCE_DONE * same_names.is_once(a, b)
        found += _STILL_PLANNED * (
            (one.told.status == "planned") != (other.told.status == "planned")
        )
        if one.told.article == other.told.article:
            found += _BESIDE * (not (a.thing.kind or b.thing.kind))
            found += _ANOTHER * (self._another[here] or self._another[there])
        elif _OPEN <= found < _CLEAR:
            found += self._around.agree(here, there)
        return min(found, SURE)

    def _in_who(self, here: int, there: int, *, is_day: bool) -> float:
        """Weigh that two tellings name one who acts, or others."""
        acts = self._acts(here, there)
        if acts is not False:
            return _ONE_DID * (acts is True)
        return _OTHERS_DID * is_day

    def may_be_one(self, here: int, there: int, alike: float) -> bool:
        """Say whether two tellings are as likely as not of one event, as far as anybody can tell.

        What somebody says of an event is not the event, and is not hidden under it.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
            alike: what `alike` says of them.
        """
        if alike < _MAY_BE or self._says[here] or self._says[there]:
            return False
        a, b = self._frames[here], self._frames[there]
        if not (a.deeds | a.plain | a.figures).isdisjoint(b.deeds | b.plain | b.figures):
            return True
        return sum(not other.isdisjoint(b.tokens) for other in a.names) >= _TWO

    def _contradict(self, here: int, there: int) -> bool:
        """Say whether two tellings cannot be of one event."""
        one, other = self._told[here].told, self._told[there].told
        if (one.status == "comment") != (other.status == "comment"):
            return True
        a, b = self._frames[here], self._frames[there]
        if other_sums(a.figures, b.figures):
            return True
        measure = a.measures and b.measures and one.article != other.article
        if measure and same_names.one_name(owners(a.names), owners(b.names)) is None:
            return True
        things = self._things[here], self._things[there]
        names = [thing.names for thing in things]
        return is_one_kind(*things) and all(names) and names[0].isdisjoint(names[1])

    def _in_words(self, here: int, there: int, alike: float) -> float:
        """Weigh the names, deeds and other words that two tellings share."""
        a, b = self._frames[here], self._frames[there]
        names = self._names(a, b)
        deeds = [self._weigh(item) for item in a.deeds & b.deeds]
        words = [self._weigh(item) for item in (a.plain & b.plain) | same_names.written_small(a, b)]
        shared = (*names, *deeds, *words)
        if not shared:
            return 0.0
        told, both = 2 * sum(shared), self._heavy[here] + self._heavy[there]
        same = len(a.items & b.items)
        if same >= _COPY_WORDS and same >= _COPIED * len(a.items | b.items):
            return _COPY
        return (
            alike * told / (both + _SHORT)
            + _RAREST * max(shared)
            + _SOMEBODY * (sum(names) >= (_NAME_ENOUGH if deeds or words else _NAMES_ENOUGH))
            + _A_DEED * (sum(deeds) >= _DEED_ENOUGH)
        )

    def _own_news(self, here: int, there: int) -> float:
        """Return how much of two tellings is in one's headline and not in the other, of 1."""
        own = self._weight(self._headlined[here] - self._frames[there].items)
        own += self._weight(self._headlined[there] - self._frames[here].items)
        return own / (self._heavy[here] + self._heavy[there] + _SHORT)

    def _names(self, a: Frame, b: Frame) -> list[float]:
        """Return what each name weighs that two tellings share, or each person where that is more.

        A person is known behind "she", too.
        """
        people = list(map(self._weigh, a.people & b.people))
        names = list(map(self._weigh, (a.initials & b.tokens) | (b.initials & a.tokens)))
        if not a.tokens.isdisjoint(b.tokens):
            left = list(b.names)
            for name in a.names:
                if same := same_names.one_name([name], left):
                    left.remove(same[1])
                    names.append(max(map(self._weigh, name & same[1])))
        return max(names, people, key=sum)

    def _is_said(self, here: int, there: int) -> bool:
        """Say whether somebody's words are told, but not those that one article tells twice.

        There, who speaks is the same one, or one of the two whom it happened to.
        """
        if not (self._says[here] or self._says[there]):
            return False
        if self._told[here].told.article != self._told[there].told.article:
            return True
        one, other = self._who(here), self._who(there)
        if self._says[here] and self._says[there]:
            return not one & other
        teller, told = (one, there) if self._says[here] else (other, here)
        both = self._frames[here].people & self._frames[there].people
        return len(both) < _BOTH or not teller & self._frames[told].tokens

    def _who(self, at: int) -> AbstractSet[str]:
        """Return the names of who acts or speaks, folded."""
        speaker = names_in(self._told[at].told.said_by or "")
        return speaker.union(*self._frames[at].subject)

    def _acts(self, here: int, there: int) -> bool | None:
        """Say whether two tellings name one who acts, or others; `None` if one names nobody.

        Nor do "Lamu joined the League" and "The League took in Lamu" name others.
        """
        a, b = self._frames[here], self._frames[there]
        if not (a.subject and b.subject):
            return None
        if same_names.one_name(a.subject, b.subject) is not None:
            return True
        is_said = self._says[here] or self._says[there]
        return None if not is_said and same_names.with_each_other(a, b) else False

    def _in_things(self, here: int, there: int) -> float:
        """Weigh what the dates of two tellings belong to."""
        a, b = self._things[here], self._things[there]
        if a.kind and b.kind:
            is_one = is_like(a, b) and self._is_clear(a, b)
            if not is_one:
                return 0.0
            if not (a.is_setting or b.is_setting):
                return _ONE_THING
            is_other = a.is_setting and b.is_setting and self._acts(here, there) is False
            return 0.0 if is_other else _AT_ONE_THING
        return _TOLD_OF * self._told_of(here, there)

    def _is_clear(self, one: DatedThing, other: DatedThing) -> bool:
        """Say whether two things of a kind are called the same, or there was one of it that day."""
        if one.names & other.names:
            return True
        return one.kind not in self._unclear and {one.kind, other.kind} != CONTESTS

    def _told_of(self, here: int, there: int) -> float:
        """Return how surely one tells of the thing that the other one's date is of, 0 to 1."""
        for one, other in ((here, there), (there, here)):
            thing, told = self._things[one], self._frames[other]
            is_vote = thing.kind in VOTES
            is_told = deed_item(thing.kind) in told.deeds or thing.kind in told.occasions
            if not thing.kind or not (is_told or (is_vote and deed_item("vote") in told.deeds)):
                continue
            if is_vote:
                is_sure = bool(thing.names & told.tokens)
            else:
                is_far = min(self._far[here], self._far[there]) > _FAR
                is_sure = is_far and thing.kind not in self._unclear
            return 1.0 if is_sure else _PERHAPS
        return 0.0


def _heavy(one: Frame, weights: Weights) -> float:
    """Return what all that is told weighs, each name once."""
    names = (max(map(weights.of, name)) for name in one.names)
    return sum(names) + weights.total(one.deeds) + weights.total(one.plain)


def _says(one: Candidate, parts: Frame) -> bool:
    """Say whether a telling is of what was said on a day; in a year, what was done is told."""
    if not _is_day(one.edtf):
        return one.told.status == "said"
    return parts.says or one.told.said_by is not None or one.told.status == "said"


def _days_off(one: Candidate, parts: Frame) -> int:
    """Return how many days an article appeared before or after a day that it tells of.

    Where nothing dates the article, a day that is named with its year is far from it.
    """
    if not _is_day(one.edtf):
        return 0
    if one.day is None:
        return _FAR + 1 if parts.has_year else 0
    return abs((day_of.fromisoformat(one.day) - day_of.fromisoformat(one.edtf)).days)


@lru_cache(maxsize=4096)
def _is_day(edtf: str) -> bool:
    try:
        day_of.fromisoformat(edtf)
    except ValueError:
        return False
    return True


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.told.start < other.told.end and other.told.start < one.told.end
