"""*Why these years?*: what each inferred date rests on, in the articles' own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import articles

if TYPE_CHECKING:
    from handlers.desk import Desk
    from handlers.timeline import TimelineAnswer
    from nlp import Span, Timex
    from store.values import Article


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one date of an article is read so: what is written, what it became, because of what."""

    timex: Timex
    because: Span | None


@dataclass(frozen=True, slots=True)
class ArticleReasons:
    """The reasons for an article's own date, and for the dates in it."""

    article: Article
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class WhyAnswer:
    """The reasons, article by article, newest first."""

    articles: tuple[ArticleReasons, ...]


def answer(desk: Desk, found: TimelineAnswer) -> WhyAnswer:
    """Collect what the inferred dates of a timeline rest on.

    Args:
        desk: What handlers need.
        found: The timeline.
    """
    told: dict[int, set[tuple[int, int]]] = {}
    for entry in (*found.timeline.entries, *found.timeline.comments):
        for one in entry.told:
            told.setdefault(one.article, set()).add((one.timex.start, one.timex.end))
    made = []
    for number, places in sorted(told.items(), reverse=True):
        article = found.articles.get(number)
        if article is None:
            continue
        reasons = tuple(
            Reason(timex, timex.because)
            for timex in articles.timexes(desk.archive, number)
            if timex.inferred and (timex.start, timex.end) in places
        )
        if reasons or article.published.evidence:
            made.append(ArticleReasons(article, reasons))
    return WhyAnswer(tuple(made))
