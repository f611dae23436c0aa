"""`clippings ask`: answers one question, through the same handlers as Slack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from bot.opening import desk_for
from bot.out import complain, say
from bot.terminal import drawn, question
from handlers import router
from store.errors import ClippingsError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from handlers.asking import Image


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "text", nargs="+", metavar="TEXT", help='"/quotes NAME", or as in a mention: "summarise 12"'
    )
    parser.add_argument("--json", action="store_true", help="print the Slack message's payload")
    parser.add_argument("--user", metavar="U", help="ask as this Slack user")
    parser.add_argument("--channel", metavar="C", help="ask in this Slack channel")
    parser.add_argument("--image", metavar="FILE", help="where to put a picture that is asked for")


def run(args: Namespace) -> int:
    """Ask, and print the answer."""
    with desk_for(args) as desk:
        reply = router.answer(desk, question(desk, " ".join(args.text), args.user, args.channel))
    say(json.dumps(reply.payload(), ensure_ascii=False) if args.json else drawn(reply))
    if reply.image and args.image:
        _keep(reply.image, Path(args.image))
    elif reply.image:
        complain("A picture comes with this answer: ask again with --image FILE.")
    return 0


def _keep(image: Image, path: Path) -> None:
    try:
        path.write_bytes(image.data)
    except OSError as error:
        raise ClippingsError(
            f"The picture cannot be written to {path} ({error.strerror}). Name another file with"
            " --image."
        ) from error
    complain(f"The picture is in {path}.")
