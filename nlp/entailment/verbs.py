"""Which words of a sentence are verbs, by their forms and by what stands before them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from nlp.entailment.doer_words import (
    ACCORDING,
    ARTICLES,
    AUXILIARIES,
    BE,
    BETWEEN,
    COPULA,
    DETERMINERS,
    GOES_ON,
    HAVE,
    JOINS,
    MODALS,
    MONEY,
    NO_PASTS,
    PREPOSITIONS,
    PRESENT,
    PRONOUNS,
    RELATIVES,
    SHORTEST_ED,
    STARTS,
    SUBJECTS,
    lemma,
    tokens,
)
from nlp.lexicon.verb_forms import COMMON, PASTS, SHORT
from nlp.quote.cues import CUES

if TYPE_CHECKING:
    from collections.abc import Iterator


_REACH = 8
"""Words between a modal and what goes on behind an "and"."""


class Line:
    """A sentence's words, with which of them are verbs."""

    def __init__(self, words: str, known: frozenset[str] = frozenset()) -> None:
        """Read a sentence's verbs.

        Args:
            words: the sentence.
            known: verbs that it may have, as `lemma` gives them: those of what it rests on.
        """
        self._known = known
        self.words = tokens(words)
        self.lows = [word.lower() if word != "May" else word for word in self.words]
        self.verbs = [self._light(at) or self._verb(at) for at in range(len(self.words))]
        for at in range(1, len(self.words)):
            if not self.verbs[at] and self._is_led(at):
                self.verbs[at] = lemma(self.lows[at])
        for at in self._unread():
            self.verbs[at] = lemma(self.lows[at])

    def _light(self, at: int) -> str:
        """Return "have" or "be" where it is no auxiliary: "has a lead", "is the leader"."""
        low, behind = self.lows[at], self.lows[at + 1] if at + 1 < len(self.lows) else ""
        if low in HAVE and behind in DETERMINERS:
            return "have"
        if low not in BE - {"being"} or not behind.isalpha() or behind in BETWEEN | PRONOUNS:
            return ""
        if low == "be" and behind not in ARTICLES:
            return ""
        done = any(self._verb(one) for one in range(at + 1, min(at + 3, len(self.words))))
        done = done or behind in BE | PASTS or behind.endswith(("ing", "ed", "ly"))
        return "" if done else COPULA

    def _verb(self, at: int) -> str:
        """Return the verb that stands at a place, in its common form, or ""."""
        low = self.lows[at]
        before = self._before(at)
        if (
            not low.isalpha()
            or low in AUXILIARIES | BETWEEN
            or (self.words[at][0].isupper() and at)
        ):
            return ""
        if before in MODALS or before in ("to", "do", "does", "did"):
            return "" if low in DETERMINERS | PRONOUNS else lemma(low)
        governed = before in DETERMINERS or before in PREPOSITIONS or before.endswith("'s")
        if governed or before.isdigit() or "according" in self.lows[max(0, at - ACCORDING) : at]:
            return ""
        cue = CUES.get(low)
        if cue is not None and cue.form != "base":
            noun = cue.noun and (not before or before in STARTS or before in JOINS)
            behind = self.lows[at + 1] if at + 1 < len(self.lows) else ""
            governs = behind in PREPOSITIONS and behind not in cue.particles
            governs = governs or behind in PASTS or behind.endswith("ed")  # "rules brought in"
            noun = noun or (cue.noun and cue.form == "s" and governs)
            return "" if noun else lemma(low)
        progressive = before in BE and low.endswith("ing")
        if (
            progressive
            or (cue is not None and self._is_spoken_by_many(at, before))
            or low in SHORT
            or low in PASTS
            or (low.endswith("ed") and len(low) > SHORTEST_ED and low not in NO_PASTS)
        ):
            return lemma(low)
        return ""

    def _is_spoken_by_many(self, at: int, before: str) -> bool:
        """Tell whether many say what follows: "ministers insist the project …"."""
        behind = self.lows[at + 1] if at + 1 < len(self.lows) else ""
        many = before.isalpha() and before.endswith("s") and not before.endswith(("ss", "us", "is"))
        return many and behind in DETERMINERS | SUBJECTS | {"that"}

    def _unread(self) -> Iterator[int]:
        """Yield the first verb with an -s of each clause that has no other: "Holt sells parts"."""
        start = 0
        for at, low in enumerate([*self.lows, "."]):
            if low in STARTS or low in JOINS or not low[0].isalnum():
                read = any(map(self._is_sure, range(start, at))) or not (
                    AUXILIARIES - {"to"}
                ).isdisjoint(self.lows[start:at])
                if not read:
                    yield from islice(filter(self._is_guessed, range(start, at)), 1)
                start = at + 1

    def _is_sure(self, at: int) -> bool:
        """Tell whether a verb is no participle behind a noun: "vans built in May"."""
        low, behind = self.lows[at], self.lows[at + 1 : at + 2]
        if self.lows[at - 1 : at] == ["to"]:
            return False
        undone = (low.endswith("ed") or low in PASTS) and low not in CUES
        return bool(self.verbs[at]) and not (
            undone and behind and behind[0] in PREPOSITIONS | STARTS
        )

    def _is_led(self, at: int) -> bool:
        """Tell whether a common verb stands right behind who does it: "she favors", "who run"."""
        before, behind = self.words[at - 1], self.lows[at + 1] if at + 1 < len(self.lows) else ""
        if not behind or behind in AUXILIARIES - {"to"} or self.verbs[at + 1]:
            return False
        if before in JOINS and self._goes_on(at):
            return True
        low, led = self.words[at], before.lower() in RELATIVES | {"he", "she", "they", "we"}
        if before == "that" and at > 1 and self.lows[at - 2].endswith("s"):
            led = behind in DETERMINERS | PREPOSITIONS | {"to"}
        named = before[0].isupper() and at > 1 and not before.endswith("'s")
        plain = led or (named and self.words[at + 1][0].isupper())  # "Selby United visit City"
        if plain and low in COMMON:
            return True
        return (led or named) and low.endswith("s") and _plain(low) in COMMON

    def _goes_on(self, at: int) -> bool:
        """Tell whether a plain verb goes on with what a modal opened: "must go and pay her"."""
        opened = self.lows[max(0, at - _REACH) : at]
        behind = self.lows[at + 1]
        object_follows = behind in DETERMINERS | PREPOSITIONS or behind[:1].isdigit()
        is_plain = self.words[at] in COMMON and object_follows
        return is_plain and not (MODALS | {"to"}).isdisjoint(opened)

    def _is_guessed(self, at: int) -> bool:
        """Tell a verb in a clause that has none that can be known by its form."""
        return self._may_be_present(at) or self._is_known(at)

    def _is_known(self, at: int) -> bool:
        """Tell whether a verb that is known from elsewhere stands behind a noun, before another."""
        before = self.lows[at - 1] if at else ""
        behind = self.lows[at + 1] if at + 1 < len(self.lows) else ""
        noun = before.isalpha() and before not in DETERMINERS | PREPOSITIONS | JOINS | STARTS
        led = noun and behind[:1].isalnum() and not self.verbs[at + 1]
        return led and self.words[at].islower() and lemma(self.lows[at]) in self._known

    def _may_be_present(self, at: int) -> bool:
        """Tell whether a word is built, and stands, like a verb: "Holt sells", "and asks $9"."""
        word, before = self.words[at], self.words[at - 1] if at else ""
        behind = self.lows[at + 1] if at + 1 < len(self.lows) else ""
        if not (word.islower() and word.isalpha() and word.endswith("s")) or len(word) <= PRESENT:
            return False
        if word.endswith(("ss", "us", "is", "ous")) or not before:
            return False
        led = before[0].isupper() and not before.endswith("'s")
        led = led or before.lower() in SUBJECTS | RELATIVES
        goes_on = before.lower() in JOINS or (before.islower() and before.isalpha())
        object_follows = behind in DETERMINERS or behind[:1].isdigit() or behind[:1] in MONEY
        governed = before.lower() in DETERMINERS or before.lower() in PREPOSITIONS
        return not governed and (led or (goes_on and object_follows))

    def _before(self, at: int) -> str:
        """Return the word before a place, adverbs left out."""
        while at > 0:
            at -= 1
            low = self.lows[at]
            if low not in BETWEEN and not low.endswith("ly"):
                return low
        return ""


def _plain(low: str) -> str:
    """Return the plain form of a verb with an -s: "carries" is "carry"."""
    if low.endswith("ies"):
        return f"{low[:-3]}y"
    return low[:-2] if low[:-2] in COMMON else low[:-1]


def group(line: Line, place: int) -> tuple[int, bool, bool]:
    """Return where a verb's auxiliaries begin, whether it is passive, and told as done."""
    start, passive, real, ahead = place, False, True, False
    while start > 0:
        low = line.lows[start - 1]
        if low in AUXILIARIES:
            passive = passive or (low in BE and not ahead)
            ahead = ahead or low == "to"
            real = real and not (low == "be" and line.lows[start - 2 : start - 1] != ["to"])
            goes_on = low == "to" and start > 1 and line.verbs[start - 2] in GOES_ON
            real = real and low not in MODALS and (low != "to" or goes_on)
        elif low in ("not", "never"):
            real = False
        elif low not in BETWEEN and not low.endswith("ly"):
            break
        start -= 1
    passive = passive and not line.lows[place].endswith("ing")
    return start, passive, real


def behind(line: Line, place: int) -> range:
    """Return the places behind a verb up to the clause's end."""
    end = place + 1
    while end < len(line.words) and line.lows[end] not in STARTS | RELATIVES:
        if line.words[end] in ',;:“”".?!' or (line.verbs[end] and line.lows[end - 1] != "to"):
            break
        end += 1
    return range(place + 1, end)


def is_edge(line: Line, at: int) -> bool:
    """Say whether a clause, or what may be a subject, ends at a place.

    Args:
        line: the sentence.
        at: the place.
    """
    low = line.lows[at]
    return low in STARTS or bool(line.verbs[at]) or not low[0].isalnum()
