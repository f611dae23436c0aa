"""Asks the product a question as Slack would, and misspells names as people do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from handlers import router
from handlers.asking import Ask

if TYPE_CHECKING:
    import random

    from handlers.asking import Reply
    from handlers.desk import Desk


def ask(desk: Desk, text: str) -> Reply:
    """Return the drawn answer to a command (`/quotes …`) or to a mention's words."""
    command, _, rest = text.partition(" ")
    slash = command if command.startswith("/") else None
    return router.answer(
        desk,
        Ask(
            text=rest if slash else text,
            command=slash,
            user="U1",
            channel="C1",
            surface="slash" if slash else "mention",
            thread=None,
            now=datetime.now(UTC),
            timezone=UTC,
        ),
    )


def misspelt(dice: random.Random, name: str) -> str:
    """Return a name with two neighbouring letters exchanged."""
    at = dice.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
