"""Finds the line with which a source forbids publication before an instant.

Agencies and press offices print it over the text ("EMBARGOED UNTIL 00:01 MONDAY 3 JUNE 2024", "Not
for publication before 6am on 4 June"). It is a word to the newsroom and no part of the article. Of
an embargo that nations lay on goods it is told apart by the time that stands beside it, or by being
a bare "EMBARGOED".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp import sentences, timexes

if TYPE_CHECKING:
    from nlp.values import Dating, Timex

_LINES, _LONGEST = 5, 200
"""Lines at the head of a text that may hold the word, and how many characters of each are read."""
_LOOSE_WORDS = 3
"""Words behind the time that may still belong to it ("local time, please"); more are a sentence."""
_MARKS = r"[\s\[(*#>_=~|–—-]{0,8}"
_EMBARGOED = re.compile(
    _MARKS + r"(?P<strictly>(?:(?:strictly|under|strict|media|press|news)\s+){0,3})"
    r"(?P<word>embargo(?:ed)?)\b"
    r"(?:\s+(?:copy|release|story|notice|material|text|speech|ends?|lifts?|expires?|date|time)\b)"
    r"{0,2}(?P<link>[\s\])*_:,–—-]{0,8}(?:(?:until|till|to|before|by|for|not\s+for)\b)?)",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    _MARKS + r"(?:strictly\s+)?(?:(?:not\s+for|no|do\s+not|hold\s+for|hold)\s+)"
    r"(?:(?:publication|publish|release|broadcast|transmission|use)\b[^.\n]{0,40}?\s)?"
    r"(?:before|until|till|prior\s+to)\b",
    re.IGNORECASE,
)
_FOR_RELEASE = re.compile(
    _MARKS + r"for\s+release\b[\s:]{0,3}(?:at|on|after|until|till)?\b", re.IGNORECASE
)
_NOT_AT_ALL = re.compile(
    _MARKS + r"(?:DRAFT\W+|STRICTLY\s+)?NOT\s+FOR\s+(?:PUBLICATION|RELEASE|BROADCAST)"
    r"[\s\])*_.:!~|–—-]*"
)
_CLOCK = re.compile(
    r"\b(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?!\d|[./]\d)(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"|\b(?P<hours>1[0-2]|0?[1-9])\s*(?P<halves>[ap])\.?m\b\.?"
    r"|\b(?P<digits>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=\s*(?:hrs?|hours|h|[A-Z]{2,4}T|UTC|GMT)\b)"
    r"|\b(?P<early>0\d[0-5]\d)\b"
    r"|\b(?P<noon>noon|midday)\b|\b(?P<midnight>midnight)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s*(?:hrs?|hours|h)\b", re.IGNORECASE)
_ZONE = re.compile(r"[\s(]{1,3}(UTC|GMT|Z|[A-Z]{1,3}[SD]?T)\b\)?")
_IN_NUMBERS = re.compile(r"\b(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})\b")
"""A day in numbers of which either may be the month."""
_SEPARATOR = re.compile(r"[\s\])*_]{0,4}[:–—|-]{1,3}\s+(?=\S)")
_TAIL = re.compile(r"[\s\])*_.,;:!#<=~|–—-]*")
_ORDINAL = re.compile(r"(?<=\d)(?:ST|ND|RD|TH)\b")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Embargo:
    """What a source says of its text: `[start, end)` is its place, `words` how it is printed.

    `day` ("2024-06-03") and `clock` ("00:01", "24:00" for midnight) are when it ends, `zone` the
    letters of a time zone; each is `None` where it is not told or cannot be known.
    """

    start: int
    end: int
    words: str
    day: str | None = None
    clock: str | None = None
    zone: str | None = None


def find(text: str, published: Dating | None = None) -> Embargo | None:
    """Find the embargo in the first lines of a text.

    Args:
        text: the text, or a headline.
        published: when it appeared, where that is known: from it a day without a year is told.

    Returns:
        The embargo, or `None` where the first lines name none.
    """
    at, seen = 0, 0
    while at < len(text) and seen < _LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if line.strip():
            seen += 1
            found = _of_line(line, published)
            if found is not None:
                last, day, clock, zone = found
                return Embargo(at, at + last, line[:last].strip(), day, clock, zone)
        at = end + 1
    return None


def _of_line(
    line: str, published: Dating | None
) -> tuple[int, str | None, str | None, str | None] | None:
    """Return where a line's embargo ends in it, its day, its clock and its zone."""
    whole, line = line, line[:_LONGEST]
    if _NOT_AT_ALL.fullmatch(line):
        return len(line), None, None, None
    head = _EMBARGOED.match(line) or _NOT_BEFORE.match(line) or _FOR_RELEASE.match(line)
    if head is None:
        return None
    plain = _ORDINAL.sub(lambda found: found[0].lower(), line)  # "3RD JUNE", in a line of capitals
    days = timexes.find(plain, sentences.split(plain), published)[0]
    days = tuple(one for one in days if one.end > head.end() and one.type in {"DATE", "TIME"})
    clock = _CLOCK.search(line, head.end())
    times = [one.end for one in days if _is_a_day(one)] + (
        [_clock_end(line, clock)] if clock else []
    )
    if not times:
        return _bare(line, head)
    if head.re is _FOR_RELEASE and clock is None:
        return None
    zone = _ZONE.match(line, _clock_end(line, clock)) if clock else None
    last = max(*times, zone.end() if zone else 0)
    end = _end(line, last)
    if end is None and not _surely_forbids(head, is_timed=clock is not None):
        return None
    if end is None:
        end = len(line) if line == whole else last
    day = _day(days, published)
    if day is not None and (_IN_NUMBERS.search(line) or not _agree(day, line)):
        day = None
    return end, day, _written(clock) if clock else None, zone[1] if zone else None


def _bare(line: str, head: re.Match[str]) -> tuple[int, None, None, None] | None:
    """Return the end of a word that forbids publication and says no time."""
    if head.re is not _EMBARGOED or not head["word"].lower().endswith("ed"):
        return None
    if not (head["word"].isupper() or head["strictly"]):
        return None
    link = head["link"].strip()
    if not line[head.end() :].strip("])*_:.!#<=~|–—- "):
        return len(line), None, None, None
    return (head.end(), None, None, None) if link.endswith((":", "-", "–", "—", "]")) else None


def _end(line: str, last: int) -> int | None:
    """Return where the word ends of which the last time ends at `last`: the line's end, mostly.

    Returns:
        `None` where a sentence goes on behind it.
    """
    parted = _SEPARATOR.match(line, last)
    rest = line[_TAIL.match(line, last).end() :]  # type: ignore[union-attr]  # it may be empty
    if parted and len(rest.split()) > _LOOSE_WORDS:
        return parted.end()
    return len(line) if len(rest.split()) <= _LOOSE_WORDS else None


def _surely_forbids(head: re.Match[str], *, is_timed: bool) -> bool:
    """Say whether a line forbids publication however it goes on behind its time.

    "Embargo until Monday on timber …" is news; "EMBARGOED UNTIL MONDAY Please share with nobody"
    and whatever names an hour are not.
    """
    if head.re is _EMBARGOED and not head["link"].strip():
        return False
    return is_timed or (head.re is _EMBARGOED and head["word"].lower().endswith("ed"))


def _is_a_day(timex: Timex) -> bool:
    return len(timex.value.partition("T")[0]) >= len("2024-06-03")


def _day(days: tuple[Timex, ...], published: Dating | None) -> str | None:
    """Return the day that is told, as `2024-06-03`; one without a year lies ahead."""
    told = next((one for one in days if _is_a_day(one) and one.edtf), None)
    if told is None or told.edtf is None:
        return None
    day = told.edtf[: len("2024-06-03")]
    if told.inferred and published is not None and published.edtf and day < published.edtf[:10]:
        is_weekday = told.inferred == "day"
        return (date.fromisoformat(day) + _WEEK).isoformat() if is_weekday else None
    return day


def _agree(day: str, line: str) -> bool:
    """Say whether the weekday and the month that a line names are the day's own.

    A day that is understood by half may come too early, and the article with it.
    """
    when = date.fromisoformat(day)
    weekdays, months = _WEEKDAY.findall(line), _MONTH.findall(line)
    return (not weekdays or f"{when:%a}".lower() in {one[:3].lower() for one in weekdays}) and (
        not months or f"{when:%b}".lower() in {one[:3].lower() for one in months}
    )


def _clock_end(line: str, clock: re.Match[str]) -> int:
    unit = _UNIT.match(line, clock.end())
    return unit.end() if unit else clock.end()


def _written(clock: re.Match[str]) -> str | None:
    """Write a time of day as "HH:MM"; midnight is the end of its day, never its beginning."""
    if clock["midnight"]:
        return "24:00"
    if clock["noon"]:
        return "12:00"
    digits = clock["digits"] or clock["early"]
    hour = int(digits[:2] if digits else clock["hour"] or clock["hours"])
    minute = int(digits[2:] if digits else clock["minute"] or 0)
    half = (clock["half"] or clock["halves"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 else None  # noqa: PLR2004
