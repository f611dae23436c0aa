"""How much of the words that say who somebody is may be shown: "author", not "author of ''The"."""

from __future__ import annotations

import re

from nlp.person.words import is_role_noun
from nlp.values import Span

_LEAD = re.compile(
    r"(?:actually|really|also|currently|now|once|another)\s+(?:an?\s+|the\s+)?|one\s+(?!of\b)",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"(?:my|our|your|only|very|still|clearly|most(?! senior\b)|more)\b", re.IGNORECASE
)
"""The author's own kin and praise: no office that an archive may hold against anybody."""
_TITLE = re.compile(r"\s+(?:''|``|[“„«\"])")
_BEYOND = re.compile(r" (?:not|wrote|trying|supporting|at the time (?=\w))\b")
_TRAILING = re.compile(r"[\s,]+(?:of|for|in charge of|and|the|an?|in|at|with|by|on)\Z")
_RANK = re.compile(r"\s+(?:(?:Lt|Maj|Brig|Capt|Col|Gen|Sgt|Cpl|Adm|Cmdr|Rep|Sen|Rev|Dr)\.\s*)+\Z")
_MANY = frozenset(
    "republican democrat conservative liberal independent general staff master fellow chief".split()
)


def worded(text: str, role: Span) -> Span | None:
    """Cut from what somebody is called the author's opinion, a work's title and a second rank.

    Args:
        text: the article.
        role: where it says who somebody is.

    Returns:
        What of it may be shown, or `None`.
    """
    start, end = role
    lead = _LEAD.match(text, start, end)
    if lead is not None and lead.end() < end:
        start = lead.end()
    if _OPINION.match(text, start, end):
        return None
    for pattern in (_TITLE, _BEYOND):
        found = pattern.search(text, start + 1, end)
        end = end if found is None else found.start()
    rank = _RANK.search(text, start, end)
    if rank is not None and _tells_enough(text[start : rank.start()]):
        end = rank.start()
    while (trailing := _TRAILING.search(text, start, end)) is not None:
        end = trailing.start()
    return Span(start, end) if end > start else None


def _tells_enough(words: str) -> bool:
    """Say whether an office stands before a rank ("police spokesman Capt.")."""
    last = words.rpartition(" ")[2].lower()
    return is_role_noun(last) and last not in _MANY
