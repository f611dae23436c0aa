"""The publications whose articles the archive holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.plain import like

if TYPE_CHECKING:
    from store.archive import Archive


def named(archive: Archive, words: str) -> list[str]:
    """Return the sources whose name holds some words, in any case.

    Each source is visited once, from one to the next in their index, however many articles it has.

    Args:
        archive: the open archive.
        words: as typed; nothing in them is syntax.
    """
    rows = archive.tuples(
        "WITH RECURSIVE every (name) AS ("
        " SELECT min(source) FROM articles WHERE source IS NOT NULL"
        " UNION ALL"
        " SELECT (SELECT min(a.source) FROM articles a WHERE a.source > every.name)"
        " FROM every WHERE every.name IS NOT NULL"
        ") SELECT name FROM every WHERE name LIKE ? ESCAPE '\\'",
        (like(words),),
    )
    return [name for (name,) in rows]
