"""A timeline has one entry a day: what may be the same affair is folded, and never lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import timeline
from handlers.told import days
from nlp import Span, Timex
from store.ingest import ingest
from store.values import TimelineEntry, Told
from tests.handlers.asking_helpers import ask, bars, pressed, said

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.desk import Desk


def _entry(day: str, matters: float, perhaps: tuple[int, ...] = ()) -> TimelineEntry:
    told = Told(1, 1, 0, 1, (Span(0, 1),), Span(0, 1), Timex(0, 1, "DATE", day), "happened", None)
    return TimelineEntry(day, day, (told,), 0.5, matters=matters, perhaps=perhaps)


def test_what_may_be_one_affair_stands_under_the_line_that_matters() -> None:
    """Another event of the day stays, and so does a month that nobody can tell apart."""
    entries = (
        _entry("2031-05-03", 0, (1,)),
        _entry("2031-05-03", 4, (0,)),
        _entry("2031-05-03", 0),
        _entry("2031-06", 0, (4,)),
        _entry("2031-06", 2, (3,)),
    )
    assert days.folded(entries, frozenset()) == {1: (0,)}
    assert days.folded(entries, frozenset({1})) == {}
    assert days.in_order(entries, [2, 0, 1]) == [1, 0, 2]


def test_a_plan_is_not_folded_under_what_came_of_it() -> None:
    """The two are linked, which tells more than one of them."""
    plan = replace(_entry("2031-05-03", 0, (1,)), fulfilled_by=1)
    assert days.folded((plan, _entry("2031-05-03", 4, (0,))), frozenset()) == {}


def _put(own_desk: Desk, folder: Path, *texts: str) -> None:
    files = [folder / f"{n}.txt" for n in range(len(texts))]
    for n, (file, text) in enumerate(zip(files, texts, strict=True)):
        file.write_text(f"Notes of day {n}\n\n{text}", encoding="utf-8")
    assert not ingest(own_desk.archive, files).failed


def _told(own_desk: Desk, folder: Path) -> None:
    texts = (
        "BRASK, 4 May 2031 - Ada Lim sang for the ferry widows of Brask on 3 May 2031.",
        "BRASK, 4 May 2031 - Ilsa Orme sent the Brask widows bread on 3 May 2031.",
        "BRASK, 4 May 2031 - A crane fell into the Brask canal on 3 May 2031.",
        "BRASK, 9 May 2031 - The mayor of Brask resigned on 8 May 2031.",
    )
    _put(own_desk, folder, *texts)


def test_a_folded_line_is_counted_and_a_click_away(own_desk: Desk, tmp_path: Path) -> None:
    """The day stands once; the line that is folded is counted, named, and shown with all."""
    _told(own_desk, tmp_path)
    found = timeline.answer(own_desk, timeline.Asked("Brask"))
    assert (found.total, len(found.shown), found.under, found.left_out) == (4, 3, 1, 0)
    answer = ask(own_desk, "/timeline Brask")
    assert said(answer).count("3 May 2031") == 1 + sum("3 May 2031" in bar for bar in bars(answer))
    assert "+ 1 more line of that day, in no. " in said(answer)
    whole = pressed(own_desk, answer, "All 4")
    assert len(bars(whole)) == 4
    assert "more line" not in said(whole)


def test_lines_of_one_day_that_are_dated_otherwise_say_so(own_desk: Desk, tmp_path: Path) -> None:
    """A day inferred in one article, and stated in another, has one heading, and both marks."""
    texts = (
        "A crane fell into the Brask canal on 3 May 2031.",
        "BRASK, 4 May 2031 - The mayor of Brask resigned on Saturday.",
    )
    _put(own_desk, tmp_path, *texts)
    words = said(ask(own_desk, "/timeline Brask"))
    assert "[3 May 2031]" in words
    assert "· 3 May 2031" in words or "· [3 May 2031]" in words
