"""Articles grouped by what they share, each group named in the articles' own words.

Articles are on one subject that are alike by all their words and name something in common; it is
called by the phrase or the name of theirs that says best what they are about. What happened
somewhere ("port strike in Orl") gathers what prints it, alike or not. What is like a group joins
it. An affair that many tell, and that this leaves in pieces, is held together by the names that
belong to it alone. Names used before are tried first, so that a subject is called the same from
week to week. The same articles give the same groups, whatever their order.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.subject import alike as subject_alike
from nlp.subject import called, candidates, headed, qualified, things
from nlp.subject import names as naming
from nlp.subject.affairs import affairs
from nlp.subject.batch import SMALL_BATCH, Batch
from nlp.subject.beats import beats, is_of_firms
from nlp.subject.fields import DESKS, FIELDS
from nlp.subject.joining import join
from nlp.subject.times import near
from nlp.subject.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from nlp.subject.candidates import Candidate
    from nlp.subject.item import Item

_FEWEST = 2  # articles
_FEWEST_OF_MANY, _NEARLY_WHOLE = 4, 2 / 3
"""How few articles make no affair that many tell; the share of one that is called well already."""
_CROWD = 0.75  # exponent: a subject of twice the articles is worth less than twice as much
_GOOD_NAME = 0.8  # worth of a name by which an article alone is called


@dataclass(frozen=True, slots=True)
class Group:
    """Articles on one subject, in the order given; `name` is a phrase of theirs.

    A single article whose words name its subject badly has the name "". What is `broad` is no one
    affair, but what its articles are a part of: a campaign, a place, a field.
    """

    name: str
    ids: tuple[int, ...]
    broad: bool = False


def group(
    items: Sequence[Item],
    known: Sequence[str] = (),
    before: Sequence[Item] = (),
    others: Sequence[Item] = (),
) -> tuple[Group, ...]:
    """Group articles by what they share.

    Args:
        items: the articles, newest first; their order is kept inside a group.
        known: names of subjects that were used before, latest first: one that fits is used again,
            also for one article alone.
        before: earlier articles: one that is like those of a known subject belongs to it, whatever
            words it uses.
        others: any articles of the archive, for a few new ones: which words are frequent is not
            to be seen by articles that are all on one affair.

    Returns:
        The groups: affairs first, then what is broad, then single articles; of each the largest
        first, then by their first article's place. Every article is in exactly one of them; one
        that shares its subject with no other is a group by itself.
        The same articles give the same groups, whatever order they come in.
    """
    ordered = sorted(items, key=lambda item: item.id)
    batch = Batch(ordered, before, others)
    places = {item.id: place for place, item in enumerate(items)}
    printed = candidates.printed(ordered)
    every, known = known, [name for name in known if name not in FIELDS and name not in DESKS]
    made = candidates.of(batch, printed, _going_on(batch, known))
    everything = set(places)
    named = _affairs(batch, printed, made, known, everything)
    torn = _made_whole(batch, named, affairs(ordered, others), printed, known)
    if torn:
        taken = set().union(*torn.values())
        if len(items) > naming.VERY_LARGE_BATCH:
            named = _without(named, taken)
        else:
            named = _affairs(batch, printed, made, known, everything - taken)
        for name, ids in torn.items():
            named.setdefault(name, set()).update(ids)
    named = {one: ids for one, ids in named.items() if len(ids) < _FEWEST} | near(named, ordered)
    left = set(places).difference(*named.values())
    broad = beats(batch, printed, left, every) if len(items) > SMALL_BATCH else {}
    left.difference_update(*broad.values())
    groups = [
        Group(name, tuple(sorted(ids, key=places.__getitem__)), is_broad)
        for several, is_broad in ((named, False), (broad, True))
        for name, ids in several.items()
    ]
    by_name = {one.name: one for one in made}
    again = [by_name[name] for name in known if name in by_name]
    groups += [
        Group(_own_name(item, printed[item.id], by_name, again), (item.id,))
        for item in ordered
        if item.id in left
    ]
    groups.sort(key=lambda one: (len(one.ids) == 1, one.broad, -len(one.ids), places[one.ids[0]]))
    return tuple(groups)


def _without(named: Mapping[str, set[int]], taken: AbstractSet[int]) -> dict[str, set[int]]:
    """Return groups without some articles; to group the rest anew takes long where there are many.

    Args:
        named: The groups, each by its name.
        taken: The articles that belong elsewhere.
    """
    rest = {name: ids - taken for name, ids in named.items()}
    return {name: ids for name, ids in rest.items() if len(ids) >= min(len(named[name]), _FEWEST)}


def _made_whole(
    batch: Batch,
    named: Mapping[str, set[int]],
    told: Sequence[set[int]],
    printed: Mapping[int, frozenset[str]],
    known: Sequence[str],
) -> dict[str, set[int]]:
    """Return the affairs that many articles tell and that are in pieces, each by what it is called.

    Args:
        batch: What the articles have.
        named: The groups that were found, each by its name.
        told: The articles of each affair that many tell.
        printed: The phrases that each of them prints.
        known: Names that were used before.
    """
    made: dict[str, set[int]] = {}
    used: set[int] = set()
    for affair in told:
        ids = affair - used
        name = max(named, key=lambda one: (len(named[one] & ids), one), default="")
        here = named[name] - used if name else set()
        if ids <= here or len(ids) < _FEWEST_OF_MANY:
            continue
        if len(here & ids) >= _NEARLY_WHOLE * len(ids):
            ids |= here
        else:
            name = headed.name_of(batch, ids, printed, known)
        if name:
            made.setdefault(name, set()).update(ids)
            used |= ids
    return made


def _affairs(
    batch: Batch,
    printed: Mapping[int, frozenset[str]],
    made: Sequence[Candidate],
    known: Sequence[str],
    left: AbstractSet[int],
) -> dict[str, set[int]]:
    """Return the articles that are on one affair, by what it is called.

    Args:
        batch: What the articles have.
        printed: The phrases that each of them prints.
        made: What may name a subject.
        known: Names that were used before.
        left: The articles that may be grouped.
    """
    left = set(left)
    units = subject_alike.together(batch)
    found: dict[str, set[int]] = {}
    _take(batch, [one for one in made if one.name in known], left, found, units)
    alike = subject_alike.named(batch, printed, units, left, (found, known))
    left.difference_update(*alike.values())
    found |= alike
    happened = [one for one in made if things.happens(one.name) or len(batch.items) <= SMALL_BATCH]
    _take(batch, happened, left, found, units)
    join(batch, printed, found, left, known)
    for name in [one for one in found if one not in known and is_of_firms(batch, one, found[one])]:
        del found[name]
    return _called(batch, found, printed, made, known)


def _take(
    batch: Batch,
    made: Sequence[Candidate],
    left: set[int],
    found: dict[str, set[int]],
    units: Sequence[set[int]],
) -> None:
    """Give each article of several that are on one subject to the best phrase for it.

    Args:
        batch: What the articles have.
        made: What may name a subject.
        left: The articles in no group; changed.
        found: The groups, each with its name; changed.
        units: The articles that are alike: they stay together.
    """
    for best in _best_first(made, left):
        kept = subject_alike.whole(candidates.kept(batch, best, left), units, left)
        if len(kept) < _FEWEST:
            continue
        found[best.name] = kept
        left.difference_update(kept)


def _called(
    batch: Batch,
    found: Mapping[str, set[int]],
    printed: Mapping[int, frozenset[str]],
    made: Sequence[Candidate],
    known: Sequence[str],
) -> dict[str, set[int]]:
    """Return the groups by what each is best called, each by its own; `known` names stay.

    Few articles that have little in common but whom or where are no group.
    """
    named = {name: ids for name, ids in found.items() if name in known}
    for name, ids in found.items():
        if name in named:
            continue
        best = candidates.best_name(batch, name, ids, printed, made)
        best = called.with_its_number(batch, called.better(batch, best, ids, printed), ids)
        best = next((one for one in known if naming.says_more_than(best, one)), best)
        if subject_alike.is_only_on_who(batch, best, ids):
            continue
        full = best if best in known else qualified.in_full(batch, best, ids, printed)
        free = (one for one in (full, best) if one not in named and one not in found)
        named[next(free, name)] = ids
    return named


def _going_on(batch: Batch, known: Sequence[str]) -> dict[str, frozenset[int] | None]:
    """Return for each known subject the articles that go on with it, in whatever words.

    They are like its earlier articles, and tell of all that its own name says, or have the names in
    it with another word of it; what happens there may be another thing of the same kind.
    """
    found: dict[str, frozenset[int] | None] = {}
    for name in dict.fromkeys(known):
        earlier = batch.gathered_before(name)
        if not earlier:
            found[name] = None
            continue
        if batch.whose(name) != "":
            found[name] = frozenset()
            continue
        likely = batch.telling_of(name)
        if naming.is_named(name, batch.common):
            names = naming.capital(name)
            others = words_of(name) - words_of(names) - things.what_happens(name)
            likely |= batch.naming(names, others)
        whole = batch.likeness.together(earlier)
        found[name] = frozenset(
            number
            for number in likely
            if batch.likeness.to(number, whole, len(earlier)) >= subject_alike.ALIKE
        )
    return found


def _best_first(made: Sequence[Candidate], left: set[int]) -> Iterator[Candidate]:
    """Yield the candidate that is worth most for what is left, time and again.

    Whoever takes one takes its articles off `left`. What a candidate is worth only falls by that,
    so that it is counted anew when its turn comes, and not each time.
    """
    waiting = [
        (-_value(one, here), place)
        for place, one in enumerate(made)
        if (here := len(one.gathers & left)) >= _FEWEST
    ]
    heapq.heapify(waiting)
    while waiting:
        before, place = heapq.heappop(waiting)
        here = len(made[place].gathers & left)
        if here < _FEWEST:
            continue
        now = -_value(made[place], here)
        if now == before:
            yield made[place]
        else:
            heapq.heappush(waiting, (now, place))


def _value(candidate: Candidate, here: int) -> float:
    return float(candidate.worth * here**_CROWD)


def _own_name(
    item: Item,
    own: Iterable[str],
    by_name: Mapping[str, Candidate],
    again: Sequence[Candidate],
) -> str:
    """Name an article that stands alone: as before, or by the best phrase that it prints itself.

    Of phrases as good, one that says more than the headline does.
    """
    for one in again:
        if item.id in one.again:
            return one.name
    named = (by_name[phrase] for phrase in own if phrase in by_name)
    fitting = [one for one in named if item.id in one.gathers and one.worth >= _GOOD_NAME]
    if not fitting:
        return ""
    headline = words_of(item.title)

    def order(one: Candidate) -> tuple[float, bool, float, str]:
        return (-one.worth / len(one.gathers), words_of(one.name) <= headline, -one.worth, one.name)

    return min(fitting, key=order).name
