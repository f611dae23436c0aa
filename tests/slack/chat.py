"""The `chat.*` methods of the stand-in, and what they share with `response_url`s."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.slack.arguments import Arguments, SlackRefusalError
from tests.slack.blocks import BlocksRefusedError, check_message, walk
from tests.slack.state import Conversation, Message, Team

if TYPE_CHECKING:
    from tests.slack.state import Json

METADATA_SIZE = 8_000  # characters of JSON
_LINK = re.compile(r"<https?://|https?://")
_PING = re.compile(r"<!(?:channel|here|everyone|subteam)[^>]*>|<@[UW][^>]*>")


def refuse_bad_content(team: Team, content: Json) -> None:
    """Raise what Slack answers to content that breaks its rules.

    Raises:
        SlackRefusalError: The text or the blocks are not acceptable.
    """
    try:
        check_message(content)
    except BlocksRefusedError as error:
        said = [f"[ERROR] {problem}" for problem in error.problems]
        raise SlackRefusalError(
            error.error, errors=error.problems, response_metadata={"messages": said}
        ) from error
    for each in walk(content.get("blocks") or []):
        held = each.get("slack_file")
        if held is not None and (held.get("id") not in team.files):
            raise SlackRefusalError("invalid_blocks", errors=["invalid slack file"])


def _metadata(args: Arguments) -> Any:
    metadata = args.structure("metadata")
    if metadata is None:
        return None
    well_formed = (
        isinstance(metadata, dict)
        and set(metadata) == {"event_type", "event_payload"}
        and isinstance(metadata["event_type"], str)
        and isinstance(metadata["event_payload"], dict)
    )
    if not well_formed:
        raise SlackRefusalError("invalid_metadata_format")
    if len(json.dumps(metadata)) > METADATA_SIZE:
        raise SlackRefusalError("metadata_too_large")
    return metadata


def _content(args: Arguments) -> Json:
    return {"text": args.given.get("text") or None, "blocks": args.structure("blocks")}


def find_conversation(team: Team, channel: str, *, member: bool) -> Conversation:
    """Return a conversation that the bot may know of.

    Raises:
        SlackRefusalError: There is none, it is hidden, or the bot is not in it.
    """
    conversation = team.conversations.get(channel)
    inside = conversation is not None and team.bot_user in conversation.members
    if conversation is None or (conversation.kind != "public" and not inside):
        raise SlackRefusalError("channel_not_found")
    if member and not inside:
        raise SlackRefusalError("not_in_channel")
    return conversation


def _destination(team: Team, args: Arguments) -> Conversation:
    channel = args.need("channel", "channel_not_found")
    if channel in team.users:  # a person's own number opens direct messages
        for conversation in team.conversations.values():
            if conversation.kind == "im" and channel in conversation.members:
                return conversation
    return find_conversation(team, channel, member="chat:write.public" not in team.scopes)


def _thread(conversation: Conversation, args: Arguments) -> str | None:
    thread_ts = args.ts("thread_ts", "invalid_thread_ts")
    if thread_ts is None:
        return None
    root = conversation.messages.get(thread_ts)
    if root is None:
        raise SlackRefusalError("cannot_reply_to_message")
    return root.thread_ts or root.ts


def _message(team: Team, conversation: Conversation, args: Arguments) -> Message:
    """Make the bot's message of what is asked for, if Slack would take it."""
    content = _content(args)
    refuse_bad_content(team, content)
    return Message(
        channel=conversation.id,
        ts=team.new_ts(),
        user=team.bot_user,
        text=content["text"] or "",
        blocks=content["blocks"] or [],
        thread_ts=_thread(conversation, args),
        from_bot=True,
    )


def post_message(team: Team, args: Arguments) -> Json:
    """Answer `chat.postMessage`."""
    message = replace(
        _message(team, _destination(team, args), args),
        metadata=_metadata(args),
        unfurl=(args.flag("unfurl_links"), args.flag("unfurl_media")),
        via="chat.postMessage",
    )
    team.post(message)
    return {"channel": message.channel, "ts": message.ts, "message": message.as_json()}


def post_ephemeral(team: Team, args: Arguments) -> Json:
    """Answer `chat.postEphemeral`."""
    conversation = _destination(team, args)
    user = args.need("user", "user_not_in_channel")
    if user not in conversation.members:
        raise SlackRefusalError("user_not_in_channel")
    message = replace(_message(team, conversation, args), only_for=user, via="chat.postEphemeral")
    team.post(message)
    return {"message_ts": message.ts}


def _own_message(team: Team, args: Arguments, refusal: str) -> Message:
    conversation = find_conversation(team, args.need("channel", "channel_not_found"), member=True)
    message = conversation.messages.get(args.ts("ts", "message_not_found") or "")
    if message is None:
        raise SlackRefusalError("message_not_found")
    if not message.from_bot:
        raise SlackRefusalError(refusal)
    return message


def update(team: Team, args: Arguments) -> Json:
    """Answer `chat.update`."""
    message = _own_message(team, args, "cant_update_message")
    content = _content(args)
    refuse_bad_content(team, content)
    metadata = _metadata(args)
    with team.changed:
        message.replace(content["text"] or "", content["blocks"] or [])
        message.metadata = message.metadata if metadata is None else metadata
        team.changed.notify_all()
    return {"channel": message.channel, "ts": message.ts, "text": message.text}


def delete(team: Team, args: Arguments) -> Json:
    """Answer `chat.delete`."""
    message = _own_message(team, args, "cant_delete_message")
    remove(team, message)
    return {"channel": message.channel, "ts": message.ts}


def remove(team: Team, message: Message) -> None:
    """Delete a message; a thread's root leaves a tombstone while it has replies."""
    conversation = team.conversations[message.channel]
    with team.changed:
        message.deleted = True
        if len(conversation.thread(message.ts)) > 1:
            message.subtype = "tombstone"
        else:
            del conversation.messages[message.ts]
        team.changed.notify_all()


def permalink(team: Team, args: Arguments) -> Json:
    """Answer `chat.getPermalink`."""
    conversation = find_conversation(team, args.need("channel", "channel_not_found"), member=False)
    ts = args.ts("message_ts", "message_not_found") or ""
    if ts not in conversation.messages:
        raise SlackRefusalError("message_not_found")
    place = f"{conversation.id}/p{ts.replace('.', '')}"
    return {
        "channel": conversation.id,
        "permalink": f"https://stand-in.slack.example/archives/{place}",
    }


def may_unfurl(message: Message) -> bool:
    """Whether Slack would add previews to the message: it holds a link and was not told not to."""
    linked = _LINK.search(message.text) or any(
        _LINK.search(str(each.get("text", ""))) or each.get("type") == "link"
        for each in walk(message.blocks)
        if each.get("type") in {"mrkdwn", "link"}
    )
    return bool(linked) and message.unfurl != (False, False)


def pings(message: Message) -> list[str]:
    """Return what would notify people: mentions in text that is read as markup, or as elements."""
    found = _PING.findall(message.text)
    for each in walk(message.blocks):
        if each.get("type") == "mrkdwn":
            found += _PING.findall(str(each.get("text", "")))
        elif each.get("type") in {"broadcast", "user", "usergroup"}:
            found.append(str(each.get("range") or each.get("user_id") or each.get("usergroup_id")))
    return found
