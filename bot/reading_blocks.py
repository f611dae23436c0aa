"""What a message's blocks say: their words without markup, and the addresses in them.

A person's own message has its words in rich text, free of Slack's escapes; other apps' messages
often have them nowhere else, with links in sections, on buttons and in fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.question import typed

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 8  # rich text nests lists in quotes in attachments, and no deeper
_LINES = frozenset({"rich_text_section", "rich_text_preformatted", "rich_text_quote"})
_NAMELESS = frozenset({"user", "usergroup", "broadcast", "channel", "emoji", "date", "color"})
_INSIDE = ("elements", "text", "blocks", "fields", "accessory")


def links(node: object, depth: int = _DEEPEST) -> Iterator[str]:
    """Find every web address in blocks: links in rich text and in mrkdwn, and those on buttons.

    Args:
        node: A message's or an attachment's blocks, whatever stands there.
        depth: How deep to look.
    """
    if depth == 0:
        return
    if isinstance(node, list):
        for part in node:
            yield from links(part, depth - 1)
    elif isinstance(node, dict):
        kind = str(node.get("type"))
        if isinstance(address := node.get("url"), str) and kind in {"link", "button"}:
            yield address
        if kind == "mrkdwn" and isinstance(written := node.get("text"), str):
            yield from (link.url for link in typed.links(written))
        for name in _INSIDE:
            yield from links(node.get(name), depth - 1)


def words(blocks: object) -> str:
    """Return what blocks say, without markup; each block, item and quotation begins a line."""
    if not isinstance(blocks, list):
        return ""
    return "\n".join(line for block in blocks for line in _lines(block, _DEEPEST)).strip()


def _lines(node: object, depth: int) -> Iterator[str]:
    """Yield the lines of a block's words, markup undone."""
    if not isinstance(node, dict) or depth == 0:
        return
    kind = str(node.get("type"))
    if kind in _LINES:
        yield "".join(map(_inline, _list(node.get("elements"))))
    elif kind in {"rich_text", "rich_text_list"}:
        for part in _list(node.get("elements")):
            yield from _lines(part, depth - 1)
    elif kind in {"section", "header", "markdown"}:
        for part in (node.get("text"), *_list(node.get("fields"))):
            written = part.get("text") if isinstance(part, dict) else part
            if isinstance(written, str):
                marked = not isinstance(part, dict) or part.get("type") == "mrkdwn"
                yield typed.plain(written) if marked else written


def _inline(element: Any) -> str:
    if not isinstance(element, dict) or str(element.get("type")) in _NAMELESS:
        return ""
    written = element.get("text") or element.get("url") or ""
    return written if isinstance(written, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
