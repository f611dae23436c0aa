"""The first word comes within three seconds, whoever else is slow; it then becomes the answer."""

from __future__ import annotations

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e import product
from tests.slack import faults
from tests.slack.chat import remove
from tests.slack.patience import stretched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.e2e.conftest import House
    from tests.slack.state import Message
    from tests.slack.workspace import Slack

WALL = "https://courier.example/2024/harbour-wall"
FIRST_WORD = "One moment: I am reading "
SECONDS = 3.0
SLOW = 4.5
INSIDE = "127.0.0.0/8,::1/128"
STORY = "".join(f"<p>Tug number {n} left Tolvik on Friday, said its master.</p>" for n in range(9))


class SlowPages(BaseHTTPRequestHandler):
    """A site that answers late."""

    def do_GET(self) -> None:  # the name http.server looks for
        """Wait, then give a story."""
        time.sleep(SLOW)
        body = f"<html><title>Tugs leave</title><article>{STORY}</article></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name it has above
        """Log nothing."""


@pytest.fixture
def slow_site() -> Iterator[str]:
    """The address of a page that comes late."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), SlowPages)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://localhost:{server.server_address[1]}/tugs"
    server.shutdown()
    server.server_close()


def _first_word_then(house: House, words: str) -> Message:
    """Ask in a thread that Slack gives out slowly; return the message that became the answer."""
    root = house.ida.post(f"<{WALL}>", house.room)
    house.slack.faults.add("conversations.replies", faults.slow(SLOW))
    began = time.monotonic()
    asked = house.ida.mention("summarise", house.room, thread=root.ts)
    first = asked.first_word()
    assert time.monotonic() - began < stretched(SECONDS)
    assert first.words == f"{FIRST_WORD}this conversation …"
    house.slack.until(lambda: words in first.words, "the answer in its place")
    assert len(asked.answers()) == 1
    return first


def test_a_slow_thread(house: House) -> None:
    """Whoever waits for a long thread is told so, and gets one message, not two."""
    answer = _first_word_then(house, "voted on Sunday to build a harbour wall")
    house.ida.click(answer, "Shorter").replaced()


def test_a_slow_thread_over_http(http_house: House) -> None:
    """The same in HTTP mode."""
    _first_word_then(http_house, "voted on Sunday to build a harbour wall")


def test_a_first_word_that_somebody_deletes(house: House) -> None:
    """The answer is posted by itself where the message that it was to replace is gone."""
    root = house.ida.post(f"<{WALL}>", house.room)
    house.slack.faults.add("conversations.replies", faults.slow(SLOW))
    asked = house.ida.mention("summarise", house.room, thread=root.ts)
    remove(house.slack.team, asked.first_word())
    house.slack.until(
        lambda: any("voted on Sunday" in each.words for each in asked.answers()), "the answer"
    )
    house.slack.team.refusals.clear()


def test_a_slow_site(db: Path, slack: Slack, slow_site: str) -> None:
    """A link that is read for a mention or a command is announced, and answered afterwards."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack, CLIPPINGS_FETCH_INTERNAL=INSIDE):
        mentioned = ida.mention(f"summarise <{slow_site}>", room)
        first = mentioned.first_word()
        assert first.words.startswith(f"{FIRST_WORD}the link {slow_site}")
        slack.until(lambda: "left Tolvik on Friday" in first.words, "the summary")
        shorter = ida.click(first, "Shorter").replaced()
        assert "left Tolvik on Friday" in shorter.words
        asked = ida.command("/clippings", f"summarise {slow_site}", room)
        told, answer = asked.answered(2)
        assert told.words.startswith(FIRST_WORD)
        assert "left Tolvik on Friday" in answer.words
        assert {told.only_for, answer.only_for} == {ida.id}


def test_an_answer_that_the_channel_does_not_take(house: House) -> None:
    """Where Slack lets nobody post any more, the answer comes directly, with the reason."""
    before = len(house.slack.by_bot())
    house.slack.faults.add("chat.postMessage", faults.refused("is_archived"))
    house.ida.mention("summarise no. 1", house.room)
    house.slack.until(lambda: len(house.slack.by_bot()) > before, "an answer somewhere")
    told = house.slack.by_bot()[-1]
    assert told.channel == house.ida.direct.id
    assert told.words.startswith("I could not answer where you asked: that channel is archived.")
    assert "voted on Sunday" in told.words


def test_a_picture_keeps_nobody_waiting(house: House) -> None:
    """The words of a timeline come at once; its picture is drawn and sent after them."""
    asked = house.ida.mention("timeline Port Maren as image", house.room)
    words = asked.answer()
    assert not words.files
    drawn = house.slack.until(
        lambda: next((each for each in asked.answers() if each.files), None), "the picture"
    )
    assert drawn.ts > words.ts
    assert drawn.thread_ts == words.thread_ts
