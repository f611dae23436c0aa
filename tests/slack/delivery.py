"""What Slack sends an app: an event, a command or a click, and whether it was acknowledged."""

from __future__ import annotations

import threading
import time
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from tests.slack.patience import stretched

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.slack.state import Json

ACK_SECONDS = 3.0
RETRIES = 3
Kind = Literal["events_api", "slash_commands", "interactive"]


class NotDeliveredError(AssertionError):
    """What a person sees as "dispatch_failed": the app could not be reached."""


@dataclass
class Delivery:
    """One thing that is sent to the app, over all its attempts."""

    kind: Kind
    payload: Json
    on_answer: Callable[[Json], None] | None = None
    attempts: int = 0
    took: float | None = None
    answer: Json | None = None
    failure: str | None = None
    envelopes: dict[str, float] = field(default_factory=dict)
    acked: threading.Event = field(default_factory=threading.Event)

    @property
    def event_id(self) -> str:
        """The event's identifier, the same on every attempt."""
        return str(self.payload.get("event_id", ""))

    def begin_attempt(self) -> str:
        """Count one more attempt, and return its envelope's identifier."""
        self.attempts += 1
        envelope = str(uuid.uuid4())
        self.envelopes[envelope] = time.monotonic()
        return envelope

    def acknowledge(self, envelope: str, answer: Json | None) -> None:
        """Take the app's acknowledgement of one attempt, with what it carries."""
        if self.acked.is_set():
            return
        self.took, self.answer = time.monotonic() - self.envelopes[envelope], answer
        if answer and self.on_answer is not None:
            self.on_answer(answer)
        self.acked.set()

    def fail(self, why: str) -> None:
        """Note that the app could not be reached, or answered with an error."""
        self.failure = why

    @property
    def in_time(self) -> bool:
        """Whether the attempt that was acknowledged was so within three seconds."""
        return self.took is not None and self.took <= stretched(ACK_SECONDS)

    def wait_until_acked(self, seconds: float | None = None) -> Delivery:
        """Wait for the acknowledgement, and hold it to Slack's three seconds.

        Raises:
            AssertionError: It did not come in time.
        """
        self.acked.wait(seconds or stretched(ACK_SECONDS) + 1)
        if not self.in_time:
            raise AssertionError(f"not acknowledged within {ACK_SECONDS} s ({self.failure})")
        return self


class Transport(Protocol):
    """A way to an app: sockets that it opened, or its public address."""

    def deliver(self, delivery: Delivery) -> None:
        """Send it, once more if it was sent before."""

    def close(self) -> None:
        """End all connections."""
