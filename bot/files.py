"""Opens files that people share in Slack, with the bot's token, which goes to Slack alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from store.errors import BadSourceError
from store.ingest.fetching import Fetcher, origin_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Settings

Payload = dict[str, Any]

LARGEST = 10 * 1024 * 1024
_SECONDS = 8.0
_SLACKS_FILES = "https://files.slack.com"
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
        if origin_of(str(address)) not in self.fetcher.bearer_origins:
            return None
        return lambda: self._read(raw, str(address))

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
    """Return what opens shared files under these settings.

    Args:
        settings: Whose token it is, and which networks may be reached.
    """
    origins = {origin_of(_SLACKS_FILES), origin_of(settings.api_url)}
    fetcher = Fetcher(
        settings.fetch_internal,
        _SECONDS,
        LARGEST,
        bearer=settings.bot_token,
        bearer_origins=frozenset(origin for origin in origins if origin),
    )
    return Files(fetcher)
