"""Timelines in Slack, in both modes: many events, the picture, and who is meant."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.e2e import product

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import House
    from tests.slack.state import Message

DEEDS = ("opened", "closed", "painted", "sold", "bought", "flooded")
MONTHS = (
    "January February March April May June July August September October November December"
).split()
LETTERS = {
    "quay.txt": "3 May 2021\n\nHarbour master Mina Tolle closed the quay of Selby on 3 May 2021."
    " “The piles are rotten,” Mina Tolle said.\n",
    "festival.txt": "12 June 2021\n\nThe violinist Mina Tolle opened the festival of Lamu on"
    " 12 June 2021. “It came at night,” Mina Tolle said.\n",
    "prize.txt": "9 October 2023\n\nViolinist Mina Tolle won a prize on 9 October 2023. “It is"
    " ours,” Mina Tolle said.\n",
}


def newsroom(request: pytest.FixtureRequest, mode: str, folder: Path) -> House:
    """Return a newsroom with 48 events of one bridge, a plan, and two people of one name."""
    house: House = request.getfixturevalue("house" if mode == "socket" else "http_house")
    written = []
    for number in range(48):
        year, month = 1990 + number // 4, MONTHS[number % 12]
        deed = DEEDS[number % len(DEEDS)]
        words = (
            f"Orrin Bridge was {deed} on {number % 27 + 1} {month} {year} by the {number + 2} heirs"
            f" of a miller, who had asked for {'a long, long ' * 6}time."
        )
        written.append({"id": f"b{number}", "title": f"Bridge {number}", "text": words})
    plan = "Orrin Bridge is to be rebuilt by 2090."
    written.append({"id": "plan", "title": "A plan", "text": plan, "published": "2024-05-02"})
    lines = "\n".join(json.dumps(one) for one in written)
    (folder / "bridge.jsonl").write_text(lines, encoding="utf-8")
    for name, text in LETTERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    ran = product.run(house.db, "ingest", str(folder))
    assert ran.code == 0, ran.err
    return house


def labels(message: Message) -> list[str]:
    """Return what a message's buttons say."""
    return [each["text"]["text"] for each in message.buttons]


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_many_events_unfold_page_and_are_drawn(
    request: pytest.FixtureRequest, mode: str, tmp_path: Path
) -> None:
    """What is left out is counted and unfolds; pages go on and back; the plan stands apart."""
    house = newsroom(request, mode, tmp_path)
    first = house.ida.command("/timeline", '"Orrin Bridge"', house.room).answer()
    assert "49 dated events" in first.words
    assert "34 more events left out" in first.words
    assert "All 49" in labels(first)
    every = house.ida.click(first, "All 49").answer()
    assert "Events 1–" in every.words
    assert "1990" in every.words
    pages = [every]
    while "More ›" in labels(pages[-1]):
        pages.append(house.ida.click(pages[-1], "More ›").answer())
        assert len(pages) < 12
    assert len(pages) > 1
    assert "Still to come" in pages[-1].words
    assert "by 2090" in pages[-1].words
    assert "More ›" in labels(house.ida.click(pages[-1], "‹ Back").answer())
    house.ida.click(first, "As image")
    done = house.slack.until(
        lambda: [f for f in house.slack.team.files.values() if f.complete], "the picture"
    )
    assert done[-1].content.startswith(b"\x89PNG")


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_picture_and_number_survive_the_question_who_is_meant(
    request: pytest.FixtureRequest, mode: str, tmp_path: Path
) -> None:
    """Asked "as image", the answer behind the choice of a person has its picture."""
    house = newsroom(request, mode, tmp_path)
    before = len(house.slack.team.files)
    asked = house.ida.command("/timeline", "Mina Tolle 1 events as image", house.room).answer()
    assert "either of two people" in " ".join(asked.words.split())
    assert len(house.slack.team.files) == before
    shown = house.ida.click(asked, "Mina Tolle, violinist").answer()
    assert "1 more event left out" in shown.words
    house.slack.until(
        lambda: [f for f in list(house.slack.team.files.values())[before:] if f.complete],
        "the picture",
    )
