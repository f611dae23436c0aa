"""An open question of the whole archive is answered by sentences of the articles nearest to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

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
            " been built at a cost of ₹ 86.4 crore. Rescue teams came from Hanick."
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
        None,
        "Weller buys the quay",
        (
            "Weller Brothers agreed to buy the Hanick quay for $15.2bn. The quay’s biggest owner,"
            " the Orrin Trust of Hanick, had asked for more."
        ),
    ),
)


@pytest.fixture
def told(own_desk: Desk, tmp_path: Path) -> Desk:
    """An archive of four articles."""
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
        ("how much did the dam cost?", "₹ 86.4 crore"),
        ("who owns the Hanick quay?", "the Orrin Trust of Hanick"),
        ("how much did Weller pay for the quay?", "$15.2bn"),
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
