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
    import sqlite3
    from collections.abc import Sequence

    from nlp import Dating
    from store.archive import Archive
    from store.values import PersonEntry

SILENCE_DAYS = 183
"""How long nobody may have quoted somebody, to call it a silence: half a year."""
_MOST = 60
"""Articles that are looked at for each person, on either side of the silence."""


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
    new = _new_places(archive, given)
    found = []
    for row in rows:
        now = new.get(row["person"], [])
        before = _earlier_places(archive, row["person"], given) if now else []
        gap = _gap(now, before) if now and before else None
        entry = people.get(archive, row["person"]) if gap else None
        if gap and entry:
            found.append(Returned(entry, *gap))
    return tuple(sorted(found, key=lambda one: (-one.days, one.person.id)))


def _new_places(archive: Archive, given: str) -> dict[int, list[_Place]]:
    """Return the given articles that quote people word for word, by person, newest first."""
    rows = archive.rows(
        "SELECT DISTINCT q.person, q.article, q.day, a.published, a.available FROM json_each(?) j"
        " JOIN visible_articles a ON a.id = j.value JOIN quotes q ON q.article = a.id"
        " WHERE q.person IS NOT NULL AND q.kind <> 'indirect' ORDER BY q.day DESC, q.article DESC",
        (given,),
    )
    found: dict[int, list[_Place]] = {}
    for row in rows:
        found.setdefault(row["person"], []).append(_place(row))
    return {person: places[:_MOST] for person, places in found.items()}


def _earlier_places(archive: Archive, person: int, given: str) -> list[_Place]:
    """Return the newest articles that quote a person word for word, but for the given ones."""
    rows = archive.rows(
        "SELECT DISTINCT q.article, q.day, a.published, a.available FROM quotes q"
        " JOIN visible_articles a ON a.id = q.article WHERE q.person = ?1"
        " AND q.article NOT IN (SELECT value FROM json_each(?2))"
        " AND q.kind <> 'indirect' ORDER BY q.day DESC, q.article DESC LIMIT ?3",
        (person, given, _MOST),
    )
    return [_place(row) for row in rows]


def _place(row: sqlite3.Row) -> _Place:
    return _Place(row["article"], load_dating(row["published"]), row["available"])


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
