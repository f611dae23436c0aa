"""Who holds which office in an article, grown as the text tells it.

Looked up by a word of the office ("mayor") or by its initials ("the SP"). An office that very many
hold names nobody, so no more than a few dozen of them are ever kept apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.quote.offices import (
    DISTINCT,
    FORMER,
    SAME_OFFICE,
    of_that_land,
    of_that_party,
    of_that_place,
    office_words,
    with_other_names,
)
from nlp.quote.tokens import DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nlp.values import Person

_SMALL = frozenset("of the and for in at to a an".split())
_MOST = 40


class Holders:
    """The holders of offices by the words and the initials of what they are."""

    def __init__(self, person: Callable[[str], Person]) -> None:
        """Begin without anybody.

        Args:
            person: gives the person of a full name, as known by now.
        """
        self._person = person
        self._by_word: dict[str, dict[str, None]] = {}
        self._unread: list[Person] = []

    def note(self, person: Person) -> None:
        """Take note of what somebody is.

        Args:
            person: somebody whom the article names.
        """
        if person.role:
            self._unread.append(person)

    def of_initials(self, word: str) -> list[Person]:
        """Return who holds an office that a word in capitals stands for ("IGP")."""
        return [one for one in self._known(word) if one.role and _initials(one.role) == word]

    def of(self, head: str, lows: Sequence[str]) -> list[Person]:
        """Return who holds an office, best by the words that go with it.

        Args:
            head: the office, in small letters.
            lows: the words of the phrase that names it, in small letters.
        """
        wanted = set(SAME_OFFICE.get(head, head).split())
        wanted.update(low for low in lows if low.isalpha() and low not in FORMER | DETERMINERS)
        wanted.discard(head if head in SAME_OFFICE else "")
        other = SAME_OFFICE.get(head, head).split()[-1]
        held = self._known(head) or self._known(other)
        needed = wanted & DISTINCT
        held = [p for p in held if p.role and needed <= with_other_names(p.role.lower().split())]
        held = of_that_party(lows, of_that_land(lows, of_that_place(lows, held)))
        if len(held) <= 1:
            return held
        full = [p for p in held if p.role and wanted <= office_words(p.role.lower())]
        return full or held

    def _known(self, word: str) -> list[Person]:
        for person in self._unread:
            role = person.role or ""
            for entry in (*office_words(role.lower()), _initials(role)):
                held = self._by_word.setdefault(entry, {})
                if len(held) < _MOST:
                    held[person.name] = None
        self._unread.clear()
        return [self._person(name) for name in self._by_word.get(word, ())]


def _initials(role: str) -> str:
    """Return the initials of an office, in capitals ("Superintendent of Police": "SP")."""
    office = role.partition(",")[0].replace("-", " ").split()
    return "".join(part[0] for part in office if part.lower() not in _SMALL).upper()
