"""What looks like a year and is none: 1,500 people, Flight 1549, temperatures in the 30s."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_S = r"[^\S\n]{1,3}"
_QUANTITIES = (
    r"%|percent|per cent|people|men|women|children|troops|soldiers|feet|foot|ft|miles?|metres?"
    r"|meters?|km|kilomet(?:er|re)s?|kg|pounds?|dollars?|euros?|yards?|points?|votes|seats"
    r"|rubles|roubles|yen|acres?|hectares?|tons?|tonnes?|barrels?|shares|times|others|more"
    r"|million|billion|trillion|thousand|hundred|years|days?|hours?|minutes?|residents|workers"
    r"|employees|homes|houses|students|members|prisoners|civilians|deaths|casualties|dead"
    r"|wounded|rounds|aircraft|tanks|guns|horses|ships|planes|cc|MHz|mph|rpm|square|cubic|degrees"
    r"|calories|volts|watts|species|copies|pages|jobs|cases|patients|refugees|cavalry|infantry"
    r"|strong|infantrymen|fighters|rebels|guerrillas|militia"
)
_QUANTITY_AFTER = re.compile(
    rf"(?:,[0-9]|\.[0-9]|[-\s]{{0,3}}(?:{_QUANTITIES})(?!\w)|-(?:vote|seat|share|year)\b)"
)
_NUMBERED = (
    r"No\.|number|[Ff]light|Type|Mark|Mk|Class|Series|Version|[Rr]oute|[Rr]oom|[Pp]age|p\.|pp\.|[Rr]esolution|section|[Mm]odel"
    r"|[Hh]ighway|Boeing|Airbus|channel|Windows|Nikkei|PO Box|Box|ZIP|zip|Russell|FTSE"
    r"|killing|wounding|losing|[Uu]nit|[Bb]uild|Psalm|[Vv]erse|[Cc]ode|[Ss]uite|[Gg]ate|[Ee]xtension"
    r"|(?:[Pp]opulation|[Cc]rowd|[Tt]otal|[Aa]udience|[Cc]apacity|[Mm]ajority|[Ww]orkforce) of"
)
_HARD_BEFORE = re.compile(
    rf"(?:\b(?:{_NUMBERED}){_S}|\b[Ff]light{_S}[A-Z0-9]{{2,3}}{_S}|[#$£€¥]|[0-9][,:]|[A-Z]-|[0-9]{{3}}-)$"
)
_QUANTITY_BEFORE = re.compile(
    r"(?:\b(?:over|than|nearly|almost|some|least|about|around|approximately|roughly|to|only|no\."
    r"|exactly|another|index|average|Street|chapter|[Aa]rticle|S&P|USC|Act|area|killed|wounded|lost"
    rf"|with){_S}|[0-9][.:/-]|[-–—][A-Z]?|[A-Za-z]-)$"
)
"""What stands before a number that counts: "over", "about", "Street"."""
_HOURS_AFTER = re.compile(
    rf"{_S}\(?(?:GMT|UTC|[BCEIMP]S?[SD]?T|hours|hrs|local{_S}time)\b|h(?:rs?|ours)?\b"
)
_YEAR_AFTER_ALL = re.compile(rf"\b(?:in|to|of|about|around){_S}$|[(–—-]$")
_YEAR_OR_COUNT = re.compile(
    r"(?:\b(?:than|with)"
    rf"|(?:%|\b(?:percent|per cent|points|increase|improvement|rise|gain)) over){_S}$"
)
_LIMIT_BEFORE = re.compile(
    r"\b(?:[Uu]ntil|[Ss]ince|[Tt]ill|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter) (?:at least|some) $"
)
_IN_YEAR = re.compile(r"(?:(?:^|[.!?\n“\"] ?)In|\b[Bb]ack in) $")
_PERSONS_AFTER = re.compile(
    rf"{_S}(?:people|men|women|children|troops|soldiers|residents|workers|employees|students"
    r"|members|civilians|refugees|rebels|fighters|patients|prisoners)\b"
)
"""In "In 2010 people laughed" the year stands before those who did."""
_PLURAL_AFTER = re.compile(
    r"[^\S\n](?!(?:numbers|figures|levels|results|sales|earnings|profits|revenues|prices|totals|rates)\b)"
    r"[a-z]{1,15}s\b"
)
"""Levels are of a year, people are counted."""
_YEAR_BEFORE = re.compile(
    rf"(?:\b[A-Za-z]{{1,20}}{_S}|[(\[“\"‘,]|['’]s[^\S\n]|s['’][^\S\n]|[-–—/,;:.?!][^\S\n]?"
    r"|[.?!](?:[”\"’]|'')[^\S\n]|^|\n)$"
)
_DATING_BEFORE = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|year|[Uu]ntil|[Ff]rom|of|to|the|for|and|late as|early as|[Bb]efore"
    rf"|[Aa]fter|[Bb]etween|early|late|mid){_S}$|(?<![0-9])[(–-]$"
)
_LONG_AGO, _SOON, _NEXT_CENTURY = 1800, 2040, 2100  # years that a bare number may be
_FAR_BEFORE = re.compile(
    rf"\b(?:[Bb]y|[Uu]ntil|[Ii]n|[Bb]efore|end of|year){_S}(?:the{_S}year{_S})?$"
)
_MORE_DIGITS = re.compile(r"[-–][0-9]|[^\S\n][0-9]{3}[^\S\n][0-9]{3}\b")
_CALLED = re.compile(
    r"\b(?:(?:called|named|dubbed|titled|entitled|known as)[^\S\n][“\"'‘]?[A-Z]\w*"
    r"|[Tt]he (?:film|movie|novel|album|song|band|drama))[^\S\n][“\"'‘]?$"
)
"""A year may be a part of what something is called."""
_CAR = re.compile(
    r"[^\S\n](?:Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ferrari|Fiat|Ford|GMC|Honda"
    r"|Hyundai|Jaguar|Jeep|Kia|Land Rover|Lexus|Mazda|Mercedes|Mercury|Mini|Mitsubishi|Nissan"
    r"|Oldsmobile|Peugeot|Plymouth|Pontiac|Porsche|Range Rover|Renault|Saab|Saturn|Subaru|Suzuki"
    r"|Tesla|Toyota|Vauxhall|Volkswagen|Volvo|VW|Yamaha)\b"
)
"""As in "a 2021 Jeep"."""
_DESIGNATED = re.compile(r"[^\S\n][A-Z]{2}[0-9]{1,3}\b")
_HEAVENLY = re.compile(
    r"\b(?i:asteroids?|comet|object|rock|body|called|named|designated|dubbed)[^\S\n]$"
)
"""The year in "asteroid 2012 DA14" is a part of its name."""
_STREET = re.compile(
    rf"(?:{_S}[A-Z][a-z]{{1,14}}){{1,2}}{_S}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard"
    r"|Blvd|Way|Court|Place|Highway|Terrace)\b"
)
_OWNED = re.compile(
    r"(?:\b(?:[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|an old|[Tt]he|red|white|blue|black|silver|gr[ae]y"
    r"|green|gold|tan|brown)|['’]s)[^\S\n]$"
)
"""What somebody drives has a model's year."""
_YEAR_WORD_BEFORE = re.compile(
    r"\b(?:[Ii]n|of|since|by|to|from|and|until|early|late|mid|spring|summer|fall|autumn|winter"
    r"|class|vintage|or|through|[A-Z][a-z]{2,8})[^\S\n-]$|[0-9][-–]$"
)
_SAID_BEFORE = re.compile(
    r"\b(?:[Ii]n|of|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|early|late|mid|through)[^\S\n-]$"
)
_NAME_OR_PLURAL = re.compile(r"[^\S\n][A-Z]|s\b")
FROM = re.compile(rf"\b(?:[Ff]rom|[Bb]etween){_S}$")
"""What opens a stretch of two years or months."""
_TITLE_AFTER = re.compile(r":[^\S\n][A-Z]|[.,]?[”\"’]")
_OLD_DECADES = frozenset("56789")
_DEGREES = re.compile(
    r"\b(?:temperatures?|highs|lows|degrees|mercury|readings?|aged|ages?|people|patients|speeds?"
    r"|scores?|shot|carded)\b[^.;\n]{0,24}$",
    re.IGNORECASE,
)
_OWN_AGE = re.compile(r"\b(?:his|her|their|my|our|your|its) (?:early |mid-?|late )?$")
_FIGURES = re.compile(
    r"\b(?:profits?|earnings|revenues?|sales|turnover|growth|GDP|economy|exports?|imports?|output"
    r"|inflation|dividends?|margins?|demand|orders|shipments|deliveries|forecasts?|outlook|guidance"
    r"|net (?:income|loss))\b",
    re.IGNORECASE,
)
"""Figures of a firm or a country, beside which "the half" is one of a year."""
_GAME = re.compile(
    r"\b(?:goals?|scor(?:ed|es?|ing|er)|match(?:es)?|game|penalty|striker|midfielder|substitutes?"
    r"|touchdowns?|kick-?off|half-?time|header|equali[sz]er|rebounds|coach|tries)\b"
)
_IN_HALF = re.compile(rf"\b(?i:in|for|of|during|over|throughout|the|since|by|from|end){_S}$")
_OF_OTHER = re.compile(
    r" of (?:an? |the (?!(?:year|fiscal|financial|calendar|current|previous|same|next|coming"
    r"|following|[12][0-9]{3})\b))"
)
_FAR = 160  # characters
_DATED = re.compile(r"\b(?:[Dd]ated|[Dd]ate:?|[Bb]orn|[Oo]n|[Ss]ince|[Uu]ntil) $")
_AROUND = 28  # characters
_OTHER_ERA = re.compile(
    rf"{_S}(?:B\.?S|V\.?S|E\.C|EC|[Bb]ikram|[Vv]ikram|Saka"
    r"|(?:in the )?(?:Ethiopian|Nepali|Bengali|Bangla) (?:calendar|year)"
    r"|Committee|Club|Society|Foundation|Trust)\b"
)
"""What stands behind a year of another calendar, or one after which a body is called."""
_OTHER_ERA_BEFORE = re.compile(r"\b(?:BS|B\.S\.|VS|[BV]ikram Sambat|Saka|Bangla year)[^\S\n]$")
_FULL, _SHORT = 4, 2  # digits of a year
_MONTHS, _DAYS, _CENTURY, _DECADE = 12, 31, 100, 10
_NEXT = 2
"""So many years lie at most between the ends of "2008-9"."""


def words_before(text: str, at: int) -> str:
    """Return the few words before an offset, which tell what stands there.

    Args:
        text: the article.
        at: where an expression may begin.
    """
    return text[max(0, at - _AROUND) : at]


def _bare_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year from a number of people, a street, a car or a title."""
    end, before = match.end(), words_before(text, match.start())
    other = _OTHER_ERA.match(text, end) or _OTHER_ERA_BEFORE.search(before)
    if other or _HOURS_AFTER.match(text, end) or _counts(text, end, before):
        return False
    if match.start() != match.start("y") or _LIMIT_BEFORE.search(before):
        return True
    title = before[-1:] in {"“", '"', "‘"} and _TITLE_AFTER.match(text, end)
    named = _CALLED.search(before) or (_CAR.match(text, end) and _OWNED.search(before))
    named = named or _STREET.match(text, end)
    named = named or (_DESIGNATED.match(text, end) and _HEAVENLY.search(before))
    if title or named or _HARD_BEFORE.search(before) or _MORE_DIGITS.match(text, end):
        return False
    year = int(match["y"])
    if not _LONG_AGO <= year < _SOON:
        dating = _DATING_BEFORE if year < _NEXT_CENTURY else _FAR_BEFORE
        return dating.search(before) is not None
    if _QUANTITY_BEFORE.search(before):
        counted = _YEAR_OR_COUNT.search(before) and not _PLURAL_AFTER.match(text, end)
        return _YEAR_AFTER_ALL.search(before) is not None or bool(counted)
    return _YEAR_BEFORE.search(before) is not None


def _counts(text: str, end: int, before: str) -> bool:
    """1500 people are counted, and "1500 who came"; "In 2010 people laughed" dates them."""
    if text.startswith(" who ", end):
        return not before.lower().endswith(("in ", "since ", "from "))
    if _QUANTITY_AFTER.match(text, end) is None:
        return False
    return _IN_YEAR.search(before) is None or _PERSONS_AFTER.match(text, end) is None


def range_end(first: str, written: str) -> int:
    """Return the second year of a range: 2022 of "2018-22", 2009 of "2008-9", 2002 of "1998-02".

    Args:
        first: the first year.
        written: the second one, all of its digits or the last one or two.
    """
    year, last = int(first), int(written)
    if len(written) == 1:
        return year // _DECADE * _DECADE + last
    if len(written) > _SHORT:
        return last
    last += year // _CENTURY * _CENTURY
    return last + (_CENTURY if last < year else 0)


def _year_to_year(text: str, match: re.Match[str]) -> bool:
    """Only "from" and "between" make a stretch of two years."""
    close = 0 < int(match["y2"]) - int(match["y"]) <= _CENTURY
    if _QUANTITY_AFTER.match(text, match.end()):
        return False
    return close and FROM.search(words_before(text, match.start())) is not None


def _year_range(text: str, match: re.Match[str]) -> bool:
    """2018–22 and 1998-2002 are ranges; 1998-02 may be: its end is in the next century."""
    year, other = int(match["y"]), range_end(match["y"], match["y2"])
    close = 0 < other - year <= (_NEXT if len(match["y2"]) == 1 else _CENTURY)
    apart = text[max(0, match.start() - 1) : match.start()] not in {"-", "/"}
    return close and apart and _QUANTITY_AFTER.match(text, match.end()) is None


def _short_year(text: str, match: re.Match[str]) -> bool:
    """An apostrophe and two digits are a year behind a word that dates: "in '98", "June '44"."""
    if _NAME_OR_PLURAL.match(text, match.end()):
        return False
    return _YEAR_WORD_BEFORE.search(words_before(text, match.start())) is not None


def _slash(text: str, match: re.Match[str]) -> bool:
    """1.2.3 is a version, 3-2-1 a score, 3/2/2022 a date."""
    first, second = int(match["a"]), int(match["b"])
    if not (1 <= min(first, second) <= _MONTHS and max(first, second) <= _DAYS):
        return False
    if match["sep"] != "/" and len(match["y"]) != _FULL:
        dated = match["sep"] == "-" or _DATED.search(words_before(text, match.start()))
        return bool(dated) and len(match["a"]) == len(match["b"]) == _SHORT
    return text[max(0, match.start() - 1) : match.start()] not in {"/", "-"}


def _said_year(text: str, match: re.Match[str]) -> bool:
    """Two thousand and twenty ten are years where something dates them."""
    if match["named"] or match["y"][:3].lower() not in {"two", "twe"}:
        return True
    before = words_before(text, match.start())
    if " and " in match["y"]:
        return _QUANTITY_BEFORE.search(before) is None
    return _SAID_BEFORE.search(before) is not None


def _bare_decade(text: str, match: re.Match[str]) -> bool:
    """The 60s to the 90s are decades, unless somebody is that old, or the day that hot."""
    old = match["dec"] in _OLD_DECADES
    return old and _DEGREES.search(words_before(text, match.start())) is None


def _decade_word(text: str, match: re.Match[str]) -> bool:
    """Who is "in her twenties" is that old."""
    return _OWN_AGE.search(words_before(text, match.start())) is None


def _quarter(text: str, match: re.Match[str]) -> bool:
    """Q3 is a quarter, H1 only if something happens in it; those of games and moons are none."""
    if "h" in match.re.groupindex:
        return match["h"] is None or _IN_HALF.search(words_before(text, match.start())) is not None
    around = _around(text, match)
    in_game = _GAME.search(around) and not _FIGURES.search(around)
    return not in_game and _OF_OTHER.match(text, match.end()) is None


def _half(text: str, match: re.Match[str]) -> bool:
    """The second half is one of a year where figures are told, and one of a match in sport."""
    around = _around(text, match)
    told = "quarter" in around.lower() or _FIGURES.search(around) is not None
    return told and _GAME.search(around) is None


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _FAR) : match.end() + _FAR]


YEAR_GUARDS: MappingProxyType[str, Callable[[str, re.Match[str]], bool]] = MappingProxyType(
    {
        "y": _bare_year,
        "y-y": _year_range,
        "quarter": _quarter,
        "half": _half,
        "y-to-y": _year_to_year,
        "short-y": _short_year,
        "slash": _slash,
        "spoken-y": _said_year,
        "bare-decade": _bare_decade,
        "decade-word": _decade_word,
    }
)
"""The guards of years, ranges of years, and dates in numbers, by the names of their shapes."""
