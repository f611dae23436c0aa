"""Follow-ups that name nobody: whom the last answer was about, or who speaks in the article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from handlers.asking import Message
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, said

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk

TOLD = (
    (
        "Ferry of Orrin to sail again",
        (
            "“The ferry will sail by May,” said Petra Hale, mayor of Orrin, on Monday. “The quay is"
            " another matter,” Hale told reporters. The company said that it had found a captain."
        ),
    ),
    (
        "Mine at Tarn closed",
        (
            "The mine at Tarn was closed on Friday. Oto Brask sold his shares in the mine of Tarn"
            " a week before, his lawyer Ned Lark said."
        ),
    ),
)


@pytest.fixture
def numbers(own_desk: Desk, tmp_path: Path) -> list[int]:
    """Two articles on two affairs."""
    found: list[int] = []
    for place, (title, text) in enumerate(TOLD):
        path = tmp_path / f"told-{place}.json"
        path.write_text(json.dumps({"title": title, "text": text}), encoding="utf-8")
        found += ingest(own_desk.archive, [path]).added
    return found


def after(desk: Desk, question: str) -> tuple[Message, ...]:
    """Return a conversation in which something was asked and answered."""
    answer = ask(desk, question, surface="mention")
    return (
        Message(question, ts="1.0", to_bot=True),
        Message(answer.text, ts="1.1", from_bot=True),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what else did she say?", "The ferry will sail by May"),
        ("what did she say about the quay?", "another matter"),
        ("who is she?", "mayor of Orrin"),
    ],
)
def test_she_is_whom_the_last_answer_was_about(
    own_desk: Desk, numbers: list[int], question: str, told: str
) -> None:
    """Behind somebody's words or card, "she" is nobody else."""
    assert numbers
    thread = after(own_desk, "quotes Petra Hale")
    assert told in said(ask(own_desk, question, surface="mention", thread=thread))


def test_the_company_is_the_articles(own_desk: Desk, numbers: list[int]) -> None:
    """Wherever an article is talked about, who is asked for by a role speaks in it."""
    thread = after(own_desk, f"summarise no. {numbers[0]}")
    words = said(ask(own_desk, "what did the company say?", surface="dm", thread=thread))
    assert "it had found a captain" in words


def test_a_name_that_the_article_lacks_is_asked_of_the_archive(
    own_desk: Desk, numbers: list[int]
) -> None:
    """A question that goes on to another affair is answered from there, and that is said."""
    thread = after(own_desk, f"summarise no. {numbers[0]}")
    asked = "did Brask sell his shares in the mine?"
    words = said(ask(own_desk, asked, surface="mention", thread=thread))
    assert "This is from the archive" in words
    assert "sold his shares" in words


def test_another_name_than_was_typed_is_told(own_desk: Desk, numbers: list[int]) -> None:
    """A slip in a name is forgiven, and not in silence."""
    assert numbers
    assert said(ask(own_desk, "/quotes Petra Halle")).startswith(
        "“Petra Halle” is taken for Petra Hale"
    )
    assert "is taken for" not in said(ask(own_desk, "/quotes Hale"))


def test_another_article_takes_over(own_desk: Desk, numbers: list[int]) -> None:
    """“And no. 2?” asks for the other article, and what is asked then is asked of it."""
    first, second = numbers
    thread = after(own_desk, f"summarise no. {first}")
    other = ask(own_desk, f"and no {second}?", surface="mention", thread=thread)
    assert f"Summary of no. {second}" in other.text
    thread = (*thread, Message(other.text, ts="2.1", from_bot=True))
    for question, told in (
        ("who else is quoted?", "Ned Lark"),
        ("any other stories on this?", "no earlier article on the same"),
    ):
        assert told in said(ask(own_desk, question, surface="mention", thread=thread))


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("timeline of the mine since 2020", "and in June?", "in Jun 2020"),
        ("what happened in March 2031", "what about April?", "Apr 2031"),
        ("what did Petra Hale say in May 2031", "and since 2032?", "since 1 Jan 2032"),
        ("summarise no. {number}", "and in June?", "no sentence about"),
    ],
)
def test_another_time_asks_the_last_question_again(
    own_desk: Desk, numbers: list[int], first: str, then: str, told: str
) -> None:
    """A month keeps the year that was asked for; an article has no other time."""
    thread = after(own_desk, first.format(number=numbers[0]))
    assert told in said(ask(own_desk, then, surface="mention", thread=thread))
