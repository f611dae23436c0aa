"""An archive in a temporary folder, a clock that a test turns, and deliveries of fictional news."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.archive import Archive
from store.values import Draft
from tests.store.news import PORT, Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def clock() -> Clock:
    """Return the clock of the test's archive."""
    return Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Iterator[Archive]:
    """Return an empty archive in a file of its own."""
    with Archive.open(tmp_path / "archive.db", now=clock) as opened:
        yield opened


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Return a maker of deliveries."""

    def make(text: str = PORT, uri: str = "file:///news/port.txt", **fields: object) -> Draft:
        return Draft(text=text, uri=uri, **fields)  # type: ignore[arg-type]  # fields vary by test

    return make
