"""`clippings serve`: runs the Slack bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.opening import settings_for
from bot.serving import serve

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--http",
        action="store_true",
        help="take Slack's requests over HTTP (default: Socket Mode, which needs no address)",
    )


def run(args: Namespace) -> int:
    """Run until SIGTERM or Ctrl-C."""
    return serve(settings_for(args), "http" if args.http else "socket")
