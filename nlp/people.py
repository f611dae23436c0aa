"""Who is in an article: the fullest name of everyone, shorter forms, role and gender.

A run of capitalised words becomes a person by evidence: a title or office before it, a given
name, what somebody is behind a comma ("…, a farmer,"), an age, "who", or its last word used
alone later on. A single word is a mention of somebody already named in full.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from nlp import names
from nlp.names_given import GENDER
from nlp.people_words import CALENDAR, DEPARTMENTS, FUNCTION, ORGANISATION, PLACES, is_role_noun
from nlp.values import Person, Sentence, Span

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
    rf"(?<![\w@#])(?<!\w[’'])(?:al-|el-)?{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_WORD})*"
)
_APPOSITIVE = re.compile(
    r"(?: \([^()\n]{1,24}\))?, (?:(?P<age>\d{1,3})(?=[,. ]))?(?:, )?"
    r"(?P<words>(?:an? |the |who |whose )?[^,.;:()“”\"\n—–]{0,120})"
)
_ROLE_BEFORE = re.compile(r"(?:[\w’'.&/-]+ ){1,8}$")

Gender = Literal["f", "m"]
_MONTH_NAMES = frozenset(("May", "April", "June"))
_NAMES_IN_ING = frozenset("jinping ming ding ling sterling irving fleming king jing ping".split())
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_WITHIN = frozenset(("of", "and", "for"))
_VERBS = frozenset("is was has had will met made took won went came gave told said".split())
_PAIR = 2
_KNOWN = 2
_LONGEST_NAME = 6
_MOST_NAMESAKES = 50


@dataclass(slots=True)
class Entry:
    """Someone while the article is being read; `nlp.values.Person` is what comes of it."""

    name: str
    words: tuple[str, ...]
    role: Span | None = None
    gender: Gender | None = None
    evidence: int = 0
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
    runs = [_Named(m.start(), m.end(), m.group()) for m in _RUN.finditer(text)]
    roster = Roster()
    singles: list[tuple[int, int, tuple[str, ...]]] = []
    for run in runs:
        if _inside(headings, run.start):
            continue
        words, start = _trim(text, run)
        if words:
            _note(text, roster, singles, words, start)
    return roster.people(text, singles)


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    words: str


def _headings(text: str, sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for sentence in sentences:
        if sentence.kind == "furniture":
            found.append((sentence.start, sentence.end))
        elif sentence.paragraph == 0 or sentence.kind == "heading":
            words = text[sentence.start : sentence.end].split()[:40]
            upper = sum(word[0].isupper() for word in words)
            if upper * 3 > len(words) * 2 and len(words) > 3:
                found.append((sentence.start, sentence.end))
    return found


def _inside(ranges: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in ranges)


def _trim(text: str, run: _Named) -> tuple[list[str], int]:
    """Drop what is no name at either end of a run ("But Ro Vannak"); return words and start."""
    words = run.words.replace("\u00a0", " ").split(" ")
    start = run.start
    if words[0] in DEPARTMENTS and text.endswith(
        (" of ", " of the ", " for "), max(0, start - 8), start
    ):
        while len(words) > 1 and words[0] in DEPARTMENTS:
            start += len(words[0]) + 1
            words = words[1:]
    while words and _is_no_name(words[0].lower()):
        if words[0] in _MONTH_NAMES and len(words) > 1 and start == run.start:
            break
        start += len(words[0]) + 1
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in CALENDAR and words[-1] not in _MONTH_NAMES:
        words = words[:-1]
    return words, start


def _is_no_name(low: str) -> bool:
    return low in FUNCTION or low in CALENDAR or (low.endswith("ing") and low not in _NAMES_IN_ING)


def _note(
    text: str,
    roster: Roster,
    singles: list[tuple[int, int, tuple[str, ...]]],
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
    if any(low in ORGANISATION for low in lows) or all(low in PLACES for low in lows):
        return
    if lows[0] in FUNCTION or any(char.isdigit() for char in lows[-1]):
        return
    if lows[-1].endswith(".") and lows[-1].rstrip(".") not in {"jr", "sr"}:
        return
    gender = names.title_gender(words[:size]) if title else None
    if len(name_words) == 1 or (len(name_words) == _PAIR and lows[-1] in _SUFFIXES):
        if name_words[0].isupper() and len(name_words[0]) > 1 and not title:
            return
        if title and is_role_noun(lows[0]) and not names.is_honorific(words[size - 1]):
            return
        singles.append((name_start, name_end, name_words))
        if title:
            roster.titled.setdefault(name_words[0], (Span(start, name_start - 1), gender))
        return
    given = GENDER.get(lows[0].split("-")[0])
    if len(name_words) > _LONGEST_NAME or (lows[0] in PLACES and not title and given is None):
        return
    if given is None and is_role_noun(lows[-1]):
        return
    if len(name_words) > _PAIR and all(word.isupper() for word in name_words):
        return
    last = name_words[-1]
    if (
        last.isupper()
        and len(last) > 1
        and not name_words[0].isupper()
        and lows[-1] not in _SUFFIXES
    ):
        return
    entry = roster.add(name_words, Span(name_start, name_end))
    entry.gender = entry.gender or gender or given
    entry.evidence += 2 * (given is not None) + 2 * title
    if entry.role is None or entry.evidence < _KNOWN:
        _describe(text, entry, start, name_start, name_end)


def _describe(text: str, entry: Entry, start: int, name_start: int, name_end: int) -> None:
    """Read who somebody is from the words around a mention of the full name."""
    after = _APPOSITIVE.match(text, name_end)
    if after is not None:
        words = after.group("words").split(" ")
        lows = [word.lower().rstrip("s") if word.endswith("s") else word.lower() for word in words]
        if after.group("age"):
            entry.evidence += 2
        if lows[0] in {"who", "whose"}:
            entry.evidence += 1
        elif any(is_role_noun(low) for low in lows[:9]):
            entry.evidence += 2
            if entry.role is None:
                entry.role = _trimmed_role(text, after.start("words"), after.end("words"))
                entry.gender = entry.gender or names.title_gender(entry.role.of(text).split()[:4])
            return
    if text[name_end : name_end + 5] == " who ":
        entry.evidence += 1
    before = _ROLE_BEFORE.search(text, max(0, start - 80), start)
    role_start = start
    if before is not None:
        role_start = _role_start(text, before.start(), start)
    if role_start < name_start - 1:
        entry.evidence += 1 + (role_start < start)
        role = Span(role_start, name_start - 1)
        entry.gender = entry.gender or names.title_gender(role.of(text).split()[-2:])
        if entry.role is None and not all(names.is_honorific(w) for w in role.of(text).split()):
            entry.role = role


def _role_start(text: str, low: int, start: int) -> int:
    """Find where "Stein spokeswoman", "the bank’s chief economist" begins, left of a name."""
    words = text[low:start].split()
    if not words or not is_role_noun(words[-1].lower()):
        return start
    first = len(words) - 1
    while first > 0 and (
        _may_describe(words[first - 1])
        or (
            words[first - 1] in _WITHIN
            and words[first][0].isupper()
            and words[first - 2][0].isupper()
        )
    ):
        first -= 1
    at = start
    for word in reversed(words[first:]):
        at = text.rindex(word, low, at)
    return at


def _may_describe(word: str) -> bool:
    low = word.lower()
    if word[-1] in ".,;:" or not any(char.isalnum() for char in word):
        return False
    return low not in FUNCTION and low not in {"said", "says", "told"} and not low.endswith("ing")


def _trimmed_role(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    lead = re.match(r"(?:an? |the )", words)
    if lead:
        start += lead.end()
    for mark in (" who ", " which ", " said", " told", " says", " and told"):
        at = text.find(mark, start, end)
        if at > start:
            end = at
    end = _before_verb(text, start, end)
    if end >= len(text) or text[end] not in ",.;:)—–":
        end = _first_office_end(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _before_verb(text: str, start: int, end: int) -> int:
    """End a role before a verb that follows its office ("…, the mayor visited Brindle, …")."""
    previous = ""
    for match in re.finditer(r"[\w’'-]+", text[start:end]):
        low = match.group().lower()
        if is_role_noun(previous) and (low.endswith("ed") or low in _VERBS):
            return start + match.start()
        previous = low
    return end


def _first_office_end(text: str, start: int, end: int) -> int:
    """End a role whose closing comma is missing behind its first office ("…, the mayor visited")."""
    for match in re.finditer(r"[\w’'-]+", text[start:end]):
        if is_role_noun(match.group().lower()):
            return start + match.end()
    return end


class Roster:
    """Everyone met so far, found again by any word of the name."""

    def __init__(self) -> None:
        """Begin with nobody."""
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

    def people(
        self, text: str, singles: list[tuple[int, int, tuple[str, ...]]]
    ) -> tuple[Person, ...]:
        """Settle the single names and return everyone there is evidence for."""
        alone: list[Entry] = []
        for start, end, words in singles:
            entry = self._for_single(words[0], start)
            if entry is not None:
                entry.mentions.append(Span(start, end))
                entry.forms[words[0]] += 1
                entry.evidence += words[0] == entry.words[-1]
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
        found.sort(key=lambda entry: min(entry.mentions))
        return tuple(_person(text, entry) for entry in found)

    def _for_single(self, word: str, at: int) -> Entry | None:
        held = self.by_word.get(word)
        if not held:
            return None
        if len(held) == 1:
            return held[0]
        last = [entry for entry in held if entry.words[-1] == word]
        held = last or held
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
