"""Posts the weekly digest: exactly one a channel and week, whatever crashes or is lost.

A digest is claimed in the archive before it is posted and recorded after. Between the two lies
the one moment that nobody can be sure of; so each message carries a key in its metadata, and
whoever claims a digest that was begun before first looks for those keys in the channel. If that
look fails, nothing is posted.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import time
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.calendar import latest_due
from bot.clients import asking, once
from bot.work import described
from handlers import digest
from handlers.views import digest as view
from store import digests, embargoes, held
from store.digest import changes, claims
from store.digest import parts as digest_parts
from store.errors import BadQuestionError, ClippingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from slack_sdk.web import SlackResponse

    from bot.settings import Settings
    from handlers.asking import Reply
    from handlers.desk import Desk
    from store.digests import Part, Period

EVENT_TYPE = "clippings_digest"
"""The metadata's type by which a digest's messages are found again."""

_PAGE = 200  # messages
_SKEW = timedelta(minutes=10)  # how far Slack's clock and ours may be apart
_RATE_LIMIT_TRIES = 3
_LONGEST_WAIT = 60  # seconds

_BECAUSE = {
    "not_in_channel": "the bot is not in the channel; invite it with `/invite`",
    "channel_not_found": "there is no such channel, or the bot is not in it; invite it with"
    " `/invite`",
    "is_archived": "the channel is archived",
    "missing_scope": "the bot lacks a permission; run `clippings doctor`",
    "restricted_action": "the workspace does not let the bot post there",
    "invalid_auth": "Slack does not accept the bot token; run `clippings doctor`",
    "token_revoked": "the bot token was revoked; run `clippings doctor`",
    "account_inactive": "the app was uninstalled; run `clippings doctor`",
    "ratelimited": "Slack is limiting the rate; the next try is when it allows one",
}

_log = logging.getLogger("clippings.digest")


class PostponedError(ClippingsError):
    """A digest that could not be posted now; `str()` says why and what becomes of it."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """Where a digest is: `permalink` may be missing, `posted_now` tells whether by this call."""

    period: Period
    posted_now: bool

    @property
    def permalink(self) -> str | None:
        """The link of its first message."""
        return self.period.parts[0].permalink if self.period.parts else None

    def local_time(self, settings: Settings) -> str:
        """When it was posted, by the newsroom's clocks."""
        posted = datetime.fromisoformat(self.period.posted or self.period.end)
        return f"{posted.astimezone(settings.timezone):%d %b %Y at %H:%M}"


class Deliverer:
    """Posts what is due in the channels of the settings."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        """Prepare; nothing is asked of Slack yet."""
        logger = logging.getLogger("clippings.slack")
        logger.setLevel(logging.INFO)
        self._settings = settings
        self._desk = desk
        self._archive = desk.archive
        self._asking = asking(settings, logger)
        self._posting = once(settings, logger)
        self._owner = f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}"

    def tick(self) -> None:
        """Post every digest that is due; one channel's trouble is not another's.

        Embargoes that ended are seen to first, and copies that were held back come out whose
        original is shown again.
        """
        embargoes.see_to_ended(self._archive)
        held.release(self._archive)
        latest = latest_due(self._settings, self._desk.clock())
        for channel in self._settings.digest_channels:
            period = digests.due(self._archive, channel, latest)
            if period is None:
                continue
            try:
                self.deliver(period.id)
            except ClippingsError as error:
                _log.warning("The digest for %s: %s", channel, error)
            except Exception as error:  # noqa: BLE001 - one channel's trouble is not another's
                _log.error("The digest for %s failed: %s", channel, described(error))

    def post(self, channel: str, *, again: bool = False, since: str | None = None) -> Delivered:
        """Post a channel's digest now, by hand; its period ends now.

        Args:
            channel: The channel's id.
            again: Post it once more, although it is there.
            since: The day with which its period begins, as people write days; the end of the
                channel's last digest, where left out.

        Raises:
            BadQuestionError: `since` is no day that has begun.
            PostponedError: It could not be posted, or another process is posting it.
        """
        now = self._desk.clock()
        start = digest.start_of(self._desk, since) if since else None
        if start and start >= now:
            raise BadQuestionError(f"“{since}” has not begun; name a day that has.")
        due = latest_due(self._settings, now)
        period = digests.plan(self._archive, channel, due, start=start, end=now, again=again)
        if period.state == "posted":
            return Delivered(period, posted_now=False)
        return self.deliver(period.id)

    def deliver(self, number: int) -> Delivered:
        """Post one digest, or find that it is posted.

        Raises:
            PostponedError: It could not be posted, or another process is posting it.
        """
        period = claims.claim(self._archive, number, self._owner)
        if period is None:
            return self._others(number)
        try:
            self._post_parts(period)
        except _UnansweredError as error:
            # It may still arrive: the claim stays, so that nobody looks for it before it ran out.
            raise PostponedError(f"{error}.") from error
        except _RefusedError as error:
            claims.fail(self._archive, number, self._owner, str(error), error.seconds)
            raise PostponedError(f"not posted: {error}.") from error
        except BaseException:
            claims.fail(self._archive, number, self._owner, "it was interrupted")
            raise
        claims.finish(self._archive, number, self._owner)
        _log.info("The digest for %s is posted.", period.channel)
        return Delivered(digests.get(self._archive, number), posted_now=True)

    def _others(self, number: int) -> Delivered:
        period = digests.get(self._archive, number)
        if period.state == "posted":
            return Delivered(period, posted_now=False)
        raise PostponedError(
            "another process is posting it just now, or the last try may still arrive."
        )

    def _post_parts(self, period: Period) -> None:
        parts = self._parts(period)
        root: str | None = None
        for part in parts:
            ts = part.ts
            if ts is None:
                if not claims.renew(self._archive, period.id, self._owner):
                    raise PostponedError("another process has taken it over.")
                ts = self._post(period.channel, part, root)
                if not self._record(period, part, ts):
                    self._take_away(period.channel, ts)
                    raise PostponedError("another process has posted it meanwhile.")
            root = root or ts

    def _parts(self, period: Period) -> tuple[Part, ...]:
        """Return what a digest consists of, that of it which is in the channel marked as such."""
        if not period.parts:
            payloads = self._payloads(period)
            return digest_parts.prepare(self._archive, period.id, payloads) if payloads else ()
        root: str | None = None
        for part in period.parts:
            try:
                ts = part.ts or self._found(period, part, root)
            except _GoneError:
                return ()  # whoever deleted the digest does not want the rest of it either
            if ts is None:
                break  # parts are posted in order: the ones after it are not there either
            if part.ts is None:
                self._record(period, part, ts)
            root = root or ts
        return digest_parts.redraft(self._archive, period.id, self._payloads(period))

    def _record(self, period: Period, part: Part, ts: str) -> bool:
        """Note where a part is, then its link; says whether it was noted nowhere else before."""
        if not digest_parts.sent(self._archive, period.id, part.n, ts):
            return False
        link = self._link(period.channel, ts)
        return digest_parts.sent(self._archive, period.id, part.n, ts, link)

    def _take_away(self, channel: str, ts: str) -> None:
        """Delete a message of ours that another process, which took us for dead, has posted too."""
        try:
            self._asking.chat_delete(channel=channel, ts=ts)
        except (SlackClientError, OSError) as error:
            _log.warning("A digest in %s stands there twice: %s", channel, type(error).__name__)

    def _payloads(self, period: Period) -> tuple[str, ...]:
        """Draw a digest's messages; none where there is nothing to say and silence is set."""
        if not period.articles and not self._settings.digest_empty:
            return ()
        reply = self.drawn(period)
        messages = ({"text": part.text, "blocks": part.blocks} for part in (reply, *reply.parts))
        return tuple(json.dumps(message, ensure_ascii=False) for message in messages)

    def drawn(self, period: Period) -> Reply:
        """Compose and draw a digest whose period is fixed; nothing is posted.

        What it calls its subjects is kept, for the next one to call them the same.
        """
        answer = digest.compose(
            self._desk,
            period.articles,
            datetime.fromisoformat(period.start or period.due),
            datetime.fromisoformat(period.end),
            first=period.first,
            channel=period.channel,
        )
        changes.keep_subjects(self._archive, period.id, digest.subject_names(answer))
        return view.draw(answer, public=True)

    def _post(self, channel: str, part: Part, root: str | None) -> str:
        message = json.loads(part.payload or "{}")
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": part.key}}
        answer = _tried(
            lambda: self._posting.chat_postMessage(
                channel=channel,
                thread_ts=root,
                text=message["text"],
                blocks=message["blocks"] or None,
                metadata=metadata,
                unfurl_links=False,
                unfurl_media=False,
            )
        )
        return str(answer["ts"])

    def _found(self, period: Period, part: Part, root: str | None) -> str | None:
        """Look whether an earlier try posted a part: in the channel, or in the digest's thread."""
        since = datetime.fromisoformat(period.claimed or period.due) - _SKEW
        try:
            for message in self._messages(period.channel, root, since):
                metadata = message.get("metadata") or {}
                if (
                    metadata.get("event_type") == EVENT_TYPE
                    and (metadata.get("event_payload") or {}).get("key") == part.key
                ):
                    return str(message["ts"])
        except _GoneError:
            raise
        except _RefusedError as error:
            raise _RefusedError(
                f"an earlier try may have posted it, and the channel cannot be searched ({error});"
                " nothing is posted until it can",
                error.seconds,
            ) from error
        return None

    def _messages(
        self, channel: str, root: str | None, since: datetime
    ) -> Iterator[dict[str, Any]]:
        cursor: str | None = None
        oldest = f"{since.timestamp():.6f}"
        while True:
            page = _tried(lambda: self._page(channel, root, oldest, cursor))  # noqa: B023 - called at once
            yield from page.get("messages") or ()
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return

    def _page(
        self, channel: str, root: str | None, oldest: str, cursor: str | None
    ) -> SlackResponse:
        if root is None:
            return self._asking.conversations_history(
                channel=channel,
                oldest=oldest,
                cursor=cursor,
                limit=_PAGE,
                include_all_metadata=True,
            )
        return self._asking.conversations_replies(
            channel=channel,
            ts=root,
            oldest=oldest,
            cursor=cursor,
            limit=_PAGE,
            include_all_metadata=True,
        )

    def _link(self, channel: str, ts: str) -> str | None:
        """Return a message's link; a digest without one is still posted."""
        try:
            return str(self._asking.chat_getPermalink(channel=channel, message_ts=ts)["permalink"])
        except (SlackClientError, OSError) as error:
            _log.info("No link for the digest: %s", type(error).__name__)
            return None


class _RefusedError(Exception):
    """Slack did not do it, or may have and did not say; `str()` explains.

    `seconds` are those after which Slack may be asked again.
    """

    def __init__(self, explanation: str, seconds: float = 0) -> None:
        """Say why, and when to ask again."""
        super().__init__(explanation)
        self.seconds = seconds


class _UnansweredError(_RefusedError):
    """Slack may still be at it."""


class _GoneError(_RefusedError):
    """What was asked about is deleted."""


def _tried(call: Callable[[], SlackResponse]) -> SlackResponse:
    """Call Slack once, and again only where it said that nothing was done.

    Raises:
        _RefusedError: It was not done, or nobody knows.
    """
    for tries in range(_RATE_LIMIT_TRIES):
        try:
            return call()
        except SlackApiError as error:
            code = str(error.response.get("error"))
            wait = _wait(error) if code == "ratelimited" else None
            if wait is not None and wait <= _LONGEST_WAIT and tries + 1 < _RATE_LIMIT_TRIES:
                time.sleep(wait)
                continue
            if error.response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise _unanswered(f"HTTP {error.response.status_code}") from error
            kind = _GoneError if code == "thread_not_found" else _RefusedError
            raise kind(_BECAUSE.get(code, f"Slack says {code}"), wait or 0) from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _unanswered("TimeoutError") from error
            raise _RefusedError(
                f"Slack cannot be reached ({type(error.reason).__name__})"
            ) from error
        except (SlackClientError, HTTPException, OSError) as error:
            raise _unanswered(type(error).__name__) from error
    raise AssertionError("the last try returns or raises")


def _unanswered(what: str) -> _UnansweredError:
    return _UnansweredError(
        f"Slack's answer did not come ({what}); the next try first looks whether it is there"
    )


def _wait(error: SlackApiError) -> int:
    """Return the seconds after which Slack, which limits the rate, may be asked again."""
    asked = error.response.headers.get("Retry-After") or error.response.headers.get("retry-after")
    return int(asked) if asked and str(asked).isdecimal() else 1
