"""Ways to reach Slack's Web API: to ask it something, and to post.

A question may be asked again when the line breaks. A post may not: the SDK's default would post
twice when only the answer was lost. Both wait out a rate limit, if it is a short one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
    ServerErrorRetryHandler,
)
from slack_sdk.webhook import WebhookClient

if TYPE_CHECKING:
    import logging

    from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler, RetryState

    from bot.settings import Settings

TIMEOUT = 20
"""Seconds that an answer of Slack's is waited for."""

_LONGEST_WAIT = 60  # seconds
_TRIES = 3


class RateLimitHandler(RateLimitErrorRetryHandler):
    """Waits as long as Slack asks for, but never so long that a thread is lost to it."""

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if not super()._can_retry(state=state, request=request, response=response, error=error):
            return False
        return response is not None and _asked_to_wait(response) <= _LONGEST_WAIT


def posting(settings: Settings, logger: logging.Logger) -> WebClient:
    """Return a client that never sends anything twice of its own accord."""
    return _client(settings, logger, [RateLimitHandler(max_retry_count=_TRIES)])


def asking(settings: Settings, logger: logging.Logger) -> WebClient:
    """Return a client for calls that change nothing; it tries again when that fails."""
    retries = [
        RateLimitHandler(max_retry_count=_TRIES),
        ConnectionErrorRetryHandler(),
        ServerErrorRetryHandler(),
    ]
    return _client(settings, logger, retries)


def once(settings: Settings, logger: logging.Logger) -> WebClient:
    """Return a client that tries exactly once, for who keeps count of tries himself."""
    return _client(settings, logger, [])


def responding(response_url: str, logger: logging.Logger) -> WebhookClient:
    """Return a client for one `response_url`."""
    client = WebhookClient(
        response_url,
        timeout=TIMEOUT,
        logger=logger,
        retry_handlers=[RateLimitHandler(max_retry_count=_TRIES)],
    )
    if _is_direct(response_url):
        client.proxy = None
    return client


def _client(settings: Settings, logger: logging.Logger, retries: list[RetryHandler]) -> WebClient:
    """Make a client of the Web API, past any proxy where the address is this machine's."""
    client = WebClient(
        settings.bot_token,
        base_url=settings.api_url,
        timeout=TIMEOUT,
        logger=logger,
        retry_handlers=retries,
    )
    if _is_direct(settings.api_url):
        client.proxy = None
    return client


def _is_direct(address: str) -> bool:
    """Tell whether NO_PROXY exempts an address; the SDK knows the proxy's variables, not this."""
    return bool(proxy_bypass(urlsplit(address).netloc))


def _asked_to_wait(response: HttpResponse) -> int:
    for name, values in response.headers.items():
        if name.lower() == "retry-after":
            asked = values[0] if isinstance(values, list) else values
            return int(asked) if str(asked).isdecimal() else 1
    return 1
