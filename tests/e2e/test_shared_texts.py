"""Texts that the archive lacks: files to choose among, other apps' posts, their buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e import product
from tests.slack import payloads
from tests.slack.chat import pings
from tests.slack.state import SharedFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.e2e.conftest import House
    from tests.slack.people import Person
    from tests.slack.state import Conversation, Json
    from tests.slack.workspace import Slack

INSIDE = "127.0.0.0/8,::1/128"
WALL = "https://courier.example/2024/harbour-wall"
LAKE = """The lake of Tolvik froze on Friday, a month before its usual day.

“I have never seen it so early,” said Odd Lyngdal, who fishes there every winter.

The town council of Tolvik forbade people to walk on the ice until December 20. Lyngdal said that
he would wait until January.

Skaters from Ostrand came on Sunday in spite of the order. Nobody was hurt, the police said."""
SEA = LAKE.replace("lake", "sea").replace("Tolvik", "Ostrand")


@pytest.fixture
def ida(slack: Slack) -> Person:
    """Somebody who asks."""
    return slack.person("Ida")


@pytest.fixture
def room(db: Path, slack: Slack, ida: Person) -> Iterator[Conversation]:
    """Where she asks, the bot running."""
    with product.serving(db, slack, CLIPPINGS_FETCH_INTERNAL=INSIDE):
        yield slack.channel("newsroom", ida)


def _shared(slack: Slack, number: str, name: str, text: str, kind: str = "text/plain") -> Json:
    held = SharedFile(number, name, kind, text.encode())
    slack.team.shared[number] = held
    return payloads.file_shown(slack.team, held)


def test_two_files_are_chosen_between(slack: Slack, ida: Person, room: Conversation) -> None:
    """Two drafts in one message: the buttons read one of them, and shape it."""
    files = [_shared(slack, "F71", "lake.txt", LAKE), _shared(slack, "F72", "sea.txt", SEA)]
    root = ida.write("two drafts", room, None, files=files)
    asked = ida.mention("summarise", room, thread=root.ts).answer()
    assert "More than one file" in asked.words
    chosen = ida.click(asked, "sea.txt").replaced()
    assert "The sea of Ostrand froze" in chosen.words
    shorter = ida.click(chosen, "Shorter").replaced()
    assert "The sea of Ostrand froze" in shorter.words
    assert "Odd Lyngdal" in ida.click(shorter, "Who is quoted").replaced().words
    kept = ida.mention("in 2 sentences", room, thread=root.ts).answer()
    assert "More than one file" in kept.words or "sea of Ostrand" in kept.words
    named = ida.mention("summarise lake.txt", room, thread=root.ts).answer()
    assert "The lake of Tolvik froze" in named.words


def test_a_file_of_another_workspace(slack: Slack, ida: Person, room: Conversation) -> None:
    """Of a file shared by Slack Connect messages tell only the id; the rest is asked for."""
    _shared(slack, "F73", "lake.txt", LAKE)
    stub = {"id": "F73", "mode": "file_access", "file_access": "check_file_info"}
    root = ida.write("from our partners", room, None, files=[stub])
    answer = ida.mention("summarise", room, thread=root.ts).answer()
    assert "The lake of Tolvik froze" in answer.words


def test_a_page_instead_of_a_page(slack: Slack, ida: Person, room: Conversation) -> None:
    """Slack's sign-in page is never summarised in the place of an HTML file."""
    page = f"<html><body><article><p>{LAKE}</p></article></body></html>"
    root = ida.write("", room, None, files=[_shared(slack, "F74", "a.html", page, "text/html")])
    assert "Tolvik" in ida.mention("summarise", room, thread=root.ts).answer().words
    slack.team.scopes.remove("files:read")
    answer = ida.mention("summarise a.html", room, thread=root.ts).answer()
    assert "files:read" in answer.words
    assert "Sign in" not in answer.words


def test_a_file_alone_in_a_direct_message(slack: Slack, ida: Person, room: Conversation) -> None:
    """A file sent to the app without a word is read, and its summary reshaped there."""
    del room
    ida.share("lake.txt", LAKE.encode(), "text/plain")
    answer = slack.until(lambda: next(iter(slack.by_bot(ida.direct)), None), "an answer")
    assert "The lake of Tolvik froze" in answer.words
    shorter = ida.click(answer, "Shorter").replaced()
    assert "The lake of Tolvik froze" in shorter.words


def test_names_of_files_ping_nobody(slack: Slack, ida: Person, room: Conversation) -> None:
    """A file's name and its words are shown as they are: on buttons, in heads, in notifications."""
    text = LAKE.replace("Odd Lyngdal", "Odd <!here> Lyngdal")
    files = [_shared(slack, "F75", "a.txt", text), _shared(slack, "F76", "b.txt", SEA)]
    for file, name in zip(files, ("<!channel>.txt", f"<@{ida.id}> & co.txt"), strict=True):
        file["name"] = name
    root = ida.write("", room, None, files=files)
    asked = ida.mention("summarise", room, thread=root.ts).answer()
    assert "<!channel>.txt" in [button["text"]["text"] for button in asked.buttons]
    shown = ida.click(asked, "<!channel>.txt").replaced()
    assert "of the file <!channel>.txt" in shown.words
    assert shown.text.startswith("Summary of the file &lt;!channel&gt;.txt in ")
    quoted = ida.mention("who is quoted?", room, thread=root.ts).answer()
    assert quoted.text.startswith("Who is quoted in the file &lt;!channel&gt;.txt: ")
    assert not [ping for message in slack.by_bot() for ping in pings(message)]


def test_another_app_s_post(house: House) -> None:
    """A link that stands only in a post's blocks or on its button is found."""
    marked = {"type": "section", "text": {"type": "mrkdwn", "text": f"*New*: <{WALL}|a story>"}}
    button = {"type": "button", "text": {"type": "plain_text", "text": "Open"}, "url": WALL}
    buttoned = {"type": "actions", "elements": [{**button, "action_id": "x"}]}
    for block in (marked, buttoned):
        root = house.ida.post("New story", house.room)
        root.blocks = [block]
        answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
        assert "voted on Sunday to build a harbour wall" in answer.words


def test_a_paste_is_reshaped_where_it_stands(house: House) -> None:
    """The buttons under a pasted text's summary read it once more; deleted, it is gone."""
    root = house.ida.post(f"{LAKE}\n", house.room)
    answer = house.ida.mention("summarise", house.room, thread=root.ts).answer()
    assert "The lake of Tolvik froze" in house.ida.click(answer, "Shorter").replaced().words
    house.ida.delete(root)
    told = house.ida.click(answer, "Longer").answer()
    assert "its message is gone" in told.words
    for path in house.db.parent.iterdir():
        assert b"Lyngdal" not in path.read_bytes(), path.name


def test_a_private_summary_is_shared(house: House) -> None:
    """A summary that a command shows to one person is shared with the channel by a button."""
    answer = house.ida.command("/clippings", "summarise no. 1", house.room).answer()
    assert answer.only_for == house.ida.id
    shared = house.ida.click(answer, "Share to channel").answer()
    assert shared.only_for is None
    assert "voted on Sunday" in shared.words
    assert "Shared by" in shared.words
