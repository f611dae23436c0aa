"""Reads documents, and very large pages, in a process of its own, bounded in time and memory.

The formats of documents are programs to whoever reads them: a few kilobytes can ask for hours or
for all memory there is, and a page of some megabytes for minutes. So they are read apart, by a
process that has no secrets in its environment, may take so much and no more, and is ended when it
does not answer; what it sends back is plain JSON. One such process is kept a while for the next.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import threading
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Literal, NamedTuple

from store.errors import BadSourceError
from store.ingest import pages
from store.ingest.incoming import Incoming

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = Literal["pdf", "docx", "page"]

SECONDS = 30.0
"""How long a processor may be at work on one document."""

LARGE_PAGE = 500_000
"""From so many signs on a page is read apart: smaller ones take a second or two at the worst."""

MEGABYTES = 1024
"""How much memory the process that reads may ask for."""

_WAITS = 4
"""On a busy machine the clock on the wall may show so many times the processor's seconds."""

_IDLE_SECONDS = 20.0
_LENGTH = struct.Struct(">Q")
_MOST_REPLY = 64 * 1024 * 1024
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "TMPDIR")
_TEXTS = (
    "title",
    "byline",
    "source",
    "url",
    "published",
    "language",
    "original",
    "canonical",
)
_PROGRAM = "from store.ingest import apart; apart.serve()"


class _Outcome(NamedTuple):
    """What a process answered, if it did, and whether its time was over."""

    answer: dict[str, object] | None = None
    is_late: bool = False


class Reader:
    """Reads documents apart, any number at a time; processes that are idle wait for the next."""

    def __init__(self, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        """Bound each document; no process is started yet.

        Args:
            seconds: how long a processor may be at work on one.
            megabytes: how much memory its process may ask for.
        """
        self._seconds = seconds
        self._megabytes = megabytes
        self._idle: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()

    def read(self, kind: Kind, raw: bytes, origin: str, url: str | None = None) -> Incoming:
        """Read a document.

        Args:
            kind: what it is.
            raw: what it holds; a page, as UTF-8.
            origin: where it came from.
            url: the address that a page was fetched from.

        Returns:
            The article in it.

        Raises:
            BadSourceError: there is none, or reading it took too much time or memory.
        """
        process = self._waiting()
        head = json.dumps({"kind": kind, "origin": origin, "url": url}).encode()
        outcome = self._asked(process, head, raw) if process else _Outcome()
        if outcome.answer is None and not outcome.is_late:  # it may have ended of idleness just now
            outcome = self._asked(self._started(), head, raw)
        if outcome.answer is None:
            raise BadSourceError(
                f"reading it took more than {self._seconds:g} seconds: it is left out"
                if outcome.is_late
                else f"reading it failed, or took more than {self._megabytes:,} MB of memory: it is"
                " left out"
            )
        if "failure" in outcome.answer:
            raise BadSourceError(str(outcome.answer["failure"]))
        return _incoming(outcome.answer, origin)

    def _asked(self, process: subprocess.Popen[bytes], head: bytes, raw: bytes) -> _Outcome:
        """Let a process read; it is ended where it takes too long."""
        over = threading.Event()

        def end() -> None:
            over.set()
            process.kill()

        clock = threading.Timer(self._seconds * _WAITS, end)
        clock.daemon = True
        clock.start()
        answer = None
        try:
            answer = _exchanged(process, head, raw)
        finally:
            clock.cancel()
            self._done(process, sound=answer is not None and not over.is_set())
        return _Outcome(answer, over.is_set() or process.returncode == -signal.SIGXCPU)

    def _waiting(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            while self._idle:
                process = self._idle.pop()
                if process.poll() is None:
                    return process
        return None

    def _started(self) -> subprocess.Popen[bytes]:
        """Start the child process, with no more of the environment than it needs."""
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        try:
            return subprocess.Popen(  # noqa: S603 - our own program, without a shell
                [sys.executable, "-B", "-c", _PROGRAM, str(self._seconds), str(self._megabytes)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        except OSError as error:
            raise BadSourceError(f"no process could be started to read it ({error})") from error

    def _done(self, process: subprocess.Popen[bytes], *, sound: bool) -> None:
        """Keep one process for the next document; end any other, and wait for its end."""
        with self._lock:
            if sound and not self._idle:
                self._idle.append(process)
                return
        process.kill()
        process.communicate()


def serve() -> None:
    """Read documents from the standard input until it ends, or until none comes for a while."""
    seconds, megabytes = float(sys.argv[1]), int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory(megabytes)
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    while True:
        idle = threading.Timer(_IDLE_SECONDS, os._exit, (0,))
        idle.daemon = True
        idle.start()
        head = _received(source, _MOST_REPLY)
        idle.cancel()
        raw = None if head is None else _received(source, sys.maxsize)
        if head is None or raw is None:
            return
        _bound_time(seconds)
        _send(target, json.dumps(_answer(json.loads(head), raw)).encode())


def _answer(asked: dict[str, str], raw: bytes) -> dict[str, object]:
    """Read what was asked for, in the child process; what fails is told in words."""
    from store.ingest import documents  # noqa: PLC0415 - slow to import, and for this process

    read: dict[str, Callable[[], Incoming]] = {
        "pdf": lambda: documents.read_pdf(raw, asked["origin"]),
        "docx": lambda: documents.read_docx(raw, asked["origin"]),
        "page": lambda: pages.read(raw.decode(), asked["origin"], asked["url"]),
    }
    try:
        found = read[asked["kind"]]()
    except BadSourceError as error:
        return {"failure": str(error)}
    return {
        "text": found.text,
        "structured": found.structured,
        **{name: None if (held := getattr(found, name)) is None else str(held) for name in _TEXTS},
    }


def _exchanged(
    process: subprocess.Popen[bytes], head: bytes, raw: bytes
) -> dict[str, object] | None:
    """Send a document and wait; `None` where the process ended instead of answering."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        _send(process.stdin, head)
        _send(process.stdin, raw)
        reply = _received(process.stdout, _MOST_REPLY)
        answer = None if reply is None else json.loads(reply)
    except (OSError, ValueError):
        return None
    return answer if isinstance(answer, dict) else None


def _incoming(answer: dict[str, object], origin: str) -> Incoming:
    held = {name: str(answer[name]) for name in _TEXTS if answer.get(name) is not None}
    found = Incoming(origin, str(answer.get("text") or ""), structured=bool(answer["structured"]))
    return replace(found, **held)  # type: ignore[arg-type]  # each of these fields takes a text


def _send(stream: IO[bytes], content: bytes) -> None:
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def _received(stream: IO[bytes], most: int) -> bytes | None:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    content = stream.read(size) if size <= most else b""
    return content if len(content) == size else None


def _bound_memory(megabytes: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    most = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_time(seconds: float) -> None:
    """Let the kernel end this process if its parent is not there any more to do so."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(used.ru_utime + used.ru_stime + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


_SHARED = Reader()


def read(kind: Kind, raw: bytes, origin: str) -> Incoming:
    """Read a document apart, within the usual bounds.

    Args:
        kind: what it is.
        raw: what it holds.
        origin: where it came from.

    Returns:
        The article in it.

    Raises:
        BadSourceError: there is none, or reading it took too much time or memory.
    """
    return _SHARED.read(kind, raw, origin)


def page(text: str, origin: str, url: str | None = None) -> Incoming:
    """Read a web page, apart where it is very large.

    Args:
        text: the page's HTML.
        origin: where it came from.
        url: its address, where it was fetched.

    Returns:
        The article on it.

    Raises:
        BadSourceError: there is none, or reading it took too much time or memory.
    """
    if len(text) < LARGE_PAGE:
        return pages.read(text, origin, url)
    return _SHARED.read("page", text.encode("utf-8", "replace"), origin, url)
