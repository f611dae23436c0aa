"""What a digest tells of changes and returns: by whose clock, and nothing of what is hidden."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from store import articles, digests
from store.archive import Archive
from store.digest import changes, claims, voices
from store.ingest import ingest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MONDAY = datetime(2024, 6, 10, 9, 0, tzinfo=UTC)


class _Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    """The archive's clock, on a Monday."""
    return _Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: _Clock) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.open(tmp_path / "clippings.db", now=clock) as opened:
        yield opened


def add(archive: Archive, folder: Path, name: str, text: str, published: str | None = None) -> int:
    """Put one article in and return its number."""
    path = folder / f"{name}.json"
    held = {"title": name.title(), "text": text}
    path.write_text(json.dumps(held | ({"published": published} if published else {})))
    return ingest(archive, [path]).added[0]


def speech(what: str) -> str:
    """Return an article in which Oda Brandt speaks."""
    return f"The {what} of Selby is painted. “It was grey for years,” said Oda Brandt, its keeper."


def test_corrections_and_withdrawals_of_a_period(
    archive: Archive, clock: _Clock, tmp_path: Path
) -> None:
    """Each change is told in the period in which it was made, a hidden article's number alone."""
    one = add(archive, tmp_path, "one", speech("lighthouse"))
    two = add(archive, tmp_path, "two", speech("quay"))
    clock.now = MONDAY + timedelta(days=2)
    articles.correct(archive, one, title="A better headline", published="2024-06-01")
    articles.correct(archive, two, title="Never to be seen")
    articles.withdraw(archive, two)
    found = changes.between(archive, MONDAY, clock.now)
    ((number, fields),) = found.corrected
    assert (number, set(fields)) == (one, {"title", "published"})
    assert found.withdrawn == (two,)
    assert not changes.between(archive, clock.now, clock.now + timedelta(days=7)).any
    assert not changes.between(archive, MONDAY, clock.now, but=[one]).corrected


def test_what_is_restored_is_no_withdrawal(archive: Archive, clock: _Clock, tmp_path: Path) -> None:
    """An article withdrawn and shown again is told as restored."""
    one = add(archive, tmp_path, "one", speech("lighthouse"))
    clock.now = MONDAY + timedelta(days=1)
    articles.withdraw(archive, one)
    clock.now = MONDAY + timedelta(days=2)
    articles.restore(archive, one)
    found = changes.between(archive, MONDAY, clock.now)
    assert (found.withdrawn, found.restored) == ((), (one,))


def test_subjects_are_kept_for_the_next_digest(archive: Archive, clock: _Clock) -> None:
    """Names of posted digests come back, the latest digest's first, each once, by channel."""
    for days, names in ((0, ("Quay", "Fair")), (7, ("Strike", "Quay"))):
        clock.now = MONDAY + timedelta(days=days)
        period = digests.plan(archive, "C1", clock.now)
        claims.claim(archive, period.id, "me")
        changes.keep_subjects(archive, period.id, names)
        claims.finish(archive, period.id, "me")
    known = changes.known_subjects(archive, ["C1"])
    assert [(name, told.ago) for name, told in known.items()] == [
        ("Strike", 1),
        ("Quay", 1),
        ("Fair", 2),
    ]
    assert known["Fair"].end < known["Quay"].end
    assert changes.known_subjects(archive) == known
    assert changes.known_subjects(archive, ["C2"]) == {}


def test_back_after_a_silence(archive: Archive, tmp_path: Path) -> None:
    """By the articles' own dates: quoted again after half a year, in no article between."""
    old = add(archive, tmp_path, "old", speech("lighthouse"), "2021-05-01")
    new = add(archive, tmp_path, "new", speech("quay"), "2024-06-08")
    (found,) = voices.returned(archive, [new])
    assert (found.person.name, found.article, found.before) == ("Oda Brandt", new, old)
    assert found.days > 3 * 365
    assert not found.by_arrival
    add(archive, tmp_path, "between", speech("tower"), "2024-04-08")
    assert voices.returned(archive, [new]) == ()


def test_filed_late_is_no_return(archive: Archive, tmp_path: Path) -> None:
    """An old article that comes in after newer ones brings nobody back."""
    add(archive, tmp_path, "new", speech("quay"), "2024-06-08")
    late = add(archive, tmp_path, "late", speech("lighthouse"), "1998-05-01")
    assert voices.returned(archive, [late]) == ()


def test_without_dates_arrivals_count(archive: Archive, clock: _Clock, tmp_path: Path) -> None:
    """Where an article has no date, the days between are those between the arrivals, and say so."""
    add(archive, tmp_path, "old", speech("lighthouse"))
    clock.now = MONDAY + timedelta(days=400)
    new = add(archive, tmp_path, "new", speech("quay"))
    (found,) = voices.returned(archive, [new])
    assert found.by_arrival
    assert found.days == 400
