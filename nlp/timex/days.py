"""Gives what a day tells its value: "today", "that night", "9 a.m.", "the week of 6 March"."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.calendar import week
from nlp.timex.context import Partial, in_quotation
from nlp.timex.dates import DATES
from nlp.timex.scan import Found, scan
from nlp.timex.steps import Step, week_value
from nlp.timex.values import (
    Inferred,
    Value,
    day_value,
    reference,
    small_number,
    stretch_value,
)
from nlp.timex.weekdays import AHEAD, BACK, WEEKDAYS, part_suffix, shifted

if TYPE_CHECKING:
    from nlp.timex.context import Context
    from nlp.timex.values import Maker

_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_LATER = {"week": 7, "fortnight": 14}
_ANAPHORIC = frozenset({"the", "that", "same"})
_OPEN_DAY = "XXXX-XX-XX"
_EARLY_HOURS = "TMO"
_ISO_DAY = len("2022-02-28")
_CONTRAST = re.compile(
    r"\b[Tt]oday (?P<w>it|they|he|she|we|you)\b[^.;:!?\n]{1,50}[,;–—-] ?(?:and |but )?tomorrow"
    r" (?P=w)\b"
)
_CONTRASTED = 90  # characters
_WORLD_AFTER = re.compile(
    r"['’]s (?:[a-z]+ )?(?:world|society|youth|young|generations?|children|kids|parents|teenagers"
    r"|standards|economy|climate|technology|computers?|consumers|students|readers|audiences"
    r"|culture|politics|democracies|cities|leaders|champions|workforce)\b"
)
"""As in "today's youth", "tomorrow's leaders"."""
_A_DAY = re.compile(r"\b(?:an?|better|brighter|new) $")
"""Who imagines "a tomorrow" means no day."""
_PEOPLE_OF = re.compile(
    r"\b(?:people|men|women|leaders|world|cities|youth|children|citizens|students|society"
    r"|generations?|technology|champions|stars|politics|policies|rhetoric|ways|ideas|heroes"
    r"|jobs|industries|economy|presidents?|candidates?|army|wars|solutions|technologies"
    r"|companies|workers|workforce) of $"
    r"|\b(?:an?|(?:better|brighter|new|different|safer|greener)) $"
)
"""The leaders "of tomorrow", "a better tomorrow"."""
_OF_TODAY = re.compile(r"\b[Tt]he [\w’'-]+ of $")
_IS = re.compile(r",? (?:is|are|isn|aren|has|have|do|does|can)\b")
_STOPS = frozenset({"", ".", ",", ";", ":", "!", "?", "”", '"', "\n"})
_AROUND = 26  # characters
_TOLD, _WEEK = 400, 7  # characters; days
_HALF_DAY, _EVENING = 12, 6  # hours
_SENTENCE, _FEW, _DAWN = 160, 10, 6  # characters; characters; hour of the morning
_SENTENCE_ENDS = re.compile(r"(?<=[\w)”\"]{2})[.!?][”\"’]?[^\S\n]|\n")
_QUOTE = re.compile(r"[“”\"]|''|``")
"""What is said and who says it when need not be of one day."""
_ASIDE = re.compile(r", (?:who|which|whose|where) [^.,;\n]{0,100}$")
_BACK_AT = re.compile(
    r", (?:was|were|is|are|had|has|will|would|[a-z]{3,12}ed|rose|fell|began|left|said)\b"
)
_DARK = re.compile(r"\b(?:night|evening|dusk)$")
_PAST_IT = ("after ", "past ")
_BY_IT = re.compile(
    r"\b(?:until|till|by|before|to|(?:deadline|expires?|expired|ends?|closes?)(?: \w{2})?) $"
)
"""What lasts until midnight on a weekday, or is due by it, ends with that day."""
_NUMBERS = re.compile(r"[0-9]+")


def _day_word(context: Context, found: Found) -> list[Value]:
    """Read "today": inside a quotation the speaker's day, else the text's."""
    word = found.match["w"].lower()
    offset = _DAY_WORDS[word]
    if word != "tonight" and _is_age(context.text, found):
        return reference(offset, found)
    weeks = _LATER.get(found.part("later") or "", 0) * (-1 if offset < 0 else 1)
    if _is_contrast(context.text, found) or (word == "tonight" and _of_other_day(context, found)):
        return reference(offset, found)
    when = shifted(context.day_at(found.start, eve=word != "yesterday"), offset + weeks)
    if when is None:
        return reference(offset, found)
    if context.narrative and when == shifted(context.today(), offset):
        return _told_of_history(context, found, when, word)
    suffix = part_suffix(found.part("part")) or ("TNI" if word == "tonight" else "")
    return day_value(context, found, when, inferred="day", rule=word, part=suffix)


def _is_contrast(text: str, found: Found) -> bool:
    """In "Today it is a clerk, tomorrow it is a minister" no days are meant."""
    begin = max(0, found.start - _CONTRASTED)
    return any(
        one.start() <= found.start < one.end()
        for one in _CONTRAST.finditer(text, begin, found.end + _CONTRASTED)
    )


def _of_other_day(context: Context, found: Found) -> bool:
    """What was said of a "tonight" need not be of the paper's day, if that tells of another one."""
    today, told = context.today(), context.lately.as_day() if context.lately else None
    if today is None or told is None or told == today:
        return False
    quoted = in_quotation(context.text, found.start)
    return quoted and context.day_at(found.start) == today


def _told_of_history(context: Context, found: Found, when: date, word: str) -> list[Value]:
    """In a history "today" is the day of writing, to which the story does not move.

    What somebody said then of "tomorrow" was of a day that nobody tells.
    """
    if in_quotation(context.text, found.start):
        return reference(_DAY_WORDS[word], found)
    iso = when.isoformat()
    return [Value(found.start, found.end, "DATE", iso, iso, None, "day", word)]


def _is_age(text: str, found: Found) -> bool:
    """In "today's world" and "the leaders of tomorrow" no day is meant, but an age."""
    if _WORLD_AFTER.match(text, found.end):
        return True
    before = text[max(0, found.start - _AROUND) : found.start]
    if found.match["w"].islower() and _A_DAY.search(before):
        return True
    if _OF_TODAY.search(before) and _IS.match(text, found.end):
        return True
    return _PEOPLE_OF.search(before) is not None and text[found.end : found.end + 1] in _STOPS


def _before_yesterday(context: Context, found: Found) -> list[Value]:
    step = -1 if found.match["side"].lower().startswith("before") else 1
    when = shifted(context.day_at(found.start), 2 * step)
    if when is None:
        return reference(step, found)
    return day_value(context, found, when, inferred="day", rule="relative day")


def _which_part(context: Context, found: Found) -> list[Value]:
    """Read "this morning", "last night", "that evening"."""
    which = found.match["which"].lower().split()
    suffix = words.DAYPARTS[found.match["part"].lower()]
    back = which[0] in _ANAPHORIC or context.narrative
    if which[0] == "that" and not _is_told(context, found):
        return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}{suffix}")]
    offset = _DAY_WORDS.get(which[-1], (which[-1] in AHEAD) - (which[-1] in BACK))
    when = shifted(context.last_day if back else context.day_at(found.start), offset)
    if when is None:
        return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}{suffix}")]
    return day_value(context, found, when, inferred="day", rule="part of day", part=suffix)


def _is_told(context: Context, found: Found) -> bool:
    """Say whether "that night" is of a day told just before, or of one that the story is about."""
    last, day = context.last, context.last_day
    if context.narrative or last is None or day is None:
        return day is not None
    today = context.today()
    long_past = today is not None and (today - day).days > _WEEK
    of_day = last.year == day.year and last.month in {None, day.month}
    return of_day and (long_past or found.start - context.last_end <= _TOLD)


def _night_of(context: Context, found: Found) -> list[Value]:
    """Read "the night of 3 May"."""
    suffix = words.DAYPARTS.get(found.match["part"].lower(), _EARLY_HOURS)
    inner = inner_day(context, *found.match.span("date"))
    if inner is None or inner.edtf is None:
        return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}{suffix}")]
    when, inferred = date.fromisoformat(inner.edtf), inner.inferred
    return day_value(context, found, when, inferred=inferred, rule="part of day", part=suffix)


def inner_day(context: Context, start: int, end: int) -> Value | None:
    """Return the day that stands inside a longer expression, if one does.

    Args:
        context: what is known so far; it remembers what the value tells.
        start: where the longer expression begins.
        end: where it ends.

    Returns:
        Its value, `None` where no day stands there.
    """
    days = inner_days(context, start, end)
    return next((one for one in days if one.edtf is not None and len(one.edtf) == _ISO_DAY), None)


def inner_days(context: Context, start: int, end: int) -> list[Value]:
    """Return the dates that stand inside a longer expression; those of a range have its EDTF.

    Args:
        context: what is known so far; it remembers what the values tell.
        start: where the longer expression begins.
        end: where it ends.
    """
    values: list[Value] = []
    for inner in scan(context.text, start, end):
        maker = DATES.get(inner.name) or DAYS.get(inner.name)
        made = maker(context, inner) if maker else []
        values += [one for one in made if one.edtf is not None]
    return values


def _part(_context: Context, found: Found) -> list[Value]:
    suffix = words.DAYPARTS[found.match["part"].lower()]
    return [Value(found.start, found.end, "TIME", f"{_OPEN_DAY}{suffix}")]


def _clock(context: Context, found: Found) -> list[Value]:
    """Read "9 a.m." with the day beside it, else with the one that its sentence names.

    What happened "shortly after midnight on Tuesday" did so as that day began; "at midnight
    Sunday" is where Sunday ends and Monday begins.
    """
    beside = found.part("day")
    inner = inner_day(context, *found.match.span("day")) if beside is not None else None
    hour = _hour(found.match["clock"], beside)
    begins = found.match.start("clock")
    if hour == "24:00" and context.text.endswith(_PAST_IT, max(0, begins - _FEW), begins):
        hour = "00:00"
    if inner is None or inner.edtf is None:
        day = _day_of_sentence(context, found, hour)
        value = f"{day.isoformat() if day else _OPEN_DAY}T{hour}"
        edtf = day.isoformat() if day else None
        inferred: Inferred = "day" if day else ""
        return [Value(found.start, found.end, "TIME", value, edtf, None, inferred, "clock")]
    when = date.fromisoformat(inner.edtf)
    made = day_value(context, found, when, inferred=inner.inferred, rule="clock", part=f"T{hour}")
    following = shifted(when, 1)
    if hour != "24:00" or inner.rule != "weekday" or following is None:
        return made
    if _BY_IT.search(context.text, max(0, begins - _AROUND), begins):
        return made
    return [one._replace(edtf=f"{when.isoformat()}/{following.isoformat()}") for one in made]


def _day_of_sentence(context: Context, found: Found, hour: str) -> date | None:
    """Return the day that the sentence names before a time; behind an evening comes a morning."""
    day, behind = context.last_day, found.start - context.last_end
    told = context.last is not None and context.last.as_day() == day
    if day is None or not told or not 0 < behind <= _SENTENCE:
        return None
    if _SENTENCE_ENDS.search(context.text, context.last_end, found.start):
        return None
    if _QUOTE.search(context.text, context.last_end, found.start):
        return None
    if _is_left(context.text, context.last_end):
        return None
    dark = _DARK.search(context.text, max(0, context.last_end - _FEW), context.last_end)
    before_dawn = dark is not None and int(hour[:2]) < _DAWN
    return shifted(day, 1) if before_dawn else day


def _is_left(text: str, day_end: int) -> bool:
    """In "The ship, which sank on Monday, was raised at noon" the day is over with its clause."""
    if _BACK_AT.match(text, day_end) is None:
        return False
    return _ASIDE.search(text[max(0, day_end - _SENTENCE) : day_end]) is not None


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
    part = (beside or "").rpartition(" ")[2]
    late = part in {"afternoon", "evening"} or (part == "night" and hour >= _EVENING)
    if re.search(r"[ap]\.?m", plain):
        late, hour = "p" in plain, hour % _HALF_DAY
    hour += _HALF_DAY if late and hour < _HALF_DAY else 0
    return f"{hour:02d}:{minute:02d}"


def _overnight(context: Context, found: Found) -> list[Value]:
    today = context.today()
    day = today.isoformat() if today else _OPEN_DAY
    return [Value(found.start, found.end, "TIME", f"{day}TNI")]


def _week_of(context: Context, found: Found) -> list[Value]:
    """Read "the week of 6 March", "the week ending 12 March": seven days, and the ISO week."""
    inner = inner_day(context, *found.match.span("date"))
    if inner is None or inner.edtf is None:
        return []
    day, side = date.fromisoformat(inner.edtf), found.match["side"].lower()
    back = 6 if side.startswith("e") else day.weekday() if side == "of" else 0
    first, last = shifted(day, -back), shifted(day, 6 - back)
    if first is None or last is None:
        return []
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return stretch_value(context, found, week(day), edtf, inferred=inner.inferred, rule="week of")


def _weekend_of(context: Context, found: Found) -> list[Value]:
    """Read "the weekend of 5-6 May": the days named, or the weekend of one day's week."""
    days = inner_days(context, *found.match.span("date"))
    if not days or days[0].edtf is None or len(days[0].value) < _ISO_DAY:
        return []
    first, inferred = date.fromisoformat(days[0].value), days[0].inferred
    if "/" not in days[0].edtf:
        made = week_value(context, found, first, Step(Partial(first.year), 0, inferred))
        return [one._replace(inferred=inferred, rule="week of") for one in made]
    value = f"{week(first)}-WE"
    return stretch_value(context, found, value, days[0].edtf, inferred=inferred, rule="week of")


DAYS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        **WEEKDAYS,
        "day-word": _day_word,
        "before-yesterday": _before_yesterday,
        "which-part": _which_part,
        "night-of": _night_of,
        "part": _part,
        "clock": _clock,
        "overnight": _overnight,
        "week-of": _week_of,
        "weekend-of": _weekend_of,
    }
)
"""How each shape that is told from another day gets its value."""
