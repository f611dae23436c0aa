"""Reads one article that somebody points at, without putting it into the archive."""

from __future__ import annotations

from datetime import UTC
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from store.errors import BadSourceError
from store.ingest import cleaning, formats, links, release
from store.ingest.incoming import Incoming
from store.values import Draft, Failure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from store.ingest.fetching import Fetcher


_LEAST = 80
"""Characters of an article that somebody links to: less is a notice, or a page half drawn."""


class Page(NamedTuple):
    """The article on a page, and the address that the page gives itself, whosever that is."""

    draft: Draft
    canonical: str | None


def from_link(fetcher: Fetcher, url: str, zone: tzinfo = UTC) -> Page:
    """Fetch and read the article behind a link.

    Args:
        fetcher: what fetches, within its bounds.
        url: the link.
        zone: the newsroom's time zone, for an embargo that names none.

    Returns:
        The article; its `url` is the last address, behind every redirect, or the one that the same
        site gives for it.

    Raises:
        BadSourceError: it cannot be had, or is no article; the message is the reason.
    """
    found = _only(links.load(fetcher, url), "it leads to a feed of many articles")
    draft = cleaning.draft(found, zone=zone)
    if len(draft.text) < _LEAST:
        raise BadSourceError("there is too little text on the page for an article")
    return Page(draft, found.canonical)


def from_file(raw: bytes, name: str, zone: tzinfo = UTC) -> Draft:
    """Read the article in a file's bytes.

    Args:
        raw: what the file holds.
        name: its name; the ending helps to tell what it is.
        zone: the newsroom's time zone, for an embargo that names none.

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
    found = _only(formats.from_bytes(raw, name, suffix), "it holds many articles")
    return cleaning.draft(found, zone=zone)


def from_text(text: str, zone: tzinfo = UTC) -> Draft:
    """Take a pasted text as it stands, but for the words over it that forbid publication.

    Args:
        text: what somebody pasted.
        zone: the newsroom's time zone, for an embargo that names none.
    """
    article = Incoming(origin="", text=text)
    terms, _, words = release.unlocked(article, None, text, zone)
    return Draft(words, "", rights=terms.rights, embargo=terms.embargo)


def _only(found: Iterable[Incoming | Failure], many: str) -> Incoming:
    # No more than two are read: each further entry of a feed would be fetched for nothing.
    first, second = [*islice(found, 2), None, None][:2]
    if first is None:
        raise BadSourceError("there is no article in it")
    if isinstance(first, Failure):
        raise BadSourceError(first.reason)
    if second is not None:
        raise BadSourceError(many)
    return first
