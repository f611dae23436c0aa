"""Gives durations, sets and vague references their values: "three days", "weekly", "recently"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.values import Value, reference, small_number

if TYPE_CHECKING:
    from nlp.timex.context import Context
    from nlp.timex.scan import Found
    from nlp.timex.values import Maker

_VAGUE = frozenset({"several", "few", "some", "many", "dozens", "hundreds", "countless", "number"})
_IRREGULAR = {"centuries": "100Y", "millennia": "1000Y"}
_SO_FAR = frozenset({"six", "nine", "6", "9"})
"""So many months end a company's quarter as what its figures are of."""
_HALF = re.compile(r"(?i)\bhalf\b")
_HALVES = {"TM": ("30", "S"), "TH": ("30", "TM"), "D": ("12", "TH"), "Y": ("6", "M"),
           "10Y": ("5", "Y"), "100Y": ("50", "Y"), "1000Y": ("500", "Y")}  # fmt: skip
_DAY_HOURS = 24
_BEFORE = frozenset({"past", "previous", "earlier", "prior"})
_AFTERWARDS = frozenset({"later", "ahead"})


def unit_letter(word: str) -> str:
    """Return TIMEX3's letter(s) for a unit in the singular or plural: `D`, `TH`, `10Y`.

    Args:
        word: a unit, in the singular or plural.

    Returns:
        The letters; a leading `T` marks a unit of the clock, a number a multiple.
    """
    plain = word.lower()
    if plain.startswith("quarter") and plain.endswith("century"):
        return "25Y"
    known = _IRREGULAR.get(plain) or words.UNITS.get(plain)
    return known or words.UNITS.get(plain.removesuffix("s"), "X")


def period(count: str, letter: str) -> str:
    """Return a TIMEX3 duration: `P3D`, `PT5H`, `PXY`, `P70Y`.

    Args:
        count: a number in digits, or `X`.
        letter: what `unit_letter` returned.

    Returns:
        The duration.
    """
    factor = "".join(sign for sign in letter if sign.isdigit())
    base = letter.lstrip("0123456789")
    if base == "Q":
        factor, base = "3", "M"
    if factor:
        count = str(int(count) * int(factor)) if count.isdigit() else count
    if base == "S":
        return f"PT{count}S"
    return f"PT{count}{base[1:]}" if base.startswith("T") else f"P{count}{base}"


def count_of(written: str | None) -> str:
    """Return the number that is written, `X` where it is left open ("several").

    Args:
        written: the words before a unit, if there are any.

    Returns:
        A number in digits, or `X`.
    """
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


def amount(written: str | None, unit: str) -> tuple[str, str]:
    """Return how many of which unit: half a century is 50 years.

    Args:
        written: the words before the unit, if there are any.
        unit: the unit, in the singular or plural.

    Returns:
        A number in digits, or `X`, and TIMEX3's letter(s) of the unit it counts.
    """
    letter = unit_letter(unit)
    if written is not None and _HALF.search(written) and letter in _HALVES:
        return _HALVES[letter]
    return count_of(written), letter


def whole_days(count: str, letter: str) -> tuple[str, str]:
    """Return days in place of hours, where they are whole days: "48 hours ago".

    Args:
        count: a number in digits, or `X`.
        letter: what `unit_letter` returned.

    Returns:
        Both, as they were if they are no whole days.
    """
    if letter == "TH" and count.isdigit() and int(count) and int(count) % _DAY_HOURS == 0:
        return str(int(count) // _DAY_HOURS), "D"
    return count, letter


def _made(found: Found, value: str) -> list[Value]:
    return [Value(found.start, found.end, "DURATION", value)]


def _duration(context: Context, found: Found) -> list[Value]:
    letter = unit_letter(found.match["u"])
    if letter == "M" and found.part("n") in _SO_FAR:
        context.quarter = None
    if found.name in {"half-n", "n-and-half"}:
        return _made(found, period(f"{count_of(found.match['n'])}.5", letter))
    return _made(found, period(*amount(found.part("n"), found.match["u"])))


def _before_event(_context: Context, found: Found) -> list[Value]:
    """Read the "two days" of "two days after the blast"; `nlp.timex.anchors` may date it."""
    if found.match["n"].lower() == "the":
        return []
    letter = unit_letter(found.match["u"])
    count = count_of(found.match["n"]) + (".5" if found.part("half") else "")
    return [Value(found.start, found.match.end("u"), "DURATION", period(count, letter))]


def _vague_units(context: Context, found: Found) -> list[Value]:
    """Read "years ago"; what came "weeks later" came so long after something else."""
    direction = found.part("dir")
    if direction is not None and (direction != "later" or context.narrative):
        return reference(1 if direction in _AFTERWARDS else -1, found)
    return _made(found, period("X", unit_letter(found.match["u"])))


def _recent_units(_context: Context, found: Found) -> list[Value]:
    """Read "recent weeks", "coming months", "past few years"."""
    which = found.match["which"].lower()
    if which in {"coming", "future"}:
        return reference(1, found)
    if which == "recent" or (
        which in _BEFORE and found.match.start() == found.match.start("which")
    ):
        return reference(-1, found)
    return _made(found, period("X", unit_letter(found.match["u"])))


def _every(_context: Context, found: Found) -> list[Value]:
    count = "2" if found.part("n") == "other" else count_of(found.part("n"))
    return [Value(found.start, found.end, "SET", period(count, unit_letter(found.match["u"])))]


def _set_word(_context: Context, found: Found) -> list[Value]:
    return [Value(found.start, found.end, "SET", words.SETS[found.match["w"].lower()])]


def _reference(_context: Context, found: Found) -> list[Value]:
    """Read "now", "recently", "soon"."""
    return reference({"past": -1, "now": 0, "future": 1}[found.name], found)


DURATIONS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        **dict.fromkeys(
            ("which-n", "n-more", "n-unit", "n-to-n", "half-n", "n-and-half"), _duration
        ),
        **dict.fromkeys(("n-event", "eve-event"), _before_event),
        "decades-of": _vague_units,
        "recent-units": _recent_units,
        "every": _every,
        "set": _set_word,
        **dict.fromkeys(("now", "past", "future"), _reference),
    }
)
"""How each shape that names no date gets its value."""
