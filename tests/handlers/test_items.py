"""A summary of a text that tells several stories says so, and names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, bars, said

if TYPE_CHECKING:
    from handlers.desk import Desk

BRIEFS = (
    "The Selby ferry ran aground off Orl on Monday with 60 people on board. Nobody was hurt.\n\n"
    "Library to close\n\n"
    "Norrow council voted on Tuesday to close the library in Lund Street. It opened in 1931.\n\n"
    "Rare owl found\n\n"
    "A snow owl was found in a barn near Tessaly on Friday. It is the first since 1988.\n"
)


def test_several_stories_are_named_and_each_begins(own_desk: Desk) -> None:
    """Nobody takes the first of the briefs for what the whole text is about."""
    draft = Draft(text=BRIEFS, uri="test:1", title="Ferry stuck")
    number = articles.put(own_desk.archive, draft).id
    reply = ask(own_desk, f"summarise no. {number}")
    assert "Not one story but 3 items: Library to close · Rare owl found." in said(reply)
    assert "Below: how they begin." in said(reply)
    short = ask(own_desk, f"summarise no. {number} in 2 sentences")
    assert "Below: how the first of them begin." in said(short)
    assert [bar.split()[0] for bar in bars(reply)] == ["The", "Norrow", "A"]


def test_one_story_is_not_called_several(own_desk: Desk) -> None:
    """A report without such lines is summed up as ever."""
    draft = Draft(text=BRIEFS.partition("\n")[0], uri="test:1", title="Ferry stuck")
    number = articles.put(own_desk.archive, draft).id
    assert "items" not in said(ask(own_desk, f"summarise no. {number}"))
