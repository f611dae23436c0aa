"""Dates in Khmer: "ថ្ងៃទី ៤ ខែ តុលា ឆ្នាំ ២០២៣", in Khmer or Arabic digits.

Khmer is written without spaces between words, so that the tokens of `nlp.timex.scan` do not
serve; its dates open with words of their own instead (day, month, year), which are looked for.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex.calendar import make
from nlp.timex.context import nearest_year
from nlp.timex.scan import Found
from nlp.timex.values import (
    Value,
    day_value,
    month_value,
    open_value,
    year_value,
)
from nlp.timex.yearless import yearless

if TYPE_CHECKING:
    from nlp.timex.context import Context
    from nlp.timex.values import Maker

_MONTHS = MappingProxyType(
    {
        "មករា": 1, "កុម្ភៈ": 2, "កុម្ភះ": 2, "កុម្ភ": 2, "មីនា": 3, "មិនា": 3, "មេសា": 4,
        "ឧសភា": 5, "មិថុនា": 6, "កក្កដា": 7, "កក្តដា": 7, "សីហា": 8, "កញ្ញា": 9, "តុលា": 10,
        "វិច្ឆិកា": 11, "ធ្នូ": 12,
    }
)  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "ចន្ទ|ច័ន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|ព្រហស្បត៍|សុក្រ|សៅរ៍|អាទិត្យ"
_GAP = r"[^\S\n\u200b]{0,3}\u200b?[^\S\n]{0,2}"
_DIGIT = "[0-9០-៩]"
_DAY = rf"(?P<d>{_DIGIT}{{1,2}})(?!{_DIGIT})"
_YEAR = rf"(?:ឆ្នាំ{_GAP}|(?<=[ \u200b]))(?P<y>[12១២]{_DIGIT}{{3}})(?!{_DIGIT})"
_OPENING = rf"(?:ថ្ងៃ{_GAP}(?:(?:{_WEEKDAY}){_GAP})?)?(?:ទី{_GAP})?"
_BUDDHIST = 2400
"""No news is of years behind this one: such a number counts from the Buddha's death."""
_TO_COME = re.compile("នឹង|គ្រោង|ខាងមុខ")
_AROUND = 40  # characters
_IS_KHMER = re.compile("[\u1780-\u17b3]")
_DATE = re.compile(
    rf"(?:{_OPENING}(?<!{_DIGIT}){_DAY}{_GAP}(?:ខែ{_GAP})?(?P<m>{_MONTH})(?:{_GAP}{_YEAR})?"
    rf"|ខែ{_GAP}(?P<m2>{_MONTH})(?:{_GAP}{_YEAR.replace('<y>', '<y2>')})?"
    rf"|ឆ្នាំ{_GAP}(?P<y3>[12១២]{_DIGIT}{{3}})(?!{_DIGIT}))"
)
"""A day with its month, a month, or a year, each behind its own word."""


def merge(text: str, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Add a text's dates in Khmer to the expressions that were found in it.

    Args:
        text: the article.
        found: its expressions in English, in order.

    Returns:
        All of them, in order and without overlap; `found` itself where the text holds no Khmer.
    """
    if _IS_KHMER.search(text) is None:
        return found
    own = [Found(one.start(), one.end(), _shape(one), one) for one in _DATE.finditer(text)]
    taken = bytearray(len(text))
    for one in own:
        taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    kept = [one for one in found if not any(taken[one.start : one.end])]
    return tuple(sorted([*own, *kept], key=lambda one: one.start))


def _shape(match: re.Match[str]) -> str:
    if match["y3"]:
        return "km-y"
    if match["m2"]:
        return "km-my" if match["y2"] else "km-m"
    return "km-dmy" if match["y"] else "km-dm"


def _full(context: Context, found: Found) -> list[Value]:
    year = int(found.match["y"])
    if year >= _BUDDHIST:
        return []
    when = make(year, _MONTHS[found.match["m"]], int(found.match["d"]))
    return day_value(context, found, when)


def _near(context: Context, found: Found, month: int, day: int | None) -> int | None:
    """Return the year of a date without one: Khmer marks what is to come, all else is past."""
    if context.now is None or context.now.month is None or context.narrative:
        return yearless(context, found, month, day)
    around = context.text[max(0, found.start - _AROUND) : found.end + _AROUND]
    return nearest_year(context.now, month, day, 1 if _TO_COME.search(around) else -1)


def _month_day(context: Context, found: Found) -> list[Value]:
    month, day = _MONTHS[found.match["m"]], int(found.match["d"])
    year = _near(context, found, month, day)
    if year is None:
        return open_value(found, f"XXXX-{month:02d}-{day:02d}")
    return day_value(context, found, make(year, month, day), inferred="year")


def _month(context: Context, found: Found) -> list[Value]:
    """Read a month, with its year or without."""
    month = _MONTHS[found.match["m2"]]
    if found.match["y2"]:
        stated = int(found.match["y2"])
        return month_value(context, found, stated, month) if stated < _BUDDHIST else []
    year = _near(context, found, month, None)
    if year is None:
        return open_value(found, f"XXXX-{month:02d}")
    return month_value(context, found, year, month, inferred="year")


def _year(context: Context, found: Found) -> list[Value]:
    """Years of the Buddhist era (25xx) are left to a reader of Khmer."""
    year = int(found.match["y3"])
    return year_value(context, found, year) if year < _BUDDHIST else []


KHMER: MappingProxyType[str, Maker] = MappingProxyType(
    {"km-dmy": _full, "km-dm": _month_day, "km-my": _month, "km-m": _month, "km-y": _year}
)
"""How each shape of a date in Khmer gets its value."""
