"""When a text was written, from its own words: bounds first, then the year that they allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.values import Dating, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timexes_scan import Found


def infer(text: str, sentences: Sequence[Sentence], found: Sequence[Found]) -> Dating:
    """Say when a text was written, as far as its own words tell."""
    return Dating()
