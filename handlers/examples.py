"""Good examples of questions, made from what is in the archive just now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.topic.lands import country_topics
from store import articles, quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from store.values import Article

_LOOKED_AT = 8  # articles
_SENTENCES = 30  # sentences
_NOBODY = "Ana Lim"


@dataclass(frozen=True, slots=True)
class Examples:
    """A person, a topic and an article that give an answer; empty strings in an empty archive."""

    person: str = ""
    topic: str = ""
    article: int = 0
    source: str = ""
    byline: str = ""

    @property
    def quotes(self) -> str:
        """A `/quotes` that answers."""
        return f"/quotes {self.person}" if self.person else f"/quotes {_NOBODY}"

    @property
    def timeline(self) -> str:
        """A `/timeline` that answers."""
        return f"/timeline {self.topic}" if self.topic else "/timeline port strike"

    @property
    def articles(self) -> str:
        """An `/articles` that answers."""
        return f"/articles {self.topic}" if self.topic else "/articles port strike"

    @property
    def profile(self) -> str:
        """A `/person` that answers."""
        return f"/person {self.person}" if self.person else f"/person {_NOBODY}"

    @property
    def summary(self) -> str:
        """A `summarise` that answers."""
        return f"summarise no. {self.article}" if self.article else "summarise no. 12"


def present(desk: Desk) -> Examples:
    """Return examples from the newest articles."""
    found = articles.latest(desk.archive, _LOOKED_AT).items
    if not found:
        return Examples()
    counts: dict[str, int] = {}
    for article in found:
        for statement in quotes.in_article(desk.archive, article.id):
            if statement.speaker and statement.speaker_kind == "person":
                counts[statement.speaker] = counts.get(statement.speaker, 0) + 1
    person = max(counts, key=lambda name: counts[name], default="")
    return Examples(
        person,
        _topic(desk, found) or person,
        found[0].id,
        next((article.source for article in found if article.source), ""),
        next((article.byline for article in found if article.byline), ""),
    )


def _topic(desk: Desk, found: Sequence[Article]) -> str:
    """Return the two countries, or the one, that the newest articles speak of most."""
    counts: Counter[str] = Counter()
    for article in found:
        sentences = articles.sentences(desk.archive, article.id)[:_SENTENCES]
        named = {name for names in country_topics(article.text, sentences) for name in names}
        counts.update(named)
    most = sorted(counts, key=lambda name: (-counts[name], name))[:2]
    return " ".join(name for name in most if counts[name] > 1 or len(found) == 1)
