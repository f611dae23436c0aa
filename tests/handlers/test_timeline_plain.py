"""A timeline's first screen: whole lines, and what "the crane" is said before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import Dating
from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, bars, pressed, said

if TYPE_CHECKING:
    from handlers.desk import Desk

_DATED = Dating("2031-06-20", "stated")


def test_half_a_sentence_is_counted_and_shown_with_the_whole(own_desk: Desk) -> None:
    """A noun with what others did to it stays off the first screen; "All" brings it."""
    for n, told in enumerate(
        (
            "Oster closed the Orrin canal on 3 May 2031.",
            "Oster spoke of the Orrin canal, which Oda Lind dug in 2029.",
        )
    ):
        articles.put(own_desk.archive, Draft(text=told, uri=f"test:{n}", published=_DATED))
    first = ask(own_desk, "/timeline Orrin canal")
    assert len(bars(first)) == 1
    assert "1 line cut out of the middle of a sentence" in said(first)
    whole = pressed(own_desk, first, "All 2")
    assert any("which Oda Lind dug in 2029" in bar for bar in bars(whole))


def test_the_sentence_that_says_which_crane_stands_before_it(own_desk: Desk) -> None:
    """Alone "The crane fell" says little: the sentence that told of a crane is shown with it."""
    text = (
        "Dockers in Orrin have put up a crane of oak and iron.\n\n"
        "The crane fell on the Orrin quay on 3 May 2031."
    )
    articles.put(own_desk.archive, Draft(text=text, uri="test:1", published=_DATED))
    before, line = bars(ask(own_desk, "/timeline Orrin"))
    assert before.startswith("Dockers in Orrin have put up a crane")
    assert line.startswith("The crane fell")


def test_what_a_line_only_mentions_is_told_by_the_sentence_before_it(own_desk: Desk) -> None:
    """A noun further on in a line is told by the sentence right before it, where that tells it."""
    text = (
        "The port of Orrin is to be sold to Aldo Mills.\n\n"
        "Oda Lind of Orrin cleared the purchase on 3 May 2031."
    )
    articles.put(own_desk.archive, Draft(text=text, uri="test:1", published=_DATED))
    before, line = bars(ask(own_desk, "/timeline Orrin"))
    assert before.startswith("The port of Orrin is to be sold")
    assert line.startswith("Oda Lind of Orrin cleared the purchase")


def test_a_long_line_is_whole_or_ends_with_a_clause(own_desk: Desk) -> None:
    """No line stops in the middle of a clause to save a few words."""
    words = (
        "Oda Lind told the council of Orrin on 3 May 2031 that the bridge over the river had to be"
        " shut to carts and to wagons of more than two horses and that its piers had to be drained"
        " and filled with stone from the quarry of Selm and its planks taken up and turned and"
        " its rails painted by the guild of the smiths of the lower town and its toll house moved"
        " to the far bank of the old canal behind the mills of Brask and of Lamu and of Hask."
    )
    articles.put(own_desk.archive, Draft(text=words, uri="test:1", published=_DATED))
    (bar,) = bars(ask(own_desk, "/timeline Orrin"))
    assert bar.strip() == words
