"""Where a text that the archive lacks was shared: pasted, as a file, behind a link.

Such a text is read for one answer and kept nowhere. What is kept, in a button or in the words of
our own answer, is only where it stands, so that it can be read there again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from handlers import state

Kind = Literal["text", "file", "page"]
_KINDS: tuple[Kind, ...] = ("text", "file", "page")
_LONGEST_NAME = 120  # characters
_LONGEST_KEPT = 1200  # characters
_TOLD = re.compile(r"(?:the (?P<kind>file|page) (?P<name>\S.{0,119}?)|the text shared here)\Z")


@dataclass(frozen=True, slots=True)
class Shared:
    """The place of a shared text: the message, and the file's name or the page's address."""

    kind: Kind = "text"
    name: str = ""
    ts: str = ""

    @property
    def called(self) -> str:
        """What the text is called in an answer; `told` reads it."""
        if self.kind == "text":
            return "the text shared here"
        return f"the {self.kind} {self.name[:_LONGEST_NAME]}".rstrip()


def told(words: str) -> Shared | None:
    """Read what a text was called in an answer of ours; the name may have been cut.

    Args:
        words: "the file draft.docx", "the page https://…", "the text shared here".
    """
    found = _TOLD.match(words)
    if found is None:
        return None
    kind: Kind = "text"
    if found["kind"]:
        kind = "file" if found["kind"] == "file" else "page"
    return Shared(kind, found["name"] or "")


def packed(shared: Shared) -> dict[str, Any]:
    """Return a place as parts of a button's state."""
    number = _KINDS.index(shared.kind) + 1
    return {"k": number, "w": shared.ts, "e": shared.name[:_LONGEST_KEPT]}


def unpacked(held: dict[str, Any]) -> Shared:
    """Return the place that a button's state names.

    Raises:
        BadQuestionError: It is no state of ours.
    """
    kind = _KINDS[(state.number(held, "k") - 1) % len(_KINDS)]
    return Shared(kind, state.words(held, "e"), state.words(held, "w"))
