"""Slack's events that were seen before: a delivery that comes twice is answered once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store.clock import stamp, unstamp
from store.plain import plain

if TYPE_CHECKING:
    from store.archive import Archive

KEPT_DAYS = 2
"""How long an event is remembered; Slack gives up retrying after an hour."""

_SWEEP = 100  # rows that are deleted at a time


def first_time(archive: Archive, event_id: str) -> bool:
    """Note an event; says whether it was not known yet. Safe in any number of processes."""
    now, event_id = archive.now(), plain(event_id)
    with archive.write() as connection:
        new = connection.execute(
            "INSERT OR IGNORE INTO events_seen VALUES (?, ?)", (event_id, now)
        ).rowcount
        if new:
            connection.execute(
                "DELETE FROM events_seen WHERE event_id IN"
                " (SELECT event_id FROM events_seen WHERE at < ? LIMIT ?)",
                (stamp(unstamp(now) - timedelta(days=KEPT_DAYS)), _SWEEP),
            )
    return bool(new)
