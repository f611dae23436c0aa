"""Measures: time by the monotonic clock, percentiles by nearest rank, memory by the kernel."""

from __future__ import annotations

import math
import resource
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Latency:
    """Seconds that a question took, over many questions; `first` is of the one before them."""

    count: int
    median: float
    p99: float
    worst: float
    first: float


def latency(ask: Callable[[str], object], questions: Sequence[str]) -> Latency:
    """Ask each question once and say how long answers took.

    Args:
        ask: answers a question.
        questions: what to ask; the first is asked once more beforehand, and counted apart.

    Returns:
        The latencies, in seconds.
    """
    first, *taken = [_seconds(ask, question) for question in (questions[0], *questions)]
    taken.sort()
    return Latency(len(taken), percentile(taken, 50), percentile(taken, 99), taken[-1], first)


def _seconds(ask: Callable[[str], object], question: str) -> float:
    start = time.perf_counter()
    ask(question)
    return time.perf_counter() - start


def percentile(ordered: Sequence[float], share: float) -> float:
    """Return the nearest-rank percentile of values in rising order."""
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)]


def peak_megabytes() -> float:
    """Return the largest memory that this process, or a child that ended, ever held, in MB."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) / unit
