"""The same message in a terminal: wrapped, marked, and with nothing that could steer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from handlers.views import blocks
from handlers.views.terminal import draw
from tests.handlers.asking_helpers import ask

if TYPE_CHECKING:
    from handlers.desk import Desk


def test_bars_buttons_and_lists(desk: Desk) -> None:
    """Quotations have `>`, buttons ⟦…⟧, and every word of the message is there."""
    shown = draw(ask(desk, "/quotes Ana Lim").payload(), 100)
    assert "> “The new crane was tested twice,” said Ana Lim" in shown
    assert "⟦In context⟧" in shown
    assert "⟦Share to channel⟧" in shown
    assert "• " in draw(ask(desk, "help").payload(), 100)


@pytest.mark.parametrize("width", [24, 40, 80, 200])
def test_lines_keep_within_the_width(desk: Desk, width: int) -> None:
    """No line is wider than the terminal, whose columns Khmer and emoji also take."""
    for question in ("/quotes Ana Lim", "help", "/digest", "/articles crane"):
        for line in draw(ask(desk, question).payload(), width).splitlines():
            assert cell_len(line) <= width or " " not in line


def test_colour_is_a_choice(desk: Desk) -> None:
    """With colour there are escape sequences, without it none, and the words are the same."""
    payload = ask(desk, "/quotes Ana Lim").payload()
    assert "\x1b[" in draw(payload, 80, colour=True)
    assert "\x1b" not in draw(payload, 80)


@given(st.text(max_size=300))
def test_no_words_can_steer_the_terminal(text: str) -> None:
    """Escape sequences in an article come out as text, without their escape."""
    made = [blocks.rich(blocks.bar([blocks.words(text or "x")])), blocks.note(text)]
    shown = draw({"text": text, "blocks": made}, 60)
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_a_message_of_text_alone() -> None:
    """A message without blocks is its text, unescaped."""
    assert draw({"text": "Lim &amp; Obi"}, 60) == "Lim & Obi\n"
