"""`clippings export`: writes every article, with all that was read in it, as JSON Lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.opening import archive_for
from bot.out import say
from store import export

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(_: ArgumentParser) -> None:
    """Take nothing: the export goes to standard output."""


def run(args: Namespace) -> int:
    """Write one line an article."""
    with archive_for(args) as archive:
        for row in export.export(archive):
            say(json.dumps(row, ensure_ascii=False))
    return 0
