"""To be read."""

from __future__ import annotations

from nlp.values import Event, Person, Quote, Sentence, Timex


def find(
    text: str,
    sentences: tuple[Sentence, ...],
    timexes: tuple[Timex, ...],
    quotes: tuple[Quote, ...],
    people: tuple[Person, ...],
) -> tuple[Event, ...]:
    """Find what happened on the dates that the text gives."""
    return ()
