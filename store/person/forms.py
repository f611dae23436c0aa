"""Under which names a person stands in the archive, and why each of them is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import hidden
from store.naming import key as key_of
from store.naming import person_key

if TYPE_CHECKING:
    from store.archive import Archive

_SHOWN = 6  # articles
_LOOKED_AT = 200  # rows
_TOLD_HIDDEN = (
    "SELECT DISTINCT j.value FROM appearances p JOIN hidden_articles h ON h.id = p.article"
    " JOIN appearances o ON o.article = p.article, json_each(json_array(o.name, o.role)) j"
    " WHERE p.person = ?1 AND instr(?2, j.value)"
)
_TOLD_SEEN = (
    "SELECT 1 FROM appearances p JOIN visible_articles v ON v.id = p.article"
    " JOIN appearances o ON o.article = p.article"
    " WHERE p.person = ? AND ? IN (o.name, o.role) LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class FormOf:
    """A form of a name with which a person stands in the archive, and why it is theirs.

    `why` is "" for the name under which the person came in. `by` is who said so, `None` where a
    rule did. `articles` are the newest visible ones that use it, of `article_count` in all.
    """

    id: int
    form: str
    why: str
    by: str | None
    articles: tuple[int, ...]
    article_count: int


@dataclass(frozen=True, slots=True)
class Shorter:
    """A shorter name that articles use beside the full one, and some that do, newest first."""

    name: str
    articles: tuple[int, ...]


def named(archive: Archive, name: str) -> tuple[int, int] | None:
    """Return the form that a name is exactly, and the person it stands for now.

    Args:
        archive: the open archive.
        name: a name as somebody typed it.

    Returns:
        Their numbers, or `None` where no article has it so.
    """
    row = archive.row(
        "SELECT id, person FROM forms WHERE key IN (?, ?) ORDER BY key = ? DESC LIMIT 1",
        (key_of(name), person_key(name), key_of(name)),
    )
    return None if row is None else (row["id"], row["person"])


def of_person(archive: Archive, person: int) -> tuple[FormOf, ...]:
    """Return the forms under which a person stands in the archive, the commonest first.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    rows = archive.rows(
        "SELECT f.id, f.form, m.why, m.by FROM forms f"
        " LEFT JOIN merges m ON m.form = f.id AND m.kept = f.person AND m.undone IS NULL"
        " WHERE f.person = ? GROUP BY f.id HAVING m.id IS NULL OR m.id = max(m.id) ORDER BY f.id",
        (person,),
    )
    found = [
        FormOf(
            row["id"],
            row["form"],
            _readable(archive, person, row["why"] or ""),
            row["by"],
            *_articles(archive, row["id"]),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (-one.article_count, -len(one.form), one.id)))


def _readable(archive: Archive, person: int, why: str) -> str:
    """Return a reason; nothing where it tells a name or a role that only hidden articles have."""
    if not why or not hidden.count(archive):
        return why
    suspect = archive.tuples(_TOLD_HIDDEN, (person, why))
    seen = (archive.value(_TOLD_SEEN, (person, words)) for (words,) in suspect)
    return "" if None in seen else why


def shorter(archive: Archive, person: int) -> tuple[Shorter, ...]:
    """Return the shorter names that articles use of a person beside the full one.

    Args:
        archive: the open archive.
        person: the person's number.
    """
    rows = archive.rows(
        "SELECT j.value AS name, a.article FROM (SELECT p.article, p.aliases FROM appearances p"
        " JOIN visible_articles v ON v.id = p.article WHERE p.person = ?"
        " ORDER BY p.day DESC, p.article DESC LIMIT ?) a, json_each(a.aliases) j",
        (person, _LOOKED_AT),
    )
    own = {
        row["form"] for row in archive.rows("SELECT form FROM forms WHERE person = ?", (person,))
    }
    used: dict[str, dict[int, None]] = {}
    for row in rows:
        if row["name"] not in own and row["name"][:1].isupper():
            used.setdefault(row["name"], {})[row["article"]] = None
    return tuple(Shorter(name, tuple(numbers)[:_SHOWN]) for name, numbers in used.items())


def _articles(archive: Archive, form: int) -> tuple[tuple[int, ...], int]:
    """Return the newest visible articles that use a form, and how many do."""
    newest = archive.rows(
        "SELECT p.article FROM appearances p JOIN visible_articles a ON a.id = p.article"
        " WHERE p.form = ? ORDER BY p.day DESC, p.article DESC LIMIT ?",
        (form, _SHOWN),
    )
    count = archive.value("SELECT count(*) FROM appearances WHERE form = ?", (form,))
    # The plus keeps SQLite from looking at every use of the form for each hidden article.
    unseen = archive.value(
        "SELECT count(*) FROM hidden_articles h CROSS JOIN appearances p ON p.article = h.id"
        " WHERE +p.form = ?",
        (form,),
    )
    return tuple(dict.fromkeys(row["article"] for row in newest)), count - unseen
