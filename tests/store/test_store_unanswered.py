"""Questions under way: whose they are, while their process lives and after it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store import unanswered
from store.unanswered import HOLD_SECONDS, KEPT_HOURS, Question

if TYPE_CHECKING:
    from store.archive import Archive
    from tests.store.news import Clock

ASKED = Question("Ev1", "C1", "5.1", "5.0")
HALF = timedelta(seconds=HOLD_SECONDS / 2)


def test_a_question_is_taken_once(archive: Archive) -> None:
    """Whoever comes second does not get it, not even when it is answered."""
    assert unanswered.take(archive, ASKED, "one")
    assert not unanswered.take(archive, ASKED, "two")
    unanswered.done(archive, "Ev1")
    assert not unanswered.take(archive, ASKED, "two")
    assert unanswered.left(archive, "two") == ()


def test_the_questions_of_the_dead_are_taken_over_once(archive: Archive, clock: Clock) -> None:
    """A process that lives keeps its own; one that is silent loses them, to one other."""
    unanswered.take(archive, ASKED, "one")
    for _ in range(4):
        clock.at += HALF
        assert unanswered.left(archive, "one") == ()
        assert unanswered.left(archive, "two") == ()
    clock.at += HALF * 2
    assert unanswered.left(archive, "two", claim=False) == ()
    (found,) = unanswered.left(archive, "two")
    assert not unanswered.hold(archive, "Ev1", "one")
    assert unanswered.hold(archive, "Ev1", "two")
    assert (found.event, found.ts, found.thread, found.tries) == ("Ev1", "5.1", "5.0", 1)
    assert unanswered.left(archive, "three") == ()


def test_who_wakes_up_first_answers_alone(archive: Archive, clock: Clock) -> None:
    """A process that was frozen and holds its question on keeps it from all others."""
    unanswered.take(archive, ASKED, "one")
    clock.at += HALF * 4
    assert unanswered.hold(archive, "Ev1", "one")
    assert unanswered.left(archive, "two") == ()
    unanswered.done(archive, "Ev1")
    assert not unanswered.hold(archive, "Ev1", "one")


def test_what_could_not_be_tried_is_tried_again(archive: Archive, clock: Clock) -> None:
    """A try that came to nothing for another's fault is not counted, and is made again."""
    unanswered.take(archive, ASKED, "one")
    for _ in range(3):
        clock.at += HALF * 2
        (found,) = unanswered.left(archive, "two")
        assert found.tries == 1
        unanswered.postpone(archive, "Ev1")
    unanswered.postpone(archive, "Ev1", 60.0)
    clock.at += timedelta(seconds=50)
    assert unanswered.left(archive, "two") == ()
    clock.at += timedelta(seconds=10)
    assert unanswered.left(archive, "two")


def test_nobody_waits_for_ever(archive: Archive, clock: Clock) -> None:
    """A question of yesterday is forgotten."""
    unanswered.take(archive, ASKED, "one")
    clock.at += timedelta(hours=KEPT_HOURS, minutes=1)
    assert unanswered.left(archive, "two") == ()
    assert archive.value("SELECT count(*) FROM unanswered") == 0


def test_letting_go_takes_nothing_from_a_first_try_nor_from_its_hold(
    archive: Archive, clock: Clock
) -> None:
    """Before anybody took it over there is no try to take back; a hold runs out by itself."""
    unanswered.take(archive, ASKED, "one")
    unanswered.postpone(archive, "Ev1")
    assert unanswered.left(archive, "two") == ()
    clock.at += HALF * 2
    (found,) = unanswered.left(archive, "two")
    assert found.tries == 1


def test_each_app_finishes_its_own_questions(archive: Archive, clock: Clock) -> None:
    """Two apps on one archive see two workspaces: neither takes what only the other can read."""
    unanswered.take(archive, ASKED, "north/one")
    clock.at += HALF * 4
    assert unanswered.left(archive, "south/two") == ()
    (found,) = unanswered.left(archive, "north/two")
    unanswered.postpone(archive, found.event)
    clock.at += HALF * 4
    assert unanswered.left(archive, "south/two") == ()
    assert unanswered.left(archive, "north/two")
