"""HTTP mode: signed requests to the app's own address, retried where they fail."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.slack.delivery import ACK_SECONDS, RETRIES, Delivery
from tests.slack.patience import stretched

if TYPE_CHECKING:
    from tests.slack.state import Json, Team

RETRY_SECONDS = 0.3  # Slack's own first retry is at once, the next after a minute
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class HttpAnswer:
    """What the app answered."""

    status: int
    body: str
    headers: dict[str, str]

    @property
    def json(self) -> Json | None:
        """The body as a JSON object; bare words count as a message's text."""
        try:
            value = json.loads(self.body)
        except ValueError:
            return {"text": self.body} if self.body else None
        return value if isinstance(value, dict) else None


def sign(secret: str, timestamp: str, body: str) -> str:
    """Return Slack's signature of a request: HMAC-SHA256 over version, time and body."""
    base = f"v0:{timestamp}:{body}".encode()
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class HttpMode:
    """Slack's end of HTTP mode."""

    def __init__(self, team: Team, address: str) -> None:
        """Send to this address, such as `http://127.0.0.1:3000/slack/events`."""
        self.team = team
        self.address = address
        self._closed = False

    def send(
        self,
        body: str,
        content_type: str = "application/json",
        *,
        headers: dict[str, str] | None = None,
        secret: str | None = None,
        age: int = 0,
    ) -> HttpAnswer:
        """Send one signed request and return what came back.

        Args:
            body: The request's body.
            content_type: Its media type.
            headers: Further headers; they win over ours.
            secret: The secret to sign with, if not the app's own.
            age: How many seconds old the request is made to look.
        """
        stamp = str(int(time.time()) - age)
        signature = sign(secret or self.team.signing_secret, stamp, body)
        sent = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            **(headers or {}),
        }
        request = urllib.request.Request(  # noqa: S310  # always our own http address
            self.address, body.encode(), sent, method="POST"
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=stretched(ACK_SECONDS)) as answer:
                return HttpAnswer(answer.status, answer.read().decode(), dict(answer.headers))
        except urllib.error.HTTPError as error:
            return HttpAnswer(error.code, error.read().decode(), dict(error.headers))

    def deliver(self, delivery: Delivery) -> None:
        """Send it from a thread of its own."""
        threading.Thread(target=self._attempts, args=(delivery,), daemon=True).start()

    def close(self) -> None:
        """Retry nothing more."""
        self._closed = True

    def _attempts(self, delivery: Delivery) -> None:
        while not self._closed:
            if self._attempt(delivery):
                return
            if delivery.kind != "events_api" or delivery.attempts > RETRIES:
                return
            time.sleep(RETRY_SECONDS)

    def _attempt(self, delivery: Delivery) -> bool:
        body, content_type = _encode(delivery)
        envelope = delivery.begin_attempt()
        retry: dict[str, str] = {}
        if delivery.attempts > 1:
            retry = {
                "X-Slack-Retry-Num": str(delivery.attempts - 1),
                "X-Slack-Retry-Reason": "http_error",
            }
        try:
            answer = self.send(body, content_type, headers=retry)
        except OSError as error:
            delivery.fail(f"http_timeout: {error}")
            return False
        if answer.status != 200:
            delivery.fail(f"http_error: {answer.status} {answer.body[:200]}")
            return answer.headers.get("X-Slack-No-Retry") == "1"
        delivery.acknowledge(envelope, answer.json)
        with self.team.changed:
            self.team.changed.notify_all()
        return True


def _encode(delivery: Delivery) -> tuple[str, str]:
    if delivery.kind == "events_api":
        return json.dumps(delivery.payload, ensure_ascii=False), "application/json"
    if delivery.kind == "slash_commands":
        return urllib.parse.urlencode(delivery.payload), _FORM
    return urllib.parse.urlencode({"payload": json.dumps(delivery.payload)}), _FORM
