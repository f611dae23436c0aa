"""`/articles`: full-text search, best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.question.filters import split_filters
from store import articles, search

if TYPE_CHECKING:
    from handlers.desk import Desk
    from store.values import Article, Hit

PAGE = 8  # articles


@dataclass(frozen=True, slots=True)
class Asked:
    """One `/articles` question, and which page of its answer."""

    question: str
    offset: int = 0
    back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticlesAnswer:
    """The articles found, best first, with the place where each matches.

    `words` is the question without its days; `dated` tells that it has some.
    """

    asked: Asked
    found: tuple[tuple[Article, Hit], ...]
    total: int
    words: str = ""
    dated: bool = False


def answer(desk: Desk, asked: Asked) -> ArticlesAnswer:
    """Search the archive.

    Args:
        desk: What handlers need.
        asked: The words, and which page.
    """
    words, narrowed = split_filters(
        asked.question, desk.now().date(), about=False, source=False, lenient=True
    )
    parts = [words]
    if narrowed.since:
        parts.append(f"since:{narrowed.since}")
    if narrowed.before:
        parts.append(f"before:{narrowed.before}")
    page = search.articles(desk.archive, " ".join(parts), offset=asked.offset, limit=PAGE)
    held = articles.get_many(desk.archive, [hit.article for hit in page.items])
    found = tuple((held[hit.article], hit) for hit in page.items if hit.article in held)
    dated = bool(narrowed.since or narrowed.before)
    return ArticlesAnswer(asked, found, page.total, words, dated)
