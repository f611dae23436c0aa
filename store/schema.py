"""Brings an archive file to the present form: numbered migrations, forward only.

All pending migrations run under one `BEGIN IMMEDIATE`, as single statements, so a crash or a
second process in the middle leaves the file at its old version or at the new one, never between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import ArchiveError
from store.migrations import MIGRATIONS

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x436C6970
"""Marks a SQLite file as an archive of Clippings ("Clip")."""

LATEST = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the number of migrations that the file has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, upto: int = LATEST) -> None:
    """Run the migrations that the file has not had yet.

    Args:
        connection: the archive, outside any transaction.
        upto: the version to stop at (tests build earlier archives with it).

    Raises:
        ArchiveError: the file is another program's, or was made by a newer Clippings.
    """
    if version_of(connection) == upto and _is_ours(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        _check(connection, upto)
        for number in range(version_of(connection), upto):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _is_ours(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def _check(connection: sqlite3.Connection, upto: int) -> None:
    """Refuse a file of a newer version, or of another program."""
    found = version_of(connection)
    if _is_ours(connection):
        if found > upto:
            raise ArchiveError(
                f"This archive is of version {found}; this Clippings knows versions up to"
                f" {upto}. Install the newer Clippings that made it."
            )
        return
    if found or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise ArchiveError(
            "This file is a database of another program, not an archive of Clippings. Name another"
            " file with --db or CLIPPINGS_DB; a new archive is made where there is no file."
        )
