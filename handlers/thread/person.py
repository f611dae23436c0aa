"""Whom "he" or "she" means in a conversation: the one person whom our last answer was about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.identity import who
from handlers.question import typed

if TYPE_CHECKING:
    from handlers.asking import Ask
    from handlers.desk import Desk

_OURS = re.compile(
    r"(?P<name>[^:,“”]{2,80}?)(?:, called [^:]{1,200})?: (?:\d+ statements?\b|in \d+ articles?\b)",
    re.IGNORECASE,
)
"""How our answers about one person begin: their words, or their card."""
_ABOUT = r"(?: (?:about|on|of|regarding) (?P<about>.{2,120}))?"
_HE = r"(?:s?he|they)"
_WORDS = re.compile(
    rf"(?:and |so |but )*(?:what (?:else )?(?:did|has|have|does|do|had) {_HE} (?:also |ever )?"
    rf"(?:say|said|tell|told|think){_ABOUT}"
    r"|(?:anything|something|what) else (?:from|by) (?:him|her|them)"
    r"|more (?:words |quotes )?(?:from|by|of) (?:him|her|them)"
    r"|(?:his|her|their) (?:other |further )?(?:quotes|quotations|statements|words)"
    r"(?: (?:about|on) (?P<topic>.{2,120}))?)",
    re.IGNORECASE,
)
_CARD = re.compile(rf"(?:and )?who (?:is|was|are|were) {_HE}", re.IGNORECASE)


def resolved(desk: Desk, ask: Ask, question: str) -> str | None:
    """Return a question for his words, or for who she is, with the name of the person meant.

    Args:
        desk: What handlers need.
        ask: The question, with its conversation.
        question: Its words, cleaned.

    Returns:
        The question as it would be typed alone; `None` where it is none, or where our last answer
        was not about one person.
    """
    if ask.thread is None:
        return None
    plainly = question.rstrip("?!. ").strip()
    words, card = _WORDS.fullmatch(plainly), _CARD.fullmatch(plainly)
    if words is None and card is None:
        return None
    name = _last(desk, ask)
    if not name or words is None:
        return f"person {name}" if name else None
    about = words["about"] or words["topic"]
    return f"quotes {name} about {about}" if about else f"quotes {name}"


def _last(desk: Desk, ask: Ask) -> str:
    """Return the name of the person whom our last answer was about, "" where it was not so."""
    messages = ask.thread().messages if ask.thread is not None else ()
    last = next((one for one in reversed(messages) if one.from_bot and not one.deleted), None)
    ours = _OURS.match(typed.plain(last.text)) if last is not None else None
    return ours["name"] if ours and who.exactly(desk, ours["name"]) is not None else ""
