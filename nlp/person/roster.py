"""Everyone met in an article so far: names found again by any word, shorter ones settled.

A surname alone belongs to whoever bears it; a name in capitals or with a word less at its head
("VOSS", "van der Voss") to the one who has the whole of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.short_names import is_short_for
from nlp.person import heads, kin, named_after
from nlp.person.choice import Choice
from nlp.person.entries import Called, Entry, Single
from nlp.person.roles import served_as
from nlp.person.shapes import calm
from nlp.person.wording import worded
from nlp.values import Person, Span

if TYPE_CHECKING:
    from nlp.names import Gender

_MOST_NAMESAKES = 50
_KNOWN = 2
_PAIR = 2
_INTRODUCED = 20
"""Mentions within which a text says who somebody is, if it ever does."""
_OTHER_MARKS = str.maketrans("'’", "’'")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_FEW = 64
"""Words up to which looking for each in the text costs less than taking the text apart."""
_LONGEST_FIRM = 6  # words
_ANYTHING_WORDS = """
member leader host owner producer partner developer supporter donor investor player driver star
head representative victim survivor neighbour neighbor friend rival witness observer candidate
nominee chair official general major deputy fellow speaker counsel sister brother mother father
daughter son wife widow king queen prince principal pilot collector keeper defender specialist
"""
ANYTHING = frozenset(_ANYTHING_WORDS.split())
"""What a country, a company or a ship may be called as well as a person."""


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
        self.called: dict[str, Called] = {}
        self.things: set[tuple[str, ...]] = set()
        self.firms: set[tuple[str, ...]] = set()
        self.bodies: set[tuple[str, ...]] = set()
        self._bearers: set[str] | None = None
        self._last: Entry | None = None

    def add(self, words: tuple[str, ...], span: Span) -> Entry:
        """Note a mention by a name of several words; return its entry.

        Args:
            words: the words of the name.
            span: where they stand.

        Returns:
            Whose name it is: somebody new, or somebody of a shorter or longer form.
        """
        printed = " ".join(words)
        words = calm(words)
        entry = self.entries.get(words) or self.entries.get(
            tuple(word.translate(_OTHER_MARKS) for word in words)
        )
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
        self._last = entry
        entry.forms[printed] = entry.forms.get(printed, 0) + 1
        return entry

    def joins(self, start: int) -> bool:
        """Say whether "and" stands between a place and the name of somebody told to be one.

        Args:
            start: where another name begins ("Orr" of "Mayor Ada Voss and Rolf Orr said").
        """
        last = self._last
        if last is None or last.told < _KNOWN:
            return False
        return self._text[last.mentions[-1].end : start] == " and "

    def note_firm(self, words: tuple[str, ...]) -> None:
        """Note a firm, and what it may be called for short ("Milo Tarn" for "Milo Tarn Co.").

        Args:
            words: the words of its name, the legal form among them.
        """
        self.firms.update(words[:size] for size in range(1, min(len(words), _LONGEST_FIRM)))

    def is_borne(self, word: str) -> bool:
        """Say whether a word is a name of somebody whom more than the word itself speaks for.

        Args:
            word: the word ("Cuban", once Mark Cuban has been named).
        """
        return any(entry.told >= _KNOWN for entry in self.by_word.get(word, ()))

    def call(self, entry: Entry, other: str) -> None:
        """Note another name that somebody goes by ("Hoppo").

        Args:
            entry: who it is.
            other: the name, one word or several.
        """
        entry.forms.setdefault(other, 0)
        if " " not in other:
            held = self.by_word.setdefault(other, [])
            if entry not in held:
                held.append(entry)

    def people(self, text: str, singles: list[Single]) -> tuple[Person, ...]:
        """Settle the single names and return everyone there is evidence for.

        Args:
            text: the article's text.
            singles: every mention by one word.

        Returns:
            The people, in the order of their first mention.
        """
        self._join_parts()
        choice = Choice(text, self.by_word, singles)
        alone: list[Entry] = []
        titled: list[Entry] = []
        for single in sorted(singles, key=self._is_untold):
            word = single.words[0]
            held = self.by_word.get(word) or self._held_otherwise(word) or []
            every = choice.of_that_kin(held, single)
            held = every if single.gender is None else choice.of_that_rank(every, single)
            if not held or _is_another(single.gender, held):
                made = self._alone(text, single)
                if made is not None:
                    made.forms[word] = 1
                    self.by_word[word] = [*every, made]
                    alone.append(made)
                    titled += [made] * (single.gender is not None and bool(held))
            else:
                self._mention(held[0] if len(held) == 1 else choice.whose(held, single), single)
        found = [entry for entry in {id(e): e for e in self.entries.values()}.values()
                 if self._is_somebody(entry)] + alone  # fmt: skip
        found = self._without_heads(self._without_things(found))
        gone = kin.name_in_full(text, found, titled)
        found = [entry for entry in found if entry not in gone]
        found.sort(key=lambda entry: min(entry.mentions))
        return tuple(_person(text, entry) for entry in found)

    def _is_somebody(self, entry: Entry) -> bool:
        """Say whether enough speaks for a person, and no other place calls it a thing."""
        if entry.words in self.firms and not entry.titled and entry.role is None:
            return False
        return entry.evidence >= 1 and (entry.told >= _KNOWN or entry.words not in self.things)

    def _is_untold(self, single: Single) -> bool:
        """Say whether no courtesy title shows whose of several a name is: such come later."""
        return single.gender is None or single.words[0] not in self.by_word

    def _alone(self, text: str, single: Single) -> Entry | None:
        """Make somebody of a single name that a title, what follows it, or itself speaks for."""
        word = single.words[0]
        name = " ".join(single.words)
        called = self.called.get(word)
        given = GENDER.get(word.lower()) if called is None else None
        if called is None and (
            given is None or (word.isupper() and len(word) > 1) or single.words in self.firms
        ):
            return None
        if called is None and heads.is_determined(text, single.start):
            return None
        if self._is_named_after(word) or named_after.is_site(text, single.start, single.end):
            return None
        if called is not None:
            role, gender = called
            told = role is not None and not all(map(names.is_honorific, role.of(text).split()))
            gender = single.gender or gender or GENDER.get(word.lower())
            made = Entry(name, single.words, role if told else None, gender, evidence=_KNOWN)
        elif named_after.is_word_too(text, single.start, single.end):
            return None
        else:
            made = Entry(name, single.words, None, given, evidence=1)
        made.mentions.append(Span(single.start, single.end))
        return made

    def _is_named_after(self, word: str) -> bool:
        """Say whether a storm or a ship has been met that bears a name ("Storm Agnes")."""
        if self._bearers is None:
            self._bearers = {thing[-1] for thing in self.things}
        return word in self._bearers and word not in self.called

    def _is_surname_of(self, word: str, entry: Entry, start: int) -> bool:
        """Say whether a word alone speaks for a name that ends in it.

        "The Mall" does not, nor "Selby hospital" for "Healthwatch Selby".
        """
        if word != entry.words[-1] or heads.is_determined(self._text, start):
            return False
        return entry.evidence > 0 or heads.is_acting(self._text, start, start + len(word))

    def _shorter_or_longer(self, words: tuple[str, ...]) -> Entry | None:
        if len(words) == _PAIR and words[0] in {"Al", "El"}:
            whole = self.by_word.get("-".join(words), ())
            if len(whole) == 1:
                return whole[0]
        for entry in self.by_word.get(words[-1], ()):
            held = entry.words
            if held[:-1] == words and held[-1].lower().rstrip(".") == "jr":
                return entry
            if held[0] == words[0] and (
                _is_within(*sorted((held, words), key=len))
                or (held[:-1] == words and held[-1].lower().rstrip(".") not in _SUFFIXES)
            ):
                return entry
        return None

    def _join_parts(self) -> None:
        """Give names in capitals, and those with a word less at the head, to whose they are."""
        common: set[str] | None = None
        folded: dict[str, dict[int, Entry]] = {}
        for entry in self.entries.values():
            folded.setdefault(entry.words[-1].lower(), {})[id(entry)] = entry
            if len(entry.words) > _PAIR:
                folded.setdefault(entry.words[1].lower(), {})[id(entry)] = entry
        for alike in folded.values():
            if len(alike) == 1 or len(alike) > _MOST_NAMESAKES:
                continue
            held = list(alike.values())
            for entry in held:
                whole = [other for other in held if _is_part_of(entry, other)]
                if len(whole) != 1:
                    continue
                common = set(self._text.split()) if common is None else common
                if whole[0].words[0].lower() not in common:
                    self._join(entry, whole[0])

    def _join(self, part: Entry, whole: Entry) -> None:
        """Let what was one person's name be another's."""
        whole.mentions += part.mentions
        for form, times in part.forms.items():
            whole.forms[form] = whole.forms.get(form, 0) + times
        whole.gender = whole.gender or part.gender
        whole.role = whole.role or part.role
        whole.evidence += max(part.evidence, len(part.words) < len(whole.words))
        whole.told += part.told
        for words, entry in self.entries.items():
            if entry is part:
                self.entries[words] = whole
        for word in part.words:
            held = self.by_word[word]
            if part in held:
                held.remove(part)
            if whole not in held:
                held.append(whole)

    def _without_things(self, found: list[Entry]) -> list[Entry]:
        """Leave out what little speaks for, and whose last word the text has as a common noun."""
        doubtful = {
            entry.words[-1].lower()
            for entry in found
            if entry.told < _KNOWN and len(entry.words) > 1
        }
        if not doubtful:
            return found
        if len(doubtful) <= _FEW:
            doubtful = {low for low in doubtful if low in self._text}
        common = doubtful and doubtful.intersection(self._text.split())
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

    def _mention(self, entry: Entry, single: Single) -> None:
        """Note a mention by one word of somebody's name."""
        word = single.words[0]
        entry.gender = entry.gender or single.gender
        entry.titled = entry.titled or single.gender is not None
        entry.mentions.append(Span(single.start, single.end))
        entry.forms[word] = entry.forms.get(word, 0) + 1
        if self._is_surname_of(word, entry, single.start):
            entry.evidence += 1
        if entry.role is None and len(entry.mentions) <= _INTRODUCED:
            entry.role = served_as(self._text, single.end)

    def _held_otherwise(self, word: str) -> list[Entry] | None:
        """Return who bears a word that stands in capitals, or with a capital article ("Al-")."""
        if word.isupper() and len(word) > 1:
            return self.by_word.get(word.capitalize()) or self.by_word.get(word.title())
        if "-" in word or "’" in word or "'" in word:
            low = word[0].lower() + word[1:]
            article, _, rest = word.partition("-")
            return (
                self.by_word.get(low)
                or self.by_word.get(word.translate(_OTHER_MARKS))
                or (self.by_word.get(rest) if article in {"Al", "El"} else None)
            )
        return None


def _is_another(shown: Gender | None, held: list[Entry]) -> bool:
    """Say whether "Mr" or "Ms" tells that a name is borne by nobody met so far."""
    return shown is not None and all(entry.gender not in (shown, None) for entry in held)


def _is_within(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Say whether a name is a longer one without some word or initial inside it."""
    known = {*whole, *(word[0] for word in whole)}
    same = len(short) < len(whole) and short[-1] == whole[-1]
    return same and all(word.rstrip(".") in known for word in short[1:-1])


def _is_part_of(entry: Entry, other: Entry) -> bool:
    """Say whether a name is the end of a longer one, its given names, or the same in capitals.

    "Chuck Orr" is Charles Orr as well, where the article names both.
    """
    ours = [word.casefold() for word in entry.words]
    theirs = [word.casefold() for word in other.words]
    if entry is other or (entry.gender and other.gender and entry.gender != other.gender):
        return False
    if len(ours) == _PAIR and ours == theirs[:_PAIR] and len(theirs) > _PAIR:
        first = other.mentions[0] < entry.mentions[0]
        return first and theirs[_PAIR] in {theirs[0], "bin", "binti", "ibn"}
    if len(ours) == len(theirs) == _PAIR and ours[1] == theirs[1] and ours[0] != theirs[0]:
        return (
            other.mentions[0] < entry.mentions[0]
            and not theirs[0].startswith(ours[0])
            and not ours[0].startswith(theirs[0])
            and is_short_for(ours[0], theirs[0])
        )
    if ours == theirs:
        return entry.name.isupper() and not other.name.isupper()
    if theirs[-len(ours) :] != ours or len(ours) < _PAIR:
        return False
    return len(theirs) > len(ours) + (ours[0] in GENDER)


def _person(text: str, entry: Entry) -> Person:
    """Return what was learnt of somebody as a value, the role as far as it may be shown."""
    mentions = tuple(sorted(entry.mentions))
    forms = tuple(form for form in entry.forms if form != entry.name)
    role = worded(text, entry.role) if entry.role is not None else None
    return Person(
        name=entry.name,
        role=text[role.start : role.end] if role else None,
        role_span=role,
        aliases=forms,
        gender=entry.gender,
        mentions=mentions,
    )
