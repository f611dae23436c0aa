"""Questions at a prompt: the answers that Slack would get, with history and completion.

A button is pressed by its number, or by its words.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import Completer, Completion
from prompt_toolkit.history import FileHistory, InMemoryHistory

from bot.out import say
from bot.terminal import question, width
from handlers import router
from handlers.asking import Message, Modal, Thread
from handlers.views.terminal import draw
from store import people
from store.errors import ClippingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document
    from prompt_toolkit.history import History

    from handlers.asking import Block, Reply
    from handlers.desk import Desk

_COMMANDS = ("/quotes", "/timeline", "/articles", "/person", "/digest", "summarise", "/clippings")
_PAGES = {"next": "more", "next page": "more", "previous": "back", "previous page": "back"}
"""What else the buttons are called that turn an answer's pages."""
_LEAVING = ("exit", "quit", "q", ":q")
_MOST_NAMES = 20  # completions
_REMEMBERED = 20  # questions and answers


@dataclass(frozen=True, slots=True)
class Button:
    """A button of the last answer."""

    label: str
    action_id: str
    value: str


class Console:
    """A conversation with the desk."""

    def __init__(self, desk: Desk) -> None:
        """Begin it."""
        self._desk = desk
        self._buttons: tuple[Button, ...] = ()
        self._said: tuple[Message, ...] = ()

    def run(self) -> None:
        """Answer every line until there is no more: Ctrl-D, or "exit"."""
        for line in self._typed():
            if line.lower() in _LEAVING:
                return
            if line:
                self.answer(line)

    def _found(self, line: str, button: Button | None) -> Reply | Modal:
        """Ask what was typed, or press the button that it names."""
        if button:
            return router.act(self._desk, button.action_id, button.value, surface="terminal")
        thread = self._thread if self._said else None
        return router.answer(self._desk, question(self._desk, line, thread=thread))

    def answer(self, line: str) -> None:
        """Answer one line: a question, or a button of the last answer."""
        button = self._pressed(line)
        try:
            found = self._found(line, button)
        except ClippingsError as error:
            say(str(error))
            return
        for payload in _payloads(found):
            say(draw(payload, width(), sys.stdout.isatty()).rstrip("\n"))
        if not isinstance(found, Modal):
            answered = Message(found.text, from_bot=True)
            self._said = (*self._said, answered)[-_REMEMBERED:]
        blocks = found.view.get("blocks", ()) if isinstance(found, Modal) else found.blocks
        self._buttons = tuple(_buttons(blocks))
        if self._buttons:
            listed = "  ".join(f"[{n}] {b.label}" for n, b in enumerate(self._buttons, start=1))
            say(f"\nPress: {listed}")
        say("")

    def _thread(self) -> Thread:
        """Return what was answered so far: a follow-up keeps the article of the last answer."""
        return Thread(self._said)

    def _pressed(self, line: str) -> Button | None:
        if line.isdecimal() and 0 < int(line[:9]) <= len(self._buttons):
            return self._buttons[int(line) - 1]
        named = _bare(_PAGES.get(line.lower(), line))
        return next((b for b in self._buttons if _bare(b.label) == named), None)

    def _typed(self) -> Iterator[str]:
        """Yield what is typed: lines of a file, or at a prompt with history and completion."""
        if not sys.stdin.isatty():
            yield from (line.strip() for line in sys.stdin)
            return
        session: PromptSession[str] = PromptSession(
            history=_history(),
            completer=_Names(self._desk),
            complete_while_typing=False,
            auto_suggest=AutoSuggestFromHistory(),
        )
        while True:
            try:
                yield session.prompt("clippings> ").strip()
            except KeyboardInterrupt:
                continue
            except EOFError:
                return


class _Names(Completer):
    """Completes commands, and behind one the names that the archive knows."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get_completions(self, document: Document, _: CompleteEvent) -> Iterable[Completion]:
        before = document.text_before_cursor
        command, space, rest = before.partition(" ")
        if not space:
            found = [name for name in _COMMANDS if name.lstrip("/").startswith(command.lstrip("/"))]
            yield from (Completion(f"{name} ", -len(before)) for name in found)
            return
        wanted = rest.lstrip('"').lower()
        names = people.known_names(self._desk.archive)
        found = [name for name in names if name.lower().startswith(wanted)][:_MOST_NAMES]
        yield from (Completion(name, -len(wanted)) for name in found)


def _bare(label: str) -> str:
    """Return a button's words as somebody types them: without case and arrows."""
    return label.lower().strip(" ‹›…")


def _history() -> History:
    """Keep history where such things are kept; a read-only home has none."""
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    folder = Path(home) / "clippings"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "history"
        file.touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(file))


def _payloads(found: Reply | Modal) -> Iterator[dict[str, Any]]:
    if isinstance(found, Modal):
        yield {"text": "", "blocks": found.view.get("blocks", [])}
        return
    for part in (found, *found.parts):
        yield part.payload()


def _buttons(blocks: Iterable[Block]) -> Iterator[Button]:
    for block in blocks:
        if block.get("type") == "actions":
            elements = block.get("elements", ())
        else:
            elements = (block.get("accessory") or {},)
        for element in elements:
            if element.get("type") == "button" and "url" not in element:
                label = element["text"]["text"]
                yield Button(label, element["action_id"], element.get("value", ""))
