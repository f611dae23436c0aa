"""Gives days told from another day their values: "today", "Monday", "that night", "9 a.m."."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp import timexes_lexicon as words
from nlp.timexes_calendar import shift_days
from nlp.timexes_dates import DATES
from nlp.timexes_scan import Found, scan
from nlp.timexes_tense import tense
from nlp.timexes_values import (
    Inferred,
    Value,
    day_value,
    modifier,
    place,
    reference,
    small_number,
)

if TYPE_CHECKING:
    from nlp.timexes_context import Context
    from nlp.timexes_values import Maker

BACK = frozenset({"last", "previous", "past", "preceding", "prior"})
AHEAD = frozenset({"next", "following", "coming", "succeeding", "subsequent"})
_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_ANAPHORIC = frozenset({"the", "that", "same"})
_OPEN_DAY = "XXXX-XX-XX"
_EARLY_HOURS = "TMO"
_ISO_DAY = len("2022-02-28")
_WORLD_AFTER = re.compile(
    r"['’]s (?:[a-z]+ )?(?:world|society|youth|young|generations?|children|kids|parents|teenagers"
    r"|standards|economy|climate|technology|computers?|consumers|students|readers|audiences"
    r"|culture|politics|democracies|cities|leaders|champions|workforce)\b"
)
_PEOPLE_OF = re.compile(
    r"\b(?:people|men|women|leaders|world|cities|youth|children|citizens|students|society"
    r"|generations?|technology|champions|stars) of $"
)
_AHEAD_OF = re.compile(
    r"\b(?:(?<!day )(?<!night )(?<!eve )before|ahead of|(?:head|go)ing into|run-up to|up to|until"
    r"|till|between now and|in time for|awaiting) $"
)
_SUDDEN = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?:attacks?|shootings?|bombings?|blasts?|explosions?|crash|quake"
    r"|earthquake|fire|storm|killings?|murders?|collapse|raids?|clashes|violence|arrests?|deaths?"
    r"|announcement|accident)\b"
)
_PLANNED = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?:votes?|voting|primary|primaries|elections?|polls?|debates?"
    r"|caucuse?s?|deadline|meetings?|summit|games?|match|final|hearings?|launch|talks|opening|referendum"
    r"|contests?|session|ceremony|speech|address|event|visit|concert|conference|inauguration)\b"
)
_STOPS = frozenset({"", ".", ",", ";", ":", "!", "?", "”", '"', "\n"})
_AROUND = 26
_WEEK = 7
_HALF_DAY = 12
_NUMBERS = re.compile(r"[0-9]+")


def shifted(day: date | None, days: int) -> date | None:
    """Return a day so many days later, `None` where there is none.

    Args:
        day: from where to count, if that is known.
        days: how many, negative for earlier.

    Returns:
        The day.
    """
    return shift_days(day, days) if day is not None else None


def part_suffix(part: str | None) -> str:
    """Return TIMEX3's suffix for a part of the day, "" where none is named.

    Args:
        part: "morning", "night"…, in lower case.

    Returns:
        For example `TMO`.
    """
    return words.DAYPARTS.get(part, "") if part else ""


def _day_word(context: Context, found: Found) -> list[Value]:
    """Read "today": inside a quotation the speaker's day, else the text's."""
    word = found.match["w"].lower()
    offset = _DAY_WORDS[word]
    if word in {"today", "tomorrow"} and _is_age(context.text, found):
        return reference(offset, found)
    when = shifted(context.day_at(found.start), offset)
    if when is None:
        return reference(offset, found)
    suffix = part_suffix(found.part("part")) or ("TNI" if word == "tonight" else "")
    return day_value(context, place(found), when, inferred="day", rule=word, part=suffix)


def _is_age(text: str, found: Found) -> bool:
    """In "today's world" and "the leaders of tomorrow" no day is meant, but an age."""
    if _WORLD_AFTER.match(text, found.end):
        return True
    before = text[max(0, found.start - _AROUND) : found.start]
    return _PEOPLE_OF.search(before) is not None and text[found.end : found.end + 1] in _STOPS


def _before_yesterday(context: Context, found: Found) -> list[Value]:
    step = -1 if found.match["side"].lower().startswith("before") else 1
    when = shifted(context.day_at(found.start), 2 * step)
    if when is None:
        return reference(step, found)
    return day_value(context, place(found), when, inferred="day", rule="relative day")


def _weekday(context: Context, found: Found) -> list[Value]:
    number = words.WEEKDAYS[found.match["wd"].rstrip(".").lower()]
    which = (found.part("which") or "").split()
    suffix = part_suffix(found.part("part"))
    today = context.today()
    if context.narrative or (which and (which[0] in {"that", "same"} or which[:1] != which[-1:])):
        today = context.last_day or today
    if today is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}{suffix}")]
    when = shifted(
        today, _weekday_offset(context, found, which, (today.weekday() - number) % _WEEK)
    )
    mod = modifier(found)
    return day_value(
        context, place(found), when, inferred="day", rule="weekday", mod=mod, part=suffix
    )


def _weekday_offset(context: Context, found: Found, which: list[str], back: int) -> int:
    """Return the days from today to a weekday that was `back` days ago: tense decides."""
    if which and which[-1] in BACK:
        return -(back or _WEEK)
    if which and which[-1] in AHEAD:
        return _WEEK - back
    if which and which[-1] == "this":
        return _WEEK - back if back else 0
    if which in ([], ["the"]) and _is_ahead(context.text, found):
        return _WEEK - back if back else 0
    owns = context.text[found.end : found.end + 2] in {"'s", "’s"}
    if not which and not owns and tense(context.text, found.start, found.end) > 0:
        return _WEEK - back if back else 0
    return -back


def _is_ahead(text: str, found: Found) -> bool:
    """What is told as "ahead of Tuesday's vote" waits for that vote, whatever the verb's tense."""
    before = text[max(0, found.start - _AROUND) : found.start]
    ahead = _AHEAD_OF.search(before)
    if ahead is None or _SUDDEN.match(text, found.end):
        return False
    owns = text[found.end : found.end + 2] in {"'s", "’s"}
    return ahead.group() != "before " or not owns or _PLANNED.match(text, found.end) is not None


def _weekday_of_week(context: Context, found: Found) -> list[Value]:
    number = words.WEEKDAYS[found.match["wd"].lower()]
    today = context.today()
    if today is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}")]
    weeks = {"last": -1, "next": 1}.get(found.match["which"].lower(), 0)
    when = shifted(today, number - today.weekday() + _WEEK * weeks)
    part = part_suffix(found.part("part"))
    return day_value(context, place(found), when, inferred="day", rule="weekday", part=part)


def _weekday_next(context: Context, found: Found) -> list[Value]:
    """Read "Tuesday next" and "Tuesday last", and "Sunday week", a week behind the coming one."""
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    if today is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}")]
    which = found.match["which"].lower()
    if which.endswith("last"):
        offset = -((today.weekday() - number) % _WEEK or _WEEK)
        offset -= _WEEK if which != "last" else 0
    else:
        later = {"week": 1, "fortnight": 2, "next": 0}.get(which, 1)
        offset = ((number - today.weekday()) % _WEEK or _WEEK) + _WEEK * later
    when = shifted(today, offset)
    return day_value(context, place(found), when, inferred="day", rule="weekday")


def _week_from(context: Context, found: Found) -> list[Value]:
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    if today is None:
        return []
    weeks = small_number(found.match["n"]) or 1
    weeks *= 2 if found.match["u"] == "fortnight" else 1
    when = shifted(today, (number - today.weekday()) % _WEEK + _WEEK * weeks)
    return day_value(context, place(found), when, inferred="day", rule="weekday")


def _day_before(context: Context, found: Found) -> list[Value]:
    """Read "the day before last Friday"."""
    number, today = words.WEEKDAYS[found.match["wd"].lower()], context.today()
    if today is None:
        return []
    back = (today.weekday() - number) % _WEEK or _WEEK
    when = shifted(today, (-1 if found.match["side"].lower() == "before" else 1) - back)
    return day_value(context, place(found), when, inferred="day", rule="weekday")


def _which_part(context: Context, found: Found) -> list[Value]:
    """Read "this morning", "last night", "that evening"."""
    which = found.match["which"].lower().split()
    suffix = words.DAYPARTS[found.match["part"].lower()]
    back = which[0] in _ANAPHORIC or context.narrative
    offset = _DAY_WORDS.get(which[-1], (which[-1] in AHEAD) - (which[-1] in BACK))
    when = shifted(context.last_day if back else context.day_at(found.start), offset)
    if when is None:
        return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}{suffix}")]
    return day_value(context, place(found), when, inferred="day", rule="part of day", part=suffix)


def _night_of(context: Context, found: Found) -> list[Value]:
    """Read "the night of 3 May"."""
    suffix = words.DAYPARTS.get(found.match["part"].lower(), _EARLY_HOURS)
    inner = inner_day(context, *found.match.span("date"))
    if inner is None or inner.edtf is None:
        return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}{suffix}")]
    when, inferred = date.fromisoformat(inner.edtf), inner.inferred
    return day_value(
        context, place(found), when, inferred=inferred, rule="part of day", part=suffix
    )


def inner_day(context: Context, start: int, end: int) -> Value | None:
    """Return the day that stands inside a longer expression, if one does.

    Args:
        context: what is known so far; it remembers what the value tells.
        start: where the longer expression begins.
        end: where it ends.

    Returns:
        Its value, `None` where no day stands there.
    """
    for inner in scan(context.text, start, end):
        maker = DATES.get(inner.name) or DAYS.get(inner.name)
        for value in maker(context, inner) if maker else ():
            if value.edtf is not None and len(value.edtf) == _ISO_DAY:
                return value
    return None


def _part(_context: Context, found: Found) -> list[Value]:
    suffix = words.DAYPARTS[found.match["part"].lower()]
    return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}{suffix}")]


def _clock(context: Context, found: Found) -> list[Value]:
    beside = found.part("day")
    inner = inner_day(context, *found.match.span("day")) if beside is not None else None
    hour = _hour(found.match["clock"], beside)
    if inner is None or inner.edtf is None:
        return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}T{hour}")]
    inferred: Inferred = inner.inferred
    when = date.fromisoformat(inner.edtf)
    return day_value(context, place(found), when, inferred=inferred, rule="clock", part=f"T{hour}")


def _hour(written: str, beside: str | None) -> str:
    """Return hour and minute of "9.30 p.m.", "21:30", "noon", "five o'clock"."""
    plain = written.lower()
    if plain in {"noon", "midday"}:
        return "12:00"
    if plain == "midnight":
        return "24:00"
    digits = [int(number) for number in _NUMBERS.findall(plain)]
    hour = digits[0] if digits else small_number(plain[:-7].strip()) or 0
    minute = digits[1] if len(digits) > 1 else 0
    late = re.search(r"p\.?m", plain) is not None or beside in {"afternoon", "evening"}
    if late and hour < _HALF_DAY:
        hour += _HALF_DAY
    return f"{hour:02d}:{minute:02d}"


def _overnight(context: Context, found: Found) -> list[Value]:
    today = context.today()
    day = today.isoformat() if today else _OPEN_DAY
    return [Value(found.start, found.end, "TIME", f"{day}TNI")]


DAYS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "day-word": _day_word,
        "before-yesterday": _before_yesterday,
        "wd": _weekday,
        "wd-week": _weekday_of_week,
        "wd-next": _weekday_next,
        "week-from": _week_from,
        "day-before": _day_before,
        "which-part": _which_part,
        "night-of": _night_of,
        "part": _part,
        "clock": _clock,
        "overnight": _overnight,
    }
)
"""How each shape that is told from another day gets its value."""
