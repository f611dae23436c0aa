"""Looks over the whole set-up, from settings to the digest's channels; says how to mend it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from slack_sdk.errors import SlackApiError, SlackClientError

from bot import model
from bot.calendar import next_due
from bot.clients import asking
from bot.manifest import SCOPES
from bot.refusals import explained
from bot.settings import check, misspelt
from handlers.desk import utcnow
from store import articles, digests
from store.archive import Archive
from store.errors import ArchiveError, SettingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from slack_sdk import WebClient

    from bot.settings import Settings

_ANEW = "mend what it says; `clippings digest --post` then tries again at once"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `mend` says what to do where it is not well."""

    what: str
    said: str
    mend: str = ""

    @property
    def well(self) -> bool:
        """Whether nothing is to be done."""
        return not self.mend


def examine(values: Mapping[str, str], db: Path | None = None) -> Iterator[Finding]:
    """Look everything over.

    Args:
        values: Names and values of the settings, as they are set.
        db: The archive, where the command line names one.

    Yields:
        Findings, in the order in which they had best be mended.
    """
    settings, wrong = check(values)
    yield from (_setting(error) for error in wrong)
    for name, meant in misspelt(values):
        yield Finding(
            name, "there is no such setting", f"write {meant}" if meant else "see .env.example"
        )
    if not wrong:
        yield Finding("settings", f"all readable; {_described(settings)}")
    path = db or settings.db
    yield _archive(path)
    yield from _digests(path)
    yield from _model(settings)
    if not settings.bot_token:
        if not values.get("SLACK_BOT_TOKEN", "").strip():  # else what is wrong with it stands above
            yield Finding(
                "token", "SLACK_BOT_TOKEN is not set", "set it, to use Clippings in Slack"
            )
        return
    logger = logging.getLogger("clippings.doctor")
    logger.setLevel(logging.CRITICAL)
    client = asking(settings, logger)
    yield from _slack(client, settings)


def _setting(error: SettingError) -> Finding:
    name, _, said = str(error).partition(" ")
    said, _, mend = said.partition("; ")
    return Finding(name, said, mend.rstrip("."))


def _described(settings: Settings) -> str:
    how = "Socket Mode" if settings.mode == "socket" else "HTTP mode"
    if not settings.digest_channels:
        return f"{how}; no channel gets a weekly digest (CLIPPINGS_DIGEST_CHANNELS)"
    when = next_due(settings, utcnow())
    return f"{how}; the next digest is due on {when:%a %d %b %Y at %H:%M} ({settings.timezone})"


def _model(settings: Settings) -> Iterator[Finding]:
    """Look whether the language model that the settings name can be asked, without asking it."""
    if not settings.model_url:
        return
    if find_spec("openai") is None:
        yield Finding("model", *model.NO_LIBRARY)
    else:
        yield Finding("model", f"{settings.model_name}; its endpoint is not asked now")


def _archive(path: Path) -> Finding:
    if not path.exists():
        return Finding(
            "archive", f"there is none yet at {path}", "put something in: `clippings ingest FOLDER`"
        )
    try:
        with Archive.open(path) as archive:
            count = articles.count(archive)
            with archive.write():
                pass
    except ArchiveError as error:
        return Finding("archive", str(error), "mend what the message says, or name another file")
    return Finding("archive", f"{path}, {count} {'article' if count == 1 else 'articles'}")


def _digests(path: Path) -> Iterator[Finding]:
    """Look for digests of which Slack took nothing, or not all, and none has come since."""
    if not path.exists():
        return
    try:
        with Archive.open(path) as archive:
            found = digests.troubled(archive)
    except ArchiveError:
        return  # said of the archive already
    for period in found:
        said = f"posted, but {period.error}" if period.state == "posted" else str(period.error)
        if period.aside:
            said = f"put aside, its articles are the next one's: {period.error}"
        yield Finding(f"digest of {period.end[:10]} for channel {period.channel}", said, _ANEW)


def _slack(client: WebClient, settings: Settings) -> Iterator[Finding]:
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        yield Finding(
            "token",
            f"Slack does not accept SLACK_BOT_TOKEN ({error.response['error']})",
            "copy it anew from api.slack.com/apps, your app, OAuth & Permissions",
        )
        return
    except (SlackClientError, OSError) as error:
        yield Finding(
            "network",
            f"{settings.api_url} cannot be reached ({type(error).__name__})",
            "check the network, its proxy, and SLACK_API_URL",
        )
        return
    yield Finding("token", f"{answer.get('user')} in {answer.get('team')}")
    yield _scopes(answer.headers)
    yield _mode(client, settings)
    for channel in settings.digest_channels:
        yield _channel(client, channel)


def _scopes(headers: Mapping[str, str]) -> Finding:
    listed = next((v for k, v in headers.items() if k.lower() == "x-oauth-scopes"), None)
    if listed is None:
        return Finding("scopes", "Slack does not say which scopes the token has")
    granted = {scope.strip() for scope in listed.split(",") if scope.strip()}
    missing = [scope for scope in SCOPES if scope not in granted]
    if missing:
        reasons = "; ".join(f"{scope} ({SCOPES[scope]})" for scope in missing)
        return Finding(
            "scopes",
            f"missing: {reasons}",
            "paste the output of `clippings manifest` at api.slack.com/apps, your app, App"
            " Manifest, and install the app again",
        )
    beyond = sorted(granted - set(SCOPES))
    more = f"; more than it needs: {', '.join(beyond)}" if beyond else ""
    return Finding("scopes", f"all {len(SCOPES)} that it needs{more}")


def _mode(client: WebClient, settings: Settings) -> Finding:
    if settings.mode == "http":
        return Finding("requests", f"HTTP on {settings.host}:{settings.port}/slack/events")
    if not settings.app_token:
        return Finding(
            "requests",
            "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set",
            "set the one for Socket Mode, or the other for `clippings serve --http`",
        )
    try:
        client.apps_connections_open(app_token=settings.app_token)
    except SlackApiError as error:
        return Finding(
            "requests",
            f"Socket Mode is refused ({error.response['error']})",
            "turn Socket Mode on, and give SLACK_APP_TOKEN an app-level token of this app with the"
            " scope connections:write",
        )
    return Finding("requests", "Socket Mode can connect")


def _channel(client: WebClient, channel: str) -> Finding:
    """Look into a channel: only a member may read it, and may post there."""
    try:
        client.conversations_history(channel=channel, limit=1)
    except SlackApiError as error:
        code = str(error.response["error"])
        mend = explained(code)[1] or f"see Slack's help on {code}"
        return Finding(f"channel {channel}", f"no digest can be posted ({code})", mend)
    return Finding(f"channel {channel}", "the bot is in it")
