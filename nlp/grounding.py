"""Holds a written sentence against the article's sentences that it claims to rest on.

A language model may rephrase; it may not add. A sentence is kept only if its names, numbers,
dates, quoted words and grave words ("arrested", "fraud") all stand in the sentences it cites, and
if it denies nothing that they do not deny. The check is one of surface forms and errs towards
dropping: what it drops costs a sentence, what it let through would cost the newsroom's trust.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import people as naming
from nlp.entailment import (
    agency,
    antecedents,
    bounds,
    causes,
    denials,
    figures,
    firmness,
    joined,
    names,
    numerals,
    opposites,
    order,
    own_verbs,
    relations,
    things,
)
from nlp.entailment.grave_words import brought_in
from nlp.entailment.numerals import in_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Person, Sentence

_NUMBER = re.compile(
    r"(?P<digits>\d+(?:[.,:]\d+)*)(?:st|nd|rd|th)?"
    r"(?:\s?(?P<scale>%|(?:per\s?cent|thousand|million|billion|trillion|mn|m|bn|tn|k)\b))?",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?:[“\"„«]|``|'')((?:(?!''|``)[^“”\"„«»\n]){1,2000})(?:[”\"»]|'')")
_UNCLOSED = re.compile(r"[“\"]([^“”\"]{1,2000})\Z")
_SCALES = {
    "%": "percent", "per cent": "percent", "percent": "percent",
    "mn": "million", "m": "million", "bn": "billion", "tn": "trillion", "k": "thousand",
}  # fmt: skip
_NOT_COUNTED = re.compile(
    r"\b(?:[Oo]ne(?=[,;]| (?:of|who|that|another|said|says|told|day|by)\b)|one[’']s"
    r"|(?:[Nn]o|[Ss]ome|any|each|every|this|that|the|which) one)\b|\b[Oo]ne,"
)
"""A "one" that is somebody or something, no number."""
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"\b(?:both|another|couple|pair|twins?)\b", re.IGNORECASE)
"""What bears out a "two" or a "second"."""
_AT_FIRST = re.compile(r"\bat first\b|\bfirst (?=two|three|four|five|six|\d)", re.IGNORECASE)
"""A "first" that counts nothing."""
_RANK = re.compile(
    r"\b(?:round|stage|chapter|section|day|week|game|set|quarter|part|page|lap|term|phase|grade"
    r"|number|no\.?) ((?:\d+|[a-z]+)\b)",
    re.IGNORECASE,
)
"""A number behind what it counts through: "round nine"."""
_SIGNS = frozenset("<>{}[]|\\^~`@#*_=/")
"""What a plain sentence has no use for: markup, mentions, addresses."""
_HIDDEN = "C"
"""Category of what is not seen: a mark that turns the line round, a space of no width."""
_LEAD = 2  # sentences
_LONGEST, _MOST = 600, 4_000
"""Characters of a written sentence, and of all that one may rest on."""
_NOTHING = "the sentences it rests on say nothing of “{}”"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A sentence that a model wrote, with the indices of the sentences that it names for it."""

    words: str
    rests_on: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A drafted sentence that did not hold, and why, in a few words."""

    drafted: Drafted
    reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What of a draft holds, in its order, and what was dropped."""

    kept: tuple[Drafted, ...]
    dropped: tuple[Dropped, ...]


def check(text: str, sentences: Sequence[Sentence], drafted: Sequence[Drafted]) -> Checked:
    """Keep of `drafted` what the sentences it cites bear out.

    Args:
        text: The article's text.
        sentences: Its sentences, as `nlp.sentences.split` gives them.
        drafted: The written sentences; indices count into `sentences`.

    Returns:
        What holds and what does not. Never raises.
    """
    kept, dropped = [], []
    persons = naming.find(text, tuple(sentences))
    for one in drafted:
        reason = _fault(text, sentences, persons, one)
        if reason:
            dropped.append(Dropped(one, reason))
        else:
            kept.append(one)
    return Checked(tuple(kept), tuple(dropped))


def _fault(
    text: str, sentences: Sequence[Sentence], persons: Sequence[Person], one: Drafted
) -> str:
    """Return why `one` does not hold, or "" where it does."""
    if not one.rests_on or any(not 0 <= index < len(sentences) for index in one.rests_on):
        return "it names no sentence of the article that it rests on"
    if not one.words.strip():
        return "it is empty"
    if len(one.words) > _LONGEST:
        return "it is too long for a sentence"
    cited = [antecedents.resolved(text, sentences, persons, i) for i in sorted(one.rests_on)]
    cited = [names.abbreviated(sentence, one.words) for sentence in cited]
    source = " ".join(cited)
    if len(source) > _MOST:
        return "it rests on more than can be held against it"
    lead = [text[sentence.start : sentence.end] for sentence in sentences[:_LEAD]]
    lead += [text[sentences[i - 1].start : sentences[i - 1].end] for i in one.rests_on if i]
    return (
        _added(text, sentences, one, source, " ".join(lead))
        or denials.fault(one.words, source)
        or _changed_hands(one.words, cited, lead)
    )


def _changed_hands(words: str, cited: Sequence[str], lead: Sequence[str]) -> str:
    """Say what is told of somebody or something else, or as surer, than what it rests on."""
    source = " ".join(cited)
    strange = things.new_noun(words, " ".join((*lead, *cited)))
    if strange := strange or own_verbs.brought_in(words, cited):
        return _NOTHING.format(strange)
    faults = (
        figures.fault(words, source),
        bounds.fault(words, source),
        relations.fault(words, source),
        causes.fault(words, cited),
        joined.fault(words, cited),
        agency.fault(words, cited, lead),
        firmness.fault(words, cited),
    )
    if fault := next(filter(None, faults), ""):
        return fault
    if order.is_turned(words, cited):
        return "the article tells the two things in another order"
    return ""


def _added(text: str, sentences: Sequence[Sentence], one: Drafted, source: str, before: str) -> str:
    """Say what a written sentence has that its source has not, or "" where it adds nothing."""
    words = one.words
    if strange := _strange_sign(words, source):
        return f"it holds {strange}, which is not in the sentences it rests on"
    if strange := _strange_quotation(words, source):
        return f"the article does not have the quoted words “{strange}” there"
    if strange := _first_of(_strange_numbers(words, source), words):
        return f"the number {strange} is not in the sentences it rests on"
    if strange := names.strange(text, sentences, words, one.rests_on, source):
        return f"the name {strange} is not in the sentences it rests on"
    if strange := brought_in(words, source, before):
        return _NOTHING.format(strange)
    strange = opposites.turned(words, source)
    return f"the article says the opposite of “{strange}”" if strange else ""


def _strange_sign(words: str, source: str) -> str:
    """Return a sign of no plain sentence that the source has not, or ""."""
    for sign in words:
        hidden = unicodedata.category(sign)[0] == _HIDDEN
        if (hidden or sign in _SIGNS) and sign not in source:
            return "a hidden sign" if hidden else f"the sign {sign}"
    return ""


def _strange_quotation(words: str, source: str) -> str:
    """Return marked words that no quotation of the source has, or ""."""
    marked = {names.fold(run[1]).rstrip(".,;: ") for run in _QUOTED.finditer(source)}
    if unclosed := _UNCLOSED.search(_QUOTED.sub(" ", source)):  # it goes on in the next sentence
        marked.add(names.fold(unclosed[1]).rstrip(".,;: "))
    for run in _QUOTED.finditer(words):
        wanted = names.fold(run[1]).rstrip(".,;: ")
        if not any(wanted in one for one in marked):
            return str(run[1])
    return ""


def _numbers(words: str) -> set[str]:
    """Return the numbers of a sentence, written out or not, each in one form with its scale."""
    found = set()
    for match in _NUMBER.finditer(words):
        number = match["digits"].replace(",", "")
        scale = " ".join((match["scale"] or "").lower().split())
        found.add(f"{number} {_SCALES.get(scale, scale)}".strip())
    for word in names.WORD.findall(_NOT_COUNTED.sub(" ", words)):
        for part in word.lower().rstrip(".").split("-"):
            if part in numerals.WORDS and part != "one":
                found.add(numerals.WORDS[part])
    return found


def _strange_numbers(words: str, source: str) -> set[str]:
    """Return the numbers that the source has not; "11" may be its "11 percent", half its 50.

    Of "the third term" there need not be three; "round three" is the third.
    """
    plain = _ORDINAL.sub(" ", source)
    stands = _numbers(in_figures(plain)) | _numbers(plain)
    ordinals = _numbers(source) - _numbers(plain)
    of_rank = _numbers(" ".join((*_RANK.findall(words), *_ORDINAL.findall(words))))
    said = _numbers(in_figures(_AT_FIRST.sub(" ", words)))
    stands |= {"2"} if _TWO.search(source) else set()
    per = " ".join(stands)
    shares = any(one.endswith("percent") for one in said)
    return {
        one
        for one in said - stands
        if not (shares and f"{one} percent" in stands)
        and not (one == "1/2" and "50 percent" in stands)
        and not (one in ordinals and one in of_rank)
        and not (one.endswith(" percent") and one.split()[0] in stands and " percent" in per)
    }


def _first_of(strange: set[str], words: str) -> str:
    return min(strange, key=lambda one: (words.find(one.split()[0]), one), default="")
