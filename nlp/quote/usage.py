"""How an article uses a capitalised word: as a land ("in Kestria"), a common noun, or a name.

A single unknown word in front of a verb of speech is a person only where the text does not use
it otherwise. Each table is made once, in one pass.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.person import firms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nlp.values import Person

_WITHIN = re.compile(r"\b(?:[Ii]n|across|throughout|into|within|inside) ([^\W\d_][\w-]+)\b(?![’'])")
_OWNS = re.compile(
    r"\b([^\W\d_][\w-]{1,60})['’]s? "
    r"(?:government|parliament|president|prime|capital|ministry|foreign|embassy|army|border)\b"
)
_STATE = re.compile(
    r"\b(?:leaders?|presidents?|(?:prime )?ministers?|governments?|peoples?|armies|army|citizens"
    r"|borders?|parliaments?|republic|kingdom|capitals?|navy|navies|ambassadors?|troops) of "
    r"([^\W\d_][\w-]+)\b(?:,? and ([^\W\d_][\w-]+)\b)?(?![’'])"
)
"""As in "the leaders of Kestria and Velmora"."""
_BETWEEN = re.compile(
    r"\b(?:treaty|treaties|border|frontier|war|peace|trade|relations|accord|pact) "
    r"(?:of \w+ )?(?:between|with) ([^\W\d_][\w-]+)\b(?: and ([^\W\d_][\w-]+)\b)?(?![’'])"
)
_TREATY = re.compile(
    r"\b([^\W\d_][\w-]{1,60}) and ([^\W\d_][\w-]{1,60}) (?:[a-z]+ ){0,2}?"
    r"sign(?:s|ed)? (?:an? |the )?(?:[\w-]+ )?(?:treaty|accord|pact|agreement|truce|ceasefire)\b"
)
_ITS = re.compile(
    r"\b([A-Z][\w-]+) "
    r"(?=(?:(?!(?:the|an?|that|its|which|who|whose|said|says|it) )[a-z]+ ){1,5}its )"
)
_PEOPLE = ("n", "an", "ian", "ese", "i", "ns", "ans", "ians")
_SHORT = 20_000
"""Characters up to which looking for a word in the text costs less than making its table."""
_REACH = 20  # characters
_FEW = 5  # mentions
_LONGEST_TITLE = 16  # characters
_WORD = re.compile(r"[^\W\d_]+")
_MIDDLE = re.compile(r"(?<=[\w,;] )[^\W\d_]+")
_BEFORE = re.compile(r"[\w,;] ")


class Usage:
    """What the words of one article are used as."""

    def __init__(self, text: str) -> None:
        """Prepare to look words up in `text`."""
        self._text = text
        self._short = len(text) < _SHORT

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text))

    @cached_property
    def _in_sentences(self) -> frozenset[str]:
        return frozenset(_MIDDLE.findall(self._text))

    @cached_property
    def _lands(self) -> frozenset[str]:
        return frozenset(_WITHIN.findall(self._text)) | frozenset(_OWNS.findall(self._text))

    @cached_property
    def _owners(self) -> frozenset[str]:
        return frozenset(_ITS.findall(self._text))

    @cached_property
    def _governed(self) -> frozenset[str]:
        return frozenset(name for pair in _STATE.findall(self._text) for name in pair)

    @cached_property
    def _allied(self) -> frozenset[str]:
        pairs = _BETWEEN.findall(self._text) + _TREATY.findall(self._text)
        return frozenset(name for pair in pairs for name in pair)

    @cached_property
    def firms(self) -> frozenset[str]:
        """What the firms of the article may be called for short."""
        return firms.short_names(self._text)

    def is_land(self, name: str) -> bool:
        """Say whether the text speaks of "in Kestria", "Kestrian" or "Kestria’s parliament".

        What a state does counts as well: "leaders of Velmora and Kestria", "Kestria halts its dam".
        """
        if name.lower() not in GENDER and self._acts_as_state(name):
            return True
        if not self._short:
            return name in self._lands or any(name + ending in self._words for ending in _PEOPLE)
        derived = any(name + ending in self._text for ending in _PEOPLE)
        people = derived and any(name + ending in self._words for ending in _PEOPLE)
        return people or self._is_within(name)

    def _acts_as_state(self, name: str) -> bool:
        """Look a name up among states; no table is made where the name never stands as in it."""
        if not self._short:
            return name in self._owners or name in self._governed or name in self._allied
        text = self._text
        joined = f" and {name}" in text or f"{name} and " in text
        return (
            (f"{name} " in text and " its " in text and name in self._owners)
            or ((joined or f" of {name}" in text) and name in self._governed)
            or (
                (joined or f"between {name}" in text or f"with {name}" in text)
                and name in self._allied
            )
        )

    def _is_within(self, name: str) -> bool:
        """Look for "in Kestria" and "Kestria’s parliament", place by place."""
        at = self._text.find(name)
        while at >= 0:
            around = self._text[max(0, at - _REACH) : at + len(name) + _REACH]
            if name in _WITHIN.findall(around) or name in _OWNS.findall(around):
                return True
            at = self._text.find(name, at + len(name))
        return False

    def is_common(self, word: str) -> bool:
        """Say whether the text has the word in small letters too."""
        low = word.lower()
        if not self._short:
            return low in self._words
        return any(True for _ in self._alone(low))

    def is_proper(self, word: str) -> bool:
        """Say whether the word stands capitalised inside a sentence."""
        if not self._short:
            return word in self._in_sentences
        return any(_BEFORE.match(self._text, max(0, at - 2), at) for at in self._alone(word))

    def _alone(self, word: str) -> Iterator[int]:
        """Find where letters stand as a word of their own."""
        at = self._text.find(word) if _WORD.fullmatch(word) else -1
        while at >= 0:
            end = at + len(word)
            before = self._text[at - 1 : at]
            if not _WORD.match(before) and not _WORD.match(self._text, end):
                yield at
            at = self._text.find(word, at + 1)


def names_institution_of(people: Iterable[Person], name: str) -> bool:
    """Say whether an institution met so far bears a land's name ("Osk Hydro" for "Osk").

    Args:
        people: who has been met in the article, institutions among them.
        name: the single word.
    """
    return any(p.kind == "organisation" and p.name.startswith(name + " ") for p in people)


def is_bare(text: str, person: Person) -> bool:
    """Say whether nothing but a single word tells of somebody: no role, no title, no gender.

    Args:
        text: the article.
        person: somebody whom it names.
    """
    if " " in person.name or person.gender is not None or person.role is not None:
        return False
    return not any(_is_titled(text, mention.start) for mention in person.mentions[:_FEW])


def _is_titled(text: str, at: int) -> bool:
    """Say whether "Dr." or the like stands at a mention, or before it."""
    before = text[max(0, at - _LONGEST_TITLE) : at].split()[-1:]
    first = text[at : at + _LONGEST_TITLE].split()[:1]
    return any(names.is_honorific(word) for word in before + first)
