"""What ties a line to a timeline's topic, where its own words do not name it.

An article on the harbour toll tells of much else, and a sentence that names the toll may date only
its other half. A line that does not name its topic stays only in the thread of an article that is
about it, near to where it is named; in an article that names it in passing, only in a clause that
points back to the words just before it.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from nlp.event.edges import shown_from
from nlp.event.parts import FINITE
from nlp.lexicon import countries
from nlp.topics import compiled
from store.timeline import standing
from store.timeline.named_places import CALENDAR, in_headline, is_named, places_of, told_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from store.archive import Archive
    from store.timeline.affairs import Affair
    from store.timeline.candidate import Candidate
    from store.values import TimelineEntry, Told, Topic

_CAREER = re.compile(
    r"(?:(?:[A-Z][\w’'.-]*|of|the) ){0,8}[A-Z][\w’'.-]*(?:,? [0-9]{1,3})?,? (?:who|whom|whose)\b"
)
"""What somebody "who was elected in May" did: it is told of that person, not of the thing."""
_FROM_THERE = re.compile(
    r"(?:[A-Z][\w.’'-]* ){0,4}[A-Z][\w’'-]*, an? [^,;.]{3,60},? (?:who|whom|whose)\b"
)
"""What "Mara Brandt, an Orrin baker who …" did: Orrin only says where she is from."""
_PAUSE = re.compile(r"[,;:–—]")
_NAME = re.compile(rf"\b(?!{CALENDAR})([A-Z][\w-]{{2,}}?)(?:[’']s?)?(?![\w-])")
_MOSTLY = 1 / 3
"""What so large a share of its sentences names, an article is on, whatever its headline says."""
_SHARE, _ALWAYS = 0.2, 9
"""What its headline or its lead names has to be in so large a share of them, or in so many."""
_FEW_WORDS = 6
"""So few words without a verb only name another event."""
_SHORT = 16
"""In an article of so few sentences, all of them are on what its headline or lead names; a longer
one tells of others, too.
"""
_WEEKS, _JUST_NOW = 40, 1
"""What was done so many days before or after its day is the news of an article on a topic; what a
short article tells of so few days before is its news, whoever is named.
"""
_NEAR, _NEXT = 4, 1
"""So many sentences behind its name an article is on its topic still; if only its lead names it."""


def _names_in(words: str) -> set[str]:
    """Return the names in some words, each without its possessive; no day, month or nation."""
    return {found[1] for found in _NAME.finditer(words) if countries.named(found[1]) is None}


@dataclass(frozen=True, slots=True)
class _Article:
    """Where an article's sentences begin, and where it names one topic; its day, if known."""

    text: str
    title: str
    day: str | None
    starts: Sequence[int]
    places: Sequence[int]
    in_headline: bool
    beside: dict[int, set[str]] = field(default_factory=dict)
    """The names in each sentence that names the topic, and in the first, once they are asked."""

    def names(self, start: int, end: int) -> bool:
        """Say whether the topic is named in some words."""
        at = bisect_left(self.places, start)
        return at < len(self.places) and self.places[at] < end

    def ties(self, one: Candidate) -> bool:
        """Say whether a telling is tied to the topic."""
        told = one.told
        clause = one.words[: told.end - told.start]
        about = told.start + _behind_origin(one)
        if any(self.names(max(about, span.start), span.end) for span in told.spans):
            return True
        if self.names(told.start, about):
            return False
        is_name = FINITE.search(clause) is None and (
            len(clause.split()) <= _FEW_WORDS or self._is_apart(told)
        )
        if told.said_by is None and (is_name or _CAREER.match(clause)):
            return False
        reach = self.reach()
        if reach > 0 and self._is_near(told, reach) and self._knows(one):
            return True
        return self._is_its_news(one)

    def _is_its_news(self, one: Candidate) -> bool:
        """Say whether a telling is the news of an article that names the topic first of all.

        That is what its first sentences tell, and, where it is on the topic, what was done in the
        weeks round its day: "the contractor was arrested on 14 July" in an article on the dam.
        """
        at = self._sentence(one.told.sentence.start)
        if not (self.in_headline or (self.places and self._sentence(self.places[0]) == 0)):
            return False
        if at == 0:
            return True
        is_on = self.in_headline or self.is_often()
        if not is_on or self.day is None or len(one.edtf) != len(self.day):
            return False
        off = date.fromisoformat(self.day) - date.fromisoformat(one.edtf)
        if self.in_headline and 0 <= off.days <= _JUST_NOW and len(self.starts) <= _SHORT:
            return True
        return abs(off.days) <= _WEEKS and (self._knows(one) or self._goes_on_about(one))

    def _goes_on_about(self, one: Candidate) -> bool:
        """Say whether a short article names somebody in a telling's words elsewhere, too."""
        if len(self.starts) > _SHORT:
            return False
        sentence = one.told.sentence
        around = self.text[: sentence.start], self.text[sentence.end :]
        return any(name in words for name in self._named(one) for words in around)

    def is_on(self, told: Told) -> bool:
        """Say whether the topic is what a telling is about by its place in the article alone."""
        return self.in_headline or self._is_near(told, _NEAR)

    def _is_near(self, told: Told, reach: int) -> bool:
        """Say whether the topic is named so few sentences before a telling, or right behind it."""
        at = self._sentence(told.sentence.start)
        return self._gap(at) <= reach or self.names(told.sentence.end, self._end(at + 1))

    def _is_apart(self, told: Told) -> bool:
        """Say whether a telling's sentence names the topic only beyond a comma.

        Directly behind it, the topic says where that was: "a fire in Brask, Haldrun".
        """
        sentence = told.sentence
        first = bisect_left(self.places, sentence.start)
        places = self.places[first : bisect_left(self.places, sentence.end)]
        between = [
            self.text[place : told.start] if place < told.start else self.text[told.end : place]
            for place in places
        ]
        return bool(between) and all(
            _PAUSE.search(words) is not None and words != ", " for words in between
        )

    def reach(self) -> int:
        """Return how many sentences behind its name the article is on the topic still.

        None, where it only names it in passing.
        """
        named = {self._sentence(place) for place in self.places}
        if len(named) >= _MOSTLY * len(self.starts):
            return _NEAR
        is_often = len(self.starts) <= _SHORT or self.is_often()
        if self.in_headline:
            return _NEAR if is_often else 0
        return _NEXT if is_often and 0 in named else 0

    def is_often(self) -> bool:
        """Say whether the article names the topic again and again."""
        named = {self._sentence(place) for place in self.places}
        return len(named) >= min(_ALWAYS, _SHARE * len(self.starts))

    def _knows(self, one: Candidate) -> bool:
        """Say whether somebody in a telling's words is named beside the topic elsewhere.

        In "… in Brask, and the deaths at Orrin in 2012" nobody speaks of Brask again.
        """
        named = self._named(one)
        if not named:
            return True
        if self.in_headline and named & _names_in(self.title):
            return True
        if not self.beside:
            for other in {0, *map(self._sentence, self.places)}:
                self.beside[other] = _names_in(self.text[self.starts[other] : self._end(other)])
        at = self._sentence(one.told.sentence.start)
        return any(named & names for other, names in self.beside.items() if other != at)

    def _named(self, one: Candidate) -> set[str]:
        """Return the names in the words of a telling."""
        named: set[str] = set()
        for span in one.told.spans:
            start = span.start + (span.start == one.told.sentence.start)  # any word opens one
            named |= _names_in(self.text[start : span.end])
        return named

    def _sentence(self, place: int) -> int:
        return max(0, bisect_right(self.starts, place) - 1)

    def _end(self, at: int) -> int:
        return self.starts[at + 1] if at + 1 < len(self.starts) else self.starts[-1] + 10**9

    def _gap(self, at: int) -> int:
        """Return how many sentences back the topic was named last; a headline is before all."""
        before = bisect_left(self.places, self._end(at)) - 1
        if before >= 0:
            return at - self._sentence(self.places[before])
        return at if self.in_headline else len(self.starts) + _NEAR


@dataclass(frozen=True, slots=True)
class Parted:
    """Tellings, and which of them only stand beside the topics.

    `untold` are the articles that tell of nothing else, `newsless` those that tell of the topics
    only what was in years long over.
    """

    candidates: list[Candidate]
    beside: frozenset[int]
    untold: frozenset[int]
    newsless: frozenset[int]

    def marked(self, entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
        """Mark the events that are told of only beside the topics; put what names those first."""

        def order(told: Told) -> tuple[bool, bool, bool]:
            return told.event in self.beside, told.status == "planned", told.by_fallback

        return [
            replace(
                one,
                told=tuple(sorted(one.told, key=order)),
                beside=all(told.event in self.beside for told in one.told),
            )
            for one in entries
        ]


def parted(
    archive: Archive,
    candidates: Sequence[Candidate],
    affair: Affair,
    by_name: AbstractSet[int] = frozenset(),
) -> Parted:
    """Part the tellings of an affair from what only stands beside it.

    Args:
        archive: the open archive.
        candidates: tellings, found by their sentences or by their articles.
        affair: its names: what is told of the people among them, `store.timeline.standing` has
            asked; and what it is called: a line on "the blast" is on the one at Orrin in an article
            on Orrin. So is, of two names, a line that has one.
        by_name: the events whose sentence has the names alone, for which their article stands.
    """
    topics = affair.names
    persons = standing.persons_among(archive, topics)
    things = standing.things_among(archive, topics)
    own = {one.told.event for one in candidates if _names_all(one, things)}
    asked = {one.told.article for one in candidates if one.told.event not in own}
    articles = _read(archive, asked, things, affair.nouns)
    strange = standing.last_named_another(archive, candidates, persons)
    strange |= standing.of_others(archive, candidates, persons, topics)
    named_alone = [one for one in candidates if one.told.event in by_name]
    strange |= _of_much_else(archive, named_alone, affair)
    found, beside = [], set()
    telling, news = set(), set()
    for one in candidates:
        of_topics = articles.get(one.told.article, ())
        wanted = () if one.told.event in own else of_topics
        names_one = len(topics) > 1 and _names_any(one, of_topics, topics)
        tied = all(article.ties(one) or (names_one and article.reach() > 0) for article in wanted)
        tied = tied or (len(topics) > 1 and _ties_one(one, wanted))
        if tied and one.told.event not in strange:
            telling.add(one.told.article)
            if not standing.is_background(one.edtf, one.day):
                news.add(one.told.article)
        else:
            beside.add(one.told.event)
        fallback = one.told.by_fallback or one.told.event in (by_name | beside)
        found.append(replace(one, told=replace(one.told, by_fallback=fallback)))
    untold = {one.told.article for one in candidates} - telling
    return Parted(found, frozenset(beside), frozenset(untold), frozenset(telling - news))


def _of_much_else(
    archive: Archive, candidates: Sequence[Candidate], affair: Affair
) -> frozenset[int]:
    """Return those of some events, which have an affair's names alone, that are of something else.

    A place is in the news for more than its bombing: a year that was long over is not told of
    that, nor is what stands far from any word that tells of it.
    """
    strange = {one.told.event for one in candidates if standing.is_background(one.edtf, one.day)}
    if affair.loose:
        articles = _read(archive, {one.told.article for one in candidates}, affair.kin)
        strange |= {
            one.told.event
            for one in candidates
            if not any(article.is_on(one.told) for article in articles[one.told.article])
        }
    return frozenset(strange)


def _names_all(one: Candidate, things: Sequence[Topic]) -> bool:
    """Say whether the words that are shown of a telling name every thing.

    Most do, and their articles need not be looked at.
    """
    start = one.told.start
    about = _behind_origin(one)
    shown = " … ".join(
        one.words[max(about, at.start - start) : at.end - start] for at in one.told.spans
    )
    return all(is_named(topic, shown) for topic in things)


def _behind_origin(one: Candidate) -> int:
    """Return how many characters of a telling only say where somebody is from."""
    origin = _FROM_THERE.match(one.words, 0, one.told.end - one.told.start)
    return origin.end() if origin else 0


def _names_any(one: Candidate, articles: Sequence[_Article], topics: Sequence[Topic]) -> bool:
    """Say whether a telling's words name one of several topics."""
    spans = one.told.spans
    if any(article.names(span.start, span.end) for article in articles for span in spans):
        return True
    clause = one.words[: one.told.end - one.told.start]
    return any(compiled((topic.name, topic.name.split()[-1])).names(clause) for topic in topics)


def _ties_one(one: Candidate, articles: Sequence[_Article]) -> bool:
    """Say whether a telling is tied to what its article is on, of several topics in it.

    What an article on Orrin goes on to tell, which comes back to Brask, is on both.
    """
    return all(article.is_often() for article in articles) and any(
        article.reach() == _NEAR and article.ties(one) for article in articles
    )


def _read(
    archive: Archive,
    numbers: AbstractSet[int],
    things: Sequence[Topic],
    nouns: Sequence[Topic] = (),
) -> dict[int, tuple[_Article, ...]]:
    """Return for each article where it names each thing.

    Where it names a thing at all, what an affair of it is called names it, too.
    """
    wanted = json.dumps(sorted(numbers))
    sentences: defaultdict[int, list[int]] = defaultdict(list)
    for number, start in archive.tuples(
        "SELECT s.article, s.start FROM json_each(?) j"
        " JOIN sentences s ON s.article = j.value ORDER BY s.article, s.n",
        (wanted,),
    ):
        sentences[number].append(start)
    rows = archive.tuples(
        "SELECT a.id, a.title, a.title_derived, a.text,"
        " CASE WHEN a.published ->> 'edtf' IS NOT NULL THEN a.day END FROM json_each(?) j"
        " JOIN articles a ON a.id = j.value",
        (wanted,),
    )
    found = {}
    for number, title, derived, text, day in rows:
        starts = sentences[number] or [0]
        begins = shown_from(text, starts[0], len(text))
        told = told_as(text, begins, nouns, things)
        at_things = [places_of(text, begins, topic) for topic in things]
        places = [
            (sorted((*at, *told)) if at else at, in_headline(title, topic))
            for at, topic in zip(at_things, things, strict=True)
        ]
        found[number] = tuple(
            _Article(text, title, day, starts, at, in_headline=headed and not derived)
            for at, headed in places
        )
    return found
