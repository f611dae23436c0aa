"""The digest of many articles: one phone screen, every article named, the rest in the thread."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from handlers import digest
from handlers.desk import Desk
from handlers.views import digest as digest_view
from handlers.views import digest_head, phone
from store.archive import Archive
from store.ingest import ingest
from tests.handlers.asking_helpers import ask, said
from tests.handlers.conftest import NOW
from tests.handlers.digest_helpers import on_one_line, week_of

if TYPE_CHECKING:
    from pathlib import Path

    from handlers.asking import Reply


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
        drawn = ask(Desk(archive, clock=lambda: NOW), "digest", surface="mention")
    assert len(drawn.blocks) < 20
    assert 1 <= len(drawn.parts) <= 12
    assert "In the thread: all 120, by subject." in on_one_line(drawn)


@pytest.mark.parametrize("many", [6, 9, 12, 40])
def test_more_than_five_articles_are_one_phone_screen(tmp_path: Path, many: int) -> None:
    """From six articles on, what is read at once fits a phone, and every article is below it."""
    lines = [
        {
            "title": f"Lock {n} of the Tarn canal is closed for repairs until the end of the year",
            "text": f"Lock {n} was closed on {n} May 2024. “The gates of lock {n} have failed us"
            f" for {n} winters and nobody would pay for new ones,” said Ada Renn {n}, lock keeper.",
            "published": "2024-05-29",
        }
        for n in range(1, many + 1)
    ]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [week_of(tmp_path, *lines)])
        drawn = ask(Desk(archive, clock=lambda: NOW), "digest", surface="mention")
    assert phone.fits(drawn.blocks)
    assert f"In the thread: all {many}, by subject." in on_one_line(drawn)
    assert _named(*drawn.parts) >= set(range(1, many + 1))


def test_every_article_of_many_is_named(tmp_path: Path) -> None:
    """Of hundreds each has its number in a digest's thread; a command's answer counts the rest."""
    lines = [
        {"title": f"Boat {n} leaves", "text": f"Boat {n} left port {n * 7} on 3 May 2024."}
        for n in range(1, 301)
    ]
    path = week_of(tmp_path, *lines)
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [path])
        desk = Desk(archive, clock=lambda: NOW)
        drawn, preview = ask(desk, "digest", surface="mention"), ask(desk, "/digest")
    assert _named(drawn, *drawn.parts) >= set(range(1, 301))
    assert len(preview.parts) == 4
    told = re.search(r"Below: (\d+) of 300 articles, .* (\d+) find no room", on_one_line(preview))
    assert told is not None
    following = _named(*preview.parts)
    assert (int(told[1]), int(told[2])) == (len(following), 300 - len(following))
    assert "“/articles latest” lists every article" in on_one_line(preview)
    assert "In the thread: " not in said(preview)


def test_a_preview_that_is_whole_says_what_is_below(own_desk: Desk, tmp_path: Path) -> None:
    """A command's answer has no thread: what does not fit on its screen stands below it."""
    lines = [{"title": f"Kiln {n} fired", "text": f"Kiln {n} was fired."} for n in range(1, 7)]
    ingest(own_desk.archive, [week_of(tmp_path, *lines)])
    preview = ask(own_desk, "/digest")
    assert "Below: all 10, by subject." in on_one_line(preview)
    assert "find no room" not in said(preview)
    assert _named(preview, *preview.parts) >= set(range(1, 11))


def _named(*drawn: Reply) -> set[int]:
    words = "\n".join(map(said, drawn))
    return {int(number) for number in re.findall(r"[Nn]o\. (\d+)", words)}


@pytest.mark.parametrize(
    ("ids", "days", "first", "short"),
    [
        ([3], 7, "1 article added to the archive. It carries no date", "not dated"),
        ([2], 7, "It carries a date, from long before.", "old"),
        ([1, 2], 7, "Both carry a date, from long before.", "both old"),
        ([1, 2], 900, "2 articles added to the archive.", "2 on North Quay: crane)"),
        ([1, 2, 4], 7, "All carry a date, all of them from long before.", "all of them old"),
        ([2, 3], 7, "One carries a date, from long before;", "one old"),
        ([1, 2, 3], 7, "2 carry a date, both from long before;", "2 of them old"),
    ],
)
def test_few_articles_are_told_as_few(
    own_desk: Desk, ids: list[int], days: int, first: str, short: str
) -> None:
    """One, two and more articles each have their own words."""
    made = digest.compose(own_desk, ids, NOW - timedelta(days=days), NOW)
    assert first in said(digest_view.draw(made))
    assert digest_head.notification(made).endswith(short)


def test_hundreds_of_articles_are_one_screen(tmp_path: Path) -> None:
    """A line for each of the largest subjects, the others by name, all articles in the thread."""
    towns = ("Orl", "Hask", "Tarn", "Vell", "Quenby", "Ostra", "Selby", "Lind")
    things = ("port strike", "school budget", "bridge trial", "hospital merger")
    clerks = (
        "Ana Lim",
        "Rui Sato",
        "Oda Toft",
        "Jon Dahl",
        "Ida Obi",
        "Per Orre",
        "Eli Vale",
        "Tom",
    )
    lines = [
        {
            "title": f"{town} {thing}: part {n}",
            "text": f"The {thing} of {town} went on, said {clerk}, clerk {n}. It rained.",
            "published": "2024-06-05",
        }
        for place, (town, clerk) in enumerate(zip(towns, clerks, strict=True))
        for n in range(5, 5 + 12 + place)
        for thing in (things[place % 4],)
    ]
    with Archive.open(tmp_path / "a.db", now=lambda: NOW) as archive:
        ingest(archive, [week_of(tmp_path, *lines)])
        drawn = ask(Desk(archive, clock=lambda: NOW), "/digest")
    words = said(drawn)
    assert len(words) < 1_500
    assert "Lind hospital merger (19)" in " ".join(words.split())
    assert "Also on: " in words
    assert f"of {len(lines)} articles, by subject" in words


def test_of_very_many_articles_the_last_ones_are_told(
    own_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All are counted; the digest says how many of them it tells, and where the others stand."""
    lines = [{"title": f"Kiln {n} fired", "text": f"Kiln {n} was fired."} for n in range(1, 41)]
    ingest(own_desk.archive, [week_of(tmp_path, *lines)])
    monkeypatch.setattr(digest, "_READ", 20)
    made = ask(own_desk, "/digest")
    words = on_one_line(made)
    every = int(re.search(r"Clippings: (\d+) articles added", made.text)[1])  # type: ignore[index] # or it fails
    assert every > 40
    assert f"{every} articles added to the archive; of these, the 20 added last are told" in words
    assert "Below: 20 articles, by subject. “/articles latest” lists every article" in words


def test_a_subject_that_goes_on_in_the_next_message_is_named_again(
    own_desk: Desk, tmp_path: Path
) -> None:
    """Each message of the thread says which subject its first articles are on."""
    lines = [
        {"title": f"Kiln {n} fired at last, the potter says", "text": f"Kiln {n} was fired."}
        for n in range(1, 41)
    ]
    ingest(own_desk.archive, [week_of(tmp_path, *lines)])
    _first, second, *_rest = ask(own_desk, "/digest").parts
    assert on_one_line(second).startswith("Other articles , continued")
