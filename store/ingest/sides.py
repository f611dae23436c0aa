"""Reads what lies beside an article: `story.url` (a saved link) or `story.json` (its metadata)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from store.errors import BadSourceError
from store.ingest import records
from store.ingest.decoding import decode
from store.ingest.fields import Fields

if TYPE_CHECKING:
    from pathlib import Path

    from store.ingest.incoming import Incoming

_LARGEST = 256 * 1024  # bytes
_SHORTCUT = re.compile(r"^\s*URL\s*=\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE)
_ANY_LINK = re.compile(r"https?://[^\s<>\"]+")


def is_metadata(path: Path) -> bool:
    """Say whether a JSON file holds one object without an article's text in it."""
    value = _parsed(path)
    return isinstance(value, dict) and bool(value) and not records.is_article(value)


def link(path: Path) -> str | None:
    """Return the address in a saved link (`.url` of Windows, `.webloc` of macOS, or bare)."""
    words = _text(path) or ""
    shortcut = _SHORTCUT.search(words)
    if shortcut:
        return shortcut.group(1)
    # A .webloc is a property list, whose head names its own document type by a link.
    found = [url for url in _ANY_LINK.findall(words) if "apple.com/DTDs" not in url]
    return found[0] if found else None


def add(article: Incoming, path: Path) -> tuple[Incoming, str | None]:
    """Add what a side file says; what the article says of itself stands.

    Args:
        article: the article.
        path: the file beside it.

    Returns:
        The article, and a note on what was taken, or `None` where nothing was.
    """
    if path.suffix.lower() != ".json":
        url = link(path)
        if not url or article.url:
            return article, None
        return replace(article, url=url), f"{path.name} gave the link of {article.origin}"
    value = _parsed(path)
    fields = Fields(value) if isinstance(value, dict) else Fields({})
    said = records.incoming(fields, article.origin)
    told = {
        "title": said.title,
        "byline": said.byline,
        "source": said.source,
        "url": said.url,
        "published": said.published,
        "updated": said.updated,
        "language": said.language,
        "embargo": said.embargo,
    }
    new: dict[str, Any] = {
        name: held for name, held in told.items() if held and not getattr(article, name)
    }
    if article.rights == "usable" != said.rights:
        new["rights"] = said.rights
    if not new:
        return article, None
    fuller = replace(article, **new, structured=article.structured or bool(said.title))
    names = ", ".join("date" if name == "published" else name for name in new)
    return fuller, f"{path.name} gave the {names} of {article.origin}"


def _parsed(path: Path) -> object:
    try:
        return records.parse(_text(path) or "")
    except BadSourceError:
        return None


def _text(path: Path) -> str | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        return decode(path.read_bytes())
    except (OSError, BadSourceError):
        return None
