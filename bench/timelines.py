"""`python -m bench.timelines FOLDER REFERENCE`: are the dates chosen those that an editor chose?

FOLDER holds the dated articles of one affair, in any form that `clippings ingest` reads;
REFERENCE is JSON Lines, `{"date": "2011-01-25"}`, an editor's timeline. The dates are chosen as
`/timeline` chooses them (of a topic, where one is given, else of all the articles), as many as the
reference has, days only, between its first and its last one; printed are precision, recall and F1
of the dates (the date-F1 of Timeline17: Tran, Tran, Tran, Alrifai and Kanhabua, 2013), and the
same for dates ranked by their mentions alone. Nothing is fitted to what is given.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from nlp import edtf
from store import articles, events, topics
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_DAY = len("2011-01-25")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the experiment.

    Args:
        argv: the arguments; those of the command line where it is left out.
    """
    parser = argparse.ArgumentParser(prog="python -m bench.timelines", description=__doc__)
    parser.add_argument("folder", type=Path, help="dated articles of one affair")
    parser.add_argument("reference", type=Path, help="an editor's dates, JSON Lines")
    parser.add_argument("--topic", default="", help="ask for this, not for all the articles")
    parser.add_argument("--show", action="store_true", help="print the dates chosen, too")
    args = parser.parse_args(argv)
    reference = dates_of(args.reference.read_text(encoding="utf-8"))
    span = (min(reference), max(reference)) if reference else ("", "")
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(Path(folder) / "affair.db")
        try:
            ingest(archive, [args.folder])
            held = articles.count(archive)
            ours = _chosen(archive, args.topic, span)
            counted = _mentioned(archive)
        finally:
            archive.close()
    chosen = first(ours, len(reference), span)
    plain = first(by_mentions(counted), len(reference), span)
    print(f"{held:,} articles, {len(ours):,} dates told of, {len(reference)} wanted")
    print(f"chosen by salience  {_line(f1(chosen, reference))}")
    print(f"ranked by mentions  {_line(f1(plain, reference))}")
    if args.show:
        for day in sorted({*chosen, *reference}):
            print(day, "chosen" * (day in chosen), "wanted" * (day in reference))
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
        day = str(json.loads(line).get("date", ""))[:_DAY]
        if len(day) != _DAY or not edtf.is_valid(day):
            raise ValueError(f'Line {number} of the reference has no day: {{"date": "2011-01-25"}}')
        found.add(day)
    return found


def first(dates: Sequence[str], many: int, span: tuple[str, str]) -> set[str]:
    """Return the first so many days of a ranking; months and years are no days.

    Args:
        dates: the ranking, the best first.
        many: how many days are wanted.
        span: the first and the last day that count.
    """
    days = [
        day
        for day in dict.fromkeys(dates)
        if len(day) == _DAY and "/" not in day and span[0] <= day <= span[1]
    ]
    return set(days[:many])


def by_mentions(mentions: Iterable[str]) -> list[str]:
    """Return dates, the one that is mentioned most first: the ranking to beat."""
    counts = Counter(mentions)
    return sorted(counts, key=lambda day: (-counts[day], day))


def f1(chosen: Collection[str], wanted: Collection[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of dates."""
    right = len(set(chosen) & set(wanted))
    precision = right / len(chosen) if chosen else 0.0
    recall = right / len(wanted) if wanted else 0.0
    return precision, recall, 2 * right / max(1, len(chosen) + len(wanted))


def _chosen(archive: Archive, topic: str, span: tuple[str, str]) -> list[str]:
    """Return the dates of an archive as a timeline ranks them, the one that matters most first."""
    if topic:
        wanted = topics.parse(archive, topic)
        after = (date.fromisoformat(span[1]) + timedelta(1)).isoformat() if span[1] else None
        entries = events.timeline(archive, wanted, since=span[0], before=after).entries
    else:
        entries = events.among(archive, _numbers(archive))
    best = sorted((one for one in entries if one.matters > 0), key=lambda one: -one.matters)
    return [one.edtf for one in best]


def _mentioned(archive: Archive) -> list[str]:
    """Return every date that an expression of the articles names, as often as it does."""
    found = (articles.timexes(archive, number) for number in _numbers(archive))
    return [timex.edtf for one in found for timex in one if timex.edtf is not None]


def _numbers(archive: Archive) -> list[int]:
    return [one.id for one in articles.latest(archive, articles.count(archive)).items]


def _line(scores: tuple[float, float, float]) -> str:
    return "P {:.3f}  R {:.3f}  F1 {:.3f}".format(*scores)


if __name__ == "__main__":
    raise SystemExit(main())
