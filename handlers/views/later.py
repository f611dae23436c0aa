"""Draws what the archive has on the same from after an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.asking import Reply
from handlers.views import blocks, common, naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.values import Article

_SHOWN = 5  # articles


def draw(article: Article, later: Sequence[Article], *, public: bool = False) -> Reply:
    """Draw the answer to "what happened next?".

    Args:
        article: The article that is asked about.
        later: The later ones on the same, the first of them first.
        public: Whether everybody round the question sees it.
    """
    seen_by = common.seen_by(public=public)
    which = naming.number(article.id)
    if not later:
        said = f"The archive has nothing later on the same as {which}."
        head = blocks.rich(blocks.line(blocks.words(said)))
        return Reply(blocks.escape(f"Later than {which}: nothing on the same."), (head,), seen_by)
    title = f"Later than {which}"
    counted = common.counted(len(later), "article")
    told = f" · {counted} on the same, the first after it first"
    made = [blocks.rich(blocks.line(blocks.words(title, bold=True), blocks.words(told)))]
    for one in later[:_SHOWN]:
        facts = f"{naming.number(one.id).capitalize()} · {naming.briefly(naming.dated(one))}\n"
        made.append(blocks.rich(blocks.line(blocks.words(facts, bold=True), naming.title(one))))
    made += blocks.actions([common.read_button(one.id) for one in later[:_SHOWN]])
    text = f"{title}: {naming.numbers([one.id for one in later[:_SHOWN]])}."
    return Reply(blocks.escape(text), tuple(made), seen_by)
