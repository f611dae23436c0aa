"""The digest: what was added, how old it is, what fits on the screen and what follows."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from handlers import digest
from handlers.desk import Desk
from handlers.views import digest as digest_view
from store.archive import Archive
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, checked, opened, said
from tests.handlers.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_added_is_not_published(desk: Desk) -> None:
    """The head says how many articles are dated, old or undated; each has its number."""
    words = said(ask(desk, "/digest"))
    assert "Clippings · added 6–12 Jun 2024" in words
    assert "4 articles added to the archive" in words
    assert "3 carry a date" in words
    assert "1 cannot be dated" in words
    assert "not this week’s news" in words
    assert "everyone is new" in words
    for number in range(1, 5):
        assert f"no. {number}" in words


def test_the_lock_screen(desk: Desk) -> None:
    """The notification says in one line how much was added and how it is dated."""
    text = ask(desk, "/digest").text
    assert text.startswith("Clippings: 4 articles added")
    assert len(text) <= 150


def test_nothing_added_is_one_line(desk: Desk) -> None:
    """A period without articles is one sentence."""
    empty = digest.compose(desk, (), NOW - timedelta(days=7), NOW)
    drawn = checked(digest_view.draw(empty))
    assert len(drawn.blocks) == 1
    assert "no articles were added 5–12 Jun 2024" in said(drawn)


def test_dates_can_be_set_from_it(desk: Desk) -> None:
    """A button opens the form for the articles that lack a date."""
    window = opened(desk, ask(desk, "/digest"), "Set dates")
    assert "No. 3" in said(window)


def test_many_articles_go_into_the_thread(tmp_path: Path) -> None:
    """Five hundred articles are one screen, and a bounded number of further messages."""
    path = tmp_path / "many.jsonl"
    lines = [
        json.dumps(
            {
                "title": f"Boat {n} leaves Selby",
                "text": f"Boat number {n} left Selby on 3 May 2024. It carried {n} barrels of oil.",
                "published": "2024-05-03",
            }
        )
        for n in range(1, 121)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [path])
        drawn = ask(Desk(archive, clock=lambda: NOW), "/digest")
    assert len(drawn.blocks) < 20
    assert 1 <= len(drawn.parts) <= 12
    assert "more articles" in said(drawn)
