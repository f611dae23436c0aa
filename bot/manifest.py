"""The Slack app manifest: what the app is called, may do, and listens to; no more than it needs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers import help as help_
from handlers.answering import commands as answers
from handlers.examples import Examples

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.settings import Settings

SCOPES = {
    "app_mentions:read": "to hear @Clippings",
    "channels:history": "to read the thread that it is asked about, in public channels",
    "chat:write": "to answer mentions, and to post the digest",
    "commands": "for the slash commands",
    "files:read": "to read a file that is shared in the thread",
    "files:write": "for a timeline as an image",
    "groups:history": "the thread, in private channels",
    "im:history": "to hear direct messages",
    "mpim:history": "the thread, in group messages",
}
"""The bot token's scopes, and what each is for."""

EVENTS = ("app_home_opened", "app_mention", "message.im")

SAMPLE_ADDRESS = "https://clippings.example.org"
"""Stands in an HTTP manifest until CLIPPINGS_URL is set."""


@dataclass(frozen=True, slots=True)
class _Slash:
    name: str
    hint: str


_COMMANDS = (
    _Slash("quotes", "NAME [about TOPIC] [since DATE] [before DATE] [in SOURCE]"),
    _Slash("timeline", "TOPIC… [since DATE] [before DATE] [as image]"),
    _Slash("articles", "WORDS, a phrase in quotation marks, -not, by:, source:"),
    _Slash("person", "NAME"),
    _Slash("digest", "[since DATE]"),
    _Slash("clippings", "help, status, or any question"),
)


def manifest(settings: Settings) -> str:
    """Return the manifest for these settings, as YAML.

    Args:
        settings: Whether Slack reaches the bot by Socket Mode, or else at which address.
    """
    http = settings.mode == "http"
    address = f"{(settings.url or SAMPLE_ADDRESS).rstrip('/')}/slack/events" if http else None
    return "\n".join([*_HEAD, *_features(address), *_scopes(), *_listening(address), ""])


_HEAD = (
    "# Made by `clippings manifest`; paste it at https://api.slack.com/apps, Create New App,",
    "# From a manifest.",
    "display_information:",
    "  name: Clippings",
    "  description: Who said what, and what happened when, from the newsroom's own archive",
    '  background_color: "#2b4a3f"',
)


def _features(address: str | None) -> Iterable[str]:
    yield from (
        "features:",
        "  app_home:",
        "    home_tab_enabled: true",
        "    messages_tab_enabled: true",
        "    messages_tab_read_only_enabled: false",
        "  bot_user:",
        "    display_name: Clippings",
        "    always_online: true",
        "  slash_commands:",
    )
    for slash in _COMMANDS:
        says = help_.of(answers.HELPED[slash.name], slash.name, Examples()).summary
        yield f"    - command: /{slash.name}"
        yield f"      description: {_quoted(says)}"
        yield f"      usage_hint: {_quoted(slash.hint)}"
        yield "      should_escape: false"
        if address:
            yield f"      url: {_quoted(address)}"


def _scopes() -> Iterable[str]:
    yield from ("oauth_config:", "  scopes:", "    bot:")
    for scope, reason in SCOPES.items():
        yield f"      - {scope}  # {reason}"


def _listening(address: str | None) -> Iterable[str]:
    request = [f"    request_url: {_quoted(address)}"] if address else []
    yield from ("settings:", "  event_subscriptions:", *request, "    bot_events:")
    yield from (f"      - {event}" for event in EVENTS)
    yield from ("  interactivity:", "    is_enabled: true", *request)
    yield "  org_deploy_enabled: false"
    yield f"  socket_mode_enabled: {'false' if address else 'true'}"
    yield "  token_rotation_enabled: false"


def _quoted(text: str) -> str:
    """Quote a text for YAML, which reads JSON's strings as its own."""
    return json.dumps(text, ensure_ascii=False)
