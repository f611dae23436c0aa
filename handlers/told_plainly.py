"""Lines of a timeline that say whom they tell of: another telling, or the sentence before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import told_names
from store import events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from handlers.passages import Insert
    from store.values import Article, Timeline, TimelineEntry, Told

_OTHERS = 4


def plainest(
    desk: Desk,
    found: Timeline,
    picked: Sequence[int],
    held: dict[int, Article],
    inserts: dict[int, tuple[Insert, ...]],
) -> Timeline:
    """Let another telling stand for an event whose best one does not say whom it tells of.

    Args:
        desk: What handlers need.
        found: The timeline.
        picked: The places of the events that may be shown.
        held: Their articles.
        inserts: What is inserted into their lines; what another telling needs is added.
    """
    entries = list(found.entries)
    for place in picked:
        entry = entries[place]
        if len(entry.told) == 1 or not _is_unnamed(desk, entry, held, inserts):
            continue
        for other in _like(entry):
            inserts.update(told_names.inserts_of(desk, [other], held))
            rest = (one for one in entry.told if one is not other)
            instead = replace(entry, told=(other, *rest))
            if not _is_unnamed(desk, instead, held, inserts):
                entries[place] = instead
                break
    return replace(found, entries=tuple(entries))


def _like(entry: TimelineEntry) -> list[Told]:
    """Return the next tellings of an event that have the date and the status of its best one."""
    best = entry.told[0]
    return [
        one
        for one in entry.told[1 : 1 + _OTHERS]
        if one.timex.edtf == best.timex.edtf and one.status == best.status
    ]


def _is_unnamed(
    desk: Desk,
    entry: TimelineEntry,
    held: Mapping[int, Article],
    inserts: Mapping[int, Sequence[Insert]],
) -> bool:
    article = held.get(entry.told[0].article)
    named = events.names_in(desk.archive, article.id) if article else {}
    return told_names.is_unnamed(entry, article, inserts, named)


def unnamed(
    desk: Desk,
    found: Timeline,
    picked: Sequence[int],
    held: dict[int, Article],
    inserts: dict[int, tuple[Insert, ...]],
) -> tuple[frozenset[int], dict[int, int]]:
    """Return which lines nobody can understand, and what opens those that one sentence more tells.

    Where there are no other lines, those have to do.

    Args:
        desk: What handlers need.
        found: The timeline.
        picked: The places of the events that may be shown.
        held: Their articles.
        inserts: What is inserted into their lines.
    """
    bare: set[int] = set()
    opened: dict[int, int] = {}
    for place in picked:
        entry = found.entries[place]
        if not _is_unnamed(desk, entry, held, inserts):
            continue
        start = told_names.opened_at(desk, entry, held)
        if start is None:
            bare.add(place)
        else:
            opened[entry.told[0].event] = start
    return frozenset(bare if len(bare) < len(picked) else ()), opened
