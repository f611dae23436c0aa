"""The index of hidden texts by their shingles, runs of five words: whose copy may a text be?

Every hidden text is in it whole (version 15 of the archive fills it by triggers), so that what two
copies must have in common is counted exactly, however many texts are hidden.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from nlp.text import copies

if TYPE_CHECKING:
    import sqlite3

_COMMON = 1000
"""Texts; a shingle that more of them have says little of which of them another text copies."""
_KNOWN = """SELECT json_group_array(value) FROM json_each(?) j
    WHERE EXISTS (SELECT 1 FROM hidden_shingles WHERE shingle = j.value)"""
_HOLDERS = """SELECT (SELECT json_group_array(article)
        FROM (SELECT article FROM hidden_shingles WHERE shingle = j.value LIMIT ?)) AS articles
    FROM json_each(?) j"""
_SIZES = """SELECT t.article, t.shingles FROM json_each(?) j CROSS JOIN hidden_texts t
    ON t.article = j.value
    WHERE NOT EXISTS (SELECT 1 FROM visible_articles v WHERE v.id = t.article)"""


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

    A shingle that very many of them have counts as if all of them had it, and finds none of them by
    itself; but where a text may be a copy by such alone, each is looked at.

    Args:
        connection: the archive.
        text: what comes in.

    Returns:
        Their numbers, ascending: all of which the text may be a copy, and hardly another one.
    """
    own = shingles(text)
    size = own.count(",") + 1
    (known,) = connection.execute(_KNOWN, (own,)).fetchone()
    if known.count(",") + 1 < copies.ALIKE * copies.LEAST:
        return []
    shared, everywhere = _shared(connection, known, _COMMON)
    if everywhere >= copies.ALIKE * size:
        shared, everywhere = _shared(connection, known, sys.maxsize - 1)
    rows = connection.execute(_SIZES, (json.dumps(list(shared)),))
    return sorted(
        number
        for number, theirs in rows
        if shared[number] + everywhere >= copies.ALIKE * min(size, theirs)
    )


def _shared(connection: sqlite3.Connection, known: str, most: int) -> tuple[Counter[int], int]:
    """Count each hidden text's shingles that are also ours; and ours that more than `most` have."""
    rows = connection.execute(_HOLDERS, (most + 1, known))
    holders = [json.loads(articles) for (articles,) in rows]
    few = [articles for articles in holders if len(articles) <= most]
    return Counter(chain.from_iterable(few)), len(holders) - len(few)
