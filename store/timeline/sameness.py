"""How likely two tellings of one date are to be of one event: what speaks for it, added up.

It is asked who did what to whom, at which thing or occasion, on which day, and who says so. Each
kind of evidence adds to the logarithm of the odds; the weights are set by hand, in halves. What
contradicts outweighs everything. Who acts is not what was done: the same people do much on a day,
often at one debate or hearing, so that two tellings that have nothing else in common stand on two
lines.

Most is said by how much of their words the two share, each counted by how rare it is in the answer
(`store.timeline.word_weights`); by what each tells was done; then by the thing that a date belongs
to ("Tuesday's Lamu primary"). Who looks far back, or ahead, to a named day tells of what that day
is known for. What somebody says is an event of its own, one speaker's of a day, if it is about one
thing.
"""

from __future__ import annotations

from datetime import date as day_of
from typing import TYPE_CHECKING

from store.timeline import same_names
from store.timeline.another import is_another
from store.timeline.around import Around
from store.timeline.candidate import is_day
from store.timeline.frames import Frame, deed_item, items_in
from store.timeline.measures import other_sums, owners
from store.timeline.same_things import Things
from store.timeline.speaking import Speaking
from store.timeline.word_weights import frame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from store.timeline.candidate import Candidate
    from store.timeline.word_weights import Weights

SAME = 0.5
"""From so much on, two tellings are of one event: rather more likely than not."""

_MAY_BE, _TWO = -1.5, 2
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
"""All that is told in common, by its weight; less where somebody speaks in one of the two, which
repeats what happened. So much weight is added to that of both: two words in common of three are no
proof.
"""

_RAREST, _SOMEBODY, _NAME_ENOUGH = 1.5, 1.5, 0.3
"""The rarest thing in common, of a weight of 1; names in common, if they weigh so much."""

_ONE_DEED, _OTHER_DEED = 1.0, -1.0
"""Both tell of the same deed, as what was done; neither tells of the other's deed at all."""

_A_FIGURE = 3.5
"""The same number of dead, votes or dollars."""

_FAR_OFF, _FAR = 1.5, 3
"""Both name a day that is more than so many days from their own."""

_OF_A_YEAR = 2
"""So many names more have to be common to two tellings of a month or year."""

_STILL_PLANNED, _OTHERS_DID = -1.0, -1.0
"""One is a plan, the other is not; each names another one who acts."""

_ONE_DID = 0.5
"""Both name the same one who acts."""

_OWN_NEWS, _WEEKDAYS = -14.0, -1.0
"""All that is told of a day, not far off, is what its article's headline has and the other telling
has not, nor what stands round that: it is the article's own news, and not the other's. Nobody names
a far-off day by its date, as is done for a day that is known for something.
"""

_ANOTHER = -4.0
"""One article tells the second as another one: "Also on Friday", "later that day"."""

_OPEN, _CLEAR = -1.5, 5.0
"""From so much to so much, it is asked what stands round two tellings, too."""

_ONCE_DONE = 1.5
"""The same done to, or by, somebody of the same name: of most people it is told once."""

_VOTED, _VOTES_ALONE = frozenset(map(deed_item, ("vote", "win"))), -1.5
"""Nothing else done than to vote or win, which is done in many places on a day."""


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
        self._heavy = [_heavy(one, weights) for one in self._frames]
        self._speaking = Speaking(told, self._frames)
        self._far = list(map(_days_off, told, self._frames))
        self._singled = [
            parts.has_day and off > _FAR for parts, off in zip(self._frames, self._far, strict=True)
        ]
        self._headlined = [
            parts.items & items_in(one.headline)
            for one, parts in zip(told, self._frames, strict=True)
        ]
        self._near = [items_in(one.around) for one in told]
        self._around = Around(told, self._frames, self._heavy, weights)
        self._another = list(map(is_another, told))
        self._things = Things(self._frames)

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
        found = (
            self._in_day(here, there)
            + self._in_who(here, there)
            + self._speaking.agree(here, there)
            + self._in_deeds(here, there)
            + self._things.agree(here, there)
            + self._in_words(here, there)
            + self._in_figures(here, there)
            + _STILL_PLANNED * ((one.told.status == "planned") != (other.told.status == "planned"))
        )
        if one.told.article == other.told.article:
            found += _ANOTHER * (self._another[here] or self._another[there])
        elif _OPEN <= found < _CLEAR:
            found += self._around.agree(here, there)
        if found > _MAY_BE and not self._tell_one_thing(here, there):
            return _MAY_BE
        return min(found, SURE)

    def _tell_one_thing(self, here: int, there: int) -> bool:
        """Say whether more is common to two tellings than who and where, or a day that is known."""
        if self._is_only_said(here, there):
            return False
        is_known_day = is_day(self._told[here].edtf) and self._is_far(here, there)
        return is_known_day or self._share_what(here, there)

    def _in_day(self, here: int, there: int) -> float:
        """Weigh how near a day is, and whether an article tells of it as its own news."""
        one, other = self._told[here], self._told[there]
        if not is_day(one.edtf):
            return _OF_A_TIME
        found = _OF_A_DAY + _WEEKDAYS * (not (self._singled[here] or self._singled[there]))
        if self._is_far(here, there):
            return found + _FAR_OFF
        is_retold = one.told.article == other.told.article and self._acts(here, there)
        if is_retold or self._things.is_told_as_done(here, there):
            return found
        return found + _OWN_NEWS * self._own_news(here, there)

    def _is_far(self, here: int, there: int) -> bool:
        """Say whether both tellings name a day that is far from their own."""
        return min(self._far[here], self._far[there]) > _FAR

    def _is_near(self, here: int, there: int) -> bool:
        """Say whether the date is a day, and one near its telling: so much else happens on it."""
        return is_day(self._told[here].edtf) and not self._is_far(here, there)

    def _in_who(self, here: int, there: int) -> float:
        """Weigh that two tellings name one who acts, or others."""
        acts = self._acts(here, there)
        if acts is not False:
            return _ONE_DID * (acts is True)
        return _OTHERS_DID * self._is_near(here, there)

    def _in_deeds(self, here: int, there: int) -> float:
        """Weigh what two tellings tell was done."""
        a, b = self._frames[here], self._frames[there]
        both = a.deeds & b.deeds
        is_near = self._is_near(here, there)
        is_any_vote = bool(both) and both <= _VOTED and is_near
        one_thing = self._things.agree(here, there)
        found = _VOTES_ALONE if is_any_vote and not one_thing else 0.0
        if not a.heads.isdisjoint(b.heads):
            return found + _ONE_DEED
        is_told = a.heads & b.items or b.heads & a.items
        is_other = is_near and a.heads and b.heads and not is_told and not one_thing
        return found + _OTHER_DEED if is_other else found

    def _in_figures(self, here: int, there: int) -> float:
        """Weigh numbers and quoted words in common, and what happens but once to anybody."""
        a, b = self._frames[here], self._frames[there]
        figures = a.figures & b.figures
        is_sum = bool(figures) and not other_sums(a.figures - figures, b.figures - figures)
        return _A_FIGURE * is_sum + _ONCE_DONE * same_names.is_once(a, b)

    def _is_only_said(self, here: int, there: int) -> bool:
        """Say whether one tells what was said and the other what was done, and nothing of that."""
        are_said = {self._told[n].told.status == "said" for n in (here, there)}
        if are_said != {True, False} or self._speaking.speak_both(here, there):
            return False
        a, b = self._frames[here], self._frames[there]
        return a.deeds.isdisjoint(b.deeds) and not self._things.agree(here, there)

    def _share_what(self, here: int, there: int) -> bool:
        """Say whether two tellings have something in common that was done, not only who and where.

        A name in common that is nobody's is what it was done to; of a year more of them are asked.
        What one says or does at a debate is that debate, on its day; so is what is planned of it.
        """
        a, b = self._frames[here], self._frames[there]
        shared = ((a.deeds | a.plain) & (b.deeds | b.plain)) | same_names.written_small(a, b)
        if shared - a.settings - b.settings or shared & a.heads & b.heads or a.figures & b.figures:
            return True
        things, on_a_day = self._things, is_day(self._told[here].edtf)
        if on_a_day and self._speaking.at_one_speech(here, there):
            return True
        if things.at_one(here, there):
            are_plans = all(self._told[n].told.status == "planned" for n in (here, there))
            if (on_a_day or are_plans) and self._acts(here, there) is not False:
                return True
        if not things.is_setting(here, there) and things.agree(here, there):
            return True
        where = self._things.names_of_setting(here, there) | a.places | b.places
        names = [name for name in same_names.in_common(a, b) if not name <= where]
        who = max(len(a.people & b.people), self._acts(here, there) is True)
        return len(names) > who + _OF_A_YEAR * (not on_a_day)

    def may_be_one(self, here: int, there: int, alike: float) -> bool:
        """Say whether two tellings are as likely as not of one event, or of one occasion.

        What somebody says of an event is not the event, and is not hidden under it.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
            alike: what `alike` says of them.
        """
        if alike > AGAINST and self._at_one_occasion(here, there):
            return True
        if alike < _MAY_BE or any(self._speaking.are_said(here, there)):
            return False
        a, b = self._frames[here], self._frames[there]
        if not (a.deeds | a.plain | a.figures).isdisjoint(b.deeds | b.plain | b.figures):
            return True
        return sum(not other.isdisjoint(b.tokens) for other in a.names) >= _TWO

    def _at_one_occasion(self, here: int, there: int) -> bool:
        """Say whether both were said or done at one debate or hearing, or said by one on a day."""
        if self._things.at_one(here, there):
            return True
        return is_day(self._told[here].edtf) and bool(self._speaking.one_speaker(here, there))

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
        return self._things.contradict(here, there)

    def _in_words(self, here: int, there: int) -> float:
        """Weigh the names, deeds and other words that two tellings share."""
        a, b = self._frames[here], self._frames[there]
        says, other_says = self._speaking.are_said(here, there)
        alike = _ALIKE if says == other_says else _ALIKE_ASIDE
        names = self._names(a, b)
        deeds = [self._weigh(item) for item in a.deeds & b.deeds]
        words = [self._weigh(item) for item in (a.plain & b.plain) | same_names.written_small(a, b)]
        shared = (*names, *deeds, *words)
        if not shared:
            return 0.0
        told, both = 2 * sum(shared), self._heavy[here] + self._heavy[there]
        return (
            alike * told / (both + _SHORT)
            + _RAREST * max(shared)
            + _SOMEBODY * (sum(names) >= _NAME_ENOUGH)
        )

    def _own_news(self, here: int, there: int) -> float:
        """Return how much of two tellings is in one's headline and not in the other, of 1."""
        own = self._weight(self._headlined[here] - self._known(there, here))
        own += self._weight(self._headlined[there] - self._known(here, there))
        return own / (self._heavy[here] + self._heavy[there] + _SHORT)

    def _known(self, at: int, other: int) -> AbstractSet[str]:
        """Return what a telling tells, and what stands round it if the other has no other deed."""
        items = self._frames[at].items
        return items | self._near[at] if self._in_deeds(at, other) >= 0 else items

    def _names(self, a: Frame, b: Frame) -> list[float]:
        """Return what each name weighs that two tellings share, or each person where that is more.

        A person is known behind "she", too.
        """
        people = list(map(self._weigh, a.people & b.people))
        names = list(map(self._weigh, (a.initials & b.tokens) | (b.initials & a.tokens)))
        names += (max(map(self._weigh, name)) for name in same_names.in_common(a, b))
        return max(names, people, key=sum)

    def _acts(self, here: int, there: int) -> bool | None:
        """Say whether two tellings name one who acts, or others; `None` if one names nobody."""
        a, b = self._frames[here], self._frames[there]
        if not (a.subject and b.subject):
            return None
        return same_names.one_name(a.subject, b.subject) is not None


def _heavy(one: Frame, weights: Weights) -> float:
    """Return what all that is told weighs, each name once."""
    names = (max(map(weights.of, name)) for name in one.names)
    return sum(names) + weights.total(one.deeds) + weights.total(one.plain)


def _days_off(one: Candidate, parts: Frame) -> int:
    """Return how many days an article appeared before or after a day that it tells of.

    Where nothing dates the article, a day that is named with its year is far from it.
    """
    if not is_day(one.edtf):
        return 0
    if one.day is None:
        return _FAR + 1 if parts.has_year else 0
    return abs((day_of.fromisoformat(one.day) - day_of.fromisoformat(one.edtf)).days)


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.told.start < other.told.end and other.told.start < one.told.end
