"""Whom a surname means is decided anew when a delivery hides, shows or changes an article."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from store import embargoes, people
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from pathlib import Path

_START = datetime(2031, 5, 10, tzinfo=UTC)
_MARA = "Mara Lind, the mayor of Brindle, opened the quay on 3 May 2031. It is built of oak."
_OLA = "Ola Lind, the mayor of Brindle, closed the old quay on 4 May 2031. It had been leaking."
_NOBODY = "The old quay was closed on 4 May 2031. It had been leaking for years, engineers found."
_BARE = "“It is done,” said Lind, the mayor of Brindle, on 5 May 2031, to a crowd in the rain."


class _Shelf:
    """An archive with a clock of its own, and a folder from which deliveries come."""

    def __init__(self, folder: Path) -> None:
        self.now = _START
        self.folder = folder
        self.archive = Archive.open(folder / "names.db", now=lambda: self.now)
        self.deliver("mara", _MARA)
        self.deliver("bare", _BARE)

    def deliver(self, name: str, text: str, **more: object) -> None:
        record = {"uri": f"urn:{name}", "title": f"Report {name}", "body": text, **more}
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps(record), encoding="utf-8")
        report = ingest(self.archive, [path])
        assert not report.failed

    def means(self) -> set[tuple[str, int]]:
        """Return who "Lind" may be, each with the number of their articles."""
        found = people.find(self.archive, "Lind")
        return {(one.person.name, one.person.article_count) for one in found}


@pytest.fixture
def shelf(tmp_path: Path) -> _Shelf:
    """Open an archive in which "Lind" is Mara Lind."""
    opened = _Shelf(tmp_path)
    assert opened.means() == {("Mara Lind", 2)}
    return opened


def test_the_end_of_an_embargo_makes_a_surname_doubtful(shelf: _Shelf) -> None:
    """Until then, "Lind" is Mara; from then on it may be Ola; asking again changes nothing."""
    shelf.deliver("ola", _OLA, embargoed="2031-05-12T00:00:00Z")
    assert shelf.means() == {("Mara Lind", 2)}
    assert embargoes.see_to_ended(shelf.archive) == ()
    shelf.now += timedelta(days=3)
    shelf.deliver("other", "Rain fell on Brindle on 6 May 2031, and the river rose by a foot.")
    assert all(count == 1 for _, count in shelf.means())
    assert embargoes.see_to_ended(shelf.archive) == ()


def test_what_ended_before_the_first_look_is_seen_to(shelf: _Shelf) -> None:
    """An archive kept by an older version, in which nobody noted that an embargo ended."""
    shelf.deliver("ola", _OLA, embargoed="2031-05-12T00:00:00Z")
    with shelf.archive.write() as connection:
        connection.execute("DELETE FROM counters WHERE name = 'embargoes'")
    shelf.now += timedelta(days=3)
    assert len(embargoes.see_to_ended(shelf.archive)) == 1
    assert all(count == 1 for _, count in shelf.means())
    assert embargoes.see_to_ended(shelf.archive) == ()


def test_an_end_is_seen_to_at_its_very_second(shelf: _Shelf) -> None:
    """The instant at which the article is shown belongs to this look; the next begins behind it."""
    shelf.deliver("ola", _OLA, embargoed="2031-05-12T00:00:00Z")
    shelf.now = datetime(2031, 5, 12, tzinfo=UTC)
    assert len(embargoes.see_to_ended(shelf.archive)) == 1
    assert all(count == 1 for _, count in shelf.means())


def test_an_embargo_that_was_over_when_its_article_came_is_no_end(shelf: _Shelf) -> None:
    """Such an article's names were decided as it came in; a back catalogue has thousands."""
    shelf.deliver("ola", _OLA, embargoed="2031-05-09T00:00:00Z")
    with shelf.archive.write() as connection:
        connection.execute("DELETE FROM counters WHERE name = 'embargoes'")
    assert embargoes.see_to_ended(shelf.archive) == ()


def test_very_many_ends_are_seen_to_in_turn(shelf: _Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """None is left out where more have ended than one call sees to."""
    monkeypatch.setattr(embargoes, "_AT_ONCE", 2)
    for number, day in enumerate((12, 12, 12, 13, 14)):
        name = f"late{day}-{number}"
        shelf.deliver(name, f"{_NOBODY} {name}.", embargoed=f"2031-05-{day}T00:00:00Z")
    shelf.now += timedelta(days=9)
    calls = [len(embargoes.see_to_ended(shelf.archive)) for _ in range(4)]
    assert calls == [3, 2, 0, 0]


def test_a_cancellation_settles_a_surname(shelf: _Shelf) -> None:
    """With the article on the other mayor cancelled, "Lind" is Mara again."""
    shelf.deliver("ola", _OLA, version="1")
    assert all(count == 1 for _, count in shelf.means())
    shelf.deliver("ola", _OLA, version="2", pubstatus="canceled")
    assert shelf.means() == {("Mara Lind", 2)}


def test_a_later_version_settles_a_surname(shelf: _Shelf) -> None:
    """A version that does not name the other mayor any more takes her out, and back again."""
    shelf.deliver("ola", _OLA, version="1")
    assert all(count == 1 for _, count in shelf.means())
    shelf.deliver("ola", _NOBODY, version="2")
    assert shelf.means() == {("Mara Lind", 2)}
    shelf.deliver("ola", _OLA + " It will be pulled down.", version="3")
    assert all(count == 1 for _, count in shelf.means())
