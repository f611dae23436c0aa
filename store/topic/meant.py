"""Which of several people of one name a timeline is about.

Sentences are indexed under names, and a name may have several bearers, each with articles of their
own (`store.person.bearers`). So a question about one of them is answered from those articles alone.
A surname alone is a word like any other to the index: who bears it, and whether it is a name at
all where the archive writes it, is asked here.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from store.naming import person_key
from store.person import shown_names
from store.topic import query
from store.topic.words import form_tag
from store.values import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.archive import Archive
    from store.values import PersonEntry

_MOST_FORMS = 200  # forms of names
_LOOKED_AT = 1000  # sentences
_MOSTLY = 0.5
"""The share of a word's sentences that name a bearer of it, for the word to be their name."""


def bearers_of(archive: Archive, name: str) -> tuple[int, ...]:
    """Return the people who bear a name in visible articles.

    Args:
        archive: the open archive.
        name: the whole name, as somebody typed it.

    Returns:
        Their numbers, the one who was read of first in front; nobody for a surname alone.
    """
    rows = archive.tuples(
        "SELECT DISTINCT f.person FROM forms f WHERE f.name = ? AND EXISTS ("
        "SELECT 1 FROM appearances p WHERE p.form = f.id AND p.kind = 'person'"
        " AND p.article NOT IN (SELECT id FROM hidden_articles)) ORDER BY f.person",
        (person_key(name),),
    )
    return tuple(person for (person,) in rows)


def of_person(archive: Archive, topics: Sequence[Topic], person: int) -> tuple[Topic, ...]:
    """Return some topics, those that are a name of several people as the name of one of them.

    Args:
        archive: the open archive.
        topics: what `store.topics.parse` returned.
        person: who is meant; nothing changes where nobody else is called so.
    """
    return tuple(_of_person(archive, topic, person) for topic in topics)


def _of_person(archive: Archive, topic: Topic, person: int) -> Topic:
    bearing = bearers_of(archive, topic.name)
    return replace(topic, person=person) if person in bearing and len(bearing) > 1 else topic


def bearing(archive: Archive, word: str) -> tuple[int, ...]:
    """Return people in whose name of several words a word stands, if the archive means them by it.

    It is the surname of a single one: "Calder" alone is nobody called Calder Voss.

    Args:
        archive: the open archive.
        word: a surname, as somebody typed it.

    Returns:
        Their numbers; nobody where most sentences with the word name none of them ("rose", "bush").
    """
    rows = archive.tuples(
        "SELECT DISTINCT f.person, f.id FROM form_words w CROSS JOIN forms f ON f.id = w.form"  # noqa: S608 no input in it
        " CROSS JOIN people p ON p.id = f.first_person"
        f" WHERE w.word = ? AND p.kind = 'person'{shown_names.known(archive)} LIMIT ?",
        (person_key(word), _MOST_FORMS),
    )
    whole = archive.tuples(
        "SELECT f.person, max(f.name LIKE '% ' || ?2) FROM json_each(?1) j"
        " JOIN forms f ON f.id = j.value WHERE instr(f.name, ' ') GROUP BY f.person",
        (json.dumps([form for _, form in rows]), person_key(word)),
    )
    if not whole or (len(whole) == 1 and not whole[0][1]):
        return ()
    tags = " OR ".join(query.phrase(form_tag(form)) for _, form in rows)
    written = query.phrase(word)
    named = _sentences(archive, f"{written} AND ({tags})")
    return tuple(one for one, _ in whole) if named > _MOSTLY * _sentences(archive, written) else ()


def _sentences(archive: Archive, question: str) -> int:
    """Return how many dated sentences answer a question; of very many, so many."""
    return int(
        archive.value(
            "SELECT count(*) FROM (SELECT 1 FROM events_fts f JOIN events e ON e.id = f.rowid"
            " WHERE events_fts MATCH ? AND e.article NOT IN (SELECT id FROM hidden_articles)"
            " ORDER BY f.rowid DESC LIMIT ?)",
            (question, _LOOKED_AT),
        )
    )


def named(archive: Archive, entry: PersonEntry, alone: Iterable[int] = ()) -> Topic:
    """Return the topic that is one person, whose surname was typed.

    Args:
        archive: the open archive.
        entry: the person.
        alone: entries of the surname alone that are taken for that person, too.
    """
    is_one_of_several = len(bearers_of(archive, entry.name)) > 1 or " " not in entry.name
    person = entry.id if is_one_of_several else 0
    return Topic(entry.name, entry.name, (entry.name,), person, tuple(alone))


def persons(topic: Topic) -> tuple[int, ...]:
    """Return the people whom a topic means beside those of its name; nobody where that tells."""
    return (topic.person, *topic.alone) if topic.person else topic.alone


def articles_only(archive: Archive, topics: Sequence[Topic], articles: Sequence[int]) -> list[int]:
    """Return those of some articles that mean the people whom topics name.

    Args:
        archive: the open archive.
        topics: the topics.
        articles: the articles' numbers; their order is kept.
    """
    left = list(articles)
    for topic in topics:
        if topic.person:
            theirs = _articles(archive, persons(topic))
            left = [article for article in left if article in theirs]
    return left


def events_only(archive: Archive, topics: Sequence[Topic], events: Sequence[int]) -> list[int]:
    """Return those of some events that articles tell which mean the people whom topics name.

    Args:
        archive: the open archive.
        topics: the topics.
        events: the events' numbers.
    """
    left = list(events)
    for topic in topics:
        if topic.person:
            rows = archive.tuples(
                "SELECT e.id FROM json_each(?) j JOIN events e ON e.id = j.value"
                " WHERE e.article IN (SELECT a.article FROM appearances a"
                " WHERE a.person IN (SELECT value FROM json_each(?)))",
                (json.dumps(left), json.dumps(persons(topic))),
            )
            left = [event for (event,) in rows]
    return left


def _articles(archive: Archive, some: Sequence[int]) -> frozenset[int]:
    rows = archive.tuples(
        "SELECT article FROM appearances WHERE person IN (SELECT value FROM json_each(?))",
        (json.dumps(some),),
    )
    return frozenset(article for (article,) in rows)
