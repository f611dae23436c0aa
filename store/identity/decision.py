"""What somebody said of two names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Said = Literal["same", "different", "apart"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody said of two names; `stands` until it is undone or another replaces it.

    Where `said` is "apart" it is said of some `articles` alone, that `one` in them is `other`.
    """

    id: int
    said: Said
    one: str
    other: str
    by: str | None
    at: str
    stands: bool = True
    articles: tuple[int, ...] = ()
