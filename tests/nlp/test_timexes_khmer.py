"""Dates in Khmer are read in either kind of digits, with their precision."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import timexes
from nlp.sentences import split
from nlp.values import Dating, Timex

NOVEMBER = Dating("2031-11-15", "stated")
MONTHS = ("មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា",
          "វិច្ឆិកា", "ធ្នូ")  # fmt: skip
DIGITS = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


def read(text: str, published: Dating | None = NOVEMBER) -> tuple[tuple[Timex, ...], Dating]:
    """Find the expressions of a text that appeared in that November."""
    return timexes.find(text, split(text), published)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ជំនួបធ្វើឡើងនៅថ្ងៃទី ៤ ខែតុលា ឆ្នាំ ២០៣០ នៅទីក្រុង។", "2030-10-04"),
        ("ជំនួបធ្វើឡើងនៅថ្ងៃអង្គារ ទី៥ ខែមីនា ឆ្នាំ២០៣០។", "2030-03-05"),
        ("ជំនួបធ្វើឡើងនៅថ្ងៃទី ៤ តុលា ២០៣០។", "2030-10-04"),
        ("ជំនួបធ្វើឡើងនៅថ្ងៃទី12 ខែកក្កដា។", "2031-07-12"),
        ("ជំនួបនឹងធ្វើឡើងនៅថ្ងៃទី ៣ ខែមីនា។", "2032-03-03"),
        ("ជំនួបធ្វើឡើងក្នុងខែធ្នូ ឆ្នាំ២០២៩។", "2029-12"),
        ("ជំនួបធ្វើឡើងក្នុងខែមេសា។", "2031-04"),
        ("ជំនួបធ្វើឡើងក្នុងឆ្នាំ ២០២១។", "2021"),
    ],
)
def test_dates_in_khmer_have_their_value(text: str, value: str) -> None:
    """Day, month and year, in Khmer or Arabic digits, with or without a weekday."""
    assert [one.value for one in read(text)[0]] == [value]


def test_a_year_of_the_buddhist_era_is_no_year_of_ours() -> None:
    """A year counted from the Buddha's death is left alone."""
    assert read("ក្នុងឆ្នាំ២៥៦៧")[0] == ()


def test_a_dateline_in_khmer_dates_its_article() -> None:
    """A day with its year that stands alone with a place is the article's own."""
    assert read("ភ្នំក្រហម ៖ ថ្ងៃទី៤ ខែតុលា ឆ្នាំ២០៣០\n\nជំនួប។", None)[1].edtf == "2030-10-04"


@given(st.dates(), st.booleans())
def test_every_day_is_read_in_both_kinds_of_digits(day: object, khmer: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever the day since 1000, its value is that day."""
    year, month, number = (int(part) for part in str(day).split("-"))
    year = 1000 + year % 1400
    number = min(number, 28)
    text = f"ថ្ងៃទី {number} ខែ{MONTHS[month - 1]} ឆ្នាំ {year}"
    text = text.translate(DIGITS) if khmer else text
    assert [one.value for one in read(text)[0]] == [f"{year:04d}-{month:02d}-{number:02d}"]
