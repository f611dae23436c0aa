"""What people said of who is one person: same or different, explained, kept, undone.

A decision is kept with the two names it is about, who took it and which forms it moved, so that
no re-reading loses it, no rule overrides it, and undoing it brings back what was before.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from store import people
from store.archive import changed
from store.errors import BadQuestionError, NotFoundError
from store.identity import moves as identity_moves
from store.identity.decision import Decision, Said
from store.person import forms, namesakes, registry, separations

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from store.archive import Archive

_STANDS = "undone IS NULL AND replaced_by IS NULL"


def same(archive: Archive, keep: int, other: int, by: str | None = None) -> Decision:
    """Let two entries be one person, as somebody said. `undo` takes it back.

    Args:
        archive: the open archive.
        keep: the number of the person who stays.
        other: the number of the person who is the same one.
        by: who says so.

    Returns:
        The decision, as it is kept.

    Raises:
        NotFoundError: one of them is not in the archive.
        BadQuestionError: they are one person already.
    """
    kept, gone = people.get(archive, keep), people.get(archive, other)
    if kept is None or gone is None:
        raise NotFoundError("One of the two people is not in the archive.")
    if kept.id == gone.id:
        raise BadQuestionError(f"“{gone.name}” and “{kept.name}” are one person already.")
    with archive.write() as connection:
        staying, moved = _forms(connection, kept.id), _forms(connection, gone.id)
        about = (_called(connection, staying, kept.name), _called(connection, moved, gone.name))
        decision = _note(connection, "same", about, by, archive.now())
        _replace(connection, decision, staying, moved)
        reason = identity_moves.Reason(f"said to be the same as “{kept.name}”", by)
        for form in moved:
            identity_moves.move(connection, decision, form, kept.id, reason)
        changed(connection)
    return decision


def different(
    archive: Archive, person: int, form: int, by: str | None = None, *, than: int = 0
) -> Decision:
    """Let a form of a name be somebody else, as somebody said. `undo` takes it back.

    What one decision joined leaves together: with the form go those that came with it.

    Args:
        archive: the open archive.
        person: the number of the person whose form it is by mistake; where it is another's
            already, the two stay apart from now on, whatever articles come in.
        form: the number of the form (`forms.named`).
        by: who says so.
        than: the number of the form that it is not the same as; the person's commonest other one
            where left out.

    Returns:
        The decision, as it is kept.

    Raises:
        NotFoundError: there is no such form, or the person is called nothing else.
    """
    one = archive.row("SELECT id, key, form, person FROM forms WHERE id = ?", (form,))
    if one is None:
        raise NotFoundError("That form of a name is not in the archive.")
    with archive.write() as connection:
        group = identity_moves.joined_with(connection, person, form)
        if than in group:
            group = {}
        others = [
            known.id for known in forms.of_person(archive, person) if known.id not in {form, *group}
        ]
        if not others:
            raise NotFoundError(
                f"“{one['form']}” is the only name of that person; there is nothing to tell apart."
            )
        against = than if than in others else others[0]
        decision = _note(connection, "different", (against, form), by, archive.now())
        _replace(connection, decision, [against], [form])
        if one["person"] == person:
            homes = group or {form: identity_moves.home(connection, person, form)}
            for leaving, home in homes.items():
                identity_moves.move(
                    connection,
                    decision,
                    leaving,
                    home,
                    identity_moves.former(connection, leaving, home),
                )
        separations.hold(connection, separations.Word(decision.id, by, decision.at), against, form)
        registry.settle(connection, against, decision.at)
        changed(connection)
    return decision


def separate(
    archive: Archive,
    person: int,
    articles: Sequence[int],
    by: str | None = None,
    *,
    to: int | None = None,
) -> Decision:
    """Let some articles mean somebody else by a person's name, as somebody said.

    Args:
        archive: the open archive.
        person: the number of the person whom they are taken to mean.
        articles: the articles' numbers.
        by: who says so.
        to: the number of the person whom they do mean; somebody new where left out.

    Returns:
        The decision, as it is kept. `undo` takes it back.

    Raises:
        NotFoundError: the person is not in the archive, or in none of the articles.
        BadQuestionError: nothing would be left of the person, or it is so already.
    """
    kept, other = people.get(archive, person), people.get(archive, to) if to else None
    if kept is None or (to and other is None):
        raise NotFoundError("That person is not in the archive.")
    if other is not None and other.id == kept.id:
        raise BadQuestionError(f"These articles mean that {kept.name} already.")
    with archive.write() as connection:
        going = separations.leaving(connection, kept.id, articles)
        if other is None and not separations.has_others(connection, kept.id, going):
            raise separations.refuse_all(kept.name)
        at = archive.now()
        number = connection.execute(
            "INSERT INTO identities (said, one, other, by, at) VALUES ('apart', '', '', ?, ?)",
            (by, at),
        ).lastrowid
        word = separations.Word(int(number or 0), by, at)
        targets: dict[int, int] = {}
        stands_for = None if other is None else other.id
        why = f"told apart from “{kept.name}”"
        for form, name in dict.fromkeys((one.form, one.name) for one in going):
            targets[form] = separations.target(connection, name, stands_for, why, word)
            stands_for = stands_for or _person_of(connection, targets[form])
        first = going[0].form
        connection.execute(
            "UPDATE identities SET one = (SELECT key FROM forms WHERE id = ?),"
            " other = (SELECT key FROM forms WHERE id = ?) WHERE id = ?",
            (first, targets[first], word.identity),
        )
        separations.carry_out(connection, word, going, targets)
        changed(connection)
    found = get(archive, word.identity)
    if found is None:
        raise NotFoundError("That decision is not in the archive.")
    return found


def _person_of(connection: sqlite3.Connection, form: int) -> int:
    row = connection.execute("SELECT person FROM forms WHERE id = ?", (form,)).fetchone()
    return int(row["person"])


def undo(archive: Archive, decision: int, by: str | None = None) -> Decision:
    """Take a decision back: everything it moved stands again where it stood.

    Args:
        archive: the open archive.
        decision: its number.
        by: who takes it back; kept beside it.

    Returns:
        The decision, which no longer stands.

    Raises:
        NotFoundError: there is no such decision.
        BadQuestionError: it does not stand any more.
    """
    found = get(archive, decision)
    if found is None:
        raise NotFoundError("That decision is not in the archive.")
    if not found.stands:
        raise BadQuestionError("That was undone already, or something newer was said since.")
    with archive.write() as connection:
        at = archive.now()
        connection.execute(
            "UPDATE identities SET undone = ?, undone_by = ? WHERE id = ?", (at, by, decision)
        )
        connection.execute(
            "UPDATE identities SET replaced_by = NULL WHERE replaced_by = ?", (decision,)
        )
        separations.take_back(connection, decision, at)
        moves = connection.execute(
            "SELECT m.*, f.person FROM identity_moves m JOIN forms f ON f.id = m.form"
            " WHERE m.identity = ?",
            (decision,),
        ).fetchall()
        back = [row for row in moves if row["person"] == row["moved_to"]]
        for row in back:
            identity_moves.bring_back(connection, row, at)
        for row in back:
            registry.settle(connection, row["form"], at)
        changed(connection)
    return replace(found, stands=False)


def get(archive: Archive, decision: int) -> Decision | None:
    """Return one decision, or `None`.

    Args:
        archive: the open archive.
        decision: its number.
    """
    row = archive.row("SELECT * FROM identities WHERE id = ?", (decision,))
    return None if row is None else _load(archive, row)


def means(archive: Archive, decision: Decision) -> int | None:
    """Return whom the first of a decision's two names means now; the other where it was set apart.

    Args:
        archive: the open archive.
        decision: the decision.
    """
    side = "other" if decision.said == "apart" and decision.stands else "one"
    return archive.value(  # type: ignore[no-any-return]  # a whole number or none
        f"SELECT f.person FROM identities i JOIN forms f ON f.key = i.{side} WHERE i.id = ?",  # noqa: S608 one of two names of ours
        (decision.id,),
    )


def latest(archive: Archive, limit: int = 20) -> tuple[Decision, ...]:
    """Return the decisions that stand, the newest first.

    Args:
        archive: the open archive.
        limit: how many at most.
    """
    rows = archive.rows(
        f"SELECT * FROM identities WHERE {_STANDS} ORDER BY id DESC LIMIT ?",  # noqa: S608 no input in it
        (limit,),
    )
    return tuple(_load(archive, row) for row in rows)


def _load(archive: Archive, row: sqlite3.Row) -> Decision:
    """Return a row as a decision; of hidden articles nothing is told."""
    stands = row["undone"] is None and row["replaced_by"] is None
    apart = archive.rows(
        "SELECT DISTINCT i.article FROM identity_articles i JOIN visible_articles a"
        " ON a.id = i.article WHERE i.identity = ? AND i.moved_from <> i.moved_to ORDER BY 1",
        (row["id"],),
    )
    articles = tuple(one["article"] for one in apart)
    one = namesakes.shown(archive.connection, row["one"], instead=articles)
    other = namesakes.shown(archive.connection, row["other"], but=articles)
    return Decision(row["id"], row["said"], one, other, row["by"], row["at"], stands, articles)


def _note(
    connection: sqlite3.Connection, said: Said, about: tuple[int, int], by: str | None, at: str
) -> Decision:
    """Keep a decision about two forms of names."""
    one, other = (
        connection.execute("SELECT key FROM forms WHERE id = ?", (form,)).fetchone()["key"]
        for form in about
    )
    told = [namesakes.shown(connection, key) for key in (one, other)]
    number = connection.execute(
        "INSERT INTO identities (said, one, other, by, at) VALUES (?, ?, ?, ?, ?)",
        (said, one, other, by, at),
    ).lastrowid
    return Decision(int(number or 0), said, told[0], told[1], by, at)


def _replace(
    connection: sqlite3.Connection, decision: Decision, ones: Iterable[int], others: Iterable[int]
) -> None:
    """Let a decision take the place of those that said the opposite of the same two people."""
    opposite = ["same"] if decision.said == "different" else ["different", "apart"]
    connection.execute(
        "UPDATE identities SET replaced_by = ?1"  # noqa: S608 no input in it
        " WHERE said IN (SELECT value FROM json_each(?2)) AND undone IS NULL"
        " AND replaced_by IS NULL AND ("
        f" one IN ({_KEYS.format(3)}) AND other IN ({_KEYS.format(4)})"
        f" OR one IN ({_KEYS.format(4)}) AND other IN ({_KEYS.format(3)}))",
        (decision.id, *map(json.dumps, (opposite, list(ones), list(others)))),
    )


_KEYS = "SELECT key FROM forms WHERE id IN (SELECT value FROM json_each(?{}))"


def _called(connection: sqlite3.Connection, some: list[int], name: str) -> int:
    """Return which of some forms is the name, the first where none is."""
    row = connection.execute(
        "SELECT id FROM forms WHERE id IN (SELECT value FROM json_each(?)) ORDER BY form = ? DESC"
        " LIMIT 1",
        (json.dumps(some), name),
    ).fetchone()
    return int(row["id"])


def _forms(connection: sqlite3.Connection, person: int) -> list[int]:
    rows = connection.execute("SELECT id FROM forms WHERE person = ? ORDER BY id", (person,))
    return [row["id"] for row in rows]
