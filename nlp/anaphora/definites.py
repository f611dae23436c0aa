"""Whom "the union" or "the general" means, where the text settles it.

In an article the name stands a few lines above; in a summary that line may be missing. The name
is given only where one name alone in the text before it is of that kind.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Person, Sentence

_BODIES = (
    "union|party|company|bank|university|museum|court|council|commission|committee|agency|institute"
    "|association|federation|foundation|league|society|club|hospital|airline|alliance|coalition"
    "|front|movement|trust|fund|board|bureau|authority|ministry|tribunal|orchestra|theatre"
)
_OFFICES = (
    "general|colonel|captain|admiral|major|minister|president|premier|mayor|governor|senator|judge"
    "|bishop|archbishop|ambassador|commissioner|chancellor|prosecutor|king|queen|prince|princess"
    "|sheriff|director|chairman|chairwoman|professor"
)
_BODY_NOUNS, _OFFICE_NOUNS = frozenset(_BODIES.split("|")), frozenset(_OFFICES.split("|"))
_FEWEST_WORDS = 2


class _Known(NamedTuple):
    """Who is meant by a noun in what stands between two offsets."""

    name: str
    first: int
    until: int


_NOBODY = _Known("", 0, 0)


class Names:
    """Names the bodies and holders of office of one text by their nouns."""

    def __init__(self, text: str, people: Sequence[Person]) -> None:
        """Begin with a text.

        Args:
            text: the text.
            people: everyone it names.
        """
        self._text = text
        self._people = people
        self._known: dict[str, _Known] = {}

    def of(self, noun: str, sentence: Sentence) -> tuple[str | None, tuple[int, ...]]:
        """Return whom a noun means in a sentence, where the text settles it, and where they stand.

        Args:
            noun: the noun behind "the", in small letters.
            sentence: the sentence.

        Returns:
            The name or `None`, and the offsets before the sentence at which it is told.
        """
        if noun not in _BODY_NOUNS and noun not in _OFFICE_NOUNS:
            return None, ()
        if noun not in self._known:
            self._known[noun] = (
                _body(self._text, noun)
                if noun in _BODY_NOUNS
                else _holder(self._text, noun, self._people)
            )
        who = self._known[noun]
        if not who.first < sentence.start <= who.until:
            return None, ()
        if who.name in self._text[sentence.start : sentence.end]:
            return None, (who.first,)
        return who.name, (who.first,)


@lru_cache(maxsize=64)
def _patterns(noun: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a body's names, and bodies of its kind without one."""
    word = r"[A-Z][\w’'&-]+"
    behind = rf"(?: (?:of|for) (?:the )?{word}(?: {word}){{0,4}})?"
    named = rf"\b(?:{word} (?:(?:of|for|and) )?){{0,6}}{noun.title()}\b{behind}"
    others = rf"\b(?:[Aa]n?|[Aa]nother|[Tt]wo|[Oo]ther|[Ss]everal|[Bb]oth) (?:[\w-]+ ){{0,2}}{noun}"
    return re.compile(named), re.compile(others)


def _body(text: str, noun: str) -> _Known:
    """Return the first body of a kind that is named, until another one is."""
    named, others = _patterns(noun)
    other = others.search(text)
    until = other.start() if other else len(text)
    first: _Known | None = None
    for found in named.finditer(text, 0, until):
        name = found.group().removeprefix("The ")
        if len(name.split()) < _FEWEST_WORDS or (first is not None and name == first.name):
            continue
        if first is not None:
            return first._replace(until=found.start())
        first = _Known(name, found.start(), until)
    return first or _NOBODY


def _holder(text: str, noun: str, people: Sequence[Person]) -> _Known:
    """Return the one person of a rank or office."""
    title = noun.title()
    holders = [
        person
        for person in people
        if person.kind == "person" and person.mentions and _holds(text, person, noun, title)
    ]
    if len(holders) != 1:
        return _NOBODY
    first = min(span.start for span in holders[0].mentions)
    return _Known(holders[0].name, first, len(text))


def _holds(text: str, person: Person, noun: str, title: str) -> bool:
    """Say whether somebody has an office of a kind, by role or by the title before the name."""
    office = re.split(r",| (?:of|for|in|at|and) ", (person.role or "").lower(), maxsplit=1)[0]
    if office.split()[-1:] == [noun]:
        return True
    return any(text.endswith(f"{title} ", 0, span.start) for span in person.mentions)
