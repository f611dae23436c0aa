"""Folders are walked once, in order, and what cannot be read is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from store.ingest.walking import Found, shown, walk
from store.values import Failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    PutFile = Callable[[str, str | bytes], Path]


def names(source: Path) -> list[str]:
    """Return the file names found under a source."""
    return [found.path.name for found in walk(source) if isinstance(found, Found)]


def failures(source: Path) -> list[Failure]:
    """Return what could not be looked into under a source."""
    return [found for found in walk(source) if isinstance(found, Failure)]


def test_folders_are_sorted_and_hidden_files_passed_over(put_file: PutFile, tmp_path: Path) -> None:
    """Files come in sorted order, a folder's own before its folders'; hidden ones never come."""
    for name in (
        "b.txt",
        "a.txt",
        "z/c.txt",
        "m/d.txt",
        ".git/e.txt",
        ".f.txt",
        "~$g.docx",
        "README.md",
    ):
        put_file(name, "x")
    assert names(tmp_path / "inbox") == ["a.txt", "b.txt", "d.txt", "c.txt"]


def test_a_loop_is_reported_and_not_followed(put_file: PutFile, tmp_path: Path) -> None:
    """A link back to a folder above is one failure; each file is found once."""
    put_file("2023/a.txt", "x")
    loop = tmp_path / "inbox" / "2023" / "all"
    loop.symlink_to(tmp_path / "inbox", target_is_directory=True)
    assert names(tmp_path / "inbox") == ["a.txt"]
    assert [failure.source for failure in failures(tmp_path / "inbox")] == [str(loop)]
    assert "leads back" in failures(tmp_path / "inbox")[0].reason


def test_two_links_to_one_folder_are_one_folder(put_file: PutFile, tmp_path: Path) -> None:
    """A folder that two links lead to is read once, without complaint."""
    put_file("../stock/a.txt", "x")
    put_file("keep.txt", "x")
    for link in ("one", "two"):
        (tmp_path / "inbox" / link).symlink_to(tmp_path / "stock", target_is_directory=True)
    assert names(tmp_path / "inbox") == ["keep.txt", "a.txt"]
    assert failures(tmp_path / "inbox") == []


def test_a_dangling_link_a_pipe_and_a_missing_file(put_file: PutFile, tmp_path: Path) -> None:
    """What is no ordinary file is named with its reason, and a pipe does not hang the walk."""
    put_file("a.txt", "x")
    (tmp_path / "inbox" / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "inbox" / "pipe.txt")
    assert names(tmp_path / "inbox") == ["a.txt"]
    reasons = {
        failure.source.rpartition("/")[2]: failure.reason for failure in walk_failures(tmp_path)
    }
    assert reasons == {
        "gone.txt": "a link that leads nowhere",
        "pipe.txt": "it is no ordinary file",
    }
    assert failures(tmp_path / "missing")[0].reason == "there is no such file or folder"


def walk_failures(tmp_path: Path) -> list[Failure]:
    """Return the failures of the test's folder."""
    return failures(tmp_path / "inbox")


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may read everything")
def test_an_unreadable_folder_is_named(put_file: PutFile, tmp_path: Path) -> None:
    """A folder that may not be read is one failure."""
    put_file("locked/a.txt", "x")
    locked = tmp_path / "inbox" / "locked"
    locked.chmod(0)
    try:
        assert [failure.source for failure in walk_failures(tmp_path)] == [str(locked)]
    finally:
        locked.chmod(0o700)


def test_a_side_file_belongs_to_its_article(put_file: PutFile, tmp_path: Path) -> None:
    """`story.url` and a `story.json` without a text are read with `story.txt`, not alone."""
    put_file("story.txt", "x")
    put_file("story.url", "[InternetShortcut]\nURL=https://courier.example/a\n")
    put_file("story.json", '{"byline": "Ana Lind"}')
    put_file("other.json", '{"title": "T", "text": "An article of its own."}')
    found = [item for item in walk(tmp_path / "inbox") if isinstance(item, Found)]
    assert [item.path.name for item in found] == ["other.json", "story.txt"]
    assert [side.name for side in found[1].sides] == ["story.url", "story.json"]


def test_what_a_browser_saved_with_a_page_is_passed_over(put_file: PutFile, tmp_path: Path) -> None:
    """`story_files` beside `story.html` holds scripts and pictures; any other folder is read."""
    for name in ("story.html", "story_files/a.js", "other_files/b.txt"):
        put_file(name, "x")
    assert names(tmp_path / "inbox") == ["story.html", "b.txt"]


def test_names_are_printable() -> None:
    """A name that is no UTF-8, or holds control characters, is shown without them."""
    assert shown("caf\udce9\n\x1b[31m.txt") == "caf\\xe9\\n\\x1b[31m.txt"
