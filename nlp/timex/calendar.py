"""Calendar arithmetic for dates in news: shifting by units, weeks, quarters, moving holidays."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

_HIJRA = date(622, 7, 19).toordinal()
"""The first day of the first Islamic year: 16 July 622 of the Julian calendar."""
_YEARS = range(1, 10_000)
_SUPER_SINCE = 1988
_SUPER_TUESDAYS = {1988: (3, 8), 1992: (3, 10), 1996: (3, 12), 2008: (2, 5)}


def make(year: int, month: int, day: int) -> date | None:
    """Return that day, or `None` where the calendar has no such day.

    Args:
        year: any number.
        month: any number.
        day: any number.

    Returns:
        The day, if there is one in the years 1–9999.
    """
    if year not in _YEARS or not 1 <= month <= 12:  # noqa: PLR2004 - a year has twelve months
        return None
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def shift_days(day: date, days: int) -> date | None:
    """Return the day so many days later (earlier if negative), `None` outside years 1–9999.

    Args:
        day: from where to count.
        days: how many, negative for earlier.

    Returns:
        The day.
    """
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def shift_months(year: int, month: int, months: int) -> tuple[int, int] | None:
    """Return year and month so many months later, `None` outside years 1–9999.

    Args:
        year: of the month to count from.
        month: 1 to 12.
        months: how many, negative for earlier.

    Returns:
        Year and month.
    """
    count = year * 12 + month - 1 + months
    shifted = count // 12, count % 12 + 1
    return shifted if shifted[0] in _YEARS else None


def week(day: date) -> str:
    """Return the ISO week of a day as TIMEX3 writes it: `1995-W33`.

    Args:
        day: a day of the week.

    Returns:
        The year of the week, which may differ from that of the day, and its number.
    """
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def week_bounds(day: date) -> tuple[date, date] | None:
    """Return Monday and Sunday of the week of a day.

    Args:
        day: a day of the week.

    Returns:
        Both days, `None` where one lies outside the years 1–9999.
    """
    monday = shift_days(day, -day.weekday())
    sunday = shift_days(day, 6 - day.weekday())
    return (monday, sunday) if monday and sunday else None


def quarter(month: int) -> int:
    """Return the quarter (1–4) of a month.

    Args:
        month: 1 to 12.

    Returns:
        1 to 4.
    """
    return (month - 1) // 3 + 1


def quarter_edtf(year: int, number: int) -> str:
    """Return a quarter of a year as an EDTF interval of months.

    Args:
        year: 1 to 9999.
        number: 1 to 4.

    Returns:
        For example `1995-07/1995-09`.
    """
    return f"{year:04d}-{3 * number - 2:02d}/{year:04d}-{3 * number:02d}"


def months_to(year: int, month: int) -> str:
    """Return the three months that end with a month, as an EDTF interval.

    Args:
        year: of the last month, 2 to 9999.
        month: 1 to 12.

    Returns:
        For example `1994-12/1995-02`.
    """
    first = shift_months(year, month, -2) or (year, month)
    return f"{first[0]:04d}-{first[1]:02d}/{year:04d}-{month:02d}"


def half_edtf(year: int, number: int) -> str:
    """Return a half of a year as an EDTF interval of months.

    Args:
        year: 1 to 9999.
        number: 1 or 2.

    Returns:
        For example `1995-07/1995-12`.
    """
    first, last = ("01", "06") if number == 1 else ("07", "12")
    return f"{year:04d}-{first}/{year:04d}-{last}"


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).

    Args:
        year: 1 to 9999, Gregorian even before 1582.

    Returns:
        The Sunday.
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    j, k = c // 4, c % 4
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * j - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def easter_julian(year: int) -> date:
    """Return Easter Sunday of the Orthodox churches, as a day of the Gregorian calendar (Meeus).

    Args:
        year: 1583 to 9998.

    Returns:
        The Sunday.
    """
    moon = (19 * (year % 19) + 15) % 30
    week_day = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week_day + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


def hijri_year(year: int) -> tuple[date, date]:
    """Return the first and the last day of an Islamic year, by the tabular calendar.

    Its thirty-year cycle (Kūshyār ibn Labbān's leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29)
    is within a day or two of what the sight of the moon decides.

    Args:
        year: 1 to 9000, counted from the Hijra.
    """
    opens, closes = (354 * (each - 1) + (11 * each + 3) // 30 for each in (year, year + 1))
    return date.fromordinal(_HIJRA + opens), date.fromordinal(_HIJRA + closes - 1)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """Return the first, second… or last such day of the week of a month.

    Args:
        year: 1 to 9999.
        month: 1 to 12.
        weekday: 0 (Monday) to 6.
        count: 1 to 4, or -1 for the last.

    Returns:
        The day.
    """
    if count < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def super_tuesday(year: int) -> date | None:
    """Return the day on which most American states vote; since 2000 by the first of March.

    Args:
        year: 1 to 9999.

    Returns:
        The day, `None` in a year without a presidential election.
    """
    if year % 4 or year < _SUPER_SINCE:
        return None
    named = _SUPER_TUESDAYS.get(year)
    return date(year, *named) if named else nth_weekday(year, 3, 1, 1)
