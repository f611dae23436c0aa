"""One line of a timeline: its date, the words that the date belongs to, and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import brief
from handlers.timeline import is_ahead
from handlers.views import blocks, common, naming, told_dates, words
from handlers.views.timeline_notes import BY_ITS_ARTICLE

if TYPE_CHECKING:
    from handlers.timeline import TimelineAnswer
    from handlers.views.blocks import Element
    from nlp import Span
    from store.values import Article, TimelineEntry, Told

LONGEST = 420
"""How many characters of a line are shown; the rest is left to its article."""

_WHOLE = 600
"""So long a line is shown in full where no clause ends before."""

_MORE = 480  # characters
_CLOSING = ("”", '"')
_PLAN = 240  # characters
_DAY = len("2022-12-23")
_MARKS = frozenset('“”"')
_MEETING = re.compile(
    r"\b(?:summit|meet(?:s|ing)?|talks|conference|congress|election|referendum|vote|ceremony|session"
    r"|hearing|trial|festival|games|assembly|forum|hold|host|rally|march|parade|visit)s?\b",
    re.IGNORECASE,
)
"""What is held, and not done."""
_TOLD_OFTEN = {0: "", 1: "", 2: " · told twice in it"}


def of(
    answer: TimelineAnswer, place: int, above: TimelineEntry | None, longest: int
) -> list[Element]:
    """Draw an event; not its date again that stands `above` it already, unless it is told else."""
    entry = answer.timeline.entries[place]
    best = entry.told[0]
    article = answer.articles.get(best.article)
    if article is None:
        return [blocks.line(blocks.words(date_of(answer, entry), bold=True))]
    date, beside = date_of(answer, entry), _beside_date(answer, entry)
    head = [blocks.line(blocks.words(date, bold=True), beside)]
    source = told_by(answer, entry, marked=True)
    if above is not None:
        head = []
        told = (date_of(answer, above), _beside_date(answer, above))
        source += "" if told == (date, beside) else f" · {date}{beside}"
    inserts = answer.inserts.get(best.event, ())
    room = _room(article.text, best, longest)
    return [
        *head,
        *_opening(article.text, answer.opened.get(best.event)),
        blocks.bar(words.pieces(article.text, best.spans, inserts, room)),
        blocks.line(source + _folded(answer, place)),
        *_fulfilled(answer, entry),
    ]


def _opening(text: str, opening: Span | None) -> list[Element]:
    """Draw the sentence that tells who a line's "he" is; it has not the line's date."""
    if opening is None:
        return []
    label = blocks.line(blocks.words("Before it in the text:", italic=True))
    return [label, blocks.bar(words.pieces(text, [opening]))]


def _folded(answer: TimelineAnswer, place: int) -> str:
    """Count the lines of a day that are folded under one, and say where they stand."""
    under = [answer.timeline.entries[other] for other in answer.folded.get(place, ())]
    if not under:
        return ""
    where = naming.numbers([entry.told[0].article for entry in under])
    return f"\n+ {common.counted(len(under), 'more line')} of that day, in {where}"


def _room(text: str, told: Told, longest: int) -> int:
    """Return how much of a line is shown: no quotation is broken off that soon ends.

    A long line ends with a clause, behind its date, or stands in full; one beyond all bounds is
    cut.
    """
    span = told.spans[0]
    size = sum(one.end - one.start for one in told.spans)
    if size <= longest:
        return longest
    end = _clause_behind_date(text, told, longest) if len(told.spans) == 1 else None
    if end is not None:
        return end
    if longest < LONGEST:
        return _room(text, told, LONGEST)
    if size <= _WHOLE:
        return size
    stop = span.start + longest
    if words.outside_marks(text, span.start, stop):
        return longest
    ends = [text.find(mark, stop, min(span.end, stop + _MORE)) for mark in _CLOSING]
    found = [end for end in ends if end >= 0]
    return min(found) + len("” ") - span.start if found else longest


def _clause_behind_date(text: str, told: Told, longest: int) -> int | None:
    """Return where a line's last clause within some room ends, behind its date."""
    span = told.spans[0]
    end = brief.end_of_clause(span.of(text), longest)
    return end if end is not None and span.start + end >= min(told.timex.end, span.end) else None


def _beside_date(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Say what is not plain from the date: how much of it is inferred, that it is only a year."""
    timex = entry.told[0].timex
    said = []
    bound = told_dates.bound(entry, answer.articles.get(entry.told[0].article))
    if len(entry.edtf) == len("2022") and not timex.mod and not bound:
        said.append("no day given")
    if told_dates.inferred(timex) == "month":
        said.append("month and year inferred")
    elif timex.inferred == "year" and _is_earliest(
        answer.articles.get(entry.told[0].article), entry.edtf
    ):
        said.append("earliest year that fits")
    if entry.told[0].status == "planned" or is_ahead(entry, answer.today):
        said.append("planned")
    return f" ({'; '.join(said)})" if said else ""


def _is_earliest(article: Article | None, edtf: str) -> bool:
    """Tell whether a year is only the earliest that fits its article: nothing bounds it above.

    A year that the story around it gives ("in 1931 … on 5 February") is no such guess.
    """
    if article is None:
        return False
    dating = article.published
    bound = dating.not_before or ""
    only_bounded = dating.basis == "inferred" and bound and not dating.not_after
    return bool(only_bounded) and edtf.startswith(bound[:4])


def told_by(answer: TimelineAnswer, entry: TimelineEntry, *, marked: bool = False) -> str:
    """Return who says what an event is, and in which articles it stands.

    Args:
        answer: The timeline.
        entry: The event.
        marked: Whether a line that only its article puts here is marked so.
    """
    best = entry.told[0]
    said = f"Said by {best.said_by}, " if best.said_by else ""
    own = sum(told.article == best.article for told in entry.told)
    others = [
        told.article
        for told in entry.told
        if told.article != best.article and told.article in answer.articles
    ]
    only = f" ({BY_ITS_ARTICLE})" if marked and best.by_fallback else ""
    several = _TOLD_OFTEN.get(own, " · told several times in it")
    also = f" · also in {naming.numbers(others)}" if others else ""
    return f"{said}{naming.number(best.article)}{only}{several}{also}"


def _fulfilled(answer: TimelineAnswer, entry: TimelineEntry) -> list[Element]:
    """Say when a plan came true: the plan's own words, and the day on which it was kept."""
    if entry.fulfilled_by is None:
        return []
    then = answer.timeline.entries[entry.fulfilled_by]
    plan = entry.plan or entry.told[0]
    article = answer.articles.get(plan.article)
    if article is None:
        return []
    planned = words.pieces(article.text, plan.spans, limit=_PLAN)
    outcome: list[Element] = [
        blocks.words(" → "),
        blocks.words(_kept(words.string(planned)), italic=True),
        blocks.words(f" {_when(answer, then)} ({naming.number(then.told[0].article)})"),
    ]
    if entry.plan is None:
        return [blocks.line(*outcome[1:])]
    label = blocks.words("Planned then:", italic=True)
    if _MARKS & set(words.string(planned)):
        return [blocks.line(label), blocks.bar(planned), blocks.line(*outcome[1:])]
    quoted = [blocks.words(" “"), *planned, blocks.words("”")]
    return [blocks.line(label, *quoted, *outcome)]


def _kept(plan: str) -> str:
    """Return the word for a plan kept: a meeting is held, other things happen."""
    return "held" if _MEETING.search(plan) else "done"


def _when(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Return an event's date behind its preposition; a stretch between two dates has none."""
    if "/" in entry.edtf or told_dates.bound(entry, answer.articles.get(entry.told[0].article)):
        return date_of(answer, entry)
    return f"{'on' if len(entry.edtf) == _DAY else 'in'} {date_of(answer, entry)}"


def date_of(answer: TimelineAnswer, entry: TimelineEntry) -> str:
    """Return an event's date, what is inferred of it in brackets."""
    return told_dates.of(entry, answer.articles.get(entry.told[0].article))
