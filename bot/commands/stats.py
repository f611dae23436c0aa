"""`clippings stats`: counts what the archive holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.opening import archive_for
from bot.out import say
from store import export

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")


def run(args: Namespace) -> int:
    """Print the counts."""
    with archive_for(args) as archive:
        counts = export.stats(archive)
    if args.json:
        say(json.dumps(counts, ensure_ascii=False))
        return 0
    width = max((len(name) for name in counts), default=0)
    for name, value in counts.items():
        say(f"{name.replace('_', ' '):<{width}}  {'none' if value is None else value}")
    return 0
