"""What has to be done when an embargo ends: nobody acts then, and an article can be seen.

It names people whom no other article may have named, so it is decided anew whom surnames mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import registry

if TYPE_CHECKING:
    from store.archive import Archive

_ENDED = "embargoes"
"""The counter that holds the end of the last embargo seen to, in seconds since 1970."""


def see_to_ended(archive: Archive) -> tuple[int, ...]:
    """Decide anew whom the names mean in articles whose embargo has ended since the last call.

    Args:
        archive: the open archive.

    Returns:
        The articles' numbers.
    """
    now = archive.now()
    due = archive.rows(
        "SELECT id, CAST(strftime('%s', embargo) AS INTEGER) AS ended FROM articles"
        " WHERE embargo IS NOT NULL AND embargo <= ? AND CAST(strftime('%s', embargo) AS INTEGER)"
        " > coalesce((SELECT value FROM counters WHERE name = ?), 0)",
        (now, _ENDED),
    )
    if due:
        with archive.write() as connection:
            for row in due:
                registry.reconsider(connection, row["id"], now)
            connection.execute(
                "INSERT INTO counters VALUES (?1, ?2)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (_ENDED, max(row["ended"] for row in due)),
            )
    return tuple(row["id"] for row in due)
