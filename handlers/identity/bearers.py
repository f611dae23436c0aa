"""Which articles mean which of several people of one name: the form, and the same said in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.question.filters import unquote
from store import articles, people
from store.person import namesakes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from handlers.desk import Desk
    from store.person.namesakes import TwoSides
    from store.values import Article, PersonEntry

_IN = re.compile(
    r"(?P<name>.+?)\s+in\s+(?:the\s+)?(?:articles?|nos?\.?|numbers?)?\s*(?P<numbers>#?\d[\d\s,.#&]*"
    r"(?:(?:and|nos?\.?)[\d\s,.#&]*)*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_MOST = 60  # articles
NEW = "new"
PAGES = ("articles0", "articles1", "articles2", "articles3", "articles4", "articles5")
"""The groups of ten in which a form of Slack's offers articles, by `block_id`."""


@dataclass(frozen=True, slots=True)
class ArticlesForm:
    """What the form "Other people's articles" offers: the newest articles, and whom they may mean.

    `suggested` are the articles that look like somebody else's; `called` what each calls them.
    """

    person: PersonEntry
    articles: tuple[Article, ...]
    called: dict[int, str]
    others: tuple[PersonEntry, ...]
    suggested: frozenset[int]
    left: int


@dataclass(frozen=True, slots=True)
class Kin:
    """Others of the same name, with what tells them apart, and what makes this one doubtful.

    `unclear` are the articles that do not tell which of them they mean.
    """

    others: tuple[tuple[PersonEntry, TwoSides], ...] = ()
    doubts: tuple[TwoSides, ...] = ()
    unclear: tuple[int, ...] = ()


NOBODY_ELSE = Kin()


@dataclass(frozen=True, slots=True)
class Within:
    """A name in some articles alone: "Ana Lim in nos. 5 and 7"."""

    name: str
    articles: tuple[int, ...]


def kin(desk: Desk, person: PersonEntry) -> Kin:
    """Collect who else bears a person's name, and what speaks for two people in one entry.

    Args:
        desk: What handlers need.
        person: Who.
    """
    if person.kind != "person":
        return Kin()
    others = (people.get(desk.archive, one) for one in namesakes.others(desk.archive, person.id))
    return Kin(
        tuple(
            (other, namesakes.why_apart(desk.archive, person.id, other.id))
            for other in others
            if other is not None
        ),
        namesakes.doubts(desk.archive, person.id),
        namesakes.unclear(desk.archive, person.id),
    )


def articles_form(desk: Desk, person: PersonEntry) -> ArticlesForm:
    """Collect what the form offers that tells articles of a name apart.

    Args:
        desk: What handlers need.
        person: The person under whose name the articles stand.
    """
    profile = people.profile(desk.archive, person.id)
    held = articles.get_many(desk.archive, list(profile.articles[:_MOST]))
    listed = tuple(held[n] for n in profile.articles[:_MOST] if n in held)
    doubts = namesakes.doubts(desk.archive, person.id)
    fewer = (min((one.one, one.other), key=lambda side: len(side.articles)) for one in doubts[:1])
    numbers = namesakes.others(desk.archive, person.id)
    known = (people.get(desk.archive, one) for one in numbers)
    return ArticlesForm(
        person,
        listed,
        namesakes.called_in(desk.archive, person.id, [one.id for one in listed]),
        tuple(one for one in known if one is not None),
        frozenset(number for side in fewer for number in side.articles),
        len(profile.articles) - len(listed),
    )


def chosen_articles(state: Mapping[str, Any]) -> list[int]:
    """Return the articles that were ticked in the form, by number."""
    return [
        int(option["value"])
        for page in PAGES
        for element in state.get(page, {}).values()
        for option in element.get("selected_options") or ()
    ]


def within(words: str) -> Within | None:
    """Read "Ana Lim in nos. 5 and 7" as a name in some articles alone.

    Args:
        words: What stands where a name is expected.
    """
    found = _IN.fullmatch(words.strip())
    if found is None:
        return None
    numbers = tuple(dict.fromkeys(int(one) for one in _NUMBER.findall(found["numbers"])))
    return Within(unquote(found["name"]), numbers)


def bearer_in(desk: Desk, entries: tuple[PersonEntry, ...], told: Within) -> PersonEntry | None:
    """Return which of several people of a name some articles mean now.

    Args:
        desk: What handlers need.
        entries: Those whom the name may mean.
        told: The name and the articles.
    """
    numbers = set(told.articles)
    for entry in entries:
        if numbers & set(namesakes.named_in(desk.archive, entry.id, told.articles)):
            return entry
    return None
