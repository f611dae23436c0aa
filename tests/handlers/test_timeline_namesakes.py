"""`/timeline` of a name that two people bear: asked which, answered for that one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import Dating
from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, pressed, said

if TYPE_CHECKING:
    from handlers.desk import Desk

LETTERS = (
    (
        "Harbour master Mina Tolle closed the quay of Selby on 3 May 2021. “The piles are rotten,”"
        " Mina Tolle said."
    ),
    (
        "The violinist Mina Tolle opened the festival of Lamu on 12 June 2021. “I wrote nothing,”"
        " Mina Tolle said."
    ),
    "Violinist Mina Tolle won a prize on 9 October 2023. “It belongs to us,” Mina Tolle said.",
)


@pytest.fixture
def told(own_desk: Desk) -> Desk:
    """Return a desk whose archive has a harbour master and a violinist of one name."""
    for number, text in enumerate(LETTERS):
        published = Dating(edtf=("2021-05-03", "2021-06-12", "2023-10-09")[number], basis="stated")
        draft = Draft(text=text, uri=f"test:{number}", title=f"No. {number}", published=published)
        articles.put(own_desk.archive, draft)
    return own_desk


@pytest.mark.parametrize("typed", ["Mina Tolle", "mina tolle", '"Mina Tolle"'])
def test_which_one_is_asked_and_only_hers_is_told(told: Desk, typed: str) -> None:
    """No event of the harbour master stands on the violinist's timeline, nor the other way."""
    asked = ask(told, f"/timeline {typed}")
    assert "“Mina Tolle” may be either of two people" in said(asked)
    violinist = said(pressed(told, asked, "Mina Tolle, violinist"))
    assert "Only articles that mean Mina Tolle, violinist" in violinist
    assert "12 Jun 2021" in violinist
    assert "9 Oct 2023" in violinist
    assert "3 May 2021" not in violinist
    master = said(pressed(told, asked, "Mina Tolle, harbour master"))
    assert "3 May 2021" in master
    assert "2023" not in master.partition("Only articles")[2].partition("\n")[2]


@pytest.mark.parametrize("typed", ["violinist Mina Tolle", "Mina Tolle, the violinist"])
def test_a_role_beside_the_name_chooses(told: Desk, typed: str) -> None:
    """Nothing is asked where the question says whom it means."""
    words = said(ask(told, f"/timeline {typed}"))
    assert "Only articles that mean Mina Tolle, violinist" in words
    assert "9 Oct 2023" in words
    assert "3 May 2021" not in words


def test_what_narrows_the_question_is_kept(told: Desk) -> None:
    """The button carries the days, and another topic beside the name."""
    asked = ask(told, "/timeline Mina Tolle since 2022")
    shown = said(pressed(told, asked, "Mina Tolle, violinist"))
    assert "9 Oct 2023" in shown
    assert "12 Jun 2021" not in shown
    both = ask(told, '/timeline "Mina Tolle" Lamu')
    shown = said(pressed(told, both, "Mina Tolle, violinist"))
    assert "12 Jun 2021" in shown
    assert "9 Oct 2023" not in shown


def test_picture_and_number_are_kept(told: Desk) -> None:
    """Who asked for a picture of one event gets it behind the button, too."""
    asked = ask(told, "/timeline Mina Tolle 1 events as image")
    assert asked.image is None
    shown = pressed(told, asked, "Mina Tolle, violinist")
    assert shown.image is not None
    assert "1 more event left out" in said(shown)
    assert pressed(told, ask(told, "/timeline Mina Tolle"), "Mina Tolle, violinist").image is None


def test_a_card_knows_whose_timeline_it_offers(told: Desk) -> None:
    """Nothing is asked again behind the button of a person's card."""
    card = pressed(told, ask(told, "/person Mina Tolle"), "Mina Tolle, violinist")
    shown = said(pressed(told, card, "Timeline"))
    assert "12 Jun 2021" in shown
    assert "3 May 2021" not in shown
    shared = said(pressed(told, pressed(told, card, "Timeline"), "Share"))
    assert "3 May 2021" not in shared
