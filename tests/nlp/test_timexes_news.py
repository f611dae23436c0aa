"""Ways in which today's news tells a time: years to come, nights, clocks, tales, named days."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import edtf, timexes
from nlp.sentences import split
from nlp.values import Dating
from tests.nlp.timex_helpers import read, told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge will open in two years' time.", "2033"),
        ("The ferry returns in a week’s time.", "2031-W30"),
        ("Work would start in the new year.", "2032"),
        ("The rule lapses before the new year.", "2032-01-01"),
        ("She was named two Fridays ago.", "2031-07-04"),
        ("The race is three Sundays from now.", "2031-08-03"),
        ("Four years ago today the dam burst.", "2027-07-16"),
        ("The vote is two weeks from today.", "2031-07-30"),
        ("The dam burst a year ago Monday.", "2030-07-14"),
        ("It happened two and a half years ago.", "2029"),
        ("The pact holds until at least 2039.", "2039"),
        ("Back in 2010 people laughed.", "2010"),
        ("He rose to fame two nights ago.", "2031-07-14TNI"),
        ("Searchers worked through Monday night.", "2031-07-14TNI"),
        ("The museum will stay shut through Friday.", "2031-07-18"),
        ("She said she expected a recovery by Christmas.", "2031-12-25"),
        ("The trial, officials said, will open in the autumn.", "2031-FA"),
        ("They will be offered it this year or, officials said, in the autumn.", "2031-FA"),
        ("Three of his aides go on trial in the autumn.", "2031-FA"),
        ("The other day a stranger called.", "PAST_REF"),
        ("In those days people walked.", "PAST_REF"),
        ("The mob of the Jan. 6 riot was freed.", "2021-01-06"),
        ("She took office in September.", "2030-09"),
        ("He first stirred the crowds of Brask in October.", "2030-10"),
        ("They agreed to a summit in October.", "2031-10"),
        ("At the beginning of August it closed.", "2030-08"),
        ("They were warned to expect delays on Friday as men repair the bridge.", "2031-07-18"),
        ("He faces ten years when he is sentenced on Monday.", "2031-07-21"),
        ("Figures out on Thursday are likely to show a fall.", "2031-07-17"),
        ("Talks in Brask on Monday are unlikely to end it.", "2031-07-21"),
        ("Rovers, who lost at home on Saturday, visit United on Sunday.", "2031-07-20"),
        ("He will have served nine years when he steps down in March.", "2032-03"),
        ("Friday's ruling will be the last by the court.", "2031-07-18"),
        ("Mr Ode, who is to retire in September, said he was sad.", "2031-09"),
        ("They are expecting a child in September.", "2031-09"),
        ("The accused had until Thursday to appeal.", "2031-07-10"),
        ("The strike, called for Friday, could halt trains.", "2031-07-18"),
        ("He is believed to be leaving the country on Friday.", "2031-07-18"),
        ("He is believed to have left the country on Friday.", "2031-07-11"),
        ("With the vote on Thursday looming, all are tense.", "2031-07-17"),
        ("The leak forced Roe to resign from her job on Sunday.", "2031-07-13"),
        ("In the last century it was slow.", "19"),
        ("The September 22 tornado was the deadliest.", "2030-09-22"),
        ("United beat Rovers to reach Sunday's final.", "2031-07-20"),
        ("The suit is about the plan for the March election.", "2032-03"),
        ("She is upbeat about her chances of winning in May.", "2032-05"),
        ("He lost the May election.", "2031-05"),
        ("Rates have been on hold since August.", "2030-08"),
        ("Since taking office in October, she has signed ten.", "2030-10"),
        ("Ten years ago this week the court sat.", "2021-W28"),
        ("A year ago this month it rained.", "2030-07"),
        ("On this day in 1931, he spoke.", "1931-07-16"),
        ("This week in 1931, he spoke.", "1931-W29"),
        ("The bishop has called for a day of prayer on Saturday.", "2031-07-19"),
        ("The bishop called for calm on Saturday.", "2031-07-12"),
        ("They met in Winter.", "2030-WI"),
        ("They had raised it as early as September.", "2030-09"),
        ("They may fly there as early as September.", "2031-09"),
        ("Tuesday was the worst day of the year.", "2031"),
        ("He noticed this weekend that it leaked.", "2031-W28-WE"),
        ("She will be in Brask this weekend.", "2031-W29-WE"),
        ("The winger is doubtful for Saturday's game.", "2031-07-19"),
        ("They have been invited to Sunday's final.", "2031-07-20"),
        ("The shops had been due to open on Friday.", "2031-07-18"),
        ("The match due to be played on Saturday was called off.", "2031-07-19"),
        ("The club, relegated in August, are fourth.", "2030-08"),
        ("A decision may be taken as late as March.", "2032-03"),
        ("Only a week ago she called it absurd.", "2031-07-09"),
        ("Her victories in Brask and Tolmund on Tuesday will help her.", "2031-07-15"),
        ("The tour, which he was set to open on Tuesday, is off.", "2031-07-15"),
        ("He was to leave for Brask on Monday.", "2031-07-14"),
        ("They have held votes in nine towns through Tuesday.", "2031-07-15"),
        ("They hope to win days before the vote in Brask on Monday.", "2031-07-21"),
        ("He praised the plan to leave as a gift, telling us on Friday it was.", "2031-07-11"),
        ("We could wait then; in future we cannot.", "FUTURE_REF"),
        ("The vote did not take place on Friday.", "2031-07-11"),
        ("They did not plan to leave on Friday.", "2031-07-18"),
        ("She told us on Monday that the office would publish it in May.", "2032-05"),
        ("It will close in June.", "2032-06"),
        ("On St Patrick's Day the river was green.", "2031-03-17"),
        ("The race is on New Year's Day 2034.", "2034-01-01"),
        ("The song was a hit in the summer of '78.", "1978-SU"),
        ("In the October-December quarter sales fell.", "2030-Q4"),
        ("It was the coldest March since records began.", "2031-03"),
        ("They were married on the 3rd of August.", "2030-08-03"),
        ("Polls are open from 7am to 10pm on Thursday.", "2031-07-17T22:00"),
        ("The shop won't open on Friday.", "2031-07-18"),
        ("She’ll be back in September.", "2031-09"),
        ("He’d left them on Friday.", "2031-07-11"),
        ("He’d been due to fly home on Friday.", "2031-07-18"),
        ("The council isn’t sitting on Friday.", "2031-07-18"),
        ("They wouldn’t have left on Friday.", "2031-07-11"),
        ("The word on Friday that she won’t sail shocked them.", "2031-07-11"),
        ("She might be discharged Friday.", "2031-07-18"),
        ("Kick-off is at 7.45pm on Saturday.", "2031-07-19T19:45"),
        ("Rovers play United on Sunday.", "2031-07-20"),
        ("It hopes to finish by May.", "2032-05"),
        ("Her term runs out in January.", "2032-01"),
        ("The house is being recalled for Friday.", "2031-07-18"),
        ("He was to speak in Brask on Tuesday.", "2031-07-15"),
        ("They will meet next Friday.", "2031-07-25"),
        ("They will meet next Tuesday.", "2031-07-22"),
        ("They met last Monday.", "2031-07-07"),
        ("They met last Friday.", "2031-07-11"),
        ("She defended her 2025 vote for the bridge.", "2025"),
        ("That is a rise of 3% over 2030.", "2030"),
        ("It fell, compared with 2030 numbers.", "2030"),
        ("“Hold fast.” 2030 saw it fall.", "2030"),
        ("The slump of 2028-9 hurt them.", "2029"),
        ("It shut its doors a quarter-century ago.", "2006"),
        ("It was built a quarter of a century ago.", "2006"),
        ("It shut its doors a long time ago.", "PAST_REF"),
        ("A decade earlier, in 2019, he had won.", "2019"),
        ("They camped there in the spring and summer of 2029.", "2029-SU"),
        ("It grew in the latter half of 2029.", "2029-H2"),
        ("It swung to a loss in its fiscal fourth quarter.", "2031-Q4"),
        ("It swung to a loss in its fiscal third quarter.", "2031-Q3"),
        ("It fell 2% from June a year earlier.", "2030-06"),
        ("Sales rose 5% in May from a year ago.", "2030-05"),
        ("It closed in May and had opened a year earlier.", "2030"),
        ("Output fell in the first quarter of 2031 from the previous quarter.", "2030-Q4"),
        ("Demand was flat in the March quarter.", "2031-Q1"),
        ("Demand was flat in the December quarter of 2029.", "2029-Q4"),
        ("He was seized two years back.", "2029"),
        ("He said they had paid and that by Friday, the funds will come.", "2031-07-18"),
        ("The judge set a trial date of Sept. 6.", "2031-09-06"),
        ("Rovers rested before Saturday's pivotal Northern League last-16 tie.", "2031-07-19"),
        ("Years later he was back in office.", "PXY"),
        ("The council has opened its books through Aug. 3.", "2031-08-03"),
        ("Two days ago they agreed to start work on Tuesday.", "2031-07-15"),
        ("He was named the winner of the March 18 election.", "2031-03-18"),
        ("March has been wet.", "2031-03"),
        ("There was no report this month of a storm.", "2031-07"),
        ("The deal will be signed soon.", "FUTURE_REF"),
        ("Sales should rise in the second half of the year.", "2031-H2"),
        ("Talks start Friday.", "2031-07-18"),
        ("Data gathered through December left no doubt.", "2030-12"),
        ("They would review security for Saturday's parade.", "2031-07-19"),
        ("It will be named Thursday, followed by peace on Friday.", "2031-07-18"),
        ("It goes on show until the New Year.", "2032-01-01"),
        ("Schools reopen Monday.", "2031-07-21"),
        ("Schools should reopen Monday.", "2031-07-21"),
        ("Friday is the deadline.", "2031-07-18"),
        ("The man seized Friday is a cook.", "2031-07-11"),
        ("Results are out on Friday.", "2031-07-18"),
        ("Unions plan a strike on Friday.", "2031-07-18"),
        ("He will miss Saturday's game.", "2031-07-19"),
        ("Ahead of a meeting on Friday, the ministers agreed.", "2031-07-18"),
        ("Rovers beat Brask on Friday and face Tolmund on Sunday.", "2031-07-20"),
        ("Highs of 44 degrees were forecast for Sunday.", "2031-07-20"),
        ("The concert planned for Tuesday was called off.", "2031-07-15"),
        ("She was cleared in October 2026 and flew home the same day.", "2026-10"),
    ],
)
def test_a_time_of_todays_news(text: str, value: str) -> None:
    """The last expression of the sentence has the value that an editor would give it."""
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "He flew on flight VX 2019 to Brask.",
        "A Type 1934 was sold at auction.",
        "They helped to ring in the new year.",
        "About 1,984 people came, and 2020 men left.",
        "After two years' time was up.",
        "The crowd of 2000 cheered.",
        "Mr Winter resigned, and so did Martin Winter and Winter said why.",
        "Write to 1975 Elm Street, Brask.",
        "Build 2012 of the program is out.",
        "The film 2012 flopped.",
        "She called it her long winter.",
        "It was shut for 2,000 years.",
        "The asteroid 2031 QB7 flew past.",
        "Soon, they found the town empty.",
        "It is too soon to say.",
        "He left walls that fall apart.",
        "Is it an April Fool's joke?",
        "He told the Mail on Sunday.",
        "It was tail number 61-1007.",
        "The bank cut overnight rates.",
    ],
)
def test_what_is_no_time_has_no_date(text: str) -> None:
    """Flights, models and greetings are no dates."""
    assert [one for one in read(text) if one.type == "DATE"] == []


def test_the_year_of_an_event_is_told_by_nothing() -> None:
    """In "the year his wife died" no year of the calendar is told, and none is counted from it."""
    text = "He retired in 1992, the year his wife died, and was knighted two years later."
    assert told(text) == [("1992", "1992"), ("two years later", "1994")]


def test_a_quotation_opens_with_its_day() -> None:
    """A capital behind an opening quotation mark makes no name."""
    assert told('The mayor said: "Today is a good day."')[0] == ("Today", "2031-07-16")
    assert told('She was a host of "Today" for years.')[:1] != [("Today", "2031-07-16")]


def test_days_joined_lie_ahead_together() -> None:
    """Where the first of two days is to come, the second one is behind it."""
    values = told("More snow is expected on Thursday and Saturday.")
    assert [value for _, value in values] == ["2031-07-17", "2031-07-19"]


def test_a_month_or_year_before_counts_from_what_was_named() -> None:
    """In "in March, down from 7% the month before" the month before is February."""
    text = "Prices rose 3% in March, down from 7% the month before, and 4% the year before."
    assert [value for _, value in told(text)] == ["2031-03", "2031-02", "2030"]


def test_what_is_later_than_nothing_named_is_a_duration() -> None:
    """In a tale that names no day "ten years later" is not ten years from now."""
    text = "She was 22 when it came out. Ten years later she sells ships."
    assert [(one.type, one.value) for one in read(text)][-1] == ("DURATION", "P10Y")


def test_years_earlier_beside_a_year_are_that_year() -> None:
    """In "in 1918, 100 years earlier," nothing is counted back from 1918."""
    found = read("They marked the end of the war in 1918, 100 years earlier.")
    assert [one.edtf for one in found] == ["1918", None]


def test_what_was_done_later_lies_not_ahead() -> None:
    """Counted from Tuesday, eight months later would lie ahead: it counts from something else."""
    text = "The trial heard on Tuesday of two letters. The second was sent eight months later."
    last = read(text)[-1]
    assert (last.type, last.value, last.edtf) == ("DURATION", "P8M", None)


def test_a_season_is_what_a_year_later_counts_from() -> None:
    """Behind "the following spring" a year later is a year after it."""
    text = "It was promised in 2017, drafted the following spring and dropped a year later."
    assert [value for _, value in told(text)] == ["2017", "2018-SP", "2019"]


def test_a_day_before_a_month_is_none() -> None:
    """Where only a month was named last, "the day before" is beside no day that is known."""
    text = "They spoke on Monday. They had met in July 2008. The day before, a bomb went off."
    assert [one.edtf for one in read(text)] == ["2031-07-14", "2008-07"]


def test_a_runners_time_is_no_time_of_the_day() -> None:
    """Who runs in 3:42 needs so many minutes; who leaves at 3:42 leaves then."""
    assert read("He ran it in 3:42 and won.") == ()
    assert [one.type for one in read("He left at 3:42 and won.")] == ["TIME"]


def test_thousands_of_years_are_counted_whole() -> None:
    """The comma of 2,000 divides nothing."""
    assert [one.value for one in read("It was shut for 2,000 years.")] == ["P2000Y"]


def test_that_december_is_the_storys() -> None:
    """At the end of a clause "that December" is no conjunction."""
    text = "In June 1968 he was jailed; he was freed that December."
    assert told(text)[-1] == ("that December", "1968-12")


def test_a_day_of_the_month_is_not_of_another_paragraphs_past() -> None:
    """The month of what happened years ago, a paragraph before, is not gone on with."""
    text = "The papers vanished in May 2028.\n\nThe inquiry, which opened on the 6th, goes on."
    assert told(text)[-1] == ("the 6th", "2031-07-06")


@pytest.mark.parametrize(
    ("day", "text", "value"),
    [
        ("2031-07-20", "They met over the weekend.", "2031-W29-WE"),
        ("2031-07-21", "They met over the weekend.", "2031-W29-WE"),
        ("2032-02-11", "They count the weeks to Election Day.", "2032-11-02"),
    ],
)
def test_what_is_near_on_other_days(day: str, text: str, value: str) -> None:
    """On a Sunday the weekend is not over; whoever waits for Election Day waits for the next."""
    found = timexes.find(text, split(text), Dating(day, "stated"))[0]
    assert found[-1].value == value


def test_this_autumn_is_the_years_own() -> None:
    """Seen from March, "this autumn" is nearer behind, and yet the one to come."""
    text = "Airlines may fly there this autumn."
    found = timexes.find(text, split(text), Dating("2031-03-05", "stated"))[0]
    assert [one.value for one in found] == ["2031-FA"]


def test_a_report_of_yesterday_is_told_by_speakers_of_yesterday() -> None:
    """Where the opening tells of the day before, "today" in its quotations is that day."""
    text = "A fire closed the port on Tuesday.\n\n“We lost everything today,” said Ela Korn."
    assert told(text)[-1] == ("today", "2031-07-15")
    both = (
        "A fire closed the port on Tuesday. It opened on Wednesday.\n\n“Today we ate,” said Korn."
    )
    assert told(both)[-1] == ("Today", "2031-07-16")


def test_a_day_is_over_with_its_clause() -> None:
    """What the rest of a sentence tells of by the clock need not be of an aside's day."""
    last = read("The ship, which sank on Monday, was raised at noon.")[-1]
    assert (last.value, last.edtf) == ("XXXX-XX-XXT12:00", None)


@pytest.mark.parametrize("loose", ["nearly", "more than", "about", "less than"])
def test_what_is_roughly_so_long_ago_is_about_then(loose: str) -> None:
    """Whoever says "nearly three years ago" names no one year."""
    one = read(f"It sank {loose} three years ago.")[-1]
    assert (one.value, one.mod) == ("2028", "APPROX")
    assert read("It sank just three years ago.")[-1].mod is None


def test_a_month_in_a_row_of_months_is_one() -> None:
    """Behind "December," March is no verb."""
    values = [value for _, value in told("He was there in December, March and April.")]
    assert values == ["2030-12", "2031-03", "2031-04"]


def test_every_weekday_is_a_set() -> None:
    """What happens every Sunday happens on no one of them."""
    assert [(one.type, one.value) for one in read("Its bells ring every Sunday.")] == [
        ("SET", "XXXX-WXX-7")
    ]


def test_a_time_of_the_clock_has_the_day_of_its_sentence() -> None:
    """The day is the sentence's; behind an evening the small hours are the next day's."""
    values = told("The ship left port on May 3 at 04:12 GMT.")
    assert values == [("May 3", "2031-05-03"), ("at 04:12 GMT", "2031-05-03T04:12")]
    night = read("They drank on Monday night, and at 3 a.m. they were found.")
    assert (night[-1].value, night[-1].inferred) == ("2031-07-15T03:00", "day")


def test_a_time_of_the_clock_alone_has_no_day() -> None:
    """Where the sentence names no day, nothing is invented."""
    for text in (
        "The shop closed on Tuesday. At 5 p.m. it rained.",
        "“We leave on Tuesday,” she told them at 5 p.m. in the hall.",
    ):
        last = read(text)[-1]
        assert (last.value, last.edtf) == ("XXXX-XX-XXT17:00", None)


def test_all_days_of_a_week_are_inferred() -> None:
    """None of the days of "last week" stands in its words."""
    week = read("It rained last week.")[0]
    assert (week.edtf, week.inferred) == ("2031-07-07/2031-07-13", "day")


def test_a_year_of_the_hijra_is_about_two_of_ours() -> None:
    """1445 AH began in July 2023 and ended in July 2024; the moon decides on which day."""
    for text in ("The pilgrimage of 1445 AH drew many.", "In A.H. 1445 many came."):
        assert [(one.value, one.edtf) for one in read(text)] == [("2023", "2023-07~/2024-07~")]
    assert read("They fast in Ramadan 1445 AH.")[0].edtf == "2024-03/2024-04"


@given(
    st.sampled_from(["two", "3", "a couple of", "several", "a few", "ten"]),
    st.sampled_from(
        ["Fridays ago", "Mondays from now", "years' time", "years later", "nights ago"]
    ),
    st.sampled_from(
        ["In", "On Tuesday,", "He left in 1999 and", "It will be in", "that the other"]
    ),
)
def test_whatever_is_counted_has_a_value_of_the_calendar(
    count: str, counted: str, opening: str
) -> None:
    """Every value that is given is a date that EDTF knows, in order and without overlap."""
    text = f"{opening} {count} {counted} they came."
    found = read(text)
    assert all(one.edtf is None or edtf.is_valid(one.edtf) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
