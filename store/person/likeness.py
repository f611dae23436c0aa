"""How like two names are as keys: their words in order, and each a slip of the other or not."""

from __future__ import annotations

from rapidfuzz import fuzz

_SAME_WORD = 75.0
"""The likeness (of 100) from which one word may be the other, misspelt: "Sen" is not "Sin"."""


def turned(key: str) -> str:
    """Return a key with its words in order, the same object where they are.

    Args:
        key: a name as it is looked up.
    """
    words = key.split(" ")
    if len(words) == 1:
        return key
    if len(words) == 2:  # noqa: PLR2004 the commonest case, without a sort
        return key if words[0] <= words[1] else f"{words[1]} {words[0]}"
    words.sort()
    in_order = " ".join(words)
    return key if in_order == key else in_order


def is_misspelt(typed: str, name: str) -> bool:
    """Say whether one name may be the other, misspelt: each word the other's, where they pair.

    Args:
        typed: the key of a name as somebody typed it.
        name: the key of one that the archive has.
    """
    one, other = typed.split(" "), name.split(" ")
    if len(one) != len(other):
        return True
    return all(a == b or fuzz.ratio(a, b) >= _SAME_WORD for a, b in zip(one, other, strict=True))
