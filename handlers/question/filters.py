"""What narrows a question: "about trade", "since June 2022", "in The Post"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handlers.question import dates
from nlp import edtf
from store.errors import BadQuestionError

if TYPE_CHECKING:
    from datetime import date

_QUOTED_TEXT = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows an answer: days (`before` excluded), words of a source, topics."""

    about: str = ""
    since: str = ""
    before: str = ""
    source: str = ""

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self.about or self.since or self.before or self.source)


NO_FILTERS = Filters()

_KEYWORD = {
    "about": "about", "regarding": "about", "concerning": "about", "on": "on",
    "re": "about",
    "since": "since", "after": "after", "before": "before", "until": "until",
    "till": "until",
    "in": "in", "from": "from", "between": "between", "during": "during",
}  # fmt: skip
_WHEN = re.compile(
    r" ?\b(?P<when>today|yesterday|tomorrow"
    r"|(?:this|last|next|(?:the )?(?:past|previous)) (?:week|month|year)"
    r"|(?:last|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|lately|recently)\Z",
    re.IGNORECASE,
)
"""A time that closes a question without a word before it: "Ana Lim last year"."""
_COLON = re.compile(
    r"\b(about|since|after|before|until|in|from|between|during):(?=\S)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_DAY_AND_YEAR = re.compile(r"[\w,.-][ -](?:19|20)\d\d\Z|\A(?:19|20)\d\d-")
"""As no topic is called: "July 5, 2022", "June 2022"."""
_NO_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.? \d{4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}"
    r"|\d{4}-\d{1,2}(?:-\d{1,2})?"
)
"""What is meant for a date even where it is none: "31 Feb 2023"."""
_DAY_OF_MONTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\Z", re.IGNORECASE)
_LONGEST_DATE = 5
"""Words of a date: "the 5th of June 2024"."""
_LATELY = {"lately": "a month ago", "recently": "a month ago"}
_OF_SOURCES = frozenset({"in", "from"})
_NO_DATES = frozenset({"about", "on"})
_CLAIMS = frozenset({"and", "to", *_KEYWORD})
"""Words that a date behind them belongs to."""


def split_filters(
    rest: str, today: date, *, about: bool = True, source: bool = True, lenient: bool = False
) -> tuple[str, Filters]:
    """Separate what is asked for from "about …", "since …", "before …", "in …".

    Args:
        rest: The question without its command.
        today: The newsroom's day.
        about: Whether "about" and "on" are filters here.
        source: Whether "in" and "from" may name a source here.
        lenient: Whether "before the storm" is taken as words, not as a date that is none.

    Returns:
        What is asked for, and the filters.

    Raises:
        BadQuestionError: What stands behind "since" or "before" is no date, and not `lenient` or
            like one; or no day is left between them.
    """
    rest = _COLON.sub(r"\1: ", rest)
    rest, filters = _closing_time(rest, today, year=about)
    words = rest.split()
    marks = _marks(rest, about=about)
    end = len(words)
    for index in reversed(marks):
        keyword = _KEYWORD[words[index].lower().rstrip(":")]
        value = " ".join(words[index + 1 : end])
        only_a_date = (lenient and not _NO_DAY.fullmatch(value)) or (
            keyword in _OF_SOURCES and not source
        )
        if only_a_date and keyword not in _NO_DATES and dates.read(value, today) is None:
            continue
        taken = _taken(filters, keyword, value, today)
        if taken is None:
            continue
        filters, end = taken, index
    _check_some_day(filters)
    return " ".join(words[:end]).strip(" ,"), filters


def _check_some_day(filters: Filters) -> None:
    """Refuse days that no day is both of: "before 2022 since 2024"."""
    if filters.since and filters.before and filters.since >= filters.before:
        since, before = edtf.display(filters.since), edtf.display(filters.before)
        raise BadQuestionError(
            f"No day is both since {since} and before {before}. Turn them round, or leave one out."
        )


def _closing_time(rest: str, today: date, *, year: bool) -> tuple[str, Filters]:
    """Take the "last year" off the end of a question, where no word before it claims it."""
    bare = _WHEN.search(rest)
    tail = bare["when"] if bare else _closing_date(rest, today, alone=year)
    before = rest[: len(rest) - len(tail)].rstrip(" ,")
    is_all = not before and (bare is not None or " " not in tail)
    if not tail or is_all or before.lower().rpartition(" ")[2].rstrip(":") in _CLAIMS:
        return rest, NO_FILTERS
    when = tail.lower()
    keyword, value = ("since", _LATELY[when]) if when in _LATELY else ("in", when)
    taken = _taken(NO_FILTERS, keyword, value, today)
    return (before, taken) if taken else (rest, NO_FILTERS)


def _closing_date(rest: str, today: date, *, alone: bool) -> str:
    """Return the date with a year that closes a question: "Ana Lim June 2024"; "" for none.

    Args:
        rest: The question.
        today: The newsroom's day.
        alone: Whether a year by itself is one.
    """
    words = rest.split()
    if not words or not _YEAR.match(words[-1]):
        return ""
    for count in range(min(_LONGEST_DATE, len(words)), 0 if alone else 1, -1):
        tail = words[-count:]
        joined = _CLAIMS.intersection(word.lower() for word in tail)
        if not joined and dates.read(" ".join(tail), today):
            is_cut = count > 1 and any(map(_DAY_OF_MONTH.match, words[-count - 1 : -count]))
            return "" if is_cut else " ".join(tail)
    return ""


def _marks(rest: str, *, about: bool) -> list[int]:
    """Return the indices of the words that begin a filter, none of them inside quotation marks."""
    inside = [(m.start(), m.end()) for m in _QUOTED_TEXT.finditer(rest)]
    marks: list[int] = []
    position = 0
    for index, word in enumerate(rest.split()):
        at = rest.index(word, position)
        position = at + len(word)
        keyword = _KEYWORD.get(word.lower().rstrip(":"))
        if keyword is None or any(start < at < end for start, end in inside):
            continue
        if index == 0 and keyword in {"in", "from", "about"}:
            continue
        if about or keyword not in {"about", "on"}:
            marks.append(index)
    return marks


def _taken(filters: Filters, keyword: str, value: str, today: date) -> Filters | None:
    """Return the filters with one more, or `None` where the words are no filter after all."""
    if not value:
        return None
    is_dated = _DAY_AND_YEAR.search(value) or (keyword == "on" and value[:1].isdigit())
    if keyword in _NO_DATES and is_dated and dates.read(value, today):
        keyword = "in"
    if keyword in {"about", "on"}:
        return replace(filters, about=f"{value} {filters.about}".strip())
    found = dates.read(value, today)
    if found is None and keyword in {"in", "from"}:
        return replace(filters, source=unquote(value))
    if found is None and keyword in {"between", "during"}:
        return None
    if found is None:
        raise BadQuestionError(
            f"I cannot read “{value[:60]}” as a date. Write it like 2022, 2022-06,"
            " 1 June 2022 or last month."
        )
    since, before = {
        "since": (found.first, ""),
        "from": (found.first, found.next_day if "/" in found.edtf else ""),
        "after": (found.next_day, ""),
        "before": ("", found.first),
        "until": ("", found.next_day),
        "in": (found.first, found.next_day),
        "between": (found.first, found.next_day),
        "during": (found.first, found.next_day),
    }[keyword]
    return replace(filters, since=since or filters.since, before=before or filters.before)


def unquote(value: str) -> str:
    """Return words without the quotation marks round them."""
    return value.strip().strip('"').strip()
