"""What several answers share: their buttons, the note on brackets, who shared something."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from handlers import state
from handlers.asking import Reply
from handlers.views import blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from handlers.asking import Block, ResponseType
    from handlers.question.filters import Filters
    from handlers.views.blocks import Element

BRACKETS = "[ ] = inferred or added by Clippings, not in the article."
BRACKETS_TOO = (
    "[ ] in italics or in a date = inferred or added by Clippings; other [ ] are the article’s own."
)
_CORRECTIONS = 3  # articles
_USER = re.compile(r"[UW][A-Z0-9]{2,20}\Z")


def reply(text: str, made: Sequence[Block], *, public: bool) -> Reply:
    """Return an answer.

    Args:
        text: What a notification shows.
        made: Its blocks.
        public: Whether everybody in the channel sees it, not only who asked.
    """
    return Reply(blocks.escape(text), tuple(made), seen_by(public=public))


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 article", "2 articles", "1,200 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str], word: str = "and") -> str:
    """Return "a", "a and b", "a, b and c"."""
    if len(items) < 2:  # noqa: PLR2004 - a list of two is the first that needs a word between
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def narrowing(filters: Filters) -> dict[str, str]:
    """Return what narrows a question as a button's value carries it."""
    about, source = filters.about[:200], filters.source[:100]
    return {"a": about, "s": filters.since, "b": filters.before, "i": source}


def read_button(article_id: int, words: str = "") -> Element:
    """Return the button that opens the whole article."""
    return blocks.button(
        words or f"Read no. {article_id}", f"read:{article_id}", state.pack(n=article_id)
    )


def correction_buttons(article_id: int, corrections: Sequence[int]) -> list[Element]:
    """Return the buttons that open the articles by which a paper put one right."""
    return [
        blocks.button(
            f"Read no. {number}, its correction",
            f"read:{article_id}:{number}",
            state.pack(n=number),
        )
        for number in corrections[:_CORRECTIONS]
    ]


def context_button(statement_id: int, article_id: int, start: int) -> Element:
    """Return the button that shows a statement in its paragraph.

    Args:
        statement_id: The statement's number.
        article_id: The article that it stands in.
        start: Where it begins there.
    """
    value = state.pack(s=statement_id, n=article_id, at=start)
    return blocks.button("In context", f"context:{statement_id}", value)


def share_button(kind: str, value: str) -> Element:
    """Return the button that posts an answer for everyone in the channel."""
    return blocks.button("Share to channel", f"{kind}.share", value)


class Paged(Protocol):
    """A question of which one page is shown.

    `offset` is where the page begins, `back` where each page before it did.
    """

    @property
    def offset(self) -> int: ...  # noqa: D102 - said above

    @property
    def back(self) -> tuple[int, ...]: ...  # noqa: D102 - said above


P = TypeVar("P", bound=Paged)


def paging(
    kind: str, asked: P, end: int, total: int, pack: Callable[[P], str], *, more: str = "More ›"
) -> list[Element]:
    """Return the buttons to the page before and the page after, where there are such.

    Args:
        kind: What is turned: the first part of the buttons' ids.
        asked: The question, a frozen dataclass, with the place of this page.
        end: Where this page ends.
        total: How many items there are in all.
        pack: Makes a button's value of a question.
        more: What stands on the button to the page after.
    """
    turned = partial(replace, cast("Any", asked))
    made = []
    if asked.back:
        before = turned(offset=asked.back[-1], back=asked.back[:-1])
        made.append(blocks.button("‹ Back", f"{kind}.page:back", pack(before)))
    if end < total:
        after = turned(offset=end, back=(*asked.back, asked.offset))
        made.append(blocks.button(more, f"{kind}.page:more", pack(after)))
    return made


def place_of_page(asked: Paged, shown: int, total: int) -> str:
    """Return " · 11–20" where a page is not all that there is, else ""."""
    return f" · {asked.offset + 1}–{asked.offset + shown}" if shown < total else ""


def user_named(user: str | None) -> Element:
    """Return who somebody is for a rich text: Slack's own name for an id, else the words."""
    if user and _USER.match(user):
        return {"type": "user", "user_id": user}
    return blocks.words(blocks.cut(user, 80) if user else "someone")


def shared_by(user: str | None, command: str) -> list[Block]:
    """Return the line that says who shared an answer, and how to ask it oneself."""
    asked = blocks.cut(command, 200)
    return [blocks.paragraph("Shared by ", user_named(user), " · ask it yourself: ", asked)]


def closing(by: str | None, command: str, buttons: Sequence[Element]) -> list[Block]:
    """Return what stands under an answer: its buttons, or who shared it with a channel."""
    return blocks.actions(buttons) if by is None else shared_by(by, command)


def notes(*lines: str) -> list[Block]:
    """Return small grey lines of ours, one block, empty ones left out."""
    kept = [line for line in lines if line]
    return [blocks.note("\n".join(kept))] if kept else []


def brackets(made: Sequence[Block]) -> str:
    """Return the note on the square brackets that are drawn, "" where there are none of ours.

    Newspapers put brackets of their own into what people say; words of ours between an article's
    words are in italics.

    Args:
        made: The blocks above the note.
    """
    held = {theirs for words, theirs in _drawn(made) if "[" in words}
    if False not in held:
        return ""
    return BRACKETS_TOO if True in held else BRACKETS


def _drawn(held: object, *, quoted: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield every text of some blocks, and whether it is an article's words on a bar."""
    if isinstance(held, dict):
        on_a_bar = quoted or held.get("type") == "rich_text_quote"
        ours = (
            bool(held.get("style", {}).get("italic"))
            if isinstance(held.get("style"), dict)
            else False
        )
        for name, value in held.items():
            if name == "text" and isinstance(value, str):
                yield value, on_a_bar and not ours
            else:
                yield from _drawn(value, quoted=on_a_bar)
    elif isinstance(held, (list, tuple)):
        for one in held:
            yield from _drawn(one, quoted=quoted)


def seen_by(*, public: bool) -> ResponseType:
    """Return who sees an answer: everybody in the channel, or the one who asked."""
    return "in_channel" if public else "ephemeral"
