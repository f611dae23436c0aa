"""Reads many articles on all cores, ahead of the one writer.

Reading is nearly all of what an article costs. A few articles are read where they are written; a
long run starts a process for each core. Each batch keeps its place, so the archive numbers its
articles in the order in which they were found, whichever process was quicker.
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TYPE_CHECKING

from store import workers
from store.fields import content_hash, draft_hash, headline_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor

    from nlp import Dating, Reading
    from store.archive import Archive
    from store.values import Draft

BATCH = 32
"""How many articles are read, and written in one transaction, together."""

_ENOUGH = 4
"""From how many batches on processes are worth their start (most of a second)."""

_AHEAD = 3
"""How many batches for each process are in flight; the rest waits in the source."""

Batch = list[tuple["Draft", "Reading | None"]]
_Text = tuple[str, "Dating | None", "str | None"]


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
    first = [batch for _ in range(_ENOUGH) if (batch := list(islice(source, BATCH)))]
    following = list(islice(source, BATCH))
    if not following or _cores() == 1:
        for batch in chain(first, [following]):
            if batch:
                yield [(draft, None) for draft in batch]
        if following:
            yield from _alone(source)
        return
    rest = iter(lambda: list(islice(source, BATCH)), [])
    yield from _together(archive, chain(first, [following], rest))


def _alone(source: Iterator[Draft]) -> Iterator[Batch]:
    while batch := list(islice(source, BATCH)):
        yield [(draft, None) for draft in batch]


def _together(archive: Archive, found: Iterable[list[Draft]]) -> Iterator[Batch]:
    waiting: deque[tuple[list[Draft], list[int], Future[list[Reading]] | None]] = deque()
    with workers.processes(_cores()) as pool:
        for batch in found:
            new = [place for place, draft in enumerate(batch) if _is_new(archive, draft)]
            texts = [
                (draft.text, draft.published, headline_of(draft))
                for draft in (batch[place] for place in new)
            ]
            waiting.append((batch, new, _submitted(pool, texts)))
            if len(waiting) > _AHEAD * _cores():
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())


def _submitted(pool: ProcessPoolExecutor, texts: list[_Text]) -> Future[list[Reading]] | None:
    try:
        return pool.submit(workers.read_all, texts) if texts else None
    except BrokenProcessPool:
        return None  # without processes the writer reads by itself


def _finished(batch: list[Draft], new: list[int], future: Future[list[Reading]] | None) -> Batch:
    try:
        readings = future.result() if future else []
    except Exception:  # noqa: BLE001 -- whatever happened there, the writer reads by itself here
        readings = []
    read = dict(zip(new, readings, strict=False))
    return [(draft, read.get(place)) for place, draft in enumerate(batch)]


def _is_new(archive: Archive, draft: Draft) -> bool:
    known = archive.value("SELECT draft_hash FROM origins WHERE uri = ?", (draft.uri,))
    if known is not None and known == draft_hash(draft):
        return False
    same = content_hash(draft.text) or "-"
    return archive.row("SELECT 1 FROM articles WHERE content_hash = ?", (same,)) is None


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
