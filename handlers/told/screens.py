"""The lines that one screen of a timeline shows, each of which can be read by itself.

The lines that matter most are looked at. One that does not say of whom it tells, or that is half a
sentence, gives way to the next line of its day, which is looked at in its turn.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers.told import days, names, plainly, twice
from store import articles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from handlers.desk import Desk
    from handlers.passages import Insert
    from nlp.values import Span
    from store.values import Article, Timeline, TimelineEntry, Told

MOST = 15
"""Lines on the first screen: with more events, those that matter most are chosen."""
_FEW_MORE = 3
"""For so few lines more nobody has to click."""
_SPARE = 10
"""So many lines are looked at beyond a screen's, for those that cannot be shown."""
_ROUNDS = 3
"""So many times further lines are looked at where those before them are kept back."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is shown of a timeline, and how many of its lines are not, for what reason.

    `timeline` has, of each event, the telling that can be read by itself first; `shown` are the
    places of the lines in it, in order. The other fields are those of
    `handlers.timeline.TimelineAnswer`.
    """

    timeline: Timeline
    articles: dict[int, Article]
    shown: tuple[int, ...]
    inserts: dict[int, tuple[Insert, ...]]
    opened: Mapping[int, Span]
    folded: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    unnamed: int = 0
    halves: int = 0
    repeated: int = 0
    beside: int = 0


def whole(desk: Desk, found: Timeline) -> Screen:
    """Show every line but those that repeat another.

    Args:
        desk: What handlers need.
        found: The timeline.
    """
    looked = _Looked(desk, found)
    looked.begin(range(len(found.entries)))
    repeated = twice.told(found.entries)
    repeated |= twice.shown_before(looked.found.entries, looked.opened)
    shown = [place for place in range(len(found.entries)) if place not in repeated]
    return Screen(
        looked.found,
        looked.held,
        tuple(days.in_order(looked.found.entries, shown)),
        looked.inserts,
        looked.opened,
        repeated=len(repeated),
    )


def first(desk: Desk, found: Timeline, most: int = 0) -> Screen:
    """Choose what the first screen shows.

    Args:
        desk: What handlers need.
        found: The timeline.
        most: How many lines are wanted; 0 for as many as a screen holds.
    """
    repeated = twice.told(found.entries)
    beside = frozenset(place for place, one in enumerate(found.entries) if one.beside)
    looked = _Looked(desk, found)
    folded = days.folded(found.entries, beside | repeated)
    under = _under(folded)
    many = most or _screenful(len(found.entries) - len(beside | repeated | under))
    looked.begin(chosen(found.entries, many + _SPARE, without=beside | under))
    rounds = 0
    while looked.has_new_gaps and rounds < _ROUNDS:
        rounds += 1
        looked.pass_on()
        folded = days.folded(looked.found.entries, beside | repeated | looked.kept_back)
        under = _under(folded)
        without = looked.kept_back | beside | under
        looked.go_on(chosen(looked.found.entries, many + _SPARE, without=without))
    entries = looked.found.entries
    repeated |= twice.shown_before(entries, looked.opened)
    without = looked.kept_back | repeated | beside | under
    return Screen(
        looked.found,
        looked.held,
        tuple(days.in_order(entries, chosen(entries, many, without=without))),
        looked.inserts,
        looked.opened,
        folded,
        unnamed=len(looked.unnamed - repeated),
        halves=len(looked.halves - repeated),
        repeated=len(repeated),
        beside=len(beside - repeated),
    )


def chosen(
    entries: Sequence[TimelineEntry], most: int, *, without: AbstractSet[int] = frozenset()
) -> list[int]:
    """Choose the events that matter: first the dates that do, of each the event most told of.

    Args:
        entries: All events, oldest first.
        most: How many to choose.
        without: Those that are not to be chosen.

    Returns:
        Their indices, oldest first; a plan comes with its fulfilment.
    """
    free = [i for i in range(len(entries)) if i not in without]
    if len(free) <= most:
        return free
    order = sorted(free, key=lambda i: (-entries[i].matters, -entries[i].weight, i))
    picked: list[int] = []
    for best in order:
        fulfilled = entries[best].fulfilled_by
        pair = (one for one in (best, fulfilled) if one is not None and one not in without)
        picked += [one for one in pair if one not in picked]
        if len(picked) >= most:
            break
    return sorted(picked[:most])


def _screenful(lines: int) -> int:
    """Return how many of so many lines a screen shows."""
    return MOST + _FEW_MORE if lines <= MOST + _FEW_MORE else MOST


def _under(folded: Mapping[int, Sequence[int]]) -> frozenset[int]:
    """Return the lines that are folded under others."""
    return frozenset(place for places in folded.values() for place in places)


class _Looked:
    """What is learnt of a timeline's lines as more and more of them are looked at."""

    def __init__(self, desk: Desk, found: Timeline) -> None:
        self.desk, self.found = desk, found
        self.held: dict[int, Article] = {}
        self.inserts: dict[int, tuple[Insert, ...]] = {}
        self.opened: dict[int, Span] = {}
        self.unnamed: AbstractSet[int] = frozenset()
        self.halves: AbstractSet[int] = frozenset()
        self.has_new_gaps = False
        self._seen: AbstractSet[int] = frozenset()

    @property
    def kept_back(self) -> AbstractSet[int]:
        """The lines that cannot be read by themselves."""
        return self.unnamed | self.halves

    def begin(self, places: Sequence[int]) -> None:
        """Look at the first lines; another telling stands for one that is not plain."""
        entries = self.found.entries
        numbers = {told.article for place in places for told in entries[place].told}
        numbers |= {entry.told[0].article for entry in self.found.comments}
        numbers |= {telling.article for telling in self.found.undated}
        numbers |= {entry.plan.article for entry in entries if entry.plan}
        self._fetch([entries[place].told[0] for place in places], numbers)
        self.found = plainly.plainest(self.desk, self.found, places, self.held, self.inserts)
        self._read(places, others=False)

    def go_on(self, places: Sequence[int]) -> None:
        """Look at those of some lines that were not looked at yet."""
        fresh = sorted(frozenset(places) - self._seen)
        told = [self.found.entries[place].told[0] for place in fresh]
        self._fetch(told, {one.article for one in told})
        self._read(fresh, others=True)

    def pass_on(self) -> None:
        """Let the next line of a date matter as much as its best one, which is not shown."""
        self.found = replace(self.found, entries=_passed_on(self.found.entries, self.kept_back))

    def _fetch(self, told: Sequence[Told], numbers: AbstractSet[int]) -> None:
        self.held |= articles.get_many(self.desk.archive, sorted(numbers))
        self.inserts |= names.inserts_of(self.desk, told, self.held)

    def _read(self, places: Sequence[int], *, others: bool) -> None:
        back = plainly.kept_back(
            self.desk, self.found, places, self.held, self.inserts, others=others
        )
        self._seen |= frozenset(places)
        self.unnamed |= back.unnamed
        self.halves |= back.halves
        self.opened.update(back.opened)
        self.has_new_gaps = bool(back.unnamed or back.halves)


def _passed_on(
    entries: Sequence[TimelineEntry], dropped: AbstractSet[int]
) -> tuple[TimelineEntry, ...]:
    """Let the next line of a date matter as much as its best one, which is not shown."""
    best = {entries[i].edtf: entries[i].matters for i in dropped if entries[i].matters}
    heirs: dict[str, int] = {}
    for place, one in enumerate(entries):
        if place in dropped or one.beside or one.edtf not in best:
            continue
        if one.edtf not in heirs or one.weight > entries[heirs[one.edtf]].weight:
            heirs[one.edtf] = place
    made = list(entries)
    for edtf_, place in heirs.items():
        made[place] = replace(made[place], matters=max(made[place].matters, best[edtf_]))
    return tuple(made)
