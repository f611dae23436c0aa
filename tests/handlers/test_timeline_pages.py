"""How much of a timeline stands on one page: nobody turns a page for a single line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.views import blocks
from store import articles
from store.values import Draft
from tests.handlers.asking_helpers import ask, pressed, said

if TYPE_CHECKING:
    from handlers.desk import Desk


def _fill(desk: Desk, letters: int) -> None:
    """Put in fifteen days on the Orrin canal, each told in so many characters or more."""
    for n in range(1, 16):
        said_so = f" and barge {n} brought salt, timber and wool" * 20
        text = f"The Orrin canal was closed by guild no. {n} on {n} May 2031{said_so[:letters]}."
        articles.put(desk.archive, Draft(text=text, uri=f"test:{n}"))


@pytest.mark.parametrize("letters", [0, 60, 120, 180, 240, 300, 360])
def test_no_page_is_turned_for_one_line_that_would_fit(own_desk: Desk, letters: int) -> None:
    """However long the lines are, a page is as full as Slack takes, and never overfull."""
    _fill(own_desk, letters)
    answer = ask(own_desk, "/timeline Orrin canal")
    assert blocks.fits(answer.blocks)
    shown = sum(f"guild no. {n} " in said(answer) for n in range(1, 16))
    assert shown == 15 or blocks.size(answer.blocks) > 0.9 * blocks.MOST_CHARACTERS
    words = said(answer)
    assert ("More ›" in words) == (shown < 14)
    assert ("The last one ›" in words) == (shown == 14)


def test_the_pages_hold_every_line_once(own_desk: Desk) -> None:
    """Page by page, all fifteen days are shown, and the way back leads to where it began."""
    _fill(own_desk, 400)
    page = ask(own_desk, "/timeline Orrin canal")
    pages = [said(page)]
    while more := [label for label in ("More ›", "The last one ›") if label in pages[-1]]:
        page = pressed(own_desk, page, more[0])
        pages.append(said(page))
    assert len(pages) > 1
    assert all(sum(f"guild no. {n} " in words for words in pages) == 1 for n in range(1, 16))
