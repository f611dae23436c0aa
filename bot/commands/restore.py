"""`clippings restore`: brings a withdrawn article back, or lets a copy go that is held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.showing import change_each, take_articles
from store import articles

if TYPE_CHECKING:
    from argparse import Namespace

add_arguments = take_articles


def run(args: Namespace) -> int:
    """Bring each article back."""
    return change_each(args, "restored", articles.restore)
