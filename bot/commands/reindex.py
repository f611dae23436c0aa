"""`clippings reindex`: reads every article again, keeping what people have put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.exits import SOME_FAILED
from bot.opening import archive_for
from bot.out import complain, say
from bot.progress import measuring
from store.reading import reindex

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from store.values import Failure


def add_arguments(_: ArgumentParser) -> None:
    """Take nothing: the whole archive is read again."""


def run(args: Namespace) -> int:
    """Read everything again; safe to interrupt and to run again."""
    failed: list[Failure] = []
    try:
        with archive_for(args) as archive, measuring() as progress:
            count = reindex(archive, progress, failed.append)
    except KeyboardInterrupt:
        complain("Stopped. What was read is kept; `clippings reindex` goes on from there.")
        raise
    say(f"{count:,} {'article' if count == 1 else 'articles'} read again.")
    for failure in failed:
        complain(f"failed: {failure.source}: {failure.reason}; its earlier reading stays")
    return SOME_FAILED if failed else 0
