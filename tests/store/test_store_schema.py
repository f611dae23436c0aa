"""Opening, making and migrating archive files."""

from __future__ import annotations

import sqlite3
import stat
import threading
from typing import TYPE_CHECKING

import pytest

from store import articles, reading, schema, search
from store.addresses import url_key
from store.archive import Archive, changed
from store.errors import ArchiveError
from store.export import backup
from store.migrations import MIGRATIONS
from store.naming import sound, titles_json
from store.shingles import shingles
from store.unspaced import pairs
from store.values import Draft

if TYPE_CHECKING:
    from pathlib import Path


def connect(path: Path) -> sqlite3.Connection:
    """Open a file as an earlier version would."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("clippings_now", 0, lambda: "2024-01-01T00:00:00.000000Z")
    connection.create_function("clippings_sound", 1, sound)
    connection.create_function("clippings_pairs", 2, pairs)
    connection.create_function("clippings_titles", 1, titles_json)
    connection.create_function("clippings_url_key", 1, url_key)
    connection.create_function("clippings_shingles", 1, shingles)
    connection.row_factory = sqlite3.Row
    return connection


def fill_version_one(connection: sqlite3.Connection) -> None:
    """Write an article as version 1 holds it."""
    connection.execute(
        "INSERT INTO articles (id, title, title_derived, published, rights, back_catalogue, added,"
        " updated, available, content_hash, reader_version, text) VALUES (1, 'Port closes', 0,"
        " '{}', 'usable', 0, '2024-01-01T00:00:00.000000Z', '2024-01-01T00:00:00.000000Z',"
        " '2024-01-01T00:00:00.000000Z', 'h', 0, 'The port of Lindmar closed.')"
    )
    connection.execute(
        "INSERT INTO origins VALUES ('file:///a', 1, '2024-01-01T00:00:00.000000Z', NULL, NULL,"
        ' \'x\', \'{"text": "The port of Lindmar closed.", "uri": "file:///a",'
        " \"published\": null}', '')"
    )


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_an_archive_of_every_earlier_version_opens_with_its_data(
    tmp_path: Path, version: int
) -> None:
    """A file of any version becomes the present one, and what was in it is found."""
    path = tmp_path / "old.db"
    connection = connect(path)
    schema.migrate(connection, upto=version)
    fill_version_one(connection)
    connection.close()
    with Archive.open(path) as archive:
        assert schema.version_of(archive.connection) == schema.LATEST
        article = articles.get(archive, 1)
        assert article is not None
        assert article.title == "Port closes"
        assert reading.reindex(archive) == 1
        assert search.articles(archive, "Lindmar").total == 1


def test_links_of_an_older_archive_are_told_alike_anew(tmp_path: Path) -> None:
    """Keys that were made by earlier rules, with campaigns or encoded letters, are made again."""
    path = tmp_path / "old.db"
    connection = connect(path)
    schema.migrate(connection, upto=11)
    fill_version_one(connection)
    url = "https://courier.example//w%61ll?smid=tw&id=7"
    connection.execute(
        "UPDATE articles SET url = ?, url_key = 'courier.example//w%61ll?id=7&smid=tw'", (url,)
    )
    connection.close()
    with Archive.open(path) as archive:
        found = articles.find_by_url(archive, "https://www.courier.example/wall?id=7&amp=1")
        assert found is not None
        assert found.id == 1


def test_a_migration_that_fails_leaves_the_file_at_its_old_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All pending migrations are one transaction."""
    path = tmp_path / "old.db"
    connection = connect(path)
    schema.migrate(connection, upto=1)
    broken = (*MIGRATIONS[:2], ("CREATE TABLE half (x)", "THIS IS NO SQL"))
    monkeypatch.setattr(schema, "MIGRATIONS", broken)
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(connection, upto=3)
    assert schema.version_of(connection) == 1
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "half" not in names
    assert "events" not in names


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A file that holds other tables is never turned into an archive."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE accounts (id)")
    with pytest.raises(ArchiveError, match="another program"):
        Archive.open(path)
    with sqlite3.connect(path) as other:
        assert [row[0] for row in other.execute("SELECT name FROM sqlite_master")] == ["accounts"]


def test_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path) -> None:
    """The message names the file and says what to look at."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database at all " * 100)
    with pytest.raises(ArchiveError, match=r"notes\.txt"):
        Archive.open(path)


def test_an_archive_of_a_newer_clippings_is_refused(tmp_path: Path) -> None:
    """Nothing is guessed about a form of the archive that is not known yet."""
    path = tmp_path / "new.db"
    with Archive.open(path) as archive:
        archive.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveError, match="newer"):
        Archive.open(path)


def test_a_missing_folder_is_explained(tmp_path: Path) -> None:
    """A path whose folder does not exist gives a message, not a traceback."""
    with pytest.raises(ArchiveError, match="folder"):
        Archive.open(tmp_path / "nowhere" / "archive.db")


def test_an_archive_is_its_owners_alone(tmp_path: Path) -> None:
    """A new archive, its side files and a backup are unreadable to others; permissions stay."""
    old = tmp_path / "old.db"
    old.touch(0o644)
    old.chmod(0o644)
    Archive.open(old).close()
    with Archive.open(tmp_path / "new.db") as archive:
        changed_at = archive.version
        backup(archive, tmp_path / "copy.db")
        with archive.write() as connection:
            changed(connection)
        assert archive.version > changed_at
        made = sorted(tmp_path.glob("new.db*"))
        assert len(made) > 1
        for path in (*made, tmp_path / "copy.db"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(old.stat().st_mode) == 0o644


def test_many_threads_may_open_a_new_archive_at_once(tmp_path: Path) -> None:
    """Only one of them migrates; the others wait for it."""
    errors: list[BaseException] = []

    def go(number: int) -> None:
        try:
            with Archive.open(tmp_path / "shared.db") as archive:
                articles.put(archive, Draft(text=f"Text {number}.", uri=f"u{number}"))
        except BaseException as error:  # noqa: BLE001 shown by the assertion
            errors.append(error)

    threads = [threading.Thread(target=go, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    with Archive.open(tmp_path / "shared.db") as archive:
        assert articles.count(archive) == 8


def test_every_connection_has_the_settings_that_keep_the_file_sound(archive: Archive) -> None:
    """Write-ahead log, foreign keys and a busy time-out are on."""
    assert archive.value("PRAGMA journal_mode") == "wal"
    assert archive.value("PRAGMA foreign_keys") == 1
    assert archive.value("PRAGMA synchronous") == 1
    assert archive.value("PRAGMA busy_timeout") >= 5000


def test_each_thread_has_a_connection_of_its_own(archive: Archive) -> None:
    """SQLite connections are not shared between threads."""
    seen: list[int] = []
    thread = threading.Thread(target=lambda: seen.append(id(archive.connection)))
    thread.start()
    thread.join()
    assert seen
    assert seen[0] != id(archive.connection)


def test_a_failing_write_takes_back_only_itself(archive: Archive) -> None:
    """A savepoint inside a batch is rolled back alone; the batch goes on."""

    def fail() -> None:
        with archive.write() as inner:
            inner.execute("INSERT INTO events_seen VALUES ('b', 'x')")
            raise ValueError("on purpose")

    with archive.write() as outer:
        outer.execute("INSERT INTO events_seen VALUES ('a', 'x')")
        with pytest.raises(ValueError, match="on purpose"):
            fail()
    assert [row["event_id"] for row in archive.rows("SELECT * FROM events_seen")] == ["a"]


def test_an_archive_in_memory_works_in_many_threads() -> None:
    """The same data is seen from every thread of one in-memory archive."""
    with Archive.open(":memory:") as archive:
        articles.put(archive, Draft(text="A text.", uri="u"))
        counts: list[int] = []
        thread = threading.Thread(target=lambda: counts.append(articles.count(archive)))
        thread.start()
        thread.join()
        assert counts == [1]
