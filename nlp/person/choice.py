"""Which of several people a single word means: by kin and rank, by who is called so by then."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.person import heads, namesakes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nlp.person.entries import Entry, Single

_PAIR = 2
_KIN_OF = re.compile(
    r"(?P<owner>[A-ZÀ-Þ][\w-]+)(?:[’']s|(?<=s)[’']) (?:[a-z-]+ ){0,2}?"
    r"(?:brother|sister|twin|son|daughter|father)s?,? $"
)
_LONGEST_KIN = 50  # characters
_ROYAL_ENDS = tuple(
    f"{title} "
    for title in "King Queen Prince Princess Emperor Empress Emir Pope Sultan Sheikh Sheik".split()
)
_OF_EVERYBODY = frozenset(("Mr", "Mrs", "Ms", "Miss"))
_AS_A_CHILD, _BY_FIRST, _BY_SURNAME = "child", "first", "surname"
_FAR_MORE = 2  # times as often
_INTRODUCED = 20
"""Mentions within which a text says who somebody is, if it ever does."""


class Choice:
    """Chooses among the bearers of a word."""

    def __init__(
        self, text: str, by_word: Mapping[str, list[Entry]], singles: Sequence[Single]
    ) -> None:
        """Prepare to choose.

        Args:
            text: the article's text.
            by_word: who bears each word.
            singles: every mention by one word.
        """
        self._text = text
        self._by_word = by_word
        self._singles = singles
        self._called: dict[int, str] = {}

    @cached_property
    def _alone_at(self) -> dict[str, list[int]]:
        """Where each word stands alone; few articles have to be asked."""
        places: dict[str, list[int]] = {}
        for single in self._singles:
            places.setdefault(single.words[0], []).append(single.start)
        return places

    def of_that_kin(self, held: list[Entry], single: Single) -> list[Entry]:
        """Leave out bearers of a first name who are no kin: "Voss’s brother Ned" is no Ned Orr.

        Args:
            held: the bearers.
            single: the mention by one word.
        """
        if not held or held[0].words[0] != single.words[0]:
            return held
        owner = _KIN_OF.search(self._text, max(0, single.start - _LONGEST_KIN), single.start)
        if owner is None or owner["owner"] in held[0].words:
            return held
        known = {entry.words[-1] for entry in self._by_word.get(owner["owner"], ())}
        if not known and owner["owner"].lower() in GENDER:
            return held
        return [one for one in held if len(one.words) == 1 or one.words[-1] in known]

    def of_that_rank(self, held: list[Entry], single: Single) -> list[Entry]:
        """Leave out bearers of a surname who are no kings: "King Oswin" is no Ned Oswin.

        Args:
            held: the bearers.
            single: the mention by one word.
        """
        if not held or not self._text.endswith(_ROYAL_ENDS, 0, single.start):
            return held
        return [
            entry
            for entry in held
            if entry.words[-1] != single.words[0]
            or len(entry.words) == 1
            or f"{entry.words[0]} " in _ROYAL_ENDS
            or any(self._text.endswith(_ROYAL_ENDS, 0, m.start) for m in entry.mentions[:_PAIR])
        ]

    def whose(self, held: list[Entry], single: Single) -> Entry:
        """Choose among several who bear a word: by surname, title, who is known by then.

        Args:
            held: the bearers, two or more.
            single: the mention by one word.
        """
        word, at = single.words[0], single.start
        held = [entry for entry in held if entry.words[-1] == word] or held
        held = self._of_that_title(held, at) or held
        if single.gender is not None:
            held = [entry for entry in held if entry.gender in (single.gender, None)] or held
        held = [entry for entry in held if entry.mentions[0].start < at] or held
        if len(held) > 1 and single.gender is None:
            held = [one for one in held if not self._goes_by_first(one, held, word)] or held
        return held[0] if len(held) == 1 else _by_prominence(held, at)

    def _of_that_title(self, held: list[Entry], at: int) -> list[Entry]:
        """Leave out bearers whom the article never calls "Dr", where a name stands behind it."""
        title = heads.word_before(self._text, at).rstrip(".")
        if title in _OF_EVERYBODY or not title.istitle() or not names.title_length((title, "X")):
            return []
        return [
            entry
            for entry in held
            if any(
                heads.word_before(self._text, mention.start).rstrip(".") == title
                for mention in entry.mentions[:_INTRODUCED]
            )
        ]

    def _goes_by_first(self, entry: Entry, held: list[Entry], word: str) -> bool:
        """Say whether somebody of that surname is called by the first name, and not by it."""
        if entry.words[-1] != word or entry.words[0] == word:
            return False
        called = self._called.get(id(entry)) or self._how_called(entry, word)
        if called == _AS_A_CHILD:
            entry.evidence += 1
            return True
        if called != _BY_FIRST:
            return False
        others = min([other.mentions[0].start for other in held if other is not entry])
        places = self._alone_at[word]
        after = bisect_right(places, entry.mentions[0].start)
        if after < len(places) and places[after] < others:
            return False
        entry.evidence += 1
        return True

    def _how_called(self, entry: Entry, word: str) -> str:
        """Say how an article calls somebody; it is asked once."""
        first = entry.words[0]
        full = [m.start for m in entry.mentions[:_INTRODUCED] if m.end - m.start > len(word)]
        called = _BY_SURNAME
        if namesakes.is_child(self._text, full):
            called = _AS_A_CHILD
        elif self._by_word[first] == [entry]:
            alone = self._alone_at.get(first, ())
            called = _BY_FIRST if namesakes.goes_by_first(self._text, alone) else _BY_SURNAME
        self._called[id(entry)] = called
        return called


def _by_prominence(held: list[Entry], at: int) -> Entry:
    """Choose between people who share a name: one far more often named, or the one just named."""
    times = {id(entry): sum(entry.forms.values()) for entry in held}
    first, second = sorted(held, key=lambda entry: -times[id(entry)])[:_PAIR]
    if times[id(first)] >= _FAR_MORE * times[id(second)]:
        return first
    return max(
        held,
        key=lambda entry: max([m.start for m in entry.mentions[-40:] if m.start < at], default=-1),
    )
