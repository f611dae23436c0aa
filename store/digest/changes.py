"""What was put right or withdrawn in a period, for the digest; nothing of a hidden article's."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import revisions
from store.clock import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from store.archive import Archive
    from store.revisions import Revision

_FIELDS = ("title", "byline", "source", "url", "published", "speaker")
_ARTICLES_OF, _MOST_BEFORE = 4, 200
"""How many of the last digests are asked for their articles, and how many articles."""
_SUBJECTS_OF = 26
"""How many of the last digests are asked what they called their subjects."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Corrections by people, changes by an article's own source, and withdrawals.

    `revised` gives the visible articles of which a source sent another version; `corrected` gives
    visible articles' numbers with the fields that were put right; `withdrawn` and `canceled` only
    the numbers of articles that are hidden now, `canceled` ones by the agency that sent them;
    `restored` those that are shown again.
    """

    corrected: tuple[tuple[int, tuple[str, ...]], ...] = ()
    withdrawn: tuple[int, ...] = ()
    canceled: tuple[int, ...] = ()
    restored: tuple[int, ...] = ()
    revised: tuple[tuple[int, Revision], ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(
            self.corrected or self.withdrawn or self.canceled or self.restored or self.revised
        )


@dataclass(frozen=True, slots=True)
class LastTold:
    """The digest that last had a subject: how many digests ago, and its end, UTC ISO 8601."""

    ago: int
    end: str


def between(archive: Archive, start: datetime, end: datetime, but: Iterable[int] = ()) -> Changes:
    """Return what people corrected, withdrew and restored in (start, end], and sources changed.

    Args:
        archive: the open archive.
        start: where the period begins (excluded).
        end: where it ends.
        but: articles whose corrections and changes are not told, as those that the same digest
            shows anyway.
    """
    instants = (stamp(start), stamp(end))
    skipped = set(but)
    fields: dict[int, dict[str, None]] = {}
    marks = ", ".join("?" * len(_FIELDS))
    for row in archive.rows(
        "SELECT c.article, c.field FROM corrections c JOIN visible_articles a ON a.id = c.article"  # noqa: S608 question marks
        f" WHERE c.at > ? AND c.at <= ? AND c.undone IS NULL AND c.field IN ({marks})"
        " ORDER BY c.article, c.id",
        (*instants, *_FIELDS),
    ):
        if row["article"] not in skipped:
            fields.setdefault(row["article"], {})[row["field"]] = None
    return Changes(
        corrected=tuple((number, tuple(named)) for number, named in fields.items()),
        withdrawn=_numbers(
            archive,
            "SELECT id FROM articles WHERE withdrawn > ? AND withdrawn <= ? AND successor IS NULL"
            " AND available <= withdrawn AND id NOT IN (SELECT article FROM corrections"
            " WHERE field = 'held' AND undone IS NULL) ORDER BY id",
            instants,
        ),
        canceled=_numbers(
            archive,
            "SELECT id FROM articles WHERE rights = 'canceled' AND updated > ? AND updated <= ?"
            " AND successor IS NULL AND withdrawn IS NULL AND added <> updated ORDER BY id",
            instants,
        ),
        restored=_numbers(
            archive,
            "SELECT DISTINCT a.id FROM corrections c JOIN visible_articles a ON a.id = c.article"
            " WHERE c.field = 'withdrawn' AND c.value IS NULL AND c.at > ? AND c.at <= ?"
            " ORDER BY a.id",
            instants,
        ),
        revised=_revised(archive, instants, skipped),
    )


def _revised(
    archive: Archive, instants: tuple[str, str], skipped: set[int]
) -> tuple[tuple[int, Revision], ...]:
    """Return the new versions of articles that came in between two instants."""
    rows = archive.rows(
        "SELECT c.article, c.value FROM corrections c JOIN visible_articles a ON a.id = c.article"
        " WHERE c.at > ? AND c.at <= ? AND c.undone IS NULL AND c.field = ? ORDER BY c.article",
        (*instants, revisions.FIELD),
    )
    return tuple(
        (row["article"], revisions.load(row["value"]))
        for row in rows
        if row["article"] not in skipped
    )


def _numbers(archive: Archive, question: str, instants: tuple[str, str]) -> tuple[int, ...]:
    return tuple(row["id"] for row in archive.rows(question, instants))


def keep_subjects(archive: Archive, period: int, names: Sequence[str]) -> None:
    """Note what a digest calls its subjects; what was noted for it before is replaced.

    Args:
        archive: the open archive.
        period: the digest's number.
        names: the subjects, as they are called.
    """
    with archive.write() as connection:
        connection.execute("DELETE FROM digest_subjects WHERE digest = ?", (period,))
        connection.executemany(
            "INSERT INTO digest_subjects (digest, n, name) VALUES (?, ?, ?)",
            ((period, n, name) for n, name in enumerate(dict.fromkeys(names))),
        )


def known_subjects(archive: Archive, channels: Sequence[str] = ()) -> dict[str, LastTold]:
    """Return what the last digests called their subjects, the latest digest's first.

    Args:
        archive: the open archive.
        channels: the channels whose digests count; all where none is given.
    """
    rows = archive.rows(
        'SELECT last."end", s.name FROM (SELECT id, "end" FROM digests'
        " WHERE state = 'posted' AND (?2 = '[]' OR channel IN (SELECT value FROM json_each(?2)))"
        ' ORDER BY "end" DESC, id DESC LIMIT ?1) last'
        " LEFT JOIN digest_subjects s ON s.digest = last.id"
        ' ORDER BY last."end" DESC, last.id DESC, s.n',
        (_SUBJECTS_OF, json.dumps(list(channels))),
    )
    ends = list(dict.fromkeys(row["end"] for row in rows))
    found: dict[str, LastTold] = {}
    for row in rows:
        if row["name"] is not None:
            found.setdefault(row["name"], LastTold(ends.index(row["end"]) + 1, row["end"]))
    return found


def told_before(archive: Archive, channels: Sequence[str] = ()) -> tuple[int, ...]:
    """Return the visible articles of the last few digests, the newest first.

    Args:
        archive: the open archive.
        channels: the channels whose digests count; all where none is given.
    """
    rows = archive.rows(
        "SELECT DISTINCT a.id FROM (SELECT id FROM digests WHERE state = 'posted'"
        " AND (?2 = '[]' OR channel IN (SELECT value FROM json_each(?2)))"
        ' ORDER BY "end" DESC, id DESC LIMIT ?1) last JOIN digest_articles o ON o.digest = last.id'
        " JOIN visible_articles a ON a.id = o.article ORDER BY a.id DESC LIMIT ?3",
        (_ARTICLES_OF, json.dumps(list(channels)), _MOST_BEFORE),
    )
    return tuple(row["id"] for row in rows)
