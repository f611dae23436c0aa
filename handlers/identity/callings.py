"""A name with what somebody is called beside it: "Foreign Minister Brandt", "Ana Lim, violinist".

The role chooses among those whom the name may mean; one of them alone is the answer, with the
article that says so. A form of address alone ("Samdech") means whoever is addressed so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store import offices, people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.desk import Desk
    from store.values import PersonEntry, RoleAt

_BESIDE = re.compile(r"(.+?)(?:\s*\(([^()]+)\)|\s*,\s*(?:the |an? )?(.+))")
_BEARS = 94.0  # likeness of a name, of 100
_LONGEST = 8  # words


class Called(NamedTuple):
    """Somebody whom a typed name may mean, and an article's words that fit the typed role."""

    person: PersonEntry
    role: RoleAt


def find(desk: Desk, typed: str) -> tuple[Called, ...]:
    """Return who bears the name in some words and is called what else stands in them.

    Args:
        desk: What handlers need.
        typed: What stands where a name is expected.

    Returns:
        Nobody where the words are no name with a role.
    """
    for role, name in _parts(typed):
        if not offices.is_office(role):
            continue
        bearers = {
            match.person.id: match.person
            for match in people.find(desk.archive, name, limit=20)
            if match.score >= _BEARS
        }
        called = offices.called(desk.archive, tuple(bearers), role)
        if called:
            return tuple(Called(bearers[person], told) for person, told in called.items())
    return ()


def addressed(desk: Desk, typed: str) -> tuple[Called, ...]:
    """Return whom articles address by some words that hold nothing but forms of address.

    Args:
        desk: What handlers need.
        typed: What stands where a name is expected.
    """
    found = []
    for person in offices.addressed(desk.archive, typed):
        entry = people.get(desk.archive, person)
        profile = people.profile(desk.archive, person) if entry else None
        if entry and entry.article_count and profile and profile.roles:
            found.append(Called(entry, profile.roles[-1]))
    return tuple(found)


def _parts(typed: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to read words as a role and a name: "Lim, the judge", "Judge Lim"."""
    beside = _BESIDE.fullmatch(typed)
    if beside is not None:
        yield beside[2] or beside[3], beside[1]
    words = typed.split()
    for count in range(min(len(words) - 1, _LONGEST), 0, -1):
        yield " ".join(words[:count]), " ".join(words[count:])
