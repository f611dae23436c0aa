"""Reads many articles on all cores, ahead of the one writer.

Reading is nearly all of what an article costs. A few articles are read where they are written; a
long run starts a process for each core. Each batch keeps its place, so the archive numbers its
articles in the order in which they were found, whichever process was quicker.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from store import workers
from store.fields import content_hash, draft_hash, headline_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nlp import Reading
    from store.archive import Archive
    from store.values import Draft

Batch = list[tuple["Draft", "Reading | None"]]


def batches(archive: Archive, drafts: Iterable[Draft]) -> Iterator[Batch]:
    """Read articles in batches, on all cores where there are many.

    Args:
        archive: the archive that they are for; what it holds already is not read again.
        drafts: the articles.

    Yields:
        Batches of articles in their order, each with its reading, or with `None` where the
        archive decides by itself whether to read.
    """
    source = iter(drafts)
    first = [batch for _ in range(workers.ENOUGH) if (batch := list(islice(source, workers.BATCH)))]
    following = list(islice(source, workers.BATCH))
    if not following or workers.cores() == 1:
        for batch in chain(first, [following]):
            if batch:
                yield [(draft, None) for draft in batch]
        if following:
            yield from _alone(source)
        return
    rest = iter(lambda: list(islice(source, workers.BATCH)), [])
    yield from _together(archive, chain(first, [following], rest))


def _alone(source: Iterator[Draft]) -> Iterator[Batch]:
    while batch := list(islice(source, workers.BATCH)):
        yield [(draft, None) for draft in batch]


def _together(archive: Archive, found: Iterable[list[Draft]]) -> Iterator[Batch]:
    for (batch, new), readings in workers.read_in_order(_to_read(archive, found)):
        read = dict(zip(new, readings, strict=False))
        yield [(draft, read.get(place)) for place, draft in enumerate(batch)]


def _to_read(
    archive: Archive, found: Iterable[list[Draft]]
) -> Iterator[tuple[tuple[list[Draft], list[int]], list[workers.Text]]]:
    """Give each batch with the places of what is new in it, and the texts of those."""
    for batch in found:
        new = [place for place, draft in enumerate(batch) if _is_new(archive, draft)]
        texts = [
            (draft.text, draft.published, headline_of(draft))
            for draft in (batch[place] for place in new)
        ]
        yield (batch, new), texts


def _is_new(archive: Archive, draft: Draft) -> bool:
    known = archive.value("SELECT draft_hash FROM origins WHERE uri = ?", (draft.uri,))
    if known is not None and known == draft_hash(draft):
        return False
    same = content_hash(draft.text) or "-"
    return archive.row("SELECT 1 FROM articles WHERE content_hash = ?", (same,)) is None
