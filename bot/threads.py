"""Fetches the conversation round a question: all of a thread, or the messages just before.

What cannot be fetched is said in one sentence; a question is then answered from what there is.
"""

from __future__ import annotations

import logging
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.incoming import message
from handlers.asking import Thread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from slack_sdk import WebClient
    from slack_sdk.web import SlackResponse

    from bot.files import Files
    from handlers.asking import Message
    from store.unanswered import Question

LONGEST_THREAD = 3000
"""Messages of a thread that are read."""

JUST_BEFORE = 15
"""Messages of a direct conversation that are read: what "this" may mean there."""

_PAGE = 500  # messages

_NOT_WELL = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})

_log = logging.getLogger("clippings.threads")

_BECAUSE = {
    "not_in_channel": "I am not in this channel; invite me with `/invite`, and ask again",
    "channel_not_found": "I cannot see this conversation; invite me with `/invite`, and ask again",
    "thread_not_found": "this thread is gone",
    "message_not_found": "this thread is gone",
    "missing_scope": "I lack the permission for it ({needed}); whoever looks after Clippings can"
    " run `clippings doctor`",
    "ratelimited": "Slack lets me read no more of this conversation just now; try again in a"
    " minute",
    "access_denied": "I may not read this conversation",
    "token_revoked": "my token was revoked; whoever looks after Clippings can run"
    " `clippings doctor`",
    "not_well": "Slack is not well just now; try again in a minute",
    "invalid_auth": "my token is no longer valid; whoever looks after Clippings can run"
    " `clippings doctor`",
}


def whole_thread(
    client: WebClient, channel: str, root: str, files: Files, bot_user: str | None = None
) -> Thread:
    """Return a thread, oldest message first.

    Args:
        client: A client that may try again.
        channel: The conversation's id.
        root: The `ts` of the message that began the thread.
        files: What opens the files that are shared in it.
        bot_user: Our own user's id, by which our answers are told from others' messages.
    """
    return _fetched(
        lambda cursor, limit: (
            client.conversations_replies(channel=channel, ts=root, limit=limit, cursor=cursor).data
        ),
        LONGEST_THREAD,
        lambda raw: message(raw, files, bot_user),
    )


def just_before(
    client: WebClient, channel: str, ts: str, files: Files, bot_user: str | None = None
) -> Thread:
    """Return the last messages of a direct conversation before one of them, oldest first.

    Args:
        client: A client that may try again.
        channel: The conversation's id.
        ts: The message before which they stand.
        files: What opens the files that are shared in it.
        bot_user: Our own user's id.
    """
    found = _fetched(
        lambda _, limit: (
            client.conversations_history(
                channel=channel, latest=ts, inclusive=False, limit=limit
            ).data
        ),
        JUST_BEFORE,
        lambda raw: message(raw, files, bot_user),
    )
    return Thread(found.messages[::-1], found.incomplete, rooted=False)


def one(
    client: WebClient,
    channel: str,
    ts: str,
    root: str | None,
    *,
    files: Files,
    bot_user: str | None = None,
) -> Message | None:
    """Return one message of a conversation, or `None` where it is not to be had any more.

    Args:
        client: A client that may try again.
        channel: The conversation's id.
        ts: The message.
        root: The `ts` of the message that began the thread that it may stand in.
        files: What opens the files that are shared in it.
        bot_user: Our own user's id.
    """
    fetch = source(client, channel, None if root == ts else root)
    try:
        page = fetch(oldest=ts, latest=ts, inclusive=True)
    except (SlackApiError, SlackClientError, OSError) as error:
        _log.warning("A message could not be read: %s", type(error).__name__)
        return None
    held = [raw for raw in page.get("messages") or () if raw.get("ts") == ts]
    return message(held[0], files, bot_user) if held else None


def since(client: WebClient, question: Question) -> Iterator[dict[str, Any]]:
    """Find a question and what came after it where its answer belongs, as Slack gives them.

    Args:
        client: A client that may try again.
        question: Where it stands.

    Raises:
        SlackApiError: Slack does not show the conversation.
        SlackClientError: Slack does not answer.
    """
    root = question.thread or (None if question.direct else question.ts)
    fetch = source(client, question.channel, root)
    given = {"oldest": question.ts, "inclusive": True, "include_all_metadata": True}
    every = pages(lambda cursor: fetch(cursor=cursor, limit=_PAGE, **given))
    for page in islice(every, LONGEST_THREAD // _PAGE):
        yield from page.get("messages") or ()


def source(client: WebClient, channel: str, root: str | None) -> Callable[..., SlackResponse]:
    """Return what fetches a page of a thread or, without a root, of the conversation itself.

    Args:
        client: The client.
        channel: The conversation's id.
        root: The `ts` of the thread's first message.
    """
    if root is None:
        return partial(client.conversations_history, channel=channel)
    return partial(client.conversations_replies, channel=channel, ts=root)


def pages(fetch: Callable[[str | None], SlackResponse]) -> Iterator[SlackResponse]:
    """Yield the pages of a conversation, each fetched by the cursor that the one before gives.

    Args:
        fetch: What fetches a page.
    """
    cursor: str | None = None
    while True:
        page = fetch(cursor)
        yield page
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
        if cursor is None:
            return


def _fetched(
    fetch: Callable[[str | None, int], Any], most: int, read: Callable[[dict[str, Any]], Message]
) -> Thread:
    """Fetch a conversation page by page, and say where it was cut and why."""
    raw: list[dict[str, Any]] = []
    cursor: str | None = None
    try:
        while True:
            page = fetch(cursor, min(_PAGE, most - len(raw)))
            # Every page of a thread begins with the root again.
            known = {part.get("ts") for part in raw}
            raw.extend(part for part in page.get("messages") or () if part.get("ts") not in known)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return Thread(tuple(map(read, raw)))
            if len(raw) >= most:
                return _cut(raw, read, f"it is longer than the {most} messages that I read")
    except SlackApiError as error:
        return _cut(raw, read, _explained(error.response))
    except (SlackClientError, OSError) as error:
        _log.warning("A conversation could not be read: %s", type(error).__name__)
        return _cut(raw, read, "Slack did not answer; try again in a minute")


def _cut(
    raw: list[dict[str, Any]], read: Callable[[dict[str, Any]], Message], because: str
) -> Thread:
    messages = tuple(map(read, raw))
    what = (
        "I could read only a part of this conversation"
        if raw
        else "I could not read this conversation"
    )
    return Thread(messages, f"{what}: {because}.")


def _explained(response: Mapping[str, Any]) -> str:
    error = str(response.get("error", "unknown"))
    _log.warning("A conversation could not be read: %s", error)
    needed = response.get("needed") or "see the manifest"
    if not error.replace("_", "").isalnum() or error in _NOT_WELL:
        error = "not_well"
    return _BECAUSE.get(error, f"Slack says “{error}”").format(needed=needed)
