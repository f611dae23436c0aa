"""Corrections that a newspaper printed find the articles that they correct."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store import articles
from store.digest import errata
from store.ingest import ingest

if TYPE_CHECKING:
    from pathlib import Path

    from store.archive import Archive


def _add(archive: Archive, folder: Path, title: str, text: str) -> int:
    path = folder / f"{len(list(folder.iterdir()))}.json"
    path.write_text(json.dumps({"title": title, "text": text}), encoding="utf-8")
    return ingest(archive, [path]).added[0]


def test_a_correction_is_found_by_its_headline(archive: Archive, tmp_path: Path) -> None:
    """The whole headline, or a part of it, behind “Correction:” names the article."""
    said = "Ada Holm said that the ferry would stop."
    first = _add(archive, tmp_path, "Salt and sorrow: ferry to Sund stops in June", said)
    other = _add(archive, tmp_path, "Bridge to Sund opens in June", "The bridge opened.")
    whole = _add(archive, tmp_path, "CORRECTION: Ferry to Sund stops in June", "It was Bo Rask.")
    part = _add(archive, tmp_path, "Clarification: ferry to Sund stops", "It stops on 3 June.")
    _add(archive, tmp_path, "Correction", "We misspelt a name in the ferry to Sund.")
    found = articles.get_many(archive, [first, other, whole])
    assert errata.of(archive, found[first]) == (whole, part)
    assert errata.of(archive, found[other]) == ()
    assert errata.of(archive, found[whole]) == ()


def test_a_withdrawn_correction_is_not_told(archive: Archive, tmp_path: Path) -> None:
    """What is hidden corrects nothing that anybody sees."""
    first = _add(archive, tmp_path, "Ferry to Sund stops in June", "The ferry stops.")
    second = _add(archive, tmp_path, "Correction: Ferry to Sund stops in June", "In July.")
    article = articles.get(archive, first)
    assert article is not None
    assert errata.of(archive, article) == (second,)
    articles.withdraw(archive, second)
    assert errata.of(archive, article) == ()
