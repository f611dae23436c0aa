"""Who is in an article: the fullest name of everyone, shorter forms, role and gender.

A run of capitalised words becomes a person by evidence: a title or office before it, a given
name, what somebody is behind a comma ("…, a farmer,"), an age, "who", or its last word used
alone later on. A single word is a mention of somebody already named in full.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from nlp import names
from nlp.names_given import GENDER
from nlp.people_roles import describe, served_as
from nlp.people_words import (
    CALENDAR,
    DEPARTMENTS,
    FUNCTION,
    ORGANISATION,
    PLACES,
    is_role_noun,
    is_title_case,
)
from nlp.values import Person, Sentence, Span

if TYPE_CHECKING:
    from nlp.names import Gender

_UPPER = "A-Z" + "".join(
    chr(code) for code in (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000))
    if chr(code).isupper()
)  # fmt: skip
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|St|Jr|Sr|Sens|Reps)\."
)
_WORD = (
    rf"(?:{_ABBREVIATED}|(?:[{_UPPER}]\.)+(?=[\s{_UPPER}])"
    rf"|[{_UPPER}](?:[^\W_]|['’\-](?!s\b)(?=[^\W_]))*)"
)
_PARTICLE = r"(?:de|da|di|do|du|del|der|den|van|von|la|le|el|al|bin|binti|ibn|ben|ter|dos)"
_RUN = re.compile(
    rf"(?=[{_UPPER}ae])(?<![\w@#])(?<!\w[’'])(?:al-|el-)?{_WORD}"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_WORD})*"
)
_OF_INSTITUTION = re.compile(r"\b([A-Z][a-z]+) (?:of|on|for|and) (?:the )?$")
_OWNED = re.compile(r"(?:['’]s|['’]) ([A-Z][a-z]+)")
_SOCIETIES = frozenset(("journal", "partnership", "bay", "gulf", "port", "department", "workers"))
_NAME_REACH = 40
_MONTH_NAMES = frozenset(("May", "April", "June"))
_NAMES_IN_ING = frozenset("jinping ming ding ling sterling irving fleming king jing ping".split())
_NEVER_IN_NAMES = frozenset(
    (
        "is was are were has have had who what when where why how the for with not of at if and it"
    ).split()
)
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_NOBODY = FUNCTION | CALENDAR | ORGANISATION | PLACES
_PAIR = 2
_SHORTEST_HEADING = 4
_LONGEST_HEADING = 40
_LONGEST_LINE = 200
_KNOWN = 2
_LONGEST_NAME = 6
_MOST_NAMESAKES = 50


class _Single(NamedTuple):
    """A mention by one word: where it stands, and the gender that a courtesy title shows."""

    start: int
    end: int
    words: tuple[str, ...]
    gender: Gender | None


@dataclass(slots=True)
class Entry:
    """Someone while the article is being read; `nlp.values.Person` is what comes of it."""

    name: str
    words: tuple[str, ...]
    role: Span | None = None
    gender: Gender | None = None
    evidence: int = 0
    told: int = 0
    mentions: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)


def find(text: str, sentences: tuple[Sentence, ...]) -> tuple[Person, ...]:
    """Find everyone the text names.

    Args:
        text: the article's text.
        sentences: the text's sentences (`nlp.sentences.split`).

    Returns:
        The people in the order of their first mention, with every mention that is settled.
    """
    headings = _headings(text, sentences)
    starts = [heading.start for heading in headings]
    roster = Roster(text)
    singles: list[_Single] = []
    for run in _RUN.finditer(text):
        if run.group().lower() in _NOBODY:
            continue
        place = bisect_right(starts, run.start()) - 1
        if place >= 0 and run.start() < headings[place].end:
            continue
        words, start = _trim(text, run.group(), run.start())
        if words and not (len(words) > 1 and _is_part(text, start, run.end(), words)):
            _note(text, roster, singles, words, start)
    return roster.people(text, singles)


def _headings(text: str, sentences: tuple[Sentence, ...]) -> list[Span]:
    """Find the lines in which every word is capitalised, names or not."""
    found: list[Span] = []
    for sentence in sentences:
        if sentence.kind == "furniture":
            found.append(Span(sentence.start, sentence.end))
        elif sentence.end - sentence.start <= _LONGEST_LINE:
            words = text[sentence.start : sentence.end].split()[:_LONGEST_HEADING]
            if len(words) >= _SHORTEST_HEADING and is_title_case(words):
                found.append(Span(sentence.start, sentence.end))
    return found


def _trim(text: str, run: str, begin: int) -> tuple[list[str], int]:
    """Drop what is no name at either end of a run ("But Ro Vannak"); return words and start."""
    words = run.replace("\u00a0", " ").split(" ")
    start = begin
    if words[0] in DEPARTMENTS and text.endswith(
        (" of ", " of the ", " for "), max(0, start - 8), start
    ):
        while len(words) > 1 and words[0] in DEPARTMENTS:
            start += len(words[0]) + 1
            words = words[1:]
    while words and _is_no_name(words[0].lower()):
        if words[0] in _MONTH_NAMES and len(words) > 1 and start == begin:
            break
        start += len(words[0]) + 1
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in CALENDAR and words[-1] not in _MONTH_NAMES:
        words = words[:-1]
    return words, start


def _is_part(text: str, start: int, end: int, words: list[str]) -> bool:
    """Say whether a run is cut from an institution ("Veldmark Fishermen’s Union")."""
    if words[0].lower() in GENDER or names.title_length(words):
        return False
    of = _OF_INSTITUTION.search(text, max(0, start - _NAME_REACH), start)
    if of is not None and of.group(1).lower() in ORGANISATION | _SOCIETIES:
        return True
    owned = _OWNED.match(text, end)
    return owned is not None and owned.group(1).lower() in ORGANISATION


def _is_no_name(low: str) -> bool:
    return low in FUNCTION or low in CALENDAR or (low.endswith("ing") and low not in _NAMES_IN_ING)


def _note(
    text: str,
    roster: Roster,
    singles: list[_Single],
    words: list[str],
    start: int,
) -> None:
    """Take one run of capitalised words: a full name, a single one, or no person at all."""
    size = names.title_length(words)
    name_words = tuple(words[size:])
    name_start = start + sum(len(word) + 1 for word in words[:size])
    name_end = name_start + len(" ".join(name_words))
    lows = [word.lower() for word in name_words]
    title = size > 0
    if _is_no_person(name_words, lows):
        return
    gender = names.title_gender(words[:size]) if title else None
    if len(name_words) == 1 or (len(name_words) == _PAIR and lows[-1] in _SUFFIXES):
        office = title and is_role_noun(lows[0]) and not names.is_surname_too(lows[0])
        acronym = not title and name_words[0].isupper() and len(name_words[0]) > 1
        if not office and not acronym:
            singles.append(_Single(name_start, name_end, name_words, gender))
            if title:
                roster.titled.setdefault(name_words[0], (Span(start, name_start - 1), gender))
        return
    given = GENDER.get(lows[0].split("-")[0])
    if _is_no_full_name(
        name_words, lows, known=title or given is not None, given=given is not None
    ):
        return
    entry = roster.add(name_words, Span(name_start, name_end))
    entry.gender = entry.gender or gender or given
    known = _KNOWN * (given is not None) + _KNOWN * title
    entry.evidence += known
    entry.told += known
    if entry.role is None or entry.evidence < _KNOWN:
        told = describe(text, start, name_start, name_end)
        entry.role = entry.role or told.role or served_as(text, name_end)
        entry.gender = entry.gender or told.gender
        entry.evidence += told.evidence
        entry.told += told.evidence


def _is_no_person(words: tuple[str, ...], lows: list[str]) -> bool:
    """Say whether capitalised words name an institution, a place, a flight, a title."""
    if not ORGANISATION.isdisjoint(lows if lows[0] not in GENDER else lows[1:]):
        return True
    if PLACES.issuperset(lows):
        return True
    if (lows[0] in FUNCTION and words[0] not in _MONTH_NAMES) or (
        not words[-1].isalpha() and any(map(str.isdigit, words[-1]))
    ):
        return True
    return lows[-1].endswith(".") and lows[-1].rstrip(".") not in _SUFFIXES


def _is_no_full_name(words: tuple[str, ...], lows: list[str], *, known: bool, given: bool) -> bool:
    """Say whether several capitalised words are nobody's full name ("Tory MP", "Super PAC")."""
    if len(words) > _LONGEST_NAME or (lows[0] in PLACES and not known):
        return True
    if not given and is_role_noun(lows[-1]) and not names.is_surname_too(lows[-1]):
        return True
    if any(low in _NEVER_IN_NAMES for low in lows[1:]):
        return True
    if words[0].isupper():
        return len(words) > _PAIR and all(word.isupper() for word in words)
    return words[-1].isupper() and len(words[-1]) > 1 and lows[-1] not in _SUFFIXES


class Roster:
    """Everyone met so far, found again by any word of the name."""

    def __init__(self, text: str) -> None:
        """Begin with nobody.

        Args:
            text: the article's text.
        """
        self._text = text
        self.entries: dict[tuple[str, ...], Entry] = {}
        self.by_word: dict[str, list[Entry]] = {}
        self.titled: dict[str, tuple[Span, Gender | None]] = {}

    def add(self, words: tuple[str, ...], span: Span) -> Entry:
        """Note a mention by a name of several words; return its entry."""
        entry = self.entries.get(words)
        if entry is None:
            entry = self._shorter_or_longer(words) or Entry(" ".join(words), words)
            self.entries[words] = entry
            for word in set(words):
                held = self.by_word.setdefault(word, [])
                if entry not in held and len(held) < _MOST_NAMESAKES:
                    held.append(entry)
        if len(words) > len(entry.words):
            entry.words, entry.name = words, " ".join(words)
        entry.mentions.append(span)
        entry.forms[" ".join(words)] += 1
        return entry

    def _shorter_or_longer(self, words: tuple[str, ...]) -> Entry | None:
        for entry in self.by_word.get(words[-1], ()):
            held = entry.words
            if held[0] == words[0] and held[-1] == words[-1] and len(held) != len(words):
                return entry
        return None

    def people(self, text: str, singles: list[_Single]) -> tuple[Person, ...]:
        """Settle the single names and return everyone there is evidence for."""
        alone: list[Entry] = []
        for start, end, words, shown in singles:
            entry = self._for_single(words[0], start, shown)
            if entry is not None:
                entry.gender = entry.gender or shown
                entry.mentions.append(Span(start, end))
                entry.forms[words[0]] += 1
                entry.evidence += words[0] == entry.words[-1]
                entry.role = entry.role or served_as(text, end)
            elif words[0] in self.titled and words[0] not in self.by_word:
                role, gender = self.titled[words[0]]
                told = not all(names.is_honorific(word) for word in role.of(text).split())
                made = Entry(words[0], words, role if told else None, gender, evidence=2)
                made.mentions.append(Span(start, end))
                self.by_word[words[0]] = [made]
                alone.append(made)
            elif words[0].lower() in GENDER and words[0] not in self.by_word:
                made = Entry(words[0], words, None, GENDER[words[0].lower()], evidence=1)
                made.mentions.append(Span(start, end))
                self.by_word[words[0]] = [made]
                alone.append(made)
        found = [entry for entry in {id(e): e for e in self.entries.values()}.values()
                 if entry.evidence >= 1] + alone  # fmt: skip
        found = self._without_heads(self._without_things(found))
        found.sort(key=lambda entry: min(entry.mentions))
        return tuple(_person(text, entry) for entry in found)

    def _without_things(self, found: list[Entry]) -> list[Entry]:
        """Leave out what little speaks for, and whose last word the text has as a common noun."""
        doubtful = {
            entry.words[-1].lower()
            for entry in found
            if entry.told < _KNOWN and len(entry.words) > 1
        }
        if not doubtful:
            return found
        common = doubtful.intersection(self._text.split())
        return [
            entry
            for entry in found
            if entry.told >= _KNOWN
            or len(entry.words) == 1
            or entry.words[-1].lower() not in common
        ]

    def _without_heads(self, found: list[Entry]) -> list[Entry]:
        """Give a name with a word too many at its head ("Rival Ada Voss") to its bearer."""
        by_words = {entry.words: entry for entry in found}
        kept: list[Entry] = []
        for entry in found:
            tail = entry.words[1:]
            other = by_words.get(tail) if len(tail) > 1 else None
            if (
                other is None
                or other is entry
                or entry.words[0].lower() in GENDER
                or tail[0].lower() not in GENDER
            ):
                kept.append(entry)
                continue
            ahead = len(entry.words[0]) + 1
            other.mentions += [
                Span(m.start + ahead, m.end)
                if m.of(self._text) == " ".join(entry.words) else m
                for m in entry.mentions
            ]  # fmt: skip
        return kept

    def _for_single(self, word: str, at: int, shown: Gender | None) -> Entry | None:
        held = self.by_word.get(word)
        if not held:
            return None
        if len(held) == 1:
            return held[0]
        held = [entry for entry in held if entry.words[-1] == word] or held
        if shown is not None:
            held = [entry for entry in held if entry.gender in (shown, None)] or held
        held = [entry for entry in held if entry.mentions[0].start < at] or held
        if len(held) == 1:
            return held[0]
        return _by_prominence(held, at)


def _by_prominence(held: list[Entry], at: int) -> Entry | None:
    """Choose between people who share a name: one far more often named, or the one just named."""
    counts = sorted(held, key=lambda entry: -sum(entry.forms.values()))
    first, second = counts[0], counts[1]
    recent = max(
        held,
        key=lambda entry: max((m.start for m in entry.mentions[-40:] if m.start < at), default=-1),
    )
    if sum(first.forms.values()) >= 2 * sum(second.forms.values()) or first is recent:
        return first
    return recent


def _person(text: str, entry: Entry) -> Person:
    mentions = tuple(sorted(entry.mentions))
    forms = tuple(form for form in entry.forms if form != entry.name)
    role = entry.role
    return Person(
        name=entry.name,
        role=text[role.start : role.end] if role else None,
        role_span=role,
        aliases=forms,
        gender=entry.gender,
        mentions=mentions,
    )
