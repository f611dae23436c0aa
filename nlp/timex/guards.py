"""What looks like a time and is none: second hand, fall in love, a summer day, the Daily Star."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from nlp.timex.guards_names import BESIDE_NOUN, NAME_GUARDS
from nlp.timex.guards_years import YEAR_GUARDS, words_before
from nlp.timex.tense import tense_behind

if TYPE_CHECKING:
    from collections.abc import Callable

_S = r"[^\S\n]{1,3}"
_FOURTH = re.compile(r"[^\S\n]of\b|-|[^\S\n](?:million|mile|point|century)")
"""A quarter that is a fourth: "a quarter of", "quarter-mile"."""
_FALL_BEFORE = re.compile(
    rf"\b(?i:in|by|since|until|during|each|every|early|late|for|from|last){_S}$"
)
"""What makes "fall" and "spring" seasons: "last", "in", "every"."""
_NAME_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.? $|[a-z,;:“”\"] (?!(?:In|Last|Next|This|Late|Early|The|By"
    r"|Since|During|Every|Each|Mid|Arab|Prague)\b)[A-Z][a-z]+ $|^[A-Z][a-z]+ $"
)
"""A title or a given name: "Mr Winter", "Ada Summer"."""
_SPOKE = re.compile(r"(?:['’]s)? (?:said|says|told|added|who)\b")
"""Winter and Autumn are names of people, too."""
_KIND_OF_SEASON = re.compile(
    rf"\b(?:(?:height|heights|depths?|dead|peak){_S}of|an?|my|his|her|its|their|our|your|long|short|cold|hot|warm|mild|wet|dry|harsh|hard|bitter"
    rf"|brutal|severe|snowy|rainy){_S}$"
)
"""In "my long winter" no season of a year is meant."""
_IN_FALL = re.compile(
    rf"\b(?i:in|by|during|until|since|through|throughout|over|of|for|before|after|from|to){_S}$"
)
"""What makes "the fall" a season: "in", "since"."""
_FALL_OF = re.compile(r"[^\S\n]?(?:of[^\S\n](?![0-9])|in\b|for\b|to\b|from\b)")
"""As in "the fall of the mill", "the spring for" are none."""
_OF_WHAT = re.compile(
    r" of (?!(?:last|this|next|that|the|each|every|[0-9]|nineteen|eighteen|seventeen|two|twenty)\b"
    r"|[0-9'’‘])[a-z]"
)
"""In "the summer of discontent" and "the spring of his life" none is, either."""
_OVERNIGHT = re.compile(
    rf"{_S}(?:(?:interest|lending|index|deposit|bank){_S})?(?:rates?|lending|loans?|deposits?|swaps?|success"
    r"|sensation|trains?|ferry|ferries|flights?|stays?|bags?|guests?|delivery|camp)\b"
)
"""An overnight train is no time."""
_AT_ONCE = re.compile(
    r"(?:(?:n['’]t|\bnot|\bnever|\bcannot)\b[^.;,\n]{0,40}|\b(?:happen|change|disappear|vanish)s?|"
    r"\b(?:doubl|tripl|transform)[a-z]+(?: [\w’'-]+){0,6}) \Z"
)
"""What is not done "overnight", or changes so: in no night."""
_FALLS = re.compile(
    r"[^\S\n](?:apart|into|under|to|short|within|outside|below|behind|from|through|off|back|down)\b"
)
"""In "walls that fall apart" they fall."""
_CURRENT_OTHER = re.compile(r"[^\S\n](?:account|affairs)|s\b")
"""As in "current account", "currents"."""
_IN_TIME = re.compile(r"\b(?:[Ii]n|[Ww]ithin)(?: (?:about|around|just|only))? $")
"""As in "in (two years' time)"."""
_NEW_YEAR_BEFORE = re.compile(
    r"(?<!\bring )(?<!\bsee )(?<!\busher )(?<!\bbring )"
    r"\b(?:[Ii]n|[Bb]y|[Uu]ntil|[Bb]efore|[Ii]nto|[Aa]fter|[Ee]arly in|of|for) $"
)
"""As in "in the (new year)", but not "ring in"."""
_SOON_OTHER = re.compile(r"[^\S\n](?:after(?:wards?)?|thereafter|enough|as)\b|-to-")
"""As in "soon after", "soon enough"."""
_TOO = re.compile(r"\b(?:too|so)[^\S\n]$")
_NEW_CLAUSE = re.compile(r"(?:\b(?:but|and)|[;:])[^\S\n]$")
_AS_BEHIND = re.compile(rf"{_S}as\b")
_SENTENCE_START = re.compile(r"[.!?\n]\s*$|^$")
_QUOTE_OPENS = re.compile(r"(?:^|[\s:,])(?:[“\"‘]|``|'')$")
_QUOTE_CLOSES = re.compile(r"[.,]?(?:[”\"’]|'')")
_NUMBER_BEFORE = re.compile(r"[0-9:.$£€-]$")
"""A number or a sign of money before a clock's figures."""
_SPLIT_SECOND = re.compile(r"\.[0-9]")
"""In "ran 1:45.84" no clock tells the time."""
_OF_PLAY = re.compile(
    r" (?:of|into|in|left in) (?:the )?(?:[a-z]+ )?(?:overtime|extra time|period|half|quarter)\b"
)
"""Who scores "at 8:36 of the third period" does so at the game's own clock."""
_RUN_IN = re.compile(r"\b(?:in|of|scored|won|clocked|led|trailed) $")
_PLAIN_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
"""Who runs "in 3:42" needs so many minutes."""
_CHAPTER = re.compile(r"[a-z,] (?![A-Z][a-z]+day )[A-Z][a-z]{2,} $")
"""Exodus 18:21 stands in a book."""
_THE_OTHER = re.compile(
    r"[^\S\n](?:the|of(?![^\S\n][$£€0-9])|after|before|when|that|to|he|she|it|they|we|you|his|her|their"
    r"|our|my|was|is)\b|-|[^\S\n][0-9]"
)
"""In "the year she retired" and "the year was 1934" no year is told from another one."""
_OF_AFTER = re.compile(rf"{_S}of{_S}")
_OF_THE = re.compile(rf"\bof{_S}$")
_MOST_OF = re.compile(
    rf"\b(?:rest|remainder|most|much|half|end|all|course|part|months|weeks|days|quarters"
    rf"|(?:worst|best|first|last|final|[a-z]{{3,8}}est)(?:{_S}(?!quarter|half|third)[a-z]{{3,8}})?){_S}of{_S}$"
)
"""As in "the rest of (the year)", "the best quarters of"."""
_SHOW_AFTER = re.compile(
    r"[^\S\n](?:Show|Programme|Program|Never|Newspaper|Magazine|FM|TV|Sponsorship)\b"
)
"""As in "Tonight Show", "Today FM"."""
_PAPER_AFTER = re.compile(r"[^\S\n][A-Z]")
_NTH_BEFORE = re.compile(
    rf"(?:\b(?i:on|by|until|till|since|from|before|after)|[0-9](?:st|nd|rd|th) to"
    r"|(?:put off|put back|moved|postponed|deferred|extended|adjourned|brought forward) to)"
    rf"{_S}$"
)
"""As in "on the (5th)", "postponed to the"."""
_MONTH_NEAR = re.compile(
    r"[^.\n]{0,30}?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|centur|month)"
)
"""A month near a bare number of a day."""
_GOLF = re.compile(r"\b(?:holes?|birdies?|bogeys?|putts?|putted|tee|fairway|par)\b")
"""Words of golf, where "the 5th" is a hole."""
_FAR = 160  # characters
_OFTEN = re.compile(r"\b(?:once|twice|thrice|times|days|hours|nights?|each|every)[^\S\n]$")
"""As in "twice", "two days": what counts how often."""
_LASTED = re.compile(
    rf"\b(?i:in|for|of|over|after|within|lasting|lasted|than|nearly|almost|about|roughly){_S}$"
)
"""As in "for (the weekend)", "lasted"."""
_NO_EVENT = re.compile(
    r"(?i:yesterday|today|tomorrow|last|next|this|the[^\S\n](?:last|next)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""What is a day by itself, and no event: "the day after tomorrow"."""
_SOON_DONE = re.compile(
    r"[^\S\n](?:became|began|came|went|found|saw|fell|rose|made|was|were|had|led|lost|grew|took"
    r"|[a-z]{3,12}ed)\b"
)
"""As in "soon became", "soon led": over already."""
_AUXILIARY = re.compile(r"\b(?:be|to|will|would|may|could|should)[^\S\n]$")
_THE_BEFORE = re.compile(r"\b(?:the|a|every|each|this|that)[^\S\n]$")
_WAS = re.compile(r"\b(?:was|were|had)[^\S\n]$")
_TIMED_BEFORE = re.compile(
    rf"\b(?i:at|by|until|till|before|after|from|since|around|about|near|past|to|between|of|and|through"
    rf"|toward|towards|one|this|next|every|each|day|or){_S}$"
)
"""As in "at (noon)", "until (midnight)"."""
_ALONE = frozenset(
    "dawn dusk noon midnight midday nightfall daytime daybreak sunset sunrise".split()
)
_COUNTED_QUARTERS = frozenset({"a", "an", "one", "three"})


def is_time(text: str, name: str, match: re.Match[str]) -> bool:
    """Say whether a match of the shape `name` is an expression of time in its surroundings.

    Args:
        text: the article.
        name: the shape's name.
        match: the shape's match.

    Returns:
        Whether it is; a shape that has no guard always is.
    """
    guard = _GUARDS.get(name)
    return guard is None or guard(text, match)


def _unit(text: str, match: re.Match[str]) -> bool:
    """Quarters may be fourths, seconds ordinals."""
    unit = match["u"].lower()
    if unit.startswith("quarter") and not unit.endswith("century"):
        counted = match["n"].lower() in _COUNTED_QUARTERS
        return not counted and _FOURTH.match(text, match.end()) is None
    return unit != "second"


def _season(text: str, match: re.Match[str]) -> bool:
    """Tell "in spring" from a spring of water, a winter jacket and Winter the person."""
    if match.start() != match.start("s"):
        return True
    if match["s"][0].isupper() and _PAPER_AFTER.match(text, match.end()):
        return False
    before = words_before(text, match.start())
    if match["s"][0].isupper() and (_NAME_BEFORE.search(before) or _SPOKE.match(text, match.end())):
        return False
    dated = _FALL_BEFORE.search(before) is not None
    if _KIND_OF_SEASON.search(before) or _OF_WHAT.match(text, match.end()):
        return False
    if match["s"].lower() in {"fall", "spring"}:
        return dated
    return BESIDE_NOUN.match(text, match.end()) is None


def _which_season(text: str, match: re.Match[str]) -> bool:
    """Tell "that fall" from "walls that fall apart", and from "the summer of discontent"."""
    which, season = match["which"].lower(), match["s"].lower()
    if match["s"][0].isupper() and _PAPER_AFTER.match(text, match.end()):
        return False
    if season in {"fall", "spring"} and which == "the":
        dated = _IN_FALL.search(words_before(text, match.start())) is not None
        return dated and match["s"].islower() and _FALL_OF.match(text, match.end()) is None
    if which == "the" and _OF_WHAT.match(text, match.end()):
        return False
    falls = which == "that" and season in {"fall", "spring"} and _FALLS.match(text, match.end())
    return which != "of" and not falls


def _day_word(text: str, match: re.Match[str]) -> bool:
    """A capital inside a sentence makes a name: USA Today, the Tonight Show."""
    word = match["w"]
    if word.islower() or match.start() != match.start("w"):
        return True
    before = words_before(text, match.start())
    start = _SENTENCE_START.search(before.rstrip("“\"‘'`( ")) is not None
    opened = _QUOTE_OPENS.search(before) and not _QUOTE_CLOSES.match(text, match.end())
    start = start or bool(opened)
    return start and _SHOW_AFTER.match(text, match.end()) is None


def _now(text: str, match: re.Match[str]) -> bool:
    """Current affairs are no present ones, and Current TV has a name."""
    word = match["w"]
    if word.lower() == "current" and _CURRENT_OTHER.match(text, match.end()):
        return False
    return (
        word != "Current" or _SENTENCE_START.search(words_before(text, match.start())) is not None
    )


def _past_word(text: str, match: re.Match[str]) -> bool:
    """In "as recently as January" the month alone is the time."""
    before = words_before(text, match.start())
    return not (before.lower().endswith("as ") and _AS_BEHIND.match(text, match.end()))


def _ago(text: str, match: re.Match[str]) -> bool:
    """Only "in two years' time" counts from now."""
    counted = match["dir"].lower() != "time"
    return counted or _IN_TIME.search(words_before(text, match.start())) is not None


def _new_year(text: str, match: re.Match[str]) -> bool:
    """What happens "in the new year" is dated; whoever rings it in dates nothing."""
    return _NEW_YEAR_BEFORE.search(words_before(text, match.start())) is not None


def _future_word(text: str, match: re.Match[str]) -> bool:
    """What soon happened, or happens "soon after", is not ahead of the text."""
    if match["w"].lower() != "soon":
        return True
    before = words_before(text, match.start())
    if _WAS.search(before) or _TOO.search(before) or _SOON_OTHER.match(text, match.end()):
        return False
    if _SOON_DONE.match(text, match.end()) and not _AUXILIARY.search(before):
        return False
    opens = _SENTENCE_START.search(before) or _NEW_CLAUSE.search(before)
    return not opens or tense_behind(text, match.end()) >= 0


def _set_word(text: str, match: re.Match[str]) -> bool:
    """The Daily Tide and the Weekly are papers."""
    start = _SENTENCE_START.search(words_before(text, match.start())) is not None
    return match["w"].islower() or start


def _part_word(text: str, match: re.Match[str]) -> bool:
    if match["part"].lower() in _ALONE:
        before = words_before(text, match.start())
        timed = match["which"] or match["part"] == "daytime" or _TIMED_BEFORE.search(before)
        return match["part"].islower() and bool(timed)
    if (match["which"] or "").lower() == "the" and match["part"].lower() == "night":
        return False
    return match["which"] is not None and match["which"].lower() in {"in the", "the", "at"}


def _bare_nth(text: str, match: re.Match[str]) -> bool:
    """Only "on the 5th" is a day: neither "the 5th floor" nor the "5th" of "5th and 6th of May"."""
    dated = _NTH_BEFORE.search(words_before(text, match.start())) is not None
    if _GOLF.search(text, max(0, match.start() - _FAR), match.end() + _FAR):
        return False
    return dated and _MONTH_NEAR.match(text, match.end()) is None


def _weeks_from(text: str, match: re.Match[str]) -> bool:
    """In "twice a week on Monday" and "a high of two weeks on Monday" nothing is counted."""
    before = words_before(text, match.start())
    return _OFTEN.search(before) is None and _LASTED.search(before) is None


def _weekday_next(text: str, match: re.Match[str]) -> bool:
    """In "the Sunday week" and "every Tuesday next" no week is counted."""
    return " " in match["which"] or _THE_BEFORE.search(words_before(text, match.start())) is None


def _event(text: str, match: re.Match[str]) -> bool:
    """In "the day before yesterday" and "the day after last Friday" the day is no event's."""
    return _NO_EVENT.match(text, match.start("event")) is None


def _clock(text: str, match: re.Match[str]) -> bool:
    if _NUMBER_BEFORE.search(text[max(0, match.start() - 1) : match.start()]):
        return False
    if _SPLIT_SECOND.match(text, match.end()) or _OF_PLAY.match(text, match.end()):
        return False
    if not _PLAIN_CLOCK.fullmatch(match.group()):
        return True
    before = words_before(text, match.start())
    return _RUN_IN.search(before) is None and _CHAPTER.search(before) is None


def _overnight(text: str, match: re.Match[str]) -> bool:
    """What does not "happen overnight" and what "doubles overnight" does so in no night."""
    if _OVERNIGHT.match(text, match.end()):
        return False
    return _AT_ONCE.search(text, max(0, match.start() - _FAR), match.start()) is None


_OWNER = re.compile(r"\b(?P<name>[A-Z][\w.-]{1,16})['’]s [“\"]?$")
_OWN = re.compile(r"\b(?:his|her|my|your|their|our|its) $")
"""Who plays "his last year" need not have done so in the last one."""


def _which_unit(text: str, match: re.Match[str]) -> bool:
    """Tell "the year" that was told of before from "the year she retired"."""
    which, unit = match["which"].lower(), match["u"].lower()
    if which == "the":
        named = unit in {"quarter", "year", "month", "week"}
        before = words_before(text, match.start())
        other = _THE_OTHER.match(text, match.end()) or (
            _OF_THE.search(before) and not _MOST_OF.search(before)
        )
        return named and not other
    if unit == "period":
        return which == "the latest"
    if which == "the latest" and text.startswith(" for", match.end()):
        return False
    before = words_before(text, match.start())
    if which in {"last", "first", "next"} and _OWN.search(before):
        return False
    part = which.startswith("the") or _THE_BEFORE.search(before)
    if "same" in which and text.startswith(" as ", match.end()):
        return False
    bounded = {"day", "week", "month"} | ({"year"} if which in {"last", "the last"} else set())
    of = part and unit in bounded and _OF_AFTER.match(text, match.end())
    return not of and unit != "season" and (which, unit) != ("this", "day")


def _attacks(text: str, match: re.Match[str]) -> bool:
    """What is called "Sestia's 9/11" was on another day."""
    owner = _OWNER.search(words_before(text, match.start()))
    return owner is None or owner["name"].startswith(("America", "US", "U.S"))


def _part_which(text: str, match: re.Match[str]) -> bool:
    """Read "later in the day", but not "the end of the day", nor of "the week-long trial"."""
    if text.startswith("-", match.end()):
        return False
    if (match["which"].lower(), match["u"]) != ("the", "day"):
        return True
    return match["part"].lower() in {"later", "earlier"}


_GUARDS: MappingProxyType[str, Callable[[str, re.Match[str]], bool]] = MappingProxyType(
    {
        **YEAR_GUARDS,
        **NAME_GUARDS,
        "n-unit": _unit,
        "every": lambda _, match: match["u"].lower() != "second",
        "s": _season,
        "which-s": _which_season,
        "day-word": _day_word,
        "now": _now,
        "past": _past_word,
        "ago": _ago,
        "the-new-year": _new_year,
        "future": _future_word,
        "set": _set_word,
        "part": _part_word,
        "clock": _clock,
        "which-unit": _which_unit,
        "part-which": _part_which,
        "attacks": _attacks,
        "nth": _bare_nth,
        "week-from": _weeks_from,
        "wd-next": _weekday_next,
        "overnight": _overnight,
        "n-event": _event,
        "eve-event": _event,
    }
)
