"""A strict Block Kit validator: what Slack refuses is refused here, in Slack's words.

It is stricter than Slack in two ways, both on purpose: an `action_id` may stand only once in a
whole message (Slack: once in a block), and keys that Slack does not document are refused
everywhere. The names and numbers are those of Slack's Block Kit reference.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from tests.slack.checks import (
    Check,
    Findings,
    anything,
    at_least_one,
    block_id,
    boolean,
    both,
    by_type,
    exactly_one,
    items,
    plain,
    record,
    string,
    text,
)
from tests.slack.elements import (
    IMAGE_URL,
    IN_ACTIONS,
    IN_CONTEXT,
    IN_INPUT,
    IN_RICH_TEXT,
    IN_SECTION,
    SLACK_FILE,
    URL,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Surface = Literal["message", "modal", "home"]

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_TEXT = 40_000  # characters; Slack cuts longer text, we refuse it
SERIALISED_BLOCKS = 13_200  # characters of JSON at which Slack was seen to refuse a message
VIEW_SIZE = 250_000  # characters of JSON

_MRKDWN_OR_PLAIN = ("plain_text", "mrkdwn")
_CELL = by_type(
    {
        "raw_text": record({"type": anything, "text": string(3000)}),
        "rich_text": record({"type": anything, "elements": items(IN_RICH_TEXT, 100)}),
    }
)
_COLUMN = record({}, {"align": anything, "is_wrapped": boolean})


def _block(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    return record({"type": anything, **required}, {"block_id": block_id, **(optional or {})})


def _one_table(_value: Any, path: str, findings: Findings) -> None:
    findings.tables += 1
    if findings.tables > 1:
        findings.refuse(path, "only_one_table_allowed")


_SECTION = both(
    _block(
        {},
        {
            "text": text(*_MRKDWN_OR_PLAIN, most=3000),
            "fields": items(text(*_MRKDWN_OR_PLAIN, most=2000), 10),
            "accessory": IN_SECTION,
            "expand": boolean,
        },
    ),
    at_least_one("text", "fields"),
)
_EVERYWHERE: dict[str, Check] = {
    "section": _SECTION,
    "header": _block({"text": plain(150)}),
    "divider": _block({}),
    "context": _block({"elements": items(IN_CONTEXT, 10)}),
    "actions": _block({"elements": items(IN_ACTIONS, 25)}),
    "rich_text": _block({"elements": items(IN_RICH_TEXT, 1000)}),
    "image": both(
        _block(
            {"alt_text": string(2000)},
            {"image_url": IMAGE_URL, "slack_file": SLACK_FILE, "title": plain(2000)},
        ),
        exactly_one("image_url", "slack_file"),
    ),
    "video": _block(
        {
            "alt_text": string(2000),
            "title": plain(200),
            "thumbnail_url": IMAGE_URL,
            "video_url": IMAGE_URL,
        },
        {
            "author_name": string(50),
            "description": plain(200),
            "provider_icon_url": IMAGE_URL,
            "provider_name": string(50),
            "title_url": URL,
        },
    ),
}
_ONLY_MESSAGES: dict[str, Check] = {
    "markdown": _block({"text": string(12_000)}),
    "table": both(
        _block(
            {"rows": items(items(_CELL, 20), 100)},
            {"column_settings": items(_COLUMN, 20)},
        ),
        _one_table,
    ),
}


def _input(surface: Surface) -> Check:
    return _block(
        {"label": plain(2000), "element": IN_INPUT[surface]},
        {"dispatch_action": boolean, "hint": plain(2000), "optional": boolean},
    )


_BLOCK = {
    "message": by_type({**_EVERYWHERE, **_ONLY_MESSAGES, "input": _input("message")}, "block"),
    "home": by_type({**_EVERYWHERE, "input": _input("home")}, "block"),
    "modal": by_type({**_EVERYWHERE, "input": _input("modal")}, "block"),
}
_VIEW_PARTS: dict[str, Check] = {
    "private_metadata": string(3000, least=0),
    "callback_id": string(255, least=0),
    "external_id": string(255, least=0),
}
_MODAL = record(
    {"type": anything, "title": plain(24), "blocks": items(_BLOCK["modal"], VIEW_BLOCKS)},
    {
        **_VIEW_PARTS,
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)
_HOME = record(
    {"type": anything, "blocks": items(_BLOCK["home"], VIEW_BLOCKS)},
    dict(_VIEW_PARTS),
)


class BlocksRefusedError(AssertionError):
    """A payload that Slack would refuse; `problems` says why, one sentence a fault."""

    def __init__(self, error: str, problems: list[str]) -> None:
        """Keep Slack's error code and the faults."""
        super().__init__(f"{error}: {'; '.join(problems)}")
        self.error = error
        self.problems = problems


def serialised_length(blocks: Any) -> int:
    """Return how many characters the blocks have as compact JSON."""
    return len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))


def problems_of_blocks(blocks: Any, surface: Surface = "message") -> list[str]:
    """Return what Slack would refuse in a list of blocks: nothing where all is well.

    Args:
        blocks: The blocks, as JSON values.
        surface: Where they are to be shown.

    Returns:
        One sentence a fault, with the JSON pointer to it.
    """
    findings = Findings()
    most = MESSAGE_BLOCKS if surface == "message" else VIEW_BLOCKS
    items(_BLOCK[surface], most, least=0)(blocks, "/blocks", findings)
    return findings.problems


def problems_of_view(view: Any) -> list[str]:
    """Return what Slack would refuse in a modal or an App Home: nothing where all is well."""
    findings = Findings()
    by_type({"modal": _MODAL, "home": _HOME}, "view")(view, "", findings)
    if findings.problems or not isinstance(view, dict):
        return findings.problems
    if len(json.dumps(view)) > VIEW_SIZE:
        findings.refuse("", f"view must be less than {VIEW_SIZE} bytes")
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and "submit" not in view:
        findings.refuse("", "a `submit` element must be supplied when input blocks are used")
    return findings.problems


def check_view(view: Any) -> None:
    """Raise what Slack would answer to this modal or App Home.

    Raises:
        BlocksRefusedError: Slack would refuse the view.
    """
    found = problems_of_view(view)
    if found:
        raise BlocksRefusedError("invalid_arguments", found)


def check_message(payload: Mapping[str, Any]) -> None:
    """Raise what Slack would answer to a message with this `text` and these `blocks`.

    Args:
        payload: A message; keys other than `text` and `blocks` are not looked at.

    Raises:
        BlocksRefusedError: Slack would refuse the message.
    """
    blocks, words = payload.get("blocks"), payload.get("text")
    if not blocks and not words:
        raise BlocksRefusedError("no_text", ["a message needs text or blocks"])
    if words is not None and not isinstance(words, str):
        raise BlocksRefusedError("invalid_arguments", ["text must be a string"])
    if words is not None and len(words) > MESSAGE_TEXT:
        raise BlocksRefusedError("msg_too_long", [f"text must be under {MESSAGE_TEXT} characters"])
    if blocks is None:
        return
    found = problems_of_blocks(blocks)
    if found:
        raise BlocksRefusedError("invalid_blocks", found)
    length = serialised_length(blocks)
    if length > SERIALISED_BLOCKS:
        raise BlocksRefusedError(
            "msg_blocks_too_long", [f"{length} characters of blocks, over {SERIALISED_BLOCKS}"]
        )


def walk(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object inside a payload, outermost first."""
    if isinstance(value, dict):
        yield value
        for held in value.values():
            yield from walk(held)
    elif isinstance(value, list):
        for held in value:
            yield from walk(held)


def buttons(value: Any) -> list[dict[str, Any]]:
    """Return every button of a payload, in order."""
    return [each for each in walk(value) if each.get("type") == "button"]


def words_of(value: Any) -> str:
    """Return all words that a reader of these blocks sees, a line for each text object."""
    seen = (each["text"] for each in walk(value) if isinstance(each.get("text"), str))
    return "\n".join(seen)


__all__ = [
    "BlocksRefusedError",
    "buttons",
    "check_message",
    "check_view",
    "problems_of_blocks",
    "problems_of_view",
    "serialised_length",
    "walk",
    "words_of",
]
