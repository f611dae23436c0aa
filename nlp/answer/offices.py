"""Whom "the commissioner" means, and what "the storm" is: whatever was called so last.

A noun stands beside a name, as in "commissioner Ana Lim", "Cyclone Orla", "Ana Lim, the
commissioner"; from there on "the commissioner" is she, until another one is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.definite_nouns import DEFINITE
from nlp.lexicon.people import is_role_noun
from nlp.text import senses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STANDS = re.compile(
    r"\b(?:the|that|this) (?P<nouns>[a-z][\w-]*\b(?: (?!(?:for|of)\b)[a-z][\w-]*\b){0,2}+)"
    r"(?! (?:for|of)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w-]{3,}")
_CALLED = re.compile(
    r"\b(?P<noun>(?:[a-z][a-z-]{3,}?s?(?: (?:of|for) [\w-]+)?,? )?(?:[A-Z][\w’'-]*\.? ){0,3})"
    r"(?P<name>[A-Z][\w-]+)(?:,(?: [\w’'-]+){0,3}? (?P<behind>[a-z][a-z-]{3,})\b)?"
)


def named(rows: Sequence[tuple[int, str]]) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the names that a noun behind "the" stands for, by the place of its sentence.

    Args:
        rows: The sentences in order, each with its place.
    """
    called: dict[object, str] = {}
    for place, words in rows:
        nouns = _WORD.findall(" ".join(found["nouns"] for found in _STANDS.finditer(words)))
        keys = (_keys(noun) for noun in nouns if not noun.endswith("s"))
        if names := {called[one] for each in keys for one in each if one in called}:
            yield place, frozenset(names)
        for found in _CALLED.finditer(words):
            for noun in _WORD.findall(f"{found['noun']} {found['behind'] or ''}"):
                called |= dict.fromkeys(_keys(noun), found["name"])


def _keys(noun: str) -> set[object]:
    low = noun.lower()
    low = low if low in DEFINITE else low.removesuffix("s")
    if not (low in DEFINITE or is_role_noun(low)):
        return set()
    return {senses.key(low), *senses.of_words((low,))}
