"""How much of the words that say who somebody is may be shown: "author", not "author of ''The"."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.lexicon.people import is_role_noun
from nlp.values import Span

_LEAD = re.compile(
    r"(?:actually|really|also|currently|now|once|another)\s+(?:an?\s+|the\s+)?|one\s+(?!of\b)",
    re.IGNORECASE,
)
_LEADS = frozenset("actually really also currently now once another one".split())
_OPINIONS = frozenset("my our your only very still clearly most more".split())
"""The author's own kin and praise: no office that an archive may hold against anybody."""
_MARKS = ("''", "``", '"', "“", "„", "«")
_TITLE = re.compile(r"\s+(?:''|``|[“„«\"])")
_BEYOND = (" not ", " wrote ", " trying ", " supporting ", " at the time ")
_TRAILING = frozenset("of for and the a an in at with by on".split())
_CHARGE = " in charge"
_RANK = re.compile(r"\s+(?:(?:Lt|Maj|Brig|Capt|Col|Gen|Sgt|Cpl|Adm|Cmdr|Rep|Sen|Rev|Dr)\.\s*)+\Z")
_MANY = frozenset(
    "republican democrat conservative liberal independent general staff master fellow chief".split()
)
_KEPT = 4096  # answers


def worded(text: str, role: Span) -> Span | None:
    """Cut from what somebody is called the author's opinion, a work's title and a second rank.

    Args:
        text: the article.
        role: where it says who somebody is.

    Returns:
        What of it may be shown, or `None`.
    """
    kept = _kept(text[role.start : role.end])
    return None if kept is None else Span(role.start + kept.start, role.start + kept.end)


@lru_cache(maxsize=_KEPT)
def _kept(words: str) -> Span | None:
    """Return what of such words may be shown, as offsets into them, or `None`."""
    first = words.partition(" ")[0].lower()
    lead = _LEAD.match(words) if first in _LEADS else None
    start = lead.end() if lead is not None and lead.end() < len(words) else 0
    opening = words[start:].split(" ", 2)[:2]
    if opening[0].lower() in _OPINIONS and opening[1:] != ["senior"]:
        return None
    end = _before_title(words, start)
    for beyond in _BEYOND:
        at = words.find(beyond, start + 1, end)
        end = end if at < 0 else at
    if words.endswith(".", 0, end):
        rank = _RANK.search(words, start, end)
        if rank is not None and _tells_enough(words[start : rank.start()]):
            end = rank.start()
    return _untrailed(words, start, end)


def _before_title(words: str, start: int) -> int:
    """Return where the title of a work opens behind an office, else the end of the words."""
    if not any(mark in words for mark in _MARKS):
        return len(words)
    title = _TITLE.search(words, start + 1)
    return len(words) if title is None else title.start()


def _untrailed(words: str, start: int, end: int) -> Span | None:
    """Leave out the small words that what was cut away hung on ("author of", "executive in")."""
    while end > start:
        last = words.rfind(" ", start, end) + 1 or start
        if words[last:end].lower() in _TRAILING:
            end = last - 1
        elif words.endswith(_CHARGE, start, end):
            end -= len(_CHARGE)
        elif words[end - 1] in ", ":
            end -= 1
        else:
            return Span(start, end)
    return None


def _tells_enough(words: str) -> bool:
    """Say whether an office stands before a rank ("police spokesman Capt.")."""
    last = words.rpartition(" ")[2].lower()
    return is_role_noun(last) and last not in _MANY
