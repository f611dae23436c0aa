"""A server that speaks the chat-completions protocol, well or badly, as the model's name says.

Run as a process: prints the port that it listens on. The last request stands at GET /last.
"""

from __future__ import annotations

import gzip
import json
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

GOOD = {
    "sentences": [
        {"text": "Ilse Varn opened the harbour bridge in Tolmund.", "rests_on": [1]},
        {"text": "It took eleven years, she said.", "rests_on": [1, 2]},
        {"text": "The port authority did not say if tolls would rise.", "rests_on": [3]},
    ]
}
INVENTED = {
    "sentences": [
        {"text": "Ilse Varn resigned in Paris.", "rests_on": [1]},
        {"text": "It cost $900 million.", "rests_on": [2]},
        {"text": "The port authority said tolls would rise.", "rests_on": [3]},
    ]
}
TURNED = {
    "sentences": [
        {"text": "Ilse Varn opened the harbour bridge in Tolmund on 5 May 2021.", "rests_on": [1]},
        {"text": "“It took us eleven days and $3.2 million,” she said.", "rests_on": [2]},
        {"text": "It cost $3.2 million.", "rests_on": [3]},
        {
            "text": "The port authority of Lisbon did not say whether tolls would rise.",
            "rests_on": [3],
        },
        {"text": "Ilse Varn opened the harbour bridge.", "rests_on": [99]},
        {"text": "Ilse Varn opened the harbour bridge.", "rests_on": []},
    ]
}
SWAPPED = {
    "sentences": [
        {"text": "The port authority opened the harbour bridge in Tolmund.", "rests_on": [1, 3]},
        {"text": "The mayor did not say whether tolls would rise.", "rests_on": [1, 3]},
        {"text": "The harbour bridge was opened by the port authority.", "rests_on": [1, 3]},
    ]
}
PACKED = gzip.compress(b" " * 5_000_000)
LATE_SECONDS = 2.5
HALF = {"sentences": [*GOOD["sentences"], INVENTED["sentences"][0]]}
ANSWERS = {
    "good": json.dumps(GOOD),
    "fenced": f"Here it is:\n```json\n{json.dumps(GOOD)}\n```",
    "half": json.dumps(HALF),
    "invents": json.dumps(INVENTED),
    "prose": "I am afraid that I cannot help with that.",
    "pings": json.dumps(
        {"sentences": [{"text": "<!channel> Ilse Varn opened the bridge.", "rests_on": [1]}] * 3}
    ),
    "late": json.dumps(GOOD),
    "moves": json.dumps(GOOD),
    "turns": json.dumps(TURNED),
    "swaps": json.dumps(SWAPPED),
    "repeats": json.dumps({"sentences": [GOOD["sentences"][0]] * 9}),
    "floods": json.dumps({"sentences": [{"text": "Ilse Varn " * 4000, "rests_on": [1]}] * 40}),
    "blocks": json.dumps({"blocks": [{"type": "section"}], "sentences": {"text": "Ilse Varn"}}),
    "odd": '{"sentences": [1, null, {"text": 5, "rests_on": "all"}, {"rests_on": [1]}]}',
    "deep": "{" * 50_000,
}


class Endpoint(BaseHTTPRequestHandler):
    """Answers one request; `last` is shared so that a test can see what was sent."""

    last: dict[str, Any] = {}  # noqa: RUF012 - one server a process, one test at a time

    def do_GET(self) -> None:
        """Show the last request."""
        self._send(200, json.dumps(Endpoint.last).encode())

    def do_POST(self) -> None:
        """Answer as the model's name says."""
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Endpoint.last = {"body": sent, "authorization": self.headers["Authorization"]}
        model = sent["model"]
        if model == "refuses":
            self._send(503, b'{"error": {"message": "busy"}}')
        elif model == "moves" and "elsewhere" not in self.path:
            self._send(307, b"", location="/elsewhere")
        elif model == "silent":
            time.sleep(5)
        elif model == "drips":
            self._drip()
        elif model == "drips its headers":
            self._drip_headers()
        elif model == "endless":
            self._endless()
        elif model == "fails on and on":
            self._endless(500)
        elif model == "packed":
            self._send(200, PACKED, encoding="gzip")
        elif model == "nonsense":
            self._send(200, b"\xff\xfe<html>not JSON</html>")
        elif model == "empty":
            self._send(200, b'{"choices": []}')
        else:
            time.sleep(LATE_SECONDS if model == "late" else 0)
            message = {"role": "assistant", "content": ANSWERS[model]}
            self._send(200, json.dumps({"choices": [{"message": message}]}).encode())

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        for _ in range(50):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)

    def _drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        with suppress(ConnectionError):
            for place in range(200):
                self.wfile.write(f"X-{place}: on and on\r\n".encode())
                time.sleep(0.1)

    def _endless(self, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        for _ in range(2_000):
            self.wfile.write(b'{"choices": ' * 1_000)

    def _send(self, status: int, body: bytes, location: str = "", encoding: str = "") -> None:
        self.send_response(status)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the port is the only output."""


def main() -> None:
    """Listen on a free port of this machine until killed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    print(server.server_address[1], flush=True)  # noqa: T201 - how the test learns the port
    server.serve_forever()


if __name__ == "__main__":
    main()
