"""Opens what a command works with: its settings, its archive, its desk."""

from __future__ import annotations

import getpass
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.model import model_for
from bot.settings import Settings, load
from handlers.desk import Desk
from store.archive import Archive
from store.errors import ArchiveError
from store.ingest.fetching import Fetcher

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

_FETCH_SECONDS = 6.0
"""How long a link may keep somebody waiting in Slack."""


def settings_for(args: Namespace) -> Settings:
    """Return the settings, with the archive that the command line names, if it names one.

    Raises:
        SettingError: a setting holds what it may not hold.
    """
    settings = load()
    return replace(settings, db=Path(args.db)) if args.db else settings


@contextmanager
def archive_for(args: Namespace, *, made: bool = False) -> Iterator[Archive]:
    """Open the command's archive for the length of a block.

    Args:
        args: What was typed.
        made: Whether to make an archive where there is none. What looks after an archive does
            not: a slip in its path would end in a sound backup of nothing.

    Raises:
        ArchiveError: there is none, or it cannot be opened.
    """
    path = settings_for(args).db
    if not made and not path.exists():
        raise ArchiveError(
            f"There is no archive at {path}. Name it with --db or CLIPPINGS_DB;"
            " `clippings ingest FOLDER` makes one."
        )
    with Archive.open(path) as archive:
        yield archive


@contextmanager
def desk_for(args: Namespace) -> Iterator[Desk]:
    """Open the command's archive, and lay out the desk over it, for the length of a block.

    Raises:
        ArchiveError: there is no archive, or it cannot be opened.
    """
    with archive_for(args) as archive:
        yield lay_out(settings_for(args), archive)


def lay_out(settings: Settings, archive: Archive) -> Desk:
    """Return the desk that these settings make over an open archive."""
    return Desk(
        archive,
        timezone=settings.timezone,
        digest_day=settings.digest_day,
        digest_time=settings.digest_time,
        digest_channels=settings.digest_channels,
        writer=model_for(settings),
        fetcher=Fetcher(settings.fetch_internal, _FETCH_SECONDS) if settings.fetch else None,
        keep_fetched=settings.fetch_keep,
    )


def somebody() -> str:
    """Return who is at the keyboard, for the record of corrections."""
    try:
        return f"terminal:{getpass.getuser()}"
    except (KeyError, OSError):  # a container's user often has no name
        return "terminal"
