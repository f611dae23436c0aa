"""One article as its source holds it, before it is cleaned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.values import Rights


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a format's reader found: the body and whatever the source says about it.

    `origin` names the place in full (a path, a path with an entry's name behind `#`, a URL).
    `text` is the body, decoded and free of markup, not yet cleaned; `original` is what the source
    holds, where that is something else. `published`, `updated` (when this version was made) and
    `embargo` are the fields as written. `structured` says that the headline stands in a field of
    its own, so that the body is not searched for one. `canonical` is the address that a page gives
    itself, where it was fetched from another.
    """

    origin: str
    text: str
    title: str | None = None
    byline: str | None = None
    source: str | None = None
    url: str | None = None
    published: object = None
    version: int | None = None
    updated: object = None
    language: str | None = None
    rights: Rights = "usable"
    embargo: object = None
    original: str | None = None
    structured: bool = False
    canonical: str | None = None
