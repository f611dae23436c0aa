"""Reads a news text once: sentences, people, quotations, dates, events and summary."""

from __future__ import annotations

from nlp import events, people, quotes, sentences, summary, timexes
from nlp.values import Dating, Reading

VERSION = 15
"""Raised whenever the same text would be read differently; what is derived carries it."""


def read(text: str, published: Dating | None = None, headline: str | None = None) -> Reading:
    """Read `text`.

    Args:
        text: clean article text; offsets in the result are code points into it.
        published: when the article appeared, where it is known from outside the text; otherwise
            the text itself is asked.
        headline: what stands over the text and not in it, where an editor wrote one; it says
            what the news is.

    Returns:
        Everything that the text yields. Never raises for any `str`.
    """
    parts = sentences.split(text)
    dates, when = timexes.find(text, parts, published)
    persons = people.find(text, parts)
    statements, persons = quotes.find(text, parts, persons, dates)
    return Reading(
        sentences=parts,
        people=persons,
        quotes=statements,
        timexes=dates,
        events=events.find(text, parts, dates, statements, persons, when),
        summary=summary.rank(text, parts, statements, persons, headline),
        published=when,
    )
