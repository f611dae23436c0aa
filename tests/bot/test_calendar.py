"""When the digest is due: by the newsroom's clocks, whatever they do twice a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import latest_due, next_due
from bot.settings import DAYS, Settings

LISBON = replace(Settings(), timezone=ZoneInfo("Europe/Lisbon"))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2024-05-06T07:59:59+00:00", "2024-04-29T08:00:00+00:00"),
        ("2024-05-06T08:00:00+00:00", "2024-05-06T08:00:00+00:00"),
        ("2024-05-12T23:00:00+00:00", "2024-05-06T08:00:00+00:00"),
        ("2024-01-08T09:00:00+00:00", "2024-01-08T09:00:00+00:00"),
    ],
)
def test_the_last_monday_at_nine(now: str, due: str) -> None:
    """The instant is the wall clock's nine, in summer an hour earlier by UTC."""
    assert latest_due(LISBON, datetime.fromisoformat(now)) == datetime.fromisoformat(due)


def test_an_hour_that_is_skipped() -> None:
    """A digest set for an hour that the clocks skip comes an hour later, once."""
    skipped = replace(LISBON, digest_day="sun", digest_time="01:30")
    now = datetime(2024, 3, 31, 6, tzinfo=UTC)  # the clocks went from one to two at 01:00 UTC
    due = latest_due(skipped, now)
    assert due.astimezone(UTC) == datetime(2024, 3, 31, 1, 30, tzinfo=UTC)


def test_an_hour_that_comes_twice() -> None:
    """A digest set for an hour that the clocks repeat is due at the first, and not again."""
    twice = replace(LISBON, digest_day="sun", digest_time="01:30")
    first = datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
    for minutes in (0, 59, 60, 120):
        assert latest_due(twice, first + timedelta(minutes=minutes)).astimezone(UTC) == first


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # hypothesis adds the zone
    st.sampled_from(["UTC", "Asia/Phnom_Penh", "America/St_Johns", "Pacific/Apia"]),
    st.sampled_from(DAYS),
    st.times().map(lambda time: f"{time:%H:%M}"),
)
def test_due_instants_surround_every_instant(now: datetime, zone: str, day: str, time: str) -> None:
    """Any instant lies between the last due one and the next, about a week apart."""
    held = replace(Settings(), timezone=ZoneInfo(zone), digest_day=day, digest_time=time)
    last, following = latest_due(held, now), next_due(held, now)
    assert last.timestamp() <= now.timestamp() < following.timestamp()
    assert timedelta(days=5) < following.astimezone(UTC) - last.astimezone(UTC) < timedelta(days=9)
    assert latest_due(held, last) == last
