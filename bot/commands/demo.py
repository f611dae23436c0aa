"""`clippings demo`: shows the main answers on a small sample archive, thrown away afterwards."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.ask import drawn, question
from bot.opening import lay_out
from bot.out import say
from bot.settings import Settings
from handlers import examples, router
from handlers.asking import Message, Thread
from store import articles
from store.archive import Archive
from store.errors import ClippingsError
from store.ingest import ingest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from handlers.desk import Desk

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def add_arguments(_: ArgumentParser) -> None:
    """Take nothing: the samples come with Clippings."""


def run(_: Namespace) -> int:
    """Show the answers; on a terminal, go on at a prompt."""
    if not SAMPLES.is_dir():
        raise ClippingsError(f"The sample articles are not at {SAMPLES}; is the checkout whole?")
    with (
        tempfile.TemporaryDirectory(prefix="clippings-demo-") as folder,
        Archive.open(Path(folder) / "demo.db") as archive,
    ):
        report = ingest(archive, [SAMPLES])
        say(f"{len(report.added)} articles of {SAMPLES} are in an archive for this demo only.")
        desk = lay_out(Settings(), archive)
        _show(desk)
        if sys.stdin.isatty() and sys.stdout.isatty():
            _go_on(desk)
    return 0


def _show(desk: Desk) -> None:
    given = examples.present(desk)
    for typed in (given.quotes, given.timeline, given.articles):
        _title(f"$ clippings ask '{typed}'")
        say(drawn(router.answer(desk, question(desk, typed))))
    _title("A thread begins with an article's text; somebody writes: @Clippings summarise")
    say(
        drawn(
            router.answer(desk, replace(question(desk, "summarise"), thread=lambda: _thread(desk)))
        )
    )
    _title("$ clippings digest --preview")
    say(drawn(router.answer(desk, question(desk, "/digest"))))


def _thread(desk: Desk) -> Thread:
    """Return the thread that began with the longest of the newest articles."""
    newest = articles.latest(desk.archive, limit=5).items
    root = max(newest, key=lambda article: len(article.text))
    said = Message(text="Interesting. Is that all there is to it?", ts="2.0", user="U2")
    return Thread((Message(text=root.text, ts="1.0", user="U1"), said))


def _go_on(desk: Desk) -> None:
    from bot.console import Console  # noqa: PLC0415 - a demo that is piped needs no prompt

    _title("Now you: `/clippings help` tells what to ask, Ctrl-D ends the demo.")
    Console(desk).run()


def _title(text: str) -> None:
    say(f"\n{'─' * 78}\n{text}\n")
