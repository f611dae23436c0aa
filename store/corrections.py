"""What people put right, kept apart from what was read, so that no re-reading loses it.

A correction of an article's field stands over whatever its origins say. A correction of a
statement's speaker is anchored by the exact words and the words around them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nlp import Dating
from store.codec import dump_dating, load_dating
from store.fields import compose, load_draft

if TYPE_CHECKING:
    import sqlite3

    from store.fields import Fields

CONTEXT_CHARACTERS = 60
"""How many characters on either side of a statement anchor it."""


def note(
    connection: sqlite3.Connection,
    article: int,
    field: str,
    value: str | None,
    *,
    by: str | None,
    at: str,
    anchor: tuple[str, str, str] | None = None,
) -> None:
    """Keep one correction, inside a write.

    Args:
        connection: the open write.
        article: the article that it is about.
        field: `title`, `byline`, `source`, `url`, `published`, `embargo`, `rights`, `speaker` or
            `withdrawn`.
        value: what holds instead; `None` says that there is none.
        by: who says so.
        at: the instant.
        anchor: the exact words, and the words before and after them, for a statement.
    """
    exact, before, after = anchor or (None, None, None)
    connection.execute(
        "UPDATE corrections SET undone = ? WHERE article = ? AND field = ? AND undone IS NULL"
        " AND exact IS ? AND before IS ? AND after IS ?",
        (at, article, field, exact, before, after),
    )
    connection.execute(
        "INSERT INTO corrections (article, field, value, exact, before, after, by, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (article, field, value, exact, before, after, by, at),
    )


def active(connection: sqlite3.Connection, article: int) -> list[sqlite3.Row]:
    """Return an article's corrections that stand, oldest first."""
    return connection.execute(
        "SELECT * FROM corrections WHERE article = ? AND undone IS NULL ORDER BY id", (article,)
    ).fetchall()


def apply_to_fields(connection: sqlite3.Connection, article: int, fields: Fields) -> Fields:
    """Put people's corrections over what an article's origins say of it."""
    changes: dict[str, Any] = {}
    for row in active(connection, article):
        field, value = row["field"], row["value"]
        if field in {"title", "byline", "source", "url"}:
            changes[field] = value
            if field == "title":
                changes["title_derived"] = value is None
        elif field == "published":
            changes["stated"] = None if value is None else load_dating(value)
        elif field == "embargo":
            changes["embargo"] = value
        elif field == "rights" and fields.rights == "withheld":
            # What its source has canceled since then stays so, whoever let it go before.
            changes["rights"] = value
    return replace(fields, **changes)


def fields_of(connection: sqlite3.Connection, article: int) -> Fields:
    """Return what an article's origins say of it together, with people's corrections on top."""
    drafts = [
        load_draft(row["draft"])
        for row in connection.execute("SELECT draft FROM origins WHERE article = ?", (article,))
    ]
    return apply_to_fields(connection, article, compose(drafts))


def written_date(edtf: str) -> str:
    """Write a date that a person gave as a correction's value."""
    return dump_dating(Dating(edtf=edtf, basis="corrected"))


def copy(connection: sqlite3.Connection, source: int, target: int) -> None:
    """Let the corrections of one article hold for another that takes its place.

    Args:
        connection: in a write.
        source: the article that is replaced.
        target: the one that takes its place.
    """
    known = {
        (row["field"], row["exact"], row["before"], row["after"])
        for row in active(connection, target)
    }
    for row in active(connection, source):
        if (row["field"], row["exact"], row["before"], row["after"]) in known:
            continue
        connection.execute(
            "INSERT INTO corrections (article, field, value, exact, before, after, by, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (target, *(row[n] for n in ("field", "value", "exact", "before", "after", "by", "at"))),
        )
    connection.execute(
        "INSERT OR IGNORE INTO bearers SELECT ?, name, form FROM bearers WHERE article = ?",
        (target, source),
    )


def speakers(connection: sqlite3.Connection, article: int) -> list[tuple[sqlite3.Row, str | None]]:
    """Return an article's corrected speakers: the correction with the name that holds."""
    return [
        (row, None if row["value"] is None else str(json.loads(row["value"])))
        for row in active(connection, article)
        if row["field"] == "speaker"
    ]
