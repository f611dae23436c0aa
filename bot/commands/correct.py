"""`clippings correct`: puts right what is told of an article: its date, title, link, embargo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.exits import WRONG_USAGE
from bot.commands.naming import article_number
from bot.opening import archive_for, settings_for, somebody
from bot.out import complain, say
from store import articles
from store.ingest.stated import instant

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_FIELDS = {
    "published": ("D", "the day, month or year it appeared: 2022-12-23, 2022-12, 2022"),
    "title": ("T", "its headline"),
    "byline": ("B", "who wrote it"),
    "source": ("S", "which paper it is from"),
    "url": ("U", "its link"),
    "embargo": ("E", "when its embargo ends: 2024-05-01T09:00, or none"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("article", metavar="ARTICLE", help="its number, link or title")
    for name, (value, says) in _FIELDS.items():
        parser.add_argument(f"--{name}", metavar=value, help=says)


def run(args: Namespace) -> int:
    """Correct the article, and show it as it now stands."""
    said = {name: getattr(args, name) for name in _FIELDS if getattr(args, name) is not None}
    if not said:
        options = ", ".join(f"--{name}" for name in _FIELDS)
        complain(f"clippings correct: nothing to correct: give one or more of {options}")
        return WRONG_USAGE
    if args.embargo is not None:
        ends = "" if args.embargo == "none" else instant(args.embargo, settings_for(args).timezone)
        if ends is None:
            complain(
                f"clippings correct: “{args.embargo[:40]}” is no instant: write it as"
                " 2024-05-01T09:00+02:00, or none"
            )
            return WRONG_USAGE
        said["embargo"] = ends
    with archive_for(args) as archive:
        number = article_number(archive, args.article)
        article = articles.correct(archive, number, **said, by=somebody())
    say(f"no. {article.id}  {article.title}")
    for name in said:
        shown = article.published.edtf if name == "published" else getattr(article, name)
        say(f"  {name}: {shown or '(none)'}")
    return 0
