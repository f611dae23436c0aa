"""Lines of a timeline that tell something plainly: another telling, or the sentence before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from handlers.told import leaning, names
from nlp.event import wholes
from nlp.text.words import content_words
from store import events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.desk import Desk
    from handlers.passages import Insert
    from nlp import Span
    from store.values import Article, Timeline, TimelineEntry, Told

_OTHERS = 4  # tellings


class KeptBack(NamedTuple):
    """The places of lines that are not shown at first, and what opens some that are.

    `unnamed` do not say of whom they tell, `halves` are no whole statements. `opened` is the
    sentence that is shown before a line, by its event.
    """

    unnamed: frozenset[int]
    halves: frozenset[int]
    opened: Mapping[int, Span]


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
    asked = _words(found)
    entries = list(found.entries)
    for place in picked:
        entry = entries[place]
        if len(entry.told) == 1 or not _is_obscure(desk, entry, held, inserts, asked):
            continue
        for other in _like(entry):
            inserts.update(names.inserts_of(desk, [other], held))
            rest = (one for one in entry.told if one is not other)
            instead = replace(entry, told=(other, *rest))
            if not _is_obscure(desk, instead, held, inserts, asked):
                entries[place] = instead
                break
    return replace(found, entries=tuple(entries))


def _words(found: Timeline) -> frozenset[str]:
    """Return the words of a timeline's topics."""
    return frozenset(word for topic in found.topics for word in content_words(topic.typed))


def _like(entry: TimelineEntry) -> list[Told]:
    """Return the next tellings that name the topics, with the date and status of the best one."""
    best = entry.told[0]
    return [
        one
        for one in entry.told[1 : 1 + _OTHERS]
        if one.timex.edtf == best.timex.edtf and one.status == best.status and not one.by_fallback
    ]


def _is_obscure(
    desk: Desk,
    entry: TimelineEntry,
    held: Mapping[int, Article],
    inserts: Mapping[int, Sequence[Insert]],
    asked: frozenset[str],
) -> bool:
    """Say whether a line is half a sentence, or one that does not say of whom or what it tells."""
    if _is_half(entry, held) or _is_unnamed(desk, entry, held, inserts, asked):
        return True
    return leaning.opening(desk, entry, held, asked) is not None


def _is_half(entry: TimelineEntry, held: Mapping[int, Article]) -> bool:
    best, article = entry.told[0], held.get(entry.told[0].article)
    return article is not None and wholes.is_fragment(article.text, best.spans, best.sentence)


def _is_unnamed(
    desk: Desk,
    entry: TimelineEntry,
    held: Mapping[int, Article],
    inserts: Mapping[int, Sequence[Insert]],
    asked: frozenset[str],
) -> bool:
    article = held.get(entry.told[0].article)
    named = events.names_in(desk.archive, article.id) if article else {}
    return names.is_unnamed(entry, article, inserts, named, asked)


def kept_back(
    desk: Desk,
    found: Timeline,
    picked: Sequence[int],
    held: dict[int, Article],
    inserts: dict[int, tuple[Insert, ...]],
    *,
    others: bool = False,
) -> KeptBack:
    """Return which lines nobody can understand, and what opens those that one sentence more tells.

    Where there are no other lines, those have to do.

    Args:
        desk: What handlers need.
        found: The timeline.
        picked: The places of the events that may be shown.
        held: Their articles.
        inserts: What is inserted into their lines.
        others: Whether there are other lines to be shown.
    """
    asked = _words(found)
    unnamed: set[int] = set()
    halves: set[int] = set()
    opened: dict[int, Span] = {}
    for place in picked:
        entry = found.entries[place]
        if _is_half(entry, held):
            halves.add(place)
            continue
        if _is_unnamed(desk, entry, held, inserts, asked):
            opening = names.opened_at(desk, entry, held)
        else:
            lean = leaning.opening(desk, entry, held, asked)
            if lean is None:
                continue
            opening = lean.opening
        if opening is None:
            unnamed.add(place)
        else:
            opened[entry.told[0].event] = opening
    if not others and len(unnamed) + len(halves) == len(picked):
        return KeptBack(frozenset(), frozenset(), opened)
    return KeptBack(frozenset(unnamed), frozenset(halves), opened)
