"""The small lines under a timeline: what is left out, and what its marks mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common
from store.timeline.reported import RULE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block
    from handlers.timeline import TimelineAnswer

BY_ITS_ARTICLE = "by its article"
"""The mark on a line that does not name the topic: its article is about it."""


def of(answer: TimelineAnswer, made: Sequence[Block], drawn: int, topics: str) -> list[str]:
    """Return the small lines under a timeline.

    Args:
        answer: The timeline.
        made: What is drawn of it.
        drawn: How many events that are.
        topics: The topics, as the title names them.
    """
    lines = []
    first = answer.asked.offset + 1
    if drawn < len(answer.shown):
        lines.append(f"Events {first}–{first + drawn - 1} of {len(answer.shown)}.")
    if answer.left_out > 0:
        lines.append(
            f"{common.counted(answer.left_out, 'more event')} left out: these are the ones that"
            " most articles tell of, spread over the years."
        )
    page = answer.shown[answer.asked.offset :][:drawn]
    if kept := _kept(answer, page):
        lines.append(f"Not shown: {'; '.join(kept)}.")
    if answer.timeline.dates_left:
        rest = common.counted(answer.timeline.dates_left, "more date")
        lines.append(f"Fewer articles tell of {rest}; “since” and “before” narrow a timeline.")
    on_page = [answer.timeline.entries[place] for place in page]
    if any(entry.told[0].timex.rule == RULE for entry in on_page):
        lines.append("“reported”: an article of that day tells it, and does not say when it was.")
    if any(entry.told[0].by_fallback for entry in on_page):
        lines.append(
            f"“{BY_ITS_ARTICLE}”: the article is about {blocks.cut(topics, 60)}, the line does not"
            " say so."
        )
    if brackets := common.brackets(made):
        lines.append(f"{brackets} {_datings(answer)}".strip())
    return lines


def _kept(answer: TimelineAnswer, page: Sequence[int]) -> list[str]:
    """Say of each kind of line that is not shown how many there are."""
    kept = []
    if under := sum(len(answer.folded.get(place, ())) for place in page):
        may = "that may tell" if under == 1 else "that may each tell"
        kept.append(f"{common.counted(under, 'line')} {may} of an event above in other words")
    if answer.beside:
        kept.append(f"{common.counted(answer.beside, 'dated line')} not plainly about it")
    if answer.unnamed:
        whom = "does not say of whom" if answer.unnamed == 1 else "do not say of whom"
        kept.append(f"{common.counted(answer.unnamed, 'line')} that {whom}")
    if answer.halves:
        kept.append(f"{common.counted(answer.halves, 'line')} cut out of the middle of a sentence")
    return kept


def _datings(answer: TimelineAnswer) -> str:
    told = {one.published.basis for one in answer.articles.values()}
    if told and told.isdisjoint({"stated", "dateline", "corrected"}):
        return "No article here has a publication date."
    return ""
