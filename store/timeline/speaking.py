"""Which tellings are of a speech, and whose: what is said on a day is an event of its own.

One news conference is told in many words: "said", "announced", "at Lim’s news conference".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.timeline.frames import deed_item
from store.timeline.occasions import names_in

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from store.timeline.candidate import Candidate
    from store.timeline.frames import Frame

_PERFORMS = frozenset(
    map(deed_item, ("announce", "declare", "testify", "criticise", "demand", "apologise"))
)
"""What is done in saying it."""

SPEECHES = frozenset({"conference", "hearing", "testify", "speak"})
"""Where things are said, and nothing else is done."""


def says(one: Candidate, parts: Frame, *, on_a_day: bool) -> bool:
    """Say whether a telling is of what was said on a day; in a year, what was done is told.

    "Ada Lim denounced Tuesday's raid" tells of the raid, whose date it gives.

    Args:
        one: the telling.
        parts: its parts.
        on_a_day: whether its date is a day.
    """
    if one.told.status == "said":
        return True
    if not on_a_day:
        return False
    if parts.thing.dates():
        return parts.thing.kind in SPEECHES
    return parts.says or one.told.said_by is not None


def performs(parts: Frame) -> bool:
    """Say whether a telling is of what is done in saying it, or of where things are said.

    Args:
        parts: its parts.
    """
    return not parts.heads.isdisjoint(_PERFORMS) or parts.thing.kind in SPEECHES


def speakers(one: Candidate, parts: Frame) -> AbstractSet[str]:
    """Return the names of who acts or speaks, folded: at "Lim's news conference", it is Lim.

    Args:
        one: the telling.
        parts: its parts.
    """
    owner = parts.thing.names if parts.thing.kind in SPEECHES else frozenset[str]()
    return names_in(one.told.said_by or "").union(*parts.subject, owner)
