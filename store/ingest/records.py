"""Reads articles from JSON: schema.org's NewsArticle, ninjs, and plain `title/text/…` objects."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, cast

from store.errors import BadSourceError
from store.ingest import markup, release
from store.ingest.decoding import clean_line
from store.ingest.fields import ADDRESSES, BODIES, DATES, MARKED_UP, NAMES, SOURCES, TITLES, Fields
from store.ingest.incoming import Incoming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CONTAINERS = (
    "@graph", "articles", "items", "entries", "results", "docs", "documents", "stories", "data",
    "hits", "newsitems", "itemlistelement", "hasPart", "response", "channel", "item", "_source",
)  # fmt: skip
_NOT_ARTICLES = frozenset(
    "webpage website organization newsmediaorganization person imageobject breadcrumblist"
    " searchaction videoobject listitem comment".split()
)
_DEEPEST = 8  # containers in containers
_DEEPEST_JSON = 100  # far beyond what any newsroom's system nests, far within Python's own stack
_KEY_WORDS = 80  # characters of a headline that stand for a missing name


def parse(text: str) -> object:
    """Parse one JSON value.

    Raises:
        BadSourceError: it is not JSON; the reason names the line and column.
    """
    try:
        value = json.loads(text, parse_constant=str)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadSourceError(f"it is not valid JSON: {_lowered(error.msg)} at {where}") from error
    except (RecursionError, ValueError) as error:
        raise BadSourceError("its JSON is nested too deeply or holds a number too long") from error
    if _is_deep(value):
        raise BadSourceError(f"its JSON is nested more than {_DEEPEST_JSON} deep")
    return value


def _is_deep(value: object) -> bool:
    """Say whether a value is nested so deeply that walking it would exhaust the stack."""
    level: list[object] = [value]
    for _ in range(_DEEPEST_JSON + 1):
        inner: list[object] = []
        for item in level:
            if isinstance(item, dict):
                inner.extend(part for part in item.values() if isinstance(part, dict | list))
            elif isinstance(item, list):
                inner.extend(part for part in item if isinstance(part, dict | list))
        if not inner:
            return False
        level = inner
    return True


def articles(value: object, place: str, *, alone: bool = True) -> Iterator[Incoming]:
    """Find the articles in a parsed JSON value.

    Args:
        value: one object, a list of them, an `@graph`, or an envelope (`{"articles": […]}`).
        place: the file that it came from, or its line.
        alone: an article that is the whole value is known by `place`; with `False`, by its own
            name within it, so that a line keeps its article when lines move.

    Yields:
        The articles, in order.

    Raises:
        BadSourceError: there is none.
    """
    found = list(_objects(value, 0))
    if not found:
        raise BadSourceError(
            "no article in it: an object needs a headline or title, and a text, body_text, "
            "body_html or articleBody"
        )
    known = _named_nodes(value)
    taken: dict[str, int] = {}
    only = alone and len(found) == 1
    for item in found:
        fields = Fields({key: _followed(part, known) for key, part in item.items()})
        origin = _identity(fields, place, only=only)
        taken[origin] = taken.get(origin, 0) + 1
        if taken[origin] > 1:
            origin = f"{origin} ({taken[origin]})"
        yield incoming(fields, origin)


def incoming(fields: Fields, origin: str) -> Incoming:
    """Make an article of its fields."""
    text, marked_up = body(fields)
    title = fields.text(*TITLES)
    return Incoming(
        origin=origin,
        text=markup.plain(text) if marked_up else markup.unescaped(text),
        title=clean_line(markup.unescaped(title)) if title else None,
        byline=clean_line(fields.byline()),
        source=clean_line(fields.text(*SOURCES)),
        url=fields.address(),
        published=_date(fields),
        version=_number(fields.get("version")),
        updated=fields.single("versioncreated", "datemodified", "updated", "modified"),
        language=fields.text("language", "inlanguage", "lang"),
        rights=release.rights(fields),
        embargo=release.embargo(fields),
        original=text if marked_up else None,
        structured=title is not None,
    )


def body(fields: Fields) -> tuple[str, bool]:
    """Return an article's text, and whether it is HTML."""
    for name in BODIES:
        value = fields.get(name)
        if name == "bodies":
            value = _best_body(value)
        words = _joined(value)
        if words.strip():
            return words, markup.is_marked_up(words)
    for name in MARKED_UP:
        words = _joined(fields.get(name))
        if words.strip():
            return words, True
    return "", False


def is_article(value: object) -> bool:
    """Say whether a parsed JSON value is, or holds, an article with a text."""
    return next(_objects(value, 0), None) is not None


def described(value: object, origin: str) -> Incoming | None:
    """Return what a page's JSON-LD says of its article, with or without a text."""
    nodes = value if isinstance(value, list) else [value]
    for node in nodes:
        inner = node.get("@graph") if isinstance(node, dict) else None
        for item in inner if isinstance(inner, list) else [node]:
            if isinstance(item, dict) and _says_article(item):
                known = _named_nodes(node)
                fields = {key: _followed(part, known) for key, part in item.items()}
                return incoming(Fields(fields), origin)
    return None


def _says_article(item: Mapping[str, object]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).endswith(("Article", "BlogPosting", "Report")) for name in names)


def _objects(value: object, depth: int, *, listed: bool = False) -> Iterator[dict[str, object]]:
    """Yield the objects that are articles, from lists and known containers."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1, listed=True)
    elif isinstance(value, dict):
        item = cast("dict[str, object]", value)
        if _is_one(item) or (listed and _lacks_its_text(item)):
            yield item
            return
        for name, inside in item.items():
            if str(name).lower() in _CONTAINERS and isinstance(inside, list | dict):
                yield from _objects(inside, depth + 1)


def _is_one(item: Mapping[str, object]) -> bool:
    fields = Fields(item)
    kinds = item.get("@type")
    names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
    if any(name in _NOT_ARTICLES for name in names):
        return False
    if body(fields)[0]:
        return True
    return release.rights(fields) == "canceled" and fields.get(*NAMES) is not None


def _lacks_its_text(item: Mapping[str, object]) -> bool:
    """Say whether an object among articles has a headline and nothing under it: a failure."""
    if "@type" in item and not _says_article(item):
        return False
    inner = any(str(name).lower() in _CONTAINERS for name in item)
    return not inner and Fields(item).text("headline", "headlines", "title") is not None


def _best_body(value: object) -> object:
    """Choose among ninjs 2's `bodies`: plain text before HTML, the main one before others."""
    if not isinstance(value, list):
        return value
    found = [Fields(item) for item in value if isinstance(item, dict)]
    ranked = sorted(
        found,
        key=lambda item: (
            (item.text("role") or "main").lower() != "main",
            "plain" not in (item.text("contenttype") or "text/plain"),
        ),
    )
    return ranked[0].get("value") if ranked else None


def _joined(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n\n".join(value)
    if isinstance(value, dict):
        return _joined(value.get("value") or value.get("@value") or value.get("text"))
    return ""


def _named_nodes(value: object) -> dict[str, object]:
    graph = value.get("@graph") if isinstance(value, dict) else None
    nodes = graph if isinstance(graph, list) else []
    return {str(node["@id"]): node for node in nodes if isinstance(node, dict) and "@id" in node}


def _followed(value: object, known: Mapping[str, object]) -> object:
    """Follow references (`{"@id": "#ana"}`) to the objects of the same graph."""
    if isinstance(value, list):
        return [_followed(item, known) for item in value]
    if isinstance(value, dict) and set(value) == {"@id"}:
        return known.get(str(value["@id"]), value)
    return value


def _identity(fields: Fields, place: str, *, only: bool) -> str:
    """Return what an article is known by: its own name, its place, or its words."""
    uri = fields.text("uri")
    if uri and fields.get("versioncreated", "pubstatus", "bodytext", "bodyhtml", "bodies"):
        return uri  # ninjs: the item's own name, the same in whichever file its versions arrive
    if only:
        return place
    name = fields.text(*NAMES) or fields.text(*ADDRESSES)
    if not name:
        title = fields.text(*TITLES)
        words = title or " ".join(body(fields)[0].split())
        name = f"{words[:_KEY_WORDS]} {_date(fields) or ''}".strip()
        if not title:
            name = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:16]
    return f"{place}#{' '.join(name.split())}"


def _date(fields: Fields) -> object:
    """Return what a field says of the day; `published: true` says nothing of it."""
    values = (fields.single(name) for name in DATES)
    return next((value for value in values if value and not release.is_switch(value)), None)


def _number(value: object) -> int | None:
    words = str(value)
    return int(words) if words.isascii() and words.isdigit() and len(words) < 18 else None  # noqa: PLR2004  # what a database's integer holds


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]
