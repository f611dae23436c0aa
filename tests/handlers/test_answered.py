"""An open question of the whole archive is answered by sentences of the articles nearest to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store import articles
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, said

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk

TOLD = (
    (
        "2031-03-02",
        "Dam bursts above Tarnock",
        (
            "Eleven people were killed when the Osk dam burst above Tarnock on Sunday. The dam had"
            " been built at a cost of ₹ 12.5 crore. Rescue teams came from Hanick."
        ),
    ),
    (
        "2031-03-19",
        "Mayor of Tarnock resigns over dam",
        (
            "Lida Pell, the mayor of Tarnock, has resigned after the burst of the Osk dam. She had"
            " led the town since 2022."
        ),
    ),
    (
        "2031-04-02",
        "Brask wins the Hanick mile",
        "Ada Brask won the Hanick mile on Saturday in four minutes and six seconds.",
    ),
    (
        "2031-04-09",
        "Selby mile is run",
        (
            "Oto Rill won the Selby mile on Sunday. He must pay 300 crowns in fines for a false"
            " start. Judge Mira Tal imposed the fine on Rill, who told the court, “I ran first.”"
        ),
    ),
    (
        None,
        "Evening in Orrin",
        "In the evening Ned Lark, the mayor of Orrin, stepped down. It rained. Oto Brenn watched.",
    ),
    (
        None,
        "Weller buys the quay",
        (
            "Weller Brothers agreed to buy the Hanick quay for $15.2bn. The quay’s biggest owner,"
            " the Orrin Trust of Hanick, had asked for more. The cranes, nobody doubts, will be"
            " painted by May."
        ),
    ),
)


@pytest.fixture
def told(own_desk: Desk, tmp_path: Path) -> Desk:
    """An archive of a few articles."""
    for number, (day, title, text) in enumerate(TOLD):
        path = tmp_path / f"told-{number}.json"
        article = {"title": title, "text": text, **({"published": day} if day else {})}
        path.write_text(json.dumps(article), encoding="utf-8")
        ingest(own_desk.archive, [path])
    return own_desk


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many people died at the Osk dam?", "Eleven people were killed"),
        ("how much did the dam cost?", "₹ 12.5 crore"),
        ("who owns the Hanick quay?", "the Orrin Trust of Hanick"),
        ("how much did Weller pay for the quay?", "$15.2bn"),
        ("how much must Oto Rill pay?", "300 crowns"),
        ("when will the quay cranes be painted?", "painted by May"),
    ],
)
def test_a_sentence_that_has_what_is_asked_answers(told: Desk, question: str, answer: str) -> None:
    """Killed is died, a sum with "at a cost of" what was paid; it is told how it was found."""
    words = said(ask(told, question))
    assert answer in words
    assert "I can only look for the words" in words


def test_the_news_of_a_day_tells_when(told: Desk) -> None:
    """“Has resigned” opens an article of a known day; what she did since 2022 is no answer."""
    words = said(ask(told, "when did Lida Pell resign?"))
    assert "19 Mar 2031" in words
    assert "has resigned" in words
    assert "since 2022" not in words


def test_a_deed_without_a_day_is_told_as_such(told: Desk) -> None:
    """Who stepped down resigned; that no sentence gives the day is said."""
    words = said(ask(told, "when did ned lark resign?"))
    assert "no sentence that tells the day" in words
    assert "stepped down" in words


def test_another_of_the_name_is_not_the_judge(told: Desk) -> None:
    """What a sentence tells of Rill the runner is not told of a judge or mayor of that name."""
    found = "for others that say the same"
    assert found in said(ask(told, "how much must Oto Rill pay?"))
    for office in ("judge", "Mayor"):
        assert found not in said(ask(told, f"how much must {office} Rill pay?"))


def test_what_another_did_is_no_answer(told: Desk) -> None:
    """A sentence that tells of somebody by the full name tells nothing of others in its article."""
    assert "for others that say the same" not in said(ask(told, "when did Oto Brenn resign?"))


def test_the_headline_tells_of_whom_and_no_deed(told: Desk) -> None:
    """Its names stand above every sentence; that somebody burst or won there says nothing here."""
    found = "for others that say the same"
    assert found not in said(ask(told, "what burst in Hanick?"))
    assert found not in said(ask(told, "who resigned in 2022 as mayor of Tarnock?"))


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("did ned lark sell the mile?", "ned lark"),
        ("when did work start on the Hanick quay?", "Hanick quay"),
        ("why did someone paint cranes blue?", "paint cranes"),
    ],
)
def test_where_no_article_has_all_the_most_telling_words_are_looked_for(
    told: Desk, question: str, left: str
) -> None:
    """Words side by side, the name among them, before any single one."""
    assert f"These have “{left}”" in said(ask(told, question))


def test_he_alone_is_nobody(told: Desk) -> None:
    """Where nobody was spoken of, “did he win it?” is answered by nobody's deeds."""
    assert "Brask won" not in said(ask(told, "did he win the mile?"))


def test_who_bears_an_office_somewhere_is_answered(told: Desk) -> None:
    """“The judge in …” is nobody's name; the mayor of one town is no other town's."""
    assert "Judge Mira Tal" in said(ask(told, "whos the judge in the Selby mile case?"))
    words = said(ask(told, "who is the mayor of tarnock"))
    assert "Lida Pell" in words
    assert "Ned Lark" not in words


def test_what_no_sentence_has_is_not_answered(told: Desk) -> None:
    """A sentence that lacks one of the words is no answer, and no article is said not to be."""
    words = said(ask(told, "how many people drowned in the Hanick mile?"))
    assert "four minutes" not in words
    assert "found no such article" not in words


def test_who_did_something_is_nobodys_name(told: Desk) -> None:
    """“Flooded the cellar” is not looked for among the people."""
    words = said(ask(told, "who flooded the cellar of Hanick?"))
    assert "Nobody called" not in words
    assert "no sentence with all of it" in words


def test_every_name_of_the_question_stands_in_the_article(told: Desk) -> None:
    """Another mile than the one of Hanick was won by somebody else."""
    words = said(ask(told, "how fast was the Hanick mile?"))
    assert "Rill" not in words


def test_who_tells_a_judge_something_is_not_the_judge(told: Desk) -> None:
    """“Who told her” speaks of whoever was named last before it."""
    number = articles.latest(told.archive, 2).items[1].id
    words = said(ask(told, f"what did the judge say? no. {number}"))
    assert "I ran first" not in words


def test_who_leads_a_place_is_whoever_is_called_its_head(told: Desk) -> None:
    """An office beside the place answers; where there is none, nobody is taken for a name."""
    assert "Lida Pell, the mayor of Tarnock" in said(ask(told, "who runs Tarnock?"))
    of_none = said(ask(told, "who leads Hanick?"))
    assert "found no sentence with all of it" in of_none
    assert "Nobody in the archive is called" not in of_none
