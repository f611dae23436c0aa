"""How questions open and end, for each kind of thing asked for; their words that ask nothing."""

from __future__ import annotations

import re

from nlp.text.words import content_words

_WORDS = {
    "number": (
        r"how (?:many|much|big|large|high|low|long|far|old|often|tall|fast|deep|wide|heavy"
        r"|expensive)|(?:what|which)(?:'s|s| is| was| are)? (?:the )?(?:exact |total )?(?:number"
        r"|percentage|percent|share|amount|price|cost|total|figure|age|size|toll|death toll)"
    ),
    "when": r"when(?:'s|s)?|(?:on |in |at )?(?:what|which) (?:day|date|year|month|time|hour)",
    "where": r"where(?:'s|s)?|(?:in |at )?(?:what|which) (?:city|town|country|place|state)",
    "who": r"who(?:'s|s|se|m)?|(?:by |to |for |with )who(?:m)?",
    "why": (
        r"why|how come|what(?:'s|s| is| was)? the (?:reason|cause)|for what"
        r"|what (?:caused|triggered|prompted|sparked|led to|killed|brought down)"
    ),
    "how": r"how",
    "whether": (
        r"is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|isn't|aren't"
        r"|wasn't|didn't|doesn't|don't|any|anything|anyone|anybody"
    ),
    "what": r"what(?:'s|s)?|which|tell|name",
}
KINDS = tuple(
    (kind, re.compile(rf"(?:and |so |but |ok |also |by )*(?:{words})\b", re.IGNORECASE))
    for kind, words in _WORDS.items()
)
TRAILING = re.compile(
    r"[ ,]+(?:(?:in|from|according to|by|of|for) (?:this|that|it|here|there|the)"
    r"(?: (?:article|story|piece|text|report|case|incident))?|mentioned here|here|there|exactly"
    r"|case|affair|saga|again|then|though|please)\Z",
    re.IGNORECASE,
)
"""What a question ends with and does not ask: "in this article", "exactly", "please"."""
DEGREE = frozenset(
    content_words(
        "many much big large high low long far often tall fast deep wide expensive heavy exactly"
        " number percentage amount total figure anyone anybody someone somebody everybody anything"
        " something actually really happen happens happened article story piece text mentioned"
        " mention mentions named called date exact already yet kind sort thing there reason"
        " ago new use used did done doing else does behind put putting must get getting got gotten"
    )
)
"""Words of a question that ask for no word of the answer."""
