"""Articles that stand in for their sentences: what is on a topic without naming it.

An article on the harbour toll goes on to say "the vote was on 3 May". It may speak for that
sentence, unless the sentence is about another country. On a person it has to be more careful: an
article on somebody tells of many others, so only what names that person, or says "he" or "she" and
names nobody else, is theirs.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from nlp import countries
from store import people
from store.codec import load_spans
from store.topic_words import form_tag, forms_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.archive import Archive
    from store.event_dates import Mention
    from store.values import Topic

MOST_ARTICLES = 3000
"""How many of the newest articles may stand in for their sentences."""

_LEDE = 400
"""Who is named in so many first characters, or in the headline, is whom an article is about."""

_WORDS = (
    "SELECT d.event, d.article, d.edtf, d.lag, d.worth / 2, d.weight, 1, w.words"
    " FROM json_each(?) s JOIN events e ON e.article = s.value"
    " JOIN event_dates d ON d.event = e.id JOIN event_words w ON w.event = e.id"
)
_COUNTRIES = (
    "SELECT d.event, d.article, d.edtf, d.lag, d.worth / 2, d.weight, 1, e.countries, e.status"
    " FROM json_each(?) s JOIN events e ON e.article = s.value"
    " JOIN event_dates d ON d.event = e.id"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Hh]imself|[Hh]erself)\b")


def articles_on(archive: Archive, question: str) -> list[int]:
    """Return the newest visible articles that stand for every topic of a question.

    Args:
        archive: the open archive.
        question: a question to the index of topics (`store.topic_query`).
    """
    rows = archive.tuples(
        "SELECT rowid FROM standing_fts WHERE standing_fts MATCH ?"
        " AND rowid NOT IN (SELECT id FROM hidden_articles) ORDER BY rowid DESC LIMIT ?",
        (question, MOST_ARTICLES),
    )
    return [number for (number,) in rows]


def mentions(archive: Archive, articles: Sequence[int], topics: Sequence[Topic]) -> list[Mention]:
    """Return the dated events that some articles tell of topics without naming them.

    Such a mention is worth half of one that names its topics.

    Args:
        archive: the open archive.
        articles: what `articles_on` returned.
        topics: the topics.
    """
    persons = [forms for topic in topics if (forms := frozenset(_forms(archive, topic)))]
    ours = {country.name for topic in topics if (country := countries.named(topic.name))}
    if persons:
        articles = [one for one in articles if _is_about(archive, one, persons)]
    wanted = (json.dumps(list(articles)),)
    if persons:
        rows = archive.tuples(_WORDS, wanted)
        return [(*mention,) for *mention, words in rows if _tells_of(words, persons)]
    return [
        (*mention,)
        for *mention, listed, status in archive.tuples(_COUNTRIES, wanted)
        if status == "comment" or not ours or not set(filter(None, listed.split("|"))) - ours
    ]


def _tells_of(words: str, persons: Sequence[frozenset[int]]) -> bool:
    """Say whether a sentence names some people, or only speaks of "him" or "her"."""
    named = set(forms_among(words))
    known = [set(map(form_tag, forms)) for forms in persons]
    if all(forms & named for forms in known):
        return True
    return _PRONOUN.search(words) is not None and named <= set().union(*known)


def _forms(archive: Archive, topic: Topic) -> tuple[int, ...]:
    """Return the forms of the person that a topic is, none where it is no person."""
    if countries.named(topic.name):
        return ()
    return people.forms_of(archive, topic.name)


def _is_about(archive: Archive, article: int, persons: Sequence[frozenset[int]]) -> bool:
    """Say whether an article has all of some people in its headline or its lede."""
    title = archive.value("SELECT title FROM articles WHERE id = ?", (article,))
    rows = archive.rows(
        "SELECT form, name, aliases, mentions FROM appearances WHERE article = ?", (article,)
    )
    named = {
        row["form"]
        for row in rows
        if any(span.start < _LEDE for span in load_spans(row["mentions"]))
        or any(form in title for form in (row["name"], *json.loads(row["aliases"])))
    }
    return all(forms & named for forms in persons)
