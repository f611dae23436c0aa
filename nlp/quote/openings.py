"""Stories that let somebody speak before they say who: “That is how far it rises,” she said.

What such a "she" said is kept until the text brings a woman in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.person.resolved import Resolved

if TYPE_CHECKING:
    from nlp.person.genders import Gender
    from nlp.quote.drafts import Draft
    from nlp.quote.speakers import Cast

_OPENING = 400
"""Characters within which a story may let somebody speak before it says who."""
_INTRODUCED = 700
"""Characters after which such a story has told who it is."""


class Openings:
    """What was said by a pronoun before anybody was named."""

    def __init__(self, cast: Cast) -> None:
        """Begin with nothing.

        Args:
            cast: the people of the article.
        """
        self._cast = cast
        self._waiting: list[tuple[Draft, Gender]] = []

    def wait(self, draft: Draft, pronoun: str) -> None:
        """Keep a statement of "he" or "she" if it opens the story."""
        awaited = self._cast.antecedents.awaited(pronoun) if draft.line_start < _OPENING else None
        if awaited is not None:
            self._waiting.append((draft, awaited))

    def settle(self, start: int, end: int) -> None:
        """Give what waits to the first person whom a sentence is about.

        Args:
            start: where the sentence begins.
            end: where it ends.
        """
        name = self._cast.antecedents.latest(end, start) if self._waiting else None
        if name is None:
            return
        person = self._cast.person(name)
        for draft, gender in self._waiting:
            if start - draft.line_end > _INTRODUCED or person.gender not in (None, gender):
                continue
            if person.gender == gender:
                draft.who = Resolved(name, "person", person.role, confidence=0.6)
            else:
                draft.who = Resolved(None, "person", probably=name, confidence=0.3)
        self._waiting.clear()
