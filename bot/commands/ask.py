"""`clippings ask`: answers one question, through the same handlers as Slack."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.opening import desk_for
from bot.out import complain, say
from handlers import router
from handlers.asking import Ask
from handlers.views.terminal import draw

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from handlers.asking import Reply, Thread
    from handlers.desk import Desk

_WIDEST = 100


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "text", nargs="+", metavar="TEXT", help='"/quotes NAME", or as in a mention: "summarise 12"'
    )
    parser.add_argument("--json", action="store_true", help="print the Slack message's payload")
    parser.add_argument("--user", metavar="U", help="ask as this Slack user")
    parser.add_argument("--channel", metavar="C", help="ask in this Slack channel")
    parser.add_argument("--image", metavar="FILE", help="where to put a picture that is asked for")


def run(args: Namespace) -> int:
    """Ask, and print the answer."""
    with desk_for(args) as desk:
        reply = router.answer(desk, question(desk, " ".join(args.text), args.user, args.channel))
    say(json.dumps(reply.payload(), ensure_ascii=False) if args.json else drawn(reply))
    if reply.image and args.image:
        Path(args.image).write_bytes(reply.image.data)
        complain(f"The picture is in {args.image}.")
    elif reply.image:
        complain("A picture comes with this answer: ask again with --image FILE.")
    return 0


def question(
    desk: Desk,
    typed: str,
    user: str | None = None,
    channel: str | None = None,
    thread: Callable[[], Thread] | None = None,
) -> Ask:
    """Take what somebody typed in a terminal as Slack would take it."""
    command, text = None, typed.strip()
    if text.startswith("/"):
        command, _, text = text.partition(" ")
    return Ask(
        text=text.strip(),
        command=command,
        user=user,
        channel=channel,
        surface="terminal",
        now=desk.now(),
        timezone=desk.timezone,
        thread=thread,
    )


def drawn(reply: Reply) -> str:
    """Draw an answer for the terminal that standard output is."""
    colour = sys.stdout.isatty()
    pages = [draw(part.payload(), width(), colour) for part in (reply, *reply.parts)]
    return "\n\n".join(page.rstrip("\n") for page in pages)


def width() -> int:
    """Return how many columns an answer takes: lines longer than a page's are hard to read."""
    return min(shutil.get_terminal_size().columns, _WIDEST)
