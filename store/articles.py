"""Articles: by number, link or title; what they are, where they came from, what people correct."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from nlp import Need, Ranked, Sentence, Timex, edtf
from store import corrections, held, hidden, intake
from store import people as everyone
from store.addresses import url_key
from store.archive import Archive, changed
from store.clock import restamp
from store.codec import load_article, load_timex
from store.errors import BadQuestionError, NotFoundError
from store.finding import find_by_url, resolve, titled
from store.intake import put
from store.person import registry
from store.plain import plain
from store.values import Article, Origin, Page, PersonEntry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

__all__ = [
    "correct",
    "count",
    "find_by_url",
    "get",
    "get_many",
    "latest",
    "origins",
    "people",
    "put",
    "resolve",
    "restore",
    "sentences",
    "summary",
    "timexes",
    "titled",
    "withdraw",
]

_SEEN = "JOIN visible_articles a ON a.id = s.article WHERE s.article = ?"


def get(archive: Archive, article: int, *, include_hidden: bool = False) -> Article | None:
    """Return one article by its number, or `None`.

    Args:
        archive: the open archive.
        article: its number; one that became part of another is found under that one.
        include_hidden: also what is withdrawn, withheld, canceled or embargoed (for its keepers).
    """
    table = "articles" if include_hidden else "visible_articles"
    if not 0 < article < 2**62:
        return None
    successor = archive.value("SELECT successor FROM articles WHERE id = ?", (article,))
    if successor is not None:
        return get(archive, successor, include_hidden=include_hidden)
    row = archive.row(f"SELECT * FROM {table} WHERE id = ?", (article,))  # noqa: S608 one of two names
    return None if row is None else load_article(row)


def get_many(archive: Archive, articles: Iterable[int]) -> dict[int, Article]:
    """Return the visible ones of some articles, by number."""
    found = {}
    for article in dict.fromkeys(articles):
        one = get(archive, article)
        if one is not None:
            found[article] = one
    return found


def count(archive: Archive) -> int:
    """Return how many articles can be read: all of them less the few hidden ones."""
    newest = archive.value("SELECT max(id) FROM articles") or 0
    return int(newest) - hidden.count(archive)


def latest(archive: Archive, limit: int, offset: int = 0) -> Page[Article]:
    """Return the articles that arrived last, newest first.

    Args:
        archive: the open archive.
        limit: how many to return.
        offset: how many to leave out at the beginning.
    """
    rows = archive.rows(
        "SELECT * FROM visible_articles ORDER BY id DESC LIMIT ? OFFSET ?", (limit, offset)
    )
    return Page(tuple(map(load_article, rows)), count(archive), offset)


def origins(archive: Archive, article: int) -> tuple[Origin, ...]:
    """Return the places that an article came from, first seen first."""
    return tuple(
        Origin(row["article"], row["uri"])
        for row in archive.rows(
            "SELECT article, uri FROM origins WHERE article = ? ORDER BY first_seen, uri",
            (article,),
        )
    )


def sentences(archive: Archive, article: int) -> tuple[Sentence, ...]:
    """Return a visible article's sentences, in order."""
    rows = archive.rows(
        f'SELECT s.start, s."end", s.paragraph, s.kind FROM sentences s {_SEEN} ORDER BY s.n',  # noqa: S608 no input in it
        (article,),
    )
    return tuple(Sentence(row["start"], row["end"], row["paragraph"], row["kind"]) for row in rows)


def summary(archive: Archive, article: int) -> tuple[Ranked, ...]:
    """Return a visible article's sentences ranked for a summary, best first."""
    rows = archive.rows(f"SELECT s.* FROM summaries s {_SEEN} ORDER BY s.place", (article,))  # noqa: S608 no input in it
    return tuple(
        Ranked(
            sentence=row["sentence"],
            score=row["score"],
            leans_on=row["leans_on"],
            insert=row["insert_words"],
            insert_at=row["insert_at"],
            comment=bool(row["comment"]),
            needs=tuple(
                Need(at, insert, tuple(told)) for at, insert, told in json.loads(row["needs"])
            ),
        )
        for row in rows
    )


def timexes(archive: Archive, article: int) -> tuple[Timex, ...]:
    """Return a visible article's temporal expressions, in order."""
    rows = archive.rows(f"SELECT s.* FROM timexes s {_SEEN} ORDER BY s.n", (article,))  # noqa: S608 no input in it
    return tuple(map(load_timex, rows))


def people(archive: Archive, article: int) -> tuple[tuple[PersonEntry, str | None], ...]:
    """Return everyone whom a visible article names, in order, with what it calls them."""
    return everyone.in_article(archive, article)


def correct(
    archive: Archive,
    article: int,
    *,
    published: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    source: str | None = None,
    url: str | None = None,
    embargo: str | None = None,
    by: str | None = None,
) -> Article:
    """Put a person's word over what an article's origins say; a new date has it read again.

    Args:
        archive: the open archive.
        article: its number.
        published: when it appeared, as EDTF (`2022-12-23`, `2022-12`, `2022`).
        title: its headline.
        byline: who wrote it.
        source: who published it.
        url: where it can be read.
        embargo: the instant when its embargo ends, in ISO 8601 with an offset; "" ends it now.
        by: who says so.

    Returns:
        The article as it is now, also where it is hidden.

    Raises:
        NotFoundError: there is no such article.
        BadQuestionError: the date or the link is none, or nothing is given to correct.
        ValueError: `embargo` is no instant.
    """
    given = {"title": title, "byline": byline, "source": source, "url": url}
    values = {
        field: " ".join(plain(value).split()) for field, value in given.items() if value is not None
    }
    address = values.get("url", "")
    if address and not (address.startswith(("http://", "https://")) and url_key(address)):
        raise BadQuestionError(
            f"“{address[:80]}” is no link. Write it whole, as https://paper.example/story."
        )
    if published is not None:
        if not edtf.is_valid(published):
            raise BadQuestionError(
                f"“{published[:40]}” is no date that can be kept. Write 2022-12-23, 2022-12 or"
                " 2022."
            )
        values["published"] = corrections.written_date(published)
    if embargo is not None:
        values["embargo"] = restamp(embargo or None) or ""
    if not values:
        raise BadQuestionError(
            "Nothing to correct was given: a date, a title, a byline, a source, a link or the end"
            " of an embargo."
        )
    with archive.write() as connection:
        number = _must(archive, article)
        for field, value in values.items():
            corrections.note(connection, number, field, value or None, by=by, at=archive.now())
        intake.refresh(archive, connection, number)
        changed(connection)
    found = get(archive, number, include_hidden=True)
    if found is None:
        raise NotFoundError(f"There is no article no. {article}.")
    return found


def withdraw(archive: Archive, article: int, by: str | None = None) -> Article:
    """Hide an article everywhere, at once, until it is restored; no re-ingest brings it back.

    Args:
        archive: the open archive.
        article: its number.
        by: who says so; kept with it.

    Raises:
        NotFoundError: there is no such article.
    """
    return _set_withdrawn(archive, article, by, withdrawn=True)


def restore(archive: Archive, article: int, by: str | None = None) -> Article:
    """Show an article again that was withdrawn, or is held back as a copy, or withheld.

    Neither an embargo nor what its source canceled is lifted by it.

    Args:
        archive: the open archive.
        article: its number.
        by: who says so; kept with it.

    Raises:
        NotFoundError: there is no such article.
    """
    return _set_withdrawn(archive, article, by, withdrawn=False)


def _set_withdrawn(archive: Archive, article: int, by: str | None, *, withdrawn: bool) -> Article:
    """Hide or show an article; whose its names are is then asked anew."""
    now = archive.now()
    with archive.write() as connection:
        number = _must(archive, article)
        connection.execute(
            "UPDATE articles SET withdrawn = ?, updated = ? WHERE id = ?"
            " AND (withdrawn IS NOT NULL) <> ?",
            (now if withdrawn else None, now, number, withdrawn),
        )
        if withdrawn or not held.let_go(archive, connection, number):
            corrections.note(
                connection, number, "withdrawn", "yes" if withdrawn else None, by=by, at=now
            )
        if not withdrawn and _rights(connection, number) == "withheld":
            corrections.note(connection, number, "rights", "usable", by=by, at=now)
            intake.refresh(archive, connection, number)
        registry.reconsider(connection, number, now)
        changed(connection)
    found = get(archive, number, include_hidden=True)
    if found is None:
        raise NotFoundError(f"There is no article no. {article}.")
    return found


def _rights(connection: sqlite3.Connection, article: int) -> str:
    row = connection.execute("SELECT rights FROM articles WHERE id = ?", (article,)).fetchone()
    return str(row["rights"])


def _must(archive: Archive, article: int) -> int:
    """Return the number under which an article is kept.

    Raises:
        NotFoundError: there is no such article.
    """
    found = get(archive, article, include_hidden=True)
    if found is None:
        raise NotFoundError(
            f"There is no article no. {article}. `clippings stats` says how many there are."
        )
    return found.id
