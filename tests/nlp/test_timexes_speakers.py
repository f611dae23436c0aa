"""What speakers, names, other calendars and the day's hours make of dates, on a Wednesday."""

from __future__ import annotations

import pytest

from nlp import timexes
from nlp.sentences import split
from nlp.values import Dating
from tests.nlp.timex_helpers import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke shortly after midnight on Tuesday.", "2031-07-15T00:00"),
        ("The dam broke at midnight on Tuesday.", "2031-07-15T24:00"),
        ("The office has forecast more rain for the hills on Thursday.", "2031-07-17"),
        ("They go to Brask on Saturday without Ode.", "2031-07-19"),
        ("Some of the chiefs could not attend Monday’s meeting.", "2031-07-14"),
        ("“That’s a conversation for the winter,” Ode said.", "2031-WI"),
        ("A hearing is set for 9 a.m. Monday.", "2031-07-21T09:00"),
        ("The court will meet at 9 a.m. on Monday.", "2031-07-21T09:00"),
        ("She said the hearing on Friday will be short.", "2031-07-18"),
        ("It had taken until Monday to reach the island.", "2031-07-14"),
        ("The club visit Ostrel on Saturday.", "2031-07-19"),
        ("She spoke of the fires in Brask in August.", "2030-08"),
        ("He was shot at 9 a.m. on Monday.", "2031-07-14T09:00"),
        ("He left at about 3:38 pm on October 23 in 2029.", "2029-10-23T15:38"),
    ],
)
def test_the_words_around_a_day_tell_which_it_is(text: str, expected: str) -> None:
    """The hour, a forecast, a fixture, an ability that was wanting."""
    assert [value for _, value in told(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "At the back bench 1922 Committee she told them to rest.",
        "The review, by the former Ostrel Wednesday captain Ann Mehta, is out.",
        "She told the Sunday Tide that she would stay.",
        "In 2071 BS the hill slid.",
        "He was charged on Tir 12, 2016 E.C. with selling coffee.",
        "She won gold in 1:56.99, ahead of Ode.",
    ],
)
def test_names_and_other_calendars_hold_no_date(text: str) -> None:
    """Nor does a runner's time hold an hour."""
    assert told(text) == []


def test_two_days_are_no_stretch() -> None:
    """Unless they follow each other, or stand behind "between"."""
    text = "On May 10 and 19 two patients died."
    found = timexes.find(text, split(text), None)[0]
    assert [one.value for one in found] == ["XXXX-05-10", "XXXX-05-19"]
    days = [value for _, value in told(text)]
    assert days == ["2031-05-10", "2031-05-19"]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("On May 10 and 19, 2030, two patients died.", False),
        ("On May 10 and 11, 2030, two patients died.", True),
        ("Between May 10 and 19, 2030, two patients died.", True),
    ],
)
def test_what_joins_two_days_says_whether_they_are_one_stretch(text: str, *, stretch: bool) -> None:
    """A stretch has both ends as its EDTF, a day its own."""
    first = timexes.find(text, split(text), None)[0][0]
    assert (first.edtf == "2030-05-10") is not stretch


def test_no_story_goes_on_from_a_birth() -> None:
    """“The same day” is the day of the story, which nothing tells here."""
    text = (
        "Mara was born in Ostrel on May 2, 2019 and lived there. Crews were called to the baths."
        " She was found by her uncle the same day."
    )
    assert told(text)[-1] == ("the same day", "XXXX-XX-XX")


def test_a_speakers_day_is_not_the_papers() -> None:
    """Nobody tells when she wrote of “tonight”, or which day is “that day”."""
    text = (
        "The crash was on Sunday evening.\n\n“My world has come down tonight,” she wrote.\n\n"
        "“The last time I heard of him was on that day.”"
    )
    assert [value for _, value in told(text)[1:]] == ["PRESENT_REF", "XXXX-XX-XX"]
    single = text.replace("“", "‘").replace("”", "’")
    assert [value for _, value in told(single)[1:]] == ["PRESENT_REF", "XXXX-XX-XX"]
    apart = "The crash was on Sunday. The town’s people sang, and it is cold tonight."
    assert told(apart)[-1][1] == "2031-07-16TNI"


def test_a_day_that_might_have_been_is_none() -> None:
    """What she would have done that day she did on no day."""
    text = "It came on Monday. “Had I known, I’d have stopped recruiting that day,” she said."
    assert told(text)[-1] == ("that day", "XXXX-XX-XX")


def test_the_day_of_a_news_conference_is_the_speakers() -> None:
    """What is told for “tomorrow” there counts from it."""
    text = (
        "The mayor said during a news conference Monday evening that it will be slow.\n\n"
        "“It should not be that the city is lit tomorrow,” she said."
    )
    assert told(text)[-1] == ("tomorrow", "2031-07-15")


def test_today_and_tomorrow_in_a_contrast_are_no_days() -> None:
    """They mean now and later."""
    text = "“Today it is a clerk, tomorrow it is a general,” he said."
    assert [value for _, value in told(text)] == ["PRESENT_REF", "FUTURE_REF"]


def test_a_month_in_a_simile_has_no_year() -> None:
    """Any such morning is meant."""
    text = 'Her voice was, he wrote, "a morning in April".'
    assert told(text) == [("April", "XXXX-04")]


def test_no_day_counts_from_a_week_ago_in_another_paragraph() -> None:
    """“The day before” hangs on the story's own day."""
    text = (
        "Kamo joined the team on Sunday, four days ago.\n\nOde came back on the second day after"
        " retiring hurt the day before."
    )
    assert not any(words == "the day before" for words, _ in told(text))


def test_no_year_is_taken_from_a_sign() -> None:
    """The plan on it is none of the story's dates."""
    text = "The sign says “Opening: December 2029”. On a Wednesday in March, she climbed over it."
    found = timexes.find(text, split(text), None)[0]
    assert found[-1].value == "XXXX-03"


def test_last_year_counts_from_the_day_of_writing() -> None:
    """However many older years a text looks back on."""
    text = (
        "He fell off a ladder in June 2028, and a scan was made. In August 2029 he was ill. He died"
        " on February 3 last year. In 2026 it paid a family. Some 316 reports went unread between"
        " January 2027 and March 2029. It has had a new system since April 2029. They met in 1990."
    )
    assert ("February 3 last year", "2030-02-03") in told(text)


def test_on_a_friday_warnings_are_of_the_weekend_that_begins() -> None:
    """Elsewhere the weekend told of in the past is the last one."""
    friday = Dating("2031-07-18", "stated")
    for text, week in (
        ("A storm came on Friday, with warnings of floods over the weekend.", "2031-W29-WE"),
        ("A storm came over the weekend.", "2031-W28-WE"),
    ):
        assert timexes.find(text, split(text), friday)[0][-1].value == week
