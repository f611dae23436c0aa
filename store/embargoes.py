"""What has to be done when an embargo ends: nobody acts then, and an article can be seen.

It names people whom no other article may have named, so it is decided anew whom surnames mean.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from store import registry

if TYPE_CHECKING:
    from store.archive import Archive

_SEEN_TO = "embargoes"
"""The counter that holds until when ends were seen to, in seconds since 1970."""


def see_to_ended(archive: Archive) -> tuple[int, ...]:
    """Decide anew whom the names mean in articles whose embargo has ended since the last call.

    Args:
        archive: the open archive.

    Returns:
        The articles' numbers; none the first time, which only notes from when on ends are seen to.
    """
    now = archive.now()
    last = archive.value("SELECT value FROM counters WHERE name = ?", (_SEEN_TO,))
    due = archive.rows(
        "SELECT id FROM articles WHERE embargo IS NOT NULL AND embargo <= ?"
        " AND CAST(strftime('%s', embargo) AS INTEGER) > ?",
        (now, sys.maxsize if last is None else last),
    )
    for row in due:  # one write each: others need not wait long where many have ended
        with archive.write() as connection:
            registry.reconsider(connection, row["id"], now)
    if due or last is None:
        with archive.write() as connection:
            connection.execute(
                "INSERT INTO counters VALUES (?1, CAST(strftime('%s', ?2) AS INTEGER))"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (_SEEN_TO, now),
            )
    return tuple(row["id"] for row in due)
