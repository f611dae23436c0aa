"""Reads an article from a web page: its text through trafilatura, its date from stated fields.

The method for the text is trafilatura's (A. Barbaresi, ACL 2021): of the extractors that install
with pip it scores best on news pages. Its dates are not used, since it guesses where a page
states none; only fields that state a publication date are read.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from store import addresses
from store.errors import BadSourceError
from store.ingest import records
from store.ingest.decoding import clean_line
from store.ingest.incoming import Incoming

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,30})", re.IGNORECASE)
_PAGE = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "date", "article.published",
    "citation_publication_date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "citation_author", "byl")
_ENOUGH = 120  # characters of an article's text
_LONGEST_BYLINE = 120  # characters
_LEAST_BEHIND_A_DOOR = 600
"""Characters of text under which a page with a field for a password is a door, not an article."""


def is_page(text: str) -> bool:
    """Say whether a text, whatever its file is called, is a whole HTML page."""
    return _PAGE.match(text[:2000]) is not None


def declared_charset(raw: bytes) -> str | None:
    """Return the encoding that a page names in its head."""
    found = _CHARSET.search(raw[:4096])
    return found.group(1).decode("ascii") if found else None


def read(page: str, origin: str, url: str | None = None) -> Incoming:
    """Read the article of a web page.

    Args:
        page: the page's HTML.
        origin: where it came from.
        url: its address, where it was fetched.

    Returns:
        The article.

    Raises:
        BadSourceError: the page holds no article.
    """
    from lxml import etree, html  # noqa: PLC0415  # slow to import; plain text never needs it

    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=_parser())
    except (etree.ParserError, ValueError) as error:
        raise BadSourceError("the page is empty") from error
    linked = _linked_data(tree, origin)
    text = _text(page, linked)
    if not text:
        raise BadSourceError("no article text was found on the page")
    if len(text) < _LEAST_BEHIND_A_DOOR and _asks_to_log_in(tree):
        raise BadSourceError("the site asks to log in first; paste the text")
    site = linked.source if linked and linked.source else _meta(tree, _SITES)
    title = (linked and linked.title) or _title(tree, site)
    stated = _address(tree) or (linked and linked.url) or None
    return Incoming(
        origin=origin,
        text=_without_title(text, title),
        title=title,
        byline=(linked and linked.byline) or _author(tree),
        source=site,
        url=_best_address(url, stated) if url else stated,
        published=(linked and linked.published) or _date(tree),
        language=tree.get("lang") or (linked and linked.language) or None,
        rights=linked.rights if linked else "usable",
        embargo=linked.embargo if linked else None,
        original=page,
        structured=title is not None,
        canonical=stated if url else None,
    )


def _best_address(url: str, stated: str | None) -> str:
    """Return the page's own address where it is the same page's, else the one it was fetched by.

    A site may know better which of its addresses lasts; but some call their front page, a
    section's or the one program behind all their pages the address of every page, and of another
    site a page may say anything.
    """
    own, fetched = addresses.url_key(stated), addresses.url_key(url)
    if stated is None or own is None or fetched is None or "/" not in own:
        return url
    same_site = own.partition("/")[0] == fetched.partition("/")[0]
    same_page = own.rpartition("/")[2] == fetched.rpartition("/")[2]
    return stated if same_site and same_page else url


def _asks_to_log_in(tree: HtmlElement) -> bool:
    return any((node.get("type") or "").lower() == "password" for node in tree.iter("input"))


def _parser() -> object:
    from lxml import html  # noqa: PLC0415

    return html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)


def _text(page: str, linked: Incoming | None) -> str:
    """Return a page's article, from its metadata where the page shows less."""
    import trafilatura  # noqa: PLC0415  # takes most of a second to import

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # an empty page has its own reason
    found = trafilatura.extract(
        page, include_comments=False, include_tables=False, deduplicate=False, fast=False
    )
    text = str(found or "")
    if linked and len(text) < min(_ENOUGH, len(linked.text)):
        return linked.text
    if len(text) >= _ENOUGH:
        return text
    _, fallback, length = trafilatura.baseline(page)
    return str(fallback) if length > len(text) else text


def _linked_data(tree: HtmlElement, origin: str) -> Incoming | None:
    """Read the page's JSON-LD, its text or not."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            value = records.parse(script.text)
        except BadSourceError:
            continue  # broken JSON-LD is common, and only costs what it would have said
        found = records.described(value, origin)
        if found:
            return found
    return None


def _meta(tree: HtmlElement, names: tuple[str, ...]) -> str | None:
    held: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        content = clean_line(node.get("content"))
        if name and content:
            held.setdefault(name.lower(), content)
    return next((held[name] for name in names if name in held), None)


def _date(tree: HtmlElement) -> str | None:
    stated = _meta(tree, _DATES)
    if stated:
        return stated
    for node in tree.iter("time"):
        marked = {node.get("itemprop"), *(node.get("class") or "").split()}
        if node.get("pubdate") is not None or marked & {"datePublished", "entry-date", "published"}:
            return str(node.get("datetime") or "") or clean_line(node.text_content())
    return None


def _title(tree: HtmlElement, site: str | None) -> str | None:
    stated = _meta(tree, _TITLES)
    headings = [clean_line(str(node.text_content())) for node in tree.iter("h1")]
    if not stated and len([words for words in headings if words]) == 1:
        stated = next(words for words in headings if words)
    if not stated:
        stated = clean_line(tree.findtext(".//title"))
    return _without_site(stated, site) if stated else None


def _without_site(title: str, site: str | None) -> str:
    """Take the site's name off a page title (`Dam opens | The Tide`)."""
    for mark in (" | ", " — ", " – ", " - ", " :: "):
        head, found, tail = title.rpartition(mark)
        if found and head and (tail == site or (mark == " | " and len(tail) < len(head))):
            return head
    return title


def _author(tree: HtmlElement) -> str | None:
    """Return the author that a page's metadata names, else the one that it shows."""
    named = _meta(tree, _AUTHORS)
    if not named:
        nodes = [
            node for node in tree.iter("a", "span", "address", "p", "div")
            if node.get("rel") == "author" or node.get("itemprop") == "author"
            or {"byline", "author", "p-author"} & set((node.get("class") or "").split())
        ]  # fmt: skip
        named = clean_line(str(nodes[0].text_content())) if nodes else None
    if not named or named.startswith(("http://", "https://")) or len(named) > _LONGEST_BYLINE:
        return None
    return re.sub(r"\A[Bb][Yy]:?\s+", "", named)


def _address(tree: HtmlElement) -> str | None:
    for node in tree.iter("link"):
        if (node.get("rel") or "").lower() == "canonical":
            href = str(node.get("href") or "").strip()
            if href.startswith(("http://", "https://")):
                return href
    stated = _meta(tree, ("og:url",))
    return stated if stated and stated.startswith(("http://", "https://")) else None


def _without_title(text: str, title: str | None) -> str:
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title and rest and clean_line(first) == title else text
