"""Whom a sentence is about, by name: its subject, or someone it introduces.

A name behind a fronted clause is the subject ("Asked about the toll, Voss demurred", "Days after
the vote, Voss resigned"); a name inside that clause is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.quote.offices import GOVERNING, KIN_OF
from nlp.quote.tokens import (
    DETERMINERS,
    JOINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    WHEN,
    is_adverb,
    is_subject_pronoun,
)
from nlp.text.marks import FILLER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.values import Span

OWNS = ("’s", "'s")
FOCUS_REACH = 160
"""Characters from a sentence's beginning within which it says whom it is about."""
LONGEST_FRONT = 400
"""The same where another clause stands before the main one ("Asked whether …, Voss demurred")."""
_LONGEST_PREFIX = 9  # words
_ARTICLES = frozenset(("a", "an", "the"))
_TIMES = frozenset(
    "second minute hour day week month year decade moment seconds minutes hours days weeks months"
    " years decades moments morning afternoon evening night weekend spring summer autumn winter"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
_LINKS = frozenset(
    "however meanwhile instead nevertheless nonetheless moreover furthermore besides otherwise"
    " afterwards today yesterday but and".split()
)
_FRONTED = re.compile(
    r"[\s\"'“‘(]*(?:Asked|While|When|After|Before|Although|Though|Because|If|As|Since|Once)\b"
)
"""What opens a clause before the main one."""
_IN_CLAUSE = re.compile(
    r"[\s\"'“‘(]*(?:While|When|After|Before|Although|Though|As|Since) (?:[A-Z]\w*\.? )*"
)
"""What stands before the subject of such a clause: "When Vice President Lind"."""
_BY_ANOTHER = re.compile(
    r"\s*(?:In|Led|With|Through|Under|After|Following)\b[^,.;“\"\n]{0,60}\b(?:by|of|for|from) "
    r"(?:[A-Z]\w*\.? )*"
)
"""What brings up an aide in front of the subject: "In a statement by Bo Vell, his lawyer, …"."""
_BEFORE_NAME = re.compile(r" (?:[a-z]+ )??(?P<trade>[a-z]+) (?=[A-Z])")
"""What stands between a name that only tells whose somebody is and theirs: "Lind aide Ro Vann"."""


def subject(
    text: str, masked: str, named: Iterable[tuple[Span, int, bool]], start: int, end: int
) -> tuple[Span, int] | None:
    """Find whom a sentence is about.

    Args:
        text: the article's text.
        masked: the same with its marked runs filled in (`nlp.text.marks.mask`).
        named: the mentions of people in its first `LONGEST_FRONT` characters, in order, with the
            number of each person and whether it is the first mention of them.
        start: where the sentence begins.
        end: where it, or the part of it that counts, ends.

    Returns:
        The first mention that is the subject, else the first of somebody new of whom a comma
        begins to say who it is, else the subject of a clause before the main one; `None` where
        there is none.
    """
    introduced: tuple[Span, int] | None = None
    first: tuple[Span, int] | None = None
    for span, who, new in named:
        if span.start - start >= FOCUS_REACH and not is_clause_first(masked, start, end):
            break
        if masked[span.start] == FILLER or text.startswith(OWNS, span.end):
            continue
        trade = _BEFORE_NAME.match(masked, span.end)
        if trade is not None and is_role_noun(trade["trade"]):
            continue
        if span.start == start or leads_to_subject(masked[start : span.start]):
            return span, who
        first = first or (span, who)
        if introduced is None and new and text.startswith(", ", span.end):
            inside = "," not in masked[start : span.start] and is_clause_first(masked, start, end)
            inside = inside or KIN_OF.match(masked, start, end) is not None
            inside = inside or _BY_ANOTHER.fullmatch(masked, start, span.start) is not None
            introduced = None if inside else (span, who)
    if introduced is None and first and _IN_CLAUSE.fullmatch(masked, start, first[0].start):
        return first
    return introduced


def acts(masked: str, mention: Span, start: int) -> bool:
    """Say whether whom a sentence is about does something in it, and is not only introduced.

    Args:
        masked: the text with its marked runs filled in.
        mention: where the name stands.
        start: where the sentence begins.
    """
    if mention.start == start or leads_to_subject(masked[start : mention.start]):
        return True
    return _IN_CLAUSE.fullmatch(masked, start, mention.start) is not None


def is_clause_first(masked: str, start: int, end: int) -> bool:
    """Say whether a clause stands before the sentence's main one.

    Args:
        masked: the text with its marked runs filled in.
        start: where the sentence begins.
        end: where it ends.
    """
    return _FRONTED.match(masked, start, end) is not None


def leads_to_subject(before: str) -> bool:
    """Say whether a name behind these words is its sentence's subject.

    Args:
        before: what stands between the sentence's beginning and the name, marked runs filled in.
    """
    prefix = before.strip(" \t\"'“‘(")
    if not prefix:
        return True
    lead, comma, tail = prefix.rpartition(",")
    words = tail.split()
    if comma and not words:
        return _is_fronted(lead.lower().split())
    low = words[-1].lower()
    governed = low in PREPOSITIONS or low in SUBORDINATORS or low in _ARTICLES
    governed = governed or is_subject_pronoun(words[0].lower())
    if len(words) > _LONGEST_PREFIX or governed:
        return False
    if is_role_noun(low):
        return GOVERNING.isdisjoint([word.lower() for word in words])
    return all(_describes(word) for word in words)


def _is_fronted(lows: list[str]) -> bool:
    """Say whether words before a comma tell when or how, and do not name somebody."""
    if not lows:
        return False
    first = lows[0]
    if len(lows) == 1:
        return first in WHEN or first in _LINKS or is_adverb(first)
    if first in PREPOSITIONS or first in SUBORDINATORS or first.endswith(("ing", "ed")):
        return True
    if lows[-1] in WHEN or (len(lows) > 1 and lows[-1] in _TIMES and lows[0] in {"last", "this"}):
        return True
    timed = next((at for at, low in enumerate(lows[:_LONGEST_PREFIX]) if low in _TIMES), -1)
    return timed >= 0 and lows[timed + 1 : timed + 2] in (["after"], ["before"], ["later"])


def _describes(word: str) -> bool:
    """Say whether a word may stand between a sentence's beginning and its subject's name."""
    low = word.lower()
    return (
        word[0].isupper()
        or low in JOINERS
        or low in DETERMINERS
        or is_adverb(low)
        or is_role_noun(low)
        or word.endswith(("’s", "'s", "’", "an", "ish", "ese"))
    )
