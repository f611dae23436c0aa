"""Dates and times are found, given their values, and told from what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import edtf, timexes
from nlp.sentences import split
from nlp.values import Dating, Timex

FRIDAY = Dating("2031-05-16", "stated")
"""A Friday."""


def read(text: str, published: Dating | None = FRIDAY) -> tuple[Timex, ...]:
    """Find the expressions of a text that appeared on that Friday."""
    return timexes.find(text, split(text), published)[0]


def values(text: str, published: Dating | None = FRIDAY) -> list[tuple[str, str]]:
    """Return each expression's words and value."""
    return [(text[one.start : one.end], one.value) for one in read(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It opened on 3 May 2029.", "3 May 2029", "2029-05-03"),
        ("It opened on May 3, 2029, in Brask.", "May 3, 2029", "2029-05-03"),
        ("It opened on the 3rd of May, 2029.", "the 3rd of May, 2029", "2029-05-03"),
        ("It opened on Thursday, May 3, 2029.", "Thursday, May 3, 2029", "2029-05-03"),
        ("It opened on 2029-05-03.", "2029-05-03", "2029-05-03"),
        ("It opened on 23/5/2029.", "23/5/2029", "2029-05-23"),
        ("It opened on 5/23/2029.", "5/23/2029", "2029-05-23"),
        ("It opened on 3-May-2029.", "3-May-2029", "2029-05-03"),
        ("It opened in Sept. 2029.", "Sept. 2029", "2029-09"),
        ("It opened in early September 2029.", "early September 2029", "2029-09"),
        ("It opened in 2029.", "2029", "2029"),
        ("It closed at the end of 2029.", "the end of 2029", "2029"),
        ("Profits rose in the third quarter of 2029.", "the third quarter of 2029", "2029-Q3"),
        ("Sales fell in Q2 2029.", "Q2 2029", "2029-Q2"),
        ("They met in the summer of 2029.", "the summer of 2029", "2029-SU"),
        ("Rents rose in the 1990s.", "the 1990s", "199"),
        ("A church of the 15th century stands there.", "the 15th century", "14"),
        ("It fell in the first week of March 2029.", "the first week of March 2029", "2029-03"),
        ("It fell in the last months of 2029.", "the last months of 2029", "2029"),
        ("It was signed on 2029-Nov-03.", "2029-Nov-03", "2029-11-03"),
        ("It is due by end-2029.", "end-2029", "2029"),
        ("He resigned on Christmas Day 2029.", "Christmas Day 2029", "2029-12-25"),
        ("It fell on Sept.11, 2029.", "Sept.11, 2029", "2029-09-11"),
        ("It fell on Sept.11,2029.", "Sept.11,2029", "2029-09-11"),
    ],
)
def test_dates_with_their_year_are_read_in_any_style(text: str, words: str, value: str) -> None:
    """Day and month in either order, ordinals, ISO, quarters, seasons, decades, holidays."""
    assert (words, value) in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor resigned on Friday.", "2031-05-16"),
        ("The mayor resigned on Monday.", "2031-05-12"),
        ("The mayor will resign on Monday.", "2031-05-19"),
        ("The mayor resigned last Friday.", "2031-05-09"),
        ("The mayor resigned yesterday.", "2031-05-15"),
        ("The mayor resigned the day before yesterday.", "2031-05-14"),
        ("The council meets tomorrow.", "2031-05-17"),
        ("The mayor resigned on March 4.", "2031-03-04"),
        ("The vote is scheduled for March 4.", "2032-03-04"),
        ("The mayor resigned in December.", "2030-12"),
        ("The council will vote in December.", "2031-12"),
        ("The mayor resigned last month.", "2031-04"),
        ("Tolls rose last year.", "2030"),
        ("Tolls will rise early next year.", "2032"),
        ("The mayor resigned two weeks ago.", "2031-W18"),
        ("The mayor resigned three days ago.", "2031-05-13"),
        ("The mayor resigned ten years ago.", "2021"),
        ("The board meets this week.", "2031-W20"),
        ("Ferries were full over the weekend.", "2031-W19-WE"),
        ("Ferries stopped in March last year.", "2030-03"),
        ("Ferries stopped last March.", "2031-03"),
        ("The mayor spoke this morning.", "2031-05-16TMO"),
        ("The mayor spoke on Tuesday night.", "2031-05-13TNI"),
        ("The mayor spoke at 9:30 p.m. on Tuesday.", "2031-05-13T21:30"),
    ],
)
def test_what_counts_from_the_day_of_the_article_follows_tense(text: str, value: str) -> None:
    """Weekdays and yearless dates go to the nearest one that the tense allows."""
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "ends", "stretch"),
    [
        ("Between January and May 2030 it rained.", ["2030-01", "2030-05"], "2030-01/2030-05"),
        ("It rained on 3–5 May 2030.", ["2030-05-03", "2030-05-05"], "2030-05-03/2030-05-05"),
        ("It ran from May 28 to June 3, 2030.", ["2030-05-28", "2030-06-03"],
         "2030-05-28/2030-06-03"),
        ("It ran from December to March 2030.", ["2029-12", "2030-03"], "2029-12/2030-03"),
        ("He governed 2018–22.", ["2018", "2022"], "2018/2022"),
        ("He governed from 2018 to 2022.", ["2018", "2022"], "2018/2022"),
        ("Between January and May it rained.", ["2031-01", "2031-05"], "2031-01/2031-05"),
    ],
)  # fmt: skip
def test_a_range_shares_its_year_and_is_one_stretch(
    text: str, ends: list[str], stretch: str
) -> None:
    """Both ends have their own value, and the whole stretch as EDTF."""
    found = read(text)
    assert [one.value for one in found] == ends
    assert {one.edtf for one in found} == {stretch}


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and it may not.",
        "They march on the palace and march home.",
        "April Dunmore said she would sue.",
        "Mr. March and Ilsa May disagreed.",
        "It cost $10 and weighed 17.3 million tons.",
        "A Boeing 737 and flight 2019 landed.",
        "About 1,500 people and 2000 soldiers came.",
        "The code LAV342 and version 1.2.3 failed.",
        "One second later is no date, and a quarter of the town left.",
        "She showed “2031: A Harbour Story” in Fall River.",
        "He broke the fall and saw the spring in the rock.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    """Verbs, people, prices, models, counts and fractions are no stretch of the calendar."""
    assert [one for one in read(text) if one.edtf is not None] == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("It took three days.", "DURATION", "P3D"),
        ("It took more than 20 years.", "DURATION", "P20Y"),
        ("It took several months.", "DURATION", "PXM"),
        ("A two-year ban.", "DURATION", "P2Y"),
        ("The soundings of the previous 40 years.", "DURATION", "P40Y"),
        ("Over the past decade it grew.", "DURATION", "P10Y"),
        ("They meet every week.", "SET", "P1W"),
        ("The weekly market.", "SET", "P1W"),
        ("It is now open.", "DATE", "PRESENT_REF"),
        ("It opened recently.", "DATE", "PAST_REF"),
        ("It opens in the coming months.", "DATE", "FUTURE_REF"),
    ],
)
def test_durations_sets_and_vague_times_name_no_stretch(text: str, kind: str, value: str) -> None:
    """They have their TIMEX3 type and value, and no place on a timeline."""
    assert [(one.type, one.value, one.edtf) for one in read(text)] == [(kind, value, None)]


def test_days_of_a_list_share_their_month_and_year() -> None:
    """Each day has its own value; a month beside another one goes on from it."""
    days = values("It met on May 3, 4 and 6, 2029.")
    assert [value for _, value in days] == ["2029-05-03", "2029-05-04", "2029-05-06"]
    months = values("It met in December 2029 and January.")
    assert [value for _, value in months] == ["2029-12", "2030-01"]


def test_later_dates_count_from_earlier_ones() -> None:
    """“Two days later” and “the same day” go back to the date before them."""
    text = "She fell ill on 3 May 2029. Two days later she died. The same day rain came."
    assert [value for _, value in values(text)] == ["2029-05-03", "2029-05-05", "2029-05-05"]


def test_in_a_quotation_today_is_the_speakers_day() -> None:
    """Who spoke on Tuesday means Tuesday by “today”."""
    text = "Oster said on Tuesday: “We signed today.” The court rose today."
    assert [value for _, value in values(text)] == ["2031-05-13", "2031-05-13", "2031-05-16"]


def test_the_day_of_speaking_may_stand_behind_the_quotation() -> None:
    """“Today” is the day of the attribution that follows it."""
    text = "“We signed today,” Oster said on Tuesday."
    assert [value for _, value in values(text)] == ["2031-05-13", "2031-05-13"]


def test_the_attacks_of_11_september_have_their_year() -> None:
    """The one yearless day that names its year by what happened on it."""
    assert values("Security has grown since the Sept. 11 attacks.")[-1][1] == "2001-09-11"
    assert values("The mayor resigned on Sept. 11.")[-1][1] == "2030-09-11"


def test_a_history_goes_forward_from_the_year_it_is_in() -> None:
    """Yearless months take the story's year, over New Year too; asides do not move it."""
    text = (
        "The siege of Brask began in October 1871. In December 1871 the harbour froze. In January"
        " the walls fell. In March 1872 the prince fled. He returned in June 1872. Papers found in"
        " 1954 show that he fell ill on 4 August. The peace of 1873 was signed in May 1873. By July"
        " 1873 the fleet had left."
    )
    found = dict(values(text))
    assert found["January"] == "1872-01"
    assert found["4 August"] == "1872-08-04"


def test_a_modifier_keeps_the_precision_of_the_text() -> None:
    """“The beginning of August” is a month with START, not a day."""
    (found,) = read("At the beginning of August the ferry sank.")
    assert (found.value, found.mod, found.inferred) == ("2030-08", "START", "year")


def test_no_date_of_writing_leaves_relative_dates_open() -> None:
    """Without any anchor a weekday stays a weekday and “yesterday” a vague past."""
    found = read("The mayor resigned yesterday, not on Monday or on March 4.", None)
    assert [one.value for one in found] == ["PAST_REF", "XXXX-WXX-1", "XXXX-03-04"]
    assert all(one.edtf is None for one in found)


WORDS = st.sampled_from(
    "May 3 , 2029 last year the of Monday between and - – 12 1990s ' “ ” said on in two weeks ago"
    " quarter early \n . p.m. 9:30 BC / ( ) yesterday Sept. to until spring 31 2028 will century"
    " Christmas this next 0 99 XX Jan Feb".split(" ")
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join), st.booleans())
def test_spans_are_ordered_and_values_valid_whatever_the_text(text: str, dated: bool) -> None:  # noqa: FBT001 - drawn
    """No mixture of words raises; spans lie in the text, in order, and every EDTF is one."""
    found, when = timexes.find(text, split(text), FRIDAY if dated else None)
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert one.edtf is None or edtf.is_valid(one.edtf)
        end = one.end
    assert edtf.display_dating(when)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_cliff(day: str) -> None:
    """What lies before the year 1 or behind 9999 has no value, and breaks nothing."""
    text = (
        "Last year, next week, tomorrow, two centuries ago, three days later, last Thanksgiving,"
        " next Christmas, last decade, next quarter, last winter, the day after tomorrow."
    )
    found = read(text, Dating(day, "stated"))
    assert all(one.edtf is None or edtf.is_valid(one.edtf) for one in found)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text raises."""
    timexes.find(text, split(text), None)


@pytest.mark.parametrize(
    "unit",
    ["May ", "2029-", "the last ", "1 ", "early ", "Monday, May 3, ", "'", "a few ", "in 2029, ",
     "two weeks ago ", "“today", "10:", "\u00a0", "May\n", "said on ", "May " + " " * 40,
     "the 5th, ", "two days after the blast on 3 May ", "early/mid-", "Q1 ", "ថ្ងៃទី ៤ ខែ"],
)  # fmt: skip
def test_hostile_repetition_is_read_to_its_end(unit: str) -> None:
    """Thirty thousand characters of one trigger are read like any other text."""
    text = unit * (30_000 // len(unit))
    timexes.find(text, split(text[:1000]), None)


def test_a_paper_of_the_next_day_quotes_the_day_that_it_tells_of() -> None:
    """Under a printed Friday, in a report of Thursday, a speaker's "today" is Thursday."""
    text = (
        "16 May 2031\n\nThe mayors met on Thursday.\n\n“We made no friends today,” Varn said later."
    )
    found, _when = timexes.find(text, split(text), None)
    assert [one.value for one in found] == ["2031-05-16", "2031-05-15", "2031-05-15"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It snowed in Brask last night.", "2031-05-15TNI"),
        ("The dam broke on the night of 6 April.", "2031-04-06TNI"),
        ("Varn was jailed in July for two years.", "2030-07"),
        ("The vote is on Monday.", "2031-05-19"),
        ("Valdorans go to the polls on Sunday.", "2031-05-18"),
    ],
)
def test_nights_and_timetables(text: str, value: str) -> None:
    """Nights belong to their day; what was done is past, a timetable is ahead."""
    found, _when = timexes.find(text, split(text), Dating("2031-05-16"))
    assert found[0].value == value
