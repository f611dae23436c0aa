"""A question typed in a terminal, as Slack would take it, and its answer drawn there."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from handlers.asking import Ask
from handlers.views.terminal import draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.asking import Reply, Thread
    from handlers.desk import Desk

_WIDEST = 100  # columns


def question(
    desk: Desk,
    typed: str,
    user: str | None = None,
    channel: str | None = None,
    thread: Callable[[], Thread] | None = None,
) -> Ask:
    """Take what somebody typed in a terminal as Slack would take it.

    Args:
        desk: What handlers need.
        typed: The words.
        user: Who asks, if that is told.
        channel: Where, if that is told.
        thread: What was said before.
    """
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
