"""An archive of fictional articles, and a workspace that has the product's own manifest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.e2e import product
from tests.slack.blocks import serialised_length
from tests.slack.chat import may_unfurl, pings
from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.slack.people import Person
    from tests.slack.state import Conversation, Json, Message

BLOCKS = 50
CHARACTERS = 10_000 + 2_000  # our own budget, and the identifiers that Slack gives to blocks


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with all our articles in it; it is copied, never used itself."""
    db = tmp_path_factory.mktemp("archive") / "clippings.db"
    names = ("courier.jsonl", "ferry.html", "bare.txt", "agency.jsonl")  # numbered in this order
    ran = product.run(db, "ingest", *(str(product.ARTICLES / name) for name in names))
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


@dataclass
class House:
    """A newsroom that has the bot running: shared by the tests of one module."""

    slack: Slack
    bot: product.Serving
    db: Path
    ida: Person
    room: Conversation


def _house(template: Path, manifest: Json, folder: Path, mode: product.Mode) -> Iterator[House]:
    db = product.copy_archive(template, folder / "clippings.db")
    with Slack(manifest) as slack:
        ida = slack.person("Ida")
        room = slack.channel("newsroom", ida)
        with product.serving(db, slack, mode) as bot:
            yield House(slack, bot, db, ida, room)


@pytest.fixture(scope="module")
def _socket_house(
    template: Path, manifest: Json, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    yield from _house(template, manifest, tmp_path_factory.mktemp("house"), "socket")


@pytest.fixture(scope="module")
def _http_house(
    template: Path, manifest: Json, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    yield from _house(template, manifest, tmp_path_factory.mktemp("house"), "http")


def _checked(house: House) -> Iterator[House]:
    logged = len(house.bot.said)
    yield house
    house.slack.faults.clear()
    said = house.bot.said[logged:]
    try:
        house.slack.check_clean()
        assert house.bot.process.poll() is None, "the bot ended"
        assert "Traceback" not in said
        assert "A question failed" not in said
        assert "A listener failed" not in said
        for message in [*house.slack.by_bot(), *house.slack.team.ephemerals]:
            _is_as_designed(message, house)
    except AssertionError:
        print(f"--- the bot's log\n{said}")  # noqa: T201  # shown beside the failure
        raise
    finally:
        house.slack.team.refusals.clear()


def _is_as_designed(message: Message, house: House) -> None:
    """Check what holds for every message: our own limits, a notification, no ping, no preview."""
    if message.files:
        return
    assert len(message.blocks) <= BLOCKS
    assert serialised_length(message.blocks) <= CHARACTERS, message.words[:200]
    assert message.text.strip(), message.words[:200]
    assert not set(pings(message)) - {house.ida.id}, message.text
    assert not may_unfurl(message), message.words[:200]


@pytest.fixture
def house(_socket_house: House) -> Iterator[House]:
    """The newsroom in Socket Mode; a test fails where Slack refused anything during it."""
    yield from _checked(_socket_house)


@pytest.fixture
def http_house(_http_house: House) -> Iterator[House]:
    """The newsroom in HTTP mode; a test fails where Slack refused anything during it."""
    yield from _checked(_http_house)
