"""What the stand-in's Slack workspace holds: people, conversations, messages, views, files."""

from __future__ import annotations

import itertools
import secrets
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from tests.slack.blocks import buttons, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Json = dict[str, Any]
Kind = Literal["public", "private", "im", "mpim"]
T = TypeVar("T")

HISTORY_SCOPE = {
    "public": "channels:history",
    "private": "groups:history",
    "im": "im:history",
    "mpim": "mpim:history",
}
READ_SCOPE = {
    "public": "channels:read",
    "private": "groups:read",
    "im": "im:read",
    "mpim": "mpim:read",
}
DEFAULT_SCOPES = (
    "commands",
    "app_mentions:read",
    "chat:write",
    "channels:history",
    "groups:history",
    "im:history",
    "mpim:history",
)


@dataclass
class Message:
    """One message, public or only for one person, with every form it has had."""

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    from_bot: bool = False
    metadata: Json | None = None
    files: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    subtype: str | None = None
    edited: bool = False
    deleted: bool = False
    only_for: str | None = None
    via: str = "person"
    unfurl: tuple[bool | None, bool | None] = (None, None)
    versions: list[tuple[str, list[Json]]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All words that a reader sees: those of the blocks, else the text."""
        return words_of(self.blocks) if self.blocks else self.text

    @property
    def buttons(self) -> list[Json]:
        """The buttons under it, in order."""
        return buttons(self.blocks)

    def button(self, label: str) -> Json:
        """Return the first button whose label or action_id contains `label`.

        Raises:
            AssertionError: There is no such button; the message names those there are.
        """
        for each in self.buttons:
            if label in each["text"]["text"] or label in each["action_id"]:
                return each
        labels = [each["text"]["text"] for each in self.buttons]
        raise AssertionError(f"no button {label!r} among {labels}")

    def replace(self, text: str, blocks: list[Json]) -> None:
        """Put new content in its place; the old one is kept in `versions`."""
        self.versions.append((self.text, self.blocks))
        self.text, self.blocks, self.edited = text, blocks, True

    def as_json(self, *, metadata: bool = False) -> Json:
        """Return the message as the Web API gives it."""
        given: Json = {"type": "message", "ts": self.ts, "text": self.text, "user": self.user}
        if self.from_bot:
            given |= {"bot_id": "B0STANDIN", "app_id": "A0STANDIN", "team": "T0STANDIN"}
        if self.subtype:
            given["subtype"] = self.subtype
        if self.subtype == "tombstone":
            given |= {"user": "USLACKBOT", "text": "This message was deleted.", "hidden": True}
            return given | ({"thread_ts": self.thread_ts} if self.thread_ts else {})
        for name in ("blocks", "thread_ts", "files", "attachments"):
            if getattr(self, name):
                given[name] = getattr(self, name)
        if self.edited:
            given["edited"] = {"user": self.user, "ts": self.ts}
        if metadata and self.metadata is not None:
            given["metadata"] = self.metadata
        return given


@dataclass
class Conversation:
    """A channel, a private channel, or direct messages."""

    id: str
    name: str
    kind: Kind
    members: set[str] = field(default_factory=set)
    messages: dict[str, Message] = field(default_factory=dict)

    def thread(self, root: str) -> list[Message]:
        """Return a thread, its root first, oldest first."""
        held = [m for m in self.messages.values() if root in (m.ts, m.thread_ts)]
        return sorted(held, key=lambda m: (m.ts != root, m.ts))


@dataclass
class ResponseUrl:
    """A `response_url`: five uses within half an hour."""

    id: str
    channel: str
    user: str
    origin: Literal["command", "action"]
    original: Message | None = None
    made: float = field(default_factory=time.monotonic)
    uses: int = 0
    shown: list[Message] = field(default_factory=list)


@dataclass
class View:
    """A modal or an App Home that somebody sees."""

    id: str
    user: str
    content: Json
    hash: str
    root: str
    previous: str | None = None
    open: bool = True

    @property
    def words(self) -> str:
        """All words of the view."""
        return words_of(self.content)

    def as_json(self, state: Json | None = None) -> Json:
        """Return the view as Slack sends it."""
        return {
            "callback_id": "",
            "private_metadata": "",
            "external_id": "",
            "submit": None,
            "close": None,
            **self.content,
            "id": self.id,
            "team_id": "T0STANDIN",
            "state": {"values": state or {}},
            "hash": self.hash,
            "previous_view_id": self.previous,
            "root_view_id": self.root,
            "app_id": "A0STANDIN",
            "bot_id": "B0STANDIN",
        }


@dataclass
class Trigger:
    """A `trigger_id`: one use, within three seconds."""

    user: str
    made: float = field(default_factory=time.monotonic)
    used: bool = False
    view: View | None = None


@dataclass(frozen=True)
class SharedFile:
    """A file that a person shared, as the app may download it."""

    id: str
    name: str
    mimetype: str
    content: bytes


@dataclass
class UploadedFile:
    """A file on its way in, or there."""

    id: str
    filename: str
    length: int
    content: bytes | None = None
    complete: bool = False
    title: str = ""


@dataclass(frozen=True)
class Call:
    """One call of the Web API, and what came of it."""

    method: str
    arguments: Json
    answer: Json | None
    at: float


class Team:
    """The state of the workspace, guarded by one lock; whoever waits is told of each change."""

    def __init__(self, scopes: Iterable[str] = DEFAULT_SCOPES) -> None:
        """Begin an empty workspace with the app installed."""
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.id = "T0STANDIN"
        self.base = ""  # the stand-in's own address, known once it listens
        self.app_id = "A0STANDIN"
        self.bot_user = "U0CLIPPINGS"
        self.bot_token = "xoxb-stand-in-" + secrets.token_hex(6)
        self.app_token = "xapp-1-stand-in-" + secrets.token_hex(6)
        self.signing_secret = secrets.token_hex(16)
        self.scopes = list(scopes)
        self.app_scopes = ["connections:write"]
        self.small_pages = False
        self.conversations: dict[str, Conversation] = {}
        self.ephemerals: list[Message] = []
        self.response_urls: dict[str, ResponseUrl] = {}
        self.triggers: dict[str, Trigger] = {}
        self.views: dict[str, View] = {}
        self.homes: dict[str, View] = {}
        self.files: dict[str, UploadedFile] = {}
        self.shared: dict[str, SharedFile] = {}
        self.users: dict[str, str] = {}
        self.calls: list[Call] = []
        self.refusals: list[str] = []
        self.on_post: list[Callable[[Message], None]] = []
        self._last_ts = 0
        self._serial = itertools.count(1)

    def new_ts(self) -> str:
        """Return a message's time stamp, later than all before."""
        with self.lock:
            self._last_ts = max(self._last_ts + 1, time.time_ns() // 1000)
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def new_id(self, prefix: str) -> str:
        """Return a fresh identifier such as `C0000000012`."""
        with self.lock:
            return f"{prefix}{next(self._serial):010d}"

    def add_conversation(self, name: str, kind: Kind, members: Iterable[str]) -> Conversation:
        """Open a channel or direct messages."""
        prefix = {"public": "C", "private": "G", "im": "D", "mpim": "G"}[kind]
        with self.lock:
            conversation = Conversation(self.new_id(prefix), name, kind, set(members))
            self.conversations[conversation.id] = conversation
            return conversation

    def post(self, message: Message) -> Message:
        """Show a message to everybody, or to the one it is for."""
        number = itertools.count()
        for block in message.blocks:
            block.setdefault("block_id", f"b{message.ts[-6:]}-{next(number)}")
        with self.changed:
            if message.only_for is None:
                conversation = self.conversations[message.channel]
                conversation.messages[message.ts] = message
                root = conversation.messages.get(message.thread_ts or "")
                if root is not None and root.thread_ts is None:
                    root.thread_ts = root.ts
            else:
                self.ephemerals.append(message)
            self.changed.notify_all()
        for tell in self.on_post:
            tell(message)
        return message

    def by_bot(self, channel: str | None = None) -> list[Message]:
        """Return all messages of the bot that everybody can see, oldest first."""
        with self.lock:
            held = [
                message
                for conversation in self.conversations.values()
                for message in conversation.messages.values()
                if message.from_bot and not message.deleted
            ]
        chosen = [each for each in held if channel in (None, each.channel)]
        return sorted(chosen, key=lambda each: each.ts)

    def until(self, ready: Callable[[], T | None], what: str, seconds: float = 60) -> T:
        """Wait for something to be there.

        Args:
            ready: Returns it, or something false while it is not there.
            what: What is waited for, for the one who reads the failure.
            seconds: How long to wait at most.

        Raises:
            AssertionError: It did not come.
        """
        end = time.monotonic() + seconds
        with self.changed:
            while True:
                found = ready()
                if found:
                    return found
                left = end - time.monotonic()
                if left <= 0:
                    refusals = f" Refused so far: {self.refusals}" if self.refusals else ""
                    raise AssertionError(f"{what}: nothing came in {seconds} s.{refusals}")
                self.changed.wait(min(left, 0.25))

    def record(self, call: Call) -> None:
        """Keep one call of the Web API."""
        with self.changed:
            self.calls.append(call)
            self.changed.notify_all()

    def called(self, method: str) -> list[Call]:
        """Return the calls of one method so far."""
        with self.lock:
            return [call for call in self.calls if call.method == method]
