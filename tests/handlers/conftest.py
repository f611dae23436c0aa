"""A small archive of made-up articles, and the desk at which its questions are answered."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from handlers.desk import Desk
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2024, 6, 12, 9, 30, tzinfo=UTC)

QUAY = """Harbour master Ana Lim closed the North Quay on 4 March 2024 after a crane fell into the \
water.

“Nobody was hurt, and nobody will work there until we know why it fell,” Lim said.

Tomas Varga, head of the Selby dockers' union, said that the crane had not been tested for two \
years. “We warned them in writing,” he added.

The port of Selby in Norland handles half of the trade between Norland and Ostia."""

REOPENED = """The North Quay of Selby opened again on 2 May 2024, eight weeks after a crane fell.

“The new crane was tested twice,” said Ana Lim, director of the Selby Port Authority. She thanked \
the dockers for their patience.

However, Tomas Varga believed that one test more would have been wise.

Ships from Ostia came in on the same day."""

LETTER = """The mayor of Selby, Ines Obi, asked the port for a report.

“I want to read it before the summer,” Obi wrote in a letter dated February 1, 2024.

Jonas Obi, a shipowner, told The Selby Herald that the mayor was right to ask."""

MARKUP = """Notes from a meeting about <!channel> & *stars* were read aloud on 5 May 2024.

“They wrote `rm -rf` and <@U0123ABC> and _this_ on the wall :smile:,” said Rui Sato. “See \
<https://bad.example|here>,” he added."""

ARTICLES = [
    {
        "title": "Crane falls at North Quay",
        "text": QUAY,
        "published": "2024-03-05",
        "source": "The Selby Herald",
        "url": "https://herald.example/crane",
    },
    {
        "title": "North Quay opens again",
        "text": REOPENED,
        "published": "2024-05-02",
        "source": "Norland News",
        "url": "https://news.example/quay?id=2",
    },
    {"title": "Mayor asks for a report", "text": LETTER},
    {"title": "Notes & <!here> *marks*", "text": MARKUP, "published": "2024-05-06"},
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive that holds the articles above, numbered 1 to 4."""
    folder = tmp_path_factory.mktemp("handlers")
    with filled(folder) as opened:
        yield opened


@pytest.fixture
def own_archive(tmp_path: Path) -> Iterator[Archive]:
    """Such an archive for one test alone, to be changed."""
    with filled(tmp_path) as opened:
        yield opened


def filled(folder: Path) -> Archive:
    """Return an archive with our articles in it, one file each so that the order is fixed."""
    archive = Archive.open(folder / "clippings.db", now=lambda: NOW)
    for number, article in enumerate(ARTICLES):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(article), encoding="utf-8")
        report = ingest(archive, [path])
        assert report.added == (number + 1,), report
    return archive


@pytest.fixture
def desk(archive: Archive) -> Desk:
    """The desk over the shared archive; the clock stands still."""
    return Desk(archive, clock=lambda: NOW)


@pytest.fixture
def own_desk(own_archive: Archive) -> Desk:
    """The desk over an archive that a test may change."""
    return Desk(own_archive, clock=lambda: NOW)
