"""The first answer goes out at once; what takes longer replaces it, or leaves it as it is."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.later import Later
from bot.work import Work
from handlers.asking import Reply
from store.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST = Reply("first")


@dataclass
class Client:
    """Stands for Slack: keeps what was changed."""

    changed: list[dict[str, Any]] = field(default_factory=list)

    def chat_update(self, **sent: Any) -> None:
        """Keep what was sent."""
        self.changed.append(sent)


@pytest.fixture
def work() -> Iterator[Work]:
    """A pool of one thread."""
    pool = Work(1)
    yield pool
    pool.finish(5)


def replying(reply: Reply) -> Reply:
    """Return an answer that is replaced by `reply`."""
    return Reply("first", later=lambda: reply)


def test_a_message_is_replaced(work: Work) -> None:
    """What comes later stands where the first answer stood."""
    client = Client()
    later = Later(client, work)  # type: ignore[arg-type] # what Later uses of a client
    later.in_message(replying(Reply("second", ({"type": "divider"},))), "C1", "1.0")
    assert work.finish(5)
    assert client.changed == [
        {
            "channel": "C1",
            "ts": "1.0",
            "text": "second",
            "blocks": [{"type": "divider"}],
            "metadata": None,
        }
    ]


def test_a_message_changed_meanwhile_is_left(work: Work) -> None:
    """Somebody who asked for a shorter one does not have it taken away by the first one's."""
    client = Client()
    later = Later(client, work)  # type: ignore[arg-type] # what Later uses of a client

    def slow() -> Reply:
        later.changed("C1", "1.0")
        return Reply("second")

    later.in_message(Reply("first", later=slow), "C1", "1.0")
    later.in_message(replying(Reply("other")), "C1", "2.0")
    assert work.finish(5)
    assert [one["ts"] for one in client.changed] == ["2.0"]


def test_what_is_gone_or_was_never_posted_is_left(work: Work) -> None:
    """An article withdrawn meanwhile, no later answer at all: nothing is sent, all is ended."""
    client = Client()
    ended: list[str] = []
    later = Later(client, work)  # type: ignore[arg-type] # what Later uses of a client

    def gone() -> Reply:
        raise NotFoundError("No. 1 is not in the archive, or no longer.")

    later.in_message(Reply("first", later=gone), "C1", "1.0", lambda: ended.append("1.0"))
    later.in_message(FIRST, "C1", "3.0")
    later.by_url(replying(Reply("second")), "http://nowhere.example", "C1", "1.0")
    assert work.finish(5)
    assert client.changed == []
    assert ended == ["1.0"]


def test_a_slow_answer_keeps_nobody_waiting(work: Work) -> None:
    """What takes its time has threads of its own: the next question is answered meanwhile."""
    client, going = Client(), threading.Event()
    later = Later(client, work)  # type: ignore[arg-type] # what Later uses of a client

    def slow() -> Reply:
        assert going.wait(5)
        return Reply("second")

    for number in range(4):
        later.in_message(Reply("first", later=slow), "C1", f"{number}.0")
    work.do(going.set)
    assert work.finish(5)
    assert len(client.changed) == 4


def test_by_a_click_only_what_replaced_its_message_is_replaced_again(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A click whose answer stands in a message of its own leaves the one that was clicked."""
    sent: list[tuple[str, str]] = []
    monkeypatch.setattr(
        "bot.outgoing.replaced", lambda url, reply: sent.append((url, str(reply.text)))
    )
    later = Later(Client(), work)  # type: ignore[arg-type] # what Later uses of a client
    later.by_url(replying(Reply("second")), "https://a.example", "C1", "1.0")
    replacing = replace(replying(Reply("third")), replace_original=True)
    later.by_url(replacing, "https://b.example", "C1", "2.0")
    later.by_url(replacing, "https://c.example", None, "3.0")
    assert work.finish(5)
    assert sent == [("https://b.example", "third")]


def test_changes_are_forgotten_in_the_end(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that runs for months remembers the last changes only, each message's anew."""
    monkeypatch.setattr("bot.later._REMEMBERED", 2)
    later = Later(Client(), work)  # type: ignore[arg-type] # what Later uses of a client
    for ts in ("1.0", "2.0", "1.0", "3.0"):
        later.changed("C1", ts)
    assert dict(later._changes) == {("C1", "1.0"): 2, ("C1", "3.0"): 1}
