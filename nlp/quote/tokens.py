"""One sentence as words: what the grammar of attributions works on.

Only sentences that hold a verb of speech or marked words are ever cut into words; a marked run
is one word here, whatever it holds.
"""

from __future__ import annotations

import re

from nlp.lexicon.people import FUNCTION, is_title_case
from nlp.text.marks import FILLER

_TOKEN = re.compile(
    r"[A-Z]\.(?:[A-Z]\.)+"
    r"|[^\W_]+(?:[.\-&/][^\W_]+|['’](?!s\b)[^\W_]+|,(?<=\d,)\d{3}(?!\d))*"
    r"|[,;:()\[\]—–―!?]|['’]s\b"
    rf"|{FILLER}+"
    r"|--+|-(?<=\s-)(?=\s)"
)

PRONOUNS = frozenset(["he", "she", "they", "it", "who", "we", "i"])
DETERMINERS = frozenset(
    "a an the this that these those his her their its our my your some any each every no another"
    " several many most few both all one two three four five six seven eight nine ten"
    " other such".split()
)
POSSESSIVES = frozenset("his her their its my our your".split())
PREPOSITIONS = frozenset(
    "of in on at for from by with to about during after before since under over near against among"
    " between into through within without via per despite toward towards amid following upon"
    " outside inside around across behind beyond like than".split()
)
JOINERS = frozenset(["and", "but", "or", "nor", "yet", "so"])
SUBORDINATORS = frozenset(
    "that while although though because when if as whether where which whereas until unless whose"
    " whom what how why since before after once".split()
)
AUXILIARIES = frozenset(
    "has have had is are was were be been being am did does do will would could can may might must"
    " should ’s 's ’ve 've ’d 'd ’re 're".split()
)
BE = frozenset("is are was were be been being am get got gets ’s 's ’re 're".split())
NEGATIONS = frozenset(
    "not never n’t n't didn’t didn't doesn’t doesn't don’t don't hasn’t hasn't haven’t haven't"
    " won’t won't wouldn’t wouldn't cannot can’t can't isn’t isn't".split()
)
ADVERBS = frozenset(
    "also then later again further still once always often even just only already now soon first"
    " too simply rather twice instead long famously thus ever meanwhile moreover nevertheless"
    " nonetheless likewise".split()
)
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
WHEN = WEEKDAYS | frozenset(
    "today yesterday tomorrow tonight earlier recently later afterward afterwards".split()
)
COMMUNIQUES = frozenset(
    "interview statement speech tweet post letter email conference rally debate hearing remarks"
    " address testimony book memo call message video town-hall op-ed article".split()
)
"""What people speak in: "said in an interview"."""

ROUGHLY = frozenset(("about", "around", "over", "under", "nearly"))
"""What stands before a number and then governs nothing ("about half of voters")."""
_COUNTS = frozenset(
    "half most one two three four five six seven eight nine ten two-thirds one-third".split()
)

BREAKS = frozenset(",;:()[]—–―!?-") | {"--", "---"}

_WORD = re.compile(r"[^\W_]+")


class Line:
    """A sentence in words; a marked run is one word.

    `runs` are the places of marked runs, `colon` says that the sentence ends in one; `text` is
    the whole text, marked words and all.
    """

    __slots__ = ("_found", "colon", "end", "lows", "runs", "start", "text", "words")

    def __init__(self, found: list[re.Match[str]], start: int, end: int, text: str) -> None:
        """Keep the words that were found between `start` and `end` of a masked `text`."""
        words = [match.group() for match in found]
        self.start = start
        self.end = end
        self.words = words
        row = "\n".join(words)
        self.lows = row.lower().split("\n") if words else []
        if "WHO" in words and not row.isupper():
            self.lows = [_HEALTH_BODY if word == "WHO" else word.lower() for word in words]
        marked = FILLER in row
        self.runs = [at for at, word in enumerate(words) if FILLER in word] if marked else []
        self.colon = bool(words) and words[-1] == ":"
        self.text = text
        self._found = found

    @property
    def title(self) -> bool:
        """Say whether most of its words are capitalised, as in a headline."""
        return _SHORTEST_TITLE <= len(self.words) <= _LONGEST_TITLE and is_title_case(self.words)

    def start_of(self, index: int) -> int:
        """Return where the word at `index` starts in the text, in code points."""
        return self._found[index].start()

    def end_of(self, index: int) -> int:
        """Return where the word at `index` ends."""
        return self._found[index].end()

    def is_run(self, index: int) -> bool:
        """Say whether the word at `index` stands for a marked run."""
        return self.words[index][0] == FILLER

    def is_initial(self, index: int) -> bool:
        """Say whether the letter at `index` is an initial ("A. J. Marsh"), with its full stop."""
        end = self.end_of(index)
        return len(self.words[index]) == 1 and self.text.startswith(".", end)

    def adverb(self, index: int) -> bool:
        """Say whether the word at `index` is an adverb; "Kelly" is one only where it opens."""
        if not is_adverb(self.lows[index]):
            return False
        return index == 0 or not self.words[index][0].isupper()

    def closes(self, index: int) -> bool:
        """Say whether the word at `index` stands for marked words that end a sentence."""
        return self.is_run(index) and self.text[self.end_of(index) - 2] in _STOPS

    def holds_title(self, index: int) -> bool:
        """Say whether the marks at `index` hold a work's title and the comma behind it."""
        if not self.ends_in_comma(index):
            return False
        words = _WORD.findall(self.text, self.start_of(index), self.end_of(index))
        return (
            bool(words)
            and words[-1][0].isupper()
            and all(word[0].isupper() or (at and word in FUNCTION) for at, word in enumerate(words))
        )

    def opens_low(self, index: int) -> bool:
        """Say whether the marked words at `index` begin with a small letter."""
        start = self.start_of(index)
        opening = self.text[start : min(self.end_of(index), start + _MARKS)]
        return next((char.islower() for char in opening if char.isalpha()), False)

    def ends_in_comma(self, index: int) -> bool:
        """Say whether a comma stands inside the marks that close the words at `index`."""
        end = self.end_of(index)
        return "," in self.text[max(self.start_of(index), end - _CLOSING) : end]

    def ends_speech(self, index: int) -> bool:
        """Say whether a stop or a comma stands at the end of the marked words, on either side."""
        end = self.end_of(index)
        start = max(self.start_of(index), end - _CLOSING)
        return not _ENDINGS.isdisjoint(self.text[start : end + 1])


_HEALTH_BODY = "w.h.o."
"""What the World Health Organization is in small letters: not the pronoun."""
_STOPS = frozenset(".!?")
_ENDINGS = frozenset(",.!?…—–-")
_MARKS = 5  # characters in which a word's opening marks stand
_CLOSING = 3  # characters in which its closing ones do
_SHORTEST_TITLE = 4  # words
_SHORTEST_IN_LY = 5  # letters
_LONGEST_TITLE = 30  # words


def cut(masked: str, start: int, end: int, text: str = "") -> Line:
    """Cut a sentence of a masked text into words.

    Args:
        masked: the text with its marked runs filled in (`nlp.text.marks.mask`).
        start: where the sentence begins, in code points.
        end: where it ends.
        text: the text itself, for what marked words begin with.

    Returns:
        The words and their places.
    """
    return Line(list(_TOKEN.finditer(masked, start, end)), start, end, text)


def is_subject_pronoun(low: str) -> bool:
    """Say whether a word in small letters is a pronoun that a clause begins with ("he", "he’d")."""
    return low in PRONOUNS or low.replace("'", "’").partition("’")[0] in PRONOUNS


def is_number(low: str) -> bool:
    """Say whether a word in small letters counts something ("270", "1,500", "half")."""
    return low[0].isdigit() or low in _COUNTS


def is_adverb(low: str) -> bool:
    """Say whether a word in small letters may stand between a subject and its verb."""
    return low in ADVERBS or (
        len(low) >= _SHORTEST_IN_LY and low.endswith("ly") and low not in _NOT_ADVERBS
    )


def is_manner(low: str) -> bool:
    """Say whether a word tells how something was said ("orally")."""
    return is_adverb(low) and low.endswith("ly") and low != "only"


_NOT_ADVERBS = frozenset(
    ["family", "assembly", "reply", "italy", "ally", "july", "supply", "rally", "daily", "weekly"]
)


def words_of(piece: str) -> list[str]:
    """Split a piece of text at spaces and stops: quick, for looking words up in a set."""
    return piece.replace(",", " ").replace(".", " ").replace(":", " ").replace(";", " ").split()
