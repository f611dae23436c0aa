"""Which words may open or trigger an expression of time, and which shapes are tried around them.

A unit's word rules most shapes out ("the weekend" needs "weekend"), which is what makes the scan
quick: a shape is tried only where a word stands that its pattern spells.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from nlp.timex import lexicon as words
from nlp.timex.grammar import SHAPES, Shape


def _named(kind: str, *names: str) -> tuple[Shape, ...]:
    return tuple(shape for shape in SHAPES[kind] if shape.name in names)


_HOLIDAYS = _named("year", "holiday-y") + SHAPES["feast"] + SHAPES["holiday"]
BY_KIND = MappingProxyType(
    dict(SHAPES)
    | {
        "weekday": _named("month", "dmy", "mdy", "md", "dm") + SHAPES["weekday"],
        "unit": _named("year", "quarter-y") + SHAPES["unit"],
        "season": _named("year", "season-y") + SHAPES["season"],
        "holiday": _HOLIDAYS,
        "q": _named("year", "q-y") + SHAPES["q"],
        "century": SHAPES["century"] + SHAPES["unit"],
        "part": SHAPES["clock"] + SHAPES["part"],
        "night": SHAPES["part"] + SHAPES["unit"],
        "new-year": _HOLIDAYS + SHAPES["unit"],
    }
)
"""The shapes to try, in order, by the class of the trigger."""

_FEAST_WORDS = (
    "Eid", "Idul", "Aidilfitri", "Lebaran", "Haji", "Puasa", "Ramadan", "Ashura", "Mawlid",
    "Prophet", "Diwali", "Deepavali", "Festival", "Tet", "Pchum", "Touk",
    "Bochea", "Bucha", "Songkran", "Passover", "Pesach", "Hashanah", "Kippur", "Sukkot", "Shavuot",
    "Nowruz", "Norouz",
)  # fmt: skip
_HOLIDAY_WORDS = ("Women", "Womens", "Luther", "Earth", "Rights", "AIDS", "Fawkes", "Fools",
                  "Mothers", "Fathers", "Presidents", "Valentines", "Holy", "Saints")  # fmt: skip
"""Words that open or hold a holiday's name where they are written so, and else mean much."""


def _triggers() -> dict[str, str]:
    """Make the table of words that may trigger a shape, in their usual spellings, by class."""
    found: dict[str, str] = {}
    for kind, listed in (
        ("word", ["today", "yesterday", "tomorrow", "tonight", "now", "currently", "nowadays",
                  "presently", "current", "recently", "lately", "past", "future", "soon",
                  "overnight", "present", "moment", "ago", "term", "time", *words.SETS]),
        ("part", list(words.DAYPARTS)),
        ("season", list(words.SEASONS)),
        ("decade", list(words.DECADES)),
        ("spoken", ["seventeen", "eighteen", "nineteen", "thousand", "twenty"]),
        ("bc", ["bc", "bce"]),
        ("letter", ["a", "p", "o", "b", "am", "pm"]),
        ("century", ["century", "centuries"]),
        ("unit", ["eve", *words.UNITS] + [f"{unit}s" for unit in words.UNITS]
         + ["period", "half", "midyear", "millennia"]),
        ("holiday", ["christmas", "xmas", "christmastime", "boxing", "easter", "thanksgiving",
                     "valentine", "halloween", "memorial", "labor", "labour", "veterans",
                     "armistice", "independence", "juneteenth", "epiphany", "patrick", "stephen",
                     "bastille", "pentecost", "mother", "father", "presidents", "columbus",
                     "patriots", "election", "bonfire", "remembrance", "hogmanay", "whitsun",
                      "anzac", "canada", "australia"]),
        ("weekday", list(words.WEEKDAYS)),
        ("month", list(words.MONTHS)),
    ):  # fmt: skip
        for word in listed:
            if kind != "unit" or not word.startswith("centur"):
                found.update(dict.fromkeys((word, word.capitalize(), word.upper()), kind))
    found.update(dict.fromkeys(("Year", "Years"), "new-year"))
    found.update(dict.fromkeys(_HOLIDAY_WORDS, "holiday"))
    found.update(dict.fromkeys((f"{day.capitalize()}s" for day in words.DAY_NAMES), "weekdays"))
    found.update(dict.fromkeys(_FEAST_WORDS, "feast"))
    found.update(dict.fromkeys(("night", "Night", "NIGHT"), "night"))
    return found


TRIGGERS: MappingProxyType[str, str] = MappingProxyType(_triggers())
"""Words around which an expression may stand, in the spellings that count, with their class."""


_BY_WORD = frozenset({"unit", "century", "night", "new-year", "word"})
"""Classes of triggers of whose words each shape spells but some."""
_NAMES = words.MONTHS.keys() | words.WEEKDAYS.keys()
STARTERS = _NAMES | {word for shapes in SHAPES.values() for shape in shapes for word in shape.words}
"""Words that may stand in an expression before its trigger: all that the shapes spell."""


@cache
def fitting(kind: str, trigger: str, opening: str) -> tuple[Shape, ...]:
    """Return the shapes to try, in order: those that spell the trigger and the first word.

    Args:
        kind: the trigger's class.
        trigger: the trigger, in lower case, "" for a number.
        opening: the word that the expression would open with, in lower case, "" for a number.
    """
    every = BY_KIND[kind]
    if kind in _BY_WORD:
        named = tuple(shape for shape in every if trigger in shape.words)
        if not named:  # "midyear" is spelt in two pieces
            return every
        every = named
    if not opening or opening in _NAMES:
        return every
    return tuple(shape for shape in every if opening in shape.words)


INNER = frozenset(
    {"of", "on", "to", "and", "or", "through", "until", "till", "thru", "from", "st", "nd", "rd",
     "th", "s", "than", "least", "time", "while", "before", "after", "straight", "consecutive",
     "being", "date", "period"}
)  # fmt: skip
"""Of them, the words that stand inside an expression only, and never open one."""
