"""What a timeline's articles tell without a date, under what they date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, naming, words
from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.timeline import TimelineAnswer
    from handlers.views.packing import Packed
    from store.values import Article

_MOST = 3  # sentences
_CLAUSE = 420  # characters


def draw(packed: Packed, answer: TimelineAnswer) -> None:
    """Add as many undated tellings to a timeline as there is room for.

    Args:
        packed: What is drawn of the timeline.
        answer: The timeline.
    """
    told = [
        (article, telling)
        for telling in answer.timeline.undated[:_MOST]
        if (article := answer.articles.get(telling.article)) is not None
    ]
    lead = [blocks.line(blocks.words("Undated", bold=True))]
    lead += [blocks.line(blocks.words(said)) for said in _why_undated([one for one, _ in told])]
    for article, telling in told:
        bars = [
            blocks.bar(words.pieces(article.text, [span], limit=_CLAUSE))
            for span in telling.spans[:3]
        ]
        where = blocks.line(blocks.words(naming.number(article.id)))
        if not packed.take([blocks.rich(*lead, *bars, where)]):
            return
        lead = []


def _why_undated(told: Sequence[Article]) -> list[str]:
    """Say once of all articles that give no date what is known of it."""
    said = []
    without = [one for one in told if not naming.is_dated(one)]
    if without:
        added = {edtf.display(one.added[:10]) for one in without}
        they = "It was" if len(without) == 1 else "They were"
        on = f"{they} added to the archive on {min(added)}, which"
        when = on if len(added) == 1 else "When they were added to the archive"
        said.append(f"{_give_none(without)}. {when} says nothing about when it happened.")
    dated = [one for one in told if naming.is_dated(one)]
    if dated:
        said.append(f"{_give_none(dated)} for this.")
    return said


def _give_none(articles: Sequence[Article]) -> str:
    which = naming.numbers([one.id for one in articles])
    return f"{which[:1].upper()}{which[1:]} {'gives' if len(articles) == 1 else 'give'} no date"
