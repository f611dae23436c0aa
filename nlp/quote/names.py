"""Which words of a sentence may belong to a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.people import CALENDAR, DEPARTMENTS, ORGANISATION, PLACES, is_role_noun
from nlp.quote.tokens import (
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
    JOINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WHEN,
)

if TYPE_CHECKING:
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_PAPERS = frozenset(
    """
    mail globe guardian courier times star post herald tribune gazette mercury observer express
    echo argus citizen news record advertiser leader chronicle journal telegraph sun spectator
    inquirer examiner sentinel dispatch despatch mirror
    """.split()
)
"""What newspapers are called, and two that are one now with "and" between."""
_STATE_WORDS = """
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex va vt wash w.va wis wyo d.c jr sr
"""
STATES = frozenset(_STATE_WORDS.split())
PARTICLES = frozenset(
    "de da di do du del der den van von la le el al bin binti binte ibn abu ben ter ten zu dos"
    " y e".split()
)
MEMBERS = frozenset("people people’s peoples workers farmers women men citizens".split())
"""Whose party or council it is ("the People’s Party")."""
_NOT_NAMES = (
    PREPOSITIONS | DETERMINERS | SUBORDINATORS | JOINERS | PRONOUNS | WHEN | AUXILIARIES | NEGATIONS
)
_LONGEST_OFFICE = 6  # words
_ONE_WORD_BACK = 2
_LONGEST_AHEAD = 2  # words
_OF_A_MONTH = frozenset("last next this early late mid every since until".split())
"""Words before a month that make a date of it."""
_SAID = frozenset(("said", "says", "asked", "added", "told"))
_SAID_AFTER = [[word] for word in sorted(_SAID)]
_GIVEN_TOO = frozenset(("will", "may", "am"))
_MIDDLES = frozenset(("thi", "thị"))
"""What stands between surname and given name in Vietnam, and nowhere else."""
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|at|az|ash|d|l)[-’'][A-Z]")
"""A name that begins with its article, in small letters ("al-Amin", "d’Orr")."""
_SHORT_NAMES = frozenset("than do an so to my can ye".split())
"""Words that begin South-East Asian and Turkish names as well ("To Lam", "Than Shwe")."""


def is_name_word(line: Line, index: int) -> bool:
    """Say whether the word at `index` may belong to a name."""
    word = line.words[index]
    if not word[0].isupper():
        joined = "-" in word or "’" in word or "'" in word
        return joined and _ARTICLED.match(word) is not None
    low = line.lows[index]
    if (low in CALENDAR or low in _OF_A_MONTH) and _is_dated(line, index):
        return False
    return (
        low not in _NOT_NAMES or _is_given(line, index) or (low == "a" and _is_initial(line, index))
    )


def _is_initial(line: Line, index: int) -> bool:
    """Say whether A is an initial, with its full stop or before another ("A R Orvane")."""
    behind = line.words[index + 1 : index + 2]
    return line.is_initial(index) or (behind != [] and len(behind[0]) == 1 and behind[0].isupper())


def _is_dated(line: Line, index: int) -> bool:
    """Tell "Last April, the woman said" from April, who is somebody."""
    month = index if line.lows[index] in CALENDAR else index + 1
    if not 0 < month < len(line.lows):
        return False
    return line.lows[month - 1] in _OF_A_MONTH and line.lows[month] in CALENDAR


def _is_given(line: Line, index: int) -> bool:
    """Tell "said Will Marsh" from "Will it hold?"."""
    low = line.lows[index]
    closes = index + 1 >= len(line.words) or line.lows[index + 1] in BREAKS
    if index and closes and low in AUXILIARIES and line.lows[index - 1] in _SAID:
        return True
    if low not in _GIVEN_TOO | _SHORT_NAMES or index + 1 >= len(line.words):
        return False
    if not line.words[index + 1][0].isupper() or line.lows[index + 1] in _NOT_NAMES:
        return False
    if index == 0 and low in _GIVEN_TOO:
        return line.lows[-1] != "?"
    if index > 0 or line.lows[1] in _MIDDLES:
        return True
    return line.lows[2:3] in _SAID_AFTER


def joins_one_name(line: Line, index: int) -> bool:
    """Say whether "and" stands inside an institution's name ("Ministry of Trade and Industry").

    So it does inside one office ("Sports and Youth Minister", "President and Chief Officer").
    """
    if is_one_office(line, index):
        return True
    back = index - 1
    while back > 0 and is_name_word(line, back):
        back -= 1
    return line.lows[back] == "of" or (line.lows[back] == "the" and back == index - _ONE_WORD_BACK)


def is_one_office(line: Line, index: int) -> bool:
    """Say whether "and" joins two fields, or two titles, that stand right before one name.

    Args:
        line: the sentence in words.
        index: where "and" stands.
    """
    before, high = line.words[index - 1], min(len(line.words), index + _LONGEST_OFFICE)
    if index < 1 or not before[0].isupper():
        return False
    office = next((at for at in range(index + 1, high) if is_role_noun(line.lows[at])), high)
    if office + 1 >= high or not all(is_name_word(line, at) for at in range(index + 1, office + 2)):
        return False
    titled = is_role_noun(line.lows[index - 1]) and line.lows[index - 2 : index - 1] != ["the"]
    return before in DEPARTMENTS or titled


def joins_institution(line: Line, index: int) -> bool:
    """Say whether "and" joins words of an institution, whatever office may stand before its "of".

    In "the Ministry of Trade and Industry said" and "the Trade and Industry Board said" it does, in
    "the mayor of Osk and Rolf Sand said" it does not.
    """
    back = index - 1
    while back > 0 and is_name_word(line, back):
        back -= 1
    if line.lows[back] in {"the", "’s", "'s"} and back < index - 1:
        return _is_one_body(line, index, line.lows[back + 1 : index])
    if line.lows[back] != "of" or not 0 < back < index - 1 or not is_name_word(line, back - 1):
        return False
    return not is_role_noun(line.lows[back - 1]) and is_name_word(line, index + 1)


def _is_one_body(line: Line, index: int, ahead: list[str]) -> bool:
    """Say whether what stands before "and" is no institution by itself, as what ends behind is."""
    last = index + 1
    while last + 1 < len(line.words) and is_name_word(line, last + 1):
        last += 1
    if last == index + 1 and _PAPERS.issuperset((line.lows[index - 1], line.lows[last])):
        return True
    if last == index + 1 or line.lows[last] not in ORGANISATION or len(ahead) > _LONGEST_AHEAD:
        return False
    acronym = line.words[index - 1].isupper()
    return not acronym and ORGANISATION.isdisjoint(ahead) and not PLACES.issuperset(ahead)


def with_owner(line: Line, subject: Subject) -> int:
    """Return where a name begins that has an owner's before it ("Orl’s Bay Co.", "Orl’s Office").

    Args:
        line: a sentence.
        subject: the firm or the body as words of it.

    Returns:
        A place in the text.
    """
    start = subject.name
    if start > 1 and line.lows[start - 1] in {"’s", "'s"}:
        owner = start - 1
        while owner > 0 and is_name_word(line, owner - 1):
            owner -= 1
        last = line.lows[start - 2]
        whole = subject.end == subject.name_end or last in MEMBERS or is_role_noun(last)
        land = PLACES.issuperset(line.lows[owner : start - 1])
        start = owner if whole and not land else start
    return line.start_of(start)


def governs(line: Line, index: int) -> bool:
    """Say whether a word governs the phrase behind it (", contradicting Orl police’s claim").

    Args:
        line: a sentence.
        index: the word's place in it, not the last.

    Returns:
        Whether it is a participle behind a comma, before a name or a determiner.
    """
    word = line.words[index]
    if index == 0 or line.lows[index - 1] != "," or not word.islower() or is_role_noun(word):
        return False
    follows = line.lows[index + 1] in DETERMINERS or is_name_word(line, index + 1)
    return follows and word.endswith("ing")


def is_shouted(line: Line, subject: Subject) -> bool:
    """Say whether capitals are a headline's ("MORE THAN EXPECTED STAY"), and nobody's name.

    Args:
        line: a sentence.
        subject: who would speak in it.
    """
    told = line.words[subject.name : subject.name_end + 1]
    return len(told) > subject.name_end - subject.name > 1 and all(map(str.isupper, told))
