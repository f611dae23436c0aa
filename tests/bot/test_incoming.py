"""What Slack sends, as the handlers see it: questions, history, clicks, and what is nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import incoming
from bot.files import LARGEST, files_for
from bot.settings import Settings
from handlers.desk import Desk
from store.archive import Archive
from store.errors import BadSourceError
from store.ingest.fetching import Fetcher

if TYPE_CHECKING:
    from collections.abc import Iterator

BOT = "U0BOT"
FILES = files_for(Settings())


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A desk over an empty archive."""
    with Archive.open(":memory:") as archive:
        yield Desk(archive)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("<@U0BOT> quotes Ilse Varn", "quotes Ilse Varn"),
        ("<@U0BOT|clippings>: quotes Ilse Varn", "quotes Ilse Varn"),
        ("please <@U0BOT>, summarise", "please summarise"),
        ("summarise <@U0BOT>", "summarise"),
        ("<@U0BOT> who is <@U0IDA>?", "who is <@U0IDA>?"),
        ("<@U0BOT>", ""),
        ("<@U0BOT> :+1:", ":+1:"),
        ("<@U0BOT>: :tada: quotes Ilse Varn", ":tada: quotes Ilse Varn"),
        ("<@U0BOT>:quotes Ilse Varn", "quotes Ilse Varn"),
    ],
)
def test_the_mention_is_taken_away(desk: Desk, typed: str, asked: str) -> None:
    """Only the bot's own mention goes, wherever it stands."""
    event = {"text": typed, "user": "U0IDA", "channel": "C1", "ts": "1.0"}
    question = incoming.message_asked(desk, event, "mention", BOT, thread=None, files=FILES)
    assert question.text == asked
    assert question.message is not None
    assert question.message.ts == "1.0"


def test_a_command_may_be_bare(desk: Desk) -> None:
    """Slack leaves `text` empty, or out, when nothing stands behind a command."""
    for body in ({"command": "/quotes", "text": ""}, {"command": "/quotes"}):
        assert incoming.command_asked(desk, body).text == ""


def test_a_message_keeps_what_it_carries() -> None:
    """Links out of blocks, unfurled links and shared files come along, each once."""
    raw = {
        "text": "read <https://courier.example/a>",
        "ts": "2.0",
        "user": "U0IDA",
        "blocks": [
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_section",
                        "elements": [
                            {"type": "link", "url": "https://courier.example/a"},
                            {"type": "link", "url": "https://courier.example/b"},
                        ],
                    }
                ],
            }
        ],
        "attachments": [{"title": "Bridge opens", "from_url": "https://courier.example/c"}],
        "files": [{"name": "bridge.txt", "mimetype": "text/plain"}],
    }
    message = incoming.message(raw, FILES)
    assert message.links == ("https://courier.example/b",)
    assert message.attachments[0].from_url == "https://courier.example/c"
    assert message.files[0].name == "bridge.txt"
    assert not message.from_bot


def test_what_another_apps_blocks_hold() -> None:
    """Links in mrkdwn, in fields, on buttons and in attachments; words of sections and lists."""
    link = "https://courier.example/{}".format
    raw = {
        "text": "New",
        "blocks": [
            {"type": "header", "text": {"type": "plain_text", "text": "The <weir>"}},
            {
                "type": "section",
                "text": {"type": "mrkdwn", "text": f"<{link('a')}|The &amp; weir>"},
                "fields": [{"type": "mrkdwn", "text": link("b")}],
                "accessory": {"type": "button", "url": link("c")},
            },
            {"type": "actions", "elements": [{"type": "button", "url": link("d")}]},
            {
                "type": "rich_text",
                "elements": [
                    {"type": "rich_text_section", "elements": [
                        {"type": "text", "text": "One < two "},
                        {"type": "user", "user_id": "U1"},
                        {"type": "link", "url": link("e"), "text": "here"},
                    ]},
                    {"type": "rich_text_list", "elements": [
                        {"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]},
                    ]},
                ],
            },
        ],
        "attachments": [
            {
                "fallback": f"[no preview] {link('f')}",
                "actions": [{"type": "button", "url": link("g")}],
                "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": link("h")}}],
            }
        ],
    }  # fmt: skip
    message = incoming.message(raw, FILES)
    assert message.links == tuple(map(link, "abcde"))
    assert sorted(message.attachments[0].links) == sorted(map(link, "fgh"))
    assert message.body.splitlines() == [
        "The <weir>", "The & weir", link("b"), "One < two here", "x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ({"mode": "tombstone"}, "deleted"),
        ({"mode": "tombstone", "url_private": "https://files.slack.com/f/1"}, "deleted"),
        ({"mode": "hidden_by_limit"}, "older than the workspace"),
        ({"mode": "quip", "name": "Plan"}, "canvas"),
        ({"mode": "external", "url_private": "https://docs.example/1"}, "outside Slack"),
        ({"mode": "hosted", "url_private": "https://files.slack.com.evil.example/1"}, "not hold"),
    ],
)
def test_why_a_file_cannot_be_read(raw: dict[str, Any], why: str) -> None:
    """A file that Slack does not give out is said to be that, in words, and never fetched."""
    (shared,) = incoming.message({"text": "", "files": [raw]}, FILES).files
    assert shared.read is None
    assert why in (shared.unread_because or "")


def test_a_file_that_is_too_large_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size stands in the message: nothing is fetched for ten seconds to find that out."""

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Fetcher, "get", never)
    raw = {"size": LARGEST + 1, "url_private": "https://files.slack.com/f/1", "name": "a.pdf"}
    (shared,) = incoming.message({"text": "", "files": [raw]}, FILES).files
    assert shared.read is not None
    with pytest.raises(BadSourceError, match="more than 20 MB"):
        shared.read()


def test_what_speaks_to_us() -> None:
    """A message that mentions us is a question, not a source of headlines."""
    assert incoming.message({"text": "<@U0BOT> what about no. 3?"}, FILES, BOT).to_bot
    assert not incoming.message({"text": "<@U0IDA> see no. 3"}, FILES, BOT).to_bot


@pytest.mark.parametrize(
    "event",
    [
        {"bot_id": "B1"},
        {"subtype": "bot_message"},
        {"subtype": "message_changed", "hidden": True},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"edited": {"user": "U1", "ts": "2"}},
        {"hidden": True},
    ],
)
def test_only_people_are_answered(event: dict[str, Any]) -> None:
    """Bots, edits, deletions and notices get no answer; people and their files do."""
    assert not incoming.is_from_a_person({"user": "U1", "text": "quotes"} | event)
    assert incoming.is_from_a_person({"user": "U1", "subtype": "file_share"})


@pytest.mark.parametrize(
    ("action", "value"),
    [
        ({"type": "button", "value": "x"}, "x"),
        ({"type": "static_select", "selected_option": {"value": "y"}}, "y"),
        ({"type": "datepicker", "selected_date": "2021-05-04"}, "2021-05-04"),
        ({"type": "static_select", "selected_option": None}, ""),
    ],
)
def test_what_an_element_stands_at(action: dict[str, Any], value: str) -> None:
    """A button's value, a menu's choice and a picked date are all a value."""
    clicked = incoming.click({"actions": [{"action_id": "a", **action}], "user": {"id": "U1"}})
    assert clicked is not None
    assert clicked.value == value


def test_where_a_click_stands() -> None:
    """A click in a thread knows its thread; an ephemeral answer is a slash command's."""
    body = {
        "actions": [{"action_id": "a", "value": "1"}],
        "user": {"id": "U1"},
        "channel": {"id": "C1"},
        "container": {"type": "message", "thread_ts": "1.0", "is_ephemeral": False},
    }
    clicked = incoming.click(body)
    assert clicked is not None
    assert (clicked.channel, clicked.thread, clicked.surface) == ("C1", "1.0", "mention")
    body["container"] = {"type": "message", "is_ephemeral": True}
    other = incoming.click(body)
    assert other is not None
    assert other.surface == "slash"
    body["container"] = {"type": "view"}
    inside = incoming.click(body)
    assert inside is not None
    assert inside.surface == "slash"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.sampled_from(["type", "elements", "url", "text"]), inner)
    ),
)


@given(_JSON)
def test_no_blocks_break_the_reading(blocks: object) -> None:
    """Whatever stands in a message's blocks, the message is read."""
    assert incoming.message({"text": "x", "blocks": blocks}, FILES).text == "x"


def test_our_own_messages_are_told_from_other_apps() -> None:
    """A feed's post is a source like anybody's; our own answers are not."""
    feed = {"user": "U0FEED", "bot_id": "B0FEED", "text": "New: https://courier.example/a"}
    assert not incoming.message(feed, FILES, BOT).from_bot
    assert not incoming.message({"bot_id": "B1", "text": "x"}, FILES, BOT).from_bot
    assert incoming.message({"user": BOT, "bot_id": "B0", "text": "x"}, FILES, BOT).from_bot
    assert incoming.message(feed, FILES).from_bot, "unknown whose: none is taken for a source"
