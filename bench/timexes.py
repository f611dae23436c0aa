"""`python -m bench.timexes`: how many documents a second the reader of dates takes, on one core.

Without a file it reads invented articles; with one (JSON Lines with `text`, and `published` or
`dct` where it is known) it reads that. Hostile texts of doubling length follow: the time for each
character must not grow with them.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench import inventing
from nlp import sentences, timexes
from nlp.values import Dating

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOSTILE = (
    "May ", "in 2029, ", "2029-", "the last ", "two weeks ago ", "1 ", "Monday, May 3, ",
    "the 5th, ", "two days after the blast on 3 May ", "the day after the ", "early/mid-",
    "“in 2029 ", "will be in 2029 ", "Q1 ", "ថ្ងៃទី ៤ ", "by June 9 - on Friday ",
    "‘Last week ", "the same month last year ", "had come ten days earlier ",
)  # fmt: skip
_LENGTHS = (20_000, 40_000, 80_000)
_Document = tuple[str, Dating | None]


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m bench.timexes", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="JSON Lines to read instead")
    parser.add_argument("--articles", type=int, default=1000, help="how many to invent")
    args = parser.parse_args()
    documents = _read(args.file) if args.file else _invented(args.articles)
    print(f"{len(documents):,} documents: {_speed(documents):,.0f} documents/s on one core")
    for unit in _HOSTILE:
        times = " ".join(f"{_hostile(unit, length):6.2f}" for length in _LENGTHS)
        print(f"µs a character, {unit!r:18} × {_LENGTHS}: {times}")
    return 0


def _invented(count: int) -> list[_Document]:
    known = Dating("2025-03-14", "stated")
    return [(article.text, known) for article in inventing.articles(count)]


def _read(path: Path) -> list[_Document]:
    found: list[_Document] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        day = entry.get("published") or entry.get("dct")
        found.append((entry["text"], Dating(day, "stated") if day else None))
    return found


def _speed(documents: Sequence[_Document]) -> float:
    """Return documents a second, without the splitting into sentences that others need too."""
    parts = [sentences.split(text) for text, _ in documents]
    start = time.process_time()
    for (text, published), split in zip(documents, parts, strict=True):
        timexes.find(text, split, published)
    return len(documents) / max(1e-9, time.process_time() - start)


def _hostile(unit: str, length: int) -> float:
    """Return microseconds a character for a text that repeats one trigger."""
    text = unit * (length // len(unit))
    start = time.process_time()
    timexes.find(text, sentences.split(text), None)
    return (time.process_time() - start) / len(text) * 1e6


if __name__ == "__main__":
    raise SystemExit(main())
