"""Answers on the archive itself: how it is doing, and who looks after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import status
from handlers.views import messages
from handlers.views import status as status_view

if TYPE_CHECKING:
    from handlers.asking import Ask, Reply
    from handlers.desk import Desk

_CARE = (
    "From Slack, articles are neither put in nor taken out. Whoever looks after Clippings does that"
    " at the command line: `clippings ingest FOLDER`, `clippings withdraw 12`, `clippings correct"
    " 12`. What you can put right here, by a button: a speaker under /quotes, a date under"
    " /timeline."
)


def answer_status(desk: Desk, ask: Ask, rest: str) -> Reply:  # noqa: ARG001 - all commands take the same
    """Tell how the archive and the digest are doing.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    return status_view.draw(status.answer(desk), public=ask.is_public)


def answer_care(desk: Desk, ask: Ask, rest: str) -> Reply:  # noqa: ARG001 - all commands take the same
    """Say who puts articles in, takes them out and corrects them: nobody in Slack.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    return messages.said(_CARE, public=ask.is_public)
