"""Which words may open or trigger an expression of time, and which shapes are tried around them.

A unit's word rules most shapes out ("the weekend" needs "weekend"), which is what makes the scan
quick: a shape is tried only where its own trigger stands.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.grammar import PATTERNS

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    Shape = tuple[str, Callable[[str, int, int], "re.Match[str] | None"]]

_MONTH_SHAPES = tuple(
    shape for shape in PATTERNS["month"] if shape[0] in {"dmy", "mdy", "md", "dm"}
)
_YEAR_SHAPES = MappingProxyType(
    {
        name: tuple(shape for shape in PATTERNS["year"] if shape[0] == name)
        for name in ("quarter-y", "q-y", "season-y", "holiday-y", "y-quarter")
    }
)
_BY_KIND = MappingProxyType(
    dict(PATTERNS)
    | {
        "weekday": _MONTH_SHAPES + PATTERNS["weekday"],
        "unit": _YEAR_SHAPES["quarter-y"] + PATTERNS["unit"],
        "season": _YEAR_SHAPES["season-y"] + PATTERNS["season"],
        "holiday": _YEAR_SHAPES["holiday-y"] + PATTERNS["feast"] + PATTERNS["holiday"],
        "q": _YEAR_SHAPES["q-y"] + PATTERNS["q"],
        "century": PATTERNS["century"] + PATTERNS["unit"],
        "part": PATTERNS["clock"] + PATTERNS["part"],
        "night": PATTERNS["part"] + PATTERNS["unit"],
        "new-year": _YEAR_SHAPES["holiday-y"]
        + PATTERNS["feast"]
        + PATTERNS["holiday"]
        + PATTERNS["unit"],
    }
)


_FULL_DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_UNITS = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "century",
                    "fortnight", "semester", "period"})  # fmt: skip
_PLURALS = frozenset({"days", "weeks", "months", "years", "decades", "centuries", "hours"})
_FEAST_WORDS = (
    "Eid", "Idul", "Aidilfitri", "Lebaran", "Haji", "Puasa", "Ramadan", "Ashura", "Mawlid",
    "Prophet", "Diwali", "Deepavali", "Festival", "Tet", "Pchum", "Touk",
    "Bochea", "Bucha", "Songkran", "Passover", "Pesach", "Hashanah", "Kippur", "Sukkot", "Shavuot",
    "Nowruz", "Norouz",
)  # fmt: skip
_HOLIDAY_WORDS = ("Women", "Womens", "Luther", "Earth", "Rights", "AIDS", "Fawkes", "Fools",
                  "Mothers", "Fathers", "Presidents", "Valentines", "Holy", "Saints")  # fmt: skip
"""Words that open or hold a holiday's name where they are written so, and else mean much."""
_SETS = ("daily", "weekly", "monthly", "quarterly", "yearly", "annually", "annual", "hourly",
         "nightly", "bimonthly", "biweekly")  # fmt: skip
_COUNTED = frozenset({"day", "days", "week", "weeks", "fortnight", "fortnights", "month", "months",
                      "year", "years"})  # fmt: skip
_OF_MONTH = ("inst", "instant", "ult", "ultimo", "prox", "proximo")
"""How letters of old number a day of this month, of the last or of the next one."""
_ONLY = MappingProxyType(
    {
        "quarter-y": {"second", "quarter"},
        "quarter-which": {"second", "quarter", "year"},
        "which-quarter": {"quarter", "year"},
        "m-which": {"year"},
        "as-last": {"week", "month", "year"},
        "period-last": {"quarter", "period"},
        "year-period": {"year"},
        "ago-quarter": {"second", "quarter", "year", "period", "month"},
        "quarter": {"second", "quarter"},
        "half": {"half"},
        "half-year": {"second", "year"},
        "year-ago": {"year", "month", "week"},
        "week-from": {"week", "weeks", "fortnight"},
        "week-of": {"week"},
        "weekend-of": {"weekend"},
        "wd-week": {"week"},
        "night-of": {"hours", "night"},
        "now": {
            "days",
            "now",
            "currently",
            "nowadays",
            "presently",
            "current",
            "present",
            "moment",
            "time",
        },
        "day-word": {"today", "yesterday", "tomorrow", "tonight"},
        "before-yesterday": {"yesterday", "tomorrow"},
        "past": {"recently", "lately", "past", "ago", "day", "days", "night", "week", "month"},
        "future": {"future", "soon", "term"},
        "set": set(_SETS),
        "overnight": {"overnight"},
        "n-event": _COUNTED,
        "eve-event": {"eve", "day"},
        "part-which": _UNITS,
        "which-unit": _UNITS,
        "recent-units": _PLURALS | {"quarters", "minutes"},
        "day-beside": {"day", "week", "month", "year", "night"},
        "the-new-year": {"year"},
        "this-in": {"day", "week", "month", "year"},
        "nth-of-month": {"month", *_OF_MONTH},
        "before-last": {"week", "weekend", "month", "year", "quarter"},
        "unit-end": {"year", "midyear", "month", "week", "quarter", "century"},
        "weekdays": {"weekend"},
        "decades-of": _PLURALS,
    }
)
"""By shape, the words that may trigger it; other shapes take any unit."""
_UNIT_SHAPES = frozenset(name for kind in ("unit", "word") for name, _ in _BY_KIND[kind])


def _triggers() -> dict[str, str]:
    """Make the table of words that may trigger a shape, in their usual spellings, by class."""
    found: dict[str, str] = {}
    for kind, listed in (
        ("word", ["today", "yesterday", "tomorrow", "tonight", "now", "currently", "nowadays",
                  "presently", "current", "recently", "lately", "past", "future", "soon",
                  "overnight", "present", "moment", "ago", "term", "time", *_SETS]),
        ("part", list(words.DAYPARTS)),
        ("season", list(words.SEASONS)),
        ("decade", list(words.DECADES)),
        ("spoken", ["seventeen", "eighteen", "nineteen", "thousand", "twenty"]),
        ("bc", ["bc", "bce"]),
        ("letter", ["a", "p", "o", "b", "am", "pm"]),
        ("century", ["century", "centuries"]),
        ("unit", ["eve", *words.UNITS] + [f"{unit}s" for unit in words.UNITS]
         + ["period", "half", "midyear", "millennia", *_OF_MONTH]),
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
    found.update(dict.fromkeys((f"{day}days" for day in _FULL_DAYS), "weekdays"))
    found.update(dict.fromkeys(_FEAST_WORDS, "feast"))
    found.update(dict.fromkeys(("night", "Night", "NIGHT"), "night"))
    return found


TRIGGERS: MappingProxyType[str, str] = MappingProxyType(_triggers())
"""Words around which an expression may stand, in the spellings that count, with their class."""


SHAPES: MappingProxyType[str, tuple[Shape, ...]] = MappingProxyType(
    {
        kind: tuple((name, pattern.match) for name, pattern in shapes)
        for kind, shapes in _BY_KIND.items()
    }
)
"""The shapes to try, in order, by the class of the trigger."""


def _by_word() -> dict[str, tuple[Shape, ...]]:
    """Return the shapes that are tried at each word, for the classes with many of them."""
    found: dict[str, tuple[Shape, ...]] = {}
    for word, kind in TRIGGERS.items():
        if kind in {"unit", "century", "night", "new-year", "word"}:
            found[word] = tuple(
                shape
                for shape in SHAPES[kind]
                if shape[0] not in _UNIT_SHAPES
                or word.lower() in _ONLY.get(shape[0], {word.lower()})
            )
    return found


WORD_SHAPES: MappingProxyType[str, tuple[Shape, ...]] = MappingProxyType(_by_word())
"""The shapes to try around a unit, by its own word."""

_COUNTED_SHAPES = frozenset({"ago", "n-event", "n-more", "n-unit", "n-to-n", "half-n"})
UNCOUNTED_SHAPES: MappingProxyType[str, tuple[Shape, ...]] = MappingProxyType(
    {
        word: tuple(shape for shape in shapes if shape[0] not in _COUNTED_SHAPES)
        for word, shapes in WORD_SHAPES.items()
    }
)
"""Those of them to try where no word stands that may begin a number (see `COUNTING`)."""
COUNTING = frozenset(
    {
        "about", "around", "nearly", "almost", "over", "some", "roughly", "approximately", "more",
        "less", "at", "up", "just", "only", "exactly", "no", "barely", "fewer", "well", "as", "the",
        "several", "many", "half", "couple", "few", "dozens", "hundreds", "countless",
    }
    | words.NUMBERS.keys()
)  # fmt: skip
"""The words that begin a number or stand before one."""

STARTERS = frozenset(
    {
        "the", "a", "an", "early", "late", "mid", "earlier", "later", "beginning", "start", "end",
        "middle", "close", "outset", "latter", "part", "turn", "dawn", "midst", "of", "in", "on",
        "about", "around", "circa", "ca", "last", "next", "this", "that", "same", "following",
        "previous", "past", "coming", "current", "preceding", "latest", "subsequent",
        "succeeding", "prior", "most", "recent", "each", "every", "per", "other", "fiscal",
        "year", "month", "calendar", "financial", "school", "academic", "very", "full",
        "trading", "working", "business", "consecutive", "straight", "more", "additional",
        "further", "long", "short", "whole", "few", "couple", "several", "some", "many", "dozens",
        "hundreds", "half", "number", "countless", "good", "great", "nearly", "almost", "over",
        "roughly", "approximately", "than", "less", "at", "least", "up", "to", "just", "only",
        "exactly", "under", "no", "fewer", "well", "as", "barely", "st", "nd", "rd", "th", "and",
        "day", "week", "weekend", "weekends", "morning", "afternoon", "evening", "night", "noon",
        "midnight", "s", "q",
        "h", "fy", "ad", "ah", "first", "final", "opening", "closing", "world", "international",
        "comparable", "corresponding", "equivalent", "ago",
        "another", "sometime", "by", "or", "through", "until", "till", "thru", "entire", "extra",
        "successive", "solid", "little", "new", "right", "these", "near", "foreseeable", "soon",
        "not", "immediate", "distant", "too", "possible", "being", "before", "after", "generation",
        "generations", "islamic", "chinese", "lunar", "spring", "khmer", "autumn", "dragon",
        "boat", "hari", "raya", "bon", "om", "visak", "visakha", "makha", "rosh", "yom",
        "orthodox", "w", "c", "e", "b", "be", "buddhist", "era", "ash", "palm", "black", "cyber",
        "shrove", "maundy", "remembrance", "mothering", "whit", "super", "saint",
        "future", "those", "wee", "small", "hours", "commencing", "starting", "ending", "its",
        "martin", "luther", "king", "guy", "all", "human", "mar", "modern", "shortly",
        "years", "weeks", "days", "months", "from", "centuries", "quarter", "time", "while",
        "yesterday", "today", "tomorrow", "date", "period",
    }
    | words.NUMBERS.keys()
    | {part for word in words.ORDINALS for part in word.split("-")}
    | words.WEEKDAYS.keys()
    | words.MONTHS.keys()
    | words.DAYPARTS.keys()
    | words.SEASONS.keys()
)  # fmt: skip
"""Words that may stand in an expression before its trigger."""

INNER = frozenset(
    {"of", "on", "to", "and", "or", "through", "until", "till", "thru", "from", "st", "nd", "rd",
     "th", "s", "than", "least", "time", "while", "before", "after", "straight", "consecutive",
     "being", "date", "period"}
)  # fmt: skip
"""Of them, the words that stand inside an expression only, and never open one."""
