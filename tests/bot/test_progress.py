"""How a long work tells how far it is, where nobody watches a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import progress

if TYPE_CHECKING:
    import pytest


def test_a_log_hears_once_a_minute(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line says what is done, of how much, and how long the rest will take."""
    clock = [100.0]
    monkeypatch.setattr("bot.progress.time.monotonic", lambda: clock[0])
    with progress.measuring() as told:
        for done, seconds in ((1, 0.1), (2_000, 59.0), (3_000, 61.0), (3_001, 62.0)):
            clock[0] = 100.0 + seconds
            told(done, 600_000)
        clock[0] = 100.0 + 7_200
        told(597_000, 600_000)
    assert capsys.readouterr().err.splitlines() == [
        "3,000 of 600,000, about 3 h 22 min left",
        "597,000 of 600,000, about 1 min left",
    ]
