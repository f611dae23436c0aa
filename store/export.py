"""Care of the archive: everything in it as JSON, a copy while it is in use, its numbers."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nlp
from store import articles, hidden, quotes
from store.archive import make_private
from store.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.archive import Archive
    from store.values import Article, Statement

_DATABASE = b"SQLite format 3\x00"
"""How the file of a database begins (SQLite, "Database File Format", section 1.3.1)."""
_BACKUP_PAGES = 2000


def export(archive: Archive) -> Iterator[dict[str, Any]]:
    """Yield every visible article as one JSON object, with who said what in it.

    Corrections are included as they stand, so that what is written can be taken in again.
    """
    last = 0
    while True:
        row = archive.row(
            "SELECT id FROM visible_articles WHERE id > ? ORDER BY id LIMIT 1", (last,)
        )
        if row is None:
            return
        last = row["id"]
        article = articles.get(archive, last)
        if article is not None:
            yield _article(archive, article)


def backup(archive: Archive, path: str | Path) -> int:
    """Copy the archive into a new file while others go on using it.

    Args:
        archive: the open archive.
        path: the file to write; an existing one is replaced only once the copy is whole.

    Returns:
        The size of the copy in bytes.

    Raises:
        ArchiveError: the copy cannot be written there, or something else is in that file.
    """
    target = Path(path)
    if archive.path != ":memory:" and target.exists() and target.samefile(archive.path):
        raise ArchiveError("The backup has to be another file than the archive itself.")
    if target.is_dir():
        raise ArchiveError(f"{target} is a folder. Name the file that the backup is to be.")
    if _is_another_file(target):
        raise ArchiveError(
            f"{target} is a file, and no earlier backup. Name another one, or remove it first."
        )
    partial = target.with_name(f"{target.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        make_private(partial)
        copy = sqlite3.connect(partial)
        try:
            archive.connection.backup(copy, pages=_BACKUP_PAGES)
            copy.execute("PRAGMA journal_mode = DELETE")
            sound = copy.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            copy.close()
        if sound != "ok":
            raise ArchiveError(f"The copy is not sound ({sound}); the archive needs a look.")
        partial.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise ArchiveError(
            f"The backup {target} cannot be written ({error}). Does its folder exist, with room"
            " in it, and may you write there?"
        ) from error
    finally:
        with suppress(OSError):  # what is left of a copy that failed would keep the disk full
            partial.unlink(missing_ok=True)
    return target.stat().st_size


def _is_another_file(target: Path) -> bool:
    """Tell whether a file holds what no backup ever wrote; one that nobody may read is left."""
    try:
        with target.open("rb") as file:
            return file.read(len(_DATABASE)) not in {b"", _DATABASE}
    except FileNotFoundError:
        return False
    except OSError:
        return True


def stats(archive: Archive) -> dict[str, Any]:
    """Return the numbers of an archive: what it holds, what is hidden, what waits to be read."""
    days = archive.row(
        "SELECT min(day) AS first, max(day) AS last FROM articles WHERE day IS NOT NULL"
    )
    size = archive.value("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    return {
        "articles": articles.count(archive),
        "hidden": hidden.count(archive),
        "undated": archive.value("SELECT count(*) FROM articles WHERE day IS NULL"),
        "first_day": days["first"] if days else None,
        "last_day": days["last"] if days else None,
        "people": archive.value("SELECT count(*) FROM people WHERE merged_into IS NULL"),
        "quotes": archive.value("SELECT count(*) FROM quotes"),
        "events": archive.value("SELECT count(*) FROM events"),
        "corrections": archive.value("SELECT count(*) FROM corrections WHERE undone IS NULL"),
        "to_reindex": archive.value(
            "SELECT count(*) FROM articles WHERE reader_version < ?1 OR reader_version > ?1",
            (nlp.VERSION,),
        ),
        "reader_version": nlp.VERSION,
        "bytes": size,
        "path": archive.path,
    }


def _article(archive: Archive, article: Article) -> dict[str, Any]:
    """Return an article with all that was read in it, as it is exported."""
    dating = article.published
    return {
        "id": article.id,
        "title": article.title,
        "title_derived": article.title_derived,
        "byline": article.byline,
        "source": article.source,
        "url": article.url,
        "published": {
            "edtf": dating.edtf,
            "basis": dating.basis,
            "not_before": dating.not_before,
            "not_after": dating.not_after,
            "inferred": dating.inferred,
        },
        "language": article.language,
        "added": article.added,
        "updated": article.updated,
        "origins": [origin.uri for origin in articles.origins(archive, article.id)],
        "text": article.text,
        "quotes": [_quote(article, one) for one in quotes.in_article(archive, article.id)],
        "people": [
            {"name": person.name, "role": role}
            for person, role in articles.people(archive, article.id)
        ],
    }


def _quote(article: Article, statement: Statement) -> dict[str, Any]:
    return {
        "text": article.text[statement.start : statement.end],
        "start": statement.start,
        "end": statement.end,
        "spans": [list(span) for span in statement.spans],
        "kind": statement.kind,
        "speaker": statement.speaker,
        "role": statement.role,
        "via": statement.via,
        "corrected": statement.corrected,
    }
