"""Asking and clicking in tests: every message that comes back is validated as Slack would."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from handlers import router
from handlers.asking import Ask, Modal, Reply, Thread
from handlers.state import VALUE_LIMIT
from tests.slack.blocks import buttons, check_message, check_view, walk, words_of

if TYPE_CHECKING:
    from handlers.asking import FormErrors, Message, Surface
    from handlers.desk import Desk

_TO_THE_PAGE = re.compile(r"<https?://[!-;=?-{}~]+\|on the page>")
"""The one link that is drawn as mrkdwn: to a sentence on its article's page."""


def ask(
    desk: Desk,
    text: str,
    *,
    surface: Surface = "slash",
    thread: tuple[Message, ...] | None = None,
    message: Message | None = None,
) -> Reply:
    """Ask a question, check the answer as Slack would, and return it."""
    question = Ask(
        text,
        surface=surface,
        user="U0ASKER01",
        channel="C0ROOM0001",
        thread=(lambda: Thread(thread)) if thread is not None else None,
        message=message,
    )
    return checked(router.answer(desk, question))


def checked(reply: Reply) -> Reply:
    """Refuse a reply, and its parts, that Slack would refuse or that could ping somebody."""
    for part in (reply, *reply.parts):
        check_message(part.payload())
        assert part.text.strip()
        assert len(part.blocks) < 50
        assert len(str(part.blocks)) < 13_000
        assert len(json.dumps(part.blocks, ensure_ascii=False)) <= 10_000
        assert not part.unfurl
        harmless(list(part.blocks))
        for mark in ("<!", "<@", "<#", "<http"):
            assert mark not in part.text
    return reply


def harmless(blocks: list[dict[str, Any]]) -> None:
    """Check that what is drawn as mrkdwn is ours, escaped and left unparsed."""
    for held in walk(blocks):
        if held.get("type") == "mrkdwn":
            assert held["verbatim"] is True
            assert "<" not in _TO_THE_PAGE.sub("", held["text"])


def click(desk: Desk, reply: Reply, action: str, *, surface: Surface = "slash") -> Reply | Modal:
    """Press the button whose action or label begins so, and check what comes of it."""
    for button in buttons(list(reply.blocks)):
        if button["action_id"].startswith(action) or button["text"]["text"].startswith(action):
            done = router.act(
                desk,
                button["action_id"],
                button["value"],
                user="U0ASKER01",
                channel="C0ROOM0001",
                surface=surface,
            )
            return _checked_window(done) if isinstance(done, Modal) else checked(done)
    labels = [button["text"]["text"] for button in buttons(list(reply.blocks))]
    raise AssertionError(f"no button {action!r} among {labels}")


def pressed(desk: Desk, reply: Reply, action: str, *, surface: Surface = "slash") -> Reply:
    """Press a button that answers with a message."""
    done = click(desk, reply, action, surface=surface)
    assert isinstance(done, Reply)
    return done


def opened(desk: Desk, reply: Reply, action: str) -> Modal:
    """Press a button that opens a window."""
    done = click(desk, reply, action)
    assert isinstance(done, Modal)
    return done


def inside(desk: Desk, window: Modal, label: str) -> Modal:
    """Press a button of a window, and check the window that comes of it."""
    for button in buttons(window.view["blocks"]):
        if button["text"]["text"].startswith(label):
            assert len(button["value"]) <= VALUE_LIMIT
            done = router.act(desk, button["action_id"], button["value"], user="U0ASKER01")
            assert isinstance(done, Modal)
            return _checked_window(done)
    raise AssertionError(f"no button {label!r} in the window")


def sent(
    desk: Desk, window: Modal, form: str, state: dict[str, dict[str, Any]]
) -> Modal | FormErrors:
    """Send a filled-in form, and check the window that comes of it."""
    held = window.view["private_metadata"]
    done = router.submit(desk, form, state, held, "U0ASKER01")
    return _checked_window(done) if isinstance(done, Modal) else done


def _checked_window(window: Modal) -> Modal:
    check_view(window.view)
    harmless(window.view["blocks"])
    return window


def said(reply: Reply | Modal) -> str:
    """Return the words of a message or a window, gaps between blocks as line ends."""
    blocks = reply.view["blocks"] if isinstance(reply, Modal) else list(reply.blocks)
    return words_of(blocks)


def bars(reply: Reply | Modal) -> list[str]:
    """Return what stands on the bars: the article's words, as they are shown."""
    blocks = reply.view["blocks"] if isinstance(reply, Modal) else list(reply.blocks)
    return [
        "".join(part["text"] for part in held["elements"])
        for held in walk(blocks)
        if held.get("type") == "rich_text_quote"
    ]
