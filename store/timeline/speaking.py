"""Which tellings are of a speech, and whose: what is said on a day is an event of its own.

One news conference is told in many words: "said", "announced", "at Lim’s news conference".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.timeline.candidate import is_day
from store.timeline.frames import deed_item
from store.timeline.occasions import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from store.timeline.candidate import Candidate
    from store.timeline.frames import Frame

_PERFORMS = frozenset(
    map(deed_item, ("announce", "declare", "testify", "criticise", "demand", "apologise"))
)
"""What is done in saying it."""

_SPEECHES = frozenset({"conference", "hearing", "testify", "speak"})
"""Where things are said, and nothing else is done."""

_SAID = -1.0
"""One tells what somebody said."""

_ONE_SPEAKER, _ONE_SPEECH, _OTHER_SPEAKERS = 1.0, 2.0, -3.0
"""Both tell what the same one, or others, said; the same one, of whose speech is told that day."""

_BOTH = 2
"""So many people of one article do something with each other."""


class Speaking:
    """Which of some tellings are of a speech, to be held against each other."""

    def __init__(self, told: Sequence[Candidate], frames: Sequence[Frame]) -> None:
        """Take tellings with their parts."""
        self._told, self._frames = told, frames
        pairs = list(zip(told, frames, strict=True))
        self._says = [_says(*pair) for pair in pairs]
        self._speaks = [_says(*pair) or _performs(pair[1]) for pair in pairs]
        self._speakers = [_speakers(*pair) for pair in pairs]
        speeches = (n for n, parts in enumerate(frames) if parts.thing.kind in _SPEECHES)
        self._orators = frozenset[str]().union(*(self._speakers[n] for n in speeches))

    def are_said(self, here: int, there: int) -> tuple[bool, bool]:
        """Say of each of two tellings whether it is of what was said.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        return self._says[here], self._says[there]

    def speak_both(self, here: int, there: int) -> bool:
        """Say whether both are of what was said, or was done in saying it.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        return self._speaks[here] and self._speaks[there]

    def one_speaker(self, here: int, there: int) -> AbstractSet[str]:
        """Return the names, folded, of who is told to speak in both of two tellings.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        both = self._speakers[here] & self._speakers[there]
        return both if self.speak_both(here, there) else frozenset()

    def at_one_speech(self, here: int, there: int) -> bool:
        """Say whether both tell what one said of whose speech or news conference is told.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        return not self._orators.isdisjoint(self.one_speaker(here, there))

    def agree(self, here: int, there: int) -> float:
        """Weigh what is said: by the same one, by others, or only in one of the two.

        Of a month or year, what is told is what counts, whoever says it.

        Args:
            here: the number of one of the tellings.
            there: the number of another one.
        """
        if not any(self.are_said(here, there)) or self._is_retold_by_guest(here, there):
            return 0.0
        are_named = self._speakers[here] and self._speakers[there] and self.speak_both(here, there)
        if not (are_named and is_day(self._told[here].edtf)):
            return _SAID
        if not self.one_speaker(here, there):
            return _OTHER_SPEAKERS
        return _ONE_SPEECH if self.at_one_speech(here, there) else _ONE_SPEAKER

    def _is_retold_by_guest(self, here: int, there: int) -> bool:
        """Say whether an article tells what happened, and what one of the two said whom it did."""
        if self._told[here].told.article != self._told[there].told.article:
            return False
        one, other = (here, there) if self._says[here] else (there, here)
        a, b = self._frames[one], self._frames[other]
        both = a.people & b.people
        return len(both) >= _BOTH and not self._speakers[one].isdisjoint(b.tokens)


def _says(one: Candidate, parts: Frame) -> bool:
    """Say whether a telling is of what was said on a day; in a year, what was done is told.

    "Ada Lim denounced Tuesday's raid" tells of the raid, whose date it gives.
    """
    if one.told.status == "said":
        return True
    if not is_day(one.edtf):
        return False
    if parts.thing.dates():
        return parts.thing.kind in _SPEECHES
    return parts.says or one.told.said_by is not None


def _performs(parts: Frame) -> bool:
    """Say whether a telling is of what is done in saying it, or of where things are said."""
    return not parts.heads.isdisjoint(_PERFORMS) or parts.thing.kind in _SPEECHES


def _speakers(one: Candidate, parts: Frame) -> AbstractSet[str]:
    """Return the names of who acts or speaks, folded: at "Lim's news conference", it is Lim."""
    owner = parts.thing.names if parts.thing.kind in _SPEECHES else frozenset[str]()
    return names_in(one.told.said_by or "").union(*parts.subject, owner)
