"""Reads articles again when the reader has learned something: on all cores, one article a write.

An end at any moment leaves whole articles, each read by the one reader or the other; the same
command goes on from there.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import nlp
from store import corrections, workers
from store.errors import ClippingsError
from store.fields import headline_of
from store.intake import Ahead, reread
from store.person import bearers, registry
from store.values import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from store.archive import Archive

_DUE = "names_to_divide"
_AT_ONCE = 200
"""Forms of names that are settled in one transaction, so that nobody else waits long."""

_Again = list[tuple[int, "Ahead | None"]]
"""Articles to read again, each with what was read ahead of its write."""


def reindex(
    archive: Archive,
    progress: Callable[[int, int], None] | None = None,
    failed: Callable[[Failure], None] | None = None,
) -> int:
    """Read again every article that another version of the reader read; stop whenever you like.

    Args:
        archive: the open archive.
        progress: told, after each article, how many are done and how many there were to do.
        failed: told of each article that the reader failed on; it keeps its earlier reading.

    Returns:
        How many articles were read.
    """
    todo = archive.value(
        "SELECT count(*) FROM articles WHERE reader_version < ?1 OR reader_version > ?1",
        (nlp.VERSION,),
    )
    done = read = 0
    if todo:
        _note_due(archive, 1)
    for batch in _ahead(archive, todo):
        for article, ahead in batch:
            failure = _again(archive, article, ahead)
            done += 1
            if failure is None:
                read += 1
            elif failed is not None:
                failed(failure)
            if progress is not None:
                progress(done, todo)
    _divide_again(archive)
    return read


def _again(archive: Archive, article: int, ahead: Ahead | None) -> Failure | None:
    try:
        reread(archive, article, ahead)
    except (sqlite3.Error, ClippingsError):
        raise
    except Exception as error:  # noqa: BLE001 -- a fault of the reader costs one article, not the run
        return Failure(
            f"no. {article}", f"the reader failed on it ({type(error).__name__}: {error})"
        )
    return None


def _ahead(archive: Archive, todo: int) -> Iterator[_Again]:
    """Give the articles to read again in batches; many are read in processes, few here."""
    if todo <= workers.BATCH * workers.ENOUGH or workers.cores() == 1:
        for numbers in _batches(archive):
            yield [(number, None) for number in numbers]
        return
    asked = ((numbers, _texts(archive, numbers)) for numbers in _batches(archive))
    batches = ((list(zip(numbers, texts, strict=True)), texts) for numbers, texts in asked)
    for about, readings in workers.read_in_order(batches):
        if len(readings) < len(about):
            yield [(number, None) for number, _ in about]
            continue
        yield [
            (number, Ahead(*text, reading))
            for (number, text), reading in zip(about, readings, strict=True)
        ]


def _batches(archive: Archive) -> Iterator[list[int]]:
    """Yield the numbers of articles that another version of the reader has read."""
    last = 0
    while True:
        rows = archive.rows(
            "SELECT id FROM articles WHERE id > ? AND reader_version <> ? ORDER BY id LIMIT ?",
            (last, nlp.VERSION, workers.BATCH),
        )
        if not rows:
            return
        last = rows[-1]["id"]
        yield [row["id"] for row in rows]


def _texts(archive: Archive, articles: list[int]) -> list[workers.Text]:
    """Return what the readings of articles are made of."""
    fields = [corrections.fields_of(archive.connection, article) for article in articles]
    return [(one.text, one.stated, headline_of(one)) for one in fields]


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
