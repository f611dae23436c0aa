"""`/clippings status`: what the archive holds, and how the digest is doing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import articles, digests, held

if TYPE_CHECKING:
    from handlers.desk import Desk
    from store.digests import Period
    from store.held import Held
    from store.values import Article


@dataclass(frozen=True, slots=True)
class StatusAnswer:
    """The archive in numbers, the newest arrival, the last digests, those in trouble first.

    `held` are the copies of hidden articles that are held back.
    """

    articles: int
    newest: Article | None
    dated: int
    looked_at: int
    digests: tuple[Period, ...]
    channels: tuple[str, ...]
    schedule: str
    held: tuple[Held, ...] = ()


_LOOKED_AT = 200  # articles
_DIGESTS = 5


def answer(desk: Desk) -> StatusAnswer:
    """Collect how the archive and the digest are doing.

    Args:
        desk: What handlers need.
    """
    page = articles.latest(desk.archive, _LOOKED_AT)
    dated = sum(item.published.basis not in {"unknown", "inferred"} for item in page.items)
    newest = digests.recent(desk.archive, limit=_DIGESTS)
    return StatusAnswer(
        articles=articles.count(desk.archive),
        newest=page.items[0] if page.items else None,
        dated=dated,
        looked_at=len(page.items),
        digests=tuple(dict.fromkeys((*digests.troubled(desk.archive), *newest))),
        channels=desk.digest_channels,
        schedule=f"{desk.digest_day.capitalize()} {desk.digest_time} ({desk.timezone})",
        held=held.all_held(desk.archive),
    )
