"""Timelines of very many events: some are looked at, from all over the archive, or from memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import articles, event_dates, events, topics
from store import event_columns as columns
from tests.store.telling import put

if TYPE_CHECKING:
    import pytest

    from store.archive import Archive
    from store.values import Timeline

SCHOOLS = [f"Kenya opened school {n} on {n} March 2030." for n in range(1, 29)]
DAM = [f"The great dam of Kenya broke on 3 May 2031, {n} said." for n in "abcdefghijkl"]


def test_of_very_many_mentions_the_dates_that_matter_are_found(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With only some counted, the date that most articles tell of is still the first."""
    put(archive, *SCHOOLS, *DAM)
    monkeypatch.setattr(event_dates, "MOST_MENTIONS", 16)
    monkeypatch.setattr(event_dates, "STRETCHES", 4)
    found = events.timeline(archive, topics.parse(archive, "Kenya"))
    best = max(found.entries, key=lambda entry: entry.matters)
    assert best.edtf == "2031-05-03"
    assert 10 < len(event_dates.matching(archive, "kenya")) < 25


def test_of_a_time_with_very_many_events_the_date_that_matters_is_found(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a topic, too, some events from all over the archive stand for all of them."""
    put(archive, *SCHOOLS, *DAM)
    every = event_dates.within(archive, "2030-03-05", "2031-06-01")
    assert len(every) == len(SCHOOLS) - 4 + len(DAM)
    monkeypatch.setattr(event_dates, "MOST_MENTIONS", 16)
    monkeypatch.setattr(event_dates, "STRETCHES", 4)
    some = event_dates.within(archive, "2030-03-05", "2031-06-01")
    assert set(some) < set(every)
    assert 8 < len(some) < 25
    found = events.timeline(archive, (), since="2030-03-05", before="2031-06-01")
    assert max(found.entries, key=lambda entry: entry.matters).edtf == "2031-05-03"


def test_what_is_kept_in_memory_answers_as_the_archive_does(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted from memory, a timeline is the same: at once, after new articles, after new dates."""

    def in_memory() -> Timeline:
        with monkeypatch.context() as patched:
            patched.setattr(columns, "FEW", 0)
            return events.timeline(archive, topics.parse(archive, "Kenya"))

    def read() -> Timeline:
        return events.timeline(archive, topics.parse(archive, "Kenya"))

    put(archive, *SCHOOLS)
    events.warm(archive, lambda: False)
    assert in_memory() == read()
    put(archive, *DAM, "Kenya will vote on 4 June.")
    assert len(in_memory().entries) == len(SCHOOLS) + 1
    articles.correct(archive, len(SCHOOLS) + 1, published="2032-05-06", by="U1")
    articles.correct(archive, len(SCHOOLS + DAM) + 1, published="2032-05-06", by="U1")
    articles.withdraw(archive, 2)
    assert in_memory() == read()
    assert "2032-06-04" in {entry.edtf for entry in in_memory().entries}


def test_an_archive_without_dates_has_no_columns(archive: Archive) -> None:
    """Nothing to count is counted as nothing, and a filling that is told to stop is left."""
    events.warm(archive, lambda: True)
    assert not columns.of(archive).is_filled
    events.warm(archive, lambda: False)
    assert columns.of(archive).is_filled
    assert not len(columns.some(archive, [1, 2]).event)
