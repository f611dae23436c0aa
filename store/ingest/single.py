"""Reads one article that somebody points at, without putting it into the archive."""

from __future__ import annotations

from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from store.errors import BadSourceError
from store.ingest import cleaning, formats, links
from store.values import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.ingest.fetching import Fetcher
    from store.ingest.incoming import Incoming
    from store.values import Draft


def from_link(fetcher: Fetcher, url: str) -> Draft:
    """Fetch and read the article behind a link.

    Args:
        fetcher: what fetches, within its bounds.
        url: the link.

    Returns:
        The article; its `url` is the last address, behind every redirect.

    Raises:
        BadSourceError: it cannot be had, or is no article; the message is the reason.
    """
    return _only(links.load(fetcher, url), "it leads to a feed of many articles")


def from_file(raw: bytes, name: str) -> Draft:
    """Read the article in a file's bytes.

    Args:
        raw: what the file holds.
        name: its name; the ending helps to tell what it is.

    Returns:
        The article.

    Raises:
        BadSourceError: it is no article; the message is the reason.
    """
    if not raw:
        raise BadSourceError("it is empty")
    if len(raw) > formats.LARGEST:
        raise BadSourceError(f"it has more than {formats.LARGEST // 1024 // 1024} MB")
    suffix = PurePath(name).suffix.lower()
    return _only(formats.from_bytes(raw, name, suffix), "it holds many articles")


def _only(found: Iterable[Incoming | Failure], many: str) -> Draft:
    # No more than two are read: each further entry of a feed would be fetched for nothing.
    first, second = [*islice(found, 2), None, None][:2]
    if first is None:
        raise BadSourceError("there is no article in it")
    if isinstance(first, Failure):
        raise BadSourceError(first.reason)
    if second is not None:
        raise BadSourceError(many)
    return cleaning.draft(first)
