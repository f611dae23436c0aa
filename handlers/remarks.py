"""What anybody said about a topic, and who said words that somebody remembers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers import quotes
from handlers.question.filters import NO_FILTERS, Filters, unquote
from store import articles, remarks, topics

if TYPE_CHECKING:
    from handlers.desk import Desk
    from handlers.quotes import InArticle
    from store.quotes import Filters as Narrowed

PAGE = 20
"""Statements fetched for a page; a message shows as many of them as it has room for."""
_FEWEST_WORDS = 3
"""Words from which something in quotation marks is taken for what somebody said, not a topic."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question for remarks: a topic, or with `remembered` words that somebody said.

    `besides` is the person who is the topic, whose own words are left out (0 for nobody).
    `back` holds the offsets of the pages before this one.
    """

    words: str
    remembered: bool = False
    filters: Filters = NO_FILTERS
    direct_only: bool = False
    besides: int = 0
    offset: int = 0
    back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RemarksAnswer:
    """The statements found, by article, newest first; `articles` counts all of them.

    `exact` is `False` where none has the remembered words just so.
    """

    asked: Asked
    groups: tuple[InArticle, ...]
    total: int
    articles: int
    exact: bool = True


def reading(words: str, filters: Filters = NO_FILTERS, *, direct_only: bool = False) -> Asked:
    """Read a question for remarks: words in quotation marks are remembered, others a topic.

    Args:
        words: What is asked for.
        filters: What narrows it.
        direct_only: Whether only people's own words are wanted.
    """
    marked = words[:1] == '"' == words[-1:]
    bare = unquote(words)
    remembered = marked and len(bare.split()) >= _FEWEST_WORDS
    topic = f'"{bare}"' if marked else words
    return Asked(bare if remembered else topic, remembered, filters, direct_only)


def answer(desk: Desk, asked: Asked) -> RemarksAnswer:
    """Find what anybody said about a topic, or in some words.

    Args:
        desk: What handlers need.
        asked: The topic or the words, what narrows it, and which page.
    """
    narrowed: Narrowed = {
        "since": asked.filters.since or None,
        "before": asked.filters.before or None,
        "source": asked.filters.source or None,
        "direct_only": asked.direct_only,
    }
    if asked.remembered:
        found = remarks.worded(desk.archive, asked.words, narrowed, offset=asked.offset, limit=PAGE)
    else:
        named = topics.parse(desk.archive, f"{asked.words} {asked.filters.about}".strip())
        found = remarks.about(
            desk.archive,
            named,
            narrowed,
            besides=asked.besides,
            offset=asked.offset,
            limit=PAGE,
        )
    said = found.page.items
    held = articles.get_many(desk.archive, [one.article for one in said])
    groups = quotes.by_article(desk, said, held)
    return RemarksAnswer(asked, groups, found.page.total, found.articles, found.exact)
