"""Answers what is asked of nobody and of no article in particular, by sentences of the nearest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import answered
from handlers.question.filters import unquote
from handlers.views import answered as answered_view
from handlers.views import messages

if TYPE_CHECKING:
    from handlers import quotes
    from handlers.asking import Ask, Reply
    from handlers.desk import Desk


def of_archive(desk: Desk, ask: Ask, question: str, plainly: str = "") -> Reply | None:
    """Answer an open question by sentences of the articles that come nearest to it.

    Args:
        desk: What handlers need.
        ask: The question.
        question: Its words.
        plainly: What is asked for where nothing answers: "when did Lim resign" without the day.

    Returns:
        The answer; `None` where no sentence has all that is asked.
    """
    if found := answered.of_archive(desk, question):
        return answered_view.draw(question, found, public=ask.is_public)
    if not plainly or not (found := answered.of_archive(desk, plainly, named=True)):
        return None
    drawn = answered_view.draw(question, found, public=ask.is_public)
    return messages.led_by(
        "I find no sentence that tells the day as well. What tells of it:", drawn
    )


def with_both(desk: Desk, name: str, asked: quotes.Asked, nothing: Reply) -> Reply:
    """Add the sentences that name somebody and what nothing of theirs was found about.

    Args:
        desk: What handlers need.
        name: Whose words were asked for.
        asked: The question, narrowed how.
        nothing: The answer that says that nothing was found.
    """
    filters = asked.filters
    if not filters.about or filters.since or filters.before or filters.source:
        return nothing
    found = answered.of_archive(desk, f"what {name} {unquote(filters.about)}")
    if not found:
        return nothing
    drawn = answered_view.draw(f"{name} {filters.about}", found)
    return replace(nothing, blocks=(*nothing.blocks, *drawn.blocks))
