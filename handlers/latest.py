"""*Latest articles*, *what is new this week?*: what was added to the archive last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from handlers.digest import start_of
from handlers.question.filters import split_filters
from handlers.question.spelling import mended
from handlers.telling import telling_sentence
from store import arrivals, articles
from store.errors import BadQuestionError

if TYPE_CHECKING:
    from handlers.desk import Desk
    from handlers.passages import Passage
    from store.values import Article

PAGE = 6  # articles
_NOUN = r"(?:articles?|stories|story|pieces|items|additions|arrivals|texts|news)"
_LIST = r"(?:the |our |your |any |all |show |list |me )*"
_WHAT = r"what(?: is|'s|s| was| has been|'s been| has)?"
_WHEN = r"(?P<when>(?: .{2,60})?)"
_FORMS = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"{_LIST}(?:latest|newest|most recent)(?: {_NOUN})?{_WHEN}",
        rf"{_LIST}(?:new|recent|last|recently added) {_NOUN}{_WHEN}",
        rf"{_WHAT} (?:latest|recent|just in|added|come in|came in|arrived|the latest){_WHEN}",
        rf"what(?: is|'s|s| was) new{_WHEN}",
        rf"(?:is there |have we )?(?:anything|something) new{_WHEN}",
        rf"what(?: is|'s|s) in the archive{_WHEN}",
    )
)
_DAYS = {
    "today": 0,
    "this morning": 0,
    "since yesterday": 1,
    "yesterday": 1,
    "this week": 6,
    "the last week": 6,
    "last week": 6,
    "the past week": 6,
    "lately": 30,
    "recently": 30,
    "this month": 30,
    "these days": 6,
}
_NOWHEN = frozenset({"", "now", "in the archive", "in", "added", "please", "so far", "first"})
_BUILT_OF = frozenset(
    "latest newest recent recently article articles stories story what whats anything something"
    " added arrived this week today yesterday month lately since news".split()
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Since which day (ISO 8601, "" for no limit), and which page."""

    since: str = ""
    offset: int = 0
    back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LatestAnswer:
    """Articles in the order of their arrival, the last first, each with a sentence that tells it.

    `total` counts all of them.
    """

    asked: Asked
    found: tuple[tuple[Article, Passage | None], ...]
    total: int


def read(text: str) -> str | None:
    """Read a question for what was added last.

    Args:
        text: The question, cleaned, without the question mark behind it.

    Returns:
        Since when, in the words that were typed ("" for no limit); `None` where it is no such
        question.
    """
    words = text.split()
    put_right = " ".join(mended(words, _BUILT_OF))
    for asked in dict.fromkeys((" ".join(words), put_right)):
        for form in _FORMS:
            found = form.fullmatch(asked)
            if found and _is_a_time(when := found["when"].strip()):
                return when
    return None


def parse(desk: Desk, when: str) -> Asked:
    """Turn the words for a time into a question.

    Args:
        desk: What handlers need.
        when: As `read` returns it.

    Raises:
        BadQuestionError: What stands behind "since" is no date.
    """
    named = when.strip().lower()
    if named in _NOWHEN:
        return Asked()
    today = desk.now().date()
    if named in _DAYS:
        return Asked((today - timedelta(days=_DAYS[named])).isoformat())
    _rest, narrowed = split_filters(f"latest {when}", today, about=False, source=False)
    if not narrowed.since:
        raise BadQuestionError(
            f"“{when}” is no time that I know. Try: latest articles since 1 June"
        )
    return Asked(narrowed.since)


def answer(desk: Desk, asked: Asked) -> LatestAnswer:
    """List what was added last.

    Args:
        desk: What handlers need.
        asked: Since when, and which page. With a day, a back-catalogue and what was only read
            anew do not count: they were never new.
    """
    if asked.since:
        start = start_of(desk, asked.since) - timedelta(seconds=1)
        numbers = arrivals.new_articles(desk.archive, start, _now(desk))
        total = len(numbers)
        held = articles.get_many(desk.archive, numbers[asked.offset : asked.offset + PAGE])
        items = tuple(held.values())
    else:
        page = articles.latest(desk.archive, PAGE, asked.offset)
        items, total = page.items, page.total
    found = tuple((item, telling_sentence(desk, item)) for item in items)
    return LatestAnswer(asked, found, total)


def _now(desk: Desk) -> datetime:
    return desk.now()


def _is_a_time(words: str) -> bool:
    named = words.lower()
    return named in _NOWHEN or named in _DAYS or named.startswith("since ")
