"""A small index in memory of every form of every name, refreshed when the archive changes.

Names are compared as folded keys with `fuzz.ratio`, as typed and with their words in order, so
that typing errors and turned names are found among a million in a fraction of a second. A surname
that an article used alone is no entry of its own: the full name has it already.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from rapidfuzz import fuzz, process

from store.naming import key as key_of
from store.naming import person_key, sound
from store.naming import words as words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from store.archive import Archive

CUTOFF = 62.0
"""Below this likeness (of 100) a name is another name."""

SURNAME_SCORE = 95.0
"""What a name scores that holds the one word that was typed."""

SOUND_SCORE = 99.5
"""What a name scores that sounds like a known one that was typed."""

_COMPANY_SCORE = 80.0
_LOOKED_AT = 200
_LONGEST_NAME = 6
_FETCHED = 10_000


@dataclass
class _Tables:
    """The index proper: parallel lists of keys and what they stand for."""

    keys: list[str] = field(default_factory=list)
    turned: list[str] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)
    forms: list[int] = field(default_factory=list)
    full: list[bool] = field(default_factory=list)
    is_person: list[bool] = field(default_factory=list)
    by_key: dict[str, list[int]] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    by_sound: dict[str, list[str]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    last_form: int = 0
    last_alias: int = 0
    version: int = -1

    def add(self, key: str, form: int, *, full: bool, is_person: bool = True) -> None:
        """Add one name; the lists that are searched grow last, since others may be reading."""
        place = len(self.keys)
        words = words_of(key)
        turned = key if len(words) == 1 else " ".join(sorted(words))
        heard = sound(key)
        self.forms.append(form)
        self.full.append(full)
        self.is_person.append(is_person)
        self.turned.append(key if turned == key else turned)
        self.sounds.append(key if heard == key else heard)
        self.keys.append(key)
        if key not in self.by_key:
            self.by_sound.setdefault(heard, []).append(key)
        self.by_key.setdefault(key, []).append(place)
        for word in set(words):
            if word not in self.by_word:
                self.words.append(word)
                if word != key:
                    self.by_sound.setdefault(sound(word), []).append(word)
            self.by_word.setdefault(word, []).append(place)


class Index:
    """All names of one archive. Get it with `of`."""

    def __init__(self, archive: Archive) -> None:
        """Begin empty; the first look-up fills it."""
        self._archive = archive
        self._tables = _Tables()
        self._lock = threading.Lock()

    def search(self, typed: str) -> dict[int, tuple[float, str]]:
        """Return the forms that a typed name may mean, with likeness (0 to 100) and what matched.

        Args:
            typed: a name as somebody typed it, in any script.
        """
        tables = self._fresh()
        key = key_of(typed)
        if key not in tables.by_key:
            key = person_key(typed)
        found: dict[int, tuple[float, str]] = {}
        if not key:
            return found
        words = words_of(key)
        if len(words) == 1:
            self._by_word(tables, key, found)
        else:
            for place in tables.by_key.get(key, ()):
                _keep(found, tables, place, 100.0)
            if found:
                self._spelt_otherwise(tables, key, found)
            else:
                self._by_words(tables, words, found)
        if not found or max(score for score, _ in found.values()) < SURNAME_SCORE:
            _alike(found, tables, key, tables.keys)
            _alike(found, tables, " ".join(sorted(words)), tables.turned, penalty=1.0)
            _alike(found, tables, sound(key), tables.sounds, penalty=3.0)
        return found

    def known(self, question: str) -> tuple[str, ...]:
        """Return the stretches of a question that are known names of more than one word, or one."""
        tables = self._fresh()
        words = question.split()
        found = []
        for first in range(len(words)):
            for last in range(first + 1, min(len(words), first + _LONGEST_NAME) + 1):
                stretch = " ".join(words[first:last]).strip(' ,;:.?!"“”()')
                if any(
                    key in tables.by_key or key in tables.surnames
                    for key in (key_of(stretch), person_key(stretch))
                ):
                    found.append(stretch)
        return tuple(found)

    def forms_of(self, name: str) -> tuple[int, ...]:
        """Return the forms that a name is exactly, full names only if there are any."""
        tables = self._fresh()
        for key in (key_of(name), person_key(name)):
            full = [place for place in tables.by_key.get(key, ()) if tables.full[place]]
            if full:
                return tuple(dict.fromkeys(tables.forms[place] for place in full))
            if key in tables.by_key or key in tables.surnames:
                called = self._archive.tuples(
                    "SELECT form FROM aliases WHERE key = ? ORDER BY id", (key,)
                )
                return tuple(form for (form,) in called)
        return ()

    def warm(self, stopped: Callable[[], bool]) -> None:
        """Fill the index before anybody asks; given up as soon as `stopped` says so."""
        self._fresh(stopped)

    def _by_word(self, tables: _Tables, word: str, found: dict[int, tuple[float, str]]) -> None:
        """One word: whoever bears it; only what is no person may be called by it alone."""
        for place in (*tables.by_key.get(word, ()), *tables.by_word.get(word, ())):
            alone = tables.keys[place] == word
            if alone and tables.full[place] and not tables.is_person[place]:
                _keep(found, tables, place, 100.0)
            elif alone or tables.full[place]:
                _keep(found, tables, place, SURNAME_SCORE)
        if found:
            _people_first(found, tables, word)
            return
        for near in tables.by_sound.get(sound(word), ()):
            for place in tables.by_word.get(near, ())[:_LOOKED_AT]:
                if tables.full[place]:
                    _keep(found, tables, place, SURNAME_SCORE - 3.0)
        for near, score, _ in process.extract(
            word, tables.words, scorer=fuzz.ratio, score_cutoff=CUTOFF + 8, limit=20
        ):
            for place in tables.by_word[near][:_LOOKED_AT]:
                if tables.full[place]:
                    _keep(found, tables, place, score - 2.0)

    def _spelt_otherwise(
        self, tables: _Tables, key: str, found: dict[int, tuple[float, str]]
    ) -> None:
        """Names that sound the same as one that is known: one of the two may be misspelt."""
        for other in tables.by_sound.get(sound(key), ()):
            for place in tables.by_key.get(other, ()):
                if tables.full[place]:
                    _keep(found, tables, place, SOUND_SCORE)

    def _by_words(
        self, tables: _Tables, words: Sequence[str], found: dict[int, tuple[float, str]]
    ) -> None:
        """Names that hold every word that was typed, in whatever order."""
        rarest = min(words, key=lambda word: len(tables.by_word.get(word, ())))
        wanted = set(words)
        for place in tables.by_word.get(rarest, ()):
            theirs = words_of(tables.keys[place])
            if tables.full[place] and wanted <= set(theirs):
                same = len(theirs) == len(words)
                _keep(found, tables, place, 99.0 if same else SURNAME_SCORE)

    def _fresh(self, stopped: Callable[[], bool] = lambda: False) -> _Tables:
        """Return the tables as the archive is now; what is new is added to them."""
        version = int(self._archive.value("SELECT value FROM counters WHERE name = 'names'") or 0)
        if version == self._tables.version:
            return self._tables
        with self._lock:
            if version != self._tables.version:
                self._fill(version, stopped)
        return self._tables

    def _fill(self, version: int, stopped: Callable[[], bool]) -> None:
        tables = self._tables
        for number, key, kind in self._newer(
            "SELECT f.id, f.key, p.kind FROM forms f JOIN people p ON p.id = f.first_person"
            " WHERE f.id > ? ORDER BY f.id LIMIT ?",
            tables.last_form,
        ):
            tables.add(key, number, full=True, is_person=kind == "person")
            tables.last_form = number
            if number % _FETCHED == 0 and stopped():
                return
        for number, key, form, name in self._newer(
            "SELECT a.id, a.key, a.form, f.key FROM aliases a JOIN forms f ON f.id = a.form"
            " WHERE a.id > ? ORDER BY a.id LIMIT ?",
            tables.last_alias,
        ):
            if key in words_of(name):
                tables.surnames.add(key)
            else:
                tables.add(key, form, full=False)
            tables.last_alias = number
            if number % _FETCHED == 0 and stopped():
                return
        tables.version = version

    def _newer(self, sql: str, last: int) -> Iterator[tuple[Any, ...]]:
        """Yield the rows after the last one that is known, some at a time."""
        rows = self._archive.tuples(sql, (last, _FETCHED))
        while rows:
            yield from rows
            rows = self._archive.tuples(sql, (rows[-1][0], _FETCHED))


def of(archive: Archive) -> Index:
    """Return the index of an archive, one for each open archive."""
    return cast("Index", archive.memo.setdefault("people", Index(archive)))


def _people_first(found: dict[int, tuple[float, str]], tables: _Tables, word: str) -> None:
    """Put institutions that bear a word behind the people who do."""
    institutions = [
        tables.forms[place]
        for place in tables.by_word.get(word, ())
        if not tables.is_person[place] and tables.keys[place] != word
    ]
    if set(found) - set(institutions):
        for form in institutions:
            found[form] = (_COMPANY_SCORE, found[form][1])


def _alike(
    found: dict[int, tuple[float, str]],
    tables: _Tables,
    key: str,
    keys: Iterable[str],
    penalty: float = 0.0,
) -> None:
    cutoff = max((score for score, _ in found.values()), default=CUTOFF) if penalty else CUTOFF
    for _, score, place in process.extract(
        key, keys, scorer=fuzz.ratio, score_cutoff=cutoff, limit=_LOOKED_AT
    ):
        if tables.full[place] or score >= SURNAME_SCORE:
            _keep(found, tables, place, score - penalty)


def _keep(found: dict[int, tuple[float, str]], tables: _Tables, place: int, score: float) -> None:
    form = tables.forms[place]
    if score > found.get(form, (0.0, ""))[0]:
        found[form] = (score, tables.keys[place])
