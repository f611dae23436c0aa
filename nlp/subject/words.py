"""The words by which articles are held to be on one subject, a country's people as the country."""

from __future__ import annotations

import re

from nlp.text.words import content_words

_RELATIONS = frozenset("ties relationship cooperation partnership diplomacy diplomatic".split())
_PARTY = re.compile(r"\bGOP\b")
_AMERICA = re.compile(r"\b(?:the )?(?:United States(?: of America)?|USA|America(?:n|ns)?)\b")


def words_of(text: str) -> set[str]:
    """Return the content words of a text.

    Args:
        text: A sentence, a headline, or a subject's name.
    """
    words = content_words(_PARTY.sub("Republican", _AMERICA.sub("US", text)))
    return {
        "relation" if word in _RELATIONS else word[:-1] if word.endswith(("ian", "use")) else word
        for word in words
    }
