"""Gives holidays and feasts their days: Christmas, Good Friday, Thanksgiving 2023, Eid al-Fitr.

Where no year stands beside it, the nearest one is meant that the tense allows.
"""

from __future__ import annotations

import re
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.calendar import (
    easter,
    hijri_year,
    make,
    nth_weekday,
    shift_days,
    super_tuesday,
    week,
)
from nlp.timex.context import Partial
from nlp.timex.feasts import Days, feast_days
from nlp.timex.frames import framed_year
from nlp.timex.settled import CALLED_OFF
from nlp.timex.tense import tense
from nlp.timex.values import LAST_YEAR, Value, day_value, open_value, stretch_value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_DATED_BY = re.compile(
    r"\b(?:[Oo]n|[Aa]t|[Dd]uring|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Oo]ver|[Ff]or|[Ee]ve of)"
    r" (?:the )?$"
)
_APOSTROPHES = str.maketrans("", "", "'’.")


def _plain(name: str) -> str:
    """Return a name without apostrophes: it is Mother's, Mothers' and Mothers Day."""
    return name.lower().translate(_APOSTROPHES)


_FIXED = {_plain(name): day for name, day in words.HOLIDAYS.items()}
_NTH = {_plain(name): nth for name, nth in words.NTH_WEEKDAYS.items()}
_AFTER_EASTER = words.AFTER_EASTER | {"holy": words.AFTER_EASTER["maundy thursday"]}
"""Of "holy week" only its weekday matters."""
_IN_YEAR = re.compile(r"\b(?:[Tt]he |(?=\d{4}[’']))(?P<y>1[6-9]\d\d|20\d\d)(?:[’']s)? $")
"""The year that stands before a holiday: "the 1996 Super Tuesday", "1996’s Super Tuesday"."""
_AROUND = 20  # characters
_NEAR = 300  # characters
_AMERICAN = re.compile(
    r"\b(?:U\.?S\.?|America\w{0,3}|United States|Washington|Fourth of July|July (?:Fourth|4))(?!\w)"
)
_OWNER = re.compile(r"\b[A-Z][\w.-]{1,20}['’]s? $")
_HIJRI_UNTIL = 1600
"""No news dates a feast by an earlier year of the common era."""
_SUMMER = 7  # month
_CALLED_OFF = re.compile(r"(?: [\w’'-]+){0,3}" + CALLED_OFF.pattern)
"""The feast whose parade "was called off" is the near one, past or to come."""
_WEEK = 7
_LONG_WEEKENDS = {0: (-2, 0), 3: (0, 3), 4: (0, 2), 5: (0, 1), 6: (-1, 0)}
"""By a holiday's weekday, from which day before it to which one after its long weekend lasts."""
_DOUBT, _SURE = timedelta(days=6 * 31), timedelta(days=13 * 31)
"""By how much a day that the tense speaks against must be nearer than another."""


def holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year, `None` for a name that is no holiday's.

    Args:
        name: the holiday's name, in any case.
        year: 1 to 9999.

    Returns:
        The day.
    """
    plain = _plain(name)
    if plain in _FIXED:
        return make(year, *_FIXED[plain])
    if plain in _AFTER_EASTER:
        return shift_days(easter(year), _AFTER_EASTER[plain])
    if plain in _NTH:
        *nth, later = _NTH[plain]
        return shift_days(nth_weekday(year, *nth), later)
    return super_tuesday(year) if plain == "super tuesday" else None


def _holiday_year(context: Context, found: Found) -> list[Value]:
    when = holiday(found.match["h"], int(found.match["y"]))
    return day_value(context, found, when, rule="holiday")


def _holiday(context: Context, found: Found) -> list[Value]:
    """A holiday without its year: the nearest one, or "last" and "next"."""
    ahead = _IN_YEAR.search(context.text, max(0, found.start - _AROUND), found.start)
    year = found.part("y") or (ahead and ahead["y"])
    if year:
        when = holiday(found.match["h"], int(year))
        return day_value(context, found, when, rule="holiday")
    years, name = _years(context), found.match["h"]
    if name.lower() == "independence day" and not _is_american(context.text, found):
        return []
    if not years:
        fixed = _FIXED.get(_plain(name))
        return open_value(found, f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}") if fixed else []
    days = [Days(day, day.isoformat()) for year in years if (day := holiday(name, year))]
    chosen = _chosen(context, found, days)
    if chosen is None:
        return []
    if found.part("days") is not None:
        return _days_around(context, found, chosen.first)
    return day_value(context, found, chosen.first, inferred="year", rule="holiday")


def _days_around(context: Context, found: Found, day: date) -> list[Value]:
    """Read "the Easter weekend", and "Thanksgiving week": on which of its days is not said."""
    long_weekend = _LONG_WEEKENDS.get(day.weekday()) if found.part("days") == "weekend" else None
    context.saw(Partial(day.year, day.month), found.end)
    back, on = long_weekend or (-day.weekday(), _WEEK - 1 - day.weekday())
    first, last = shift_days(day, back), shift_days(day, on)
    if first is None or last is None:
        return []
    if long_weekend is not None and found.match["h"].lower().startswith("easter"):
        first, last = shift_days(day, -2) or first, shift_days(day, 1) or last
    value = week(first) + ("-WE" if long_weekend is not None else "")
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return stretch_value(context, found, value, edtf, inferred="year", rule="holiday")


def _is_american(text: str, found: Found) -> bool:
    """Each country has an independence day of its own."""
    before = text[max(0, found.start - _NEAR) : found.start]
    owner = _OWNER.search(before[-_AROUND:])
    if owner is not None:
        return _AMERICAN.match(owner.group()) is not None
    return _AMERICAN.search(before + text[found.start : found.end + _NEAR]) is not None


def _feast(context: Context, found: Found) -> list[Value]:
    """Read a feast of another calendar, as exactly as its day is known; no story goes on from it.

    A history tells of feasts ("the Ramadan of 1973", "tales of Ashura") more than it dates by them.
    """
    name, written = found.match["h"], found.part("y")
    before = context.text[max(0, found.start - _AROUND) : found.start]
    if context.narrative and written is None and _DATED_BY.search(before) is None:
        return []
    if written is not None:
        chosen = next(iter(_days_in(name, int(written))), None)
    else:
        days = [one for year in _years(context) for one in feast_days(name, year)]
        chosen = _chosen(context, found, days)
    if chosen is None:
        return []
    return stretch_value(
        context,
        found,
        chosen.first.isoformat(),
        chosen.edtf,
        inferred="" if written else "year",
        rule="holiday",
    )


def _days_in(name: str, year: int) -> list[Days]:
    """Return a feast's days in a year of the common era, or of the Hijra ("Ramadan 1445")."""
    if year > _HIJRI_UNTIL:
        return list(feast_days(name, year))
    first, last = hijri_year(year)
    days = [one for each in (first.year, last.year) for one in feast_days(name, each)]
    return [one for one in days if first <= one.first <= last]


def _years(context: Context) -> tuple[int, ...]:
    """Return the years in which a holiday without one may be, none where nothing tells."""
    base = _base(context)
    if base is None:
        return ()
    near = {*range(base.year - 1, base.year + 2)}
    if context.frame is not None and context.frame.year is not None:
        near.add(context.frame.year)
    if context.last is not None:
        near |= {context.last.year, context.last.year + 1}
    return tuple(year for year in sorted(near) if 1 <= year <= LAST_YEAR)


def _base(context: Context) -> Partial | None:
    return context.last if context.narrative and context.last else context.now


def _chosen(context: Context, found: Found, days: Sequence[Days]) -> Days | None:
    """Choose among a holiday's days: by "last", by its sentence's year, by nearness and tense."""
    base = _base(context)
    here = base and (base.as_day() or make(base.year, base.month or _SUMMER, 1))
    if base is None or here is None or not days:
        return None
    if context.narrative:
        told = next((one for one in days if one.first.year == base.year), None)
        return told or min(days, key=lambda one: abs(one.first - here))
    past = [one for one in days if one.first < here]
    coming = [one for one in days if one.first >= here]
    year = found.part("wy")
    if year is not None:
        named = year.startswith("th") and year != "this"
        step = {"last": -1, "next": 1}.get(year, int(year.endswith("following")))
        wanted = ((context.last if named else None) or base).year + step
        return next((one for one in days if one.first.year == wanted), None)
    which = found.part("which")
    beside = {"last": past[-1:], "next": coming[:1], "that": _of_told(context, days)}.get(
        which or "", []
    )
    if beside:
        return beside[0]
    framed = framed_year(context, found) if not which else None
    if framed is not None:
        return next((one for one in days if one.first.year == framed), None)
    lean = tense(context.text, found.start, found.end)
    if lean == 0 and found.match["h"].lower() == "election day":
        lean = 1  # who says nothing else means the one that all wait for
    if _CALLED_OFF.match(context.text, found.end):
        lean = 0
    doubt = _SURE if abs(lean) > 1 else _DOUBT

    def cost(one: Days) -> timedelta:
        gap = one.first - here
        wrong = (lean < 0 and gap > timedelta(0)) or (lean > 0 and gap < timedelta(0))
        return abs(gap) + (doubt if wrong else timedelta(0))

    return min(days, key=cost)


def _of_told(context: Context, days: Sequence[Days]) -> list[Days]:
    """Read "that Christmas": the first one since the date last named."""
    last = context.last
    told = make(last.year, last.month or 1, 1) if last is not None else None
    return [one for one in days if told is not None and one.first >= told][:1]


HOLIDAYS: MappingProxyType[str, Maker] = MappingProxyType(
    {"holiday": _holiday, "holiday-y": _holiday_year, "feast": _feast}
)
"""How each shape of a holiday gets its value."""
