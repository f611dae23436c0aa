"""Socket Mode: a few connections for Slack's requests, each quickly replaced when it is lost.

Bolt's adapter over websocket-client, with four things mended that matter to a bot which runs for
months: a silent line is noticed, a failing Slack is not hammered, a refresh loses no ack, and a
stop waits for the acks that are due.
"""

from __future__ import annotations

import json
import logging
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import websocket
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.socket_mode.interval_runner import IntervalRunner
from slack_sdk.socket_mode.websocket_client import SocketModeClient

from bot.clients import asking
from bot.work import described
from store.errors import ClippingsError, SettingError

if TYPE_CHECKING:
    from slack_bolt import App

    from bot.settings import Settings

CONNECTIONS = 2
"""Slack sends each request through one of them; while one is replaced, the other hears."""

_PING_SECONDS = 5.0
_PONG_SECONDS = 2.0  # the library looks this often; it has to, between this and the next ping
_CONNECT_SECONDS = 10.0
_CHECK_SECONDS = 0.5
_CLOSE_SECONDS = 4.0
_ACK_SECONDS = 2.5  # Slack waits for three
_LASTING = 5.0  # a connection that held for so long was a good one
_SHORTEST_WAIT = 0.25
_LONGEST_WAIT = 30.0

_log = logging.getLogger("clippings.sockets")


class LastingClient(SocketModeClient):
    """One connection that is there again soon after it was lost."""

    def __init__(self, app_token: str, **options: Any) -> None:
        """Prepare the connection; `connect` opens it."""
        self._due = threading.Condition()
        self._acks_due = 0
        self._came_by: dict[str, websocket.WebSocketApp] = {}
        self._started: websocket.WebSocketApp | None = None
        self._opened = 0.0
        self._wait = 0.0
        self._not_before = 0.0
        super().__init__(app_token, ping_interval=_PING_SECONDS, **options)
        self.current_app_monitor = IntervalRunner(self._monitor_current_session, _CHECK_SECONDS)
        self.on_open_listeners.append(self._note_opened)
        self.on_error_listeners.append(self._note_lost)

    def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: FBT001, FBT002 - the SDK's signature
        """Replace the connection, unless that is under way or failed a moment ago.

        Args:
            force: Slack asks for it: what came by the old one is acknowledged first.
        """
        if self.closed:
            return
        if force:
            self.wait_for_acks(_ACK_SECONDS)
        elif self._waits_to_start() or time.monotonic() < self._not_before:
            return
        if time.monotonic() - self._opened > _LASTING:
            self._wait = 0.0
        self._wait = min(max(self._wait * 2, _SHORTEST_WAIT), _LONGEST_WAIT)
        self._not_before = time.monotonic() + self._wait
        super().connect_to_new_endpoint(force)

    def connect(self) -> None:
        """Prepare a new connection, which the runner then opens; not after the end."""
        if not self.closed:
            super().connect()

    def close(self) -> None:
        """End for good, whatever is being opened just now."""
        self.closed = True
        self.auto_reconnect_enabled = False
        for runner in (
            self.current_session_runner,
            self.current_app_monitor,
            self.message_processor,
        ):
            runner.event.set()
        listening = self.current_session_runner.thread
        until = time.monotonic() + _CLOSE_SECONDS
        while listening.is_alive() and time.monotonic() < until:
            if self.current_session is not None:  # it may have been opened after the last look
                self.current_session.close(timeout=1)
            listening.join(0.1)
        self.message_workers.shutdown(wait=False, cancel_futures=True)

    def send_message(self, message: str) -> None:
        """Send an ack by the connection that its request came by; if that is gone, by the next."""
        session = self._came_by.pop(_envelope(message), None) or self.current_session
        until = time.monotonic() + _ACK_SECONDS
        while True:
            try:
                if session is not None:
                    session.send(message)
                    return
            except (websocket.WebSocketException, OSError):
                if time.monotonic() > until:
                    raise
            time.sleep(0.05)
            session = self.current_session

    def enqueue_message(self, message: str) -> None:
        """Take in what Slack sent."""
        envelope = _envelope(message)
        if envelope:
            with self._due:
                self._acks_due += 1
            if self._started is not None:
                self._came_by[envelope] = self._started
        super().enqueue_message(message)

    def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """Have a request answered, and note that its ack is out."""
        try:
            super().run_message_listeners(message, raw_message)
        finally:
            if message.get("envelope_id"):
                self._came_by.pop(message["envelope_id"], None)
                with self._due:
                    self._acks_due -= 1
                    self._due.notify_all()

    def wait_for_acks(self, seconds: float) -> None:
        """Wait until everything that came in is acknowledged."""
        with self._due:
            self._due.wait_for(lambda: self._acks_due == 0, timeout=seconds)

    def _waits_to_start(self) -> bool:
        return self.current_session is not None and self.current_session is not self._started

    def _note_opened(self, _: websocket.WebSocketApp) -> None:
        if self._opened:
            _log.info("A connection to Slack is open again.")
        self._opened = time.monotonic()
        self._not_before = 0.0

    def _note_lost(self, _: websocket.WebSocketApp, error: Exception) -> None:
        if not self.closed:
            _log.warning("A connection to Slack was lost (%s).", type(error).__name__)

    def _run_current_session(self) -> None:
        """Listen on a connection until it ends; its address works only once."""
        session = self.current_session
        if session is None or session is self._started or self.closed:
            return
        self._started = session
        try:
            session.run_forever(
                sockopt=[(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)],
                ping_interval=_PING_SECONDS,
                ping_timeout=_PONG_SECONDS,
            )
        except Exception as error:  # noqa: BLE001 - this thread must outlive every connection
            _log.error("A connection to Slack failed: %s", described(error))

    def _monitor_current_session(self) -> None:
        """Open a new connection where there is none, unless it is waited for."""
        if self.closed or not self.auto_reconnect_enabled or self._waits_to_start():
            return
        if self.current_session is not None and self.current_session.sock is not None:
            return
        try:
            self.connect_to_new_endpoint()
        except (SlackClientError, OSError) as error:
            _log.warning(
                "Slack cannot be reached (%s); trying again in %.0f s",
                _reason(error),
                self._wait,
            )


class LastingHandler(SocketModeHandler):
    """Bolt's handler over such a connection."""

    def __init__(self, app: App, settings: Settings) -> None:
        """Prepare one connection of the app's."""
        logger = logging.getLogger("clippings.socket")
        logger.setLevel(logging.CRITICAL)  # what it has to say is said by `_log`
        self.app = app
        self.app_token = settings.app_token
        self.client: LastingClient = LastingClient(
            settings.app_token, logger=logger, web_client=asking(settings, logger)
        )
        self.client.socket_mode_request_listeners.append(
            lambda _, request: self.handle(self.client, request)
        )


class SocketDoor:
    """All connections of the bot."""

    def __init__(self, app: App, settings: Settings) -> None:
        """Prepare the connections; `open` opens them."""
        websocket.setdefaulttimeout(_CONNECT_SECONDS)
        self._handlers = [LastingHandler(app, settings) for _ in range(CONNECTIONS)]
        self._settings = settings

    def open(self) -> str:
        """Connect.

        Returns:
            How Slack reaches the bot now, for the log.

        Raises:
            SettingError: Slack does not accept the app-level token.
            ClippingsError: Slack cannot be reached.
        """
        try:
            for handler in self._handlers:
                handler.client.connect()
        except SlackApiError as error:
            self.close()
            raise SettingError(
                f"SLACK_APP_TOKEN is not accepted by Slack ({error.response['error']}): it must be"
                " an app-level token with the scope connections:write, of this app, and Socket"
                " Mode must be on."
            ) from error
        except (SlackClientError, OSError) as error:
            self.close()
            raise ClippingsError(
                f"Slack cannot be reached at {self._settings.api_url} ({_reason(error)})."
            ) from error
        return f"Socket Mode, {len(self._handlers)} connections"

    def close(self) -> None:
        """Send the acks that are due, then disconnect."""
        for handler in self._handlers:
            handler.client.wait_for_acks(_ACK_SECONDS)
        closing = [threading.Thread(target=handler.client.close) for handler in self._handlers]
        for thread in closing:
            thread.start()
        for thread in closing:
            thread.join()


def _envelope(message: str) -> str:
    """Return the id of the envelope that a message is or acknowledges, "" where it is none."""
    try:
        return str(json.loads(message).get("envelope_id") or "")
    except (ValueError, AttributeError):
        return ""


def _reason(error: Exception) -> str:
    if isinstance(error, SlackApiError):
        return str(error.response["error"])
    return type(error).__name__
