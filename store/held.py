"""Holds back what is nearly the text of a hidden article and comes from somewhere else.

What a newsroom withdrew, or has under embargo, comes in again by another agency or another paper,
a few words changed. Such a copy is withdrawn as it arrives, with a note of what it copies; it is
named in `/clippings status`, and `clippings restore` shows it. When the article that it copies is
shown again, at its embargo's end or because somebody restored it, so is the copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.text import copies
from store import corrections, shingles
from store.archive import changed
from store.person import registry
from store.topic import query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from store.archive import Archive
    from store.values import Article

_FIELD = "held"
"""How a copy's note is called among an article's corrections; its value is the original."""
_PROBE, _LIKELY = 6, 20
"""Words of a phrase by which copies are looked for, and how many that have it are compared."""
_LONGEST_PROBE, _STOP = 200, re.compile(r"[\s.,;:!?，。、！？។]")
"""Characters of such a phrase, and where it may end."""
_CONTAINED = 0.8
"""The share of the shorter text's runs from which one text has the other in it, cut or grown."""
_STANDING = f"c.field = '{_FIELD}' AND c.undone IS NULL AND a.withdrawn IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Held:
    """An article that is held back, and the hidden one whose text it nearly has."""

    article: int
    original: int


def original_of(archive: Archive, text: str, *, but: int = 0) -> int | None:
    """Return the hidden article whose text is nearly `text`, if there is one.

    Args:
        archive: the open archive.
        text: the text that comes in.
        but: an article that does not count: the one that has this text.
    """
    reading = archive.connection
    likely = shingles.likely(reading, text)
    return next((one for one in likely if one != but and _alike(reading, one, text)), None)


def hold(archive: Archive, connection: sqlite3.Connection, article: int, original: int) -> None:
    """Hide an article that has just come in, and note why, inside a write.

    Args:
        archive: the open archive.
        connection: the open write.
        article: the copy's number.
        original: the number of the hidden article that it copies.
    """
    now = archive.now()
    connection.execute("UPDATE articles SET withdrawn = ? WHERE id = ?", (now, article))
    corrections.note(connection, article, _FIELD, str(original), by=None, at=now)
    registry.reconsider(connection, article, now)
    changed(connection)


def all_held(archive: Archive) -> tuple[Held, ...]:
    """Return what is held back now, the last first."""
    rows = archive.rows(
        "SELECT c.article, c.value FROM corrections c JOIN articles a ON a.id = c.article"  # noqa: S608 no input in it
        f" WHERE {_STANDING} ORDER BY c.id DESC"
    )
    return tuple(Held(row["article"], int(row["value"])) for row in rows)


def is_held(archive: Archive, article: int) -> Held | None:
    """Return why an article is held back, or `None` where it is not."""
    row = archive.row(
        "SELECT c.value FROM corrections c JOIN articles a ON a.id = c.article"  # noqa: S608 no input in it
        f" WHERE c.article = ? AND {_STANDING}",
        (article,),
    )
    return None if row is None else Held(article, int(row["value"]))


def let_go(archive: Archive, connection: sqlite3.Connection, article: int) -> bool:
    """End the hold on an article that is being shown, inside a write; it is new from now on.

    Args:
        archive: the open archive.
        connection: the open write.
        article: its number.

    Returns:
        Whether there was one.
    """
    now = archive.now()
    ended = connection.execute(
        "UPDATE corrections SET undone = ? WHERE article = ? AND field = ? AND undone IS NULL",
        (now, article, _FIELD),
    ).rowcount
    if ended:
        connection.execute(
            "UPDATE articles SET available = max(?, coalesce(embargo, '')) WHERE id = ?",
            (now, article),
        )
    return bool(ended)


def release(archive: Archive) -> tuple[int, ...]:
    """Show the copies whose original is shown again.

    Returns:
        Their numbers.
    """
    due = [
        row["article"]
        for row in archive.rows(
            "SELECT c.article FROM corrections c JOIN articles a ON a.id = c.article"  # noqa: S608 no input in it
            f" JOIN visible_articles o ON o.id = CAST(c.value AS INTEGER) WHERE {_STANDING}"
        )
    ]
    for number in due:
        with archive.write() as connection:
            connection.execute("UPDATE articles SET withdrawn = NULL WHERE id = ?", (number,))
            let_go(archive, connection, number)
            registry.reconsider(connection, number, archive.now())
            changed(connection)
    return tuple(due)


def still_shown(archive: Archive, article: Article) -> tuple[int, ...]:
    """Return the visible articles that have nearly the text of one, as others gave it.

    Args:
        archive: the open archive.
        article: the article; it may be hidden.
    """
    words = article.text.split()
    middle = len(words) // 2
    likely: dict[int, None] = {}
    for start in (0, _PROBE, middle, middle + _PROBE):
        phrase = query.phrase(_probe(words[start : start + _PROBE]))
        for row in archive.rows(
            "SELECT f.rowid AS id FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
            " WHERE articles_fts MATCH ? ORDER BY f.rowid DESC LIMIT ?",
            (f"text : {phrase}", _LIKELY),
        ):
            likely[row["id"]] = None
    return tuple(
        number
        for number in sorted(likely)
        if number != article.id and _alike(archive.connection, number, article.text)
    )


def _probe(words: Sequence[str]) -> str:
    """Return words to look for; a part where they have no blanks, or are endless rows of figures.

    The index takes "4,4,4" for three words, and long phrases of such are slow to find.
    """
    probe = " ".join(words)
    end = _STOP.search(probe, _LONGEST_PROBE)
    return probe[: end.start()] if end else probe


def _alike(connection: sqlite3.Connection, number: int, text: str) -> bool:
    """Tell whether an article is a copy of a text, or one of them holds nearly all of the other."""
    row = connection.execute("SELECT text FROM articles WHERE id = ?", (number,)).fetchone()
    theirs, own = copies.runs(row["text"]), copies.runs(text)
    fewer = min(len(theirs), len(own))
    if fewer >= copies.LEAST and len(theirs & own) >= _CONTAINED * fewer:
        return True
    return bool(copies.groups({0: row["text"], 1: text}))
