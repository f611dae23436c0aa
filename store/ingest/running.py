"""Takes sources in: finds files, reads them, and writes them in batches, whatever happens.

Each batch is one transaction, so an end at any moment (Ctrl-C, `kill -9`, a full disk) leaves
whole articles and nothing else; the same command again finds those unchanged and goes on.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from store import articles, embargoes, held
from store.clock import later
from store.errors import BadSourceError, ClippingsError
from store.ingest import cleaning, formats, links, readers, sides, walking
from store.ingest.fetching import Fetcher
from store.intake import put
from store.values import Failure, IngestReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import tzinfo

    from nlp import Reading
    from store.archive import Archive
    from store.ingest.incoming import Incoming
    from store.values import Draft, Outcome

_A_DAY = 24 * 60 * 60.0  # seconds
_MOST_NOTES = 200  # failures that are told one by one


def ingest(
    archive: Archive,
    sources: Sequence[str | Path],
    *,
    back_catalogue: bool = False,
    progress: Callable[[str], None] | None = None,
    withheld: bool = False,
    fetcher: Fetcher | None = None,
    zone: tzinfo = UTC,
) -> IngestReport:
    """Put files, folders and links into the archive.

    Args:
        archive: the open archive.
        sources: a file, a folder (read recursively) or a link each.
        back_catalogue: whether these are old stock, never new in a digest.
        progress: told the name of each article, or of what failed, when it is done.
        withheld: whether to keep them out of every answer.
        fetcher: what fetches links; one that keeps to the public internet where left out.
        zone: the newsroom's time zone, for embargoes that name none.

    Returns:
        What became of each article, and every failure with its reason. A bad source never keeps
        another one out.
    """
    embargoes.see_to_ended(archive)
    held.release(archive)
    tally = _Tally(progress)
    found = _articles(sources, tally, fetcher or Fetcher())
    terms = _Terms(back_catalogue, withheld, zone, later(archive.now(), _A_DAY)[:10])
    drafts = _drafts(found, tally, terms)
    for batch in readers.batches(archive, drafts):
        _write(archive, batch, tally)
    return tally.report()


@dataclass(frozen=True, slots=True)
class _Terms:
    """On which terms articles come in; `tomorrow` is the last day of which a paper may be."""

    back_catalogue: bool
    withheld: bool
    zone: tzinfo
    tomorrow: str


@dataclass(slots=True)
class _Tally:
    progress: Callable[[str], None] | None
    numbers: dict[str, list[int]] = field(default_factory=dict)
    failed: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def done(self, name: str) -> None:
        if self.progress:
            self.progress(name)

    def fail(self, failure: Failure) -> None:
        self.failed.append(failure)
        self.done(failure.source)

    def note(self, words: str) -> None:
        if len(self.notes) < _MOST_NOTES:
            self.notes.append(words)

    def report(self) -> IngestReport:
        taken = {status: tuple(dict.fromkeys(ids)) for status, ids in self.numbers.items()}
        return IngestReport(**taken, failed=tuple(self.failed), notes=tuple(self.notes))


def _drafts(
    incoming: Iterator[Incoming | Failure],
    tally: _Tally,
    terms: _Terms,
) -> Iterator[Draft]:
    """Clean what was read; what fails is counted, and the rest goes on."""
    for found in incoming:
        if isinstance(found, Failure):
            tally.fail(found)
            continue
        try:
            draft = cleaning.draft(
                found,
                back_catalogue=terms.back_catalogue,
                withheld=terms.withheld,
                zone=terms.zone,
            )
        except BadSourceError as error:
            tally.fail(Failure(found.origin, str(error)))
            continue
        if found.published and draft.published is None:
            tally.note(f"the date “{found.published}” of {found.origin} is not understood")
        if draft.published and (draft.published.edtf or "") > terms.tomorrow:
            tally.note(
                f"the date {draft.published.edtf} of {found.origin} is yet to come, and the article"
                " is shown; where it is to wait till then, give it an embargo"
            )
        yield draft


def _articles(
    sources: Sequence[str | Path], tally: _Tally, fetcher: Fetcher
) -> Iterator[Incoming | Failure]:
    """Read each source: a link, a file, or a folder with all that lies in it."""
    for source in sources:
        words = str(source)
        if links.is_link(words):
            yield from links.load(fetcher, words)
            continue
        nothing = True
        for found in walking.walk(Path(source)):
            nothing = False
            yield from [found] if isinstance(found, Failure) else _of_file(found, tally)
        if nothing:
            tally.note(f"there is no file to read in {walking.shown(source)}")


def _of_file(found: walking.Found, tally: _Tally) -> Iterator[Incoming | Failure]:
    for article in formats.load(found):
        yield article if isinstance(article, Failure) else _with_sides(article, found, tally)


def _with_sides(article: Incoming, found: walking.Found, tally: _Tally) -> Incoming:
    for side in found.sides:
        article, note = sides.add(article, side)
        if note:
            tally.note(note)
    return article


def _write(archive: Archive, batch: readers.Batch, tally: _Tally) -> None:
    """Put a batch into the archive in one transaction, then count and tell what came of it."""
    with archive.write():
        outcomes = [_put(archive, draft, reading) for draft, reading in batch]
    for (draft, _), outcome in zip(batch, outcomes, strict=True):
        if isinstance(outcome, Failure):
            tally.fail(outcome)
        else:
            tally.numbers.setdefault(outcome.status, []).append(outcome.id)
            if outcome.status in {"added", "updated"} and not articles.get(archive, outcome.id):
                tally.numbers.setdefault("hidden", []).append(outcome.id)
            tally.done(draft.uri)
            if outcome.status == "added" and (copy := held.is_held(archive, outcome.id)):
                tally.note(
                    f"no. {copy.article} is held back: it has nearly the text of no."
                    f" {copy.original}, which is hidden; `clippings restore {copy.article}` shows"
                    " it"
                )


def _put(archive: Archive, draft: Draft, reading: Reading | None) -> Outcome | Failure:
    try:
        return put(archive, draft, reading=reading)
    except BadSourceError as error:
        return Failure(draft.uri, str(error))
    except (sqlite3.Error, ClippingsError):
        raise
    except Exception as error:  # noqa: BLE001 -- a fault of the reader costs one article, not the run
        return Failure(draft.uri, f"the reader failed on it ({type(error).__name__}: {error})")
