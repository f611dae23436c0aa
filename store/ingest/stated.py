"""Reads the date that a source states: a metadata field, or the path of an article's address.

The day is taken as it is written. An instant such as `2023-02-28T23:30:00-05:00` is the 28th, the
day on the newsroom's own calendar, and not the 1st of March that it is in Greenwich. A file's own
date is never asked: it says when a disk was written.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit

from nlp import Dating
from store.clock import stamp

_FIRST_YEAR, _LAST_YEAR = 1450, 2200
_LONGEST = 100  # characters
_MONTHS = 12
_PARTIAL = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?")
_LEADING_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}(?:Z|[+-]\d{2}:?\d{2})?)?")
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d+)?")
_WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%A %d %B %Y", "%A %B %d %Y")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_AFTER_THE_YEAR = re.compile(r"(?<=\b\d{4}\b).*\Z", re.DOTALL)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")

_IN_PATH = (
    re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?=/|\Z)"),
    re.compile(r"/(\d{4})-(\d{2})-(\d{2})(?=[/_-]|\Z)"),
    re.compile(r"[/_-](\d{4})(\d{2})(\d{2})(?=[/_-]|\Z|\.\w+\Z)"),
    re.compile(r"/(\d{4})/(\d{2})(?=/|\Z)"),
)
_WITH_MONTHS_NAME = re.compile(r"/(\d{1,2}-[A-Za-z]{3,9}-\d{4})(?=/|\Z)")
_FIRST_YEAR_IN_A_PATH = 1990


def stated(value: object) -> Dating | None:
    """Read a metadata field that says when an article was published.

    Args:
        value: text in ISO 8601, RFC 2822, EDTF's year and month, or plain English; or seconds
            (or milliseconds) since 1970.

    Returns:
        The date with the basis `stated`, or `None` where the field holds none.
    """
    edtf = _edtf(value)
    return Dating(edtf=edtf, basis="stated") if edtf else None


def instant(value: object, zone: tzinfo = UTC) -> str | None:
    """Read a metadata field that names an instant (an embargo's end), as UTC in ISO 8601.

    Args:
        value: the field; a day alone is its first moment.
        zone: the time zone of a value that names none.
    """
    words = str(value).strip()
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        try:
            moment = parsedate_to_datetime(words)
        except (ValueError, TypeError, IndexError):
            return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    try:
        return stamp(moment.astimezone(UTC))
    except (OverflowError, ValueError):
        return None


def from_address(url: str | None) -> Dating | None:
    """Read the date in an article's address, which counts as stated.

    As in `/2023/02/28/…` or `/28-Feb-2023/…`.
    """
    if not url:
        return None
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return None
    for form in _IN_PATH:
        for found in form.finditer(path):
            numbers = [int(part) for part in found.groups()]
            edtf = _checked(*numbers)
            if edtf and numbers[0] >= _FIRST_YEAR_IN_A_PATH:
                return Dating(edtf=edtf, basis="stated")
    named = _WITH_MONTHS_NAME.search(path)
    return stated(named[1].replace("-", " ")) if named else None


def _edtf(value: object) -> str | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, datetime | date):
        return _checked(value.year, value.month, value.day)
    words = " ".join(str(value).split()).strip("\"'")
    if not words or len(words) > _LONGEST:
        return None
    return _iso(words) or _epoch(words) or _rfc(words) or _in_words(words)


def _iso(words: str) -> str | None:
    whole = _PARTIAL.fullmatch(words)
    if whole:
        return _checked(*(int(part) for part in whole.groups() if part))
    found = _LEADING_DAY.match(words) or _COMPACT.fullmatch(words)
    return _checked(*(int(part) for part in found.groups())) if found else None


def _epoch(words: str) -> str | None:
    if not _EPOCH.fullmatch(words):
        return None
    seconds = float(words)
    if seconds >= 10**11:
        seconds /= 1000
    moment = datetime.fromtimestamp(seconds, UTC)
    return _checked(moment.year, moment.month, moment.day)


def _rfc(words: str) -> str | None:
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return None
    return _checked(moment.year, moment.month, moment.day)


def _in_words(words: str) -> str | None:
    """Read a date in words, or in numbers where these leave no doubt."""
    numeric = _NUMERIC.match(words)
    if numeric:
        first, second, year = (int(part) for part in numeric.groups())
        if first > _MONTHS:
            return _checked(year, second, first)
        # 3/4 may be March or April; only a number above twelve, or two alike, settles it.
        return _checked(year, first, second) if second > _MONTHS or first == second else None
    plain = _ORDINAL.sub("", words).replace(",", " ").replace(".", " ")
    day = " ".join(_AFTER_THE_YEAR.sub("", plain).split())
    for form in (*_WRITTEN, "%B %Y", "%b %Y"):
        try:
            moment = datetime.strptime(day, form)  # noqa: DTZ007  # a calendar day, not an instant
        except ValueError:
            continue
        return _checked(moment.year, moment.month, *([moment.day] if "%d" in form else []))
    return None


def _checked(year: int, month: int | None = None, day: int | None = None) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    parts = (f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None))
    return "-".join(parts)
