"""An article's sentence with the names in it of whom its "he", "her" and "his" stand for.

"Ms. Varga named his deputy" says nothing of Reyk until "his" is known. A name is put in only where
a single person of that gender is named in the sentences before; where two may be meant, or the
pronoun stands in quotation marks, it stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.anaphora import pronouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Person, Sentence

_PRONOUN = re.compile(r"\b(?:he|she|his|him|her)\b(?![’'](?:ll|d|re|ve)\b)", re.IGNORECASE)
_MARKED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")
_BACK = 3
"""Sentences before one in which a pronoun's name may stand."""


class _Named(NamedTuple):
    """Somebody whom an article names, and where it does."""

    name: str
    gender: str | None
    places: tuple[int, ...]


def resolved(text: str, sentences: Sequence[Sentence], people: Sequence[Person], index: int) -> str:
    """Return a sentence with a name for each "he" and "she" that can only be one person.

    Args:
        text: The article's text.
        sentences: Its sentences.
        people: Whom it names.
        index: Which sentence.
    """
    sentence = sentences[index]
    words = text[sentence.start : sentence.end]
    marked = [found.span() for found in _MARKED.finditer(words)]
    named = [
        _Named(one.name, one.gender, tuple(span.start for span in one.mentions))
        for one in people
        if one.kind == "person"
    ]
    since = sentences[max(0, index - _BACK)].start
    parts, at = [], 0
    for found in _PRONOUN.finditer(words):
        if any(start <= found.start() < end for start, end in marked):
            continue
        name = _meant(found, words, sentence.start, since, named)
        if name:
            parts += [words[at : found.start()], name]
            at = found.end()
    return "".join((*parts, words[at:]))


def _meant(
    found: re.Match[str], words: str, start: int, since: int, named: Sequence[_Named]
) -> str:
    """Return the one name that a pronoun may stand for, with "’s" where it owns; "" for none."""
    low = found[0].lower()
    owns = pronouns.owns(low, words, found.end())
    until = start if low == "him" or (low == "her" and not owns) else start + found.start()
    gender = "m" if low in pronouns.HE else "f"
    near = [
        one
        for one in named
        if one.gender in (gender, None) and any(since <= at < until for at in one.places)
    ]
    sure = [one for one in near if one.gender] or near
    if len(sure) != 1:
        return ""
    return f"{sure[0].name}’s" if owns else sure[0].name
