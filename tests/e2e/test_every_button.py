"""Every button of every answer, clicked: each does something, and Slack takes all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.crawling import crawl

if TYPE_CHECKING:
    from tests.e2e.conftest import House
    from tests.slack.state import Json, Message, View

QUESTIONS = [
    "quotes Tova Lind",
    "quotes Greta Ohlsen",
    "quotes Lind",
    "quotes Nobody Atall",
    "quotes about the wall",
    "quotes about the lamp",
    "quotes granite",
    "quotes Tova Lind and Bruno Hasselt",
    "quotes Lind and Bruno Hasselt",
    'quotes "forty boats may have to leave"',
    "person harbour wall",
    "timeline Port Maren",
    "timeline Veldmark",
    "articles Ostrand",
    "articles xyzzy",
    "person Tova Lind",
    "person Lind",
    "summarise 1",
    "summarise 5",
    "summarise",
    "digest",
    "help",
    "status",
    "home",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_button_does_something(house: House, question: str) -> None:
    """Each button, three clicks deep, leads somewhere, and nothing on the way is refused."""
    crawl(house.ida, lambda: begin(house, question))


def test_every_form_can_be_sent(house: House) -> None:
    """A form that is sent as it stands is either taken, or says what it needs, in words."""
    quotes = house.ida.command("/quotes", "Petra Lind", house.room).answer()
    form = house.ida.click(quotes, "Wrong speaker").modal()
    sent = house.ida.submit(form, _first_options(form))
    assert sent.delivery is not None
    answered: Json = sent.delivery.answer or {}
    assert answered.get("response_action") in {None, "errors", "update", "clear"}


def begin(house: House, question: str) -> Message | View:
    """Ask a question and return its answer; "home" opens the home."""
    if question == "home":
        house.ida.open_home()
        return house.ida.home()
    word, _, rest = question.partition(" ")
    if word in {"help", "status"}:
        return house.ida.command("/clippings", word, house.room).answer()
    if word == "summarise":
        return house.ida.mention(question, house.room).answer()
    return house.ida.command(f"/{word}", rest, house.room).answer()


def _first_options(form: View) -> dict[str, Json]:
    """Choose the first option of each menu."""
    chosen: dict[str, Json] = {}
    for block in form.content["blocks"]:
        element = block.get("element") or {}
        if element.get("options"):
            chosen[element["action_id"]] = {"selected_option": element["options"][0]}
    return chosen
