"""Articles that a person assigned to one of several people of a name, so that it can be undone.

Somebody who says which articles mean another person says of the rest that they mean the first:
both are kept, so that what comes in later is compared with either.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from store.errors import BadQuestionError, NotFoundError
from store.person import bearers, registry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_MOST = 500  # articles


class Leaving(NamedTuple):
    """An article in which a form of a name stands for somebody."""

    article: int
    form: int
    name: str


class Word(NamedTuple):
    """Who said so, when, and under which number that is kept."""

    identity: int
    by: str | None
    at: str


def leaving(connection: sqlite3.Connection, person: int, articles: Sequence[int]) -> list[Leaving]:
    """Return under which names some articles have a person.

    Args:
        connection: the archive.
        person: the person's number.
        articles: the articles' numbers.

    Raises:
        NotFoundError: none of the articles names the person.
        BadQuestionError: no other article names the person by these names.
    """
    rows = [
        Leaving(*row)
        for row in connection.execute(
            "SELECT DISTINCT p.article, p.form, f.name FROM json_each(?) j"
            " JOIN appearances p ON p.article = j.value JOIN forms f ON f.id = p.form"
            " WHERE p.person = ? ORDER BY p.form, p.article",
            (json.dumps(sorted(set(articles))), person),
        )
    ]
    if not rows:
        raise NotFoundError("None of these articles names that person.")
    return rows


def has_others(connection: sqlite3.Connection, person: int, going: Sequence[Leaving]) -> bool:
    """Say whether a person has articles beside those that leave.

    Args:
        connection: the archive.
        person: the person's number.
        going: what leaves.
    """
    gone = json.dumps([one.article for one in going])
    row = connection.execute(
        "SELECT 1 FROM appearances WHERE person = ?"
        " AND article NOT IN (SELECT value FROM json_each(?)) LIMIT 1",
        (person, gone),
    ).fetchone()
    return row is not None


def target(
    connection: sqlite3.Connection, name: str, person: int | None, why: str, word: Word
) -> int:
    """Return the form that a name takes where it means somebody else.

    Args:
        connection: the open write.
        name: the name as it is looked up.
        person: whom it means; somebody new where left out.
        why: the reason, as it may be shown.
        word: who said so.
    """
    if person is not None:
        row = connection.execute(
            "SELECT id FROM forms WHERE name = ? AND person = ? ORDER BY id LIMIT 1", (name, person)
        ).fetchone()
        if row is not None:
            return int(row["id"])
    row = connection.execute(
        "SELECT id FROM forms WHERE name = ?1 AND key <> ?1 AND decided = 0"
        " AND NOT EXISTS (SELECT 1 FROM appearances p WHERE p.form = forms.id)"
        " AND NOT EXISTS (SELECT 1 FROM bearers b WHERE b.form = forms.id) ORDER BY id LIMIT 1",
        (name,),
    ).fetchone()
    form = bearers.make(connection, name) if row is None else int(row["id"])
    home = connection.execute("SELECT first_person FROM forms WHERE id = ?", (form,)).fetchone()[0]
    registry.move(connection, form, person or home, why=why, by=word.by, at=word.at)
    if person is None:
        connection.execute(
            "INSERT INTO merges (kept, form, moved_from, why, by, at) VALUES (?, ?, ?, ?, ?, ?)",
            (home, form, home, why, word.by, word.at),
        )
    connection.execute("UPDATE forms SET decided = 1 WHERE id = ?", (form,))
    return form


def carry_out(
    connection: sqlite3.Connection, word: Word, going: Sequence[Leaving], targets: dict[int, int]
) -> None:
    """Let the names of some articles mean somebody else, and the rest whom they meant.

    Args:
        connection: the open write.
        word: who said so.
        going: what leaves.
        targets: for each form that leaves, the form that it takes.
    """
    gone = {(one.article, one.form) for one in going}
    for one in going:
        _pin(connection, word, one, targets[one.form])
        if targets[one.form] != one.form:
            bearers.move(connection, one.article, one.form, targets[one.form])
    for form, name in {(one.form, one.name) for one in going}:
        for row in connection.execute(
            "SELECT DISTINCT article, day FROM appearances WHERE form = ?"
            " ORDER BY day DESC, article DESC LIMIT ?",
            (form, _MOST),
        ).fetchall():
            if (row["article"], form) not in gone:
                _pin(connection, word, Leaving(row["article"], form, name), form)
    bearers.tidy(connection, {*targets, *targets.values()}, word.at)
    for name in {one.name for one in going}:
        bearers.divide(connection, name, word.at)


def _pin(connection: sqlite3.Connection, word: Word, one: Leaving, form: int) -> None:
    """Keep that an article means one bearer of a name, and what was kept of it before."""
    before = connection.execute(
        "SELECT form FROM bearers WHERE article = ? AND name = ?", (one.article, one.name)
    ).fetchone()
    connection.execute(
        "INSERT OR IGNORE INTO identity_articles VALUES (?, ?, ?, ?, ?, ?)",
        (word.identity, one.article, one.name, one.form, form, before and before["form"]),
    )
    connection.execute(
        "INSERT INTO bearers VALUES (?, ?, ?)"
        " ON CONFLICT (article, name) DO UPDATE SET form = excluded.form",
        (one.article, one.name, form),
    )


def hold(connection: sqlite3.Connection, word: Word, one: int, other: int) -> None:
    """Let two forms that are one name keep their articles, since they are said to be two people's.

    Args:
        connection: the open write.
        word: who said so.
        one: a form.
        other: another; where it is another name, nothing is kept.
    """
    rows = connection.execute(
        "SELECT o.id, o.name FROM forms f JOIN forms o ON o.name = f.name"
        " WHERE f.id = ? AND ? IN (SELECT id FROM forms WHERE name = f.name) AND o.id IN (?, ?)",
        (one, other, one, other),
    ).fetchall()
    for row in rows:
        for found in connection.execute(
            "SELECT DISTINCT article FROM appearances WHERE form = ? ORDER BY article DESC LIMIT ?",
            (row["id"], _MOST),
        ).fetchall():
            _pin(connection, word, Leaving(found["article"], row["id"], row["name"]), row["id"])


def take_back(connection: sqlite3.Connection, identity: int, at: str) -> None:
    """Let every article mean again whom it meant before somebody said otherwise.

    What a newer word says of an article stands.

    Args:
        connection: the open write.
        identity: the number of the word that is taken back.
        at: the instant.
    """
    rows = connection.execute(
        "SELECT * FROM identity_articles WHERE identity = ? ORDER BY article", (identity,)
    ).fetchall()
    touched: dict[int, int] = {}
    for row in rows:
        kept = connection.execute(
            "SELECT form FROM bearers WHERE article = ? AND name = ?", (row["article"], row["name"])
        ).fetchone()
        if kept is None or kept["form"] != row["moved_to"]:
            continue
        if row["pinned"] is None:
            connection.execute(
                "DELETE FROM bearers WHERE article = ? AND name = ?", (row["article"], row["name"])
            )
        else:
            connection.execute(
                "UPDATE bearers SET form = ? WHERE article = ? AND name = ?",
                (row["pinned"], row["article"], row["name"]),
            )
        if row["moved_to"] != row["moved_from"]:
            bearers.move(connection, row["article"], row["moved_to"], row["moved_from"])
            touched[row["moved_to"]] = row["moved_from"]
    for left, stayed in touched.items():
        _retire(connection, left, stayed, at)
    bearers.tidy(connection, {*touched, *touched.values()}, at)
    for name in {row["name"] for row in rows}:
        bearers.divide(connection, name, at)


def _retire(connection: sqlite3.Connection, left: int, stayed: int, at: str) -> None:
    """Let a form that was made for somebody's word, and is empty now, lead to whom it came from."""
    row = connection.execute(
        "SELECT f.key <> f.name AND NOT EXISTS (SELECT 1 FROM appearances p WHERE p.form = f.id)"
        " AND NOT EXISTS (SELECT 1 FROM bearers b WHERE b.form = f.id) AS idle,"
        " (SELECT person FROM forms WHERE id = ?2) AS person FROM forms f WHERE f.id = ?1",
        (left, stayed),
    ).fetchone()
    if row["idle"]:
        connection.execute("UPDATE forms SET decided = 0 WHERE id = ?", (left,))
        connection.execute(
            "UPDATE merges SET undone = ? WHERE form = ? AND undone IS NULL", (at, left)
        )
        registry.move(connection, left, row["person"], why=bearers.TIED, by=None, at=at)


def refuse_all(name: str) -> BadQuestionError:
    """Return what is said where every article of a person would leave."""
    return BadQuestionError(
        f"These are all articles of “{name}”. Leave out those that mean the same person as now."
    )
