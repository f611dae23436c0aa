"""Who is who across articles: every form of a name belongs to one person of the archive.

Names that are equal once folded are one person. A shorter form ("Murphy", "Patrick Murphy") joins
a longer one by itself only where exactly one person bears its words and something else agrees: a
role in common, or a name that differs in initials alone. The decision is made again whenever a
name comes in, from all that is known by then, so that the order of arrival does not matter; what
a person decided is left alone. Every join is kept in `merges` with its reason.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from itertools import combinations

from store.archive import changed
from store.naming import key as key_of
from store.naming import words as words_of

_ROLE_NOISE = frozenset(
    re.findall(r"\w+", "a an and at by for from in of on the to with his her its new former late")
)
_CANDIDATES = 200
_MANY_WORDS = 4
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name, with the person that it stands for."""

    id: int
    person: int


def register(connection: sqlite3.Connection, name: str, kind: str) -> Form | None:
    """Return the form of a name, making it (and its person) where it is new.

    Args:
        connection: the open write.
        name: the fullest name that an article gives.
        kind: `person` or `organisation`.

    Returns:
        The form, or `None` where `name` holds no word.
    """
    key = key_of(name)
    if not key:
        return None
    row = connection.execute("SELECT id, person FROM forms WHERE key = ?", (key,)).fetchone()
    if row is not None:
        return Form(row["id"], row["person"])
    person = connection.execute(
        "INSERT INTO people (name, kind) VALUES (?, ?)", (name.strip(), kind)
    ).lastrowid
    form = connection.execute(
        "INSERT INTO forms (key, form, person, first_person) VALUES (?, ?, ?, ?)",
        (key, name.strip(), person, person),
    ).lastrowid
    connection.executemany(
        "INSERT OR IGNORE INTO form_words (word, form) VALUES (?, ?)",
        ((word, form) for word in words_of(key)),
    )
    changed(connection, "names")
    return Form(int(form or 0), int(person or 0))


def add_aliases(connection: sqlite3.Connection, form: int, aliases: tuple[str, ...]) -> None:
    """Note the shorter names that an article used for a form; "the premier" is no name."""
    for alias in aliases:
        bare = alias.strip()
        key = key_of(bare)
        if key and not bare[0].islower() and not bare.lower().startswith("the "):
            new = connection.execute(
                "INSERT OR IGNORE INTO aliases (key, form, alias) VALUES (?, ?, ?)",
                (key, form, bare),
            ).rowcount
            if new:
                changed(connection, "names")


def settle(connection: sqlite3.Connection, form: int, at: str) -> None:
    """Decide again which person a form, and every form that its words touch, stands for.

    Args:
        connection: the open write.
        form: a form that has just been met in an article.
        at: the instant, for the record.
    """
    for other in _touched(connection, form):
        _decide(connection, other, at)


def move(
    connection: sqlite3.Connection, form: int, person: int, *, why: str, by: str | None, at: str
) -> None:
    """Let a form stand for a person, with everything said and done under it, on record.

    Args:
        connection: the open write.
        form: the form that moves.
        person: the person that it stands for from now on.
        why: the reason, as it may be shown.
        by: who decided, or `None` where it was decided by rule.
        at: the instant.
    """
    before = connection.execute("SELECT person FROM forms WHERE id = ?", (form,)).fetchone()[0]
    if before == person:
        return
    connection.execute("UPDATE forms SET person = ? WHERE id = ?", (person, form))
    connection.execute("UPDATE appearances SET person = ? WHERE form = ?", (person, form))
    connection.execute("UPDATE quotes SET person = ? WHERE form = ?", (person, form))
    connection.execute("UPDATE merges SET undone = ? WHERE form = ? AND undone IS NULL", (at, form))
    home = connection.execute("SELECT first_person FROM forms WHERE id = ?", (form,)).fetchone()[0]
    if person != home:
        connection.execute(
            "INSERT INTO merges (kept, form, moved_from, why, by, at) VALUES (?, ?, ?, ?, ?, ?)",
            (person, form, before, why, by, at),
        )
    left = connection.execute("SELECT 1 FROM forms WHERE person = ? LIMIT 1", (before,)).fetchone()
    connection.execute(
        "UPDATE people SET merged_into = ? WHERE id = ?", (None if left else person, before)
    )
    connection.execute("UPDATE people SET merged_into = NULL WHERE id = ?", (person,))
    changed(connection)


def _touched(connection: sqlite3.Connection, form: int) -> list[int]:
    """Return the form itself and the forms whose words are all among its own."""
    key = connection.execute("SELECT key FROM forms WHERE id = ?", (form,)).fetchone()[0]
    touched = [form]
    for shorter in _parts(words_of(key)):
        row = connection.execute(
            "SELECT id FROM forms WHERE key = ? AND id <> ?", (shorter, form)
        ).fetchone()
        if row is not None:
            touched.append(row["id"])
    return touched


def _parts(words: tuple[str, ...]) -> set[str]:
    """Return the names that may be short for a name: its words with some left out."""
    sizes = range(1, len(words)) if len(words) <= _MANY_WORDS else (1, 2, len(words) - 1)
    parts = {" ".join(some) for size in sizes for some in combinations(words[:8], size)}
    if len(words) == _PAIR:
        parts.add(" ".join(reversed(words)))
    return parts


def _decide(connection: sqlite3.Connection, form: int, at: str) -> None:
    row = connection.execute(
        "SELECT f.key, f.person, f.first_person, f.decided, p.kind FROM forms f"
        " JOIN people p ON p.id = f.first_person WHERE f.id = ?",
        (form,),
    ).fetchone()
    if row["decided"] or row["kind"] != "person":
        return
    bearers = _bearers(connection, form, row["key"])
    if len({bearer["person"] for bearer in bearers}) == 1:
        why = _agreement(connection, form, row["key"], bearers[0])
        if why is not None:
            move(connection, form, bearers[0]["person"], why=why, by=None, at=at)
            return
    if row["person"] != row["first_person"]:
        move(connection, form, row["first_person"], why="no longer certain", by=None, at=at)


def _bearers(connection: sqlite3.Connection, form: int, key: str) -> list[sqlite3.Row]:
    """Return the longer forms, of people, that hold every word of a form."""
    own = words_of(key)
    rows = connection.execute(
        "SELECT f.id, f.key, f.form, f.person FROM form_words w JOIN forms f ON f.id = w.form"
        " JOIN people p ON p.id = f.person WHERE w.word = ? AND f.id <> ? AND p.kind = 'person'"
        " LIMIT ?",
        (max(own, key=len), form, _CANDIDATES),
    ).fetchall()
    return [
        row
        for row in rows
        if set(own) < set(words_of(row["key"])) or _same_words(own, words_of(row["key"]), row, form)
    ]


def _same_words(own: tuple[str, ...], theirs: tuple[str, ...], row: sqlite3.Row, form: int) -> bool:
    """Two orders of the same words: the later form joins the earlier one."""
    return len(own) > 1 and sorted(own) == sorted(theirs) and row["id"] < form


def _agreement(
    connection: sqlite3.Connection, form: int, key: str, bearer: sqlite3.Row
) -> str | None:
    """Return why a form is the same person as the one who bears it whole, or `None`."""
    more = set(words_of(bearer["key"])) - set(words_of(key))
    if len(words_of(key)) > 1 and all(len(word) == 1 for word in more):
        return f"“{bearer['form']}” differs only in initials or the order of its words"
    ours, theirs = _roles(connection, form), _roles(connection, bearer["id"])
    for role in ours:
        for other in theirs:
            if _alike(role, other):
                return f"the only “{bearer['form']}”, and called “{role}” as that one “{other}”"
    return None


def _roles(connection: sqlite3.Connection, form: int) -> list[str]:
    return [
        row["role"]
        for row in connection.execute(
            "SELECT DISTINCT role FROM appearances WHERE form = ? AND role IS NOT NULL LIMIT 20",
            (form,),
        )
    ]


def _alike(one: str, other: str) -> bool:
    """Say whether two roles share most of the shorter one's words that mean something."""
    ours = set(words_of(key_of(one))) - _ROLE_NOISE
    theirs = set(words_of(key_of(other))) - _ROLE_NOISE
    return bool(ours and theirs) and 2 * len(ours & theirs) > min(len(ours), len(theirs))
