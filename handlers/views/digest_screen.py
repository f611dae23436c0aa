"""Fits a digest of many articles on one phone screen; what finds no room is for the thread.

A digest begins with the least that a screen always has room for, and takes more of each kind, in
the order of its worth, as long as it fits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handlers.digesting.subjects import OTHERS
from handlers.views import blocks, common, phone
from handlers.views import digest_entries as entries
from handlers.views import digest_facts as facts
from handlers.views import digest_head as heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block
    from handlers.digest import DigestAnswer
    from handlers.digesting.subjects import Entry, Subject
    from handlers.views.blocks import Element
    from handlers.views.digest_facts import Line

_NAME = 50
"""Characters of what a subject is called: a line and a half."""


@dataclass(frozen=True, slots=True)
class _Room(facts.Names):
    """How much of each kind a screen takes.

    `lines` are those for a subject or an article, of so many `characters` each, with as many
    `copies` of it named; `also` are subjects named in one line.
    """

    lines: int = 1
    characters: int = 60
    copies: int = 0
    quotation: bool = False
    also: int = 0


_WIDER: tuple[tuple[str, int], ...] = (
    ("characters", 100),
    ("lines", 2),
    ("changes", 2),
    ("quotation", True),
    ("told", True),
    ("also", 2),
    ("voices", 1),
    ("back", 1),
    ("lines", 3),
    ("copies", 2),
    ("dates", 8),
    ("also", 4),
    ("voices", 2),
    ("back", 2),
    ("copies", 6),
    ("lines", 4),
    ("changes", 6),
    ("lines", 5),
)
"""What a screen takes more of, what is worth most first."""


def fitted(
    answer: DigestAnswer, announced: Sequence[Line]
) -> tuple[list[Block], list[Entry], list[Block]]:
    """Draw a line for each of the largest subjects and what is to be noted, as much as fits.

    Args:
        answer: The digest.
        announced: What follows the screen.

    Returns:
        The blocks, the articles that stand in them (all are told in the thread), and what of the
        notes finds no room.
    """
    room = _Room()
    made, shown = _drawn(answer, announced, room)
    for kind, much in _WIDER:
        wider = replace(room, **{kind: much})  # type: ignore[arg-type] # a field of its kind
        drawn, told = _drawn(answer, announced, wider)
        if phone.fits(drawn):
            room, made, shown = wider, drawn, told
    return made, shown, _rest(answer, room)


def _drawn(
    answer: DigestAnswer, announced: Sequence[Line], room: _Room
) -> tuple[list[Block], list[Entry]]:
    named = [s for s in answer.subjects if s.name not in {"", OTHERS} and len(s.entries) > 1]
    affairs = [subject for subject in named if not subject.broad] or named
    first = [(subject, entries.leading(subject)) for subject in affairs]
    if not any(subject.broad for subject in named):
        first += [(s, entry) for s in answer.subjects if s not in named for entry in s.entries]
    dated = bool(answer.ages.old or answer.ages.inferred)
    told = first[: room.lines]
    items = [
        [
            *(_counted(subject) if subject in named else ()),
            *entries.in_a_line(entry, room.characters, room.copies, dated=dated),
        ]
        for subject, entry in told
    ]
    made = [
        *heads.head(answer),
        blocks.rich(blocks.bullets(items)),
        *_also_on([s for s in named if s not in affairs[: room.lines]], room.also),
        *(facts.quotation(answer) if room.quotation else ()),
        *facts.drawn([*facts.lines(answer, room), *announced]),
    ]
    made += common.notes(common.brackets(made))
    return made, [entry for _subject, entry in told]


def _rest(answer: DigestAnswer, room: _Room) -> list[Block]:
    """Return what the screen has no room for beside the articles: quotation, and notes in full."""
    shown = facts.lines(answer, room)
    missing = [line for line in facts.lines(answer, facts.ALL) if line not in shown]
    return [
        *(() if room.quotation else facts.quotation(answer)),
        *(block for line in missing for block in facts.drawn([line])),
    ]


def _counted(subject: Subject) -> list[Element]:
    name = blocks.cut(entries.capital(subject.name), _NAME)
    return [blocks.words(name, bold=True), blocks.words(f" ({len(subject.entries):,}): ")]


def _also_on(wanted: Sequence[Subject], most: int) -> list[Block]:
    """Return the line that names subjects for which the screen has no line."""
    if not wanted or not most:
        return []
    told = [
        f"{blocks.cut(entries.capital(s.name), _NAME)} ({len(s.entries):,})" for s in wanted[:most]
    ]
    more = len(wanted) - len(told)
    listed = ", ".join(told) + (f" and {common.counted(more, 'more subject')}" if more > 0 else "")
    return [blocks.paragraph(blocks.words("Also on: ", bold=True), f"{listed}.")]
