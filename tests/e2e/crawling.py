"""Clicking through answers: every button and menu of a message or a window, some clicks deep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.slack.blocks import walk
from tests.slack.state import Message, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.slack.people import Person

CLICKABLE = {"button", "static_select", "overflow", "radio_buttons"}


@dataclass(frozen=True)
class Step:
    """One thing to click, by what it is called."""

    action_id: str
    option: str | None = None


def crawl(
    person: Person, begin: Callable[[], Message | View], depth: int = 3, most: int = 120
) -> int:
    """Click everything once, from a fresh beginning each time.

    Args:
        person: Who clicks.
        begin: Asks anew, and returns what is to be seen first.
        depth: How many clicks deep to go.
        most: How many clicks to make at most.

    Returns:
        How many clicks were made.
    """
    ways: list[list[Step]] = [[]]
    tried: set[str] = set()
    clicks = 0
    while ways and clicks < most:
        way = ways.pop(0)
        shown: Message | View | None = begin()
        for step in way:
            assert shown is not None
            shown = take(person, shown, step)
            clicks += 1
        if shown is None or len(way) == depth:
            continue
        for step in _steps(shown):
            name = f"{type(shown).__name__} {step.action_id.split(':')[0]} {step.option}"
            if name not in tried:
                tried.add(name)
                ways.append([*way, step])
    return clicks


def take(person: Person, shown: Message | View, step: Step) -> Message | View | None:
    """Click, wait for whatever comes of it, and return what is to be seen then."""
    slack, team = person.slack, person.slack.team
    picture = "image" in step.action_id  # comes later than all else, in a message of its own

    def posted() -> list[Message]:
        return [each for each in slack.by_bot() if bool(each.files) is picture]

    before = len(posted())
    hashes = {number: view.hash for number, view in team.views.items()}
    if step.option is None:
        asked = person.click(shown, step.action_id)
    else:
        asked = person.choose(shown, step.option)
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
        return posted()[-1] if len(posted()) > before else None

    result = team.until(came, f"anything after a click on {step}")
    return result if isinstance(result, (Message, View)) else None


def _steps(shown: Message | View) -> list[Step]:
    content: object = shown.blocks if isinstance(shown, Message) else shown.content
    inputs = {id(b["element"]) for b in walk(content) if b.get("type") == "input"}
    found: list[Step] = []
    for each in walk(content):
        if each.get("type") not in CLICKABLE or id(each) in inputs:
            continue
        if each["type"] != "button":
            found += [Step(each["action_id"], o["text"]["text"]) for o in each["options"][:2]]
        elif "url" not in each:  # a link goes to the browser; the click only tells of it
            found.append(Step(each["action_id"]))
    return found
