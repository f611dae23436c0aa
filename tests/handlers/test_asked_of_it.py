"""What reporters type about the article at hand, in words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.asking import Message
from handlers.question import asked_of_it, shapes
from tests.handlers.asking_helpers import ask, said

if TYPE_CHECKING:
    from handlers.desk import Desk

CRANE = "https://herald.example/crane"
OTHER = "https://news.example/quay?id=2"


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("tl;dr in three bullets", "in three bullets"),
        ("what's the gist", "gist"),
        ("sum this up in one line", "in one sentences"),
        ("one-liner", "in one sentences"),
        ("50 words max", "in 50 words"),
        ("can you expand on that", "longer"),
        ("once more but shorter", "shorter"),
        ("a line for the digest", "for the digest"),
        ("main takeaways", "as bullets"),
        ("whats this", ""),
        ("who do they quote", "who is quoted"),
        ("what did he say", "who is quoted"),
        ("whats the date on this", "when"),
        ("how old is this", "when"),
        ("is this from this week", "when"),
        ("timeline", "when"),
        ("what's new vs last week's piece", "what is new"),
        ("have we covered this alraedy", "what is new"),
        ("where's this from", "in 1 sentence"),
        ("pull the quotes", "who is quoted"),
        ("on what day was that", "when"),
        ("i need more than that", "longer"),
        ("any mention of the dockers in there", "about the dockers"),
        ("why did he do it", "the reasons"),
        ("rewrite as bullet list", "as bullets"),
        ("how's this different from what we had last week", "what is new"),
        ("what's new this week", None),
        ("who is Ana Lim", None),
        ("quotes from Ana Lim", None),
        ("timeline of the strike", None),
        ("what can you do", None),
        ("who are you", None),
        ("latest articles", None),
        ("digest", None),
        ("", None),
    ],
)
def test_a_line_of_words_for_an_article_in_sight(typed: str, rest: str | None) -> None:
    """Closed words in any order ask for one thing; a name or a topic among them for another."""
    assert asked_of_it.read(typed) == rest


@given(st.text(max_size=120))
def test_any_line_is_read(line: str) -> None:
    """Nothing that people type makes the reading fail, and what is read can be taken apart."""
    asked_of_it.topics(line)
    read = asked_of_it.read(line)
    assert read is None or shapes.parse(read)[0] == ""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("whats the date on this?", "Dates of no. 1"),
        ("who do they quote?", "Who is quoted in no. 1"),
        ("have we had this before?", "no. 1"),
        ("sum this up in one line pls", "Summary of no. 1 in 1 sentence"),
        ("show me the whole thing", "No. 1: "),
        ("why did the dockers stop?", "no. 1"),
        ("what happened to the dockers?", "Asked “what happened to the dockers” of no. 1"),
        ("can i read the whole article", "No. 1: "),
    ],
)
def test_in_a_thread_the_article_is_asked(desk: Desk, question: str, words: str) -> None:
    """In a thread about an article, a reporter's own words reach that article."""
    thread = (Message(f"<{CRANE}>"),)
    assert words in ask(desk, question, surface="mention", thread=thread).text


def test_with_no_article_in_sight_it_is_asked_which(desk: Desk) -> None:
    """What can only be asked of an article is no search where none is talked about."""
    for question in ("what's the gist?", "whats the date on this", "sum this up in one line"):
        words = said(ask(desk, question, surface="dm", thread=(Message("hello"),)))
        assert "Which article" in words or "I looked for" in words, question
        assert "did not understand" not in words


def test_what_the_article_lacks_is_looked_for_elsewhere(desk: Desk) -> None:
    """An open question that the article at hand does not answer is asked of the archive."""
    thread = (Message(f"<{CRANE}>"),)
    answer = ask(desk, "how did Ostia react?", surface="mention", thread=thread)
    assert not answer.text.startswith("About ")
    assert said(answer)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("numbers?", "Figures in no. 1"),
        ("does anyone disagree?", "Who says otherwise in no. 1"),
        ("is it true?", "I cannot judge"),
        ("translate this", "I cannot translate"),
        ("what happened next?", "Later than no. 1"),
        ("headline?", "Its headline"),
        ("is this an op-ed?", "comment"),
        ("why?", "Reasons in no. 1"),
        ("what does Ana Lim say?", "Asked “what does Ana Lim say” of no. 1"),
        ("who is Tomas Varga in this?", "head of the Selby dockers' union"),
        ("how many trains ran?", "I find no answer in it"),
        ("who did it?", "No sentence of it says who is held to have done it"),
        ("and what does Tomas Varga say?", "of no. 1"),
    ],
)
def test_among_people_the_article_is_asked_first(desk: Desk, question: str, words: str) -> None:
    """What it lacks, or what we cannot do, is said; the archive is offered, not passed off."""
    thread = (Message(f"<{CRANE}>"),)
    answer = ask(desk, question, surface="mention", thread=thread)
    assert words in f"{answer.text} {said(answer)}"


def test_somebodys_words_in_the_article_come_before_the_archives(desk: Desk) -> None:
    """Whom the article lets speak on a topic is quoted out of it; where there is more is said."""
    thread = (Message(f"<{CRANE}>"),)
    question = "what did Tomas Varga say about the crane?"
    answer = ask(desk, question, surface="mention", thread=thread)
    assert "had not been tested for two years" in said(answer)
    assert "This is from the archive" not in said(answer)
    assert "More of theirs in the archive: “quotes Tomas Varga”." in said(answer)
    question = "what did Ana Lim say about the new crane?"
    assert "This is from the archive" in said(ask(desk, question, surface="mention", thread=thread))


def test_what_the_archive_has_is_told_as_the_archives(desk: Desk) -> None:
    """Somebody whom the article does not let speak is looked for elsewhere, and that is said."""
    thread = (Message(f"<{OTHER}>"),)
    answer = ask(desk, "what did Tomas Varga say?", surface="mention", thread=thread)
    assert "This is from the archive" in said(answer) or "no. 2" in answer.text


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("how many jobs were cut", None),
        ("were taxes cut", None),
        ("is security tighter", None),
        ("what did he tweet", None),
        ("can you cut it down", "shorter"),
        ("what is the long version", "longer"),
        ("what happened in 3 sentences", "in 3 sentences"),
    ],
)
def test_a_question_of_what_is_told_asks_for_no_other_length(line: str, asked: str | None) -> None:
    """Jobs that were cut do not make a summary shorter; whoever asks to cut it does."""
    assert asked_of_it.read(line) == asked


@pytest.mark.parametrize(
    ("question", "doubted"), [("was he hurt?", True), ("was anybody hurt?", False)]
)
def test_whom_a_pronoun_means_is_not_guessed(desk: Desk, question: str, doubted: bool) -> None:  # noqa: FBT001 a parameter of the test
    """What is found for "he" is no statement about anybody: it is said that nobody is named."""
    shown = said(ask(desk, question, surface="mention", thread=(Message(CRANE, ts="1.0"),)))
    assert "Nobody was hurt" in shown
    assert ("I cannot tell whom “he” means" in shown) is doubted


def test_a_man_whom_the_article_does_not_name_is_no_doubt(desk: Desk) -> None:
    """What calls him the missing man is as much as the article tells: that is an answer."""
    text = (
        "Search for sailor goes on\n\nA sailor fell off the quay of Selby on Monday, and boats have"
        " looked for days.\n\nThe boats have not found the missing man, but his cap was washed up"
        " at Tarn Head on the second night, the coastguard said in the town.\n\nThe weather was bad"
        " for most of the week. Two boats turned back on Tuesday, and a third one lost its anchor."
    )
    asked = Message("<@U0BOT> have they found him?", ts="9.0", to_bot=True)
    thread = (Message(text, ts="1.0"), asked)
    shown = said(ask(desk, "have they found him?", surface="mention", thread=thread))
    assert "not found the missing man" in shown
    assert "I cannot tell whom" not in shown


def test_a_fact_check_is_asked_for_its_verdict(desk: Desk) -> None:
    """What it found is shown as what it found; in any other article nothing is judged."""
    text = (
        "Selby pier was not sold\n\nPosts about the pier of Selby were shared for a week, and the"
        " town hall was asked about them by hundreds of people.\n\nThe claim\n\nThe pier of Selby"
        " was sold to a firm in Ostia for nine crowns.\n\nThe verdict\n\nThe pier belongs to the"
        " town. Its register of 4 May 2031 names no other owner."
    )
    asked = Message("<@U0BOT> is it true?", ts="9.0", to_bot=True)
    thread = (Message(text, ts="1.0"), asked)
    shown = said(ask(desk, "is it true?", surface="mention", thread=thread))
    assert "I cannot judge it myself" in shown
    assert "The pier belongs to the town" in shown
    assert "nine crowns" not in shown


@pytest.mark.parametrize(("pronoun", "doubted"), [("he", True), ("she", False)])
def test_a_pronoun_is_no_doubt_where_one_person_is_told_of(
    desk: Desk,
    pronoun: str,
    doubted: bool,  # noqa: FBT001 a parameter of the test
) -> None:
    """Where the sentence names one woman, "she" is she; no "he" is named there."""
    asked = f"when did {pronoun} close the quay?"
    shown = said(ask(desk, asked, surface="mention", thread=(Message(CRANE, ts="1.0"),)))
    assert "Ana Lim closed" in shown
    assert ("I cannot tell whom" in shown) is doubted


@pytest.mark.parametrize(
    "question", ["who did it?", "how much did they pay?", "has it happened before?"]
)
def test_a_question_of_some_article_asks_which_is_meant(desk: Desk, question: str) -> None:
    """Where no article is in sight nobody is looked for who might be called "did it"."""
    answer = ask(desk, question, surface="mention", thread=(Message("lunch, anybody?"),))
    assert "called" not in answer.text
    assert "I looked for a link" in answer.text


def test_the_other_side_of_a_numbered_article_is_no_topic(desk: Desk) -> None:
    """The other side is asked for as whoever speaks against another, by number as in a thread."""
    answer = ask(desk, "what does the other side say in no. 1?")
    assert "about “the other side”" not in f"{answer.text} {said(answer)}"
    assert "otherwise" in said(answer)
