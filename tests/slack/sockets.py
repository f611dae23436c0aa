"""Socket Mode: one-time addresses, envelopes, acknowledgements, retries and disconnects."""

from __future__ import annotations

import itertools
import json
import secrets
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from tests.slack.arguments import SlackRefusalError
from tests.slack.delivery import ACK_SECONDS, RETRIES, Delivery, NotDeliveredError
from tests.slack.patience import stretched

if TYPE_CHECKING:
    from tests.slack.state import Json, Team
    from tests.slack.websocket import Connection

CONNECTIONS = 10  # that an app may hold at once
TICKET_SECONDS = 30.0
PATIENCE = 15.0  # seconds that a person waits for an app that is just connecting


@dataclass
class Session:
    """One socket of the app, and what was sent over it and not yet acknowledged."""

    connection: Connection
    number: int
    pending: dict[str, Delivery] = field(default_factory=dict)
    leaving: bool = False


class SocketMode:
    """Slack's end of Socket Mode."""

    def __init__(self, team: Team) -> None:
        """Begin with no sockets."""
        self.team = team
        self.sessions: list[Session] = []
        self.opened = 0
        self.complaints: list[str] = []
        self.stray: list[str] = []
        self._tickets: dict[str, float] = {}
        self._waiting: deque[Delivery] = deque()
        self._turn = itertools.count()
        self._timers: list[threading.Timer] = []
        self._closed = False

    def new_address(self) -> str:
        """Return a WebSocket address that may be used once.

        Raises:
            SlackRefusalError: The app has too many sockets.
        """
        with self.team.lock:
            if len(self.sessions) >= CONNECTIONS:
                raise SlackRefusalError("too_many_websockets")
            ticket = secrets.token_urlsafe(16)
            self._tickets[ticket] = time.monotonic()
        base = self.team.base.replace("http://", "ws://")
        return f"{base}/link/?ticket={ticket}&app_id={self.team.app_id}"

    def admit(self, ticket: str) -> bool:
        """Whether the ticket is good; it is used up by this."""
        with self.team.lock:
            made = self._tickets.pop(ticket, None)
        return made is not None and time.monotonic() - made < TICKET_SECONDS

    def serve(self, connection: Connection) -> None:
        """Speak with one socket until it closes."""
        with self.team.changed:
            self.opened += 1
            session = Session(connection, self.opened)
            self.sessions.append(session)
            hello = self._hello(len(self.sessions))
        connection.send(json.dumps(hello))
        with self.team.changed:
            self.team.changed.notify_all()
        self._deliver_waiting()
        while (text := connection.read()) is not None:
            self._acknowledged(session, text)
        with self.team.changed:
            self.sessions.remove(session)
            lost = list(session.pending.values())
            session.pending.clear()
            self.team.changed.notify_all()
        for delivery in lost:
            self._retry(delivery)

    def deliver(self, delivery: Delivery) -> None:
        """Send it over one of the sockets, in turn.

        Events wait for a socket; a person's command or click fails where there is none.

        Raises:
            NotDeliveredError: No socket came within a person's patience.
        """
        if delivery.kind == "events_api":
            with self.team.lock:
                self._waiting.append(delivery)
            self._deliver_waiting()
            return
        try:
            self.wait_for_sockets(1, PATIENCE)
        except AssertionError as error:
            delivery.fail("dispatch_failed")
            raise NotDeliveredError("dispatch_failed: the app has no socket open") from error
        self._send(delivery)

    def wait_for_sockets(self, count: int, seconds: float = 20) -> list[Session]:
        """Wait until the app holds so many sockets."""
        return self.team.until(
            lambda: self.live if len(self.live) >= count else None,
            f"{count} open sockets",
            seconds,
        )

    @property
    def live(self) -> list[Session]:
        """The sockets that take something now."""
        with self.team.lock:
            return [s for s in self.sessions if not s.connection.closed.is_set() and not s.leaving]

    def ask_to_leave(
        self,
        session: Session,
        reason: Literal["warning", "refresh_requested", "link_disabled"] = "refresh_requested",
        closes_in: float = 1.0,
    ) -> None:
        """Announce a disconnect and close the socket a little later, as Slack does."""
        notice = {"type": "disconnect", "reason": reason, "debug_info": {"host": "stand-in"}}
        session.leaving = True
        session.connection.send(json.dumps(notice))
        self._later(closes_in, session.connection.close)

    def close(self) -> None:
        """Close every socket, and retry nothing more."""
        self._closed = True
        for timer in self._timers:
            timer.cancel()
        with self.team.lock:
            sessions = list(self.sessions)
        for session in sessions:
            session.connection.close()

    def _hello(self, count: int) -> Json:
        return {
            "type": "hello",
            "num_connections": count,
            "debug_info": {
                "host": "applink-stand-in",
                "build_number": 1,
                "approximate_connection_time": 18_060,
            },
            "connection_info": {"app_id": self.team.app_id},
        }

    def _envelope(self, delivery: Delivery) -> Json:
        envelope: Json = {
            "envelope_id": delivery.begin_attempt(),
            "payload": delivery.payload,
            "type": delivery.kind,
            "accepts_response_payload": delivery.kind != "events_api",
        }
        if delivery.kind == "events_api":
            retry = delivery.attempts - 1
            envelope |= {"retry_attempt": retry, "retry_reason": "timeout" if retry else ""}
        return envelope

    def _send(self, delivery: Delivery) -> None:
        live = self.live
        session = live[next(self._turn) % len(live)]
        envelope = self._envelope(delivery)
        with self.team.lock:
            session.pending[envelope["envelope_id"]] = delivery
        try:
            session.connection.send(json.dumps(envelope, ensure_ascii=False))
        except OSError:
            return  # the reader of this socket notices, and tries again elsewhere
        if delivery.kind == "events_api":
            self._later(stretched(ACK_SECONDS), lambda: self._retry(delivery))

    def _deliver_waiting(self) -> None:
        while True:
            with self.team.lock:
                if not self._waiting or not self.live:
                    return
                delivery = self._waiting.popleft()
            self._send(delivery)

    def _retry(self, delivery: Delivery) -> None:
        if delivery.acked.is_set() or self._closed or delivery.kind != "events_api":
            return
        if delivery.attempts <= RETRIES:
            with self.team.lock:
                if delivery not in self._waiting:
                    self._waiting.append(delivery)
            self._deliver_waiting()

    def _acknowledged(self, session: Session, text: str) -> None:
        try:
            message = json.loads(text)
            envelope_id = message["envelope_id"]
        except (ValueError, KeyError, TypeError):
            self.complaints.append(f"not an acknowledgement: {text[:200]}")
            return
        with self.team.lock:
            delivery = session.pending.pop(envelope_id, None)
        if delivery is None:  # on another socket than it came by, or too late: it does not count
            self.stray.append(envelope_id)
            return
        delivery.acknowledge(envelope_id, message.get("payload"))
        with self.team.changed:
            self.team.changed.notify_all()

    def _later(self, seconds: float, act: object) -> None:
        timer = threading.Timer(seconds, act)  # type: ignore[arg-type]  # any callable of no arguments
        timer.daemon = True
        self._timers.append(timer)
        timer.start()
