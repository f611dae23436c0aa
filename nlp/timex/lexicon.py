"""The words of dates and times: months, weekdays, numbers, units, modifiers, holidays."""

from __future__ import annotations

from types import MappingProxyType

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTHS = MappingProxyType(
    {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
"""Month names and abbreviations, in lower case, without a full stop."""

DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = MappingProxyType(
    {name: number for number, name in enumerate(DAY_NAMES)}
    | {name[:3]: number for number, name in enumerate(DAY_NAMES)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
)
"""Weekdays from Monday (0)."""

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = MappingProxyType(
    {word: value for value, word in enumerate(_SMALL)}
    | {word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"a": 1, "an": 1, "hundred": 100, "thousand": 1000, "dozen": 12, "couple": 2, "half": 0}
)

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
ORDINALS = MappingProxyType({word: value for value, word in enumerate(_ORDINALS, 1)})

UNITS = MappingProxyType(
    {
        "second": "S", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE",
        "week": "W", "fortnight": "2W", "month": "M", "quarter": "Q", "semester": "6M",
        "year": "Y", "decade": "10Y", "century": "100Y", "centurie": "100Y", "millennium": "1000Y",
    }
)  # fmt: skip
"""Units of time in the singular (a plural's s is cut before), with TIMEX3's letters."""

SETS = MappingProxyType(
    {
        "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "hourly": "PT1H",
        "quarterly": "P3M", "bimonthly": "P2M", "biweekly": "P2W", "yearly": "P1Y",
        "annually": "P1Y", "annual": "P1Y",
    }
)  # fmt: skip
"""How often what is "daily" comes back, as TIMEX3."""

SEASONS = MappingProxyType({"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA",
                            "winter": "WI", "springtime": "SP", "summertime": "SU",
                            "wintertime": "WI"})  # fmt: skip
SEASON_EDTF = MappingProxyType({"SP": "21", "SU": "22", "FA": "23", "WI": "24"})

DAYPARTS = MappingProxyType(
    {
        "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "noon": "T12:00",
        "midnight": "T24:00", "midday": "T12:00", "dawn": "TMO", "dusk": "TEV", "daytime": "TDT",
        "lunchtime": "TMI", "nightfall": "TEV", "daybreak": "TMO",
        "sunset": "TEV", "sunrise": "TMO", "mid-morning": "TMO", "mid-afternoon": "TAF",
    }
)  # fmt: skip

DECADES = MappingProxyType(
    {
        "noughties": 0, "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6,
        "seventies": 7, "eighties": 8, "nineties": 9,
    }
)  # fmt: skip

MODIFIERS = MappingProxyType(
    {
        "early": "START", "beginning": "START", "start": "START", "opening": "START",
        "outset": "START", "dawn": "START",
        "mid": "MID", "middle": "MID", "midst": "MID",
        "late": "END", "end": "END", "close": "END", "latter": "END", "closing": "END",
        "turn": "START", "first": "START", "second": "MID", "third": "MID", "fourth": "END",
        "last": "END", "final": "END", "about": "APPROX", "around": "APPROX", "circa": "APPROX",
        "approximately": "APPROX", "roughly": "APPROX", "ca.": "APPROX", "c.": "APPROX",
    }
)  # fmt: skip

HOLIDAYS = MappingProxyType(
    {
        "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
        "boxing day": (12, 26), "st. stephen's day": (12, 26),
        "st stephen's day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
        "new year's": (1, 1), "new years day": (1, 1), "new years eve": (12, 31),
        "valentine's day": (2, 14), "st. patrick's day": (3, 17),
        "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "april fools' day": (4, 1),
        "may day": (5, 1), "labour day": (5, 1), "bastille day": (7, 14),
        "halloween": (10, 31), "all saints' day": (11, 1), "veterans' day": (11, 11),
        "armistice day": (11, 11), "juneteenth": (6, 19), "epiphany": (1, 6),
        "international women's day": (3, 8), "world aids day": (12, 1), "earth day": (4, 22),
        "independence day": (7, 4), "christmastime": (12, 25), "xmas": (12, 25),
        "guy fawkes night": (11, 5), "guy fawkes day": (11, 5), "bonfire night": (11, 5),
        "remembrance day": (11, 11),
        "hogmanay": (12, 31), "anzac day": (4, 25), "australia day": (1, 26),
        "canada day": (7, 1), "human rights day": (12, 10),
    }
)  # fmt: skip
"""Holidays that fall on one day each year: month and day. Moving ones are computed."""

AFTER_EASTER = MappingProxyType(
    {
        "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
        "ash wednesday": -46, "shrove tuesday": -47, "maundy thursday": -3, "pentecost": 49,
        "whit monday": 50, "whitsun": 49, "mothering sunday": -21,
    }
)  # fmt: skip
"""Holidays by the days that they lie behind Easter Sunday."""
NTH_WEEKDAYS = MappingProxyType(
    {
        "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0),
        "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4), "labor day": (9, 0, 1, 0),
        "martin luther king day": (1, 0, 3, 0), "martin luther king jr. day": (1, 0, 3, 0),
        "martin luther king jr day": (1, 0, 3, 0), "presidents' day": (2, 0, 3, 0),
        "columbus day": (10, 0, 2, 0), "mother's day": (5, 6, 2, 0), "father's day": (6, 6, 3, 0),
        "memorial day": (5, 0, -1, 0), "election day": (11, 0, 1, 1), "patriots' day": (4, 0, 3, 0),
        "remembrance sunday": (11, 6, 2, 0),
    }
)  # fmt: skip
"""Holidays by month, weekday, which of the month's such days, and how many days behind it."""
MOVING_HOLIDAYS = (*AFTER_EASTER, *NTH_WEEKDAYS, "super tuesday")
NAMED_WEEKDAYS = tuple(
    name.title() for name in MOVING_HOLIDAYS if name.rpartition(" ")[2] in DAY_NAMES
)
"""Days of the week that have a name of their own; all of them move."""
