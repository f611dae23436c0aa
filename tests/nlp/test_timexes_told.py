"""Units, days and weeks that mean what the text has just named, or the day of writing itself."""

from __future__ import annotations

import pytest

from nlp import timexes
from nlp.sentences import split
from nlp.values import Dating, Timex
from tests.nlp.timex_helpers import told

SUNDAY = Dating("2031-07-20", "stated")
"""The last day of the week 29."""


def on_sunday(text: str) -> tuple[Timex, ...]:
    """Find the expressions of a text that appeared on a Sunday."""
    return timexes.find(text, split(text), SUNDAY)[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The port took in 40 ships in May, most of them late in the month.", "2031-05"),
        ("The port took in 40 ships in May and lost money over the month.", "2031-05"),
        ("The port took in 40 ships in May.\n\nIt hopes for more later in the month.", "2031-07"),
        ("She had 5 percent in May 2030. By the end of the year she had 30.", "2030"),
        ("She had 5 percent in May 2030. She hopes for 30 by the end of the year.", "2031"),
        ("In 2029 the town ended the year in debt.", "2029"),
        ("The year 2029 was wet. The year ended with a flood.", "2029"),
        ("The town owed much in 2029. Its bank, which began the year well, failed.", "2031"),
        ("In 2024 it rose through March and was flat by the end of June.", "2024-06"),
        ("In 2024 it rose. It was flat by the end of June.", "2031-06"),
    ],
)
def test_a_unit_is_of_what_was_just_named(text: str, value: str) -> None:
    """The month or the year is the one told of, where the words go on from it."""
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It sold less in May than it did the same month last year.", "the same", "2030-05"),
        ("It sold less on 3 May than on the same day a year earlier.", "the same", "2030-05-03"),
        ("It sold 40 in May, and 50 in the same month of 2028.", "the same", "2028-05"),
    ],
)
def test_the_same_month_of_another_year(text: str, words: str, value: str) -> None:
    """The month that was named gives its number, the words behind it the year."""
    assert [read for found, read in told(text) if found.startswith(words)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge opened exactly a year ago.", "2030-07-16"),
        ("The bridge opened exactly three months ago.", "2031-04-16"),
        ("The bridge opened almost exactly a year ago.", "2030"),
        ("The bridge opened just a year ago.", "2030"),
    ],
)
def test_only_what_is_exact_has_its_day(text: str, value: str) -> None:
    """A year ago is a year; exactly a year ago is a day of it."""
    assert [read for _, read in told(text)] == [value]


def test_a_day_named_in_full_keeps_its_year() -> None:
    """Named again without its year it is the same day, unless it has just come round."""
    again = told("The dam broke on 4 March 2027.\n\nNobody was warned of the 4 March flood.")
    just_now = told("The dam broke on 4 July 2027.\n\nThe town stood still on 4 July.")
    assert (again[-1][1], just_now[-1][1]) == ("2027-03-04", "2031-07-04")


def test_no_story_goes_on_from_a_birthday() -> None:
    """The next day is the one behind what is told, not behind somebody's birth."""
    text = "Ada Voss, born 4 May 1993, was shot on Monday. Her son died the next day."
    assert told(text)[-1][1] == "2031-07-15"


def test_a_week_on_a_sunday_may_be_either() -> None:
    """What was last week when a Sunday's paper appeared was so in one of two weeks."""
    last, coming = on_sunday("The mayor left last week. His party will meet this week.")
    assert (last.value, last.edtf) == ("2031-W28", "2031-07-07/2031-07-20")
    assert coming.edtf == "2031-07-21/2031-07-27"


def test_an_undated_text_that_names_years_is_no_history() -> None:
    """Where nobody says when it was written, bare years give no month its year, nor an age."""
    text = (
        "The club won in 2014, 2016, 2017 and 2019, and lost in 2020, 2021, 2022 and 2023."
        " Its founder died three years ago. It plays its next match on March 9."
    )
    found = [one.value for one in timexes.find(text, split(text))[0]]
    assert found[-2:] == ["PAST_REF", "XXXX-03-09"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She has a good chance to win it on Friday.", "2031-07-18"),
        ("He looks ready to keep his post, telling friends on Friday that he won.", "2031-07-11"),
        ("He must lift his men for Friday's long second leg.", "2031-07-18"),
        ("Questions by phone, 2 p.m. EST Friday.", "2031-07-18T14:00"),
        ("They earned a clash with Brask on September 17.", "2031-09-17"),
    ],
)
def test_what_can_be_won_is_still_to_come(text: str, value: str) -> None:
    """A chance, a duty and a fixture lie ahead, whatever verb stands behind them."""
    assert [read for _, read in told(text)] == [value]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left Current TV.", 0),
        ("It tells of men in the year 70.", 0),
        ("They spoke in the past tense.", 0),
        ("The band was called Black September.", 0),
        ("Current rules are strict.", 1),
    ],
)
def test_names_and_grammar_are_no_times(text: str, count: int) -> None:
    """A channel, a band, a tense and a small year are none of the times that they look like."""
    assert len(told(text)) == count


def test_the_latest_quarter_is_over() -> None:
    """A quarter that is forecast is not the one that a firm reports on."""
    found = told("The firm expects a fourth-quarter loss. In the latest quarter it made 3 million.")
    assert found[-1][1] == "2031-Q2"


def test_a_companys_quarter_keeps_its_months() -> None:
    """What is told of a quarter that ended in September is of those months, in each year."""
    text = (
        "Velm Ltd said net for the first quarter ended Sept. 28 rose, from two million crowns a"
        " year earlier. In the 2029 period it made three million. It sold a mill in the quarter."
    )
    found = [one.edtf for one in timexes.find(text, split(text), Dating("2030-10-20", "stated"))[0]]
    assert found[0] == found[-1] == "2030-07/2030-09"
    assert found[2] == found[3] == "2029-07/2029-09"


def test_no_story_goes_on_from_a_look_back() -> None:
    """Behind "who had come three weeks earlier" the next days are those of the story."""
    text = "Ada Voss, who had come to Brask 20 days earlier, was shot on 4 May. Two days later"
    assert told(f"{text} a man was held.")[-1][1] == "2031-05-06"
    back = "On 4 May a man shot Ada Voss, who had come to Brask 20 days earlier. Two days later"
    assert told(f"{back} he was held.")[-1][1] == "2031-05-06"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He wore a winter jacket.", 0),
        ("The bank's summer analysts met.", 0),
        ("The team fell behind in winter testing.", 0),
        ("Winter begins late in Brask.", 1),
        ("They met in summer and talked.", 1),
        ("They met in summer when the court was shut.", 1),
    ],
)
def test_a_season_in_front_of_a_noun_is_a_kind_of_it(text: str, count: int) -> None:
    """No season of a year is meant by the kind of a jacket, but by what a verb tells of."""
    assert len(told(text)) == count


@pytest.mark.parametrize("marks", ["‘{}’", "'{}'", "''{}''", "“{}”", '"{}"'])
@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Last week", "2031-W28"),
        ("As soon as possible", "FUTURE_REF"),
        ("Two years ago", "2029"),
        ("3 May", "2031-05-03"),
        ("Monday", "2031-07-14"),
        ("Now", "PRESENT_REF"),
    ],
)
def test_a_date_opens_a_quotation(marks: str, words: str, value: str) -> None:
    """An apostrophe before a date opens a quotation, in whatever marks a paper sets it."""
    quoted = marks.format(f"{words} it broke,")
    assert (words, value) in told(f"The dam is gone. {quoted} said Ada Voss.")


@pytest.mark.parametrize(
    "text",
    [
        "He preached on Exodus 18:21 there.",
        "They watch “Monday Night Rowing” at home.",
        "She lost on ‘Super Tuesday 2’ there.",
    ],
)
def test_verses_and_programmes_are_no_times(text: str) -> None:
    """A chapter and its verse look like a time, the name of a programme like a day."""
    assert told(text) == []


def test_a_day_earlier_goes_back_from_what_was_told_as_past() -> None:
    """A vote that is to come is no stage of the story: the day before it was told is."""
    text = "Ada Voss sang in Brask on Tuesday, ahead of next Monday's vote. Many stayed outside."
    assert told(f"{text} A day earlier six men were held.")[-1][1] == "2031-07-14"
