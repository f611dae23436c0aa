"""An article as grouping sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One article as grouping sees it: `sentences` are its words in order, best its prose.

    `people` are the names of those whom it tells of: a subject is what they do, not who they are.
    `written` are the first and the last day (ISO 8601) on which it may have been written, if known.
    """

    id: int
    title: str
    sentences: tuple[str, ...]
    people: tuple[str, ...] = ()
    written: tuple[str, str] | None = None
