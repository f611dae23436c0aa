"""One digest a week, whatever becomes of a post: still under way, overtaken, taken away again."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from slack_sdk import WebClient

from bot.delivery import PutAsideError
from bot.doctor import examine
from handlers import digest
from store import digests
from tests.e2e.test_schedule import FRIDAY, MONDAY, WEEK, Office
from tests.slack import faults
from tests.slack.chat import remove

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.slack.faults import Fault
    from tests.slack.workspace import Slack

_POST = "chat.postMessage"
_SOON, _LATER = timedelta(minutes=1), timedelta(minutes=6)


@pytest.fixture
def office(slack: Slack, tmp_path: Path) -> Iterator[Office]:
    """An office whose channel is watched since Friday, with an article to tell of."""
    held = Office(slack, tmp_path)
    held.tick(FRIDAY)
    held.add()
    yield held
    held.archive.close()


def _arrive(office: Office) -> None:
    """Let the last post arrive of which nobody knew what became."""
    call = next(one for one in reversed(office.slack.team.calls) if one.method == _POST)
    WebClient(office.slack.team.bot_token, base_url=office.slack.api_url).api_call(
        _POST, json=call.arguments
    )


@pytest.mark.parametrize("fault", [faults.dropped_before(), faults.server_error(504)])
def test_a_post_that_arrives_after_its_answer_was_lost(office: Office, fault: Fault) -> None:
    """A broken line or a gateway's time-out leaves Slack time: nobody posts again at once."""
    office.slack.faults.add(_POST, fault)
    office.tick(MONDAY)
    office.start()
    office.tick(MONDAY + _SOON)
    assert office.roots() == []
    _arrive(office)
    office.tick(MONDAY + _LATER)
    office.tick(MONDAY + 2 * _LATER)
    assert len(office.roots()) == 1


def test_a_long_rate_limit_is_waited_out(office: Office) -> None:
    """Nothing is asked of Slack before the time that it named; then there is one digest."""
    office.slack.faults.add(_POST, faults.rate_limited(300))
    office.tick(MONDAY)
    asked = len(office.slack.team.calls)
    for minute in range(1, 5):
        office.start()
        office.tick(MONDAY + timedelta(minutes=minute))
    assert len(office.slack.team.calls) == asked
    assert "rate" in office.status()
    office.tick(MONDAY + _LATER)
    assert len(office.roots()) == 1


def test_a_process_that_slept_while_posting(office: Office) -> None:
    """One that wakes after another has posted takes its own digest away again."""
    slow = office.slack.faults.add(_POST, faults.slow(2))
    sleeper = threading.Thread(target=office.deliverer.tick)
    office.now = MONDAY
    sleeper.start()
    slow.wait_until_met()
    office.start()
    office.tick(MONDAY + _LATER)
    assert len(office.roots()) == 1
    sleeper.join()
    (root,) = office.roots()
    (period,) = digests.recent(office.archive)
    assert period.state == "posted"
    assert period.parts[0].ts == root.ts
    office.tick(MONDAY + 2 * _LATER)
    assert len(office.roots()) == 1


def test_a_post_is_recorded_before_its_link_is_asked_for(office: Office) -> None:
    """Whatever becomes of the link, the archive knows of the post."""
    held = office.slack.faults.add("chat.getPermalink", faults.held())
    office.now = MONDAY
    posting = threading.Thread(target=office.deliverer.tick)
    posting.start()
    held.wait_until_met()
    (period,) = digests.recent(office.archive)
    assert period.parts[0].ts == office.roots()[0].ts
    held.release()
    posting.join()
    assert digests.recent(office.archive)[0].parts[0].permalink


def test_a_digest_that_is_deleted_before_its_thread(office: Office) -> None:
    """A digest that somebody takes away half-posted is at its end; the next week's one comes."""
    for _ in range(30):
        office.add()
    office.slack.faults.add(_POST, faults.slow(0))
    office.slack.faults.add(_POST, faults.server_error(503))
    office.tick(MONDAY)
    remove(office.slack.team, office.roots()[0])
    office.slack.tolerate_refusals = True
    for minute in range(6, 30, 6):
        office.tick(MONDAY + timedelta(minutes=minute))
    assert office.slack.by_bot(office.rooms[0]) == []
    sign = office.add()
    office.tick(MONDAY + WEEK)
    assert sign in office.words()
    assert len(office.roots()) == 1


def test_a_channel_that_was_archived_for_weeks(office: Office) -> None:
    """What was due then is posted when it is open again, once, and the rest after it."""
    first = office.articles
    office.slack.faults.add(_POST, faults.refused("is_archived"), times=None)
    for days in range(15):
        office.tick(MONDAY + timedelta(days=days))
    second = office.add("Another supper of the Veldmark herring board")
    assert office.roots() == []
    assert "archived" in office.status()
    office.slack.faults.clear()
    for minute in range(1, 30, 6):
        office.tick(MONDAY + 3 * WEEK + timedelta(minutes=minute))
    one, two = office.roots()
    assert f"number {first}" in one.words
    assert second not in one.words
    assert second in two.words


def _posts(office: Office) -> list[dict[str, object]]:
    return [dict(one.arguments) for one in office.slack.team.calls if one.method == _POST]


def test_blocks_that_slack_refuses_go_as_plain_words(office: Office) -> None:
    """Where Slack takes no blocks the same words go without any, and nothing is restyled."""
    office.add("The *board* of <Veldmark> & Orl")
    office.slack.faults.add(_POST, faults.refused("invalid_blocks"))
    office.tick(MONDAY)
    office.tick(MONDAY + _LATER)
    (root,) = office.roots()
    assert "The *board* of &lt;Veldmark&gt; &amp; Orl" in root.text
    assert "Meeting number 1" in root.text
    assert not root.blocks
    assert [bool(one.get("blocks")) for one in _posts(office)][:2] == [True, False]
    assert office.status().count("posted.") == 1


@pytest.mark.parametrize("word", ["invalid_blocks", "msg_too_long", "metadata_too_large"])
def test_a_digest_that_slack_never_takes_is_put_aside(
    office: Office, word: str, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried in both forms, told of and put aside; the next week's tells its articles too."""
    office.slack.faults.add(_POST, faults.refused(word), times=None)
    for minute in range(0, 30, 6):
        office.tick(MONDAY + timedelta(minutes=minute))
    assert len(_posts(office)) == 2
    assert any(one.levelname == "ERROR" and word in one.message for one in caplog.records)
    assert "put aside" in office.status()
    assert word in office.status()
    (found,) = [one for one in examine({}, office.folder / "clippings.db") if word in one.said]
    assert "put aside" in found.said
    assert "--post" in found.mend
    office.slack.faults.clear()
    sign = office.add("Another supper of the Veldmark herring board")
    office.start()
    office.tick(MONDAY + WEEK)
    (root,) = office.roots()
    assert sign in root.words
    assert "Meeting number 1" in root.words
    (finding,) = [one for one in digests.recent(office.archive) if one.aside]
    assert finding.error
    assert digests.troubled(office.archive) == ()


def test_a_digest_put_aside_is_posted_by_hand(office: Office) -> None:
    """Whoever mends what was wrong has it posted at once; the next one does not tell it again."""
    office.slack.faults.add(_POST, faults.refused("msg_too_long"), times=None)
    office.tick(MONDAY)
    with pytest.raises(PutAsideError, match="msg_too_long"):
        office.deliverer.post(office.rooms[0].id)
    office.slack.faults.clear()
    assert office.deliverer.post(office.rooms[0].id).posted_now
    assert not office.deliverer.post(office.rooms[0].id).posted_now
    office.add("Another supper of the Veldmark herring board")
    office.tick(MONDAY + WEEK)
    one, two = office.roots()
    assert "Meeting number 1" in one.words
    assert "Meeting number 1" not in two.words


def test_a_message_of_the_thread_that_slack_never_takes(office: Office) -> None:
    """The rest of the thread is posted, what is missing is told, and the next digest comes."""
    for _ in range(90):
        office.add()
    office.slack.faults.add(_POST, faults.slow(0))
    office.slack.faults.add(_POST, faults.refused("invalid_blocks"), times=2)
    office.tick(MONDAY)
    many = len(office.slack.by_bot(office.rooms[0]))
    assert many >= 3
    assert "posted, but its thread lacks message 1" in office.status()
    office.start()
    office.tick(MONDAY + _LATER)
    assert len(office.slack.by_bot(office.rooms[0])) == many
    office.tick(MONDAY + WEEK)
    assert len(office.roots()) == 2


def test_a_crash_behind_a_message_that_slack_never_takes(office: Office) -> None:
    """Whoever takes a digest over finds what stands behind the gap, and posts nothing twice."""
    for _ in range(90):
        office.add()
    office.slack.faults.add(_POST, faults.slow(0))
    office.slack.faults.add(_POST, faults.refused("invalid_blocks"), times=2)
    office.slack.faults.add(_POST, faults.answer_lost())
    office.tick(MONDAY)
    office.slack.faults.add(_POST, faults.refused("invalid_blocks"), times=2)
    office.start()
    office.tick(MONDAY + _LATER)
    words = [message.words for message in office.slack.by_bot(office.rooms[0])]
    assert len(words) == len(set(words)) >= 3
    assert digests.recent(office.archive)[0].state == "posted"


@pytest.mark.parametrize(
    ("word", "mend"),
    [
        ("is_archived", "unarchive it"),
        ("channel_not_found", "check the id"),
        ("not_in_channel", "/invite"),
        ("restricted_action", "name another channel"),
    ],
)
def test_a_closed_channel_says_what_mends_it(office: Office, word: str, mend: str) -> None:
    """It is tried now and then, not each minute; once open, it gets what it was owed."""
    office.slack.faults.add(_POST, faults.refused(word), times=None)
    for minute in range(10):
        office.tick(MONDAY + timedelta(minutes=minute))
    assert len(_posts(office)) == 2
    assert mend in office.status()
    office.slack.faults.clear()
    office.tick(MONDAY + timedelta(minutes=11))
    assert len(office.roots()) == 1


def test_a_digest_that_cannot_be_made_is_no_other_channels_trouble(
    slack: Slack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one channel's digest fails in our own code, the other channels get theirs."""
    ida = slack.person("Ida")
    office = Office(slack, tmp_path, rooms=(slack.channel("one", ida), slack.channel("two", ida)))
    office.tick(FRIDAY)
    office.add()
    compose = digest.compose

    def stumbling(*given: object, channel: str, **more: object) -> digest.DigestAnswer:
        if channel == office.rooms[0].id:
            raise ZeroDivisionError
        return compose(*given, channel=channel, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(digest, "compose", stumbling)
    office.tick(MONDAY)
    assert len(office.roots(1)) == 1
    monkeypatch.undo()
    office.tick(MONDAY + _SOON)
    assert len(office.roots(0)) == len(office.roots(1)) == 1
    office.archive.close()
