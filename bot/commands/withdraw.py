"""`clippings withdraw`: takes an article out of every answer, at once, until it is restored."""

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
    """Withdraw each article."""
    with archive_for(args) as archive:
        for number in [article_number(archive, typed) for typed in args.articles]:
            article = articles.withdraw(archive, number, by=somebody())
            say(f"withdrawn: no. {article.id}  {article.title}")
    return 0
