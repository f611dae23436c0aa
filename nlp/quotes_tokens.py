"""One sentence as words: what the grammar of attributions works on.

Only sentences that hold a verb of speech or marked words are ever cut into words; a marked run
is one word here, whatever it holds.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp.marks import FILLER
from nlp.people_words import is_title_case

_TOKEN = re.compile(
    rf"(?=\S)(?:{FILLER}+"
    r"|(?:[A-Z]\.){2,}"
    r"|['’]s\b"
    r"|[^\W_]+(?:[.\-&/][^\W_]+|['’](?!s\b)[^\W_]+|(?<=\d),\d{3}(?!\d))*"
    r"|[,;:()\[\]—–―!?]|--+|(?<=\s)-(?=\s))"
)

PRONOUNS = frozenset(["he", "she", "they", "it", "who", "we", "i"])
_DETERMINERS_WORDS = """
a an the this that these those his her their its our my your some any each every no another
several many most few both all one two three four five six seven eight nine ten other such
"""
DETERMINERS = frozenset(_DETERMINERS_WORDS.split())
_PREPOSITIONS_WORDS = """
of in on at for from by with to about during after before since under over near against among
between into through within without via per despite toward towards amid following upon outside
inside around across behind beyond like than
"""
POSSESSIVES = frozenset("his her their its my our your".split())
PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())
JOINERS = frozenset(["and", "but", "or", "nor", "yet", "so"])
_SUBORDINATORS_WORDS = """
that while although though because when if as whether where which whereas until unless whose
whom what how why since before after once
"""
SUBORDINATORS = frozenset(_SUBORDINATORS_WORDS.split())
_AUXILIARIES_WORDS = """
has have had is are was were be been being am did does do will would could can may might must
should ’s 's ’ve 've ’d 'd ’re 're
"""
AUXILIARIES = frozenset(_AUXILIARIES_WORDS.split())
_BE_WORDS = """
is are was were be been being am get got gets ’s 's ’re 're
"""
BE = frozenset(_BE_WORDS.split())
_NEGATIONS_WORDS = """
not never n’t n't didn’t didn't doesn’t doesn't don’t don't hasn’t hasn't haven’t haven't won’t
won't wouldn’t wouldn't cannot can’t can't isn’t isn't
"""
NEGATIONS = frozenset(_NEGATIONS_WORDS.split())
_ADVERBS_WORDS = """
also then later again further still once always often even just only already now soon first too
simply rather twice instead long famously thus ever
"""
ADVERBS = frozenset(_ADVERBS_WORDS.split())
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
WHEN = WEEKDAYS | frozenset(
    ["today", "yesterday", "tomorrow", "tonight", "earlier", "recently", "later"]
)
COMMUNIQUES = frozenset(
    "interview statement speech tweet post letter email conference rally debate hearing remarks"
    " address testimony book memo call message video town-hall op-ed article".split()
)
"""What people speak in: "said in an interview"."""

BREAKS = frozenset(",;:()[]—–―!?-") | {"--", "---"}


class Line(NamedTuple):
    """A sentence in words; a marked run is one word.

    `title` says that most of its words are capitalised, `colon` that it ends in one; `text` is
    the whole text, marked words and all.
    """

    start: int
    end: int
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    title: bool = False
    colon: bool = False
    text: str = ""

    def is_run(self, index: int) -> bool:
        """Say whether the word at `index` stands for a marked run."""
        return self.words[index][0] == FILLER

    def opens_low(self, index: int) -> bool:
        """Say whether the marked words at `index` begin with a small letter."""
        start, end = self.starts[index], self.ends[index]
        return next((c.islower() for c in self.text[start:end][:_MARKS] if c.isalpha()), False)

    def ends_in_comma(self, index: int) -> bool:
        """Say whether a comma stands inside the marks that close the words at `index`."""
        return "," in self.text[max(self.starts[index], self.ends[index] - 3) : self.ends[index]]


_MARKS = 5
_SHORTEST_TITLE = 4
_SHORTEST_IN_LY = 5
_LONGEST_TITLE = 30


def cut(masked: str, start: int, end: int, text: str = "") -> Line:
    """Cut a sentence of a masked text into words.

    Args:
        masked: the text with its marked runs filled in (`nlp.marks.mask`).
        start: where the sentence begins, in code points.
        end: where it ends.
        text: the text itself, for what marked words begin with.

    Returns:
        The words and their places.
    """
    found = list(_TOKEN.finditer(masked, start, end))
    words = [match.group() for match in found]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    lows = [word.lower() for word in words]
    size = len(words)
    title = _SHORTEST_TITLE <= size <= _LONGEST_TITLE and is_title_case(words)
    return Line(start, end, words, lows, starts, ends, title, size > 0 and words[-1] == ":", text)


def is_adverb(low: str) -> bool:
    """Say whether a word in small letters may stand between a subject and its verb."""
    return low in ADVERBS or (
        len(low) >= _SHORTEST_IN_LY and low.endswith("ly") and low not in _NOT_ADVERBS
    )


_NOT_ADVERBS = frozenset(
    ["family", "assembly", "reply", "italy", "ally", "july", "supply", "rally", "daily", "weekly"]
)
