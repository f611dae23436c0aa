"""The command line: finds the command's own module, which is loaded only when it is called."""

from __future__ import annotations

import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Protocol, cast

from bot.commands.exits import FAILED, INTERRUPTED, WRONG_USAGE
from bot.out import complain
from store.errors import ClippingsError, SettingError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "ingest": "put files, folders, links and feeds into the archive",
    "ask": "answer a question as Slack would",
    "console": "ask questions at a prompt",
    "annotate": "read articles from JSON Lines, with no archive",
    "serve": "run the Slack bot",
    "digest": "show or post the weekly digest now",
    "correct": "put an article's date, title, byline, source or link right",
    "withdraw": "take an article out of every answer",
    "restore": "bring a withdrawn or withheld article back",
    "reindex": "read every article again",
    "export": "write the archive as JSON Lines",
    "backup": "copy the archive while it is in use",
    "stats": "count what the archive holds",
    "doctor": "check settings, token, scopes, channels and archive",
    "manifest": "print the Slack app manifest for these settings",
    "demo": "show the main answers on a small sample archive",
}
"""Every command, in the order of the help, with what it does."""


class Command(Protocol):
    """What each module of `bot.commands` offers."""

    __doc__: str | None

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, args: Namespace) -> int:
        """Do it, and return the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments after the program's name; the process's own where left out.

    Returns:
        The exit code: 0 done, 2 wrong usage or a wrong setting, 3 done but for some parts, 1 not
        done, 130 interrupted.
    """
    args = _parse(sys.argv[1:] if argv is None else list(argv))
    try:
        return cast("int", args.run(args))
    except SettingError as error:
        return _fail(error, WRONG_USAGE)
    except ClippingsError as error:
        return _fail(error, FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone (`| head`): nothing is left to say, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _fail(error: ClippingsError, code: int) -> int:
    complain(f"clippings: {error}")
    return code


def _parse(argv: list[str]) -> Namespace:
    root = _root()
    # The command is found first and only its module is loaded: `annotate` never waits for Slack.
    given, rest = root.parse_known_args(argv[: _command_at(argv) + 1])
    rest += argv[_command_at(argv) + 1 :]
    command = cast("Command", import_module(f"bot.commands.{given.command}"))
    parser = ArgumentParser(
        prog=f"clippings {given.command}", description=_sentence(COMMANDS[given.command])
    )
    _add_db(parser, default=SUPPRESS)
    command.add_arguments(parser)
    return parser.parse_args(rest, Namespace(db=given.db, run=command.run))


def _command_at(argv: list[str]) -> int:
    """Return where the command stands: the first word that is no option and no option's value."""
    at = 0
    while at < len(argv) and argv[at].startswith("-"):
        at += 2 if argv[at] == "--db" else 1
    return at


def _root() -> ArgumentParser:
    """Make the parser of what stands before the command."""
    listed = "\n".join(f"  {name:<10} {does}" for name, does in COMMANDS.items())
    parser = ArgumentParser(
        prog="clippings",
        usage="clippings [--db PATH] COMMAND …",
        description="A newsroom's archive, answering in Slack and in a terminal.",
        epilog=f"commands:\n{listed}\n\n`clippings COMMAND --help` says more about one.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"clippings {version('clippings')}")
    _add_db(parser, default=None)
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help="one of those below")
    return parser


def _add_db(parser: ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--db",
        metavar="PATH",
        default=default,
        help="the archive (default: CLIPPINGS_DB, else clippings.db)",
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
