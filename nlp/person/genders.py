"""Whom a text takes for a man and whom for a woman, by the pronouns that follow their names.

A courtesy title or a given name often tells it; where they do not, "Ilsa Brandt promised … She
says" does. A pronoun counts only where nobody else is named since the subject it follows, and only
as "he" or "she": "Brandt praised her" is about another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Literal

    from nlp.values import Person, Span

    Gender = Literal["f", "m"]

_HE_OR_SHE = re.compile(r"[HhSs](?<!\w.)(?:(?<=[Hh])e|(?<=[Ss])he)\b")
"""It begins with its letters, not with their border: so a search leaps from one to the next."""
_OPENS = 2
"""What a sentence that opens with the pronoun tells, against 1 for one inside the sentence."""
_SURE = 3
"""How many times as much has to speak for one as for the other."""


def told(
    masked: str,
    sentences: Iterable[tuple[int, int]],
    subject_in: Callable[[int, int], tuple[Span, Person] | None],
    named_in: Callable[[int, int], list[tuple[Span, Person]]],
) -> dict[str, Gender]:
    """Say which names the text follows with "he" and which with "she".

    Args:
        masked: the text with its marked runs filled in: inside them somebody else speaks.
        sentences: where each sentence begins and ends, in order.
        subject_in: finds the person a sentence is about, and where the name stands.
        named_in: finds everyone named in a stretch.

    Returns:
        The gender of every name for which nearly all of what is told agrees.
    """
    votes: dict[str, list[int]] = {}
    before: str | None = None
    places = list(sentences)
    openings = [_HE_OR_SHE.match(masked, start, end) for start, end in places]
    openings.append(None)
    for at, (start, end) in enumerate(places):
        opening, following = openings[at], openings[at + 1]
        if opening is not None and before is not None:
            _count(votes, before, opening.group(), _OPENS)
        if following is None and not _HE_OR_SHE.search(masked, start, end):
            before = None
            continue
        subject = subject_in(start, end)
        named = named_in(start, end) if subject or opening is None else ()
        if subject is None:
            before = None if opening is None or named_in(start, end) else before
            continue
        span, person = subject
        others = [other for other, who in named if other.start > span.end and who != person]
        inside = _HE_OR_SHE.search(masked, span.end, min(others).start if others else end)
        if inside is not None:
            _count(votes, person.name, inside.group(), 1)
        alone = all(who == person for _, who in named)
        before = person.name if alone and person.kind == "person" else None
    return {name: _agreed(heard) for name, heard in votes.items() if _is_sure(heard)}


def _count(votes: dict[str, list[int]], name: str, pronoun: str, weight: int) -> None:
    votes.setdefault(name, [0, 0])[pronoun[0] in "sS"] += weight


def _is_sure(heard: list[int]) -> bool:
    return max(heard) >= max(_OPENS, _SURE * min(heard))


def _agreed(heard: list[int]) -> Gender:
    return "f" if heard[1] > heard[0] else "m"
