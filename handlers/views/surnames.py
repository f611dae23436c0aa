"""Draws whom a timeline takes a surname for, who else bears it, and what was misspelt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.views import blocks, common, messages, naming, timeline

if TYPE_CHECKING:
    from handlers.asking import Reply
    from handlers.identity.who import Found
    from handlers.timeline import TimelineAnswer

_NUMBERS = 3  # articles
_SHOWN = 3  # people


def added(reply: Reply, answer: TimelineAnswer) -> Reply:
    """Return an answer with the lines that say how its names were understood, if they fit.

    Args:
        reply: The timeline, drawn.
        answer: The timeline.
    """
    lines = [_line(found) for found in answer.taken if found.beside]
    if perhaps := answer.asked.perhaps:
        lines.append(f"Few articles spell it so. Most on: /timeline {blocks.cut(perhaps, 80)}")
    made = [block for line in lines for block in common.notes(line)]
    asked = replace(answer.asked, whole=False, offset=0, back=())
    buttons = [
        blocks.button(
            blocks.cut(match.person.name, 40)
            + (" alone" if match.person.id in found.alone else ""),
            f"timeline.ask:beside{match.person.id}",
            timeline.pack(replace(asked, person=match.person.id)),
        )
        for found in answer.taken
        for match in found.beside[:_SHOWN]
    ]
    made += blocks.actions(buttons) if buttons else []
    fits = made and blocks.fits(reply.blocks, made)
    told = replace(reply, blocks=(*reply.blocks, *made)) if fits else reply
    return messages.read_as(answer.asked.misspelt, told)


def _line(found: Found) -> str:
    """Say whom a surname is taken for, and which articles give no more than the surname."""
    person = found.person.name if found.person else found.typed
    others = any(match.person.id not in found.alone for match in found.beside)
    why = ", quoted far more than others of that name" if others else ""
    line = f"“{found.typed}” is taken for {person}{why}."
    numbers = [number for several in found.alone.values() for number in several]
    if not numbers:
        return line
    where = naming.some(numbers, _NUMBERS)
    return f"{line} “{found.typed}” alone, in {where}, counts too and may be somebody else."
