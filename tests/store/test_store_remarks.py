"""Statements by what they say, whoever said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import articles, remarks, topics
from store.ingest import ingest

if TYPE_CHECKING:
    from pathlib import Path

    from store.archive import Archive

FERRY = """The ferry to Sund will stop in June, the company said on Monday.

“Nobody takes it any more,” said Ada Holm, its director. “We are sorry.”

Bo Rask, who lives on Sund, said that the ferry was the only way to the doctor."""


def _filled(archive: Archive, folder: Path) -> None:
    path = folder / "ferry.txt"
    path.write_text(FERRY, encoding="utf-8")
    ingest(archive, [path])


def test_a_topic_finds_everybodys_statements(archive: Archive, tmp_path: Path) -> None:
    """All statements whose sentence names the topic come, in the article's order."""
    _filled(archive, tmp_path)
    found = remarks.about(archive, topics.parse(archive, "ferry"), {})
    assert [one.speaker for one in found.page.items][-1] == "Bo Rask"
    assert found.articles == 1


def test_words_are_found_just_so_then_loosely(archive: Archive, tmp_path: Path) -> None:
    """The words as they stand come first; without them all of them, then all but one."""
    _filled(archive, tmp_path)
    just_so = remarks.worded(archive, "nobody takes it any more", {})
    assert just_so.exact
    assert [one.speaker for one in just_so.page.items] == ["Ada Holm"]
    loosely = remarks.worded(archive, "the only ferry way to the doctor today", {})
    assert not loosely.exact
    assert [one.speaker for one in loosely.page.items] == ["Bo Rask"]
    assert not remarks.worded(archive, "a bridge of gold", {}).page.total


def test_nothing_typed_is_syntax(archive: Archive, tmp_path: Path) -> None:
    """Signs of the index's own language are words, or nothing."""
    _filled(archive, tmp_path)
    for typed in ('"', "* NOT (", 'words : "x', "NEAR(a b)", "-", "ស", 'a" OR "b'):
        assert remarks.worded(archive, typed, {}).page.total == 0


def test_a_withdrawn_article_says_nothing(archive: Archive, tmp_path: Path) -> None:
    """What is withdrawn is not found by its words."""
    _filled(archive, tmp_path)
    articles.withdraw(archive, 1)
    assert remarks.worded(archive, "nobody takes it any more", {}).page.total == 0
    assert remarks.about(archive, topics.parse(archive, "ferry"), {}).page.total == 0
