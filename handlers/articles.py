"""`/articles`: full-text search, best first, or by day where that is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.question.filters import split_filters
from store import articles, search

if TYPE_CHECKING:
    from handlers.desk import Desk
    from store.search import Order
    from store.values import Article, Hit

PAGE = 8  # articles
_TYPED_SIGNS = re.compile(r"[\":*]|(?<!\S)-")
_ORDER = re.compile(
    r"(?:\A|(?<=\S),? )(?P<order>oldest|earliest|newest|latest) first\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One `/articles` question, and which page of its answer."""

    question: str
    offset: int = 0
    back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticlesAnswer:
    """The articles found, best first, with the place where each matches.

    `words` is the question without its days; `dated` tells that it has some. `order` is what comes
    first, `named` the question without it.
    """

    asked: Asked
    found: tuple[tuple[Article, Hit], ...]
    total: int
    words: str = ""
    dated: bool = False
    order: Order = "best"
    named: str = ""


def answer(desk: Desk, asked: Asked) -> ArticlesAnswer:
    """Search the archive.

    Args:
        desk: What handlers need.
        asked: The words, and which page.
    """
    question, order = _ordered(asked.question)
    words, narrowed = split_filters(
        question, desk.now().date(), about=False, source=False, lenient=True
    )
    days = ((name, day) for name, day in (("since", narrowed.since), ("before", narrowed.before)))
    filters = " ".join(f"{name}:{day}" for name, day in days if day)
    for named in _as_named(words, order):
        page = search.articles(
            desk.archive, f"{named} {filters}", order=order, offset=asked.offset, limit=PAGE
        )
        if page.total:
            break
    held = articles.get_many(desk.archive, [hit.article for hit in page.items])
    found = tuple((held[hit.article], hit) for hit in page.items if hit.article in held)
    dated = bool(narrowed.since or narrowed.before)
    return ArticlesAnswer(asked, found, page.total, words, dated, order, question)


def _as_named(words: str, order: Order) -> tuple[str, ...]:
    """Return what to look for, one after the other: by day, what has a whole name comes first.

    The best articles on "Orl Harbour Council" are on it, the newest that have its words need not.
    """
    is_name = order != "best" and " " in words and not _TYPED_SIGNS.search(words)
    return (f'"{words}"', words) if is_name else (words,)


def _ordered(question: str) -> tuple[str, Order]:
    """Take "oldest first" out of a question, unless it is a phrase that is looked for."""
    found = _ORDER.search(question)
    if found is None or question[: found.start()].count('"') % 2:
        return question, "best"
    is_old = found["order"].lower() in {"oldest", "earliest"}
    return question[: found.start()] + question[found.end() :], "oldest" if is_old else "newest"
