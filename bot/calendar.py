"""When the weekly digest is due."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.settings import DAYS

if TYPE_CHECKING:
    from bot.settings import Settings

WEEK = timedelta(days=7)


def latest_due(settings: Settings, now: datetime) -> datetime:
    """Return the last scheduled instant that has passed.

    Args:
        settings: the digest's day, hour and time zone.
        now: an instant.

    Returns:
        That day at that hour by the newsroom's clocks, at or before `now`. An hour that the
        clocks skip in spring is the hour after, one that they repeat in autumn is the first.
    """
    local = now.astimezone(settings.timezone)
    hour = time.fromisoformat(settings.digest_time)
    back = (local.weekday() - DAYS.index(settings.digest_day)) % len(DAYS)
    day = local.date() - timedelta(days=back)
    due = datetime.combine(day, hour, settings.timezone)
    # Compared as instants: two times in one zone compare by the clock's face, fold and all.
    if due.timestamp() > now.timestamp():
        due = datetime.combine(day - WEEK, hour, settings.timezone)
    return due


def next_due(settings: Settings, now: datetime) -> datetime:
    """Return the next scheduled instant after `now`."""
    last = latest_due(settings, now)
    hour = time.fromisoformat(settings.digest_time)
    return datetime.combine(last.date() + WEEK, hour, settings.timezone)
