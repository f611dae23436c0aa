"""`/timeline`: what happened when, about one or more topics."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.filters import Filters, split_filters
from handlers.passages import who_is_who
from store import articles, events, people, quotes, topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.desk import Desk
    from handlers.passages import Insert
    from store.values import Article, Timeline, TimelineEntry, Told

_AS_IMAGE = re.compile(r"\b(?:as|in) an? ?(?:image|picture|chart|graphic|png)\b|"
                       r"\bas (?:image|picture|chart|graphic|png)\b", re.IGNORECASE)  # fmt: skip
MOST = 15
"""Lines on the first screen: with more events, those that matter most are chosen."""
_YEAR_SPREAD = 0.15


@dataclass(frozen=True, slots=True)
class Asked:
    """One `/timeline` question. `whole` unfolds what the first screen leaves out.

    `offset` and `back` page through it then.
    """

    question: str
    since: str = ""
    before: str = ""
    whole: bool = False
    offset: int = 0
    back: tuple[int, ...] = ()

    @property
    def filters(self) -> Filters:
        """What narrows it, as other commands have it."""
        return Filters(since=self.since, before=self.before)


@dataclass(frozen=True, slots=True)
class TimelineAnswer:
    """What was found: the timeline, the articles it is from, which entries to show."""

    asked: Asked
    timeline: Timeline
    articles: dict[int, Article]
    shown: tuple[int, ...]
    inserts: dict[int, tuple[Insert, ...]] = field(default_factory=dict)

    @property
    def left_out(self) -> int:
        """How many events the first screen leaves out."""
        return len(self.timeline.entries) - len(self.shown)


def parse(desk: Desk, rest: str) -> tuple[Asked, bool]:
    """Read what stands behind `/timeline`; the flag tells whether a picture is wanted.

    Raises:
        BadQuestionError: What stands behind "since" or "before" is no date.
    """
    words, wants_image = _AS_IMAGE.subn(" ", rest)
    question, narrowed = split_filters(
        " ".join(words.split()), desk.now().date(), about=False, source=False
    )
    return Asked(question, narrowed.since, narrowed.before), bool(wants_image)


def answer(desk: Desk, asked: Asked) -> TimelineAnswer:
    """Collect what happened when about all of a question's topics.

    Args:
        desk: What handlers need.
        asked: The topics, and what narrows them.
    """
    wanted = topics.parse(desk.archive, asked.question)
    found = events.timeline(
        desk.archive, wanted, since=asked.since or None, before=asked.before or None
    )
    entries = (*found.entries, *found.comments)
    numbers = {told.article for entry in entries for told in entry.told}
    numbers |= {telling.article for telling in found.undated}
    held = articles.get_many(desk.archive, sorted(numbers))
    shown = range(len(found.entries)) if asked.whole else chosen(found.entries, MOST)
    best = [found.entries[index].told[0] for index in shown]
    return TimelineAnswer(asked, found, held, tuple(shown), _inserts(desk, best, held))


def _inserts(
    desk: Desk, told: Sequence[Told], held: dict[int, Article]
) -> dict[int, tuple[Insert, ...]]:
    """Name the people behind pronouns and surnames, by the telling's number."""
    made: dict[int, tuple[Insert, ...]] = {}
    for number in {one.article for one in told} & held.keys():
        said = quotes.in_article(desk.archive, number)
        ranked = articles.summary(desk.archive, number)
        names = [entry.name for entry, _role in people.in_article(desk.archive, number)]
        for one in told:
            if one.article == number:
                text = held[number].text
                made[one.event] = who_is_who(text, one.spans, said, ranked, names)
    return made


def chosen(entries: tuple[TimelineEntry, ...], most: int) -> list[int]:
    """Choose the events that matter: weight first, but no year left out if it can be helped.

    Args:
        entries: All events, oldest first.
        most: How many to choose.

    Returns:
        Their indices, oldest first; a plan comes with its fulfilment.
    """
    if len(entries) <= most:
        return list(range(len(entries)))
    picked: set[int] = set()
    years: dict[str, int] = {}
    ranked = sorted(range(len(entries)), key=lambda i: -entries[i].weight)
    while ranked and len(picked) < most:
        best = max(
            ranked,
            key=lambda i: entries[i].weight - _YEAR_SPREAD * years.get(entries[i].edtf[:4], 0),
        )
        ranked.remove(best)
        picked.add(best)
        years[entries[best].edtf[:4]] = years.get(entries[best].edtf[:4], 0) + 1
        fulfilled = entries[best].fulfilled_by
        if fulfilled is not None and fulfilled in ranked and len(picked) < most:
            ranked.remove(fulfilled)
            picked.add(fulfilled)
    return sorted(picked)
