"""What `withdraw` and `restore` have in common: they hide articles, and show them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.naming import article_number
from bot.opening import archive_for, somebody
from bot.out import say
from store import articles, held

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from store.archive import Archive
    from store.values import Article

    Change = Callable[[Archive, int, str | None], Article]


def take_articles(parser: ArgumentParser) -> None:
    """Say that a command takes articles.

    Args:
        parser: The command's own.
    """
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="its number, link or title")


def change_each(args: Namespace, done: str, change: Change) -> int:
    """Hide or show each article; none is touched where one of them is not understood.

    Args:
        args: What was typed.
        done: What has become of an article then: "withdrawn".
        change: What does it: the archive, the article's number, who says so.

    Returns:
        The exit code.

    Raises:
        NotFoundError: no article is meant by what was typed, or more than one may be.
    """
    with archive_for(args) as archive:
        for number in [article_number(archive, typed) for typed in args.articles]:
            if done == "restored" and articles.get(archive, number) is not None:
                say(f"not hidden: no. {number}, which everybody sees")
                continue
            article = change(archive, number, somebody())
            say(f"{done}: no. {article.id}  {article.title}")
            if done == "restored" and (still := _still_hidden(archive, article)):
                say(f"still hidden: no. {article.id}, {still}")
            for copy in held.still_shown(archive, article) if done == "withdrawn" else ():
                say(
                    f"still shown: no. {copy}, which has nearly the same text;"
                    f" `clippings withdraw {copy}` hides it as well"
                )
    return 0


def _still_hidden(archive: Archive, article: Article) -> str | None:
    """Say what keeps an article hidden that nobody withholds any more."""
    if articles.get(archive, article.id) is not None:
        return None
    if article.rights == "canceled":
        return "which its source has canceled; the source alone brings it back"
    ends = (article.embargo or "")[:16].replace("T", " ")
    return (
        f"whose embargo ends on {ends} UTC;"
        f" `clippings correct {article.id} --embargo none` ends it now"
    )
