"""Draws what is new in an article against an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming, words
from handlers.views.packing import Packed
from nlp import edtf

if TYPE_CHECKING:
    from handlers.asking import Reply
    from handlers.compared import ComparedAnswer
    from handlers.shared import Shared
    from handlers.views.blocks import Element

_SENTENCE = 600  # characters
_NAMES = 12  # people


def draw(answer: ComparedAnswer, *, public: bool = False, shared: Shared | None = None) -> Reply:
    """Draw the answer to "what is new?".

    Args:
        answer: What the article has that the earlier one has not.
        public: Whether everybody round the question sees it.
        shared: Where the article stands, if the archive lacks it.
    """
    article, earlier = answer.article, answer.earlier
    which = f"no. {article.id}" if shared is None else shared.called
    if earlier is None:
        said = (
            f"I found no earlier article on the same as {which}: none that names two of the people"
            " in it, shares names that few articles have, or opens in much the same words. To"
            " compare it with one that you know: “what is new against no. 12?”"
        )
        return common.reply(said, [blocks.paragraph(said)], public=public)
    title = f"New in {which}"
    against = f" · against no. {earlier.id}, {naming.briefly(naming.dated(earlier))}\n"
    head = blocks.line(blocks.words(title, bold=True), against, naming.title(earlier))
    packed = Packed([blocks.rich(head, *_facts(answer))])
    for passage in answer.sentences:
        bar = words.pieces(article.text, passage.spans, passage.inserts, limit=_SENTENCE)
        if not packed.take([blocks.rich(blocks.bar(bar))]):
            break
    made = packed.blocks
    lines = []
    if answer.sentences:
        lines.append("How it begins, and what brings in most of the new names and dates, in order.")
    if answer.also:
        lines.append(f"Held against these on the same, too: {naming.numbers(answer.also)}.")
    made += common.notes(*lines)
    both = (article, earlier) if article.id else (earlier,)
    made += blocks.actions([common.read_button(one.id) for one in both])
    text = f"{title}, against no. {earlier.id}: {_in_short(answer)}"
    return common.reply(text, made, public=public)


def _facts(answer: ComparedAnswer) -> list[Element]:
    """Return who and which days are new."""
    if not answer.people and not answer.dates:
        return [blocks.line("No person and no day that is not told there, too.")]
    lines = []
    if answer.people:
        names = ", ".join(entry.name for entry in answer.people[:_NAMES])
        more = len(answer.people) - _NAMES
        said = f"{names} and {more} more" if more > 0 else names
        lines.append(blocks.line(blocks.words("Not named there: ", bold=True), said))
    if answer.dates:
        dates = "; ".join(
            edtf.display(str(one.edtf), one.inferred, one.mod) for one in answer.dates
        )
        lines.append(blocks.line(blocks.words("Dates not told there: ", bold=True), dates))
    return lines


def _in_short(answer: ComparedAnswer) -> str:
    people = common.counted(len(answer.people), "new person", "new people")
    return f"{people}, {common.counted(len(answer.dates), 'new date')}."
