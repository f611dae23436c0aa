"""`python -m bench.mentions`: how fast `/timeline` is on a topic with 100,000 dated mentions.

Fills an archive with short invented articles on one pair of countries (`bench.filling`), until so
many of their sentences are dated, opens it as the bot does, and asks for the pair's timeline, the
whole and since a year. Every mention is counted (`store.event_dates`); printed are the first
answer, median, 99th percentile and worst of the others, drawn for Slack.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from bench import asking, filling, measuring
from handlers.desk import Desk
from store import events
from store.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAIR = ("Velmora", "Kestria")
_AN_ARTICLE = 2
"""So many dated sentences an article of the bench has, on average."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark.

    Args:
        argv: the arguments; those of the command line where it is left out.
    """
    parser = argparse.ArgumentParser(prog="python -m bench.mentions", description=__doc__)
    parser.add_argument("--mentions", type=int, default=100_000, help="how many (100,000)")
    parser.add_argument("--questions", type=int, default=100, help="of each kind (100)")
    parser.add_argument("--archive", type=Path, help="keep the archive here and reuse it")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        path = args.archive or Path(folder) / "mentions.db"
        with Archive.open(path) as archive:
            _fill(archive, args.mentions)
        with Archive.open(path) as archive:
            Console().print(_measured(archive, args.questions))
    return 0


def _fill(archive: Archive, mentions: int) -> None:
    """Fill an archive up to so many mentions."""
    archive.connection.execute("PRAGMA synchronous = OFF")  # what breaks off is filled anew
    while (missing := mentions - _mentions(archive)) > 0:
        first = int(archive.value("SELECT count(*) FROM articles"))
        count = max(1, missing // _AN_ARTICLE - filling.NEW_ARTICLES)
        cast = filling.cast_for(count)
        for done in filling.fill(archive, count, cast, first=first, about=_PAIR):
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{first + done:,} articles")


def _mentions(archive: Archive) -> int:
    return int(archive.value("SELECT count(*) FROM event_dates"))


def _measured(archive: Archive, questions: int) -> Table:
    title = f"{_mentions(archive):,} dated mentions of {' and '.join(_PAIR)}"
    table = Table("measured", "first", "p50", "p99", "worst", title=title)
    start = time.perf_counter()
    events.warm(archive, lambda: False)
    table.add_row("prepared when the bot starts", _milliseconds(time.perf_counter() - start))
    desk = Desk(archive=archive, timezone=UTC)
    pair = " ".join(_PAIR)
    for question in (f"/timeline {pair}", f"/timeline {pair} since 2015"):
        found = measuring.latency(lambda text: asking.ask(desk, text), [question] * questions)
        numbers = (found.first, found.median, found.p99, found.worst)
        table.add_row(question, *map(_milliseconds, numbers))
    return table


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms"


if __name__ == "__main__":
    raise SystemExit(main())
