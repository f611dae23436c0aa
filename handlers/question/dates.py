"""Dates as people type them behind "since" and "before", made into days of the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from nlp import edtf

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}",
        rf"{_YEAR}[-/.](?P<number>\d{{1,2}})(?:[-/.]{_DAY})?",
        rf"{_DAY}[./](?P<number>\d{{1,2}})[./]{_YEAR}",
        rf"(?P<number>\d{{1,2}})/{_YEAR}",
        rf"(?:{_DAY}(?: of)? )?{_MONTH}(?:,? {_YEAR})?",
        rf"{_MONTH} {_DAY}(?:,? {_YEAR})?",
    )
)
_AGO = re.compile(r"(?P<count>\d{1,3}|an?|one|two|three|six) (?P<unit>day|week|month|year)s? ago")
_UNIT = re.compile(r"(?P<which>this|last|past|previous|next) (?P<unit>week|month|year)")
_SPAN = re.compile(
    r"(?:last|past|previous) (?P<count>\d{1,3}|two|three|six|few|couple of) (?P<unit>day|week|month"
    r"|year)s"
)
_WEEKDAY = re.compile(rf"(?:(?P<which>last|next) )?(?P<name>{'|'.join(_WEEKDAYS)})")
_DECADE = re.compile(r"(?P<tens>(?:1\d|20)\d)0s")
_RANGE = re.compile(r"(?P<first>.+?) ?(?:\bto\b|\buntil\b|\btill\b|\band\b|–|—| - ) ?(?P<last>.+)")
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "few": 3, "six": 6,
}  # fmt: skip
_DAYS_ON = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_DECEMBER = 12
_LONGEST = len("the 30th of september 2022 and the 30th of september 2023")


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date of a question: the EDTF it means, and its first and last day (ISO 8601)."""

    edtf: str
    first: str
    last: str

    @property
    def next_day(self) -> str:
        """The day after its last one."""
        if self.last >= edtf.LAST_DAY:
            return edtf.LAST_DAY
        return (date.fromisoformat(self.last) + timedelta(days=1)).isoformat()


def read(typed: str, today: date) -> TypedDate | None:
    """Read a date as somebody typed it.

    Args:
        typed: "2022", "2022-06", "1 June 2022", "June", "last month", "two weeks ago", "Monday",
            "the last 30 days", "the 1990s".
        today: The newsroom's day, to which "last month" and a yearless "June" refer.

    Returns:
        The stretch of the calendar that is meant, or `None` where it is no date.
    """
    words = " ".join(typed.lower().replace(",", " ").split()).removeprefix("the ")
    if len(words) > _LONGEST:
        return None
    written = _relative(words, today) or _calendar(words, today)
    if written is None and (between := _RANGE.fullmatch(words)):
        return _stretch_between(between["first"], between["last"], today)
    if written is None:
        return None
    try:
        first, last = edtf.bounds(written)
    except edtf.EdtfError:
        return None
    return TypedDate(written, first, last)


def _stretch_between(first: str, last: str, today: date) -> TypedDate | None:
    """Read "May 2022 to June 2023": from the first day of one to the last day of the other."""
    begins, ends = read(first, today), read(last, today)
    if begins is None and ends is not None and first.isdigit():  # "1 to 5 July 2022"
        begins = read(f"{ends.first[:8]}{first}", today)
    if begins is not None and ends is not None and begins.first > ends.last:  # "May to June 2022"
        begins = read(f"{first} {ends.first[:4]}", today)
    if begins is None or ends is None or begins.first > ends.last:
        return None
    return TypedDate(f"{begins.first}/{ends.last}", begins.first, ends.last)


def _calendar(words: str, today: date) -> str | None:
    """Read a date of the calendar as EDTF; without its year, the nearest past one is meant."""
    for form in _FORMS:
        found = form.fullmatch(words)
        if found is None:
            continue
        parts = found.groupdict()
        month = _month_number(parts)
        if month == 0:
            continue
        day = int(parts["day"]) if parts.get("day") else None
        year = int(parts["year"]) if parts.get("year") else _nearest_past_year(month, day, today)
        try:
            return edtf.compose(year, month, day)
        except (edtf.EdtfError, ValueError):
            return None
    return None


def _month_number(parts: dict[str, str | None]) -> int | None:
    """Return the month's number, `None` where none is given, 0 where it is no month."""
    if number := parts.get("number"):
        return int(number) if 1 <= int(number) <= _DECEMBER else 0
    if not (name := parts.get("month")):
        return None
    if name == "sept":
        name = "sep"
    return next((i for i, full in enumerate(_MONTHS, 1) if full.startswith(name)), 0)


def _nearest_past_year(month: int | None, day: int | None, today: date) -> int:
    later = (month or 1, day or 1) > (today.month, today.day)
    return today.year - 1 if later else today.year


def _relative(words: str, today: date) -> str | None:
    """Read a date that counts from today, as EDTF."""
    if words in _DAYS_ON:
        return (today + timedelta(days=_DAYS_ON[words])).isoformat()
    if found := _DECADE.fullmatch(words):
        return f"{found['tens']}0-01-01/{found['tens']}9-12-31"
    return _weekday(words, today) or _counted(words, today) or _unit(words, today)


def _weekday(words: str, today: date) -> str | None:
    """Read "Monday": the last one there was, today if it is one; "next Monday" is to come."""
    found = _WEEKDAY.fullmatch(words)
    if found is None:
        return None
    week = len(_WEEKDAYS)
    back = (today.weekday() - _WEEKDAYS.index(found["name"])) % week
    if found["which"] == "next":
        back -= week
    elif found["which"]:
        back = back or week
    return (today - timedelta(days=back)).isoformat()


def _counted(words: str, today: date) -> str | None:
    """Read "two weeks ago", which is a day, and "the last two weeks", which lead up to today."""
    found = _AGO.fullmatch(words) or _SPAN.fullmatch(words)
    if found is None:
        return None
    count = _COUNTS.get(found["count"]) or int(found["count"])
    first = today - timedelta(days=count * _UNIT_DAYS[found["unit"]])
    return (
        first.isoformat() if words.endswith("ago") else f"{first.isoformat()}/{today.isoformat()}"
    )


def _unit(words: str, today: date) -> str | None:
    """Read "this week", "last month", "next year"."""
    found = _UNIT.fullmatch(words)
    if found is None:
        return None
    this = _stretch(found["unit"], today)
    if found["which"] == "this":
        return this
    first, last = (date.fromisoformat(day) for day in edtf.bounds(this))
    day = last + timedelta(days=1) if found["which"] == "next" else first - timedelta(days=1)
    return _stretch(found["unit"], day)


def _stretch(unit: str, day: date) -> str:
    if unit == "year":
        return f"{day.year:04d}"
    if unit == "month":
        return f"{day.year:04d}-{day.month:02d}"
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
