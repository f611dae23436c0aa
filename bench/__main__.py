"""`python -m bench`: fills an archive with invented articles, asks it questions, prints a table."""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from datetime import UTC
from pathlib import Path

from rich.console import Console
from rich.table import Table

import nlp
from bench import asking, inventing, measuring
from handlers.desk import Desk
from store import articles
from store.archive import Archive
from store.ingest import ingest

_TOPICS = (
    "Velmora Kestria", "Saltmere", "Kestria dam", "Haldrun Tarnholm", "fish quota", "Eastmarch",
    "night train", "Lindmark Orrinvale", "harbour toll", "Velmora wage talks",
)  # fmt: skip


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, help="how many (default 10,000)")
    parser.add_argument("--questions", type=int, default=200, help="of each kind (default 200)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other articles")
    parser.add_argument("--archive", type=Path, help="keep the archive here and reuse it")
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = _run(args, Path(folder))
    _print(rows, as_json=args.json)
    return 0


def _run(args: argparse.Namespace, folder: Path) -> list[tuple[str, str]]:
    invented = list(inventing.articles(args.articles, args.seed))
    rows = [("articles", f"{len(invented):,}"), _reading_speed(invented)]
    archive = Archive.open(args.archive or folder / "bench.db")
    if not articles.count(archive):
        rows.append(_ingest_speed(archive, invented, folder))
        rows.append(_again(archive, folder, len(invented)))
    desk = _desk(archive)
    for name, questions in _questions(invented, args.questions, args.seed).items():
        found = measuring.latency(lambda text: asking.ask(desk, text), questions)
        rows.append(
            (
                f"{name} p50 / p99 / worst",
                f"{found.median * 1000:.0f} / {found.p99 * 1000:.0f} / {found.worst * 1000:.0f} ms",
            )
        )
    size = Path(archive.path).stat().st_size
    rows.append(("archive on disk", f"{size / 1024 / 1024:.0f} MB"))
    archive.close()
    rows.append(("peak memory", f"{measuring.peak_megabytes():.0f} MB"))
    return rows


def _reading_speed(invented: list[inventing.Invented]) -> tuple[str, str]:
    sample = invented[:200]
    nlp.read(sample[0].text)
    start = time.process_time()
    for article in sample:
        nlp.read(article.text)
    return "read", f"{len(sample) / (time.process_time() - start):.0f} articles/CPU-s"


def _ingest_speed(
    archive: Archive, invented: list[inventing.Invented], folder: Path
) -> tuple[str, str]:
    lines = folder / "invented.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for number, article in enumerate(invented):
            item = {"id": number, "title": article.title, "text": article.text}
            if article.published:
                item["published"] = article.published
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
    start = time.perf_counter()
    report = ingest(archive, [lines])
    taken = time.perf_counter() - start
    if report.failed:
        raise SystemExit(f"{len(report.failed)} failed: {report.failed[0]}")
    return "indexed, on all cores", f"{len(invented) / taken:.0f} articles/s"


def _again(archive: Archive, folder: Path, count: int) -> tuple[str, str]:
    start = time.perf_counter()
    ingest(archive, [folder / "invented.jsonl"])
    return "indexed again, unchanged", f"{count / (time.perf_counter() - start):.0f} articles/s"


def _questions(invented: list[inventing.Invented], count: int, seed: int) -> dict[str, list[str]]:
    dice = random.Random(seed)
    names = [dice.choice(dice.choice(invented).speakers) for _ in range(count)]
    topics = [dice.choice(_TOPICS) for _ in range(count)]
    return {
        "/quotes NAME": [f"/quotes {name}" for name in names],
        "/quotes NAME, misspelt": [f"/quotes {asking.misspelt(dice, name)}" for name in names],
        "/timeline TOPIC": [f"/timeline {topic}" for topic in topics],
        "/articles WORDS": [f"/articles {topic}" for topic in topics],
        "/person NAME": [f"/person {name}" for name in names],
        "summarise NUMBER": [f"summarise {dice.randrange(len(invented)) + 1}" for _ in names],
    }


def _desk(archive: Archive) -> Desk:
    return Desk(archive=archive, timezone=UTC)


def _print(rows: list[tuple[str, str]], *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(dict(rows)) + "\n")
        return
    table = Table("measured", "result")
    for row in rows:
        table.add_row(*row)
    Console().print(table)


if __name__ == "__main__":
    sys.exit(main())
