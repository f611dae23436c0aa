"""Reads Markdown, with the front matter that static sites put above it.

A line's end is a space in Markdown, since lines are broken at a width. Many put each paragraph, or
each line of a box, on a line of its own all the same: where lines are longer than any such width,
their ends are kept.
"""

from __future__ import annotations

import re

from store.ingest import markup, wrapping
from store.ingest.fields import Fields

_FRONT = re.compile(r"\A(?:---|\+\+\+)[ ]*\n(.*?)\n(?:---|\+\+\+|\.\.\.)[ ]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ ]*[:=][ ]*(.*)")
_ITEM = re.compile(r"[ ]*-[ ]+(.*)")
_TITLE = re.compile(r"\A\s*#[ ]+([^\n]+)(?:\n|\Z)|\A\s*(\S[^\n]*)\n=+[ ]*(?:\n|\Z)")


def read(text: str) -> tuple[Fields, str]:
    """Read a Markdown article.

    Args:
        text: the file's text, with LF line ends.

    Returns:
        The front matter's fields, with a first-level heading at the top as `title` where the
        front matter has none, and the body as plain text.
    """
    fields, body = front_matter(text)
    heading = _TITLE.match(body)
    if heading and not fields.text("title", "headline"):
        words = heading.group(1) or heading.group(2)
        title = markup.plain(_rendered(words.rstrip(" ").rstrip("#").rstrip(" ")))
        fields = fields.with_value("title", title)
        body = body[heading.end() :]
    return fields, markup.plain(_rendered(body))


def front_matter(text: str) -> tuple[Fields, str]:
    """Split the front matter (`---`, one `name: value` a line, `---`) from what is under it."""
    found = _FRONT.match(text)
    if not found:
        return Fields({}), text
    values: dict[str, object] = {}
    last: str | None = None
    for line in found.group(1).split("\n"):
        item, pair = _ITEM.fullmatch(line), _PAIR.fullmatch(line)
        if item and last:
            held = values[last]
            values[last] = [*(held if isinstance(held, list) else []), _unquoted(item.group(1))]
        elif pair and not line.startswith((" ", "#")):
            last = pair.group(1)
            values[last] = _unquoted(pair.group(2))
    return (Fields(values), text[found.end() :]) if values else (Fields({}), text)


def _unquoted(value: str) -> str:
    trimmed = value.strip()
    if len(trimmed) > 1 and trimmed[0] == trimmed[-1] and trimmed[0] in "\"'":
        return trimmed[1:-1]
    return trimmed


def _rendered(text: str) -> str:
    from markdown_it import MarkdownIt  # noqa: PLC0415  # only Markdown needs it

    made = MarkdownIt("commonmark", {"breaks": not wrapping.may_be_wrapped(text)})
    return str(made.enable("table").render(text))
