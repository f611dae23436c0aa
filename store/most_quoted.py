"""Who is quoted most: people by the articles that quote them, over the archive or a part of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store import quotes, sources
from store.person import shown_names
from store.values import MuchQuoted, Page

if TYPE_CHECKING:
    from store.archive import Archive

_OF_THE_PAPERS_ARTICLES = (
    "q.article IN (SELECT id FROM articles WHERE source IN (SELECT value FROM json_each(?)))"
)
"""For very many statements: the papers' articles are listed once, not looked up one by one."""
_OF_PEOPLE = "q.person IN (SELECT id FROM people WHERE kind = 'person')"


def most_quoted(
    archive: Archive, narrowed: quotes.Filters, *, offset: int = 0, limit: int = 10
) -> Page[MuchQuoted]:
    """Return the people whom the most articles quote, offices and papers left out.

    Args:
        archive: the open archive.
        narrowed: which statements count.
        offset: how many people to leave out at the beginning.
        limit: how many to return.
    """
    wherever: quotes.Filters = {**narrowed, "source": None}
    conditions, params = quotes.narrowing(archive, wherever)
    if paper := narrowed.get("source"):
        conditions.append(_OF_THE_PAPERS_ARTICLES)
        params.append(json.dumps(sources.named(archive, paper)))
    where = " AND ".join(("q.person IS NOT NULL", *conditions, _OF_PEOPLE))
    rows = archive.rows(
        "SELECT q.person, count(*) AS n, count(DISTINCT q.article) AS articles,"  # noqa: S608 built of constants
        " sum(q.kind = 'direct') AS direct, count(*) OVER () AS total"
        f" FROM quotes q WHERE {where}"
        " GROUP BY q.person ORDER BY articles DESC, n DESC, q.person LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    counted = [
        MuchQuoted(row["person"], name, row["n"], row["direct"], row["articles"])
        for row in rows
        if (name := _name(archive, row["person"]))
    ]
    return Page(tuple(counted), rows[0]["total"] if rows else 0, offset)


def _name(archive: Archive, person: int) -> str:
    """Return what articles that may be shown call somebody most, "" where none does."""
    forms = shown_names.forms(archive, person)
    return shown_names.commonest(archive, forms) or (forms[0]["form"] if forms else "")
