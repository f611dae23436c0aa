"""How an article uses a capitalised word: as a land ("in Kestria"), a common noun, or a name.

A single unknown word in front of a verb of speech is a person only where the text does not use
it otherwise. Each table is made once, in one pass.
"""

from __future__ import annotations

import re
from functools import cached_property

_WITHIN = re.compile(r"\b(?:[Ii]n|across|throughout|into|within|inside) ([^\W\d_][\w-]+)\b(?![’'])")
_OWNS = re.compile(
    r"\b([^\W\d_][\w-]+)['’]s? "
    r"(?:government|parliament|president|prime|capital|ministry|foreign|embassy|army|border)\b"
)
_PEOPLE = ("n", "an", "ian", "ese", "i", "ns", "ans", "ians")
_WORD = re.compile(r"[^\W\d_]+")
_MIDDLE = re.compile(r"(?<=[\w,;] )[^\W\d_]+")


class Usage:
    """What the words of one article are used as."""

    def __init__(self, text: str) -> None:
        """Prepare to look words up in `text`."""
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text))

    @cached_property
    def _in_sentences(self) -> frozenset[str]:
        return frozenset(_MIDDLE.findall(self._text))

    @cached_property
    def _lands(self) -> frozenset[str]:
        return frozenset(_WITHIN.findall(self._text)) | frozenset(_OWNS.findall(self._text))

    def is_land(self, name: str) -> bool:
        """Say whether the text speaks of "in Kestria", "Kestrian" or "Kestria’s parliament"."""
        return name in self._lands or any(name + ending in self._words for ending in _PEOPLE)

    def is_common(self, word: str) -> bool:
        """Say whether the text has the word in small letters too."""
        return word.lower() in self._words

    def is_proper(self, word: str) -> bool:
        """Say whether the word stands capitalised inside a sentence."""
        return word in self._in_sentences
