"""Ticks: asks the archive, at start and every minute, whether a digest is due.

The scheduler remembers nothing. What was posted, and what is owed, stands in the archive alone;
a tick that is missed, doubled or late changes nothing.
"""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from apscheduler.schedulers.background import BackgroundScheduler

from bot.work import described

if TYPE_CHECKING:
    from collections.abc import Callable

TICK_SECONDS = 60

_log = logging.getLogger("clippings.scheduler")


class Ticker:
    """Calls a function now and then, one call at a time, in a thread of its own."""

    def __init__(self, tick: Callable[[], None], seconds: float = TICK_SECONDS) -> None:
        """Prepare the scheduler; `start` starts it."""
        self._tick = tick
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._scheduler.add_job(
            self._safely, "interval", seconds=seconds, next_run_time=datetime.now(UTC)
        )

    def start(self) -> None:
        """Tick for the first time, and go on."""
        self._scheduler.start()

    def stop(self, seconds: float) -> bool:
        """Tick no more, and wait so long for a tick that is under way; says whether it ended."""
        stopping = threading.Thread(target=self._scheduler.shutdown, daemon=True)
        stopping.start()
        stopping.join(max(seconds, 0))
        return not stopping.is_alive()

    def _safely(self) -> None:
        try:
            self._tick()
        except Exception as error:  # noqa: BLE001 - the next tick must come whatever this one met
            _log.error("A tick failed: %s", described(error))
