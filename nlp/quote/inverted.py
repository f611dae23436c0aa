"""Whom an attribution names behind its verb: "said Mara Lind, director of …", "according to …".

Also the subject that opens a sentence, which later verbs of it share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import PLACES, is_role_noun
from nlp.person.phrases import KIN
from nlp.quote import heads
from nlp.quote.appositives import segment_end
from nlp.quote.cues import CUES
from nlp.quote.lines import behind_dateline
from nlp.quote.names import PARTICLES, STATES, is_name_word, joins_institution, joins_one_name
from nlp.quote.offices import INSTITUTIONS
from nlp.quote.subject import Subject
from nlp.quote.tokens import (
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
    JOINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WHEN,
)

if TYPE_CHECKING:
    from nlp.quote.tokens import Line

_LONGEST_LEAD = 5  # words
_BRACKETED = 4  # words of "(Osk) official"
_FEWEST_NAMES = 2  # words
_CLOSING = PREPOSITIONS | WHEN | frozenset(("who", "as", "when"))
_PLACE_WORDS = STATES | PLACES
_NO_SUBJECTS = frozenset("it there this that these those such".split())
_POSSESSIVE = frozenset(("’s", "'s"))
_DEPENDENT = frozenset(("of", "for", "at", "from", "with"))


def first(line: Line, start: int, high: int) -> Subject | None:
    """Find the subject that begins at word `start`, before its verb.

    Args:
        line: the sentence in words.
        start: where it begins.
        high: read no further than this word.

    Returns:
        A pronoun, a name, or `None`: a phrase without a name is not bounded well enough.
    """
    while start < high and (line.adverb(start) or line.lows[start] in WHEN):
        start += 1
    if start >= high:
        return None
    if line.lows[start] in PRONOUNS:
        return Subject("pronoun", start, start + 1, outer=start, outer_end=start + 1)
    at = _next_name(line, start, high)
    if at < 0:
        return None
    stop = _name_end(line, at, high)
    while stop < high and not line.is_run(stop):
        further = _next_name(line, stop + (line.lows[stop] in _POSSESSIVE), high)
        own = DETERMINERS.isdisjoint(line.lows[stop:further])
        if further <= stop or not own or not is_role_noun(line.lows[further - 1]):
            break
        at, stop = further, _name_end(line, further, high)
    if stop < high and (line.lows[stop] in _POSSESSIVE or line.lows[stop] == "and"):
        return None
    if stop < high and is_role_noun(line.lows[stop]) and line.words[stop][0].islower():
        return Subject("nominal", start, stop + 1, outer=start, outer_end=stop + 1)
    role, role_end = (start, at) if at > start else (-1, -1)
    return Subject("name", start, stop, at, stop, role, role_end, outer=start, outer_end=stop)


def main_subject(line: Line, high: int) -> Subject | None:
    """Find the subject of a sentence: its first noun phrase that no preposition governs.

    Args:
        line: the sentence in words.
        high: read no further than this word.

    Returns:
        The subject, or `None` where the sentence begins otherwise.
    """
    size = min(high, len(line.words))
    at = behind_dateline(line, size)
    while at < size and (line.lows[at] in JOINERS or line.adverb(at) or line.lows[at] == ","):
        at += 1
    if at >= size:
        return None
    low = line.lows[at]
    if low in PREPOSITIONS or low in SUBORDINATORS or low == "here" or low.endswith("ing"):
        comma = next((i for i in range(at, size) if line.lows[i] == ","), -1)
        while 0 <= comma < size - 1 and _only_a_place(line, comma + 1, size):
            comma = next((i for i in range(comma + 1, size) if line.lows[i] == ","), -1)
        if comma < 0 or comma + 1 >= size:
            return None
        at = comma + 1
    letters = line.lows.index("(", at, size) if "(" in line.lows[at:size] else size
    behind = letters + 3  # "Osk Unity League (OUL) MP Mara Lind"
    if line.lows[behind - 1 : behind] == [")"] and is_name_word(line, letters - 1):
        at = behind if is_name_word(line, behind) else at
    return _holder(line, at, size) or first(line, at, size) or _unnamed(line, at, size)


def _holder(line: Line, at: int, high: int) -> Subject | None:
    """Read "Chair of the board, Mara Lind, also spoke" and its like at a sentence's head."""
    office = at + (line.lows[at] == "the")
    if office + 1 >= high or not is_role_noun(line.lows[office]):
        return None
    if line.lows[office + 1] not in _DEPENDENT:
        return None
    comma = next((i for i in range(office, high) if line.lows[i] in BREAKS), high)
    end = _name_end(line, comma + 1, high)
    if end >= high or end - comma - 1 < _FEWEST_NAMES or line.lows[end] != ",":
        return None
    if line.lows[comma] != "," or line.lows[comma + 1] in _PLACE_WORDS:
        return None
    return Subject("name", at, end, comma + 1, end, at, comma, outer=at, outer_end=end + 1)


def _only_a_place(line: Line, at: int, high: int) -> bool:
    """Say whether another comma closes "Iowa" or "on Sunday" behind "In Ames,"."""
    if line.lows[at] in PREPOSITIONS:
        return True
    stop = _name_end(line, at, high)
    if not at < stop < high - 1 or line.lows[stop] != ",":
        return False
    place = any(line.lows[i].rstrip(".") in _PLACE_WORDS for i in range(at, stop))
    return place or (stop == at + 1 and line.lows[stop + 1] in PREPOSITIONS)


def _unnamed(line: Line, start: int, high: int) -> Subject | None:
    """Find the subject "The company", "One employee", "Officials" that begins a sentence."""
    if start >= high or line.is_run(start) or line.lows[start] in _NO_SUBJECTS:
        return None
    limit = min(high, start + _LONGEST_LEAD)
    stop = next(
        (at + 1 for at in range(start, limit)
         if is_role_noun(line.lows[at]) or line.lows[at] in INSTITUTIONS),
        0,
    )  # fmt: skip
    plural = line.lows[start].endswith("s") and line.words[start][0].isupper()
    if not stop:
        stop = start + 1 if plural else start + 2
    if stop > high or any(not _describes(line, at) for at in range(start, stop)):
        return None
    if stop < high and line.lows[stop] in _POSSESSIVE:
        return None
    if not plural and line.lows[start] not in DETERMINERS:
        return None
    if line.lows[stop - 1] in KIN and line.lows[stop : stop + 1] == ["of"]:
        stop += 1
        while stop < high and (is_name_word(line, stop) or is_role_noun(line.lows[stop])):
            stop += 1
    return Subject("nominal", start, stop, outer=start, outer_end=stop)


def _describes(line: Line, at: int) -> bool:
    low = line.lows[at]
    return not (
        low in BREAKS or low in PREPOSITIONS or low in AUXILIARIES or low in SUBORDINATORS
        or line.is_run(at)
    )  # fmt: skip


def _next_name(line: Line, start: int, high: int) -> int:
    """Return where a name begins, with nothing but describing words before it, else -1."""
    at = start
    while at < high and not is_name_word(line, at):
        low = line.lows[at]
        if low in BREAKS or low in PREPOSITIONS or low in AUXILIARIES - _POSSESSIVE or low in CUES:
            return -1
        if at > start and low in DETERMINERS:
            return -1
        if line.is_run(at) or at - start > _LONGEST_LEAD:
            return -1
        at += 1
    return at if at < high else -1


def _name_end(line: Line, start: int, high: int) -> int:
    stop = start
    while stop < high and (is_name_word(line, stop) or line.lows[stop] in PARTICLES):
        stop += 1
    return stop


def after(line: Line, first: int, high: int) -> Subject | None:
    """Find the subject that begins at word `first` ("said Mara Lind, director of …").

    Args:
        line: the sentence in words.
        first: the word at which it begins.
        high: the word behind the last that may belong to it.
    """
    while first < high and line.adverb(first):
        first += 1
    if first >= high:
        return None
    word = line.lows[first].replace("'", "’").partition("’")[0]
    if word in PRONOUNS:
        return Subject("pronoun", first, first + 1, outer=first, outer_end=first + 1)
    stop = first
    while stop < high and _inside_following(line, stop, first):
        stop += 1
    if stop == first:
        return None
    inside = line.lows[stop : stop + _BRACKETED]
    if (
        len(inside) == _BRACKETED
        and inside[0] == "("
        and inside[2] == ")"
        and is_role_noun(inside[3])
    ):
        return Subject(
            "nominal", first, stop + _BRACKETED, outer=first, outer_end=stop + _BRACKETED
        )
    names = [i for i in range(first, stop) if is_name_word(line, i)]
    dependent = next((i for i in range(first, stop) if line.lows[i] in PREPOSITIONS), stop)
    return _following(line, first, stop, dependent, names, high=high)


def _inside_following(line: Line, index: int, first: int) -> bool:
    """Say whether a noun phrase behind its verb goes on over a word."""
    word = line.lows[index]
    if word in BREAKS or line.is_run(index) or word in SUBORDINATORS or word in PRONOUNS:
        return False
    if word in JOINERS:
        if index == first or index + 1 >= len(line.words):
            return False
        if is_role_noun(line.lows[index - 1]):
            return not is_name_word(line, index - 1) and _leads_to_name(line, index + 1)
        joins = joins_one_name(line, index) or joins_institution(line, index)
        return is_name_word(line, index - 1) and joins
    if word in WHEN or (word in AUXILIARIES - {"’s", "'s"} and not is_name_word(line, index)):
        return False
    return not (word in PREPOSITIONS and (word not in _DEPENDENT or index == first))


def _leads_to_name(line: Line, start: int) -> bool:
    """Say whether "activist Ada Voss" follows the "and" of "lawyer and activist Ada Voss"."""
    for at in range(start, min(len(line.words) - 1, start + _LONGEST_LEAD)):
        if is_role_noun(line.lows[at]):
            return is_name_word(line, at + 1) and line.words[at][0].islower()
        if line.lows[at] in BREAKS or line.lows[at] in PREPOSITIONS:
            break
    return False


def _following(
    line: Line, first: int, stop: int, dependent: int, names: list[int], *, high: int
) -> Subject | None:
    """Make the subject behind a verb: its name, what explains it, and where both end."""
    if dependent < stop and (held := heads.office_holder(line, first, stop)) is not None:
        return held
    head_names = [i for i in names if i < dependent]
    outer_end, role, role_end = stop, -1, -1
    explained = stop + 1 < high and line.lows[stop] == "," and not line.is_run(stop + 1)
    if explained and line.lows[stop + 1] not in AUXILIARIES:
        role, outer_end = stop + 1, _appositive_end(line, stop + 1, high)
        role_end = segment_end(line, role, outer_end)
    name_end = head_names[-1] + 1 if head_names else first
    if not head_names or (name_end < dependent and line.lows[name_end] != "("):
        apposed = _apposed(line, first, stop, high)
        return apposed or Subject("nominal", first, stop, outer=first, outer_end=stop)
    name = head_names[-1]
    while name > first and (
        name - 1 in head_names
        or (name - 1 > first and line.lows[name - 1] in PARTICLES)
        or (line.lows[name - 1] == "and" and joins_institution(line, name - 1))
    ):
        name -= 1
    if role < 0 and name > first:
        role, role_end = first, name
    return Subject(
        "name", first, max(name_end, stop if dependent < stop else name_end), name, name_end,
        role, role_end, outer=first, outer_end=outer_end,
    )  # fmt: skip


def _apposed(line: Line, first: int, stop: int, high: int) -> Subject | None:
    """Read the name behind an office: "said the bank’s director, Mara Lind, on Monday"."""
    if stop + 1 >= high or line.lows[stop] != ",":
        return None
    name = stop + 1
    while name < min(high - 1, stop + _LONGEST_LEAD) and (
        line.lows[name] == "the" or (line.words[name].islower() and is_role_noun(line.lows[name]))
    ):
        name += 1
    if not is_name_word(line, name) or not any(map(is_role_noun, line.lows[first:stop])):
        return None
    end = _name_end(line, name, high)
    closes = end >= high or line.lows[end] in BREAKS or line.lows[end] in _CLOSING
    if end - name < _FEWEST_NAMES or not closes:
        return None
    return Subject("name", stop + 1, end, name, end, first, stop, outer=first, outer_end=end)


def _appositive_end(line: Line, start: int, high: int) -> int:
    for at in range(start, high):
        if line.is_run(at) or line.lows[at] in {";", ":", "—"}:
            return at
        if line.lows[at] in {"adding", "saying", "noting"}:
            return at
    return high
