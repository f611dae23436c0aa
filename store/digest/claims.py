"""Who posts a digest: of any number of processes, one.

Claiming is one UPDATE with a lease, so whoever dies in between loses the claim by time. A digest's
period is fixed when it is first claimed: from the end of the channel's last one to its instant.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import digests
from store.clock import later

if TYPE_CHECKING:
    import sqlite3

    from store.archive import Archive

LEASE_SECONDS = 300.0
"""How long a claim holds without being renewed; longer than any HTTP time-out."""

LATE_DAYS = 2
"""How far behind a period's start an article is still looked for that was written while the last
digest was being claimed."""

FIRST_DAYS = 7
"""How many days a channel's first digest covers."""


def claim(archive: Archive, period: int, owner: str) -> digests.Period | None:
    """Take a digest to post it; only one process gets it.

    Args:
        archive: the open archive.
        period: the digest's number.
        owner: a name that no other claimer has.

    Returns:
        The digest with its period and articles fixed, or `None` where another process has it or
        it is posted. Where `retried` is set, its parts have to be looked for in the channel.
    """
    now = archive.now()
    with archive.write() as connection:
        retried = connection.execute(
            "SELECT claimed IS NOT NULL FROM digests WHERE id = ?", (period,)
        ).fetchone()
        taken = connection.execute(
            "UPDATE digests SET state = 'posting', owner = ?, lease_until = ?,"
            " claimed = coalesce(claimed, ?), error = NULL"
            " WHERE id = ? AND state <> 'posted'"
            " AND (state = 'failed' OR lease_until IS NULL OR lease_until <= ?)",
            (owner, later(now, LEASE_SECONDS), now, period, now),
        ).rowcount
        if not taken:
            return None
        if not retried[0]:
            _fix(connection, period)
    found = digests.get(archive, period)
    return replace(found, retried=bool(retried[0]))


def renew(archive: Archive, period: int, owner: str) -> bool:
    """Hold a claim for longer; says whether it was still held.

    Args:
        archive: the open archive.
        period: the digest's number.
        owner: the process that holds it.
    """
    with archive.write() as connection:
        return bool(
            connection.execute(
                "UPDATE digests SET lease_until = ? WHERE id = ? AND owner = ?"
                " AND state = 'posting'",
                (later(archive.now(), LEASE_SECONDS), period, owner),
            ).rowcount
        )


def finish(archive: Archive, period: int, owner: str, lacks: str | None = None) -> bool:
    """Record that a digest is posted (or that there was nothing to say); ends the claim.

    Args:
        archive: the open archive.
        period: the digest's number.
        owner: who has claimed it.
        lacks: what of its thread could not be posted, and why.

    Returns:
        Whether the claim was still held.
    """
    return _end(archive, period, owner, "posted", lacks)


def fail(archive: Archive, period: int, owner: str, error: str, seconds: float = 0) -> bool:
    """Record why a digest could not be posted just now; another try may claim it again.

    Args:
        archive: the open archive.
        period: the digest's number.
        owner: who has claimed it.
        error: why it could not be posted.
        seconds: how long it is not due again; who asks for it by hand may try at once.

    Returns:
        Whether the claim was still held.
    """
    until = later(archive.now(), seconds) if seconds else None
    return _end(archive, period, owner, "failed", error, until=until)


def put_aside(archive: Archive, period: int, owner: str, error: str) -> bool:
    """Record that a digest cannot be posted at all, so that the next one of its channel is due.

    Nothing of it is in the channel; its articles are the next one's. Who asks for it by hand before
    that may still claim it.

    Args:
        archive: the open archive.
        period: the digest's number.
        owner: who has claimed it.
        error: why it cannot be posted.

    Returns:
        Whether the claim was still held.
    """
    return _end(archive, period, owner, "failed", error, until=digests.NEVER)


def _fix(connection: sqlite3.Connection, period: int) -> None:
    """Fix the period and the articles of a digest that is claimed for the first time.

    One that was put aside counts as if it had never been; the next one begins where it began.
    """
    row = connection.execute("SELECT * FROM digests WHERE id = ?", (period,)).fetchone()
    last = connection.execute(
        'SELECT max("end") FROM digests WHERE channel = ? AND id <> ? AND claimed IS NOT NULL'
        " AND lease_until IS NOT ?",
        (row["channel"], period, digests.NEVER),
    ).fetchone()[0]
    aside = connection.execute(
        "SELECT min(start) FROM digests WHERE channel = ? AND id <> ? AND lease_until = ?"
        ' AND "end" > ?',
        (row["channel"], period, digests.NEVER, last or ""),
    ).fetchone()[0]
    start = row["start"] or aside or last or _first_start(connection, row)
    connection.execute("UPDATE digests SET start = ? WHERE id = ?", (start, period))
    connection.execute(
        "INSERT INTO digest_articles SELECT ?, a.id FROM visible_articles a"
        " WHERE a.available > ? AND a.available <= ? AND a.back_catalogue = 0"
        " AND (a.available > ? OR NOT EXISTS (SELECT 1 FROM digest_articles o JOIN digests d"
        " ON d.id = o.digest WHERE o.article = a.id AND d.channel = ?"
        " AND d.lease_until IS NOT ?))",
        (
            period,
            later(start, -LATE_DAYS * 86400.0) if last and not row["again"] else start,
            row["end"],
            start if row["again"] or not last else row["end"],
            row["channel"],
            digests.NEVER,
        ),
    )


def _first_start(connection: sqlite3.Connection, row: sqlite3.Row) -> str:
    """Return where a channel's first digest starts: a week back, or where its watch began."""
    week = later(row["end"], -FIRST_DAYS * 86400.0)
    watched = connection.execute(
        "SELECT since FROM digest_channels WHERE channel = ?", (row["channel"],)
    ).fetchone()
    return min(week, watched[0]) if watched else week


def _end(
    archive: Archive,
    period: int,
    owner: str,
    state: digests.State,
    error: str | None,
    *,
    until: str | None = None,
) -> bool:
    now = archive.now()
    with archive.write() as connection:
        return bool(
            connection.execute(
                "UPDATE digests SET state = ?, error = ?, lease_until = ?, posted = ?"
                " WHERE id = ? AND owner = ? AND state = 'posting'",
                (
                    state,
                    error,
                    until,
                    now if state == "posted" else None,
                    period,
                    owner,
                ),
            ).rowcount
        )
