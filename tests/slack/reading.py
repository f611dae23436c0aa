"""The stand-in's methods that read: conversations and people."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from tests.slack.arguments import Arguments, SlackRefusalError
from tests.slack.chat import find_conversation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.slack.state import Conversation, Json, Message, Team

SMALL_PAGE = 15  # what a distributed app outside Slack's marketplace gets


def _cursor(position: int) -> str:
    return base64.b64encode(f"next:{position}".encode()).decode()


def _position(args: Arguments) -> int:
    cursor = args.get("cursor")
    if cursor is None:
        return 0
    try:
        word, number = base64.b64decode(cursor, validate=True).decode().split(":")
        if word == "next":
            return int(number)
    except (ValueError, binascii.Error):
        pass
    raise SlackRefusalError("invalid_cursor")


def _between(args: Arguments, messages: Sequence[Message]) -> list[Message]:
    oldest = args.get("oldest") or "0"
    latest = args.get("latest") or "9999999999.999999"
    if args.flag("inclusive"):
        return [m for m in messages if float(oldest) <= float(m.ts) <= float(latest)]
    return [m for m in messages if float(oldest) < float(m.ts) < float(latest)]


def _page(team: Team, args: Arguments, messages: list[Message], default: int, most: int) -> Json:
    limit = args.number("limit", default, most)
    if team.small_pages:
        limit = min(limit, SMALL_PAGE)
    start = _position(args)
    with_metadata = args.flag("include_all_metadata") is True
    shown = messages[start : start + limit]
    more = start + limit < len(messages)
    answer: Json = {
        "messages": [each.as_json(metadata=with_metadata) for each in shown],
        "has_more": more,
    }
    if more:
        answer["response_metadata"] = {"next_cursor": _cursor(start + limit)}
    return answer


def _readable(team: Team, args: Arguments) -> Conversation:
    return find_conversation(team, args.need("channel", "channel_not_found"), member=True)


def replies(team: Team, args: Arguments) -> Json:
    """Answer `conversations.replies`: oldest first, the root again on every page."""
    conversation = _readable(team, args)
    ts = args.ts("ts", "thread_not_found")
    if ts is None or ts not in conversation.messages:
        raise SlackRefusalError("thread_not_found")
    thread = conversation.thread(ts)
    answer = _page(team, args, [thread[0], *_between(args, thread[1:])], 1000, 1000)
    if _position(args) > 0:
        answer["messages"].insert(0, thread[0].as_json())
    for message in answer["messages"]:
        if message["ts"] == ts and len(thread) > 1:
            message["reply_count"] = len(thread) - 1
    return answer


def history(team: Team, args: Arguments) -> Json:
    """Answer `conversations.history`: newest first, without the replies in threads."""
    conversation = _readable(team, args)
    roots = [m for m in conversation.messages.values() if m.thread_ts in (None, m.ts)]
    newest_first = sorted(_between(args, roots), key=lambda m: m.ts, reverse=True)
    return _page(team, args, newest_first, 100, 999)


def info(team: Team, args: Arguments) -> Json:
    """Answer `conversations.info`."""
    conversation = find_conversation(team, args.need("channel", "channel_not_found"), member=False)
    return {
        "channel": {
            "id": conversation.id,
            "name": conversation.name,
            "is_channel": conversation.kind == "public",
            "is_group": conversation.kind == "private",
            "is_im": conversation.kind == "im",
            "is_mpim": conversation.kind == "mpim",
            "is_private": conversation.kind != "public",
            "is_archived": False,
            "is_member": team.bot_user in conversation.members,
        }
    }


def members(team: Team, args: Arguments) -> Json:
    """Answer `conversations.members`."""
    conversation = find_conversation(team, args.need("channel", "channel_not_found"), member=False)
    held = sorted(conversation.members)
    start, limit = _position(args), args.number("limit", 100, 1000)
    more = start + limit < len(held)
    next_cursor = _cursor(start + limit) if more else ""
    return {
        "members": held[start : start + limit],
        "response_metadata": {"next_cursor": next_cursor},
    }


def join(team: Team, args: Arguments) -> Json:
    """Answer `conversations.join`."""
    conversation = find_conversation(team, args.need("channel", "channel_not_found"), member=False)
    if conversation.kind != "public":
        raise SlackRefusalError("method_not_supported_for_channel_type")
    with team.changed:
        conversation.members.add(team.bot_user)
    return {"channel": {"id": conversation.id, "name": conversation.name}}


def user(team: Team, args: Arguments) -> Json:
    """Answer `users.info`."""
    number = args.need("user", "user_not_found")
    if number not in team.users:
        raise SlackRefusalError("user_not_found")
    name = team.users[number]
    profile = {"real_name": name, "display_name": name.lower()}
    return {
        "user": {
            "id": number,
            "team_id": team.id,
            "name": name.lower(),
            "real_name": name,
            "profile": profile,
            "tz": "Europe/Lisbon",
            "tz_offset": 0,
            "is_bot": False,
            "deleted": False,
        }
    }
