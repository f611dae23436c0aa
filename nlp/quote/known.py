"""What the rules on speakers may ask of the people of an article, as far as it has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from nlp.quote.antecedents import Antecedents
    from nlp.values import Person, Span


class Known(Protocol):
    """The people of an article; `masked` is its text with what stands inside quotations blanked."""

    masked: str
    people: list[Person]
    antecedents: Antecedents

    def person(self, name: str) -> Person:
        """Return somebody by the name under which the article's people are listed."""

    def mentioned(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """Return who is named between two places, in order."""

    def is_shared(self, head: str, words: list[str], at: int) -> bool:
        """Say whether an office, as it stands at a place, is more than one's here."""

    def is_surname(self, low: str) -> bool:
        """Say whether a word in small letters is somebody's last name here."""
