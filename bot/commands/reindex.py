"""`clippings reindex`: reads every article again, keeping what people have put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.opening import archive_for
from bot.out import say
from bot.progress import measuring
from store.reading import reindex

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(_: ArgumentParser) -> None:
    """Take nothing: the whole archive is read again."""


def run(args: Namespace) -> int:
    """Read everything again; safe to interrupt and to run again."""
    with archive_for(args) as archive, measuring() as progress:
        count = reindex(archive, progress)
    say(f"{count} articles read again.")
    return 0
