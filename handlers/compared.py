"""*What is new?*: an article held against the archive's last one on the same.

"The same" is told by the people whom both name and by the words of headline and opening that both
have; a copy of the article is no earlier one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from handlers import passages
from handlers.context import article_of
from handlers.passages import Passage
from nlp import Span, edtf
from nlp.lexicon.people import CALENDAR, is_role_noun
from nlp.text import copies, signs
from nlp.text.words import content_words
from store import articles, quotes, related, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Sentence, Timex
    from store.related import Named
    from store.values import Article

_ARTICLES = 60
"""Earlier articles that are looked at."""
_TITLE_WORDS, _HITS = 5, 15  # words of a headline; articles for each pair of them
_SHARED_PEOPLE, _SHARED_WORDS = 2, 5
"""People, or words of headline and opening, that two articles on the same have in common."""
_BOTH_WORDS = 3
"""Words that two articles have in common beside two people whom half the archive names."""
_A_PERSON = 2.0
"""What a shared person counts, against a shared word."""
_FEW, _OFTEN, _EVERYWHERE = 10, 0.02, 0.3
"""What is left of that for a person in more articles than these, and than that share of them."""
_NEARLY_BEST = 0.6  # share of the best one's worth
_LONG_AGO = 2
"""Years after which two articles that are hardly alike are on two affairs."""
_OF_CALENDAR = re.compile(r"\d{4}-\d\d(?:-\d\d)?\Z")
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"(?<![.!?“”\"] )(?<!^)\b[A-Z][\w’'-]*[a-z]|\b[A-Z][\w’'-]+(?= [A-Z])")
_NO_NAME = frozenset(
    "corp inc co ltd plc group company bank national american new york the stock exchange".split()
)
_STYLES = frozenset(("prime", "deputy", "vice", "former"))
_OPENING = 3  # sentences
_ALSO = 3  # further articles
_SHOWN = 4  # sentences, or dates


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """What an article has that the earlier one has not; `earlier` is `None` where there is none.

    `also` are the numbers of further earlier articles on the same.
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
    others = [article_of(desk, against)] if against else _earlier(desk, article)
    if not others or others[0].id == article.id:
        return ComparedAnswer(article, None, (), (), ())
    before = others[: _ALSO + 1]
    named = related.named_in(desk.archive, [article.id, *(one.id for one in before)])
    known = {number: who for one in before for number, who in named.get(one.id, {}).items()}
    fresh = [
        who
        for who in named.get(article.id, {}).values()
        if who.kind == "person" and who.person not in known and not _is_misspelt(who, known)
    ]
    told = (one for other in before for one in articles.timexes(desk.archive, other.id))
    dates = new_dates(article, articles.timexes(desk.archive, article.id), told)
    return ComparedAnswer(
        article,
        before[0],
        tuple(fresh),
        tuple(dates),
        _sentences(desk, article, fresh, dates),
        tuple(one.id for one in before[1:]),
    )


def _is_misspelt(who: Named, known: Mapping[int, Named]) -> bool:
    """Say whether a new name is one letter away from a known one: "Lara Brant", "Lora Brant"."""
    return " " in who.name and any(
        " " in one.name and OSA.distance(who.name, one.name, score_cutoff=1) == 1
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
    parts = articles.sentences(desk.archive, article.id)
    sharing = related.sharing_people(desk.archive, article.id, _ARTICLES)
    numbers = {*sharing, *_by_title(desk, article, parts)} - {article.id}
    held = articles.get_many(desk.archive, numbers)
    everyone = related.named_in(desk.archive, (article.id, *held))
    named = everyone.get(article.id, {})
    words, own = _words(article, named.values(), parts), names_in(article, parts)
    weights = _weights(desk, named)
    worth: dict[int, float] = {}
    for one in held.values():
        if (place_of(one) < place_of(article)) is not before or copies.groups(
            {0: article.text, 1: one.text}
        ):
            continue
        theirs = everyone.get(one.id, {})
        parts = articles.sentences(desk.archive, one.id)
        common = len(words & _words(one, theirs.values(), parts))
        both = named.keys() & theirs.keys()
        shared = sum(weights[person] for person in both)
        alike = common >= _SHARED_WORDS and not own.isdisjoint(names_in(one, parts))
        surely = len(both) >= _SHARED_PEOPLE and common >= _BOTH_WORDS
        probably = shared >= _SHARED_PEOPLE or alike
        if surely or (probably and not _is_long_ago(one, article)):
            worth[one.id] = _A_PERSON * shared + common
    best = max(worth.values(), default=0.0)
    return [held[one] for one, its in worth.items() if its >= _NEARLY_BEST * best]


def _weights(desk: Desk, named: Iterable[int]) -> dict[int, float]:
    """Return what each of an article's people counts for another that names them, too."""
    usual = max(_FEW, int(_OFTEN * articles.count(desk.archive)))
    return {
        person: _EVERYWHERE if related.is_in_more_than(desk.archive, person, usual) else 1.0
        for person in named
    }


def _words(
    article: Article, named: Iterable[Named], sentences: Sequence[Sentence]
) -> frozenset[str]:
    """Return the words of an article's headline and opening, names, offices and days left out.

    People count by themselves; offices and weekdays say nothing of what an article is about.
    """
    names = {word.lower() for who in named if who.kind == "person" for word in who.name.split()}
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


def names_in(article: Article, sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the names of an article's headline and first sentence: firms and places among them.

    Args:
        article: The article.
        sentences: Its sentences.
    """
    first = next((one for one in sentences if one.kind == "prose"), None)
    opening = article.text[first.start : first.end] if first is not None else ""
    title = "" if article.title_derived else article.title
    found = (
        word.lower().removesuffix("'s").removesuffix("’s")
        for words in (title, opening)
        for word in _NAME.findall(words)
    )
    return frozenset(one for one in found if one not in _NO_NAME and one not in CALENDAR)


def _is_long_ago(one: Article, article: Article) -> bool:
    """Tell whether years lie between two articles."""
    years = [place_of(each)[0][:4] for each in (one, article)]
    return all(map(str.isdecimal, years)) and abs(int(years[0]) - int(years[1])) >= _LONG_AGO


def _by_title(desk: Desk, article: Article, sentences: Sequence[Sentence]) -> list[int]:
    """Return articles that have two of the headline's words, or of the opening's; names first."""
    first = next((one for one in sentences if one.kind == "prose"), None)
    told = article.title
    if article.title_derived and first is not None:
        told = article.text[first.start : first.end]
    words = [word for word in dict.fromkeys(told.split()) if content_words(word)]
    longest = sorted(words, key=lambda word: (word[:1].islower(), -len(word)))[:_TITLE_WORDS]
    found: Mapping[int, None] = {
        number: None
        for pair in combinations(longest, 2)
        for number in search.numbers(desk.archive, " ".join(pair), limit=_HITS)
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
    made = []
    for place in chosen(found):
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
