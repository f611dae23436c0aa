"""How many articles are hidden just now: asked for with every person and every status."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from store.archive import Archive


class _Known(NamedTuple):
    """A count, the archive's version that it is of, and until when it holds by itself."""

    version: int
    until: str
    articles: int


def count(archive: Archive) -> int:
    """Return how many articles nobody may see now.

    It is counted once for each change of the archive, and again when the next embargo ends.

    Args:
        archive: the open archive.
    """
    version, now = archive.version, archive.now()
    known = cast("_Known | None", archive.memo.get("hidden"))
    if known is not None and known.version == version and now < known.until:
        return known.articles
    found = int(archive.value("SELECT count(*) FROM hidden_articles"))
    until = archive.value("SELECT min(embargo) FROM articles WHERE embargo > ?", (now,))
    if not archive.connection.in_transaction:
        archive.memo["hidden"] = _Known(version, str(until or "9999"), found)
    return found
