"""Takes the marks out of marked-up article text: blocks become lines, list items keep a dash."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DROPPED = frozenset(
    "script style noscript template svg math nav form iframe object embed video audio figure"
    " button select textarea head title".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset footer h1 h2 h3"
    " h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
_TIGHT = frozenset(["li", "dd", "dt", "tr", "td", "th"])
_SPACE = re.compile(r"[ \t\r\n\f]+")
_TAG = re.compile(
    r"<(?:/?(?:p|div|br|em|strong|b|i|a|span|h[1-6]|ul|ol|li|blockquote)\b|!--)", re.IGNORECASE
)
_CODE = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_BEFORE_BREAK = re.compile(r"(?<! ) +(?=\n)")  # from a run's first space only: runs may be long
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)


def is_marked_up(text: str) -> bool:
    """Say whether `text` holds HTML tags (a field that may be either does not say)."""
    return _TAG.search(text) is not None


def plain(markup: str) -> str:
    """Return the text of an HTML fragment.

    Args:
        markup: a fragment all of which is the article's (for a page with navigation and
            advertisements round the article there is `store.ingest.pages`).

    Returns:
        Its words: a blank line between blocks, a line for each list item and table row. What is
        not article text (scripts, forms, figures with their captions) is left out.
    """
    from lxml import etree, html  # noqa: PLC0415  # slow to import; plain text never needs it

    if not markup.strip():
        return ""
    try:
        root = html.fragment_fromstring(_without_nul(markup), create_parent="div")
    except (etree.ParserError, ValueError):
        return _stripped(markup)
    # The parser bounds its stack and loses what stands deeper than that.
    return _Writer().write(root) or _stripped(markup)


def _stripped(markup: str) -> str:
    return "" if _CODE.search(markup) else unescaped(_ANY_TAG.sub(" ", markup)).strip()


def unescaped(text: str) -> str:
    """Return `text` with HTML's character references read, for a field that should have none."""
    from html import unescape  # noqa: PLC0415

    return unescape(text) if _ENTITY.search(text) else text


def _without_nul(markup: str) -> str:
    # An XML declaration inside a str makes lxml refuse it; its encoding has been dealt with.
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", markup.replace("\x00", ""))


class _Writer:
    """Collects the words of a tree, breaking lines where blocks begin and end."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pending = 0
        self._line_open = False

    def write(self, root: HtmlElement) -> str:
        """Return the words of a tree, a line for each block."""
        from lxml import etree  # noqa: PLC0415

        dropped_under: HtmlElement | None = None
        for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event in {"comment", "pi"}:
                if dropped_under is None:
                    self._words(node.tail)
                continue
            name = node.tag.rpartition(":")[2].lower() if isinstance(node.tag, str) else ""
            if event == "start":
                if dropped_under is None and name in _DROPPED:
                    dropped_under = node
                elif dropped_under is None:
                    self._open(name)
                    self._words(node.text, verbatim=name == "pre")
            elif dropped_under is None or dropped_under is node:
                if dropped_under is None:
                    self._close(name)
                dropped_under = None
                if node is not root:
                    self._words(node.tail)
        return _BEFORE_BREAK.sub("", "".join(self._parts)).strip()

    def _open(self, name: str) -> None:
        if name == "br":
            self._break(1)
        elif name in _BLOCKS:
            self._break(1 if name in _TIGHT else 2)
            if name == "li":
                self._add("- ")

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._break(1 if name in _TIGHT else 2)

    def _break(self, lines: int) -> None:
        if self._parts[-1:] != ["- "]:  # a paragraph inside a list item begins on its dash's line
            self._pending = max(self._pending, lines)
            self._line_open = False

    def _words(self, text: str | None, *, verbatim: bool = False) -> None:
        words = text or ""
        if not verbatim:
            words = _SPACE.sub(" ", words)
            words = words if self._line_open else words.lstrip(" ")
        if words:
            self._add(words)
            self._line_open = True

    def _add(self, words: str) -> None:
        if self._pending:
            self._parts.append("\n" * self._pending)
            self._pending = 0
        self._parts.append(words)
