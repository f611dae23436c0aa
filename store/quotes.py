"""Statements: everything that somebody said, newest article first, and who they really are by.

A statement's words are never stored to be shown: its spans cut them out of the article.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypedDict

from store import corrections, people, sources, speaking
from store.archive import Archive, changed
from store.codec import load_spans, span
from store.errors import NotFoundError
from store.person import bearers
from store.plain import plain
from store.topic import query
from store.values import Page, Statement, Topic

if TYPE_CHECKING:
    import sqlite3


_FROM_ANY_OF = (
    "EXISTS (SELECT 1 FROM articles a INDEXED BY articles_by_number WHERE a.id = q.article"
    " AND a.source IN (SELECT value FROM json_each(?)))"
)


class Filters(TypedDict, total=False):
    """What narrows a person's statements; days are ISO dates, `before` excluded."""

    about: tuple[Topic, ...]
    since: str | None
    before: str | None
    source: str | None
    direct_only: bool


def of_person(
    archive: Archive,
    person_id: int,
    *,
    about: tuple[Topic, ...] = (),
    since: str | None = None,
    before: str | None = None,
    source: str | None = None,
    direct_only: bool = False,
    offset: int = 0,
    limit: int = 20,
) -> Page[Statement]:
    """Return what a person said: newest article first, undated last, each in its own order.

    Args:
        archive: the open archive.
        person_id: whose.
        about: topics that each statement has to name, all of them.
        since: the first day of the articles, as an ISO date.
        before: the day before which they appeared.
        source: words of the source's name.
        direct_only: only direct and mixed quotations.
        offset: how many to leave out at the beginning.
        limit: how many to return.
    """
    narrowed: Filters = {
        "about": about,
        "since": since,
        "before": before,
        "source": source,
        "direct_only": direct_only,
    }
    where, params = _where(archive, person_id, narrowed)
    total = archive.value(f"SELECT count(*) FROM quotes q {where}", params)  # noqa: S608 built of constants
    rows = archive.rows(
        f"SELECT q.* FROM quotes q {where}"  # noqa: S608 built of constants
        " ORDER BY q.day DESC, q.article DESC, q.n LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    return Page(tuple(map(statement_of, rows)), total, offset)


def totals(
    archive: Archive, person_id: int, filters: Filters | None = None
) -> tuple[dict[str, int], int]:
    """Return how many statements of each kind a person made, and in how many articles.

    Args:
        archive: the open archive.
        person_id: whose.
        filters: what `of_person` was narrowed by.
    """
    where, params = _where(archive, person_id, filters or {})
    rows = archive.rows(
        f"SELECT q.kind, count(*) AS n FROM quotes q {where} GROUP BY q.kind",  # noqa: S608 built of constants
        params,
    )
    articles = archive.value(
        f"SELECT count(DISTINCT q.article) FROM quotes q {where}",  # noqa: S608 built of constants
        params,
    )
    return {row["kind"]: row["n"] for row in rows}, articles


def in_article(archive: Archive, article: int) -> tuple[Statement, ...]:
    """Return a visible article's statements, in order."""
    rows = archive.rows(
        "SELECT q.* FROM quotes q JOIN visible_articles a ON a.id = q.article"
        " WHERE q.article = ? ORDER BY q.n",
        (article,),
    )
    return tuple(map(statement_of, rows))


def get(archive: Archive, statement: int) -> Statement | None:
    """Return one statement of a visible article, or `None`."""
    row = archive.row(
        "SELECT q.* FROM quotes q JOIN visible_articles a ON a.id = q.article WHERE q.id = ?",
        (statement,),
    )
    return None if row is None else statement_of(row)


def correct_speaker(
    archive: Archive, statement: int, person_or_name: int | str | None, by: str | None = None
) -> Statement:
    """Let a statement be somebody else's, as a person said; no re-reading loses that.

    Args:
        archive: the open archive.
        statement: its number.
        person_or_name: a person of the archive, a name, or `None` for "nobody knows".
        by: who says so.

    Raises:
        NotFoundError: there is no such statement or person.
    """
    row = archive.row(
        'SELECT q.article, q.start, q."end", a.text FROM quotes q'
        " JOIN visible_articles a ON a.id = q.article WHERE q.id = ?",
        (statement,),
    )
    if row is None:
        raise NotFoundError("That statement is not in the archive (any more).")
    name = plain(person_or_name) if isinstance(person_or_name, str) else person_or_name
    if isinstance(person_or_name, int):
        entry = people.get(archive, person_or_name)
        if entry is None:
            raise NotFoundError(f"There is no person no. {person_or_name} in the archive.")
        name = entry.name
    with archive.write() as connection:
        if isinstance(person_or_name, int):
            whom = (person_or_name, str(name))
            bearers.claim(connection, row["article"], *whom, archive.now())
        corrections.note(
            connection,
            row["article"],
            "speaker",
            None if name is None else json.dumps(name, ensure_ascii=False),
            by=by,
            at=archive.now(),
            anchor=speaking.anchor(row["text"], row["start"], row["end"]),
        )
        speaking.assign(connection, statement, None if name is None else str(name))
        changed(connection)
    found = get(archive, statement)
    if found is None:
        raise NotFoundError("That statement is not in the archive (any more).")
    return found


def _where(archive: Archive, person: int, narrowed: Filters) -> tuple[str, list[object]]:
    conditions, params = narrowing(archive, narrowed)
    return f"WHERE {' AND '.join(('q.person = ?', *conditions))}", [person, *params]


def narrowing(archive: Archive, narrowed: Filters) -> tuple[list[str], list[object]]:
    """Return the conditions on a row `q` of `quotes` that some filters make, and their values.

    Args:
        archive: the open archive.
        narrowed: the filters; whatever they are, what is hidden is left out.
    """
    conditions = ["q.article NOT IN (SELECT id FROM hidden_articles)"]
    params: list[object] = []
    about, source = narrowed.get("about"), narrowed.get("source")
    since, before = narrowed.get("since"), narrowed.get("before")
    if about:
        conditions.append("q.id IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ?)")
        params.append(query.all_of(archive, about))
    if since:
        conditions.append("q.day >= ?")
        params.append(since)
    if before:
        conditions.append("q.day < ?")
        params.append(before)
    if source:
        conditions.append(_FROM_ANY_OF)
        params.append(json.dumps(sources.named(archive, source)))
    if narrowed.get("direct_only"):
        conditions.append("q.kind <> 'indirect'")
    return conditions, params


def statement_of(row: sqlite3.Row) -> Statement:
    """Return a row of `quotes` as a statement."""
    return Statement(
        id=row["id"],
        article=row["article"],
        position=row["n"],
        start=row["start"],
        end=row["end"],
        spans=load_spans(row["spans"]),
        kind=row["kind"],
        speaker=row["speaker"],
        speaker_span=span(row["speaker_start"], row["speaker_end"]),
        speaker_kind=row["speaker_kind"],
        person=row["person"],
        role=row["role"],
        via=row["via"],
        cue_span=span(row["cue_start"], row["cue_end"]),
        clause=span(row["clause_start"], row["clause_end"]),
        leans=bool(row["leans"]),
        probably=row["probably"],
        date=row["date"],
        confidence=row["confidence"],
        corrected=bool(row["corrected"]),
    )
