"""Articles that put another one right: "Correction: Strike closes the port".

A newspaper prints a correction as an article of its own, under the headline of the one that it
corrects, or under a part of it. Nothing is decided by that: whoever reads the one is told of the
other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.topic import query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.archive import Archive
    from store.values import Article

_OPENING = re.compile(
    r"\W*(?:corrections?|corrected|clarifications?|erratum|errata)\b\W*(?:to|of|on)?\b",
    re.IGNORECASE,
)
_SIGNS = ("correction", "corrections", "corrected", "clarification", "erratum", "errata")
_WORD = re.compile(r"\w+")
_FEWEST = 3
"""Words of a headline that a correction has to share with it, side by side."""
_MOST_WORDS = 12  # words of a headline
_LOOKED_AT = 40  # articles


def is_one(title: str) -> bool:
    """Tell whether a headline is a correction's."""
    return bool(_OPENING.match(title))


def of(archive: Archive, article: Article) -> tuple[int, ...]:
    """Return the visible articles that correct one, by their headlines.

    Args:
        archive: the open archive.
        article: the article that may have been corrected.
    """
    words = _words(article.title)
    if article.title_derived or len(words) < _FEWEST or is_one(article.title):
        return ()
    signs = " OR ".join(map(query.phrase, _SIGNS))
    telling = " OR ".join(map(query.phrase, sorted(set(words), key=len)[-_MOST_WORDS:]))
    rows = archive.rows(
        "SELECT a.id, a.title FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
        " WHERE articles_fts MATCH ? AND a.id <> ? ORDER BY f.rowid DESC LIMIT ?",
        (f"title : ({signs}) AND title : ({telling})", article.id, _LOOKED_AT),
    )
    found = [row["id"] for row in rows if _is_of(row["title"], words)]
    return tuple(sorted(found))


def _is_of(title: str, words: Sequence[str]) -> bool:
    """Tell whether what a correction's headline says besides stands in another headline."""
    opening = _OPENING.match(title)
    rest = _words(title[opening.end() :]) if opening else []
    if len(rest) < _FEWEST:
        return False
    return any(list(words[at : at + len(rest)]) == rest for at in range(len(words)))


def _words(title: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(title)]
