"""What people say next about an article, in the thread where it was summarised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import latest, state
from handlers.asking import Message
from handlers.question import of_article as questions
from handlers.question import shapes, spelling
from handlers.question.shapes import Shape
from store import articles
from tests.handlers.asking_helpers import ask, bars, opened, pressed, said

if TYPE_CHECKING:
    from handlers.desk import Desk

CRANE = "https://herald.example/crane"
OTHER = "https://news.example/quay?id=2"


def after(desk: Desk, first: str = "summarise 2") -> tuple[Message, ...]:
    """Return a thread whose root links to another article than the bot spoke of last."""
    answer = ask(desk, first, surface="mention")
    return (Message(f"<{CRANE}>", ts="1"), Message(answer.text, ts="2", from_bot=True))


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("shorter", "shorter"),
        ("make it shorter", "shorter"),
        ("can you make that a bit longer", "longer"),
        ("too long", "shorter"),
        ("as bullets", "as bullets"),
        ("in bullet points", "as bullets"),
        ("bulet points", "as bullets"),
        ("as a list", "as bullets"),
        ("for the digest", "for the digest"),
        ("for the digset", "for the digset"),
        ("in 2 sentences", "in 2 sentences"),
        ("in two sentnces", "in two sentences"),
        ("3 bullets", "in 3 bullets"),
        ("shorter 4", "4 shorter"),
        ("no. 4 in 2 sentences", "no. 4 in 2 sentences"),
        ("no. 4: as bullets", "no. 4 as bullets"),
        ("what does it say abuot trade", "about trade"),
        ("what deos it say abuot sentnce reform", "about sentnce reform"),
        ("does it mention Orl", "about Orl"),
        ("who is qouted", "who is quoted"),
        ("when did this hapen", "when"),
        ("whats new against our last articel on this", "what is new"),
        ("what is new in no. 4 against no. 2", "what is new in no. 4 against no. 2"),
        ("has anything changed since our last story", "what is new"),
        ("compare no. 4 with no. 2", "what is new in no. 4 against no. 2"),
        ("how does this differ from 2", "what is new against 2"),
        ("long", None),
        ("digest", None),
        ("the digest", None),
        ("what's new this week", None),
        ("in 2 words", None),
        ("port strike", None),
        ("bullet factory", None),
    ],
)
def test_how_a_question_about_an_article_is_read(typed: str, rest: str | None) -> None:
    """What is asked of "it" is told from names, topics and other commands; typos are forgiven."""
    read = questions.read(typed)
    if rest == "for the digset":
        assert read == "for the digest"
    else:
        assert read == rest


@pytest.mark.parametrize(
    ("rest", "named", "shape"),
    [
        ("2 sentences", "", Shape(2)),
        ("no. 4 2 sentences", "no. 4", Shape(2)),
        ("as 3 bullets", "", Shape(3, bullets=True)),
        ("no. 4 as bullets", "no. 4", Shape(bullets=True)),
        ("for the digest", "", Shape(1)),
        ("too long", "", Shape(change=-1)),
        ("in detail", "", Shape(change=1)),
        ("what is new in no. 4 against no. 2", "no. 4", Shape(aspect="new", against=2)),
        ("who is quoted in no. 4", "no. 4", Shape(aspect="quoted")),
        ("no. 4 about the 2 bullets", "no. 4", Shape(about="the 2 bullets")),
        ("Maren Post leaves the harbour", "Maren Post leaves the harbour", Shape()),
        ("no. 4 in 60 words for the team", "no. 4", Shape(2)),
        ("the team", "the team", Shape()),
    ],
)
def test_how_a_shape_is_read(rest: str, named: str, shape: Shape) -> None:
    """What `summarise` is asked is taken apart into the article and the shape."""
    assert shapes.parse(rest) == (named, shape)


@given(st.builds(Shape, st.integers(0, 12), st.booleans(), st.integers(-1, 1)))
def test_a_shape_survives_a_button(shape: Shape) -> None:
    """A button gives back the shape that it was given."""
    assert shapes.unpack(state.unpack(shapes.pack(7, shape))) == shape


@given(st.text(max_size=80))
def test_any_words_are_read(text: str) -> None:
    """Nothing that people type makes the reading fail."""
    for reading in (questions.read, questions.follow_up, latest.read):
        assert reading(text) is None or isinstance(reading(text), str)
    shapes.parse(text)


def test_names_and_figures_are_not_put_right() -> None:
    """A word with a capital may be a name, one with a figure a number: both stay."""
    words = "Whta did Artcle say abuot 12th sentnce".split()
    known = {"what", "article", "about", "sentence", "this"}
    assert spelling.mended(words, known) == "what did Artcle say about 12th sentence".split()


def test_shorter_starts_from_what_was_shown(desk: Desk) -> None:
    """Each "shorter" shortens the last answer; what is shown as bullets can be asked at once."""
    thread = after(desk)
    shown = len(bars(ask(desk, "summarise 2", surface="mention")))
    answer = ask(desk, "make it shorter", surface="mention", thread=thread)
    assert len(bars(answer)) == max(1, shown - 2)
    assert "no. 2" in said(answer)
    again = (*thread, Message(answer.text, ts="3", from_bot=True))
    longer = ask(desk, "longer", surface="mention", thread=again)
    assert len(bars(longer)) > len(bars(answer))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what about Ostia?", "Ships from Ostia came in on the same day."),
        ("and Ostia?", "Ships from Ostia came in on the same day."),
        ("more about Ostia", "Ships from Ostia came in on the same day."),
        ("summarise about Ostia", "Ships from Ostia came in on the same day."),
        ("compare with no. 3", "against no. 3"),
        ("any quotes?", "director of the Selby Port Authority"),
        ("what happened?", "opened again on 2 May 2024"),
        ("more", "Ships from Ostia"),
        ("as bullets", "¶ 1"),
        ("for the digest", "opened again on 2 May 2024"),
    ],
)
def test_a_follow_up_in_few_words(desk: Desk, question: str, words: str) -> None:
    """In a thread about an article, few words are enough; the article is kept."""
    answer = ask(desk, question, surface="mention", thread=after(desk))
    assert words in said(answer)
    assert "no. 2" in said(answer)


def test_a_follow_up_keeps_its_article_beside_a_newer_link(desk: Desk) -> None:
    """Where somebody links to another article after our answer, a button takes that one instead."""
    thread = (*after(desk), Message(f"and <{CRANE}>?", ts="3"))
    kept = ask(desk, "in one sentence", surface="mention", thread=thread)
    assert kept.text.startswith("Summary of no. 2 in 1 sentence")
    assert "No. 1 was linked here since." in said(kept)
    other = pressed(desk, kept, "Take no. 1", surface="mention")
    assert other.text.startswith("Summary of no. 1 in 1 sentence")


def test_a_fresh_request_takes_what_was_shown_since(desk: Desk) -> None:
    """Asked anew, the newest link counts; with nothing new, the thread's article stays."""
    thread = after(desk)
    assert "no. 2" in said(ask(desk, "summarise", surface="mention", thread=thread))
    newer = (*thread, Message(f"and <{CRANE}>?", ts="3"))
    assert "Summary of no. 1" in ask(desk, "summarise", surface="mention", thread=newer).text
    assert "Summary of no. 1" in ask(desk, "and this one?", surface="mention", thread=newer).text


@pytest.mark.parametrize(
    "other",
    [
        "/quotes Ana Lim",
        "/articles dockers",
        "/person Tomas Varga",
        "latest articles",
        "/timeline Ostia",
    ],
)
def test_other_answers_do_not_change_the_article(desk: Desk, other: str) -> None:
    """Answers that merely mention an article's number do not make the thread about it."""
    thread = (*after(desk), Message(ask(desk, other).text, ts="3", from_bot=True))
    assert "Summary of no. 2" in ask(desk, "shorter", surface="mention", thread=thread).text


def test_a_follow_up_on_a_withdrawn_article_says_so(own_desk: Desk) -> None:
    """No other article takes the place of one that is gone."""
    thread = (*after(own_desk), Message("what about no. 3?", ts="3"))
    articles.withdraw(own_desk.archive, 2)
    for question in ("shorter", "who is quoted?", "summarise"):
        words = said(ask(own_desk, question, surface="mention", thread=thread))
        assert words.startswith("No. 2, which we spoke of, is not in the archive any more.")
        assert "opened again" not in words


def test_a_click_takes_a_withdrawn_article_off_the_screen(own_desk: Desk) -> None:
    """The old summary is replaced by the word that its article is gone; none of it stays."""
    shown = ask(own_desk, "summarise 2 in 2 sentences", surface="mention")
    articles.withdraw(own_desk.archive, 2)
    gone = pressed(own_desk, shown, "Longer", surface="mention")
    assert gone.replace_original
    assert said(gone).startswith("No. 2 is not in the archive, or no longer.")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who wrote this?", "The Selby Herald"),
        ("what's the headline?", "Crane falls at North Quay"),
        ("link?", "Crane falls at North Quay"),
        ("sum it up", "Summary of no. 1"),
        ("digest this", "Summary of no. 1"),
        ("give me 2 bullet points for the digest", "in 2 bullets"),
        ("could somebody summarise?", "Summary of no. 1"),
        ("when was this published?", "Written 5 Mar 2024"),
        ("headline please", "Crane falls at North Quay"),
        ("tell me about the crane", "About the crane in no. 1"),
        ("is there anything about the dockers in it?", "About the dockers in no. 1"),
        ("as bullets, 2", "in 2 bullets"),
        ("summarise in 50 words", "in 2 sentences"),
        ("summarise for a tweet", "Summary of no. 1 in 1 sentence"),
        ("summarise this in one paragraph for my editor", "Summary of no. 1"),
    ],
)
def test_what_people_ask_of_an_article(desk: Desk, question: str, answer: str) -> None:
    """Its author, headline and link stand in the head of every answer about it."""
    thread = (Message(f"<{CRANE}>"),)
    reply = ask(desk, question, surface="mention", thread=thread)
    assert answer in f"{reply.text} {said(reply)}"


@pytest.mark.parametrize(
    ("said_to_us", "answer"),
    [
        ("👍", "All right."),
        (":tada:", "All right."),
        ("ok", "All right."),
        ("no", "All right."),
        ("good bot!", "Gladly."),
        ("thanks, that's great", "Gladly."),
        ("hmm, not sure", "All right."),
    ],
)
def test_talk_is_not_searched_for(desk: Desk, said_to_us: str, answer: str) -> None:
    """A nod, a smiley or a word of praise finds no articles and gets no lecture."""
    assert said(ask(desk, said_to_us, surface="mention", thread=(Message("x"),))) == answer
    for question in ("why?", "?", "where?", "how long is it?"):
        words = said(ask(desk, question, surface="mention", thread=(Message("x"),)))
        assert "best first" not in words


def test_the_same_words_elsewhere_are_a_search(desk: Desk) -> None:
    """Where no article is talked about, "what about Ostia?" does not ask for one."""
    assert "Which article" not in said(ask(desk, "what about Ostia?", surface="mention"))


@pytest.mark.parametrize(
    "question",
    [
        "any other stories about Obi?",
        "do we have anything on Obi",
        "is there an article about Obi?",
    ],
)
def test_who_asks_for_articles_gets_articles(desk: Desk, question: str) -> None:
    """A question for other articles is none about the one that is being talked about."""
    told = said(ask(desk, question, surface="mention", thread=after(desk)))
    assert "best first" in told
    assert "letter dated February 1" in told


@pytest.mark.parametrize("typed", ["3", "no. 3", "#3"])
def test_a_number_alone_is_that_article(desk: Desk, typed: str) -> None:
    """An article's number is a question: for its summary."""
    assert ask(desk, typed, surface="dm", thread=()).text.startswith("Summary of no. 3")


def test_courtesy_and_language_are_no_headline(desk: Desk) -> None:
    """“Please” in the middle is courtesy; what is wanted in French is not given in English."""
    assert ask(desk, "summarise 3 please, in 2 sentences").text.startswith("Summary of no. 3 in 2")
    assert "I cannot translate" in said(ask(desk, "summarise no. 3 in French"))
    assert "Dates of no. 3" in ask(desk, "what's the date of no. 3?").text


def test_a_topic_that_it_lacks_is_looked_for_elsewhere_by_a_button(desk: Desk) -> None:
    """“What about …?” of which the article says nothing leads on to the archive."""
    answer = ask(
        desk, "what about the dockers?", surface="mention", thread=after(desk, "summarise 3")
    )
    assert "no sentence about “the dockers”" in said(answer)
    assert "Varga" in said(pressed(desk, answer, "Search the archive"))


def test_what_is_wanted_survives_the_choice(desk: Desk) -> None:
    """Where two articles may be meant, the button carries what was asked of the one."""
    both = (Message(f"<{CRANE}> or <{OTHER}>?"),)
    asked = ask(desk, "who is quoted?", surface="mention", thread=both)
    chosen = pressed(desk, asked, "Take no. 2", surface="mention")
    assert "director of the Selby Port Authority" in said(chosen)


@pytest.mark.parametrize(
    "question", ["Latest articles", "what is new?", "what's new this week", "lastest artciles"]
)
def test_the_latest_articles(desk: Desk, question: str) -> None:
    """Asked of no article in particular, what is new is what was added last."""
    answer = ask(desk, question, surface="mention")
    words = said(answer)
    assert "4 articles, last added first" in words
    assert words.index("No. 4") < words.index("No. 1")
    assert "Added 12 Jun 2024" in words
    assert "No. 4" in said(opened(desk, answer, "Read no. 4"))


def test_the_latest_since_a_day(desk: Desk) -> None:
    """A day in the question bounds it; a day to come finds nothing, and says so."""
    assert "4 articles" in said(ask(desk, "latest articles since yesterday"))
    assert "No articles were added since" in said(ask(desk, "new articles since 2030-01-01"))
    shared = pressed(desk, ask(desk, "latest articles"), "Share")
    assert shared.response_type == "in_channel"


def test_held_against_a_named_article(desk: Desk) -> None:
    """The other article may be named; one that is not there is said not to be."""
    assert "against no. 3" in said(ask(desk, "what is new in no. 2 against no. 3?"))
    assert "No. 99 is not in the archive" in said(ask(desk, "what is new in no. 2 against no. 99"))


def test_a_long_summary_says_what_it_leaves_out(desk: Desk) -> None:
    """Up to twelve sentences find room, with a row of buttons; what finds none is counted."""
    long = " ".join(
        f"The {n}th crane of Selby was tested by {n} engineers who wrote reports {'of note ' * 60}."
        for n in range(4, 30)
    )
    answer = ask(desk, "summarise in 12 sentences", surface="mention", thread=(Message(long),))
    assert "more found no room" in said(answer)
    short = " ".join(f"The {n}th crane of Selby was tested in May." for n in range(4, 24)) * 2
    whole = ask(desk, "summarise in 12 sentences", surface="mention", thread=(Message(short),))
    assert len(bars(whole)) > 6
    assert "no room" not in said(whole)


def test_what_is_not_near_is_not_called_so(desk: Desk) -> None:
    """Where no article has any of the words, the last added are offered, and called that."""
    assert "The last added are these" in said(ask(desk, "summarise xylophones", surface="mention"))
    assert "These come nearest" in said(ask(desk, "summarise dockers", surface="mention"))


def test_what_names_an_article_is_asked_of_that_one(desk: Desk) -> None:
    """A number in a follow-up is where to look, whatever article the thread is about."""
    asked = ask(desk, "what about the dockers no. 1", surface="mention", thread=after(desk))
    assert "About the dockers\n · no. 1" in said(asked)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("and its quotes?", "Quoted\n · no. 2"),
        ("and in French?", "I cannot translate"),
        (
            "any update on this?",
            "nothing in the archive on the same that is surely later than no. 2",
        ),
        ("and Varga?", "About Varga\n · no. 2"),
    ],
)
def test_a_wish_behind_and_is_no_topic(desk: Desk, question: str, told: str) -> None:
    """An "and" before what can only be wished of an article leads to no search in its words."""
    answer = said(ask(desk, question, surface="mention", thread=after(desk)))
    assert told.lower() in answer.lower()


def test_an_open_question_falls_back_on_the_name(desk: Desk) -> None:
    """Where no article has all words of a question, those with its names are shown, and told so."""
    answer = said(ask(desk, "did Ines Obi emigrate?", surface="mention"))
    assert "No article has all of “Ines Obi emigrate”" in answer
    assert "letter dated February 1" in answer
