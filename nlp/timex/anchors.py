"""Dates what is told from an event: "two days after the blast", where the text dates the blast.

Only the text itself may date the event, and only once: where it names two days for it, or none,
the offset stays a duration. Nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from nlp.timex.calendar import shift_days, shift_months, week, week_bounds
from nlp.timex.durations import count_of, unit_letter
from nlp.timex.tense import last_match
from nlp.timex.values import Value
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.timex.scan import Found

_MOMENTS = (
    "attack bombing blast explosion shooting killing murder assassination election vote poll ballot"
    " referendum summit crash earthquake quake tsunami ceremony launch arrest death wedding funeral"
    " coup ruling verdict inauguration announcement deadline match final eruption landing"
    " resignation raid collision derailment accident disaster fire hearing meeting signing opening"
    " closure execution birth debate concert robbery theft kidnapping abduction escape sinking"
    " collapse massacre surrender ceasefire truce armistice invasion declaration rally protest riot"
    " stampede landslide avalanche shipwreck assault handover premiere auction"
)
_NOUN = "|".join(sorted(_MOMENTS.split(), key=len, reverse=True))
_ANY_NOUN = re.compile(rf"\b(?:{_NOUN})\b")
_EVENT = re.compile(
    r"(?P<owner>the|that|this|his|her|its|their|our|[A-Z][\w’'-]{1,30}['’]s?) "
    rf"(?:(?P<of>[\w’'-]{{2,20}}) )?(?P<noun>{_NOUN})\b(?![-’'])"
)
"""As in "the Orl blast": an event that may have a date elsewhere."""
_SAME = {
    "vote": "election", "poll": "election", "ballot": "election", "quake": "earthquake",
    "explosion": "blast", "bombing": "blast",
}  # fmt: skip
"""Nouns that a text says one event by in turn."""
_OTHER = frozenset(
    {"first", "second", "third", "fourth", "last", "previous", "next", "other", "another",
     "latest", "earlier", "final", "opening", "closing", "failed", "botched", "planned", "new"}
)  # fmt: skip
_LITTLE = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "that", "this", "of", "in", "for", "our"}
)
_MENTION = re.compile(
    rf"(?:\b(?P<of>[\w’'-]{{1,20}}) )?\b(?P<noun>{_NOUN})\b(?![-’'])(?P<rest>[^.;!?\n]{{0,80}})$"
)
_LINKS = frozenset(
    "was were is are will be been had took take place held set scheduled called due planned"
    " happened occurred came struck hit killed in at near of outside the that which early late on"
    " for from people began begin begins started start starts opened open opens broke out got under"
    " way ended end ends lifted closed closes finished concluded over broken".split()
)
"""Words that may stand between an event and its day."""
_PLACING = frozenset({"of", "at", "in", "near", "outside", "against", "by", "on"})
_CLAUSE = frozenset(
    "that which who he she they it had has after before since when where and was were is are took"
    " will happened began started ended".split()
)
"""Words with which what belongs to an event's name is over."""
_NAMED = 7  # words of an event's name
_BEHIND = re.compile(
    r"(?:,? when (?:the|an?) |[ ]|['’]s (?:[\w’'-]{2,20} )?)"
    rf"(?:(?P<of>[\w’'-]{{2,20}}) )?(?P<noun>{_NOUN})\b(?![-’'])"
)
_BEFORE, _AFTER = 120, 60  # characters
_ISO_DAY = len("2022-02-28")
_DAYS = {"D": 1, "W": 7, "2W": 14}
_MONTHS = {"M": 1, "Y": 12}


class _Mention(NamedTuple):
    """A day that the text gives an event, and the word before its noun: it may tell it apart."""

    word: str
    value: Value


def settle(text: str, values: list[Value], offsets: Sequence[Found]) -> list[Value]:
    """Date the offsets whose event the text dates.

    Args:
        text: the article.
        values: the values found so far, in order.
        offsets: the expressions of the shape "two days after the …".

    Returns:
        The values, in order; an offset that could be dated is a day, a month or a year, others
        are left as they were.
    """
    if not offsets:
        return values
    told = _told(text, values)
    by_start = {one.start: one for one in values}
    settled: dict[int, Value] = {}
    for offset in offsets:
        base = _beside(offset, by_start) or _base(text, offset, told)
        made = _moved(offset, base) if base is not None else None
        if made is not None:
            settled[made.start] = made
    if not settled:
        return values
    kept = [one for one in values if one.start not in settled]
    return sorted([*kept, *settled.values()], key=lambda one: one.start)


def _beside(offset: Found, values: dict[int, Value]) -> Value | None:
    """In "two days after 3 May" the day itself stands behind."""
    start = offset.match.start("event")
    value = values.get(start)
    return value if value is not None and _is_day(value) else None


def _base(text: str, offset: Found, told: dict[str, list[_Mention]]) -> Value | None:
    """Return the one day that the text gives the event of an offset."""
    event = _EVENT.match(text, offset.match.start("event"))
    if event is None or (event["of"] or "").lower() in _OTHER:
        return None
    noun = event["noun"]
    word = (event["of"] or "").lower()
    fitting = [
        one
        for one in told.get(_SAME.get(noun, noun), ())
        if not (word and one.word) or word == one.word
    ]
    return _only(fitting)


def _only(mentions: list[_Mention]) -> Value | None:
    days = {one.value.edtf for one in mentions}
    return mentions[0].value if len(days) == 1 else None


def _told(text: str, values: Sequence[Value]) -> dict[str, list[_Mention]]:
    """Return the days of the events that a text dates, by their nouns."""
    found: dict[str, list[_Mention]] = {}
    for value in values:
        if _is_day(value):
            for noun, mention in _mentions(text, value):
                found.setdefault(noun, []).append(mention)
    return found


def _mentions(text: str, value: Value) -> list[tuple[str, _Mention]]:
    """Return the events that stand beside a date, before it and behind it, with that date."""
    before = text[max(0, value.start - _BEFORE) : value.start]
    made: list[tuple[str, _Mention]] = []
    ahead = _last_mention(before)
    if ahead is not None and _links(ahead["rest"].split()):
        made.append(_keyed(ahead, value))
    behind = _BEHIND.match(text, value.end, value.end + _AFTER)
    if behind is not None:
        made.append(_keyed(behind, value))
    return made


def _links(between: list[str]) -> bool:
    """Say whether the words between an event and a day only name the event and say when it was."""
    rest = between
    if rest[:1] and rest[0] in _PLACING:
        whole = len(rest) if len(rest) <= _NAMED else 1
        named = (at for at, word in enumerate(rest[1:_NAMED], 1) if word in _CLAUSE)
        rest = rest[next(named, whole) :]
    plain = [word.rstrip(",").lstrip("(") for word in rest]
    return all(not word or word in _LINKS or not word[0].islower() for word in plain)


def _last_mention(before: str) -> re.Match[str] | None:
    """Return the last event's noun in a stretch of words, with what follows it."""
    noun = last_match(_ANY_NOUN, before)
    if noun is None:
        return None
    start = max(0, before.rfind(" ", 0, max(0, noun.start() - 1)) + 1)
    return _MENTION.match(before, start) or _MENTION.match(before, noun.start())


def _keyed(found: re.Match[str], value: Value) -> tuple[str, _Mention]:
    word = (found["of"] or "").lower()
    word = "" if word in _LITTLE else word
    noun = found["noun"]
    return _SAME.get(noun, noun), _Mention(word, value)


def _is_day(value: Value) -> bool:
    return value.edtf is not None and len(value.edtf) == _ISO_DAY and value.rule != "event"


def _is_before(offset: Found) -> bool:
    return not offset.match["dir"].lower().startswith(("after", "following"))


def _moved(offset: Found, base: Value) -> Value | None:
    """Return the day, month or year so far from the event's day."""
    written = offset.match["n"].lower()
    count = "1" if written == "the" else count_of(written)
    if count == "X" or base.edtf is None or offset.part("loose") or offset.part("half"):
        return None
    steps = -int(count) if _is_before(offset) else int(count)
    unit = offset.match["u"]
    steps = 0 if offset.part("dir") == "of" and unit == "day" else steps
    letter = "D" if unit == "eve" else unit_letter(unit)
    day = date.fromisoformat(base.edtf)
    when = _so_far_from(day, steps, letter)
    if when is None:
        return None
    because, chained = Span(base.start, base.end), bool(base.inferred)
    return Value(offset.start, offset.end, "DATE", *when, None, "day", "event", chained, because)


def _so_far_from(day: date, steps: int, letter: str) -> tuple[str, str] | None:
    """Return TIMEX3's value and EDTF so many units from a day, as precise as the unit is."""
    if letter in _MONTHS:
        month = shift_months(day.year, day.month, steps * _MONTHS[letter])
        if month is None:
            return None
        value = f"{month[0]:04d}" if letter == "Y" else f"{month[0]:04d}-{month[1]:02d}"
        return value, value
    moved = shift_days(day, steps * _DAYS.get(letter, 0))
    if moved is None or letter not in _DAYS:
        return None
    if letter == "D":
        return moved.isoformat(), moved.isoformat()
    bounds = week_bounds(moved)
    return (week(moved), f"{bounds[0].isoformat()}/{bounds[1].isoformat()}") if bounds else None
