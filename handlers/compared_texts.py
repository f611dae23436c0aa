"""*What is new?* of a text that the archive lacks: held against the archive's last one on the same.

Somebody drops another paper's story into a thread and asks what it has that ours had not. "The
same" is told as it is among the archive's own articles: by people whom both name, and by words of
headline and opening that both have.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from handlers import compared, passages, summary
from handlers.affair import names_in, place_of
from handlers.compared import ComparedAnswer
from handlers.context import article_of
from handlers.passages import Passage
from nlp import Span
from nlp.lexicon.people import CALENDAR, is_role_noun
from nlp.text.words import content_words
from store import articles, people, related, search
from store.related import Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.desk import Desk
    from nlp import Reading, Sentence, Timex
    from store.values import Article, Draft

_PEOPLE, _ARTICLES = 15, 60  # people of a text; articles that name them
_SHARED_PEOPLE, _SHARED_WORDS = 2, 4  # people; words
_A_PERSON = 2.0  # what a person in common is worth, in words
_NEARLY_BEST = 0.6  # share of the best one's worth
_SEARCHED, _HITS = 5, 10  # words; articles for each pair of them
_OPENING = 3  # sentences
_SURE = 100.0  # likeness of a name, of 100


def of_draft(desk: Desk, draft: Draft, against: int = 0) -> ComparedAnswer:
    """Compare a text with the archive's last article on the same, or with one that is named.

    Args:
        desk: What handlers need.
        draft: The text.
        against: The number of the other one, where somebody names it.

    Raises:
        NotFoundError: The one that is named may not be shown.
    """
    article, reading = summary.read_now(draft)
    named = _named(desk, reading)
    others = [article_of(desk, against)] if against else _on_the_same(desk, article, reading, named)
    if not others:
        return ComparedAnswer(article, None, (), (), ())
    theirs = related.named_in(desk.archive, [one.id for one in others])
    known = {person for whom in theirs.values() for person in whom}
    fresh = tuple(
        who for who in named if who.person not in known and not compared.is_named(who.name, others)
    )
    told = (one for other in others for one in articles.timexes(desk.archive, other.id))
    dates = tuple(compared.new_dates(article, reading.timexes, told))
    also = tuple(one.id for one in others[1:])
    return ComparedAnswer(
        article, others[0], fresh, dates, _sentences(article, reading, fresh, dates), also
    )


def _named(desk: Desk, reading: Reading) -> tuple[Named, ...]:
    """Return the people of a text; those whom the archive does not know have negative numbers."""
    found = []
    for place, person in enumerate(reading.people[:_PEOPLE], start=1):
        if person.kind != "person":
            continue
        match = next(iter(people.find(desk.archive, person.name, limit=1)), None)
        is_known = match is not None and match.score >= _SURE
        number = match.person.id if match is not None and is_known else -place
        found.append(Named(number, person.name, person.kind))
    return tuple(found)


def _on_the_same(
    desk: Desk, article: Article, reading: Reading, named: Sequence[Named]
) -> list[Article]:
    """Return the archive's articles on the same, the last first."""
    sharing = related.sharing(
        desk.archive, [one.person for one in named if one.person > 0], _ARTICLES
    )
    titled = "" if article.title_derived else article.title
    names = {word.lower() for one in named for word in one.name.split()}
    own = names_in(article, reading.sentences)
    words = _telling(f"{titled} {_opening(article.text, reading.sentences)}", names)
    held = articles.get_many(desk.archive, {**sharing, **dict.fromkeys(_by_words(desk, words))})
    worth: dict[int, float] = {}
    for one in held.values():
        sentences = articles.sentences(desk.archive, one.id)
        theirs = _telling(f"{one.title} {_opening(one.text, sentences)}", names)
        shared, common = sharing.get(one.id, 0), len(words & theirs)
        alike = common >= _SHARED_WORDS and not own.isdisjoint(names_in(one, sentences))
        if shared >= _SHARED_PEOPLE or alike:
            worth[one.id] = _A_PERSON * shared + common
    best = max(worth.values(), default=0.0)
    near = [held[number] for number, its in worth.items() if its >= _NEARLY_BEST * best]
    return sorted(near, key=place_of, reverse=True)


def _opening(text: str, sentences: Iterable[Sentence]) -> str:
    prose = [one for one in sentences if one.kind == "prose"]
    return " ".join(text[one.start : one.end] for one in prose[:_OPENING])


def _telling(words: str, names: set[str]) -> frozenset[str]:
    """Return the words that say what a text is about: no names, days or offices."""
    return frozenset(
        word
        for word in content_words(words)
        if word not in names and word not in CALENDAR and not is_role_noun(word)
    )


def _by_words(desk: Desk, words: Iterable[str]) -> list[int]:
    """Return articles that have two of the longest words, those with most such pairs first."""
    longest = sorted(words, key=lambda word: (-len(word), word))[:_SEARCHED]
    hits = Counter(
        number
        for pair in combinations(longest, 2)
        for number in search.numbers(desk.archive, " ".join(f"{one}*" for one in pair), limit=_HITS)
    )
    return [number for number, _times in hits.most_common(_ARTICLES)]


def _sentences(
    article: Article, reading: Reading, fresh: Sequence[Named], dates: Sequence[Timex]
) -> tuple[Passage, ...]:
    """Return the sentences that bring in a new person or a new date, in order."""
    text = article.text
    names = [who.name for who in fresh]
    found = {
        place: compared.brings_in(text, sentence, names, dates)
        for place, sentence in enumerate(reading.sentences)
        if sentence.kind == "prose"
    }
    made = []
    for place in compared.chosen(found):
        sentence = reading.sentences[place]
        span = passages.trimmed(text, Span(sentence.start, sentence.end))
        inserts = passages.who_is_who(text, (span,), reading.quotes, reading.summary, ())
        made.append(Passage((span,), inserts))
    return tuple(made)
