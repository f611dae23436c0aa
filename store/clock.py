"""Instants as the archive writes them: UTC, one width, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def utcnow() -> datetime:
    """Return the present instant, in UTC."""
    return datetime.now(UTC)


def stamp(instant: datetime) -> str:
    """Write an instant as the archive does.

    Args:
        instant: an instant; one without a time zone is taken as UTC.

    Returns:
        ISO 8601 in UTC with microseconds and `Z`, always 27 characters.
    """
    aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def unstamp(text: str) -> datetime:
    """Read any ISO 8601 instant; one without a time zone is taken as UTC.

    Raises:
        ValueError: `text` is no instant.
    """
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def restamp(text: str | None) -> str | None:
    """Write an instant that somebody else wrote as the archive does; `None` stays `None`.

    Raises:
        ValueError: `text` is no instant.
    """
    return None if text is None else stamp(unstamp(text))


def later(instant: str, seconds: float) -> str:
    """Return the instant so many seconds later, written as the archive does.

    Args:
        instant: an instant as the archive writes it.
        seconds: how many; negative for earlier.
    """
    return stamp(unstamp(instant) + timedelta(seconds=seconds))
