"""An event has the clause that its date belongs to, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nlp
from nlp.values import Dating, Person, Quote, Span
from tests.nlp.event_helpers import find, told


def clauses(text: str) -> list[str]:
    """Return each event's words, gaps drawn as an ellipsis."""
    return [" … ".join(span.of(text) for span in event.spans) for event in find(text)]


def test_a_whole_sentence_is_shown_where_nothing_cuts_it() -> None:
    """One date, one clause: the sentence."""
    text = "In June, Varn announced that Oster would replace her."
    assert clauses(text) == [text]


def test_a_relative_clause_brings_what_it_tells_about_and_no_more() -> None:
    """The mandate began in 2019, not the visit; whose mandate is said."""
    text = "It is the first time she has come, as Oster closed his mandate, which began in 2019."
    assert clauses(text) == ["Oster … his mandate, which began in 2019."]


def test_a_subordinate_clause_keeps_its_date_to_itself() -> None:
    """The vote was in June; when he resigned is not said."""
    text = "Varn resigned after the council rejected her plan in June 2030."
    assert clauses(text) == ["Varn … the council rejected her plan in June 2030."]


def test_two_dates_in_a_sentence_have_a_clause_each() -> None:
    """What happened in 1996 is not shown for 2004."""
    text = "In 1996 Valdora joined the League, and in 2004 Valdora left the bank."
    assert clauses(text) == ["In 1996 Valdora joined the League", "in 2004 Valdora left the bank."]


def test_an_item_of_a_list_stands_for_itself() -> None:
    """Of four things praised only one was last month."""
    text = (
        "The board praised the treaty, the new bridge, the welcome given to Oster in Brask last"
        " month, and the harbour."
    )
    assert clauses(text) == ["the welcome given to Oster in Brask last month"]


def test_what_somebody_reports_is_shown_with_who_says_so() -> None:
    """A date inside reported speech belongs to its content."""
    text = "Mira Oster said on Tuesday that 2030 had brought a good harvest."
    said, content = find(text, people=(Person("Mira Oster"),))
    assert (said.status, said.said_by) == ("said", "Mira Oster")
    assert content.spans[0].of(text) == "2030 had brought a good harvest."
    assert (content.status, content.said_by) == ("happened", "Mira Oster")


def test_a_letters_date_takes_the_whole_quotation() -> None:
    """Where the attribution has the date, the statement is the event."""
    text = "“We agree. We shall meet,” he wrote in a letter dated May 2."
    quote = Quote(0, 25, (Span(0, 25),), "direct", "Ilse Varn", clause=Span(0, len(text)))
    (event,) = find(text, (quote,))
    assert (event.status, event.said_by) == ("said", "Ilse Varn")
    assert (event.start, event.end) == (0, len(text))


def test_what_an_analyst_tells_a_paper_is_comment() -> None:
    """Opinion is labelled, news is not."""
    text = (
        "Jon Brandt, an analyst at the Brask Institute, told The Herald on May 6 that it may fail."
    )
    (event,) = find(text)
    assert event.status == "comment"


@pytest.mark.parametrize(
    "text",
    [
        "The crew drew on the soundings of the previous 40 years.",
        "Exports are higher than last year.",
        "Valdora signed the 1976 Treaty of Brask.",
        "The pilots look forward to 2032.",
        "Landings will return to 2019 levels.",
        "Over the past decade the town grew.",
    ],
)
def test_durations_comparisons_wishes_and_names_are_no_events(text: str) -> None:
    """They hold a time, but nothing happened then."""
    assert clauses(text) == []


def test_both_ends_of_a_range_are_one_event() -> None:
    """January to May is one stretch."""
    text = "Between January and May 2030 the harbour was closed."
    assert clauses(text) == [text]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "In May 2030 , which began on Monday and said that “ ” as Oster the after ; – (a) was"
            " will last year \n . his Varn told The Herald letter dated than".split(" ")
        ),
        max_size=50,
    ).map(" ".join)
)
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    """Whatever the words, an event's spans are in the text, ordered, and weighted in 0–1."""
    for event in find(text):
        assert 0 <= event.start <= event.end <= len(text)
        assert event.start == event.spans[0].start
        assert all(span.start <= span.end for span in event.spans)
        assert 0.0 <= event.weight <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "The worst autumn storm in a generation closed the port of Brask.",
        "Valdora will let through four fifths of the summer flow.",
        "“This was the longest winter of my working life,” the harbour master said.",
        "The inspectors found that its figures for the winter were right.",
        "Oster called the commission the first real step since 1987.",
        "Our report of 15 April on the council said that the mill had burnt.",
    ],
)
def test_what_names_a_season_or_a_record_dates_nothing(text: str) -> None:
    """Adjectives, records and a paper's own report are no events."""
    assert find(text) == ()


def test_a_season_dates_what_happened_in_it() -> None:
    """With a preposition, or told from now, a season is when something happened."""
    assert len(find("The river froze in the winter. The council met last autumn.")) == 2


def test_an_event_starts_behind_the_dateline() -> None:
    """Place, day and agency are no part of what happened."""
    text = "BRASK, May 15 (Tidewire) - The council approved the treaty on Thursday."
    assert clauses(text) == ["The council approved the treaty on Thursday."]


def test_officials_have_no_name() -> None:
    """A capital that only opens the sentence makes no name of who speaks."""
    text = "Officials said that a commission measured the river in March."
    assert [event.said_by for event in find(text)] == ["officials"]


def test_what_never_was_dates_nothing() -> None:
    """What should have been done on a day was not done on it."""
    assert find("The premier should have asked the court for it in January 2030.") == ()


def test_what_was_announced_on_a_day_is_shown_whole() -> None:
    """The attribution alone would not say what was announced."""
    text = (
        "The two towns will share the mill, the first such pact, both mayors announced on Tuesday."
    )
    assert clauses(text) == [text]
    assert [event.status for event in find(text)] == ["said"]


def test_an_attribution_between_subject_and_verb_is_left_out() -> None:
    """Who told it stands between commas; the subject is shown before its verb."""
    text = "Varn was travelling on May 2, an aide said, and would speak to the council on June 4."
    assert clauses(text)[-1] == "Varn … would speak to the council on June 4."


@pytest.mark.parametrize(
    "text", ["Results come every Monday.", "It ran two weeks earlier than said."]
)
def test_what_comes_again_or_compares_is_no_event(text: str) -> None:
    """A weekly result has no one day; a comparison is a length of time."""
    assert find(text) == ()


def test_what_a_sentence_opens_with_is_dated_alone() -> None:
    """A birth is told with of whom it tells, not with the career that follows."""
    text = (
        "Born in Brask on 2 August 1929, the daughter of a baker, she won a scholarship in 1947."
        " Opened in 1974, the dam was the pride of Velmora."
        " Stopped at the border on Monday, he was sent back."
    )
    words = {date: said for date, _, said in told(text, "2031-05-02")}
    assert words["1929-08-02"] == "Born in Brask on 2 August 1929 … she"
    assert words["1974"] == "Opened in 1974 … the dam"
    assert words["2031-04-28"] == "Stopped at the border on Monday, he was sent back."


def test_a_subordinate_clause_ends_where_the_sentence_goes_on() -> None:
    """With two dates, the later one is the main verb's, and the sentence stays whole."""
    text = "Families who lost homes when the dam burst in March moved into huts on Thursday."
    assert told(text, "2031-05-02")[-1] == ("2031-05-01", "happened", text)


def test_a_relative_clause_on_a_speaker_dates_no_saying() -> None:
    """What is told of a speaker is an event of its own, nothing that was said then."""
    text = "“I will not go,” said Ilsa Brandt, whom the council made mayor on June 12."
    ((date, status, words),) = told(text, "2031-07-02")
    assert (date, status) == ("2031-06-12", "happened")
    assert words == "Ilsa Brandt, whom the council made mayor on June 12."


def test_days_that_date_nothing() -> None:
    """Greetings, a holiday that is an attribute, any day's shortcut in somebody's words."""
    text = (
        "Merry Christmas, he said. The Christmas party was cold."
        " “It was a Tuesday afternoon shortcut,” she said."
    )
    assert told(text, "2031-01-09") == []


def test_a_bound_is_told_in_passing() -> None:
    """What happened before a day is no telling of that day."""
    reading = nlp.read("The envoys left Brask before 3 June 2031.\nThey met on 3 June 2031.")
    before, on = reading.events
    assert before.weight < on.weight / 2


def test_a_list_of_dates_heads_what_stands_below() -> None:
    """In "key dates", a line that is a day dates the next line; one such line alone dates none."""
    text = "Key dates\n\n3 March 2031\n\nCracks are found.\n\n14 March 2031:\n\nThe dam bursts."
    words = [(date, said) for date, _, said in told(text, "2031-05-02")]
    assert words == [("2031-03-03", "Cracks are found."), ("2031-03-14", "The dam bursts.")]
    assert told("The dam\n\n3 March 2031\n\nThe dam is old.", "2031-05-02") == []


def test_more_than_so_long_after_is_no_comparison() -> None:
    """What happened two months before is dated; a comparison with last year is not."""
    text = "More than two months after the dam burst on 14 January 2031, a law was passed."
    assert told(text, "2031-05-02")[0][0] == "2031-01-14"
    assert told("Fewer people came than in March 2030.", "2031-05-02") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Her visit before the ballot in Lamu will help Lim on 3 June.", "Her visit before"),
        ("Obi asked for a meeting with Mr. Lim, which took place on 3 May.", "a meeting with Mr."),
        ("The vote moves, which means that by 3 June the lists are closed.", "The vote moves"),
        ("They left before it would rain on 3 June, Lim said, and slept.", "it would rain"),
    ],
)
def test_a_clause_is_cut_where_grammar_says_so(text: str, words: str) -> None:
    """A preposition before a noun opens no clause; a relative takes its noun, or the sentence."""
    assert told(text, "2031-05-16")[0][2].startswith(words)


def test_what_would_be_if_is_no_event() -> None:
    """A day on which something might be, if it were so, dates nothing."""
    assert told("If the vote were held on 3 June, Lim would win.", "2031-05-16") == []


def test_some_weekday_is_no_day() -> None:
    """A wet Tuesday may be any; a Tuesday meeting is that Tuesday's."""
    assert told("On a wet Tuesday the miners met.", "2031-05-16") == []
    assert told("A Tuesday vote settled it.", "2031-05-16")[0][0] == "2031-05-13"


def test_an_opening_phrase_with_its_own_day_is_its_own_event() -> None:
    """What a sentence opens with ("After the vote on 3 May, …") has its day, the verb its own."""
    text = "After the vote on 3 May 2030, the law came into force on 9 May 2030."
    assert [words for _, _, words in told(text, "2031-05-16")] == [
        "the vote on 3 May 2030",
        "the law came into force on 9 May 2030.",
    ]


def test_each_of_two_dates_has_its_own_verb() -> None:
    """Verbs of one subject part at "and"; what is parted keeps the subject, with a gap."""
    text = "Lind was born on 4 March 1970 in Brask and died there on Sunday."
    assert [words for _, _, words in told(text, "2031-05-16")] == [
        "Lind was born on 4 March 1970 in Brask",
        "Lind … died there on Sunday.",
    ]
    text = "The court, which had been due to rule on 9 May, postponed its decision to 30 June."
    assert told(text, "2031-05-16")[1][2] == "The court … postponed its decision to 30 June."
    text = "In 2029, the council bought the land; in 2030, it sold it again."
    assert told(text, "2031-05-16")[1][2] == "in 2030, it sold it again."
    text = "Police on Tuesday arrested two men, over a robbery on 2 May in which a guard died."
    assert told(text, "2031-05-16")[1][2] == "a robbery on 2 May in which a guard died."


def test_what_somebody_is_told_to_have_said_is_said_by_who_tells_it() -> None:
    """Of two who say something in a sentence, the one speaks who tells of the other."""
    text = (
        "Ana Lind, a girl of six, and Rolf Lind, her father, left. Mayor Ilse Varn spoke.\n\n"
        "Lind said he would sail alone if the port promised to open, Varn said on Sunday."
    )
    events = nlp.read(text, Dating("2031-05-16", "stated")).events
    assert {event.said_by for event in events} == {"Ilse Varn"}


def test_clauses_of_news_sentences() -> None:
    """An age is no antecedent, a present verb keeps its subject, a semicolon ends what was said."""
    text = "Ilse Varga, 54, who was first elected in 2021, said she would stay."
    assert told(text, "2031-05-16")[0][2] == "Ilse Varga, 54 … was first elected in 2021"
    text = "The treaty, signed on 2 February by both, takes effect on 1 June."
    assert told(text, "2031-05-16")[1][2] == "The treaty … takes effect on 1 June."
    text = "Obi had said that the dam was safe; on Thursday she said she had been wrong."
    shown = "Obi … on Thursday she said she had been wrong."
    assert told(text, "2031-05-16")[0][2] == shown


def test_who_is_told_behind_a_conjunction_speaks_for_no_other_clause() -> None:
    """In "Although the ministry said …, brokers expect …" nobody is called "although"."""
    text = (
        "Although the ministry said the fleet grew in April, brokers are predicting fewer sales"
        " for May.\n\nThough officials said the quay opened in March, it was empty in April."
    )
    assert {event.said_by for event in find(text)} == {None}


def test_a_sentence_without_end_tells_of_its_first_dates_alone() -> None:
    """Thousands of dates without a full stop are no sentence: they cost no time for each."""
    months = [f"{month} {year}" for year in range(1200, 2000) for month in ("May", "July")]
    endless = "".join(f"the pier closed in {month} and " for month in months)
    found = clauses(f"{endless}\n\nThe quay opened on 3 June 2031.")
    assert 900 < len(found) < 1100
    assert found[-1] == "The quay opened on 3 June 2031."


def test_the_day_printed_over_a_text_is_no_event() -> None:
    """A byline's day says when the text appeared."""
    text = "Whales return\n\nMay 3, 2031 by Oda Lind, report\n\nThe whales came back in 2029."
    reading = nlp.read(text)
    assert [reading.timexes[event.timex].edtf for event in reading.events] == ["2029"]
