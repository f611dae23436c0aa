"""Which of several people of one name a timeline is about.

Sentences are indexed under names, and a name may have several bearers, each with articles of their
own (`store.bearers`). So a question about one of them is answered from those articles alone.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from store.naming import person_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.archive import Archive
    from store.values import Topic


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


def forms(archive: Archive, person: int) -> tuple[int, ...]:
    """Return the forms that stand for one person."""
    rows = archive.tuples("SELECT id FROM forms WHERE person = ?", (person,))
    return tuple(form for (form,) in rows)


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
            theirs = _articles(archive, topic.person)
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
                " WHERE e.article IN (SELECT article FROM appearances WHERE person = ?)",
                (json.dumps(left), topic.person),
            )
            left = [event for (event,) in rows]
    return left


def _articles(archive: Archive, person: int) -> frozenset[int]:
    rows = archive.tuples("SELECT article FROM appearances WHERE person = ?", (person,))
    return frozenset(article for (article,) in rows)
