"""Who is in an article: the fullest name of everyone, shorter forms, role and gender.

A run of capitalised words becomes a person by evidence: a title or office before it, a given
name, initials, what somebody is behind a comma ("…, a farmer,"), an age, "who", or its last word
used alone later on. A single word is a mention of somebody already named in full, or a name by
itself where a title or what follows it says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp import names, people_heads
from nlp.names_given import GENDER
from nlp.people_roles import describe, served_as
from nlp.people_roster import Called, Roster, Single
from nlp.people_runs import MONTH_NAMES, runs
from nlp.people_words import FUNCTION, ORGANISATION, PLACES, is_role_noun
from nlp.values import Person, Sentence, Span

if TYPE_CHECKING:
    from nlp.names import Gender
    from nlp.people_runs import Run

_NEVER_IN_NAMES = frozenset(
    (
        "is was are were has have had who what when where why how the for with not of at if and it"
        " about from by into over out after before amid"
    ).split()
)
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3} |(?:[A-Z]\. ){2,3}")
_DESCRIBED = re.compile(
    r", (?:\d{1,2}[,.]|(?:an? |the (?=[^,.;:\n]{2,60},))(?P<words>(?:[\w’'-]+ ?){1,6}))"
)
_ANYTHING_WORDS = """
member leader host owner producer partner developer supporter donor investor player driver star
head representative victim survivor neighbour neighbor friend rival witness observer candidate
nominee chair official general major deputy fellow speaker counsel sister brother mother father
daughter son wife widow king queen prince principal pilot collector keeper defender
"""
_ANYTHING = frozenset(_ANYTHING_WORDS.split())
"""What a country, a company or a ship may be called as well as a person."""
_PAIR = 2
_KNOWN = 2
_LONGEST_NAME = 6


class _Named(NamedTuple):
    """A run of capitalised words taken apart: its titles, the name, and where each begins."""

    start: int
    titles: list[str]
    words: tuple[str, ...]
    lows: list[str]
    span: Span


def find(text: str, sentences: tuple[Sentence, ...]) -> tuple[Person, ...]:
    """Find everyone the text names.

    Args:
        text: the article's text.
        sentences: the text's sentences (`nlp.sentences.split`).

    Returns:
        The people in the order of their first mention, with every mention that is settled.
    """
    roster = Roster(text)
    singles: list[Single] = []
    for run in runs(text, sentences):
        if len(run.words) == 1:
            _note_word(text, roster, singles, run.words[0], run.start)
            continue
        named = _taken_apart(run)
        if _is_no_person(named.words, named.lows):
            continue
        suffixed = len(named.words) == _PAIR and named.lows[-1] in _SUFFIXES
        if len(named.words) == 1 or suffixed:
            _note_titled(roster, singles, named)
        else:
            _note(text, roster, named)
    return roster.people(text, singles)


def _taken_apart(run: Run) -> _Named:
    words, start = run
    size = names.title_length(words)
    name = tuple(words[size:])
    at = start + sum([len(word) + 1 for word in words[:size]])
    lows = [word.lower() for word in name]
    return _Named(start, words[:size], name, lows, Span(at, at + len(" ".join(name))))


def _note_word(text: str, roster: Roster, singles: list[Single], word: str, start: int) -> None:
    """Take one word alone: a mention of somebody named in full, or somebody of a single name."""
    end = start + len(word)
    low = word.lower()
    if low in PLACES or (low in ORGANISATION and low not in GENDER):
        return
    if not word.isalpha() and (word[-1] == "." or any(map(str.isdigit, word))):
        return
    if text.startswith(", ", end) and word not in roster.called and not _is_common(word):
        told = _described(text, start, end)
        if told is not None:
            roster.called[word] = told
    singles.append(Single(start, end, (word,), None))


def _note_titled(roster: Roster, singles: list[Single], named: _Named) -> None:
    """Take one word with what goes with it: "Mr Voss", "Osric II"."""
    word, low = named.words[0], named.lows[0]
    gender = names.title_gender(named.titles) if named.titles else None
    if named.titles:
        office = is_role_noun(low) and not names.is_surname_too(low)
        acronym = word.isupper() and len(word) > _PAIR and not named.titles[-1].isupper()
        if office or acronym or people_heads.is_thing(named.lows):
            return
        title = Span(named.start, named.span.start - 1)
        roster.called.setdefault(word, Called(title, gender))
    singles.append(Single(*named.span, named.words, gender))


def _is_common(word: str) -> bool:
    """Say whether a single word is rather many people, an adverb, or a word in capitals."""
    return word.isupper() or word.endswith(("s", "ly")) or people_heads.is_opening(word)


def _described(text: str, start: int, end: int) -> Called | None:
    """Read of a single name what only a person is called: an age, "a fisherman"."""
    match = _DESCRIBED.match(text, end)
    if match is None or people_heads.is_owned(text, start):
        return None
    if match["words"]:
        lows = match["words"].lower().split()
        office = next((low for low in lows if is_role_noun(low)), None)
        if office is None or office in _ANYTHING or office.endswith("maker"):
            return None
    told = describe(text, start, start, end)
    return Called(told.role, told.gender) if told.evidence else None


def _note(text: str, roster: Roster, named: _Named) -> None:
    """Take a run of several words: somebody's full name, or no person at all."""
    words, lows = named.words, named.lows
    title = bool(named.titles)
    given = _given(lows[0])
    unknown = not title and given is None
    if _is_no_full_name(words, lows, known=not unknown, given=given is not None):
        return
    if unknown and _is_thing(text, named, lows):
        roster.things.add(words)
        return
    entry = roster.add(words, named.span)
    placed = unknown and people_heads.is_placed(text, named.start)
    gender = names.title_gender(named.titles) if title else None
    entry.gender = entry.gender or gender or given
    known = _KNOWN * (given is not None) + _KNOWN * title
    entry.evidence += known + (not placed and _has_initials(entry.name, lows))
    entry.told += known
    if entry.role is None or entry.evidence < _KNOWN:
        start, end = named.span
        told = describe(text, named.start, start, end)
        if placed and told.evidence < _KNOWN:
            return
        entry.role = entry.role or told.role or served_as(text, end)
        entry.gender = entry.gender or told.gender
        entry.evidence += told.evidence
        entry.told += told.evidence


def _has_initials(name: str, lows: list[str]) -> bool:
    """Say whether a name begins with two initials or more, as hardly anything but people does."""
    return (
        _INITIALS.match(name) is not None
        and len(lows[-1]) > _PAIR
        and not people_heads.is_state(lows[0])
        and lows[-1] not in PLACES
        and lows[-1] not in FUNCTION
    )


def _given(low: str) -> Gender | None:
    """Return whose name a word is as a given one, a woman's or a man's; accents do not count."""
    first = low.partition("-")[0]
    found = GENDER.get(first)
    return found if found is not None or first.isascii() else GENDER.get(names.normalise(first))


def _is_thing(text: str, named: _Named, lows: list[str]) -> bool:
    """Say whether words without a title or a given name are a thing's, by themselves or by more."""
    return people_heads.is_thing(lows) or people_heads.is_told_a_thing(text, *named.span)


def _is_no_person(words: tuple[str, ...], lows: list[str]) -> bool:
    """Say whether capitalised words name an institution, a place, a flight, a title."""
    if not ORGANISATION.isdisjoint(lows if lows[0] not in GENDER else lows[1:]):
        return True
    if PLACES.issuperset(lows):
        return True
    if (lows[0] in FUNCTION and words[0] not in MONTH_NAMES) or (
        not words[-1].isalpha() and any(map(str.isdigit, words[-1]))
    ):
        return True
    return lows[-1].endswith(".") and lows[-1].rstrip(".") not in _SUFFIXES


def _is_no_full_name(words: tuple[str, ...], lows: list[str], *, known: bool, given: bool) -> bool:
    """Say whether several capitalised words are nobody's full name ("Tory MP", "Super PAC")."""
    if len(words) > _LONGEST_NAME or (lows[0] in PLACES and not known):
        return True
    if people_heads.is_phrase(lows):
        return True
    if not given and is_role_noun(lows[-1]) and not names.is_surname_too(lows[-1]):
        return True
    if any(low in _NEVER_IN_NAMES for low in lows[1:]):
        return True
    if words[0].isupper():
        return len(words) > _PAIR and all(word.isupper() for word in words)
    return words[-1].isupper() and len(words[-1]) > 1 and lows[-1] not in _SUFFIXES
