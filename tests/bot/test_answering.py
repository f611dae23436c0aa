"""Questions when the archive takes no note of them: they are answered all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import sockets
from bot.answering import Answering
from bot.app import build_app
from bot.opening import lay_out
from bot.settings import load
from bot.work import Work
from store import unanswered
from store.archive import Archive
from store.errors import ArchiveError
from tests.slack.workspace import Slack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def slack(tmp_path: Path) -> Iterator[Slack]:
    """A workspace in which the bot runs."""
    with Slack() as workspace, Archive.open(tmp_path / "clippings.db") as archive:
        settings = load(
            {
                "SLACK_API_URL": workspace.api_url,
                "SLACK_BOT_TOKEN": workspace.team.bot_token,
                "SLACK_APP_TOKEN": workspace.team.app_token,
            }
        )
        work = Work()
        desk = lay_out(settings, archive)
        app = build_app(settings, desk, work, Answering(settings, desk, work))
        door = sockets.SocketDoor(app, settings)
        door.open()
        workspace.sockets.wait_for_sockets(2)
        yield workspace
        door.close()
        work.finish(10)


def _full(*_: object, **__: object) -> None:
    raise ArchiveError("The archive could not be written (database or disk is full).")


def test_a_full_disk_leaves_nobody_without_an_answer(
    slack: Slack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A mention and a direct message are answered once, though nothing can be noted of them."""
    for name in ("take", "note", "hold", "done", "postpone"):
        monkeypatch.setattr(unanswered, name, _full)
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    asked = ida.mention("help", room)
    assert asked.answer().words
    assert ida.dm("help").answer().words
    assert len(asked.answers()) == 1
    assert "disk is full" in caplog.text


def test_what_was_noted_before_the_disk_was_full_is_not_answered_again(
    slack: Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The note that is there decides, for as long as it can be read."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    asked = ida.mention("help", room)
    asked.answer()
    monkeypatch.setattr(unanswered, "note", _full)
    assert asked.delivery is not None
    slack.send_again(asked.delivery)
    assert ida.mention("help", room).answer().words
    assert len(asked.answers()) == 1
