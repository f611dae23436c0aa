"""Lines of a timeline that repeat another one: what is told in them stands there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.timeline.reported import RULE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from nlp.values import Span
    from store.values import TimelineEntry, Told

_NEARLY_ALL = 0.8
"""The share of a line's characters that make it the same as another."""


def told(entries: Sequence[TimelineEntry]) -> frozenset[int]:
    """Return the lines that repeat another one.

    So do sayings whose content is a line of its own, with who said it, and words that stand under
    another date of theirs: under one that is told in full, else under the one that is given first.

    Args:
        entries: All events, oldest first.
    """
    lines: set[tuple[int, Span, str | None]] = set()
    dated: dict[tuple[int, Span], list[TimelineEntry]] = {}
    for one in entries:
        best = one.told[0]
        if best.status in {"happened", "planned"} and best.said_by:
            lines.add((best.article, best.sentence, best.said_by))
        dated.setdefault((best.article, best.sentence), []).append(one)
    beside = {
        where: [
            each.told[0]
            for each in sorted(several, key=_order)
            if not _is_saying_of(each.told[0], lines)
        ]
        for where, several in dated.items()
    }
    return frozenset(
        place
        for place, one in enumerate(entries)
        if len(one.told) == 1 and _repeats(one.told[0], lines, beside)
    )


def _order(entry: TimelineEntry) -> tuple[bool, bool, int]:
    timex = entry.told[0].timex
    return (entry.beside, timex.inferred != "", timex.start)


def shown_before(entries: Sequence[TimelineEntry], opened: Mapping[int, Span]) -> frozenset[int]:
    """Return what is only reported and is shown before another line, which needs it.

    Args:
        entries: All events.
        opened: The sentences that are shown before lines, by the lines' events.
    """
    before = {
        (one.told[0].article, opened[one.told[0].event].start)
        for one in entries
        if one.told[0].event in opened
    }
    return frozenset(
        place
        for place, one in enumerate(entries)
        if one.told[0].timex.rule == RULE
        and (one.told[0].article, one.told[0].spans[0].start) in before
    )


def _repeats(
    told: Told,
    lines: AbstractSet[tuple[int, Span, str | None]],
    dated: Mapping[tuple[int, Span], Sequence[Told]],
) -> bool:
    """Say whether a telling is a saying of one of some lines, or in the words of an earlier one."""
    if _is_saying_of(told, lines):
        return True
    beside = dated[told.article, told.sentence]
    beside = beside[: beside.index(told)]  # "from 2027 until 2029": once, where it began
    return any(_same_words(told, other) for other in beside)


def _is_saying_of(told: Told, lines: AbstractSet[tuple[int, Span, str | None]]) -> bool:
    return told.status == "said" and (told.article, told.sentence, told.said_by) in lines


def _same_words(one: Told, other: Told) -> bool:
    """Say whether nearly all words of a telling are another's."""
    size = sum(span.end - span.start for span in one.spans)
    shared = sum(
        max(0, min(mine.end, theirs.end) - max(mine.start, theirs.start))
        for mine in one.spans
        for theirs in other.spans
    )
    return shared >= _NEARLY_ALL * size
