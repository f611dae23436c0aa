"""Names that nobody wrote so: which word of a name a mistyped word is most like.

A word that some article has is never changed, and a word of no name is left alone: a timeline of
something else would mislead.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from nlp import countries
from nlp.topics import NOISE
from store import topic_phrases, topic_query
from store.naming import key, sound

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.archive import Archive

_QUOTED = re.compile(r"[\"“”„«][^\"“”„«»]*[\"“”„»]")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONG = 5, 7
_SAME_START = 2
_MOST_WORDS = 12
_LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True)
class Mended:
    """A question as it was meant, and which words were typed for which."""

    question: str
    words: tuple[tuple[str, str], ...] = ()


def mended(archive: Archive, question: str, known: Collection[str]) -> Mended:
    """Return a question in which words that no article has are the names most like them.

    Args:
        archive: the open archive.
        question: as typed; what stands in quotation marks stays as it is.
        known: other words that mean something: those of the newsroom's aliases.
    """
    own = {word for form in known for word in key(form).split()}
    quoted = [found.span() for found in _QUOTED.finditer(question)]
    found: list[tuple[re.Match[str], str]] = []
    for word in list(_WORD.finditer(question))[:_MOST_WORDS]:
        if any(start <= word.start() < end for start, end in quoted):
            continue
        meant = _meant(archive, key(word.group()), own)
        if meant is not None:
            found.append((word, meant))
    for word, meant in reversed(found):
        question = question[: word.start()] + meant + question[word.end() :]
    words = ((word.group(), topic_phrases.as_written(archive, meant)) for word, meant in found)
    return Mended(question, tuple(words))


def _meant(archive: Archive, word: str, own: Collection[str]) -> str | None:
    if len(word) < _SHORTEST or " " in word or word in NOISE or word in own:
        return None
    if word in _countries() or _is_there(archive, word):
        return None
    if apart := _written_apart(archive, word):
        return apart
    most = 1 if len(word) < _LONG else 2
    near = {
        name: distance
        for name in _alike(archive, word)
        if name[0] == word[0] and (distance := OSA.distance(word, name, score_cutoff=most)) <= most
    }
    if not near:
        return None
    often = archive.tuples(
        "SELECT w.word, count(*) FROM json_each(?) j JOIN form_words w ON w.word = j.value"
        " GROUP BY 1",
        (json.dumps(list(near)),),
    )
    many = dict(often)
    return min(near, key=lambda name: (near[name], -many.get(name, 0), name))


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
        if archive.value("SELECT 1 FROM forms WHERE name = ? LIMIT 1", (name,)) is not None:
            return name
    return None


def _is_there(archive: Archive, word: str) -> bool:
    found = "SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT 1"
    return archive.value(found, (topic_query.phrase(word),)) is not None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    forms = (form.casefold() for form in countries.by_form() if " " not in form)
    return frozenset(form for form in forms if len(form) >= _SHORTEST and form.isalpha())
