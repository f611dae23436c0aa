"""The experiment with editors' timelines counts what it says it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench import timelines

if TYPE_CHECKING:
    from pathlib import Path


def test_a_reference_is_a_set_of_days() -> None:
    """A day told twice counts once; times of day are cut."""
    lines = '{"date": "2031-05-02"}\n\n{"date": "2031-05-02T10:00"}\n{"date": "2031-06-01"}'
    assert timelines.dates_of(lines) == {"2031-05-02", "2031-06-01"}


def test_a_line_without_a_day_is_named() -> None:
    """What is wrong with the reference, and where, is said."""
    with pytest.raises(ValueError, match="Line 2"):
        timelines.dates_of('{"date": "2031-05-02"}\n{"day": "2031-05-02"}')


def test_f1_of_dates() -> None:
    """One of two chosen is wanted, of three: F1 is two fifths."""
    precision, recall, f1 = timelines.f1({"a", "b"}, {"b", "c", "d"})
    assert [precision, recall, f1] == pytest.approx([1 / 2, 1 / 3, 2 / 5])


def test_days_only_are_chosen() -> None:
    """Months, years and stretches take no place of a day; a day takes one."""
    dates = ["2031", "2031-05-02", "2031-05", "2031-05-02", "2031-05-01/2031-05-03", "2031-05-04"]
    span = ("2031-05-01", "2031-06-01")
    assert timelines.first(dates, 2, span) == {"2031-05-02", "2031-05-04"}
    assert timelines.first(dates, 2, ("2031-05-03", "2031-06-01")) == {"2031-05-04"}


def test_a_folder_is_read_and_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From articles to a figure: the day that is told is the day that was wanted."""
    folder = tmp_path / "affair"
    folder.mkdir()
    text = "Bridge opened\n\nBRASK, May 2, 2031 (Tidewire) - The bridge was opened on Friday."
    (folder / "one.txt").write_text(text, encoding="utf-8")
    reference = tmp_path / "editor.jsonl"
    reference.write_text('{"date": "2031-05-02"}', encoding="utf-8")
    assert timelines.main([str(folder), str(reference)]) == 0
    assert "F1 1.000" in capsys.readouterr().out
