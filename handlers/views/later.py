"""Draws what the archive has on the same from after an article, and what may be from after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.affair import Following
    from handlers.asking import Block, Reply
    from store.values import Article

_SHOWN, _PERHAPS = 8, 5  # articles
_MOST_BUTTONS = 5


def draw(article: Article, following: Following, *, public: bool = False) -> Reply:
    """Draw the answer to "what happened next?".

    Args:
        article: The article that is asked about.
        following: What came after it, and what may have.
        public: Whether everybody round the question sees it.
    """
    which = naming.number(article.id)
    later, perhaps = following.later, following.perhaps
    shown = [*later[:_SHOWN], *perhaps[:_PERHAPS]]
    made: list[Block] = []
    if later:
        title = f"Later than {which}"
        counted = common.counted(len(later), "article")
        made += _listed(title, f"{counted} on the same, the first after it first", later[:_SHOWN])
        said = f"{title}: {naming.numbers([one.id for one in later[:_SHOWN]])}."
    else:
        said = f"I found nothing in the archive on the same that is surely later than {which}."
        made.append(blocks.paragraph(said))
    if perhaps:
        counted = common.counted(len(perhaps), "article")
        told = f"{counted} on the same, whose dates do not tell"
        made += _listed("Not known whether later", told, perhaps[:_PERHAPS])
        said += f" Not known whether later: {naming.numbers([one.id for one in perhaps])}."
    if shown:
        made += blocks.actions([common.read_button(one.id) for one in shown[:_MOST_BUTTONS]])
    return common.reply(said, made, public=public)


def _listed(title: str, told: str, listed: Sequence[Article]) -> list[Block]:
    made = [blocks.paragraph(blocks.words(title, bold=True), f" · {told}")]
    for one in listed:
        facts = f"{naming.number(one.id).capitalize()} · {naming.briefly(naming.dated(one))}\n"
        made.append(blocks.paragraph(blocks.words(facts, bold=True), naming.title(one)))
    return made
