"""Tells from which date a unit counts: "last week", "that month", "the end of the year"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.calendar import make
from nlp.timex.context import in_quotation
from nlp.timex.durations import period, unit_letter
from nlp.timex.steps import STEPS, Step
from nlp.timex.tense import tense
from nlp.timex.values import Inferred, Value, day_value, open_value, reference
from nlp.timex.weekdays import AHEAD, BACK

if TYPE_CHECKING:
    from nlp.timex.context import Context, Partial
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_BACKWARD = frozenset(
    {"preceding", "following", "same", "that", "subsequent", "succeeding", "prior"}
)
_WHOLE = frozenset({"year", "decade", "century", "week", "month"})
FAR, _NEAR, _FEW = 400, 20, 8  # characters
_WEDNESDAY, _FRIDAY, _SATURDAY, _SUNDAY = 2, 4, 5, 6
_YEAR_END = re.compile(r"\b(?P<link>[Bb]y|[Ss]ince|[Aa]t|[Uu]ntil|[Bb]efore) $")
_OVER = re.compile(
    r"\b(?:over|in|for|within|during) (?:(?:about|nearly|roughly|at least|most of|much of) )?$"
)
_DURING = re.compile(r"\b(?:in|of|during) $", re.IGNORECASE)
_COMING = frozenset({"the next", "the coming"})
_LONG = frozenset({"year", "decade", "century"})
_OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
_SINCE = re.compile(r"\b[Ss]ince [\w., ]{1,16}$")
"""A day since which something has lasted is not the day that is told of."""
_BESIDE = 200  # characters
_POINTING = frozenset({"that", "that same", "the same", "the following"})
"""Where no day has been told, "that day" is none that anybody knows."""
_DEICTIC = frozenset({"last", "this", "next"})
_WARNED = re.compile(
    r"\b(?:warn(?:ed|ing|ings)|forecasts?|alerts?|risk|threat|chances?|ahead|prepar\w+|brac\w+)\b"
)
"""Words that on a Friday make of "the weekend" the one that begins."""
_UNREAL = re.compile(r"(?:\b(?:would|could)|[’']d) have [a-z]+(?: [\w’'-]+){0,4} \Z")
_STOP = re.compile(r"[.!?;][”\"’]?[^\S\n]|\n")


def _which_unit(context: Context, found: Found) -> list[Value]:
    """Read "last week", "the past year": a stretch of the calendar, or how long something took."""
    which, unit = found.match["which"].lower(), found.match["u"].lower()
    if which == "the next" and context.now is None and _is_over(context, found):
        return reference(1, found)
    if which in {"past", "the past"} or (which == "the last" and unit in _WHOLE | {"day"}):
        return _past_unit(context, found, unit)
    if unit == "weekend" and which in {"this past", "this"}:
        over = _is_behind(context, found, which)
        return unit_value(context, found, "last" if over else "this", "weekend")
    if which in _COMING and _is_ahead(context, found, unit):
        if unit == "year":
            return unit_value(context, found, "next", unit)
        return [Value(found.start, found.end, "DURATION", period("1", unit_letter(unit)))]
    return unit_value(context, found, which, unit)


def _is_behind(context: Context, found: Found, which: str) -> bool:
    """Say whether "this (past) weekend" is over: on a Saturday and a Sunday it is the present one.

    Early in the week the tense tells.
    """
    today = context.today()
    if today is None or which == "this past":
        return today is None or today.weekday() < _SATURDAY
    return today.weekday() <= _WEDNESDAY and tense(context.text, found.start, found.end) < 0


def _is_ahead(context: Context, found: Found, unit: str) -> bool:
    """Say whether what spreads "over the next week" lasts a week from now; a story's did not."""
    if not _is_over(context, found) or context.narrative:
        return False
    near = found.part("which") == "the next" and unit in {"week", "month", "year"}
    return unit == "decade" or (near and tense(context.text, found.start, found.end) >= 0)


def _is_over(context: Context, found: Found) -> bool:
    before = context.text[max(0, found.start - _NEAR) : found.start]
    return _OVER.search(before) is not None


def _past_unit(context: Context, found: Found, unit: str) -> list[Value]:
    """Read "the past year": a stretch up to now, no calendar year; TIMEX3 values it as the last.

    "In the last century" is the calendar's, and "the last day" of something any day.
    """
    before = context.text[max(0, found.start - _FEW) : found.start]
    if unit == "day" and found.part("which") == "the last" and not _is_over(context, found):
        return []
    last = unit == "century" and found.part("which") == "the last"
    if last and _DURING.search(before) and context.now is not None:
        return STEPS["century"](context, found, Step(context.now, -1, "year"))
    if unit == "year" and context.now is not None and not context.narrative:
        value = f"{context.now.year - 1:04d}"
        return [Value(found.start, found.end, "DATE", value, rule="relative year")]
    return [Value(found.start, found.end, "DURATION", period("1", unit_letter(unit)))]


def _part_which(context: Context, found: Found) -> list[Value]:
    """Read "early next year", "the end of the month", "later that day".

    What was "earlier in the day" was on the day just told of, not on the paper's; on the first of a
    month "earlier this month" was written on the day before.
    """
    which, unit = found.match["which"].lower(), found.match["u"].lower()
    if which == "this" and found.part("part") == "earlier" and _has_just_begun(context, unit):
        which = "last"
    return unit_value(context, found, which, unit, _part_modifier(found))


def _has_just_begun(context: Context, unit: str) -> bool:
    today = context.today()
    if today is None or today.day != 1:
        return False
    return unit == "month" or (unit == "year" and today.month == 1)


def _part_modifier(found: Found) -> str | None:
    part = (found.part("part") or "").removeprefix("the ").split()
    if not part or part[0] in {"sometime", "earlier", "later"}:
        return None
    return words.MODIFIERS.get(part[0])


def _weekend(context: Context, found: Found) -> list[Value]:
    """Read "over the weekend": the last one, but on a Sunday or where the text looks ahead."""
    if context.now is None:
        return []
    today = context.today()
    still = today is not None and today.weekday() == _SUNDAY
    lean = tense(context.text, found.start, found.end)
    eve = today is not None and today.weekday() == _FRIDAY
    before = context.text[max(0, found.start - _BESIDE) : found.start]
    warned = eve and _WARNED.search(_STOP.split(before)[-1]) is not None
    ahead = still or lean > 0 or warned
    return unit_value(context, found, "this" if ahead else "last", "weekend")


def _before_last(context: Context, found: Found) -> list[Value]:
    """Read "the week before last", "the year after next": two units away."""
    maker, base = STEPS.get(found.match["u"].lower()), context.now
    back = found.match["which"].endswith("last")
    if maker is None or base is None:
        return reference(-1 if back else 1, found)
    inferred: Inferred = "year" if found.match["u"] == "year" else "month"
    return maker(context, found, Step(base, -2 if back else 2, inferred))


def _unit_end(context: Context, found: Found) -> list[Value]:
    """Read "year-end", "mid-year"; "by year-end" is the day on which books are closed."""
    unit = found.match["u"].lower()
    base = context.last if context.narrative and context.last else context.now
    if base is None or unit not in {"year", "month"}:
        return []
    before = _YEAR_END.search(context.text[max(0, found.start - _FEW) : found.start])
    closing = unit == "year" and not found.part("half")
    if closing and before is not None and "-" in found.match.group():
        year = base.year - (before["link"].lower() == "since")
        when = make(year, 12, 31)
        return day_value(context, found, when, inferred="year", rule="relative year")
    if unit == "year":
        mod = "MID" if found.part("half") else "END"
        return STEPS["year"](context, found, Step(base, 0, "year", mod))
    return STEPS["month"](context, found, Step(base, 0, "month", "END"))


def unit_value(
    context: Context, found: Found, which: str, unit: str, mod: str | None = None
) -> list[Value]:
    """Return the value of a unit that is told from another date.

    Args:
        context: what is known.
        found: the expression.
        which: "last", "next", "this", "that", "the same", "the following"…
        unit: "day", "week", "month"…
        mod: TIMEX3's modifier.
    """
    if context.narrative and which == "this" and tense(context.text, found.start, found.end) < 0:
        which = "that"
    if which == "the" and _is_told_of(context, found, unit):
        which = "that"
    base, offset = _base(context, which), offset_of(which)
    if which == "the next" and unit in _LONG and _is_to_come(context, found):
        base = context.now
    pointing = unit == "day" and which in _POINTING
    unknown = pointing and (context.last is None or _is_said_of_another(context, found))
    if unknown or (context.is_lost() and _is_anaphoric(which)):
        open_unit = _OPEN.get(unit)
        return open_value(found, open_unit, mod) if open_unit else []
    if base is None:
        return reference(offset, found) if unit in words.UNITS else []
    maker = STEPS.get(unit)
    if maker is None:
        return []
    inferred: Inferred = "year" if unit in {"year", "decade", "century"} else "month"
    step = Step(base, offset, "day" if unit == "day" else inferred, mod)
    return maker(context, found, step)


def _is_said_of_another(context: Context, found: Found) -> bool:
    """Say whether a speaker's "that day" would point at a day told outside his words.

    Nobody but he knows which one he means, if no day stands in his paragraph. "I'd have stopped
    that day" is of none.
    """
    text = context.text
    if context.narrative or context.last_day is None or not in_quotation(text, found.start):
        return False
    unreal = _UNREAL.search(text, max(0, found.start - _BESIDE), found.start)
    return unreal is not None or "\n" in text[context.last_end : found.start]


def _is_to_come(context: Context, found: Found) -> bool:
    """Say whether "the next decade" counts from now: behind a year long past, no verb is past."""
    told, now = context.last, context.now
    old = told is not None and now is not None and told.year < now.year
    return old and not context.narrative and tense(context.text, found.start, found.end) >= 0


def _is_told_of(context: Context, found: Found, unit: str) -> bool:
    """Say whether "the month" is the one just named: "raised $2 million in May, most of the month".

    So is "the end of the year" the end of the past year that is told of, and what was "earlier in
    the day" was on that day, not on the paper's.
    """
    last, now, text = context.last, context.now, context.text
    part = found.name == "part-which"
    if last is None or context.narrative or "\n" in text[context.last_end : found.start]:
        return last is not None and context.narrative and part
    if unit == "day":
        return (
            part and _SINCE.search(text, max(0, context.last_end - _NEAR), context.last_end) is None
        )
    if found.start - context.last_end > _BESIDE:
        return False
    if unit == "month":
        return last.month is not None and last.day is None
    past = unit == "year" and now is not None and last.year < now.year
    if not past or not (part or _is_year_of(text, context.last_end, found, last)):
        return False
    return tense(text, found.start, found.end) < 0


def _is_year_of(text: str, end: int, found: Found, last: Partial) -> bool:
    """Say whether "the year" goes on from a bare year: "In 2014 it ended the year with a loss"."""
    opens = found.match["which"][0].isupper()
    return last.month is None and (opens or _STOP.search(text, end, found.start) is None)


def _base(context: Context, which: str) -> Partial | None:
    """Return from where a unit counts: the day of writing, or the date last named."""
    told = context.narrative and which.split(maxsplit=1)[0] not in _DEICTIC
    if (_is_anaphoric(which) or told) and context.last is not None:
        return context.pointed_at() if which == "that" else context.last
    return context.now


def _is_anaphoric(which: str) -> bool:
    parts = which.split()
    beside = parts[0] == "that" or which in {"the previous", "the next"}
    return beside or parts[-1] in _BACKWARD or "same" in parts


def offset_of(which: str) -> int:
    """Return how many units "last", "this", "the following"… lie from their base.

    Args:
        which: the words before the unit, in lower case.

    Returns:
        -1, 0 or 1.
    """
    word = which.rpartition(" ")[2]
    if word in BACK and word != "past":
        return -1
    return 1 if word in AHEAD else 0


UNITS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "which-unit": _which_unit,
        "part-which": _part_which,
        "unit-end": _unit_end,
        "before-last": _before_last,
        "weekdays": _weekend,
    }
)
"""How each shape of a unit told from another date gets its value."""
