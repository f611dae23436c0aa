"""Finds the dates and times of a text and gives them values; says when the text was written.

Expressions are found by `nlp.timex.scan` and given values by the maker of their shape
(`nlp.timex.dates`, `_days`, `_units` and others, each with its table of shapes). Where nobody
says when the text appeared, `nlp.dating` asks the text itself first.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp import dating, edtf
from nlp.timex import lexicon as words
from nlp.timex.anchors import settle
from nlp.timex.awaited import agreed
from nlp.timex.calendar import shift_days
from nlp.timex.context import Context, Partial, in_quotation, spoken
from nlp.timex.counted import COUNTED
from nlp.timex.dates import DATES
from nlp.timex.days import DAYS
from nlp.timex.days_numbered import NUMBERED_DAYS
from nlp.timex.durations import DURATIONS
from nlp.timex.frames import opened
from nlp.timex.holidays import HOLIDAYS
from nlp.timex.khmer import KHMER, merge
from nlp.timex.numeric import is_day_first
from nlp.timex.quarters import QUARTERS
from nlp.timex.scan import Found, scan
from nlp.timex.story import asides, is_story
from nlp.timex.stretches import stretched
from nlp.timex.units import UNITS
from nlp.timex.years import YEARS
from nlp.values import Dating, Sentence, Span, Timex

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from nlp.timex.values import Value

_MAKERS = MappingProxyType(
    {
        **DATES,
        **YEARS,
        **HOLIDAYS,
        **DAYS,
        **UNITS,
        **NUMBERED_DAYS,
        **COUNTED,
        **QUARTERS,
        **DURATIONS,
        **KHMER,
    }
)
_BEYOND = 300  # characters
_OWN_DAY = frozenset({"yearless", "weekday"})
"""Rules that give the text's own day; what counts from it rests on them."""
_OPENING = 400  # characters
_UNPLACED = re.compile(r"XXXX-(?:[0-9]{2}|WXX-[0-9])")
"""The value of a month, a day or a weekday to which nothing gives a year."""
_RECORD = re.compile(
    r"\b(?:most|least|[a-z]{2,9}est|first|worst|best|record|highs?|lows?)\b[^.;\n]{0,40} since $"
)
_LONG_AGO = 31  # days
_ONE_DAY = frozenset({"day", "eve"})
"""What is told of "the day before the collapse" goes on from a day that may be unknown."""
_AGO = frozenset({"ago", "decades-of"})
_OFFSETS = frozenset({"n-event", "eve-event"})
_DAYS = frozenset({"km-dmy", "dmy", "mdy", "md", "dm", "iso", "wd", "day-word", "which-part"})


def find(
    text: str, sentences: tuple[Sentence, ...], published: Dating | None = None
) -> tuple[tuple[Timex, ...], Dating]:
    """Find and normalise temporal expressions, and say when the text was written.

    Args:
        text: the article's text.
        sentences: its sentences, in order.
        published: when it appeared, where that is known from outside the text.

    Returns:
        The expressions in order, none overlapping another, and the dating that they were
        resolved against: `published` itself if it was given, else what the text says.
    """
    found = merge(text, scan(text))
    when = published
    if when is None or (when.edtf is None and when.not_before is None):
        when = dating.infer(text, sentences, found)
    context = Context(text, _now(when), inferred=when.basis == "inferred")
    context.day_first = is_day_first(found)
    if when.not_before is not None and edtf.is_valid(when.not_before):
        context.not_before = edtf.bounds(when.not_before)[0]
    context.narrative = is_story(found, context.now.year if context.now else None)
    if context.narrative:
        context.story.left = asides(found)
    if when.basis != "inferred":
        context.lede_day = _eve(context, found)
    return tuple(_timex(value, when) for value in resolve(context, found)), when


def resolve(context: Context, found: Sequence[Found]) -> list[Value]:
    """Give expressions their values, in order; one that has none is left out.

    Args:
        context: when the text was written; it remembers what is named.
        found: the expressions, in order.

    Returns:
        Their values, in order; of an expression that names several days, several.
    """
    text = context.text
    values: list[Value] = []
    offsets: list[Found] = []
    lost = entry_end = 0
    written = context.now
    for place, one in enumerate(found):
        maker = _MAKERS.get(one.name)
        if maker is None:
            continue
        lost = _still_lost(context, lost, one.start)
        if entry_end and "\n" in text[entry_end : one.start]:
            context.now, entry_end = written, 0
        if one.name == "day-word" and place + 1 < len(found):
            _listen_ahead(context, one, found[place + 1])
        told = context.told()
        made = maker(context, one)
        if not context.narrative and _is_record(text, one.start):
            context.go_back(told)
        values.extend(made)
        if made and _opens_entry(context, one):
            context.now, entry_end = context.last, one.end
        if made and one.name in _AGO:
            context.ago_day_end = context.last_end
        if made and not context.narrative:
            context.frame = opened(text, made[0]) or context.frame
        if made and made[0].type != "SET" and _UNPLACED.match(made[0].value):
            context.unplaced_end = one.end
        if one.name in _OFFSETS:
            offsets.append(one)
            if one.match["u"] in _ONE_DAY and (one.match["u"], one.match["dir"]) != ("day", "of"):
                lost = context.unplaced_end = one.end
        if made and one.name in _DAYS and spoken(context.text, one.start):
            context.said_on, context.said_end = context.last_day, one.end
    context.now = written
    return agreed(context, stretched(text, settle(text, values, offsets)))


def _still_lost(context: Context, lost: int, start: int) -> int:
    """Return where a day ended that may be unknown, 0 where nothing goes on from it any more."""
    if not lost or (start - lost <= _BEYOND and "\n" not in context.text[lost:start]):
        return lost
    context.unplaced_end = 0 if context.unplaced_end == lost else context.unplaced_end
    return 0


def _opens_entry(context: Context, one: Found) -> bool:
    """Say whether a line tells what was written on a day long ago: "April 26, 1995: The board …".

    What it calls today, Monday or last year was so then.
    """
    text, today, day = context.text, context.today(), context.last_day
    if today is None or context.narrative or day is None or context.last_end != one.end:
        return False
    opens = text[text.rfind("\n", 0, one.start) + 1 : one.start].strip(" •*-–") == ""
    return opens and text.startswith(": ", one.end) and (today - day).days > _LONG_AGO


def _is_record(text: str, start: int) -> bool:
    """In "fell on Monday, the most since March 2003, and rose the next day" nothing counts from it.

    The date of an older record is no stage of what is told.
    """
    return text.endswith("ince ", 0, start) and bool(
        _RECORD.search(text[max(0, start - 60) : start])
    )


def _eve(context: Context, found: Sequence[Found]) -> date | None:
    """A paper's report of yesterday: "today" in its quotations is the day that it tells of.

    One that names its own weekday, too, tells of both days.
    """
    today = context.today()
    named = [one for one in found if one.name == "wd" and not one.part("which")]
    if today is None or not named or named[0].start >= _OPENING:
        return None
    days = [words.WEEKDAYS.get(one.match["wd"].lower().rstrip(".")) for one in named]
    yesterday = shift_days(today, -1)
    if yesterday is None or today.weekday() in days:
        return None
    return yesterday if yesterday.weekday() == days[0] else None


def _listen_ahead(context: Context, one: Found, beyond: Found) -> None:
    """In “We met today,” she said on Friday, the day of speaking stands behind its "today"."""
    text = context.text
    if beyond.name not in _DAYS or beyond.start - one.end > _BEYOND:
        return
    if not spoken(text, beyond.start) or not in_quotation(text, one.start):
        return
    if "\n" in text[one.end : beyond.start]:
        return
    told = context.told()
    if _MAKERS[beyond.name](context, beyond):
        context.said_on, context.said_end = context.last_day, one.start
    context.go_back(told)


def _timex(value: Value, when: Dating) -> Timex:
    """Return a value as what the reader yields, with the words that it rests on."""
    return Timex(
        value.start,
        value.end,
        value.type,
        value.value,
        value.mod,
        value.edtf,
        value.inferred,
        value.rule,
        value.because or _because(value, when),
        value.chained,
    )


def _because(value: Value, when: Dating) -> Span | None:
    """Return the words that an inferred date rests on: the year's reason, or the text's own day."""
    if not value.inferred or when.basis != "inferred":
        return None
    reasons = [one for one in when.evidence if (one.rule in _OWN_DAY) == value.chained]
    settled = [one for one in reasons if one.rule != "past"]
    return next((Span(one.start, one.end) for one in settled or reasons), None)


def _now(when: Dating) -> Partial | None:
    """Return when the text was written, as far as it is known, for what counts from it."""
    known = when.edtf or when.shown
    if known is None or not edtf.is_valid(known):
        return None
    first, last = edtf.bounds(known)
    start = tuple(int(part) for part in first.split("-"))
    if first == last:
        return Partial(*start)
    if first[:7] == last[:7]:
        return Partial(start[0], start[1])
    return Partial(start[0])
