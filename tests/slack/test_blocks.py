"""The validator itself: what Slack takes passes, what Slack refuses is named with its place."""

from __future__ import annotations

from typing import Any

import pytest

from tests.slack.blocks import (
    BlocksRefusedError,
    buttons,
    check_message,
    check_view,
    problems_of_blocks,
    words_of,
)


def _plain(words: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": words}


def _section(words: str, **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": words}, **more}


def _button(action_id: str, **more: Any) -> dict[str, Any]:
    return {"type": "button", "text": _plain("Read"), "action_id": action_id, **more}


def _actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def _rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": list(elements)}


def _quote(words: str) -> dict[str, Any]:
    style = {"italic": True}
    return {
        "type": "rich_text_quote",
        "elements": [{"type": "text", "text": words, "style": style}],
    }


def _select(count: int, **more: Any) -> dict[str, Any]:
    options = [{"text": _plain(f"No. {n}"), "value": str(n)} for n in range(count)]
    return {"type": "static_select", "action_id": "pick", "options": options, **more}


GOOD = [
    {"type": "header", "text": _plain("Tova Lind")},
    _section("*Harbour* & tides", accessory=_button("open", value="12")),
    {"type": "section", "fields": [_plain("a"), _plain("b")], "block_id": "facts"},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "no. 1", "verbatim": True}]},
    _actions(_button("a", style="primary"), _button("b", url="https://example.org/1")),
    _rich(_quote("“We sail,” she said.")),
    {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "a harbour"},
    {"type": "divider"},
    {"type": "input", "label": _plain("Who?"), "element": _select(3)},
]


def test_good_blocks_pass() -> None:
    """One of each block that the product may send is taken."""
    assert problems_of_blocks(GOOD) == []
    check_message({"text": "Tova Lind", "blocks": GOOD})


BAD = {
    "51 blocks": [{"type": "divider"}] * 51,
    "long section": [_section("x" * 3001)],
    "empty section": [_section("")],
    "section without text": [{"type": "section"}],
    "long header": [{"type": "header", "text": _plain("x" * 151)}],
    "mrkdwn header": [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
    "11 context elements": [{"type": "context", "elements": [_plain("x")] * 11}],
    "a button in a context": [{"type": "context", "elements": [_button("x")]}],
    "26 buttons": [_actions(*(_button(str(n)) for n in range(26)))],
    "no buttons": [_actions()],
    "long button": [_actions({**_button("x"), "text": _plain("x" * 76)})],
    "long value": [_actions(_button("x", value="v" * 2001))],
    "empty value": [_actions(_button("x", value=""))],
    "value that is no string": [_actions(_button("x", value=3))],
    "long action_id": [_actions(_button("x" * 256))],
    "action_id twice": [_actions(_button("x")), _actions(_button("x"))],
    "block_id twice": [_section("a", block_id="x"), _section("b", block_id="x")],
    "long block_id": [_section("a", block_id="x" * 256)],
    "unknown key": [_section("a", colour="red")],
    "unknown block": [{"type": "banner"}],
    "unknown style": [_actions(_button("x", style="blue"))],
    "11 fields": [{"type": "section", "fields": [_plain("x")] * 11}],
    "long field": [{"type": "section", "fields": [_plain("x" * 2001)]}],
    "101 options": [_section("a", accessory=_select(101))],
    "initial option not among them": [
        _section("a", accessory=_select(1, initial_option={"text": _plain("x"), "value": "y"}))
    ],
    "6 choices in an overflow": [
        _section("a", accessory={**_select(6), "type": "overflow", "action_id": "more"})
    ],
    "emoji on mrkdwn": [
        {"type": "section", "text": {"type": "mrkdwn", "text": "x", "emoji": True}}
    ],
    "verbatim on plain text": [
        {"type": "section", "text": {"type": "plain_text", "text": "x", "verbatim": True}}
    ],
    "empty words in rich text": [_rich(_quote(""))],
    "list of bare words": [
        _rich({"type": "rich_text_list", "style": "bullet", "elements": [{"type": "text"}]})
    ],
    "rich text without parts": [_rich()],
    "image without alt text": [{"type": "image", "image_url": "https://example.org/a.png"}],
    "image of two sources": [
        {
            "type": "image",
            "alt_text": "x",
            "image_url": "https://example.org/a.png",
            "slack_file": {"id": "F1"},
        }
    ],
    "link with no scheme": [_actions(_button("x", url="example.org"))],
    "blocks that are no list": {"type": "divider"},
}


@pytest.mark.parametrize("name", BAD)
def test_bad_blocks_are_refused(name: str) -> None:
    """Each fault is found, and its place is named by a JSON pointer."""
    found = problems_of_blocks(BAD[name])
    assert found
    assert all("[json-pointer:/blocks" in each for each in found)


def test_total_length_is_refused() -> None:
    """Blocks that are all well alone are refused together when they are too long."""
    blocks = [_section("x" * 2900) for _ in range(5)]
    assert problems_of_blocks(blocks) == []
    with pytest.raises(BlocksRefusedError, match="msg_blocks_too_long"):
        check_message({"text": "x", "blocks": blocks})


def test_a_message_needs_words() -> None:
    """A message of neither text nor blocks is refused."""
    with pytest.raises(BlocksRefusedError, match="no_text"):
        check_message({"blocks": []})


def _modal(**more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": _plain("In context"), "blocks": [_section("x")], **more}


def test_good_modal_passes() -> None:
    """A modal with an input and a submit button is taken."""
    field = {"type": "plain_text_input", "action_id": "name", "max_length": 80}
    check_view(_modal(submit=_plain("Save"), private_metadata="{}", callback_id="speaker"))
    check_view(
        _modal(
            blocks=[{"type": "input", "label": _plain("Who?"), "element": field}],
            submit=_plain("Save"),
        )
    )


@pytest.mark.parametrize(
    "view",
    [
        _modal(title=_plain("x" * 25)),
        _modal(submit=_plain("x" * 25)),
        _modal(close=_plain("x" * 25)),
        _modal(private_metadata="x" * 3001),
        _modal(blocks=[{"type": "divider"}] * 101),
        _modal(blocks=[]),
        _modal(colour="red"),
        _modal(
            blocks=[
                {
                    "type": "input",
                    "label": _plain("Who?"),
                    "element": {"type": "plain_text_input", "action_id": "name"},
                }
            ]
        ),
        {"type": "drawer", "blocks": []},
        {"type": "home", "title": _plain("Home"), "blocks": [_section("x")]},
    ],
)
def test_bad_views_are_refused(view: dict[str, Any]) -> None:
    """Each fault of a view is found."""
    with pytest.raises(BlocksRefusedError, match="invalid_arguments"):
        check_view(view)


def test_helpers_read_a_payload() -> None:
    """The words and the buttons of a payload are found wherever they stand."""
    assert [each["action_id"] for each in buttons(GOOD)] == ["open", "a", "b"]
    assert "“We sail,” she said." in words_of(GOOD)
