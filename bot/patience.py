"""Answers within three seconds, even where the answer itself waits for somebody else's server.

A site that is slow, a file, a long thread that Slack gives out bit by bit: whoever asked is told
before three seconds are over what is waited for, and that message then becomes the answer. What
this machine does by itself takes milliseconds and is never announced.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from handlers.views import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handlers.asking import Reply

SECONDS = 2.5
"""How long somebody waits without a word."""


class Patience:
    """One question that is being answered, from the moment that it came in."""

    def __init__(self, tell: Callable[[Reply], None], seconds: float = SECONDS) -> None:
        """Begin to count.

        Args:
            tell: Sends the first word.
            seconds: After how long.
        """
        self._tell = tell
        self._until = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._clock: threading.Timer | None = None
        self._over = False

    @contextmanager
    def meanwhile(self, what: str) -> Iterator[None]:
        """Say what is waited for, if it is still waited for when the time is over.

        Args:
            what: It, in words: "the link https://…".
        """
        self._stop()
        if not self._over:
            left = max(0.0, self._until - time.monotonic())
            self._clock = threading.Timer(left, self._say, (what,))
            self._clock.daemon = True
            self._clock.start()
        try:
            yield
        finally:
            self._stop()

    def end(self) -> bool:
        """Say nothing more: the answer is there. What is being said just now is waited for.

        Returns:
            Whether something was said.
        """
        self._stop()
        with self._lock:
            said, self._over = self._over, True
        return said

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()

    def _say(self, what: str) -> None:
        with self._lock:
            if not self._over:
                self._over = True
                self._tell(messages.one_moment(what))
