"""The work that requests have left behind after their ack: done by a few threads, and counted.

Slack is answered within milliseconds whatever waits here, and a stop knows what is still to do.
"""

from __future__ import annotations

import logging
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

THREADS = 32
"""Bolt's own five miss Slack's three seconds under a burst of ten."""

SLOW_THREADS = 8
"""For what may take many seconds: whoever asks the next question is not to wait for it."""

_log = logging.getLogger("clippings.work")


class Work:
    """A pool of threads that can be waited for."""

    def __init__(self, threads: int = THREADS) -> None:
        """Make the pool; its threads start when there is something to do."""
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._slow = ThreadPoolExecutor(SLOW_THREADS, thread_name_prefix="slow")
        self._idle = threading.Condition()
        self._under_way = 0

    def do(self, task: Callable[[], None], *, slow: bool = False) -> None:
        """Do something soon, in another thread; what it raises is logged.

        Args:
            task: What is to be done.
            slow: Whether it may take many seconds; it then has threads of its own.
        """
        with self._idle:
            self._under_way += 1
        try:
            (self._slow if slow else self._pool).submit(self._run, task)
        except RuntimeError:  # the pool is closed: a request came in after the last second
            self._done()
            _log.warning("A request came too late and was not answered.")

    def finish(self, seconds: float) -> bool:
        """Wait until all is done, then take nothing more.

        Args:
            seconds: how long to wait at most.

        Returns:
            Whether everything was finished.
        """
        with self._idle:
            finished = self._idle.wait_for(lambda: self._under_way == 0, timeout=max(seconds, 0))
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._slow.shutdown(wait=False, cancel_futures=True)
        return finished

    def _run(self, task: Callable[[], None]) -> None:
        try:
            task()
        except Exception as error:  # noqa: BLE001 - whatever it is, one request must not harm the next
            _log.error("A request failed: %s", described(error))
        finally:
            self._done()

    def _done(self) -> None:
        with self._idle:
            self._under_way -= 1
            self._idle.notify_all()


def described(error: BaseException) -> str:
    """Describe an unforeseen error by its kind and place: its message may hold people's words."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = " < ".join(
        f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}"
        for frame in reversed(frames)
    )
    return f"{type(error).__name__} at {places}"


_FRAMES = 6  # calls of a traceback that go into the log
