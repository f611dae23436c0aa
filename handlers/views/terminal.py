"""Draws a Slack message in a terminal: the same blocks, so that both show the same words.

Buttons are `⟦…⟧`, the article's words stand behind `>`. With colour, bold is bold, words on a bar
are plain and words of ours are dim; without it, nothing but text comes out.
"""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NARROWEST = 24  # columns
_MRKDWN_LINK = re.compile(r"<https?://[^|<>\s]+\|([^<>]*)>")
_MRKDWN_BOLD = re.compile(r"\*([^*\n]+)\*")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_ROW = "   "
_CLOSE = {("section", "rich_text"), ("context", "actions"), ("actions", "actions")}
"""Blocks that belong together; between others stands an empty line."""


def draw(payload: Mapping[str, Any], width: int = 80, colour: bool = False) -> str:  # noqa: FBT001, FBT002 - fixed by the command line's contract
    """Draw a message.

    Args:
        payload: The message: `text` and `blocks`; a view's `blocks` do as well.
        width: Columns of the terminal.
        colour: Whether it shows styles.

    Returns:
        Lines of at most `width` columns, the last one ended too.
    """
    screen = io.StringIO()
    console = Console(
        file=screen,
        width=max(width, _NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    blocks = payload.get("blocks") or []
    if not blocks:
        console.print(Text(_safe(_unescaped(str(payload.get("text", ""))))))
    previous = ""
    for block in blocks:
        kind = str(block.get("type"))
        if previous and (previous, kind) not in _CLOSE:
            console.print()
        for line, hanging in _block(block):
            _print(console, line, hanging)
        previous = kind
    return _without_trailing(screen.getvalue())


def _print(console: Console, line: Text, hanging: str) -> None:
    """Print a line, wrapped; every piece after the first begins with `hanging`."""
    room = console.width - cell_len(hanging)
    if not line.plain:
        console.print()
        return
    for piece in line.wrap(console, max(room, 1), tab_size=4):
        piece.rstrip()
        console.print(Text(hanging) + piece, soft_wrap=True)


def _block(block: Mapping[str, Any]) -> Iterator[tuple[Text, str]]:
    """Yield the lines of a block, each with what stands before it when it is wrapped."""
    kind = block.get("type")
    if kind == "rich_text":
        yield from _rich(block.get("elements", ()))
    elif kind == "section":
        yield from _section(block)
    elif kind == "header":
        yield Text(_object(block["text"]), style="bold"), ""
    elif kind == "context":
        for element in block.get("elements", ()):
            for line in _object(element).split("\n"):
                yield Text(line, style="dim"), ""
    elif kind == "actions":
        yield _buttons(block.get("elements", ())), ""
    elif kind == "input":
        yield Text(f"{_object(block['label'])}: {_element(block['element'])}"), ""
    elif kind == "image":
        yield Text(f"[image: {_safe(str(block.get('alt_text', '')))}]", style="dim"), ""


def _section(block: Mapping[str, Any]) -> Iterator[tuple[Text, str]]:
    text = block.get("text") or {}
    line = _mrkdwn(text) if text.get("type") == "mrkdwn" else Text(_object(text))
    accessory = block.get("accessory")
    if accessory:
        line = line + Text(_ROW) + Text(_element(accessory), style="cyan")
    yield line, ""


def _rich(elements: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Text, str]]:
    """Yield the lines of rich text: bullets, quotations on a bar, plain lines."""
    for element in elements:
        kind = element.get("type")
        if kind == "rich_text_list":
            for item in element.get("elements", ()):
                for number, line in enumerate(_lines(item)):
                    yield (Text("• ") + line) if number == 0 else line, "" if number == 0 else "  "
        elif kind == "rich_text_quote":
            for line in _lines(element):
                yield line, "> "
        else:
            for line in _lines(element):
                yield line, ""


def _lines(element: Mapping[str, Any]) -> list[Text]:
    """Return the lines of a stretch of rich text."""
    whole = Text()
    for part in element.get("elements", ()):
        whole.append_text(_part(part))
    lines = list(whole.split("\n", allow_blank=True))
    while len(lines) > 1 and not lines[-1].plain:
        lines.pop()
    return lines


def _part(part: Mapping[str, Any]) -> Text:
    kind = part.get("type")
    if kind == "user":
        return Text(f"@{part.get('user_id', '')}")
    style = " ".join(name for name in ("bold", "italic") if part.get("style", {}).get(name))
    words = _safe(str(part.get("text", "")))
    if kind == "link":
        url = _safe(str(part.get("url", "")))
        return Text(words, style=style) + Text(f" <{url}>", style="dim")
    return Text(words, style=style)


def _buttons(elements: Sequence[Mapping[str, Any]]) -> Text:
    return Text(" ".join(_element(element) for element in elements), style="cyan")


def _element(element: Mapping[str, Any]) -> str:
    if element.get("type") == "button":
        return f"⟦{_object(element['text'])}⟧"
    if "placeholder" in element:
        return f"⟦{_object(element['placeholder'])} ▾⟧"
    return "⟦          ⟧"


def _mrkdwn(text: Mapping[str, Any]) -> Text:
    """Return words of ours; of a link its label, since the article's own link stands above it."""
    raw = str(text.get("text", ""))
    line = Text()
    position = 0
    for link in _MRKDWN_LINK.finditer(raw):
        line.append_text(_bold(raw[position : link.start()]))
        line.append(_safe(_unescaped(link[1])), style="underline")
        position = link.end()
    return line.append_text(_bold(raw[position:]))


def _bold(raw: str) -> Text:
    words = _safe(_unescaped(raw))
    line = Text()
    position = 0
    for bold in _MRKDWN_BOLD.finditer(words):
        line.append(words[position : bold.start()])
        line.append(bold[1], style="bold")
        position = bold.end()
    return line.append(words[position:])


def _object(text: Mapping[str, Any]) -> str:
    words = str(text.get("text", ""))
    return _safe(_unescaped(words) if text.get("type") == "mrkdwn" else words)


def _unescaped(words: str) -> str:
    for entity, sign in _ENTITIES:
        words = words.replace(entity, sign)
    return words


def _safe(words: str) -> str:
    """Drop what would steer the terminal: an article may hold escape sequences."""
    return "".join(
        sign for sign in words if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"}
    )


def _without_trailing(drawn: str) -> str:
    lines = [line.rstrip() for line in drawn.rstrip().split("\n")]
    return "\n".join(lines) + "\n"
