"""Which forms of a name a person's word moved from whom to whom, and how they come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.person import registry

if TYPE_CHECKING:
    import sqlite3

    from store.identity.decision import Decision


class Reason(NamedTuple):
    """Why a form is a person's, and who said so (`None`: a rule)."""

    why: str
    by: str | None


def joined_with(connection: sqlite3.Connection, person: int, form: int) -> dict[int, int]:
    """Return the forms that one decision joined to a person, and whose each of them was before.

    Args:
        connection: in a write.
        person: the person.
        form: one of the forms.
    """
    rows = connection.execute(
        "SELECT m.form, m.moved_from FROM identity_moves m JOIN identities i ON i.id = m.identity"
        " JOIN forms f ON f.id = m.form AND f.person = m.moved_to"
        " WHERE i.said = 'same' AND i.undone IS NULL AND m.moved_to = ?1 AND m.identity ="
        " (SELECT max(identity) FROM identity_moves WHERE form = ?2 AND moved_to = ?1)",
        (person, form),
    ).fetchall()
    found = {row["form"]: row["moved_from"] for row in rows}
    return found if form in found else {}


def home(connection: sqlite3.Connection, person: int, form: int) -> int:
    """Return for whom a form stands alone: a new entry where it is the one that came first.

    Args:
        connection: in a write.
        person: whose it is now.
        form: the form.
    """
    row = connection.execute(
        "SELECT form, first_person FROM forms WHERE id = ?", (form,)
    ).fetchone()
    if row["first_person"] != person:
        return int(row["first_person"])
    made = connection.execute(
        "INSERT INTO people (name, kind) SELECT ?, kind FROM people WHERE id = ?",
        (row["form"], person),
    ).lastrowid
    connection.execute("UPDATE forms SET first_person = ? WHERE id = ?", (made, form))
    return int(made or 0)


def move(
    connection: sqlite3.Connection, decision: Decision, form: int, person: int, reason: Reason
) -> None:
    """Let a form stand for a person, as was decided, and note from where it came.

    Args:
        connection: in a write.
        decision: by which it was decided.
        form: the form.
        person: whose it becomes.
        reason: why, in words that are shown.
    """
    row = connection.execute("SELECT person, decided FROM forms WHERE id = ?", (form,)).fetchone()
    connection.execute(
        "INSERT INTO identity_moves VALUES (?, ?, ?, ?, ?)",
        (decision.id, form, row["person"], person, row["decided"]),
    )
    connection.execute("UPDATE forms SET decided = 1 WHERE id = ?", (form,))
    registry.move(connection, form, person, why=reason.why, by=reason.by, at=decision.at)


def former(connection: sqlite3.Connection, form: int, person: int) -> Reason:
    """Return why a form stood for a person the last time that it did.

    Args:
        connection: in a write.
        form: the form.
        person: whose it was.
    """
    row = connection.execute(
        "SELECT why, by FROM merges WHERE form = ? AND kept = ? ORDER BY id DESC LIMIT 1",
        (form, person),
    ).fetchone()
    return Reason("", None) if row is None else Reason(row["why"], row["by"])


def bring_back(connection: sqlite3.Connection, move: sqlite3.Row, at: str) -> None:
    """Let a form stand again for the person from whom a decision took it.

    Args:
        connection: in a write.
        move: what the decision moved.
        at: the instant, as the archive writes it.
    """
    reason = former(connection, move["form"], move["moved_from"])
    registry.move(connection, move["form"], move["moved_from"], why=reason.why, by=reason.by, at=at)
    connection.execute("UPDATE forms SET decided = ? WHERE id = ?", (move["decided"], move["form"]))
