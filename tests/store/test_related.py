"""Whom articles name, told lightly: as each article calls them, and hidden ones not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import articles, related
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from pathlib import Path

_VISIT = "Mayor {name} opened the ferry pier at Tolbeck on Monday. “It is ours,” {name} said.\n"


def _archive(folder: Path, *names: str) -> Archive:
    for place, name in enumerate(names):
        text = _VISIT.format(name=name) + f"It was stop number {place} of a long day.\n"
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
    archive = Archive.open(folder / "archive.db")
    ingest(archive, [folder])
    return archive


def test_each_article_names_people_as_it_calls_them(tmp_path: Path) -> None:
    """An article's people come under its own names, and one that is hidden names nobody."""
    with _archive(tmp_path, "Ada Brook", "Ira Vell") as archive:
        named = related.named_in(archive, [1, 2])
        assert {who.name for one in named.values() for who in one.values()} == {
            "Ada Brook",
            "Ira Vell",
        }
        articles.withdraw(archive, 1)
        assert set(related.named_in(archive, [1, 2])) == {2}


def test_being_in_many_articles_is_counted_without_the_hidden_ones(tmp_path: Path) -> None:
    """Somebody in three articles is in more than two, and no longer when one is withdrawn."""
    with _archive(tmp_path, *["Ada Brook"] * 3) as archive:
        (person,) = related.named_in(archive, [1])[1]
        assert related.is_in_more_than(archive, person, 2)
        articles.withdraw(archive, 3)
        assert not related.is_in_more_than(archive, person, 2)
