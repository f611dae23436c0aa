"""Opens files that people share in Slack, with the bot's token, which goes to Slack alone."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.clients import asking
from store.errors import BadSourceError
from store.ingest import formats
from store.ingest.fetching import Fetcher, origin_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk import WebClient

    from bot.settings import Settings

Payload = dict[str, Any]

LARGEST = formats.LARGEST
"""A file in Slack may be as large as one that is ingested."""
_SECONDS = 12.0
_SLACKS_FILES = "https://files.slack.com"
_SIGN_IN = (b"<!doctype html", b"<html")
_GONE = frozenset({"tombstone", "hidden_by_limit", "external"})
_ELSEWHERE = "it belongs to another workspace, which does not let me read it; paste its text"
_REFUSED = {
    "missing_scope": "I lack the permission (files:read) to open it; whoever looks after Clippings"
    " can run `clippings doctor`",
    "file_not_found": _ELSEWHERE,
    "file_deleted": "it was deleted",
    "access_denied": _ELSEWHERE,
}


_log = logging.getLogger("clippings.files")


@dataclass(frozen=True, slots=True)
class Files:
    """Fetches shared files, from Slack's own hosts and no other."""

    fetcher: Fetcher
    client: WebClient | None = None

    def reader(self, raw: Payload) -> Callable[[], bytes] | None:
        """Return what fetches a file's bytes, or `None` where it is not Slack that holds it.

        Args:
            raw: The file as Slack's message shows it.
        """
        if raw.get("mode") in _GONE:
            return None
        if raw.get("file_access") == "check_file_info" and raw.get("id"):
            return lambda: self._read_from_elsewhere(str(raw["id"]))
        address = self._address(raw)
        return None if address is None else lambda: self._read(raw, address)

    def _address(self, raw: Payload) -> str | None:
        address = str(raw.get("url_private_download") or raw.get("url_private") or "")
        return address if origin_of(address) in self.fetcher.bearer_origins else None

    def _read_from_elsewhere(self, number: str) -> bytes:
        """Read a file of another workspace (Slack Connect), of which messages give only the id."""
        if self.client is None:
            raise BadSourceError(_ELSEWHERE)
        try:
            raw = self.client.files_info(file=number).get("file") or {}
        except SlackApiError as error:
            because = str(error.response.get("error"))
            raise BadSourceError(_REFUSED.get(because, f"Slack says “{because}”")) from error
        except (SlackClientError, OSError) as error:
            raise BadSourceError("Slack did not answer; try again in a minute") from error
        address = self._address(raw)
        if address is None:
            raise BadSourceError(_ELSEWHERE)
        return self._read(raw, address)

    def _read(self, raw: Payload, address: str) -> bytes:
        if isinstance(size := raw.get("size"), int) and size > LARGEST:
            raise BadSourceError(f"it has more than {LARGEST // 1024 // 1024} MB")
        body = self.fetcher.get(address).body
        if _is_sign_in_page(raw, body):
            raise BadSourceError(_REFUSED["missing_scope"])
        return body


def _is_sign_in_page(raw: Payload, body: bytes) -> bool:
    """Tell Slack's sign-in page, which comes with status 200, from a file that is a page itself."""
    if not body[:200].lstrip().lower().startswith(_SIGN_IN):
        return False
    if isinstance(size := raw.get("size"), int):
        return size != len(body)
    return "html" not in str(raw.get("mimetype", "")) and raw.get("filetype") != "html"


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
    return Files(fetcher, asking(settings, _log))
