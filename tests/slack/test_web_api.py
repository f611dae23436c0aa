"""The stand-in's Web API, called with Slack's own client: strict where Slack is strict."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.slack import faults
from tests.slack.chat import may_unfurl
from tests.slack.payloads import address_of
from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.slack.people import Person
    from tests.slack.state import Conversation, ResponseUrl

BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "tides"}}]
MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "In context"},
    "blocks": BLOCKS,
}


class Scene:
    """A workspace with one person, one channel and a client."""

    def __init__(self, slack: Slack) -> None:
        """Set the scene."""
        self.slack = slack
        self.ida: Person = slack.person("Ida")
        self.room: Conversation = slack.channel("newsroom", self.ida)
        self.client = WebClient(
            token=slack.team.bot_token, base_url=slack.api_url, retry_handlers=[]
        )

    def refusal(self, method: str, **arguments: Any) -> dict[str, Any]:
        """Call a method that is refused, and return Slack's answer."""
        with pytest.raises(SlackApiError) as caught:
            self.client.api_call(method, json=arguments)
        data = caught.value.response.data
        assert isinstance(data, dict)
        return data

    def url(self, origin: str = "command", **more: Any) -> ResponseUrl:
        """Return a response_url of a command or a click."""
        return self.ida.response_url(self.room.id, origin, **more)

    def respond(self, url: ResponseUrl, **content: Any) -> tuple[int, str]:
        """Use a response_url."""
        request = urllib.request.Request(  # noqa: S310  # always the stand-in's address
            address_of(self.slack.team, url),
            json.dumps(content).encode(),
            {"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310  # as above
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@pytest.fixture
def scene() -> Iterator[Scene]:
    """A scene in a workspace where refusals are what is tested."""
    with Slack() as slack:
        slack.tolerate_refusals = True
        yield Scene(slack)


def test_scopes_are_told_and_kept(scene: Scene) -> None:
    """`auth.test` names the granted scopes; a method without its scope says which it needs."""
    answer = scene.client.auth_test()
    assert "chat:write" in answer.headers["x-oauth-scopes"]
    assert answer["user_id"] == scene.slack.bot
    scene.slack.team.scopes.remove("chat:write")
    data = scene.refusal("chat.postMessage", channel=scene.room.id, text="x")
    assert (data["error"], data["needed"]) == ("missing_scope", "chat:write")
    with pytest.raises(SlackApiError, match="missing_scope"):
        scene.client.conversations_info(channel=scene.room.id)


def test_tokens_are_told_apart(scene: Scene) -> None:
    """Each token opens only its own doors."""
    for token, error in (("xoxb-other", "invalid_auth"), (scene.slack.team.app_token, "not_all")):
        with pytest.raises(SlackApiError, match=error):
            WebClient(token=token, base_url=scene.slack.api_url).auth_test()
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        scene.client.apps_connections_open(app_token=scene.slack.team.bot_token)
    scene.slack.team.app_scopes.clear()
    with pytest.raises(SlackApiError, match="missing_scope"):
        scene.client.apps_connections_open(app_token=scene.slack.team.app_token)


def test_channels_are_hidden_or_closed(scene: Scene) -> None:
    """A private channel without the app does not exist for it; a public one refuses its posts."""
    public = scene.slack.channel("sports", scene.ida, bot=False)
    private = scene.slack.channel("board", scene.ida, bot=False, kind="private")
    for channel, error in ((public, "not_in_channel"), (private, "channel_not_found")):
        data = scene.refusal("chat.postMessage", channel=channel.id, text="x")
        assert data["error"] == error
        with pytest.raises(SlackApiError, match=error):
            scene.client.conversations_history(channel=channel.id)


def test_bad_blocks_are_named(scene: Scene) -> None:
    """Bad blocks are refused with a pointer to the fault, and long text too."""
    bad = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}]
    data = scene.refusal("chat.postMessage", channel=scene.room.id, text="x", blocks=bad)
    assert data["error"] == "invalid_blocks"
    assert "less than 3001 characters [json-pointer:/blocks/0/text/text]" in data["errors"][0]
    data = scene.refusal("chat.postMessage", channel=scene.room.id, text="x" * 40_001)
    assert data["error"] == "msg_too_long"
    assert scene.refusal("chat.postMessage", channel=scene.room.id)["error"] == "no_text"


def test_posts_are_kept_updated_and_deleted(scene: Scene) -> None:
    """A post can be changed and deleted by the app; other people's cannot."""
    ts = scene.client.chat_postMessage(channel=scene.room.id, text="a", blocks=BLOCKS)["ts"]
    scene.client.chat_update(channel=scene.room.id, ts=ts, text="b")
    (message,) = scene.slack.by_bot(scene.room)
    assert (message.text, len(message.versions)) == ("b", 1)
    theirs = scene.ida.post("hello", scene.room)
    data = scene.refusal("chat.update", channel=scene.room.id, ts=theirs.ts, text="b")
    assert data["error"] == "cant_update_message"
    scene.client.chat_delete(channel=scene.room.id, ts=ts)
    assert scene.slack.by_bot(scene.room) == []


def test_threads_come_in_pages(scene: Scene) -> None:
    """A long thread comes oldest first in pages that each begin with the root."""
    root = scene.ida.post("root", scene.room)
    for number in range(30):
        scene.ida.post(f"reply {number}", scene.room, thread=root.ts)
    seen: list[str] = []
    for page in scene.client.conversations_replies(channel=scene.room.id, ts=root.ts, limit=10):
        assert page["messages"][0]["text"] == "root"
        seen += [message["text"] for message in page["messages"]]
    assert [words for words in seen if words != "root"] == [f"reply {n}" for n in range(30)]
    with pytest.raises(SlackApiError, match="invalid_limit"):
        scene.client.conversations_replies(channel=scene.room.id, ts=root.ts, limit=1001)
    with pytest.raises(SlackApiError, match="invalid_cursor"):
        scene.client.conversations_replies(channel=scene.room.id, ts=root.ts, cursor="x")
    with pytest.raises(SlackApiError, match="thread_not_found"):
        scene.client.conversations_replies(channel=scene.room.id, ts="1000000000.000000")
    scene.ida.delete(root)
    page = scene.client.conversations_replies(channel=scene.room.id, ts=root.ts)
    assert page["messages"][0]["subtype"] == "tombstone"


def test_history_gives_metadata_only_when_asked(scene: Scene) -> None:
    """Metadata is in the history only with `include_all_metadata`; replies are not in it."""
    metadata = {"event_type": "digest", "event_payload": {"period": "47"}}
    ts = scene.client.chat_postMessage(channel=scene.room.id, text="a", metadata=metadata)["ts"]
    scene.client.chat_postMessage(channel=scene.room.id, text="b", thread_ts=ts)
    plain = scene.client.conversations_history(channel=scene.room.id)["messages"]
    full = scene.client.conversations_history(channel=scene.room.id, include_all_metadata=True)
    assert [message["text"] for message in plain] == ["a"]
    assert "metadata" not in plain[0]
    assert full["messages"][0]["metadata"] == metadata
    data = scene.refusal("chat.postMessage", channel=scene.room.id, text="a", metadata={"a": 1})
    assert data["error"] == "invalid_metadata_format"


def test_triggers_open_one_modal_soon(scene: Scene) -> None:
    """A trigger opens one modal, within three seconds."""
    trigger = scene.ida.trigger()
    scene.client.views_open(trigger_id=trigger, view=MODAL)
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        scene.client.views_open(trigger_id=trigger, view=MODAL)
    late = scene.ida.trigger()
    scene.slack.team.triggers[late].made -= 4000
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        scene.client.views_open(trigger_id=late, view=MODAL)
    with pytest.raises(SlackApiError, match="invalid_trigger_id"):
        scene.client.views_open(trigger_id="1.2", view=MODAL)


def test_views_are_updated_by_hash(scene: Scene) -> None:
    """A modal is rewritten only with its present hash."""
    view = scene.client.views_open(trigger_id=scene.ida.trigger(), view=MODAL)["view"]
    scene.client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        scene.client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    with pytest.raises(SlackApiError, match="not_found"):
        scene.client.views_update(view_id="V1", view=MODAL)


def test_files_are_uploaded(scene: Scene) -> None:
    """A file goes up in three steps and is shown in the channel."""
    scene.slack.team.scopes.append("files:write")
    scene.client.files_upload_v2(
        channel=scene.room.id, content=b"\x89PNG", filename="a.png", title="Timeline"
    )
    (message,) = scene.slack.by_bot(scene.room)
    assert message.files[0]["title"] == "Timeline"


def test_response_urls_wear_out(scene: Scene) -> None:
    """A response_url may be used five times within half an hour."""
    url = scene.url()
    for number in range(5):
        assert scene.respond(url, text=str(number)) == (200, "ok")
    assert scene.respond(url, text="6") == (404, "used_url")
    old = scene.url()
    old.made -= 31 * 60
    assert scene.respond(old, text="late") == (404, "expired_url")


def test_response_urls_replace_what_was_clicked(scene: Scene) -> None:
    """A click's address rewrites its message; a command's has nothing to rewrite."""
    asked = scene.url()
    scene.respond(asked, text="first")
    scene.respond(asked, text="second", replace_original=True)
    assert [message.text for message in asked.shown] == ["first", "second"]
    clicked = scene.url("action", original=asked.shown[0])
    scene.respond(clicked, text="page 2", replace_original=True)
    assert asked.shown[0].text == "page 2"
    scene.respond(clicked, text="shared", response_type="in_channel")
    assert [message.text for message in scene.slack.by_bot(scene.room)] == ["shared"]
    status, body = scene.respond(clicked, text="", blocks=[{"type": "banner"}])
    assert (status, json.loads(body)["error"]) == (200, "invalid_blocks")


def test_faults_come_when_called(scene: Scene) -> None:
    """429, errors, lost answers and cut lines: each as told, then all is well again."""
    scene.slack.faults.add("chat.postMessage", faults.rate_limited(7))
    with pytest.raises(SlackApiError) as caught:
        scene.client.chat_postMessage(channel=scene.room.id, text="a")
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["retry-after"] == "7"
    scene.slack.faults.add("chat.postMessage", faults.server_error())
    with pytest.raises(SlackApiError):
        scene.client.chat_postMessage(channel=scene.room.id, text="a")
    for fault, posted in ((faults.dropped_before(), 0), (faults.answer_lost(), 1)):
        scene.slack.faults.add("chat.postMessage", fault)
        with pytest.raises(OSError):  # noqa: PT011  # whatever the library makes of a cut line
            scene.client.chat_postMessage(channel=scene.room.id, text="a")
        assert len(scene.slack.by_bot(scene.room)) == posted
    held = scene.slack.faults.add("chat.postMessage", faults.held())
    held.release()
    assert scene.client.chat_postMessage(channel=scene.room.id, text="a")["ok"]


def test_links_unfurl_unless_told_not_to(scene: Scene) -> None:
    """A link unfurls where the app did not say no to both kinds of previews."""
    words = "<https://example.org/1|No. 1>"
    scene.client.chat_postMessage(channel=scene.room.id, text=words)
    scene.client.chat_postMessage(
        channel=scene.room.id, text=words, unfurl_links=False, unfurl_media=False
    )
    assert [may_unfurl(message) for message in scene.slack.by_bot(scene.room)] == [True, False]


def test_time_stamps_rise(scene: Scene) -> None:
    """No two messages share a time stamp, and later ones sort later."""
    stamps = [scene.slack.team.new_ts() for _ in range(1000)]
    assert stamps == sorted(set(stamps))
    assert float(stamps[0]) <= time.time() + 1
