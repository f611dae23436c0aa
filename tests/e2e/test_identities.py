"""One person or two: said in Slack by clicks, a form and words, and taken back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.crawling import crawl

if TYPE_CHECKING:
    from tests.e2e.conftest import House
    from tests.slack.state import Message


def card(house: House, name: str) -> Message:
    """Ask for a person's card."""
    return house.ida.command("/person", name, house.room).answer()


def test_two_people_are_joined_and_come_apart(house: House) -> None:
    """The form joins, the window tells why they are one, one click there tells them apart."""
    form = house.ida.click(card(house, "Bruno Hasselt"), "Same as").modal()
    house.ida.submit(form, {"name": {"value": "Tova Lind"}})
    assert "are one person from now on" in form.words.replace("\n", "")
    assert house.ida.id in str(form.content)
    joined = card(house, "Bruno Hasselt")
    assert "Also written" in joined.words
    window = house.ida.click(joined, "Why one person").modal()
    assert "said to be the same as" in window.words
    house.ida.click(window, "Not the same person")
    house.slack.until(
        lambda: "are two people from now on" in window.words.replace("\n", ""), "the confirmation"
    )
    assert "Also written: Tova Lind" not in card(house, "Bruno Hasselt").words


def test_words_join_for_everyone_and_undo_is_a_click(house: House) -> None:
    """A command's confirmation has the button that takes it back."""
    said = house.ida.command("/clippings", "same Petra Lind = Corin Adebay", house.room).answer()
    assert "are one person from now on" in said.words.replace("\n", "")
    assert "Also written" in card(house, "Petra Lind").words
    undone = house.ida.click(said, "Undo").answer()
    assert "Undone" in undone.words
    assert "Corin Adebay" not in card(house, "Petra Lind").words.partition("Named beside")[0]


def test_a_mention_is_answered_in_its_thread(house: House) -> None:
    """What is said of two names in a channel is confirmed where everybody sees it."""
    asked = house.ida.mention("Petra Lind and Tova Lind are two people", house.room)
    assert "are two people from now on" in asked.answer().words.replace("\n", "")


def test_every_button_of_it_does_something(house: House) -> None:
    """Each button of a card, its windows and their confirmations leads somewhere."""

    def joined() -> Message:
        house.ida.command("/clippings", "same Greta Ohlsen = Leo Brandvik", house.room).answer()
        return card(house, "Greta Ohlsen")

    crawl(house.ida, joined)
