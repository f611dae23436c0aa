"""Phrases without a verb of their own that tell of something else than their sentence.

"Born in Brask in 1929, …", "Following the attack of July 2005, …", and the items of a list.
"""

from __future__ import annotations

import re

from nlp.event.happenings import DEED, FEWEST_WORDS, YEAR
from nlp.event.parts import AUXILIARY, FINITE, Placed, holds, trimmed
from nlp.values import Span

FOLLOWED = re.compile(r"(?:After|Following|Despite|Before|Amid|Since|Until) (?!on |[a-z]+ing\b)")
_DOING = re.compile(r"(?:After|Before|Since|While|Upon|Having) [a-z]+")
_ITEM = re.compile(r"(?:the|a|an|its|their|his|her|our|some|several|two|three|four|five|[A-Z])\b")
_OPENING = re.compile(
    r"(?!Asked|Interviewed|Questioned|Pressed|Addressed|Quoted|Based|Compared|United|Red\b)"
    r"(?:Born|Built|Chosen|Sworn in|Taken|Made|Known|Founded|Having|[A-Z][a-z]{2,12}ed"
    r"|(?:After|Before|Since|While|Upon) [a-z]{2,}ing)\b"
)
"""As in "Born in", "Built of", "After winning"."""
_CLAUSE_VERB = re.compile(
    rf"\b(?:{AUXILIARY}|said|told)\b"
    rf"|(?:{FINITE.pattern})(?! (?:to|in|on|by|at|for|with|from|during|of|near)\b)"
)
"""A verb that makes a clause, not a participle behind its noun ("the aid extended to …")."""
_PARTICIPLE = re.compile(r"\b[a-z]+ed\b|\b(?:held|made|given|set)\b")
_LONG_SUBJECT = 70  # characters
_ARTICLES = re.compile(r"(?:The|An?|Its|Their|His|Her) ")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|when)\b")
"""Behind one of these a verb tells of a noun, not of what its part opens with."""


def done(one: Placed) -> tuple[Span, ...] | None:
    """Read "Born in Brask in 1929, …, she won …": the opening, and of whom it tells.

    Only a date with its year, or one beside another date: what a sentence opens with on a plain
    "Monday" happened with the rest of it.

    Args:
        one: the date.
    """
    text, parts, at, date, others = one
    opening = parts[at]
    if at or not _OPENING.match(text, opening.start) or FINITE.search(text, *opening):
        return None
    has_year = YEAR.search(text, *date)
    if not has_year and (not others or _DOING.match(text, opening.start)):
        return None
    for part in parts[1:]:
        verb = FINITE.search(text, *part)
        if verb is not None and 0 < verb.start() - part.start <= _LONG_SUBJECT:
            return (trimmed(text, opening), trimmed(text, Span(part.start, verb.start())))
    return None


def followed(one: Placed) -> tuple[Span, ...] | None:
    """Read "Following the attack on Brask in July 2005, she insisted …": the attack was then.

    Args:
        one: the date.
    """
    text, parts, at, date, _ = one
    thing = None if at or len(parts) == 1 else FOLLOWED.match(text, parts[0].start, date.start)
    if thing is None or FINITE.search(text, *parts[0]) or not YEAR.search(text, *date):
        return None
    if len(text[thing.end() : date.start].split()) < FEWEST_WORDS:
        return None
    return (trimmed(text, Span(thing.end(), parts[0].end)),)


def item(one: Placed) -> Span | None:
    """An item of a list that tells its own event: "…, the talks held in Oslo last month, and …".

    Args:
        one: the date.
    """
    text, parts, at, _, _ = one
    part = parts[at]
    if at == 0 and not (holds(parts[min(1, len(parts) - 1)], one.others) and len(parts) > 1):
        return None
    if len(parts) < FEWEST_WORDS - (at == 0) or not (
        _ITEM.match(text, part.start) or (at == 0 and _ARTICLES.match(text, part.start))
    ):
        return None
    words = part.of(text)
    if len(words.split()) < FEWEST_WORDS or _CLAUSE_VERB.search(words):
        return None
    neighbours = [p for i, p in enumerate(parts) if 0 < i != at]
    listed = sum(
        bool(_ITEM.match(text, p.start)) and not _CLAUSE_VERB.search(p.of(text)) for p in neighbours
    )
    tells = _PARTICIPLE.search(words) or DEED.search(words)
    return trimmed(text, part) if listed >= 1 and tells else None
