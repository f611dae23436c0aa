"""Dates as other papers write them: in numbers, by the halves of a year, "Friday week"."""

from __future__ import annotations

import pytest

from nlp import timexes
from nlp.sentences import split
from nlp.values import Dating
from tests.nlp.timex_helpers import read, told


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He died last Friday week.", "last Friday week", "2031-07-04"),
        ("She spoke a week last Tuesday.", "a week last Tuesday", "2031-07-08"),
        ("They fled a fortnight last Monday.", "a fortnight last Monday", "2031-06-30"),
        ("It will close today week.", "today week", "2031-07-23"),
        ("It opened yesterday week.", "yesterday week", "2031-07-08"),
        ("They will strike next week Monday.", "next week Monday", "2031-07-21"),
        ("He spoke last week on Thursday evening.", "last week on Thursday evening",
         "2031-07-10TEV"),
        ("It was built c. 1920.", "c. 1920", "1920"),
        ("It rained on the last weekend in May.", "the last weekend in May", "2031-05"),
        ("Brask won on 2 May. The morning after, Ode quit.", "The morning after", "2031-05-03TMO"),
        ("Brask sank on 3 June; the night before, it had sung.", "the night before",
         "2031-06-02TNI"),
        ("A law of January 1, 2030, Tuesday, ended it.", "Tuesday", "2030-01-01"),
        ("It began on May 3, 2029 (a Thursday).", "Thursday", "2029-05-03"),
        ("They met on 3 May. On the Tuesday she fled.", "the Tuesday", "2031-05-06"),
        ("They met on 3 May; the Thursday before, she had called.", "the Thursday", "2031-05-01"),
        ("They will name the winner of Monday's poll.", "Monday", "2031-07-14"),
        ("Forty years ago he ruled for a day. A vote followed that October.", "that October",
         "1991-10"),
        ("Receipts grew in the first quarter of 2030-31.", "the first quarter of 2030-31",
         "2030-Q1"),
        ("In 2Q29 sales rose.", "2Q29", "2029-Q2"),
        ("It was shut in May and April.", "April", "2031-04"),
        ("The warden steps down at the end of April.", "the end of April", "2032-04"),
        ("Ode said at noon that Friday will be a day of rest.", "Friday", "2031-07-18"),
        ("Her deputy takes over on Tuesday.", "Tuesday", "2031-07-22"),
        ("No ferry has sailed since St Stephen's Day.", "St Stephen's Day", "2030-12-26"),
    ],
)  # fmt: skip
def test_days_and_weeks_as_papers_elsewhere_tell_them(text: str, words: str, value: str) -> None:
    """Britain's "Friday week", Nigeria's "next week Monday"."""
    assert (words, value) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They meet every other Friday.",
        "The prize is given every year on 10 December.",
        "It is held on 3 May every year.",
        "The fair falls in May each year.",
    ],
)
def test_what_comes_back_each_year_is_of_no_one_day(text: str) -> None:
    """A day that is kept every year is not the last or the next one."""
    assert [one for one in read(text) if one.edtf] == []


@pytest.mark.parametrize(
    ("text", "value", "inferred"),
    [
        ("It was signed on 3/4/2030.", "2030", ""),
        ("The labour centre was sold on 3/4/2030.", "2030-04-03", "day"),
        ("The shop downtown was sold on 3/4/2030.", "2030-03-04", "day"),
        ("It was signed on 11/7/2031.", "2031-07-11", "day"),
        ("It was signed on 5/5/2030.", "2030-05-05", ""),
        ("It was signed on 3.4.2030.", "2030-04-03", ""),
        ("A letter dated 14.11.29 was read.", "2029-11-14", ""),
    ],
)
def test_a_day_in_numbers_is_no_finer_than_its_order_is_known(
    text: str, value: str, inferred: str
) -> None:
    """Where neither calendar nor text says which number is the month, only the year is known."""
    (one,) = read(text)
    assert (one.value, one.inferred) == (value, inferred)


def test_the_sunday_papers_are_no_day() -> None:
    """A paper's name in capitals, too, holds no day of the week."""
    assert told("The SUNDAY PUNCH, the Saturday Star and the Sunday Nation asked why.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("Earlier this month Brask fell.", "2031-12"), ("Earlier this year it fell.", "2031")],
)
def test_on_the_first_of_a_month_earlier_this_month_is_the_last_one(text: str, value: str) -> None:
    """What is printed on New Year's Day was written on the day before."""
    (one,) = timexes.find(text, split(text), Dating("2032-01-01", "stated"))[0]
    assert one.edtf == value


def test_a_version_number_is_no_day() -> None:
    """Two dots and short numbers are a day only behind a word that dates."""
    assert told("The firm released 10.12.14 of its code.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Growth will be slow in the second half.", "2031-H2"),
        ("First-half profit fell to $3m.", "2031-H1"),
    ],
)
def test_halves_of_a_year_are_told_where_figures_are(text: str, value: str) -> None:
    """In business news a half is one of the year."""
    assert value in [one.value for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ode scored twice in the second half.",
        "The second half of the play is dull.",
        "Ode ran in a touchdown in the fourth quarter.",
        "Ode scored at 2:13 of overtime, Brask at 8:36 of the third period.",
    ],
)
def test_halves_of_games_are_no_time(text: str) -> None:
    """In sport it is one of a match, as quarters and the game's own clock are."""
    assert told(text) == []


def test_a_quarter_of_a_firm_stays_one_beside_a_goal() -> None:
    """Where figures are told, a word of sport takes nothing away."""
    text = "The firm missed its goal as sales fell in the third quarter."
    assert told(text) == [("the third quarter", "2031-Q3")]


def test_a_date_in_underscores_keeps_its_year() -> None:
    """The marks of emphasis that a page leaves behind are no part of the year."""
    assert told("_It opened on May 30, 2024_") == [("May 30, 2024", "2024-05-30")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The drivers walked out at midnight Sunday.", "2031-07-13/2031-07-14"),
        ("The two sides have until midnight Sunday.", "2031-07-20"),
        ("The offer expired at midnight Friday.", "2031-07-11"),
        ("He fell shortly after midnight Sunday.", "2031-07-13"),
        ("It closed at midnight on 3 May.", "2031-05-03"),
    ],
)
def test_midnight_lies_between_two_days(text: str, edtf: str) -> None:
    """Which of them a paper means by "midnight Sunday" nobody can say."""
    assert [one.edtf for one in read(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It rained over the Easter weekend.", "Easter weekend", "2031-04-11/2031-04-14"),
        ("Roads will be full on the Labor Day weekend.", "Labor Day weekend",
         "2031-08-30/2031-09-01"),
        ("It rained in Holy Week.", "Holy Week", "2031-04-07/2031-04-13"),
        ("They marched on Martin Luther King Jr. Day.", "Martin Luther King Jr. Day",
         "2031-01-20"),
        ("Shops were shut on Presidents Day.", "Presidents Day", "2031-02-17"),
    ],
)  # fmt: skip
def test_holidays_with_days_around_them(text: str, words: str, edtf: str) -> None:
    """A crash on a holiday's weekend was not on the holiday: all its days are named."""
    found = {text[one.start : one.end]: one.edtf for one in read(text)}
    assert found[words] == edtf


def test_what_points_at_a_date_without_a_year_has_none_either() -> None:
    """In an undated text "the following Monday" counts from the Friday before it, not from 1985."""
    text = (
        "Ode signed it on 15 November 1985. The queen leaves on Friday. The king comes the"
        " following Monday."
    )
    (_, friday, monday) = timexes.find(text, split(text))[0]
    assert (friday.edtf, monday.edtf) == (None, None)


def test_a_day_behind_counted_years_is_of_no_earlier_year() -> None:
    """In an undated text the September behind "four years later" is none of 2007."""
    text = "Ode won in May 2007 and again four years later. She was held on 12 September."
    assert [one.value for one in timexes.find(text, split(text))[0]][-1] == "XXXX-09-12"


def test_a_quarter_of_a_fiscal_year_bounds_no_text() -> None:
    """The first quarter of 2013-14 may be of either year: it is no bound."""
    text = "In the first quarter of 2013-14, receipts grew."
    assert timexes.find(text, split(text))[1].not_before is None


@pytest.mark.parametrize("text", ["Hours later, Ode was freed.", "Weeks later she fled."])
def test_what_came_later_is_not_to_come(text: str) -> None:
    """What came "weeks later" came so long after something that is over."""
    assert [one.type for one in read(text)] == ["DURATION"]


def test_a_day_since_which_something_lasts_is_not_the_one_told_of() -> None:
    """Who has camped since 3 April speaks "later in the day" today."""
    text = (
        "The rebels, who have camped there since 3 April, said they would speak later in the day."
    )
    assert told(text)[-1] == ("later in the day", "2031-07-16")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It rained from March to June last year.", "2030-03/2030-06"),
        ("It was shut from 28 December to 4 January this year.", "2030-12-28/2031-01-04"),
        ("He was away 3-5 May last year.", "2030-05-03/2030-05-05"),
        ("The strike of 2019 lasted from January to August of that year.", "2019-01/2019-08"),
        ("The pool is shut from November to January next year.", "2031-11/2032-01"),
    ],
)
def test_a_range_has_the_year_that_stands_behind_it(text: str, edtf: str) -> None:
    """In "from March to June last year" both months are of last year."""
    assert [one.edtf for one in read(text)][-2:] == [edtf, edtf]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ode had told the crowd that she would stay until September.", "2031-09"),
        ("The bank kept its plan, announced in May, to sell the mill by the end of April.",
         "2032-04"),
        ("In September storms kept shoppers at home.", "2030-09"),
    ],
)  # fmt: skip
def test_what_was_to_last_and_what_kept(text: str, value: str) -> None:
    """What "would stay until September" lies ahead; what "kept" in a September lies behind."""
    assert told(text)[-1][1] == value


def test_today_in_a_quotation_of_this_morning_is_today() -> None:
    """A paper of Wednesday that tells of Tuesday quotes words of this morning: their day is its."""
    text = "Brask voted on Tuesday. “Today we are all winners,” Ode said this morning."
    assert ("Today", "2031-07-16") in told(text)


def test_who_takes_over_a_house_in_january_has_yet_to() -> None:
    """In "a row over a scare in August" the August is over; a house taken over is another thing."""
    assert (
        told("She wants it out before rebels take over the house in January.")[-1][1] == "2032-01"
    )


def test_midyear_is_the_middle_of_the_year() -> None:
    """With a hyphen or without."""
    assert [one.mod for one in read("It will close by midyear, or by mid-year.")] == ["MID", "MID"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Ode was held in May 2029 over a war of 2011 to 2014. She was tried a month later.",
         "a month later", "2029-06"),
        ("He was held in 2026; his trial opened the following June.", "the following June",
         "2027-06"),
        ("The paper will appear in Thursday's issue.", "Thursday", "2031-07-17"),
        ("The party, beaten in August, will elect a leader.", "August", "2030-08"),
        ("By Thursday fortnight the last votes will be in.", "Thursday fortnight", "2031-07-31"),
        ("A vote set for 9 July was put off to the 21st.", "the 21st", "2031-07-21"),
        ("He called on the Wednesday before the killing.", "the Wednesday", "XXXX-WXX-3"),
    ],
)  # fmt: skip
def test_what_a_date_counts_from(text: str, words: str, value: str) -> None:
    """Months count from a month, "the following June" from a year, a vote's new day from its old.

    A weekday beside an event is of that event's week, which need not be known.
    """
    assert (words, value) in told(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 1990 he left for Brask. The next year he died.", "The next year", "1991"),
        ("In 1990 he left for Brask. The next decade belongs to us.", "The next decade", "204"),
        ("The king announced three days of mourning from Friday.", "Friday", "2031-07-18"),
    ],
)
def test_what_is_next_and_from_when(text: str, words: str, value: str) -> None:
    """With no past verb "the next decade" is the coming one; what is announced begins later."""
    assert (words, value) in told(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Last year it shut in August.", "August", "2030-08"),
        ("Ten years ago he was held in May.", "May", "2021-05"),
        ("Next year the toll will rise on 1 August.", "1 August", "2032-08-01"),
        ("It sold half this year; last year it had sold half by the end of June.",
         "the end of June", "2030-06"),
        ("Last week, the court met on Tuesday.", "Tuesday", "2031-07-08"),
        ("Next week the court will sit on Friday.", "Friday", "2031-07-25"),
        ("Two years ago it lost money in the third quarter.", "the third quarter", "2029-Q3"),
        ("Ten years ago she died in the spring.", "the spring", "2021-SP"),
        ("Twenty years ago, on Good Friday, she left.", "Good Friday", "2011-04-22"),
    ],
)  # fmt: skip
def test_what_opens_a_sentence_dates_it(text: str, words: str, value: str) -> None:
    """The August of "Last year it shut in August" is of last year, be the next one as near."""
    assert (words, value) in told(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Last year, the firm said it would close in May.", "May", "2032-05"),
        ("In the past year he was held in May.", "May", "2031-05"),
        ("Last year he quit. He came back in May.", "May", "2031-05"),
        ("Last week, the police said on Tuesday, two men died.", "Tuesday", "2031-07-15"),
        ("Last year's loser won in June.", "June", "2031-06"),
    ],
)
def test_what_another_verb_or_sentence_tells_keeps_its_own_time(
    text: str, words: str, value: str
) -> None:
    """A plan, the next sentence, who says so: none of it is of the year that opens the sentence."""
    assert (words, value) in told(text)


def test_a_wet_may_is_a_month() -> None:
    """No verb is wet."""
    assert told("The brewer said a wet May had hurt sales.") == [("May", "2031-05")]


def test_this_month_or_next_are_two() -> None:
    """So are "this week or next", and "this month than last"."""
    assert told("They will vote this month or next.") == [
        ("this month", "2031-07"),
        ("next", "2031-08"),
    ]
    assert told("It was wetter this month than last.")[1] == ("last", "2031-06")


def test_what_was_so_again_is_over() -> None:
    """Who "won in March and again in December" had won by July: both are of last year."""
    values = [one.value for one in read("Ode won in March and again in December.")]
    assert values == ["2030-03", "2030-12"]


def test_the_closest_vote_since_a_year_does_not_bound_the_text_by_it() -> None:
    """Only the vote is to come, the independence is not."""
    text = "It is expected to be the closest election since independence in 1991."
    assert timexes.find(text, split(text))[1].not_after is None
