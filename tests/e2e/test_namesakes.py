"""Two people of one name in Slack: asked about, told apart by a form, joined, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e import product

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import House
    from tests.slack.state import Message

LETTERS = {
    "quay.txt": "3 May 2021\n\nHarbour master Mina Tolle closed the quay of Selby. “The piles are"
    " rotten,” Mina Tolle said.\n",
    "festival.txt": "12 June 2021\n\nThe violinist Mina Tolle opened the festival of Lamu. “It came"
    " at night,” Mina Tolle said.\n",
    "levy.txt": "4 April 2023\n\nJudge Oda Marsh struck down the levy, which Pavel Runde had"
    " fought. “The law is plain,” Oda Marsh said.\n",
    "contract.txt": "4 August 2023\n\nFootballer Oda Marsh signed a contract. Her agent, Pavel"
    " Runde, smiled. “I am home,” Oda Marsh said.\n",
}


@pytest.fixture
def peopled(house: House, tmp_path: Path) -> House:
    """Return the newsroom with four more letters in its archive."""
    for name, text in LETTERS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = product.run(house.db, "ingest", str(tmp_path))
    assert ran.code == 0, ran.err
    return house


def plain(message: Message) -> str:
    """Return a message's words in one line."""
    return " ".join(message.words.split())


def card(house: House, name: str) -> Message:
    """Ask for a person's card."""
    return house.ida.command("/person", name, house.room).answer()


def test_a_shared_name_is_asked_about_and_a_role_answers(peopled: House) -> None:
    """The question shows both with role and year; a click, or the role itself, answers."""
    asked = peopled.ida.command("/quotes", "Mina Tolle", peopled.room).answer()
    assert "either of two people" in plain(asked)
    assert "violinist, 2021" in plain(asked)
    shown = peopled.ida.click(asked, "Mina Tolle, violinist").answer()
    assert "It came at night" in shown.words
    assert "rotten" not in shown.words
    settled = peopled.ida.command("/quotes", "harbour master Tolle", peopled.room).answer()
    assert "rotten" in settled.words
    assert "is taken for Mina Tolle" in plain(settled)


def test_articles_are_told_apart_by_the_form_and_brought_back(peopled: House) -> None:
    """The card tells the doubt, the form parts the articles, the confirmation undoes it."""
    doubtful = card(peopled, "Oda Marsh")
    assert "May be two people" in plain(doubtful)
    form = peopled.ida.click(doubtful, "Tell articles apart").modal()
    peopled.ida.submit(form)
    peopled.slack.until(lambda: "it is" in form.words, "the confirmation")
    asked = peopled.ida.command("/quotes", "Oda Marsh", peopled.room).answer()
    assert "either of two people" in plain(asked)
    peopled.ida.click(form, "Undo")
    peopled.slack.until(lambda: "Undone" in form.words, "the word that it is undone")
    assert "May be two people" in plain(card(peopled, "Oda Marsh"))


def test_two_are_joined_in_the_window_that_tells_why(peopled: House) -> None:
    """“Why one person?” says what tells them apart; one click there makes them one."""
    window = peopled.ida.click(card(peopled, "violinist Mina Tolle"), "Why one person").modal()
    assert "Somebody else: Mina Tolle, harbour master" in " ".join(window.words.split())
    peopled.ida.click(window, "They are the same person")
    peopled.slack.until(lambda: "are one person from now on" in window.words, "the confirmation")
    said = peopled.ida.command("/clippings", "different undo", peopled.room).answer()
    assert "Undone" in plain(said)


def test_it_is_said_in_words_too(peopled: House) -> None:
    """A command tells an article apart, where everybody may read it in the list, and back."""
    found = peopled.ida.command("/articles", "contract", peopled.room).answer().words
    number = found.split("No. ", 1)[1].split()[0].strip("·")
    said = peopled.ida.command(
        "/clippings", f"different Oda Marsh in no. {number}", peopled.room
    ).answer()
    assert f"in no. {number} it is" in plain(said)
    peopled.ida.click(said, "Undo").answer()
    assert "May be two people" in plain(card(peopled, "Oda Marsh"))
