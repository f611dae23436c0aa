"""`@Clippings summarise` in a thread: which article is meant, and what is never stored."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.e2e.conftest import House
    from tests.slack.state import Kind

WALL = "https://courier.example/2024/harbour-wall"
PASTED = """TOLVIK — The lake of Tolvik froze on Friday, a month before its usual day.

“I have never seen it so early,” said Odd Lyngdal, who fishes there every winter.

The town council of Tolvik forbade people to walk on the ice until December 20. Lyngdal said that
he would wait until January.

Skaters from Ostrand came on Sunday in spite of the council's order. Nobody was hurt, the police
said."""


def _summary_of_the_wall(words: str) -> bool:
    return "voted on Sunday to build a harbour wall" in words and "no. 1" in words


def test_a_link_in_the_mention(house: House) -> None:
    """A link in the mention itself names the article."""
    answer = house.ida.mention(f"summarise <{WALL}>", house.room).answer()
    assert _summary_of_the_wall(answer.words)
    assert "Bruno Hasselt" in answer.words
    assert "nobody died" in answer.words or "reckless" in answer.words or "sandbags" in answer.words


def test_a_number_and_a_title(house: House) -> None:
    """An article's number or its title names it, in a mention and directly."""
    for words in (
        "1",
        "no. 1",
        "#1",
        "Port Maren votes for a new harbour wall",
        f"{WALL}?utm_source=x",
    ):
        assert _summary_of_the_wall(house.ida.dm(f"summarise {words}").answer().words), words


def test_the_threads_root(house: House) -> None:
    """With nothing named, the link in the thread's root is meant."""
    root = house.ida.post(f"Have you seen <{WALL}|this>?", house.room)
    house.ida.post("Yes, quite a story", house.room, thread=root.ts)
    asked = house.ida.mention("summarise", house.room, thread=root.ts)
    answer = asked.answer()
    assert _summary_of_the_wall(answer.words)
    assert answer.thread_ts == root.ts


def test_the_newest_message_that_has_one(house: House) -> None:
    """Where the root names no article, the newest message that does counts."""
    root = house.ida.post("What do we run tomorrow?", house.room)
    house.ida.post("Perhaps https://courier.example/2024/ferry", house.room, thread=root.ts)
    house.ida.post(f"Or <{WALL}>", house.room, thread=root.ts)
    house.ida.post("I like that", house.room, thread=root.ts)
    answer = house.ida.mention("summarize please", house.room, thread=root.ts).answer()
    assert _summary_of_the_wall(answer.words)


def test_a_pasted_article_is_read_and_not_stored(house: House) -> None:
    """Text that is pasted into the thread is summed up in its own words, and kept nowhere."""
    root = house.ida.post(PASTED, house.room)
    answer = house.ida.mention("summarise this", house.room, thread=root.ts).answer()
    assert "The lake of Tolvik froze on Friday" in answer.words
    assert "Odd Lyngdal" in answer.words
    found = house.ida.command("/articles", "Tolvik lake froze", house.room).answer()
    assert "usual day" not in found.words
    for path in house.db.parent.iterdir():
        assert b"Lyngdal" not in path.read_bytes(), path.name


def test_a_deleted_root(house: House) -> None:
    """A root that is gone is no reason to fail; the replies are still read."""
    root = house.ida.post(f"<{WALL}>", house.room)
    house.ida.post("Too late?", house.room, thread=root.ts)
    house.ida.delete(root)
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert not _summary_of_the_wall(answer.words)
    assert answer.words.strip()
    house.ida.post(f"It was <{WALL}>", house.room, thread=root.ts)
    answers = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert _summary_of_the_wall(answers.words)


def test_an_edited_root(house: House) -> None:
    """What the root says now is what counts."""
    root = house.ida.post("<https://courier.example/2024/ferry>", house.room)
    house.ida.edit(root, f"Sorry, I meant <{WALL}>")
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert _summary_of_the_wall(answer.words)


def test_a_thread_of_a_thousand_messages(house: House) -> None:
    """A long thread is read to its end, over all its pages."""
    root = house.ida.post("Today's debate", house.room)
    for number in range(1100):
        house.ida.post(f"I disagree, for reason {number}", house.room, thread=root.ts)
    house.ida.post(f"<{WALL}> is the point", house.room, thread=root.ts)
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert _summary_of_the_wall(answer.words)


def test_pages_of_fifteen(house: House) -> None:
    """An app outside Slack's marketplace reads fifteen messages at a time, and still answers."""
    root = house.ida.post(f"<{WALL}>", house.room)
    for number in range(40):
        house.ida.post(f"Reason {number}", house.room, thread=root.ts)
    house.slack.team.small_pages = True
    try:
        answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    finally:
        house.slack.team.small_pages = False
    assert _summary_of_the_wall(answer.words)


def test_nothing_to_summarise(house: House) -> None:
    """Where no article can be found, the answer says what to do."""
    root = house.ida.post("Lunch?", house.room)
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert "link" in answer.words.casefold() or "number" in answer.words.casefold()


def test_an_unknown_link(house: House) -> None:
    """A link that is not in the archive is said not to be there; nothing else is summed up."""
    root = house.ida.post("<https://elsewhere.example/story>", house.room)
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert "voted on Sunday" not in answer.words
    assert "archive" in answer.words.casefold()


def test_an_unfurled_link(house: House) -> None:
    """A link that stands only in a preview is found, too."""
    attachment = {"from_url": WALL, "title": "Harbour wall", "title_link": WALL, "id": 1}
    root = house.ida.write("Look at that", house.room, None, attachments=[attachment])
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert _summary_of_the_wall(answer.words)


def test_a_thread_that_cannot_be_read(house: House) -> None:
    """Without the right to read the thread, the answer says so, and how to go on."""
    scopes = house.slack.team.scopes
    scopes.remove("channels:history")
    try:
        root = house.ida.post(f"<{WALL}>", house.room)
        answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    finally:
        scopes.append("channels:history")
    assert answer.words.strip()
    assert not _summary_of_the_wall(answer.words)
    house.slack.team.refusals.clear()


@pytest.mark.parametrize("kind", ["private", "mpim"])
def test_private_conversations(house: House, kind: Kind) -> None:
    """Threads of private channels and group messages are read, too."""
    room = house.slack.channel("board", house.ida, kind=kind)
    root = house.ida.post(f"<{WALL}>", room)
    answer = house.ida.mention("summarise", room, thread=root.ts).answer()
    assert _summary_of_the_wall(answer.words)


def test_a_thread_in_direct_messages(house: House) -> None:
    """In direct messages an answer stays in the thread in which it was asked for."""
    root = house.ida.dm(f"What about <{WALL}>?")
    root.answer()
    asked = house.ida.dm("summarise", thread=root.ts)
    assert _summary_of_the_wall(asked.answer().words)
    assert asked.answer().thread_ts == root.ts


def test_a_file_that_cannot_be_read_is_named(house: House) -> None:
    """A shared file that the bot may not open is said to be that, not passed over."""
    file = {"id": "F1", "name": "story.docx", "title": "Story", "mimetype": "application/msword"}
    root = house.ida.write("Here it is", house.room, None, files=[file])
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert "story" in answer.words.casefold()


def test_shorter_longer_and_quotations(house: House) -> None:
    """A summary can be made shorter and longer, and leads to its quotations."""
    answer = house.ida.mention("summarise 1", house.room).answer()
    first = len(answer.words)
    shorter = house.ida.click(answer, "Shorter").replaced()
    assert len(shorter.words) < first
    longer = house.ida.click(shorter, "Longer").replaced()
    assert len(longer.words) > 0


def test_the_archive_is_sound_afterwards(house: House) -> None:
    """After all of this the archive's own check finds nothing."""
    connection = sqlite3.connect(house.db)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        connection.close()
