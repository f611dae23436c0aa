"""What stands between a verb of speech and what was said: the hearer and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.quote.tokens import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    WHEN,
    is_subject_pronoun,
)

if TYPE_CHECKING:
    from nlp.quote.cues import Cue
    from nlp.quote.tokens import Line

OBJECTS = frozenset("him her me us them you it himself herself themselves".split())
_DAY_PARTS = frozenset("last next this earlier later late early on then".split())
TIME_NOUNS = frozenset(
    "night morning afternoon evening week weekend month year day days weeks months years ago time"
    " fall spring summer winter then".split()
)
_HEARER_ENDS = SUBORDINATORS | frozenset((",", ":", "to")) - frozenset(
    ("as", "since", "before", "after")
)
_BEFORE_TITLE = PREPOSITIONS | frozenset(("’s", "'s", "the"))
_HEARERS = frozenset("the reporters journalists lawmakers supporters a an this".split())
_HEARER_REACH = 14  # words
_AUDIENCES = frozenset(
    "reporters journalists newsmen mediapersons lawmakers supporters parliament fans jurors"
    " investors analysts delegates viewers listeners police detectives investigators".split()
)
_AND_MORE = frozenset(("who", ",", ":", "and", "or", "here", "there"))
_OWNING = (["’s"], ["'s"])


def over_time(line: Line, begin: int, high: int) -> int:
    """Step over "Monday", "last month", "in part" between a verb and what was said.

    Args:
        line: the sentence in words.
        begin: the word behind the verb.
        high: the word behind the last that counts.
    """
    at = begin
    while at < high and at - begin < _HEARER_REACH:
        low = line.lows[at]
        owns = line.lows[at + 1 : at + 2] in _OWNING
        if (low in WHEN and not owns) or (low in TIME_NOUNS and at > begin):
            at += 1
        elif (
            low in _DAY_PARTS and at + 1 < high and line.lows[at + 1] in WHEN | TIME_NOUNS
        ) or line.lows[at : at + 2] == ["in", "part"]:
            at += 2
        else:
            break
    return at


def over_hearer(line: Line, begin: int, high: int) -> int:
    """Step over the person spoken to.

    Args:
        line: the sentence in words.
        begin: the word behind the verb.
        high: the word behind the last that counts.
    """
    if line.lows[begin] in OBJECTS or _is_audience(line, begin, high):
        at = begin + 1
    else:
        at = begin
        while at < min(high, begin + _HEARER_REACH):
            low = line.lows[at]
            if low in AUXILIARIES and low not in {"’s", "'s"} and line.words[at][0].islower():
                return high
            there = low == "there" and line.lows[at + 1] in AUXILIARIES
            if low in _HEARER_ENDS or is_subject_pronoun(low) or there:
                at -= low == "to" and line.lows[at - 1] == "not" and at - 1 > begin
                break
            if line.is_run(at) and not (at > begin and line.lows[at - 1] in _BEFORE_TITLE):
                break
            if at > begin and low in DETERMINERS and line.lows[at - 1] not in PREPOSITIONS:
                break
            at += 1
    if at + 1 < high and line.lows[at] == ",":
        at = _over_name(line, at, high)
    if at + 1 < high and line.lows[at] in {",", ":"} and line.is_run(at + 1):
        at += 1
    return at


def _over_name(line: Line, comma: int, high: int) -> int:
    """Step over the name of "asked the defendant, Ada Voss, why", else stay at the comma."""
    at = comma + 1
    while at < high and at - comma < _HEARER_REACH and line.words[at][0].isupper():
        at += 1
    return at + 1 if comma + 1 < at < high - 1 and line.lows[at] == "," else comma


def _is_audience(line: Line, at: int, high: int) -> bool:
    """Say whether "reporters" alone are told what follows: "told reporters damage was done"."""
    if line.lows[at] not in _AUDIENCES or at + 1 >= high:
        return False
    if line.words[at + 1][0].isupper():
        return line.lows[at + 1] not in WHEN
    following = line.lows[at + 1]
    governed = following in PREPOSITIONS or following in SUBORDINATORS or following in WHEN
    longer = following in _AND_MORE or is_role_noun(following.removesuffix("s"))
    acts = not AUXILIARIES.isdisjoint(line.lows[at + 2 : at + _HEARER_REACH])
    return acts and not (governed or longer or line.adverb(at + 1) or following.endswith("ed"))


def over_short_hearer(line: Line, begin: int, cue: Cue) -> int:
    """Step over "them" or "The Post" in "The answer, she told The Post, was simple".

    Args:
        line: the sentence in words.
        begin: the word behind the verb.
        cue: what the verb may take.
    """
    if not cue.hearer:
        return begin
    if cue.lemma != "tell":
        return len(line.words)
    at = begin
    if at < len(line.words) and line.lows[at] in OBJECTS:
        return at + 1
    while at < len(line.words) and (line.words[at][0].isupper() or line.lows[at] in _HEARERS):
        at += 1
    return at if at > begin else len(line.words)
