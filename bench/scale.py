"""`python -m bench.scale`: how fast answers are in an archive of very many articles.

Fills an archive with short invented articles (`bench.filling`: written through the store, not
read one by one), opens it anew as the bot does at its start, asks every kind of question and
prints a table: median, 99th percentile and worst of the whole answer, drawn for Slack.
"""

from __future__ import annotations

import argparse
import random
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
from store import articles, people_index
from store.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Sequence

_RARE_FROM = 2 * filling.WELL_KNOWN


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, help="how many (100,000)")
    parser.add_argument("--questions", type=int, default=40, help="of each kind (40)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other articles")
    parser.add_argument("--archive", type=Path, help="keep the archive here and reuse it")
    parser.add_argument("--only", default="", help="only questions whose name holds this")
    args = parser.parse_args(argv)
    table = Table("measured", "p50", "p99", "worst", title=f"{args.articles:,} articles")
    with tempfile.TemporaryDirectory() as folder:
        path = args.archive or Path(folder) / "scale.db"
        cast = filling.cast_for(args.articles, args.seed)
        _filled(path, args.articles, cast, args.seed, table)
        _measure(path, cast, args, table)
    Console().print(table)
    return 0


def _filled(path: Path, count: int, cast: filling.Cast, seed: int, table: Table) -> None:
    """Fill the archive, unless it is there already; say how fast the first and last part went."""
    with Archive.open(path) as archive:
        if articles.count(archive):
            return
        start = time.perf_counter()
        marks = [(0, start)]
        for done in filling.fill(archive, count, cast, seed):
            marks.append((done, time.perf_counter()))
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{done:,} of {count:,}")
        table.add_row("written, articles/s", f"{count / (marks[-1][1] - start):,.0f}")
        fifth = max(1, len(marks) // 5)
        for name, (one, other) in {
            "… the first fifth": (marks[0], marks[fifth]),
            "… the last fifth": (marks[-1 - fifth], marks[-1]),
        }.items():
            table.add_row(name, f"{(other[0] - one[0]) / (other[1] - one[1]):,.0f}")


def _measure(path: Path, cast: filling.Cast, args: argparse.Namespace, table: Table) -> None:
    archive = Archive.open(path)
    desk = Desk(archive=archive, timezone=UTC)
    _facts(archive, path, table)
    for name, questions in _questions(cast, args).items():
        if args.only not in name:
            continue
        found = measuring.latency(lambda text: asking.ask(desk, text), questions)
        numbers = (found.median, found.p99, found.worst)
        table.add_row(name, *(f"{seconds * 1000:,.0f} ms" for seconds in numbers))
    archive.close()
    table.add_row("peak memory", f"{measuring.peak_megabytes():,.0f} MB")


def _facts(archive: Archive, path: Path, table: Table) -> None:
    for name in ("people", "quotes", "events"):
        table.add_row(name, f"{archive.read()[name].count:,}")
    both = '"velmora" AND "kestria"'
    mentions = archive.value("SELECT count(*) FROM events_fts WHERE events_fts MATCH ?", (both,))
    table.add_row("dated events on Velmora and Kestria", f"{mentions:,}")
    table.add_row("archive on disk", f"{path.stat().st_size / 1024 / 1024:,.0f} MB")
    start = time.perf_counter()
    people_index.of(archive).search("Nobody Atall")
    table.add_row("names, first look-up", f"{(time.perf_counter() - start) * 1000:,.0f} ms")


def _questions(cast: filling.Cast, args: argparse.Namespace) -> dict[str, list[str]]:
    dice = random.Random(args.seed)
    famous = [cast.well_known[n % 5][0] for n in range(args.questions)]
    rare = [dice.choice(cast.everyone[_RARE_FROM:])[0] for _ in range(args.questions)]
    numbers = [dice.randrange(args.articles) + 1 for _ in range(args.questions)]

    def again(*questions: str) -> list[str]:
        return [questions[n % len(questions)] for n in range(args.questions)]

    return {
        "/quotes, well-known": [f"/quotes {name}" for name in famous],
        "/quotes, well-known, about": [f"/quotes {name} about Saltmere" for name in famous],
        "/quotes, rare": [f"/quotes {name}" for name in rare],
        "/quotes, misspelt": [f"/quotes {asking.misspelt(dice, name)}" for name in rare],
        "/quotes, surname misspelt": [
            f"/quotes {asking.misspelt(dice, name.split()[-1])}" for name in rare
        ],
        "/person, well-known": [f"/person {name}" for name in famous],
        "/person, rare": [f"/person {name}" for name in rare],
        "/timeline, two topics": again("/timeline Velmora Kestria"),
        "/timeline, two topics, a year": again("/timeline Velmora Kestria since 2018"),
        "/timeline, one topic": again("/timeline Saltmere", "/timeline harbour toll"),
        "/timeline, well-known person": [f"/timeline {name}" for name in famous],
        "/timeline, rare topic": again("/timeline lantern museum"),
        "/articles, common word": again("/articles officials", "/articles agreement"),
        "/articles, two words": again("/articles Saltmere census", "/articles Quillon toll"),
        "/articles, phrase": again('/articles "harbour toll"', '/articles "sugar mill"'),
        "/articles, rare word": [f"/articles {name.split()[-1]}" for name in rare],
        "summarise NUMBER": [f"summarise {number}" for number in numbers],
        "summarise HEADLINE": [
            f"summarise {filling.article(cast, number, args.seed)[0].title}" for number in numbers
        ],
        f"/digest of {filling.NEW_ARTICLES}": again("/digest")[:5],
    }


if __name__ == "__main__":
    sys.exit(main())
