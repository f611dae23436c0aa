"""Who is quoted again after a long silence, by the dates of articles or by their arrival."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from store import people
from store.codec import load_dating
from store.days import bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp import Dating
    from store.archive import Archive
    from store.values import PersonEntry

SILENCE_DAYS = 183
"""How long nobody may have quoted somebody, to call it a silence: half a year."""
_EARLIER = 60


@dataclass(frozen=True, slots=True)
class Returned:
    """Somebody quoted again: in which article, where last before, how many days lie between.

    `by_arrival` says that one of the articles has no date, so that the days between are those
    between their arrivals.
    """

    person: PersonEntry
    article: int
    before: int
    days: int
    by_arrival: bool


@dataclass(frozen=True, slots=True)
class _Place:
    article: int
    dating: Dating
    arrived: str


def returned(archive: Archive, articles: Sequence[int]) -> tuple[Returned, ...]:
    """Find who is quoted word for word in some articles, and in no other for half a year before.

    Where all articles that quote a person have dates, those count; else their arrivals. One that
    is filed late, with later ones known, is no return.

    Args:
        archive: the open archive.
        articles: the articles' numbers.

    Returns:
        The people, longest silence first.
    """
    given = json.dumps(sorted(set(articles)))
    rows = archive.rows(
        "SELECT q.person, min(q.article) AS article FROM quotes q JOIN people p ON p.id = q.person"
        " WHERE q.article IN (SELECT value FROM json_each(?1)) AND p.kind = 'person'"
        " AND q.kind <> 'indirect' AND EXISTS (SELECT 1 FROM quotes o WHERE o.person = q.person"
        " AND o.article NOT IN (SELECT value FROM json_each(?1)))"
        " GROUP BY q.person",
        (given,),
    )
    found = []
    for row in rows:
        now = _places(archive, row["person"], given, inside=True)
        before = _places(archive, row["person"], given, inside=False)
        gap = _gap(now, before) if now and before else None
        entry = people.get(archive, row["person"]) if gap else None
        if gap and entry:
            found.append(Returned(entry, *gap))
    return tuple(sorted(found, key=lambda one: (-one.days, one.person.id)))


def _places(archive: Archive, person: int, given: str, *, inside: bool) -> list[_Place]:
    rows = archive.rows(
        "SELECT DISTINCT q.article, q.day, a.published, a.available FROM quotes q"  # noqa: S608 one of two words
        " JOIN visible_articles a ON a.id = q.article WHERE q.person = ?1"
        f" AND q.article {'IN' if inside else 'NOT IN'} (SELECT value FROM json_each(?2))"
        " AND q.kind <> 'indirect' ORDER BY q.day DESC, q.article DESC LIMIT ?3",
        (person, given, _EARLIER),
    )
    return [_Place(row["article"], load_dating(row["published"]), row["available"]) for row in rows]


def _gap(now: Sequence[_Place], before: Sequence[_Place]) -> tuple[int, int, int, bool] | None:
    """Return the new article, the last one before, and the days between, if they are many."""
    opened = [_days(one.dating) for one in now]
    closed = [_days(one.dating) for one in before]
    if None not in opened and None not in closed:
        first = min(zip(filter(None, opened), now, strict=True), key=lambda pair: pair[0][0])
        last = max(zip(filter(None, closed), before, strict=True), key=lambda pair: pair[0][1])
        days = _between(last[0][1], first[0][0])
        found = (first[1].article, last[1].article, days, False)
    else:
        came = min(now, key=lambda one: one.arrived)
        there = max(before, key=lambda one: one.arrived)
        days = _between(there.arrived[:10], came.arrived[:10])
        found = (came.article, there.article, days, True)
    return found if days >= SILENCE_DAYS else None


def _days(dating: Dating) -> tuple[str, str] | None:
    first, last = bounds(dating.edtf or dating.shown)
    return (first, last) if first and last else None


def _between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days
