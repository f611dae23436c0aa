"""What may stand between a name and its verb: places, parties, ages, and who somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import PLACES, is_role_noun
from nlp.quote.heads import OF_PEOPLE
from nlp.quote.names import PARTICLES, STATES, is_name_word
from nlp.quote.tokens import BREAKS, DETERMINERS, JOINERS, PREPOSITIONS, SUBORDINATORS, WHEN

if TYPE_CHECKING:
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

DEGREES = frozenset("ph.d phd m.d md j.d mp mep kc qc obe mbe cbe esq".split())
"""Letters behind a name, between commas or not, that are no part of it."""
_LONGEST_NAME = 5  # words
_LONGEST_STATE = 2  # words
_BEFORE_PLACE = frozenset("a an in at near from of to outside around".split())
_COUNTIES = frozenset(("co", "county"))


def ends_a_place(line: Line, head: Subject, low: int) -> bool:
    """Say whether a name only tells a place ("in Vell, Osk,") or a party ("Voss, R-Osk").

    Args:
        line: the sentence in words.
        head: the name.
        low: the word at which its clause begins.
    """
    at = head.start - 1
    if head.kind != "name" or at <= low or line.lows[at] != ",":
        return False
    opening = line.lows[head.start]
    if opening in DEGREES or opening in {"a", "an"}:
        return opening in DEGREES or head.name == head.start + 1
    county = opening in _COUNTIES and head.name_end - head.name > 1
    party = head.name_end - head.name == 1 and line.words[head.name][1:2] == "-"
    if county or party or _is_town(line, head.name_end):
        return True
    first = at - 1
    while first > low and is_name_word(line, first):
        first -= 1
    if first == at - 1 or line.lows[first] not in _BEFORE_PLACE:
        return False
    if is_place(line, head):
        return True
    alone = head.name_end - head.name == 1
    opening = line.lows[low]
    fronted = opening in PREPOSITIONS or opening in SUBORDINATORS or opening.endswith("ing")
    return alone and not fronted and any(is_name_word(line, i) for i in range(low, first))


def _is_town(line: Line, end: int) -> bool:
    """Say whether a state stands, between commas, behind a name that ends at `end`."""
    if line.lows[end : end + 1] != [","]:
        return False
    stop = next((at for at in range(end + 1, len(line.lows)) if line.lows[at] == ","), end + 1)
    words = line.lows[end + 1 : stop]
    return 0 < len(words) <= _LONGEST_STATE and all(
        word.rstrip(".") in STATES or word in PLACES or word == "new" for word in words
    )


def is_place(line: Line, head: Subject) -> bool:
    """Say whether a name is a known place's."""
    words = line.lows[head.name : head.name_end]
    return all(word in PLACES or word.rstrip(".") in STATES or word == "new" for word in words)


def named_within(line: Line, start: int, stop: int) -> tuple[int, int] | None:
    """Find the name in "His counsel, advocate Leela Nair of Vale, argued", if that is one.

    Args:
        line: the sentence in words.
        start: the first word behind the comma.
        stop: the word behind the last.
    """
    name = start
    while name < stop and not is_name_word(line, name):
        name += 1
    end = name
    while end < stop and (is_name_word(line, end) or line.lows[end] in PARTICLES):
        end += 1
    if not 0 < end - name <= _LONGEST_NAME or (end < stop and line.lows[end] not in OF_PEOPLE):
        return None
    if line.lows[name] in PLACES or line.lows[name] in STATES:
        return None
    before = line.lows[name - 1]
    described = name == start or is_role_noun(before) or before in {"most", "very"}
    return (name, end) if described else None


def segment_end(line: Line, start: int, stop: int) -> int:
    """Return where an appositive ends that begins at `start`: before its relative clause.

    Args:
        line: the sentence in words.
        start: its first word.
        stop: the word behind the last that may belong to it.
    """
    for at in range(start, stop):
        if line.lows[at] in {"who", "which", "whose", ";", "—", "–"}:
            return at - 1 if at - 1 > start and line.lows[at - 1] == "," else at
    return stop


def starts_clause(line: Line, head: Subject, low: int) -> bool:
    """Say whether a noun phrase stands where a clause begins.

    Args:
        line: the sentence in words.
        head: the noun phrase.
        low: the word at which the clause may begin.
    """
    first = line.lows[head.start]
    if head.kind == "nominal" and first not in DETERMINERS and not is_name_word(line, head.start):
        return False
    if head.start <= low:
        return True
    previous = line.lows[head.start - 1]
    return (
        previous in BREAKS
        or previous in JOINERS
        or previous in SUBORDINATORS
        or line.is_run(head.start - 1)
        or previous in WHEN
        or line.adverb(head.start - 1)
    )
