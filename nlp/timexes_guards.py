"""What looks like a date and is none: "may", "March" the verb, April the person, 1,500 people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = frozenset({"may", "march", "april", "june", "august", "jan", "mar"})
"""Months that are also verbs, or names of people."""
_TEMPORAL_BEFORE = re.compile(
    r"(?:^|[\s(“\"‘'—–-])(?:in|In|of|since|Since|until|Until|till|by|By|last|Last|next|Next|this|This|early|Early|late"
    r"|Late|mid|Mid|from|From|to|through|during|During|for|before|Before|after|After|between"
    r"|Between|and|every|Every|each|on|around|about|past|previous|following|the|starting|or"
    r"|throughout|beginning|ending|ended|dated|week|month|day|days|through|a|an|its|their|his|her|,)[\s-]{1,3}$"
)
_STRONG_BEFORE = re.compile(
    r"(?:^|[\s(“\"‘'—–-])(?:in|In|of|since|Since|until|Until|till|by|By|last|Last|next|Next|this|This|early|Early"
    r"|late|Late|mid|Mid|during|During|throughout|every|Every)[\s-]{1,3}$"
)
_NAME_AFTER = re.compile(r"[^\S\n]{1,3}[A-Z][a-z]+")
_MODAL_AFTER = re.compile(
    r"[^\S\n]{1,3}(?:be|have|not|also|well|I|we|he|she|they|it|you|the|God|still|seem|even|never)\b"
)
_MARCH_AFTER = re.compile(
    r"[^\S\n]{1,3}(?:on|for|against|through|in protest|to the|into|past|toward|towards|away|out|off)\b"
)
_VERBS = {"may": _MODAL_AFTER, "march": _MARCH_AFTER}
_GIVEN_BEFORE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss)\.?|[a-z,] [A-Z][a-z]+) $")
_SPEECH_AFTER = re.compile(
    r"['’]?s?[^\S\n]{1,3}(?:said|says|told|added|was born|is a|who|has been)\b"
)
_QUANTITY_AFTER = re.compile(
    r"(?:,[0-9]|\.[0-9]|[-\s]{0,3}(?:%|percent|per cent|people|men|women|children|troops|soldiers"
    r"|feet|foot|ft|miles?|metres?|meters?|km|kilometers?|kilometres?|kg|pounds?|dollars?|euros?|yards?"
    r"|points?|votes?|seats?|rubles|roubles|yen|acres?|hectares?|tons?|tonnes?|barrels?|shares?"
    r"|times|others|more|million|billion|trillion|thousand|hundred|years?|days?|hours?|minutes?"
    r"|residents|workers|employees|homes|houses|students|members|prisoners|civilians|deaths"
    r"|casualties|dead|wounded|rounds|aircraft|tanks|guns|horses|ships|planes|cc|MHz|mph|rpm"
    r"|square|cubic|degrees|calories|volts|watts|species|copies|pages|jobs|cases|patients"
    r"|refugees|cavalry|infantry|strong|infantrymen|fighters|rebels|guerrillas|militia)\b)"
)
_QUANTITY_BEFORE = re.compile(
    r"(?:\b(?:over|than|nearly|almost|some|least|about|around|approximately|roughly|to|only|No\.|no\."
    r"|number|flight|Flight|route|Route|room|Room|page|p\.|pp\.|chapter|Resolution|resolution|section"
    r"|model|Model|Highway|highway|Boeing|Airbus|channel|exactly|another|Windows|index|Nikkei"
    r"|average|Street|PO Box|Box|ZIP|zip|article|Article|S&P|Russell|FTSE|USC|Act|area|killed|killing"
    r"|wounding|wounded|lost|losing|with|of some|of about)[^\S\n]{1,3}|[#$£€¥]|[0-9][,.:/-]|[-–—][A-Z]?"
    r"|[A-Za-z]-)$"
)
_HARD_BEFORE = re.compile(
    r"(?:\b(?:No\.|number|flight|Flight|route|Route|room|Room|page|p\.|pp\.|Resolution|resolution"
    r"|section|model|Highway|highway|Boeing|Airbus|channel|Windows|Nikkei|PO Box|Box|ZIP|zip|Russell"
    r"|FTSE|killing|wounding|losing)[^\S\n]{1,3}|[#$£€¥]|[0-9][,:]|[A-Z]-)$"
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|In|IN|A|An|since|Since|until|Until|till|by|By|during|During|from|From|before|Before|after"
    r"|After|between|Between|of|for|For|through|throughout|Throughout|and|or|to|the|The|year|Year"
    r"|fiscal|early|mid|late|circa|c\.|ca\.|born|elected|beginning|starting|ending|ended|dated|its"
    r"|their|his|her|our|into|on|with|as|toward|towards|spring|summer|autumn|winter|fall|about"
    r"|around|a|an|that|this|class of|past|beyond|post|pre|than|founded|established)[^\S\n]{1,3}"
    r"|[(\[“\"‘]|,[^\S\n]|['’]s[^\S\n]|[-–—/][^\S\n]?|s['’][^\S\n]|[A-Za-z][^\S\n])$"
)
_DATING_BEFORE = re.compile(
    r"\b(?:in|In|since|Since|by|year|until|from|From|of|to|the|for|and|late as|early as|before|after"
    r"|between|early|late|mid)[^\S\n]{1,3}$|[(–-]$"
)
_LONG_AGO = 1800
_SOON = 2040
_AROUND = 28


def is_time(text: str, name: str, match: re.Match[str]) -> bool:
    """Say whether a match of the shape `name` is an expression of time in its surroundings."""
    guard = _GUARDS.get(name)
    return guard is None or guard(text, match)


def _before(text: str, at: int) -> str:
    return text[max(0, at - _AROUND) : at]


def _bare_month(text: str, match: re.Match[str]) -> bool:
    word = match["m"]
    if match.start() != match.start("m"):
        return True
    plain = word.rstrip(".").lower()
    before, after = _before(text, match.start()), match.end()
    strong = _STRONG_BEFORE.search(before) is not None
    if len(plain) <= len("sept") and plain not in {"may", "june", "july"}:
        return word.endswith(".") or strong
    if word.islower() or (word.isupper() and plain in _NAMES):
        return strong
    if plain not in _NAMES:
        return True
    if _NAME_AFTER.match(text, after) or _SPEECH_AFTER.match(text, after):
        return strong
    if plain in _VERBS:
        return (
            strong
            or not _VERBS[plain].match(text, after)
            and _TEMPORAL_BEFORE.search(before) is not None
        )
    return _GIVEN_BEFORE.search(before) is None


def _month_day(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 12]
    if re.match(
        r":[0-9]|%|[.,/-][0-9]|[^\S\n](?:percent|per cent|million|billion|%|p\.?m|a\.?m)", after
    ):
        return False
    if match["m"].lower() == "may" and match["m"].islower():
        return False
    inside = re.search(r"\b[Ii]n[^\S\n]{1,3}$", _before(text, match.start())) is not None
    return not (inside and re.match(r"[^\S\n][a-z]{3,}(?<!and)(?<!through)(?<!the)\b", after))


def _bare_year(text: str, match: re.Match[str]) -> bool:
    year = int(match["y"])
    if match.start() != match.start("y"):
        return _QUANTITY_AFTER.match(text, match.end()) is None
    before = _before(text, match.start())
    if _HARD_BEFORE.search(before) or _QUANTITY_AFTER.match(text, match.end()):
        return False
    if (
        text[match.end() : match.end() + 1] in {"-", "–"}
        and text[match.end() + 1 : match.end() + 2].isdigit()
    ):
        return False
    if year >= _SOON or year < _LONG_AGO:
        return _DATING_BEFORE.search(before) is not None
    if _QUANTITY_BEFORE.search(before):
        return re.search(
            r"\b(?:in|to|of|about|around|than|with)[^\S\n]{1,3}$|[(–—-]$", before
        ) is not None and not (
            re.search(r"\b(?:with|than)[^\S\n]{1,3}$", before)
            and re.match(r"[^\S\n][a-z]+s\b", text[match.end() :][:20])
        )
    return (
        _YEAR_BEFORE.search(before) is not None
        or match.start() == 0
        or before[-1:] == "\n"
        or before.endswith((". ", "? ", "! ", "; ", ": "))
    )


def _year_range(text: str, match: re.Match[str]) -> bool:
    year, other = int(match["y"]), match["y2"]
    second = int(other) if len(other) == 4 else year // 100 * 100 + int(other)  # noqa: PLR2004
    if second < year and len(other) == 2:  # noqa: PLR2004 - 1998-02 is 2002 or February
        second += 100
    close = 0 < second - year <= 100  # noqa: PLR2004 - a century at most
    return (
        close
        and _QUANTITY_AFTER.match(text, match.end()) is None
        and not (text[match.start() - 1 : match.start()] in {"-", "/"})
    )


def _unit(text: str, match: re.Match[str]) -> bool:
    """Quarters that are fourths, seconds that are ordinals."""
    unit = match["u"].lower()
    if unit == "second":
        return False
    if unit.startswith("quarter"):
        return not re.match(
            r"[^\S\n]of\b|-|[^\S\n](?:million|mile|point|century)", text[match.end() :][:12]
        ) and (match["n"].lower() not in {"a", "an", "one", "three"})
    return True


def _season(text: str, match: re.Match[str]) -> bool:
    before = _before(text, match.start())
    season = match["s"].lower()
    if match.start() != match.start("s"):
        return True
    if season in {"fall", "spring"}:
        return (
            re.search(
                r"\b(?:in|In|by|By|since|until|during|each|every|early|late|for|from|[Ll]ast)[^\S\n]{1,3}$",
                before,
            )
            is not None
        )
    return not re.search(r"[A-Z][a-z]+[^\S\n]{1,3}$", before) or season == match["s"]


def _which_season(text: str, match: re.Match[str]) -> bool:
    which, season = match["which"].lower(), match["s"].lower()
    if which == "of":
        return False
    if season in {"fall", "spring"} and which == "the":
        return match["s"].islower() and not re.match(
            r"[^\S\n]?(?:of[^\S\n](?![0-9])|in\b|for\b|to\b|from\b)", text[match.end() :][:8]
        )
    return True


def _short_year(text: str, match: re.Match[str]) -> bool:
    """An apostrophe and two digits are a year behind a word that dates: "in '98", "June '44"."""
    before = _before(text, match.start())
    if re.match(r"[^\S\n][A-Z]|s\b", text[match.end() :][:3]):
        return False
    return (
        re.search(
            r"\b(?:in|In|of|since|by|to|from|and|until|early|late|mid|spring|summer|fall|autumn|winter"
            r"|class|vintage|or|through|[A-Z][a-z]{2,8})[^\S\n-]$|[0-9][-–]$",
            before,
        )
        is not None
    )


def _slash(text: str, match: re.Match[str]) -> bool:
    a, b, year = int(match["a"]), int(match["b"]), match["y"]
    if match["sep"] == "." and len(year) != 4:  # noqa: PLR2004 - 1.2.3 is a version
        return False
    if match["sep"] == "-" and len(year) != 4:  # noqa: PLR2004 - 3-2-1 is a score
        return len(match["a"]) == 2 and len(match["b"]) == 2 and min(a, b) <= 12 and max(a, b) <= 31  # noqa: PLR2004
    return (
        1 <= min(a, b) <= 12
        and max(a, b) <= 31
        and text[match.start() - 1 : match.start()] not in {"/", "-"}
    )  # noqa: PLR2004


def _weekday(text: str, match: re.Match[str]) -> bool:
    """Abbreviated weekdays need their full stop; "Sun" and "Sat" are words."""
    word = match["wd"]
    if word.lower().endswith("day"):
        return not word.islower() or True
    return (
        word.endswith(".")
        and word[0].isupper()
        and not word.lower().startswith(("sun", "sat", "mon"))
        or bool(match["which"])
    )


def _now(text: str, match: re.Match[str]) -> bool:
    word = match["w"].lower()
    after = text[match.end() :][:12]
    if word == "current":
        return not re.match(r"[^\S\n](?:account|affairs)|s\b", after)
    return not (word == "now" and re.match(r"[^\S\n]that\b", after) and False)


def _future_word(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 10]
    return not (match["w"].lower() == "soon" and re.match(r"[^\S\n](?:after|as)\b", after))


def _set_word(text: str, match: re.Match[str]) -> bool:
    return (
        match["w"].islower()
        or re.search(r"[.!?\n]\s*$|^$", _before(text, match.start())) is not None
    )


def _part_word(text: str, match: re.Match[str]) -> bool:
    part = match["part"].lower()
    if part in {"dawn", "dusk", "noon", "midnight", "midday", "nightfall", "daytime"}:
        return match["part"].islower()
    return match["which"] is not None and match["which"].lower() in {"in the", "the", "at"}


def _clock(text: str, match: re.Match[str]) -> bool:
    return not re.search(r"[0-9:.$£€-]$", text[max(0, match.start() - 1) : match.start()])


def _which_unit(text: str, match: re.Match[str]) -> bool:
    which, unit = match["which"].lower(), match["u"].lower()
    bare = which in {
        "the",
        "same",
        "following",
        "previous",
        "past",
        "coming",
        "current",
        "preceding",
        "that",
        "the past",
        "the last",
        "the next",
    }
    if which == "the":
        return (
            unit in {"quarter", "year", "month", "week", "weekend", "day"}
            and not re.match(
                r"[^\S\n](?:of|after|before|when|that|to)\b|-", text[match.end() :][:9]
            )
            and unit not in {"day", "weekend"}
        )
    if unit in {"period", "season"}:
        return unit == "season" and which not in {"past", "the past"}
    return not (bare and match["u"].lower() == "century" and which == "that")


_GUARDS: dict[str, Callable[[str, re.Match[str]], bool]] = {
    "m": _bare_month,
    "md": _month_day,
    "dm": _month_day,
    "y": _bare_year,
    "y-y": _year_range,
    "n-unit": _unit,
    "every": lambda _, match: match["u"].lower() != "second",
    "s": _season,
    "which-s": _which_season,
    "short-y": _short_year,
    "slash": _slash,
    "wd": _weekday,
    "now": _now,
    "future": _future_word,
    "set": _set_word,
    "part": _part_word,
    "clock": _clock,
    "which-unit": _which_unit,
}
