"""How far a long work is, on a terminal; nothing at all where nobody watches."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SHOWN = 60


@contextmanager
def counting() -> Iterator[Callable[[str], None] | None]:
    """Count what is done and name what is under way, for the length of a block.

    Yields:
        A function to call with the name of each thing, or `None` where no terminal is.
    """
    if not sys.stderr.isatty():
        yield None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:.0f} read"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda name: bar.update(task, advance=1, description=escape(name[-_SHOWN:]))
