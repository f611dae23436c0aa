"""What a question leaves out that was said before: whom "he" means, what "and in March?" asks.

“He” is the one person whom our last answer was about; another time asks the last question again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import questions
from handlers.identity import who
from handlers.question import dates, typed
from handlers.question.filters import split_filters

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
_AND_THEN = re.compile(
    r"(?:and|or|so|what about|how about) (?:(?P<how>in|on|since|before|after|during|until) )?"
    r"(?P<day>.{3,40})",
    re.IGNORECASE,
)
_OF_A_TIME = frozenset({"timeline", "quotes", "remarks", "articles", "from", "voices"})
"""Commands that take a time."""
_CARD = re.compile(rf"(?:and )?who (?:is|was|are|were) {_HE}", re.IGNORECASE)


def resolved(desk: Desk, ask: Ask, question: str) -> str | None:
    """Return a question for his words, for who she is, or for another time, as it is meant.

    Args:
        desk: What handlers need.
        ask: The question, with its conversation.
        question: Its words, cleaned.

    Returns:
        The question as it would be typed alone; `None` where it is none, where our last answer
        was not about one person, or where what was asked before takes no time.
    """
    if ask.thread is None:
        return None
    plainly = question.rstrip("?!. ").strip()
    if then := _AND_THEN.fullmatch(plainly):
        return _at_another_time(desk, ask, then)
    words, card = _WORDS.fullmatch(plainly), _CARD.fullmatch(plainly)
    if words is None and card is None:
        return None
    name = _last(desk, ask)
    if not name or words is None:
        return f"person {name}" if name else None
    about = words["about"] or words["topic"]
    return f"quotes {name} about {about}" if about else f"quotes {name}"


def _at_another_time(desk: Desk, ask: Ask, then: re.Match[str]) -> str | None:
    """Ask once more what was asked before, of another time: a month keeps its year."""
    today = desk.now().date()
    if dates.read(then["day"], today) is None:
        return None
    said = ask.thread().messages if ask.thread is not None else ()
    own = ask.message.ts if ask.message is not None else ""
    typed_before = (
        typed.clean(one.text).rstrip("?!. ")
        for one in reversed(said)
        if not (one.from_bot or one.deleted or one.ts == own)
    )
    asked = next((words for words in typed_before if not _AND_THEN.fullmatch(words)), "")
    command = questions.command_of(None, asked)
    if command.name not in _OF_A_TIME:
        return None
    alone = dates.read(command.rest, today)
    about, narrowed = split_filters(command.rest, today, about=False, source=False, lenient=True)
    first = alone.first if alone else narrowed.since
    is_month = then["day"].isalpha() and dates.read(f"{then['day']} 2000", today)
    day = f"{then['day']} {first[:4]}" if first and is_month else then["day"]
    how = then["how"] or "in"
    return f"{command.name} {day}" if alone else f"{command.name} {about} {how} {day}"


def _last(desk: Desk, ask: Ask) -> str:
    """Return the name of the person whom our last answer was about, "" where it was not so."""
    messages = ask.thread().messages if ask.thread is not None else ()
    last = next((one for one in reversed(messages) if one.from_bot and not one.deleted), None)
    ours = _OURS.match(typed.plain(last.text)) if last is not None else None
    return ours["name"] if ours and who.exactly(desk, ours["name"]) is not None else ""
