"""Connections to Slack: cut, silent, refused or refreshed, they are there again."""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING

import pytest

from bot import sockets
from bot.answering import Answering
from bot.app import build_app
from bot.opening import lay_out
from bot.settings import Settings, load
from bot.work import Work
from store.archive import Archive
from store.errors import SettingError
from tests.slack import faults
from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from slack_bolt import App

    from tests.slack.sockets import Session


def _settings(slack: Slack, **more: str) -> Settings:
    values = {
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.team.bot_token,
        "SLACK_APP_TOKEN": slack.team.app_token,
    }
    return load(values | more)


@pytest.fixture
def slack() -> Iterator[Slack]:
    """A workspace."""
    with Slack() as workspace:
        yield workspace


@pytest.fixture
def app(slack: Slack, tmp_path: Path) -> Iterator[App]:
    """The app over an empty archive."""
    held = _settings(slack)
    work = Work()
    with Archive.open(tmp_path / "clippings.db") as archive:
        desk = lay_out(held, archive)
        yield build_app(held, desk, work, Answering(held, desk, work))
        work.finish(10)


@pytest.fixture
def door(slack: Slack, app: App, monkeypatch: pytest.MonkeyPatch) -> Iterator[sockets.SocketDoor]:
    """Two open connections that ask now and then whether the other end is there."""
    yield from _opened(slack, app, monkeypatch, ping=20.0, pong=10.0)


@pytest.fixture
def wary_door(
    slack: Slack, app: App, monkeypatch: pytest.MonkeyPatch
) -> Iterator[sockets.SocketDoor]:
    """Two open connections that ask twice a second whether the other end is there."""
    yield from _opened(slack, app, monkeypatch, ping=0.6, pong=0.4)


def _opened(
    slack: Slack, app: App, monkeypatch: pytest.MonkeyPatch, *, ping: float, pong: float
) -> Iterator[sockets.SocketDoor]:
    monkeypatch.setattr(sockets, "_PING_SECONDS", ping)
    monkeypatch.setattr(sockets, "_PONG_SECONDS", pong)
    held = sockets.SocketDoor(app, _settings(slack))
    held.open()
    slack.sockets.wait_for_sockets(2)
    yield held
    held.close()


def _is_answered(slack: Slack) -> bool:
    person = slack.person("Ida")
    return bool(person.command("/clippings", "help").answer().words)


def _all_new(slack: Slack, old: list[Session]) -> bool:
    live = slack.sockets.live
    return len(live) >= 2 and not set(map(id, live)) & set(map(id, old))


@pytest.mark.usefixtures("door")
def test_a_cut_line_is_replaced(slack: Slack) -> None:
    """Both lines cut at once: two new ones, and commands are answered."""
    old = slack.sockets.live
    for session in old:
        session.connection.cut()
    slack.until(lambda: _all_new(slack, old), "two new connections")
    assert _is_answered(slack)


@pytest.mark.usefixtures("wary_door")
def test_a_silent_line_is_replaced(slack: Slack) -> None:
    """A line that is open and dead, as behind a router that forgot it, is noticed."""
    old = slack.sockets.live
    for session in old:
        session.connection.mute()
    slack.until(lambda: _all_new(slack, old), "two new connections")
    for session in old:
        session.connection.cut()
    assert _is_answered(slack)


@pytest.mark.usefixtures("door")
def test_a_slack_that_fails_is_asked_again_and_not_hammered(slack: Slack) -> None:
    """While no connection can be had, the tries grow rarer; when one can, it is there."""
    before, start = len(slack.team.called("apps.connections.open")), time.monotonic()
    fault = slack.faults.add("apps.connections.open", faults.server_error(), times=1000)
    for session in slack.sockets.live:
        session.connection.cut()
    fault.wait_until_met()

    def tries() -> int:
        return len(slack.team.called("apps.connections.open")) - before

    time.sleep(2.5)
    slack.until(lambda: tries() > 1, "a second try")
    assert tries() <= 6 * (time.monotonic() - start)
    slack.faults.clear()
    slack.sockets.wait_for_sockets(2)
    assert _is_answered(slack)


@pytest.mark.usefixtures("door")
def test_a_refresh_opens_no_more_than_it_replaces(slack: Slack) -> None:
    """A connection that Slack takes back is replaced by one, not by several."""
    opened = slack.sockets.opened
    session = slack.sockets.live[0]
    slack.sockets.ask_to_leave(session, "refresh_requested", closes_in=5)
    slack.until(lambda: slack.sockets.opened > opened, "a new connection")
    slack.sockets.wait_for_sockets(2)
    time.sleep(1.5)
    assert slack.sockets.opened == opened + 1
    assert _is_answered(slack)


def test_an_ack_goes_by_the_line_of_its_request() -> None:
    """An ack is sent by the connection that the request came by, also when a newer one is there."""

    class Line:
        def __init__(self) -> None:
            self.sent: list[str] = []

        def send(self, message: str) -> None:
            self.sent.append(message)

    client = sockets.LastingClient("xapp-1", logger=logging.getLogger("test"))
    client.close()  # nothing here is to be dispatched, nor read
    old, new = Line(), Line()
    client._started = old  # type: ignore[assignment]  # all that is used of it is `send`
    client.enqueue_message(json.dumps({"envelope_id": "e1", "payload": {}}))
    client.current_session = new  # type: ignore[assignment]  # as above
    client.send_message(json.dumps({"envelope_id": "e1"}))
    client.send_message(json.dumps({"envelope_id": "e2"}))
    assert [json.loads(m)["envelope_id"] for m in old.sent] == ["e1"]
    assert [json.loads(m)["envelope_id"] for m in new.sent] == ["e2"]


def test_a_refused_token_is_explained(slack: Slack, app: App) -> None:
    """An app-level token that Slack does not take stops the start with what to do."""
    slack.tolerate_refusals = True
    door = sockets.SocketDoor(app, _settings(slack, SLACK_APP_TOKEN="xapp-wrong"))
    with pytest.raises(SettingError, match=r"SLACK_APP_TOKEN .*connections:write"):
        door.open()
