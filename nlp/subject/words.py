"""The words by which articles are held to be on one subject, a country's people as the country."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.text.words import content_words

_RELATIONS = frozenset("ties relationship cooperation partnership diplomacy diplomatic".split())
_A_PHRASE = 48
"""Characters of what may be a name: it is asked for time and again."""
_PARTY = re.compile(r"\bGOP\b")
_AMERICA = re.compile(r"\b(?:the )?(?:United States(?: of America)?|USA|America(?:n|ns)?)\b")


def words_of(text: str) -> frozenset[str]:
    """Return the content words of a text.

    Args:
        text: A sentence, a headline, or a subject's name.
    """
    return _of_a_phrase(text) if len(text) <= _A_PHRASE else _of(text)


@lru_cache(maxsize=4096)
def _of_a_phrase(phrase: str) -> frozenset[str]:
    return _of(phrase)


def _of(text: str) -> frozenset[str]:
    words = content_words(_PARTY.sub("Republican", _AMERICA.sub("US", text)))
    return frozenset(map(_form, words))


def _form(word: str) -> str:
    """Return a word as it is compared: "russian" as "russia", every relation as one."""
    if word in _RELATIONS:
        return "relation"
    return word[:-1] if word.endswith(("ian", "use")) else word
