"""Which articles name the same people as another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.archive import Archive

_PEOPLE = 15
_NEWEST = 200
"""A person's last articles that are looked at: one who is in thousands says little."""


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
            "SELECT DISTINCT p.article FROM appearances p JOIN visible_articles a"
            " ON a.id = p.article WHERE p.person = ? ORDER BY p.article DESC LIMIT ?",
            (person, _NEWEST),
        )
        shared.update(one["article"] for one in found)
    return dict(shared.most_common(limit))
