"""`clippings withdraw`: takes an article out of every answer, at once, until it is restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.showing import change_each, take_articles
from store import articles

if TYPE_CHECKING:
    from argparse import Namespace

add_arguments = take_articles


def run(args: Namespace) -> int:
    """Withdraw each article, and name the copies of it that are still shown."""
    return change_each(args, "withdrawn", articles.withdraw)
