"""The stand-in's one port: the Web API, uploads, `response_url`s and the sockets' door."""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.slack.arguments import SlackRefusalError
from tests.slack.methods import WebApi
from tests.slack.response_urls import GoneError, respond
from tests.slack.state import Call, Team
from tests.slack.websocket import Connection, accept_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.slack.faults import Fault, Faults
    from tests.slack.sockets import SocketMode
    from tests.slack.state import Json

_LONGEST_HOLD = 60.0
_EXPECTED = {"exchanged_trigger_id", "expired_trigger_id"}


class Server(ThreadingHTTPServer):
    """Listens on a free port of 127.0.0.1."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, team: Team, faults: Faults, sockets: SocketMode) -> None:
        """Listen, and tell the workspace its own address."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.team, self.faults, self.sockets = team, faults, sockets
        self.api = WebApi(team)
        self.errors: list[str] = []
        team.base = f"http://127.0.0.1:{self.server_address[1]}"
        self._thread = threading.Thread(
            target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )
        self._thread.start()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep what went wrong in here; an app that hangs up is no error."""
        del request, client_address
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            self.errors.append(repr(error))

    def stop(self) -> None:
        """Stop listening."""
        self.shutdown()
        self.server_close()
        self._thread.join(5)


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name it has above
        """Log nothing: the workspace keeps all calls."""

    def do_GET(self) -> None:  # the name http.server looks for
        """Answer a reading method, or open a socket."""
        address = urllib.parse.urlsplit(self.path)
        given = dict(urllib.parse.parse_qsl(address.query, keep_blank_values=True))
        if address.path.startswith("/api/"):
            self._api(address.path.removeprefix("/api/"), given, is_json=False)
        elif address.path.startswith("/files-pri/"):
            self._download(address.path.split("/")[2])
        elif address.path == "/link/":
            self._socket(given.get("ticket", ""))
        else:
            self._answer(404, {"ok": False, "error": "not_found"})

    def do_POST(self) -> None:  # the name http.server looks for
        """Answer a method, a `response_url` or an upload."""
        address = urllib.parse.urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if address.path.startswith("/api/"):
            self._api(address.path.removeprefix("/api/"), *self._read(body))
        elif address.path.startswith(("/commands/", "/actions/")):
            self._respond(address.path.rpartition("/")[2], body)
        elif address.path.startswith("/upload/"):
            self._upload(address.path.removeprefix("/upload/"), body)
        else:
            self._answer(404, {"ok": False, "error": "not_found"})

    def _read(self, body: bytes) -> tuple[Json, bool]:
        kind = (self.headers.get("Content-Type") or "").split(";")[0]
        if kind == "application/json":
            try:
                given = json.loads(body or b"{}")
            except ValueError:
                given = {}
            return (given if isinstance(given, dict) else {}), True
        return dict(urllib.parse.parse_qsl(body.decode(), keep_blank_values=True)), False

    def _token(self, given: Json) -> str | None:
        words = (self.headers.get("Authorization") or "").split()
        if len(words) == 2 and words[0] == "Bearer":
            return words[1]
        token = given.get("token")
        return token if isinstance(token, str) else None

    def _api(self, method: str, given: Json, is_json: bool) -> None:  # noqa: FBT001  # from _read
        team = self.server.team
        token = self._token(given)
        arguments = {name: value for name, value in given.items() if name != "token"}

        def act() -> tuple[int, Json]:
            try:
                answer = {"ok": True, **self._call(method, arguments, token, is_json=is_json)}
            except SlackRefusalError as error:
                answer = {"ok": False, "error": error.error, **error.more}
                if error.error not in _EXPECTED:
                    team.refusals.append(f"{method}: {answer}")
            return 200, answer

        self._under_fault(method, method, arguments, act)

    def _call(self, method: str, given: Json, token: str | None, *, is_json: bool) -> Json:
        if method == "apps.connections.open":
            self.server.api.check_app_token(token)
            return {"url": self.server.sockets.new_address()}
        return self.server.api.call(method, given, token, is_json=is_json)

    def _respond(self, number: str, body: bytes) -> None:
        team = self.server.team
        content, _ = self._read(body)

        def act() -> tuple[int, Json | str]:
            try:
                respond(team, number, content)
            except GoneError as error:
                team.refusals.append(f"response_url: {error}")
                return 404, str(error)
            except SlackRefusalError as error:
                team.refusals.append(f"response_url: {error.error} {error.more}")
                return 200, {"ok": False, "error": error.error, **error.more}
            return 200, "ok"

        self._under_fault("response_url", f"response_url/{number}", content, act)

    def _under_fault(
        self, name: str, recorded: str, given: Json, act: Callable[[], tuple[int, Json | str]]
    ) -> None:
        """Do what was asked, or what a fault makes of it, and answer."""
        team, fault = self.server.team, self.server.faults.take(name)
        if fault is not None and fault.instead:
            team.record(Call(recorded, given, None, time.monotonic()))
            self._misbehave(fault)
            return
        if fault is not None and fault.seconds:
            time.sleep(fault.seconds)
        status, answer = act()
        kept = answer if isinstance(answer, dict) else {"ok": status == 200, "error": answer}
        team.record(Call(recorded, given, kept, time.monotonic()))
        if fault is not None and fault.held:
            fault.released.wait(_LONGEST_HOLD)
        if fault is not None and fault.drop == "after":
            self._hang_up()
        else:
            self._answer(status, answer)

    def _misbehave(self, fault: Fault) -> None:
        if fault.drop == "before":
            self._hang_up()
            return
        headers = {}
        if fault.retry_after is not None:
            headers["retry-after"] = str(fault.retry_after)
        status = fault.status or 200
        if fault.error is None:
            self._answer(status, "upstream error", headers)
        else:
            self._answer(status, {"ok": False, "error": fault.error}, headers)

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def _download(self, number: str) -> None:
        """Give a shared file; without a token that may read it, Slack gives its sign-in page."""
        team = self.server.team
        team.record(Call("download", {"file": number}, {"ok": True}, time.monotonic()))
        held = team.shared.get(number)
        if held is None:
            self._answer(404, "not found")
        elif self._token({}) != team.bot_token or "files:read" not in team.scopes:
            self._send(200, b"<!DOCTYPE html><html><title>Slack</title>Sign in</html>", "text/html")
        else:
            self._send(200, held.content, held.mimetype)

    def _upload(self, number: str, body: bytes) -> None:
        held = self.server.team.files.get(number)
        if held is None:
            self._answer(404, "unknown upload")
            return
        kind = self.headers.get("Content-Type") or ""
        if kind.startswith("multipart/form-data"):
            boundary = kind.split("boundary=")[1].strip('"').encode()
            part = body.split(b"--" + boundary)[1]
            body = part.split(b"\r\n\r\n", 1)[1].removesuffix(b"\r\n")
        if len(body) != held.length:
            self._answer(400, f"length is {len(body)}, announced {held.length}")
            return
        held.content = body
        self._answer(200, f"OK - {len(body)}")

    def _socket(self, ticket: str) -> None:
        key = self.headers.get("Sec-WebSocket-Key")
        upgrade = (self.headers.get("Upgrade") or "").lower()
        if not self.server.sockets.admit(ticket) or upgrade != "websocket" or not key:
            self._answer(403, "this address was used, or never was one")
            return
        self.send_response(101, "Switching Protocols")
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", accept_key(key))
        self.end_headers()
        self.wfile.flush()
        self.close_connection = True
        self.server.sockets.serve(Connection(self.rfile, self.connection))  # type: ignore[arg-type]  # a buffered reader reads

    def _answer(
        self, status: int, content: Json | str, headers: dict[str, str] | None = None
    ) -> None:
        body = content.encode() if isinstance(content, str) else json.dumps(content).encode()
        kind = "text/html" if isinstance(content, str) else "application/json; charset=utf-8"
        self._send(status, body, kind, headers)

    def _send(
        self, status: int, body: bytes, kind: str, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("x-oauth-scopes", ",".join(self.server.team.scopes))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
