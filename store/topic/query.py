"""Turns topics into questions to the full-text indexes; nothing typed is ever taken as syntax."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.topic.homonyms import GEORGIA, THE_STATE
from store import people
from store.plain import plain
from store.topic.words import acronym_tag, country_tag, form_tag, is_acronym

if TYPE_CHECKING:
    from store.archive import Archive
    from store.values import Topic

NOTHING = '"\ue00f"'
"""A question that no text answers."""

_TOKEN = ("L", "N", "Co", "Mn", "Mc")
_FORMS = 60  # forms
_NEAR = 12
"""How many words may stand between those of one topic."""


def has_word(text: str) -> bool:
    """Say whether the index sees any word in a text."""
    return any(unicodedata.category(sign).startswith(_TOKEN) for sign in text)


def phrase(text: str) -> str:
    """Quote a text for the index: its words, in that order, next to each other."""
    return '"' + plain(text).replace("\0", " ").replace('"', '""') + '"'


def articles_with(archive: Archive, words: str, most: int) -> int:
    """Return how many visible articles have words next to each other, up to so many.

    Args:
        archive: the open archive.
        words: the words.
        most: after how many no more are counted.
    """
    found = (
        "SELECT f.rowid FROM articles_fts f WHERE articles_fts MATCH ?"
        " AND f.rowid NOT IN (SELECT id FROM hidden_articles) LIMIT ?"
    )
    return len(archive.tuples(found, (phrase(words), most)))


def any_of(archive: Archive, topic: Topic) -> str:
    """Return the question that any form of a topic answers."""
    if topic.name == THE_STATE:
        return f"({phrase(GEORGIA)} NOT {phrase(country_tag(GEORGIA))})"
    country = countries.named(topic.name)
    own = set(country.forms) | {country.name} if country else set()
    named = () if country else people.forms_of(archive, topic.name)[:_FORMS]
    parts = [country_tag(country.name)] if country else []
    parts.extend(map(form_tag, named))
    parts.extend(form_tag(form) for form in of_entries(archive, topic.alone)[:_FORMS])
    parts.extend(
        acronym_tag(form) if is_acronym(form) else form
        for form in topic.forms
        if form not in own and has_word(form)
    )
    asked = [*map(phrase, parts), *([_near(topic.typed)] if topic.apart else [])]
    return f"({' OR '.join(asked)})" if asked else NOTHING


def _near(words: str) -> str:
    """Return the question that words in any order answer where they stand near each other."""
    return f"NEAR({' '.join(map(phrase, words.split()))}, {_NEAR})"


def of_entries(archive: Archive, entries: tuple[int, ...]) -> list[int]:
    """Return the forms of some entries: of the surname alone, taken for somebody who bears it.

    Args:
        archive: the open archive.
        entries: the entries of people.
    """
    if not entries:
        return []
    rows = archive.tuples(
        "SELECT f.id FROM json_each(?) j JOIN forms f ON f.person = j.value",
        (json.dumps(entries),),
    )
    return [form for (form,) in rows]


def all_of(archive: Archive, topics: tuple[Topic, ...]) -> str:
    """Return the question that every one of some topics has to answer."""
    return " AND ".join(any_of(archive, topic) for topic in topics) or NOTHING
