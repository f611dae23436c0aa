"""Years in words, decades that follow one another, weekends and seasons that are named by more."""

from __future__ import annotations

import pytest

from tests.nlp.timex_helpers import read, told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It froze in the winter of nineteen ninety-four.", "the winter of nineteen", "1994-WI"),
        ("He left in March two thousand four.", "March two thousand four", "2004-03"),
        (
            "On June the fifth, nineteen sixty-eight, it broke.",
            "June the fifth, nineteen",
            "1968-06-05",
        ),
        ("It was the sixth of May, two thousand and one.", "the sixth of May", "2001-05-06"),
        ("It began in early nineteen ninety-seven.", "early nineteen ninety-seven", "1997"),
        ("She ran in twenty twelve.", "twenty twelve", "2012"),
        ("They met in the year two thousand.", "the year two thousand", "2000"),
    ],
)
def test_a_year_in_words_is_the_year_of_what_stands_before_it(
    sentence: str, words: str, value: str
) -> None:
    """Transcripts write years in words: month, day and season take theirs from them."""
    assert [(found[: len(words)], read) for found, read in told(sentence)] == [(words, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two thousand and six people came.",
        "Some two thousand and ten workers marched.",
        "They sent two thousand soldiers and twenty twelve-inch guns.",
    ],
)
def test_what_is_counted_in_words_is_no_year(sentence: str) -> None:
    """A number before what it counts dates nothing."""
    assert told(sentence) == []


def test_a_weekend_takes_the_days_that_name_it() -> None:
    """It is one expression, not the last weekend and two days."""
    text = "It flooded on the weekend of 5-6 April and the weekend of November 23-24, 2030."
    assert [value for _, value in told(text)] == ["2031-W14-WE", "2030-W47-WE"]


def test_the_next_decade_follows_the_one_named() -> None:
    """Decades count from decades, whatever year stands further back."""
    text = "Born in 1918, he joined in the early 1940s. The next decade brought strikes."
    assert [value for _, value in told(text)] == ["1918", "194", "195"]


def test_a_season_of_something_is_no_season_of_a_year() -> None:
    """A summer of discontent may last for years."""
    assert told("It was the summer of discontent.") == []
    assert told("They called it a “Friday of rage”.") == []


def test_what_was_put_off_or_was_due_is_the_nearest() -> None:
    """A plan that was, lies behind as well as ahead."""
    text = "The cuts due on July 1 were put off. The dam was due to open on June 3."
    assert [value for _, value in told(text)] == ["2031-07-01", "2031-06-03"]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("From January to October 331 raids were counted.", ["2030-01", "2030-10"]),
        ("She served from April to September.", ["2030-04", "2030-09"]),
        ("He was seized in March and freed in July 2030.", ["2030-03", "2030-07"]),
    ],
)
def test_months_of_one_stretch_share_what_tells_their_year(
    sentence: str, values: list[str]
) -> None:
    """A stretch told as past is over; a month joined to a dated one has its year."""
    assert [value for _, value in told(sentence)] == values


def test_one_election_goes_by_several_nouns() -> None:
    """The eve of the election is that of “Sunday's vote”."""
    text = "His party won Sunday's vote. On the eve of the election police raided a shop."
    assert [value for _, value in told(text)] == ["2031-07-13", "2031-07-12"]


def test_what_a_team_plays_on_a_weekday_is_to_come() -> None:
    """A fixture is told in the present tense."""
    assert [value for _, value in told("Ode, who beat Fehr, plays Monday.")] == ["2031-07-21"]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("On 2 July the dam fell. This past Saturday it was mended.", ["2031-07-02", "2031-07-12"]),
        (
            "It fell on Monday, the most since March 2003, and rose the next day.",
            ["2031-07-14", "2003-03", "2031-07-15"],
        ),
        ("She said it’d fund the agency through Friday.", ["2031-07-18"]),
        ("He said he’d seen it on Friday.", ["2031-07-11"]),
        ("Chemistry follows Friday, peace Saturday.", ["2031-07-18", "2031-07-19"]),
        ("Two parts follow in March and April next year.", ["2032-03", "2032-04"]),
        ("Congress, on a break, returns Monday.", ["2031-07-21"]),
        ("It fell last June and last May.", ["2030-06", "2031-05"]),
        (
            "The raid on July 14 killed six. He quit on the day of the raid.",
            ["2031-07-14", "2031-07-14"],
        ),
        ("It fell the day before the rout. He fled that day.", ["XXXX-XX-XX"]),
        ("They strike the day after May Day.", ["2031-05-02", "2031-05-01"]),
        ("Bought in 2002, it crashed that March near Brask.", ["2002", "2002-03"]),
        ("He missed the vote, set for July 10.", ["2031-07-10"]),
        ("He was going to go back to work on Tuesday.", ["2031-07-15"]),
        ("Ode prepared to speak in Brask on Tuesday.", ["2031-07-15"]),
        ("When the clubs get to Brask in late November, it is over.", ["2031-11"]),
        ("She feels good about chances in November.", ["2031-11"]),
        ("Imagine a tomorrow in which work is paid.", ["FUTURE_REF"]),
        (
            "In May 2019 it bombed the port, and on Christmas Day that year a church.",
            ["2019-05", "2019-12-25"],
        ),
        ("More fell than in a normal August.", ["XXXX-08"]),
        ("Calls were tapped in the 30 days to August 8.", ["P30D", "2030-08-08"]),
        ("The ministry sends a team on Friday.", ["2031-07-18"]),
        ("They began as previously planned Saturday.", ["2031-07-12"]),
        ("Trains ran late; a protest on Friday will call for more.", ["2031-07-18"]),
        ("Friday the 1st is a holiday.", ["2031-08-01"]),
        ("On Sunday the 8th he fell.", ["2031-06-08"]),
        ("Sestia marks its Independence Day.", []),
        ("Americans mark Independence Day.", ["2031-07-04"]),
        ("It came out in May 2008 and took more by that Christmas.", ["2008-05", "2008-12-25"]),
        ("Six died on a Sunday too.", ["XXXX-WXX-7"]),
        ("It was the end of Sestia’s 9/11 trial.", []),
        ("He dined on the same day as everyone else.", []),
        ("There is a blackout for about the next month.", ["P1M"]),
        ("Ode, who had planned to fly to Brask on Friday, will stay.", ["2031-07-18"]),
        ("It would fight a claim over a scare in August.", ["2030-08"]),
        ("The minutes of the bank’s March meeting were read.", ["2031-03"]),
        (
            "A club said on Monday it had paid.\n\n“Today is dark,” said its head.",
            ["2031-07-14", "2031-07-16"],
        ),
        ("Selby deplored on Tuesday the blast of earlier in the day.", ["2031-07-15"] * 2),
        (
            "Ode said on Monday she had paid.\n\n“Today is dark,” she added.",
            ["2031-07-14", "2031-07-14"],
        ),
        ("Analysts see a cut in January.", ["2032-01"]),
        ("The city filed last December 28.", ["2030-12-28"]),
        (
            "In the first half of the year it lost $49m, from $33m a year earlier.",
            ["2031-H1", "2030-H1"],
        ),
    ],
)
def test_what_a_date_counts_from_is_the_story_and_not_an_aside(
    sentence: str, values: list[str]
) -> None:
    """Neither a day told before nor an old record moves what is told from today."""
    assert [value for _, value in told(sentence)] == values


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("They made 400 boats between May 2021 and June 2023.", "2021-05/2023-06"),
        ("Lind led it from 3 May 2021 until 4 June 2023.", "2021-05-03/2023-06-04"),
        ("It matched the side of 1975 -1979.", "1975/1979"),
        ("It was moved from 3 May 2021 to 4 June 2023.", None),
        ("It was shut on 3 May 2021 and 4 June 2023.", None),
        ("It fell between 3 May 2023 and 4 June 2021.", None),
    ],
)
def test_two_whole_dates_may_be_the_ends_of_a_stretch(text: str, stretch: str | None) -> None:
    """What lasted "between May 2021 and June 2023" was in all of that time."""
    found = {one.edtf for one in read(text)}
    assert found == {stretch} if stretch else not any("/" in (one or "") for one in found)


@pytest.mark.parametrize(
    ("sentence", "stretch"),
    [
        ("Sales of the mill rose in the first three months of 2019.", "2019-01/2019-03"),
        ("Sales of the mill rose in the last two months of 2019.", "2019-11/2019-12"),
        ("Sales of the mill rose in the final months of 2019.", "2019"),
        ("Sales of the mill were 3 tons for three months of 2019.", "2019"),
        ("She ran the mill between May 3, 2018, and June 5, 2019.", "2018-05-03/2019-06-05"),
        ("The mill is shut from 2019 up to 2024.", "2019/2024"),
        ("The mill paid more in the financial year 2019/20.", "2019/2020"),
        ("The mill paid more in fiscal year 2018-19.", "2018/2019"),
        ("Sales of the mill fell this year through May.", "2031-01/2031-05"),
    ],
)
def test_a_stretch_is_as_long_as_its_words_tell(sentence: str, stretch: str) -> None:
    """Three months are no year, and a year up to August has no September."""
    dated = [one for one in read(sentence) if one.edtf]
    assert {one.edtf for one in dated} == {stretch}


def test_the_hour_past_midnight_is_the_first_of_its_day() -> None:
    """Half past twelve at night is not half past twelve at noon."""
    text = "It burned at 12:30 a.m. on Tuesday and was out at 12:30 p.m. on Tuesday."
    assert [value[-5:] for _, value in told(text)] == ["00:30", "12:30"]


def test_a_weekday_is_the_day_told_behind_it() -> None:
    """The day in parentheses says whether the last or the coming Friday is meant."""
    text = "On Friday (July 18) at the mill, jazz. It was loud on Friday (July 11) as well."
    assert [value for _, value in told(text)] == [
        *["2031-07-18"] * 2,
        *["2031-07-11"] * 2,
    ]


def test_a_week_from_tonight_is_one_day() -> None:
    """It counts from this day, and is no stretch of a week."""
    text = "We will know a week from tonight."
    assert told(text) == [("a week from tonight", "2031-07-23")]
