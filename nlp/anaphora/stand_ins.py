"""Pronouns within a sentence for which nothing before them in it can stand.

"Orl wants them lifted", "Asked about their case, Varn …", "Some called it a stunt": a reader who
has not met the line before takes them for the wrong thing, or for nothing. Only what is sure
counts: a pronoun with any fitting noun or name before it in its sentence passes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_THEY = re.compile(r"\b(?:they|them|their|theirs|themselves)\b")
_SEVERAL: Final = _set(
    "and or people police children women men family team group party government company audience"
    " staff public couple pair duo trio crew side club band crowd army navy force agency council"
    " committee each every everyone everybody any anyone anybody some someone somebody nobody who"
    " whoever whose person both many most other others few several all neither we our us media data"
    " youth majority minority half rest number troops country nation world firm bank community"
    " electorate opposition coalition administration campaign jury union child student voter reader"
    " individual parent victim patient generation they their these those two three four five six"
    " seven eight nine ten hundred dozen"
)
"""Words that "they" may stand for, or that count some."""
_HEADS: Final = _set(
    "the a an in on at by for but and as if when after before with while he she it this that to"
    " from of his her its asked though although because since so yet still then now here there"
    " today later once even only just also instead however meanwhile speaking despite during some"
    " we i you they there not no"
)
"""What a sentence opens with that is no name."""
_CAPITAL = re.compile(r"\b[A-Z][\w’'&.-]+")
_HANDLES: Final = _set(
    "call called calls did does do made make makes describe described describes see sees seen saw"
    " view views viewed dismissed denounced compared likened hailed branded dubbed praised"
    " criticised criticized support supported opposed rejected want wants wanted use used uses"
    " took take takes put puts"
    " read wrote bought sold built found like liked love loved hate hated signed"
    " portrayed about for with of by on against from behind"
)
"""Verbs and prepositions whose "it" is a thing, never the "it" of "it rains"."""
_CLAUSE: Final = _set(
    "is was were would will has had to that clear possible easy hard difficult all out up"
)
"""What stands behind an "it" that opens a clause."""
_ASKING, _MEANS = _set("what how why"), _set("means meant works worked looks looked feels felt")
"""As in "change what it means"."""
_THING: Final = _set(
    "a an the its his her their our my this that what whatever which every nothing"
    " everything if how it those these"
)
_THINGS = ("ion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ing", "’s", "'s")
_TIMES: Final = _set(
    "moments seconds minutes hours days weeks months years decades times all who that this"
)
_NOT_PLURAL = ("ss", "us", "is")
_EDGES = ".,;:!?()“”\"‘’'—–-"
_BEHIND_CLAUSE = re.compile(
    r"(?:When|While|If|After|Before|Since|As|Although|Though|Because|Until|Once)\b[^,“”\"]{3,90},"
    r" (?P<word>it) (?!is\b|was\b|will\b|would\b|has\b|had\b|can\b|could\b|may\b|might\b|seem"
    r"|appear|look|took\b|takes\b|came\b|comes\b|turn|became\b|becomes\b|did\b|does\b)"
)
"""An "it" that acts behind a clause: "When Orl was mayor, it drove captains mad"."""
_SAID = re.compile(r"\b(?:said|says|thinks|thought|believes|believed|claimed|insisted)\Z")
_SHORTEST, _SHORTEST_PLURAL = 5, 4  # letters


def find(
    words: str, start: int, persons: Callable[[], Sequence[tuple[int, int]]]
) -> tuple[int, int] | None:
    """Return where the first pronoun stands for which nothing before it in its sentence can stand.

    Args:
        words: the sentence.
        start: where it begins in the text.
        persons: gives where the sentence names persons, in the text.
    """
    if " they" in words or " them" in words or " their" in words:
        match = _THEY.search(words)
        if match and not _may_be_they(words[: match.start()], match.group(), start, persons):
            return start + match.start(), start + match.end()
    at = words.find(" it ")
    if at >= 0 and _is_object(words, at) and not _may_be_it(words[:at], start, persons):
        return start + at + 1, start + at + len(" it")
    if (
        at >= 0
        and _SAID.search(words, 0, at)
        and _acts(words, at)
        and not _may_be_it(words[:at], start, persons)
    ):
        return start + at + 1, start + at + len(" it")
    clause = _BEHIND_CLAUSE.match(words) if ", it " in words else None
    if clause and not _may_be_it(words[: clause.start("word")], start, persons):
        return start + clause.start("word"), start + clause.end("word")
    return None


def _acts(words: str, at: int) -> bool:
    """Say whether an "it" does something: "he said it crossed a line", not "it was late"."""
    behind = words[at + len(" it ") :].partition(" ")[0].strip(_EDGES)
    return behind.endswith("ed")


def tells_of_several(words: str) -> bool:
    """Say whether something in a sentence may be what the next one calls "they".

    Args:
        words: the sentence.
    """
    return any(
        _is_several(word) and word.strip(_EDGES) not in _TIMES for word in words.split()
    ) or any(match.start() for match in _CAPITAL.finditer(words))


def _may_be_they(
    before: str, pronoun: str, start: int, persons: Callable[[], Sequence[tuple[int, int]]]
) -> bool:
    """Say whether "they" or "their" may stand for something before it.

    What stands right before "them" or "their" is the verb; a sentence's subject is not its "them".
    """
    words = before.split()[:-1]
    if any(map(_is_several, words)):
        return True
    plural = bool(words) and _is_plural(words[0])
    return (plural or pronoun != "them") and _has_name(before, start, persons())


def _is_several(word: str) -> bool:
    bare = word.strip(_EDGES).lower()
    if bare in _SEVERAL or bare.isdigit() or bare.endswith("men"):
        return True
    return word[0].islower() and _is_plural(bare)


def _is_plural(bare: str) -> bool:
    return bare.endswith("s") and len(bare) >= _SHORTEST_PLURAL and not bare.endswith(_NOT_PLURAL)


def _is_object(words: str, at: int) -> bool:
    """Say whether an "it" is a verb's object."""
    verb = words[:at].rpartition(" ")[2]
    behind = words[at + len(" it ") :].partition(" ")[0].strip(_EDGES)
    if verb.lower() in _ASKING:
        return behind in _MEANS
    return verb.lower() in _HANDLES and behind not in _CLAUSE


def _may_be_it(before: str, start: int, persons: Callable[[], Sequence[tuple[int, int]]]) -> bool:
    """Say whether "it" may stand for something before it."""
    return any(map(_is_thing, before.split()[:-1])) or _has_name(before, start, persons())


def _is_thing(word: str) -> bool:
    bare = word.strip(_EDGES).lower()
    if bare in _THING or word.endswith(("’s", "'s")):
        return True
    return len(bare) >= _SHORTEST and (bare.endswith(_THINGS) or _is_plural(bare))


def _has_name(before: str, start: int, persons: Iterable[tuple[int, int]]) -> bool:
    """Say whether a name that is nobody's stands in the words."""
    known = tuple(persons)
    for match in _CAPITAL.finditer(before):
        at = start + match.start()
        head = match.start() == 0 and match.group().lower() in _HEADS
        if not head and not any(first <= at < last for first, last in known):
            return True
    return False
