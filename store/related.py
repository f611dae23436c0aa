"""Which articles name the same people as another, or have the same rare words, and whom each names.

Many articles are looked at for that: a name is what the article itself calls somebody, and nothing
is counted that could as well be asked of a few.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.person import shown_names
from store.topic.query import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.archive import Archive

_PEOPLE = 15  # people of an article
_NEWEST = 200
"""A person's last articles that are looked at: one who is in thousands says little."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or some body that an article names, as the article calls them."""

    person: int
    name: str
    kind: str


def named_in(archive: Archive, articles: Iterable[int]) -> dict[int, dict[int, Named]]:
    """Return whom each of some visible articles names, in its order, by their numbers.

    Args:
        archive: the open archive.
        articles: the articles' numbers.
    """
    rows = archive.rows(
        "SELECT p.article, p.person, p.name, p.kind FROM json_each(?) j"
        " JOIN visible_articles a ON a.id = j.value JOIN appearances p ON p.article = a.id"
        " ORDER BY p.article, p.n",
        (json.dumps(list(articles)),),
    )
    found: dict[int, dict[int, Named]] = {}
    for row in rows:
        named = found.setdefault(row["article"], {})
        named.setdefault(row["person"], Named(row["person"], row["name"], row["kind"]))
    return found


def is_in_more_than(archive: Archive, person: int, articles: int) -> bool:
    """Tell whether more than so many visible articles name somebody.

    Args:
        archive: the open archive.
        person: the person's number.
        articles: how many articles are not more; counting stops behind them.
    """
    counted = archive.value(
        "SELECT count(*) FROM (SELECT 1 FROM appearances WHERE person = ?"  # noqa: S608 no input in it
        f"{shown_names.seen(archive)} GROUP BY day, article LIMIT ?)",
        (person, articles + 1),
    )
    return int(counted) > articles


def sharing_people(archive: Archive, article: int, limit: int = 60) -> dict[int, int]:
    """Return the visible articles that name people of an article, most of them first.

    Args:
        archive: the open archive.
        article: the article's number.
        limit: how many to return at most.

    Returns:
        How many people each of them shares with it.
    """
    people = archive.rows(
        "SELECT person FROM appearances WHERE article = ? GROUP BY person ORDER BY min(n) LIMIT ?",
        (article, _PEOPLE),
    )
    shared = sharing(archive, [row["person"] for row in people], limit + 1)
    shared.pop(article, None)
    return shared


def sharing(archive: Archive, people: Iterable[int], limit: int = 60) -> dict[int, int]:
    """Return the visible articles that name some people, those that name most of them first.

    Args:
        archive: the open archive.
        people: the people's numbers.
        limit: how many to return at most.

    Returns:
        How many of them each article names.
    """
    shared: Counter[int] = Counter()
    for person in people:
        found = archive.rows(
            "SELECT DISTINCT article FROM appearances WHERE person = ?"  # noqa: S608 no input in it
            f"{shown_names.seen(archive)} ORDER BY article DESC LIMIT ?",
            (person, _NEWEST),
        )
        shared.update(one["article"] for one in found)
    return dict(shared.most_common(limit))


def having_each(archive: Archive, words: Iterable[str], most: int) -> dict[str, frozenset[int]]:
    """Return the visible articles that have each of some words, without the words of many.

    Args:
        archive: the open archive.
        words: the words.
        most: how many articles may have a word; counting stops behind them.

    Returns:
        The articles' numbers, by the word.
    """
    found = {}
    for word in words:
        rows = archive.tuples(
            "SELECT f.rowid FROM articles_fts f WHERE articles_fts MATCH ?"
            " AND f.rowid NOT IN (SELECT id FROM hidden_articles) ORDER BY f.rowid DESC LIMIT ?",
            (phrase(word), most + 1),
        )
        if len(rows) <= most:
            found[word] = frozenset(number for (number,) in rows)
    return found
