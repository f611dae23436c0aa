"""Finds names however they are typed: indexed look-ups in the archive first, likeness after.

A name that is spelt as some article spells it, a surname alone, words in another order and what
sounds alike are found by the archive's own indexes, at once, in an archive of any size. Only a
typing error is looked for among all names: their keys are kept in memory for that, filled in the
background and added to when names come in. A surname that an article used alone is no entry of
its own: the full name has it already.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from rapidfuzz import fuzz, process

from store.naming import key as key_of
from store.naming import person_key, sound
from store.naming import words as words_of
from store.person import shown_names
from store.person.likeness import is_misspelt, turned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from store.archive import Archive

CUTOFF = 62.0
"""Below this likeness (of 100) a name is another name."""

SURNAME_SCORE = 95.0
"""What a name scores that holds the one word that was typed."""

SOUND_SCORE = 99.5
"""What a name scores that sounds like a known one that was typed."""

_INITIAL_SCORE = 98.0
"""What a name scores that begins with an initial that was typed beside its other words."""
_DOUBTFUL = 75.0
"""What a name scores at most that has another word, no misspelt one: it is asked about."""
_COMPANY_SCORE = 80.0  # likeness, of 100
_LOOKED_AT = 200  # rows
_LONGEST_NAME = 6  # words
_FETCHED = 20_000  # rows at a time
_MOST_WORDS = 12  # words
Found = dict[int, tuple[float, str]]
_APART = "(instr(a.key, ' ') OR NOT instr(' ' || f.name || ' ', ' ' || a.key || ' '))"
"""An alias that is no single word of the full name, as a surname alone would be."""


class _Row(NamedTuple):
    """A name with the form that it stands for; `full` unless it is an alias."""

    form: int
    key: str
    full: bool = True
    is_person: bool = True


@dataclass
class _Keys:
    """The keys of all names, in parallel lists, to be searched for likeness."""

    keys: list[str] = field(default_factory=list)
    turned: list[str] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)
    forms: list[int] = field(default_factory=list)
    full: bytearray = field(default_factory=bytearray)
    last_form: int = 0
    last_alias: int = 0
    version: int = -1

    def add(self, rows: Iterable[tuple[int, str, str]], *, full: bool) -> None:
        """Add names; the list that is searched grows last, since others may be reading.

        Args:
            rows: each name's form, its key and how that sounds.
            full: whether these are whole names, no aliases.
        """
        for form, key, heard in rows:
            self.forms.append(form)
            self.full.append(full)
            self.turned.append(turned(key))
            self.sounds.append(heard)
            self.keys.append(key)


class Index:
    """All names of one archive. Get it with `of`."""

    def __init__(self, archive: Archive) -> None:
        """Begin empty; the first typing error, or `warm`, fills it."""
        self._archive = archive
        self._keys = _Keys()
        self._vocabulary: tuple[int, list[str]] = (-1, [])
        self._lock = threading.Lock()

    def search(self, typed: str, cutoff: float = CUTOFF) -> Found:
        """Return the forms that a typed name may mean, with likeness (0 to 100) and what matched.

        Args:
            typed: a name as somebody typed it, in any script.
            cutoff: the likeness from which on a misspelt one is wanted; the higher, the faster.
        """
        key = key_of(typed)
        exact = self._exact(key)
        if not exact:
            key = person_key(typed.removeprefix("the ").removeprefix("The "))
            exact = self._exact(key)
        found: Found = {}
        if not key:
            return found
        words = words_of(key)
        if len(words) == 1:
            self._by_word(key, exact, found, cutoff)
        elif exact:
            for row in exact:
                _keep(found, row, 100.0)
            self._spelt_otherwise(key, found)
        else:
            self._by_words(words, found)
            self._by_initials(words, found)
        if not found or max(score for score, _ in found.values()) < SURNAME_SCORE:
            self._misspelt(key, words, found, cutoff)
            self._surname_alone(words, found)
        return found

    def known(self, question: str) -> tuple[str, ...]:
        """Return the stretches of a question that are known names of more than one word, or one.

        Args:
            question: a question as somebody typed it.
        """
        words = question.split()
        found = []
        for first in range(len(words)):
            for last in range(first + 1, min(len(words), first + _LONGEST_NAME) + 1):
                stretch = " ".join(words[first:last]).strip(' ,;:.?!"“”()')
                if any(self._is_known(key) for key in {key_of(stretch), person_key(stretch)}):
                    found.append(stretch)
        return tuple(found)

    def forms_of(self, name: str) -> tuple[int, ...]:
        """Return the forms that a name is exactly, full names only if there are any.

        Args:
            name: a name as somebody typed it.
        """
        for key in (key_of(name), person_key(name)):
            if called := self._full(key) or tuple(self._called(key)):
                return called
        return ()

    def warm(self, stopped: Callable[[], bool]) -> None:
        """Fill the lists before anybody asks; given up as soon as `stopped` says so.

        Args:
            stopped: asked now and then whether to give up.
        """
        self._filled(stopped)
        if not stopped():
            self._words()

    def _is_known(self, key: str) -> bool:
        """Say whether a readable article has a name; one that only hidden ones have is none."""
        return bool(self._full(key)) or next(self._called(key), None) is not None

    def _full(self, key: str) -> tuple[int, ...]:
        """Return the forms that are a name in full, and may be shown."""
        known = shown_names.known(self._archive)
        rows = self._archive.tuples(
            f"SELECT id FROM forms f WHERE name = ?{known}",  # noqa: S608 no input in it
            (key,),
        )
        return tuple(form for (form,) in rows)

    def _called(self, key: str) -> Iterator[int]:
        """Yield the forms that an article calls so otherwise, and that may be shown so."""
        known = shown_names.known(self._archive)
        rows = self._archive.tuples(
            "SELECT f.id, f.person, a.alias FROM aliases a JOIN forms f ON f.id = a.form"  # noqa: S608 no input in it
            f" WHERE a.key = ?{known} ORDER BY a.id",
            (key,),
        )
        return self._shown(rows)

    def _exact(self, key: str) -> list[_Row]:
        """Return what bears a key: the form, and those that an article calls so otherwise."""
        known = shown_names.known(self._archive)
        full = self._archive.tuples(
            "SELECT f.id, f.name, 1, p.kind = 'person' FROM forms f"  # noqa: S608 no input in it
            f" JOIN people p ON p.id = f.first_person WHERE f.name = ?{known}"
            " AND EXISTS (SELECT 1 FROM appearances a WHERE a.form = f.id)",
            (key,),
        )
        called = self._archive.tuples(
            "SELECT a.form, f.person, a.alias, p.kind = 'person' FROM aliases a"  # noqa: S608 no input in it
            " JOIN forms f ON f.id = a.form JOIN people p ON p.id = f.first_person"
            f" WHERE a.key = ? AND {_APART}{known} ORDER BY a.id",
            (key,),
        )
        people = {form for form, _, _, is_person in called if is_person}
        names = self._shown(each[:3] for each in called)
        shown = (_Row(form, key, full=False, is_person=form in people) for form in names)
        return [*(_Row(*row) for row in full), *shown]

    def _shown(self, called: Iterable[tuple[int, int, str]]) -> Iterator[int]:
        """Yield the forms of those whom a readable article calls so (form, person, alias)."""
        for form, person, alias in called:
            if alias not in shown_names.only_hidden(self._archive, person):
                yield form

    def _bearers(self, words: Sequence[str], limit: int = -1) -> list[_Row]:
        """Return the forms whose name holds every one of some words."""
        joins = "".join(
            f" CROSS JOIN form_words w{n} ON w{n}.form = w0.form AND w{n}.word = ?"
            for n in range(1, len(words))
        )
        rows = self._archive.tuples(
            "SELECT f.id, f.name, 1, p.kind = 'person' FROM form_words w0"  # noqa: S608 no input in it
            f"{joins} CROSS JOIN forms f ON f.id = w0.form"
            " CROSS JOIN people p ON p.id = f.first_person"
            f" WHERE w0.word = ?{shown_names.known(self._archive)} LIMIT ?",
            (*words[1:], words[0], limit),
        )
        return [_Row(*row) for row in rows]

    def _by_word(self, word: str, exact: Sequence[_Row], found: Found, cutoff: float) -> None:
        """One word: whoever bears it; only what is no person may be called by it alone."""
        bearers = self._bearers((word,))
        for row in (*exact, *bearers):
            alone = row.key == word
            whole = alone and not row.is_person
            _keep(found, row, 100.0 if whole else SURNAME_SCORE)
        if found:
            _people_first(found, bearers, word)
            return
        sounding = self._archive.tuples(
            "SELECT word FROM name_words WHERE sound = ? ORDER BY word", (sound(word),)
        )
        for (near,) in sounding:
            for row in self._bearers((near,), _LOOKED_AT):
                _keep(found, row, SURNAME_SCORE - 3.0)
        for near, score, _ in process.extract(
            word, self._words(), scorer=fuzz.ratio, score_cutoff=max(CUTOFF + 8, cutoff), limit=20
        ):
            for row in self._bearers((near,), _LOOKED_AT):
                _keep(found, row, score - 2.0)

    def _spelt_otherwise(self, key: str, found: Found) -> None:
        """Names that sound the same as one that is known: one of the two may be misspelt."""
        for form, other in self._archive.tuples(
            f"SELECT id, name FROM forms f WHERE sound = ?{shown_names.known(self._archive)}"  # noqa: S608 no input in it
            " LIMIT ?",
            (sound(key), _LOOKED_AT),
        ):
            _keep(found, _Row(form, other), SOUND_SCORE)

    def _by_words(self, words: Sequence[str], found: Found) -> None:
        """Names that hold every word that was typed, in whatever order."""
        wanted = sorted(set(words[:_MOST_WORDS]), key=self._frequency)
        for row in self._bearers(wanted):
            same = len(words_of(row.key)) == len(words)
            _keep(found, row, 99.0 if same else SURNAME_SCORE)

    def _by_initials(self, words: Sequence[str], found: Found) -> None:
        """Names that hold the words that were typed and begin with the letters that were."""
        letters = [word for word in words if len(word) == 1]
        whole = [word for word in words[:_MOST_WORDS] if len(word) > 1]
        if not letters or not whole:
            return
        for row in self._bearers(whole):
            others = [word for word in words_of(row.key) if word not in whole]
            if all(any(word.startswith(letter) for word in others) for letter in letters):
                _keep(found, row, _INITIAL_SCORE)

    def _surname_alone(self, words: Sequence[str], found: Found) -> None:
        """People of whom the archive has the surname alone that was typed behind another word."""
        if len(words) > 1:
            for row in self._bearers((words[-1],)):
                if row.is_person and row.key == words[-1]:
                    _keep(found, row, _DOUBTFUL)

    def _misspelt(self, key: str, words: Sequence[str], found: Found, cutoff: float) -> None:
        """Names that are like what was typed; a hidden one keeps no readable one out."""
        keys = self._filled()
        _alike(found, keys, key, keys.keys, cutoff)
        self._leave_hidden_out(found)
        _alike(found, keys, " ".join(sorted(words)), keys.turned, cutoff, penalty=1.0)
        self._leave_hidden_out(found)
        _alike(found, keys, sound(key), keys.sounds, cutoff, penalty=3.0)

    def _leave_hidden_out(self, found: Found) -> None:
        """Take the forms away that only hidden articles give."""
        known = shown_names.known(self._archive)
        if not known:
            return
        rows = self._archive.tuples(
            f"SELECT f.id FROM json_each(?) j JOIN forms f ON f.id = j.value WHERE 1{known}",  # noqa: S608 no input in it
            (json.dumps(list(found)),),
        )
        for hidden in set(found).difference(form for (form,) in rows):
            del found[hidden]

    def _frequency(self, word: str) -> int:
        return int(self._archive.value("SELECT count(*) FROM form_words WHERE word = ?", (word,)))

    def _version(self) -> int:
        return int(self._archive.value("SELECT value FROM counters WHERE name = 'names'") or 0)

    def _words(self) -> list[str]:
        """Return every word of every name."""
        version = self._version()
        if self._vocabulary[0] != version:
            words = [word for (word,) in self._archive.tuples("SELECT word FROM name_words")]
            self._vocabulary = (version, words)
        return self._vocabulary[1]

    def _filled(self, stopped: Callable[[], bool] = lambda: False) -> _Keys:
        """Return the lists as the archive is now; what is new is added to them."""
        version = self._version()
        if version == self._keys.version:
            return self._keys
        with self._lock:
            if version != self._keys.version:
                self._fill(version, stopped)
        return self._keys

    def _fill(self, version: int, stopped: Callable[[], bool]) -> None:
        """Take in the names and aliases that are new, some at a time."""
        keys = self._keys
        newest_form = self._archive.value("SELECT max(id) FROM forms") or 0
        newest_alias = self._archive.value("SELECT max(id) FROM aliases") or 0
        while keys.last_form < newest_form:
            upto = min(keys.last_form + _FETCHED, newest_form)
            rows = self._archive.tuples(
                "SELECT id, name, sound FROM forms WHERE id > ? AND id <= ? ORDER BY id",
                (keys.last_form, upto),
            )
            keys.add(rows, full=True)
            keys.last_form = upto
            if stopped():
                return
        while keys.last_alias < newest_alias:
            upto = min(keys.last_alias + _FETCHED, newest_alias)
            rows = self._archive.tuples(
                "SELECT a.form, a.key FROM aliases a JOIN forms f ON f.id = a.form"  # noqa: S608 no input in it
                f" WHERE a.id > ? AND a.id <= ? AND {_APART} ORDER BY a.id",
                (keys.last_alias, upto),
            )
            keys.add(((form, key, sound(key)) for form, key in rows), full=False)
            keys.last_alias = upto
            if stopped():
                return
        keys.version = version


def of(archive: Archive) -> Index:
    """Return the index of an archive, one for each open archive.

    Args:
        archive: the open archive.
    """
    return cast("Index", archive.memo.setdefault("people", Index(archive)))


def _people_first(found: Found, bearers: Iterable[_Row], word: str) -> None:
    """Put institutions that bear a word behind the people who do."""
    institutions = [row.form for row in bearers if not row.is_person and row.key != word]
    if set(found) - set(institutions):
        for form in institutions:
            found[form] = (_COMPANY_SCORE, found[form][1])


def _alike(
    found: Found,
    keys: _Keys,
    key: str,
    searched: Iterable[str],
    cutoff: float,
    *,
    penalty: float = 0.0,
) -> None:
    if penalty:
        cutoff = max((score for score, _ in found.values()), default=cutoff)
    for like, score, place in process.extract(
        key, searched, scorer=fuzz.ratio, score_cutoff=cutoff, limit=_LOOKED_AT
    ):
        if keys.full[place] or score >= SURNAME_SCORE:
            kept = score if is_misspelt(key, like) else min(score, _DOUBTFUL)
            _keep(found, _Row(keys.forms[place], keys.keys[place]), kept - penalty)


def _keep(found: Found, row: _Row, score: float) -> None:
    if score > found.get(row.form, (0.0, ""))[0]:
        found[row.form] = (score, row.key)
