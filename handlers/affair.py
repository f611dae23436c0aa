"""Which articles of the archive are on the same affair as another, and in what order they came.

"The same" is told by the people whom both name and by the words of headline and opening that both
have. One is later, or earlier, only where their dates, or what they tell as past, say so: the order
in which articles came into the archive says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from nlp import edtf
from nlp.lexicon import countries
from nlp.lexicon.people import CALENDAR, is_role_noun
from nlp.text import copies
from nlp.text.words import content_words
from store import articles, related, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Sentence
    from store.related import Named
    from store.values import Article

_ARTICLES = 60
"""Earlier articles that are looked at."""
_TITLE_WORDS, _HITS = 5, 15  # words of a headline; articles for each pair of them
_SHARED_PEOPLE, _SHARED_WORDS = 2, 5
"""People, or words of headline and opening, that two articles on the same have in common."""
_BOTH_WORDS = 3
"""Words that two articles have in common beside two people whom half the archive names."""
_SHARED_NAMES = 4
"""Names that few other articles have, of which one stands in both openings."""
_MANY, _NAMES = 1_000, 120
"""Articles that may have a name at most, however large the archive; names that are looked up."""
_A_PERSON = 2.0
"""What a shared person counts, against a shared word."""
_FEW, _OFTEN, _EVERYWHERE = 10, 0.02, 0.3
"""What is left of that for a person in more articles than these, and than that share of them."""
_OF_A_SMALL_ONE = 0.25
"""The share of a small archive's articles from which a person is everywhere in it."""
_LONG_AGO = 2
"""Years after which two articles that are hardly alike are on two affairs."""
_NAME = re.compile(r"(?<![.!?“”\"] )(?<!^)\b[A-Z][\w’'-]*[a-z]|\b[A-Z][\w’'-]+(?= [A-Z])")
_NO_NAME = frozenset(
    "corp inc co ltd plc group company bank national american new york the stock exchange".split()
)
_STYLES = frozenset(("prime", "deputy", "vice", "former"))
_MIDST = re.compile(r"(?<![.!?:“”\"\n•] )(?<![\n“\"•])\b[A-ZÀ-Þ][\w-]*\w")
"""A word with a capital that opens no sentence."""
_PLAIN = re.compile(r"\b[a-zà-þ][\w-]*")
_OPENING = 3  # sentences


@dataclass(frozen=True, slots=True)
class Same:
    """An article on the same as another, and how much the two have in common."""

    article: Article
    worth: float


def on_the_same(desk: Desk, article: Article) -> list[Same]:
    """Return the archive's articles on the same as one of them; copies of it are not among them.

    Args:
        desk: What handlers need.
        article: The article.
    """
    parts = articles.sentences(desk.archive, article.id)
    sharing = related.sharing_people(desk.archive, article.id, _ARTICLES)
    rare = _rare_names(desk, article)
    several = {number for number, names in rare.items() if len(names) >= _SHARED_NAMES}
    numbers = {*sharing, *_by_title(desk, article, parts), *several} - {article.id}
    held = articles.get_many(desk.archive, numbers)
    everyone = related.named_in(desk.archive, (article.id, *held))
    named = everyone.get(article.id, {})
    words, own = _words(article, named.values(), parts), names_in(article, parts)
    weights = _weights(desk, named)
    found = []
    for one in held.values():
        if copies.groups({0: article.text, 1: one.text}):
            continue
        theirs = everyone.get(one.id, {})
        parts = articles.sentences(desk.archive, one.id)
        common = len(words & _words(one, theirs.values(), parts))
        both = named.keys() & theirs.keys()
        shared = sum(weights[person] for person in both)
        opening = names_in(one, parts)
        alike = common >= _SHARED_WORDS and not own.isdisjoint(opening)
        names = rare.get(one.id, frozenset())
        told = len(names) >= _SHARED_NAMES and not (
            names.isdisjoint(own) or names.isdisjoint(opening)
        )
        surely = len(both) >= _SHARED_PEOPLE and common >= _BOTH_WORDS
        probably = shared >= _SHARED_PEOPLE or alike or told
        if surely or (probably and not _is_long_ago(one, article)):
            found.append(Same(one, _A_PERSON * shared + common))
    return found


def _rare_names(desk: Desk, article: Article) -> dict[int, frozenset[str]]:
    """Return which of an article's names that few articles have each of these has, by number."""
    text = article.text
    plain = frozenset(_PLAIN.findall(text))
    names = {
        word.lower()
        for word in _MIDST.findall(text)
        if word.lower() not in plain | CALENDAR
        and not is_role_noun(word.lower())
        and countries.named(word) is None
    }
    usual = min(_MANY, max(_FEW, int(_OFTEN * articles.count(desk.archive))))
    found: dict[int, set[str]] = {}
    for word, numbers in related.having_each(desk.archive, sorted(names)[:_NAMES], usual).items():
        for number in numbers:
            found.setdefault(number, set()).add(word)
    most = sorted(found, key=lambda number: -len(found[number]))[: _ARTICLES + 1]
    return {number: frozenset(found[number]) for number in most}


def _weights(desk: Desk, named: Iterable[int]) -> dict[int, float]:
    """Return what each of an article's people counts for another that names them, too."""
    size = articles.count(desk.archive)
    usual = max(min(_FEW, int(_OF_A_SMALL_ONE * size)), int(_OFTEN * size))
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
    """Tell whether years lie between two articles whose dates are known."""
    years = [(each.published.edtf or "")[:4] for each in (one, article)]
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


def order(one: Article, other: Article) -> Literal["earlier", "later", "unknown"]:
    """Say whether an article was surely written before or after another one.

    Args:
        one: The article.
        other: The one that it is held against.
    """
    first, second = _stretch(one), _stretch(other)
    if first[0] and second[1] and first[0] > second[1]:
        return "later"
    if first[1] and second[0] and first[1] < second[0]:
        return "earlier"
    return "unknown"


def _stretch(article: Article) -> tuple[str, str]:
    """Return the first and last day on which an article may have been written, "" if unknown."""
    dating = article.published
    known = dating.edtf
    first, last = known or dating.not_before, known or dating.not_after
    ends = edtf.bounds(first)[0] if first else "", edtf.bounds(last)[1] if last else ""
    return (ends[0], "") if known and dating.reading != "on" else ends


@dataclass(frozen=True, slots=True)
class Following:
    """The articles on the same that are surely later than another, and those that may be.

    The later ones stand in their order, the first after it first.
    """

    later: tuple[Article, ...] = ()
    perhaps: tuple[Article, ...] = ()


def following(desk: Desk, article: Article) -> Following:
    """Return what came on the same after an article, as far as dates tell.

    Args:
        desk: What handlers need.
        article: The article.
    """
    found = sorted((one.article for one in on_the_same(desk, article)), key=place_of)
    ordered = [(one, order(one, article)) for one in found]
    return Following(
        tuple(one for one, its in ordered if its == "later"),
        tuple(one for one, its in ordered if its == "unknown"),
    )
