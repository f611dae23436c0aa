"""Reads the articles behind a link: a page, a document, or each entry of a feed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from store.errors import BadSourceError
from store.ingest import apart, formats, pages
from store.ingest.decoding import decode
from store.values import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.ingest.fetching import Fetched, Fetcher
    from store.ingest.incoming import Incoming

MOST_ENTRIES = 100
"""Entries of one feed that are followed; the rest is older and was seen before."""
_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}://|feed:")
_FEED_TAGS = frozenset({"rss", "feed", "RDF"})
_SUFFIXES = {
    "application/json": ".json",
    "application/ld+json": ".json",
    "text/markdown": ".md",
    "text/plain": ".txt",
}


def is_link(source: str) -> bool:
    """Tell whether a source is a link, of whatever kind, and not a file."""
    return bool(_LINK.match(source))


def load(fetcher: Fetcher, source: str) -> Iterator[Incoming | Failure]:
    """Fetch a link, and each entry's page where it is a feed.

    Args:
        fetcher: what fetches, within its bounds.
        source: the link; `feed:` in front is understood.

    Yields:
        The articles; for what could not be had, its address and the reason.
    """
    address = source.removeprefix("feed:")
    if "://" not in address:
        address = f"https:{address}" if address.startswith("//") else f"https://{address}"
    try:
        fetched = fetcher.get(address)
        entries = _entries(fetched)
        if entries is None:
            yield from _articles(fetched)
            return
    except BadSourceError as error:
        yield Failure(source, str(error))
        return
    if not entries:
        yield Failure(source, "the feed has no entry with a link")
    for entry in entries:
        try:
            yield from _articles(fetcher.get(entry))
        except BadSourceError as error:
            yield Failure(entry, str(error))


def _articles(fetched: Fetched) -> Iterator[Incoming]:
    """Read what was fetched by what it is, not by what the server calls it."""
    kind = fetched.content_type.partition(";")[0].strip().lower()
    if fetched.body.startswith((b"%PDF-", b"PK\x03\x04")):
        yield from formats.from_bytes(fetched.body, fetched.url, "")
        return
    if kind.startswith(("image/", "audio/", "video/", "font/")):
        raise BadSourceError(f"it is no article ({kind})")
    text = decode(fetched.body, _charset(fetched))
    if kind in {"", "text/html", "application/xhtml+xml"} or pages.is_page(text):
        yield apart.page(text, fetched.url, fetched.url)
    else:
        yield from formats.from_text(text, fetched.url, _SUFFIXES.get(kind, ".txt"))


def _charset(fetched: Fetched) -> str | None:
    _, _, stated = fetched.content_type.lower().partition("charset=")
    return stated.strip(" \"';") or pages.declared_charset(fetched.body)


def _entries(fetched: Fetched) -> tuple[str, ...] | None:
    """Return the links of a feed's entries (RSS 0.9 to 2.0, Atom), or `None` for no feed."""
    head = fetched.body[:1000].lstrip().lower()
    if not head.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf", b"\xef\xbb\xbf<")):
        return None
    from lxml import etree  # noqa: PLC0415  # slow to import

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(fetched.body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or etree.QName(root).localname not in _FEED_TAGS:
        return None
    links = (_link_of(entry) for entry in root.iter("{*}item", "{*}entry"))
    found = (urljoin(fetched.url, link.strip()) for link in links if link)
    kept = dict.fromkeys(link for link in found if urlsplit(link).scheme in {"http", "https"})
    return tuple(kept)[:MOST_ENTRIES]


def _link_of(entry: object) -> str | None:
    for link in entry.iterchildren("{*}link"):  # type: ignore[attr-defined]  # lxml has no types
        if link.get("rel", "alternate") == "alternate":
            return str(link.get("href") or link.text or "")
    return None
