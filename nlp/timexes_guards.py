"""What looks like a date and is none: "may", "March" the verb, April the person, 1,500 people."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_S = r"[^\S\n]{1,3}"
_NAMES = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also verbs, or names of people."""
_LONG_NAMES = frozenset({"may", "june", "july"})
_OPENING = r"(?:^|[\s(“\"‘'—–-])"
_STRONG = (
    r"in|of|since|until|till|by|last|next|this|early|late|mid|during|throughout|every|each"
    r"|previous|following|coming"
)
_STRONG_BEFORE = re.compile(rf"{_OPENING}(?i:{_STRONG})[\s-]{{1,3}}$")
_TEMPORAL_BEFORE = re.compile(
    rf"{_OPENING}(?i:{_STRONG}|from|to|through|for|before|after|between|and|on|around|about|past"
    r"|the|starting|or|beginning|ending|ended|dated|week|months?|days?|an?|its|their|his|her|,)"
    r"[\s-]{1,3}$"
)
_NAME_AFTER = re.compile(rf"{_S}[A-Z][a-z]+")
_MODAL_AFTER = re.compile(
    rf"{_S}(?:be|have|not|also|well|I|we|he|she|they|it|you|the|God|still|seem|even|never)\b"
)
_MARCH_AFTER = re.compile(
    rf"{_S}(?:on|for|against|through|in protest|to the|into|past|towards?|away|out|off)\b"
)
_VERBS = MappingProxyType({"may": _MODAL_AFTER, "march": _MARCH_AFTER})
_SPEECH_AFTER = re.compile(
    rf"(?:['’]s)?{_S}(?:said|says|told|added|was born|is an?|who|has been)\b"
)
_GIVEN_BEFORE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss)\.?|[a-z,] [A-Z][a-z]+) $")
_NOT_A_DAY = re.compile(
    r":[0-9]|%|[.,/-][0-9]|[^\S\n](?:percent|per cent|million|billion|%|[ap]\.?m\b)"
)
_IN_BEFORE = re.compile(rf"\b[Ii]n{_S}$")
_NOUN_AFTER = re.compile(r"[^\S\n][a-z]{3,}(?<!and)(?<!through)(?<!the)\b")
_QUANTITIES = (
    r"%|percent|per cent|people|men|women|children|troops|soldiers|feet|foot|ft|miles?|metres?"
    r"|meters?|km|kilomet(?:er|re)s?|kg|pounds?|dollars?|euros?|yards?|points?|votes?|seats?"
    r"|rubles|roubles|yen|acres?|hectares?|tons?|tonnes?|barrels?|shares?|times|others|more"
    r"|million|billion|trillion|thousand|hundred|years?|days?|hours?|minutes?|residents|workers"
    r"|employees|homes|houses|students|members|prisoners|civilians|deaths|casualties|dead"
    r"|wounded|rounds|aircraft|tanks|guns|horses|ships|planes|cc|MHz|mph|rpm|square|cubic|degrees"
    r"|calories|volts|watts|species|copies|pages|jobs|cases|patients|refugees|cavalry|infantry"
    r"|strong|infantrymen|fighters|rebels|guerrillas|militia"
)
_QUANTITY_AFTER = re.compile(rf"(?:,[0-9]|\.[0-9]|[-\s]{{0,3}}(?:{_QUANTITIES})(?!\w))")
_NUMBERED = (
    r"No\.|number|[Ff]light|[Rr]oute|[Rr]oom|[Pp]age|p\.|pp\.|[Rr]esolution|section|[Mm]odel"
    r"|[Hh]ighway|Boeing|Airbus|channel|Windows|Nikkei|PO Box|Box|ZIP|zip|Russell|FTSE"
    r"|killing|wounding|losing"
)
_HARD_BEFORE = re.compile(rf"(?:\b(?:{_NUMBERED}){_S}|[#$£€¥]|[0-9][,:]|[A-Z]-)$")
_QUANTITY_BEFORE = re.compile(
    r"(?:\b(?:over|than|nearly|almost|some|least|about|around|approximately|roughly|to|only|no\."
    r"|exactly|another|index|average|Street|chapter|[Aa]rticle|S&P|USC|Act|area|killed|wounded|lost"
    rf"|with){_S}|[0-9][.:/-]|[-–—][A-Z]?|[A-Za-z]-)$"
)
_HOURS_AFTER = re.compile(
    rf"{_S}\(?(?:GMT|UTC|[BCEIMP]S?[SD]?T|hours|hrs|local{_S}time)\b|h(?:rs?|ours)?\b"
)
_YEAR_AFTER_ALL = re.compile(rf"\b(?:in|to|of|about|around){_S}$|[(–—-]$")
_YEAR_OR_COUNT = re.compile(rf"\b(?:than|with){_S}$")
_PLURAL_AFTER = re.compile(r"[^\S\n][a-z]{1,15}s\b")
_YEAR_BEFORE = re.compile(
    rf"(?:\b[A-Za-z]{{1,20}}{_S}|[(\[“\"‘,]|['’]s[^\S\n]|s['’][^\S\n]|[-–—/,;:.?!][^\S\n]?"
    r"|^|\n)$"
)
_DATING_BEFORE = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|by|year|until|[Ff]rom|of|to|the|for|and|late as|early as|before|after"
    rf"|between|early|late|mid){_S}$|[(–-]$"
)
_LONG_AGO, _SOON = 1800, 2040
_MORE_DIGITS = re.compile(r"[-–][0-9]")
_FOURTH = re.compile(r"[^\S\n]of\b|-|[^\S\n](?:million|mile|point|century)")
_FALL_BEFORE = re.compile(
    rf"\b(?i:in|by|since|until|during|each|every|early|late|for|from|last){_S}$"
)
_IN_FALL = re.compile(rf"\b(?i:in|by|during|until|since|through|of|for|before|after|from|to){_S}$")
_FALL_OF = re.compile(r"[^\S\n]?(?:of[^\S\n](?![0-9])|in\b|for\b|to\b|from\b)")
_YEAR_WORD_BEFORE = re.compile(
    r"\b(?:[Ii]n|of|since|by|to|from|and|until|early|late|mid|spring|summer|fall|autumn|winter"
    r"|class|vintage|or|through|[A-Z][a-z]{2,8})[^\S\n-]$|[0-9][-–]$"
)
_NAME_OR_PLURAL = re.compile(r"[^\S\n][A-Z]|s\b")
_CURRENT_OTHER = re.compile(r"[^\S\n](?:account|affairs)|s\b")
_SOON_OTHER = re.compile(r"[^\S\n](?:after|as)\b")
_SENTENCE_START = re.compile(r"[.!?\n]\s*$|^$")
_NUMBER_BEFORE = re.compile(r"[0-9:.$£€-]$")
_FROM = re.compile(rf"\b(?:[Ff]rom|[Bb]etween){_S}$")
_THE_OTHER = re.compile(r"[^\S\n](?:of|after|before|when|that|to)\b|-")
_TITLE_AFTER = re.compile(r":[^\S\n][A-Z]|[.,]?[”\"’]")
_OF_AFTER = re.compile(rf"{_S}of{_S}")
_OF_THE = re.compile(rf"\bof{_S}$")
_MOST_OF = re.compile(rf"\b(?:rest|remainder|most|much|half|end|all|course|part){_S}of{_S}$")
_VERB_BEFORE = re.compile(
    r"\b(?:sa(?:id|ys?)|told [\w ]{1,20}|[a-z]{2,14}ed|thinks?|believes?|knew|knows?|wrote|hopes?"
    r"|[A-Z][a-z]+day|suggests?|shows?|means?|so|added|argues?|claims?) $"
)
_SHOW_AFTER = re.compile(
    r"[^\S\n](?:Show|Programme|Program|Never|Newspaper|Magazine|FM|TV|Sponsorship)\b"
)
_PAPER_AFTER = re.compile(r"[^\S\n][A-Z]")
_NTH_BEFORE = re.compile(rf"\b(?i:on|by|until|till|since|from|before|after){_S}$")
_MONTH_NEAR = re.compile(
    r"[^.\n]{0,30}?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|centur|month)"
)
_IN_HALF = re.compile(rf"\b(?i:in|for|of|during|over|throughout|the|since|by|from|end){_S}$")
_OFTEN = re.compile(r"\b(?:once|twice|thrice|times|days|hours|nights?|each|every)[^\S\n]$")
_NO_EVENT = re.compile(
    r"(?i:yesterday|today|tomorrow|last|next|this|the[^\S\n](?:last|next)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_SOON_DONE = re.compile(
    r"[^\S\n](?:became|began|came|went|found|saw|fell|rose|made|was|were|had|led|lost|grew|took"
    r"|[a-z]{3,12}ed)\b"
)
_AUXILIARY = re.compile(r"\b(?:be|to|will|would|may|could|should)[^\S\n]$")
_THE_BEFORE = re.compile(r"\b(?:the|a|every|each|this|that)[^\S\n]$")
_WAS = re.compile(r"\b(?:was|were|had)[^\S\n]$")
_AROUND = 28
_FULL, _SHORT = 4, 2
_MONTHS, _DAYS, _CENTURY = 12, 31, 100
_ALONE = frozenset({"dawn", "dusk", "noon", "midnight", "midday", "nightfall", "daytime"})
_COUNTED_QUARTERS = frozenset({"a", "an", "one", "three"})


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
    before = _before(text, match.start())
    strong = _STRONG_BEFORE.search(before) is not None
    if strong or (plain not in _NAMES and not word.islower()):
        return strong or len(plain) > len("sept") or plain in _LONG_NAMES or word.endswith(".")
    if word.islower() or word.isupper():
        return False
    return _is_no_name(text, match.end(), plain, before)


def _is_no_name(text: str, end: int, plain: str, before: str) -> bool:
    """April and August may be people, May and March verbs: their surroundings tell."""
    if _NAME_AFTER.match(text, end) or _SPEECH_AFTER.match(text, end):
        return False
    verb = _VERBS.get(plain)
    if verb is not None:
        return verb.match(text, end) is None and _TEMPORAL_BEFORE.search(before) is not None
    return _GIVEN_BEFORE.search(before) is None


def _month_day(text: str, match: re.Match[str]) -> bool:
    """Refuse what is no day: "In June 20 people" holds no day of June, "may 5" none of May."""
    if match["m"] == "may" or _NOT_A_DAY.match(text, match.end()):
        return False
    inside = _IN_BEFORE.search(_before(text, match.start())) is not None
    return not (inside and _NOUN_AFTER.match(text, match.end()))


def _bare_year(text: str, match: re.Match[str]) -> bool:
    end = match.end()
    if _QUANTITY_AFTER.match(text, end) or _HOURS_AFTER.match(text, end):
        return False
    if match.start() != match.start("y"):
        return True
    before = _before(text, match.start())
    title = before[-1:] in {"“", '"', "‘"} and _TITLE_AFTER.match(text, end)
    if title or _HARD_BEFORE.search(before) or _MORE_DIGITS.match(text, end):
        return False
    if not _LONG_AGO <= int(match["y"]) < _SOON:
        return _DATING_BEFORE.search(before) is not None
    if _QUANTITY_BEFORE.search(before):
        counted = _YEAR_OR_COUNT.search(before) and not _PLURAL_AFTER.match(text, end)
        return _YEAR_AFTER_ALL.search(before) is not None or bool(counted)
    return _YEAR_BEFORE.search(before) is not None


def _year_to_year(text: str, match: re.Match[str]) -> bool:
    """Only "from" and "between" make a stretch of two years."""
    close = 0 < int(match["y2"]) - int(match["y"]) <= _CENTURY
    return close and _FROM.search(_before(text, match.start())) is not None


def _year_range(text: str, match: re.Match[str]) -> bool:
    """2018–22 and 1998-2002 are ranges; 1998-02 may be: its end is in the next century."""
    year, other = int(match["y"]), int(match["y2"])
    if len(match["y2"]) == _SHORT:
        other += year // _CENTURY * _CENTURY
        other += _CENTURY if other < year else 0
    close = 0 < other - year <= _CENTURY
    apart = text[max(0, match.start() - 1) : match.start()] not in {"-", "/"}
    return close and apart and _QUANTITY_AFTER.match(text, match.end()) is None


def _unit(text: str, match: re.Match[str]) -> bool:
    """Quarters may be fourths, seconds ordinals."""
    unit = match["u"].lower()
    if unit.startswith("quarter"):
        counted = match["n"].lower() in _COUNTED_QUARTERS
        return not counted and _FOURTH.match(text, match.end()) is None
    return unit != "second"


def _season(text: str, match: re.Match[str]) -> bool:
    if match.start() != match.start("s"):
        return True
    if match["s"][0].isupper() and _PAPER_AFTER.match(text, match.end()):
        return False
    if match["s"].lower() in {"fall", "spring"}:
        return _FALL_BEFORE.search(_before(text, match.start())) is not None
    return True


def _which_season(text: str, match: re.Match[str]) -> bool:
    which, season = match["which"].lower(), match["s"].lower()
    if season in {"fall", "spring"} and which == "the":
        dated = _IN_FALL.search(_before(text, match.start())) is not None
        return dated and match["s"].islower() and _FALL_OF.match(text, match.end()) is None
    return which != "of"


def _short_year(text: str, match: re.Match[str]) -> bool:
    """An apostrophe and two digits are a year behind a word that dates: "in '98", "June '44"."""
    if _NAME_OR_PLURAL.match(text, match.end()):
        return False
    return _YEAR_WORD_BEFORE.search(_before(text, match.start())) is not None


def _slash(text: str, match: re.Match[str]) -> bool:
    """1.2.3 is a version, 3-2-1 a score, 3/2/2022 a date."""
    first, second = int(match["a"]), int(match["b"])
    if not (1 <= min(first, second) <= _MONTHS and max(first, second) <= _DAYS):
        return False
    if match["sep"] != "/" and len(match["y"]) != _FULL:
        return match["sep"] == "-" and len(match["a"]) == len(match["b"]) == _SHORT
    return text[max(0, match.start() - 1) : match.start()] not in {"/", "-"}


def _is_conjunction(text: str, match: re.Match[str]) -> bool:
    """In "said that Monday's vote" the "that" belongs to the verb."""
    if (match["which"] or "").lower() != "that":
        return False
    owns = text[match.end() : match.end() + 2] in {"'s", "’s"}
    return owns or _VERB_BEFORE.search(_before(text, match.start("which"))) is not None


def _weekday(text: str, match: re.Match[str]) -> bool:
    """Abbreviated weekdays need their full stop; "Sun." and "Sat." may end a sentence."""
    if _is_conjunction(text, match):
        return False
    word = match["wd"]
    if word.lower().endswith("day"):
        return True
    named = word.endswith(".") and word[0].isupper()
    return named and not word.lower().startswith(("sun", "sat", "mon"))


def _day_word(text: str, match: re.Match[str]) -> bool:
    """A capital inside a sentence makes a name: USA Today, the Tonight Show."""
    word = match["w"]
    if word.islower() or match.start() != match.start("w"):
        return True
    start = _SENTENCE_START.search(_before(text, match.start()).rstrip("“\"‘'`( ")) is not None
    return start and _SHOW_AFTER.match(text, match.end()) is None


def _now(text: str, match: re.Match[str]) -> bool:
    current = match["w"].lower() == "current"
    return not (current and _CURRENT_OTHER.match(text, match.end()))


def _future_word(text: str, match: re.Match[str]) -> bool:
    """What soon happened, or happens "soon after", is not ahead of the text."""
    if match["w"].lower() != "soon":
        return True
    past = _SOON_DONE.match(text, match.end()) and not _AUXILIARY.search(
        _before(text, match.start())
    )
    done = past or _WAS.search(_before(text, match.start()))
    return not (done or _SOON_OTHER.match(text, match.end()))


def _set_word(text: str, match: re.Match[str]) -> bool:
    """The Daily Star and the Weekly are papers."""
    start = _SENTENCE_START.search(_before(text, match.start())) is not None
    return match["w"].islower() or start


def _part_word(_text: str, match: re.Match[str]) -> bool:
    if match["part"].lower() in _ALONE:
        return match["part"].islower()
    if (match["which"] or "").lower() == "the" and match["part"].lower() == "night":
        return False
    return match["which"] is not None and match["which"].lower() in {"in the", "the", "at"}


def _bare_nth(text: str, match: re.Match[str]) -> bool:
    """Only "on the 5th" is a day: neither "the 5th floor" nor the "5th" of "5th and 6th of May"."""
    dated = _NTH_BEFORE.search(_before(text, match.start())) is not None
    return dated and _MONTH_NEAR.match(text, match.end()) is None


def _half_short(text: str, match: re.Match[str]) -> bool:
    """Q3 is a quarter; H1 may be anything, unless something happens in it."""
    return match["h"] is None or _IN_HALF.search(_before(text, match.start())) is not None


def _weeks_from(text: str, match: re.Match[str]) -> bool:
    """In "twice a week on Monday" nothing is counted."""
    return _OFTEN.search(_before(text, match.start())) is None


def _event(text: str, match: re.Match[str]) -> bool:
    """In "the day before yesterday" and "the day after last Friday" the day is no event's."""
    return _NO_EVENT.match(text, match.start("event")) is None


def _clock(text: str, match: re.Match[str]) -> bool:
    return _NUMBER_BEFORE.search(text[max(0, match.start() - 1) : match.start()]) is None


def _which_unit(text: str, match: re.Match[str]) -> bool:
    which, unit = match["which"].lower(), match["u"].lower()
    if which == "the":
        named = unit in {"quarter", "year", "month", "week"}
        before = _before(text, match.start())
        other = _THE_OTHER.match(text, match.end()) or (
            _OF_THE.search(before) and not _MOST_OF.search(before)
        )
        return named and not other
    if unit == "period":
        return which == "the latest"
    of = unit in {"day", "week", "month"} and _OF_AFTER.match(text, match.end())
    return not of and unit != "season" and (which, unit) != ("this", "day")


def _part_which(_text: str, match: re.Match[str]) -> bool:
    """Read "later in the day", but not "the end of the day"."""
    if (match["which"].lower(), match["u"]) != ("the", "day"):
        return True
    return match["part"].lower() in {"later", "earlier"}


_GUARDS: MappingProxyType[str, Callable[[str, re.Match[str]], bool]] = MappingProxyType(
    {
        "m": _bare_month,
        "md": _month_day,
        "dm": _month_day,
        "y": _bare_year,
        "y-y": _year_range,
        "y-to-y": _year_to_year,
        "m-m": lambda text, match: _FROM.search(_before(text, match.start())) is not None,
        "n-unit": _unit,
        "every": lambda _, match: match["u"].lower() != "second",
        "s": _season,
        "which-s": _which_season,
        "short-y": _short_year,
        "slash": _slash,
        "which-m": lambda text, match: not _is_conjunction(text, match),
        "wd": _weekday,
        "day-word": _day_word,
        "now": _now,
        "future": _future_word,
        "set": _set_word,
        "part": _part_word,
        "clock": _clock,
        "which-unit": _which_unit,
        "part-which": _part_which,
        "nth": _bare_nth,
        "quarter": lambda text, match: "h" not in match.groupdict() or _half_short(text, match),
        "week-from": _weeks_from,
        "wd-next": lambda text, match: _THE_BEFORE.search(_before(text, match.start())) is None,
        "n-event": _event,
    }
)
