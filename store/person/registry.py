"""Who is who across articles: every form of a name belongs to one person of the archive.

Names that are equal once folded are one person. A shorter form ("Lind", "Mara Lind") joins
a longer one by itself only where exactly one person bears its words and something else agrees: a
role in common, or a name that differs in initials alone. The decision is made again whenever a
name comes in, from all that is known by then, so that the order of arrival does not matter; what
a person decided is left alone. Every join is kept in `merges` with its reason.
"""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from nlp.lexicon import short_names as names_short
from nlp.person import same_roles as roles
from store.archive import changed
from store.naming import key as key_of
from store.naming import person_key, sound, titles, titles_before
from store.naming import words as words_of
from store.person import reasons
from store.person.reasons import Named

if TYPE_CHECKING:
    import sqlite3

    from nlp.values import Person

_CANDIDATES = 300  # forms of names
_MOST_DECISIONS = 100  # forms that are decided on anew because of one that comes in
_MENTIONS = 8  # mentions
_OTHER_WORDS = 5  # words
_FORMS = (
    "SELECT f.id, f.name AS key, f.form, f.person, f.first_person, f.decided FROM forms f"
    " JOIN people p ON p.id = f.first_person"
)

_USED = "(f.key = f.name OR EXISTS (SELECT 1 FROM appearances u WHERE u.form = f.id))"
"""What leaves out one of several bearers of a name whom no article means any more."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name, with the person that it stands for.

    `new` if it was made just now; `unlike` if it has been read as another kind (a firm's name as
    somebody's) than it is now.
    """

    id: int
    person: int
    new: bool = False
    unlike: bool = False


def register(connection: sqlite3.Connection, name: str, kind: str) -> Form | None:
    """Return the form of a name, making it (and its person) where it is new.

    Args:
        connection: the open write.
        name: the fullest name that an article gives.
        kind: `person` or `organisation`.

    Returns:
        The form, or `None` where `name` holds no word.
    """
    key = person_key(name) if kind == "person" else key_of(name)
    if not key:
        return None
    row = connection.execute(
        "SELECT f.id, f.person, f.form, p.kind FROM forms f"
        " JOIN people p ON p.id = f.first_person WHERE f.key = ?",
        (key,),
    ).fetchone()
    if row is not None:
        if row["form"].isupper() and not name.isupper():
            _respell(connection, row["id"], row["form"], name.strip())
        return Form(row["id"], row["person"], unlike=row["kind"] != kind)
    person = connection.execute(
        "INSERT INTO people (name, kind) VALUES (?, ?)", (name.strip(), kind)
    ).lastrowid
    form = connection.execute(
        "INSERT INTO forms (key, form, person, first_person, sound) VALUES (?, ?, ?, ?, ?)",
        (key, name.strip(), person, person, sound(key)),
    ).lastrowid
    connection.executemany(
        "INSERT OR IGNORE INTO form_words (word, form) VALUES (?, ?)",
        ((word, form) for word in words_of(key)),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO name_words (word, sound) VALUES (?, ?)",
        ((word, sound(word)) for word in words_of(key)),
    )
    changed(connection, "names")
    return Form(int(form or 0), int(person or 0), new=True)


def rename_kind(connection: sqlite3.Connection, form: int, kind: str) -> None:
    """Take a name for what every article that gives it now says that it is.

    Args:
        connection: the open write.
        form: the form.
        kind: `person` or `organisation`.
    """
    done = connection.execute(
        "UPDATE people SET kind = ?1 WHERE id = (SELECT first_person FROM forms WHERE id = ?2)"
        " AND NOT EXISTS (SELECT 1 FROM appearances WHERE form = ?2 AND kind <> ?1)",
        (kind, form),
    ).rowcount
    if done:
        changed(connection, "names")


def _respell(connection: sqlite3.Connection, form: int, capitals: str, name: str) -> None:
    """Write a name as usual that came in capitals at first."""
    connection.execute("UPDATE forms SET form = ? WHERE id = ?", (name, form))
    connection.execute(
        "UPDATE people SET name = ?1 WHERE name = ?2 AND id ="
        " (SELECT first_person FROM forms WHERE id = ?3)",
        (name, capitals, form),
    )
    changed(connection)


def add_aliases(connection: sqlite3.Connection, form: int, aliases: tuple[str, ...]) -> None:
    """Note the shorter names that an article used for a form; "the premier" is no name.

    Args:
        connection: the open write.
        form: the form.
        aliases: the shorter names, as they are printed.
    """
    for alias in aliases:
        bare = alias.strip()
        key = person_key(bare)
        if key and not bare[0].islower() and not bare.lower().startswith("the "):
            new = connection.execute(
                "INSERT OR IGNORE INTO aliases (key, form, alias) VALUES (?, ?, ?)",
                (key, form, bare),
            ).rowcount
            if new:
                changed(connection, "names")


def note_titles(connection: sqlite3.Connection, form: int, text: str, person: Person) -> None:
    """Keep the forms of address ("Samdech") that an article puts before a name.

    Args:
        connection: the open write.
        form: the form.
        text: the article.
        person: the person, with the places where the article names them.
    """
    said = {title for name in (person.name, *person.aliases) for title in titles(name)}
    for at in person.mentions[:_MENTIONS]:
        said.update(titles_before(text, at.start))
    for title in said:
        connection.execute("INSERT OR IGNORE INTO form_titles VALUES (?, ?)", (title, form))


def note_role(connection: sqlite3.Connection, form: int, role: str | None) -> bool:
    """Keep what a form was called; says whether that is new, so that `settle` has to decide.

    Whose wife or son somebody is tells nothing of who they are: many are "his wife".

    Args:
        connection: the open write.
        form: the form.
        role: what an article calls it, if anything.
    """
    if not role or roles.is_relation(role):
        return False
    return bool(
        connection.execute("INSERT OR IGNORE INTO form_roles VALUES (?, ?)", (form, role)).rowcount
    )


def settle(connection: sqlite3.Connection, form: int, at: str) -> None:
    """Decide again which person a form, and every form that it may concern, stands for.

    Args:
        connection: the open write.
        form: a form that is new, or has just been called something new.
        at: the instant, for the record.
    """
    this = _named(connection, form)
    if this is None:
        return
    shorter = [other for other in _near(connection, this) if _joins(other, this)]
    shorter.sort(key=lambda other: (-len(words_of(other.key)), other.id))
    waiting = deque([form, *(other.id for other in shorter)])
    for _ in range(_MOST_DECISIONS):
        if not waiting:
            return
        one = _named(connection, waiting.popleft())
        if one is not None and _decide(connection, one, _near(connection, one), at):
            waiting.extend(_followers(connection, one))


def reconsider(connection: sqlite3.Connection, article: int, at: str) -> None:
    """Decide again about the names of an article that has just been hidden, or is shown again.

    Args:
        connection: the open write.
        article: the article's number.
        at: the instant, for the record.
    """
    for form in sorted(forms_in(connection, article)):
        settle(connection, form, at)


def forms_in(connection: sqlite3.Connection, article: int) -> frozenset[int]:
    """Return the forms of people's names that an article gives.

    Args:
        connection: the open connection.
        article: the article's number.
    """
    rows = connection.execute(
        "SELECT DISTINCT form FROM appearances WHERE article = ? AND kind = 'person'", (article,)
    )
    return frozenset(row["form"] for row in rows)


def _followers(connection: sqlite3.Connection, moved: Named) -> list[int]:
    """Return the forms that stood for the person whom a form has just left."""
    rows = connection.execute(
        "SELECT id FROM forms WHERE person = ? AND decided = 0", (moved.person,)
    )
    return [row["id"] for row in rows if row["id"] != moved.id]


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


def _named(connection: sqlite3.Connection, form: int) -> Named | None:
    """Return a form of a person's name, or `None` where it is no person's, or nobody is meant."""
    row = connection.execute(
        f"{_FORMS} WHERE f.id = ? AND p.kind = 'person' AND {_USED}", (form,)
    ).fetchone()
    return None if row is None else Named(*row)


def _near(connection: sqlite3.Connection, this: Named) -> list[Named]:
    """Return the other forms of people's names that may be the same person's.

    Such a form has the surname, or is made of the other words alone. A first name in common is
    not looked for: it would find more forms with every person that the archive knows.
    """
    words = [word for word in words_of(this.key) if len(word) > 1] or list(words_of(this.key))
    surname = next((word for word in reversed(words) if word not in reasons.GENERATIONS), words[-1])
    others = [word for word in words if word != surname][:_OTHER_WORDS]
    shorter = (
        " ".join(some)
        for count in range(1, len(others) + 1)
        for some in combinations(others, count)
    )
    rows = connection.execute(
        f"{_FORMS} JOIN form_words w ON w.form = f.id"
        " WHERE w.word = ? AND f.id <> ? AND p.kind = 'person'"
        f" AND {_USED} LIMIT ?",
        (surname, this.id, _CANDIDATES),
    ).fetchall()
    rows += connection.execute(
        f"{_FORMS} WHERE f.name IN (SELECT value FROM json_each(?))"  # noqa: S608 built of constants
        f" AND p.kind = 'person' AND {_USED}",
        (json.dumps(list(shorter)),),
    ).fetchall()
    return [
        Named(*row) for row in rows if row["key"] != this.key and _related(this.key, row["key"])
    ]


def _related(one: str, other: str) -> bool:
    """Say whether two names may be one person's at all, before it is looked at closely."""
    ours, theirs = _full_words(one), _full_words(other)
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    return ours[-1] == theirs[-1] and (
        names_short.is_short_for(ours[0], theirs[0]) or names_short.is_slip(ours[0], theirs[0])
    )


def _full_words(key: str) -> list[str]:
    """Return the words of a name that are neither initials nor tell a son from his father."""
    words = [word for word in words_of(key) if len(word) > 1 and word not in reasons.GENERATIONS]
    return words or list(words_of(key))


def _joins(one: Named, other: Named) -> bool:
    """Say which of two forms would join the other: the one that tells less, or the later one."""
    return (*_telling(one.key), -one.id) < (*_telling(other.key), -other.id)


def _telling(key: str) -> tuple[int, int, int]:
    """Return how much a name tells: its words, those that are no initials, its letters."""
    words = words_of(key)
    return len(words), sum(len(word) > 1 for word in words), len(key)


def _decide(connection: sqlite3.Connection, this: Named, near: list[Named], at: str) -> bool:
    """Let a form stand for whom it should, as far as is known now; says whether that changed."""
    if this.decided:
        return False
    strangers = _strangers(connection, this)
    bearers = {
        other.id: reason
        for other in near
        if _joins(this, other)
        and other.person not in strangers
        and (reason := reasons.reason(connection, this, other)) is not None
        and not reasons.is_unseen(connection, other.id)
    }
    people = {other.person for other in near if other.id in bearers}
    named_so = {other.person for other in near if other.id in bearers and bearers[other.id].by_name}
    if len(named_so) == 1:
        bearers = {one: reason for one, reason in bearers.items() if reason.by_name}
        people = named_so
    by_name = bool(named_so)
    alone = len(people) == 1
    if alone and not by_name:
        alone = not reasons.rivals(connection, this, near) - people
    if alone:
        target = next(iter(people))
        why = next(bearers[other.id].text for other in near if other.id in bearers)
    else:
        target, why = this.first_person, "no longer certain"
    if target == this.person:
        return False
    move(connection, this.id, target, why=why, by=None, at=at)
    return True


def _strangers(connection: sqlite3.Connection, this: Named) -> set[int]:
    """Return the people of whom somebody said that a form is not theirs."""
    key = connection.execute("SELECT key FROM forms WHERE id = ?", (this.id,)).fetchone()[0]
    rows = connection.execute(
        "SELECT f.person FROM (SELECT other AS key, said, undone, replaced_by FROM identities"
        " WHERE one = ?1 UNION ALL SELECT one, said, undone, replaced_by FROM identities"
        " WHERE other = ?1) i JOIN forms f ON f.key = i.key"
        " WHERE i.said = 'different' AND i.undone IS NULL AND i.replaced_by IS NULL",
        (key,),
    )
    return {row["person"] for row in rows}
