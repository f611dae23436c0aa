"""A telling on its way into a timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.values import Told


@dataclass(frozen=True, slots=True)
class Candidate:
    """One telling on its way into a timeline, with its words and its sentence's tags.

    `day` is its article's day; `edtf` is empty for a plan without a date. `around` is what stands
    round it in its article, whose title is `headline`.
    """

    told: Told
    edtf: str
    sort_key: str
    weight: float
    words: str
    day: str | None = None
    around: str = ""
    headline: str = ""


@lru_cache(maxsize=4096)
def is_day(edtf: str) -> bool:
    """Say whether a date is a day."""
    try:
        date.fromisoformat(edtf)
    except ValueError:
        return False
    return True
