"""What an article's own source changed in it later: a new version of its text.

Kept among its corrections, so that a digest can tell of both alike: how many sentences came and
went, and whether the headline did. A change of marks or spaces alone is none.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from nlp import sentences
from store import corrections

if TYPE_CHECKING:
    import sqlite3

    from store.archive import Archive

FIELD = "revised"
"""How such a change is called among an article's corrections."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Revision:
    """How many sentences a new version has that the old one had not, and the other way round."""

    came: int = 0
    went: int = 0
    headline: bool = False

    @property
    def any(self) -> bool:
        """Whether anything a reader would notice is another."""
        return bool(self.came or self.went or self.headline)


def between(before: str, after: str) -> Revision:
    """Hold two versions of a text against each other, sentence by sentence.

    Args:
        before: the text as it was.
        after: the text as it is.
    """
    old, new = _plain_sentences(before), _plain_sentences(after)
    return Revision(len(new - old), len(old - new))


def note(
    archive: Archive, connection: sqlite3.Connection, before: sqlite3.Row, after: sqlite3.Row
) -> None:
    """Keep what a source changed in an article, inside a write; the last change counts.

    Args:
        archive: the open archive.
        connection: the open write.
        before: the article's id, headline and text as they were.
        after: the same as they are.
    """
    found = between(before["text"], after["text"])
    told = not before["title_derived"] and not after["title_derived"]
    headline = told and _words(before["title"]) != _words(after["title"])
    revision = Revision(found.came, found.went, headline)
    if revision.any:
        value = json.dumps(asdict(revision))
        corrections.note(connection, after["id"], FIELD, value, by=None, at=archive.now())


def load(value: str | None) -> Revision:
    """Read a change as it was kept."""
    return Revision(**json.loads(value)) if value else Revision()


def _plain_sentences(text: str) -> frozenset[str]:
    return frozenset(
        words
        for one in sentences.split(text)
        if one.kind in {"prose", "bullet"} and (words := _words(text[one.start : one.end]))
    )


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
