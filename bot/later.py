"""Brings the second answer where there is one: the first went out at once, this one took longer.

A language model's summary is such an answer. It replaces the first one in its place, unless
somebody has turned or reshaped that message in the meantime, or it is gone.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from bot import outgoing
from store.errors import ClippingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk import WebClient

    from bot.work import Work
    from handlers.asking import Reply

_REMEMBERED = 1000
"""Messages whose changes are remembered: those that people may still click in."""

_log = logging.getLogger("clippings.later")


class Later:
    """Replaces messages with what was still on its way when they were sent."""

    def __init__(self, client: WebClient, work: Work) -> None:
        """Prepare; `client` posts without asking twice, `work` does what takes time."""
        self._client = client
        self._work = work
        self._lock = threading.Lock()
        self._changes: OrderedDict[tuple[str, str], int] = OrderedDict()

    def changed(self, channel: str | None, ts: str | None) -> None:
        """Note that a message was changed: what is on its way for it is no longer wanted."""
        if channel and ts:
            with self._lock:
                self._changes[channel, ts] = self._changes.pop((channel, ts), 0) + 1
                while len(self._changes) > _REMEMBERED:
                    self._changes.popitem(last=False)

    def in_message(
        self, reply: Reply, channel: str, ts: str, ended: Callable[[], None] | None = None
    ) -> None:
        """Replace a message of ours by `chat.update` when the later answer is there.

        Args:
            reply: What was posted.
            channel: The conversation's id, as Slack gave it back.
            ts: The message.
            ended: Called when nothing more is to come.
        """
        if reply.later is not None:
            self._follow(
                reply.later,
                channel,
                ts,
                lambda new: outgoing.change(self._client, channel, ts, new),
                ended,
            )

    def by_url(self, reply: Reply, url: str, channel: str | None, ts: str | None) -> None:
        """Replace a message, one that only its reader sees included, by a click's own URL.

        Args:
            reply: What the click was answered with; it has replaced the message already.
            url: The click's `response_url`.
            channel: The conversation's id.
            ts: The message that was clicked in.
        """
        if reply.later is not None and reply.replace_original and channel and ts:
            self._follow(reply.later, channel, ts, lambda new: outgoing.replaced(url, new))

    def _follow(
        self,
        later: Callable[[], Reply],
        channel: str,
        ts: str,
        send: Callable[[Reply], object],
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Bring the later answer, unless the message it belongs to has changed meanwhile."""
        before = self._changes.get((channel, ts), 0)

        def work() -> None:
            try:
                reply = later()
                if self._changes.get((channel, ts), 0) == before:
                    send(reply)
            except ClippingsError as error:  # withdrawn meanwhile, for one
                _log.info("A later answer was not sent: %s", type(error).__name__)
            finally:
                if ended is not None:
                    ended()

        self._work.do(work, slow=True)
