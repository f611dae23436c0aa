"""`python -m bench.quotes PATH`: what the reader of quotations finds, and how fast.

PATH is a folder of text files, one text file, or JSON Lines with `text`; without it, invented
articles are read. Figures are of names and quotations together (`nlp.people`, `nlp.quotes`);
the splitting into sentences, which every reader shares, is timed apart.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from bench import inventing
from nlp import people, quotes, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Quote

_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in some articles: statements by kind, and how many have a speaker."""

    articles: int
    direct: int
    mixed: int
    indirect: int
    named: int
    institutions: int
    unnamed: int
    likely: int


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m bench.quotes", description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, help="folder, text file or JSON Lines")
    parser.add_argument("--articles", type=int, default=1000, help="how many to invent")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes")
    args = parser.parse_args()
    texts = _texts(args.path) if args.path else _invented(args.articles)
    if not texts:
        parser.error(f"{args.path} holds no article: no .txt or .md file, no line with text")
    splitting = _clock(texts, _split)
    start = time.process_time()
    found = _count([quote for text in texts for quote in _read(text)], len(texts))
    taken = time.process_time() - start - splitting
    _print(found, len(texts) / max(1e-9, taken), _together(texts, args.workers), args.workers)
    return 0


def _texts(path: Path) -> list[str]:
    """Read the articles of a folder, a file or JSON Lines."""
    if path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.suffix in {".txt", ".md", ".jsonl"})
        return [text for file in files for text in _texts(file)]
    words = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in words.splitlines() if line.strip()]
    return [words]


def _invented(count: int) -> list[str]:
    return [article.text for article in inventing.articles(count)]


def _read(text: str) -> tuple[Quote, ...]:
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    return found


def _split(text: str) -> int:
    return len(sentences.split(text))


def _statements(text: str) -> int:
    return len(_read(text))


def _clock(texts: Sequence[str], read: object) -> float:
    """Return the processor seconds that `read` takes for all texts."""
    assert callable(read)
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def _together(texts: Sequence[str], workers: int) -> float:
    """Return articles a second, by the clock on the wall, on several cores."""
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(_statements, texts[:workers]))
        start = time.perf_counter()
        for _ in pool.map(_statements, texts, chunksize=_CHUNK):
            pass
        return len(texts) / max(1e-9, time.perf_counter() - start)


def _count(found: Sequence[Quote], articles: int) -> Found:
    kinds = [quote.kind for quote in found]
    return Found(
        articles=articles,
        direct=kinds.count("direct"),
        mixed=kinds.count("mixed"),
        indirect=kinds.count("indirect"),
        named=sum(q.speaker is not None and q.speaker_kind == "person" for q in found),
        institutions=sum(q.speaker_kind == "organisation" for q in found),
        unnamed=sum(q.speaker is None and q.speaker_kind == "unnamed" for q in found),
        likely=sum(q.speaker is None and q.probably is not None for q in found),
    )


def _print(found: Found, one: float, many: float, workers: int) -> None:
    total = max(1, found.direct + found.mixed + found.indirect)
    table = Table(
        "quotations", "number", "an article", "share", title=f"{found.articles:,} articles"
    )
    for kind in ("direct", "mixed", "indirect", "named", "institutions", "unnamed", "likely"):
        number: int = getattr(found, kind)
        each = number / found.articles
        table.add_row(kind, f"{number:,}", f"{each:.2f}", f"{100 * number / total:.1f} %")
    console = Console()
    console.print(table)
    console.print(f"{one:,.0f} articles/s on one core, without splitting into sentences")
    console.print(f"{many:,.0f} articles/s on {workers} cores, with it")


if __name__ == "__main__":
    raise SystemExit(main())
