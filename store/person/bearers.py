"""Several people of one name: which of them each article means.

Every bearer of a name has a form of its own: the first one the name itself, each other the name
with a mark behind its key. So everything that is kept by form (roles, joins with other names,
appearances, statements) is kept by bearer. The articles of a name are divided anew whenever one
comes in that may change it, from all of them, so that the order of arrival does not matter; what
a person assigned stays.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from nlp.person import bearers as rules
from store.archive import changed
from store.naming import person_key, sound
from store.naming import words as words_of
from store.person import bearer_cards, registry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from nlp.person.bearers import Card, Division
    from nlp.values import Person
    from store.person.sayings import Before, Told

MARK = "\x1f"
"""Stands in a form's key between the name and the number of one more bearer."""

_CENTURIES = 75  # years between the first article and the last
TIED = "what the articles say of them fits one person after all"


class Bearer(NamedTuple):
    """One of those who bear a name: a form, with the person that it stands for."""

    form: int
    key: str
    person: int
    sex: str | None
    decided: int


def known(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, list[Bearer]]:
    """Return the bearers of some names, the first one of each first.

    Args:
        connection: the archive.
        names: names as they are looked up (`forms.name`).
    """
    found: dict[str, list[Bearer]] = {}
    for row in connection.execute(
        "SELECT f.name, f.id, f.key, f.person, f.sex, f.decided FROM json_each(?) j"
        " JOIN forms f ON f.name = j.value ORDER BY f.name, f.id",
        (json.dumps(list(names), ensure_ascii=False),),
    ):
        found.setdefault(row[0], []).append(Bearer(*row[1:]))
    return found


def present(connection: sqlite3.Connection, article: int, form: int) -> int:
    """Return the form under which an article has a name: one of its bearers, or the name itself.

    Args:
        connection: the archive.
        article: the article's number.
        form: any form of the name.
    """
    row = connection.execute(
        "SELECT coalesce("
        " (SELECT b.form FROM bearers b WHERE b.article = ?1 AND b.name = f.name),"
        " (SELECT p.form FROM appearances p JOIN forms o ON o.id = p.form"
        "  WHERE p.article = ?1 AND o.name = f.name LIMIT 1), f.id) FROM forms f WHERE f.id = ?2",
        (article, form),
    ).fetchone()
    return int(row[0])


def place(
    connection: sqlite3.Connection,
    article: int,
    named: Mapping[str, Person],
    before: Mapping[str, Before],
) -> dict[str, registry.Form]:
    """Return whom an article means at first sight by names that several people bear.

    Args:
        connection: the open write.
        article: the article's number.
        named: the people in it, by name as it is looked up.
        before: what it said of them when it was last read.

    Returns:
        The form of one bearer for each such name: whom somebody assigned, else whom it meant
        before, else who is called so.
    """
    several = {
        name: bearing for name, bearing in known(connection, named).items() if len(bearing) > 1
    }
    if not several:
        return {}
    pins = dict(
        connection.execute(
            "SELECT name, form FROM bearers WHERE article = ?", (article,)
        ).fetchall()
    )
    found: dict[str, registry.Form] = {}
    for name, bearing in several.items():
        best = next((one for one in bearing if one.form == pins.get(name)), None)
        meant = before[name].form if name in before else None
        best = best or next((one for one in bearing if one.form == meant), None)
        best = best or _called_so(connection, bearing, named[name].role)
        found[name] = registry.Form(best.form, best.person)
    return found


def _called_so(
    connection: sqlite3.Connection, bearing: Sequence[Bearer], role: str | None
) -> Bearer:
    if role:
        for one in bearing:
            if connection.execute(
                "SELECT 1 FROM form_roles WHERE form = ? AND role = ?", (one.form, role)
            ).fetchone():
                return one
    return bearing[0]


def settle(
    connection: sqlite3.Connection, told: Mapping[str, Told], at: str, *, again: bool
) -> None:
    """Divide the articles of those names anew to which an article adds something that matters.

    Args:
        connection: the open write.
        told: what the article says of each name of two words or more, by name as looked up.
        at: the instant, for the record.
        again: whether the article is read again, so that what it says is known already.
    """
    if not told:
        return
    bearing = known(connection, told)
    for name, saying in told.items():
        ones = bearing.get(name, [])
        _note_sex(connection, ones, saying)
        if len(ones) > 1 or (ones and _may_be_two(connection, ones[0], saying, again)):
            divide(connection, name, at)


def _note_sex(connection: sqlite3.Connection, ones: Sequence[Bearer], saying: Told) -> None:
    sex = saying.person.gender
    one = next((one for one in ones if one.form == saying.form), None)
    if sex and one is not None and one.sex not in {sex, _BOTH}:
        became = sex if one.sex is None else _BOTH
        connection.execute("UPDATE forms SET sex = ? WHERE id = ?", (became, one.form))


_BOTH = "fm"


def _may_be_two(connection: sqlite3.Connection, one: Bearer, saying: Told, again: bool) -> bool:  # noqa: FBT001 - one caller
    """Say whether the articles of a name that has one bearer are worth a closer look."""
    sex = saying.person.gender
    if sex and one.sex not in {None, sex}:
        return True
    if saying.age is not None and _ages_differ(connection, one.form):
        return True
    if _widens_centuries(connection, one.form, saying.day):
        return True
    if not (saying.new_role or again):
        return False
    roles = connection.execute("SELECT role FROM form_roles WHERE form = ?", (one.form,))
    return rules.may_be_two(row[0] for row in roles)


def _ages_differ(connection: sqlite3.Connection, form: int) -> bool:
    rows = connection.execute(
        "SELECT day, age FROM appearances WHERE form = ? AND age IS NOT NULL LIMIT ?",
        (form, bearer_cards.MOST),
    )
    born = [year - row["age"] for row in rows if (year := bearer_cards.year_of(row["day"]))]
    return rules.may_be_two((), born)


def _widens_centuries(connection: sqlite3.Connection, form: int, day: str | None) -> bool:
    """Say whether an article is the first or the last of a form that spans more than a life."""
    row = connection.execute(
        "SELECT (SELECT min(day) FROM appearances WHERE form = ?1),"
        " (SELECT max(day) FROM appearances WHERE form = ?1)",
        (form,),
    ).fetchone()
    first, last = bearer_cards.year_of(row[0]), bearer_cards.year_of(row[1])
    wide = first is not None and last is not None and last - first > _CENTURIES
    return wide and day in tuple(row)


def in_doubt(connection: sqlite3.Connection) -> list[str]:
    """Return the full names that several people bear, or may bear by what articles call them.

    Args:
        connection: the archive.
    """
    several = {
        row[0]
        for row in connection.execute("SELECT name FROM forms GROUP BY name HAVING count(*) > 1")
    }
    called: dict[str, list[str]] = {}
    for row in connection.execute(
        "SELECT f.name, r.role FROM form_roles r JOIN forms f ON f.id = r.form"
        " JOIN people p ON p.id = f.first_person WHERE p.kind = 'person' AND instr(f.name, ' ')"
    ):
        called.setdefault(row[0], []).append(row[1])
    several.update(name for name, told in called.items() if rules.may_be_two(told))
    return sorted(several)


def divide(connection: sqlite3.Connection, name: str, at: str) -> None:
    """Divide the articles of a name among its bearers, from all that they say.

    Args:
        connection: the open write.
        name: a name as it is looked up.
        at: the instant, for the record.
    """
    bearing = known(connection, [name]).get(name, [])
    cards = bearer_cards.of_forms(connection, [one.form for one in bearing])
    division = rules.divide(cards)
    standing = {card.article: card.at for card in cards}
    targets = _targets(connection, name, bearing, division, cards)
    moved: dict[int, list[tuple[int, int]]] = {}
    for group, target in zip(division.groups, targets, strict=True):
        for article in group:
            if standing[article] != target:
                moved.setdefault(target, []).append((article, standing[article]))
    if moved:
        for target, places in moved.items():
            for article, source in places:
                move(connection, article, source, target)
        touched = {source for places in moved.values() for _, source in places} | set(moved)
        tidy(connection, touched, at, into=targets[0] if len(division.groups) == 1 else None)


def _targets(
    connection: sqlite3.Connection,
    name: str,
    bearing: Sequence[Bearer],
    division: Division,
    cards: Sequence[Card],
) -> list[int]:
    """Return the form of each group: the one whose oldest article it has, a free one, a new one."""
    founded: dict[int, int] = {}
    for card in sorted(cards, key=lambda card: card.article):
        founded.setdefault(card.at, card.article)
    chosen = {place: pin for place, pin in enumerate(division.pins) if pin}
    for form, founder in sorted(founded.items()):
        place = next(n for n, group in enumerate(division.groups) if founder in group)
        if place not in chosen and form not in chosen.values():
            chosen[place] = form
    free = [one.form for one in bearing if not one.decided and one.form not in chosen.values()]
    for place in range(len(division.groups)):
        if place not in chosen:
            chosen[place] = free.pop(0) if free else make(connection, name)
    return [chosen[place] for place in range(len(division.groups))]


def make(connection: sqlite3.Connection, name: str, person: int | None = None) -> int:
    """Make a form for one more bearer of a name.

    Args:
        connection: the open write.
        name: a name that the archive has, as it is looked up.
        person: for whom it stands; a new person where left out.

    Returns:
        The form's number.
    """
    plain = connection.execute(
        "SELECT f.form, p.kind FROM forms f JOIN people p ON p.id = f.first_person WHERE f.key = ?",
        (name,),
    ).fetchone()
    home = connection.execute(
        "INSERT INTO people (name, kind) VALUES (?, ?)", (plain["form"], plain["kind"])
    ).lastrowid
    number = connection.execute("SELECT count(*) FROM forms WHERE name = ?", (name,)).fetchone()[0]
    form = connection.execute(
        "INSERT INTO forms (key, form, person, first_person, sound) VALUES (?, ?, ?, ?, ?)",
        (f"{name}{MARK}{number + 1}", plain["form"], person or home, home, sound(name)),
    ).lastrowid
    connection.executemany(
        "INSERT OR IGNORE INTO form_words (word, form) VALUES (?, ?)",
        ((word, form) for word in words_of(name)),
    )
    if person is not None:
        connection.execute("UPDATE people SET merged_into = ? WHERE id = ?", (person, home))
    changed(connection, "names")
    return int(form or 0)


def move(connection: sqlite3.Connection, article: int, source: int, target: int) -> None:
    """Let an article mean another bearer by a name: whom it names, and what they say there.

    Args:
        connection: the open write.
        article: the article's number.
        source: the form under which the article has the name.
        target: the form of the other bearer.
    """
    person = connection.execute("SELECT person FROM forms WHERE id = ?", (target,)).fetchone()[0]
    for table in ("appearances", "quotes"):
        connection.execute(
            f"UPDATE {table} SET form = ?, person = ? WHERE article = ? AND form = ?",  # noqa: S608 names of our own
            (target, person, article, source),
        )
    for row in connection.execute(
        "SELECT role, aliases FROM appearances WHERE article = ? AND form = ?", (article, target)
    ).fetchall():
        registry.note_role(connection, target, row["role"])
        registry.add_aliases(connection, target, tuple(json.loads(row["aliases"])))
    changed(connection)


def claim(connection: sqlite3.Connection, article: int, person: int, name: str, at: str) -> None:
    """Let an article mean a certain person by a name that several bear, as somebody said.

    Args:
        connection: the open write.
        article: the article's number.
        person: the person's number.
        name: the person's name; where nobody else bears it, nothing has to be kept.
        at: the instant, for the record.
    """
    key = person_key(name)
    bearing = known(connection, [key]).get(key, [])
    mine = next((one for one in bearing if one.person == person), None)
    if mine is None or len(bearing) == 1:
        return
    connection.execute(
        "INSERT INTO bearers VALUES (?, ?, ?)"
        " ON CONFLICT (article, name) DO UPDATE SET form = excluded.form",
        (article, key, mine.form),
    )
    others = [one.form for one in bearing if one.form != mine.form]
    for form in others:
        move(connection, article, form, mine.form)
    tidy(connection, [mine.form, *others], at)


def tidy(
    connection: sqlite3.Connection, forms: Iterable[int], at: str, into: int | None = None
) -> None:
    """Bring what is known of some forms up to date after articles left or joined them.

    Args:
        connection: the open write.
        forms: the numbers of the forms.
        at: the instant, for the record.
        into: the form whose person takes over the forms that nobody is called by any more.
    """
    for form in sorted(forms):
        connection.execute(
            "DELETE FROM form_roles WHERE form = ?1 AND NOT EXISTS (SELECT 1 FROM appearances p"
            " WHERE p.form = ?1 AND p.role = form_roles.role)",
            (form,),
        )
        _go_home_or_over(connection, form, into, at)
    for form in sorted(forms):
        registry.settle(connection, form, at)


def _go_home_or_over(connection: sqlite3.Connection, form: int, into: int | None, at: str) -> None:
    """Let a form that lost its last article follow them, and one that has some again come back."""
    row = connection.execute(
        "SELECT f.person, f.first_person, f.decided, EXISTS"
        " (SELECT 1 FROM appearances p WHERE p.form = f.id) AS used FROM forms f WHERE f.id = ?",
        (form,),
    ).fetchone()
    if row["decided"]:
        return
    if not row["used"] and into is not None and into != form:
        person = connection.execute("SELECT person FROM forms WHERE id = ?", (into,)).fetchone()[0]
        registry.move(connection, form, person, why=TIED, by=None, at=at)
    elif row["used"]:
        why = connection.execute(
            "SELECT why FROM merges WHERE form = ? AND undone IS NULL ORDER BY id DESC LIMIT 1",
            (form,),
        ).fetchone()
        if why is not None and why["why"] == TIED:
            registry.move(connection, form, row["first_person"], why="", by=None, at=at)
