"""Draws everything that anybody says in one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import state
from handlers.views import blocks, common, naming
from handlers.views.packing import Packed
from handlers.views.quotes import kinds_told, label, statement_blocks

if TYPE_CHECKING:
    from handlers.asking import Block, Reply
    from handlers.quotes import Shown, SpokenAnswer


def draw(answer: SpokenAnswer, *, public: bool = False) -> Reply:
    """Draw the quotations of an article, in its order, each under its speaker."""
    article = answer.article
    total = answer.offset + len(answer.shown)
    found = common.counted(total, "statement")
    title = blocks.line(
        blocks.words(f"Quotations in no. {article.id}", bold=True),
        f" · {naming.dated(article)} · {found}, in the article’s order\n",
        naming.title(article),
    )
    packed = Packed([blocks.rich(title)])
    drawn = 0
    speaker: str | None = None
    for shown in answer.shown:
        who = shown.statement.speaker or shown.statement.probably
        more = _statement(answer, shown, new_speaker=drawn == 0 or who != speaker)
        if not packed.take(more, at_least_one=drawn == 0):
            break
        speaker = who
        drawn += 1
    made = packed.blocks
    made += common.notes(
        kinds_told({shown.statement.kind for shown in answer.shown}), common.brackets(made)
    )
    buttons = [common.read_button(article.id, "Read it")]
    if drawn < len(answer.shown):
        value = state.pack(n=article.id, o=answer.offset + drawn)
        buttons.append(blocks.button("More ›", "quotes.article:more", value))
    made += blocks.actions(buttons)
    return common.reply(f"Quotations in no. {article.id}: {found}.", made, public=public)


def _statement(answer: SpokenAnswer, shown: Shown, *, new_speaker: bool) -> list[Block]:
    """Draw one statement, with its speaker where another one begins to speak."""
    speaker = [blocks.paragraph(*_speaker(shown))] if new_speaker else []
    article = answer.article
    return [*speaker, *statement_blocks(shown, article, label(shown, article))]


def _speaker(shown: Shown) -> list[blocks.Element]:
    statement = shown.statement
    if statement.speaker:
        role = f", {statement.role}" if statement.role else ""
        return [blocks.words(statement.speaker, bold=True), blocks.words(role)]
    if statement.probably:
        return [
            blocks.words(f"Probably {statement.probably}", bold=True),
            blocks.words(": the article does not settle it"),
        ]
    return [blocks.words("Speaker not settled by the article", bold=True)]
