"""What comes in from a person and what goes back: the handlers' two ends, free of Slack's library.

The bot turns a slash command, a mention, a direct message, a terminal line, a click or a filled-in
form into these values, and sends what comes back. Nothing here knows how a message travels.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager

Block: TypeAlias = dict[str, Any]
View: TypeAlias = dict[str, Any]
Surface = Literal["slash", "mention", "dm", "terminal"]
ResponseType = Literal["ephemeral", "in_channel"]
Mode = Literal["open", "update", "push"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A legacy attachment or an unfurled link under a message, as Slack's history gives it.

    `links` are addresses in its blocks, buttons and fields; `text` may come out of its blocks.
    """

    title: str | None = None
    title_link: str | None = None
    text: str | None = None
    from_url: str | None = None
    fallback: str | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file shared in a message; `read` fetches its bytes, only when they are needed.

    `read` raises `BadSourceError` where it cannot; it is `None` where the bot may not, and
    `unread_because` then says why. `name` is "" where Slack does not tell it any more.
    """

    name: str
    title: str | None = None
    mimetype: str | None = None
    unread_because: str | None = None
    read: Callable[[], bytes] | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation; `text` is raw, with Slack's own escapes in it.

    `links` are addresses that stand in its blocks and not in its text; those in the text are
    found there. `body` is what its blocks say, without any markup: a pasted article stands there
    as it was pasted. `to_bot` tells that it speaks to us, `deleted` that its words are gone.
    """

    text: str
    ts: str = ""
    user: str | None = None
    links: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    files: tuple[SharedFile, ...] = ()
    from_bot: bool = False
    deleted: bool = False
    body: str = ""
    to_bot: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation, oldest message first: the root, then its answers.

    `incomplete` says in one sentence why messages may be missing ("" where none are). `rooted` is
    false where these are just its last messages: none of them began it.
    """

    messages: tuple[Message, ...] = ()
    incomplete: str = ""
    rooted: bool = True

    @property
    def root(self) -> Message | None:
        """The message that began it."""
        return self.messages[0] if self.messages and self.rooted else None

    @property
    def answers(self) -> tuple[Message, ...]:
        """What came after the root, or all of it where there is none."""
        return self.messages[1:] if self.rooted else self.messages


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as somebody typed it.

    `command` is the slash command ("/quotes") or `None`, then `text` begins with the command's
    name or is a sentence. `thread` fetches the conversation round it, only when it is needed;
    `message` is the asking message itself where it is one (its links, files and unfurls).
    `pasted` is an article that stands beside the question in it. `meanwhile` is entered, with what
    is waited for, while somebody else's server is asked: who asked is told if that takes long.
    """

    text: str
    command: str | None = None
    user: str | None = None
    channel: str | None = None
    surface: Surface = "slash"
    thread: Callable[[], Thread] | None = None
    now: datetime | None = None
    timezone: tzinfo = UTC
    message: Message | None = None
    meanwhile: Callable[[str], AbstractContextManager[None]] | None = None
    pasted: str = ""

    @property
    def is_public(self) -> bool:
        """Whether everybody round the question sees its answer."""
        return self.surface in {"mention", "dm"}

    def waiting_for(self, what: str) -> AbstractContextManager[None]:
        """Enter a wait for somebody else's server.

        Args:
            what: What is waited for, in words: "the link https://…".
        """
        return self.meanwhile(what) if self.meanwhile is not None else nullcontext()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture to upload with an answer; it is drawn when the answer is on its way already."""

    draw: Callable[[], bytes]
    filename: str
    title: str
    alt: str

    @property
    def data(self) -> bytes:
        """The picture, as a PNG."""
        return self.draw()


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, drawn. `text` is for notifications and screen readers, `blocks` for the screen.

    `replace_original` rewrites the message whose button was clicked; `delete_original` removes
    it. `parts` are further messages for the thread under this one. `image` is to be uploaded
    where the answer is shown. `metadata` is Slack's message metadata. Links never unfurl.
    `later` is what the message is to be replaced with: it may take seconds to come, and whoever
    cannot replace a message need not ask for it.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    response_type: ResponseType = "ephemeral"
    replace_original: bool = False
    delete_original: bool = False
    unfurl: bool = False
    metadata: Mapping[str, Any] | None = None
    parts: tuple[Reply, ...] = ()
    image: Image | None = None
    later: Callable[[], Reply] | None = None

    def payload(self) -> dict[str, Any]:
        """Return the message as Slack's JSON: `text`, `blocks`, `response_type`."""
        return {
            "text": self.text,
            "blocks": list(self.blocks),
            "response_type": self.response_type,
        }


@dataclass(frozen=True, slots=True)
class Modal:
    """A window: `open` from a message's button, `update` or `push` from inside another window."""

    view: View
    mode: Mode = "open"


@dataclass(frozen=True, slots=True)
class FormErrors:
    """What was wrong in a filled-in form: a sentence for each input, by its `block_id`."""

    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Click:
    """A click: on which element, by whom, where; `message_at` fetches a message from there."""

    action_id: str
    value: str
    user: str | None
    channel: str | None
    surface: Surface
    now: datetime
    message_at: Callable[[str], Message | None] | None = None

    @property
    def public(self) -> bool:
        """Whether everybody round the button sees the answer."""
        return self.surface in {"mention", "dm"}
