"""`clippings doctor`: checks settings, token, scopes, channels and archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.exits import SOME_FAILED
from bot.doctor import examine
from bot.out import say
from bot.settings import environment

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(_: ArgumentParser) -> None:
    """Take nothing: everything is looked at."""


def run(args: Namespace) -> int:
    """Say of each thing whether it is well, and if not, how to mend it."""
    ill = 0
    for finding in examine(environment(), Path(args.db) if args.db else None):
        say(f"{'ok ' if finding.well else 'NOT'}  {finding.what}: {finding.said}")
        if not finding.well:
            ill += 1
            say(f"     → {finding.mend}")
    say("All is well." if not ill else f"To mend: {ill}.")
    return SOME_FAILED if ill else 0
