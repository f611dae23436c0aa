"""Dates are read, bounded, ordered and printed at their true precision."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import edtf
from nlp.edtf import EdtfError, Inferred
from nlp.values import Dating

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
PRECISION = st.sampled_from([4, 7, 10])


@given(DAYS, PRECISION)
def test_what_is_composed_is_read_back(day: date, length: int) -> None:
    """A year, a month or a day comes back from `compose` and covers its own first day."""
    parts = (day.year, day.month, day.day)[: {4: 1, 7: 2, 10: 3}[length]]
    text = edtf.compose(*parts)
    first, last = edtf.bounds(text)
    assert text == day.isoformat()[:length]
    assert first <= day.isoformat() <= last
    assert first.startswith(text)
    assert last.startswith(text)


@given(DAYS, DAYS, PRECISION, PRECISION)
def test_an_interval_covers_both_its_ends(one: date, other: date, a: int, b: int) -> None:
    """An interval begins with its first part and ends with its last."""
    first, last = sorted((one.isoformat(), other.isoformat()))
    whole = edtf.parse(f"{first[:a]}/{last[:b]}")
    assert whole.first <= first
    assert whole.last >= last
    assert edtf.is_valid(f"{first[:a]}/..")
    assert edtf.is_valid(f"../{last[:b]}")


@given(DAYS, DAYS)
def test_days_sort_as_the_calendar_does(one: date, other: date) -> None:
    """The sort key orders days by time."""
    keys = edtf.sort_key(one.isoformat()), edtf.sort_key(other.isoformat())
    assert (keys[0] < keys[1]) == (one < other)


@given(st.text(max_size=60))
def test_any_string_is_a_date_or_is_refused(text: str) -> None:
    """Parsing raises nothing but `EdtfError`, and never yields a stretch that ends first."""
    try:
        whole = edtf.parse(text)
    except EdtfError:
        assert not edtf.is_valid(text)
    else:
        assert whole.first <= whole.last
        assert edtf.display(text)


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "2022-13", "2022-02-30", "0000", "2022/2021", "2022-XX-03", "2022-22-01",
     "199X-05", "x" * 50],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    """Impossible days, empty intervals and larger parts left open are no dates."""
    with pytest.raises(EdtfError):
        edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2031-22", "2031-06-01", "2031-08-31"),
        ("2031-24", "2031-12-01", "2032-02-29"),
        ("2031-02-XX", "2031-02-01", "2031-02-28"),
        ("2031-XX-XX", "2031-01-01", "2031-12-31"),
        ("2031~", "2031-01-01", "2031-12-31"),
        ("2031-05/..", "2031-05-01", "9999-12-31"),
        ("../2031-05", "0001-01-01", "2031-05-31"),
    ],
)
def test_open_digits_seasons_and_open_ends_have_bounds(text: str, first: str, last: str) -> None:
    """Whatever is left open is bounded by the widest reading."""
    assert edtf.bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "inferred", "mod", "shown"),
    [
        ("2031-02-28", "year", None, "28 Feb [2031]"),
        ("2031-11", "month", None, "[Nov 2031]"),
        ("2031-11-04", "month", None, "4 [Nov 2031]"),
        ("2031-11-04", "day", None, "[4 Nov 2031]"),
        ("2031", "year", None, "[2031]"),
        ("2031-02", "year", "START", "early Feb [2031]"),
        ("2031-02", "", "MID", "mid-Feb 2031"),
        ("2031-02", "", "END", "late Feb 2031"),
        ("2031-01/2031-05", "", None, "Jan–May 2031"),
        ("2031-01-14/2031-01-16", "year", None, "14–16 Jan [2031]"),
        ("2030-12/2031-01", "", None, "Dec 2030–Jan 2031"),
        ("2028/2031", "", None, "2028–2031"),
        ("199X", "", "START", "early 1990s"),
        ("18XX", "", None, "19th century"),
        ("2031-23", "", None, "autumn 2031"),
        ("2031-05/..", "", None, "from May 2031"),
        ("../2031", "", None, "until 2031"),
        ("2031~", "", None, "about 2031"),
    ],
)
def test_dates_are_printed_as_editors_do(
    text: str, inferred: Inferred, mod: str | None, shown: str
) -> None:
    """What does not stand in the text is bracketed; nothing is more precise than it is known."""
    assert edtf.display(text, inferred, mod) == shown


def test_a_timeline_puts_the_wider_date_first_and_late_months_late() -> None:
    """A year stands before its months, and "late May" behind 10 May."""
    dates = ["2031-05-10", "2031", "2031-05", "2030-12-31"]
    assert sorted(dates, key=edtf.sort_key) == ["2030-12-31", "2031", "2031-05", "2031-05-10"]
    assert edtf.sort_key("2031-05", "END") > edtf.sort_key("2031-05-10")
    week = "2031-05-05/2031-05-11"
    assert edtf.sort_key("2031-05-08") < edtf.sort_key(week, "END") < edtf.sort_key("2031-05-10")
    assert edtf.sort_key(week) < edtf.sort_key("2031-05-05")


@pytest.mark.parametrize(
    ("dating", "shown"),
    [
        (Dating(), "undated: the text holds no date"),
        (Dating("2031-02-03", "stated"), "3 Feb 2031"),
        (Dating(None, "inferred", "2029"), "2029 or later"),
        (
            Dating(None, "inferred", "2031-02-28", None, "year", "or soon after", (), "2031-02-28"),
            "28 Feb [2031] or soon after",
        ),
        (
            Dating(
                None, "inferred", "2031-12-23", None, "year", "on or after", (), "2031-12", "END"
            ),
            "late Dec [2031], on or after 23 Dec",
        ),
    ],
)
def test_a_dating_says_no_more_than_is_known(dating: Dating, shown: str) -> None:
    """A date, a bound, a part of a month or the lack of all three reads so."""
    assert edtf.display_dating(dating) == shown
