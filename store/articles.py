"""Articles: by number, link or title; what they are, where they came from, what people correct."""

from __future__ import annotations

from store.archive import Archive
from store.codec import load_article
from store.intake import put
from store.values import Article, Origin

__all__ = ["get", "get_many", "origins", "put"]


def get(archive: Archive, article: int, *, include_hidden: bool = False) -> Article | None:
    """Return one article by its number, or `None`.

    Args:
        archive: the open archive.
        article: its number.
        include_hidden: also what is withdrawn, withheld, canceled or embargoed (for its keepers).
    """
    table = "articles" if include_hidden else "visible_articles"
    row = archive.row(f"SELECT * FROM {table} WHERE id = ?", (article,))  # noqa: S608 one of two names
    return None if row is None else load_article(row)


def get_many(archive: Archive, articles: list[int] | tuple[int, ...]) -> dict[int, Article]:
    """Return the visible ones of some articles, by number."""
    found = {}
    for article in dict.fromkeys(articles):
        one = get(archive, article)
        if one is not None:
            found[article] = one
    return found


def origins(archive: Archive, article: int) -> tuple[Origin, ...]:
    """Return the places that an article came from, first seen first."""
    return tuple(
        Origin(row["article"], row["uri"], row["first_seen"])
        for row in archive.rows(
            "SELECT article, uri, first_seen FROM origins WHERE article = ?"
            " ORDER BY first_seen, uri",
            (article,),
        )
    )
