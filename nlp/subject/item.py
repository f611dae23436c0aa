"""An article as grouping sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One article as grouping sees it: `sentences` are its words in order, best its prose.

    `people` are the names of those whom it tells of: a subject is what they do, not who they are.
    """

    id: int
    title: str
    sentences: tuple[str, ...]
    people: tuple[str, ...] = ()
