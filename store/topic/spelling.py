"""Words that nobody wrote so: which word of the archive a mistyped one is most like.

A word that some article has is never changed, for a timeline of something else would mislead: where
an article or two have the slip as well, and very many a name, it is asked what was meant. A word
that none has may differ by one slip from any word (the candidates are made and looked up: Norvig,
How to Write a Spelling Corrector, 2007), and by two from a name.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from nlp.lexicon import countries
from nlp.text.word_forms import of_deed, of_number
from nlp.topics import NOISE
from store.naming import key, sound
from store.topic import phrases, query

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from store.archive import Archive

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONG, _LONGEST = 5, 7, 30  # letters
_SAME_START = 2  # letters
_MOST_WORDS = 12  # words
_LOOKED_AT = 20_000  # words of the archive
_FEW, _MANY = 3, 60  # articles
_LETTERS = ascii_lowercase


@dataclass(frozen=True, slots=True)
class Mended:
    """A question as it was meant, and which words were typed for which.

    `perhaps` is the question with the names that are far commoner than those typed; "" without.
    """

    question: str
    words: tuple[tuple[str, str], ...] = ()
    perhaps: str = ""


def mended(archive: Archive, question: str, known: Collection[str]) -> Mended:
    """Return a question in which words that no article has are the names most like them.

    Args:
        archive: the open archive.
        question: as typed; what stands in quotation marks stays as it is.
        known: other words that mean something: those of the newsroom's aliases.
    """
    own = {word for form in known for word in key(form).split()}
    quoted = [found.span() for found in phrases.QUOTED.finditer(question)]
    sure: list[tuple[re.Match[str], str]] = []
    unsure: list[tuple[re.Match[str], str]] = []
    for word in list(_WORD.finditer(question))[:_MOST_WORDS]:
        if any(start <= word.start() < end for start, end in quoted):
            continue
        name = key(word.group())
        if not _may_be_a_slip(name, own):
            continue
        if not query.articles_with(archive, name, 1):
            if any(
                query.articles_with(archive, form, 1) for form in (*of_number(name), *of_deed(name))
            ):
                continue
            sure += [(word, meant) for meant in [_meant(archive, name)] if meant]
        elif query.articles_with(archive, name, _FEW) < _FEW:
            unsure += [(word, meant) for meant in [_commoner(archive, name)] if meant]
    written = {word: phrases.as_written(archive, meant) for word, meant in (*sure, *unsure)}
    words = tuple((word.group(), written[word]) for word, _ in sure)
    perhaps = _instead(question, written) if unsure else ""
    return Mended(_instead(question, {word: written[word] for word, _ in sure}), words, perhaps)


def _instead(question: str, written: Mapping[re.Match[str], str]) -> str:
    """Return a question with words of it replaced, in small letters where those had no others."""
    for word in sorted(written, key=lambda one: -one.start()):
        meant = written[word].lower() if word.group().islower() else written[word]
        question = question[: word.start()] + meant + question[word.end() :]
    return question


def _may_be_a_slip(word: str, own: Collection[str]) -> bool:
    is_known = word in NOISE or word in own or word in _countries()
    return len(word) >= _SHORTEST and " " not in word and not is_known


def _meant(archive: Archive, word: str) -> str | None:
    """Return the name, or the word of a name, that a word is most like."""
    if meant := _written_apart(archive, word) or _one_slip_from(archive, word):
        return meant
    near = _near(archive, word, 1 if len(word) < _LONG else 2)
    often = archive.tuples(
        "SELECT w.word, count(*) FROM json_each(?) j JOIN form_words w ON w.word = j.value"
        " GROUP BY 1",
        (json.dumps(list(near)),),
    )
    many = dict(often)
    return min(near, key=lambda name: (near[name], -many.get(name, 0), name), default=None)


def _one_slip_from(archive: Archive, word: str) -> str | None:
    """Return the commonest word of the archive that differs by one slip; a country first."""
    if not word.isascii() or not word.isalpha() or len(word) > _LONGEST:
        return None
    slips = _slips(word)
    if lands := slips & _countries():
        return min(lands)
    there = archive.tuples(
        "SELECT j.value FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM articles_fts f"
        " JOIN visible_articles a ON a.id = f.rowid WHERE articles_fts MATCH j.value)",
        (json.dumps(sorted(slips)),),
    )
    often = {slip: query.articles_with(archive, slip, _MANY) for (slip,) in there}
    return max(often, key=lambda slip: (often[slip], slip), default=None)


def _slips(word: str) -> set[str]:
    """Return what one slip makes of a word: a letter left out, put in, another, or two turned."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]  # the first is seldom wrong
    made = {before + after[1:] for before, after in cuts if after}
    made |= {before + after[1] + after[0] + after[2:] for before, after in cuts if after[1:]}
    made |= {before + sign + after[1:] for before, after in cuts if after for sign in _LETTERS}
    return made | {before + sign + after for before, after in cuts for sign in _LETTERS}


def _commoner(archive: Archive, word: str) -> str | None:
    """Return the word of a name that differs by one sign and is far commoner; no plural."""
    near = [name for name in _near(archive, word, 1) if not word.startswith(name)]
    often = {name: query.articles_with(archive, name, _MANY) for name in near if name != word}
    best = max(often, key=lambda name: often[name], default=None)
    return best if best and often[best] >= _MANY else None


def _near(archive: Archive, word: str, most: int) -> dict[str, int]:
    """Return words of names that differ from a word by few signs, and by how many.

    A name that only hidden articles have is none: what they hold is not to be guessed at.
    """
    near = {
        name: distance
        for name in _alike(archive, word)
        if name[0] == word[0] and (distance := OSA.distance(word, name, score_cutoff=most)) <= most
    }
    return {
        name: distance
        for name, distance in near.items()
        if name in _countries() or query.articles_with(archive, name, 1)
    }


def _alike(archive: Archive, word: str) -> set[str]:
    """Return words of names that begin like a word, or sound like it, and the countries."""
    rows = archive.tuples(
        "SELECT word FROM (SELECT word FROM name_words WHERE word >= ? AND word < ? LIMIT ?)"
        " UNION SELECT word FROM name_words WHERE sound = ?",
        (word[:_SAME_START], word[:_SAME_START] + "\U0010ffff", _LOOKED_AT, sound(word)),
    )
    return {name for (name,) in rows} | _countries()


def _written_apart(archive: Archive, word: str) -> str | None:
    """Return "hun sen" for "hunsen", where that is somebody's name."""
    for at in range(_SAME_START, len(word) - 1):
        name = f"{word[:at]} {word[at:]}"
        known = archive.value("SELECT 1 FROM forms WHERE name = ? LIMIT 1", (name,))
        if known is not None and query.articles_with(archive, name, 1):
            return name
    return None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    forms = (form.casefold() for form in countries.by_form() if " " not in form)
    return frozenset(form for form in forms if len(form) >= _SHORTEST and form.isalpha())
