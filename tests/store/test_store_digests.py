"""Digests: one for each channel and instant, whatever happens in between."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from store import arrivals, articles, digests
from store.archive import Archive
from store.clock import stamp
from store.digest import claims, parts
from store.errors import NotFoundError
from store.values import Draft

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.news import Clock

Make = Callable[..., Draft]
MONDAY = datetime(2024, 3, 11, 9, 0, tzinfo=UTC)
WEEK = timedelta(days=7)


def post(archive: Archive, channel: str = "C1", instant: datetime = MONDAY) -> digests.Period:
    """Plan, claim and finish a digest of one part."""
    planned = digests.plan(archive, channel, instant)
    claimed = claims.claim(archive, planned.id, "me")
    assert claimed is not None
    parts.prepare(archive, claimed.id, ("{}",))
    parts.sent(archive, claimed.id, 0, "1.2", "https://slack.example/p12")
    assert claims.finish(archive, claimed.id, "me")
    return digests.get(archive, claimed.id)


def test_the_first_digest_is_the_next_one(archive: Archive, clock: Clock) -> None:
    """Nothing is due for an instant before the bot was there."""
    last_monday = clock.at.replace(hour=7)
    assert digests.due(archive, "C1", last_monday) is None
    clock.at = MONDAY + timedelta(minutes=1)
    period = digests.due(archive, "C1", MONDAY)
    assert period is not None
    assert period.due == stamp(MONDAY)
    assert period.first


def test_nothing_is_due_before_its_hour(archive: Archive, clock: Clock) -> None:
    """An instant in the future is not due, however it is asked for."""
    digests.watch(archive, "C1")
    assert digests.due(archive, "C1", clock.at + timedelta(minutes=1)) is None


def test_a_posted_digest_is_not_due_again(archive: Archive, clock: Clock) -> None:
    """After it is posted, the next one is the next week's."""
    digests.watch(archive, "C1")
    clock.at = MONDAY
    posted = post(archive)
    assert posted.state == "posted"
    assert posted.parts[0].permalink == "https://slack.example/p12"
    assert digests.due(archive, "C1", MONDAY) is None
    assert claims.claim(archive, posted.id, "other") is None
    clock.at = MONDAY + WEEK
    assert digests.due(archive, "C1", MONDAY + WEEK) is not None


def test_only_one_claims_until_the_lease_runs_out(archive: Archive, clock: Clock) -> None:
    """A second process gets nothing; after a crash it gets it, knowing that it has to look."""
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    first = claims.claim(archive, planned.id, "a")
    assert first is not None
    assert not first.retried
    assert claims.claim(archive, planned.id, "b") is None
    assert digests.due(archive, "C1", MONDAY) is None
    clock.turn(seconds=claims.LEASE_SECONDS + 1)
    found = digests.due(archive, "C1", MONDAY)
    assert found is not None
    assert found.id == planned.id
    second = claims.claim(archive, planned.id, "b")
    assert second is not None
    assert second.retried
    assert second.claimed == first.claimed
    assert not claims.finish(archive, planned.id, "a")
    assert claims.finish(archive, planned.id, "b")


def test_a_renewed_lease_holds(archive: Archive, clock: Clock) -> None:
    """Who is still posting keeps the claim; who lost it is told so."""
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    claims.claim(archive, planned.id, "a")
    clock.turn(seconds=claims.LEASE_SECONDS - 1)
    assert claims.renew(archive, planned.id, "a")
    clock.turn(seconds=claims.LEASE_SECONDS - 1)
    assert claims.claim(archive, planned.id, "b") is None
    assert not claims.renew(archive, planned.id, "b")


def test_a_failed_digest_is_tried_again_and_its_reason_kept(archive: Archive, clock: Clock) -> None:
    """The reason is there for `status`; the next tick claims it at once."""
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    claims.claim(archive, planned.id, "a")
    assert claims.fail(archive, planned.id, "a", "not_in_channel")
    assert digests.recent(archive, "C1")[0].error == "not_in_channel"
    again = digests.due(archive, "C1", MONDAY)
    assert again is not None
    taken = claims.claim(archive, again.id, "a")
    assert taken is not None
    assert taken.retried
    assert taken.error is None


def test_the_period_runs_from_the_last_ones_end(
    archive: Archive, clock: Clock, draft: Make
) -> None:
    """Each article is in one digest; a week of downtime loses none."""
    articles.put(archive, draft("One.", uri="a"))
    clock.at = MONDAY
    assert post(archive).articles == (1,)
    clock.turn(hours=1)
    articles.put(archive, draft("Two.", uri="b"))
    clock.at = MONDAY + 3 * WEEK
    articles.put(archive, draft("Three, in the same instant.", uri="c"))
    third = post(archive, instant=MONDAY + 3 * WEEK)
    assert third.articles == (3, 2)
    assert third.start == stamp(MONDAY)


def test_channels_have_digests_of_their_own(archive: Archive, clock: Clock, draft: Make) -> None:
    """What one channel was told is still new to another."""
    articles.put(archive, draft("One.", uri="a"))
    clock.at = MONDAY
    assert post(archive, "C1").articles == (1,)
    assert post(archive, "C2").articles == (1,)


def test_what_was_written_during_the_claim_is_in_the_next_one(
    archive: Archive, clock: Clock, draft: Make
) -> None:
    """An article whose transaction was open at the claim is not lost between two digests."""
    clock.at = MONDAY
    post(archive)
    articles.put(archive, draft("Late.", uri="a"))
    with archive.write() as connection:
        connection.execute(
            "UPDATE articles SET available = ?", (stamp(MONDAY - timedelta(seconds=1)),)
        )
    clock.at = MONDAY + WEEK
    assert post(archive, instant=MONDAY + WEEK).articles == (1,)
    clock.at = MONDAY + 2 * WEEK
    assert post(archive, instant=MONDAY + 2 * WEEK).articles == ()


def test_an_embargoed_article_is_new_when_its_embargo_ends(
    archive: Archive, clock: Clock, draft: Make
) -> None:
    """The later of arrival and embargo's end decides in which digest an article is."""
    articles.put(archive, draft("Secret.", uri="a", embargo=stamp(MONDAY + timedelta(hours=1))))
    clock.at = MONDAY
    assert post(archive).articles == ()
    clock.at = MONDAY + WEEK
    assert post(archive, instant=MONDAY + WEEK).articles == (1,)


def test_a_back_catalogue_is_never_new(archive: Archive, clock: Clock, draft: Make) -> None:
    """Old articles that are taken in at once are no news."""
    articles.put(archive, draft("Old.", uri="a", back_catalogue=True))
    clock.at = MONDAY
    assert post(archive).articles == ()
    assert arrivals.new_articles(archive, MONDAY - WEEK, MONDAY) == ()


def test_articles_from_all_over_are_visible_and_not_the_new_ones(
    archive: Archive, draft: Make
) -> None:
    """New articles are held against some of the whole archive, without them or hidden ones."""
    ids = [articles.put(archive, draft(f"Kiln {n} was fired.", uri=f"k{n}")).id for n in range(9)]
    articles.withdraw(archive, ids[4])
    assert arrivals.spread(archive, 3) == tuple(ids[n] for n in (0, 3, 6))
    assert ids[4] not in arrivals.spread(archive, 9)
    assert arrivals.spread(archive, 9, ids[5:]) == tuple(ids[:4])


def test_a_lifted_hold_makes_an_article_new(archive: Archive, clock: Clock, draft: Make) -> None:
    """What was withheld last week and may be used now is in this week's digest."""
    articles.put(archive, draft("Held.", uri="a", rights="withheld"))
    clock.at = MONDAY
    assert post(archive).articles == ()
    clock.turn(hours=1)
    articles.put(archive, draft("Held.", uri="a"))
    clock.at = MONDAY + WEEK
    assert post(archive, instant=MONDAY + WEEK).articles == (1,)


def test_what_is_withdrawn_after_the_claim_is_not_in_it(
    archive: Archive, clock: Clock, draft: Make
) -> None:
    """Hidden is hidden at once, also in a digest that is being made."""
    articles.put(archive, draft("One.", uri="a"))
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    claims.claim(archive, planned.id, "a")
    articles.withdraw(archive, 1)
    assert digests.get(archive, planned.id).articles == ()


def test_again_posts_once_more_the_same_articles(
    archive: Archive, clock: Clock, draft: Make
) -> None:
    """Without `again` a posted digest is found, with it a new row stands beside it."""
    articles.put(archive, draft("One.", uri="a"))
    clock.at = MONDAY
    first = post(archive)
    assert digests.plan(archive, "C1", MONDAY).id == first.id
    repeat = digests.plan(archive, "C1", MONDAY, again=True)
    assert repeat.id != first.id
    claimed = claims.claim(archive, repeat.id, "a")
    assert claimed is not None
    assert claimed.articles == (1,)
    assert not claimed.first


def test_parts_are_fixed_once_and_keys_are_unique(archive: Archive, clock: Clock) -> None:
    """A retry says the same; every part of every digest has a key of its own."""
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    claims.claim(archive, planned.id, "a")
    first = parts.prepare(archive, planned.id, ("one", "two"))
    assert parts.prepare(archive, planned.id, ("other",)) == first
    assert [part.payload for part in first] == ["one", "two"]
    parts.sent(archive, planned.id, 1, "5.6")
    assert [part.ts for part in digests.get(archive, planned.id).parts] == [None, "5.6"]
    other = digests.plan(archive, "C2", MONDAY)
    keys = {part.key for part in parts.prepare(archive, other.id, ("x", "y"))}
    assert not keys & {part.key for part in first}


def test_there_is_no_digest_of_an_unknown_number(archive: Archive) -> None:
    """A wrong number is said in words."""
    with pytest.raises(NotFoundError):
        digests.get(archive, 7)


RACE = """
import sys
from datetime import datetime, UTC
from store import digests
from store.digest import claims
from store.archive import Archive
archive = Archive.open(sys.argv[1])
period = digests.plan(archive, "C1", datetime(2024, 3, 11, 9, tzinfo=UTC))
print("posted" if claims.claim(archive, period.id, sys.argv[2]) else "left")
"""


def test_of_five_processes_at_once_one_posts(tmp_path: Path) -> None:
    """The claim is decided by the archive, between real processes."""
    path = tmp_path / "shared.db"
    Archive.open(path).close()
    running = [
        subprocess.Popen(  # noqa: S603 our own program
            [sys.executable, "-c", RACE, str(path), f"owner{number}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(5)
    ]
    said = [process.communicate(timeout=60)[0].strip() for process in running]
    assert sorted(said) == ["left"] * 4 + ["posted"]


def test_what_is_not_posted_yet_can_be_drawn_anew(archive: Archive, clock: Clock) -> None:
    """A part that is in the channel stays as it is; the others say what holds now."""
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    claims.claim(archive, planned.id, "a")
    before = parts.prepare(archive, planned.id, ("one", "two", "three"))
    parts.sent(archive, planned.id, 0, "1.2")
    after = parts.redraft(archive, planned.id, ("changed", "changed too"))
    assert [(part.payload, part.ts) for part in after] == [("one", "1.2"), ("changed too", None)]
    assert [part.key for part in after] == [part.key for part in before[:2]]


def test_a_claim_ends_with_its_lease(archive: Archive, clock: Clock) -> None:
    """To the second: who is silent for as long as a lease lasts has lost it."""
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    assert claims.claim(archive, planned.id, "one") is not None
    clock.turn(seconds=claims.LEASE_SECONDS - 1)
    assert claims.claim(archive, planned.id, "two") is None
    clock.turn(seconds=1)
    assert claims.claim(archive, planned.id, "two") is not None


def test_who_asks_by_hand_need_not_wait_for_the_next_try(archive: Archive, clock: Clock) -> None:
    """A digest that Slack refused is not due for a while, and may be claimed at once."""
    digests.watch(archive, "C1")
    clock.at = MONDAY
    period = digests.due(archive, "C1", MONDAY)
    assert period is not None
    claims.claim(archive, period.id, "one")
    assert claims.fail(archive, period.id, "one", "ratelimited", 600)
    assert digests.due(archive, "C1", MONDAY) is None
    assert claims.claim(archive, period.id, "two") is not None


def test_the_first_digest_begins_where_its_channel_is_watched(
    archive: Archive, clock: Clock
) -> None:
    """A bot that was down for weeks after its start tells of all of them, not of the last."""
    clock.at = MONDAY - 3 * WEEK
    digests.watch(archive, "C1")
    clock.at = MONDAY
    planned = digests.plan(archive, "C1", MONDAY)
    claimed = claims.claim(archive, planned.id, "me")
    assert claimed is not None
    assert claimed.start == stamp(MONDAY - 3 * WEEK)
