"""Why two names from different articles are one person's, and who else may be meant by one.

Names that differ in an initial, a title or a middle name settle it themselves; otherwise a role
has to be both's, at about the same time. One word of a name is somebody's only where the articles
that give no more call them what that one bearer is called.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.person import same_names as names_same
from nlp.person import same_roles as roles
from store.naming import key as key_of
from store.naming import person_key
from store.naming import words as words_of
from store.person.bearer_cards import is_official

if TYPE_CHECKING:
    import sqlite3

GENERATIONS = frozenset(("jr", "sr", "junior", "senior", "ii", "iii", "iv"))
"""Words that tell a son from his father."""

_LIFETIME = 60
"""Years after which one name is not taken for the same person's any more."""
_CAREER = 10  # years
_LATEST = 200
"""Articles looked at for what they call a name, the latest ones."""
_SLIPS = 10
"""One in so many may leave out what the others call a name."""
_SEEN = "SELECT 1 FROM appearances s JOIN visible_articles v ON v.id = s.article WHERE s.form"
_TERM = 5
"""Years within which a role that is told exactly, or in one word, tells of the same person."""


@dataclass(frozen=True, slots=True)
class Named:
    """A form of a person's name, as it stands in the table."""

    id: int
    key: str
    form: str
    person: int
    first_person: int
    decided: int


class Why(NamedTuple):
    """Why two forms are one person; `by_name` where the names alone say so."""

    text: str
    by_name: bool


def is_bare(name: str) -> bool:
    """Say whether a name is one word, so that any bearer of it may be meant.

    Args:
        name: a name as it is printed.
    """
    return len(words_of(person_key(name))) == 1


def may_be(this: Named, other: Named) -> bool:
    """Say whether a longer name holds all words of a form, so that it may be meant by it.

    What a son has more than his father ("Jr.") does not count.

    Args:
        this: the shorter name.
        other: the longer one.
    """
    more = set(words_of(other.key)) - set(words_of(this.key))
    return set(words_of(this.key)) < set(words_of(other.key)) and not more <= GENERATIONS


def _generation(key: str) -> frozenset[str]:
    """Return the word of a name that tells a son from his father, if it has one."""
    return frozenset(words_of(key)) & GENERATIONS


def rivals(connection: sqlite3.Connection, this: Named, near: list[Named]) -> set[int]:
    """Return who may be meant as well: not those whose roles are known and are others.

    Args:
        connection: the open write.
        this: a form that holds less than a whole name.
        near: the other forms that may be the same person's.
    """
    ours = _roles(connection, this.id)
    sexes = _sexes(connection, this.id)
    found = set()
    for other in near:
        if not may_be(this, other):
            continue
        theirs = _roles(connection, other.id)
        alike = any(roles.alike(role, known) for role in ours for known in theirs)
        unknown = not theirs and _is_of(sexes, _sexes(connection, other.id))
        told = alike or (unknown and _appears(connection, other))
        if told and not is_unseen(connection, other.id):
            found.add(other.person)
    return found


def _appears(connection: sqlite3.Connection, form: Named) -> bool:
    row = connection.execute("SELECT 1 FROM appearances WHERE form = ? LIMIT 1", (form.id,))
    return row.fetchone() is not None


def is_unseen(connection: sqlite3.Connection, form: int) -> bool:
    """Say whether no article gives a form that may be shown: it tells of nobody.

    Args:
        connection: the open write.
        form: a form of a name.
    """
    shown = connection.execute(f"SELECT 1 FROM ({_SEEN} = ? LIMIT 1)", (form,)).fetchone()  # noqa: S608 words of our own
    return shown is None


def _is_of(ours: set[str], theirs: set[str]) -> bool:
    """Say whether two forms may be one person's by what articles show of the sex."""
    return not ours or not theirs or bool(ours & theirs)


def reason(connection: sqlite3.Connection, this: Named, other: Named) -> Why | None:
    """Return why two forms are one person, as it may be shown, or `None`.

    Args:
        connection: the open write.
        this: the form that would join.
        other: the form that it would join.
    """
    ours = _roles(connection, this.id)
    if len(words_of(this.key)) == 1:
        return _of_one_word(connection, this, other, ours) if ours else None
    theirs = _roles(connection, other.id)
    if _generation(this.key) != _generation(other.key):
        shared = {key_of(role) for role in ours} & {key_of(role) for role in theirs}
        if all(map(roles.is_general, shared)) or _met(connection, this, other):
            return None
    same = names_same.same_person(this.form, ours, other.form, theirs)
    if same.yes is not None:
        text = f"“{this.form}” and “{other.form}”: {same.reason}"
        if not same.yes or _years_apart(connection, this, other) > _LIFETIME:
            return None
        return Why(text, by_name=len(names.core(this.form)) > 1)
    if same.reason == names_same.SLIP:
        return _by_slip(connection, this, other, (ours, theirs))
    return _by_role(connection, this, other, (ours, theirs)) if may_be(this, other) else None


def _by_slip(
    connection: sqlite3.Connection, this: Named, other: Named, told: tuple[list[str], list[str]]
) -> Why | None:
    """Say whether two names are one but for a slip: the same role, or the same company.

    Where both are given names by themselves, sisters may bear them: only a role tells.
    """
    if _met(connection, this, other) or _years_apart(connection, this, other) > _TERM:
        return None
    text = f"“{this.form}” and “{other.form}”: {names_same.SLIP}"
    if any(roles.alike(role, known) for role in told[0] for known in told[1]):
        return Why(f"{text}, in the same role", by_name=True)
    both_given = all(names.core(one.form)[0] in GENDER for one in (this, other))
    beside = _company(connection, this) & _company(connection, other)
    if both_given or not beside:
        return None
    name = min(beside)
    return Why(f"{text}, both named beside {name}", by_name=True)


def _company(connection: sqlite3.Connection, form: Named) -> set[str]:
    """Return who else is named in full, and in no office, where the latest articles give a form."""
    rows = connection.execute(
        "SELECT DISTINCT o.name, o.role FROM (SELECT article FROM appearances WHERE form = ?1"
        " ORDER BY day DESC LIMIT ?2) a JOIN appearances o ON o.article = a.article"
        " WHERE o.form <> ?1 AND o.kind = 'person' AND instr(o.name, ' ')",
        (form.id, _SLIPS),
    )
    return {row["name"] for row in rows if not (row["role"] and is_official(row["role"]))}


def _of_one_word(
    connection: sqlite3.Connection, this: Named, other: Named, ours: list[str]
) -> Why | None:
    """Say whether one word of a name, with what it is called, is somebody's who bears it."""
    if not may_be(this, other):
        return None
    told = (ours, _roles(connection, other.id))
    if not _always(connection, this, other, told):
        return None
    return _by_role(connection, this, other, told)


def _met(connection: sqlite3.Connection, this: Named, other: Named) -> bool:
    """Say whether some article names both forms, and so tells them apart."""
    row = connection.execute(
        "SELECT 1 FROM appearances a JOIN appearances b ON b.article = a.article"
        " WHERE a.form = ? AND b.form = ? LIMIT 1",
        (this.id, other.id),
    ).fetchone()
    return row is not None


def _by_role(
    connection: sqlite3.Connection, this: Named, other: Named, told: tuple[list[str], list[str]]
) -> Why | None:
    """Say whether a shorter name is a longer one's by a role both have, at about the same time."""
    apart: float | None = None
    for role in told[0]:
        for known in told[1]:
            if not roles.alike(role, known):
                continue
            apart = _years_apart(connection, this, other) if apart is None else apart
            general = roles.is_general(role) or roles.is_general(known)
            if apart <= (_TERM if general else _CAREER):
                text = f"“{this.form}” is called “{role}”, the only “{other.form}” “{known}”"
                return Why(text, by_name=False)
    return None


def _always(
    connection: sqlite3.Connection, this: Named, other: Named, told: tuple[list[str], list[str]]
) -> bool:
    """Say whether the articles that give one word of a name may all mean a bearer.

    Whatever it calls them has to be like what the bearer is called, at about the same time; and
    nearly all have to call them something, where anybody else bears the word as well.
    """
    if not all(any(roles.alike(role, known) for known in told[1]) for role in told[0]):
        return False
    ours, theirs = _years(connection, this), _years(connection, other)
    if ours and theirs and not (theirs[0] - _CAREER <= ours[0] and ours[1] <= theirs[1] + _CAREER):
        return False
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM form_words w JOIN forms f ON f.id = w.form JOIN people p"  # noqa: S608 words of our own
        " ON p.id = f.first_person WHERE w.word = ?2 AND f.id <> ?1 AND f.person <> ?3"
        f" AND p.kind = 'person' AND EXISTS ({_SEEN} = f.id))",
        (this.id, this.key, other.person),
    ).fetchone()
    return not row[0] or _is_mostly_called(connection, this)


def _is_mostly_called(connection: sqlite3.Connection, form: Named) -> bool:
    """Say whether nearly all of the latest articles that give a form call it something."""
    row = connection.execute(
        "SELECT count(*), count(role) FROM"
        " (SELECT role FROM appearances WHERE form = ? ORDER BY day DESC LIMIT ?)",
        (form.id, _LATEST),
    ).fetchone()
    return bool((row[0] - row[1]) * _SLIPS <= row[0])


def _sexes(connection: sqlite3.Connection, form: int) -> set[str]:
    """Return what the latest articles that give a form show of the sex."""
    rows = connection.execute(
        "SELECT DISTINCT gender FROM"
        " (SELECT gender FROM appearances WHERE form = ? ORDER BY day DESC LIMIT ?)"
        " WHERE gender IS NOT NULL",
        (form, _LATEST),
    )
    return {row["gender"] for row in rows}


def _years_apart(connection: sqlite3.Connection, this: Named, other: Named) -> float:
    """Return how many years lie between the articles that use two forms; 0 where undated."""
    ours, theirs = _years(connection, this), _years(connection, other)
    if ours is None or theirs is None:
        return 0.0
    return max(0.0, theirs[0] - ours[1], ours[0] - theirs[1])


def _years(connection: sqlite3.Connection, form: Named) -> tuple[float, float] | None:
    """Return from when to when dated articles use a form, `None` where none is dated.

    A bound ("2009 or later") gives an article its place in order, but tells no year.
    """
    ends = [
        connection.execute(
            f"SELECT {end}(p.day) FROM (SELECT article, day FROM appearances WHERE form = ?"  # noqa: S608 words of our own
            f" AND day IS NOT NULL ORDER BY day {order} LIMIT ?) p JOIN articles r"
            " ON r.id = p.article WHERE json_extract(r.published, '$.edtf') IS NOT NULL",
            (form.id, _LATEST),
        ).fetchone()[0]
        for end, order in (("min", "ASC"), ("max", "DESC"))
    ]
    return None if None in ends else (_year(ends[0]), _year(ends[1]))


def _year(day: str) -> float:
    """Return a day as years and twelfths of a year."""
    parts = re.findall(r"\d+", day)[:2]
    return int(parts[0]) + (int(parts[1]) - 1) / 12 if len(parts) > 1 else float(parts[0])


def _roles(connection: sqlite3.Connection, form: int) -> list[str]:
    return [
        row["role"]
        for row in connection.execute(
            "SELECT role FROM form_roles WHERE form = ? LIMIT 20", (form,)
        )
    ]
