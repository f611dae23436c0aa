"""`/person`: who somebody is, according to the archive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import articles, people

if TYPE_CHECKING:
    from handlers.desk import Desk
    from store.values import Article, PersonEntry, Profile


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """A person's profile, and the articles that it rests on, newest first."""

    profile: Profile
    articles: tuple[Article, ...]


def of_person(desk: Desk, person: PersonEntry) -> PersonAnswer:
    """Collect what the archive says about a person.

    Args:
        desk: What handlers need.
        person: Who.
    """
    profile = people.profile(desk.archive, person.id)
    held = articles.get_many(desk.archive, list(profile.articles))
    return PersonAnswer(profile, tuple(held[n] for n in profile.articles if n in held))
