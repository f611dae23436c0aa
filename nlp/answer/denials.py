"""Whether a sentence tells what somebody claims, and the one behind it what is against it.

“Posts said that the pier had burnt down. That is false.”: the first without the second tells the
opposite of what the article found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Sentence

_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:e[sd]?|ing|ations?|edly)|purport\w*|rumou?r(?:s|ed)?|hoax\w*"
    r"|suppos(?:ed|edly)|(?:posts?|videos?|messages?|photos?|pictures?|images?|footage|users) \w+"
    r"|attributed to|went viral|mistaken\w*|confus\w+)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\W*(?:But|However|Yet|Instead|In (?:fact|reality|truth)|Actually)\b|^[^“”\"]{3,60}, however,"
)
_WRONG = (
    r"(?:false|untrue|wrong|incorrect|inaccurate|misleading|mistaken|misplaced|baseless|unfounded"
    r"|fake|fabricated|doctored|altered|a (?:mistake|hoax|lie|myth|fabrication|falsehood)"
    r"|an (?:error|invention)|nonsense|not (?:\w+ )?(?:true|correct|accurate|right|real|genuine|so"
    r"|the case))\b"
)
_CALLS = re.compile(
    r"\W*(?:(?:(?:However|But),? )?(?:[Tt]he|This|That|It|These|Those|They|Both|His|Her|Their|Such)"
    r"\b[^,.;:“”\"]{0,40}? )"
    rf"(?:(?:is|are|was|were) (?:(?!not\b)\w+ )?{_WRONG}|(?:is|are|was|were)n[’']t (?:true|correct"
    r"|accurate|right|real|genuine|the case)\b)"
    rf"|\W*(?:This|That|It)[’']s (?:\w+ )?{_WRONG}|\W*(?:False|Not true|Untrue|Fake)\W*\Z"
)
"""How a sentence calls what stands before it wrong: "The claim is false."."""


def place_of(text: str, sentences: Sequence[Sentence], place: int) -> int | None:
    """Return the place of the sentence that stands against what one tells as a claim.

    Args:
        text: The text.
        sentences: Its sentences.
        place: Which tells it.

    Returns:
        The one behind it, or a later one of its paragraph that calls a claim wrong; else `None`.
    """
    own = sentences[place]
    words = text[own.start : own.end]
    claims = _CLAIMS.search(words) is not None
    for at, one in enumerate(sentences[place + 1 :], place + 1):
        behind, beside = text[one.start : one.end], one.paragraph == own.paragraph
        if one.kind != "prose" or not (beside or at == place + 1):
            return None
        if _CALLS.match(behind) and (at == place + 1 or claims):
            return at
        if at == place + 1 and beside and claims and _TURNS.match(behind):
            return at
    return None
