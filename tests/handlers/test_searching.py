"""`/articles`, `/person`, help, status, aliases, the home tab: the rest of what is asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from handlers import router, state
from nlp import Dating
from store import articles
from store.errors import BadQuestionError
from store.ingest import ingest
from store.values import Draft
from tests.handlers.asking_helpers import ask, opened, pressed, said
from tests.handlers.conftest import QUAY
from tests.slack.blocks import check_view, words_of

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk

ODD = [
    "", " ", "AND", "OR NOT", '"unclosed', "O'Brien", "Norland-Ostia", "🦭🦭", "ភ្នំពេញ", "*", "()",
    "x" * 10_000, "<!channel>", "since: before: by:", "NEAR(a b)", "\\", "{}", "\u202egnirts\u202c",
    "<https://a.example|b>", "<@U0000000001>", "-", "--", "a" * 400 + " " + "b" * 400,
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize(
    "command", ["quotes", "timeline", "articles", "person", "summarise", "digest", "clippings", ""]
)
def test_odd_questions_get_a_short_kind_answer(desk: Desk, command: str, text: str) -> None:
    """Whatever is asked, an answer that Slack takes comes back, and it is not long."""
    answer = ask(desk, f"/{command} {text}" if command else text)
    assert said(answer).strip()
    assert len(answer.blocks) < 25


@pytest.mark.parametrize("question", ["-quay", '-"North Quay" -ferry', "*", '"', "--"])
def test_a_search_for_nothing_says_so(desk: Desk, question: str) -> None:
    """What only leaves articles out finds none for another reason than a rare word."""
    told = said(ask(desk, f"/articles {question}"))
    assert "names no word to look for" in told
    assert "No article has all of this" not in told


def test_a_search_that_finds_nothing_is_not_taken_for_one_for_nothing(desk: Desk) -> None:
    """A word that no article has is a word."""
    assert "No article has all of this: zeppelin -quay." in said(
        ask(desk, "/articles zeppelin -quay")
    )


def test_the_archive_is_listed_by_day(desk: Desk) -> None:
    """An order needs no words; it is told in place of them."""
    listed = said(ask(desk, "/articles oldest first"))
    assert listed.startswith("By day · ")
    assert "articles, oldest first" in listed


def test_a_summary_about_something_says_what_was_looked_for(desk: Desk) -> None:
    """“About zebras” is no headline."""
    told = said(ask(desk, "summarise the article about zebras"))
    assert "I looked for an article on “zebras”" in told


def test_what_is_not_there_is_told_in_terms_of_the_question(desk: Desk) -> None:
    """One word cannot be fewer; whoever asks for a person is shown how to ask for a person."""
    assert "zepp*" in said(ask(desk, "/articles zeppelin"))
    assert ": /person " in said(ask(desk, "/person Zork Blatt"))
    assert ": /quotes " in said(ask(desk, "/quotes Zork Blatt"))
    assert "in Mar 1924" in said(ask(desk, "what happened in March 1924?"))


def test_a_byline_that_matches_is_not_shown_twice(desk: Desk) -> None:
    """Where only byline or title has the words, the article's opening says what it is about."""
    told = said(ask(desk, "/articles source:Herald crane"))
    assert "Harbour master Ana Lim closed" in told


def test_a_question_that_nothing_answers_leads_to_what_comes_near(desk: Desk) -> None:
    """“How many …?” of which no article has all words is not met with help alone."""
    told = said(ask(desk, "how many tourists saw the crane fall?", surface="mention"))
    assert "an answer to “how many tourists saw the crane fall?”" in told
    assert "Summarise no. 1" in told
    assert "what has a date: “closed the North Quay”" in said(
        ask(desk, "who closed the North Quay?")
    )
    assert "I did not understand" in said(ask(desk, "is zeppelin gzorp?", surface="mention"))


def test_each_question_of_a_message_is_answered(desk: Desk) -> None:
    """Two commands in one message are two answers, the second below the first."""
    both = ask(desk, "quotes Ana Lim; timeline North Quay", surface="mention")
    (second,) = both.parts
    assert both.text.startswith("Ana Lim: ")
    assert second.text.startswith("Timeline of North Quay")
    assert second.response_type == "in_channel"


def test_of_more_questions_the_others_are_named(desk: Desk) -> None:
    """Three are answered; what is left is not taken for a name, nor passed over."""
    many = ask(desk, "quotes Ana Lim; timeline North Quay; latest; person Ines Obi; status")
    assert len(many.parts) == 3
    assert "ask again: “person Ines Obi; status”" in said(many.parts[-1])


def test_one_sentence_is_all_that_one_sentence_shows(desk: Desk) -> None:
    """Names and dates below it would be longer than what was asked for."""
    whole, short = (said(ask(desk, f"summarise no. 1{more}")) for more in ("", " in 1 sentance"))
    assert "Quoted: " in whole
    assert "Quoted: " not in short


@pytest.mark.parametrize(
    ("action", "value"),
    [
        ("timeline.page", {"q": "quay", "s": "x"}),
        ("quotes.page", {"p": 1, "b": "**"}),
        ("latest.page", {"s": "since 2022"}),
        ("read", {"n": 2**70}),
        ("quotes.page", {"p": [1]}),
    ],
)
def test_a_button_with_a_day_or_number_that_is_none_is_an_old_one(
    desk: Desk, action: str, value: dict[str, Any]
) -> None:
    """What no version of ours would have drawn is answered kindly, not by a failure."""
    told = said(router.act(desk, action, json.dumps(value), user="U1"))
    assert "older message" in told


def test_a_button_holds_no_more_than_slack_takes() -> None:
    """A question too long to be carried on is declined before Slack refuses its message."""
    assert len(state.pack(q="x" * 1900)) <= state.VALUE_LIMIT
    with pytest.raises(BadQuestionError, match="too long"):
        state.pack(q="x" * 2000)


@pytest.mark.parametrize("when", ["in 9999", "since 9999-12-31", "since 0001-01-01", "before 0001"])
@pytest.mark.parametrize(
    "question", ["/quotes Ana Lim", "/timeline quay", "/timeline zeppelin", "/digest", "latest"]
)
def test_the_first_and_the_last_day_of_the_calendar_get_an_answer(
    desk: Desk, question: str, when: str
) -> None:
    """No day stands before the one or behind the other, and neither is needed for an answer."""
    assert said(ask(desk, f"{question} {when}")).strip()


def test_matches_are_marked(desk: Desk) -> None:
    """A search names its articles, the best first, and marks the words that match."""
    answer = ask(desk, "/articles crane")
    assert "Crane falls at North Quay" in said(answer)
    assert "'bold': True" in str(answer.blocks)
    assert "2 articles" in said(answer)


def test_a_search_that_finds_nothing_shows_one_that_does(desk: Desk) -> None:
    """Nothing found: the answer says so and gives a search that finds something."""
    words = said(ask(desk, "/articles zeppelin"))
    assert "zeppelin" in words
    example = words.rsplit("This finds something: ", 1)[1]
    assert "best first" in said(ask(desk, example))


def test_an_article_is_printed_where_it_is_asked_for(desk: Desk) -> None:
    """`read` with a number, or with words of a headline, gives the article's own text."""
    answer = ask(desk, "read no. 2")
    assert "Ships from Ostia came in on the same day." in said(answer)
    assert answer.response_type == "ephemeral"
    assert said(ask(desk, "read crane falls at north quay")).startswith("No. 1")
    assert "no such article" in said(ask(desk, "read no. 999"))


def test_a_long_article_is_read_on_in_a_window(own_desk: Desk) -> None:
    """A message holds one page; the button opens the next, and the page can be asked for."""
    text = "\n\n".join(f"The tide table has a line for hour {n} of the night." for n in range(100))
    articles.put(own_desk.archive, Draft(text=text, uri="tides", title="The tide table"))
    answer = ask(own_desk, "read the tide table")
    assert "Page 1 of 3" in said(answer)
    assert "hour 99" not in said(answer)
    assert "Page 2 of 3" in said(opened(own_desk, answer, "Read on ›"))
    last = ask(own_desk, "read the tide table page 3")
    assert "hour 99 " in said(last)
    assert "Read on" not in said(last)


def test_reading_an_article_whole(desk: Desk) -> None:
    """A button opens the whole article."""
    window = opened(desk, ask(desk, "/articles patience"), "Read no. 2")
    assert "Ships from Ostia came in on the same day." in said(window)


def test_a_person_is_called_something_not_is(desk: Desk) -> None:
    """A profile says what articles called somebody, in which one, and never what they are."""
    words = said(ask(desk, "/person Ana Lim"))
    assert "called" in words
    assert "director of the Selby Port Authority" in words
    assert "no. 2" in words
    assert "Tomas Varga" in words
    quoted = pressed(desk, ask(desk, "/person Ana Lim"), "Quotations")
    assert "tested twice" in said(quoted)


@pytest.mark.parametrize(
    "command", ["quotes", "timeline", "articles", "person", "summarise", "digest", "clippings"]
)
def test_each_command_has_help(desk: Desk, command: str) -> None:
    """`help` behind a command shows its usage, with an example from this archive."""
    words = said(ask(desk, f"/{command} help" if command != "clippings" else "/clippings help"))
    assert command in words
    assert "Args" not in words
    assert "{" not in words


def test_help_names_every_command(desk: Desk) -> None:
    """The whole help has every command, with examples that answer."""
    words = said(ask(desk, "help", surface="mention"))
    for command in ("/quotes", "/timeline", "/articles", "/person", "summarise", "/digest"):
        assert command in words


def test_the_offer_of_help_works(desk: Desk) -> None:
    """What is not understood is answered by examples; each of them gives an answer."""
    words = said(ask(desk, "good morning to all of you", surface="mention"))
    assert "did not understand" in words
    examples = [line for line in words.split("\n") if line.startswith(("/quotes", "/timeline"))]
    assert examples
    for example in examples:
        assert "Share to channel" in said(ask(desk, example))


def test_status_counts_the_archive(desk: Desk) -> None:
    """Status says how many articles there are and what is known of their dates."""
    words = said(ask(desk, "/clippings status"))
    assert "4 articles in the archive" in words
    assert "3 of the articles came with a date" in words


def test_aliases_are_kept(own_desk: Desk) -> None:
    """A newsroom's own word for a topic is used from then on, and can be taken away."""
    assert "no dated event" in said(ask(own_desk, "/timeline Bigcrane"))
    assert "stands for" in said(ask(own_desk, "/clippings alias crane = Bigcrane"))
    assert "crane" in said(ask(own_desk, "/timeline Bigcrane"))
    assert "Bigcrane" in said(ask(own_desk, "/clippings alias"))
    assert "no longer" in said(ask(own_desk, "/clippings alias remove crane = Bigcrane"))
    ask(own_desk, "/clippings alias crane = Bigcrane")
    assert "Bigcrane" in said(ask(own_desk, "/clippings alias remove crane"))
    assert "equals sign" in said(ask(own_desk, "/clippings alias remove crane"))


def test_the_home_tab(desk: Desk) -> None:
    """The home tab is a view that Slack takes, with examples and the newest articles."""
    view = router.home(desk, "U0ASKER01")
    check_view(view)
    assert "/quotes" in words_of(view)
    assert "Crane falls at North Quay" in words_of(view)


def test_answers_to_mentions_are_for_all(desk: Desk) -> None:
    """A slash answer is for one person, a mention's answer is for everybody round it."""
    assert ask(desk, "/articles crane").response_type == "ephemeral"
    public = ask(desk, "articles crane", surface="mention")
    assert public.response_type == "in_channel"
    assert "Share to channel" not in said(public)


def test_an_unknown_button_is_answered(desk: Desk) -> None:
    """A button of an older version, or a broken value, is answered kindly."""
    for action, value in (("gone:1", "{}"), ("quotes.page", "no json"), ("quotes.page", "[1]")):
        done = router.act(desk, action, value)
        assert "older" in said(done)
    window = router.act(desk, "read:9", '{"n":999}')
    assert "not in the archive" in said(window)


def test_bare_words_are_looked_for(desk: Desk) -> None:
    """A line that names no command and no person finds the articles that hold its words."""
    assert "Crane falls at North Quay" in said(ask(desk, "the crane", surface="mention"))


def test_filters_alone_answer_newest_first(desk: Desk) -> None:
    """Where nothing is looked for but a time, nothing is best: the newest stands first."""
    words = said(ask(desk, "/articles since:1990"))
    assert "newest first" in words


def test_what_is_held_back_is_named_in_the_status(own_desk: Desk, tmp_path: Path) -> None:
    """A copy of a withdrawn article is nowhere but in the status, with the way to release it."""
    articles.withdraw(own_desk.archive, 1)
    copy = QUAY.replace("Nobody was hurt, and nobody will", "No one was hurt, and no one will")
    copy += "\n\nOther ports of Norland closed two quays each in order to look at their cranes."
    (tmp_path / "copy.txt").write_text(copy, encoding="utf-8")
    ingest(own_desk.archive, [tmp_path / "copy.txt"])
    assert "No article" in said(ask(own_desk, "/articles Varga warned writing"))
    words = said(ask(own_desk, "/clippings status"))
    assert "Held back: no. 5 has nearly the text of no. 1, which is hidden." in words
    assert "clippings restore 5" in words


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("/articles North Quay oldest first", "Crane falls at North Quay"),
        ("/articles North Quay newest first", "North Quay opens again"),
        ("/articles North Quay, oldest first since 2020", "Crane falls at North Quay"),
        ("first mention of North Quay", "Crane falls at North Quay"),
        ("when did we first write about the North Quay?", "Crane falls at North Quay"),
        ("when was North Quay first mentioned", "Crane falls at North Quay"),
        ("what's the latest on North Quay?", "North Quay opens again"),
    ],
)
def test_articles_come_by_day_where_that_is_asked_for(desk: Desk, typed: str, first: str) -> None:
    """The first mention and the latest are the first article of the answer, which says so."""
    told = said(ask(desk, typed))
    order = "oldest first" if first.startswith("Crane") else "newest first"
    assert told.splitlines()[0].endswith(order)
    titles = ("Crane falls at North Quay", "North Quay opens again")
    assert min(titles, key=told.index) == first


def test_pages_keep_the_order(desk: Desk) -> None:
    """The button's value has the order with the words."""
    answer = ask(desk, "/articles quay oldest first")
    shared = said(pressed(desk, answer, "Share to channel"))
    assert "/articles quay oldest first" in shared
    assert ", oldest first" in shared


def test_a_whole_name_comes_before_its_words(own_desk: Desk) -> None:
    """By day, an article that only has the words of a name is no mention of it."""
    text = "Ana Brask met Tom Lim at the ferry of Orl."
    published = Dating(edtf="2020-01-05", basis="stated")
    articles.put(own_desk.archive, Draft(text=text, uri="other", published=published))
    assert "Tom" not in said(ask(own_desk, "first mention of Ana Lim"))
    assert "Tom" in said(ask(own_desk, "first mention of Ana ferry"))
