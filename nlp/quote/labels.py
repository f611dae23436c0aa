"""Whom the label at the head of a turn means: "WALLACE", "Ms Voss", "Voss", "AV"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from nlp import names
from nlp.person.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.values import Person


class Labels:
    """The people of an article by all that a conversation may call them."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Prepare to look labels up.

        Args:
            people: who is named in the article.
        """
        self._people = [person for person in people if person.kind == "person"]

    @cached_property
    def _forms(self) -> dict[str, list[Person]]:
        """Return who may be meant by each label: full name, surname, given name, initials."""
        table: dict[str, list[Person]] = {}
        for person in self._people:
            words = names.normalise(person.name).split()
            if words:
                initials = words[0][0] + words[-1][0]
                for form in {" ".join(words), words[-1], words[0], initials}:
                    table.setdefault(form, []).append(person)
        return table

    def fits(self, label: str) -> list[Person]:
        """Return everyone whom a label fits; its title counts for nothing."""
        words = label.split()
        rest = words[names.title_length(words) :] or words
        low = names.normalise(" ".join(rest)).replace(".", "")
        return self._forms.get(low) or self._forms.get(low.rpartition(" ")[2], [])

    def person(self, label: str) -> Person | None:
        """Return the only one whom a label fits."""
        fits = self.fits(label)
        return fits[0] if len(fits) == 1 else None

    def called(self, label: str) -> Resolved:
        """Say whom a name in capitals means, met before or not ("WALLACE")."""
        fits = self.fits(label)
        if len(fits) == 1:
            return Resolved(fits[0].name, "person", fits[0].role, confidence=0.9)
        if fits:
            return Resolved(None, "person", probably=fits[0].name, confidence=0.4)
        return Resolved(label.title(), "person", confidence=0.7)
