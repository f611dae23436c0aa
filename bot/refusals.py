"""What Slack's refusals of a digest mean: what is wrong, what mends it, whether to ask again.

A call is made once more only where Slack said that nothing was done; where its answer did not
come, nobody may post again before looking whether the message is there.
"""

from __future__ import annotations

import time
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk.web import SlackResponse

_RATE_LIMIT_TRIES = 3
_LONGEST_WAIT = 60
_CLOSED_FOR = 300
"""Seconds after which a channel that takes no posts is tried again."""

_OF_CONTENT = frozenset(
    "invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long no_text"
    " invalid_attachments too_many_attachments invalid_metadata_format invalid_metadata_schema"
    " metadata_too_large".split()
)
"""The message itself is refused: the same one never finds its way."""

_INVITE = "invite the bot there with `/invite @Clippings`"
_ANOTHER = "let it post there, or name another channel in CLIPPINGS_DIGEST_CHANNELS"
_OF_CHANNEL = {
    "not_in_channel": ("the bot is not in the channel", _INVITE),
    "channel_not_found": (
        "there is no such channel, or it is private and the bot is not in it",
        f"check the id in CLIPPINGS_DIGEST_CHANNELS, or {_INVITE}",
    ),
    "is_archived": (
        "the channel is archived",
        "unarchive it, or take it out of CLIPPINGS_DIGEST_CHANNELS",
    ),
    "restricted_action": ("the workspace does not let the bot post there", _ANOTHER),
    "restricted_action_read_only_channel": ("only some may post in the channel", _ANOTHER),
    "restricted_action_thread_only_channel": ("the channel takes nothing but replies", _ANOTHER),
    "restricted_action_non_threadable_channel": ("the channel takes no threads", _ANOTHER),
    "team_access_not_granted": ("the bot may not enter the channel's workspace", _ANOTHER),
}
_OF_TOKEN = {
    "missing_scope": "the bot lacks a permission",
    "invalid_auth": "Slack does not accept the bot token",
    "not_authed": "Slack does not accept the bot token",
    "token_revoked": "the bot token was revoked",
    "token_expired": "the bot token has expired",
    "account_inactive": "the app was uninstalled",
}


class RefusedError(Exception):
    """Slack did not do it, or may have and did not say; `str()` explains.

    `seconds` are those after which Slack may be asked again.
    """

    def __init__(self, explanation: str, seconds: float = 0) -> None:
        """Say why, and when to ask again."""
        super().__init__(explanation)
        self.seconds = seconds


class UnansweredError(RefusedError):
    """Slack may still be at it."""


class GoneError(RefusedError):
    """What was asked about is deleted."""


class ContentError(RefusedError):
    """Slack takes no such message, however often it is sent."""


def explained(code: str) -> tuple[str, str]:
    """Return what is wrong where Slack refuses to post, and what mends it ("" where unknown).

    Args:
        code: Slack's word for it.
    """
    if code in _OF_TOKEN:
        return _OF_TOKEN[code], "run `clippings doctor`"
    if code == "ratelimited":
        return "Slack is limiting the rate", "the next try is when it allows one"
    return _OF_CHANNEL.get(code, (f"Slack says {code}", ""))


def tried(call: Callable[[], SlackResponse]) -> SlackResponse:
    """Call Slack once, and again only where it said that nothing was done.

    Args:
        call: The call; its client makes no second try by itself.

    Raises:
        RefusedError: It was not done, or nobody knows.
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
            raise _refused(code, wait) from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _unanswered("TimeoutError") from error
            raise RefusedError(
                f"Slack cannot be reached ({type(error.reason).__name__})"
            ) from error
        except (SlackClientError, HTTPException, OSError) as error:
            raise _unanswered(type(error).__name__) from error
    raise AssertionError("the last try returns or raises")


def _refused(code: str, wait: int | None) -> RefusedError:
    if code == "thread_not_found":
        return GoneError("its message is deleted")
    said = "; ".join(filter(None, explained(code)))
    if code in _OF_CONTENT:
        return ContentError(said)
    return RefusedError(said, wait or (_CLOSED_FOR if code in _OF_CHANNEL else 0))


def _unanswered(what: str) -> UnansweredError:
    return UnansweredError(
        f"Slack's answer did not come ({what}); the next try first looks whether it is there"
    )


def _wait(error: SlackApiError) -> int:
    """Return the seconds after which Slack, which limits the rate, may be asked again."""
    asked = error.response.headers.get("Retry-After") or error.response.headers.get("retry-after")
    return int(asked) if asked and str(asked).isdecimal() else 1
