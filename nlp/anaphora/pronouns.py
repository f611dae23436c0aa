"""The forms of "he" and "she": what they own, where they end, and whom two names leave open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

HE = frozenset(("he", "his", "him"))
_OWNED = re.compile(
    r"\s+(?!(?:to|in|on|at|as|and|or|for|from|with|by|the|a|an|that|was|is|when|while|after|before"
    r"|because|if|since|until|during|over|about|into|last|this|again|back|out|up|down|off|not|but"
    r"|so|how|what|who|where|why|more|just|only|of|than|although|though|instead|too|he|she|it"
    r"|they)\b)[a-z\d]"
)
"""A noun behind "her": "her house", not "told her to"."""
_JOINED = re.compile(
    r"(?:(?:, [^,.;]{1,80})+,)? (?:and|or|nor|&|as well as|along with|together with)"
    r" (?:[\w’'.-]+ ){0,4}"
)
_CLITIC = re.compile(r"[’'](?:s|d|ll|re|ve)\b")


def owns(word: str, text: str, end: int) -> bool:
    """Say whether a pronoun says whose something is: "her house", not "told her to go".

    Args:
        word: the pronoun, in small letters.
        text: the text.
        end: where the pronoun ends.
    """
    return word == "his" or (word == "her" and _OWNED.match(text, end) is not None)


def behind_clitic(text: str, end: int) -> int:
    """Return where a word ends that "’s" or "’d" may be joined to."""
    joined = _CLITIC.match(text, end)
    return joined.end() if joined else end


def joins(text: str, ends: int, starts: Sequence[int]) -> bool:
    """Say whether a name shares its part with another one: "Varn, the mate, and Orl sailed".

    Args:
        text: the text.
        ends: where the name ends.
        starts: where names of others begin.
    """
    return any(_JOINED.fullmatch(text, ends, at) for at in starts if at > ends)
