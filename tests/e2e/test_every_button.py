"""Every button of every answer, clicked: each does something, and Slack takes all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.slack.blocks import walk
from tests.slack.state import Message, View

if TYPE_CHECKING:
    from tests.e2e.conftest import House
    from tests.slack.people import Asked
    from tests.slack.state import Json

DEPTH = 3
MOST_CLICKS = 120
CLICKABLE = {"button", "static_select", "overflow", "radio_buttons"}


@dataclass(frozen=True)
class Step:
    """One thing to click, by what it is called."""

    action_id: str
    option: str | None = None


def _steps(shown: Message | View) -> list[Step]:
    content: object = shown.blocks if isinstance(shown, Message) else shown.content
    inputs = {id(b["element"]) for b in walk(content) if b.get("type") == "input"}
    found: list[Step] = []
    for each in walk(content):
        if each.get("type") not in CLICKABLE or id(each) in inputs:
            continue
        if each["type"] == "button":
            if "url" not in each:  # a link goes to the browser; the click only tells of it
                found.append(Step(each["action_id"]))
            continue
        found += [Step(each["action_id"], o["text"]["text"]) for o in each["options"][:2]]
    return found


def _take(house: House, shown: Message | View, step: Step) -> Message | View | None:
    """Click, wait for whatever comes of it, and return what is to be seen then."""
    team = house.slack.team
    picture = "image" in step.action_id  # comes later than all else, in a message of its own
    before = len(_posted(house, picture=picture))
    hashes = {number: view.hash for number, view in team.views.items()}
    if step.option is None:
        asked = house.ida.click(shown, step.action_id)
    else:
        asked = house.ida.choose(shown, step.option)
    assert asked.delivery is not None
    asked.delivery.wait_until_acked()

    def came() -> Message | View | bool | None:
        for number, view in team.views.items():
            if hashes.get(number) != view.hash:
                return view
        if asked.url is not None and asked.url.shown:
            return asked.url.shown[-1]
        if asked.url is not None and asked.url.uses:
            return True  # the message was deleted
        posted = _posted(house, picture=picture)
        return posted[-1] if len(posted) > before else None

    result = team.until(came, f"anything after a click on {step}")
    return None if result is True else result  # type: ignore[return-value]  # only True is no thing to see


def _posted(house: House, *, picture: bool) -> list[Message]:
    return [each for each in house.slack.by_bot() if bool(each.files) is picture]


@pytest.mark.parametrize(
    "question",
    [
        "quotes Tova Lind",
        "quotes Greta Ohlsen",
        "quotes Lind",
        "quotes Nobody Atall",
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
    ],
)
def test_every_button_does_something(house: House, question: str) -> None:
    """Each button, three clicks deep, leads somewhere, and nothing on the way is refused."""
    ways: list[list[Step]] = [[]]
    tried: set[str] = set()
    clicks = 0
    while ways and clicks < MOST_CLICKS:
        way = ways.pop(0)
        shown: Message | View | None = _begin(house, question)
        for step in way:
            assert shown is not None
            shown = _take(house, shown, step)
            clicks += 1
        if shown is None or len(way) == DEPTH:
            continue
        for step in _steps(shown):
            name = f"{type(shown).__name__} {step.action_id.split(':')[0]} {step.option}"
            if name not in tried:
                tried.add(name)
                ways.append([*way, step])


def _begin(house: House, question: str) -> Message | View:
    if question == "home":
        house.ida.open_home()
        return house.ida.home()
    word, _, rest = question.partition(" ")
    asked: Asked
    if word in {"help", "status"}:
        asked = house.ida.command("/clippings", word, house.room)
    elif word == "summarise":
        asked = house.ida.mention(question, house.room)
    else:
        asked = house.ida.command(f"/{word}", rest, house.room)
    return asked.answer()


def test_every_form_can_be_sent(house: House) -> None:
    """A form that is sent as it stands is either taken, or says what it needs, in words."""
    answer = house.ida.command("/timeline", "Port Maren", house.room).answer()
    labels = [each["text"]["text"] for each in answer.buttons]
    assert labels
    quotes = house.ida.command("/quotes", "Petra Lind", house.room).answer()
    form = house.ida.click(quotes, "Wrong speaker").modal()
    sent = house.ida.submit(form, _first_options(form))
    assert sent.delivery is not None
    answered: Json = sent.delivery.answer or {}
    assert answered.get("response_action") in {None, "errors", "update", "clear"}


def _first_options(form: View) -> dict[str, Json]:
    """Choose the first option of each menu."""
    chosen: dict[str, Json] = {}
    for block in form.content["blocks"]:
        element = block.get("element") or {}
        if element.get("options"):
            chosen[element["action_id"]] = {"selected_option": element["options"][0]}
    return chosen
