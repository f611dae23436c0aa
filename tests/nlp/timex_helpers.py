"""Times as tests look at them: found in a text that appeared on Wednesday, 16 July 2031."""

from __future__ import annotations

from nlp import timexes
from nlp.sentences import split
from nlp.values import Dating, Timex

WEDNESDAY = Dating("2031-07-16", "stated")
"""A Wednesday."""


def read(text: str) -> tuple[Timex, ...]:
    """Find the expressions of a text that appeared on that Wednesday."""
    return timexes.find(text, split(text), WEDNESDAY)[0]


def told(text: str) -> list[tuple[str, str]]:
    """Return each expression's words and value."""
    return [(text[one.start : one.end], one.value) for one in read(text)]
