"""The stand-in's HTTP mode: signatures that Slack's own library accepts, and retries."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from slack_bolt import App, BoltRequest
from slack_sdk import WebClient

from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator


class Door(BaseHTTPRequestHandler):
    """An app's public address, made of nothing but the standard library."""

    app: ClassVar[App]
    broken: ClassVar[int] = 0

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name it has above
        """Log nothing."""

    def do_POST(self) -> None:  # the name http.server looks for
        """Let Bolt answer, unless the door is broken."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if Door.broken:
            Door.broken -= 1
            self.send_error(503)
            return
        headers = dict(self.headers.items())
        answer = Door.app.dispatch(BoltRequest(body=body, headers={**headers}))
        self.send_response(answer.status)
        for name, values in answer.headers.items():
            self.send_header(name, values[0])
        self.end_headers()
        self.wfile.write(answer.body.encode())


@pytest.fixture
def slack() -> Iterator[Slack]:
    """A workspace whose app is reached over HTTP."""
    with Slack() as workspace:
        client = WebClient(token=workspace.team.bot_token, base_url=workspace.api_url)
        Door.app = App(client=client, signing_secret=workspace.team.signing_secret)

        @Door.app.command("/echo")
        def _(ack: Any, command: dict[str, Any]) -> None:
            ack(text=command["text"])

        @Door.app.event("app_mention")
        def _(event: dict[str, Any], say: Any) -> None:
            say(text="heard", thread_ts=event["ts"])

        server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        workspace.use_http(f"http://127.0.0.1:{server.server_address[1]}/")
        yield workspace
        server.shutdown()
        server.server_close()


def test_signed_requests_are_taken(slack: Slack) -> None:
    """Commands and events are signed as Slack signs them."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    assert ida.command("/echo", "täglich & “quoted”").answer().text == "täglich & “quoted”"
    assert ida.mention("hello", room).answer().text == "heard"


def test_other_signatures_are_not(slack: Slack) -> None:
    """A wrong secret and a stale time stamp are both turned away by Slack's library."""
    mode = slack.use_http(slack.transport.address)  # type: ignore[attr-defined]  # set by the fixture
    body = json.dumps({"type": "url_verification", "challenge": "c", "token": "t"})
    assert mode.send(body).status == 200
    assert mode.send(body, secret="other").status == 401
    assert mode.send(body, age=600).status == 401


def test_a_failed_event_comes_again(slack: Slack) -> None:
    """An event that met an error of the app comes again with the same identifier."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    Door.broken = 1
    asked = ida.mention("hello", room)
    assert asked.answer().text == "heard"
    assert asked.delivery is not None
    assert asked.delivery.attempts == 2
