"""The app's home tab: what the archive holds, what one can ask, the newest articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers import examples
from store import articles

if TYPE_CHECKING:
    from handlers.desk import Desk
    from handlers.examples import Examples
    from store.values import Article

_NEWEST = 8  # articles


@dataclass(frozen=True, slots=True)
class HomeAnswer:
    """What the home tab shows."""

    articles: int
    newest: tuple[Article, ...]
    examples: Examples
    schedule: str


def answer(desk: Desk) -> HomeAnswer:
    """Collect what the home tab shows."""
    schedule = ""
    if desk.digest_channels:
        schedule = f"{desk.digest_day.capitalize()} at {desk.digest_time}"
    return HomeAnswer(
        articles.count(desk.archive),
        tuple(articles.latest(desk.archive, _NEWEST).items),
        examples.present(desk),
        schedule,
    )
