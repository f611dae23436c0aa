"""*Who do we quote most?*: people by the articles that quote them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.question.filters import NO_FILTERS, Filters
from store import most_quoted, topics

if TYPE_CHECKING:
    from handlers.desk import Desk
    from store.values import MuchQuoted, Page

PAGE = 10  # people


@dataclass(frozen=True, slots=True)
class Asked:
    """What narrows the question, and which page; `back` holds the offsets of those before."""

    filters: Filters = NO_FILTERS
    offset: int = 0
    back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class VoicesAnswer:
    """A page of the people whom the most articles quote."""

    asked: Asked
    page: Page[MuchQuoted]


def answer(desk: Desk, asked: Asked) -> VoicesAnswer:
    """Count whom articles quote.

    Args:
        desk: What handlers need.
        asked: What narrows it, and which page.
    """
    filters = asked.filters
    page = most_quoted.most_quoted(
        desk.archive,
        {
            "about": topics.parse(desk.archive, filters.about) if filters.about else (),
            "since": filters.since or None,
            "before": filters.before or None,
            "source": filters.source or None,
        },
        offset=asked.offset,
        limit=PAGE,
    )
    return VoicesAnswer(asked, page)
