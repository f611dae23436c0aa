"""Whether a sentence gives the reason for what is asked, and where the reason stands by itself.

"The strike prompted a boycott" says why there is a boycott, not why there is a strike; and often
the reason stands in the sentence behind: "The port was closed. The reason is the storm."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from nlp.answer import words as answering_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_FORTH = re.compile(
    r"\b(?:prompt(?:ed|s|ing)|trigger(?:ed|s|ing)|spark(?:ed|s|ing)|caus(?:ed|es|ing)"
    r"|forc(?:ed|es|ing)|led to|leads to|leading to|result(?:ed|s|ing)? in)\b(?! by\b)",
    re.IGNORECASE,
)
"""Behind these stands what came of it."""
_BACK = re.compile(
    r"\b(?:because|due to|owing to|as a result of|thanks to|citing|for fear|in order to|so that"
    r"|in (?:response|retaliation|protest|punishment) (?:to|for|of|against)|(?:prompted|caused"
    r"|triggered|sparked|led) by|stem(?:s|med|ming)? from|after|following|amid|over|since"
    r"|to (?:allow|avoid|prevent|protect|enable|help|save|make room)|in (?:an effort|a bid) to"
    r"|aimed at)\b",
    re.IGNORECASE,
)
"""Before these stands what is so; where they open a sentence, behind its first comma."""
_ITSELF: Final = re.compile(
    r"\W*(?:(?:The|One|A|Another|Its|His|Her|Their|That|This) (?:main |first |official |stated )?"
    r"(?:reason|cause|explanation|motive|aim|purpose|goal|idea)s?\b|(?:That|This|It) (?:is|was|came"
    r"|happened|follows|followed) (?:\w+ )?(?:because|due to|after|as a result)|(?:Officials|Police"
    r"|He|She|They|It|The [a-z]+)(?: [A-Z][\w’'-]+)? (?:said|says|blamed|cited|attributed|explained"
    r"|argued)\b.{0,80}\b(?:because|due to|blam\w+|attribut\w+|cit(?:ed|ing)|reason\w*|so that"
    r"|in order to|to (?:allow|avoid|prevent|protect)))"
)
"""How a sentence opens that gives the reason for what the one before tells."""


def is_of_another(words: str, question: Sequence[str]) -> bool:
    """Say whether the reason that a sentence gives is one for something else than is asked.

    Args:
        words: The sentence.
        question: The question's words, as `answering.Question` has them.
    """
    found = [*_FORTH.finditer(words), *_BACK.finditer(words)]
    return bool(found) and not any(_is_effect(words, one, question) for one in found)


def stands_alone(words: str) -> bool:
    """Say whether a sentence gives the reason for what the sentence before it tells.

    Args:
        words: The sentence.
    """
    return _ITSELF.match(words) is not None


def _is_effect(words: str, found: re.Match[str], question: Sequence[str]) -> bool:
    """Say whether what came of it, by one of a sentence's words, has a word of the question."""
    before, behind = words[: found.start()], words[found.end() :]
    if found.re is _FORTH:
        return _has(behind, question) and not _has(before, question)
    return _has(before if before.strip(" “\"'") else behind.partition(",")[2], question)


def _has(words: str, question: Sequence[str]) -> bool:
    own = answering_words.of_sentence(words)
    return any(answering_words.has(word, own) for word in question)
