"""`clippings backup`: copies the archive while it is in use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.opening import archive_for
from bot.out import say
from store import export

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("path", type=Path, metavar="FILE", help="where the copy goes")


def run(args: Namespace) -> int:
    """Write a sound copy, whatever else is writing to the archive."""
    with archive_for(args) as archive:
        export.backup(archive, args.path)
    say(f"The archive's copy is in {args.path} ({args.path.stat().st_size:,} bytes).")
    return 0
