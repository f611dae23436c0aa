"""How much slower than Slack's clock the stand-in's may go, on a machine that is busy.

Slack gives an app three seconds. Where three programs wait for each processor, the same app needs
three times as long, which says nothing about the app: so its limits grow with the load, and stay
Slack's own where nothing else is at work.
"""

from __future__ import annotations

import os
from pathlib import Path

_LOAD = Path("/proc/loadavg")


def stretched(seconds: float) -> float:
    """Return a limit of Slack's as it is to be kept on this machine now."""
    return seconds * max(1.0, 2 * _waiting() / (os.cpu_count() or 1))


def _waiting() -> float:
    """Return how many programs are at work, now or on the average of the last minute."""
    if not _LOAD.exists():
        return os.getloadavg()[0]
    average, _, _, running, *_ = _LOAD.read_text(encoding="ascii").split()
    return max(float(average), float(running.partition("/")[0]))
