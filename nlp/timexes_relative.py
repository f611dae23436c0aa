"""Gives values to what is told from another day: "today", "last week", "two years earlier"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from nlp import timexes_lexicon as words
from nlp.timexes_calendar import (
    make,
    quarter,
    quarter_edtf,
    shift_months,
    week,
    week_bounds,
)
from nlp.timexes_context import Context, Partial, tense
from nlp.timexes_scan import Found, scan
from nlp.timexes_values import (
    CALENDAR,
    Inferred,
    Value,
    day_value,
    modifier,
    month_value,
    quarter_value,
    season_value,
    shifted,
    small_number,
    year_value,
)

if TYPE_CHECKING:
    from collections.abc import Callable


_BACK = frozenset({"last", "previous", "past", "preceding", "prior", "latest", "subsequent"})
_AHEAD = frozenset({"next", "following", "coming", "succeeding"})
_DIRECTIONS = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "prior": -1, "back": -1,
               "beforehand": -1, "later": 1, "after": 1, "hence": 1, "from now": 1, "ahead": 1,
               "from today": 1, "afterward": 1, "afterwards": 1, "thereafter": 1}  # fmt: skip
_VAGUE = frozenset({"several", "few", "some", "many", "dozens", "hundreds", "countless", "number"})
_YEARS_AGO_ROUND = 10


def _reference(value: str, found: Found) -> list[Value]:
    return [Value(found.start, found.end, "DATE", value, None, None, "", "reference")]


def unit_letter(word: str) -> str:
    """Return TIMEX3's letter(s) for a unit written in the singular or plural."""
    plain = word.lower()
    if plain in {"centuries", "millennia"}:
        return {"centuries": "100Y", "millennia": "1000Y"}[plain]
    return words.UNITS.get(plain) or words.UNITS.get(plain.removesuffix("s"), "X")


def period(count: str, letter: str) -> str:
    """Return a TIMEX3 duration: `P3D`, `PT5H`, `PXY`, `P70Y`."""
    factor = "".join(sign for sign in letter if sign.isdigit())
    base = letter.lstrip("0123456789")
    if factor:
        count = str(int(count) * int(factor)) if count.isdigit() else count
    if base == "Q":
        return f"P{int(count) * 3}M" if count.isdigit() else "PXQ"
    if base == "WE":
        return f"P{count}WE"
    return (
        f"PT{count}{base[1:]}"
        if base.startswith("T")
        else f"P{count}{'TS'[1:] if base == 'S' else base}"
    )


def count_of(written: str | None) -> str:
    """Return the number that is written, `X` where it is left open ("several")."""
    if written is None:
        return "1"
    plain = written.lower()
    if any(word in _VAGUE for word in plain.split()):
        return "X"
    if "couple" in plain:
        return "2"
    if "dozen" in plain:
        return "12"
    number = small_number(plain)
    return str(number) if number is not None else "X"


# -- days ---------------------------------------------------------------------------------------


def _day_word(context: Context, found: Found) -> list[Value]:
    word = found.match["w"].lower()
    offset = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[word]
    part = found.part("part")
    when = shifted(context.day_at(found.start), offset)
    suffix = words.DAYPARTS.get(part, "") if part else ("TNI" if word == "tonight" else "")
    if when is None:
        return _reference(
            "PRESENT_REF" if offset == 0 else ("PAST_REF" if offset < 0 else "FUTURE_REF"), found
        )
    return _with_part(
        day_value(
            context,
            found.start,
            found.end,
            when.year,
            when.month,
            when.day,
            inferred="day",
            rule=word,
        ),
        suffix,
    )


def _with_part(values: list[Value], suffix: str) -> list[Value]:
    if not suffix:
        return values
    return [value._replace(type="TIME", value=value.value + suffix) for value in values]


def _before_yesterday(context: Context, found: Found) -> list[Value]:
    when = shifted(context.today(), -2 if found.match["side"].lower().startswith("before") else 2)
    if when is None:
        return _reference("PAST_REF", found)
    return day_value(
        context,
        found.start,
        found.end,
        when.year,
        when.month,
        when.day,
        inferred="day",
        rule="relative day",
    )


def _weekday(context: Context, found: Found) -> list[Value]:
    number = words.WEEKDAYS[found.match["wd"].rstrip(".").lower()]
    which = (found.part("which") or "").split()
    today = context.today()
    part = found.part("part")
    suffix = words.DAYPARTS.get(part, "") if part else ""
    if (
        (which[:1] == ["the"] and len(which) > 1)
        or which[:1] in (["that"], ["same"])
        or context.narrative
    ):
        today = context.last_day or today
    if today is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}{suffix}")]
    back = (today.weekday() - number) % 7
    lean = tense(context.text, found.start, found.end) if not which else 0
    offset = -back
    if which and which[-1] in _BACK:
        offset = -(back or 7)
    elif which and which[-1] in _AHEAD or lean > 0:
        offset = 0 if back == 0 and lean > 0 else 7 - back
    elif which and which[-1] in {"this"} and back:
        offset = 7 - back
    when = shifted(today, offset)
    if when is None:
        return []
    return _with_part(
        day_value(
            context,
            found.start,
            found.end,
            when.year,
            when.month,
            when.day,
            inferred="day",
            rule="weekday",
            mod=modifier(found),
        ),
        suffix,
    )


def _weekday_of_week(context: Context, found: Found) -> list[Value]:
    number = words.WEEKDAYS[found.match["wd"].lower()]
    today = context.today()
    if today is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-WXX-{number + 1}")]
    weeks = {"last": -1, "next": 1}.get(found.match["which"].lower(), 0)
    when = shifted(today, number - today.weekday() + 7 * weeks)
    return (
        day_value(
            context,
            found.start,
            found.end,
            when.year,
            when.month,
            when.day,
            inferred="day",
            rule="weekday",
        )
        if when
        else []
    )


def _week_from(context: Context, found: Found) -> list[Value]:
    number = words.WEEKDAYS[found.match["wd"].lower()]
    today = context.today()
    when = (
        shifted(today, (number - today.weekday()) % 7 + 7 * int(count_of(found.match["n"])))
        if today
        else None
    )
    return (
        day_value(
            context,
            found.start,
            found.end,
            when.year,
            when.month,
            when.day,
            inferred="day",
            rule="weekday",
        )
        if when
        else []
    )


def _day_before(context: Context, found: Found) -> list[Value]:
    number = words.WEEKDAYS[found.match["wd"].lower()]
    today = context.today()
    if today is None:
        return []
    back = (today.weekday() - number) % 7 or 7
    when = shifted(today, -back + (-1 if found.match["side"].lower() == "before" else 1))
    return (
        day_value(
            context,
            found.start,
            found.end,
            when.year,
            when.month,
            when.day,
            inferred="day",
            rule="weekday",
        )
        if when
        else []
    )


# -- weeks, months, quarters, years -----------------------------------------------------------------


def _base(context: Context, which: str) -> tuple[Partial | None, bool]:
    """Return from where "last", "the previous" or "that" counts: the text's day, or the last date."""
    parts = which.split()
    backward = parts[-1] in {
        "previous",
        "preceding",
        "following",
        "same",
        "that",
        "subsequent",
        "succeeding",
        "prior",
    }
    anaphoric = (
        parts[0] == "that"
        or (backward and parts[-1] != "previous")
        or which == "the previous"
        or which == "the next"
        or "same" in parts
    )
    if (anaphoric or context.narrative) and context.last is not None:
        return context.last, True
    return context.now, False


def _offset(which: str) -> int:
    word = which.split()[-1]
    if word in {"subsequent"}:
        return 1
    if word in _BACK and word not in {"latest", "past"}:
        return -1
    return 1 if word in _AHEAD else 0


def _which_unit(context: Context, found: Found) -> list[Value]:
    which = found.match["which"].lower()
    unit = found.match["u"].lower()
    if which in {"past", "the past"} or (
        which == "the last" and unit in {"year", "decade", "century", "week", "month"}
    ):
        return _past_unit(context, found, unit)
    return _unit_value(context, found, which, unit, modifier_of_part(found))


def _past_unit(context: Context, found: Found, unit: str) -> list[Value]:
    """ "The past year" is a stretch up to now, no calendar year."""
    return [Value(found.start, found.end, "DURATION", period("1", unit_letter(unit)))]


def modifier_of_part(found: Found) -> str | None:
    """Return `mod` for "earlier this", "late last", "the end of the"."""
    part = (found.part("part") or "").replace("the ", "").split()
    if not part or part[0] in {"sometime", "earlier", "later"}:
        return None
    return words.MODIFIERS.get(part[0])


def _unit_value(
    context: Context, found: Found, which: str, unit: str, mod: str | None
) -> list[Value]:
    base, _ = _base(context, which)
    offset = _offset(which)
    if base is None:
        return _no_base(found, unit, offset)
    makers: dict[str, Callable[..., list[Value]]] = {
        "day": _shift_day, "week": _shift_week, "weekend": _shift_week, "fortnight": _shift_week,
        "month": _shift_month, "quarter": _shift_quarter, "period": _shift_quarter,
        "year": _shift_year, "decade": _shift_decade, "century": _shift_century,
    }  # fmt: skip
    maker = makers.get(unit)
    if maker is None:
        return []
    inferred: Inferred = "year" if unit in {"year", "decade", "century"} else "month"
    return maker(context, found, base, offset, mod, "day" if unit == "day" else inferred)


def _no_base(found: Found, unit: str, offset: int) -> list[Value]:
    if unit in {"period", "season"}:
        return []
    ref = {0: "PRESENT_REF", -1: "PAST_REF", 1: "FUTURE_REF"}[offset]
    return [Value(found.start, found.end, "DATE", ref)]


def _shift_day(
    context: Context, found: Found, base: Partial, offset: int, mod: str | None, inferred: Inferred
) -> list[Value]:
    start = base.as_day() or context.last_day
    when = shifted(start, offset)
    if when is None:
        return []
    return day_value(
        context,
        found.start,
        found.end,
        when.year,
        when.month,
        when.day,
        inferred=inferred,
        rule="relative day",
        mod=mod,
    )


def _shift_week(
    context: Context, found: Found, base: Partial, offset: int, mod: str | None, inferred: Inferred
) -> list[Value]:
    when = shifted(base.as_day() or context.today(), 7 * offset)
    bounds = week_bounds(when) if when else None
    if when is None or bounds is None:
        return [Value(found.start, found.end, "DATE", "XXXX-WXX", None, mod)]
    value = week(when)
    edtf = f"{bounds[0].isoformat()}/{bounds[1].isoformat()}"
    if found.match["u"].lower() == "weekend":
        saturday = shifted(bounds[1], -1)
        value, edtf = f"{value}-WE", f"{saturday}/{bounds[1].isoformat()}"
    return [
        Value(
            found.start,
            found.end,
            "DATE",
            value,
            edtf,
            mod,
            inferred,
            "relative week",
            context.inferred,
        )
    ]


def _shift_month(
    context: Context, found: Found, base: Partial, offset: int, mod: str | None, inferred: Inferred
) -> list[Value]:
    if base.month is None:
        return [Value(found.start, found.end, "DATE", f"{base.year:04d}-XX", None, mod)]
    moved = shift_months(base.year, base.month, offset)
    if moved is None:
        return []
    return month_value(
        context, found.start, found.end, *moved, inferred=inferred, rule="relative month", mod=mod
    )


def _shift_quarter(
    context: Context, found: Found, base: Partial, offset: int, mod: str | None, inferred: Inferred
) -> list[Value]:
    if base.month is None:
        return []
    moved = shift_months(base.year, base.month, 3 * offset)
    if moved is None:
        return []
    number = quarter(moved[1])
    value = f"{moved[0]:04d}-Q{number}"
    return [
        Value(
            found.start,
            found.end,
            "DATE",
            value,
            quarter_edtf(moved[0], number),
            mod,
            inferred,
            "relative quarter",
            context.inferred,
        )
    ]


def _shift_year(
    context: Context, found: Found, base: Partial, offset: int, mod: str | None, inferred: Inferred
) -> list[Value]:
    return year_value(
        context,
        found.start,
        found.end,
        base.year + offset,
        inferred=inferred,
        rule="relative year",
        mod=mod,
    )


def _shift_decade(
    context: Context, found: Found, base: Partial, offset: int, mod: str | None, inferred: Inferred
) -> list[Value]:
    tens = f"{base.year // 10 + offset:03d}"
    return [
        Value(
            found.start,
            found.end,
            "DATE",
            tens,
            f"{tens}X",
            mod,
            inferred,
            "relative decade",
            context.inferred,
        )
    ]


def _shift_century(
    context: Context, found: Found, base: Partial, offset: int, mod: str | None, inferred: Inferred
) -> list[Value]:
    hundreds = f"{base.year // 100 + offset:02d}"
    return [
        Value(
            found.start,
            found.end,
            "DATE",
            hundreds,
            f"{hundreds}XX",
            mod,
            inferred,
            "relative century",
            context.inferred,
        )
    ]


def _part_which(context: Context, found: Found) -> list[Value]:
    which = found.match["which"].lower()
    if which == "the" and context.narrative and context.last is not None:
        return _unit_value(
            context, found, "that", found.match["u"].lower(), modifier_of_part(found)
        )
    return _unit_value(context, found, which, found.match["u"].lower(), modifier_of_part(found))


def _unit_end(context: Context, found: Found) -> list[Value]:
    """ "Year-end" and "month's end"."""
    unit = found.match["u"].lower()
    base = context.last if context.narrative and context.last else context.now
    if base is None or unit in {"week", "quarter", "century"}:
        return []
    if unit == "year":
        return year_value(context, found.start, found.end, base.year, inferred="year", mod="END")
    if base.month is None:
        return []
    return month_value(
        context, found.start, found.end, base.year, base.month, inferred="month", mod="END"
    )


def _ago(context: Context, found: Found) -> list[Value]:
    count, letter = count_of(found.match["n"]), unit_letter(found.match["u"])
    direction = found.match["dir"].lower().replace("  ", " ")
    step = _DIRECTIONS.get(direction, -1)
    if count == "X" or letter in {"S", "TM", "TH"}:
        return (
            _reference("PAST_REF" if step < 0 else "FUTURE_REF", found)
            if letter not in {"S", "TM", "TH"}
            else [Value(found.start, found.end, "DURATION", period(count, letter))]
        )
    from_now = direction in {"ago", "from now", "hence", "from today"} and not context.narrative
    before = context.last
    base = context.now if from_now else (context.last if context.last is not None else context.now)
    ref = found.part("ref")
    if ref is not None:
        base = _named_day(context, ref) or base
    if base is None:
        return _reference("PAST_REF" if step < 0 else "FUTURE_REF", found)
    values = _counted(context, found, base, step * int(count), letter)
    if not context.narrative:
        context.last = before
    return values


def _named_day(context: Context, word: str) -> Partial | None:
    today = context.today()
    if today is None:
        return None
    if word in {"yesterday", "today", "tomorrow"}:
        when = shifted(today, {"yesterday": -1, "today": 0, "tomorrow": 1}[word])
    else:
        when = shifted(today, -((today.weekday() - words.WEEKDAYS[word]) % 7))
    return Partial(when.year, when.month, when.day) if when else None


def _counted(context: Context, found: Found, base: Partial, count: int, letter: str) -> list[Value]:
    """Return so many units after the base, at the unit's own precision."""
    if letter in {"D", "W", "2W", "WE"}:
        return _counted_days(context, found, base, count, letter)
    if letter in {"M", "Q", "6M"}:
        if base.month is None:
            return _reference("PAST_REF" if count < 0 else "FUTURE_REF", found)
        moved = shift_months(base.year, base.month, count * {"M": 1, "Q": 3, "6M": 6}[letter])
        return (
            month_value(context, found.start, found.end, *moved, inferred="month", rule="counted")
            if moved
            else []
        )
    factor = {"Y": 1, "10Y": 10, "100Y": 100, "1000Y": 1000}.get(letter)
    if factor is None:
        return []
    year = base.year + count * factor
    if context.quarterly and abs(count) == 1 and factor == 1 and base.month is not None:
        number = (
            quarter(shift_months(base.year, base.month, -3)[1])
            if base is context.now
            else quarter(base.month)
        )  # type: ignore[index] # a quarter back is in range
        return [
            Value(
                found.start,
                found.end,
                "DATE",
                f"{year:04d}-Q{number}",
                quarter_edtf(year, number),
                None,
                "year",
                "counted",
            )
        ]
    return year_value(context, found.start, found.end, year, inferred="year", rule="counted")


def _counted_days(
    context: Context, found: Found, base: Partial, count: int, letter: str
) -> list[Value]:
    start = base.as_day()
    if start is None and base is context.last and context.last_day is not None:
        start = context.last_day
    days = count * {"D": 1, "W": 7, "2W": 14, "WE": 7}[letter]
    when = shifted(start, days)
    if when is None:
        return _reference("PAST_REF" if count < 0 else "FUTURE_REF", found)
    if letter != "D" and base is context.now:
        bounds = week_bounds(when)
        edtf = f"{bounds[0].isoformat()}/{bounds[1].isoformat()}" if bounds else None
        return [
            Value(
                found.start,
                found.end,
                "DATE",
                week(when),
                edtf,
                None,
                "month",
                "counted",
                context.inferred,
            )
        ]
    return day_value(
        context,
        found.start,
        found.end,
        when.year,
        when.month,
        when.day,
        inferred="day",
        rule="counted",
    )


def _year_ago(context: Context, found: Found) -> list[Value]:
    base = context.now
    if base is None:
        return _reference("PAST_REF", found)
    letter = {"year": "Y", "month": "M", "week": "W"}[found.match["u"].lower()]
    return _counted(context, found, base, -1, letter)


# -- quarters, seasons, parts of the day -------------------------------------------------------------


def _quarter(context: Context, found: Found) -> list[Value]:
    """ "The third quarter": the latest one that had begun, unless the text looks ahead."""
    base = context.now
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(
        found.part("q") or "", 0
    ) or int((found.part("q") or "1")[0])
    context.quarterly = True
    if base is None:
        return [Value(found.start, found.end, "DATE", f"XXXX-Q{number}")]
    year = base.year
    if found.part("u") == "quarter" and base.month is not None and number > quarter(base.month):
        year -= 0 if tense(context.text, found.start, found.end) > 0 else 1
    return quarter_value(context, found, year, inferred="year")


def _quarter_which(context: Context, found: Found) -> list[Value]:
    which = found.match["which"].lower().split()
    offset = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which[-1], 0)
    if found.part("ago"):
        offset = -1
    base = context.last if which[0] in {"that", "the"} and context.last else context.now
    return quarter_value(context, found, base.year + offset, inferred="year") if base else []


def _ago_quarter(context: Context, found: Found) -> list[Value]:
    base = context.now
    if base is None:
        return _reference("PAST_REF", found)
    if found.part("q"):
        return quarter_value(context, found, base.year - 1, inferred="year")
    moved = shift_months(base.year - 1, base.month or 12, -3)
    if moved is None or found.part("u") not in {"quarter", "period"}:
        return year_value(context, found.start, found.end, base.year - 1, inferred="year")
    number = quarter(moved[1])
    return [
        Value(
            found.start,
            found.end,
            "DATE",
            f"{moved[0]:04d}-Q{number}",
            quarter_edtf(moved[0], number),
            None,
            "year",
            "quarter",
        )
    ]


def _season(context: Context, found: Found) -> list[Value]:
    which = found.part("wy") or (found.part("which") or "").split(" ")[-1]
    if which in {"each", "every"}:
        return [
            Value(found.start, found.end, "SET", f"XXXX-{words.SEASONS[found.match['s'].lower()]}")
        ]
    base = context.last if context.narrative and context.last else context.now
    if base is None:
        return season_value(found, None)
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[words.SEASONS[found.match["s"].lower()]]
    here = base.month or middle
    year = base.year
    if found.part("wy"):
        year += {"last": -1, "next": 1}.get(found.part("wy") or "", 0)
    elif which in {"last", "past"}:
        year -= 1 if middle >= here - 1 else 0
    elif which in {"next", "coming"}:
        year += 1 if middle <= here + 1 else 0
    elif (
        not context.narrative
        and not which
        and tense(context.text, found.start, found.end) < 0
        and middle > here
    ):
        year -= 1
    return season_value(found, year, inferred="year")


def _which_part(context: Context, found: Found) -> list[Value]:
    which = found.match["which"].lower().split()
    suffix = words.DAYPARTS[found.match["part"].lower()]
    base = context.last_day if which[0] in {"that", "the"} or context.narrative else context.today()
    offset = {
        "last": -1,
        "previous": -1,
        "next": 1,
        "following": 1,
        "yesterday": -1,
        "tomorrow": 1,
    }.get(which[-1], 0)
    when = shifted(base, offset)
    if when is None:
        return [Value(found.start, found.end, "TIME", f"XXXX-XX-XX{suffix}")]
    return _with_part(
        day_value(
            context,
            found.start,
            found.end,
            when.year,
            when.month,
            when.day,
            inferred="day",
            rule="part of day",
        ),
        suffix,
    )


def _night_of(context: Context, found: Found) -> list[Value]:
    suffix = words.DAYPARTS[found.match["part"].lower()]
    day = _inner_day(context, found)
    if day is None:
        return [Value(found.start, found.end, "TIME", f"XXXX-XX-XX{suffix}")]
    inferred: Inferred = (
        ""
        if day.year
        and any(c.isdigit() for c in found.match["date"][-4:])
        and str(day.year) in found.match["date"]
        else "year"
    )
    return _with_part(
        day_value(
            context,
            found.start,
            found.end,
            day.year,
            day.month,
            day.day,
            inferred=inferred,
            rule="part of day",
        ),
        suffix,
    )


def _inner_day(context: Context, found: Found) -> date | None:
    group = "date" if found.name == "night-of" else "day"
    for inner in scan(context.text, *found.match.span(group)):
        maker = CALENDAR.get(inner.name) or RELATIVE.get(inner.name)
        values = maker(context, inner) if maker else []
        if values and values[0].edtf and len(values[0].edtf) == len("2022-02-28"):
            return date.fromisoformat(values[0].edtf)
    return None


def _part(_context: Context, found: Found) -> list[Value]:
    suffix = words.DAYPARTS[found.match["part"].lower()]
    return [Value(found.start, found.end, "TIME", f"XXXX-XX-XX{suffix}")]


def _clock(context: Context, found: Found) -> list[Value]:
    when = _inner_day(context, found) if found.part("day") else None
    clock = _hour(found.match["clock"], found.part("day"))
    day = when.isoformat() if when else "XXXX-XX-XX"
    edtf = when.isoformat() if when else None
    if when is not None:
        context.saw(Partial(when.year, when.month, when.day), found.end)
    return [
        Value(
            found.start,
            found.end,
            "TIME",
            f"{day}T{clock}",
            edtf,
            None,
            "day" if when else "",
            "clock",
        )
    ]


def _hour(written: str, beside: str | None) -> str:
    plain = written.lower().replace(
        ".",
        ":" if written[:1].isdigit() and written[1:3].count(".") and written[-1:].isdigit() else "",
    )
    if plain in {"noon", "midday"}:
        return "12:00"
    if plain == "midnight":
        return "24:00"
    digits = [int(part) for part in "".join(c if c.isdigit() else " " for c in plain).split()]
    hour = digits[0] if digits else (small_number(plain.split(" o")[0].split("o'")[0].strip()) or 0)
    minute = digits[1] if len(digits) > 1 else 0
    late = "pm" in plain.replace(" ", "") or beside in {"afternoon", "evening"}
    if late and hour < 12:  # noqa: PLR2004 - half a day
        hour += 12
    return f"{hour:02d}:{minute:02d}"


# -- durations and sets ---------------------------------------------------------------------------------


def _duration(_context: Context, found: Found) -> list[Value]:
    letter = unit_letter(found.match["u"])
    if found.part("half"):
        return [Value(found.start, found.end, "DURATION", period("1.5", letter))]
    return [Value(found.start, found.end, "DURATION", period(count_of(found.part("n")), letter))]


def _half(_context: Context, found: Found) -> list[Value]:
    count = count_of(found.match["n"])
    return [
        Value(
            found.start, found.end, "DURATION", period(f"{count}.5", unit_letter(found.match["u"]))
        )
    ]


def _vague_units(_context: Context, found: Found) -> list[Value]:
    direction = found.part("dir")
    if direction is not None:
        return _reference("PAST_REF" if _DIRECTIONS[direction] < 0 else "FUTURE_REF", found)
    return [Value(found.start, found.end, "DURATION", period("X", unit_letter(found.match["u"])))]


def _recent_units(_context: Context, found: Found) -> list[Value]:
    which = found.match["which"].lower()
    if which in {"coming", "future"}:
        return _reference("FUTURE_REF", found)
    if which == "recent":
        return _reference("PAST_REF", found)
    return [Value(found.start, found.end, "DURATION", period("X", unit_letter(found.match["u"])))]


def _every(_context: Context, found: Found) -> list[Value]:
    count = "2" if found.part("n") == "other" else count_of(found.part("n"))
    return [Value(found.start, found.end, "SET", period(count, unit_letter(found.match["u"])))]


def _set_word(_context: Context, found: Found) -> list[Value]:
    values = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "hourly": "PT1H",
              "quarterly": "P3M", "bimonthly": "P2M", "biweekly": "P2W"}  # fmt: skip
    return [Value(found.start, found.end, "SET", values.get(found.match["w"].lower(), "P1Y"))]


def _now(_context: Context, found: Found) -> list[Value]:
    return _reference("PRESENT_REF", found)


def _past(_context: Context, found: Found) -> list[Value]:
    return _reference("PAST_REF", found)


def _future(_context: Context, found: Found) -> list[Value]:
    return _reference("FUTURE_REF", found)


def _overnight(context: Context, found: Found) -> list[Value]:
    when = context.today()
    return [
        Value(found.start, found.end, "TIME", f"{when.isoformat()}TNI" if when else "XXXX-XX-XXTNI")
    ]


def _nth_day(context: Context, found: Found) -> list[Value]:
    when = context.today()
    if found.match["u"].lower() != "day" or when is None or context.narrative:
        return []
    return []


def _weekend(context: Context, found: Found) -> list[Value]:
    which = "next" if tense(context.text, found.start, found.end) > 0 else "last"
    if context.now is None:
        return []
    return _unit_value(context, found, "this" if which == "next" else "last", "weekend", None)


RELATIVE: dict[str, Callable[[Context, Found], list[Value]]] = {
    "day-word": _day_word,
    "before-yesterday": _before_yesterday,
    "wd": _weekday,
    "wd-week": _weekday_of_week,
    "week-from": _week_from,
    "day-before": _day_before,
    "which-unit": _which_unit,
    "part-which": _part_which,
    "unit-end": _unit_end,
    "ago": _ago,
    "year-ago": _year_ago,
    "quarter": _quarter,
    "quarter-which": _quarter_which,
    "which-quarter": _quarter_which,
    "half-year": _quarter_which,
    "ago-quarter": _ago_quarter,
    "which-s": _season,
    "s": _season,
    "which-part": _which_part,
    "night-of": _night_of,
    "part": _part,
    "clock": _clock,
    "which-n": _duration,
    "n-more": _duration,
    "n-unit": _duration,
    "n-to-n": _duration,
    "half-n": _half,
    "n-and-half": _duration,
    "decades-of": _vague_units,
    "recent-units": _recent_units,
    "every": _every,
    "set": _set_word,
    "now": _now,
    "past": _past,
    "future": _future,
    "overnight": _overnight,
    "nth-day": _nth_day,
    "weekdays": _weekend,
}
