"""Dates in metadata and addresses become EDTF, never finer or other than stated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.ingest.stated import from_address, instant, stated


@pytest.mark.parametrize(
    ("field", "edtf"),
    [
        ("2023-02-28", "2023-02-28"),
        ("2023-02-28T23:30:00-05:00", "2023-02-28"),
        ("2023-02-28T23:30:00.123Z", "2023-02-28"),
        ("2023/2/8", "2023-02-08"),
        ("20230228", "2023-02-28"),
        ("20230228T101500Z", "2023-02-28"),
        ("Tue, 28 Feb 2023 10:00:00 +0700", "2023-02-28"),
        ("28 February 2023", "2023-02-28"),
        ("February 28, 2023", "2023-02-28"),
        ("Feb. 28, 2023 10:15 am", "2023-02-28"),
        ("Tuesday, February 28th, 2023", "2023-02-28"),
        ("28/02/2023", "2023-02-28"),
        ("2023-02", "2023-02"),
        ("February 2023", "2023-02"),
        ("2023", "2023"),
        (2023, "2023"),
        (1677542400, "2023-02-28"),
        ("1677542400000", "2023-02-28"),
    ],
)
def test_a_stated_date_is_read(field: object, edtf: str) -> None:
    """Each way of writing a date in metadata gives its own calendar day, month or year."""
    found = stated(field)
    assert found is not None
    assert (found.edtf, found.basis) == (edtf, "stated")


@pytest.mark.parametrize(
    "field", ["", None, "soon", "03/04/2023", "2023-02-30", "0000-01-01", True, {}, "9" * 500]
)
def test_what_states_no_date_gives_none(field: object) -> None:
    """An ambiguous, impossible or empty field is no date."""
    assert stated(field) is None


@given(st.text(max_size=60))
def test_no_field_raises(field: str) -> None:
    """Any text in a date field gives a date or None."""
    stated(field)
    instant(field)
    from_address("https://courier.example/" + field)


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://courier.example/2023/02/28/port-opens", "2023-02-28"),
        ("https://courier.example/2023/2/8/port-opens", "2023-02-08"),
        ("https://courier.example/news/2023-02-28/port", "2023-02-28"),
        ("https://courier.example/port-opens-20230228.html", "2023-02-28"),
        ("https://courier.example/2023/02/port-opens", "2023-02"),
        ("https://courier.example/28-Feb-2023/port-opens", "2023-02-28"),
    ],
)
def test_an_address_states_a_date(url: str, edtf: str) -> None:
    """A date in an article's path counts as stated, at its own precision."""
    found = from_address(url)
    assert found is not None
    assert (found.edtf, found.basis) == (edtf, "stated")


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://courier.example/port-opens",
        "https://courier.example/id/1234/56/78",
        "https://courier.example/2023/13/40/x",
        "https://[broken",
    ],
)
def test_an_address_without_a_date_gives_none(url: str | None) -> None:
    """Numbers that are no date, and broken addresses, give none."""
    assert from_address(url) is None


def test_an_instant_is_utc() -> None:
    """An embargo's end is brought to UTC; without an offset it is taken as UTC."""
    assert instant("2024-05-01T09:00:00+07:00") == "2024-05-01T02:00:00.000000Z"
    assert instant("2024-05-01T09:00:00") == "2024-05-01T09:00:00.000000Z"
    assert instant("tomorrow") is None
