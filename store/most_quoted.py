"""Who is quoted most: people by the articles that quote them, over the archive or a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import people, quotes
from store.values import MuchQuoted, Page

if TYPE_CHECKING:
    from store.archive import Archive

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
    conditions, params = quotes.narrowing(archive, narrowed)
    where = " AND ".join(("q.person IS NOT NULL", *conditions, _OF_PEOPLE))
    total = archive.value(f"SELECT count(DISTINCT q.person) FROM quotes q WHERE {where}", params)  # noqa: S608 built of constants
    rows = archive.rows(
        "SELECT q.person, count(*) AS n, count(DISTINCT q.article) AS articles,"  # noqa: S608 built of constants
        f" sum(q.kind <> 'indirect') AS direct FROM quotes q WHERE {where}"
        " GROUP BY q.person ORDER BY articles DESC, n DESC, q.person LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    found = [(people.get(archive, row["person"]), row) for row in rows]
    counted = [
        MuchQuoted(entry, row["n"], row["direct"], row["articles"]) for entry, row in found if entry
    ]
    return Page(tuple(counted), total, offset)
