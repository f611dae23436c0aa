"""A newsroom with a language model: nobody waits for it, and what it writes comes in place."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bot.test_model import TEXT
from tests.e2e import product
from tests.slack.blocks import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.slack.people import Person
    from tests.slack.state import Conversation
    from tests.slack.workspace import Slack

SCRIPT = Path(__file__).resolve().parents[1] / "bot" / "model_endpoint.py"
OWN = "Mayor Ilse Varn opened the harbour bridge"
WRITTEN = "It took eleven years, she said."


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """A model's endpoint, in a process of its own; its address."""
    with subprocess.Popen([sys.executable, str(SCRIPT)], stdout=subprocess.PIPE, text=True) as run:  # noqa: S603 - our own script
        assert run.stdout is not None
        yield f"http://127.0.0.1:{run.stdout.readline().strip()}/v1"
        run.kill()


@contextmanager
def newsroom(
    tmp_path: Path, slack: Slack, endpoint: str, model: str
) -> Iterator[tuple[Person, Conversation]]:
    """Run the bot over one article, with a model of that kind behind the endpoint."""
    db = tmp_path / "clippings.db"
    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    assert product.run(db, "ingest", str(tmp_path / "bridge.txt")).code == 0
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack, CLIPPINGS_MODEL_URL=endpoint, CLIPPINGS_MODEL=model):
        yield ida, room
    slack.check_clean()


def test_the_first_answer_is_replaced_in_place(tmp_path: Path, slack: Slack, endpoint: str) -> None:
    """The article's sentences come first; the model's stand in the same message afterwards."""
    with newsroom(tmp_path, slack, endpoint, "late") as (ida, room):
        answer = ida.mention("summarise 1", room).answer()
        assert OWN in answer.words
        assert WRITTEN not in answer.words
        assert "language model is asked as well" in answer.words
        slack.until(lambda: WRITTEN in answer.words, "the model's summary")
        assert "written by a language model" in answer.words
        assert len(slack.by_bot(room)) == 1
        window = ida.click(answer, "In context").modal()
        assert OWN in words_of(window.content["blocks"])


def test_a_click_replaces_twice_too(tmp_path: Path, slack: Slack, endpoint: str) -> None:
    """A shape asked for by a button comes at once, and is replaced by the model's as well."""
    with newsroom(tmp_path, slack, endpoint, "late") as (ida, room):
        answer = ida.mention("summarise 1", room).answer()
        slack.until(lambda: WRITTEN in answer.words, "the model's summary")
        ida.click(answer, "Shorter").replaced()
        assert OWN in answer.words
        slack.until(lambda: "written by a language model" in answer.words, "the model's second")
        assert len(slack.by_bot(room)) == 1


def test_a_command_is_answered_once(tmp_path: Path, slack: Slack, endpoint: str) -> None:
    """A command's answer cannot be replaced: it does not wait long, and says why."""
    with newsroom(tmp_path, slack, endpoint, "silent") as (ida, room):
        asked = ida.command("/clippings", "summarise 1", room)
        answer = asked.answer()
        assert OWN in answer.words
        assert "did not answer within 2 seconds" in answer.words
        assert len(asked.answers()) == 1


@pytest.mark.parametrize("model", ["turns", "refuses", "nonsense"])
def test_a_bad_answer_leaves_the_articles_sentences(
    tmp_path: Path, slack: Slack, endpoint: str, model: str
) -> None:
    """Invention, refusal and nonsense end in the article's own sentences, with the reason."""
    with newsroom(tmp_path, slack, endpoint, model) as (ida, room):
        answer = ida.mention("summarise 1", room).answer()
        slack.until(lambda: "No summary by the language model" in answer.words, "the reason")
        assert OWN in answer.words
        assert "days and" not in answer.words
