"""*What is new?*: an article held against the archive's last one about the same people."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers import passages
from handlers.passages import Passage
from nlp import Span, edtf
from store import articles, people, quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from nlp import Timex
    from store.values import Article, PersonEntry

_PEOPLE = 15
_ARTICLES = 60
_SHARED = 2
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """What an article has that the earlier one has not; `earlier` is `None` where there is none."""

    article: Article
    earlier: Article | None
    people: tuple[PersonEntry, ...]
    dates: tuple[Timex, ...]
    sentences: tuple[Passage, ...]


def of_article(desk: Desk, article: Article) -> ComparedAnswer:
    """Compare an article with the last one before it that shares most of its people.

    Args:
        desk: What handlers need.
        article: The article.
    """
    named = [entry for entry, _role in people.in_article(desk.archive, article.id)]
    earlier = _earlier(desk, article, named)
    if earlier is None:
        return ComparedAnswer(article, None, (), (), ())
    known = {entry.id for entry, _role in people.in_article(desk.archive, earlier.id)}
    fresh = [entry for entry in named if entry.id not in known and entry.kind == "person"]
    dates = _new_dates(desk, article, earlier)
    return ComparedAnswer(
        article, earlier, tuple(fresh), tuple(dates), _sentences(desk, article, fresh, dates)
    )


def _earlier(desk: Desk, article: Article, named: Sequence[PersonEntry]) -> Article | None:
    """Return the article before this one that shares most people, at least two, the newest."""
    shared: Counter[int] = Counter()
    for entry in named[:_PEOPLE]:
        shared.update(people.profile(desk.archive, entry.id).articles[:_ARTICLES])
    likely = [number for number, count in shared.most_common() if count >= _SHARED]
    held = articles.get_many(desk.archive, [number for number in likely if number != article.id])
    before = [one for one in held.values() if _place(one) < _place(article)]
    return max(before, key=lambda one: (shared[one.id], _place(one)), default=None)


def _place(article: Article) -> tuple[str, int]:
    """Order articles by their date; one without is where it came into the archive."""
    dating = article.published
    known = dating.shown or dating.edtf or dating.not_before
    return (edtf.sort_key(known) if known else article.added[:10], article.id)


def _new_dates(desk: Desk, article: Article, earlier: Article) -> list[Timex]:
    known = {one.edtf for one in articles.timexes(desk.archive, earlier.id)}
    fresh: dict[str, Timex] = {}
    for one in articles.timexes(desk.archive, article.id):
        if one.type == "DATE" and one.edtf and one.edtf not in known:
            fresh.setdefault(one.edtf, one)
    return list(fresh.values())[:_SHOWN]


def _sentences(
    desk: Desk, article: Article, fresh: Sequence[PersonEntry], dates: Sequence[Timex]
) -> tuple[Passage, ...]:
    """Return the sentences that bring in a new person or a new date, in order."""
    found = []
    names = [entry.name for entry in fresh]
    said = quotes.in_article(desk.archive, article.id)
    ranked = articles.summary(desk.archive, article.id)
    for sentence in articles.sentences(desk.archive, article.id):
        if sentence.kind != "prose":
            continue
        words = article.text[sentence.start : sentence.end]
        dated = any(sentence.start <= one.start < sentence.end for one in dates)
        if dated or any(name in words for name in names):
            span = passages.trimmed(article.text, Span(sentence.start, sentence.end))
            inserts = passages.who_is_who(article.text, (span,), said, ranked, ())
            found.append(Passage((span,), inserts))
    return tuple(found[:_SHOWN])
