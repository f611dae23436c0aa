"""`clippings ingest`: puts files, folders, links and feeds into the archive."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.commands.exits import SOME_FAILED
from bot.opening import archive_for, settings_for
from bot.out import complain, say
from bot.progress import counting
from store.ingest import ingest
from store.ingest.fetching import Fetcher

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from store.values import IngestReport


_MOST_RUNS = 12  # runs of numbers


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="a file, a folder or a link")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument(
        "--back-catalogue",
        action="store_true",
        help="these articles are old stock: they are never new in a digest",
    )
    parser.add_argument(
        "--withheld", action="store_true", help="keep them out of every answer until restored"
    )


def run(args: Namespace) -> int:
    """Ingest every source, and say what became of each."""
    settings = settings_for(args)
    try:
        with archive_for(args, made=True) as archive, counting() as progress:
            report = ingest(
                archive,
                args.sources,
                back_catalogue=args.back_catalogue,
                progress=progress,
                withheld=args.withheld,
                fetcher=Fetcher(internal=settings.fetch_internal),
                zone=settings.timezone,
            )
    except KeyboardInterrupt:
        complain("Stopped. What is in the archive is whole; the same command goes on from there.")
        raise
    if args.json:
        say(json.dumps(asdict(report), ensure_ascii=False))
    else:
        _print(report)
    return SOME_FAILED if report.failed else 0


def _print(report: IngestReport) -> None:
    for outcome in ("added", "updated", "unchanged", "duplicate"):
        numbers: tuple[int, ...] = getattr(report, outcome)
        named = f" ({numbered(numbers)})" if numbers and outcome != "unchanged" else ""
        say(f"{outcome:<10}{len(numbers)}{named}")
    if report.hidden:
        say(f"{'hidden':<10}{len(report.hidden)} ({numbered(report.hidden)}): seen by nobody yet")
    say(f"{'failed':<10}{len(report.failed)}")
    for note in report.notes:
        say(f"note: {note}")
    for failure in report.failed:
        complain(f"failed: {failure.source}: {failure.reason}")


def numbered(numbers: tuple[int, ...]) -> str:
    """Write article numbers shortly: "nos. 1–5, 9"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    parts = ["–".join(str(end) for end in run) for run in runs]
    shown = ", ".join(parts[:_MOST_RUNS]) + (", …" if len(parts) > _MOST_RUNS else "")
    return f"{'no.' if len(set(numbers)) == 1 else 'nos.'} {shown}"
