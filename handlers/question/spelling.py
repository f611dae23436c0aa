"""Forgives typos in the few words that a question is built of; its topics stay as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHORTEST, _LONG = 4, 8
"""Letters from which one letter, or two, may be wrong."""


def mended(words: Sequence[str], known: Iterable[str]) -> list[str]:
    """Return a question's words with those put right that are nearly a known one.

    Args:
        words: The words as they were typed. Names (with a capital) and what has a figure in it
            are left; the first word may well have its capital for being the first.
        known: The words that a question may be built of, in small letters.

    Returns:
        As many words. Two letters that changed places count as one mistake.
    """
    vocabulary = frozenset(known)
    return [_mended(word, vocabulary, first=not at) for at, word in enumerate(words)]


def _mended(word: str, known: frozenset[str], *, first: bool) -> str:
    bare = word.rstrip(",;:.?!")
    folded = bare.lower()
    if folded in known or not bare.isalpha() or len(bare) < _SHORTEST:
        return word
    if bare != folded and not (first and bare[1:] == folded[1:]):
        return word
    allowed = 2 if len(bare) >= _LONG else 1
    near = [(OSA.distance(folded, one, score_cutoff=allowed), one) for one in known]
    distance, nearest = min(near)
    return nearest + word[len(bare) :] if distance <= allowed else word
