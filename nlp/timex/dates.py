"""Gives days and months their values: "3 May 2022", "May 3", "28 Feb to 3 March", "last May"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nlp.timex import lexicon as words
from nlp.timex.calendar import make, quarter, shift_months
from nlp.timex.guards_years import FROM, words_before
from nlp.timex.numeric import slash
from nlp.timex.values import (
    Inferred,
    Place,
    Value,
    day_number,
    day_of,
    day_value,
    modifier,
    month_number,
    month_value,
    open_value,
    year_number,
)
from nlp.timex.yearless import which_year, yearless

if TYPE_CHECKING:
    from datetime import date

    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_MONTHS_IN_YEAR = 12
_QUARTER = 2
_SIMILE = re.compile(
    r"(?:\b(?:like|as|than) |[“\"‘'])an? (?:[a-z]+ )?(?:morning|day|evening|night|afternoon) in $"
)
"""What is "like a morning in April" is so in no year."""
_AND = re.compile(r"\b(?:and|or)\b")
"""So many months lie between the first and the last one of a quarter."""
_NAMED_DAYS = MappingProxyType(
    {
        (9, 11): (
            2001,
            re.compile(r"(?:,? |[-–])(?:terror(?:ist)? )?(?:attacks|hijackings|terrorists|era\b)"),
        ),
        (1, 6): (
            2021,
            re.compile(
                r" (?:Capitol |U\.?S\.? Capitol )?(?:attacks?|riot|rioters?|insurrection|mob|siege"
                r"|(?:(?:[Ss]elect|House) )?[Cc]ommittee|defendants?|cases?|pardons?)\b"
            ),
        ),
    }
)
"""Days that go by their month and day, each with its year and the nouns that it then names."""
_EACH = re.compile(r"\b(?:[Ee]ach|[Ee]very|(?:normal|typical|average|usual)) $")
_EACH_YEAR = re.compile(
    r"\b[Ee](?:very|ach) year,? (?:[\w’'-]+ ){0,4}(?:on|in|from) (?:the )?$|\b[Ee](?:very|ach) $"
    r"|\b(?:annually|yearly|traditionally|is always|are always)(?: [\w’'-]+){0,3} (?:on|in) $"
)
"""As in "every year on", "is always held in"."""
_YEARLY = re.compile(r" (?:each|every|of each|of every|of any|in any) year\b(?! since)| annually\b")
_FEW, _AROUND = 10, 60  # characters
_BORN = re.compile(
    r"\b[Bb]orn (?:(?:in|at|to) [^\W\d][^.;:,\n\d]{1,30} )?(?:on |in )?(?:early |late )?$"
)
_BIRTH = 60  # characters
_LEAP_DAY = (2, 29)
_LONGEST_MONTH = 31


class _End(NamedTuple):
    """One end of a range: where it stands, its month, its day, and what modifies a month."""

    where: Place
    month: int
    day: str | None
    mod: str | None = None


def _full(context: Context, found: Found) -> list[Value]:
    year, month = year_number(found.match["y"]), month_number(found.match["m"])
    when = day_of(year, month, found.match["d"])
    if when is not None:
        context.dated[when.month, when.day] = when.year
    if not context.narrative and _is_birth(context, found):
        return _aside(context, found, when)
    return day_value(context, found, when)


def _iso(context: Context, found: Found) -> list[Value]:
    year, month, day = (int(found.match[part]) for part in "ymd")
    return day_value(context, found, make(year, month, day))


def _day_range(context: Context, found: Found) -> list[Value]:
    """Two days that share a month or a year: "3–5 May", "May 28 to June 3, 2022"."""
    match = found.match
    begins = month_number(match["m"])
    ends = month_number(match["m2"]) if found.part("m2") else begins
    own = _own_year(context, found)
    year = own or yearless(context, found, begins, None)
    if year is not None:
        year -= bool(own) and begins > ends
    opening = match.end("m") if found.name == "dm-dm" else match.end("d")
    closing = match.start("m2") if found.name == "md-md" else match.start("d2")
    first = _End(Place(found.start, opening), begins, match["d"])
    last = _End(Place(closing, found.end), ends, match["d2"])
    made = _ends(context, first, last, year, "" if match["y"] else "year")
    if found.name not in {"mdd", "ddm"} or _is_stretch(context.text, found):
        return made
    return [one._replace(edtf=one.edtf and one.value, rule="") for one in made]


def _is_stretch(text: str, found: Found) -> bool:
    """In "on May 10 and 19" there are two days; "May 10 and 11", "between May 10 and 19" are one.

    Days that follow each other are one stretch, whatever joins them.
    """
    if day_number(found.match["d2"]) - day_number(found.match["d"]) == 1:
        return True
    between = text[found.match.end("d") : found.match.start("d2")]
    return not _AND.search(between) or FROM.search(words_before(text, found.start)) is not None


def _own_year(context: Context, found: Found) -> int | None:
    """Return the year of "2022", "last year" behind a day, a month or a range of them."""
    if found.part("y"):
        return int(found.match["y"])
    return which_year(context, found) if found.part("wu") else None


def _ends(
    context: Context, first: _End, last: _End, year: int | None, inferred: Inferred
) -> list[Value]:
    """Return both ends of a range, whose first one is of that year; it may go over New Year."""
    if year is None:
        return [_open(first), _open(last)]
    last_year = year + (last.month < first.month)
    return joined(_end(context, first, year, inferred), _end(context, last, last_year, inferred))


def _open(end: _End) -> Value:
    day = f"-{day_number(end.day):02d}" if end.day else ""
    return Value(*end.where, "DATE", f"XXXX-{end.month:02d}{day}")


def _end(context: Context, end: _End, year: int, inferred: Inferred) -> list[Value]:
    if end.day is None:
        return month_value(context, end.where, year, end.month, inferred=inferred, mod=end.mod)
    return day_value(context, end.where, day_of(year, end.month, end.day), inferred=inferred)


def joined(first: list[Value], last: list[Value]) -> list[Value]:
    """Give both ends of a range the whole stretch as EDTF, where it is one.

    Args:
        first: the value of its beginning, if it has one.
        last: the value of its end, if it has one.

    Returns:
        Both values.
    """
    if first and last and first[0].edtf and first[0].value < last[0].value:
        stretch = f"{first[0].value}/{last[0].value}"
        return [value._replace(edtf=stretch, rule="range") for value in (first[0], last[0])]
    return first + last


def _month_range(context: Context, found: Found) -> list[Value]:
    """Two months that share a year: "between January and May 2022", "… and May last year"."""
    match = found.match
    begins, ends = month_number(match["m"]), month_number(match["m2"])
    own = _own_year(context, found)
    year = own - (ends < begins) if own else yearless(context, found, begins, None)
    if context.narrative and ends < begins and not own:
        closes = yearless(context, found, ends, None)
        year = closes - 1 if closes is not None else year
    mods = [
        words.MODIFIERS.get((said or "").strip(" -").split(" ")[0])
        for said in (found.part("mod") or found.part("modn"), found.part("mod2"))
    ]
    closing = match.start("mod2") if found.part("mod2") else match.start("m2")
    first = _End(Place(found.start, match.end("m")), begins, None, mods[0])
    last = _End(Place(closing, found.end), ends, None, mods[1])
    months = (ends - begins) % _MONTHS_IN_YEAR
    if (
        year is not None
        and months == _QUARTER
        and " " not in context.text[first.where.end : closing]
    ):
        closes = year + (ends < begins)
        middle = shift_months(closes, ends, -1) or (closes, ends)
        context.report_on((middle[0], quarter(middle[1])), found.end, (closes, ends))
    return _ends(context, first, last, year, "" if found.part("y") else "year")


def _day_list(context: Context, found: Found) -> list[Value]:
    """Several days of one month: "May 3, 4 and 5, 2022"."""
    match, month = found.match, month_number(found.match["m"])
    named = [part for part in ("d", "d2", "d3", "d4") if match[part]]
    year = int(match["y"]) if match["y"] else yearless(context, found, month, None)
    inferred: Inferred = "" if match["y"] else "year"
    values: list[Value] = []
    for part in named:
        start = found.start if part == "d" else match.start(part)
        where = Place(start, found.end if part == "d4" else match.end(part))
        end = _End(where, month, match[part])
        values += [_open(end)] if year is None else _end(context, end, year, inferred)
    return values


def _month_day(context: Context, found: Found) -> list[Value]:
    """Read "May 3": its year is told beside it, by a weekday, or by the text around."""
    month, day = month_number(found.match["m"]), day_number(found.match["d"])
    year = _own_year(context, found)
    if year is None and (_is_birth(context, found) or _is_yearly(context.text, found)):
        return open_value(found, f"XXXX-{month:02d}-{day:02d}")
    named = _year_by_name(context, found, month, day) if year is None else None
    if named is not None:
        return named_day(context, found, make(named, month, day))
    if year is None:
        year = _year_by_weekday(context, found, month, day)
    if year is None:
        year = yearless(context, found, month, day)
    if year is not None and _other_weekday(context, found, make(year, month, day)):
        year = None
    if year is None:
        return open_value(found, f"XXXX-{month:02d}-{day:02d}")
    when = make(year, month, day)
    if when is None and (month, day) == _LEAP_DAY:
        years = (year - 1, year + 1, year - 2, year - 3)
        when = next((leap for near in years if (leap := make(near, month, day))), None)
    if when is None and 1 <= day <= _LONGEST_MONTH:
        return month_value(context, found, year, month, inferred="year")
    return day_value(context, found, when, inferred="year")


def _is_yearly(text: str, found: Found) -> bool:
    """What is "held every year on 10 December" is of no one year."""
    before = text[max(0, found.start - _AROUND) : found.start]
    return bool(_EACH_YEAR.search(before) or _YEARLY.match(text, found.end))


def _is_birth(context: Context, found: Found) -> bool:
    """A birthday without its year is no day of the last months."""
    return _BORN.search(context.text[max(0, found.start - _BIRTH) : found.start]) is not None


def _year_by_name(context: Context, found: Found, month: int, day: int) -> int | None:
    """In "the Sept. 11 attacks" the day is a name, if it lies behind the writing."""
    year, nouns = _NAMED_DAYS.get((month, day), (0, None))
    if nouns is None or (context.now is not None and context.now.year < year):
        return None
    return year if nouns.match(context.text, found.end) else None


def named_day(context: Context, where: Found, when: date | None) -> list[Value]:
    """Return the value of a day that goes by its name (11 September); no story goes on from it.

    Args:
        context: what is known.
        where: the words.
        when: the day.
    """
    return _aside(context, where, when, inferred="year", rule="named day")


def _aside(
    context: Context,
    where: Found,
    when: date | None,
    *,
    inferred: Inferred = "",
    rule: str = "day",
) -> list[Value]:
    """Return the value of a day from which no story goes on, as it does from no birthday."""
    told = context.told()
    values = day_value(context, where, when, inferred=inferred, rule=rule)
    context.go_back(told)
    return values


def _other_weekday(context: Context, found: Found, when: date | None) -> bool:
    """Where nobody says when the text was written, a weekday beside a day has to be that day's."""
    named = found.part("wd")
    if named is None or when is None or context.today() is not None:
        return False
    return when.weekday() != words.WEEKDAYS.get(named.rstrip("."))


def _year_by_weekday(context: Context, found: Found, month: int, day: int) -> int | None:
    """A weekday beside a yearless day settles its year, if the year is near."""
    named, today = found.part("wd"), context.today()
    if named is None or today is None or context.narrative:
        return None
    wanted = words.WEEKDAYS.get(named.rstrip("."))
    fitting: list[date] = [
        when
        for year in (today.year, today.year - 1, today.year + 1)
        if (when := make(year, month, day)) and when.weekday() == wanted
    ]
    return min(fitting, key=lambda when: abs((when - today).days)).year if fitting else None


def _month_year(context: Context, found: Found) -> list[Value]:
    year, month = year_number(found.match["y"]), month_number(found.match["m"])
    return month_value(context, found, year, month, mod=modifier(found))


def _month_which_year(context: Context, found: Found) -> list[Value]:
    month, year = month_number(found.match["m"]), which_year(context, found)
    mod = modifier(found)
    if year is None:
        return open_value(found, f"XXXX-{month:02d}", mod)
    rule = "relative year"
    return month_value(context, found, year, month, inferred="year", rule=rule, mod=mod)


def _which_month(context: Context, found: Found) -> list[Value]:
    """Read "last May", "next June", "this March", "that same August".

    The month that has just ended is "last month": in July, "last June" is a year earlier.
    """
    month, mod = month_number(found.match["m"]), modifier(found)
    which = (found.part("which") or "").split()
    base = context.now
    if which[0] in {"the", "that", "same"} or context.narrative:
        base = None if context.is_lost() else context.pointed_at() or base
    if base is None:
        return open_value(found, f"XXXX-{month:02d}", mod)
    year = base.year
    if base.month is not None and which[-1] in {"last", "past", "previous", "preceding"}:
        just_over = which == ["last"] and month == base.month - 1
        year -= 1 if month >= base.month or just_over else 0
    elif base.month is not None and which[-1] in {"next", "coming", "following"}:
        year += 1 if month <= base.month else 0
    elif base.month is None and base is not context.now:
        year += {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(which[-1], 0)
    rule = "relative month"
    return month_value(context, found, year, month, inferred="year", rule=rule, mod=mod)


def _bare_month(context: Context, found: Found) -> list[Value]:
    """Read "in May": open where it comes each year, is any, or somebody was born in it."""
    month = month_number(found.match["m"])
    mod = "END" if found.part("tail") else modifier(found)
    before = context.text[max(0, found.start - _AROUND) : found.start]
    each = _EACH.search(before[-_FEW:]) or _SIMILE.search(before)
    if each or _is_yearly(context.text, found) or _is_birth(context, found):
        return open_value(found, f"XXXX-{month:02d}", mod)
    year = yearless(context, found, month, None)
    if year is None:
        return open_value(found, f"XXXX-{month:02d}", mod)
    return month_value(context, found, year, month, inferred="year", mod=mod)


DATES: MappingProxyType[str, Maker] = MappingProxyType(
    {
        **dict.fromkeys(("dmy", "mdy", "y-m-d"), _full),
        **dict.fromkeys(("iso", "ymd"), _iso),
        "slash": slash,
        **dict.fromkeys(("md-md", "dm-dm", "mdd", "ddm"), _day_range),
        **dict.fromkeys(("m-my", "m-m"), _month_range),
        **dict.fromkeys(("m-days", "days-m"), _day_list),
        **dict.fromkeys(("md", "dm"), _month_day),
        "my": _month_year,
        "m-which": _month_which_year,
        "which-m": _which_month,
        "m": _bare_month,
    }
)
"""How each shape of a day or a month gets its value."""
