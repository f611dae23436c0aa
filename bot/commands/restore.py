"""`clippings restore`: brings a withdrawn article back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.naming import article_number
from bot.opening import archive_for, somebody
from bot.out import say
from store import articles

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="its number, link or title")


def run(args: Namespace) -> int:
    """Bring each article back."""
    with archive_for(args) as archive:
        for number in [article_number(archive, typed) for typed in args.articles]:
            article = articles.restore(archive, number, by=somebody())
            say(f"restored: no. {article.id}  {article.title}")
    return 0
