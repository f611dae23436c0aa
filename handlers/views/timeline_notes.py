"""The small lines under a timeline: what is left out, and what its marks mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common
from store.timeline.reported import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    page = answer.shown[answer.asked.offset :][:drawn]
    lines = [told] if (told := " ".join(_counts(answer, page))) else []
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


def _counts(answer: TimelineAnswer, page: Sequence[int]) -> Iterator[str]:
    """Say how many of the events a screen has, what is left out, and where all of it is."""
    first, shown = answer.asked.offset + 1, len(answer.shown)
    part = f"{first}–{first + len(page) - 1} of " if len(page) < shown else ""
    if answer.left_out > 0:
        yield (
            f"Events {part}the {shown} that most articles tell of, spread over the years;"
            f" {common.counted(answer.left_out, 'more event')} left out."
        )
    elif part:
        yield f"Events {part}{shown}."
    kept = _kept(answer, page)
    if kept:
        unsure = common.counted(sum(number for number, _kind in kept), "less certain line")
        yield f"Not shown: {kept[0][1] if len(kept) == 1 else unsure}."
    if kept or answer.left_out > 0:
        yield f"“All {answer.every}” has every line."


def _kept(answer: TimelineAnswer, page: Sequence[int]) -> list[tuple[int, str]]:
    """Say of each kind of line that is not shown how many there are."""
    under = sum(len(answer.folded.get(place, ())) for place in page)
    may = "that may tell" if under == 1 else "that may each tell"
    whom = "does not say of whom" if answer.unnamed == 1 else "do not say of whom"
    kinds = (
        (under, "line", f"{may} of an event above in other words"),
        (answer.beside, "dated line", "not plainly about it"),
        (answer.unnamed, "line", f"that {whom}"),
        (answer.halves, "line", "cut out of the middle of a sentence"),
    )
    return [(n, f"{common.counted(n, what)} {why}") for n, what, why in kinds if n]


def _datings(answer: TimelineAnswer) -> str:
    told = {one.published.basis for one in answer.articles.values()}
    if told and told.isdisjoint({"stated", "dateline", "corrected"}):
        return "No article here has a publication date."
    return ""
