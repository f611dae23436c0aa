"""Sentences that take up the one before without a pronoun or a connective.

By how they end ("Orl did the same", "Lund did not know"), by what they deny ("Lund denied that
anybody had been warned"), or by naming somebody who was told of ("The man, Ole Lind, is no
docker").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.text.signs import Signs

_THE_SAME = re.compile(
    r"\b(?:in the same way|(?:did|does|do|doing) the same|either|(?:not|n[’']t) know"
    r"|(?:dis)?agree[ds]?)\W*$"
)
_ENDING = 24  # characters
_LAST = frozenset("way same either know agree agrees agreed disagree disagrees disagreed".split())
_ENDS = ".!?”\"’')"
_DENIES_THAT = re.compile(r"\b(?:denied|denies|deny|disputed) that (?:any\w*|there|it|this)\b")
_OPENING = 3
"""Sentences of a text that tell themselves what is denied in them."""
_NAMED_ANEW = re.compile(
    r"The (?:(?:\w+ )?(?:man|woman|boy|girl|teenager|couple|driver|suspect|victim|gunman"
    r"|attacker|officer|pupil|student|passenger)s?), (?:[A-Z]|named |identified )"
)


def goes_on(words: str, place: int, look: Signs) -> bool:
    """Say whether a sentence takes up the one before.

    Args:
        words: the sentence.
        place: how many stand before it.
        look: its signs.
    """
    if look.quoted:
        return False
    last = words[-_ENDING:].rstrip(_ENDS).rpartition(" ")[2]
    if last in _LAST and _THE_SAME.search(words[-_ENDING:]):
        return True
    if words.startswith("The ") and _NAMED_ANEW.match(words):
        return True
    return look.denies and place >= _OPENING and _DENIES_THAT.search(words) is not None
