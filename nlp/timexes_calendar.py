"""Calendar arithmetic for dates in news: shifting by units, weeks, quarters, moving holidays."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

MONDAY, THURSDAY = 0, 3
_YEARS = range(1, 10_000)


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


def moving_holiday(name: str, year: int) -> date | None:
    """Return the day of a moving holiday in a year, `None` for a name that is none.

    Args:
        name: in lower case, with a straight apostrophe.
        year: 1 to 9999.

    Returns:
        The day.
    """
    after_easter = {
        "easter": 0,
        "easter sunday": 0,
        "easter monday": 1,
        "good friday": -2,
        "palm sunday": -7,
        "ash wednesday": -46,
        "pentecost": 49,
    }
    if name in after_easter:
        return easter(year) + timedelta(days=after_easter[name])
    nth = {
        "thanksgiving": (11, THURSDAY, 4),
        "thanksgiving day": (11, THURSDAY, 4),
        "labor day": (9, MONDAY, 1),
        "martin luther king day": (1, MONDAY, 3),
        "presidents' day": (2, MONDAY, 3),
        "columbus day": (10, MONDAY, 2),
        "mother's day": (5, 6, 2),
        "father's day": (6, 6, 3),
        "election day": (11, 1, 1),
    }
    if name == "memorial day":
        last = date(year, 5, 31)
        return last - timedelta(days=last.weekday())
    if name not in nth:
        return None
    month, weekday, count = nth[name]
    start = 2 if name == "election day" else 1
    first = date(year, month, start)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
