"""How far a long work is, on a terminal; nothing at all where nobody watches."""

from __future__ import annotations

import sys
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import ProgressColumn

_SHOWN = 60


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
def measuring() -> Iterator[Callable[[int, int], None] | None]:
    """Show how much of a known whole is done.

    Yields:
        A function to call with how many are done and how many there are, or `None` where no
        terminal is.
    """
    with _bar(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()) as bar:
        if bar is None:
            yield None
            return
        task = bar.add_task("", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


@contextmanager
def _bar(*columns: ProgressColumn) -> Iterator[Progress | None]:
    if not sys.stderr.isatty():
        yield None
        return
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield bar
