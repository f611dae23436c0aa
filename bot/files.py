"""Opens files that people share in Slack, with the bot's token, which goes to Slack alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from store.errors import BadSourceError
from store.ingest.fetching import Fetcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Settings

Payload = dict[str, Any]

LARGEST = 10 * 1024 * 1024
_SECONDS = 8.0
_SLACKS_FILES = "files.slack.com"
_SIGN_IN = (b"<!doctype html", b"<html")


@dataclass(frozen=True, slots=True)
class Files:
    """Fetches shared files, from Slack's own hosts and no other."""

    fetcher: Fetcher

    def reader(self, raw: Payload) -> Callable[[], bytes] | None:
        """Return what fetches a file's bytes, or `None` where it is not Slack that holds it.

        Args:
            raw: The file as Slack's message shows it.
        """
        address = raw.get("url_private_download") or raw.get("url_private") or ""
        if urlsplit(address).hostname not in self.fetcher.bearer_hosts:
            return None
        return lambda: self._read(raw, address)

    def _read(self, raw: Payload, address: str) -> bytes:
        if isinstance(size := raw.get("size"), int) and size > LARGEST:
            raise BadSourceError(f"it has more than {LARGEST // 1024 // 1024} MB")
        body = self.fetcher.get(address).body
        is_page = "html" in str(raw.get("mimetype", "")) or raw.get("filetype") == "html"
        if not is_page and body[:200].lstrip().lower().startswith(_SIGN_IN):
            # Slack answers a token without the scope with its sign-in page, and status 200.
            raise BadSourceError(
                "I lack the permission (files:read) to open it; whoever looks after Clippings can"
                " run `clippings doctor`"
            )
        return body


def files_for(settings: Settings) -> Files:
    """Return what opens shared files under these settings."""
    hosts = {_SLACKS_FILES, urlsplit(settings.api_url).hostname or _SLACKS_FILES}
    fetcher = Fetcher(
        settings.fetch_internal,
        _SECONDS,
        LARGEST,
        bearer=settings.bot_token,
        bearer_hosts=frozenset(hosts),
    )
    return Files(fetcher)
