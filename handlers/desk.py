"""What every handler needs at hand: the archive, the newsroom's clock and its schedule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.written import Writer
    from store.archive import Archive
    from store.ingest.fetching import Fetcher


def utcnow() -> datetime:
    """Return this instant, in UTC."""
    return datetime.now(tz=UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """The things on the desk at which questions are answered.

    `digest_day` is "mon" … "sun", `digest_time` "HH:MM" in `timezone`, `digest_channels` the
    ids of the channels that get the weekly digest. `writer` is the newsroom's language model, where
    it wants one. `fetcher` opens links that the archive lacks, where that is allowed;
    `keep_fetched` puts what stood there into the archive.
    """

    archive: Archive
    timezone: tzinfo = UTC
    clock: Callable[[], datetime] = utcnow
    digest_day: str = "mon"
    digest_time: str = "09:00"
    digest_channels: tuple[str, ...] = ()
    writer: Writer | None = None
    fetcher: Fetcher | None = None
    keep_fetched: bool = False

    def now(self) -> datetime:
        """Return this instant in the newsroom's time zone."""
        return self.clock().astimezone(self.timezone)
