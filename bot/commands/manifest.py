"""`clippings manifest`: prints the Slack app manifest for these settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.manifest import manifest
from bot.opening import settings_for
from bot.out import say

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(_: ArgumentParser) -> None:
    """Take nothing: the settings say whether it is for Socket Mode or for HTTP."""


def run(args: Namespace) -> int:
    """Print the manifest."""
    say(manifest(settings_for(args)).rstrip("\n"))
    return 0
