"""Questions that are taken and not answered yet: what a crash cuts off is finished later.

Of a question only its place is kept, never its words: they are read in Slack once more. A question
is held by the process that took it, for as long as that process lives and says so. A process's name
("owner") may begin with the app that it answers for and a slash: one app cannot see another's
workspace, and leaves its questions alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import events_seen
from store.clock import later
from store.plain import plain

if TYPE_CHECKING:
    from store.archive import Archive

HOLD_SECONDS = 12.0
"""How long a process is believed to be alive after it last said so, by `left`."""

KEPT_HOURS = 24
"""After how long nobody waits for an answer any more."""


@dataclass(frozen=True, slots=True)
class Question:
    """Where a question stands.

    `event` is Slack's own id of it, "" where it could not be noted; `thread` the `ts` of the
    thread's root, `direct` whether it is a message to the app alone. A slash command stands
    nowhere: it has `url`, by which its asker is answered. `tries` counts who began on it and did
    not come to an end.
    """

    event: str
    channel: str
    ts: str = ""
    thread: str | None = None
    direct: bool = False
    url: str = ""
    tries: int = 0


def take(archive: Archive, question: Question, owner: str) -> bool:
    """Take a question, so that one process alone answers it; says whether it was free.

    Args:
        archive: The open archive.
        question: The question.
        owner: A name that no other process has.
    """
    with archive.write():
        if not events_seen.first_time(archive, question.event):
            return False
        note(archive, question, owner)
    return True


def note(archive: Archive, question: Question, owner: str) -> None:
    """Note that a question is being answered.

    Args:
        archive: The open archive.
        question: The question.
        owner: A name that no other process has.
    """
    now = archive.now()
    with archive.write() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO unanswered VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                plain(question.event),
                question.channel,
                question.ts,
                question.thread,
                question.direct,
                question.url,
                now,
                owner,
                later(now, HOLD_SECONDS),
                question.tries,
            ),
        )


def hold(archive: Archive, event: str, owner: str) -> bool:
    """Hold a question on for as long as its answer is on its way; says whether it is one's own.

    Who was silent for too long has lost it. Looked up and held at once: nobody else can take it
    between the look and the answer.

    Args:
        archive: The open archive.
        event: The question's event.
        owner: The name under which it was taken.
    """
    until = later(archive.now(), HOLD_SECONDS)
    with archive.write() as connection:
        held = connection.execute(
            "UPDATE unanswered SET held_until = ? WHERE event = ? AND owner = ?",
            (until, plain(event), owner),
        )
    return held.rowcount > 0


def done(archive: Archive, event: str) -> None:
    """Forget a question: it is answered, or nobody can answer it."""
    with archive.write() as connection:
        connection.execute("DELETE FROM unanswered WHERE event = ?", (plain(event),))


def postpone(archive: Archive, event: str, seconds: float = 0.0, *, counted: bool = False) -> None:
    """Let go of a question that could not be tried to its end: somebody tries again.

    Args:
        archive: The open archive.
        event: The question's event.
        seconds: How long nobody is to try; at least until its hold has run out.
        counted: Whether this try counts among those that did not come to an end.
    """
    until = later(archive.now(), seconds)
    with archive.write() as connection:
        connection.execute(
            "UPDATE unanswered SET owner = substr(owner, 1, instr(owner, '/')),"
            " tries = max(tries - ?, 0), held_until = max(held_until, ?) WHERE event = ?",
            (not counted, until, plain(event)),
        )


def left(archive: Archive, owner: str, *, claim: bool = True) -> tuple[Question, ...]:
    """Hold what one has oneself, and take what others left behind.

    Args:
        archive: The open archive.
        owner: The name under which one took one's own.
        claim: Whether anything is taken at all.

    Returns:
        The questions of the app's processes that are no more, now one's own.
    """
    if archive.row("SELECT 1 FROM unanswered LIMIT 1") is None:
        return ()
    now = archive.now()
    until = later(now, HOLD_SECONDS)
    with archive.write() as connection:
        connection.execute("UPDATE unanswered SET held_until = ? WHERE owner = ?", (until, owner))
        if not claim:
            return ()
        connection.execute(
            "DELETE FROM unanswered WHERE at < ?", (later(now, -KEPT_HOURS * 3600.0),)
        )
        rows = connection.execute(
            "SELECT * FROM unanswered WHERE owner <> ?1 AND held_until <= ?2"
            " AND substr(owner, 1, instr(owner, '/')) IN ('', substr(?1, 1, instr(?1, '/')))",
            (owner, now),
        ).fetchall()
        connection.executemany(
            "UPDATE unanswered SET owner = ?, held_until = ?, tries = tries + 1 WHERE event = ?",
            [(owner, until, row["event"]) for row in rows],
        )
    return tuple(
        Question(
            row["event"],
            row["channel"],
            row["ts"],
            row["thread"],
            bool(row["direct"]),
            row["url"],
            row["tries"] + 1,
        )
        for row in rows
    )
