"""Digests: which is due in which channel, what it holds, and where it is, so that there is one.

A row stands for each channel and scheduled instant. Who may post it is decided in
`store.digest.claims`; what its messages say, and which of them are posted, is in
`store.digest.parts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from store.clock import stamp
from store.errors import NotFoundError

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from store.archive import Archive

State = Literal["due", "posting", "posted", "failed"]
NEVER = "9999-12-31T23:59:59.999999Z"
"""Until then nobody posts a digest of his own accord that was put aside."""


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
    `aside` says that Slack takes it in no form: it is not due any more, and its articles are the
    next one's.
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
    aside: bool = False


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

    One that was begun and not finished comes first, whatever its instant, unless it was put aside.
    Older ones that were never begun are covered by the latest.

    Args:
        archive: the open archive.
        channel: the channel's id.
        latest: the latest scheduled instant that has passed.
    """
    now = archive.now()
    row = archive.row(
        "SELECT id FROM digests WHERE channel = ? AND claimed IS NOT NULL AND state <> 'posted'"
        ' AND lease_until IS NOT ? ORDER BY "end" LIMIT 1',
        (channel, NEVER),
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
    return None if period.state == "posted" or period.aside else period


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
            earlier = row["start"] if row else None
            number = connection.execute(
                'INSERT INTO digests (channel, due, again, start, "end", state)'
                " VALUES (?, ?, ?, ?, ?, 'due')",
                (
                    channel,
                    instant,
                    row["again"] + 1 if row else 0,
                    stamp(start) if start else earlier,
                    stamp(end) if end else instant,
                ),
            ).lastrowid
        else:
            number = row["id"]
    return get(archive, int(number or 0))


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


def troubled(archive: Archive) -> tuple[Period, ...]:
    """Return what stands in each channel's way: its newest digest, where that met an error.

    Args:
        archive: the open archive.
    """
    rows = archive.rows(
        "SELECT * FROM digests d WHERE error IS NOT NULL AND id ="
        " (SELECT max(id) FROM digests o WHERE o.channel = d.channel AND o.claimed IS NOT NULL)"
        " ORDER BY id DESC"
    )
    return tuple(_period(archive, row) for row in rows)


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
        aside=row["state"] == "failed" and row["lease_until"] == NEVER,
    )
