"""Articles read on several cores are the same as those read on one, in the same order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bench import inventing
from store import articles, workers
from store.archive import Archive
from store.ingest import ingest

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_COUNT = workers.BATCH * 4 + 40


def _stored(folder: Path, cores: int, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    monkeypatch.setattr(workers, "cores", lambda: cores)
    lines = folder / "invented.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for number, one in enumerate(inventing.articles(_COUNT)):
            item = {"id": number, "title": one.title, "text": one.text, "published": one.published}
            file.write(json.dumps(item) + "\n")
    with Archive.open(":memory:") as archive:
        report = ingest(archive, [lines])
        assert report.added == tuple(range(1, _COUNT + 1))
        return [
            (
                article.title,
                article.published,
                articles.sentences(archive, article.id),
                articles.timexes(archive, article.id),
                articles.summary(archive, article.id),
            )
            for number in range(1, _COUNT + 1)
            if (article := articles.get(archive, number))
        ]


def test_cores_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The archive after a run on two cores equals the one after a run on one."""
    assert _stored(tmp_path, 2, monkeypatch) == _stored(tmp_path, 1, monkeypatch)
