"""Faults on demand: what a Web API call, an upload or a `response_url` meets when told to."""

from __future__ import annotations

import threading
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Literal


@dataclass
class Fault:
    """One fault. The call itself happens unless `instead` is set.

    `reached` is set when a call meets the fault; a fault that is `held` answers only after
    `release`.
    """

    status: int | None = None
    error: str | None = None
    retry_after: int | None = None
    drop: Literal["", "before", "after"] = ""
    seconds: float = 0
    held: bool = False
    reached: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def instead(self) -> bool:
        """Whether the fault stands in the place of the call."""
        return self.status is not None or self.error is not None or self.drop == "before"

    def wait_until_met(self, seconds: float = 60) -> None:
        """Wait until a call has met the fault.

        Raises:
            AssertionError: No call did.
        """
        if not self.reached.wait(seconds):
            raise AssertionError("no call met the fault")

    def release(self) -> None:
        """Let the calls that are held go on."""
        self.released.set()


def rate_limited(retry_after: int = 1) -> Fault:
    """Answer 429 with `Retry-After`, in seconds."""
    return Fault(status=429, error="ratelimited", retry_after=retry_after)


def server_error(status: int = 500) -> Fault:
    """Answer with an error of the server; nothing is done."""
    return Fault(status=status)


def refused(error: str) -> Fault:
    """Answer `ok: false` with this code."""
    return Fault(error=error)


def dropped_before() -> Fault:
    """Cut the connection; nothing is done."""
    return Fault(drop="before")


def answer_lost() -> Fault:
    """Do what was asked, then cut the connection without an answer."""
    return Fault(drop="after")


def slow(seconds: float) -> Fault:
    """Answer late."""
    return Fault(seconds=seconds)


def held() -> Fault:
    """Do what was asked, but answer only after `release`."""
    return Fault(held=True)


class Faults:
    """Which calls meet which faults: in order, one each, or for good."""

    def __init__(self) -> None:
        """Begin with no faults."""
        self._lock = threading.Lock()
        self._once: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._always: dict[str, Fault] = {}

    def add(self, method: str, fault: Fault, *, times: int | None = 1) -> Fault:
        """Let the next calls of a method meet a fault.

        Args:
            method: A Web API method, or "response_url".
            fault: What they meet.
            times: How many calls; `None` for all until `clear`.
        """
        with self._lock:
            if times is None:
                self._always[method] = fault
            else:
                self._once[method].extend([fault] * times)
        return fault

    def take(self, method: str) -> Fault | None:
        """Return the fault that this call meets."""
        with self._lock:
            waiting = self._once[method]
            fault = waiting.popleft() if waiting else self._always.get(method)
        if fault is not None:
            fault.reached.set()
        return fault

    def clear(self) -> None:
        """End all faults, and let go what is held."""
        with self._lock:
            faults = [*self._always.values(), *(f for line in self._once.values() for f in line)]
            self._always.clear()
            self._once.clear()
        for fault in faults:
            fault.release()
