"""Events as tests look at them: found in a text that appeared in May 2031."""

from __future__ import annotations

import nlp
from nlp import events, timexes
from nlp.sentences import split
from nlp.values import Dating, Event, Person, Quote

MAY = Dating("2031-05-16", "stated")


def find(
    text: str, quotes: tuple[Quote, ...] = (), people: tuple[Person, ...] = ()
) -> tuple[Event, ...]:
    """Find the events of a text that appeared in May."""
    parts = split(text)
    return events.find(text, parts, timexes.find(text, parts, MAY)[0], quotes, people)


def told(text: str, published: str) -> list[tuple[str | None, str, str]]:
    """Return each event's date, status and words."""
    reading = nlp.read(text, Dating(published, "stated"))
    return [
        (
            reading.timexes[event.timex].edtf,
            event.status,
            " … ".join(span.of(text) for span in event.spans),
        )
        for event in reading.events
    ]
