"""Days of the week, months in pairs, fiscal years, halves and other ways of telling a time."""

from __future__ import annotations

import pytest

from tests.nlp.timex_helpers import read, told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The band, who play in Velmora on Sunday, are three.", "2031-07-20"),
        ("Parliament votes on Sunday.", "2031-07-20"),
        ("Plans are being made to have them in court on Sunday.", "2031-07-20"),
        ("Polls open on Tuesday.", "2031-07-22"),
        ("The funeral is Saturday.", "2031-07-19"),
        ("The mayor resigned this Tuesday.", "2031-07-15"),
        ("The mayor was to resign this Tuesday.", "2031-07-22"),
        ("The court set a hearing this Friday.", "2031-07-18"),
        ("The funeral was Saturday.", "2031-07-12"),
        ("The show returns on Sunday.", "2031-07-20"),
        ("Her term ends in May.", "2032-05"),
        ("Her term ended in May.", "2031-05"),
        ("He was born on June 3.", "XXXX-06-03"),
        ("Workers who strike on Friday lose their pay.", "2031-07-18"),
        ("The firm said it would cut 300 jobs on Tuesday.", "2031-07-22"),
        ("The firm said on Tuesday it would cut 300 jobs.", "2031-07-15"),
        ("On Tuesday, the council begins a debate.", "2031-07-22"),
        ("The hearing was delayed to Friday.", "2031-07-18"),
        ("A new minister is to be named by Friday.", "2031-07-18"),
        ("Rain is expected overnight into Thursday.", "2031-07-17"),
        ("The vote, originally planned for Sunday, was put off.", "2031-07-13"),
        ("They agreed to meet on Friday.", "2031-07-18"),
        ("They agreed on Friday to meet.", "2031-07-11"),
        ("The lawmaker's vote on Monday was the last.", "2031-07-14"),
        ("Talks resumed on Tuesday and were to continue on Thursday.", "2031-07-17"),
        ("It was scheduled to open on Tuesday.", "2031-07-15"),
        ("She had not seen the letters before Friday.", "2031-07-11"),
        ("The feud grew in the weeks leading up to Tuesday's vote.", "2031-07-15"),
        ("They are busy in the run-up to Monday's vote.", "2031-07-21"),
        ("He had been warned just before Monday's vote.", "2031-07-14"),
        ("She says she will do well in Thursday's vote.", "2031-07-17"),
        ("The results of Tuesday's vote will matter.", "2031-07-15"),
        ("This may sway the Saturday vote.", "2031-07-19"),
        ("The shops were closed beginning on Sunday.", "2031-07-13"),
        ("He praised the vote to leave, telling reporters on Friday it was over.", "2031-07-11"),
    ],
)
def test_a_weekday_lies_ahead_where_its_verb_does(text: str, value: str) -> None:
    """Timetables in the present tense and what is put off look ahead, a plan given up does not."""
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On a wet Tuesday the bell rang.", ["XXXX-WXX-2"]),
        ("He came on a cold Sunday in February 2019.", ["XXXX-WXX-7", "2019-02"]),
        ("The baths open every Tuesday.", ["XXXX-WXX-2"]),
        ("They march every July.", ["XXXX-07"]),
        ("She spoke at a Sunday news conference.", ["2031-07-13"]),
        ("She spoke at a briefing Monday before the vote.", ["2031-07-14"]),
        ("Nobody forgets Bloody Sunday.", []),
        ("He plays on Monday nights.", ["XXXX-WXX-1"]),
    ],
)
def test_not_every_weekday_is_a_day_of_the_news(text: str, values: list[str]) -> None:
    """Any Tuesday of a story and a day that is a name are no date; a day beside a noun is."""
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The fair ran from Monday to Friday.", "2031-07-07", "2031-07-11"),
        ("The fair will run from Monday to Friday.", "2031-07-21", "2031-07-25"),
        ("The fair was held between Saturday and Monday.", "2031-07-12", "2031-07-14"),
    ],
)
def test_two_weekdays_may_be_one_stretch(text: str, first: str, last: str) -> None:
    """The second day is the next one behind the first, and both give the whole stretch."""
    assert [one.edtf for one in read(text)] == [f"{first}/{last}"] * 2


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the third Monday in April", "2031-04-21"),
        ("the first Tuesday of March 2032", "2032-03-02"),
        ("the last Friday of last month", "2031-06-27"),
        ("the first Friday of each month", "XXXX-WXX-5"),
        ("Good Friday", "2031-04-11"),
        ("Shrove Tuesday 2029", "2029-02-13"),
        ("last Black Friday", "2030-11-29"),
        ("Super Tuesday 2028", "2028-03-07"),
        ("Super Tuesday of 2008", "2008-02-05"),
        ("Remembrance Sunday", "2030-11-10"),
        ("Bonfire Night", "2030-11-05"),
        ("Mothering Sunday", "2031-03-23"),
        ("Patriots' Day", "2031-04-21"),
    ],
)
def test_days_that_move_are_computed(words: str, value: str) -> None:
    """The nth such day of a month, and weekdays with a name of their own."""
    assert (words, value) in told(f"It was held on {words}.")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The courts were closed in June and September.", ["2030-06", "2030-09"]),
        ("She spoke in June and September.", ["2030-06", "2030-09"]),
        ("She will speak in August and October.", ["2031-08", "2031-10"]),
        ("In June and October the courts are closed.", ["2031-06", "2031-10"]),
        ("They met in November and February.", ["2030-11", "2031-02"]),
    ],
)
def test_two_months_that_are_no_neighbours_are_of_one_year(text: str, months: list[str]) -> None:
    """What was, was over by the later month; a month that comes before the first is the next."""
    assert [value for _, value in told(text)] == months


@pytest.mark.parametrize(
    ("words", "value", "edtf"),
    [
        ("half a century ago", "1981", "1981"),
        ("half a year ago", "2031-01", "2031-01"),
        ("48 hours ago", "2031-07-14", "2031-07-14"),
        ("w/c 21 July", "2031-W30", "2031-07-21/2031-07-27"),
        ("FY2029-30", "2029", "2029/2030"),
        ("Q3 FY25", "2025-Q3", "2025~"),
        ("B.E. 2566", "2023", "2023~"),
        ("a generation ago", "PAST_REF", None),
        ("half an hour later", "PT30M", None),
        ("two-and-a-half years", "P2.5Y", None),
        ("the noughties", "200", "200X"),
    ],
)
def test_other_ways_of_telling_a_time(words: str, value: str, edtf: str | None) -> None:
    """Halves, hours that make days, weeks by their Monday, fiscal and Buddhist years."""
    text = f"It was so, {words}, they said."
    found = [(text[one.start : one.end], one.value, one.edtf) for one in read(text)]
    assert (words, value, edtf) in found


def test_centuries_may_share_their_word() -> None:
    """Both centuries of "the 18th and 19th centuries" are found."""
    assert told("It grew in the 18th and 19th centuries.") == [
        ("the 18th", "17"),
        ("19th centuries", "18"),
    ]


def test_a_sentence_may_open_with_how_long_ago() -> None:
    """A capital at a sentence's beginning hides no vague time, and makes none of a title."""
    assert told("Decades ago it sank. She liked Days of Thunder.") == [("Decades ago", "PAST_REF")]


def test_hours_later_count_from_a_day_of_the_story() -> None:
    """Twenty-four hours earlier is the day before, where the text gives the day."""
    assert told("It sank on 3 June. Twenty-four hours earlier it had sailed.")[-1] == (
        "Twenty-four hours earlier",
        "2031-06-02",
    )


def test_the_following_spring_counts_from_the_story() -> None:
    """Seasons beside a date of the story are its next or last ones, not the present one."""
    text = "She left on 15 October 1999. The following spring she came back."
    assert told(text)[-1] == ("The following spring", "2000-SP")


def test_a_forecast_of_a_quarter_is_of_the_coming_one() -> None:
    """The quarter that a company forecasts is not the one a year ago."""
    assert told("It cut its fourth-quarter forecast.") == [("fourth-quarter", "2031-Q4")]


@pytest.mark.parametrize(
    "text",
    [
        "The sunset over the bay was red.",
        "The cars were slow in winter testing.",
        "She swept a cold winter night away.",
        "Her eldest daughter, April, sings.",
        "He saved par on the 16th with a long putt.",
        "“He came alone,” Christmas said.",
        "The Winter Dance Party was sold out.",
        "He drove her 1998 Toyota home.",
        "They set up a venture called Orion 1980.",
        "The Good Friday Agreement holds.",
        "He saw Friday the 13th twice.",
        "“Call 1800 333 444,” April O'Neil said.",
    ],
)
def test_what_only_sounds_like_a_time_is_none(text: str) -> None:
    """Attributes, names and holes of a golf course date nothing."""
    assert read(text) == ()


def test_opening_hours_are_of_every_week() -> None:
    """When a bar is open names no week."""
    for text in ("The bar is open Monday to Friday 9 a.m.", "Open 9am-5pm Monday to Friday."):
        days = [one.value for one in read(text) if one.type == "DATE"]
        assert days == ["XXXX-WXX-1", "XXXX-WXX-5"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is down a third from Sept. 19.", "Sept. 19", "2030-09-19"),
        ("They fought in June 479 BC.", "June 479 BC", "BC0479-06"),
        ("Exports rose from the same period last year.", "the same period last year", "2030"),
        ("Net rose in the second quarter from the quarter a year ago.", "the quarter a year ago",
         "2030-Q2"),
        ("The vote was on 3 May. On the eve of the vote he fled.", "the eve of", "2031-05-02"),
        ("It was signed on 2/5/2031, and sealed on 3 May 2031.", "2/5/2031", "2031-05-02"),
        ("It was signed on 2/5/2031, and sealed on May 3, 2031.", "2/5/2031", "2031-02-05"),
        ("She will resign at midnight on Sunday 27 July.", "at midnight on Sunday 27 July",
         "2031-07-27T24:00"),
        ("The November election will end the feud.", "November", "2031-11"),
        ("It rained as recently as June.", "June", "2031-06"),
        ("The sale will be complete by year-end.", "year-end", "2031-12-31"),
        ("Shares have risen since year-end.", "year-end", "2030-12-31"),
        ("It will be sold by the end of the year.", "the end of the year", "2031"),
        ("They met a week or so ago.", "a week or so ago", "2031-07-09"),
        ("Twice as many came this year as last.", "last", "2030"),
        ("The firm changed to a new calendar in September.", "September", "2030-09"),
        ("The sum would be paid in September.", "September", "2031-09"),
        ("The rains of last year's August were heavy.", "last year's August", "2030-08"),
        ("Exports rose in Q2/2030.", "Q2/2030", "2030-Q2"),
        ("The council will sit coming Monday.", "coming Monday", "2031-07-21"),
        ("It sank at about 10:30 Friday night.", "about 10:30 Friday night", "2031-07-11T22:30"),
    ],
)  # fmt: skip
def test_what_is_compared_and_what_stands_near_settles_a_date(
    text: str, words: str, value: str
) -> None:
    """Figures compare with the past, and a text's own style orders its numbers."""
    found = told(text)
    assert value in [one for told_words, one in found if words in told_words]


def test_two_months_with_a_dash_are_one_stretch() -> None:
    """Trade figures are of "the January-May period"."""
    assert [one.edtf for one in read("Trade grew in the January-May period.")] == [
        "2031-01/2031-05",
        "2031-01/2031-05",
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The plan goes to the guild, which votes on Friday.", "Friday", "2031-07-18"),
        ("The first shift goes in on Monday morning.", "Monday morning", "2031-07-21TMO"),
        ("The company's talks on Monday ended in uproar.", "Monday", "2031-07-14"),
        ("The tie at Brask on Saturday is a sell-out.", "Saturday", "2031-07-19"),
        ("The man seized on Saturday is a cook.", "Saturday", "2031-07-12"),
        ("Brask needs calm for Saturday's elections.", "Saturday", "2031-07-19"),
        ("Saturday's boat service has been confirmed.", "Saturday", "2031-07-19"),
        ("A warning is in force through Sunday, the office said.", "Sunday", "2031-07-20"),
        ("The road was closed through Sunday.", "Sunday", "2031-07-13"),
    ],
)
def test_the_present_tense_tells_of_the_coming_day(text: str, words: str, value: str) -> None:
    """Who "votes on Friday" has not voted yet, and a match that "is sold out" is to be played."""
    assert dict(told(text))[words] == value


def test_a_headlines_day_is_the_one_that_its_text_tells_of() -> None:
    """Where no verb tells which Sunday is meant, the text's only Sunday is."""
    text = "Council convening Sunday\n\nThe council will meet on Sunday. Sunday's agenda is long."
    assert {value for _, value in told(text)} == {"2031-07-20"}


def test_a_headlines_day_stays_where_the_text_has_both() -> None:
    """A text that tells of last Sunday, too, says nothing of its headline's."""
    text = "Uproar Sunday\n\nThe council met on Sunday. It will meet again on Sunday, 20 July."
    assert [value for _, value in told(text)] == ["2031-07-13", "2031-07-13", "2031-07-20"]


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("The minister is scheduled to spend", "2031-07-18TMO"),
        ("The minister will be pleased. There go", "2031-07-11TMO"),
    ],
)
def test_a_plan_holds_to_the_end_of_a_long_sentence(opening: str, day: str) -> None:
    """Nothing between the plan and the day tells of another time, not even half of a word."""
    rest = "only five hours on the quay of Brask, the capital of Sestia, her first stop"
    assert told(f"{opening} {rest} Friday morning.")[-1] == ("Friday morning", day)
