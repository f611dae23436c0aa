"""The payloads that Slack sends: events, commands, clicks and filled-in forms."""

from __future__ import annotations

import html
import re
import secrets
import time
from typing import TYPE_CHECKING, Any

from tests.slack.blocks import walk

if TYPE_CHECKING:
    from tests.slack.state import Conversation, Json, Message, ResponseUrl, SharedFile, Team, View


_MARKED = re.compile(r"(<(?:https?://|@U|!)[^<>\s][^<>]*>)")


def event_callback(team: Team, event: Json) -> Json:
    """Wrap an event as the Events API does, with an `event_id` of its own."""
    return {
        "token": "verification-token",
        "team_id": team.id,
        "context_team_id": team.id,
        "api_app_id": team.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": "Ev" + secrets.token_hex(5).upper(),
        "event_time": int(time.time()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": team.id,
                "user_id": team.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-" + secrets.token_hex(12),
    }


def message_event(team: Team, kind: str, message: Message, channel_type: str | None) -> Json:
    """Return the event for a posted message: `app_mention` or `message`."""
    event: Json = {
        **message.as_json(),
        "type": kind,
        "team": team.id,
        "channel": message.channel,
        "event_ts": message.ts,
    }
    if not message.from_bot:
        event["client_msg_id"] = secrets.token_hex(16)
    if channel_type is not None:
        event["channel_type"] = channel_type
    return event


def changed_event(team: Team, message: Message, channel_type: str) -> Json:
    """Return the event for an edited message."""
    ts = team.new_ts()
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": message.channel,
        "channel_type": channel_type,
        "message": message.as_json(),
        "previous_message": {"type": "message", "ts": message.ts, "user": message.user},
        "ts": ts,
        "event_ts": ts,
    }


def home_event(user: str, channel: str, tab: str, ts: str) -> Json:
    """Return the event for an opened App Home."""
    return {
        "type": "app_home_opened",
        "user": user,
        "channel": channel,
        "tab": tab,
        "event_ts": ts,
    }


def command(
    team: Team,
    words: tuple[str, str],
    user: str,
    conversation: Conversation,
    *,
    response_url: ResponseUrl,
    trigger: str,
) -> Json:
    """Return the form of a slash command; `words` are the command and what follows it."""
    return {
        "token": "verification-token",
        "team_id": team.id,
        "team_domain": "stand-in",
        "channel_id": conversation.id,
        "channel_name": "directmessage" if conversation.kind == "im" else conversation.name,
        "user_id": user,
        "user_name": team.users[user].lower(),
        "command": words[0],
        "text": words[1],
        "api_app_id": team.app_id,
        "is_enterprise_install": "false",
        "response_url": address_of(team, response_url),
        "trigger_id": trigger,
    }


def address_of(team: Team, response_url: ResponseUrl) -> str:
    """Return a `response_url` in Slack's own form, under our address."""
    return f"{team.base}/{response_url.origin}s/{team.id}/{response_url.id}"


def file_shown(team: Team, held: SharedFile) -> Json:
    """Return a shared file as messages show it."""
    address = f"{team.base}/files-pri/{held.id}/{held.name}"
    return {
        "id": held.id,
        "name": held.name,
        "title": held.name,
        "mimetype": held.mimetype,
        "filetype": held.name.rpartition(".")[2],
        "size": len(held.content),
        "mode": "hosted",
        "is_external": False,
        "url_private": address,
        "url_private_download": address,
    }


def _interaction(team: Team, kind: str, user: str, trigger: str) -> Json:
    return {
        "type": kind,
        "user": {
            "id": user,
            "username": team.users[user].lower(),
            "name": team.users[user].lower(),
            "team_id": team.id,
        },
        "api_app_id": team.app_id,
        "token": "verification-token",
        "team": {"id": team.id, "domain": "stand-in"},
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": trigger,
    }


def _action(element: Json, block_id: str, chosen: Json | None, ts: str) -> Json:
    given = {"action_id": element["action_id"], "block_id": block_id, "type": element["type"]}
    given |= {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    return {**given, **(chosen or {}), "action_ts": ts}


def click_on_message(
    team: Team,
    message: Message,
    element: Json,
    user: str,
    *,
    chosen: Json | None,
    response_url: ResponseUrl,
    trigger: str,
) -> Json:
    """Return a click on a message. One that only its reader sees does not come with it."""
    conversation = team.conversations[message.channel]
    private = message.only_for is not None
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": private,
    }
    if message.thread_ts and not private:
        container["thread_ts"] = message.thread_ts
    name = "directmessage" if conversation.kind == "im" else conversation.name
    payload = {
        **_interaction(team, "block_actions", user, trigger),
        "container": container,
        "channel": {"id": message.channel, "name": name},
        "state": {"values": {}},
        "response_url": address_of(team, response_url),
        "actions": [_action(element, block_of(message.blocks, element), chosen, team.new_ts())],
    }
    if not private:
        payload["message"] = message.as_json()
    return payload


def click_in_view(
    team: Team, view: View, element: Json, user: str, *, chosen: Json | None, trigger: str
) -> Json:
    """Return a click inside a modal or an App Home."""
    block_id = block_of(view.content["blocks"], element)
    return {
        **_interaction(team, "block_actions", user, trigger),
        "container": {"type": "view", "view_id": view.id},
        "view": view.as_json(),
        "actions": [_action(element, block_id, chosen, team.new_ts())],
    }


def submission(team: Team, view: View, state: Json, user: str, trigger: str) -> Json:
    """Return a filled-in modal."""
    return {
        **_interaction(team, "view_submission", user, trigger),
        "view": view.as_json(state),
        "response_urls": [],
    }


def block_of(blocks: list[Json], element: Json) -> str:
    """Return the `block_id` of the block that holds an element."""
    for block in blocks:
        if any(each is element for each in walk(block)):
            return str(block.get("block_id", ""))
    raise AssertionError(f"{element.get('action_id')} is in none of these blocks")


def typed_blocks(text: str) -> list[dict[str, Any]]:
    """Return the rich text that Slack's own client sends beside a typed message.

    Links and mentions are elements of their own there, and words have none of Slack's escapes.
    """
    elements: list[Json] = []
    for part in _MARKED.split(text):
        target, _, label = part[1:-1].partition("|")
        if not part:
            continue
        if not _MARKED.fullmatch(part):
            elements.append({"type": "text", "text": html.unescape(part)})
        elif target.startswith("@"):
            elements.append({"type": "user", "user_id": target[1:]})
        elif target.startswith("!"):
            elements.append({"type": "broadcast", "range": target[1:]})
        else:
            shown = {"text": html.unescape(label)} if label else {}
            elements.append({"type": "link", "url": html.unescape(target), **shown})
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": secrets.token_hex(3), "elements": [section]}]
