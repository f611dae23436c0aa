"""Digests: which is due, who posts it, what it holds, and where it is, so that there is one.

A row stands for each channel and scheduled instant. Its period is fixed when it is first
claimed: from the end of the channel's last one to this instant. Claiming is one UPDATE with a
lease, so of any number of processes one posts; each part has a key that is posted along as
message metadata, so that a part whose answer was lost can be found in the channel.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from store.clock import stamp, unstamp
from store.errors import NotFoundError

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

State = Literal["due", "posting", "posted", "failed"]


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a digest: the digest itself is part 0, the others go into its thread.

    `key` is posted in the message's metadata. `ts` and `permalink` are set once it is posted.
    """

    n: int
    key: str
    payload: str | None = None
    ts: str | None = None
    permalink: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """One digest of one channel. Instants are UTC, ISO 8601.

    `due` is the scheduled instant, `again` counts the times it was asked for once more. `start`
    is `None` until it is claimed; then `start` < available <= `end` holds for its `articles`.
    `claimed` is when it was first claimed: messages before that need not be searched. `retried`
    says that an earlier claim ran out, so that its parts have to be looked for before posting.
    """

    id: int
    channel: str
    due: str
    again: int
    start: str | None
    end: str
    state: State
    claimed: str | None
    posted: str | None
    error: str | None
    parts: tuple[Part, ...] = ()
    articles: tuple[int, ...] = ()
    retried: bool = False
    first: bool = False


def watch(archive: Archive, channel: str) -> str:
    """Note that a channel gets digests from now on, if that is not known yet.

    Returns:
        The instant from which it does: nothing is due before it.
    """
    with archive.write() as connection:
        connection.execute(
            "INSERT OR IGNORE INTO digest_channels VALUES (?, ?)", (channel, archive.now())
        )
    return str(archive.value("SELECT since FROM digest_channels WHERE channel = ?", (channel,)))


def due(archive: Archive, channel: str, latest: datetime) -> Period | None:
    """Return the digest that a channel is owed, or `None`.

    One that was begun and not finished comes first, whatever its instant. Older ones that were
    never begun are covered by the latest.

    Args:
        archive: the open archive.
        channel: the channel's id.
        latest: the latest scheduled instant that has passed.
    """
    now = archive.now()
    row = archive.row(
        "SELECT id FROM digests WHERE channel = ? AND claimed IS NOT NULL AND state <> 'posted'"
        ' ORDER BY "end" LIMIT 1',
        (channel,),
    )
    if row is not None:
        found = get(archive, row["id"])
        free = archive.value(
            "SELECT 1 FROM digests WHERE id = ? AND (lease_until IS NULL OR lease_until <= ?)",
            (row["id"], now),
        )
        return found if free else None
    if stamp(latest) > now or stamp(latest) < watch(archive, channel):
        return None
    period = plan(archive, channel, latest)
    return None if period.state == "posted" else period


def plan(
    archive: Archive,
    channel: str,
    due: datetime,
    *,
    start: datetime | None = None,
    end: datetime | None = None,
    again: bool = False,
) -> Period:
    """Return the digest of a channel and a scheduled instant, making its row if there is none.

    Args:
        archive: the open archive.
        channel: the channel's id.
        due: the scheduled instant.
        start: where its period starts, if not at the end of the last one.
        end: where its period ends, if it is posted by hand between two instants.
        again: ask for it once more although it was posted; its period is the same or longer.
    """
    instant = stamp(due)
    with archive.write() as connection:
        row = connection.execute(
            "SELECT id, state, again, start FROM digests WHERE channel = ? AND due = ?"
            " ORDER BY again DESC LIMIT 1",
            (channel, instant),
        ).fetchone()
        repeat = row is not None and again and row["state"] == "posted"
        if row is None or repeat:
            number = connection.execute(
                'INSERT INTO digests (channel, due, again, start, "end", state)'
                " VALUES (?, ?, ?, ?, ?, 'due')",
                (
                    channel,
                    instant,
                    row["again"] + 1 if row else 0,
                    stamp(start) if start else row["start"] if row else None,
                    stamp(end) if end else instant,
                ),
            ).lastrowid
        else:
            number = row["id"]
    return get(archive, int(number or 0))


def claim(
    archive: Archive, period: int, owner: str, *, lease_seconds: float = LEASE_SECONDS
) -> Period | None:
    """Take a digest to post it; only one process gets it.

    Args:
        archive: the open archive.
        period: the digest's number.
        owner: a name that no other claimer has.
        lease_seconds: how long the claim holds unless `renew` is called.

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
            " WHERE id = ? AND state <> 'posted' AND (lease_until IS NULL OR lease_until <= ?)",
            (owner, _later(now, lease_seconds), now, period, now),
        ).rowcount
        if not taken:
            return None
        if not retried[0]:
            _fix(connection, period)
    found = get(archive, period)
    return replace(found, retried=bool(retried[0]))


def renew(archive: Archive, period: int, owner: str, lease_seconds: float = LEASE_SECONDS) -> bool:
    """Hold a claim for longer; says whether it was still held."""
    with archive.write() as connection:
        return bool(
            connection.execute(
                "UPDATE digests SET lease_until = ? WHERE id = ? AND owner = ?"
                " AND state = 'posting'",
                (_later(archive.now(), lease_seconds), period, owner),
            ).rowcount
        )


def prepare(archive: Archive, period: int, payloads: tuple[str, ...]) -> tuple[Part, ...]:
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
    return get(archive, period).parts


def redraft(archive: Archive, period: int, payloads: tuple[str, ...]) -> tuple[Part, ...]:
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
    return get(archive, period).parts


def sent(archive: Archive, period: int, n: int, ts: str, permalink: str | None = None) -> None:
    """Record that a part is in the channel."""
    with archive.write() as connection:
        connection.execute(
            "UPDATE digest_parts SET ts = ?, permalink = coalesce(?, permalink), posted = ?"
            " WHERE digest = ? AND n = ?",
            (ts, permalink, archive.now(), period, n),
        )


def finish(archive: Archive, period: int, owner: str) -> bool:
    """Record that all of a digest is posted (or that there was nothing to say); ends the claim."""
    return _end(archive, period, owner, "posted", None)


def fail(archive: Archive, period: int, owner: str, error: str) -> bool:
    """Record why a digest could not be posted just now; the next tick may claim it again."""
    return _end(archive, period, owner, "failed", error)


def get(archive: Archive, period: int) -> Period:
    """Return one digest.

    Raises:
        NotFoundError: there is none of that number.
    """
    row = archive.row("SELECT * FROM digests WHERE id = ?", (period,))
    if row is None:
        raise NotFoundError(f"There is no digest no. {period}.")
    return _period(archive, row)


def recent(archive: Archive, channel: str | None = None, limit: int = 10) -> tuple[Period, ...]:
    """Return the newest digests, for `status`.

    Args:
        archive: the open archive.
        channel: the id of the channel that they are for; all channels where left out.
        limit: how many to return.
    """
    where, params = ("", ()) if channel is None else ("WHERE channel = ?", (channel,))
    rows = archive.rows(
        f"SELECT * FROM digests {where} ORDER BY id DESC LIMIT ?",  # noqa: S608 no input in it
        (*params, limit),
    )
    return tuple(_period(archive, row) for row in rows)


def new_articles(
    archive: Archive, start: datetime | str, end: datetime | str, *, limit: int = 5000
) -> tuple[int, ...]:
    """Return the articles that became readable in (start, end], newest first.

    An article becomes readable on arrival or at the end of its embargo, whichever is later; a
    back-catalogue is never new.

    Args:
        archive: the open archive.
        start: the instant after which they became so.
        end: the last instant.
        limit: how many to return at most.
    """
    rows = archive.rows(
        "SELECT id FROM visible_articles WHERE available > ? AND available <= ?"
        " AND back_catalogue = 0 ORDER BY available DESC, id DESC LIMIT ?",
        (_instant(start), _instant(end), limit),
    )
    return tuple(row["id"] for row in rows)


def _fix(connection: sqlite3.Connection, period: int) -> None:
    """Fix the period and the articles of a digest that is claimed for the first time."""
    row = connection.execute("SELECT * FROM digests WHERE id = ?", (period,)).fetchone()
    last = connection.execute(
        'SELECT max("end") FROM digests WHERE channel = ? AND id <> ? AND claimed IS NOT NULL',
        (row["channel"], period),
    ).fetchone()[0]
    start = row["start"] or last or _first_start(connection, row)
    connection.execute("UPDATE digests SET start = ? WHERE id = ?", (start, period))
    connection.execute(
        "INSERT INTO digest_articles SELECT ?, a.id FROM visible_articles a"
        " WHERE a.available > ? AND a.available <= ? AND a.back_catalogue = 0"
        " AND (a.available > ? OR NOT EXISTS (SELECT 1 FROM digest_articles o JOIN digests d"
        " ON d.id = o.digest WHERE o.article = a.id AND d.channel = ?))",
        (
            period,
            _later(start, -LATE_DAYS * 86400.0) if last and not row["again"] else start,
            row["end"],
            start if row["again"] or not last else row["end"],
            row["channel"],
        ),
    )


def _first_start(connection: sqlite3.Connection, row: sqlite3.Row) -> str:
    """Return where a channel's first digest starts: a week back, or where its watch began."""
    week = _later(row["end"], -FIRST_DAYS * 86400.0)
    watched = connection.execute(
        "SELECT since FROM digest_channels WHERE channel = ?", (row["channel"],)
    ).fetchone()
    return min(week, watched[0]) if watched else week


def _key(row: sqlite3.Row, n: int) -> str:
    return f"{row['channel']}/{row['due']}/{row['again']}/{n}"


def _end(archive: Archive, period: int, owner: str, state: State, error: str | None) -> bool:
    with archive.write() as connection:
        return bool(
            connection.execute(
                "UPDATE digests SET state = ?, error = ?, lease_until = NULL, posted = ?"
                " WHERE id = ? AND owner = ? AND state = 'posting'",
                (state, error, archive.now() if state == "posted" else None, period, owner),
            ).rowcount
        )


def _period(archive: Archive, row: sqlite3.Row) -> Period:
    parts = archive.rows("SELECT * FROM digest_parts WHERE digest = ? ORDER BY n", (row["id"],))
    articles = archive.rows(
        "SELECT a.id FROM digest_articles d JOIN visible_articles a ON a.id = d.article"
        " WHERE d.digest = ? ORDER BY a.available DESC, a.id DESC",
        (row["id"],),
    )
    earlier = archive.value(
        "SELECT 1 FROM digests WHERE channel = ? AND id < ? AND state = 'posted' LIMIT 1",
        (row["channel"], row["id"]),
    )
    return Period(
        id=row["id"],
        channel=row["channel"],
        due=row["due"],
        again=row["again"],
        start=row["start"],
        end=row["end"],
        state=row["state"],
        claimed=row["claimed"],
        posted=row["posted"],
        error=row["error"],
        parts=tuple(
            Part(one["n"], one["key"], one["payload"], one["ts"], one["permalink"]) for one in parts
        ),
        articles=tuple(one["id"] for one in articles),
        first=earlier is None,
    )


def _instant(instant: datetime | str) -> str:
    return stamp(unstamp(instant) if isinstance(instant, str) else instant)


def _later(instant: str, seconds: float) -> str:
    return stamp(unstamp(instant) + timedelta(seconds=seconds))
