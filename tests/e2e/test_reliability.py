"""What must hold when things go wrong: bursts, duplicates, cut lines, rate limits, a stop."""

from __future__ import annotations

import contextlib
import signal
import sqlite3
from typing import TYPE_CHECKING

import pytest

from store.clock import stamp, utcnow
from tests.e2e import product
from tests.slack import faults

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import House
    from tests.slack.people import Asked
    from tests.slack.workspace import Slack

MODES: list[product.Mode] = ["socket", "http"]


def _settled(slack: Slack, asked: Asked, seconds: float = 1.5) -> int:
    """Return how many answers there are once nothing new has come for a while."""
    asked.answer()
    with contextlib.suppress(AssertionError):
        slack.until(lambda: len(asked.answers()) > 1, "a second answer", seconds)
    return len(asked.answers())


def test_two_sockets_are_open(house: House) -> None:
    """At least two sockets are open, so that one may fall."""
    assert len(house.slack.sockets.wait_for_sockets(2)) >= 2


def test_a_burst_is_acknowledged_in_time(house: House) -> None:
    """Ten commands at once are all acknowledged within three seconds, and all answered."""
    asked = [house.ida.command("/quotes", "Greta Ohlsen", house.room) for _ in range(10)]
    for each in asked:
        assert each.delivery is not None
        each.delivery.wait_until_acked()
    for each in asked:
        assert "Answer number 1" in each.answer().words


def test_a_burst_with_a_slow_slack(house: House) -> None:
    """Acknowledgements do not wait for answers that Slack is slow to take."""
    house.slack.faults.add("response_url", faults.slow(2), times=12)
    asked = [house.ida.command("/quotes", "Tova Lind", house.room) for _ in range(12)]
    for each in asked:
        assert each.delivery is not None
        each.delivery.wait_until_acked()
    for each in asked:
        each.answer()


def test_a_duplicate_is_answered_once(house: House) -> None:
    """The same event twice, at once or later, is answered once."""
    asked = house.ida.mention("quotes Tova Lind", house.room)
    assert asked.delivery is not None
    house.slack.send_again(asked.delivery).wait_until_acked()
    asked.answer()
    house.slack.send_again(asked.delivery).wait_until_acked()
    assert _settled(house.slack, asked) == 1


@pytest.mark.parametrize("mode", MODES)
def test_a_question_is_noted_before_it_is_acknowledged(
    db: Path, slack: Slack, mode: product.Mode
) -> None:
    """A bot that is killed right behind its acknowledgement has lost no question."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    bot = product.start(db, slack, mode)
    with contextlib.closing(sqlite3.connect(db, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        asked = ida.mention("quotes Tova Lind", room)
        assert asked.delivery is not None
        assert not asked.delivery.acked.wait(0.4)
        busy.execute("COMMIT")
    asked.delivery.acked.wait(10)
    bot.kill()
    with product.serving(db, slack, mode):
        assert "sandbags" in asked.answer().words
    slack.team.refusals.clear()


def test_a_question_that_ends_each_bot_is_given_up_aloud(db: Path, slack: Slack) -> None:
    """After several tries whoever asked is told to ask again; nobody waits for nothing."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    root = ida.post(f"<@{slack.bot}> quotes Tova Lind", room)
    long_ago = "2020-01-01T00:00:00Z"
    with contextlib.closing(sqlite3.connect(db)) as left, left:
        left.execute(
            "INSERT INTO unanswered VALUES ('Ev1', ?, ?, NULL, 0, '', ?, 'dead', ?, 3)",
            (room.id, root.ts, stamp(utcnow()), long_ago),
        )
    with product.serving(db, slack):
        slack.until(lambda: slack.by_bot(room), "a word on the question", 30)
    (said,) = slack.by_bot(room)
    assert said.thread_ts == root.ts
    assert "Ask me again" in said.words


def test_first_deliveries_with_a_retry_header_are_answered(house: House) -> None:
    """A first delivery that calls itself a retry is answered: only the event's id counts."""
    event = {
        "type": "app_mention",
        "user": house.ida.id,
        "text": f"<@{house.slack.bot}> quotes Tova Lind",
        "ts": house.ida.post("x", house.room).ts,
        "channel": house.room.id,
    }
    before = len(house.slack.by_bot(house.room))
    event["event_ts"] = event["ts"]
    delivery = house.slack.send_event(event)
    assert delivery is not None
    house.slack.until(lambda: len(house.slack.by_bot(house.room)) > before, "an answer")


def test_a_rate_limit_is_waited_out(house: House) -> None:
    """429 on a post is waited out as long as Slack asks, and the answer still comes once."""
    house.slack.faults.add("chat.postMessage", faults.rate_limited(1), times=2)
    asked = house.ida.mention("quotes Tova Lind", house.room)
    assert "sandbags" in asked.answer().words
    assert len(asked.answers()) == 1


def test_a_rate_limit_on_a_response_url(house: House) -> None:
    """429 on a command's own address is waited out, too."""
    house.slack.faults.add("response_url", faults.rate_limited(1))
    asked = house.ida.command("/quotes", "Tova Lind", house.room)
    assert "sandbags" in asked.answer().words
    assert len(asked.answers()) == 1


def test_a_lost_answer_does_not_post_twice(house: House) -> None:
    """A post whose answer was lost is in the channel once, and the bot goes on."""
    house.slack.faults.add("chat.postMessage", faults.answer_lost())
    asked = house.ida.mention("quotes Tova Lind", house.room)
    assert _settled(house.slack, asked) == 1
    assert house.ida.mention("quotes Amira Solheim", house.room).answer()


def test_errors_of_slack_do_not_end_the_bot(house: House) -> None:
    """Whatever Slack answers to one post, the next question is answered."""
    for fault in (faults.server_error(), faults.dropped_before(), faults.refused("fatal_error")):
        house.slack.faults.add("chat.postMessage", fault)
        asked = house.ida.mention("quotes Tova Lind", house.room)
        fault.wait_until_met()
        assert asked.delivery is not None
        asked.delivery.wait_until_acked()
        house.slack.faults.clear()
        assert house.ida.mention("quotes Tova Lind", house.room).answer()


def test_a_cut_socket_comes_back(house: House) -> None:
    """After a TCP cut of all sockets at once the bot is back, and nothing is lost or doubled."""
    held = house.slack.sockets.wait_for_sockets(2)
    for session in held:
        session.connection.cut()
    asked = house.ida.mention("quotes Tova Lind", house.room)
    assert _settled(house.slack, asked) == 1
    house.slack.sockets.wait_for_sockets(2)


def test_one_cut_socket_goes_unnoticed(house: House) -> None:
    """While one socket is down, the other one carries on."""
    held = house.slack.sockets.wait_for_sockets(2)
    held[0].connection.cut()
    answer = house.ida.command("/quotes", "Tova Lind", house.room).answer()
    assert "sandbags" in answer.words
    house.slack.sockets.wait_for_sockets(2)


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
def test_a_refresh_is_followed(house: House, reason: str) -> None:
    """Sockets that are asked to leave are replaced without a question lost."""
    held = house.slack.sockets.wait_for_sockets(2)
    for session in held:
        house.slack.sockets.ask_to_leave(session, reason, closes_in=0.5)  # type: ignore[arg-type]  # both are reasons
    asked = house.ida.mention("quotes Tova Lind", house.room)
    assert _settled(house.slack, asked) == 1
    fresh = house.slack.sockets.wait_for_sockets(2)
    assert not {session.number for session in held} & {session.number for session in fresh}


def test_an_unacknowledged_event_comes_again_and_is_answered_once(house: House) -> None:
    """An event whose acknowledgement was lost on the way comes again; one answer is given."""
    held = house.slack.sockets.wait_for_sockets(2)
    for session in held:
        session.connection.mute()  # Slack hears the bot, the bot does not hear Slack
    asked = house.ida.mention("quotes Tova Lind", house.room)
    for session in held:
        session.connection.cut()
    assert _settled(house.slack, asked) == 1


def test_a_silent_line_is_noticed(house: House) -> None:
    """Lines that stay open and say nothing more are given up for new ones."""
    held = house.slack.sockets.wait_for_sockets(2)
    for session in held:
        session.connection.mute()
        session.leaving = True  # nothing can be sent over it; Slack knows no more than that
    fresh = house.slack.sockets.wait_for_sockets(2, 40)
    assert not {session.number for session in held} & {session.number for session in fresh}
    assert house.ida.mention("quotes Tova Lind", house.room).answer()


def test_slack_may_be_away_for_a_while(house: House) -> None:
    """While no new socket can be had the bot keeps trying, and is back when Slack is."""
    held = house.slack.sockets.wait_for_sockets(2)
    for fault in (faults.server_error(503), faults.rate_limited(1), faults.dropped_before()):
        house.slack.faults.add("apps.connections.open", fault, times=2)
    for session in held:
        session.connection.cut()
    asked = house.ida.mention("quotes Tova Lind", house.room)
    assert _settled(house.slack, asked) == 1
    house.slack.sockets.wait_for_sockets(2)


def test_a_long_text_arrives_whole(house: House) -> None:
    """A message as long as Slack allows is read and answered."""
    lines = [f"The mill of village {n} was closed on Monday, the council said." for n in range(550)]
    answer = house.ida.dm("summarise this:\n\n" + "\n\n".join(lines)).answer()
    assert "The mill of village" in answer.words


def test_the_largest_payload_is_answered(house: House) -> None:
    """A full text with a hundred unfurled links below, 256 kB and more, is one question of many."""
    text = " ".join(f"The mill of village {n} was closed." for n in range(1_000))[:38_000]
    links = [
        {"title": f"Mill {n}", "from_url": f"https://mills.example/{n}", "text": "wheat " * 400}
        for n in range(100)
    ]
    asked = house.ida.dm(f"summarise this:\n\n{text}", attachments=links)
    assert "mill" in asked.answer().words.lower()
    assert "Tova Lind" in house.ida.dm("quotes Tova Lind").answer().words


@pytest.mark.parametrize("mode", MODES)
def test_a_stop_finishes_what_is_under_way(db: Path, slack: Slack, mode: product.Mode) -> None:
    """SIGTERM: what was acknowledged is answered before the process ends, and it ends well."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    bot = product.start(db, slack, mode)
    fault = slack.faults.add("response_url", faults.slow(1.5), times=3)
    asked = [ida.command("/quotes", "Tova Lind", room) for _ in range(3)]
    for each in asked:
        assert each.delivery is not None
        each.delivery.wait_until_acked()
    fault.wait_until_met()
    assert bot.stop() == 0, bot.said
    assert all("sandbags" in each.answer(1).words for each in asked), bot.said


@pytest.mark.parametrize("mode", MODES)
def test_duplicates_are_known_after_a_restart(db: Path, slack: Slack, mode: product.Mode) -> None:
    """An event that was answered before a restart is not answered again after it."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack, mode):
        asked = ida.mention("quotes Tova Lind", room)
        asked.answer()
        pages = ida.command("/quotes", "Greta Ohlsen", room).answer()
    with product.serving(db, slack, mode):
        assert asked.delivery is not None
        again = slack.send_again(asked.delivery)
        again.wait_until_acked()
        ida.mention("quotes Amira Solheim", room).answer()
        assert ida.click(pages, "quotes.page:more").replaced()  # old buttons know all they need
    assert len(asked.answers()) == 1


def test_two_processes_share_an_archive(db: Path, slack: Slack) -> None:
    """Two bots on one archive answer each event once between them."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack), product.serving(db, slack):
        slack.sockets.wait_for_sockets(4)
        asked = ida.mention("quotes Tova Lind", room)
        assert asked.delivery is not None
        for _ in range(3):
            slack.send_again(asked.delivery)
        assert _settled(slack, asked) == 1


def test_client_id_and_secret_do_not_matter(db: Path, slack: Slack) -> None:
    """SLACK_CLIENT_ID and _SECRET in the environment do not make Bolt ignore the token."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    with product.serving(db, slack, SLACK_CLIENT_ID="1.2", SLACK_CLIENT_SECRET="s" * 32):
        assert "sandbags" in ida.command("/quotes", "Tova Lind", room).answer().words
        assert ida.mention("quotes Tova Lind", room).answer()


def test_articles_come_and_go_while_it_runs(db: Path, slack: Slack) -> None:
    """An article ingested beside the running bot is found at once; a withdrawn one no more."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    fresh = db.parent / "fresh.txt"
    fresh.write_text("“The snow came early,” said Hedda Bruun, a farmer in Tolvik, on Monday.\n")
    with product.serving(db, slack):
        assert "snow" not in ida.command("/quotes", "Hedda Bruun", room).answer().words
        added = product.run(db, "ingest", str(fresh), "--json")
        assert added.code == 0
        (number,) = added.json["added"]
        assert "The snow came" in ida.command("/quotes", "Hedda Bruun", room).answer().words
        assert product.run(db, "withdraw", str(number)).code == 0
        assert "snow" not in ida.command("/quotes", "Hedda Bruun", room).answer().words
        assert "snow came" not in ida.command("/articles", "snow", room).answer().words


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_ends_well(db: Path, slack: Slack, number: signal.Signals) -> None:
    """SIGTERM and Ctrl-C both end the bot with 0, and its sockets are closed."""
    bot = product.start(db, slack)
    bot.process.send_signal(number)
    assert bot.process.wait(product.STOP_SECONDS) == 0
    assert "Traceback" not in bot.said
    slack.until(lambda: not slack.sockets.live, "the sockets to close")


def test_a_stop_at_any_moment_of_the_start(db: Path, slack: Slack) -> None:
    """However early a bot is told to stop, it stops."""
    bots = [product.launch(db, slack) for _ in range(5)]
    for number, bot in enumerate(bots):
        if number == len(bots) - 1:
            slack.sockets.wait_for_sockets(1)
        bot.process.send_signal(signal.SIGTERM)
        assert bot.process.wait(product.STOP_SECONDS) in {0, -signal.SIGTERM}
        assert "Traceback" not in bot.said


def test_a_power_cut_loses_and_doubles_nothing(db: Path, slack: Slack) -> None:
    """What a killed bot had taken on, the next one answers, once; the archive is sound."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    bot = product.start(db, slack)
    slack.faults.add("chat.postMessage", faults.slow(0.2), times=10)
    asked = [ida.mention(f"quotes Tova Lind since {1900 + n}", room) for n in range(20)]
    slack.until(lambda: slack.by_bot(room), "the first of the answers")
    bot.kill()
    connection = sqlite3.connect(db)
    assert connection.execute("SELECT * FROM unanswered").fetchall()
    slack.faults.clear()
    with product.serving(db, slack):
        slack.until(lambda: not connection.execute("SELECT * FROM unanswered").fetchall(), "peace")
        (taken,) = connection.execute("SELECT count(*) FROM events_seen").fetchone()
        assert len(slack.by_bot(room)) == taken
        assert max(len(each.answers()) for each in asked) == 1
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    slack.team.refusals.clear()  # of a request that the kill cut in its middle


def test_a_first_word_is_not_left_standing(db: Path, slack: Slack) -> None:
    """A bot that is killed behind its first word: the next one makes it the answer."""
    ida = slack.person("Ida")
    room = slack.channel("newsroom", ida)
    bot = product.start(db, slack, "http")
    root = ida.post("<https://courier.example/2024/harbour-wall>", room)
    silent = slack.faults.add("conversations.replies", faults.held(), times=2)
    ida.mention("summarise", room, thread=root.ts)
    gone = ida.mention("summarise as bullets", room, thread=root.ts)
    first, other = slack.until(
        lambda: len(slack.by_bot(room)) > 1 and slack.by_bot(room), "two first words"
    )
    bot.kill()
    silent.release()
    ida.delete(slack.team.conversations[room.id].messages[gone.ts])
    with product.serving(db, slack, "http"):
        slack.until(
            lambda: "voted on Sunday" in first.words + other.words, "the answer in its place"
        )
        slack.until(
            lambda: "I was stopped" in first.words + other.words, "a word where nobody asks now"
        )
        assert len(slack.by_bot(room)) == 2
