"""What articles tell first of all, if they do not say when: "The mayor of Orrin has resigned".

Of a news story that is its main fact. What a feature opens with, a comment, or what is so and was
not done, is none.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import Sentence, Span
from nlp.event.edges import shown_from
from nlp.event.undated import tells_deed
from nlp.topics import compiled
from nlp.values import Person
from store.articles import summary
from store.codec import load_spans
from store.timeline import standing
from store.topic.words import Tags, tags

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from nlp.values import Dating
    from store.archive import Archive
    from store.values import Topic

MOST_ARTICLES = 200
"""Of so many of the newest articles on some topics the first sentence is looked at."""

_SHORTEST, _LONGEST, _AROUND = 30, 420, 260  # characters
_DAY = len("2031-05-03")
_LEANING = re.compile(
    r"[“\"]?(?:He|She|It|They|We|I|His|Her|Its|Their|This|That|These|Those|Such|But|And|However|Yet"
    r"|So|Also|Because|Both)\b"
)
_SCENE = re.compile(
    r"(?:When|As|If|Once|For|There|Here|Imagine|Ask|Nobody|Everyone|Sometimes|Ever|Not|Like|With)\b"
)
"""How a feature opens, and no news."""
_PERFECT = re.compile(r"\b(?:has|have) (?:[a-z]+ly |also |now |been |again ){0,2}[a-z]+\b")
"""As in "has resigned": told as news."""
_DATELINE = re.compile(r"[A-Z][^a-z]{2,30}\S{0,12} [—–―-]{1,2} ")
_FIRST = (
    "SELECT a.id, a.day, a.title, a.text, s.n, s.start, s.\"end\", a.published ->> 'basis' IN"
    " ('stated', 'dateline', 'corrected') AND length(a.published ->> 'edtf') = 10 AS is_dated,"
    " (SELECT json_group_array(e.edtf) FROM events e WHERE e.article = a.id"
    " AND e.edtf IS NOT NULL AND e.sentence_start = s.start) AS dates"
    " FROM json_each(?1) j JOIN articles a ON a.id = j.value"
    " JOIN sentences s ON s.article = a.id AND s.n = (SELECT min(n) FROM sentences"
    " WHERE article = a.id AND kind = 'prose' AND \"end\" - start > ?2)"
)


@dataclass(frozen=True, slots=True)
class Lede:
    """The first sentence of an article, with its words as they are shown.

    `day` is the article's, where that is known; `is_named` says that the sentence itself has the
    topics, not only the headline above it.
    """

    article: int
    day: str | None
    headline: str
    sentence: Span
    shown: Span
    words: str
    around: str
    tags: Tags
    is_named: bool


def of(archive: Archive, articles: Sequence[int], topics: Sequence[Topic]) -> list[Lede]:
    """Return what articles tell first of all, of those that tell news and do not date it.

    Args:
        archive: the open archive.
        articles: visible articles that stand for all of the topics, the newest first.
        topics: the topics; the headline or the sentence has to name all of them.
    """
    named = Named.of(archive, topics)
    rows = archive.rows(_FIRST, (json.dumps(list(articles[:MOST_ARTICLES])), _SHORTEST))
    found = (_lede(archive, row, named) for row in rows if not _is_dated(row))
    return [one for one in found if one is not None]


@dataclass(frozen=True, slots=True)
class Named:
    """How topics are named: things by their words, people by the forms of their names."""

    things: Sequence[Topic]
    persons: Sequence[frozenset[int]]
    topics: Sequence[Topic]

    @classmethod
    def of(cls, archive: Archive, topics: Sequence[Topic]) -> Named:
        """Part topics into things and people."""
        persons = standing.persons_among(archive, topics)
        return cls(standing.things_among(archive, topics), persons, topics)

    def all_in(self, words: str, speaks_of: Tags) -> bool:
        """Say whether a sentence names all of them."""
        if not all(compiled(topic.forms).names(words) for topic in self.things):
            return False
        named = frozenset(speaks_of.forms)
        return all(not forms.isdisjoint(named) for forms in self.persons)

    def all_above(self, headline: str, words: str) -> bool:
        """Say whether a headline and the sentence below it name all of them in full."""
        both = f"{headline}\n{words}"
        return all(compiled(topic.forms).names(both) for topic in self.topics)


def _is_dated(row: sqlite3.Row) -> bool:
    """Say whether a first sentence tells when its news was.

    What "has been done" is news of its article's day, whatever year long over is told in it.
    """
    dates = json.loads(row["dates"])
    if not (row["is_dated"] and _PERFECT.search(row["text"], row["start"], row["end"])):
        return bool(dates)
    return not all(standing.is_background(when, row["day"]) for when in dates)


def _lede(archive: Archive, row: sqlite3.Row, named: Named) -> Lede | None:
    text, start, end = row["text"], row["start"], row["end"]
    begins = shown_from(text, start, end)
    words = text[begins:end]
    if len(words) > _LONGEST or not is_news(words):
        return None
    speaks_of = tags(text, [Sentence(start, end, 0)], people_in(archive, row["id"]))[0]
    is_named = named.all_in(words, speaks_of)
    if not is_named and not (_PERFECT.search(words) and named.all_above(row["title"], words)):
        return None
    ranked = next((one for one in summary(archive, row["id"]) if one.sentence == row["n"]), None)
    if ranked is not None and ranked.comment:
        return None
    return Lede(
        article=row["id"],
        day=row["day"] if row["is_dated"] else None,
        headline=row["title"],
        sentence=Span(start, end),
        shown=Span(begins, end),
        words=words,
        around=text[max(0, start - _AROUND) : end + _AROUND],
        tags=speaks_of,
        is_named=is_named,
    )


def day_of(published: Dating) -> str | None:
    """Return the day on which an article appeared, where that is told to the day.

    Args:
        published: when it was written.
    """
    is_told = published.basis in {"stated", "dateline", "corrected"}
    return published.edtf if is_told and len(published.edtf or "") == _DAY else None


def is_news(words: str) -> bool:
    """Say whether a sentence tells of something done, as the first one of a news story does.

    Args:
        words: the sentence.
    """
    dateline = _DATELINE.match(words)
    told = words[dateline.end() :] if dateline else words
    return not (_SCENE.match(told) or is_leaning(told)) and tells_deed(told)


def is_leaning(words: str) -> bool:
    """Say whether a sentence opens with words that lean on the one before it."""
    return _LEANING.match(words) is not None


def people_in(archive: Archive, article: int) -> list[tuple[int, Person]]:
    """Return the people of an article, each with the number of the form of the name."""
    rows = archive.rows(
        "SELECT form, name, mentions FROM appearances WHERE article = ? AND kind = 'person'",
        (article,),
    )
    return [
        (row["form"], Person(row["name"], mentions=load_spans(row["mentions"]))) for row in rows
    ]
