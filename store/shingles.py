"""The index of hidden texts by their shingles, runs of five words: whose copy may a text be?

Every hidden text is in it whole (version 15 of the archive fills it by triggers), so that what two
copies must have in common is counted exactly, however many texts are hidden.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from nlp.text import copies

if TYPE_CHECKING:
    import sqlite3

_KNOWN = """SELECT json_group_array(value) FROM json_each(?) j
    WHERE EXISTS (SELECT 1 FROM hidden_shingles WHERE shingle = j.value)"""
_LIKELY = """SELECT h.article
    FROM json_each(:known) j CROSS JOIN hidden_shingles h
        ON h.shingle = j.value AND h.size <= :longest
    GROUP BY h.article HAVING count(*) >= :share * min(:size, h.size)
       AND NOT EXISTS (SELECT 1 FROM visible_articles v WHERE v.id = h.article)
    ORDER BY h.article"""
_ANY = "SELECT 1 FROM hidden_shingles LIMIT 1"


def shingles(text: str) -> str:
    """Return a text's shingles, for `json_each`.

    What is indexed is compared with what comes in much later, so that these must never change.

    Args:
        text: an article's text.

    Returns:
        Numbers as JSON, ascending, so that neighbours in the index are looked up together.
    """
    return json.dumps(sorted(copies.runs(text)))


def likely(connection: sqlite3.Connection, text: str) -> list[int]:
    """Return the hidden articles that have as many shingles in common with a text as copies have.

    Args:
        connection: the archive.
        text: what comes in.

    Returns:
        Their numbers, ascending: all of which the text may be a copy, and hardly another one.
    """
    if connection.execute(_ANY).fetchone() is None:
        return []
    own = shingles(text)
    size = _length(own)
    (known,) = connection.execute(_KNOWN, (own,)).fetchone()
    enough = _length(known) / copies.ALIKE
    if enough < copies.LEAST:
        return []
    # Furniture is in very many texts: what shares no more with us is no copy unless it is short.
    rows = connection.execute(
        _LIKELY,
        {
            "known": known,
            "longest": enough if enough < size else sys.maxsize,
            "share": copies.ALIKE,
            "size": size,
        },
    )
    return [number for (number,) in rows]


def _length(numbers: str) -> int:
    return len(json.loads(numbers))
