"""*What is new?*: an article held against the archive's last one on the same, and those before it.

A name or a day is new where none of them has it: the last one does not repeat all of the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from handlers import affair, passages
from handlers.affair import place_of
from handlers.context import article_of
from handlers.passages import Passage
from nlp import Span, edtf
from nlp.text import signs
from store import articles, quotes, related

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Sentence, Timex
    from store.related import Named
    from store.values import Article

_OF_CALENDAR = re.compile(r"\d{4}-\d\d(?:-\d\d)?\Z")
_FIGURE = re.compile(r"\d")
_NEARLY_BEST = 0.6
"""What share of the most that any has in common makes one the article to be held against."""
_SHOWN = 4  # sentences, or dates


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """What an article has that the earlier one has not; `earlier` is `None` where there is none.

    `also` are the numbers of further articles on the same that have none of it either.
    """

    article: Article
    earlier: Article | None
    people: tuple[Named, ...]
    dates: tuple[Timex, ...]
    sentences: tuple[Passage, ...]
    also: tuple[int, ...] = ()


def of_article(desk: Desk, article: Article, against: int = 0) -> ComparedAnswer:
    """Compare an article with the last one before it on the same, or with one that is named.

    Args:
        desk: What handlers need.
        article: The article.
        against: The number of the other one, where somebody names it.

    Raises:
        NotFoundError: The one that is named may not be shown.
    """
    others = [article_of(desk, against)] if against else _before(desk, article)
    if not others or others[0].id == article.id:
        return ComparedAnswer(article, None, (), (), ())
    named = related.named_in(desk.archive, [article.id, *(one.id for one in others)])
    known = {number: who for one in others for number, who in named.get(one.id, {}).items()}
    fresh = [
        who
        for who in named.get(article.id, {}).values()
        if who.kind == "person"
        and who.person not in known
        and not is_named(who.name, others)
        and not _is_misspelt(who, known)
    ]
    told = (one for other in others for one in articles.timexes(desk.archive, other.id))
    dates = new_dates(article, articles.timexes(desk.archive, article.id), told)
    return ComparedAnswer(
        article,
        others[0],
        tuple(fresh),
        tuple(dates),
        _sentences(desk, article, fresh, dates),
        tuple(one.id for one in others[1:]),
    )


def is_named(name: str, others: Iterable[Article]) -> bool:
    """Tell whether articles have somebody's last name, whomever they mean by it.

    Args:
        name: The name.
        others: The articles.
    """
    last = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    return any(last.search(one.text) or last.search(one.title) for one in others)


def _before(desk: Desk, article: Article) -> list[Article]:
    """Return the articles on the same that are not surely later; the likeliest last one first.

    Of those whose order nothing tells, those that came into the archive before count as earlier.
    """
    found = [
        one
        for one in affair.on_the_same(desk, article)
        if affair.order(one.article, article) != "later"
    ]
    best = max((one.worth for one in found), default=0.0)

    def likely(one: affair.Same) -> tuple[bool, bool, tuple[str, int]]:
        came_before = place_of(one.article) < place_of(article)
        return (came_before, one.worth >= _NEARLY_BEST * best, place_of(one.article))

    return [one.article for one in sorted(found, key=likely, reverse=True)]


def _is_misspelt(who: Named, known: Mapping[int, Named]) -> bool:
    """Say whether a new name is one letter away from a known one: "Lara Brant", "Lora Brant"."""
    return " " in who.name and any(
        " " in one.name and OSA.distance(who.name, one.name, score_cutoff=1) == 1
        for one in known.values()
    )


def new_dates(article: Article, own: Iterable[Timex], told: Iterable[Timex]) -> list[Timex]:
    """Return the days and months that an article tells of and earlier ones do not, in time's order.

    Its own day, a week or a year counts only where it stands there in figures.

    Args:
        article: The article.
        own: Its dates.
        told: The earlier ones'.
    """
    known = {one.edtf for one in told}
    fresh: dict[str, Timex] = {}
    for one in own:
        if one.type != "DATE" or not one.edtf or one.edtf in known:
            continue
        counted_back = one.edtf == article.published.edtf or not _OF_CALENDAR.match(one.edtf)
        if not counted_back or _FIGURE.search(article.text, one.start, one.end):
            fresh.setdefault(one.edtf, one)
    return sorted(list(fresh.values())[:_SHOWN], key=lambda one: edtf.sort_key(one.edtf or ""))


def chosen(found: Mapping[int, frozenset[str]], most: int = _SHOWN) -> list[int]:
    """Choose the few sentences that bring in most that is new, each for something of its own.

    Args:
        found: What each sentence brings in.
        most: How many to choose.

    Returns:
        Their places, in order.
    """
    picked: list[int] = []
    told: frozenset[str] = frozenset()
    for _step in range(most):
        best = max(found, key=lambda place: (len(found[place] - told), -place), default=None)
        if best is None or not found[best] - told:
            break
        picked.append(best)
        told |= found[best]
    return sorted(picked)


def _sentences(
    desk: Desk, article: Article, fresh: Sequence[Named], dates: Sequence[Timex]
) -> tuple[Passage, ...]:
    """Return the sentences that bring in a new person or a new date, and can be read alone."""
    text = article.text
    said = quotes.in_article(desk.archive, article.id)
    ranked = articles.summary(desk.archive, article.id)
    leaning = {one.sentence for one in ranked if not one.stands_alone}
    parts = articles.sentences(desk.archive, article.id)
    running = signs.runs(text, parts)
    found = {
        place: brings_in(text, sentence, [who.name for who in fresh], dates)
        for place, sentence in enumerate(parts)
        if sentence.kind == "prose" and place not in leaning and not any(running[place])
    }
    lead = next((place for place, one in enumerate(parts) if one.kind == "prose"), None)
    made = []
    for place in sorted({*chosen(found), *([] if lead is None else [lead])}):
        span = passages.trimmed(text, Span(parts[place].start, parts[place].end))
        made.append(Passage((span,), passages.who_is_who(text, (span,), said, ranked, ())))
    return tuple(made)


def brings_in(
    text: str, sentence: Sentence, names: Iterable[str], dates: Iterable[Timex]
) -> frozenset[str]:
    """Return the new names and dates of a sentence.

    Args:
        text: The text.
        sentence: The sentence.
        names: The new people's names.
        dates: The new dates.
    """
    words = text[sentence.start : sentence.end]
    dated = (str(one.edtf) for one in dates if sentence.start <= one.start < sentence.end)
    return frozenset((*(name for name in names if name in words), *dated))
