"""What runs in a reading process: nothing of the archive is loaded there, only the reader."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import nlp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nlp import Dating, Reading


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
            pool.submit(read_all, [])
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def read_all(texts: list[tuple[str, Dating | None, str | None]]) -> list[Reading]:
    """Read texts, each with the date that is stated for it and the headline over it."""
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
