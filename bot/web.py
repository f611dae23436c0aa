"""HTTP mode: Slack posts its requests to `/slack/events`; `/healthz` tells whether all is well."""

from __future__ import annotations

import json
import logging
import threading
import time
from typing import TYPE_CHECKING

import waitress
from slack_bolt.adapter.wsgi import SlackRequestHandler

from bot.work import described
from store.errors import ClippingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from slack_bolt import App

    from bot.settings import Settings

EVENTS = "/slack/events"
HEALTH = "/healthz"

_THREADS = 16
_LARGEST_BODY = 2 * 2**20  # bytes
_MOST_CONNECTIONS = 1000
"""Connections that send nothing keep nobody else out, and are closed after a while."""

_IDLE_SECONDS = 20
_FLUSH_SECONDS = 0.2
_LAST_SECONDS = 5.0

_log = logging.getLogger("clippings.web")


class HttpDoor:
    """The bot's web server."""

    def __init__(self, app: App, settings: Settings, check: Callable[[], object]) -> None:
        """Prepare the server; `open` opens it.

        Args:
            app: What answers Slack.
            settings: Where to listen.
            check: What fails when the archive cannot be read.
        """
        self._gate = _Gate(SlackRequestHandler(app, path=EVENTS), check)
        self._settings = settings

    def open(self) -> str:
        """Listen.

        Returns:
            How Slack reaches the bot now, for the log.

        Raises:
            ClippingsError: nothing can listen there.
        """
        host, port = self._settings.host, self._settings.port
        try:
            server = waitress.create_server(
                self._gate,
                listen=_listen(host, port),
                threads=_THREADS,
                ident=None,
                max_request_body_size=_LARGEST_BODY,
                clear_untrusted_proxy_headers=True,
                connection_limit=_MOST_CONNECTIONS,
                channel_timeout=_IDLE_SECONDS,
                cleanup_interval=_IDLE_SECONDS // 2,
                asyncore_use_poll=True,
            )
        except (OSError, ValueError) as error:
            raise ClippingsError(
                f"The bot cannot listen on CLIPPINGS_HOST {host}, CLIPPINGS_PORT {port} ({error})."
                " Is another program there already?"
            ) from error
        threading.Thread(target=server.run, name="web", daemon=True).start()
        return f"HTTP on {_addresses(server)}, path {EVENTS}"

    def close(self) -> None:
        """Refuse new requests, and wait until those that were taken have their answer."""
        self._gate.shut(_LAST_SECONDS)


class _Gate:
    """Counts the requests that are being answered; once shut, Slack is asked to come again."""

    def __init__(self, slack: WSGIApplication, check: Callable[[], object]) -> None:
        self._slack = slack
        self._check = check
        self._changed = threading.Condition()
        self._under_way = 0
        self._is_shut = False

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ.get("PATH_INFO") == HEALTH:
            return self._health(start_response)
        with self._changed:
            if self._is_shut:
                return _answer(start_response, "503 Service Unavailable", {"status": "stopping"})
            self._under_way += 1
        try:
            return self._slack(environ, start_response)
        except Exception as error:  # noqa: BLE001 - a body that is not Slack's breaks Bolt's reading
            _log.warning("A request could not be read: %s", described(error))
            return _answer(start_response, "400 Bad Request", {"status": "unreadable"})
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def shut(self, seconds: float) -> None:
        with self._changed:
            self._is_shut = True
            self._changed.wait_for(lambda: self._under_way == 0, timeout=seconds)
        time.sleep(_FLUSH_SECONDS)  # the server writes an answer just after it is returned

    def _health(self, start_response: StartResponse) -> Iterable[bytes]:
        if self._is_shut:
            return _answer(start_response, "503 Service Unavailable", {"status": "stopping"})
        try:
            self._check()
        except Exception as error:  # noqa: BLE001 - whatever it is, the bot is not well
            _log.error("The archive cannot be read: %s", described(error))
            return _answer(start_response, "503 Service Unavailable", {"status": "no archive"})
        return _answer(start_response, "200 OK", {"status": "ok"})


def _answer(start_response: StartResponse, status: str, content: dict[str, str]) -> Iterable[bytes]:
    body = json.dumps(content).encode()
    start_response(
        status, [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    )
    return [body]


def _listen(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _addresses(server: object) -> str:
    """Say where a server listens; it has one socket, or one for each address of its name."""
    places = getattr(server, "effective_listen", None) or [
        (getattr(server, "effective_host", ""), getattr(server, "effective_port", ""))
    ]
    return ", ".join(f"http://{_listen(host, port)}" for host, port in places)
