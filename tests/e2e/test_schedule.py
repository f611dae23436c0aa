"""The weekly digest by the clock: the real deliverer against the stand-in, in a time of our own."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot import settings
from bot.delivery import Deliverer
from bot.opening import lay_out
from handlers import router
from handlers.asking import Ask
from store.archive import Archive
from store.articles import withdraw
from store.ingest import ingest
from tests.slack import faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.slack.state import Conversation, Message
    from tests.slack.workspace import Slack

FRIDAY = datetime(2024, 5, 3, 12, 0, tzinfo=UTC)
MONDAY = datetime(2024, 5, 6, 8, 0, tzinfo=UTC)  # nine o'clock in Lisbon
WEEK = timedelta(days=7)


@dataclass
class Office:
    """An archive, a bot's deliverer and a clock that we turn."""

    slack: Slack
    folder: Path
    now: datetime = FRIDAY
    rooms: tuple[Conversation, ...] = ()
    articles: int = 0
    empty: str = "yes"

    def __post_init__(self) -> None:
        """Open everything."""
        ida = self.slack.person("Ida")
        self.rooms = self.rooms or (self.slack.channel("newsroom", ida),)
        self.archive = Archive.open(self.folder / "clippings.db", now=lambda: self.now)
        self.deliverer = self.start()

    def start(self) -> Deliverer:
        """Start the bot's scheduler anew, as after a restart."""
        values = settings.load(
            {
                "SLACK_API_URL": self.slack.api_url,
                "SLACK_BOT_TOKEN": self.slack.team.bot_token,
                "SLACK_APP_TOKEN": self.slack.team.app_token,
                "CLIPPINGS_DB": str(self.folder / "clippings.db"),
                "CLIPPINGS_TIMEZONE": "Europe/Lisbon",
                "CLIPPINGS_DIGEST_CHANNELS": ",".join(room.id for room in self.rooms),
                "CLIPPINGS_DIGEST_EMPTY": self.empty,
            }
        )
        self.desk = replace(lay_out(values, self.archive), clock=lambda: self.now)
        self.deliverer = Deliverer(values, self.desk)
        return self.deliverer

    def add(self, words: str = "", *, back_catalogue: bool = False) -> str:
        """Let an article arrive now, and return its sign."""
        self.articles += 1
        sign = words or f"Meeting number {self.articles} of the Veldmark herring board"
        file = self.folder / f"article-{self.articles}.txt"
        file.write_text(f"{sign} was held in Port Maren on 2 May 2024 before many guests.\n")
        report = ingest(self.archive, [file], back_catalogue=back_catalogue)
        assert report.added, report
        return sign

    def tick(self, at: datetime) -> None:
        """Let the scheduler tick at an instant."""
        self.now = at
        self.deliverer.tick()

    def roots(self, room: int = 0) -> list[Message]:
        """Return the digests in a channel."""
        return [m for m in self.slack.by_bot(self.rooms[room]) if m.thread_ts in (None, m.ts)]

    def words(self, room: int = 0) -> str:
        """Return all words of a channel's digests, parts too."""
        return "\n".join(m.words for m in self.slack.by_bot(self.rooms[room]))

    def status(self) -> str:
        """Return what `/clippings status` says."""
        reply = router.answer(self.desk, Ask("status", "/clippings", now=self.desk.now()))
        return str(reply.blocks) + reply.text


@pytest.fixture
def office(slack: Slack, tmp_path: Path) -> Iterator[Office]:
    """An office with one digest channel, on a Friday."""
    held = Office(slack, tmp_path)
    yield held
    held.archive.close()


def test_the_first_digest_is_the_next_one(office: Office) -> None:
    """At the very first start nothing is posted for a time before the bot was there."""
    sign = office.add()
    office.tick(FRIDAY)
    assert office.roots() == []
    office.tick(MONDAY - timedelta(minutes=1))
    assert office.roots() == []
    office.tick(MONDAY)
    assert len(office.roots()) == 1
    assert sign in office.words()


def test_each_week_has_one(office: Office) -> None:
    """Ticks by the minute make one digest a week, each with its own week's articles."""
    office.tick(FRIDAY)
    first = office.add()
    for minute in range(5):
        office.tick(MONDAY + timedelta(minutes=minute))
    second = office.add()
    for minute in range(5):
        office.tick(MONDAY + WEEK + timedelta(minutes=minute))
    one, two = office.roots()
    assert first in one.words
    assert second not in one.words
    assert second in two.words
    assert first not in two.words


def test_downtime_over_the_hour(office: Office) -> None:
    """A bot that was down on Monday at nine posts when it is back, once, and misses nothing."""
    office.tick(FRIDAY)
    sign = office.add()
    office.start()
    office.tick(MONDAY + timedelta(days=2))
    office.start()
    office.tick(MONDAY + timedelta(days=2, minutes=1))
    assert len(office.roots()) == 1
    assert sign in office.words()
    later = office.add()
    office.tick(MONDAY + WEEK)
    assert later in office.roots()[1].words


def test_weeks_of_downtime_make_one_digest(office: Office) -> None:
    """After three weeks away there is one digest, with all that came in between."""
    office.tick(FRIDAY)
    office.now = FRIDAY + timedelta(hours=1)
    early = office.add()
    office.now = MONDAY + WEEK
    late = office.add()
    office.start()
    office.tick(MONDAY + 3 * WEEK + timedelta(hours=5))
    assert len(office.roots()) == 1
    assert early in office.words()
    assert late in office.words()


def test_a_lost_answer_and_a_restart(office: Office) -> None:
    """A lost answer, a restart and many ticks still make one digest."""
    office.tick(FRIDAY)
    office.add()
    office.slack.faults.add("chat.postMessage", faults.answer_lost())
    office.tick(MONDAY)
    assert len(office.roots()) == 1
    for minute in range(1, 12):
        office.start()
        office.tick(MONDAY + timedelta(minutes=minute))
    assert len(office.roots()) == 1


def test_a_failing_look_up_posts_nothing_and_is_told(office: Office) -> None:
    """While the channel cannot be searched nothing more is posted, and status says why."""
    office.slack.tolerate_refusals = True
    office.tick(FRIDAY)
    office.add()
    office.slack.faults.add("chat.postMessage", faults.dropped_before())
    office.tick(MONDAY)
    assert office.roots() == []
    office.slack.faults.add("conversations.history", faults.refused("missing_scope"), times=None)
    for minute in (1, 6, 12, 18):
        office.tick(MONDAY + timedelta(minutes=minute))
    assert office.roots() == []
    assert "search" in office.status()
    office.slack.faults.clear()
    for minute in (24, 30):
        office.tick(MONDAY + timedelta(minutes=minute))
    assert len(office.roots()) == 1


def test_slack_away_on_monday(office: Office) -> None:
    """While Slack is down the digest waits; when it is back there is one."""
    office.tick(FRIDAY)
    sign = office.add()
    office.slack.faults.add("chat.postMessage", faults.server_error(503), times=None)
    for minute in range(0, 30, 6):
        office.tick(MONDAY + timedelta(minutes=minute))
    assert office.roots() == []
    office.slack.faults.clear()
    later = office.add()
    office.tick(MONDAY + timedelta(minutes=40))
    assert len(office.roots()) == 1
    assert sign in office.words()
    assert later not in office.words()
    office.tick(MONDAY + WEEK)
    assert later in office.roots()[1].words


def test_a_back_catalogue_is_never_new(office: Office) -> None:
    """What is ingested as a back-catalogue is in no digest."""
    office.tick(FRIDAY)
    old = office.add("The founding of the herring board in 1931", back_catalogue=True)
    new = office.add()
    office.tick(MONDAY)
    assert new in office.words()
    assert old not in office.words()


def test_a_quiet_week_is_told_in_one_line(office: Office) -> None:
    """A week with nothing new has one short message."""
    office.tick(FRIDAY)
    office.tick(MONDAY)
    (root,) = office.roots()
    assert len(root.words.splitlines()) <= 3


def test_what_is_withdrawn_between_two_parts_is_not_posted(office: Office) -> None:
    """Where the digest is in the channel and its thread is not, the thread is drawn anew."""
    office.tick(FRIDAY)
    signs = [office.add() for _ in range(30)]
    office.slack.faults.add("chat.postMessage", faults.slow(0))
    office.slack.faults.add("chat.postMessage", faults.server_error(503), times=1)
    office.tick(MONDAY)
    assert len(office.roots()) == 1
    missing = [
        number for number, sign in enumerate(signs, 1) if f"{sign} was" not in office.words()
    ]
    assert missing
    withdraw(office.archive, missing[0])
    for minute in (10, 20):
        office.tick(MONDAY + timedelta(minutes=minute))
    assert len(office.roots()) == 1
    assert f"{signs[missing[0] - 1]} was" not in office.words()
    for number in missing[1:]:
        assert f"{signs[number - 1]} was" in office.words()


def test_a_quiet_week_is_passed_over_if_so_set(slack: Slack, tmp_path: Path) -> None:
    """With CLIPPINGS_DIGEST_EMPTY off nothing is said of a quiet week; the next one is told."""
    office = Office(slack, tmp_path, empty="no")
    office.tick(FRIDAY)
    office.tick(MONDAY)
    office.tick(MONDAY + timedelta(minutes=1))
    assert office.roots() == []
    sign = office.add()
    office.tick(MONDAY + WEEK)
    assert len(office.roots()) == 1
    assert sign in office.words()
    office.archive.close()


def test_one_channels_trouble_is_not_anothers(slack: Slack, tmp_path: Path) -> None:
    """A channel that cannot be posted to does not keep the digest from the others."""
    slack.tolerate_refusals = True
    ida = slack.person("Ida")
    closed = slack.channel("closed", ida, bot=False)
    open_ = slack.channel("open", ida)
    office = Office(slack, tmp_path, rooms=(closed, open_))
    office.tick(FRIDAY)
    office.add()
    office.tick(MONDAY)
    office.tick(MONDAY + timedelta(minutes=1))
    assert len(office.roots(1)) == 1
    assert "invite" in office.status()
    closed.members.add(slack.bot)
    office.tick(MONDAY + timedelta(minutes=10))
    assert len(office.roots(0)) == 1
    assert len(office.roots(1)) == 1
    office.archive.close()


def test_the_clocks_change(office: Office) -> None:
    """Nine o'clock is the newsroom's, in summer and in winter."""
    autumn = datetime(2024, 10, 21, 8, 0, tzinfo=UTC)
    winter = datetime(2024, 10, 28, 9, 0, tzinfo=UTC)
    office.tick(autumn - timedelta(days=2))
    office.tick(autumn)
    assert len(office.roots()) == 1
    office.tick(winter - timedelta(minutes=1))
    assert len(office.roots()) == 1
    office.tick(winter)
    assert len(office.roots()) == 2


def test_the_end_of_an_embargo_makes_it_new(office: Office) -> None:
    """An article counts as new in the week in which its embargo ends, and is unseen before."""
    office.tick(FRIDAY)
    file = office.folder / "embargoed.json"
    words = "The herring board of Port Maren will be led by Signe Dahl from 1 June 2024."
    row = {"title": "Herring board", "text": words, "embargo": "2024-05-09T06:00:00Z"}
    file.write_text(json.dumps(row))
    assert ingest(office.archive, [file]).added
    office.tick(MONDAY)
    assert "Signe Dahl" not in office.words()
    office.tick(MONDAY + WEEK)
    assert "Signe Dahl" in office.roots()[1].words


def test_what_is_withdrawn_before_a_retry_is_not_posted(office: Office) -> None:
    """An article that is withdrawn between a failed post and the next try is left out."""
    office.tick(FRIDAY)
    gone = office.add("The secret supper of the Veldmark herring board")
    kept = office.add()
    office.slack.faults.add("chat.postMessage", faults.server_error(503), times=None)
    office.tick(MONDAY)
    assert office.roots() == []
    office.slack.faults.clear()
    withdraw(office.archive, 1)
    office.tick(MONDAY + timedelta(minutes=10))
    assert len(office.roots()) == 1
    assert kept in office.words()
    assert gone not in office.words()
