"""One archive file: its connections, its transactions, its clock.

Every thread has a connection of its own. A write is one `BEGIN IMMEDIATE` transaction; a write
inside a write is a savepoint of the outer one, so that a failing article takes nothing with it.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
import uuid
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from sqlite_utils import Database

from store import schema
from store.addresses import url_key
from store.clock import stamp, utcnow
from store.errors import ArchiveError
from store.naming import sound, titles_json
from store.shingles import shingles
from store.unspaced import pairs

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

BUSY_SECONDS = 30.0
"""How long a write waits for another process's write before it gives up."""

WAIT_SECONDS = 0.01
"""How long an opening waits before it asks again for an archive that another process is making."""

Params = Sequence[object] | Mapping[str, object]


class Archive:
    """An open archive. Make one with `Archive.open`; any thread may use it."""

    def __init__(self, path: str, now: Callable[[], datetime]) -> None:
        """Prepare an archive without touching the file; `open` is the way in."""
        self.path = path
        self._now = now
        self._local = threading.local()
        self._all: weakref.WeakSet[Database] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._closed = False
        self._memory = path == ":memory:"
        self._target = (
            f"file:clippings-{uuid.uuid4().hex}?mode=memory&cache=shared" if self._memory else path
        )
        self.memo: dict[str, object] = {}

    @classmethod
    def open(cls, path: str | Path, *, now: Callable[[], datetime] = utcnow) -> Archive:
        """Open the archive at `path`, making or migrating it where needed.

        Args:
            path: the file, or `":memory:"`.
            now: the clock; embargoes and "added" follow it.

        Returns:
            The open archive.

        Raises:
            ArchiveError: the file cannot be opened, is no archive of Clippings, or was made by a
                newer version.
        """
        archive = cls(str(path), now)
        try:
            schema.migrate(archive.connection)
        except sqlite3.Error as error:
            archive.close()
            raise ArchiveError(
                f"The archive {path} cannot be opened ({error}). Is it a Clippings archive, in a"
                " folder that exists and that you may write to?"
            ) from error
        except ArchiveError:
            archive.close()
            raise
        return archive

    def close(self) -> None:
        """Close every connection; the archive cannot be used any more."""
        with self._lock:
            self._closed = True
            for database in list(self._all):
                database.conn.close()

    def __enter__(self) -> Self:
        """Enter a `with` block that closes the archive at its end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the archive."""
        self.close()

    def now(self) -> str:
        """Return the present instant, as the archive writes instants."""
        return stamp(self._now())

    def read(self) -> Database:
        """Return this thread's connection as a sqlite-utils database."""
        database: Database | None = getattr(self._local, "database", None)
        if database is None:
            database = self._connect()
            self._local.database = database
        return database

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        return self.read().conn

    def rows(self, sql: str, params: Params = ()) -> list[sqlite3.Row]:
        """Run one query and return all its rows."""
        return self.connection.execute(sql, params).fetchall()

    def tuples(self, sql: str, params: Params = ()) -> list[tuple[Any, ...]]:
        """Run one query and return all its rows as plain tuples, for very many of them."""
        cursor = self.connection.cursor()
        cursor.row_factory = None
        return cursor.execute(sql, params).fetchall()

    def row(self, sql: str, params: Params = ()) -> sqlite3.Row | None:
        """Run one query and return its first row, if there is one."""
        found: sqlite3.Row | None = self.connection.execute(sql, params).fetchone()
        return found

    def value(self, sql: str, params: Params = ()) -> Any:
        """Run one query and return the first value of its first row, or `None`."""
        found = self.row(sql, params)
        return None if found is None else found[0]

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Run a block as one transaction, or as a savepoint of the transaction it stands in.

        Yields:
            The connection to write through.

        Raises:
            ArchiveError: another process kept the archive locked for too long, or the disk is
                full or failing; nothing of the block was kept.
        """
        connection = self.connection
        nested = connection.in_transaction
        name = "clippings_write"
        try:
            connection.execute(f"SAVEPOINT {name}" if nested else "BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise ArchiveError(
                f"The archive {self.path} cannot be written to just now ({error}). If another"
                " Clippings is importing, try again when it is done."
            ) from error
        try:
            yield connection
            connection.execute(f"RELEASE {name}" if nested else "COMMIT")
        except BaseException as error:
            if connection.in_transaction:
                connection.execute(f"ROLLBACK TO {name}" if nested else "ROLLBACK")
                if nested:
                    connection.execute(f"RELEASE {name}")
            if isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError:
                raise ArchiveError(
                    f"The archive {self.path} could not be written ({error}). Nothing of this step"
                    " was kept, all before it was. If the disk is full, make room; then do the"
                    " same again."
                ) from error
            raise

    @property
    def version(self) -> int:
        """A number that grows with each change that any process makes to the archive."""
        return int(self.value("SELECT value FROM counters WHERE name = 'changes'") or 0)

    def _connect(self) -> Database:
        """Open a connection for this thread, with the functions that our SQL calls."""
        with self._lock:
            if self._closed:
                raise ArchiveError(f"The archive {self.path} is closed.")
            try:
                if not self._memory:
                    make_private(self._target)
                connection = sqlite3.connect(
                    self._target,
                    timeout=BUSY_SECONDS,
                    isolation_level=None,
                    check_same_thread=False,
                    uri=self._memory,
                )
            except (OSError, ValueError, sqlite3.Error) as error:
                raise ArchiveError(
                    f"The archive {self.path} cannot be opened ({error}). Does its folder exist,"
                    " and may you write there?"
                ) from error
            connection.row_factory = sqlite3.Row
            database = Database(connection, execute_plugins=False)
            try:
                if not self._memory:
                    _enter_wal(connection)
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA foreign_keys = ON")
                connection.execute("PRAGMA cache_size = -16384")
            except sqlite3.Error as error:
                connection.close()
                raise ArchiveError(
                    f"The archive {self.path} cannot be opened ({error}). Is it a Clippings"
                    " archive, in a folder that you may write to?"
                ) from error
            connection.create_function("clippings_now", 0, self.now)
            connection.create_function("clippings_sound", 1, sound, deterministic=True)
            connection.create_function("clippings_pairs", 2, pairs, deterministic=True)
            connection.create_function("clippings_shingles", 1, shingles, deterministic=True)
            connection.create_function("clippings_titles", 1, titles_json, deterministic=True)
            connection.create_function("clippings_url_key", 1, url_key, deterministic=True)
            self._all.add(database)
            return database


def _enter_wal(connection: sqlite3.Connection) -> None:
    """Let readers and the writer work side by side, waiting for whoever opens the file just now."""
    # SQLite answers a change of the journal's mode with "locked" at once, whatever the time-out,
    # where another process is making or leaving the same archive at that moment.
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(WAIT_SECONDS)
        else:
            return


def make_private(path: str | Path) -> None:
    """Make an empty file that its owner alone may read, for a database to be written into.

    An archive holds what is withheld or under embargo. SQLite gives its side files the same
    permissions. A file that is there already keeps those that it has.

    Args:
        path: where the file is to be.

    Raises:
        OSError: it cannot be made there.
    """
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return


def changed(connection: sqlite3.Connection, *names: str) -> None:
    """Note, inside a write, that the archive changed (and which of its parts)."""
    for name in ("changes", *names):
        connection.execute("UPDATE counters SET value = value + 1 WHERE name = ?", (name,))
