"""One question to one web server, all of it within a stretch of time.

A time-out of a socket bounds each wait for the next bytes, so a site that sends one letter of its
headers now and then could hold whoever asks for hours. Here a clock runs beside the exchange and
cuts the line when time is over, wherever it stands: look-up, handshake, headers or body.
"""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import urllib3

T = TypeVar("T")

_LEAST_SECONDS = 0.05  # a socket's time-out must not be 0


@contextmanager
def asked(
    address: str, port: int, target: str, *, host: str, headers: dict[str, str], until: float
) -> Iterator[urllib3.BaseHTTPResponse]:
    """Ask a server for a page, on one connection that is closed afterwards.

    Args:
        address: the address to connect to; the host is not looked up again.
        port: the port.
        target: path and query.
        host: the host's name, for its certificate; empty where it is asked without encryption.
        headers: what is sent with it, the host's name among them.
        until: the instant of `time.monotonic` at which the line is cut.

    Yields:
        The answer, with its body still to be read. What is read of it after the line was cut may
        be short: look at the clock behind it.

    Raises:
        OSError: it cannot be reached, or not in time.
        urllib3.exceptions.HTTPError: it cannot be reached, or not in time.
        http.client.HTTPException: what it answers is no HTTP.
    """
    connection = _connection(address, host, port, _left(until) / 2)  # for each of its two steps
    try:
        connection.connect()
        connection.timeout = _left(until)
        with _cut_off(connection.sock, until):
            connection.request(
                "GET", target, headers=headers, preload_content=False, decode_content=False
            )
            response = connection.getresponse()
            try:
                yield response
            finally:
                response.close()
    finally:
        connection.close()


def within(until: float, work: Callable[[], T]) -> T:
    """Do something that knows no time-out of its own, such as a look-up of a name.

    Args:
        until: the instant of `time.monotonic` at which it is given up; it is left to end by itself.
        work: what to do.

    Returns:
        What it returns.

    Raises:
        TimeoutError: it took too long. Whatever `work` raises is raised, too.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return future.result(_left(until))


def _connection(
    address: str, host: str, port: int, seconds: float
) -> urllib3.connection.HTTPConnection:
    from urllib3 import connection  # noqa: PLC0415 - a seventh of a second, for those who fetch

    if host:
        return connection.HTTPSConnection(
            address,
            port,
            timeout=seconds,
            server_hostname=host,
            cert_reqs="CERT_REQUIRED",
        )
    return connection.HTTPConnection(address, port, timeout=seconds)


def cut_later(line: socket.socket, until: float) -> threading.Timer:
    """Cut a line when time is over, whatever is read from it then.

    Args:
        line: a connected socket; one that is closed by then is left alone.
        until: the instant of `time.monotonic`.

    Returns:
        The clock, which may be cancelled.
    """
    clock = threading.Timer(_left(until), _cut, (line,))
    clock.daemon = True
    clock.start()
    return clock


@contextmanager
def _cut_off(line: socket.socket, until: float) -> Iterator[None]:
    clock = cut_later(line, until)
    try:
        yield
    finally:
        clock.cancel()


def _cut(line: socket.socket) -> None:
    with suppress(OSError):  # it is closed already
        line.shutdown(socket.SHUT_RDWR)


def _left(until: float) -> float:
    return max(_LEAST_SECONDS, until - time.monotonic())
