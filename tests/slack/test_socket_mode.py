"""The stand-in's Socket Mode, proven with a small app of Slack's own library."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk import WebClient

from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Words = dict[str, Any]


class Echo:
    """A Bolt app that says back what it hears."""

    def __init__(self, slack: Slack) -> None:
        """Build the app and connect it."""
        client = WebClient(token=slack.team.bot_token, base_url=slack.api_url)
        self.app = App(client=client, logger=logging.getLogger("echo"))
        self.heard: list[str] = []
        self.slow = threading.Event()
        self.slow.set()
        self.app.command("/echo")(self._command)
        self.app.event("app_mention")(self._mention)
        self.app.event("message")(self._message)
        self.app.event("app_home_opened")(self._home)
        self.app.action("again")(self._again)
        self.app.action("more")(self._more)
        self.app.view("form")(self._form)
        self.socket = SocketModeHandler(self.app, slack.team.app_token)
        self.socket.connect()  # type: ignore[no-untyped-call]  # untyped in slack_bolt

    def _command(self, ack: Callable[[], None], respond: Any, command: Words) -> None:
        ack()
        respond(text=command["text"], blocks=_blocks(command["text"]))

    def _mention(self, event: Words, say: Any) -> None:
        self.slow.wait(10)
        self.heard.append(event["text"])
        say(text="heard", thread_ts=event.get("thread_ts") or event["ts"])

    def _message(self, event: Words, say: Any) -> None:
        if "bot_id" not in event and "subtype" not in event:
            say(text=event["text"].upper())

    def _home(self, event: Words, client: WebClient) -> None:
        view = {"type": "home", "blocks": _blocks("home")}
        client.views_publish(user_id=event["user"], view=view)

    def _again(self, ack: Callable[[], None], respond: Any, body: Words) -> None:
        ack()
        assert ("message" in body) is not body["container"]["is_ephemeral"]
        respond(text="again", blocks=_blocks("again"), replace_original=True)

    def _more(self, ack: Callable[[], None], body: Words, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=_form())

    def _form(self, ack: Any, view: Words) -> None:
        value = view["state"]["values"]["name"]["typed"]["value"]
        if value == "nobody":
            ack(response_action="errors", errors={"name": "Who is that?"})
        else:
            ack()


def _blocks(words: str) -> list[Words]:
    names = ("again", "more")
    elements = [
        {"type": "button", "action_id": name, "text": {"type": "plain_text", "text": name}}
        for name in names
    ]
    return [
        {"type": "section", "text": {"type": "plain_text", "text": words}},
        {"type": "actions", "elements": elements},
    ]


def _form() -> Words:
    element = {"type": "plain_text_input", "action_id": "typed"}
    label = {"type": "plain_text", "text": "Name"}
    return {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": "Who?"},
        "submit": {"type": "plain_text", "text": "Save"},
        "blocks": [{"type": "input", "block_id": "name", "label": label, "element": element}],
    }


@pytest.fixture
def slack() -> Iterator[Slack]:
    """A workspace that complains at its end of anything refused."""
    with Slack() as workspace:
        yield workspace


@pytest.fixture
def echo(slack: Slack) -> Iterator[Echo]:
    """An app connected to it by one socket."""
    app = Echo(slack)
    slack.sockets.wait_for_sockets(1)
    yield app
    app.socket.client.auto_reconnect_enabled = False
    slack.sockets.close()  # first, or the library waits ten seconds for a word from us
    deadline = time.monotonic() + 5
    while app.socket.client.is_connected() and time.monotonic() < deadline:
        time.sleep(0.02)
    app.socket.close()  # type: ignore[no-untyped-call]  # untyped in slack_bolt


@pytest.mark.usefixtures("echo")
def test_a_command_is_acknowledged_and_answered(slack: Slack) -> None:
    """A command's answer comes by its response_url, seen only by the one who asked."""
    ida = slack.person("Ida")
    asked = ida.command("/echo", "tides")
    answer = asked.answer()
    assert answer.words.startswith("tides")
    assert answer.only_for == ida.id
    assert asked.delivery is not None
    assert asked.delivery.wait_until_acked().attempts == 1


@pytest.mark.usefixtures("echo")
def test_buttons_forms_and_homes(slack: Slack) -> None:
    """A click replaces the message it was under; a form is opened, refused, then taken."""
    ida = slack.person("Ida")
    answer = ida.command("/echo", "tides").answer()
    replaced = ida.click(answer, "again").replaced()
    assert replaced.words.startswith("again")
    form = ida.click(replaced, "more").modal()
    refused = ida.submit(form, {"typed": {"value": "nobody"}})
    assert refused.delivery is not None
    assert refused.delivery.answer == {
        "response_action": "errors",
        "errors": {"name": "Who is that?"},
    }
    assert form.open
    ida.submit(form, {"typed": {"value": "Tova Lind"}})
    assert not form.open
    ida.open_home()
    assert ida.home().words.startswith("home")


@pytest.mark.usefixtures("echo")
def test_mentions_and_direct_messages(slack: Slack) -> None:
    """A mention is answered in its thread; direct messages reach the app, its own ones too."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    assert ida.mention("hello", room).answer().words == "heard"
    assert ida.dm("tides").answer().words == "TIDES"


def test_a_cut_line_brings_the_event_again(slack: Slack, echo: Echo) -> None:
    """An event that was not acknowledged when its socket was cut comes again, as a retry."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    (session,) = slack.sockets.live
    session.connection.mute()
    asked = ida.mention("hello", room)
    session.connection.cut()
    asked.answer()
    assert asked.delivery is not None
    assert asked.delivery.attempts >= 2
    assert echo.heard


def test_an_address_opens_one_socket(slack: Slack) -> None:
    """The second use of a socket's address is turned away."""
    address = slack.sockets.new_address()
    ticket = address.split("ticket=")[1].split("&")[0]
    assert slack.sockets.admit(ticket)
    assert not slack.sockets.admit(ticket)


def test_a_burst_is_acknowledged_in_time(slack: Slack, echo: Echo) -> None:
    """Ten mentions at once are each delivered once while listeners are slow."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    echo.slow.clear()
    asked = [ida.mention(str(number), room) for number in range(3)]
    for each in asked:
        assert each.delivery is not None
        each.delivery.wait_until_acked()
    echo.slow.set()
    for each in asked:
        each.answer()
    deadline = time.monotonic() + 60
    while len(echo.heard) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(echo.heard) == 3
