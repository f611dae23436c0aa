"""Draws what leads to the article that is meant: which of several, and what was looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.question import shapes
from handlers.views import blocks, common, messages, naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block, Reply
    from handlers.question.shapes import Shape
    from handlers.thread.pointed import Discussed
    from store.values import Article

_CHOICES = 8  # articles


def which_article(found: Discussed, shape: Shape, *, public: bool = False) -> Reply:
    """Ask which of several articles is meant.

    Args:
        found: The candidates.
        shape: What is wanted of the article, which each button carries on.
        public: Whether everybody in the channel sees the question.
    """
    words = "More than one article may be meant. Which one shall I take?"
    return messages.said(words, *_offered(found.candidates, shape), public=public)


def which_text(found: Discussed, shape: Shape, *, public: bool = False) -> Reply:
    """Ask which of several shared texts is meant.

    Args:
        found: The texts.
        shape: What is wanted of the text, which each button carries on.
        public: Whether everybody in the channel sees the question.
    """
    buttons = [
        blocks.button(
            blocks.cut(one.name, 60), f"summary.shared:{place}", shapes.pack(0, shape, one)
        )
        for place, one in enumerate(found.choices[:_CHOICES])
    ]
    kind = "page" if found.choices[0].kind == "page" else "file"
    words = f"More than one {kind} may be meant. Which one shall I read?"
    return messages.said(words, *blocks.actions(buttons), public=public)


def beside(reply: Reply, since: Article | None, shape: Shape) -> Reply:
    """Return an answer that kept its article, with a button for one that was shown since.

    Args:
        reply: The answer.
        since: The other article, if there is one.
        shape: What was wanted, which the button carries on.
    """
    if since is None:
        return reply
    value = shapes.pack(since.id, shape)
    button = blocks.button(f"Take no. {since.id}", f"summary.pick:{since.id}", value)
    more = common.notes(f"No. {since.id} was linked here since. This is still the one before it.")
    return messages.followed_by(reply, [*more, *blocks.actions([button])])


def no_article(found: Discussed, shape: Shape, *, public: bool = False) -> Reply:
    """Say what was looked for, and offer the likeliest articles.

    Args:
        found: What was looked for, and what comes nearest.
        shape: What is wanted of the article.
        public: Whether everybody in the channel sees the answer.
    """
    unread = common.listed(found.unread, "and")
    looked = common.listed(found.looked_for, "and")
    words = f"I could not read {unread}." if unread else ""
    if unread:
        words += " Nothing else here leads to an article of the archive." * bool(looked)
    elif looked:
        what = "no sentence with all of it" if found.asked else "no such article"
        words += f" I looked for {looked}, and found {what} in the archive."
    else:
        words = (
            "Which article? Name it by its number, its headline or its link,"
            " as in: summarise no. 12."
        )
    words = f"{found.incomplete} {words.strip()}".strip()
    if not found.likely or (unread and not found.near):
        hint = "Paste its text here, or name an article by its number, headline or link."
        return messages.said(f"{words} {hint}" if unread else words, public=public)
    offer = " For example one of these:"
    if looked or unread:
        offer = " These come nearest:" if found.near else " The last added are these:"
    return messages.said(words + offer, *_offered(found.likely, shape), public=public)


def _offered(offered: Sequence[Article], shape: Shape) -> list[Block]:
    """Draw the articles that may be meant, each with a button that takes it."""
    items = [
        [
            blocks.words(f"No. {item.id}", bold=True),
            blocks.words(f" · {naming.dated(item)} · "),
            naming.title(item, 100),
        ]
        for item in offered
    ]
    verb = "Take" if shape.aspect or shape.about else "Summarise"
    buttons = [
        blocks.button(
            f"{verb} no. {item.id}", f"summary.pick:{item.id}", shapes.pack(item.id, shape)
        )
        for item in offered
    ]
    return [blocks.rich(blocks.bullets(items)), *blocks.actions(buttons)]
