"""Sends what the handlers answer: by a `response_url`, as a message, as a window.

What Slack refuses is logged by Slack's own word for it; a message whose blocks are refused goes
out once more as plain text, for somebody waits for it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.clients import responding
from handlers.views import messages

if TYPE_CHECKING:
    from slack_sdk import WebClient
    from slack_sdk.webhook import WebhookResponse

    from handlers.asking import Image, Modal, Reply

_OK = 200  # HTTP's status
_MOST_BY_URL = 5  # a response_url takes five messages, then no more
_REFUSED_BLOCKS = ("invalid_blocks", "msg_blocks_too_long", "msg_too_long", "invalid_attachments")
_NO_PICTURE = {
    "missing_scope": "I lack the permission `files:write`. Whoever looks after Clippings can run"
    " `clippings doctor`.",
    "not_in_channel": "invite me to this channel with `/invite`, and ask again.",
    "channel_not_found": "invite me to this conversation with `/invite`, and ask again.",
}

_NOT_THERE = {
    "not_in_channel": "I am not in that channel; invite me there with `/invite`",
    "channel_not_found": "I cannot see that conversation; invite me there with `/invite`",
    "is_archived": "that channel is archived",
    "restricted_action": "apps may not post there",
    "restricted_action_read_only_channel": "apps may not post there",
    "restricted_action_thread_only_channel": "only threads may be written in there",
    "restricted_action_thread_locked": "that thread is locked",
    "restricted_action_non_threadable_channel": "threads are not allowed there",
    "cannot_reply_to_message": "that thread is gone, or takes no answers",
    "thread_not_found": "that thread is gone",
}

UNSURE = ""
"""What stands for a message of which Slack has not said whether it is there."""

_log = logging.getLogger("clippings.outgoing")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes: a conversation, and a thread in it where it stands in one."""

    channel: str
    thread: str | None = None


def respond(client: WebClient, url: str, reply: Reply, place: Place | None = None) -> None:
    """Answer a command or a click.

    Args:
        client: For what a `response_url` cannot carry: a picture.
        url: The `response_url`, good for half an hour and five messages.
        reply: The answer.
        place: Where it was asked; an answer to a click in a thread stays there.
    """
    if reply.delete_original:
        _respond(url, {"delete_original": True})
        return
    for number, part in enumerate((reply, *reply.parts)[:_MOST_BY_URL]):
        message = _message(part) | {"response_type": reply.response_type}
        if number == 0:
            message["replace_original"] = reply.replace_original
        if place and place.thread:
            message["thread_ts"] = place.thread
        _respond(url, message)
    if reply.image and place:
        upload(client, place, reply.image, url)


def post(client: WebClient, place: Place, reply: Reply, asker: str | None = None) -> str | None:
    """Post an answer into a conversation, its further parts into the thread under it.

    Args:
        client: The client.
        place: Where.
        reply: The answer.
        asker: Who gets it as a direct message, with the reason, where it is refused there.

    Returns:
        The `ts` of the answer's message, `None` where it was refused, `UNSURE` where its fate is
        not known.
    """
    refused: list[str] = []
    posted = _post(client, place, reply, refused)
    if refused and asker:
        _post(client, Place(asker), messages.elsewhere(reply, _why_elsewhere(refused[0])))
        return None
    _follow(client, place, reply, posted)
    return posted


def post_instead(client: WebClient, place: Place, ts: str, reply: Reply) -> str | None:
    """Make a message of ours the answer; where it is gone, post the answer.

    Args:
        client: The client.
        place: Where the message stands.
        ts: The message.
        reply: The answer.

    Returns:
        The `ts` of the answer's message, as `post` does.
    """
    done = change(client, place.channel, ts, reply)
    if done is False:
        return post(client, place, reply)
    _follow(client, place, reply, ts)
    return UNSURE if done is None else ts


def _follow(client: WebClient, place: Place, reply: Reply, posted: str | None) -> None:
    """Post what belongs under an answer: its further parts, its picture."""
    thread = Place(place.channel, place.thread or posted or None)
    for part in reply.parts:
        _post(client, thread, part)
    if reply.image:
        upload(client, thread, reply.image)


def change(client: WebClient, channel: str, ts: str, reply: Reply) -> bool | None:
    """Replace a message of ours; one that is gone, or that Slack will not change, stays so.

    Returns:
        Whether it was replaced; `None` where that is not known.

    Args:
        client: The Web API.
        channel: Where the message stands.
        ts: Which one it is.
        reply: What takes its place.
    """
    try:
        client.chat_update(
            channel=channel,
            ts=ts,
            text=reply.text,
            blocks=list(reply.blocks),
            metadata=dict(reply.metadata) if reply.metadata else None,
        )
    except SlackApiError as error:
        _log.warning("A message was not replaced: %s", _word(error))
        return False
    except (SlackClientError, OSError) as error:
        _log.warning("Whether a message was replaced is not known: %s", type(error).__name__)
        return None
    return True


def replaced(url: str, reply: Reply) -> None:
    """Replace the message of a click once more, by the click's own `response_url`."""
    _respond(url, _message(reply) | {"replace_original": True})


def show(client: WebClient, modal: Modal, trigger_id: str, view_id: str | None) -> None:
    """Open a window, or change or cover the one in which somebody clicked.

    Args:
        client: The Web API.
        modal: The window.
        trigger_id: Of the click that asked for it.
        view_id: Of the window that was clicked in, if any.
    """
    if modal.mode == "update" and view_id:
        client.views_update(view_id=view_id, view=modal.view)
    elif modal.mode == "push" and view_id:
        client.views_push(trigger_id=trigger_id, view=modal.view)
    else:
        client.views_open(trigger_id=trigger_id, view=modal.view)


def upload(client: WebClient, place: Place, image: Image, response_url: str | None = None) -> None:
    """Upload a picture to where it was asked for, or say there why it cannot be shown.

    Args:
        client: The Web API.
        place: Where to.
        image: The picture and its words.
        response_url: Where to say that it cannot be shown.
    """
    try:
        client.files_upload_v2(
            channel=place.channel,
            thread_ts=place.thread,
            content=image.data,  # drawn now: the answer itself is there already
            filename=image.filename,
            title=image.title,
            alt_txt=image.alt,
        )
    except SlackApiError as error:
        code = str(error.response.get("error"))
        _log.warning("A picture was refused: %s", code)
        said = _NO_PICTURE.get(code, f"Slack says “{code}”.")
        text = f"I cannot show the picture here: {said}"
        if response_url:
            _respond(response_url, {"text": text, "response_type": "ephemeral"})
        else:
            client.chat_postMessage(channel=place.channel, thread_ts=place.thread, text=text)
    except (SlackClientError, OSError) as error:
        _log.error("A picture’s fate is not known: %s", type(error).__name__)


def _message(reply: Reply) -> dict[str, Any]:
    message: dict[str, Any] = {
        "text": reply.text,
        "unfurl_links": reply.unfurl,
        "unfurl_media": reply.unfurl,
    }
    if reply.blocks:
        message["blocks"] = list(reply.blocks)
    if reply.metadata:
        message["metadata"] = dict(reply.metadata)
    return message


def _respond(url: str, message: dict[str, Any]) -> None:
    """Send a message to a `response_url`; without its blocks where Slack refuses these."""
    client = responding(url, _log)
    try:
        refused = _refusal(client.send_dict(message))
        if any(code in refused for code in _REFUSED_BLOCKS):
            _log.error("Slack refused the blocks of an answer: %s", refused)
            refused = _refusal(
                client.send_dict({k: v for k, v in message.items() if k != "blocks"})
            )
        if refused:
            _log.error("An answer was refused: %s", refused)
    except (SlackClientError, OSError) as error:
        # Not sent again: it may have arrived, and twice is worse than a line in the log.
        _log.error("An answer's fate is not known: %s", type(error).__name__)


def _refusal(answer: WebhookResponse) -> str:
    """Return why Slack did not take an answer, "" where it did; a refusal may come as a 200."""
    if answer.status_code == _OK and '"ok":false' not in answer.body.replace(" ", ""):
        return ""
    return f"{answer.status_code} {answer.body[:200]}"


def _why_elsewhere(code: str) -> str:
    because = _NOT_THERE.get(code, f"Slack says “{code}”")
    return f"I could not answer where you asked: {because}. This was for you:"


def _post(
    client: WebClient, place: Place, reply: Reply, refused: list[str] | None = None
) -> str | None:
    """Post a message and return its `ts`, `None` if refused, `UNSURE` if nobody can tell."""
    message = _message(reply)
    try:
        try:
            answer = client.chat_postMessage(
                channel=place.channel, thread_ts=place.thread, **message
            )
        except SlackApiError as error:
            if error.response.get("error") not in _REFUSED_BLOCKS:
                raise
            _log.error("Slack refused the blocks of a message: %s", _word(error))
            answer = client.chat_postMessage(
                channel=place.channel, thread_ts=place.thread, **(message | {"blocks": None})
            )
    except SlackApiError as error:
        _log.error("A message was refused: %s", _word(error))
        if refused is not None:
            refused.append(_word(error))
        return None
    except (SlackClientError, OSError) as error:
        _log.error("A message's fate is not known: %s", type(error).__name__)
        return UNSURE
    return str(answer.get("ts"))


def _word(error: SlackApiError) -> str:
    return str(error.response.get("error"))
