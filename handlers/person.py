"""`/person`: who somebody is, according to the archive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.identity import decisions as identities
from store import articles, people

if TYPE_CHECKING:
    from handlers.desk import Desk
    from handlers.identity.decisions import WhyAnswer
    from store.values import Article, PersonEntry, Profile


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """A person's profile, the articles that it rests on, newest first, and why it is one person."""

    profile: Profile
    articles: tuple[Article, ...]
    why: WhyAnswer


def of_person(desk: Desk, person: PersonEntry) -> PersonAnswer:
    """Collect what the archive says about a person.

    Args:
        desk: What handlers need.
        person: Who.
    """
    profile = people.profile(desk.archive, person.id)
    held = articles.get_many(desk.archive, list(profile.articles))
    listed = tuple(held[n] for n in profile.articles if n in held)
    return PersonAnswer(profile, listed, identities.why(desk, profile.person))
