"""`python -m bench.timelines FOLDER REFERENCE`: are the dates chosen those that an editor chose?

FOLDER holds the dated articles of one affair, in any form that `clippings ingest` reads;
REFERENCE is JSON Lines, `{"date": "2011-01-25"}`, an editor's timeline. The dates are chosen as
`/timeline` chooses them, as many as the reference has, days only; printed are precision, recall
and F1 of the dates (the date-F1 of Timeline17: Tran, Tran, Tran, Alrifai and Kanhabua, 2013),
and the same for dates ranked by their mentions alone. Nothing is fitted to what is given.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from handlers import timeline
from nlp import edtf
from store import articles, events
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.values import Article, TimelineEntry

_DAY = len("2011-01-25")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the experiment.

    Args:
        argv: the arguments; those of the command line where it is left out.
    """
    parser = argparse.ArgumentParser(prog="python -m bench.timelines", description=__doc__)
    parser.add_argument("folder", type=Path, help="dated articles of one affair")
    parser.add_argument("reference", type=Path, help="an editor's dates, JSON Lines")
    parser.add_argument("--show", action="store_true", help="print the dates chosen, too")
    args = parser.parse_args(argv)
    reference = dates_of(args.reference.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(Path(folder) / "affair.db")
        try:
            ingest(archive, [args.folder])
            entries, held = _told(archive)
        finally:
            archive.close()
    ours = [entries[place].edtf for place in timeline.ranked(entries, held)]
    chosen = first(ours, len(reference))
    print(f"{len(held):,} articles, {len(entries):,} events, {len(reference)} dates wanted")
    print(f"chosen by salience  {_line(f1(chosen, reference))}")
    print(f"ranked by mentions  {_line(f1(by_mentions(entries, len(reference)), reference))}")
    if args.show:
        for date in sorted({*chosen, *reference}):
            print(date, "chosen" * (date in chosen), "wanted" * (date in reference))
    return 0


def dates_of(lines: str) -> set[str]:
    """Return the days of a reference, one a line, told once each.

    Raises:
        ValueError: A line has no day.
    """
    found = set()
    for number, line in enumerate(lines.splitlines(), 1):
        if not line.strip():
            continue
        date = str(json.loads(line).get("date", ""))[:_DAY]
        if len(date) != _DAY or not edtf.is_valid(date):
            raise ValueError(f'Line {number} of the reference has no day: {{"date": "2011-01-25"}}')
        found.add(date)
    return found


def first(dates: Sequence[str], many: int) -> set[str]:
    """Return the first so many days of a ranking; months and years are no days."""
    days = [date for date in dict.fromkeys(dates) if len(date) == _DAY and "/" not in date]
    return set(days[:many])


def by_mentions(entries: Sequence[TimelineEntry], many: int) -> set[str]:
    """Return the days that most sentences tell of: the ranking to beat."""
    counts: dict[str, int] = {}
    for entry in entries:
        counts[entry.edtf] = counts.get(entry.edtf, 0) + len(entry.told)
    return first(sorted(counts, key=lambda date: (-counts[date], date)), many)


def f1(chosen: Collection[str], wanted: Collection[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of dates."""
    right = len(set(chosen) & set(wanted))
    precision = right / len(chosen) if chosen else 0.0
    recall = right / len(wanted) if wanted else 0.0
    return precision, recall, 2 * right / max(1, len(chosen) + len(wanted))


def _told(archive: Archive) -> tuple[tuple[TimelineEntry, ...], dict[int, Article]]:
    numbers = [one.id for one in articles.latest(archive, articles.count(archive)).items]
    return events.among(archive, numbers), articles.get_many(archive, numbers)


def _line(scores: tuple[float, float, float]) -> str:
    return "P {:.3f}  R {:.3f}  F1 {:.3f}".format(*scores)


if __name__ == "__main__":
    raise SystemExit(main())
