"""Whether a sentence's number is the one that is asked for, and its deed done where it is asked.

"By 312 votes to 87 they took the offer and ended the strike" counts no votes for the strike; who
"was shot near Tarn" was not shot in Selby, though the sentence is about Selby.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from nlp.answer import holding, kinds
from nlp.answer import words as answering_words
from nlp.answer.question import TOLL
from nlp.lexicon import countries
from nlp.text import word_forms
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.answer.question import Question

KINDS = frozenset({"number", "money", "age", "measure"})
"""The kinds of questions that ask for a number."""
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"\S+")
_TIME = re.compile(r"\w*[- ](?:second|minute|hour|day|week|month|year)s?\b")
"""What follows a number that counts a time and nothing else."""
_ASKS_TIME = re.compile(r"(?:second|minute|hour|day|week|month|year)s?\Z", re.IGNORECASE)
_BESIDE = 6
"""Words between a number and what it may count."""
_OF_AGE = 20
"""Words between somebody and how old they are."""
_JOINS = frozenset({"and", "but"})
_CLAUSE = re.compile(
    r"[:;–—]|,? \b(?:because|while|after|before|when|as|but|and|which|who|whose|where)\b"
)
_MAY_BE = re.compile(r"\b(?:to|will|would|may|might|could|can|should|must)(?: not)? [a-z]+\b")
"""What is not yet, or not known to be, done: "to win", "could close"."""
_PLACED = re.compile(
    rf"\b(?:in|at|near|outside|inside|off) (?:the |a |an )?(?:[a-z-]+,? ){{0,2}}?"
    rf"(?!{holding.CALENDAR})(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)


def counts(question: Question, words: str) -> bool:
    """Tell whether a sentence has a number of the kind that is asked for, beside what it counts.

    Args:
        question: The question, of one of these `KINDS`.
        words: The sentence.
    """
    if question.kind == "number":
        words = kinds.OF_CALENDAR.sub(lambda found: _DIGIT.sub("x", found[0]), words)
    runs = [(found.start(), found[0]) for found in _RUN.finditer(words)]
    starts, texts = [start for start, _run in runs], [run for _start, run in runs]
    named = [word for word in question.words if word not in question.beside]
    named = named if named or question.of_people else list(question.words)
    owns = [answering_words.of_sentence(run) for run in texts]
    places = _places(question, named, texts, owns)
    told = sorted({at for each in places for at in each})
    beside = holding.BESIDE.get("people" if question.of_people else question.kind)
    nouns = [at for at, own in enumerate(owns) if answering_words.has(question.counted, own)]
    counted = nouns or told + [
        at for at, (_start, run) in enumerate(runs) if beside and beside.search(run)
    ]
    reach = _OF_AGE if question.kind == "age" or TOLL in question.words else _BESIDE
    times = question.kind != "number" or any(map(_ASKS_TIME.match, question.typed))
    numbers = {
        bisect.bisect_right(starts, found.start()) - 1
        for found in holding.HOLDS[question.kind].finditer(words)
        if times or not _TIME.match(words, found.end())
    }
    return any(
        _is_near(sorted(counted), at, reach)
        and (not (question.of_people and named) or _is_near(told, at, 2 * _BESIDE))
        and not _is_told_apart(places, at, texts)
        and not (question.counted and not nouns and _counts_else(texts, at, told))
        for at in numbers
    )


def is_elsewhere(question: Question, words: str) -> bool:
    """Tell whether a sentence tells what is asked of one place only of another: "in Tarn".

    Args:
        question: The question.
        words: The sentence.
    """
    pairs = list(zip(question.words, question.typed, strict=True))
    asked = [word for word, typed in pairs if word in question.beside and typed[:1].isupper()]
    deeds = [word for word, typed in pairs if is_deed(typed)]
    if not (asked and deeds):
        return False
    clauses = (part for part in _CLAUSE.split(words) if _has_any(deeds, part))
    of_land = any(map(countries.named, asked))  # a country may hold the place that is asked for
    all_named = ([one["place"] for one in _PLACED.finditer(part)] for part in clauses)
    named = [[one for one in each if of_land or not countries.named(one)] for each in all_named]
    return bool(named) and all(
        places and not any(_has_any(asked, place) for place in places) for places in named
    )


def done(question: Question, words: str) -> str:
    """Return a sentence without what may be, where who did something is asked: "pushed to win".

    Args:
        question: The question.
        words: The sentence.
    """
    asks_done = question.kind == "who" and any(map(word_forms.may_be_past, question.typed))
    return _MAY_BE.sub(" ", words) if asks_done else words


def is_deed(typed: str) -> bool:
    """Tell whether a question's word, as it was typed, may be what was done: "shot", "striking".

    Args:
        typed: The word.
    """
    return word_forms.may_be_past(typed) or (typed.islower() and typed.endswith("ing"))


def _has_any(asked: Iterable[str], words: str) -> bool:
    own = answering_words.of_sentence(words)
    return any(answering_words.has(word, own) for word in asked)


def _places(
    question: Question, named: Iterable[str], runs: Sequence[str], owns: Sequence[frozenset[str]]
) -> list[list[int]]:
    """Return where the words stand that are asked for, or else other words for them."""
    found = [
        [at for at, own in enumerate(owns) if answering_words.has(word, own)] for word in named
    ]
    if any(found) or not found:
        return found
    return [
        [at for at, run in enumerate(runs) if answering_words.means(typed, (run.lower(),))]
        for typed in question.typed
    ]


def _counts_else(runs: Sequence[str], number: int, told: Sequence[int]) -> bool:
    """Tell whether a noun that is not asked for stands right behind a number: "13 unions"."""
    behind = number + 1
    if behind in told or behind >= len(runs) or not runs[number][-1].isalnum():
        return False
    word = runs[behind]
    return word.isalpha() and bool(content_words(word)) and not word_forms.may_be_past(word)


def _is_told_apart(places: Sequence[Sequence[int]], number: int, runs: Sequence[str]) -> bool:
    """Tell whether a word stands only behind the "and …ed" that ends a number's clause."""
    ends = next(
        (
            at
            for at in range(number + 1, len(runs) - 1)
            if runs[at] in _JOINS and word_forms.may_be_past(runs[at + 1])
        ),
        len(runs),
    )
    return any(each and min(each) > ends for each in places)


def _is_near(places: Sequence[int], place: int, reach: int) -> bool:
    """Tell whether one of some ordered places is near enough to another."""
    first = bisect.bisect_left(places, place - reach)
    return first < len(places) and places[first] <= place + reach
