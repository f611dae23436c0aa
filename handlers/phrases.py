"""The words by which people ask: each command's spellings, courtesies, whole sentences."""

from __future__ import annotations

import re

SPELLINGS: dict[str, str] = {
    spelling: command
    for command, spellings in {
        "quotes": "quotes quote quotations quotation statements",
        "timeline": "timeline timelines chronology",
        "articles": "articles article search find stories",
        "person": "person people who whois profile",
        "summarise": "summarise summarize summary summaries tldr tl;dr",
        "digest": "digest",
        "shorter": "shorter",
        "longer": "longer",
        "read": "read open",
        "clippings": "clippings",
        "help": "help hello hi hey start commands",
        "status": "status",
        "alias": "alias aliases",
    }.items()
    for spelling in spellings.split()
}
COURTESY = re.compile(
    r"(?:(?:hey|hi|hello|ok|okay|please|pls|clippings|bot|and|now|so|"
    r"(?:can|could|would|will) (?:you|u|we|i)|"
    r"(?:i|i'd|we|we'd) (?:would )?(?:want|need|like)(?: to)?|"
    r"let me|let's|(?:give|show|get|find|tell|make)(?: me| us)?|see|have|any|all|the|a|an)"
    r"\b[,:!]? ?)+",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"[\s,]*(?:\b(?:please|pls|plz|thanks|thank you|thx|cheers|asap)\b[\s!.?]*)+$", re.IGNORECASE
)
LINKING = re.compile(r"(?:from|by|of|for|on|about|with|to|me|is|are)\b:? ?", re.IGNORECASE)

_WHAT_SAID = (
    r"what (?:did|does|do|has|have|had) (?P<a>.{2,80}?) (?:ever )?(?:say|said|tell|told|think)"
    r"(?: (?:about|on|of|regarding) (?P<b>.{2,120}))?"
)
_WHAT_CAN_YOU_DO = (
    r"(?:who|what) are you|what (?:can|do) you (?:do|know)|how do (?:i|we) use (?:this|you|it)|"
    r"how (?:does|do) (?:this|you|it) work"
)
_WHO_IS = r"who(?: is|'s| was) (?P<a>(?!quoted|cited|in it|speaking).{2,80})"
_HAPPENED = (
    r"(?:what happened|what's happened|history)"
    r"(?: (?:between|with|to|in|on|of|around|about))? (?P<a>.{2,120})"
)
_WE_HAVE = (
    r"(?:what (?:do|have) we(?: have| got| written| run)?|anything|have we written)"
    r" (?:on|about) (?P<a>.{2,120})"
)
_ONE_PERSON = (
    r"same (?P<a>.{2,80}?) ?=+ ?(?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) is the same (?:person|man|woman) as (?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) and (?P<b>.{2,80}?) are (?:the same|one) (?:person|man|woman)",
)
_TWO_PEOPLE = (
    r"different (?P<a>.{2,80}?) ?(?:≠|!=|<>|=) ?(?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) is(?: not|n't) the same (?:person|man|woman) as (?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) and (?P<b>.{2,80}?) are (?:two|different) (?:people|persons|men|women)",
    r"(?P<a>.{2,80}?) and (?P<b>.{2,80}?) are not (?:the same|one) (?:person|man|woman)",
)
_NEWEST_ON = (
    r"(?:what(?: is|'s|s) (?:new|the latest)|(?:the )?(?:latest|newest|new|recent))"
    r"(?: (?:news|articles?|stories))? (?:on|about|in|from|with|regarding)"
    r" (?P<a>(?!the archive).{2,120})"
)
SENTENCES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), command, template)
    for pattern, command, template in (
        (_WHAT_CAN_YOU_DO, "help", ""),
        (_WHAT_SAID, "quotes", "{a} about {b}"),
        (_WHO_IS, "person", "{a}"),
        (_HAPPENED, "timeline", "{a}"),
        (_WE_HAVE, "articles", "{a}"),
        (_NEWEST_ON, "articles", "{a}"),
        *((pattern, "different", "{a} ≠ {b}") for pattern in _TWO_PEOPLE),
        *((pattern, "same", "{a} = {b}") for pattern in _ONE_PERSON),
    )
)
"""A sentence, the command it stands for, and what that command is asked."""

OWNER = re.compile(r"(?P<a>.{2,80}?)(?:'s?)? (?:quotes|quotations|statements)", re.IGNORECASE)
"""“Ana Lim's quotes”."""
