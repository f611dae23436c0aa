"""What people type: markup undone, commands found, dates and filters read, nothing raised."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import questions, several
from handlers.question import dates, filters, of_article, typed
from store.errors import BadQuestionError

TODAY = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("“Ana Lim”", '"Ana Lim"'),
        ("Lim &amp; Obi &lt;3", "Lim & Obi <3"),
        ("&amp;lt;", "&lt;"),
        ("<https://a.example/x?b=1&amp;c=2|the story>", "the story"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("<@U0123ABC|ana> said", "ana said"),
        ("<@U0123ABC> quotes", "quotes"),
        ("<#C012|general> news", "general news"),
        ("<!channel>", ""),
        ("O’Brien", "O'Brien"),
        ("  a \n b\t", "a b"),
        ("*Ana Lim*", "Ana Lim"),
        ("Ana :pray: Lim", "Ana Lim"),
        ("\u202eabc\u202c", "abc"),
        ("ភ្នំពេញ", "ភ្នំពេញ"),
    ],
)
def test_markup_is_undone(raw: str, meant: str) -> None:
    """Slack's markup, curly quotation marks and invisible signs are not part of a question."""
    assert typed.clean(raw) == meant


def test_links_are_found_once_each() -> None:
    """Addresses in markup and bare ones are found, unescaped, without the full stop behind."""
    raw = "see <https://a.example/x?b=1&amp;c=2|it>, https://b.example/y. and <https://a.example/x?b=1&amp;c=2>"
    assert [link.url for link in typed.links(raw)] == [
        "https://a.example/x?b=1&c=2",
        "https://b.example/y",
    ]


@given(st.text(max_size=3000))
def test_anything_can_be_typed(raw: str) -> None:
    """No text makes the reading of a question fail, and none comes out longer than allowed."""
    question = typed.clean(raw)
    assert len(question) <= typed.LONGEST
    assert "\n" not in question
    command = questions.command_of(None, question)
    questions.command_of("/quotes", question)
    with suppress(BadQuestionError):
        filters.split_filters(command.rest, TODAY)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("/quotes Ana Lim", "quotes", "Ana Lim"),
        ("quotes from Ana Lim please", "quotes", "Ana Lim"),
        ("QUOTES: Ana Lim", "quotes", "Ana Lim"),
        ("qoutes Ana Lim", "quotes", "Ana Lim"),
        ("What did Ana Lim say about trade?", "quotes", "Ana Lim about trade"),
        ("what did Ana Lim say last week?", "quotes", "Ana Lim last week"),
        ("what did Ana Lim think of trade", "quotes", "Ana Lim about trade"),
        ("what's happening next Thursday?", "timeline", "next Thursday"),
        ("could you please show me the timeline of Norland Ostia", "timeline", "Norland Ostia"),
        ("who is Ana Lim?", "person", "Ana Lim"),
        ("find cranes", "articles", "cranes"),
        ("anything about cranes?", "articles", "cranes"),
        ("any news on the cranes?", "articles", "the cranes"),
        ("what was published on 9 February 2022?", "articles", "9 February 2022"),
        ("give me 5 quotes by Ana Lim", "quotes", "Ana Lim"),
        ("list people quoted on cranes", "remarks", "cranes"),
        ("what's Ana Lim's position on cranes", "quotes", "Ana Lim about cranes"),
        ("what's the newest on the cranes?", "articles", "the cranes newest first"),
        ("what do our articles say about cranes?", "articles", "cranes"),
        ("how many articles do we have on cranes?", "articles", "cranes"),
        ("give me everything on Ana Lim", "articles", "Ana Lim"),
        ("compare Ana Lim and Selby on cranes", "quotes", "Ana Lim and Selby about cranes"),
        ("when did Ana Lim resign?", "when", "Ana Lim resign"),
        ("did Ana Lim resign?", "when", "Ana Lim resign"),
        ("why did Ana Lim resign?", "open", "Ana Lim resign"),
        ("what did Ana Lim say abt trade", "quotes", "Ana Lim about trade"),
        ("did Ana Lim really say that cranes fall?", "quotes", "Ana Lim about cranes fall"),
        ("when is the next digest?", "status", ""),
        ("how do I add an article?", "care", ""),
        ("delete no. 8", "care", ""),
        ("tl;dr", "summarise", ""),
        ("sum up no. 3, thanks", "summarise", "no. 3"),
        ("summarize this in 3 sentences", "summarise", "this in 3 sentences"),
        ("who is quoted?", "summarise", "who is quoted"),
        ("when did this happen?", "summarise", "when"),
        ("what does it say about cranes", "summarise", "about cranes"),
        ("/clippings status", "status", ""),
        ("/clippings alias A = B", "alias", "A = B"),
        ("/clippings quotes Ana Lim", "quotes", "Ana Lim"),
        ("wat did Ana Lim say abt trade", "quotes", "Ana Lim about trade"),
        ("Wat is a temple", "", "Wat is a temple"),
        ("what do you know about the crane?", "articles", "the crane"),
        ("do you have anything on the crane", "articles", "the crane"),
        ("which articles mention the crane", "articles", "the crane"),
        ("articles mentioning Ana Lim", "articles", "Ana Lim"),
        ("how many articles do you have?", "status", ""),
        ("hello there", "help", ""),
        ("bananas are yellow", "", "bananas are yellow"),
        ("who are you?", "help", ""),
        ("What can you do?", "help", ""),
        ("how does this work", "help", ""),
    ],
)
def test_commands_are_found_in_what_people_say(text: str, name: str, rest: str) -> None:
    """A command is found by its name, a misspelling, or a sentence that can only mean it."""
    command = questions.command_of(None, typed.clean(text))
    assert command.name == name
    if name != "help":
        assert command.rest == rest


@pytest.mark.parametrize("text", ["/quotes help", "help quotes", "/clippings help quotes"])
def test_help_on_a_command(text: str) -> None:
    """Help is asked for before or behind the command's name."""
    command = questions.command_of(None, text)
    assert (command.name, command.wants_help) == ("quotes", True)


@pytest.mark.parametrize(
    ("typed_date", "edtf"),
    [
        ("2022", "2022"),
        ("2022-06", "2022-06"),
        ("2022-06-01", "2022-06-01"),
        ("1 June 2022", "2022-06-01"),
        ("June 1st, 2022", "2022-06-01"),
        ("Jun 2022", "2022-06"),
        ("June", "2024-06"),
        ("December", "2023-12"),
        ("6/2022", "2022-06"),
        ("1.6.2022", "2022-06-01"),
        ("last month", "2024-05"),
        ("last year", "2023"),
        ("yesterday", "2024-06-11"),
        ("2 weeks ago", "2024-05-29"),
        ("this week", "2024-06-10/2024-06-16"),
        ("next week", "2024-06-17/2024-06-23"),
        ("next month", "2024-07"),
        ("tomorrow", "2024-06-13"),
        ("next Wednesday", "2024-06-19"),
        ("next Friday", "2024-06-14"),
        ("the last 30 days", "2024-05-13/2024-06-12"),
        ("past two weeks", "2024-05-29/2024-06-12"),
        ("Monday", "2024-06-10"),
        ("Wednesday", "2024-06-12"),
        ("last Wednesday", "2024-06-05"),
        ("the 1990s", "1990-01-01/1999-12-31"),
    ],
)
def test_dates_as_people_type_them(typed_date: str, edtf: str) -> None:
    """Dates behind "since" and "before" are read in the forms that people use."""
    found = dates.read(typed_date, TODAY)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("words", ["", "soon", "2022-13", "31 February 2022", "Mayday", "0000"])
def test_what_is_no_date(words: str) -> None:
    """What is no date is not taken for one."""
    assert dates.read(words, TODAY) is None


def test_filters_are_taken_from_the_end() -> None:
    """Filters come off in any order; a quoted text keeps its own "in" and "since"."""
    name, found = filters.split_filters(
        "Ana Lim about trade in Ostia since 2022-06 before 1 Feb 2023 in The Herald", TODAY
    )
    assert name == "Ana Lim"
    assert found.about == "trade"
    assert (found.since, found.before) == ("2022-06-01", "2023-02-01")
    quoted, none = filters.split_filters('"since the flood"', TODAY)
    assert (quoted, none.any) == ('"since the flood"', False)


@pytest.mark.parametrize(
    ("question", "name", "since", "before"),
    [
        ("Ana Lim since June 2022", "Ana Lim", "2022-06-01", ""),
        ("Ana Lim since 1 January 2022", "Ana Lim", "2022-01-01", ""),
        ("Ana Lim since 2022 before June 2023", "Ana Lim", "2022-01-01", "2023-06-01"),
        ("Ana Lim before the 5th of June 2022", "Ana Lim", "", "2022-06-05"),
        ("Ana Lim since June 5, 2022", "Ana Lim", "2022-06-05", ""),
        ("Ana Lim between May 2021 and June 2022", "Ana Lim", "2021-05-01", "2022-07-01"),
        ("Ana Lim June 2022", "Ana Lim", "2022-06-01", "2022-07-01"),
        ("Ana Lim between May and July 2022", "Ana Lim", "2022-05-01", "2022-08-01"),
        ("Ana Lim, 5 June 2022", "Ana Lim", "2022-06-05", "2022-06-06"),
        ("Ana Lim on June 5, 2022", "Ana Lim", "2022-06-05", "2022-06-06"),
        ("Ana Lim about June 2022", "Ana Lim", "2022-06-01", "2022-07-01"),
        ("Ana Lim between 5 and 9 June 2022", "Ana Lim", "2022-06-05", "2022-06-10"),
        ("September 2022", "", "2022-09-01", "2022-10-01"),
        ("Ana Lim 2022", "Ana Lim", "2022-01-01", "2023-01-01"),
        ("2022", "2022", "", ""),
    ],
)
def test_a_date_keeps_its_year(question: str, name: str, since: str, before: str) -> None:
    """The year that closes a question belongs to the month before it, and both to "since"."""
    found = filters.split_filters(question, TODAY)
    assert found == (name, filters.Filters(since=since, before=before))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ana Lim since 31 Feb 2022", "“31 Feb 2022”"),
        ("Ana Lim until 31st February 2022", "“31st February 2022”"),
        ("Ana Lim before 2021 since 2022", "since 1 Jan 2022 and before 1 Jan 2021"),
    ],
)
def test_days_that_there_are_not_are_named(question: str, told: str) -> None:
    """The whole of what is no date is told, and that two dates leave nothing between them."""
    with pytest.raises(BadQuestionError, match=told):
        filters.split_filters(question, TODAY)
    with pytest.raises(BadQuestionError, match=told):
        filters.split_filters(question, TODAY, lenient=True)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_dates_never_raise(words: str) -> None:
    """No text behind "since" makes the reading of a date fail."""
    found = dates.read(words, TODAY)
    assert found is None or found.first <= found.last


@pytest.mark.parametrize(
    ("slash", "text", "name", "rest"),
    [
        ("/quotes", "what did Ana Lim say about trade?", "quotes", "Ana Lim about trade"),
        ("/quotes", 'who said "never again"', "remarks", '""never again""'),
        ("/person", "who is Ana Lim", "person", "Ana Lim"),
        ("/quotes", "Ana Lim latest", "quotes", "Ana Lim"),
        ("/quotes", "latest from Ana Lim", "quotes", "latest from Ana Lim"),
        ("/timeline", "what happened to the quay?", "timeline", "the quay"),
        ("/articles", "who is Ana Lim", "articles", "who is Ana Lim"),
    ],
)
def test_a_sentence_behind_a_command_is_read_as_one(
    slash: str, text: str, name: str, rest: str
) -> None:
    """Who types the whole question behind the command is answered as without it."""
    found = questions.command_of(slash, text)
    assert (found.name, found.rest) == (name, rest)


@pytest.mark.parametrize(
    ("slash", "text", "parts"),
    [
        (None, "quotes Ana Lim; timeline port", ("quotes Ana Lim", "timeline port")),
        ("/quotes", "Ana Lim, then a timeline of the port", ("Ana Lim", "timeline of the port")),
        (
            None,
            "summarise no. 3 and tell me who is quoted",
            ("summarise no. 3", "tell me who is quoted"),
        ),
        ("/timeline", "port; quay", ("port; quay",)),
        (None, 'who said "I came; quotes are dull"', ('who said "I came; quotes are dull"',)),
        (None, "quotes Ana Lim;", ("quotes Ana Lim;",)),
        (None, f"summarise {'it ' * 70}; people fled", (f"summarise {'it ' * 70}; people fled",)),
    ],
)
def test_several_questions_of_one_message(
    slash: str | None, text: str, parts: tuple[str, ...]
) -> None:
    """A message is parted only where each part names a command of ours."""
    assert several.of(slash, text) == parts


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("what does 1 say about trade", "1 about trade"),
        ("what does no. 4 say about cranes?", "no. 4 about cranes"),
        ("What did article 4 say?", "article 4"),
        ("what does #12 mention about the port", "#12 about the port"),
        ("when did 4 happen?", "when in 4"),
        ("when was no. 4 published", "when in no. 4"),
        ("which dates are in no. 3?", "when in no. 3"),
        ("what is new in 4?", "what is new in 4"),
        ("what's new in no. 4 against the last one", "what is new in no. 4"),
        ("who is quoted in no. 2?", "who is quoted in no. 2"),
        ("who's quoted in Crane falls at North Quay", "who is quoted in Crane falls at North Quay"),
        ("whom does no. 2 quote?", "who is quoted in no. 2"),
        ("quotations in no. 2", "who is quoted in no. 2"),
        ("what is no. 3 about?", "no. 3"),
        ("what does “Crane falls” say about the port", '"Crane falls" about the port'),
        ("what did Ana Lim say in no. 1?", "no. 1 about Ana Lim"),
        ("what does this story say about cranes", "about cranes"),
        ("what's in https://a.example/x", "https://a.example/x"),
        ("when did this happen in no. 20?", "when in no. 20"),
        ("when did it happen, no. 4", "when in no. 4"),
        ("what does it say about the cranes in no. 4?", "no. 4 about the cranes"),
        ("what does it say about cranes in article 4", "article 4 about cranes"),
        ("what does it say about the rise in tariffs", "about the rise in tariffs"),
        ("what is said about trade in no. 4?", "no. 4 about trade"),
        ("what is new in 34 against 18?", "what is new in 34 against 18"),
        ("what is new in 34 compared with no. 18", "what is new in 34 against no. 18"),
        ("what is new in 34 since 2022", "what is new in 34"),
    ],
)
def test_questions_about_one_article(text: str, rest: str) -> None:
    """An article named inside a question is taken out of it, by mention and behind a slash."""
    cleaned = typed.clean(text)
    for slash in (None, "/clippings", "/summarise"):
        command = questions.command_of(slash, cleaned)
        assert (command.name, command.rest) == ("summarise", rest)


def test_questions_about_people_stay_theirs() -> None:
    """What a person said is no question about an article."""
    command = questions.command_of(None, "what did Ana Lim say about no. 4")
    assert command.name == "quotes"
    assert questions.command_of(None, "what happened in 2022").name == "timeline"


@pytest.mark.parametrize(
    ("text", "of_it"),
    [
        ("when did it hit?", None),
        ("when did the storm strike?", None),
        ("when did this take place?", "when"),
        ("when was it published", "when"),
    ],
)
def test_a_deed_has_its_own_day(text: str, of_it: str | None) -> None:
    """An article's dates answer when it happened, not when one thing of many was done."""
    assert of_article.read(text.rstrip("?")) == of_it


def test_no_control_character_stays_in_a_link() -> None:
    """An address that is told to people, or to a terminal, has nothing unseen in it."""
    (link,) = typed.links("see <https://news.example/a\x1b[31m\u202eb|here>")
    assert link.url == "https://news.example/a[31mb"
