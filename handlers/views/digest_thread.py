"""Lays out what of a digest found no room on its screen: the messages of its thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.asking import Reply
from handlers.views import blocks, common
from handlers.views import digest_entries as entries
from handlers.views.packing import Packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.asking import Block, ResponseType
    from handlers.digest import Entry

_WITH_SENTENCE = 60
"""Articles of the thread that are told in a sentence; of more, the others are only named."""
_LISTED = 20


def parts(left: Sequence[tuple[str, Entry]], kind: ResponseType) -> list[Reply]:
    """Lay the articles that found no room out as messages of the thread; every one is named.

    Args:
        left: The articles, each with its subject's name, in order.
        kind: Who sees them.
    """
    made: list[Reply] = []
    packed = Packed()
    subject, number = "", 0
    for name, units in _units(left):
        lead = (
            [blocks.rich(blocks.line(blocks.words(entries.capital(name), bold=True)))]
            if name != subject
            else []
        )
        more = [*(lead if name else []), units[0]]
        if not packed.take(more):
            made.append(_part(packed, number, kind))
            packed, number = Packed(), 0
            packed.take(more, at_least_one=True)
        subject = name
        number += units[1]
    if number:
        made.append(_part(packed, number, kind))
    return made


def _units(left: Sequence[tuple[str, Entry]]) -> Iterator[tuple[str, tuple[Block, int]]]:
    """Yield what is put into the thread, with its subject: sentences first, then lists of names."""
    for name, entry in left[:_WITH_SENTENCE]:
        yield name, (entries.entry(entry, entries.BRIEF), 1)
    rest: dict[str, list[Entry]] = {}
    for name, entry in left[_WITH_SENTENCE:]:
        rest.setdefault(name, []).append(entry)
    for name, several in rest.items():
        for at in range(0, len(several), _LISTED):
            some = several[at : at + _LISTED]
            yield (
                name,
                (blocks.rich(blocks.bullets([entries.listed(one) for one in some])), len(some)),
            )


def _part(packed: Packed, number: int, kind: ResponseType) -> Reply:
    return Reply(
        f"{common.counted(number, 'more article')} of this digest.", tuple(packed.blocks), kind
    )
