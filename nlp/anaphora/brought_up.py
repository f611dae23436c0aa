"""Whatever stands behind "the" and was brought up further up: "the filing", "the added attention".

A thing that an earlier sentence of the article introduces ("in a filing", "filings", "the filing of
the two unions") is not new to who has read that sentence, and is to who has not. What the article
itself takes for known from the first ("the economy") is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from nlp.lexicon import definite_nouns
from nlp.text import wordkinds
from nlp.text.memo import Memo
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.text.signs import Signs
    from nlp.values import Sentence

_THE = re.compile(r"[Tt](?<!\w.)he(?=(?P<run> [a-z][\w’'-]*(?: [\w’'-]+){0,4}))")
STOPS = frozenset(
    (
        "of and or in on at to for from by with as is are was were has have had who which that"
        " than then so if because since until once also only just more most very too up out off"
        " down back will would could may might can should must he she it they his her its their"
        " him them us we you a an the but not no any each every all both some when while after"
        " before against between into over under about during through within without behind near"
        " across around what how why where there here now today yesterday tomorrow be been being"
        " do does did away apart together forward ahead again instead alone well yet soon later"
        " earlier"
    ).split()
)
_NOT_ONE = frozenset(
    (
        "first last latest only best worst most biggest largest right wrong main whole entire"
        " usual average same other next second third final full total very top leading"
    ).split()
)
"""What says itself that one alone is meant, or is looked at elsewhere."""
KNOWN = frozenset(
    (
        "president government police country countries world state states public media economy"
        " people court courts prime minister number numbers result results rest idea fact way"
        " nation first second third last latest next other two three new old big small former"
        " current year years month months week weeks day days night morning afternoon evening"
        " time times end start beginning middle top bottom side sides hands law men women young"
        " internet market markets election elections vote votes voter voters race primary polls"
        " candidate candidates nominee nomination party parties senator congressman campaign"
        " campaigns convention future past road street city town area region house home press"
        " money truth weather summer winter part face head name point line thing things others"
        " premier king queen pope white federal local national international more major key real"
    ).split()
)
"""Words for what there is one of for everybody, or that do not say what a text goes on with."""
_KNOWN_BEFORE = re.compile(
    r"\b(?:the|this|that|these|those|its|his|her|their|such|both|my|our|your|all|\w+[’']s?)"
    r"(?: [\w’'-]+){0,3} \Z",
    re.IGNORECASE,
)
_PLURAL, _REST = re.compile(r"s\b"), re.compile(r"\w*")
_LOOK_BACK = 60  # characters
_FARTHEST = 40_000
"""Characters of a text in which a thing is brought up, so that the time stays linear."""
_SHORTEST = 4  # letters of a noun that is told by its name
_LONGEST = 12  # characters in which a word of answering stands before it
_ANSWERS = frozenset(
    (
        "denied denies dismissed dismisses rejected rejects welcomed granted refused accepted"
        " disputed disputes condemned praised defended echoed answered declined downplayed"
        " acknowledged confirmed ignored"
    ).split()
)
"""Verbs whose object was mostly told right before, in whatever words."""
_POINTING = frozenset("added resulting ensuing subsequent additional accompanying extra".split())


class Thing(NamedTuple):
    """A thing named between two offsets of a text, and the sentences that tell which."""

    start: int
    end: int
    told: tuple[int, ...]


class BroughtUp:
    """Finds what single sentences of a text go on with."""

    def __init__(
        self, text: str, low: str, sentences: Sequence[Sentence], looks: Sequence[Signs]
    ) -> None:
        """Begin with a text.

        Args:
            text: the text.
            low: the text in small letters.
            sentences: its sentences, in order.
            looks: their signs.
        """
        self._text = text
        self._low = low
        self._sentences = sentences
        self._looks = looks
        self._tellers: dict[str, list[int]] = {}

    def of(self, place: int, before: tuple[int, ...]) -> Iterator[Thing]:
        """Yield the things of a sentence that others above it tell of.

        Args:
            place: the sentence.
            before: the sentences right before it.
        """
        sentence = self._sentences[place]
        for match in _THE.finditer(self._text, sentence.start, sentence.end):
            words, end = phrase(match["run"], match.start("run"))
            if not words or is_one(words[0]):
                continue
            head = words[-1]
            told: tuple[int, ...] = ()
            if words[0] in _POINTING:
                told = before
            elif head in KNOWN or len(head) < _SHORTEST:
                continue
            elif self._stands_above(head, sentence.start):
                if head not in definite_nouns.DEFINITE:
                    told = self._told(words, place, sentence.start, match.start())
            elif len(words) == 1 and self._is_answered(match.start()):
                told = before
            if told and not definite_nouns.is_explained(self._text, end, match.start()):
                yield Thing(match.start(), end, told)

    def of_kind(self, words: str, place: int, told: tuple[int, ...]) -> tuple[int, ...]:
        """Return those of the sentences that tell of the same kind: "the *flood* inquiry".

        Args:
            words: the noun and what stands before it, without "the".
            place: the sentence that goes on with it.
            told: the sentences that tell of the noun, or may.

        Returns:
            Those of them, or else those above, that have the words before the noun; all of them
            where no sentence above has these.
        """
        for form in content_words(" ".join(words.split()[:-1])):
            above = [one for one in self._of(form) if one < place and form not in KNOWN]
            if above:
                told = tuple(one for one in told if one in above) or tuple(above)
        return told

    def _is_answered(self, at: int) -> bool:
        """Say whether what stands at an offset is what somebody answers: "denied the request"."""
        return self._text[max(0, at - _LONGEST) : at].rstrip().rpartition(" ")[2] in _ANSWERS

    def _stands_above(self, head: str, start: int) -> bool:
        """Say whether the beginning of a noun stands somewhere above a sentence."""
        return self._low.find(head[:-1], 0, min(start, _FARTHEST)) >= 0

    def _told(self, words: list[str], place: int, start: int, at: int) -> tuple[int, ...]:
        """Return the sentences above that have a phrase's words, if one brings up its noun."""
        head = words[-1]
        if any(word[0].isupper() for word in words):
            return ()
        forms = content_words(head)
        if not forms or not (tellers := self._of(forms[0])) or tellers[0] >= place:
            return ()
        if forms[0] in content_words(self._text[start:at]):
            return ()
        if not self._introduces(tellers[0], forms[0]):
            return ()
        every = {form: self._of(form) for form in content_words(" ".join(words[:-1]))}
        every[head] = [one for one in tellers if one >= place or self._has(one, head)]
        return tuple(sorted({one for told in every.values() for one in told if one < place}))

    def _has(self, place: int, head: str) -> bool:
        """Say whether a sentence has a noun not only in the plural, where one is meant."""
        return head.endswith("s") or any(
            not _PLURAL.match(self._low, at + len(head)) for at in self._starts(place, head)
        )

    def _starts(self, place: int, beginning: str) -> Iterator[int]:
        """Yield where in a sentence a word begins so; plain searching, no pattern for each word."""
        low, end = self._low, self._sentences[place].end
        at = low.find(beginning, self._sentences[place].start, end)
        while at >= 0:
            if at == 0 or not low[at - 1].isalnum():
                yield at
            at = low.find(beginning, at + 1, end)

    def _of(self, form: str) -> list[int]:
        """Return the sentences that have a word in any form."""
        if form not in self._tellers:
            self._tellers[form] = [
                place
                for place, (one, look) in enumerate(zip(self._sentences, self._looks, strict=True))
                if form in look.content and one.kind in ("prose", "bullet")
            ]
        return self._tellers[form]

    def _introduces(self, place: int, form: str) -> bool:
        """Say whether a sentence brings up a thing, and does not itself go on with it."""
        at = next(self._starts(place, form.lower()), None)
        if at is None:
            return False
        floor = max(self._sentences[place].start, at - _LOOK_BACK)
        if not _KNOWN_BEFORE.search(self._text, floor, at):
            return True
        end = _REST.match(self._text, at + len(form)).end()  # type: ignore[union-attr]  # matches ""
        return definite_nouns.is_explained(self._text, end)


def is_one(word: str) -> bool:
    """Say whether a word behind "the" says itself that one alone is meant: "first", "tallest".

    Args:
        word: the word, in small letters.
    """
    return word in _NOT_ONE or (len(word) > _SHORTEST + 1 and word.endswith("est"))


def _look(word: str) -> tuple[str, bool, bool]:
    """Return a word without "’s", whether no noun phrase goes on with it, and whether it acts."""
    bare = word.split("’", maxsplit=1)[0].split("'", maxsplit=1)[0]
    acts = wordkinds.kinds_of(bare) & (wordkinds.PAST | wordkinds.SAYS) > 0
    return bare, not bare or bare in STOPS, acts


_LOOKS: Final = Memo(_look)


def phrase(run: str, at: int) -> tuple[list[str], int]:
    """Return the words behind "the" up to their noun, and where that ends.

    Args:
        run: what stands behind "the".
        at: where that begins.
    """
    words: list[str] = []
    for word in run.split():
        bare, stops, acts = _LOOKS[word]
        if stops or (acts and words):
            break
        words.append(bare)
        if bare != word:
            break
    while len(words) > 1 and words[-1].endswith(("ly", "ing")):
        words.pop()
    return words, at + 1 + len(" ".join(words))
