"""Which articles became readable when: what is new in a period."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.clock import stamp, unstamp

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from store.archive import Archive


def new_articles(archive: Archive, start: datetime | str, end: datetime | str) -> tuple[int, ...]:
    """Return the articles that became readable in (start, end], newest first.

    An article becomes readable on arrival or at the end of its embargo, whichever is later; a
    back-catalogue is never new.

    Args:
        archive: the open archive.
        start: the instant after which they became so.
        end: the last instant.
    """
    rows = archive.rows(
        "SELECT id FROM visible_articles WHERE available > ? AND available <= ?"
        " AND back_catalogue = 0 ORDER BY available DESC, id DESC",
        (_instant(start), _instant(end)),
    )
    return tuple(row["id"] for row in rows)


def spread(archive: Archive, most: int, but: Collection[int] = ()) -> tuple[int, ...]:
    """Return articles from all over an archive, the same ones as long as none is added.

    Args:
        archive: the open archive.
        most: how many at most.
        but: articles that are left out.
    """
    last = archive.value("SELECT max(id) FROM articles") or 0
    step = max(1, last // most)
    rows = archive.rows(
        "SELECT a.id FROM json_each(?) j JOIN visible_articles a ON a.id = j.value",
        (json.dumps([number for number in range(1, last + 1, step) if number not in but]),),
    )
    return tuple(row["id"] for row in rows)[:most]


def _instant(instant: datetime | str) -> str:
    return stamp(unstamp(instant) if isinstance(instant, str) else instant)
