"""What the tests of dated clauses share: a reading's events, each by its date."""

from __future__ import annotations

import nlp
from nlp import Dating

JUNE = Dating("2031-06-20", "stated")


def told(text: str) -> dict[str, str]:
    """Return each event's words by its date, gaps drawn as an ellipsis."""
    read = nlp.read(text, JUNE)
    return {
        str(read.timexes[event.timex].edtf): " … ".join(span.of(text) for span in event.spans)
        for event in read.events
    }
