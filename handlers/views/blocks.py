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
_ESCAPE = len("\\u202e") - 1
ACTIONS_A_ROW = 25


def cut(words: str, limit: int) -> str:
    """Return `words` in at most `limit` characters, at a word's end where one is near.

    Args:
        words: The words.
        limit: How long they may be, the "…" behind what is cut included.
    """
    if len(words) <= limit:
        return words
    kept = words[: limit - 1]
    space = kept.rfind(" ")
    if space > limit * 2 // 3:
        kept = kept[:space]
    return kept.rstrip(" ,;:–-") + "…"


def escape(words: str) -> str:
    """Return `words` safe for mrkdwn and for a message's top-level text.

    Args:
        words: The words, as they are to be read.
    """
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(words: str, limit: int) -> Element:
    """Return a plain_text object, never empty, no `:emoji:` made of its colons.

    Args:
        words: The words.
        limit: How long Slack allows them to be there.
    """
    return {"type": "plain_text", "text": cut(words.strip() or "–", limit), "emoji": False}


def mrkdwn(words: str) -> Element:
    """Return a mrkdwn object of words of ours, links and names left unparsed.

    Args:
        words: The words, escaped.
    """
    return {"type": "mrkdwn", "text": cut(words, SECTION), "verbatim": True}


def header(words: str) -> Block:
    """Return a headline of the message.

    Args:
        words: The words.
    """
    return {"type": "header", "text": plain(words, HEADER)}


def note(words: str) -> Block:
    """Return a small grey line of ours, as plain text.

    Args:
        words: The words; line breaks stay.
    """
    return {"type": "context", "elements": [plain(words, 2000)]}


def label(words: str, accessory: Element | None = None, *, bold: bool = False) -> Block:
    """Return a line of ours, with a button at its end where one is given.

    Args:
        words: The words.
        accessory: The button.
        bold: Whether they are in bold.
    """
    text = mrkdwn(f"*{escape(words)}*") if bold else plain(words, SECTION)
    block: Block = {"type": "section", "text": text}
    if accessory is not None:
        block["accessory"] = accessory
    return block


def button(words: str, action_id: str, value: str, *, style: str | None = None) -> Element:
    """Return a button; `action_id` has to be the message's only one of that name.

    Args:
        words: Its label.
        action_id: What a click on it does, and what tells it from the others: "read:12".
        value: The state that a click carries.
        style: "primary" or "danger", where it is neither plain.
    """
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
    """Return a button that opens an address.

    Args:
        words: Its label.
        action_id: What tells it from the others.
        url: The address.
    """
    return {
        "type": "button",
        "text": plain(words, BUTTON_LABEL),
        "action_id": action_id,
        "url": url[:3000],
    }


def actions(elements: Sequence[Element]) -> list[Block]:
    """Return a row of buttons, or nothing where there are none.

    Args:
        elements: The buttons and menus; more than Slack takes are left out.
    """
    return [{"type": "actions", "elements": list(elements[:ACTIONS_A_ROW])}] if elements else []


def option(words: str, value: str) -> Element:
    """Return a choice of a menu.

    Args:
        words: What people read.
        value: The state that choosing it carries.
    """
    return {"text": plain(words, OPTION_LABEL), "value": value}


def select(placeholder: str, action_id: str, options: Sequence[Element]) -> Element:
    """Return a menu of up to a hundred choices.

    Args:
        placeholder: What stands on it while nothing is chosen.
        action_id: What choosing does.
        options: The choices.
    """
    return {
        "type": "static_select",
        "placeholder": plain(placeholder, 150),
        "action_id": action_id,
        "options": list(options[:100]),
    }


def question(
    words: str, block_id: str, element: Element, *, optional: bool = False, hint: str = ""
) -> Block:
    """Return an input of a form.

    Args:
        words: What is asked.
        block_id: How the form calls it.
        element: What is filled in.
        optional: Whether it may be left out.
        hint: A line of help under it.
    """
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


def text_input(action_id: str, *, placeholder: str = "") -> Element:
    """Return a line to write in.

    Args:
        action_id: How the form calls it.
        placeholder: What stands in it, in grey, while it is empty.
    """
    made: Element = {"type": "plain_text_input", "action_id": action_id, "max_length": 300}
    if placeholder:
        made["placeholder"] = plain(placeholder, 150)
    return made


def words(text: str, *, bold: bool = False, italic: bool = False) -> Element:
    """Return words for a rich text.

    Args:
        text: The words, as they are; nothing in them is restyled.
        bold: Whether they are in bold.
        italic: Whether they are in italics.
    """
    made: Element = {"type": "text", "text": text}
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    if style:
        made["style"] = style
    return made


def link(url: str, text: str, *, bold: bool = False, italic: bool = False) -> Element:
    """Return a link for a rich text.

    Args:
        url: The address.
        text: What is read.
        bold: Whether that is in bold.
        italic: Whether it is in italics.
    """
    made = words(text, bold=bold, italic=italic)
    return made | {"type": "link", "url": url[:3000]}


def line(*elements: Element | str) -> Element:
    """Return a stretch of a rich text.

    Args:
        elements: Words and links; plain words may come as they are. Empty ones, which Slack
            refuses, are left out.
    """
    made = [words(one) if isinstance(one, str) else one for one in elements]
    return {"type": "rich_text_section", "elements": [e for e in made if e.get("text", True)]}


def bar(elements: Iterable[Element]) -> Element:
    """Return the article's words with a bar at their side.

    Args:
        elements: The words.
    """
    return {"type": "rich_text_quote", "elements": list(elements)}


def bullets(items: Iterable[Sequence[Element | str]]) -> Element:
    """Return a list of rich texts with bullets.

    Args:
        items: The elements of each item, as `line` takes them.
    """
    made = [line(*item) for item in items]
    return {"type": "rich_text_list", "style": "bullet", "indent": 0, "elements": made}


def rich(*elements: Element) -> Block:
    """Return a rich text of lines, bars and lists.

    Args:
        elements: The lines, bars and lists, in order.
    """
    return {"type": "rich_text", "elements": list(elements)}


def paragraph(*elements: Element | str) -> Block:
    """Return a rich text of one stretch.

    Args:
        elements: Words and links, as `line` takes them.
    """
    return rich(line(*elements))


def size(blocks: Sequence[Block]) -> int:
    """Return how many characters the blocks are, serialised.

    What is invisible (a mark of direction, a space of no width) counts as its escape, as which it
    travels.

    Args:
        blocks: The blocks of a message.
    """
    whole = json.dumps(list(blocks), ensure_ascii=False)
    if whole.isprintable():
        return len(whole)
    return len(whole) + _ESCAPE * sum(not sign.isprintable() for sign in whole)


def fits(blocks: Sequence[Block], extra: Sequence[Block] = ()) -> bool:
    """Tell whether blocks, with `extra` ones behind them, stay within one message.

    Args:
        blocks: The blocks that are there.
        extra: Those that are to follow.
    """
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
    """Return a window; one with `submit` is a form.

    Args:
        title: Its title.
        blocks: What stands in it.
        callback_id: How its form is called when it is sent.
        submit: The label of the button that sends it.
        close: The label of the one that does not.
        private_metadata: State that comes back with the form.
    """
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
