"""The benchmark measures what it says, on articles that are always the same."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from bench import filling, inventing, measuring, mentions, summaries
from store import articles, quotes
from store.archive import Archive

ROOT = Path(__file__).resolve().parents[2]


def test_a_seed_gives_the_same_articles() -> None:
    """The same seed invents the same articles, another seed others, each of them different."""
    first = list(inventing.articles(60, seed=5))
    assert first == list(inventing.articles(60, seed=5))
    assert first != list(inventing.articles(60, seed=6))
    assert len({article.text for article in first}) == 60


def test_every_speaker_is_in_the_text() -> None:
    """The people whom the benchmark asks for are quoted in the articles."""
    for article in inventing.articles(40):
        assert all(name in article.text for name in article.speakers)


def test_percentiles_are_by_nearest_rank() -> None:
    """The median of a hundred values is the fiftieth, the 99th percentile the ninety-ninth."""
    values = [float(number) for number in range(1, 101)]
    assert measuring.percentile(values, 50) == 50
    assert measuring.percentile(values, 99) == 99
    assert measuring.percentile([7.0], 99) == 7


def test_one_command_prints_every_number() -> None:
    """`python -m bench` indexes, asks and reports, here on a few articles."""
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--articles", "12", "--questions", "2", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    numbers = json.loads(done.stdout)
    assert numbers["articles"] == "12"
    assert {"read", "indexed, on all cores", "peak memory"} <= numbers.keys()
    assert any(name.startswith("/timeline") for name in numbers)


def test_an_archive_is_filled_through_the_store(tmp_path: Path) -> None:
    """Invented articles come in with what a newsroom's have: the embargoed and withdrawn too."""
    cast, language = filling.cast_for(60), filling.Language(size=500)
    assert filling.article(cast, language, 7) == filling.article(cast, language, 7)
    with Archive.open(tmp_path / "a.db") as archive:
        assert list(filling.fill(archive, 60, cast)) == [60]
        held = articles.get(archive, 4, include_hidden=True)
        assert held is not None
        assert held.embargo
        assert articles.get(archive, 2) is None
        assert articles.get(archive, 8) is None
        found = articles.find_by_url(archive, filling.url(8))
        assert found is not None
        assert found.id == 9
        statements = quotes.in_article(archive, 9)
        assert statements
        assert all(one.speaker in found.text for one in statements if one.speaker)


def test_the_shipped_summaries_can_be_measured() -> None:
    """A run that names no file has articles, each with the summary of a person."""
    rows = summaries.read(summaries.OURS)
    assert len(rows) >= 20
    assert all(len(row["summary"]) < len(row["text"]) for row in rows)


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ("", "holds no article"),
        ("{", "line 1: not JSON"),
        ('{"text": "A boat sank."}', 'line 1: needs "text" and "summary"'),
        (None, "cannot be read"),
    ],
)
def test_a_collection_that_is_none_is_named(tmp_path: Path, held: str | None, why: str) -> None:
    """What is wrong with a file is said with its name and line, without a traceback."""
    file = tmp_path / "own.jsonl"
    if held is not None:
        file.write_text(held, encoding="utf-8")
    with pytest.raises(ValueError, match=why) as raised:
        summaries.read(file)
    assert str(file) in str(raised.value)


def test_what_is_missing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Without the scorer nothing is measured; the command that brings it is named."""
    if find_spec("rouge_score") is not None:
        pytest.skip("rouge-score is installed")
    assert summaries.main([]) == 2
    assert "pip install" in capsys.readouterr().err


def test_a_topic_with_many_mentions_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """One command fills an archive with mentions of one topic, and times its timeline."""
    assert mentions.main(["--mentions", "60", "--questions", "2"]) == 0
    printed = capsys.readouterr().out
    assert "dated mentions of Velmora and Kestria" in printed
    assert "/timeline Velmora Kestria since 2015" in printed
