"""Draws the sentences of several articles that answer an open question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming, words
from handlers.views.packing import Packed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.answered import InArticle
    from handlers.asking import Reply
    from store.values import Article

_PASSAGE = 600  # characters
_CAVEAT = (
    "I can only look for the words of a question, and for others that say the same: read on before"
    " you take a sentence for the answer. Other articles may say otherwise."
)


def draw(question: str, answers: Sequence[InArticle], *, public: bool = False) -> Reply:
    """Draw what articles answer.

    Args:
        question: As it was typed.
        answers: Each article with its sentences.
        public: Whether everybody round the question sees it.
    """
    asked = f"“{blocks.cut(question, 120)}”"
    counted = common.counted(len(answers), "article")
    head = blocks.line(blocks.words(asked, bold=True), f" · {counted}")
    packed = Packed([blocks.rich(head)])
    drawn: list[Article] = []
    for one in answers:
        bars = [
            blocks.bar(
                words.pieces(
                    one.article.text, each.passage.spans, each.passage.inserts, limit=_PASSAGE
                )
            )
            for each in one.picked
        ]
        if not packed.take([blocks.rich(naming.heading(one.article), *bars)], at_least_one=True):
            break
        drawn.append(one.article)
    made = packed.blocks
    made += common.notes(_CAVEAT)
    made += blocks.actions([common.read_button(article.id) for article in drawn])
    numbers = naming.numbers([article.id for article in drawn])
    return common.reply(blocks.cut(f"{asked}: {numbers}.", 200), made, public=public)
