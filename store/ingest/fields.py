"""A source's metadata under the many names that newsrooms' systems give it.

One vocabulary serves schema.org's NewsArticle, ninjs 1 and 2, feeds, front matter and plain
`title/text/published/byline/source/url`: each thing has a list of names, the best first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

TITLES = ("headline", "headlines", "title", "name")
BODIES = ("bodytext", "articlebody", "text", "body", "bodies", "content", "contenttext", "fulltext")
MARKED_UP = ("bodyhtml", "bodyxhtml", "contenthtml", "html")
BYLINES = ("byline", "by", "bylines", "author", "authors", "creator")
SOURCES = (
    "source", "infosources", "publication", "publisher", "newspaper", "site", "sitename", "outlet",
    "provider", "sourceorganization", "copyrightholder",
)  # fmt: skip
ADDRESSES = ("url", "link", "canonicalurl", "canonical", "permalink", "mainentityofpage")
DATES = (
    "published", "datepublished", "publishedat", "publicationdate", "pubdate", "firstpublished",
    "versioncreated", "date", "firstcreated", "dct",
)  # fmt: skip
NAMES = ("uri", "id", "guid", "identifier", "slug")

_FOLD = re.compile(r"[\s_@.:-]+")
_BY = re.compile(r"\A(?:by|words by|story by|text by)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fields:
    """Metadata by name; names are compared without case, spaces, `_`, `-`, `@` and `:`."""

    values: Mapping[str, object]

    def __post_init__(self) -> None:
        """Fold the names, once."""
        folded = {_FOLD.sub("", str(key)).lower(): value for key, value in self.values.items()}
        object.__setattr__(self, "values", folded)

    def with_value(self, name: str, value: object) -> Fields:
        """Return these fields and one more."""
        return Fields({**self.values, name: value})

    def get(self, *names: str) -> object:
        """Return the first of `names` that holds anything, or `None`."""
        for name in names:
            value = self.values.get(name)
            if value not in (None, "", [], {}):
                return value
        return None

    def text(self, *names: str) -> str | None:
        """Return the first of `names` that holds words, as text; several are joined with commas."""
        for name in names:
            words = ", ".join(dict.fromkeys(_words(self.get(name))))
            if words:
                return words
        return None

    def byline(self) -> str | None:
        """Return who wrote it, without a leading "By"; an address is no name."""
        named = self.text(*BYLINES)
        if not named or named.startswith(("http://", "https://")):
            return None
        return _BY.sub("", named).strip() or None

    def address(self) -> str | None:
        """Return the article's own address on the web."""
        for name in ADDRESSES:
            for words in _words(self.get(name), ("@id", "url", "href")):
                if words.startswith(("http://", "https://")) and " " not in words:
                    return words
        return None

    def single(self, *names: str) -> object:
        """Return the first of `names` that holds anything, the first of several, its `@value`."""
        value = self.get(*names)
        if isinstance(value, list):
            value = value[0] if value else None
        return value.get("@value") if isinstance(value, dict) else value


def _words(value: object, inside: Iterable[str] = ("name", "value", "@value", "text")) -> list[str]:
    """Return the texts in a field: itself, its items, or what its objects are called."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [str(value)]
    if isinstance(value, Mapping):
        return _words(next((value[key] for key in inside if key in value), None), ())
    if isinstance(value, list | tuple):
        return [words for item in value[:50] for words in _words(item, inside)]
    return []
