"""`python -m bench.scale`: how fast answers are in an archive of very many articles.

Fills an archive with short invented articles (`bench.filling`: written through the store, not
read one by one), opens it anew as the bot does at its start, asks every kind of question and
prints a table: the first answer of that kind, median, 99th percentile and worst of the others,
each of the whole answer, drawn for Slack. A million articles take most of an hour to write, so an
archive may be kept (`--archive`) and a broken-off filling goes on where it ended.
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
from store import events
from store.archive import Archive
from store.person import index

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
    table = Table("measured", "first", "p50", "p99", "worst", title=f"{args.articles:,} articles")
    with tempfile.TemporaryDirectory() as folder:
        path = args.archive or Path(folder) / "scale.db"
        cast = filling.cast_for(args.articles, args.seed)
        _filled(path, args.articles, cast, args.seed, table)
        _measure(path, cast, args, table)
    Console().print(table)
    return 0


def _filled(path: Path, count: int, cast: filling.Cast, seed: int, table: Table) -> None:
    """Fill the archive up to the size wanted; say how fast the first and last part went."""
    with Archive.open(path) as archive:
        there = int(archive.value("SELECT count(*) FROM articles"))
        if there >= count:
            return
        archive.connection.execute("PRAGMA synchronous = OFF")  # what breaks off is filled anew
        archive.connection.execute("PRAGMA cache_size = -2000000")
        start = time.perf_counter()
        marks = [(0, start)]
        for done in filling.fill(archive, count - there, cast, seed, first=there):
            marks.append((done, time.perf_counter()))
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{there + done:,} of {count:,}")
        table.add_row("written, articles/s", f"{(count - there) / (marks[-1][1] - start):,.0f}")
        fifth = max(1, len(marks) // 5)
        for name, (one, other) in {
            "… the first fifth": (marks[0], marks[fifth]),
            "… the last fifth": (marks[-1 - fifth], marks[-1]),
        }.items():
            table.add_row(name, f"{(other[0] - one[0]) / (other[1] - one[1]):,.0f}")


def _measure(path: Path, cast: filling.Cast, args: argparse.Namespace, table: Table) -> None:
    start = time.perf_counter()
    archive = Archive.open(path)
    table.add_row("opened", _milliseconds(time.perf_counter() - start))
    desk = Desk(archive=archive, timezone=UTC)
    _facts(archive, path, table)
    for name, questions in _questions(cast, args).items():
        if args.only not in name:
            continue
        found = measuring.latency(lambda text: asking.ask(desk, text), questions)
        numbers = (found.first, found.median, found.p99, found.worst)
        table.add_row(name, *map(_milliseconds, numbers))
    archive.close()
    table.add_row("peak memory", f"{measuring.peak_megabytes():,.0f} MB")


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms"


def _facts(archive: Archive, path: Path, table: Table) -> None:
    for name in ("people", "quotes", "events"):
        table.add_row(name, f"{archive.read()[name].count:,}")
    for name, condition in {
        "once under embargo": "embargo IS NOT NULL",
        "withdrawn": "withdrawn IS NOT NULL",
    }.items():
        held = archive.value(f"SELECT count(*) FROM articles WHERE {condition}")  # noqa: S608 of our own
        table.add_row(name, f"{held:,}")
    for name, match in {
        "dated events on Velmora": '"velmora"',
        "dated events on Velmora and Kestria": '"velmora" AND "kestria"',
    }.items():
        sql = "SELECT count(*) FROM events_fts WHERE events_fts MATCH ?"
        table.add_row(name, f"{archive.value(sql, (match,)):,}")
    table.add_row("archive on disk", f"{path.stat().st_size / 1024 / 1024:,.0f} MB")
    start = time.perf_counter()
    index.of(archive).search("Nobody Atall")
    table.add_row("names, first look-up", _milliseconds(time.perf_counter() - start))
    start = time.perf_counter()
    events.warm(archive, lambda: False)
    table.add_row("dates of all events, once", _milliseconds(time.perf_counter() - start))


def _questions(cast: filling.Cast, args: argparse.Namespace) -> dict[str, list[str]]:
    dice = random.Random(args.seed)
    language = filling.Language(args.seed)
    famous = [cast.well_known[n % 5][0] for n in range(args.questions)]
    rare = [dice.choice(cast.everyone[_RARE_FROM:])[0] for _ in range(args.questions)]
    numbers = [dice.randrange(args.articles) for _ in range(args.questions)]
    titles = [filling.article(cast, language, one, args.seed)[0].title for one in numbers]

    def again(*questions: str) -> list[str]:
        return [questions[n % len(questions)] for n in range(args.questions)]

    return {
        "/clippings help": again("/clippings help"),
        "/clippings status": again("/clippings status"),
        "/quotes, rare": [f"/quotes {name}" for name in rare],
        "/quotes, well-known": [f"/quotes {name}" for name in famous],
        "/quotes, well-known, about": [f"/quotes {name} about Saltmere" for name in famous],
        "/quotes, well-known, since": [f"/quotes {name} since 2018" for name in famous],
        "/quotes, misspelt": [f"/quotes {asking.misspelt(dice, name)}" for name in rare],
        "/quotes, surname misspelt": [
            f"/quotes {asking.misspelt(dice, name.split()[-1])}" for name in rare
        ],
        "/quotes, surname": [f"/quotes {name.split()[-1]}" for name in rare],
        "/quotes, nobody": again("/quotes Xyzzy Qwertyuiop", "/quotes Zzyzx"),
        "/person, rare": [f"/person {name}" for name in rare],
        "/person, well-known": [f"/person {name}" for name in famous],
        "/timeline, rare topic": again("/timeline lantern museum"),
        "/timeline, a place": again("/timeline Saltmere", "/timeline harbour toll"),
        "/timeline, two topics": again("/timeline Velmora Kestria"),
        "/timeline, two topics, since": again("/timeline Velmora Kestria since 2018"),
        "/timeline, home country": again("/timeline Velmora"),
        "/timeline, home country, a year": again("/timeline Velmora since 2018 before 2019"),
        "/timeline, a month": again("/timeline May 2015", "what happened in June 2012"),
        "/timeline, a year": again("/timeline 2014", "/timeline 2016"),
        "/timeline, since": again("/timeline since 2006"),
        "when did …?": [f"when did {name} resign?" for name in famous],
        "/timeline, well-known person": [f"/timeline {name}" for name in famous],
        "/timeline, rare person": [f"/timeline {name}" for name in rare],
        "quoted most": again("who do we quote most?", "who was quoted most in 2019?"),
        "/articles, word of all": again("/articles officials", f"/articles {language.words[0]}"),
        "/articles, oldest first": again(
            "/articles officials oldest first", "first mention of toll"
        ),
        "/articles, common word": [f"/articles {word}" for word in language.words[5:45]],
        "/articles, common, since": again(
            "/articles officials since:2018", "/articles Velmora since:2010"
        ),
        "/articles, common, source": again('/articles officials source:"Tarnholm Post"'),
        "/articles, two words": again("/articles Saltmere census", "/articles Quillon toll"),
        "/articles, phrase": again('/articles "harbour toll"', '/articles "sugar mill"'),
        "/articles, prefix": again("/articles agree*", "/articles qui*"),
        "/articles, rare word": [f"/articles {word}" for word in language.words[-args.questions :]],
        "/articles, filters alone": again(
            "/articles since:2018", '/articles source:"Haldrun Wire"'
        ),
        "summarise NUMBER": [f"summarise {number + 1}" for number in numbers],
        "summarise LINK": [f"summarise {filling.url(number)}" for number in numbers],
        "summarise HEADLINE": [f"summarise {title}" for title in titles],
        f"/digest of {filling.NEW_ARTICLES}": again("/digest")[:5],
    }


if __name__ == "__main__":
    sys.exit(main())
