"""What anybody said about a topic, who said remembered words, and the ways to ask for either."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handlers.asking import Message, Reply
from handlers.views import messages
from store import people, quotes
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, bars, checked, click, pressed, said

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk


@pytest.mark.parametrize(
    "typed",
    [
        "/quotes about the crane",
        "/quotes anyone about the crane",
        "quotes on the crane",
        "what was said about the crane?",
        "What did people say about the crane",
        "who said anything about the crane?",
        "who has commented on the crane",
        "reactions to the crane",
        "any comments about the crane please",
        "quotes mentioning the crane",
        "has anyone mentioned the crane?",
        "who criticised the crane",
    ],
)
def test_a_topic_is_asked_of_everybody(desk: Desk, typed: str) -> None:
    """However it is asked, everybody's words on a topic come, each under its speaker."""
    answer = ask(desk, typed)
    words = said(answer)
    assert "What was said about the crane" in words
    assert "Ana Lim, director of the Selby Port Authority · Direct" in words
    assert "Tomas Varga, head of the Selby dockers' union · Reported" in words
    assert words.index("No. 2") < words.index("No. 1")


@pytest.mark.parametrize(
    "typed",
    [
        'who said "the new crane was tested twice"?',
        "who said the new crane was tested twice",
        "Who said that “The new crane was tested twice”?",
        'where did Lim say "the new crane was tested twice"',
        '/quotes "the new crane was tested twice"',
        "find the quote about the new crane was tested twice",
    ],
)
def test_remembered_words_find_who_said_them(desk: Desk, typed: str) -> None:
    """Words that somebody remembers find the statement that has them, and its speaker."""
    answer = ask(desk, typed)
    assert "1 statement in 1 article" in said(answer)
    assert bars(answer)[0].startswith("“The new crane was tested twice,” said Ana Lim")
    assert "not in exactly these words" not in said(answer)


def test_words_remembered_wrongly_find_the_nearest(desk: Desk) -> None:
    """One word wrong among several still finds the statement, and the answer says so."""
    answer = ask(desk, 'who said "the old crane was tested twice today"')
    assert "“The new crane was tested twice,”" in " ".join(bars(ask(desk, "/quotes crane tested")))
    assert "found nobody in the archive who says anything" in said(answer)
    near = ask(desk, 'who said "nobody will work there until we see why it fell"')
    assert "not in exactly these words; the nearest: 1 statement" in said(near)


def test_words_of_an_article_that_nobody_says_lead_to_the_article(desk: Desk) -> None:
    """Where no statement has the words, the articles that have them are offered."""
    answer = ask(desk, 'who said "handles half of the trade"?')
    assert "found nobody in the archive who says anything in these words" in said(answer)
    assert "Crane falls at North Quay" in said(answer)


def test_a_word_that_is_no_name_is_taken_for_a_topic(desk: Desk) -> None:
    """`/quotes crane` says that nobody is called so, and shows what was said about it."""
    words = said(ask(desk, "/quotes crane"))
    assert "Nobody in the archive is called “crane”." in words
    assert "What was said about crane" in words


def test_a_person_may_be_a_topic(own_desk: Desk, tmp_path: Path) -> None:
    """What others say of somebody is one thing, what they say themselves a button."""
    path = tmp_path / "others.txt"
    path.write_text(
        "Mayor Ada Holm closed the ferry to Sund. “I had no choice,” said Ada Holm.\n\n"
        "“Ada Holm could have asked us,” said Bo Rask, a fisherman."
    )
    ingest(own_desk.archive, [path])
    answer = ask(own_desk, "quotes about Ada Holm")
    assert "What others said about Ada Holm" in said(answer)
    assert "“Ada Holm could have asked us,” said Bo Rask, a fisherman." in bars(answer)
    assert not any("I had no choice" in bar for bar in bars(answer))
    own = pressed(own_desk, answer, "All by Ada Holm")
    assert "“I had no choice,” said Ada Holm." in bars(own)
    assert not own.replace_original
    assert "found nobody else in the archive" in said(ask(own_desk, "quotes about Bo Rask"))


def test_remarks_are_narrowed_and_shared(desk: Desk) -> None:
    """Days, a source and “direct only” narrow; Share posts with the command that asks it again."""
    since = said(ask(desk, "/quotes about the crane since April 2024"))
    assert "No. 2" in since
    assert "No. 1" not in since
    assert "in articles since 1 Apr 2024" in since
    answer = ask(desk, "/quotes about the crane")
    direct = pressed(desk, answer, "Direct only")
    assert direct.replace_original
    assert "Reported" not in said(direct)
    shared = pressed(desk, answer, "Share")
    assert shared.response_type == "in_channel"
    assert "/quotes about the crane" in str(shared.blocks[-1])


def test_many_remarks_come_in_pages(own_desk: Desk, tmp_path: Path) -> None:
    """What one message has no room for is a click away, none left out and none twice."""
    text = "\n\n".join(
        f"“The ferry number {n} is late and the crews are tired of it,” said Ada Holm."
        for n in range(70)
    )
    path = tmp_path / "ferries.json"
    path.write_text(json.dumps({"title": "Ferries", "text": text, "published": "2024-05-20"}))
    ingest(own_desk.archive, [path])
    seen: list[str] = []
    answer = ask(own_desk, "quotes about the ferry")
    while True:
        seen += bars(answer)
        if "More ›" not in said(answer):
            break
        answer = pressed(own_desk, answer, "More")
        assert answer.replace_original
    assert len(seen) == len(set(seen)) == 70
    back = click(own_desk, answer, "‹ Back")
    assert isinstance(back, Reply)


@pytest.mark.parametrize(
    "typed",
    [
        "/quotes Ana Lim and Tomas Varga",
        "/quotes Ana Lim, Tomas Varga",
        "quotes Ana Lim vs. Varga",
        "Ana Lim + Tomas Varga",
        "what do Ana Lim and Tomas Varga say about the crane",
    ],
)
def test_several_people_get_a_button_each(desk: Desk, typed: str) -> None:
    """Two names are never answered as if one alone had been asked for."""
    answer = ask(desk, typed)
    assert "One person at a time: Ana Lim and Tomas Varga" in said(answer)
    assert said(pressed(desk, answer, "Tomas Varga")).startswith("Tomas Varga")


@pytest.mark.parametrize(
    "typed",
    [
        "latest from Ana Lim",
        "latest quotes from Ana Lim",
        "what was the last thing Ana Lim said?",
        "Ana Lim latest",
        "Ana Lim's latest comments on the crane",
        "Ana Lim on the crane",
        "has Ana Lim said anything about the crane",
        "what is Ana Lim's view on the crane?",
        "how did Ana Lim react to the crane",
        "can you give me every quote by ana lim about the crane please",
        "what's Ana Lim been saying about the crane",
        "everything Ana Lim said about the crane in May 2024",
        "everything said by Ana Lim",
        "how many quotes do we have from Ana Lim?",
    ],
)
def test_more_ways_to_ask_for_somebody(desk: Desk, typed: str) -> None:
    """A person's words come, however a reporter asks for them."""
    assert "“The new crane was tested twice,”" in bars(ask(desk, typed))[0]


def test_a_surname_of_two_people_beside_another_name_is_a_choice(desk: Desk) -> None:
    """Of several names, one that two people bear gets a button that asks which."""
    answer = ask(desk, "/quotes Obi and Ana Lim")
    asked = pressed(desk, answer, "Obi …")
    assert "Whom do you mean" in said(asked)
    assert not asked.replace_original


def test_the_latest_from_a_paper_are_its_articles(desk: Desk) -> None:
    """“Latest from” a paper lists what it printed."""
    answer = said(ask(desk, "latest from Norland News"))
    assert "North Quay opens again" in answer
    assert "Crane falls" not in answer


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/quotes Ana Lim between April 2024 and May 2024", ("No. 2",)),
        ("/quotes Ana Lim from March 2024 to April 2024", ("No. 1",)),
        ("/quotes Ana Lim this year", ("No. 1", "No. 2")),
        ("/quotes Ana Lim last month", ("No. 2",)),
        ("/quotes Ana Lim during March 2024", ("No. 1",)),
        ("/quotes Ana Lim since:2024-04", ("No. 2",)),
        ("/quotes Ana Lim 2024", ("No. 1", "No. 2")),
        ("quotes: Ana Lim; since: April 2024", ("No. 2",)),
    ],
)
def test_stretches_of_time_narrow(desk: Desk, typed: str, shown: tuple[str, ...]) -> None:
    """From … to …, between … and …, last month: only articles of that time are left."""
    words = said(ask(desk, typed))
    assert {number for number in ("No. 1", "No. 2") if number in words} == set(shown)


def test_verbatim_leaves_the_direct_ones(desk: Desk) -> None:
    """“Verbatim” behind a name is no part of it."""
    words = said(ask(desk, "/quotes Tomas Varga verbatim"))
    assert "one test more would have been wise" not in words
    assert "“We warned them in writing,”" in words


def test_a_dead_end_has_a_way_out(desk: Desk) -> None:
    """Words that nobody says but articles hold are a button to those articles."""
    answer = ask(desk, "/person Selby Norland")
    assert "articles have the words" in said(answer)
    found = pressed(desk, answer, "Articles with these words")
    assert "Crane falls at North Quay" in said(found)


def test_a_command_alone_gives_its_own_examples(desk: Desk) -> None:
    """`/quotes` alone shows how to type it; `/articles` alone shows what came last."""
    assert "/quotes about" in said(ask(desk, "/quotes"))
    assert "/timeline" in said(ask(desk, "/timeline"))
    assert "North Quay opens again" in said(ask(desk, "/articles"))


def test_an_open_question_finds_the_articles_that_have_its_words(desk: Desk) -> None:
    """What no answer is made for still leads to the articles, and says that it only looked."""
    words = said(ask(desk, "why did Lim close the quay?"))
    assert "I can only look for the words" in words
    assert "Crane falls at North Quay" in words


def test_a_place_is_not_taken_for_a_paper_in_silence(desk: Desk) -> None:
    """“In Geneva” names no paper of the archive: the answer says how it was read."""
    words = said(ask(desk, "/quotes Ana Lim in Geneva"))
    assert "No article comes from a paper called “Geneva”." in words


def test_a_headline_asks_who_is_quoted_in_it(desk: Desk) -> None:
    """`/quotes` and a headline lists the article's voices; a few words of one do not."""
    assert "Who is quoted in no. 1" in ask(desk, "/quotes Crane falls at North Quay").text
    assert "Who is quoted" not in ask(desk, "/quotes the North Quay").text


def test_a_spokesman_leads_to_whom_he_speaks_for(own_desk: Desk, tmp_path: Path) -> None:
    """Who only passes on somebody's words has none of their own: the answer says whose they are."""
    path = tmp_path / "relayed.txt"
    path.write_text(
        "Mayor Ada Holm was ill on Monday. Her spokesman, Bo Rask, quoted Holm as saying that the"
        " ferry would sail in June."
    )
    ingest(own_desk.archive, [path])
    answer = ask(own_desk, "/quotes Bo Rask")
    assert "In no. 5 they pass on what Ada Holm says." in said(answer)
    assert "the ferry would sail in June" in said(pressed(own_desk, answer, "Quotations of Ada"))


def test_a_role_is_told_once_for_an_article(desk: Desk) -> None:
    """Two remarks of one person in one article: the role stands beside the first alone."""
    words = said(ask(desk, "quotes about the crane since 2024"))
    assert words.count("head of the Selby dockers' union") == 1


def test_a_printed_correction_is_told_beside_the_words(own_desk: Desk, tmp_path: Path) -> None:
    """Words of an article that a paper corrected come with the correction a click away."""
    for number, (title, text) in enumerate(
        [
            ("Ferry to Sund stops in June", "“It is over,” said Ada Holm, the ferry's director."),
            (
                "Correction: Ferry to Sund stops in June",
                "We quoted Ada Holm as saying “It is over”. The words were Bo Rask's.",
            ),
        ]
    ):
        path = tmp_path / f"corrected-{number}.json"
        path.write_text(
            json.dumps({"title": title, "text": text, "published": f"2024-05-{20 + number}"})
        )
        ingest(own_desk.archive, [path])
    answer = ask(own_desk, "/quotes Ada Holm")
    assert "Corrected in no. 6" in said(answer)
    assert "Direct · from a correction" in said(answer)
    window = click(own_desk, answer, "Read no. 6, its correction")
    assert "The words were Bo Rask's." in said(window)
    assert "Corrected in no. 6" in said(ask(own_desk, 'who said "it is over"'))
    summary = ask(own_desk, "summarise 5")
    assert "Corrected in no. 6" in said(summary)
    assert "The words were Bo Rask's." in said(
        click(own_desk, summary, "Read no. 6, its correction")
    )


def test_nothing_at_that_time_leads_to_other_times(desk: Desk) -> None:
    """Where days leave nothing, the answer says what there is without them, a click away."""
    found = ask(desk, "/articles crane since 2024-06")
    assert "No article of that time has all of this" in said(found)
    assert "Crane falls" in said(pressed(desk, found, "At any time"))
    events = ask(desk, "/timeline North Quay before 2020")
    assert "no dated event about North Quay before 1 Jan 2020. At other times: " in said(events)
    assert "4 Mar 2024" in said(pressed(desk, events, "The whole timeline"))


def test_a_byline_is_searched_as_a_byline(desk: Desk) -> None:
    """“by:” at the beginning is no courtesy to be dropped."""
    assert "by:Nobody" in said(ask(desk, "/articles by:Nobody"))


def test_words_that_are_probably_somebodys_are_told(own_desk: Desk, tmp_path: Path) -> None:
    """Somebody of whose words the archive is sure of none is led to those that may be theirs."""
    path = tmp_path / "probably.txt"
    path.write_text("Ada Holm met Bo Rask in Sund. The ferry would sail in June, said Bo Rask.")
    ingest(own_desk.archive, [path])
    person = people.find(own_desk.archive, "Ada Holm")[0].person
    said_by = quotes.in_article(own_desk.archive, 5)[0]
    unsure = replace(said_by, speaker=None, person=None, probably="Ada Holm")
    answer = checked(messages.says_nothing(person, "", near=unsure))
    assert "In no. 5 something is probably theirs" in said(answer)
    assert "The ferry would sail" in said(pressed(own_desk, answer, "Quotations in no. 5"))


@pytest.mark.parametrize(
    "typed",
    [
        "/quotes ana lim crane",
        "/quotes Ana Lim: new crane",
        "/quotes crane Ana Lim",
        "/quotes Ana Lim re: the crane",
        "quotes Lim crane tested",
    ],
)
def test_a_topic_straight_behind_a_name_is_not_dropped(desk: Desk, typed: str) -> None:
    """A word behind a name, or before it, narrows the answer: it is never left out in silence."""
    answer = ask(desk, typed)
    assert "Only what was said about" in said(answer)
    assert all("crane was tested" in bar for bar in bars(answer))


def test_a_timeline_of_a_year_is_of_that_year(desk: Desk) -> None:
    """“In May 2024” behind a topic is a time, no topic of its own."""
    words = said(ask(desk, "what happened with the North Quay in May 2024?"))
    assert "2 May 2024" in words
    assert "4 Mar 2024" not in words


def test_a_topic_of_which_somebody_says_nothing_is_told(desk: Desk) -> None:
    """A word beside a name that the person never says is not passed over in silence either."""
    words = said(ask(desk, "/quotes ana lim lighthouse"))
    assert "I found nothing that Ana Lim said about lighthouse." in words
    assert "“The new crane" in " ".join(bars(ask(desk, "/quotes Ana Lim Jr")))


def test_two_remembered_words_are_marked_as_typed(desk: Desk) -> None:
    """Few words between marks are a topic, shown between an editor's marks."""
    words = said(ask(desk, 'who said "tested twice"?'))
    assert "What was said about “tested twice”" in words
    assert '"' not in words


def test_who_said_that_is_about_the_article_in_the_thread(desk: Desk) -> None:
    """In a thread about an article, “who said that?” asks who is quoted in it."""
    thread = (Message("https://herald.example/crane"),)
    words = said(ask(desk, "who said that?", surface="mention", thread=thread))
    assert "Quoted" in words
    assert "Tomas Varga" in words


@pytest.mark.parametrize("typed", ["how do I add an article?", "how is it going", "did you do it"])
def test_talk_is_not_searched_for(desk: Desk, typed: str) -> None:
    """A question to the bot itself, or about nothing named, gets examples, no search."""
    assert "I can only look for the words" not in said(ask(desk, typed))


@pytest.mark.parametrize(
    "typed", ["Lim Ana", "ana limm", "anna lim", "Varga Tomas", "tomas vargaa"]
)
def test_a_misspelt_or_turned_name_is_no_name_and_topic(desk: Desk, typed: str) -> None:
    """What is a whole name, turned or misspelt, is not divided into a name and a topic."""
    answer = ask(desk, f"/quotes {typed}")
    assert "Only what was said" not in said(answer)
    assert "Whom do you mean" not in said(answer)
    assert bars(answer)
