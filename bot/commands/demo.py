"""`clippings demo`: shows the main answers on a small sample archive, thrown away afterwards."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.opening import lay_out
from bot.out import say
from bot.settings import Settings
from bot.terminal import drawn, question
from handlers import router
from handlers.asking import Message, Thread
from store import articles
from store.archive import Archive
from store.errors import ClippingsError
from store.ingest import ingest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from handlers.desk import Desk

QUESTIONS = ("/quotes Ilsa Brandt", "/timeline Velmora Kestria", "/articles Selm treaty")
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
    """Ask each question, then one in a thread, then for the digest."""
    for typed in QUESTIONS:
        _title(f"$ clippings ask '{typed}'")
        say(drawn(router.answer(desk, question(desk, typed))))
    thread = _thread(desk)
    _title("In a Slack thread")
    for message in thread.messages:
        say(f"{message.user}: {message.text}")
    say("Mira: @Clippings summarise\n")
    asked = replace(question(desk, "summarise"), surface="mention", thread=lambda: thread)
    say(drawn(router.answer(desk, asked)))
    _title("$ clippings digest --preview")
    say(drawn(router.answer(desk, question(desk, "/digest"))))


def _thread(desk: Desk) -> Thread:
    """Return a thread that began with a link to one of the samples."""
    linked = [article for article in articles.latest(desk.archive, 100).items if article.url]
    address = linked[-1].url if linked else ""
    return Thread(
        (
            Message(text=f"Have you seen this? <{address}>", ts="1.0", user="Oda"),
            Message(text="Not yet. Is it long?", ts="2.0", user="Mira"),
        )
    )


def _go_on(desk: Desk) -> None:
    from bot.console import Console  # noqa: PLC0415 - a demo that is piped needs no prompt

    _title("Now you: `/clippings help` tells what to ask, Ctrl-D ends the demo.")
    Console(desk).run()


def _title(text: str) -> None:
    say(f"\n{'─' * 78}\n{text}\n")
