"""*What is new?*: an article held against the archive's last one on the same.

"The same" is told by the people whom both name and by the words of headline and opening that both
have; a copy of the article is no earlier one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from handlers import passages
from handlers.context import article_of
from handlers.passages import Passage
from nlp import Span, copies, edtf, signs
from nlp.people_words import CALENDAR, is_role_noun
from nlp.words import content_words
from store import articles, people, quotes, related, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Sentence, Timex
    from store.values import Article, PersonEntry

_ARTICLES = 60
"""Earlier articles that are looked at."""
_TITLE_WORDS, _HITS = 5, 15
_SHARED_PEOPLE, _SHARED_WORDS = 2, 5
"""People, or words of headline and opening, that two articles on the same have in common."""
_BOTH_WORDS = 3
"""Words that two articles have in common beside two people whom half the archive names."""
_A_PERSON = 2.0
"""What a shared person counts, against a shared word."""
_FEW, _OFTEN, _EVERYWHERE = 10, 0.02, 0.3
"""What is left of that for a person in more articles than these, and than that share of them."""
_NEARLY_BEST = 0.7
_STYLES = frozenset(("prime", "deputy", "vice", "former"))
_OPENING = 3
_ALSO = 3
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """What an article has that the earlier one has not; `earlier` is `None` where there is none.

    `also` are the numbers of further earlier articles on the same.
    """

    article: Article
    earlier: Article | None
    people: tuple[PersonEntry, ...]
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
    named = _people(desk, article)
    others = [article_of(desk, against)] if against else _earlier(desk, article)
    if not others or others[0].id == article.id:
        return ComparedAnswer(article, None, (), (), ())
    earlier = others[0]
    known = _people(desk, earlier)
    fresh = [
        entry
        for entry in named.values()
        if entry.kind == "person" and entry.id not in known and not _is_misspelt(entry, known)
    ]
    dates = _new_dates(desk, article, earlier)
    return ComparedAnswer(
        article,
        earlier,
        tuple(fresh),
        tuple(dates),
        _sentences(desk, article, fresh, dates),
        tuple(one.id for one in others[1 : _ALSO + 1]),
    )


def _is_misspelt(entry: PersonEntry, known: Mapping[int, PersonEntry]) -> bool:
    """Say whether a new name is one letter away from a known one: "Lara Brant", "Lora Brant"."""
    return " " in entry.name and any(
        " " in one.name and OSA.distance(entry.name, one.name, score_cutoff=1) == 1
        for one in known.values()
    )


def later_than(desk: Desk, article: Article) -> list[Article]:
    """Return the articles on the same from after this one, the first first.

    Args:
        desk: What handlers need.
        article: The article.
    """
    return sorted(_on_the_same(desk, article, before=False), key=place_of)


def _earlier(desk: Desk, article: Article) -> list[Article]:
    """Return the articles on the same from before this one, the last first."""
    return sorted(_on_the_same(desk, article, before=True), key=place_of, reverse=True)


def _on_the_same(desk: Desk, article: Article, *, before: bool) -> list[Article]:
    """Return the articles on the same from before this one, or from after it."""
    named = _people(desk, article)
    words = _words(article, named.values(), articles.sentences(desk.archive, article.id))
    usual = max(_FEW, _OFTEN * articles.count(desk.archive))
    sharing = related.sharing_people(desk.archive, article.id, _ARTICLES)
    numbers = {*sharing, *_by_title(desk, article)}
    held = articles.get_many(desk.archive, [one for one in numbers if one != article.id])
    worth: dict[int, float] = {}
    for one in held.values():
        if (place_of(one) < place_of(article)) is not before or copies.groups(
            {0: article.text, 1: one.text}
        ):
            continue
        theirs = _people(desk, one)
        parts = articles.sentences(desk.archive, one.id)
        common = len(words & _words(one, theirs.values(), parts))
        both = [named[person] for person in named.keys() & theirs.keys()]
        shared = sum(1 if who.article_count <= usual else _EVERYWHERE for who in both)
        if (
            shared >= _SHARED_PEOPLE
            or common >= _SHARED_WORDS
            or (len(both) >= _SHARED_PEOPLE and common >= _BOTH_WORDS)
        ):
            worth[one.id] = _A_PERSON * shared + common
    best = max(worth.values(), default=0.0)
    return [held[one] for one, own in worth.items() if own >= _NEARLY_BEST * best]


def _people(desk: Desk, article: Article) -> dict[int, PersonEntry]:
    return {entry.id: entry for entry, _role in people.in_article(desk.archive, article.id)}


def _words(
    article: Article, named: Iterable[PersonEntry], sentences: Sequence[Sentence]
) -> frozenset[str]:
    """Return the words of an article's headline and opening, names, offices and days left out.

    People count by themselves; offices and weekdays say nothing of what an article is about.
    """
    names = {
        word.lower() for entry in named if entry.kind == "person" for word in entry.name.split()
    }
    prose = [sentence for sentence in sentences if sentence.kind == "prose"]
    opening = [article.text[one.start : one.end] for one in prose[:_OPENING]]
    return frozenset(
        word
        for word in content_words(" ".join((article.title, *opening)))
        if word not in names
        and word not in CALENDAR
        and word not in _STYLES
        and not is_role_noun(word)
    )


def _by_title(desk: Desk, article: Article) -> list[int]:
    """Return articles that have two of the headline's words."""
    words = [word for word in dict.fromkeys(article.title.split()) if content_words(word)]
    longest = sorted(words, key=len, reverse=True)[:_TITLE_WORDS]
    found: Mapping[int, None] = {
        hit.article: None
        for pair in combinations(longest, 2)
        for hit in search.articles(desk.archive, " ".join(pair), limit=_HITS).items
    }
    return list(found)[:_ARTICLES]


def place_of(article: Article) -> tuple[str, int]:
    """Order articles by their date; one without is where it came into the archive.

    That it was written in 2001 or later is no date: it says nothing of what came before it.

    Args:
        article: The article.
    """
    known = article.published.shown or article.published.edtf
    return (edtf.sort_key(known) if known else article.added[:10], article.id)


def _new_dates(desk: Desk, article: Article, earlier: Article) -> list[Timex]:
    known = {one.edtf for one in articles.timexes(desk.archive, earlier.id)}
    fresh: dict[str, Timex] = {}
    for one in articles.timexes(desk.archive, article.id):
        if one.type == "DATE" and one.edtf and one.edtf not in known:
            fresh.setdefault(one.edtf, one)
    return sorted(list(fresh.values())[:_SHOWN], key=lambda one: edtf.sort_key(one.edtf or ""))


def _sentences(
    desk: Desk, article: Article, fresh: Sequence[PersonEntry], dates: Sequence[Timex]
) -> tuple[Passage, ...]:
    """Return the sentences that bring in a new person or a new date, and can be read alone."""
    found = []
    names = [entry.name for entry in fresh]
    said = quotes.in_article(desk.archive, article.id)
    ranked = articles.summary(desk.archive, article.id)
    leaning = {one.sentence for one in ranked if not one.stands_alone}
    parts = articles.sentences(desk.archive, article.id)
    running = signs.runs(article.text, parts)
    for place, sentence in enumerate(parts):
        if sentence.kind != "prose" or place in leaning or any(running[place]):
            continue
        words = article.text[sentence.start : sentence.end]
        dated = any(sentence.start <= one.start < sentence.end for one in dates)
        if dated or any(name in words for name in names):
            span = passages.trimmed(article.text, Span(sentence.start, sentence.end))
            inserts = passages.who_is_who(article.text, (span,), said, ranked, ())
            found.append(Passage((span,), inserts))
    return tuple(found[:_SHOWN])
