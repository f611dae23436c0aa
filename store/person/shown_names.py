"""Under which names the archive may show somebody: none that only hidden articles give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import hidden
from store.person.reasons import is_bare

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from store.archive import Archive

_MOST_ASKED = 2000  # forms of names
_HIDDEN_SHORTER = (
    "SELECT DISTINCT j.value FROM appearances p, json_each(p.aliases) j WHERE p.person = ?"
    " AND p.article IN (SELECT id FROM hidden_articles)"
)
_SHOWN_SHORTER = (
    "SELECT DISTINCT j.value FROM (SELECT aliases FROM appearances WHERE person = ?"
    " AND article NOT IN (SELECT id FROM hidden_articles)"
    " ORDER BY day DESC, article DESC LIMIT ?) p, json_each(p.aliases) j"
)


def seen(archive: Archive) -> str:
    """Return the condition that leaves hidden articles out; nothing where none is hidden.

    Args:
        archive: the open archive.
    """
    if not hidden.count(archive):
        return ""
    return " AND article NOT IN (SELECT id FROM hidden_articles)"


def known(archive: Archive) -> str:
    """Return the condition that leaves out forms `f` of a name that only hidden articles give.

    Args:
        archive: the open archive.
    """
    if not hidden.count(archive):
        return ""
    return (
        " AND (EXISTS (SELECT 1 FROM appearances s JOIN visible_articles v ON v.id = s.article"
        " WHERE s.form = f.id) OR NOT EXISTS (SELECT 1 FROM appearances s WHERE s.form = f.id))"
    )


def forms(archive: Archive, person: int) -> list[sqlite3.Row]:
    """Return the forms of a person's name that may be shown, the oldest first.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    return archive.rows(
        f"SELECT id, form FROM forms f WHERE person = ?{known(archive)} ORDER BY id",  # noqa: S608 no input in it
        (person,),
    )


def only_hidden(archive: Archive, person: int) -> set[str]:
    """Return the shorter names that hidden articles have for a person, and readable ones have not.

    Of a person with very many articles the latest are asked: a shorter name that only an old one
    has may stay unsaid, none that is hidden is said.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    if not hidden.count(archive):
        return set()
    suspect = {row["value"] for row in archive.rows(_HIDDEN_SHORTER, (person,))}
    if not suspect:
        return suspect
    shown = archive.rows(_SHOWN_SHORTER, (person, _MOST_ASKED))
    return suspect - {row["value"] for row in shown}


def commonest(archive: Archive, forms: Sequence[sqlite3.Row]) -> str:
    """Return the form that most articles use, never one word of a whole name; "" where none is.

    Args:
        archive: the open archive.
        forms: some forms of one name, with `id` and `form`.
    """
    if len(forms) == 1:
        return str(forms[0]["form"])
    visible = seen(archive)
    whole = [form for form in forms if not is_bare(form["form"])]
    counted = [
        (
            archive.value(
                f"SELECT count(*) FROM appearances WHERE form = ?{visible}",  # noqa: S608 no input in it
                (form["id"],),
            ),
            len(form["form"]),
            form["form"],
        )
        for form in whole or forms
    ]
    return str(max(counted)[2]) if counted else ""
