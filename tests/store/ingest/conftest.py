"""What the ingest tests share: an archive in memory, and a way to write files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

STORY = (
    "VELMORA — The port of Saltmere will reopen on Monday, Harbour Minister Ilsa Brandt said.\n\n"
    "“The dredgers have finished their work,” Brandt told the Saltmere Courier.\n\n"
    "The port closed in March after a storm moved the sandbank across the channel.\n"
)


@pytest.fixture
def archive() -> Iterator[Archive]:
    """Open an empty archive in memory."""
    opened = Archive.open(":memory:")
    yield opened
    opened.close()


@pytest.fixture
def story() -> str:
    """Give a short article, in clean text."""
    return STORY


@pytest.fixture
def put_file(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file in the test's folder `inbox` and return its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write
