"""The weekly digest by hand: exactly one, whatever happens on the way."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.e2e import product
from tests.slack import faults
from tests.slack.chat import may_unfurl, pings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.slack.state import Conversation, Message
    from tests.slack.workspace import Slack


class Desk:
    """A newsroom with one digest channel, and the command that posts into it."""

    def __init__(self, db: Path, slack: Slack) -> None:
        """Open the channel."""
        self.db, self.slack = db, slack
        self.ida = slack.person("Ida")
        self.room: Conversation = slack.channel("newsroom", self.ida)

    def digest(self, *words: str) -> product.Ran:
        """Run `clippings digest`."""
        return product.run_here(
            self.db, "digest", *words, slack=self.slack, CLIPPINGS_DIGEST_CHANNELS=self.room.id
        )

    def begin(self) -> subprocess.Popen[bytes]:
        """Start `clippings digest --post` without waiting for it."""
        values = product.environment(self.db, self.slack, CLIPPINGS_DIGEST_CHANNELS=self.room.id)
        return subprocess.Popen(  # noqa: S603  # our own command
            [product.COMMAND, "digest", "--post"],
            env=values,
            cwd=self.db.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def roots(self) -> list[Message]:
        """Return the digests in the channel."""
        posted = self.slack.by_bot(self.room)
        return [m for m in posted if m.thread_ts in (None, m.ts)]

    def parts(self) -> list[Message]:
        """Return what is in the digests' threads."""
        return [m for m in self.slack.by_bot(self.room) if m.thread_ts not in (None, m.ts)]

    def watched_for_years(self) -> None:
        """Let the channel have had its digests for long, so that one is owed now."""
        self._change(
            "INSERT OR REPLACE INTO digest_channels VALUES (?, '2000-01-01T00:00:00.000000Z')",
            self.room.id,
        )

    def let_leases_run_out(self) -> None:
        """Make it later: a claim of a process that died holds no more."""
        self._change("UPDATE digests SET lease_until = '2000-01-01T00:00:00.000000Z'")

    def _change(self, statement: str, *values: str) -> None:
        connection = sqlite3.connect(self.db)
        with connection:
            connection.execute(statement, values)
        connection.close()


@pytest.fixture
def desk(db: Path, slack: Slack) -> Iterator[Desk]:
    """A newsroom whose digest is to be posted."""
    yield Desk(db, slack)
    for message in slack.by_bot():
        assert not pings(message)
        assert not may_unfurl(message)


def _many(folder: Path, count: int) -> Path:
    file = folder / "many.jsonl"
    rows = [
        {
            "title": f"Village number {n} opens a bath house",
            "published": f"2024-07-{n % 28 + 1:02d}",
            "source": "The Maren Courier",
            "url": f"https://courier.example/2024/bath/{n}",
            "text": f"VILLAGE {n} — The village number {n} of Veldmark opened bath house {n}.\n\n"
            f"“The water of spring {n} is warm enough for all of us,” said Keeper{chr(97 + n % 26)}"
            f" Number{chr(97 + n // 26)}, who runs the bath house of village {n}.",
        }
        for n in range(count)
    ]
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    return file


def test_preview_posts_nothing(desk: Desk) -> None:
    """A preview shows the digest in the terminal and posts nothing."""
    ran = desk.digest("--preview")
    assert ran.code == 0, ran.err
    assert "Ferry to Ostrand sails again" in ran.out
    assert desk.slack.by_bot() == []


def test_post_is_idempotent(desk: Desk) -> None:
    """A second call posts nothing and says where the first is; `--again` posts."""
    first = desk.digest("--post")
    assert first.code == 0, first.err
    (root,) = desk.roots()
    assert "Ferry to Ostrand sails again" in root.words + "".join(m.words for m in desk.parts())
    assert "7 articles" in root.words
    assert root.metadata is not None
    before = len(desk.slack.by_bot())
    second = desk.digest("--post")
    assert second.code == 0, second.err
    assert len(desk.slack.by_bot()) == before
    where = (root.ts.replace(".", ""), root.ts, "archives/")
    assert any(each in second.out + second.err for each in where)
    assert desk.digest("--post", "--again").code == 0
    assert len(desk.roots()) == 2


def test_several_processes_at_once(desk: Desk) -> None:
    """Five processes that post at the same moment make one digest."""
    processes = [desk.begin() for _ in range(5)]
    for process in processes:
        process.wait(60)
    assert len(desk.roots()) == 1


def test_a_lost_answer(desk: Desk) -> None:
    """A post whose answer was lost is found in the channel by its metadata, not repeated."""
    desk.slack.faults.add("chat.postMessage", faults.answer_lost())
    desk.digest("--post")
    desk.digest("--post")
    desk.let_leases_run_out()
    last = desk.digest("--post")
    assert last.code == 0, last.err
    assert len(desk.roots()) == 1


def test_a_crash_between_post_and_record(desk: Desk) -> None:
    """A process that is killed when its post was taken but not yet recorded leaves one digest."""
    held = desk.slack.faults.add("chat.postMessage", faults.held())
    process = desk.begin()
    held.wait_until_met(60)
    desk.slack.until(desk.roots, "the post")
    process.kill()
    process.wait(20)
    held.release()
    desk.digest("--post")
    assert len(desk.roots()) == 1
    desk.let_leases_run_out()
    last = desk.digest("--post")
    assert last.code == 0, last.err
    assert len(desk.roots()) == 1


def test_a_crash_before_the_post(desk: Desk) -> None:
    """A process that is killed before its post was taken is made good by the next."""
    desk.slack.faults.add("chat.postMessage", faults.dropped_before())
    desk.digest("--post")
    assert desk.roots() == []
    desk.let_leases_run_out()
    assert desk.digest("--post").code == 0
    assert len(desk.roots()) == 1


def test_nothing_is_posted_while_the_look_up_fails(desk: Desk) -> None:
    """Where nobody can tell whether the digest is there, nothing is posted; status says so."""
    desk.slack.faults.add("chat.postMessage", faults.answer_lost())
    desk.digest("--post")
    assert len(desk.roots()) == 1
    desk.let_leases_run_out()
    desk.slack.faults.add("conversations.history", faults.server_error(), times=None)
    stuck = desk.digest("--post")
    assert stuck.code != 0
    assert len(desk.roots()) == 1
    status = product.run_here(desk.db, "ask", "/clippings status", slack=desk.slack)
    assert "digest" in status.out.casefold()
    desk.slack.faults.clear()
    desk.let_leases_run_out()
    assert desk.digest("--post").code == 0
    assert len(desk.roots()) == 1


def test_the_look_up_reads_all_pages(desk: Desk) -> None:
    """A digest that has slipped pages back in a busy channel is still found."""
    desk.slack.faults.add("chat.postMessage", faults.answer_lost())
    desk.digest("--post")
    for number in range(450):
        desk.ida.post(f"chatter {number}", desk.room)
    desk.slack.team.small_pages = True
    desk.let_leases_run_out()
    last = desk.digest("--post")
    assert last.code == 0, last.err
    assert len(desk.roots()) == 1


def test_a_rate_limit_is_no_reason_to_post_twice(desk: Desk) -> None:
    """429 on the digest's post is waited out or left for later; there is one in the end."""
    desk.slack.faults.add("chat.postMessage", faults.rate_limited(1))
    desk.digest("--post")
    desk.let_leases_run_out()
    assert desk.digest("--post").code == 0
    assert len(desk.roots()) == 1


def test_a_long_digest_comes_in_parts(desk: Desk) -> None:
    """What does not fit goes into the digest's thread; a lost answer there repeats no part."""
    ingested = product.run_here(desk.db, "ingest", str(_many(desk.db.parent, 70)))
    assert ingested.code == 0, ingested.out
    desk.slack.faults.add("chat.postMessage", faults.slow(0), times=1)
    desk.slack.faults.add("chat.postMessage", faults.answer_lost(), times=1)
    desk.digest("--post")
    desk.let_leases_run_out()
    last = desk.digest("--post")
    assert last.code == 0, last.err
    (root,) = desk.roots()
    parts = desk.parts()
    assert parts
    assert all(part.thread_ts == root.ts for part in parts)
    keys = [json.dumps(m.metadata, sort_keys=True) for m in (root, *parts)]
    assert len(set(keys)) == len(keys)
    words = "\n".join(m.words for m in (root, *parts))
    for number in range(70):
        assert f"bath house {number}." in words or f"number {number} opens" in words, number
    assert len({m.words for m in parts}) == len(parts)


def test_a_day_that_is_still_to_come(desk: Desk) -> None:
    """A digest since a day of the future is not made; one sentence says why."""
    for words in (("--preview",), ("--post",)):
        ran = desk.digest(*words, "--since", "2999-01-01")
        assert "2999" in ran.out + ran.err or "come" in ran.out + ran.err
    assert desk.slack.by_bot() == []


def test_since_a_day(desk: Desk) -> None:
    """A digest by hand may begin on any day."""
    ran = desk.digest("--post", "--since", "2020-01-01")
    assert ran.code == 0, ran.err
    assert "7 articles" in desk.roots()[0].words


@pytest.mark.parametrize("inside", [True, False])
def test_channels_that_cannot_be_posted_to(desk: Desk, inside: bool) -> None:  # noqa: FBT001  # parametrized
    """A channel that is not there or where the bot is not is named, with how to mend it."""
    other = desk.slack.channel("sports", desk.ida, bot=False)
    channel = other.id if inside else "C0NOTTHERE0"
    desk.slack.tolerate_refusals = True
    ran = desk.digest("--post", "--channel", channel)
    assert ran.code != 0
    assert channel in ran.out + ran.err
    assert "Traceback" not in ran.err


def test_a_digest_by_command_is_only_for_the_one_who_asks(desk: Desk) -> None:
    """`/digest` previews it; nobody else sees it, and nothing counts as posted."""
    with product.serving(desk.db, desk.slack):
        asked = desk.ida.command("/digest", "", desk.room)
        assert all(m.only_for == desk.ida.id for m in asked.answered(1))
        assert desk.roots() == []
    assert desk.digest("--post").code == 0
    assert len(desk.roots()) == 1


def test_a_preview_of_many_articles_fits(desk: Desk) -> None:
    """A preview of a full week keeps to the five messages that a command's address takes."""
    assert product.run_here(desk.db, "ingest", str(_many(desk.db.parent, 120))).code == 0
    with product.serving(desk.db, desk.slack):
        asked = desk.ida.command("/digest", "", desk.room)
        words = asked.answer().words
        assert "Below: " in words
        assert "find no room here" in words
        assert "/articles latest" in words
        said = desk.ida.command("/quotes", "Tova Lind", desk.room)
        assert said.answer()
        assert asked.url is not None
        assert asked.url.uses <= 5


def test_serving_bots_post_what_is_due_once(desk: Desk) -> None:
    """Three bots that start at once, and start again, post the digest that is owed once."""
    desk.watched_for_years()
    channels = desk.room.id
    for _ in range(2):
        bots = [
            product.launch(desk.db, desk.slack, CLIPPINGS_DIGEST_CHANNELS=channels)
            for _ in range(3)
        ]
        desk.slack.until(desk.roots, "the digest", 60)
        desk.slack.sockets.wait_for_sockets(6, 60)
        assert [bot.stop() for bot in bots] == [0, 0, 0]
    assert len(desk.roots()) == 1


def test_a_serving_bot_that_is_killed_while_posting(desk: Desk) -> None:
    """A bot that is killed while it posts leaves one digest, whoever comes after it."""
    desk.watched_for_years()
    held = desk.slack.faults.add("chat.postMessage", faults.held())
    bot = product.launch(desk.db, desk.slack, CLIPPINGS_DIGEST_CHANNELS=desk.room.id)
    held.wait_until_met(60)
    desk.slack.until(desk.roots, "the post")
    bot.kill()
    held.release()
    desk.let_leases_run_out()
    with product.serving(desk.db, desk.slack, CLIPPINGS_DIGEST_CHANNELS=desk.room.id):
        desk.slack.until(
            lambda: desk.digest("--post").code == 0,
            "the record of the post",
            60,
        )
    assert len(desk.roots()) == 1
