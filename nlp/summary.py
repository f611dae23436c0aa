"""To be read."""

from __future__ import annotations

from nlp.values import Person, Quote, Ranked, Sentence


def rank(
    text: str,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...] = (),
    people: tuple[Person, ...] = (),
) -> tuple[Ranked, ...]:
    """Rank the sentences, best first."""
    return ()
