"""Reads articles again when the reader has learned something: resumable, one article at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nlp
from store.intake import reread
from store.person import bearers, registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.archive import Archive


def reindex(archive: Archive, progress: Callable[[int, int], None] | None = None) -> int:
    """Read again every article that an older reader read; stop at any time and go on later.

    Args:
        archive: the open archive.
        progress: told, after each article, how many are done and how many there were to do.

    Returns:
        How many articles were read.
    """
    todo = archive.value(
        "SELECT count(*) FROM articles WHERE reader_version < ? OR reader_version > ?",
        (nlp.VERSION, nlp.VERSION),
    )
    done = 0
    while True:
        row = archive.row(
            "SELECT id FROM articles WHERE reader_version < ?1 OR reader_version > ?1 LIMIT 1",
            (nlp.VERSION,),
        )
        if row is None:
            _divide_again(archive)
            return done
        if not done:
            _note_due(archive, 1)
        reread(archive, row["id"])
        done += 1
        if progress is not None:
            progress(done, todo)


_DUE = "names_to_divide"
_AT_ONCE = 200
"""Forms of names that are settled in one transaction, so that nobody else waits long."""


def _note_due(archive: Archive, due: int) -> None:
    """Keep whether the names that several people bear have to be looked at, whatever happens."""
    with archive.write() as connection:
        connection.execute(
            "INSERT INTO counters VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            (_DUE, due),
        )


def _divide_again(archive: Archive) -> None:
    """Decide anew who is who, once all articles are read: forms of one name, then namesakes."""
    if not archive.value("SELECT value FROM counters WHERE name = ?", (_DUE,)):
        return
    known = [row["id"] for row in archive.rows("SELECT id FROM forms ORDER BY id")]
    for first in range(0, len(known), _AT_ONCE):
        with archive.write() as connection:
            for form in known[first : first + _AT_ONCE]:
                registry.settle(connection, form, archive.now())
    for name in bearers.in_doubt(archive.connection):
        with archive.write() as connection:
            bearers.divide(connection, name, archive.now())
    _note_due(archive, 0)
