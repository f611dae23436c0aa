"""Answers what a newsroom teaches: who is who, and its own words for a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import alias
from handlers.identity import decisions as identities
from handlers.views import identities as identities_view
from handlers.views import messages

if TYPE_CHECKING:
    from handlers.asking import Ask, Reply
    from handlers.desk import Desk
    from store.identity.decision import Said


def answer_same(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Let two names be one person, for everyone; alone, list what was said of who is who.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    return _identity(desk, ask, "same", rest)


def answer_different(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Let two names be two people, for everyone; alone, list what was said of who is who.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    return _identity(desk, ask, "different", rest)


def _identity(desk: Desk, ask: Ask, said: Said, rest: str) -> Reply:
    found = identities.answer(desk, ask, said, rest)
    if isinstance(found, identities.Listed):
        return identities_view.listed(found, public=ask.is_public)
    return identities_view.decided(found, public=ask.is_public)


def answer_alias(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Add, remove or list the newsroom’s own words for a topic.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What stands behind the command.
    """
    return messages.aliases(alias.answer(desk, rest, ask.user), public=ask.is_public)
