"""Block Kit, as few kinds of it as we need, each within Slack's limits.

Words of articles and people go into `rich_text` or plain text, where Slack restyles nothing and
pings nobody. Only words of ours are ever mrkdwn, escaped and `verbatim` all the same.
Limits: https://docs.slack.dev/reference/block-kit/blocks
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.asking import Block

Element = dict[str, Any]

BUTTON_LABEL = 75
HEADER = 150
SECTION = 3000
OPTION_LABEL = 75
TITLE = 24
MOST_BLOCKS = 49
MOST_CHARACTERS = 9_800
ACTIONS_A_ROW = 25


def cut(words: str, limit: int) -> str:
    """Return `words` in at most `limit` characters, at a word's end where one is near."""
    if len(words) <= limit:
        return words
    kept = words[: limit - 1]
    space = kept.rfind(" ")
    if space > limit * 2 // 3:
        kept = kept[:space]
    return kept.rstrip(" ,;:–-") + "…"


def escape(words: str) -> str:
    """Return `words` safe for mrkdwn and for a message's top-level text."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(words: str, limit: int) -> Element:
    """Return a plain_text object, never empty, no `:emoji:` made of its colons."""
    return {"type": "plain_text", "text": cut(words.strip() or "–", limit), "emoji": False}


def mrkdwn(words: str) -> Element:
    """Return a mrkdwn object of words of ours, links and names left unparsed."""
    return {"type": "mrkdwn", "text": cut(words, SECTION), "verbatim": True}


def header(words: str) -> Block:
    """Return a headline of the message."""
    return {"type": "header", "text": plain(words, HEADER)}


def divider() -> Block:
    """Return a thin line."""
    return {"type": "divider"}


def note(words: str) -> Block:
    """Return a small grey line of ours, as plain text."""
    return {"type": "context", "elements": [plain(words, 2000)]}


def label(words: str, accessory: Element | None = None, *, bold: bool = False) -> Block:
    """Return a line of ours, with a button at its end where one is given."""
    text = mrkdwn(f"*{escape(words)}*") if bold else plain(words, SECTION)
    block: Block = {"type": "section", "text": text}
    if accessory is not None:
        block["accessory"] = accessory
    return block


def button(words: str, action_id: str, value: str, *, style: str | None = None) -> Element:
    """Return a button; `action_id` has to be the message's only one of that name."""
    made: Element = {
        "type": "button",
        "text": plain(words, BUTTON_LABEL),
        "action_id": action_id,
        "value": value,
    }
    if style:
        made["style"] = style
    return made


def link_button(words: str, action_id: str, url: str) -> Element:
    """Return a button that opens an address."""
    return {
        "type": "button",
        "text": plain(words, BUTTON_LABEL),
        "action_id": action_id,
        "url": url[:3000],
    }


def actions(elements: Sequence[Element]) -> list[Block]:
    """Return a row of buttons, or nothing where there are none."""
    return [{"type": "actions", "elements": list(elements[:ACTIONS_A_ROW])}] if elements else []


def option(words: str, value: str) -> Element:
    """Return a choice of a menu."""
    return {"text": plain(words, OPTION_LABEL), "value": value}


def select(placeholder: str, action_id: str, options: Sequence[Element]) -> Element:
    """Return a menu of up to a hundred choices."""
    return {
        "type": "static_select",
        "placeholder": plain(placeholder, 150),
        "action_id": action_id,
        "options": list(options[:100]),
    }


def question(
    words: str, block_id: str, element: Element, *, optional: bool = False, hint: str = ""
) -> Block:
    """Return an input of a form."""
    made: Block = {
        "type": "input",
        "block_id": block_id,
        "label": plain(words, 2000),
        "element": element,
        "optional": optional,
    }
    if hint:
        made["hint"] = plain(hint, 2000)
    return made


def text_input(action_id: str, *, initial: str = "", placeholder: str = "") -> Element:
    """Return a line to write in."""
    made: Element = {"type": "plain_text_input", "action_id": action_id, "max_length": 300}
    if initial:
        made["initial_value"] = initial[:300]
    if placeholder:
        made["placeholder"] = plain(placeholder, 150)
    return made


def words(text: str, *, bold: bool = False, italic: bool = False) -> Element:
    """Return words for a rich text."""
    made: Element = {"type": "text", "text": text}
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    if style:
        made["style"] = style
    return made


def link(url: str, text: str, *, bold: bool = False, italic: bool = False) -> Element:
    """Return a link for a rich text."""
    made = words(text, bold=bold, italic=italic)
    return made | {"type": "link", "url": url[:3000]}


def line(*elements: Element) -> Element:
    """Return a stretch of a rich text."""
    return {"type": "rich_text_section", "elements": [e for e in elements if e.get("text", True)]}


def bar(elements: Iterable[Element]) -> Element:
    """Return the article's words with a bar at their side."""
    return {"type": "rich_text_quote", "elements": list(elements)}


def bullets(items: Iterable[Sequence[Element]]) -> Element:
    """Return a list of rich texts with bullets."""
    made = [line(*item) for item in items]
    return {"type": "rich_text_list", "style": "bullet", "indent": 0, "elements": made}


def rich(*elements: Element) -> Block:
    """Return a rich text of lines, bars and lists."""
    return {"type": "rich_text", "elements": list(elements)}


def size(blocks: Sequence[Block]) -> int:
    """Return how many characters the blocks are, serialised."""
    return len(json.dumps(list(blocks), ensure_ascii=False))


def fits(blocks: Sequence[Block], extra: Sequence[Block] = ()) -> bool:
    """Tell whether blocks, with `extra` ones behind them, stay within one message."""
    whole = [*blocks, *extra]
    return len(whole) <= MOST_BLOCKS and size(whole) <= MOST_CHARACTERS


def modal(
    title: str,
    blocks: Sequence[Block],
    *,
    callback_id: str = "",
    submit: str = "",
    close: str = "Close",
    private_metadata: str = "",
) -> dict[str, Any]:
    """Return a window; one with `submit` is a form."""
    view: dict[str, Any] = {
        "type": "modal",
        "title": plain(title, TITLE),
        "close": plain(close, TITLE),
        "blocks": list(blocks),
    }
    if callback_id:
        view["callback_id"] = callback_id
    if submit:
        view["submit"] = plain(submit, TITLE)
    if private_metadata:
        view["private_metadata"] = private_metadata
    return view
