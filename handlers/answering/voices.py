"""Answers who is quoted most."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import voices
from handlers.question.filters import split_filters
from handlers.views import voices as voices_view
from store import sources

if TYPE_CHECKING:
    from handlers.asking import Ask, Reply
    from handlers.desk import Desk

_ANYBODY = "people "
_NARROWS_NOTHING = re.compile(
    r" (?:by us|overall|of all(?: time)?|so far|ever|in (?:the|our|all) (?:archive|articles))\b"
)


def answer_voices(desk: Desk, ask: Ask, rest: str) -> Reply:
    """Show whom the most articles quote, in all of the archive or a part of it.

    Args:
        desk: What handlers need.
        ask: The question.
        rest: What narrows it: "about trade since 2022".
    """
    bare = _NARROWS_NOTHING.sub("", f"{_ANYBODY}{rest}")
    left, filters = split_filters(bare, desk.now().date())
    topic = f"{left.removeprefix(_ANYBODY.strip())} {filters.about}".strip()
    filters = replace(filters, about=topic)
    return show(desk, voices.Asked(filters), public=ask.is_public)


def show(desk: Desk, asked: voices.Asked, *, public: bool, shared_by: str | None = None) -> Reply:
    """Draw a page of whom the most articles quote.

    Args:
        desk: What handlers need.
        asked: What narrows it, and which page.
        public: Whether everybody round the question sees it.
        shared_by: Who shares it with the channel.
    """
    found = voices.answer(desk, asked)
    paper = asked.filters.source
    unknown = paper and not found.page.total and not sources.named(desk.archive, paper)
    return voices_view.draw(
        found, no_paper=paper if unknown else "", public=public, shared_by=shared_by
    )
