"""Time words that count from another sentence's day: "the next day", "hours later", "since then".

Time words for the reader's own day ("this week", "on Monday") point at nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.anaphora.pointing_heads import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_ANCHORED = r"(?! (?:than|this|in|on|that|when|after)\b)"
_COUNT = (
    r"(?:(?:a |some )?(?:few|couple of)|several|some|\d+|two|three|four|five|six|seven|eight|nine"
    r"|ten|an?|one)"
)
_WHEN: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = (
    (
        frozenset(("next", "following", "same", "previous", "preceding")),
        re.compile(
            r"\bthe (?:next|following|same|previous|preceding) (?:day|morning|afternoon|evening"
            r"|night|week|weekend|month|year|season|summer|winter|spring)(?! (?:as|that|when)\b)"
        ),
    ),
    (
        frozenset("later later, later. earlier earlier, earlier. afterwards afterward".split()),
        re.compile(
            rf"(?:\b{_COUNT} |^)(?:minute|hour|day|week|month|year|decade|moment)s?"
            rf" (?:later|afterwards?|earlier)\b{_NOT_ANCHORED}"
        ),
    ),
    (
        frozenset(("that",)),
        re.compile(
            r"\bthat (?:mon|tues|wednes|thurs|fri|satur|sun)day"
            r"(?: (?:morning|afternoon|evening|night))?(?=[.,;])"
        ),
    ),
    (
        frozenset("that same".split()),
        re.compile(
            r"\b(?:that(?: same)?|later that|earlier that|later the same) (?:day|night|morning"
            r"|evening|afternoon|week|weekend|month|quarter|year|decade|century|summer|winter|autumn|fall"
            r"|spring|season|time|era|period)\b"
            r"(?! (?:than|this|that|when|after)\b)"
        ),
    ),
    (
        frozenset(
            "then then, then. after, after. afterwards, afterwards. before, before. since,".split()
        ),
        re.compile(
            r"\b(?:by then|since then|until then|from then on"
            r"|in the (?:hours|days|weeks|months|years|decades) since(?=[,.])"
            r"|(?:soon|shortly|immediately) after(?:wards)?(?=[,.])"
            r"|the (?:day|night|week|year) (?:before|after)(?=[,.]))"
        ),
    ),
)
"""Time words that count from another sentence's day, in small letters; before each pattern words
of which a sentence has to hold one."""
_ANCHOR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July"
    r"|August|(?:Sept|Nov|Dec)ember|October|\d{4}s?|when|after|before|since|until|as|while|once|and"
    r"|but|then|only|just)\b|[,;:—–]| - | -- "
)
"""What dates "the next day" in its own sentence: a day, a clause, a mark."""
HELD = frozenset(token for tokens, _ in _WHEN for token in tokens)
"""Words of which a sentence has to hold one, in small letters."""


def find(words: str, low: str, held: frozenset[str]) -> Iterator[Pointer]:
    """Yield "the next day", "hours later" where nothing before it in the sentence dates it.

    Args:
        words: the sentence.
        low: it in small letters.
        held: those of `HELD` that it holds, perhaps among others.
    """
    anchor: re.Match[str] | None = None
    is_sought = False
    for tokens, pattern in _WHEN:
        if held.isdisjoint(tokens):
            continue
        for match in pattern.finditer(low):
            if not is_sought:
                anchor, is_sought = _ANCHOR.search(words), True
            if anchor is None or anchor.end() > match.start():
                yield Pointer(*match.span())
