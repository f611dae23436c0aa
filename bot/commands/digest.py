"""`clippings digest`: shows the weekly digest, or posts it, now."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.exits import SOME_FAILED
from bot.opening import lay_out, settings_for
from bot.out import complain, say
from bot.terminal import drawn, question
from handlers import router
from store.archive import Archive
from store.errors import SettingError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.delivery import Delivered
    from bot.settings import Settings
    from handlers.desk import Desk


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--preview", action="store_true", help="only show it (the default)")
    what.add_argument("--post", action="store_true", help="post it, unless it is posted already")
    parser.add_argument("--again", action="store_true", help="post it although it is posted")
    parser.add_argument("--channel", metavar="C", help="a channel's id (default: the settings')")
    parser.add_argument("--since", metavar="DATE", help="what was added from this day on")
    parser.add_argument("--json", action="store_true", help="print the preview's payload")


def run(args: Namespace) -> int:
    """Preview or post."""
    settings = settings_for(args)
    with Archive.open(settings.db) as archive:
        desk = lay_out(settings, archive)
        return _post(settings, desk, args) if args.post else _preview(desk, args)


def _preview(desk: Desk, args: Namespace) -> int:
    typed = f"/digest since {args.since}" if args.since else "/digest"
    reply = router.answer(desk, question(desk, typed, channel=args.channel))
    if args.json:
        payloads = [part.payload() for part in (reply, *reply.parts)]
        say(json.dumps(payloads[0] | {"parts": payloads[1:]}, ensure_ascii=False))
    else:
        say(drawn(reply))
    return 0


def _post(settings: Settings, desk: Desk, args: Namespace) -> int:
    from bot.delivery import Deliverer, PostponedError  # noqa: PLC0415 - a preview needs no Slack

    logging.disable()  # all that happens is said below, once
    channels = (args.channel,) if args.channel else settings.digest_channels
    if not channels:
        raise SettingError(
            "CLIPPINGS_DIGEST_CHANNELS is not set; it must hold the ids of the channels that get"
            " the digest, or name one with --channel."
        )
    if not settings.bot_token:
        settings.for_serving("socket")
    deliverer = Deliverer(replace(settings, digest_channels=channels), desk)
    failed = False
    for channel in channels:
        try:
            delivered = deliverer.post(channel, again=args.again, since=args.since)
        except PostponedError as error:
            failed = True
            complain(f"{channel}: {error}")
        else:
            say(f"{channel}: {_told(delivered, settings)}")
            if delivered.posted_now and delivered.period.error:
                failed = True
                complain(f"{channel}: {delivered.period.error}")
    return SOME_FAILED if failed else 0


def _told(delivered: Delivered, settings: Settings) -> str:
    if not delivered.period.parts:
        return "nothing was added, and CLIPPINGS_DIGEST_EMPTY keeps the bot silent then."
    where = delivered.permalink or f"message {delivered.period.parts[0].ts}"
    if delivered.posted_now:
        return f"posted: {where}"
    on = delivered.local_time(settings)
    return f"nothing posted: this digest was posted on {on}: {where} (--again posts it once more)"
