"""Draws a language model's summary: its sentence, then the article's words that bear it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, places, words

if TYPE_CHECKING:
    from handlers.views.packing import Packed
    from handlers.written import Written
    from store.values import Article

PENDING = "A language model is asked as well; what it writes, once checked, replaces this."
_SOURCE = 400  # characters


def draw(packed: Packed, article: Article, written: Written) -> int:
    """Put each written sentence over the article's own, as far as there is room.

    Args:
        packed: The message so far.
        article: The article, whose words stand on the bars.
        written: What the model wrote and the article bears out.

    Returns:
        How many sentences found no room.
    """
    for index, one in enumerate(written.sentences):
        line = blocks.label(one.words, places.button(article, one.rests_on, f"{index}"))
        bar = blocks.bar(words.pieces(article.text, one.rests_on, limit=_SOURCE))
        if not packed.take([line, blocks.rich(bar)], at_least_one=index == 0):
            return len(written.sentences) - index
    return 0


def note(written: Written) -> str:
    """Say whose words these are, or why they are not a language model's."""
    if not written.sentences:
        return f"No summary by the language model: {written.why_not}."
    left_out = {
        0: "",
        1: " One that they do not clearly bear out was left out.",
    }.get(written.dropped, f" {written.dropped} that they do not clearly bear out were left out.")
    return (
        "Sentences written by a language model; under each, on the bar, the article’s own words"
        f" that it rests on.{left_out}"
    )
