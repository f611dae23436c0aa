"""The forms of "he" and "she": what they own, where they end, whom two names leave open.

And the words for somebody, by trade or kin, that they may stand for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

HE = frozenset(("he", "his", "him"))
SOMEBODY = re.compile(
    r"\b(?:man|woman|boy|girl|child|baby|teen(?:ager)?|pupil|student|mother|father|mum|dad|parent|son"
    r"|daughter|brother|sister|husband|wife|widow(?:er)?|uncle|aunt|cousin|nephew|niece|friend|partner"
    r"|girlfriend|boyfriend|fianc[ée]+|grand\w+|neighbou?r|victim|suspect|attacker|gunman|killer|thief"
    r"|prisoner|inmate|patient|nurse|doctor|surgeon|teacher|professor|priest|pope|bishop|monk|king"
    r"|queen|prince|princess|duke|duchess|president|premier|chancellor|minister|secretary|governor"
    r"|mayor|senator|lawmaker|congress\w+|deputy|ambassador|envoy|candidate|nominee|chief|head|leader"
    r"|chairman|director|manager|boss|owner|founder|executive|ceo|coach|captain|player|star|actor"
    r"|actress|singer|rapper|author|writer|artist|journalist|reporter|editor|judge|lawyer|attorney"
    r"|client|accused|claimant|plaintiff|tenant|passenger|carer|pensioner"
    r"|officer|soldier|pilot|driver|worker|farmer|fisherman|resident|villager|spokes\w+|official|analyst"
    r"|expert|scientist|researcher|economist|historian|critic|aide|adviser|advisor|someone|somebody"
    r"|anyone|anybody|everyone|whoever|one|who|person|fan|hero|legend|defendant|striker|midfielder"
    r"|goalkeeper|defender|winger|batsman|bowler|golfer|champion|winner|businessman|billionaire"
    r"|\w+(?:woman|ist|-old|man))\b"
)
"""Words for somebody, in small letters: a pattern that heeds case is several times as fast."""
SOMEBODY_NEW = re.compile(
    rf"\b(?:the|an?|his|her|their|another|one) (?:[\w’'-]+ ){{0,2}}{SOMEBODY.pattern}",
    re.IGNORECASE,
)
OF_THE_NAMED = re.compile(
    rf"{SOMEBODY.pattern} (?:for|of|to) (?:the )?(?:[A-Z][\w’'.&-]*(?: [a-z]{{1,3}})? )*\Z"
)
"""What stands before a name that only says whose somebody is: "a spokeswoman for Varn"."""
THEIRS = re.compile(
    r" (?:campaign|administration|team|camp|foundation|organi[sz]ation|family|supporters?|aides?"
    r"|advis[eo]rs?|spokes\w+|surrogates?|allies|ally|backers?|voters?|staff\w*|officials?|fans?"
    r"|lawyers?|attorneys?)\b"
)
"""What says behind a name that its bearer does nothing here, but what is theirs: "Orl aides"."""
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
_NAME = re.compile(r"(?<=[a-z,”] )[A-Z][a-z]|^\W*[A-Z][\w’'-]+ [A-Z]")
"""A capital within a sentence, or two at its head."""
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


def is_somebody(words: str) -> bool:
    """Say whether words may name somebody, or tell of somebody by trade or kin.

    Args:
        words: the beginning of a sentence.
    """
    return bool(_NAME.search(words) or SOMEBODY.search(words.lower()))
