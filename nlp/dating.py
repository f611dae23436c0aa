"""When a text was written, from its own words: bounds first, then the year that they allow.

A printed date or a dateline with its year settles it. Otherwise what is told as past is a bound
before which it cannot have been written, what is told as ahead one behind which it cannot; a date
without its year takes the earliest year that the bounds allow. The latest year that a text names
is never taken for its date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from nlp import edtf
from nlp.dating_bounds import CALENDAR, KHMER_SHAPES, WITH_YEAR, Between, gather, has_year, together
from nlp.dating_evidence import NEW as _NEW
from nlp.dating_printed import datelines_weekdays, is_dateline, printed
from nlp.timex.context import Context, Partial, nearest_year
from nlp.timex.lexicon import WEEKDAYS
from nlp.timex.numeric import is_day_first
from nlp.timex.story import is_story
from nlp.timex.tense import tense
from nlp.timex.values import LAST_YEAR, day_number, month_number
from nlp.timex.yearless import is_scheduled
from nlp.values import Dating, Evidence, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.dating_evidence import Bound
    from nlp.timex.scan import Found

_YEARLESS = frozenset({"md", "dm", "mdd", "ddm", "m"})
_WITHOUT_YEAR = _YEARLESS | {"m-which", "which-m", "m-m", "m-days", "days-m", "md-md", "dm-dm"}
_DAYLESS = frozenset({"m"})
_SETTLING = "over"
"""The rule that places the writing near a year by itself: an office of it is told as just over."""
_OF_NOW = frozenset({"ahead", "closing", "compared", "current", "named"})
"""Rules by which even a history tells of the time in which it is written."""
_HISTORY, _OLD_YEAR = "1960", "1990"
"""Days before the first, and bare years before the second, are history in the news: “1789 or later”
would be true and tell nobody when it was written."""
_DECADE = 10
_CHANGES = re.compile(
    r",? (?:that|it|this|all that) (?!(?:was|has|is|does|says|as|its|his|this)\b)[a-z]{2,14}s\b"
)
_FEW = 12
"""So many years are searched for the one that fits: a weekday comes back sooner than that."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A month or a day that the text names without its year; `weekdays` are what it may be."""

    found: Found
    month: int
    day: int | None
    weekdays: tuple[int, ...] = ()


def infer(text: str, sentences: Sequence[Sentence], found: Sequence[Found]) -> Dating:
    """Say when a text was written, as far as its own words tell.

    Args:
        text: the article.
        sentences: its sentences, in order.
        found: its expressions of time, as `nlp.timex.scan.scan` found them.

    Returns:
        A date where one is printed; else bounds, with the words that give them; an empty dating
        where the text holds no date.
    """
    own = printed(text, found)
    order = is_day_first(found)
    stated = _stated(text, own, order) if own is not None else None
    bounds = gather(text, sentences, found, own)
    between = together(bounds)
    lower = between.lower
    if stated is not None and stated.edtf is not None and (lower or "") <= stated.edtf:
        return stated
    if lower is not None and between.upper is None and _is_long_ago(text, lower, bounds, found):
        return Dating(evidence=_long_ago(lower, bounds))
    settled = any(one.evidence.rule == _SETTLING and one.not_before == lower for one in bounds)
    known = _within(text, sentences, found, between, settled=settled)
    known = known if known.evidence else Dating(evidence=_in_passing(found))
    return _of_update(text, found, known) or _with_dateline(text, found, known)


def _in_passing(found: Sequence[Found]) -> tuple[Evidence, ...]:
    """Return the first date of a text that says nothing of when it was written, if it has one."""
    for one in found:
        if one.name in _WITHOUT_YEAR or has_year(one):
            rule = "no year" if one.name in _WITHOUT_YEAR else "in passing"
            return (Evidence(one.start, one.end, rule, ""),)
    return ()


def _within(
    text: str,
    sentences: Sequence[Sentence],
    found: Sequence[Found],
    between: Between,
    *,
    settled: bool,
) -> Dating:
    """Give a text the year that its bounds allow, else no more than the bounds.

    An office's year that is told as just over may settle it by the lower bound alone.
    """
    if not settled and (between.lower is None) != (between.upper is None):
        return _only_bounds(between)
    named = [one for one in map(_named, found) if one is not None]
    told = [one for one in named if _is_told(text, one.found)]
    now = settled or any(one.rule in _OF_NOW for one in between.evidence)
    if not told or (not now and is_story(found, None)):
        return _only_bounds(between)
    if settled and not _is_of_its_end(told, between):
        return _dated(told, sentences, between)
    if between.lower is None and between.upper is None:
        return _without_year(told[0])
    only = _one_year(text, told, found, between)
    return _dated(only, sentences, between) if only else _only_bounds(between)


def _is_long_ago(text: str, lower: str, bounds: Sequence[Bound], found: Sequence[Found]) -> bool:
    """Say whether a lower bound is no news of when a text was written: it recalls history.

    So it does where it is old, or where the text names a year a decade later in passing.
    """
    deciding = next(one for one in bounds if one.not_before == lower)
    if deciding.evidence.rule != "past" or lower < _HISTORY:
        return lower < _HISTORY
    if len(deciding.evidence.bound) > len(_OLD_YEAR):
        return False
    later = int(lower[:4]) + _DECADE
    return lower < _OLD_YEAR or any(
        int(one.match["y"]) >= later and tense(text, one.start, one.end) <= 0
        for one in found
        if one.name in WITH_YEAR - KHMER_SHAPES and one.part("y") and one.match["y"].isdigit()
    )


def _long_ago(lower: str, bounds: Sequence[Bound]) -> tuple[Evidence, ...]:
    """Return the words of such a bound: they are a date, but tell no year of the text."""
    first = next(one.evidence for one in bounds if one.not_before == lower)
    return (Evidence(first.start, first.end, "long ago", first.bound),)


def _is_of_its_end(told: Sequence[_Named], between: Between) -> bool:
    """What is told as over may be so in its own last weeks: nothing tells the two years apart."""
    year = _earliest(_anchor(told), replace(between, upper=None))
    return year is None or between.lower is None or year == int(between.lower[:4])


def _anchor(told: Sequence[_Named]) -> _Named:
    """Return the date that the text is dated by: its first day, else its first month."""
    return next((one for one in told if one.day is not None), told[0])


def _is_told(text: str, found: Found) -> bool:
    """Say whether a date may be of what has happened: "On Dec. 1, that changes" is not."""
    if tense(text, found.start, found.end) > 0 or is_scheduled(text, found):
        return False
    return _CHANGES.match(text, found.end) is None


def _without_year(named: _Named) -> Dating:
    """A text that dates itself by a day alone holds a date, but nothing that tells its year."""
    return Dating(evidence=(Evidence(named.found.start, named.found.end, "no year", ""),))


def _of_update(text: str, found: Sequence[Found], known: Dating) -> Dating | None:
    """Give a dateline the year of the page's update: a page is updated soon, if at all."""
    upper = known.not_after
    updates = {one.bound for one in known.evidence if one.rule == "updated"}
    if known.edtf is not None or known.shown is not None or upper not in updates or not upper:
        return None
    named = _dateline(text, found)
    if named is None:
        return None
    year = int(upper[:4]) - (_written(named, int(upper[:4])) > upper)
    own = replace(named, weekdays=datelines_weekdays(text, named.found, found))
    if not _fits(own, year, Between(known.not_before, upper, known.evidence)):
        return None
    when = _written(named, year)
    because = Evidence(named.found.start, named.found.end, "yearless", when)
    return Dating(when, "inferred", when, when, "year", "on", (*known.evidence, because))


def _with_dateline(text: str, found: Sequence[Found], known: Dating) -> Dating:
    """Keep the day of a dateline to which the bounds give no year: it is the article's own."""
    if known.edtf is not None or known.shown is not None:
        return known
    named = _dateline(text, found)
    if named is None:
        return known
    day = f"XXXX-{named.month:02d}-{named.day:02d}"
    own = Evidence(named.found.start, named.found.end, "no year", day)
    others = (one for one in known.evidence if one.rule != "no year")
    return replace(known, evidence=(*others, own))


def _dateline(text: str, found: Sequence[Found]) -> _Named | None:
    """Return the day without its year that opens the text as a dateline, if one does."""
    for one in found:
        if one.name in _YEARLESS and is_dateline(text, one):
            named = _named(one)
            return named if named is not None and named.day is not None else None
    return None


def _one_year(
    text: str, told: Sequence[_Named], found: Sequence[Found], between: Between
) -> list[_Named]:
    """Return the dates, if the bounds leave the first of them one year.

    A weekday beside a day rules years out, and so does the one in the sentence behind a dateline:
    what happened "on Friday" is told under "June 9" on that day or the next.
    """
    if between.lower is None or between.upper is None:
        return []
    anchor = _anchor(told)
    if anchor.day is not None and not anchor.weekdays:
        anchor = replace(anchor, weekdays=datelines_weekdays(text, anchor.found, found))
    first, last = int(between.lower[:4]), int(between.upper[:4])
    years = [
        year for year in range(first, min(last, first + _FEW) + 1) if _fits(anchor, year, between)
    ]
    if len(years) != 1 or last - first > _FEW:
        return []
    return [anchor, *(one for one in told if one.found is not anchor.found)]


def _fits(one: _Named, year: int, between: Between) -> bool:
    """Say whether a date of that year exists within the bounds, on its weekday."""
    when = _written(one, year)
    if not edtf.is_valid(when):
        return False
    first, last = edtf.bounds(when)
    if (between.lower and last < between.lower) or (between.upper and first > between.upper):
        return False
    if not one.weekdays or one.day is None:
        return True
    return date.fromisoformat(first).weekday() in one.weekdays


def _stated(text: str, one: Found, order: bool | None) -> Dating | None:  # noqa: FBT001 - an order
    values = CALENDAR[one.name](Context(text, None, day_first=order), one)
    day = (values[0].edtf or values[0].value) if values else None
    if day is None:
        return None
    because = (Evidence(one.start, one.end, "dateline", day),)
    return Dating(day, "dateline", day, day, evidence=because)


def _only_bounds(between: Between) -> Dating:
    lower, upper = between.lower, between.upper
    if upper is None and lower is None:
        return Dating()
    if upper is not None and upper.endswith(_NEW):
        upper = f"{upper[:4]}-12-31"
    told = any(one.bound == lower for one in between.evidence)
    short = lower if lower is None or told else _shortened(lower)
    return Dating(None, "inferred", short, upper, "", "on", between.evidence)


def _shortened(day: str) -> str:
    """A bound that is the first of a year or a month says no more than that year or month."""
    if day.endswith("-01-01"):
        return day[:4]
    return day.removesuffix("-01")


def _named(found: Found) -> _Named | None:
    if found.name not in _YEARLESS or found.part("wu") or found.part("y"):
        return None
    month = month_number(found.match["m"])
    day = None if found.name in _DAYLESS else day_number(found.match["d"])
    named = found.part("wd")
    weekdays = (WEEKDAYS[named.rstrip(".")],) if named else ()
    return _Named(found, month, day, weekdays) if _exists(month, day) else None


def _exists(month: int, day: int | None) -> bool:
    return day is None or edtf.is_valid(f"2000-{month:02d}-{day:02d}")


def _dated(told: Sequence[_Named], sentences: Sequence[Sentence], between: Between) -> Dating:
    """Give the text's own yearless date the earliest year that fits, the others a year near it."""
    anchor = _anchor(told)
    year = _earliest(anchor, between)
    if year is None:
        return _only_bounds(between)
    here = Partial(year, anchor.month, anchor.day or 1)
    latest, latest_named = _written(anchor, year), anchor
    for one in told:
        if anchor.day is not None and one.day is None:
            continue
        when = _written(one, nearest_year(here, one.month, one.day, 0))
        late = between.upper is not None and when > between.upper
        if edtf.bounds(latest)[0] < edtf.bounds(when)[0] and not late:
            latest, latest_named = when, one
    return _shown(latest, latest_named, sentences, between)


def _earliest(one: _Named, between: Between) -> int | None:
    """Return the earliest year in which the date is not before the lower bound."""
    first = int((between.lower or "0")[:4])
    fitting = (
        year
        for year in range(first, min(first + _FEW, LAST_YEAR))
        if _fits(one, year, replace(between, upper=None))
    )
    year = next(fitting, None)
    return year if year is not None and _fits(one, year, between) else None


def _written(one: _Named, year: int) -> str:
    if one.day is None:
        return f"{year:04d}-{one.month:02d}"
    day = 28 if (one.month, one.day) == (2, 29) and year % 4 else one.day
    return f"{year:04d}-{one.month:02d}-{day:02d}"


def _shown(when: str, named: _Named, sentences: Sequence[Sentence], between: Between) -> Dating:
    """Say it as an editor would: the lede's own day, or the part of a month behind a later one."""
    lower, upper = between.lower, between.upper
    not_before = when if named.day is not None else max(when, (lower or when)[:7])
    rule = "weekday" if named.weekdays else "yearless"
    reasons = (*between.evidence, Evidence(named.found.start, named.found.end, rule, when))
    in_lede = bool(sentences) and named.found.start < sentences[0].end
    exact = _interval(when, upper) if named.day is not None else None
    known = Dating(exact, "inferred", not_before, upper, "year", "or soon after", reasons, when)
    if named.day is None or in_lede:
        return known
    mod = edtf.part_of_month(named.day)
    return replace(known, reading="on or after", shown=when[:7], mod=mod)


def _interval(when: str, upper: str | None) -> str | None:
    """Both ends are known closely only where the upper bound lies in the same month."""
    return f"{when}/{upper}" if upper is not None and upper[:7] == when[:7] else None
