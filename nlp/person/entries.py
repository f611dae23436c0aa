"""Who has been met in an article while it is being read, and mentions that are not settled yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from nlp.names import Gender
    from nlp.values import Span


class Single(NamedTuple):
    """A mention by one word: where it stands, and the gender that a courtesy title shows."""

    start: int
    end: int
    words: tuple[str, ...]
    gender: Gender | None


class Called(NamedTuple):
    """What a single name is called: its title or what stands behind it, and the gender of that."""

    role: Span | None
    gender: Gender | None


@dataclass(slots=True, eq=False)
class Entry:
    """Someone while the article is being read; `nlp.values.Person` is what comes of it.

    `told` counts what speaks for a person beside the name's own words, `titled` says whether
    some of it cannot speak for a firm.
    """

    name: str
    words: tuple[str, ...]
    role: Span | None = None
    gender: Gender | None = None
    evidence: int = 0
    told: int = 0
    titled: bool = False
    mentions: list[Span] = field(default_factory=list)
    forms: dict[str, int] = field(default_factory=dict)
