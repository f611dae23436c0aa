"""`/timeline`: what happened when, about one or more topics."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from handlers.filters import Filters, split_filters
from handlers.passages import who_is_who
from nlp import edtf, salience
from nlp.salience import DateCounts
from store import articles, events, people, quotes, topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from handlers.desk import Desk
    from handlers.passages import Insert
    from store.values import Article, Timeline, TimelineEntry, Told

_AS_IMAGE = re.compile(r"\b(?:as|in) an? ?(?:image|picture|chart|graphic|png)\b|"
                       r"\bas (?:image|picture|chart|graphic|png)\b", re.IGNORECASE)  # fmt: skip
MOST = 15
"""Lines on the first screen: with more events, those that matter most are chosen."""
_LEDE = 400
"Events told in so many first characters stand at the head of their article."
_AT_ONCE = 2
"Days within which news is told for the first time."


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
    shown = range(len(found.entries)) if asked.whole else chosen(found.entries, MOST, held)
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


def chosen(entries: Sequence[TimelineEntry], most: int, held: Mapping[int, Article]) -> list[int]:
    """Choose the events that matter: first the dates that do, of each the event most told of.

    Args:
        entries: All events, oldest first.
        most: How many to choose.
        held: The articles that tell of them; when they appeared says who still did so later.

    Returns:
        Their indices, oldest first; a plan comes with its fulfilment.
    """
    if len(entries) <= most:
        return list(range(len(entries)))
    picked: list[int] = []
    for best in ranked(entries, held):
        fulfilled = entries[best].fulfilled_by
        picked += [one for one in (best, fulfilled) if one is not None and one not in picked]
        if len(picked) >= most:
            break
    rest = sorted(set(range(len(entries))) - set(picked), key=lambda i: (-entries[i].weight, i))
    return sorted([*picked, *rest][:most])


def ranked(entries: Sequence[TimelineEntry], held: Mapping[int, Article]) -> Iterator[int]:
    """Yield the weightiest event of each date, the date that matters most first.

    Args:
        entries: All events.
        held: The articles that tell of them.
    """
    by_date: defaultdict[str, list[int]] = defaultdict(list)
    for index, entry in enumerate(entries):
        by_date[entry.edtf].append(index)
    dates = list(by_date.values())
    counted = [_counts([entries[index] for index in one], held) for one in dates]
    for place in salience.ranked(counted):
        yield max(dates[place], key=lambda index: (entries[index].weight, -index))


def _counts(entries: Sequence[TimelineEntry], held: Mapping[int, Article]) -> DateCounts:
    """Count who tells of a date, at the head of an article or long afterwards."""
    told = [one for entry in entries for one in entry.told]
    when = entries[0].edtf
    after = edtf.bounds(when)[1] if edtf.is_valid(when) else ""
    return DateCounts(
        when,
        articles=max(len({one.article for one in told}), *(entry.told_in for entry in entries)),
        mentions=len(told),
        leads=len({one.article for one in told if one.sentence.start < _LEDE}),
        later=sum(_days_after(after, held.get(number)) > _AT_ONCE
                  for number in {one.article for one in told}),
        weight=min(1.0, max(entry.weight for entry in entries)),
    )  # fmt: skip


def _days_after(day: str, article: Article | None) -> int:
    """Return how many days after an event an article appeared, 0 where it is not known."""
    published = article.published.edtf or article.published.not_before if article else None
    if not day or published is None or not edtf.is_valid(published):
        return 0
    first = date.fromisoformat(edtf.bounds(published)[0])
    return (first - date.fromisoformat(day)).days
