"""Days that are told from others: British ways of counting, weeks, quarters, events."""

from __future__ import annotations

import pytest

from nlp import timexes
from nlp.sentences import split
from nlp.values import Dating, Timex

FRIDAY = Dating("2031-05-16", "stated")
"""A Friday."""


def read(text: str, published: Dating | None = FRIDAY) -> tuple[Timex, ...]:
    """Find the expressions of a text that appeared on that Friday."""
    return timexes.find(text, split(text), published)[0]


def told(text: str) -> list[tuple[str, str]]:
    """Return each expression's words and value."""
    return [(text[one.start : one.end], one.value) for one in read(text)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The council sits on Tuesday next.", "Tuesday next", "2031-05-20"),
        ("The council sat on Tuesday last, it said.", "Tuesday last", "2031-05-13"),
        ("The council sits on Sunday week.", "Sunday week", "2031-05-25"),
        ("The council sits a week on Monday.", "a week on Monday", "2031-05-26"),
        ("The council sits two weeks from Monday.", "two weeks from Monday", "2031-06-02"),
        ("He left a fortnight ago.", "a fortnight ago", "2031-W18"),
        ("He left in the early hours of Sunday.", "the early hours of Sunday", "2031-05-11TMO"),
        ("He left in the small hours of 3 May.", "the small hours of 3 May", "2031-05-03TMO"),
        ("Tolls doubled in the late '80s.", "the late '80s", "198"),
        ("Tolls doubled in the early/mid-1990s.", "the early/mid-1990s", "199"),
        ("Tolls doubled in the mid-to-late 1990s.", "the mid-to-late 1990s", "199"),
        ("He was seen on the 5th, she said.", "the 5th", "2031-05-05"),
        ("He was seen on the 28th, she said.", "the 28th", "2031-04-28"),
        ("The court will sit on the 5th.", "the 5th", "2031-06-05"),
        ("The week of 6 March was dry.", "The week of 6 March", "2031-W10"),
        ("It opened later in the day.", "later in the day", "2031-05-16"),
        ("Nothing was the same after 9/11.", "9/11", "2001-09-11"),
        ("Sales rose in Q1, it said.", "Q1", "2031-Q1"),
        ("FY24 was poor.", "FY24", "2024"),
        ("The tariff, effective Dec. 1, is new.", "Dec. 1", "2031-12-01"),
        ("The union planned a strike on Monday.", "Monday", "2031-05-19"),
        ("She will be named head of the mission in January.", "January", "2032-01"),
        ("These days it floods.", "These days", "PRESENT_REF"),
        ("It flooded in past years.", "past years", "PAST_REF"),
        ("Yesterday Brask mayor Oda Fenn resigned.", "Yesterday", "2031-05-15"),
        ("The Sunday before last was dry.", "The Sunday before last", "2031-05-04"),
        ("The week before last was dry.", "The week before last", "2031-W18"),
        ("The month after next is busy.", "The month after next", "2031-07"),
        ("It fell at dawn on Tuesday.", "dawn on Tuesday", "2031-05-13TMO"),
        ("It was busy ahead of Tuesday's vote.", "Tuesday", "2031-05-20"),
        ("Polls fell before Tuesday's primary.", "Tuesday", "2031-05-20"),
        ("He had fled before Tuesday's attack.", "Tuesday", "2031-05-13"),
        ("The term beginning Oct. 1 is short.", "Oct. 1", "2031-10-01"),
        ("He urged them to rally before the September election.", "September", "2031-09"),
        ("He met them before the vote on Sept. 8, she said.", "Sept. 8", "2031-09-08"),
        ("He had lost the September election.", "September", "2030-09"),
        ("It stood still in polls of February and October.", "October", "2030-10"),
        ("Rains fall between March and October.", "October", "2031-10"),
        ("He had been paying rent for it until March.", "March", "2031-03"),
        ("In today's world nobody walks.", "today", "PRESENT_REF"),
        ("They are the leaders of tomorrow.", "tomorrow", "FUTURE_REF"),
        ("It was the coldest of the winter.", "the winter", "2030-WI"),
        ("It snowed last winter.", "last winter", "2030-WI"),
        ("It will open next winter.", "next winter", "2031-WI"),
        ("The fund will open in the spring.", "the spring", "2031-SP"),
        ("It was sold for the first nine months of the year.", "the year", "2031"),
    ],
)
def test_days_are_told_in_many_ways(text: str, words: str, value: str) -> None:
    """British counting, small hours, bare ordinals, weeks, quarters and what lies ahead."""
    assert (words, value) in told(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The poll was taken from May 1 through Sunday.", "2031-05-11"),
        ("The fair runs through Sunday.", "2031-05-18"),
        ("She told radio host Odo Lind on Thursday that it was a joke.", "2031-05-15"),
        ("The club hosts Brask on Sunday.", "2031-05-18"),
        ("He would have resigned on Monday.", "2031-05-12"),
        ("He wouldn't say Monday how he would vote.", "2031-05-12"),
        ("She was the last to sign the letter on Monday.", "2031-05-12"),
        ("He seemed to be of two minds on Monday.", "2031-05-12"),
        ("She flew to Brask to meet him on Monday.", "2031-05-12"),
        ("She agreed to meet him on Monday.", "2031-05-19"),
        ("A visit had been planned, but on Thursday the council cancelled it.", "2031-05-15"),
        ("By Thursday, the council cited a report.", "2031-05-15"),
        ("It had rained. On Monday, Mr. Dole will hold a rally.", "2031-05-19"),
        ("Asked on Monday whether Mr. Dole would run, he shrugged.", "2031-05-12"),
        ("Velmora holds its primary on Tuesday.", "2031-05-20"),
        ("He fell ill. She is speaking in Brask on Tuesday.", "2031-05-20"),
        ("He had said that there is an election on Tuesday.", "2031-05-20"),
        ("It is ready to return. Late Monday, Ann Dole left.", "2031-05-12"),
    ],
)
def test_the_verb_that_governs_a_day_gives_it_its_tense(text: str, value: str) -> None:
    """Neither an aim nor a noun that looks like a verb puts what has happened ahead."""
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "He lives on the 5th floor.",
        "By the 19th the club had not scored, on the 18th hole.",
        "H1 receptors are blocked.",
        "The H5N1 virus was found.",
        "She trains twice a week on Mondays.",
        "He was soon released.",
        "Call 1-800-555-1999.",
        "Highs in the 70s were forecast.",
        "They sat in august company.",
        "The first quarter of the moon was bright.",
        "The first quarter of the game was dull.",
        "The judge spoke at the end of the week-long trial.",
        "As opposed to 1256 who said no, 1900 who came said yes.",
    ],
)
def test_what_only_looks_counted_is_no_day(text: str) -> None:
    """Floors, receptors, viruses and habits fix no day."""
    assert all(one.edtf is None or "19th" in text for one in read(text))


def test_the_5th_and_6th_of_a_month_are_one_expression() -> None:
    """A bare ordinal waits for the month that stands behind the list."""
    assert [value for _, value in told("They met on the 5th and 6th of March 2030.")] == [
        "2030-03-05",
        "2030-03-06",
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The blast happened on 3 May 2029. Two days after the blast he fled.",
         "Two days after", "2029-05-05"),
        ("The vote will be held on July 23. Lists close a month before the vote.",
         "a month before", "2031-06"),
        (("On 3 May 2029, when an explosion shook the port, he was out. The day after the "
         "explosion he came back."), "The day after", "2029-05-04"),
        (("The bombing of the old rail bridge took place on 3 May 2029. Two days after the bombing"
         " he left."), "Two days after", "2029-05-05"),
        ("The blast at the depot in Brask on 3 May 2029 woke him. The day after the blast he left.",
         "The day after", "2029-05-04"),
        ("A week before 3 May 2029 he fell ill.", "A week before", "2029-W17"),
        ("The 2 June 1990 coup made him. Ten years after the coup he died.",
         "Ten years after", "2000"),
    ],
)  # fmt: skip
def test_an_offset_is_dated_by_the_event_that_the_text_dates(
    text: str, words: str, value: str
) -> None:
    """The event's own day is the base, at the unit's precision, and its words are the reason."""
    found = next(one for one in read(text) if text[one.start : one.end] == words)
    assert (found.value, found.rule, found.inferred) == (value, "event", "day")
    assert found.because is not None


@pytest.mark.parametrize(
    "text",
    [
        "Two days after the blast he fled.",
        "The blast that he had heard of on 3 May 2029 was old. Two days after the blast he fled.",
        "He told of the blast and was heard on 3 May 2029. Two days after the blast he fled.",
        "The siege began on 3 May 2029. Two days after the siege he fled.",
        "A blast on May 2 killed ten, a blast on May 4 two. A day after the blast he fled.",
        "The local elections were on 3 May 2029. A week after the presidential election he left.",
        "The blast was on 3 May 2029. Two days after the second blast he fled.",
        "The blast was on 3 May 2029. Some days after the blast he fled.",
        "The blast was on 3 May 2029. About two days after the blast he fled.",
    ],
)
def test_an_event_that_the_text_does_not_date_dates_nothing(text: str) -> None:
    """No day, two days, another event or a vague count: the offset stays a duration."""
    assert all(one.rule != "event" for one in read(text))


@pytest.mark.parametrize(
    ("text", "value", "stretch"),
    [
        ("Net rose in the quarter ended April 30, it said.", "2031-Q1", "2031-02/2031-04"),
        ("Net fell in the third quarter ended Jan. 31, it said.", "2030-Q3", "2030-11/2031-01"),
        ("Net fell in the first quarter. The 2030 period was better.", "2030-Q1",
         "2030-01/2030-03"),
        ("Net fell in the first quarter. A year-earlier gain was lost.", "2030-Q1",
         "2030-01/2030-03"),
        ("Net fell in the last half of 2029.", "2029-H2", "2029-07/2029-12"),
    ],
)  # fmt: skip
def test_a_companys_quarter_is_the_months_that_the_text_gives(
    text: str, value: str, stretch: str
) -> None:
    """A quarter told by its last month is those three months, whatever its number."""
    found = [one for one in read(text) if one.type == "DATE" and one.edtf]
    assert (value, stretch) in [(one.value, one.edtf) for one in found]


def test_years_later_count_from_years_ago() -> None:
    """Behind "twenty years ago" the story goes on there, not now."""
    text = "Twenty years ago this month it burned. Ten years later it was rebuilt."
    assert told(text)[-1] == ("Ten years later", "2021")
    text = "Twenty years ago the dam burst. Ten years later it was rebuilt."
    assert told(text)[-1] == ("Ten years later", "2021")


def test_a_look_back_leaves_a_history_where_it_is() -> None:
    """A previous year does not take the days behind it along, nor does a stretch of months."""
    text = (
        "The war began in May 1841. In June 1842 the fort fell. Repeating the success of the"
        " previous year, the fleet sailed on 5 July. By March 1843 it was back. From October to"
        " March it had lost ten ships. In April it sailed again. In 1850, 1851, 1852 and 1853 it"
        " did nothing. It was sold in 1860."
    )
    found = dict(told(text))
    assert (found["5 July"], found["October"], found["April"]) == (
        "1842-07-05",
        "1842-10",
        "1843-04",
    )


def test_nine_months_figures_end_the_quarter() -> None:
    """Behind figures of nine months "the 2030 period" is no quarter."""
    text = "Net fell in the third quarter. In the first nine months it rose from the 2030 period."
    assert told(text)[-1] == ("2030", "2030")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("In May and June the baths are shut.", ["2031-05", "2031-06"]),
        ("The baths are shut in May and June.", ["2031-05", "2031-06"]),
        ("The baths are shut in May or June.", ["2031-05", "2031-06"]),
        ("The baths were closed in May and June.", ["2030-05", "2030-06"]),
        ("Hail fell in December and January.", ["2030-12", "2031-01"]),
        ("Hail fell in March and April.", ["2031-03", "2031-04"]),
    ],
)
def test_two_months_in_a_row_are_one_stretch(text: str, months: list[str]) -> None:
    """A month and the next one after it never lie eleven months apart."""
    assert [value for _, value in told(text)] == months


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Varn leads the polls for the November election.", "2031"),
        ("Two parties joined forces before the November election.", "2031"),
        ("The November election was won by Varn.", "2030"),
        ("The November election gave Varn a majority.", "2030"),
        ("Since the November election Varn has governed alone.", "2030"),
    ],
)
def test_an_election_half_a_year_off_is_the_coming_one(text: str, year: str) -> None:
    """A vote that nothing calls over is waited for; one that was won is not."""
    assert [value for _, value in told(text)] == [f"{year}-11"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The main burst a week ago.", "2031-05-09"),
        ("The main burst about a week ago.", "2031-W19"),
        ("The main burst six weeks ago.", "2031-W14"),
    ],
)
def test_a_week_ago_is_a_day_and_six_weeks_ago_a_week(text: str, value: str) -> None:
    """Only one whole week, told without "about", counts back to the day."""
    assert [one for _, one in told(text)] == [value]
