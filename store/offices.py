"""Whom articles call by an office: "the premier", "mayor of Selby", "foreign minister".

A question may name nobody and still mean somebody. Nobody "is" anything here either: whoever was
called so is offered with the newest article that says it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.names import is_honorific
from store import people
from store.codec import load_dating
from store.naming import key
from store.plain import like
from store.values import RoleAt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.archive import Archive
    from store.values import PersonEntry

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_ADDRESSED = 8  # people
_SMALL = frozenset("the a an of for in at and to our their".split())
_SAME = {"premier": ("prime", "minister"), "pm": ("prime", "minister"), "mp": ("lawmaker",)}
_ANOTHER = frozenset("deputy vice assistant former ex shadow acting then late".split())
_QUALIFYING = _ANOTHER | frozenset("prime foreign finance first chief general managing".split())
_BELONGS = frozenset("of for to at with under from by s".split())
_READ = 3000  # rows
_WEIGHED = 200  # people


def is_office(typed: str) -> bool:
    """Say whether typed words name an office: "the premier", "director of the river board".

    Args:
        typed: what stands where a name is expected.
    """
    terms = _terms(typed)
    return any(is_role_noun(term) or term in _SAME for term in terms)


def is_only_office(typed: str) -> bool:
    """Say whether typed words hold nothing but offices: no name, no place.

    Args:
        typed: what stands where a name is expected.
    """
    terms = _terms(typed)
    return bool(terms) and all(
        is_role_noun(term) or term in _SAME or term in _QUALIFYING for term in terms
    )


def holders(archive: Archive, typed: str, limit: int = 8) -> tuple[tuple[PersonEntry, RoleAt], ...]:
    """Return whom articles call so.

    Args:
        archive: the open archive.
        typed: an office as somebody typed it, with or without "the".
        limit: how many at most.

    Returns:
        People with the newest visible article that calls them so and its wording, the newest
        first. A deputy, a former holder or a holder's spokesman is none, unless that was typed.
    """
    if not _terms(typed):
        return ()
    so_called: dict[int, set[str]] = {}
    for wording in _wordings(typed):
        for person, role in _roles(archive, wording):
            so_called.setdefault(person, set()).add(role)
    told = [
        (row, person)
        for person, roles in list(so_called.items())[:_WEIGHED]
        if (row := _newest(archive, person, sorted(roles))) is not None
    ]
    told.sort(key=lambda one: (one[0][0] or "", one[0][1].article), reverse=True)
    found = ((people.get(archive, person), row[1]) for row, person in told[:limit])
    return tuple((entry, role) for entry, role in found if entry is not None)


def called(archive: Archive, persons: Sequence[int], typed: str) -> dict[int, RoleAt]:
    """Return which of some people articles call so, with the newest article that does.

    Args:
        archive: the open archive.
        persons: the people's numbers.
        typed: an office or a calling as somebody typed it.
    """
    found: dict[int, RoleAt] = {}
    for person in persons:
        told = archive.rows(
            "SELECT DISTINCT r.role FROM forms f JOIN form_roles r ON r.form = f.id"
            " WHERE f.person = ? LIMIT ?",
            (person, _READ),
        )
        fitting = [
            row["role"]
            for row in told
            if any(_is_it(row["role"], terms) for terms in _wordings(typed))
        ]
        newest = _newest(archive, person, fitting) if fitting else None
        if newest is not None:
            found[person] = newest[1]
    return found


def addressed(archive: Archive, typed: str) -> tuple[int, ...]:
    """Return whom articles address by words that are nothing but forms of address ("Samdech").

    Args:
        archive: the open archive.
        typed: what stands where a name is expected.

    Returns:
        The people's numbers, those of the newest articles first, a handful at most.
    """
    words = key(typed).split()
    if not words or not all(map(is_honorific, words)):
        return ()
    rows = archive.rows(
        "SELECT f.person, max(p.day) AS day FROM form_titles t JOIN forms f ON f.id = t.form"
        " JOIN appearances p ON p.form = f.id JOIN visible_articles a ON a.id = p.article"
        " WHERE t.title = ? GROUP BY f.person ORDER BY day DESC, f.person LIMIT ?",
        (" ".join(words), _ADDRESSED),
    )
    return tuple(row["person"] for row in rows)


def _wordings(typed: str) -> list[list[str]]:
    """Return the words of an office, and those that mean the same."""
    terms = _terms(typed)
    swapped = [part for term in terms for part in _SAME.get(term, (term,))]
    return [terms] if swapped == terms else [terms, swapped]


def _terms(typed: str) -> list[str]:
    words = (word.casefold().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(typed))
    return [word for word in words if word not in _SMALL]


def _roles(archive: Archive, terms: Sequence[str]) -> list[tuple[int, str]]:
    """Return who was given a role that is this office, and the role as an article has it."""
    where = " AND ".join("r.role LIKE ? ESCAPE '\\'" for _ in terms)
    rows = archive.rows(
        "SELECT DISTINCT f.person, r.role FROM form_roles r JOIN forms f ON f.id = r.form"  # noqa: S608 one phrase, repeated
        " JOIN people p ON p.id = f.person"
        f" WHERE p.kind = 'person' AND {where} LIMIT ?",
        (*(like(term) for term in terms), _READ),
    )
    return [(row["person"], row["role"]) for row in rows if _is_it(row["role"], terms)]


def _is_it(role: str, terms: Sequence[str]) -> bool:
    """Say whether a role is the office itself: not its deputy's, nor of somebody around it."""
    words = [word.casefold() for word in _WORD.findall(role)]
    bare = [word.removesuffix("’s").removesuffix("'s") for word in words]
    if not all(term in bare for term in terms):
        return False
    first = bare.index(terms[0])
    before = words[:first]
    asked = set(terms)
    return not any(
        (word in _ANOTHER and word not in asked)
        or word in _BELONGS
        or (word.endswith(("’s", "'s")) and is_role_noun(word[:-2]))
        for word in before
    )


def _newest(
    archive: Archive, person: int, roles: Sequence[str]
) -> tuple[str | None, RoleAt] | None:
    """Return by which of some roles somebody was called last, and on which day."""
    marks = ", ".join("?" for _ in roles)
    row = archive.row(
        "SELECT p.role, p.article, p.day, a.published FROM appearances p"  # noqa: S608 marks
        " JOIN visible_articles a ON a.id = p.article"
        f" WHERE p.person = ? AND p.role IN ({marks})"
        " ORDER BY p.day DESC, p.article DESC LIMIT 1",
        (person, *roles),
    )
    if row is None:
        return None
    return row["day"], RoleAt(row["role"], row["article"], load_dating(row["published"]))
