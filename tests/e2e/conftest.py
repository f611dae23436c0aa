"""An archive of fictional articles, and a workspace that has the product's own manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.e2e import product
from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.slack.state import Json


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with all our articles in it; it is copied, never used itself."""
    db = tmp_path_factory.mktemp("archive") / "clippings.db"
    # One by one, so that the articles have the same numbers on every machine.
    for name in ("courier.jsonl", "ferry.html", "bare.txt", "agency.jsonl"):
        ran = product.run(db, "ingest", str(product.ARTICLES / name))
        assert ran.code == 0, ran.out + ran.err
    return db


@pytest.fixture
def db(template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the archive."""
    return product.copy_archive(template, tmp_path / "clippings.db")


@pytest.fixture(scope="session")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Json:
    """The manifest that the product prints for itself."""
    ran = product.run(tmp_path_factory.mktemp("manifest") / "clippings.db", "manifest")
    assert ran.code == 0, ran.err
    loaded: Json = yaml.safe_load(ran.out)
    return loaded


@pytest.fixture
def slack(manifest: Json) -> Iterator[Slack]:
    """A workspace with the product installed from its manifest."""
    with Slack(manifest) as workspace:
        yield workspace
