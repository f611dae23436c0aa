"""`clippings annotate`: reads articles from JSON Lines and writes what it read as JSON Lines."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import IO

from bot.annotate import annotate
from bot.commands.exits import SOME_FAILED, WRONG_USAGE
from bot.out import complain


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help='JSON Lines of {"id", "text", "published"?}; "-" (the default) is standard input',
    )
    parser.add_argument(
        "--workers", type=_count, default=1, metavar="N", help="processes to read with (default: 1)"
    )


def run(args: Namespace) -> int:
    """Answer every line; report on standard error each one that is no article."""
    if args.file == "-":
        return _annotate(sys.stdin.buffer, args.workers)
    try:
        with Path(args.file).open("rb") as stream:
            return _annotate(stream, args.workers)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        complain(f"clippings annotate: {args.file}: {error.strerror}")
        return WRONG_USAGE


def _annotate(stream: IO[bytes], workers: int) -> int:
    """Write each line's reading, and complain of lines that could not be read."""
    failed = False
    out = sys.stdout.buffer
    for annotated in annotate(stream, workers):
        out.write(annotated.line.encode() + b"\n")
        if workers == 1:
            out.flush()
        if annotated.problem:
            failed = True
            complain(f"line {annotated.number}: {annotated.problem}")
    out.flush()
    return SOME_FAILED if failed else 0


def _count(typed: str) -> int:
    try:
        workers = int(typed)
    except ValueError:
        workers = 0
    if workers < 1:
        raise ArgumentTypeError(f"{typed!r} is no number of processes; give 1 or more")
    return workers
