"""An opening, and what the sentences of a text need: for the tests of needs."""

from __future__ import annotations

import nlp

LEAD = "Two ferries collided off Selby on Monday and nine people were hurt, the coastguard said."


def needs_of(text: str, place: int) -> tuple[nlp.Need, ...]:
    """Return what a sentence of a text needs, nothing where it is not ranked."""
    return next((one.needs for one in nlp.read(text).summary if one.sentence == place), ())
