"""Whom a typed name means: one person, several to choose from, or nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers.identity import callings
from handlers.question.filters import unquote
from nlp.names import strip_title
from store import articles, offices, people
from store.values import PersonMatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from store.values import Article, PersonEntry, RoleAt

SURE = 76.0
"""A score at which a name is taken to be meant; below it we ask "Did you mean …?"."""
LIKELY = 62.0
CLEAR_LEAD = 6.0
"""How far the next best has to be behind, for the best one to be meant."""
EXACT = 99.5
_OFFERED = 5  # people
_AS_SPELT = 94.0  # likeness of a name, of 100
_BETWEEN_NAMES = re.compile(r"\s*(?:[;&+/]|,(?: and\b)?|\band\b|\bvs?\b\.?|\bversus\b)\s*")
_NO_TITLE = frozenset("and or vs versus said says say who what about on".split())
"""Words that stand in no title: what is in front of them is not left out to find a name."""
_FEWEST, _MOST_AT_ONCE = 2, 6  # people of one question
_ACRONYM = re.compile(r"[A-Z]{2,4}")
"""Letters that resemble any others; nobody is suggested for them."""
_BY_FAR = 0.9
"""The share of what all bearers of a surname say that makes one of them meant by it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a typed name led to.

    `person` is set where it is settled, else the `candidates` are asked about; `roles` says what
    the newest article calls them. `unsure` says that none is near enough: "Did you mean …?".
    `alone` has the articles that give no more of a candidate's name than a word that others bear.
    `because` is what an article calls the person, where a role in the question settled it;
    `beside` are entries of the surname alone, who may be the same person or somebody else.
    """

    typed: str
    person: PersonEntry | None = None
    candidates: tuple[PersonMatch, ...] = ()
    unsure: bool = False
    roles: dict[int, RoleAt] = field(default_factory=dict)
    alone: dict[int, tuple[int, ...]] = field(default_factory=dict)
    because: RoleAt | None = None
    beside: tuple[PersonMatch, ...] = ()


def find(desk: Desk, typed: str, *, speaking: bool = False) -> Found:
    """Find the person whom a typed name means.

    Args:
        desk: What handlers need.
        typed: The name as somebody typed it.
        speaking: Whether it is asked for what they said: those who said something come first.
    """
    name = unquote(typed)
    matches = _matches(desk, name)
    found = _by_calling(desk, name, matches, speaking=speaking)
    if found is not None or not matches:
        return found or Found(name)
    best = matches[0].score
    if best < SURE:
        spoke = [match for match in matches if match.person.quote_count or not speaking]
        near = [] if _ACRONYM.fullmatch(name) else spoke[:_OFFERED]
        return _asking(desk, name, near, unsure=True) if near else Found(name)
    level = EXACT if best >= EXACT else max(SURE, best - CLEAR_LEAD)
    near = [match for match in matches if match.score >= level]
    if speaking and len(near) > 1:
        near = [match for match in near if match.person.quote_count] or near
    if len(near) == 1:
        return Found(name, near[0].person)
    return _with_the_surname_alone(desk, name, near) or _asking(desk, name, near)


def of_surname(desk: Desk, word: str) -> Found:
    """Return whom a surname means: the one of whom the archive says by far the most, or a choice.

    Args:
        desk: What handlers need.
        word: A word that several people bear.
    """
    matches = [
        match
        for match in people.find(desk.archive, word)
        if match.score >= _AS_SPELT and match.person.kind == "person"
    ]
    return _with_the_surname_alone(desk, word, matches) or _asking(desk, word, matches)


def _with_the_surname_alone(desk: Desk, name: str, near: Sequence[PersonMatch]) -> Found | None:
    """Return the one bearer of a surname who says nearly all that its bearers say.

    Others, and articles that give no more than the surname, are named with the answer, not asked
    about first.
    """
    whole = [match for match in near if not _is_part_of_another(match.person, near)]
    alone = [match for match in near if match not in whole]
    if not whole or len(name.split()) > 1:
        return None
    most = max(whole, key=lambda match: match.person.quote_count)
    said = sum(match.person.quote_count for match in whole)
    if len(whole) > 1 and (not said or most.person.quote_count < _BY_FAR * said):
        return None
    others = [match for match in (*alone, *whole) if match is not most]
    numbers = {
        match.person.id: people.profile(desk.archive, match.person.id).articles for match in alone
    }
    return Found(name, most.person, alone=numbers, beside=tuple(others[:_OFFERED]))


def _by_calling(
    desk: Desk, name: str, matches: Sequence[PersonMatch], *, speaking: bool
) -> Found | None:
    """Return whom a role or a form of address in the words means, alone or beside a name."""
    exact = bool(matches) and matches[0].score >= EXACT
    if not (exact and _is_bare(name)):
        called = callings.find(desk, name) or callings.addressed(desk, name)
        if called:
            spoke = [one for one in called if one.person.quote_count] if speaking else []
            return _in_office(name, spoke or called)
    if exact or not offices.is_office(name):
        return None
    held = offices.holders(desk.archive, name)
    silent = speaking and not any(entry.quote_count for entry, _ in held)
    if held and silent and any(match.person.quote_count for match in _bearing(name, matches)):
        return None
    if held:
        return _in_office(name, held)
    office, _, land = name.partition(" of ")
    if land and offices.is_office(office) and (held := offices.holders(desk.archive, office)):
        told = articles.get_many(desk.archive, [role.article for _, role in held])
        near = [one for one in held if _names(told.get(one[1].article), land)]
        return replace(_in_office(name, near or held, several=True), unsure=True)
    return Found(name) if offices.is_only_office(name) else None


def _names(article: Article | None, land: str) -> bool:
    """Tell whether an article has the place of which an office is asked for."""
    return article is not None and land.casefold() in article.text.casefold()


def _bearing(name: str, matches: Sequence[PersonMatch]) -> list[PersonMatch]:
    """Return who bears a word that is an office, too, as a surname ("King")."""
    word = name.lower()
    return [match for match in matches if match.person.name.lower().split()[-1] == word]


def _in_office(
    name: str, held: Sequence[tuple[PersonEntry, RoleAt]], *, several: bool = False
) -> Found:
    """Return whom articles call by an office: the one, or those to be asked about."""
    if len(held) == 1 and not several:
        return Found(name, held[0][0], because=held[0][1])
    candidates = tuple(PersonMatch(entry, EXACT, entry.name) for entry, _ in held)
    return Found(name, None, candidates, roles={entry.id: role for entry, role in held})


def _is_bare(name: str) -> bool:
    """Tell whether a name stands alone, with no role or form of address beside it."""
    first = name.split(maxsplit=1)[0].lower() if name else ""
    return strip_title(name) == name and first != "the" and "," not in name and "(" not in name


def is_a_name(desk: Desk, words: str) -> bool:
    """Tell whether words alone are somebody's name, spelt as an article spells it.

    Args:
        desk: What handlers need.
        words: The words, cleaned.
    """
    return people.is_known(desk.archive, words, _AS_SPELT)


def exactly(desk: Desk, words: str) -> PersonEntry | None:
    """Return the one person whose name some words are, spelt as an article spells it."""
    matches = people.find(desk.archive, unquote(words), limit=2)
    sure = [match.person for match in matches if match.score >= _AS_SPELT]
    return sure[0] if len(sure) == 1 else None


def several(desk: Desk, typed: str) -> tuple[Found, ...] | None:
    """Return what the parts of "Ana Lim and Rui Sato" lead to, where each is somebody's name.

    Args:
        desk: What handlers need.
        typed: The names as somebody typed them.
    """
    parts = [part for part in _BETWEEN_NAMES.split(unquote(typed)) if part.strip()]
    if not _FEWEST <= len(parts) <= _MOST_AT_ONCE or exactly(desk, typed):
        return None
    if callings.find(desk, unquote(typed)):
        return None
    found = [find(desk, part.strip(), speaking=True) for part in parts]
    if any(one.unsure or not (one.person or one.candidates) for one in found):
        return None
    settled = {one.person.id if one.person else one.typed for one in found}
    return tuple(found) if len(settled) == len(found) else None


def _asking(
    desk: Desk, name: str, matches: Sequence[PersonMatch], *, unsure: bool = False
) -> Found:
    """Ask who is meant; a few are told apart by what articles call them."""
    roles: dict[int, RoleAt] = {}
    alone: dict[int, tuple[int, ...]] = {}
    if len(matches) <= _OFFERED:
        for match in matches:
            profile = people.profile(desk.archive, match.person.id)
            if profile.roles:
                roles[match.person.id] = profile.roles[-1]
            if not unsure and _is_part_of_another(match.person, matches):
                alone[match.person.id] = profile.articles
    return Found(name, None, tuple(matches), unsure, roles, alone)


def last_roles(desk: Desk, persons: Sequence[int]) -> dict[int, RoleAt]:
    """Return what the newest article with a role for them calls some people, by their numbers."""
    profiles = [people.profile(desk.archive, person) for person in persons[:_OFFERED]]
    return {one.person.id: one.roles[-1] for one in profiles if one.roles}


def _is_part_of_another(person: PersonEntry, matches: Sequence[PersonMatch]) -> bool:
    """Tell whether all that there is of a name is a word that another candidate bears."""
    bearers = (match.person for match in matches if match.person.id != person.id)
    return len(person.name.split()) == 1 and any(
        person.name in other.name.split() for other in bearers
    )


def _matches(desk: Desk, name: str) -> list[PersonMatch]:
    """Look a name up; one that nobody bears is tried without the titles before it."""
    matches = [match for match in people.find(desk.archive, name) if match.score >= LIKELY]
    words = name.split()
    while (not matches or matches[0].score < SURE) and len(words) > 1:
        if words[0].lower() in _NO_TITLE:
            break
        words = words[1:]
        shorter = people.find(desk.archive, " ".join(words))
        if len(words) > 1 and shorter and shorter[0].score >= EXACT:
            if exactly(desk, name.removesuffix(" ".join(words))):
                break  # what stands in front is no title but somebody else
            return [match for match in shorter if match.score >= EXACT]
    return matches
