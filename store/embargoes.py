"""What has to be done when an embargo ends: nobody acts then, and an article can be seen.

It names people whom no other article may have named, so it is decided anew whom surnames mean;
and its text is no hidden one's any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.person import registry

if TYPE_CHECKING:
    from store.archive import Archive

_SEEN_TO = "embargoes"
"""The counter that holds until when ends were seen to, in seconds since 1970."""
_ENDED = (
    "FROM (SELECT id, CAST(strftime('%s', embargo) AS INTEGER) AS ended,"
    " CAST(strftime('%s', added) AS INTEGER) AS came FROM articles"
    " WHERE embargo IS NOT NULL AND embargo <= ?) WHERE ended > ? AND ended > came"
)
"""The articles whose embargo has ended by an instant, and after another, since they came in."""
_TOUCH = "UPDATE articles SET embargo = embargo WHERE id = ?"
"""Has the trigger of the hidden texts' index look at an article anew."""
_AT_ONCE = 500
"""Ends that are seen to in one call: a digest need not wait for all of an old archive's."""


def see_to_ended(archive: Archive) -> tuple[int, ...]:
    """Decide anew whom the names mean in articles whose embargo has ended since the last call.

    Args:
        archive: the open archive.

    Returns:
        The articles' numbers. The first time, those of all embargoes that have ended since their
        articles came in; of very many, the oldest are seen to first, and the others next time.
    """
    now = archive.now()
    last = archive.value("SELECT value FROM counters WHERE name = ?", (_SEEN_TO,))
    since = 0 if last is None else last
    some = f"{_ENDED} ORDER BY ended LIMIT 1 OFFSET ?"
    until = archive.value(f"SELECT ended {some}", (now, since, _AT_ONCE - 1))
    due = archive.rows(f"SELECT id, ended {_ENDED} ORDER BY ended, id", (now, since))
    seen = [row["id"] for row in due if until is None or row["ended"] <= until]
    for number in seen:  # one write each: others need not wait long where many have ended
        with archive.write() as connection:
            registry.reconsider(connection, number, now)
            connection.execute(_TOUCH, (number,))
    if seen or last is None:
        with archive.write() as connection:
            connection.execute(
                "INSERT INTO counters"
                " VALUES (?1, coalesce(?3, CAST(strftime('%s', ?2) AS INTEGER)))"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (_SEEN_TO, now, until),
            )
    return tuple(seen)
