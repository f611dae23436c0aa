"""Which sentences tell what "the attack" or "that decision" is: the nearest that bring it up.

A noun that a text goes on with ("the attack", "this deal") is followed back from sentence to
sentence up to the one that brings it up ("a bomb attack", "attacked"); any of these, shown before,
tells it. A noun that the text never had before was told in other words: mostly by its opening, or
by the sentences right before.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from nlp.lexicon import definite_nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Need, Sentence

_GOES_ON = re.compile(
    r"\b(?:the|this|that|these|those|its|his|her|their|such|both) (?:[\w’'-]+ ){0,3}\Z",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"s\b(?! to\b)")
_BODY = re.compile(r"\b(?:[A-Z][\w’'&-]+ ){2,}[A-Z][\w’'&-]+")
"""A name of three words: a body's rather than somebody's."""
_LOOK_BACK = 60  # characters
_MOST_STEPS = 12  # sentences that one noun is followed back through
_MOST_HITS = 40  # places of one word
_FEW = 12  # sentences; of more, the first ones and the nearest are kept
_FARTHEST = 40_000
"""Characters up to which a noun is followed back, so that the time stays linear in the text's."""
_BEFORE = 1
_OPENING = 2  # sentences
_ELSEWHERE = definite_nouns.OFFICES | definite_nouns.WRITTEN | definite_nouns.GATHERINGS
_NEAR_OPENING = 10
"""Sentences down to which a noun that is new may be the opening's in other words."""


def near(places: Sequence[int], place: int) -> tuple[int, ...]:
    """Return those of many places that a summary with a sentence is likely to show.

    Args:
        places: the sentences that tell something, in order.
        place: the sentence that needs it.

    Returns:
        The first few, the last few before the sentence, and the next one.
    """
    if len(places) <= _FEW:
        return tuple(places)
    at = bisect.bisect_left(places, place)
    kept = {*places[: _FEW // 2], *places[max(0, at - _FEW // 2) : at + 1]}
    return tuple(sorted(kept))


class Chains:
    """Follows nouns of one text back to the sentences that tell what they are."""

    def __init__(self, text: str, sentences: Sequence[Sentence], first: int = 0) -> None:
        """Begin with a text.

        Args:
            text: the text.
            sentences: its sentences, in order.
            first: the first of them that may be shown.
        """
        self._first = first
        low = text.lower()
        self._text = text
        self.low = self._low = low if len(low) == len(text) else text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._prose = [
            place for place, one in enumerate(sentences) if one.kind in ("prose", "bullet")
        ]

    def place_of(self, at: int) -> int:
        """Return the sentence in which an offset lies."""
        return max(0, bisect.bisect_right(self._starts, at) - 1)

    def start_of(self, place: int) -> int:
        """Return where a sentence begins."""
        return self._starts[place]

    def span_of(self, place: int) -> tuple[int, int]:
        """Return where a sentence begins and ends."""
        return self._starts[place], self._sentences[place].end

    def may_be_met(self, need: Need) -> bool:
        """Say whether what is needed is told below the lines over the story.

        What these alone tell is as new to the story's own readers as to those of a summary.
        """
        return bool(need.insert) or not need.told or max(need.told) >= self._first

    def before(self, place: int, count: int = 1) -> tuple[int, ...]:
        """Return the `count` sentences before one, headings left out."""
        at = bisect.bisect_left(self._prose, place)
        return tuple(self._prose[max(0, at - count) : at])

    def told(
        self, noun: str, place: int, *, verbs: bool = False, named: bool = False
    ) -> tuple[int, ...]:
        """Return the sentences that tell what a noun means with which sentence `place` goes on.

        Args:
            noun: the noun, in small letters.
            place: the sentence.
            verbs: whether its verb ("attacked") brings it up as well.
            named: whether a name stands before it, as in "the Selby group".

        Returns:
            Their places; any of them will do.
        """
        found, known = self._followed(noun, place, verbs=verbs)
        if known:
            return tuple(found)
        first = found[-1] if found else place
        others = set(self.before(first, _BEFORE))
        elsewhere = noun in _ELSEWHERE
        anew = noun in definite_nouns.NAMED_KINDS and self._names_anew(first)
        if not (elsewhere or named or anew) and place <= _NEAR_OPENING:
            others.update(self._prose[:_OPENING])
        return (*found, *sorted(one for one in others if one < first))

    def _names_anew(self, place: int) -> bool:
        """Say whether the sentence before one names a body that stands nowhere above it."""
        (before,) = self.before(place) or (place,)
        start, end = self.span_of(before)
        body = _BODY.search(self._text, start, end)
        return body is not None and self._text.find(body.group(), 0, start) < 0

    def mentioned(self, noun: str, place: int, *, alone: bool = False) -> tuple[int, ...]:
        """Return the sentences through which a noun of sentence `place` can be followed back.

        Args:
            noun: the noun, in small letters.
            place: the sentence.
            alone: whether one thing is meant ("that report"), of which "reports" do not tell.
        """
        return tuple(self._followed(noun, place, verbs=True, alone=alone)[0])

    def _followed(
        self, noun: str, place: int, *, verbs: bool, alone: bool = False
    ) -> tuple[list[int], bool]:
        """Follow a noun back; say as well whether the last sentence found brings it up."""
        found: list[int] = []
        at = self._sentences[place].start
        for _ in range(_MOST_STEPS):
            hit = self._mention(noun, at, verbs=verbs, alone=alone)
            if hit < 0:
                break
            where = self.place_of(hit)
            if self._sentences[where].kind in ("prose", "bullet"):
                found.append(where)
                if self._brings_up(hit, hit + len(noun)):
                    return found, True
            at = self._sentences[where].start
        return found, False

    def only_mention(self, noun: str, place: int) -> int | None:
        """Return where the one mention of a noun before a sentence ends; `None` if not just one.

        Args:
            noun: the noun, in small letters.
            place: the sentence.
        """
        first = self._mention(noun, self._starts[place], verbs=False)
        if first < 0 or self._mention(noun, first, verbs=False) >= 0:
            return None
        return first + len(noun)

    def stands_before(self, noun: str, start: int, at: int, *, verbs: bool = False) -> bool:
        """Say whether a noun stands between two offsets already."""
        return self._mention(noun, at, verbs=verbs) >= start

    def _mention(self, noun: str, before: int, *, verbs: bool, alone: bool = False) -> int:
        low = self._low
        stem = noun.removesuffix("e") if verbs else noun
        at = before
        for _ in range(_MOST_HITS):
            at = low.rfind(stem, max(0, before - _FARTHEST), at)
            end = at + len(stem)
            if at <= 0:
                break
            if low[at - 1].isalpha() or (not verbs and low[end : end + 1].isalpha()):
                continue
            if verbs and low.startswith("edly", end):
                continue
            if not (alone and _SEVERAL.match(low, at + len(noun))):
                return at
        return -1

    def _brings_up(self, start: int, end: int) -> bool:
        """Say whether a mention does not itself go on with what was told before it."""
        if not _GOES_ON.search(self._low, max(0, start - _LOOK_BACK), start):
            return True
        return definite_nouns.is_explained(self._text, end)
