"""What Slack sends, made into what the handlers know: questions, messages, clicks, forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.asking import Ask, Attachment, Message, SharedFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.files import Files
    from handlers.asking import Surface, Thread
    from handlers.desk import Desk

Payload = dict[str, Any]

_DEEPEST = 8  # rich text nests lists in quotes in attachments, and no deeper


@dataclass(frozen=True, slots=True)
class Click:
    """A button, menu or date that somebody used, and where it stands.

    `message` is the `ts` of the message that it stands in, where it is in one.
    """

    action_id: str
    value: str
    user: str
    channel: str | None
    thread: str | None
    surface: Surface
    response_url: str | None
    trigger_id: str
    view_id: str | None
    message: str | None = None


def command_asked(desk: Desk, body: Payload) -> Ask:
    """Return the question of a slash command."""
    return Ask(
        text=body.get("text") or "",
        command=body.get("command"),
        user=body.get("user_id"),
        channel=body.get("channel_id"),
        surface="slash",
        now=desk.now(),
        timezone=desk.timezone,
    )


def message_asked(
    desk: Desk,
    event: Payload,
    surface: Surface,
    bot_user: str | None,
    *,
    thread: Callable[[], Thread] | None,
    files: Files,
) -> Ask:
    """Return the question of a mention or a direct message, the mention itself taken away."""
    mention = re.compile(rf"\s*<@{re.escape(bot_user)}(?:\|[^>]*)?>[\s,:]*") if bot_user else None
    text = event.get("text") or ""
    return Ask(
        text=mention.sub(" ", text).strip() if mention else text,
        user=event.get("user"),
        channel=event.get("channel"),
        surface=surface,
        thread=thread,
        now=desk.now(),
        timezone=desk.timezone,
        message=message(event, files, bot_user),
    )


def message(raw: Payload, files: Files, bot_user: str | None = None) -> Message:
    """Return a message of Slack's history; its files are opened only when they are read.

    Args:
        raw: The message as Slack gives it.
        files: What opens its files.
        bot_user: Our own user's id: another app's messages are like people's, since feeds and
            agencies post their links by apps. Where it is not known, every app's are ours.
    """
    text = raw.get("text") or ""
    return Message(
        text=text,
        ts=raw.get("ts") or "",
        user=raw.get("user"),
        links=tuple(dict.fromkeys(link for link in _links(raw.get("blocks")) if link not in text)),
        attachments=tuple(_attachment(part) for part in raw.get("attachments") or ()),
        files=tuple(_file(part, files) for part in raw.get("files") or ()),
        from_bot=raw.get("user") == bot_user if bot_user else bool(raw.get("bot_id")),
        deleted=raw.get("subtype") == "tombstone",
    )


def click(body: Payload) -> Click | None:
    """Return what was clicked, or `None` where the click carries nothing to act on."""
    action = (body.get("actions") or [{}])[0]
    if not action.get("action_id"):
        return None
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    shown = body.get("message") or {}
    return Click(
        action_id=action["action_id"],
        value=_value(action),
        user=(body.get("user") or {}).get("id") or "",
        channel=channel,
        thread=container.get("thread_ts") or shown.get("thread_ts"),
        surface=_surface(container, channel),
        response_url=body.get("response_url"),
        trigger_id=body.get("trigger_id") or "",
        view_id=(body.get("view") or {}).get("id"),
        message=container.get("message_ts") or shown.get("ts"),
    )


def is_from_a_person(event: Payload) -> bool:
    """Tell a person's new message from a bot's, an edit, a deletion or a notice of Slack's."""
    return (
        not event.get("bot_id")
        and not event.get("edited")
        and not event.get("hidden")
        and event.get("subtype") in {None, "file_share", "thread_broadcast"}
    )


def _value(action: Payload) -> str:
    """Return what an element of any kind stands at."""
    if "value" in action:
        return str(action["value"])
    chosen = action.get("selected_option")
    if isinstance(chosen, dict):
        return str(chosen.get("value", ""))
    for name in ("selected_date", "selected_user", "selected_conversation", "selected_channel"):
        if action.get(name):
            return str(action[name])
    return ""


def _surface(container: Payload, channel: str | None) -> Surface:
    if container.get("is_ephemeral") or container.get("type") == "view":
        return "slash"
    return "dm" if (channel or "").startswith("D") else "mention"


def _attachment(raw: Payload) -> Attachment:
    return Attachment(
        title=raw.get("title"),
        title_link=raw.get("title_link"),
        text=raw.get("text"),
        from_url=raw.get("from_url") or raw.get("original_url"),
        fallback=raw.get("fallback"),
    )


def _file(raw: Payload, files: Files) -> SharedFile:
    return SharedFile(
        name=raw.get("name") or raw.get("title") or "a file",
        title=raw.get("title"),
        mimetype=raw.get("mimetype"),
        unread_because="Slack does not hold it; paste its text, or ingest it",
        read=files.reader(raw),
    )


def _links(node: object, depth: int = _DEEPEST) -> Iterator[str]:
    """Find every address in a message's blocks."""
    if depth == 0:
        return
    if isinstance(node, list):
        for part in node:
            yield from _links(part, depth - 1)
    elif isinstance(node, dict):
        if node.get("type") == "link" and isinstance(node.get("url"), str):
            yield node["url"]
        for name in ("elements", "text", "blocks"):
            yield from _links(node.get(name), depth - 1)
