"""Reads many texts on all cores, in processes where nothing of the archive is loaded."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import nlp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from nlp import Dating, Reading

Text: TypeAlias = "tuple[str, Dating | None, str | None]"
"""A text, with the date that is stated for it and the headline over it."""

BATCH = 32
"""How many texts go to a process together."""

ENOUGH = 4
"""From how many batches on processes are worth their start (most of a second)."""

_AHEAD = 3
"""How many batches for each process are in flight; the rest waits in the source."""

T = TypeVar("T")


def read_in_order(batches: Iterable[tuple[T, list[Text]]]) -> Iterator[tuple[T, list[Reading]]]:
    """Read batches of texts, each with whatever belongs to it, on all cores.

    Args:
        batches: what belongs to a batch, and its texts.

    Yields:
        The same in the same order, whichever process was quicker, with the readings; with none
        where a process failed on one of the texts.
    """
    waiting: deque[tuple[T, Future[list[Reading]] | None]] = deque()
    with processes(cores()) as pool:
        for about, texts in batches:
            waiting.append((about, _submitted(pool, texts)))
            if len(waiting) > _AHEAD * cores():
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())


def cores() -> int:
    """Return how many processors there are for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _submitted(pool: ProcessPoolExecutor, texts: list[Text]) -> Future[list[Reading]] | None:
    try:
        return pool.submit(read_all, texts) if texts else None
    except BrokenProcessPool:
        return None


def _finished(about: T, future: Future[list[Reading]] | None) -> tuple[T, list[Reading]]:
    try:
        return about, future.result() if future else []
    except Exception:  # noqa: BLE001 -- whatever happened there, the writer reads by itself here
        return about, []


@contextmanager
def processes(count: int) -> Iterator[ProcessPoolExecutor]:
    """Start processes that read, for the length of a block.

    Each is a fresh interpreter: a fork of a process with threads may stand still for ever. They
    leave Ctrl-C to the parent, and end with it however it ends.

    Args:
        count: how many.

    Yields:
        The pool; submit `read_all` to it.
    """
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_begin)
    try:
        with _interrupts_ignored():
            for _ in range(count):  # each starts one process, the others still being on their way
                pool.submit(read_all, [])
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def read_all(texts: list[Text]) -> list[Reading]:
    """Read texts, one after another."""
    return [nlp.read(text, published, headline) for text, published, headline in texts]


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Ignore Ctrl-C while processes start, so that they inherit it before they can set it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent's end: after its `kill -9` nobody else would tell this process."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
