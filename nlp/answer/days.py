"""Whether the day that a sentence tells is that of the deed that is asked for.

"On Tuesday, a month after Lind died, the court sat" tells no day of Lind's death.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from nlp.answer import words as answering_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.answer.question import Question

_EDGE = re.compile(
    r"[,;:()–—_]|\b(?:and|but|(?P<under>before|after|since|until|when|while|once|as|because|that"
    r"|who|which|whose|whom|where|if|although|though|following))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_MAY_BE = re.compile(
    r"\b(?:to|will|would|may|might|could|can|should|must)(?: not)? [a-z]+\b|n[’']t [a-z]+\b"
)
"""What is not yet, or not known to be, done."""
_BROUGHT = re.compile(
    r"\b(?:led|leads|leading|forc(?:ed|es|ing)|caus(?:ed|es|ing)|prompt(?:ed|s|ing)|managed)"
    r"(?: [\w.’'-]+){0,4} \Z"
)
"""Before "to resign" it says that somebody did."""
_DONE = re.compile(r"(?:when )?(?:did|was|were|has|have|had)\b", re.IGNORECASE)


def asks_for_done(question: str) -> bool:
    """Tell whether a question asks for what was done: "when did Lind resign?".

    Args:
        question: What somebody typed.
    """
    return _DONE.match(question) is not None


def of_the_deed(question: Question, words: str, days: Iterable[int], *, done: bool = False) -> bool:
    """Tell whether a sentence tells a day of what is asked.

    A day is the deed's where both stand in one part of the sentence, or neither in a part that a
    "before", "who" or "that" opens.

    Args:
        question: The question.
        words: The sentence.
        days: Where in it the days stand.
        done: Whether only what was done counts, not what may be.
    """
    if done:
        words = _MAY_BE.sub(
            lambda found: (
                found[0] if _BROUGHT.search(found.string, 0, found.start()) else " " * len(found[0])
            ),
            words,
        )
    edges = list(_EDGE.finditer(words))
    starts = [edge.start() for edge in edges]
    under = {place for place, edge in enumerate(edges, 1) if edge["under"]}
    told = {_part(starts, under, day) for day in days}
    asked = {
        word
        for word, typed in zip(question.words, question.typed, strict=True)
        if typed.islower() and word not in question.beside
    }
    here: dict[str, set[int]] = {}
    for found in _WORD.finditer(words):
        own = answering_words.of_sentence(found[0])
        for word in asked:
            if answering_words.has(word, own):
                here.setdefault(word, set()).add(_part(starts, under, found.start()))
    return bool(here) and all(not places.isdisjoint(told) for places in here.values())


def _part(starts: list[int], under: set[int], at: int) -> int:
    """Return the part of a sentence that a place in it belongs to; 0 for its main clause."""
    place = bisect_right(starts, at)
    return place if place in under else 0
