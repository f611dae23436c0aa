"""Openings that point at what another sentence told: "One was …", "Lind then asked", "As did Lind".

Whatever opens so goes on with a deed or a group that the line before told of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon import definite_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASKED = re.compile(
    r"^\W*(?:[Aa]sked|[Cc]ommenting|[Ss]peaking|[Ww]riting|[Rr]esponding|[Rr]eacting|[Rr]eplying"
    r"|[Aa]nswering) (?:about|on|of|to|for) (?:it|this|that|them|him|her|these|those)\b"
)
_ASKING = frozenset(
    "asked commenting speaking writing responding reacting replying answering".split()
)
_HANDLED = re.compile(
    r"^\w+ing (?:(?:them|it|him|her|this|these)\b|(?:that|those) [a-z]+ (?:would|will|could|is|was"
    r"|has|had|may|might)\b)"
)
_COUNTING = frozenset(
    (
        "one another others some many most several two three four five six seven eight nine ten"
        " both all none few neither each half"
    ).split()
)
_OF_THEM = re.compile(r"^\W*[A-Za-z]+ of (?:them|these|those|whom)\b")
_THEN = re.compile(
    r"^(?:[A-Z][\w.’'-]+ ){1,4}(?P<word>then) (?:[a-z]+ed|[a-z]+ly|went|said|told|took|gave|made"
    r"|came|left|got|ran|sent|set|put)\b"
)
"""Who does something after something else: "Lind then asked …"."""
_ENDED = re.compile(
    r"(?:(?<!\band )\b(?P<word>as a result|either|in the same way|(?:d(?:id|oes|o|oing)) the same"
    r"|(?:not|n[’']t) know)"
    r"|^(?![^”\"]*(?:\b(?:and|both|but|only)\b|[,;:])).{20,}? (?P<more>as well|too)"
    r"|^[A-Z][^“”\"]{2,90} (?P<says>(?:dis)?agree[sd])"
    r"|, (?P<it>(?:this|that) (?:is|was) it))\W*$"
)
"""What says at a sentence's end that it follows from another one, or adds to it, or agrees."""
_ENDINGS = (
    "as a result",
    "either",
    "agree",
    "is it",
    "was it",
    "as well",
    " too",
    "way",
    "same",
    "know",
)
_ALL_THAT = re.compile(
    r"^All (?:that|this|these|those) (?:is|was|has|had|will|may|[a-z]+ed|came)\b"
)
_PREPOSITIONS = (
    "In On At With From To For Behind Inside Under Among About Of Before By Beside Without Against"
    " Beyond Through"
).split()
_IN_IT = re.compile(
    rf"^(?:{'|'.join(_PREPOSITIONS)}) (?:(?:it|them)\b|(?:this|that|these|those)(?=,))"
    r"|^At (?:one|another|some) point\b"
    r"|^In (?:one|two|three|four|several|some|many|a few) other [a-z]+s?\b"
)
_ANOTHER_KIND = re.compile(
    r"^(?:Similar|An? (?:separate|similar|second|third|fourth|further|additional|different))"
    r"\b(?! (?:of|to)\b)"
)
_THERE_IS = re.compile(
    r"^There(?:[’']s| is| are| was| were) (?:also |yet )?(?:another|other|an? (?:second|third"
    r"|similar|different))\b(?! (?:of|to)\b)"
)
_IN_A_ROW = re.compile(
    r"^The (?:first|second|third|fourth|fifth|last|other) (?:is|was|came|comes|has|had|would|will"
    r"|said|involve[sd]?|concern(?:s|ed))\b"
    r"|^The (?:\w+ )?(?:man|woman|boy|girl|teenager|couple|driver|suspect|victim|gunman|attacker"
    r"|officer|pupil|student|passenger)s?, (?:[A-Z]|named |identified )"
)
"""One whom, or that, another sentence tells of: "The second is …", "The man, Ole Lind, …"."""
_ALSO = re.compile(r"^[^,;:“”\"]{2,60}\b(?P<word>also)\b[^,;:“”\"]{2,60}\bother (?!than\b)[a-z]+")
"""What is told on top of something: "Lunt also faces other charges"."""
_HAS_SINCE = re.compile(
    r"^[^,;:]{2,80}(?<! who)(?<! which)(?<! that) (?P<word>(?:has|have|had) since)"
    r" (?:[a-z]+ly )?[a-z]+(?:ed|en|n|t|g|e)\b"
)
"""What came after something that is not told: "Lunt has since apologised"."""
_DENIES = re.compile(r".*?\b(?P<word>den(?:ied|ies|y) that (?:any\w*|there|it|this))\b")
_WITHIN = ((" that ", _DENIES), (" since ", _HAS_SINCE), (" also ", _ALSO), (" then ", _THEN))
_SAME_DEED = re.compile(
    r"^(?:As|So) (?:do|does|did|is|are|was|were|has|had|have|will|would) (?:the )?[A-Z]"
)
"""What says that somebody does as another one did: "As did Lind"."""
_BY_FIRST = {
    **dict.fromkeys(_ASKING, _ASKED),
    **dict.fromkeys(map(str.lower, _PREPOSITIONS), _IN_IT),
    **dict.fromkeys(("as", "so"), _SAME_DEED),
    **dict.fromkeys(("a", "an", "similar"), _ANOTHER_KIND),
    "all": _ALL_THAT,
    "here,": re.compile("Here"),
    "the": _IN_A_ROW,
    **dict.fromkeys(("there", "there’s", "there's"), _THERE_IS),
}
"""What points at the head of a sentence, by its first word in small letters."""
_ENDING = 16  # characters
_SHORTEST = 4  # letters of a noun
_NEAR = 80  # characters
_COUNTED_OFF = re.compile(
    r"^\W*(?:All|Both|None|Neither|Each|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+)"
    r" (?:of the |the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|other|others|remaining"
    r"|surviving|more)\b(?! (?:years?|months?|weeks?|days?|hours?|minutes?|percent|million|billion"
    r"|thousand|hundred|than)\b)"
    r"|^\W*(?:One|Another|Others|Some|Many|Most|Several|Two|Three|Four|Both|All|None|Few|Neither"
    r"|Each) (?:(?:[a-z]+ly|also|later|then) )?(?:was|were|is|are|said|says|had|has|have|told|wrote"
    r"|came|went|did|who|[a-z]+ed)\b"
)
_OTHERS = re.compile(r"^\W*The other \w+s\b")
_NUMBERED = re.compile(
    r"^The (?:\d+|seven|eight|nine|ten|eleven|twelve|dozen) (?!percent|years|months|days|hours)"
    r"(?P<noun>[A-Za-z]+s)\b"
)
_MORE = re.compile(
    r"^(?:(?:Several|Some|Many|Most|Two|Three|Four|Five) o|O)ther"
    r" (?:[A-Za-z-]+ )?(?P<noun>[a-z]{3,}s)\b"
)
"""Others of a kind that another sentence told of: "Several other pilots were present"."""
_NOBODYS = re.compile(
    r"^(?:An?|The) (?:\w+ )?(?:statement|spokes(?:man|woman|person)|release|representative)"
    r" (?:also |later )?(?:said|says|added|confirmed|read|told)\b"
)
"""Words of which nothing says whose they are: "A statement said it would follow advice"."""


class Pointer(NamedTuple):
    """Words between two offsets of a sentence that point; `nouns` are those they may point with."""

    start: int
    end: int
    nouns: tuple[str, ...] = ()


def find(words: str, first: str) -> Iterator[Pointer]:
    """Yield what points back at the head of a sentence.

    Args:
        words: the sentence.
        first: its first word, in small letters.
    """
    tail = words[-_ENDING:]
    if any(map(tail.__contains__, _ENDINGS)) and (match := _ENDED.search(words)):
        yield Pointer(*match.span(match.lastgroup or 0))
    if first in _BY_FIRST and (match := _BY_FIRST[first].match(words)):
        yield Pointer(*match.span())
    if first in _COUNTING or first in ("the", "other"):
        yield from _counted_off(words)
    if first in ("a", "the") and (match := _NOBODYS.match(words)):
        yield Pointer(*match.span())
    if first == "both" and " and " not in words[:_NEAR]:
        yield Pointer(0, len("Both"))
    for hint, pattern in _WITHIN:
        if hint in words[:_NEAR] and (match := pattern.match(words)):
            yield Pointer(*match.span("word"))
    if first.endswith("ing") and (match := _HANDLED.match(words)):
        yield Pointer(*match.span())


def _counted_off(words: str) -> Iterator[Pointer]:
    """Yield "One was …", "All eight …", "The 11 sailors", "The other attackers" at the head."""
    if match := _COUNTED_OFF.match(words):
        nouns = words[match.end() :].split()[:2]
        yield Pointer(*match.span(), tuple(one for one in nouns if len(one) >= _SHORTEST))
    if (match := _OF_THEM.match(words)) or (match := _OTHERS.match(words)):
        yield Pointer(*match.span())
    match = _MORE.match(words)
    if match and not definite_nouns.is_explained(words, match.end()):
        yield Pointer(*match.span(), (match["noun"].removesuffix("s"),))
    match = _NUMBERED.match(words)
    if match and not definite_nouns.is_explained(words, match.end()):
        yield Pointer(*match.span(), (match["noun"].lower(),))
