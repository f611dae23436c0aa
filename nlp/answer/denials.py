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
    r"\W*(?:(?:This|That|It|These|Those|They|Both|The|His|Her|Their|Such)\b[^,.;:“”\"]{0,40}? )"
    rf"(?:(?:is|are|was|were) (?:(?!not\b)\w+ )?{_WRONG}|(?:is|are|was|were)n[’']t (?:true|correct"
    r"|accurate|right|real|genuine|the case)\b)"
    rf"|\W*(?:This|That|It)[’']s (?:\w+ )?{_WRONG}|\W*(?:False|Not true|Untrue|Fake)\W*\Z"
)
"""How a sentence calls what stands before it wrong: "The claim is false."."""


def is_denied(text: str, sentences: Sequence[Sentence], place: int) -> bool:
    """Say whether the sentence behind one stands against what that one tells as a claim.

    Args:
        text: The text.
        sentences: Its sentences.
        place: Which.
    """
    if place + 1 >= len(sentences) or sentences[place + 1].kind != "prose":
        return False
    words, behind = (text[one.start : one.end] for one in sentences[place : place + 2])
    if _CALLS.match(behind):
        return True
    same = sentences[place].paragraph == sentences[place + 1].paragraph
    return same and bool(_TURNS.match(behind) and _CLAIMS.search(words))
