"""Whether the articles that give one full name mean one person or several.

One name is taken for one person's, whatever that person becomes, unless something speaks against
it: lines of life that nobody leads at once, ages that cannot be one person's, offices in two
countries, more years than anybody is in the news. What ties two articles then outweighs it: a role
or a line of life in common, a past that the other tells as present, the same people named, the
same places and things. Where both speak, the name stays one person's and the doubt is told.

The outcome follows from the set of articles alone, in whatever order they are given.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from nlp.person import occupations, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Against = Literal["living", "age", "sex", "office", "years"]

_YOUNGER = 4
"""Years by which two ages have to differ, reckoned to one day, to be two people's."""
_SAME_AGE = 1.5
"""Years by which the years of birth that follow from two ages differ at most, if they are one."""
_CAREER = 25
"""Years after which somebody may well live by something else altogether."""
_MANY = 10  # articles against one
_IN_THE_NEWS = 75
"""Years for which one person may be quoted at most."""
_SAME_PLACES = 2
"""Names of places and things in common that tie two articles, where much speaks against it."""
_ROLE_WEIGHT, _COMPANY_WEIGHT = 5, 3


@dataclass(frozen=True, slots=True)
class Card:
    """What one article says of the bearer of a name.

    `key` orders articles that are otherwise alike, whatever their numbers. `year` is the
    article's (with its fraction), `born` follows from an age. `company` are the people named
    beside the bearer, `officials` those of them who hold a public office, whom everybody is named
    beside; `lands` are countries and `names` the other proper names near the article's head.
    `office_in` are the countries of a public office. `pinned` is the entry to which somebody
    assigned the article, 0 where nobody did, and `at` the one under which it stands at present.
    """

    article: int
    key: str = ""
    year: float | None = None
    role: str | None = None
    sex: str | None = None
    born: float | None = None
    company: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    office_in: frozenset[str] = frozenset()
    spoke: bool = False
    pinned: int = 0
    at: int = 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two sets of articles that may mean two people: what speaks for it, what ties them.

    `ties` is empty where nothing ties them, and what speaks against one person is not enough.
    """

    ones: tuple[int, ...]
    others: tuple[int, ...]
    against: Against
    ties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Division:
    """The articles of each bearer of a name, and the doubts that are left.

    `pins` has for each group the entry to which somebody assigned it, 0 where nobody did.
    """

    groups: tuple[tuple[int, ...], ...]
    pins: tuple[int, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass
class _Part:
    """Articles that surely mean one person, with all that they say."""

    cards: list[Card]
    now: frozenset[str] = frozenset()
    lived: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    office_in: frozenset[str] = frozenset()
    sexes: frozenset[str] = frozenset()
    born: tuple[float, float] | None = None
    years: tuple[float, float] | None = None
    quoted: tuple[float, float] | None = None
    pinned: int = 0
    at: int = 0

    @property
    def is_firm(self) -> bool:
        """Whether it says something that may speak for or against one person."""
        return bool(self.lived or self.born)

    def order(self) -> tuple[int, str]:
        """Return the place among others: those of most articles first."""
        return -len(self.cards), min(card.key for card in self.cards)


def divide(cards: Iterable[Card]) -> Division:
    """Divide the articles that give one full name among the people who bear it.

    Args:
        cards: what each of the articles says of the bearer.

    Returns:
        One group in most cases. A group that somebody assigned has its pin, 0 stands for others.
    """
    known = sorted(cards, key=lambda card: (card.key, card.article))
    pinned = [_part([one for one in known if one.pinned == pin]) for pin in _pins(known)]
    parts = sorted(_parts([card for card in known if not card.pinned]), key=_Part.order)
    groups: list[list[_Part]] = [[part] for part in pinned]
    main: list[_Part] | None = None
    for part in sorted(parts, key=lambda part: not part.is_firm):
        open_to = [one for one in groups if _may_join(part, one)]
        if not open_to:
            groups.append([part])
            main = main or groups[-1]
            continue
        nearest = max(
            open_to, key=lambda one: (_affinity(part, one), one is main, -groups.index(one))
        )
        nearest.append(part)
    return Division(
        tuple(tuple(sorted(card.article for part in one for card in part.cards)) for one in groups),
        tuple(group[0].pinned for group in groups),
        tuple(doubt for group in groups for doubt in _doubts(group)),
    )


def _may_join(part: _Part, group: Sequence[_Part]) -> bool:
    """Say whether a part may be of a group; to one that was assigned, something has to lead."""
    if any(_conflict(part, other) for other in group):
        return False
    pin = group[0].pinned
    return (
        not pin
        or not part.is_firm
        or pin == part.at
        or any(part.lived & other.lived for other in group)
    )


def unclear(cards: Iterable[Card]) -> set[int]:
    """Return the articles that say nothing by which they would mean one bearer or another.

    Args:
        cards: what each article of a name that several bear says.
    """
    known = [card for card in cards if not card.pinned]
    parts = _parts(known)
    firm = [part for part in parts if part.is_firm]
    return {
        card.article
        for part in parts
        if not part.is_firm and not any(_affinity(part, [other]) for other in firm)
        for card in part.cards
    }


def why_apart(
    ones: Sequence[Card], others: Sequence[Card]
) -> tuple[Against, tuple[str, ...]] | None:
    """Return what tells two bearers of a name apart, and what they share none the less.

    Args:
        ones: what articles say of the one.
        others: what articles say of the other.

    Returns:
        `None` where these articles do not tell.
    """
    found = [
        (against[1], against[0], _ties(one, other, much=against[1]))
        for one in _parts(ones)
        for other in _parts(others)
        if (against := _against(one, other)) is not None
    ]
    if not found:
        return None
    _, why, ties = max(found, key=lambda one: (one[0], -len(one[2])))
    return why, ties


def may_be_two(roles: Iterable[str], born: Iterable[float] = ()) -> bool:
    """Say whether roles and years of birth could be two people's, before looking any closer.

    Args:
        roles: what articles call the bearer of a name.
        born: the years of birth that follow from the ages that they give.
    """
    called = tuple(roles)
    if surroundings.may_be_two(called):
        return True
    told = {living.now for role in called if (living := occupations.of(role)).now}
    if any(
        occupations.distance(one, other) in {"far", "farthest"} for one in told for other in told
    ):
        return True
    years = sorted(born)
    return bool(years) and years[-1] - years[0] > _YOUNGER


def _pins(cards: Sequence[Card]) -> list[int]:
    return sorted({card.pinned for card in cards if card.pinned})


def _parts(cards: Sequence[Card]) -> list[_Part]:
    """Gather the articles that surely mean one person."""
    parent = list(range(len(cards)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[object, int] = {}
    ages = _generations(cards)
    for place, card in enumerate(cards):
        for sign in _signs(card, ages.get(card.born, 0)):
            if sign in first:
                parent[root(place)] = root(first[sign])
            else:
                first[sign] = place
    gathered: dict[int, list[Card]] = {}
    for place, card in enumerate(cards):
        gathered.setdefault(root(place), []).append(card)
    return [_part(some) for some in gathered.values()]


def _generations(cards: Sequence[Card]) -> dict[float | None, int]:
    """Number the years of birth, those that cannot be one person's differently."""
    numbered: dict[float | None, int] = {}
    generation, last = 0, None
    for born in sorted({card.born for card in cards if card.born is not None}):
        generation += last is None or born - last > _YOUNGER
        numbered[born] = generation
        last = born
    return numbered if generation > 1 else {}


def _signs(card: Card, generation: int) -> list[object]:
    """Return what ties an article surely to any other that has the same."""
    signs: list[object] = []
    if card.role:
        living = occupations.of(card.role)
        past = living.past
        bound = sorted(card.office_in) if living.now == {"politics"} else []
        signs += [("living", one, tuple(bound), generation) for one in (*living.now, *past)]
        if not living.now and not past:
            signs.append(("role", card.role.casefold(), generation))
    return signs


def _part(cards: list[Card]) -> _Part:
    """Sum up what the cards that are one person's say."""
    told = [occupations.of(card.role) for card in cards if card.role]
    now = frozenset().union(*(living.now for living in told))
    return _Part(
        cards,
        now=now,
        lived=now.union(*(living.past for living in told)),
        roles=frozenset(word for card in cards for word in (card.role or "").casefold().split()),
        company=frozenset().union(*(card.company for card in cards)),
        officials=frozenset().union(*(card.officials for card in cards)),
        lands=frozenset().union(*(card.lands for card in cards)),
        names=frozenset().union(*(card.names for card in cards)),
        office_in=frozenset().union(*(card.office_in for card in cards)),
        sexes=frozenset(card.sex for card in cards if card.sex),
        born=_between(card.born for card in cards),
        years=_between(card.year for card in cards),
        quoted=_between(card.year for card in cards if card.spoke),
        pinned=cards[0].pinned,
        at=Counter(card.at for card in cards).most_common(1)[0][0],
    )


def _between(years: Iterable[float | None]) -> tuple[float, float] | None:
    known = [year for year in years if year is not None]
    return (min(known), max(known)) if known else None


def _apart(one: tuple[float, float] | None, other: tuple[float, float] | None) -> float:
    """Return how many years lie between two stretches; 0 where one is unknown."""
    if one is None or other is None:
        return 0.0
    return max(0.0, other[0] - one[1], one[0] - other[1])


def _conflict(one: _Part, other: _Part) -> bool:
    """Say whether two parts are two people's."""
    against = _against(one, other)
    if against is None:
        return False
    why, much = against
    if why in {"age", "years"}:
        return why == "years" or not _may_be_a_slip(one, other)
    return not _ties(one, other, much=much) and (much or _is_elsewhere(one, other))


def _may_be_a_slip(one: _Part, other: _Part) -> bool:
    """Say whether one article's age stands alone against many: it is the likelier one to err."""
    few, many = sorted((len(one.cards), len(other.cards)))
    return few == 1 and many >= _MANY


def _doubts(group: Sequence[_Part]) -> list[Doubt]:
    """Return what speaks for two people within a group that stays one."""
    found = []
    for place, one in enumerate(group):
        for other in group[place + 1 :]:
            against = _against(one, other)
            if against is None or one.pinned or other.pinned:
                continue
            ties = _ties(one, other, much=against[1])
            if against[1] or not ties:
                found.append(Doubt(_numbers(one), _numbers(other), against[0], ties))
    return found


def _against(one: _Part, other: _Part) -> tuple[Against, bool] | None:
    """Return what speaks against one person, and whether it is much."""
    if _apart(one.quoted, other.quoted) > _IN_THE_NEWS:
        return "years", True
    if one.born and other.born:
        years = _apart(one.born, other.born)
        if years > _YOUNGER:
            return "age", True
        if years <= _SAME_AGE:
            return None
    return _by_calling(one, other)


def _by_calling(one: _Part, other: _Part) -> tuple[Against, bool] | None:
    """Return what lines of life, sexes and offices say against one person."""
    between = occupations.distance(one.now, other.now)
    far = between in {"far", "farthest"} and not one.lived & other.lived
    if far and len(one.sexes) == len(other.sexes) == 1 and one.sexes != other.sexes:
        return "sex", True
    if far:
        farthest = between == "farthest" == occupations.distance(one.lived, other.lived)
        return "living", farthest and _apart(one.years, other.years) <= _CAREER
    if one.office_in and other.office_in and not one.office_in & other.office_in:
        return "office", False
    return None


def _ties(one: _Part, other: _Part, *, much: bool) -> tuple[str, ...]:
    """Return the names that tie two parts; more is needed where much speaks against it."""
    people = one.company & other.company
    if much:
        people -= one.officials | other.officials
        names = one.names & other.names
        return tuple(sorted((*people, *(names if len(names) >= _SAME_PLACES else ()))))
    return tuple(sorted(people | one.names & other.names | one.lands & other.lands))


def _is_elsewhere(one: _Part, other: _Part) -> bool:
    """Say whether two parts tell of different places, as far as they tell of any."""
    return bool((one.lands and other.lands) or (one.office_in and other.office_in))


def _affinity(part: _Part, group: Sequence[_Part]) -> int:
    """Return how much a part has in common with a group."""
    return sum(
        _ROLE_WEIGHT * bool(part.lived & other.lived)
        + len(part.roles & other.roles)
        + _COMPANY_WEIGHT * len(part.company & other.company)
        + len(part.names & other.names)
        + len(part.lands & other.lands)
        for other in group
    )


def _numbers(part: _Part) -> tuple[int, ...]:
    return tuple(sorted(card.article for card in part.cards))
