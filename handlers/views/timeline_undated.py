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

_MOST = 6  # articles
_CLAUSE = 420  # characters


def draw(packed: Packed, answer: TimelineAnswer) -> bool:
    """Add as many undated tellings to a timeline as there is room for; say whether all have it.

    First those of which it is known since when they may be, the earliest first.

    Args:
        packed: What is drawn of the timeline.
        answer: The timeline.
    """
    every = (
        (article, telling)
        for telling in answer.timeline.undated
        if (article := answer.articles.get(telling.article)) is not None
    )
    told = sorted(every, key=lambda one: (one[0].published.not_before or "~", one[0].id))[:_MOST]
    lead = [blocks.line(blocks.words("Undated", bold=True))]
    if told:
        lead.append(blocks.line(_why_undated([one for one, _ in told])))
    for drawn, (article, telling) in enumerate(told):
        bars = [
            blocks.bar(words.pieces(article.text, [span], limit=_CLAUSE))
            for span in telling.spans[:3]
        ]
        when = f" · {naming.dated_briefly(article)}" if naming.is_dated(article) else ""
        where = blocks.line(f"{naming.number(article.id)}{when}")
        if not packed.take([blocks.rich(*lead, *bars, where)]):
            _name_the_rest(packed, [one for one, _ in told[drawn:]])
            return False
        lead = []
    return True


def _name_the_rest(packed: Packed, articles: Sequence[Article]) -> None:
    """Name the articles whose words find no room."""
    named = naming.numbers([one.id for one in articles])
    line = blocks.line(f"Undated, without room for its words here: {named}")
    packed.take([blocks.rich(line)])


def _why_undated(told: Sequence[Article]) -> str:
    """Say once of all articles that nothing in them tells the day, whenever they came in."""
    named = naming.numbers([one.id for one in told])
    added = {edtf.display(one.added[:10]) for one in told}
    they = "It was" if len(told) == 1 else "They were"
    on = f"{they} added to the archive on {min(added)}, which"
    when = on if len(added) == 1 else "When they were added to the archive"
    return f"The day is not known of {named}. {when} says nothing about when it happened."
