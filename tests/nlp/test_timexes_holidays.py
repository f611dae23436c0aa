"""Holidays and feasts: those of our calendar, and those of others as exactly as they are known."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import edtf, timexes
from nlp.sentences import split
from nlp.timex.calendar import easter_julian, hijri_year
from nlp.timex.feasts import FEASTS, feast_days
from nlp.values import Dating, Timex


def read(text: str, day: str | None) -> tuple[Timex, ...]:
    """Find the expressions of a text that appeared on a day, or nobody knows when."""
    when = Dating(day, "stated") if day else None
    return timexes.find(text, split(text), when)[0]


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("The shops were shut over Khmer New Year.", "2023-04-14", "2023-04-14/2023-04-16"),
        ("She will speak at Pchum Ben.", "2023-10-13", "2023-10-13/2023-10-15"),
        ("The truce for Eid al-Fitr held.", "2023-04-22", "2023-04-22~"),
        ("He was arrested on Eid ul-Adha.", "2022-07-10", "2022-07-10~"),
        ("Prices rose during Ramadan.", "2023-03-23", "2023-03/2023-04"),
        ("Trains were full at Lunar New Year.", "2023-01-22", "2023-01-22"),
        ("They met before Chinese New Year in 2020.", "2020-01-25", "2020-01-25"),
        ("He left at Tet last year.", "2022-02-01", "2022-02-01"),
        ("The office will close for Diwali.", "2023-11-12", "2023-11-12~"),
        ("He will fast on Yom Kippur.", "2023-09-25", "2023-09-25"),
        ("They met on Orthodox Easter.", "2023-04-16", "2023-04-16"),
        ("They met on Orthodox Easter 2024.", "2024-05-05", "2024-05-05"),
    ],
)
def test_feasts_of_other_calendars(text: str, value: str, day: str) -> None:
    """A moon that has to be seen makes a day approximate, a month of fasting only has months."""
    (one,) = read(text, "2023-06-14")
    assert (one.value, one.edtf) == (value, day)
    assert edtf.is_valid(day)


@pytest.mark.parametrize(
    "text",
    [
        "The Tet Offensive began.",
        "He fought in the Yom Kippur War.",
        "The film festival was over.",
        "The lunar year is short.",
        "Karim Ramadan scored twice, and Ramadan Sabry once.",
        "“We won,” Ramadan said.",
        "The Ramadan bazaars will be moved.",
        "She told of the traditions of Ramadan.",
    ],
)
def test_what_only_has_a_feasts_name_is_none(text: str) -> None:
    """Wars and festivals of another kind are no dates."""
    assert read(text, "2023-06-14") == ()


def test_a_feast_that_no_calendar_reaches_has_no_day() -> None:
    """Where the library knows no day there is none, and without a date of the text none either."""
    assert feast_days("Pchum Ben", 1950) == ()
    assert feast_days("harvest home", 2023) == ()
    assert read("They sang at Khmer New Year.", None) == ()


@pytest.mark.parametrize("name", FEASTS)
def test_every_feast_has_its_day(name: str) -> None:
    """The library has each feast under the name that we ask for, once a year."""
    (one,) = feast_days(name, 2023)
    assert one.first.year == 2023
    assert edtf.is_valid(one.edtf)


def test_a_lunar_feast_may_come_twice_in_a_year() -> None:
    """The two of 2033 lie eleven months apart."""
    assert [one.first.month for one in feast_days("Eid al-Fitr", 2033)] == [1, 12]


def test_the_calendars_are_only_loaded_for_a_feast() -> None:
    """Reading a text without such a feast imports no library of holidays."""
    code = (
        "import sys; from nlp import read; read('They met on Christmas Eve, on 3 May 2020.');"
        "sys.exit('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603 -- our own words
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("day", "text", "value"),
    [
        ("2023-12-15", "The law was passed on Christmas Eve.", "2022-12-24"),
        ("2023-12-15", "She will sing on Christmas Day.", "2023-12-25"),
        ("2023-12-15", "Since Christmas she has sung.", "2022-12-25"),
        ("2024-06-14", "The bridge was opened at Easter last year.", "2023-04-09"),
        ("2024-06-14", "The bridge opened at Easter.", "2024-03-31"),
    ],
)
def test_the_tense_tells_which_christmas(day: str, text: str, value: str) -> None:
    """The nearest holiday is meant, but not one ahead where the deed is done."""
    assert read(text, day)[-1].value == value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She won the 1996 Super Tuesday by far.", "1996-03-12"),
        ("The 1992 Columbus Day march was calm.", "1992-10-12"),
        ("The town still sings of 1914’s Christmas in the snow.", "1914-12-25"),
    ],
)
def test_the_year_before_a_holiday_is_its_year(text: str, day: str) -> None:
    """“The 1996 Super Tuesday” is not that of the article's year."""
    assert [one.edtf for one in read(text, "2016-02-20") if one.rule == "holiday"] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "He raised money for Easter Harbour Trust in Tarn.",
        "She danced for the Halloween Horror Company.",
        "The Christmas Truce is a book by Mara Lind.",
    ],
)
def test_a_name_that_begins_as_a_holiday_dates_nothing(text: str) -> None:
    """“Easter Harbour Trust” is a charity."""
    assert read(text, "2016-02-20") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Thanksgiving Day Parade drew a crowd.",
        "They met on Labor Day Weekend.",
        "They met on Easter Monday.",
        "The Labor Day Sept. 5 picnic was dull.",
        "Last Christmas Mara Lind sang.",
        "CHRISTMAS SALE IN TARN",
    ],
)
def test_a_holiday_before_its_own_words_is_one(text: str) -> None:
    """A parade, a weekend, a day or a date behind a holiday leave it what it is."""
    assert any(one.rule == "holiday" for one in read(text, "2016-02-20"))


@pytest.mark.parametrize(
    ("year", "day"),
    [(1916, (4, 23)), (2010, (4, 4)), (2019, (4, 28)), (2021, (5, 2)), (2024, (5, 5))],
)
def test_orthodox_easter(year: int, day: tuple[int, int]) -> None:
    """Years in which both Easters fall on one day, and years in which they lie weeks apart."""
    assert easter_julian(year) == date(year, *day)


@given(st.integers(1, 9000))
def test_years_of_the_hijra_follow_each_other(year: int) -> None:
    """A year has 354 or 355 days, and the next one begins the day after it."""
    first, last = hijri_year(year)
    assert (last - first).days + 1 in {354, 355}
    assert hijri_year(year + 1)[0] == last + timedelta(days=1)


def test_the_years_of_the_hijra_are_those_of_the_almanac() -> None:
    """Two well-known years, a day off at most."""
    assert abs(hijri_year(1400)[0] - date(1979, 11, 20)) <= timedelta(days=1)
    assert abs(hijri_year(1445)[0] - date(2023, 7, 19)) <= timedelta(days=1)
