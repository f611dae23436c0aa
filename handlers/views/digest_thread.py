"""Lays out what of a digest found no room on its screen: the messages that follow it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.asking import Reply
from handlers.views import blocks, common
from handlers.views import digest_entries as entries
from handlers.views.packing import Packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.asking import Block, ResponseType
    from handlers.digesting.subjects import Entry
    from handlers.views.blocks import Element

_WITH_SENTENCE = 60
"""Articles of the thread that are told in a sentence; of more, the others are only named."""
_LIST = 4_000
"""Characters of a list, as they travel: two find room in a message."""
_LISTED_ALL = "“/articles latest” lists every article, last added first"
BELOW = 4
"""Messages that may follow the answer to a command: its `response_url` takes five in all."""


@dataclass(frozen=True, slots=True)
class Further:
    """What follows a digest: messages, how many articles they are for, how many they lack.

    `unread` are articles that the digest counts and does not tell.
    """

    messages: tuple[Reply, ...] = ()
    articles: int = 0
    left_out: int = 0
    unread: int = 0


def parts(
    left: Sequence[tuple[str, Entry]], kind: ResponseType, most: int | None = None
) -> Further:
    """Lay the articles that found no room out as messages that follow.

    Args:
        left: The articles, each with its subject's name, in order.
        kind: Who sees them.
        most: How many messages at most; left out, every article is named.
    """
    made: list[tuple[Reply, int]] = []
    packed = Packed()
    subject, number = "", 0
    for name, units in _units(left):
        more = [*(_lead(name) if name != subject else []), units[0]]
        if not packed.take(more):
            made.append((_part(packed, number, kind), number))
            packed, number = Packed(), 0
            again = _lead(name, ", continued" if name == subject else "")
            packed.take([*again, units[0]], at_least_one=True)
        subject = name
        number += units[1]
    if number:
        made.append((_part(packed, number, kind), number))
    kept = made[:most]
    shown = sum(articles for _reply, articles in kept)
    return Further(tuple(reply for reply, _articles in kept), len(left), len(left) - shown)


def notes(rest: Sequence[Block], kind: ResponseType) -> tuple[Reply, ...]:
    """Lay out what the screen has no room for beside the articles.

    Args:
        rest: A block for each note.
        kind: Who sees it.
    """
    made: list[Packed] = []
    for block in rest:
        if not made or not made[-1].take([block]):
            made.append(Packed())
            made[-1].take([block], at_least_one=True)
    return tuple(Reply("More of this digest.", tuple(one.blocks), kind) for one in made)


def _lead(name: str, more: str = "") -> list[Block]:
    """Return the line over a subject's articles; none where they are not grouped."""
    named = blocks.words(entries.capital(name), bold=True)
    return [blocks.paragraph(named, more)] if name else []


def announced(further: Further, entries_of_all: int, *, in_thread: bool) -> list[tuple[str, str]]:
    """Say what follows, and where the articles are that find no room: a label and what it says.

    Args:
        further: What follows.
        entries_of_all: How many articles the digest has, copies as one.
        in_thread: Whether it stands in the digest's thread, or only below it.
    """
    left = further.articles
    label = "In the thread: " if in_thread else "Below: "
    if not left:
        return []
    if further.left_out:
        shown, every = left - further.left_out, left == entries_of_all
        some = f"{shown:,} of {left:,}{' articles' if every else ' more articles'}, by subject"
        posted = "the digest posted in a channel has all of them in its thread"
        return [
            (label, f"{some}. {further.left_out:,} find no room here: {_LISTED_ALL}; {posted}.")
        ]
    if further.unread:
        return [(label, f"{left:,} articles, by subject. {_LISTED_ALL}.")]
    if left == entries_of_all:
        all_of = {1: "the article", 2: "both articles"}.get(left, f"all {left:,}, by subject")
        return [(label, f"{all_of}.")]
    return [(label, f"{common.counted(left, 'more article')}.")]


def _units(left: Sequence[tuple[str, Entry]]) -> Iterator[tuple[str, tuple[Block, int]]]:
    """Yield what is put into the thread, with its subject: sentences first, then lists of names."""
    for name, entry in left[:_WITH_SENTENCE]:
        yield name, (entries.entry(entry, entries.BRIEF), 1)
    rest: dict[str, list[Entry]] = {}
    for name, entry in left[_WITH_SENTENCE:]:
        rest.setdefault(name, []).append(entry)
    for name, several in rest.items():
        listed: list[list[Element]] = []
        for one in several:
            item = entries.listed(one)
            if listed and blocks.size([_list([*listed, item])]) > _LIST:
                yield name, (_list(listed), len(listed))
                listed = []
            listed.append(item)
        yield name, (_list(listed), len(listed))


def _list(items: Sequence[Sequence[Element]]) -> Block:
    return blocks.rich(blocks.bullets(items))


def _part(packed: Packed, number: int, kind: ResponseType) -> Reply:
    return Reply(
        f"{common.counted(number, 'more article')} of this digest.", tuple(packed.blocks), kind
    )
