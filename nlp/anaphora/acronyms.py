"""Which letters stand for which name, as the article itself spells them out.

"The LSA" says nothing to whom "the Lantern Seafarers' Association (LSA)" was not shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.anaphora.chains import near
from nlp.values import Need

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from nlp.anaphora.chains import Chains

_DEFINED = re.compile(r" \((?:the |or )?(?P<letters>[A-Z][A-Z&-]{1,6}[A-Za-z]?)\)")
_WORD = re.compile(r"[A-Za-z][\w’'.-]*")
_SMALL = frozenset("of the and for in on to de la du des against".split())
_LONGEST = 110  # characters before the letters in which their name stands
_FEWEST = 3  # capitals
_DASHES = "-–—"
"""What stands behind letters that are a part of a word, or close a dateline."""


def find(text: str, chains: Chains, wanted: Container[int]) -> Iterator[tuple[int, int, Need]]:
    """Yield what each sentence needs for the letters in it.

    Args:
        text: the text.
        chains: finds the sentence of an offset.
        wanted: the sentences that may be shown.

    Yields:
        The sentence, where the letters start, and what they need.
    """
    seen: set[str] = set()
    for found in _DEFINED.finditer(text):
        letters = found["letters"]
        if letters in seen:
            continue
        seen.add(letters)
        before = text[max(0, found.start() - _LONGEST) : found.start()]
        name = spelt_out(before, letters)
        if name is None and not _may_spell(before, letters):
            continue
        spelt = {chains.place_of(found.start())}
        if name is not None:
            spelt.update(chains.place_of(hit.start()) for hit in re.finditer(re.escape(name), text))
        for used in _used(text, letters, name, chains, spelt):
            if used[0] in wanted:
                yield used


def _used(
    text: str, letters: str, name: str | None, chains: Chains, spelt: set[int]
) -> Iterator[tuple[int, int, Need]]:
    """Yield where letters stand without what they are for; `name` goes in where it is known."""
    told = sorted(spelt)
    done: set[int] = set()
    for hit in re.finditer(rf"\b{re.escape(letters)}\b", text):
        place = chains.place_of(hit.start())
        behind = text[hit.end() : hit.end() + 2].lstrip()[:1]
        if place in spelt or place in done or (behind and behind in _DASHES):
            continue
        done.add(place)
        yield place, hit.start(), Need(hit.end(), name, near(told, place))


def spelt_out(before: str, letters: str) -> str | None:
    """Return the name before a bracket whose words begin with the letters in it.

    Args:
        before: what stands before the bracket.
        letters: what stands in it ("LSA").
    """
    wanted = [letter for letter in letters.upper() if letter.isalpha()]
    words = list(_WORD.finditer(before))
    start: int | None = None
    while words and wanted:
        word = words.pop()
        first = word.group()[0]
        if first.upper() == wanted[-1]:
            wanted.pop()
            start = word.start()
        elif word.group().lower() not in _SMALL:
            return None
    return before[start:] if start is not None and not wanted and before[start].isupper() else None


def _may_spell(before: str, letters: str) -> bool:
    """Say whether letters are made of a name's capitals, if not of each word's first alone."""
    capitals = iter("".join(letter for letter in before if letter.isupper()))
    return len(letters) >= _FEWEST and all(letter in capitals for letter in letters.upper())
