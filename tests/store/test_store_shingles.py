"""The index of hidden texts finds whatever holding a text against each of them would find."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.text import copies
from store import articles, embargoes, held, schema
from store.archive import Archive
from store.intake import put
from store.values import Draft
from tests.store.test_store_schema import connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS = [f"{one}{other}" for one in ("harbour", "ferry", "council") for other in range(400)]


def text_of(seed: int, length: int) -> str:
    """Invent a text of some words, always the same for a seed."""
    return " ".join(random.Random(seed).choices(WORDS, k=length))  # noqa: S311 no secret


def edited(text: str, seed: int, share: float) -> str:
    """Change a share of a text's words, cut its end or put something before it."""
    dice = random.Random(seed)  # noqa: S311 no secret
    words = [f"new{seed}" if dice.random() < share else word for word in text.split()]
    kept = words[: dice.randint(len(words) // 3, len(words))]
    return " ".join([*text_of(seed, dice.choice((0, 0, 10, 200))).split(), *kept])


@pytest.fixture(scope="module")
def hidden() -> Iterator[Archive]:
    """An archive with hidden texts of every length, and some that are not hidden."""
    with Archive.open(":memory:") as archive:
        for seed in range(30):
            put(archive, Draft(text_of(seed, 20 + 30 * seed), f"wire:{seed}"))
            if seed % 3:
                articles.withdraw(archive, seed + 1)
        yield archive


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 29), st.integers(100, 10_000), st.sampled_from((0.0, 0.02, 0.05, 0.1, 0.15)))
def test_the_index_finds_what_comparing_each_finds(
    hidden: Archive, original: int, seed: int, share: float
) -> None:
    """An edited text is found as a copy exactly where one of all hidden texts is alike."""
    text = edited(text_of(original, 20 + 30 * original), seed, share)
    numbers = [row["id"] for row in hidden.rows("SELECT id FROM hidden_articles ORDER BY id")]
    plain = next((one for one in numbers if held._alike(hidden.connection, one, text)), None)
    assert held.original_of(hidden, text) == plain


def test_furniture_that_all_have_hides_no_copy() -> None:
    """Of texts with one long foot, the copied one is found; so is a copy of what all have."""
    foot = text_of(1000, 80)
    with Archive.open(":memory:") as archive:
        for seed in range(20):
            text = f"{text_of(seed, 200)} {foot}"
            put(archive, Draft(text, f"wire:{seed}", rights="withheld"))
        assert held.original_of(archive, f"{text_of(99, 200)} {foot}") is None
        assert held.original_of(archive, f"{edited(text_of(7, 200), 3, 0.02)} {foot}") == 8
        assert held.original_of(archive, foot) == 1


def test_what_hides_and_shows_an_article_keeps_the_index(tmp_path: Path) -> None:
    """Withdrawn, restored, given another text, its embargo ended: the index has what is hidden."""
    clock = [datetime(2024, 6, 3, 9, 0, tzinfo=UTC)]
    with Archive.open(tmp_path / "a.db", now=lambda: clock[0]) as archive:

        def indexed() -> dict[int, int]:
            rows = archive.rows(
                "SELECT article, size, count(*) AS there FROM hidden_shingles GROUP BY article"
            )
            assert all(row["size"] == row["there"] for row in rows)
            return {row["article"]: row["size"] for row in rows}

        one, other = text_of(1, 100), text_of(2, 100)
        put(archive, Draft(one, "wire:1"))
        ends = (clock[0] + timedelta(hours=1)).isoformat()
        put(archive, Draft(other, "wire:2", embargo=ends))
        assert indexed() == {2: len(copies.runs(other))}
        articles.withdraw(archive, 1)
        assert set(indexed()) == {1, 2}
        put(archive, Draft(one + " " + other, "wire:1"))
        assert indexed()[1] == len(copies.runs(one + " " + other))
        articles.restore(archive, 1)
        clock[0] += timedelta(hours=2)
        assert held.original_of(archive, other + " more") is None
        embargoes.see_to_ended(archive)
        assert indexed() == {}


def test_an_older_archives_hidden_texts_are_found(tmp_path: Path) -> None:
    """What was hidden before there was an index is in it from the first opening."""
    path = tmp_path / "old.db"
    connection = connect(path)
    schema.migrate(connection, upto=14)
    for number, withdrawn in ((1, None), (2, "2024-01-01T00:00:00.000000Z")):
        connection.execute(
            "INSERT INTO articles (id, title, title_derived, published, rights, withdrawn,"
            " back_catalogue, added, updated, available, content_hash, reader_version, text)"
            " VALUES (?, 'Port', 0, '{}', 'usable', ?, 0, '2024', '2024', '2024', 'h', 0, ?)",
            (number, withdrawn, text_of(number, 200)),
        )
    connection.close()
    with Archive.open(path) as archive:
        assert held.original_of(archive, edited(text_of(2, 200), 5, 0.02)) == 2
        assert held.original_of(archive, text_of(1, 200)) is None
