"""How to read a news text: pure functions, text in, values out."""

from nlp.reader import VERSION, read
from nlp.values import (
    Dating,
    Event,
    Evidence,
    Need,
    Person,
    Quote,
    Ranked,
    Reading,
    Sentence,
    Span,
    Timex,
)

__all__ = [
    "VERSION",
    "Dating",
    "Event",
    "Evidence",
    "Need",
    "Person",
    "Quote",
    "Ranked",
    "Reading",
    "Sentence",
    "Span",
    "Timex",
    "read",
]
