"""`response_url`s: five uses within half an hour, and what may be replaced by which."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.slack.arguments import SlackRefusalError
from tests.slack.chat import refuse_bad_content, remove
from tests.slack.state import Message, ResponseUrl, Team

if TYPE_CHECKING:
    from tests.slack.state import Json

USES = 5
LIFETIME = 30 * 60.0
_KEYS = {
    "text",
    "blocks",
    "attachments",
    "response_type",
    "replace_original",
    "delete_original",
    "unfurl_links",
    "unfurl_media",
    "metadata",
    "thread_ts",
    "mrkdwn",
}


class GoneError(Exception):
    """The address is not known, used up or too old; Slack answers 404 with these words."""


def respond(team: Team, number: str, content: Json) -> None:
    """Do what an app asks through a `response_url`.

    Args:
        team: The workspace.
        number: The last part of the address.
        content: The JSON that was sent.

    Raises:
        GoneError: The address cannot be used.
        SlackRefusalError: The content is not acceptable.
    """
    address = team.response_urls.get(number)
    if address is None:
        raise GoneError("invalid_url")
    with team.lock:
        address.uses += 1
        if address.uses > USES:
            raise GoneError("used_url")
        if time.monotonic() - address.made > LIFETIME:
            raise GoneError("expired_url")
    if set(content) - _KEYS:
        raise SlackRefusalError("invalid_payload", keys=sorted(set(content) - _KEYS))
    if content.get("response_type") not in (None, "ephemeral", "in_channel"):
        raise SlackRefusalError("invalid_payload")
    original = address.original if address.origin == "action" else None
    if content.get("delete_original"):
        _delete(team, original)
        return
    refuse_bad_content(team, content)
    if content.get("replace_original") and original is not None:
        _replace(team, address, original, content)
    else:
        show(team, address, content, "response_url")


def show(team: Team, address: ResponseUrl, content: Json, via: str) -> Message:
    """Post a new message, by default only for the one who asked."""
    public = content.get("response_type") == "in_channel"
    message = Message(
        channel=address.channel,
        ts=team.new_ts(),
        user=team.bot_user,
        text=content.get("text") or "",
        blocks=content.get("blocks") or [],
        thread_ts=content.get("thread_ts"),
        from_bot=True,
        only_for=None if public else address.user,
        unfurl=(content.get("unfurl_links"), content.get("unfurl_media")),
        via=via,
    )
    address.shown.append(message)
    return team.post(message)


def _replace(team: Team, address: ResponseUrl, original: Message, content: Json) -> None:
    with team.changed:
        original.replace(content.get("text") or "", content.get("blocks") or [])
        address.shown.append(original)
        team.changed.notify_all()


def _delete(team: Team, original: Message | None) -> None:
    if original is None:
        raise SlackRefusalError("no_original")
    if original.only_for is None:
        remove(team, original)
        return
    with team.changed:
        original.deleted = True
        team.changed.notify_all()
