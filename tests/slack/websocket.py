"""The server's end of a WebSocket (RFC 6455), as small as Slack's Socket Mode needs it.

It can misbehave on purpose: cut the line without a close frame, or go mute and leave it open.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
import socket
import struct
import threading
from typing import BinaryIO

_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_CONTINUATION, _TEXT, _CLOSE, _PING, _PONG = 0x0, 0x1, 0x8, 0x9, 0xA
_FINAL = 0x80
_MASKED = 0x80
_SHORT, _MEDIUM = 126, 127  # lengths that announce a longer length field
_LONGEST_CONTROL = 125
_PROTOCOL_ERROR = 1002


class ProtocolError(Exception):
    """The client sent what RFC 6455 forbids."""


def accept_key(key: str) -> str:
    """Return the answer to a client's `Sec-WebSocket-Key` (RFC 6455, section 4.2.2)."""
    digest = hashlib.sha1((key + _GUID).encode(), usedforsecurity=False).digest()
    return base64.b64encode(digest).decode()


class Connection:
    """One open WebSocket. `read` belongs to one thread; everything else may be called by all."""

    def __init__(self, reader: BinaryIO, line: socket.socket) -> None:
        """Take over a socket whose handshake is done."""
        self._reader = reader
        self._line = line
        self._sending = threading.Lock()
        self._muted = threading.Event()
        self.closed = threading.Event()
        self.pongs = 0

    def read(self) -> str | None:
        """Return the next text message, or `None` when the line is closed.

        Pings are answered in between, unless the line is mute.
        """
        message = b""
        while not self.closed.is_set():
            try:
                final, opcode, payload = self._read_frame()
            except (OSError, EOFError, ValueError):
                break
            except ProtocolError:
                self.close(_PROTOCOL_ERROR)
                break
            if opcode == _CLOSE:
                self.close(struct.unpack("!H", payload[:2])[0] if len(payload) > 1 else 1000)
                break
            if opcode == _PING:
                self._send(_PONG, payload)
            elif opcode == _PONG:
                self.pongs += 1
            else:
                message += payload
                if final:
                    return message.decode()
        self.closed.set()
        return None

    def send(self, text: str) -> None:
        """Send one text message; on a mute line it is lost."""
        self._send(_TEXT, text.encode())

    def ping(self) -> None:
        """Send a ping as Slack does from time to time."""
        self._send(_PING, b"Ping from the stand-in " + secrets.token_hex(4).encode())

    def close(self, code: int = 1000) -> None:
        """Close with a close frame, as RFC 6455 wants it."""
        if not self.closed.is_set():
            with contextlib.suppress(OSError):
                self._send(_CLOSE, struct.pack("!H", code))
            self.closed.set()
        self._hang_up()

    def cut(self) -> None:
        """Cut the line: TCP is reset, no close frame is sent."""
        self.closed.set()
        with contextlib.suppress(OSError):
            self._line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._hang_up()

    def mute(self) -> None:
        """Keep the line open and say nothing more, not even pongs."""
        self._muted.set()

    def _hang_up(self) -> None:
        with contextlib.suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        with contextlib.suppress(OSError):
            self._line.close()

    def _send(self, opcode: int, payload: bytes) -> None:
        if self._muted.is_set():
            return
        length = len(payload)
        if length < _SHORT:
            head = struct.pack("!BB", _FINAL | opcode, length)
        elif length < 1 << 16:
            head = struct.pack("!BBH", _FINAL | opcode, _SHORT, length)
        else:
            head = struct.pack("!BBQ", _FINAL | opcode, _MEDIUM, length)
        with self._sending:
            self._line.sendall(head + payload)

    def _exactly(self, count: int) -> bytes:
        got = self._reader.read(count)
        if got is None or len(got) < count:
            raise EOFError
        return got

    def _read_frame(self) -> tuple[bool, int, bytes]:
        first, second = self._exactly(2)
        opcode, length = first & 0x0F, second & 0x7F
        if first & 0x70 or opcode not in (_CONTINUATION, _TEXT, _CLOSE, _PING, _PONG):
            raise ProtocolError("reserved bits or opcodes")
        if not second & _MASKED:
            raise ProtocolError("a client masks its frames")
        if opcode >= _CLOSE and (length > _LONGEST_CONTROL or not first & _FINAL):
            raise ProtocolError("a control frame is short and whole")
        if length == _SHORT:
            (length,) = struct.unpack("!H", self._exactly(2))
        elif length == _MEDIUM:
            (length,) = struct.unpack("!Q", self._exactly(8))
        mask = self._exactly(4)
        masked = self._exactly(length)
        payload = bytes(byte ^ mask[index % 4] for index, byte in enumerate(masked))
        return bool(first & _FINAL), opcode, payload
