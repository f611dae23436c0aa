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
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackClientError

from bot import threads
from bot.calendar import latest_due
from bot.clients import asking, once
from bot.refusals import ContentError, GoneError, RefusedError, UnansweredError, tried
from bot.work import described
from handlers import digest
from handlers.views import blocks, common, terminal
from handlers.views import digest as view
from store import digests, embargoes, held
from store.digest import changes, claims
from store.digest import parts as digest_parts
from store.errors import BadQuestionError, ClippingsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.settings import Settings
    from handlers.asking import Reply
    from handlers.desk import Desk
    from store.digests import Part, Period

EVENT_TYPE = "clippings_digest"
"""The metadata's type by which a digest's messages are found again."""

_PAGE = 200  # messages
_SKEW = timedelta(minutes=10)  # how far Slack's clock and ours may be apart
_COLUMNS = 4000  # of a plain message's lines: Slack breaks them itself

_log = logging.getLogger("clippings.digest")


class PostponedError(ClippingsError):
    """A digest that could not be posted now; `str()` says why and what becomes of it."""


class PutAsideError(PostponedError):
    """A digest that Slack takes in no form; the next one tells its articles."""


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
            except PutAsideError as error:
                _log.error("The digest for %s: %s", channel, error)
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
            refused = self._post_parts(period)
        except ContentError as error:
            said = f"put aside: {error}"
            claims.put_aside(self._archive, number, self._owner, str(error))
            raise PutAsideError(f"{said}; the next one tells its articles.") from error
        except UnansweredError as error:
            # It may still arrive: the claim stays, so that nobody looks for it before it ran out.
            raise PostponedError(f"{error}.") from error
        except RefusedError as error:
            claims.fail(self._archive, number, self._owner, str(error), error.seconds)
            raise PostponedError(f"not posted: {error}.") from error
        except BaseException:
            claims.fail(self._archive, number, self._owner, "it was interrupted")
            raise
        claims.finish(self._archive, number, self._owner, refused)
        if refused:
            _log.error("The digest for %s is posted, but %s.", period.channel, refused)
        else:
            _log.info("The digest for %s is posted.", period.channel)
        return Delivered(digests.get(self._archive, number), posted_now=True)

    def _others(self, number: int) -> Delivered:
        period = digests.get(self._archive, number)
        if period.state == "posted":
            return Delivered(period, posted_now=False)
        raise PostponedError(
            "another process is posting it just now, or the last try may still arrive."
        )

    def _post_parts(self, period: Period) -> str | None:
        """Post what is not in the channel; returns which messages of the thread Slack refused."""
        refused: dict[int, str] = {}
        root: str | None = None
        for part in self._parts(period):
            try:
                ts = part.ts or self._posted(period, part, root)
            except ContentError as error:
                if root is None:
                    raise
                refused[part.n] = str(error)
                continue
            root = root or ts
        if not refused:
            return None
        which = common.listed([str(n) for n in refused])
        message = "message" if len(refused) == 1 else "messages"
        return f"its thread lacks {message} {which}: {next(iter(refused.values()))}"

    def _posted(self, period: Period, part: Part, root: str | None) -> str:
        if not claims.renew(self._archive, period.id, self._owner):
            raise PostponedError("another process has taken it over.")
        ts = self._post(period.channel, part, root)
        if not self._record(period, part, ts):
            self._take_away(period.channel, ts)
            raise PostponedError("another process has posted it meanwhile.")
        return ts

    def _parts(self, period: Period) -> tuple[Part, ...]:
        """Return what a digest consists of, that of it which is in the channel marked as such."""
        if not period.parts:
            payloads = self._payloads(period)
            return digest_parts.prepare(self._archive, period.id, payloads) if payloads else ()
        first, *others = period.parts
        try:
            root = first.ts or self._there(period, None).get(first.key)
            there = {first.key: root} if root else {}
            if root and any(part.ts is None for part in others):
                there |= self._there(period, root)
        except GoneError:
            return ()  # whoever deleted the digest does not want the rest of it either
        for part in period.parts:
            if part.ts is None and part.key in there:
                self._record(period, part, there[part.key])
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
        """Post a part; where Slack refuses what it consists of, its words alone.

        Raises:
            ContentError: Slack takes neither.
        """
        message = json.loads(part.payload or "{}")
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": part.key}}

        def sent(**form: Any) -> str:
            answer = tried(
                lambda: self._posting.chat_postMessage(
                    channel=channel,
                    thread_ts=root,
                    metadata=metadata,
                    unfurl_links=False,
                    unfurl_media=False,
                    **form,
                )
            )
            return str(answer["ts"])

        try:
            return sent(text=message["text"], blocks=message["blocks"] or None)
        except ContentError as error:
            _log.error("Slack refuses a digest's blocks, so its words go alone: %s", error)
            return sent(text=_plainly(message["blocks"]) or message["text"], mrkdwn=False)

    def _there(self, period: Period, root: str | None) -> dict[str, str]:
        """Return where the parts are that earlier tries posted, in the channel or the thread."""
        since = datetime.fromisoformat(period.claimed or period.due) - _SKEW
        found: dict[str, str] = {}
        try:
            for message in self._messages(period.channel, root, since):
                metadata = message.get("metadata") or {}
                key = (metadata.get("event_payload") or {}).get("key")
                if metadata.get("event_type") == EVENT_TYPE and key:
                    found.setdefault(str(key), str(message["ts"]))
        except GoneError:
            raise
        except RefusedError as error:
            raise RefusedError(
                f"an earlier try may have posted it, and the channel cannot be searched ({error});"
                " nothing is posted until it can",
                error.seconds,
            ) from error
        return found

    def _messages(
        self, channel: str, root: str | None, since: datetime
    ) -> Iterator[dict[str, Any]]:
        fetch = threads.source(self._asking, channel, root)
        given = {"oldest": f"{since.timestamp():.6f}", "include_all_metadata": True}
        every = threads.pages(
            lambda cursor: tried(lambda: fetch(cursor=cursor, limit=_PAGE, **given))
        )
        for page in every:
            yield from page.get("messages") or ()

    def _link(self, channel: str, ts: str) -> str | None:
        """Return a message's link; a digest without one is still posted."""
        try:
            return str(self._asking.chat_getPermalink(channel=channel, message_ts=ts)["permalink"])
        except (SlackClientError, OSError) as error:
            _log.info("No link for the digest: %s", type(error).__name__)
            return None


def _plainly(drawn: list[dict[str, Any]]) -> str:
    """Return the words of a message's blocks, safe for a message without any."""
    read = [block for block in drawn if block["type"] != "actions"]
    return blocks.escape(terminal.draw({"blocks": read}, _COLUMNS).strip()) if read else ""
