"""What each article says of the bearer of a name, gathered for `nlp.person.bearers`."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.person import occupations, surroundings
from nlp.person.bearers import Card
from store.naming import words as words_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

MOST = 500
"""The newest articles under each bearer that are looked at; older ones stay where they are."""

_IN_THE_NEWS = 75  # years
_DAY = "iif(json_extract(r.published, '$.edtf') IS NULL, NULL, p.day)"
"""The day of an article: not one that only bounds when it appeared."""
_NUMBER = re.compile(r"\d+")


def of_forms(
    connection: sqlite3.Connection, forms: Sequence[int], *, most: int = MOST, shown: bool = False
) -> list[Card]:
    """Return what the articles under some forms of one name say, one card an article and form.

    Args:
        connection: the archive.
        forms: the numbers of the forms.
        most: the newest articles of each that are looked at.
        shown: only articles that may be shown.
    """
    articles = "visible_articles" if shown else "articles"
    gathered: dict[tuple[int, int], list[sqlite3.Row]] = {}
    for form in forms:
        for row in connection.execute(
            f"SELECT p.article, p.form, {_DAY} AS day, p.role, p.gender, p.age, r.content_hash,"  # noqa: S608 one of two names of ours
            f" substr(r.text, 1, {surroundings.OPENING}) AS opening, f.name, b.form AS pinned"
            f" FROM appearances p JOIN {articles} r ON r.id = p.article"
            " JOIN forms f ON f.id = p.form"
            " LEFT JOIN bearers b ON b.article = p.article AND b.name = f.name"
            " WHERE p.form = ? AND p.kind = 'person' ORDER BY p.day DESC, p.article DESC LIMIT ?",
            (form, most),
        ):
            gathered.setdefault((row["article"], row["form"]), []).append(row)
    company = _company(connection, {article for article, _ in gathered})
    cards = [_card(rows, company.get(article, [])) for (article, _), rows in gathered.items()]
    return _with_speech(connection, forms, cards)


def _card(rows: Sequence[sqlite3.Row], present: Iterable[tuple[str, str | None]]) -> Card:
    """Sum up what one article says of a name's bearer, and who and what stands round it."""
    first = rows[0]
    roles = list(dict.fromkeys(row["role"] for row in rows if row["role"]))
    others = [(name, role) for name, role in present if name != first["name"]]
    own = frozenset(words_of(first["name"])).union(*(words_of(name) for name, _ in others))
    around = surroundings.of(first["opening"], own)
    role = " and ".join(roles) or None
    born = year_of(first["day"])
    age = next((row["age"] for row in rows if row["age"] is not None), None)
    return Card(
        article=first["article"],
        key=first["content_hash"],
        year=born,
        role=role,
        sex=next((row["gender"] for row in rows if row["gender"]), None),
        born=None if born is None or age is None else born - age - 0.5,
        company=frozenset(name for name, _ in others),
        officials=frozenset(name for name, role in others if role and is_official(role)),
        lands=around.lands,
        names=around.names,
        office_in=surroundings.office_in(role, around.lands),
        pinned=first["pinned"] or 0,
        at=first["form"],
    )


def is_official(role: str) -> bool:
    """Say whether a role is a public office, whose holder everybody is named beside.

    Args:
        role: what an article calls somebody.
    """
    return "politics" in occupations.of(role).now


def _company(
    connection: sqlite3.Connection, articles: Iterable[int]
) -> dict[int, list[tuple[str, str | None]]]:
    """Return who else of a full name appears in some articles, with their roles."""
    found: dict[int, list[tuple[str, str | None]]] = {}
    for row in connection.execute(
        "SELECT p.article, f.name, p.role FROM json_each(?) j"
        " JOIN appearances p ON p.article = j.value JOIN forms f ON f.id = p.form"
        " WHERE p.kind = 'person' AND instr(f.name, ' ')",
        (json.dumps(sorted(articles)),),
    ):
        found.setdefault(row["article"], []).append((row["name"], row["role"]))
    return found


def _with_speech(
    connection: sqlite3.Connection, forms: Sequence[int], cards: list[Card]
) -> list[Card]:
    """Note which articles quote the bearer, where years enough lie between them to ask."""
    years = [card.year for card in cards if card.year is not None]
    if not years or max(years) - min(years) <= _IN_THE_NEWS:
        return cards
    quoting = {
        row["article"]
        for row in connection.execute(
            "SELECT DISTINCT q.article FROM json_each(?1) j JOIN quotes q ON q.article = j.value"
            " WHERE +q.form IN (SELECT value FROM json_each(?2))",
            (json.dumps([card.article for card in cards]), json.dumps(list(forms))),
        )
    }
    return [replace(card, spoke=card.article in quoting) for card in cards]


def year_of(day: str | None) -> float | None:
    """Return a day as years and twelfths of a year.

    Args:
        day: an ISO date, or less of one.
    """
    if day is None:
        return None
    parts = _NUMBER.findall(day)[:2]
    return int(parts[0]) + (int(parts[1]) - 1) / 12 if len(parts) > 1 else float(parts[0])
