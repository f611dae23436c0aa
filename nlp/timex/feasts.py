"""Gives the feasts of other calendars their days: Eid al-Fitr, Khmer New Year, Lunar New Year.

The days come from the library `holidays`, which is only imported where a text names a feast. What
hangs on the sight of the moon, or differs from place to place by a day, is approximate.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from nlp.timex.calendar import easter_julian

if TYPE_CHECKING:
    from collections.abc import Sequence

_Kind = Literal["day", "about", "days", "month"]


class _Feast(NamedTuple):
    """Whose calendar of public holidays has it, under which name, and how exactly it is known."""

    country: str
    name: str
    kind: _Kind = "day"


class Days(NamedTuple):
    """The first day of a feast, and all of it as EDTF, with its length or its doubt."""

    first: date
    edtf: str


_FITR = _Feast("SG", "Eid al-Fitr", "about")
_ADHA = _Feast("SG", "Eid al-Adha", "about")
_SPRING = _Feast("CN", "Chinese New Year (Spring Festival)")
_BIRTH = _Feast("AE", "Prophet's Birthday", "about")
_FEASTS = MappingProxyType(
    {
        "eid al-fitr": _FITR, "eid ul-fitr": _FITR, "idul fitri": _FITR, "aidilfitri": _FITR,
        "hari raya aidilfitri": _FITR, "hari raya puasa": _FITR, "lebaran": _FITR,
        "eid al-adha": _ADHA, "eid ul-adha": _ADHA, "idul adha": _ADHA, "hari raya haji": _ADHA,
        "ramadan": _Feast("SG", "Eid al-Fitr", "month"),
        "ashura": _Feast("IR", "Ashura", "about"), "mawlid": _BIRTH, "prophet's birthday": _BIRTH,
        "islamic new year": _Feast("AE", "Islamic New Year", "about"),
        "diwali": _Feast("SG", "Diwali", "about"), "deepavali": _Feast("SG", "Diwali", "about"),
        "chinese new year": _SPRING, "lunar new year": _SPRING, "spring festival": _SPRING,
        "tet": _Feast("VN", "Lunar New Year"),
        "mid-autumn festival": _Feast("CN", "Mid-Autumn Festival"),
        "dragon boat festival": _Feast("CN", "Dragon Boat Festival"),
        "khmer new year": _Feast("KH", "Khmer New Year's Day", "days"),
        "pchum ben": _Feast("KH", "Pchum Ben Day", "days"),
        "bon om touk": _Feast("KH", "Water Festival", "days"),
        "visak bochea": _Feast("KH", "Visaka Bochea Day"),
        "visakha bucha": _Feast("TH", "Visakha Bucha"),
        "makha bucha": _Feast("TH", "Makha Bucha"),
        "songkran": _Feast("TH", "Songkran Festival", "days"),
        "passover": _Feast("IL", "Pesach"), "pesach": _Feast("IL", "Pesach"),
        "rosh hashanah": _Feast("IL", "Rosh Hashanah"), "yom kippur": _Feast("IL", "Yom Kippur"),
        "sukkot": _Feast("IL", "Sukkot"), "shavuot": _Feast("IL", "Shavuot"),
        "nowruz": _Feast("IR", "Nowruz"), "norouz": _Feast("IR", "Nowruz"),
    }
)  # fmt: skip
FEASTS = (*_FEASTS, "orthodox easter", "eid al fitr", "eid ul fitr", "eid al adha", "eid ul adha")
"""The names of feasts that are known, in lower case."""

_ESTIMATED = " (estimated)"
"""What the library adds to a day that was computed, not announced; such feasts are about."""
_DAY, _LENT = timedelta(days=1), timedelta(days=30)


def feast_days(name: str, year: int) -> tuple[Days, ...]:
    """Return when a feast is in a year of the common era; a lunar one may come twice, or not.

    Args:
        name: the feast's name, in any case.
        year: 1 to 9999; the calendars reach about a century back and less far ahead.

    Returns:
        Its days, none where the feast or its day is not known.
    """
    plain = " ".join(name.lower().replace("’", "'").split())
    if plain == "orthodox easter":
        when = easter_julian(year)
        return (Days(when, when.isoformat()),)
    known = _FEASTS.get(plain.replace("eid al ", "eid al-").replace("eid ul ", "eid ul-"))
    if known is None:
        return ()
    every = _public_holidays(known.country, year)
    named = [day for day, names in every if known.name in names]
    return tuple(_days(known.kind, run) for run in _runs(named))


def _runs(days: Sequence[date]) -> list[list[date]]:
    """Put days that follow each other together."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == _DAY:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _days(kind: _Kind, run: Sequence[date]) -> Days:
    """Word the days of a feast as EDTF: a day, about a day, several days, or months."""
    first, last = run[0], run[-1]
    if kind == "month":
        first, last = first - _LENT, first - _DAY
        opens, closes = first.isoformat()[:7], last.isoformat()[:7]
        return Days(first, opens if opens == closes else f"{opens}/{closes}")
    if kind == "days" and last > first:
        return Days(first, f"{first.isoformat()}/{last.isoformat()}")
    return Days(first, first.isoformat() + ("~" if kind == "about" else ""))


@lru_cache(maxsize=256)
def _public_holidays(country: str, year: int) -> tuple[tuple[date, frozenset[str]], ...]:
    """Return a country's public holidays of a year in order, with their names in English."""
    import holidays  # noqa: PLC0415  # slow to import, and hardly any text names such a feast

    days = holidays.country_holidays(country, years=year, language="en_US", observed=False)
    return tuple(
        (day, frozenset(days[day].replace(_ESTIMATED, "").split("; "))) for day in sorted(days)
    )
