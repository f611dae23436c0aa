"""`clippings console`: asks questions at a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console import Console
from bot.opening import desk_for

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(_: ArgumentParser) -> None:
    """Take nothing: questions are typed at the prompt, or come by standard input."""


def run(args: Namespace) -> int:
    """Answer questions until Ctrl-D."""
    with desk_for(args) as desk:
        Console(desk).run()
    return 0
