"""Holds back what is nearly the text of a hidden article and comes from somewhere else.

What a newsroom withdrew, or has under embargo, comes in again by another agency or another paper,
a few words changed. Such a copy is withdrawn as it arrives, with a note of what it copies; it is
named in `/clippings status`, and `clippings restore` shows it. When the article that it copies is
shown again, at its embargo's end or because somebody restored it, so is the copy.
"""

from __future__ import annotations

import json
import re
import threading
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from heapq import nlargest
from typing import TYPE_CHECKING, cast

from nlp.text import copies
from store import corrections
from store.archive import changed
from store.person import registry
from store.topic import query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from store.archive import Archive
    from store.values import Article

_FIELD = "held"
"""How a copy's note is called among an article's corrections; its value is the original."""
_PROBE, _LIKELY = 6, 20
"""Words of a phrase by which copies are looked for, and how many that have it are compared."""
_LONGEST_PROBE, _STOP = 200, re.compile(r"[\s.,;:!?，。、！？។]")
"""Characters of such a phrase, and where it may end."""
_SAMPLE = 4
"""Of a text's runs one in so many is kept in memory: enough to see which texts to compare."""
_MOST_TEXTS = 5000
"""Hidden articles, the last first, that copies are looked for of."""
_LIKELY_SHARE = 0.35
"""The share of sampled runs from which two texts are compared in full."""
_CONTAINED = 0.8
"""The share of the shorter text's runs from which one text has the other in it, cut or grown."""
_STANDING = f"c.field = '{_FIELD}' AND c.undone IS NULL AND a.withdrawn IS NOT NULL"
_HIDDEN = "SELECT id FROM hidden_articles"
"""Without an order: with one, all articles are looked at, each time that one comes in."""
_HASHES = (
    "SELECT a.id, a.content_hash FROM json_each(?) j CROSS JOIN articles a ON a.id = j.value"
    " WHERE a.successor IS NULL AND a.content_hash <> ''"
)


@dataclass(frozen=True, slots=True)
class Held:
    """An article that is held back, and the hidden one whose text it nearly has."""

    article: int
    original: int


@dataclass
class _Texts:
    """The runs of words of the hidden articles, in memory: there are few of them."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    hashes: dict[int, str] = field(default_factory=dict)
    runs: dict[int, frozenset[int]] = field(default_factory=dict)
    holders: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def follow(self, connection: sqlite3.Connection) -> None:
        """Take in what was hidden since, and drop what is shown again or says something else."""
        hidden = nlargest(_MOST_TEXTS, (row["id"] for row in connection.execute(_HIDDEN)))
        now = {
            row["id"]: row["content_hash"]
            for row in connection.execute(_HASHES, (json.dumps(hidden),))
        }
        for number in [one for one, known in self.hashes.items() if now.get(one) != known]:
            del self.hashes[number]
            for run in self.runs.pop(number):
                self.holders[run].discard(number)
        for number in now.keys() - self.hashes.keys():
            text = connection.execute(
                "SELECT text FROM articles WHERE id = ?", (number,)
            ).fetchone()["text"]
            self.hashes[number] = now[number]
            self.runs[number] = _sample(copies.runs(text))
            for run in self.runs[number]:
                self.holders[run].add(number)


def original_of(
    archive: Archive, text: str, *, but: int = 0, connection: sqlite3.Connection | None = None
) -> int | None:
    """Return the hidden article whose text is nearly `text`, if there is one.

    Args:
        archive: the open archive.
        text: the text that comes in.
        but: an article that does not count: the one that has this text.
        connection: the open write, if there is one.
    """
    reading = connection or archive.connection
    texts = cast("_Texts", archive.memo.setdefault("hidden texts", _Texts()))
    with texts.lock:
        texts.follow(reading)
        if not texts.hashes.keys() - {but}:
            return None
        own = _sample(copies.runs(text))
        shared = Counter(number for run in own for number in texts.holders.get(run, ()))
        likely = [
            number
            for number, common in shared.items()
            if number != but and common >= _LIKELY_SHARE * min(len(own), len(texts.runs[number]))
        ]
    return next((one for one in sorted(likely) if _alike(reading, one, text)), None)


def _sample(runs: frozenset[int]) -> frozenset[int]:
    return frozenset(run for run in runs if run % _SAMPLE == 0)


def hold(archive: Archive, connection: sqlite3.Connection, article: int, original: int) -> None:
    """Hide an article that has just come in, and note why, inside a write.

    Args:
        archive: the open archive.
        connection: the open write.
        article: the copy's number.
        original: the number of the hidden article that it copies.
    """
    now = archive.now()
    connection.execute("UPDATE articles SET withdrawn = ? WHERE id = ?", (now, article))
    corrections.note(connection, article, _FIELD, str(original), by=None, at=now)
    registry.reconsider(connection, article, now)
    changed(connection)


def all_held(archive: Archive) -> tuple[Held, ...]:
    """Return what is held back now, the last first."""
    rows = archive.rows(
        "SELECT c.article, c.value FROM corrections c JOIN articles a ON a.id = c.article"  # noqa: S608 no input in it
        f" WHERE {_STANDING} ORDER BY c.id DESC"
    )
    return tuple(Held(row["article"], int(row["value"])) for row in rows)


def is_held(archive: Archive, article: int) -> Held | None:
    """Return why an article is held back, or `None` where it is not."""
    row = archive.row(
        "SELECT c.value FROM corrections c JOIN articles a ON a.id = c.article"  # noqa: S608 no input in it
        f" WHERE c.article = ? AND {_STANDING}",
        (article,),
    )
    return None if row is None else Held(article, int(row["value"]))


def let_go(archive: Archive, connection: sqlite3.Connection, article: int) -> bool:
    """End the hold on an article that is being shown, inside a write; it is new from now on.

    Args:
        archive: the open archive.
        connection: the open write.
        article: its number.

    Returns:
        Whether there was one.
    """
    now = archive.now()
    ended = connection.execute(
        "UPDATE corrections SET undone = ? WHERE article = ? AND field = ? AND undone IS NULL",
        (now, article, _FIELD),
    ).rowcount
    if ended:
        connection.execute(
            "UPDATE articles SET available = max(?, coalesce(embargo, '')) WHERE id = ?",
            (now, article),
        )
    return bool(ended)


def release(archive: Archive) -> tuple[int, ...]:
    """Show the copies whose original is shown again.

    Returns:
        Their numbers.
    """
    due = [
        row["article"]
        for row in archive.rows(
            "SELECT c.article FROM corrections c JOIN articles a ON a.id = c.article"  # noqa: S608 no input in it
            f" JOIN visible_articles o ON o.id = CAST(c.value AS INTEGER) WHERE {_STANDING}"
        )
    ]
    for number in due:
        with archive.write() as connection:
            connection.execute("UPDATE articles SET withdrawn = NULL WHERE id = ?", (number,))
            let_go(archive, connection, number)
            registry.reconsider(connection, number, archive.now())
            changed(connection)
    return tuple(due)


def still_shown(archive: Archive, article: Article) -> tuple[int, ...]:
    """Return the visible articles that have nearly the text of one, as others gave it.

    Args:
        archive: the open archive.
        article: the article; it may be hidden.
    """
    words = article.text.split()
    middle = len(words) // 2
    likely: dict[int, None] = {}
    for start in (0, _PROBE, middle, middle + _PROBE):
        phrase = query.phrase(_probe(words[start : start + _PROBE]))
        for row in archive.rows(
            "SELECT f.rowid AS id FROM articles_fts f JOIN visible_articles a ON a.id = f.rowid"
            " WHERE articles_fts MATCH ? ORDER BY f.rowid DESC LIMIT ?",
            (f"text : {phrase}", _LIKELY),
        ):
            likely[row["id"]] = None
    return tuple(
        number
        for number in sorted(likely)
        if number != article.id and _alike(archive.connection, number, article.text)
    )


def _probe(words: Sequence[str]) -> str:
    """Return words to look for; a part where they have no blanks, or are endless rows of figures.

    The index takes "4,4,4" for three words, and long phrases of such are slow to find.
    """
    probe = " ".join(words)
    end = _STOP.search(probe, _LONGEST_PROBE)
    return probe[: end.start()] if end else probe


def _alike(connection: sqlite3.Connection, number: int, text: str) -> bool:
    """Tell whether an article is a copy of a text, or one of them holds nearly all of the other."""
    row = connection.execute("SELECT text FROM articles WHERE id = ?", (number,)).fetchone()
    theirs, own = copies.runs(row["text"]), copies.runs(text)
    fewer = min(len(theirs), len(own))
    if fewer >= copies.LEAST and len(theirs & own) >= _CONTAINED * fewer:
        return True
    return bool(copies.groups({0: row["text"], 1: text}))
