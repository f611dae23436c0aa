"""One page in several exports: the newer version counts; an older one that comes again does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from store import articles
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.values import IngestReport

ADDRESS = "https://courier.example/2031/weir"
FIRST = """The weir of Haldrun will be rebuilt in stone, the council of the town decided on Monday.

The work costs four million crowns and takes two summers. “We should have done it long ago,” said \
Ulla Brenn, the mayor.

Nobody spoke against it at the meeting, which lasted for less than an hour."""
SECOND = FIRST.replace("four million", "six million") + "\n\nThe fishermen will sue the town."
THIRD = SECOND + "\n\nThe court of Velm will hear them in May."
OTHER = "Rain is expected on Tuesday, and a storm from the west on the day after that."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive in a file of its own."""
    with Archive.open(tmp_path / "clippings.db") as opened:
        yield opened


@pytest.fixture
def export(tmp_path: Path, archive: Archive) -> Any:
    """What writes records into a file and takes it in."""

    def taken(name: str, *records: dict[str, Any]) -> IngestReport:
        path = tmp_path / name
        lines = [json.dumps({"url": ADDRESS, "title": "A weir of stone"} | one) for one in records]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return ingest(archive, [path])

    return taken


def _text(archive: Archive) -> str:
    found = articles.get(archive, 1)
    assert found is not None
    return found.text


def test_next_weeks_export_updates_the_article(archive: Archive, export: Any) -> None:
    """The same address in another file is the same article, and what changed is noted."""
    assert export("week1.jsonl", {"text": FIRST}).added == (1,)
    report = export("week2.jsonl", {"text": SECOND, "url": ADDRESS + "?utm_source=cms"})
    assert report.updated == (1,)
    assert articles.count(archive) == 1
    assert "six million" in _text(archive)
    assert archive.value("SELECT count(*) FROM corrections WHERE field = 'revised'") == 1


def test_exports_read_again_in_turn_change_nothing(archive: Archive, export: Any) -> None:
    """An older file that is read again is a version that the archive has had: unchanged."""
    export("week1.jsonl", {"text": FIRST})
    export("week2.jsonl", {"text": SECOND})
    export("week3.jsonl", {"text": THIRD})
    version = archive.version
    for _ in range(2):
        for name, text in (("week1.jsonl", FIRST), ("week2.jsonl", SECOND), ("week3.jsonl", THIRD)):
            assert export(name, {"text": text}).unchanged == (1,)
    assert export("copy.jsonl", {"text": FIRST}).unchanged == (1,)
    assert archive.version == version
    assert _text(archive).endswith("in May.")


def test_a_records_own_time_decides(archive: Archive, export: Any) -> None:
    """A version that says it is older never replaces a newer one; one that is newer always does."""
    export("new.jsonl", {"text": SECOND, "updated": "2031-03-09T08:00:00Z"})
    old = {"text": FIRST, "updated": "2031-03-02T08:00:00Z"}
    assert export("old.jsonl", old).unchanged == (1,)
    assert "six million" in _text(archive)
    restored = {"text": FIRST, "updated": "2031-03-12T08:00:00Z"}
    assert export("restored.jsonl", restored).updated == (1,)
    assert "four million" in _text(archive)


def test_the_same_text_in_two_exports_then_a_new_one(archive: Archive, export: Any) -> None:
    """Two files that told the same give way together to a third that tells more."""
    export("week1.jsonl", {"text": FIRST})
    assert export("week2.jsonl", {"text": FIRST}).duplicate == (1,)
    assert export("week3.jsonl", {"text": SECOND}).updated == (1,)
    assert [one.uri.rpartition("/")[2] for one in articles.origins(archive, 1)] == ["weir"]
    assert len(articles.origins(archive, 1)) == 1
    assert export("week2.jsonl", {"text": SECOND}).duplicate == (1,)
    assert export("week2.jsonl", {"text": THIRD}).updated == (1,)
    assert articles.count(archive) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"text": OTHER},
        {"text": SECOND, "url": "https://courier.example/"},
        {"text": SECOND, "published": "2031-03-09"},
        {"text": SECOND, "id": "a-4712"},
    ],
)
def test_what_may_be_another_article_stays_one(
    archive: Archive, export: Any, other: dict[str, Any]
) -> None:
    """Another text, day or name under one address, or a site's front page: nothing is replaced."""
    first = {"text": FIRST, "published": "2031-03-02"}
    if "id" in other:
        first["id"] = "a-4711"
    if other.get("url"):
        first["url"] = other["url"]
    export("week1.jsonl", first)
    assert export("week2.jsonl", other).added == (2,)
    assert "four million" in _text(archive)


def test_two_records_of_one_file_stay_two(archive: Archive, export: Any) -> None:
    """One file that has the same address twice speaks of two things, and so does the next."""
    both = ({"text": FIRST}, {"text": SECOND})
    assert export("week1.jsonl", *both).added == (1, 2)
    assert export("week1.jsonl", *both).unchanged == (1, 2)
    assert export("week2.jsonl", {"text": THIRD}).added == (3,)
    assert articles.count(archive) == 3


def test_a_withdrawn_article_stays_so_in_a_new_version(archive: Archive, export: Any) -> None:
    """What was withdrawn does not come back by next week's export."""
    export("week1.jsonl", {"text": FIRST})
    articles.withdraw(archive, 1)
    assert export("week2.jsonl", {"text": SECOND}).updated == (1,)
    assert articles.count(archive) == 0


def test_what_others_still_tell_is_kept(archive: Archive, export: Any, tmp_path: Path) -> None:
    """Where another paper's file has the old text, it keeps it; the new version is an article."""
    export("week1.jsonl", {"text": FIRST})
    other = tmp_path / "agency.txt"
    other.write_text(FIRST, encoding="utf-8")
    assert ingest(archive, [other]).duplicate == (1,)
    assert export("week2.jsonl", {"text": SECOND}).added == (2,)
    assert "four million" in _text(archive)
    assert export("week1.jsonl", {"text": FIRST}).unchanged == (1,)


def test_a_report_that_another_file_tells_is_not_lost(archive: Archive, export: Any) -> None:
    """Where one of two files gives the address to another report, the first report stays."""
    export("week1.jsonl", {"text": FIRST})
    assert export("week2.jsonl", {"text": FIRST}).duplicate == (1,)
    assert export("week2.jsonl", {"text": OTHER}).added == (2,)
    assert "four million" in _text(archive)
    assert export("week1.jsonl", {"text": FIRST}).unchanged == (1,)


def test_one_of_two_alike_in_one_file_changes(archive: Archive, export: Any) -> None:
    """Two records of one file that told the same become two, and stay so when read again."""
    export("week1.jsonl", {"text": FIRST}, {"text": FIRST})
    assert export("week1.jsonl", {"text": FIRST}, {"text": SECOND}).added == (2,)
    assert export("week1.jsonl", {"text": FIRST}, {"text": SECOND}).unchanged == (1, 2)
    assert articles.count(archive) == 2


@pytest.mark.parametrize("text", ["", FIRST, SECOND, THIRD])
def test_a_cancellation_in_another_file_counts(archive: Archive, export: Any, text: str) -> None:
    """What next week's export cancels is hidden, with a text or without, and stays so."""
    export("week1.jsonl", {"id": "a-4711", "text": FIRST})
    export("week2.jsonl", {"id": "a-4711", "text": SECOND})
    canceled = {"id": "a-4711", "text": text, "pubstatus": "canceled"}
    export("week3.jsonl", canceled)
    assert articles.count(archive) == 0
    for name, again in (("week1.jsonl", FIRST), ("week2.jsonl", SECOND)):
        export(name, {"id": "a-4711", "text": again})
    assert export("week3.jsonl", canceled).unchanged == (1,)
    assert articles.count(archive) == 0


def test_a_text_that_was_cut_is_a_version(archive: Archive, export: Any) -> None:
    """What a desk shortened to its first paragraphs is still the same article."""
    long = FIRST + "".join(
        f"\n\nThe council heard speaker number {n}, who told it of the mill at bend {n}."
        for n in range(12)
    )
    assert export("week1.jsonl", {"text": long, "title": "Weir"}).added == (1,)
    report = export("week2.jsonl", {"text": FIRST, "title": "Stone for Haldrun"})
    assert report.updated == (1,)
    assert _text(archive) == FIRST
