"""What a digest's messages say, and which of them are in the channel.

Each part has a key that is posted along as message metadata, so that a part whose answer was lost
can be found in the channel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import digests

if TYPE_CHECKING:
    import sqlite3

    from store.archive import Archive


def prepare(archive: Archive, period: int, payloads: tuple[str, ...]) -> tuple[digests.Part, ...]:
    """Fix what a digest's parts say; what was fixed before stays, so that a retry says the same.

    Args:
        archive: the open archive.
        period: the digest's number.
        payloads: the messages, as JSON, the digest itself first.
    """
    with archive.write() as connection:
        row = connection.execute("SELECT * FROM digests WHERE id = ?", (period,)).fetchone()
        if not connection.execute(
            "SELECT 1 FROM digest_parts WHERE digest = ?", (period,)
        ).fetchone():
            connection.executemany(
                "INSERT INTO digest_parts (digest, n, key, payload) VALUES (?, ?, ?, ?)",
                ((period, n, _key(row, n), payload) for n, payload in enumerate(payloads)),
            )
    return digests.get(archive, period).parts


def redraft(archive: Archive, period: int, payloads: tuple[str, ...]) -> tuple[digests.Part, ...]:
    """Change what the parts say that are not in the channel: an article may be withdrawn since.

    Args:
        archive: the open archive.
        period: the digest's number; it is looked for, and what was found is recorded.
        payloads: the messages as they are now, as JSON, the digest itself first.
    """
    with archive.write() as connection:
        row = connection.execute("SELECT * FROM digests WHERE id = ?", (period,)).fetchone()
        connection.execute("DELETE FROM digest_parts WHERE digest = ? AND ts IS NULL", (period,))
        connection.executemany(
            "INSERT OR IGNORE INTO digest_parts (digest, n, key, payload) VALUES (?, ?, ?, ?)",
            ((period, n, _key(row, n), payload) for n, payload in enumerate(payloads)),
        )
    return digests.get(archive, period).parts


def sent(archive: Archive, period: int, n: int, ts: str, permalink: str | None = None) -> bool:
    """Record that a part is in the channel, where, and its link once that is known.

    Args:
        archive: the open archive.
        period: the digest's number.
        n: the part's number.
        ts: where it is.
        permalink: its link.

    Returns:
        Whether it is recorded there: what is recorded elsewhere stays so.
    """
    with archive.write() as connection:
        return bool(
            connection.execute(
                "UPDATE digest_parts SET ts = ?1, permalink = coalesce(?2, permalink),"
                " posted = coalesce(posted, ?3)"
                " WHERE digest = ?4 AND n = ?5 AND (ts IS NULL OR ts = ?1)",
                (ts, permalink, archive.now(), period, n),
            ).rowcount
        )


def _key(row: sqlite3.Row, n: int) -> str:
    return f"{row['channel']}/{row['due']}/{row['again']}/{n}"
