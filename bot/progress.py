"""How far a long work is: a bar on a terminal, now and then a line in a log."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from bot.out import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import ProgressColumn

_SHOWN = 60  # characters

_HOUR = 60  # minutes

SECONDS = 60.0
"""How often a work whose end is far away says in a log how far it is."""


@contextmanager
def counting() -> Iterator[Callable[[str], None] | None]:
    """Count what is done and name what was done last, where the whole is not known.

    Yields:
        A function to call with the name of each thing, or `None` where no terminal is.
    """
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:.0f} read"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with _bar(*columns) as bar:
        if bar is None:
            yield None
            return
        task = bar.add_task("")
        yield lambda name: bar.update(task, advance=1, description=escape(name[-_SHOWN:]))


@contextmanager
def measuring() -> Iterator[Callable[[int, int], None]]:
    """Show how much of a known whole is done, and how long the rest will take.

    Yields:
        A function to call with how many are done and how many there are.
    """
    with _bar(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()) as bar:
        if bar is None:
            yield _Lines().told
            return
        task = bar.add_task("", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


class _Lines:
    """Says once a minute how far a work is, for a log that somebody reads later."""

    def __init__(self) -> None:
        self._began = self._said = time.monotonic()

    def told(self, done: int, whole: int) -> None:
        now = time.monotonic()
        if now - self._said < SECONDS or not done:
            return
        self._said = now
        left = (now - self._began) / done * (whole - done)
        complain(f"{done:,} of {whole:,}, about {_in_words(left)} left")


def _in_words(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min" if minutes < _HOUR else f"{minutes // _HOUR} h {minutes % _HOUR} min"


@contextmanager
def _bar(*columns: ProgressColumn) -> Iterator[Progress | None]:
    if not sys.stderr.isatty():
        yield None
        return
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield bar
