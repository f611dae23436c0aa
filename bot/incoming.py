"""What Slack sends, made into what the handlers know: questions, messages, clicks, forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot import reading_blocks
from handlers.asking import Ask, Attachment, Message, SharedFile
from handlers.question.typed import links

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from bot.files import Files
    from handlers.asking import Surface, Thread
    from handlers.desk import Desk

Payload = dict[str, Any]


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

    @property
    def same(self) -> tuple[str | None, ...]:
        """What two clicks of one person on one thing have in common."""
        return (self.user, self.channel, self.message, self.view_id, self.action_id, self.value)


def command_asked(
    desk: Desk,
    body: Payload,
    meanwhile: Callable[[str], AbstractContextManager[None]] | None = None,
) -> Ask:
    """Return the question of a slash command.

    Args:
        desk: What handlers need.
        body: What Slack sent.
        meanwhile: Says that an answer has to wait, and for what.
    """
    return Ask(
        text=body.get("text") or "",
        command=body.get("command"),
        user=body.get("user_id"),
        channel=body.get("channel_id"),
        surface="slash",
        now=desk.now(),
        timezone=desk.timezone,
        meanwhile=meanwhile,
    )


def message_asked(
    desk: Desk,
    event: Payload,
    surface: Surface,
    bot_user: str | None,
    *,
    thread: Callable[[], Thread] | None,
    files: Files,
    meanwhile: Callable[[str], AbstractContextManager[None]] | None = None,
) -> Ask:
    """Return the question of a mention or a direct message, the mention itself taken away."""
    mention = _mention(bot_user) if bot_user else None
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
        meanwhile=meanwhile,
    )


def _mention(bot_user: str) -> re.Pattern[str]:
    """Match the bot's mention, and a colon or comma behind it; an emoji's colon is none."""
    return re.compile(
        rf"\s*<@{re.escape(bot_user)}(?:\|[^>]*)?>[\s,]*(?::(?![a-z0-9_+'-]+:)[\s,]*)?"
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
    blocks = raw.get("blocks")
    return Message(
        text=text,
        ts=raw.get("ts") or "",
        user=raw.get("user"),
        links=tuple(
            dict.fromkeys(link for link in reading_blocks.links(blocks) if link not in text)
        ),
        attachments=tuple(_attachment(part) for part in raw.get("attachments") or ()),
        files=tuple(_file(part, files) for part in raw.get("files") or ()),
        from_bot=raw.get("user") == bot_user if bot_user else bool(raw.get("bot_id")),
        deleted=raw.get("subtype") == "tombstone",
        body=reading_blocks.words(blocks),
        to_bot=bool(bot_user) and f"<@{bot_user}" in text,
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
    """Return what another app, or a link, put under a message: its words and its links."""
    blocks = [raw.get("blocks"), raw.get("message_blocks")]
    forwarded = [part.get("message") for part in raw.get("message_blocks") or () if _is_map(part)]
    blocks += [part.get("blocks") for part in forwarded if _is_map(part)]
    fields = [part.get("value") for part in raw.get("fields") or () if _is_map(part)]
    written = [raw.get("pretext"), raw.get("fallback"), *fields]
    found = [link for part in blocks for link in reading_blocks.links(part)]
    found += [link.url for words in written if isinstance(words, str) for link in links(words)]
    buttons = [part.get("url") for part in raw.get("actions") or () if _is_map(part)]
    text = raw.get("text") or "\n".join(filter(None, map(reading_blocks.words, blocks)))
    return Attachment(
        title=raw.get("title"),
        title_link=raw.get("title_link"),
        text=text or None,
        from_url=raw.get("from_url") or raw.get("original_url"),
        fallback=raw.get("fallback"),
        links=tuple(dict.fromkeys([*found, *(url for url in buttons if isinstance(url, str))])),
    )


def _is_map(part: object) -> bool:
    return isinstance(part, dict)


def _file(raw: Payload, files: Files) -> SharedFile:
    return SharedFile(
        name=raw.get("name") or raw.get("title") or "",
        title=raw.get("title"),
        mimetype=raw.get("mimetype"),
        unread_because=_unread(raw),
        read=files.reader(raw),
    )


def _unread(raw: Payload) -> str:
    """Say why a file cannot be read, where Slack does not hold it or does not show it."""
    mode = raw.get("mode")
    if mode == "tombstone":
        return "it was deleted"
    if mode == "hidden_by_limit":
        return "Slack hides it: it is older than the workspace’s plan allows"
    if mode in {"quip", "canvas", "list", "docs"} or raw.get("filetype") in {"quip", "canvas"}:
        return "it is a canvas; paste its text"
    if raw.get("is_external") or mode == "external":
        return "it lies outside Slack; paste its text, or its public link"
    return "Slack does not hold it; paste its text, or ingest it"
