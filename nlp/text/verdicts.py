"""Where a fact check says what it tests, and what it found: "What was claimed", "Our verdict".

What stands under the claim is nobody's statement and no news; without the verdict such an article
says the opposite of what it found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Sentence

_CLAIM = re.compile(
    r"(?:what (?:was|is|were|has been) (?:being )?(?:claimed|said|shared)|(?:the )?claims?"
    r"|(?:the )?statements?|what (?:the )?(?:[a-z]+ )?(?:posts?|videos?|messages?|users|people"
    r"|they) (?:say|says|claim|claims|are saying|are sharing|show|shows))\W*\Z",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"[\w’' -]{0,30}\b(?:verdict|ruling|rating|conclusion|assessment|bottom line)\W*\Z",
    re.IGNORECASE,
)
_LABELLED_CLAIM = re.compile(r"(?:THE |The )?(?:CLAIM|Claim|STATEMENT|Statement)S?: ?(?=\S)")
_LABELLED_VERDICT = re.compile(
    r"(?:[A-Z][\w’']* ){0,2}(?:VERDICT|Verdict|ASSESSMENT|Assessment|RATING|Rating|RULING|Ruling"
    r"|CONCLUSION|Conclusion): ?(?=\S)"
)
_HEADS = ("verdict", "ruling", "rating", "conclusion", "assessment", "bottom line")
_LEADS_TO_HEAD = re.compile(r"[\w’' -]{0,40}")
_ENDS_HEAD = re.compile(r"\W{0,3}$|:", re.MULTILINE)
_LONGEST_HEAD = 50  # characters
_NEITHER = (frozenset[int](), ())


class Tested(NamedTuple):
    """The sentences of the claims that a text tests, and those of its verdict."""

    claims: frozenset[int]
    verdict: tuple[int, ...]


def find(text: str, sentences: Sequence[Sentence]) -> Tested:
    """Find what a fact check tests and what it found; nothing in any other text.

    Args:
        text: the text.
        sentences: its sentences, in order.
    """
    if not _may_find(text.lower()):
        return Tested(*_NEITHER)
    claims: list[int] = []
    verdict: list[int] = []
    under = ""
    for place, one in enumerate(sentences):
        head = _head(text, sentences, place)
        if head:
            under = head
            continue
        opens = place == 0 or sentences[place - 1].paragraph != one.paragraph
        if one.kind == "heading":
            under = ""
        elif opens and _LABELLED_CLAIM.match(text, one.start, one.end):
            under = "claim, labelled"
        elif opens and _LABELLED_VERDICT.match(text, one.start, one.end):
            under = "verdict, labelled"
        elif opens and under.endswith("labelled"):
            under = ""
        if one.kind in ("prose", "bullet") and under:
            (claims if under.startswith("claim") else verdict).append(place)
    if not (claims and verdict):
        return Tested(*_NEITHER)
    paragraph = sentences[verdict[0]].paragraph
    first = (place for place in verdict if sentences[place].paragraph == paragraph)
    return Tested(frozenset(claims), tuple(first))


def _may_find(low: str) -> bool:
    """Say whether a line of a text in small letters may head a verdict: quick, for any text."""
    for head in _HEADS:
        at = low.find(head)
        while at >= 0:
            line = low.rfind("\n", 0, at) + 1
            end = at + len(head)
            if _ENDS_HEAD.match(low, end) and _LEADS_TO_HEAD.fullmatch(low, line, at):
                return True
            at = low.find(head, end)
    return False


def _head(text: str, sentences: Sequence[Sentence], place: int) -> str:
    """Return what a line of its own is over: "claim" or "verdict"; "" for any other sentence."""
    one = sentences[place]
    if one.end - one.start > _LONGEST_HEAD:
        return ""
    for neighbour in (place - 1, place + 1):
        if 0 <= neighbour < len(sentences) and sentences[neighbour].paragraph == one.paragraph:
            return ""
    if _CLAIM.match(text, one.start, one.end):
        return "claim"
    return "verdict" if _VERDICT.match(text, one.start, one.end) else ""
