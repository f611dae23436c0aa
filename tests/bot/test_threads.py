"""Fetching conversations: whole threads, direct messages, and what cannot be read."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from bot import threads
from bot.clients import asking
from bot.files import files_for
from bot.settings import Settings, load
from tests.slack import faults
from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slack_sdk import WebClient

FILES = files_for(Settings())


@pytest.fixture
def slack() -> Iterator[Slack]:
    """A workspace in which refusals are what is looked for."""
    with Slack() as workspace:
        workspace.tolerate_refusals = True
        yield workspace


@pytest.fixture
def client(slack: Slack) -> WebClient:
    """The bot's client."""
    settings = load({"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": slack.team.bot_token})
    return asking(settings, logging.getLogger("test"))


def test_a_long_thread_is_read_whole(slack: Slack, client: WebClient) -> None:
    """Twelve hundred messages come in order, over as many pages as it takes."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    root = ida.post("the root", room)
    for number in range(1200):
        ida.post(f"answer {number}", room, root.ts)
    found = threads.whole_thread(client, room.id, root.ts, FILES)
    assert found.incomplete == ""
    assert found.root is not None
    assert found.root.text == "the root"
    assert [m.text for m in found.messages[1:]] == [f"answer {n}" for n in range(1200)]


def test_too_long_a_thread_is_said(
    slack: Slack, client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond the limit the reading stops, and says so."""
    monkeypatch.setattr(threads, "LONGEST_THREAD", 5)
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    root = ida.post("the root", room)
    for number in range(9):
        ida.post(f"answer {number}", room, root.ts)
    found = threads.whole_thread(client, room.id, root.ts, FILES)
    assert len(found.messages) == 5
    assert "longer than the 5 messages" in found.incomplete


def test_just_before_in_direct_messages(slack: Slack, client: WebClient) -> None:
    """In a direct conversation the last messages come in order; none of them began it."""
    ida = slack.person("Ida")
    for text in ("one", "two", "three"):
        ida.post(text, ida.direct)
    asked = ida.post("summarise", ida.direct)
    found = threads.just_before(client, ida.direct.id, asked.ts, FILES)
    assert [m.text for m in found.messages] == ["one", "two", "three"]
    assert found.root is None


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("not_in_channel", "/invite"),
        ("missing_scope", "clippings doctor"),
        ("thread_not_found", "gone"),
        ("something_new", "“something_new”"),
        ("internal_error", "Slack is not well just now"),
        ("<!doctype html>", "Slack is not well just now"),
    ],
)
def test_refusals_are_explained(slack: Slack, client: WebClient, error: str, said: str) -> None:
    """What Slack does not let the bot read is told in one sentence, with what to do."""
    slack.faults.add("conversations.replies", faults.refused(error))
    found = threads.whole_thread(client, "C1", "1.0", FILES)
    assert found.messages == ()
    assert found.incomplete.startswith("I could not read this conversation: ")
    assert said in found.incomplete


def test_a_broken_line_is_tried_again(slack: Slack, client: WebClient) -> None:
    """Reading changes nothing, so a line that breaks is tried once more; then it is told."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    root = ida.post("the root", room)
    slack.faults.add("conversations.replies", faults.dropped_before())
    assert len(threads.whole_thread(client, room.id, root.ts, FILES).messages) == 1
    slack.faults.add("conversations.replies", faults.dropped_before(), times=9)
    assert "did not answer" in threads.whole_thread(client, room.id, root.ts, FILES).incomplete
