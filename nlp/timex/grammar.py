"""The shapes that dates and times take in English news: one bounded pattern for each shape.

A pattern is tried only where one of its trigger words stands (see `nlp.timex.scan`), from each
possible first word in turn. No repetition in it is unbounded, so a try costs constant time.
"""

# ruff: noqa: E501 - a shape is one line: broken up it cannot be compared with its neighbours
from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from nlp.timex.feasts import FEASTS
from nlp.timex.lexicon import (
    DAYPARTS,
    DECADES,
    HOLIDAYS,
    MOVING_HOLIDAYS,
    NAMED_WEEKDAYS,
    ORDINALS,
    SEASONS,
    SETS,
)


def _any(words: object) -> str:
    listed = sorted(words, key=len, reverse=True)  # type: ignore[call-overload] # any iterable of str
    return "|".join(re.escape(word) for word in listed)


S = r"[^\S\n]{1,3}"
_GAP = r"[^\S\n]{0,3}"
_JOIN = r"(?:[^\S\n]{1,3}|-)"
_BEFORE_DAY = rf"(?:{S}|(?<=[a-z]\.)(?=[0-9]))"
"""A blank before a day, which is left out behind a full stop: "Sept.11"."""
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?"
    r"|january|february|april|june|july|august|september|october|november|december)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
)
_FULL_WEEKDAY = r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day"
_ORDINAL = rf"(?:{_any(ORDINALS)})"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_DAYTH = rf"{_DAY}(?:st|nd|rd|th)?(?![a-zA-Z0-9])"
_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9])"
_DASH = rf"{_GAP}[-–—/]{_GAP}"
_TO = rf"(?:{_DASH}|{S}(?:to|and|through|until|till|thru|or){S}|,{S}(?:and{S}|(?=[0-9]{{1,2}}(?:,|{S}and{S}))))"
_MOD = (
    r"(?:(?:[Tt]he{S})?(?:[Vv]ery{S})?(?P<mod>[Ee]arly|[Ll]ate|[Mm]id|[Cc]irca|ca?\."
    r"|(?:[Aa]bout|[Aa]round)(?={S}[A-Z0-9])(?!{S}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))"
    r"(?:-|{S}(?:in{S})?(?:the{S})?)"
    r"|(?:[Tt]he{S})?(?:[Vv]ery{S})?(?P<modn>[Bb]eginning|[Ss]tart|[Ee]nd|[Mm]iddle|[Cc]lose|[Oo]utset"
    r"|(?:[Ll]atter|[Ee]arly|[Ll]ate|[Cc]losing){S}(?:part|days|months|weeks|half)|[Tt]urn|[Dd]awn|[Mm]idst)"
    r"{S}of{S}(?:the{S})?|(?P<modh>[Ee]nd)-(?=[A-Z0-9]))"
).replace("{S}", S)
_MODS = rf"(?:early|mid|late)(?:-?/-?|-(?:to|and)-|{S}(?:to|and|or){S})(?:early|mid|late)(?:-|{S})"
_NTH = (
    rf"(?:(?:[Tt]he{S})?(?P<nth>first|second|third|fourth|last|final|opening|closing){S}"
    rf"(?:few{S})?(?:days?|weeks?|weekends?|months?|part){S}(?:of|in){S}(?:the{S})?)"
)
_TOWARD = rf"(?:(?:[Tt]he{S})?(?:[Yy]ear|[Mm]onth){S}of{S}(?:the{S})?|{_NTH})"
_WHICH = (
    r"(?:last|next|this|that|the same|the following|the previous|the past|the coming|the current"
    r"|the next|the preceding|same|following|previous|past|coming|current|preceding|the last"
    r"|the|this past|this coming|the latest|the subsequent|the succeeding|the prior|that same)"
)
_WHICH_ANY = rf"(?P<which>(?i:{_WHICH}))"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_WORDNUMBER = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]{_ONES})?"
    rf"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|{_ONES})"
)
_COUNTED = (
    rf"(?!-|{S}(?:percent|per{S}cent|hundred|thousand|million|billion|people|men|women|children"
    rf"|(?!(?:was|is|has|as|this|its|his)\b)[a-z]{{2,15}}s\b))"
)
_SAID = (
    rf"(?:(?:(?i:seventeen|eighteen|nineteen)(?:{S}hundred(?:{S}and)?)?{_JOIN}{_WORDNUMBER}"
    rf"|(?i:two){S}thousand{S}(?:and{S})?{_WORDNUMBER}"
    rf"|(?i:twenty){_JOIN}(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    rf"|nineteen|thirty|twenty(?:[- ]{_ONES})?)){_COUNTED})"
)
"""A year in words; what is counted ("two thousand four workers") is none."""
_ANY_YEAR = rf"(?:{_YEAR}|{_SAID})"
_COUNT = (
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{0,2}}(?:\.[0-9]{{1,2}})?(?:{S}1/2|½)?|(?i:{_WORDNUMBER})"
    rf"(?:{S}(?:hundred|thousand|dozen))?"
    rf"|(?i:an?{S}(?:few|couple(?:{S}of)?|hundred|dozen|half)|an?|several|some|many|a{S}number{S}of"
    rf"|half{S}an?|half|couple(?:{S}of)?|few|dozens{S}of|hundreds{S}of|countless|a{S}good{S}many))"
)
_LOOSE = (
    rf"(?:(?i:about|around|nearly|almost|over|some|roughly|approximately|more{S}than|less{S}than"
    rf"|at{S}least|up{S}to|just{S}over|just{S}under|only|just|exactly|no{S}more{S}than|barely"
    rf"|fewer{S}than|well{S}over|as{S}many{S}as|as{S}little{S}as|the){S})?"
)
_UNIT = (
    rf"(?:quarter(?:-|{S}(?:of{S}a{S})?)century|seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?"
    r"|years?|decades?|century|centuries|millennia|millennium|semesters?)"
)
_BIG_UNIT = (
    r"(?:day|week|weekend|month|quarter|year|decade|century|fortnight|semester|period|season)"
)
_PART = rf"(?:{_any(DAYPARTS)})"
_SEASON = rf"(?:{_any(SEASONS)}|{_any(s.capitalize() for s in SEASONS)})"
_HOLIDAY = re.sub(
    r"(?<=s)'(?=\\ )|'s(?=\\ )",
    lambda found: "['’]?" + "s['’]?" * (found.group() == "'s"),
    rf"(?:{_any({*HOLIDAYS, *MOVING_HOLIDAYS})}|holy(?={S}week\b))",
).replace("year's", "year['’]s")
_FEAST = rf"(?:{_any(FEASTS)})".replace("'", "['’]").replace(r"\ ", r"[^\S\n]")
_NAMED_WEEKDAY = rf"(?:{_any(NAMED_WEEKDAYS)})"
_CLOCK = (
    r"(?:[01]?[0-9]|2[0-4])(?:(?::|\.)[0-5][0-9])?(?::[0-5][0-9])?[^\S\n]?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?)"
    r"|(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?:[^\S\n]?(?:hrs|hours|h)\b)?"
    r"|(?:[Nn]oon|[Mm]idnight|[Mm]idday)"
    rf"|(?:[0-9]{{1,2}}|(?i:{_WORDNUMBER}))[^\S\n]o['’]clock"
)
_ZONE = (
    rf"(?:{S}\(?(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|IST|ICT|ET|PT|local time)\)?)?"
)
_DAY_AND_MONTH = rf"(?:{_DAYTH}{S}(?:of{S})?{MONTH}|{MONTH}{S}{_DAYTH})(?:,?{S}{_YEAR})?"
_AGO = rf"{S}(?:ago|earlier|before)\b"
_WD = rf"(?:(?P<wd>{WEEKDAY}),?{S}(?:the{S})?)?"

_OWN_YEAR = (
    rf"(?:{S}(?:of{S}|in{S})?(?P<which>last|this|next|that|the same|the following|the previous"
    rf"|the next|the preceding|a(?=.year{_AGO})){S}(?P<wu>year)(?:{_AGO})?)"
)
"""A year told from another one, behind its days or months: "3 May last year"."""
_NTH_CENTURY = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})"
_EVENT = r"(?:[\w’'-]{1,30}[^\S\n]){0,6}[\w’'-]{1,30}"

_SOURCES: tuple[tuple[str, str, str], ...] = (
    # trigger class, name, pattern
    ("month", "dmy", rf"{_WD}(?:[Tt]he{S})?(?P<d>{_DAYTH}|{_ORDINAL})(?:{S}day)?(?:{S}(?:of{S})?|-)(?P<m>{MONTH})(?:,?{S}(?:of{S})?|-)(?P<y>{_ANY_YEAR})"),
    ("month", "mdy", rf"{_WD}(?P<m>{MONTH}){_BEFORE_DAY}(?:the{S})?(?P<d>{_DAYTH}|{_ORDINAL})(?:,{_GAP}|{S}(?:of{S}|in{S})?)(?P<y>{_ANY_YEAR})"),
    ("month", "m-days", rf"(?P<m>{MONTH}){S}(?P<d>{_DAYTH}),{S}(?P<d2>{_DAYTH})(?:,{S}(?P<d3>{_DAYTH}))?,?{S}and{S}(?P<d4>{_DAYTH})(?:,?{S}(?P<y>{_YEAR}))?"),
    ("month", "days-m", rf"(?P<d>{_DAYTH}),{S}(?P<d2>{_DAYTH})(?:,{S}(?P<d3>{_DAYTH}))?,?{S}and{S}(?P<d4>{_DAYTH}){S}(?P<m>{MONTH})(?:,?{S}(?P<y>{_YEAR}))?"),
    ("month", "md-md", rf"(?P<m>{MONTH}){S}(?P<d>{_DAYTH}){_TO}(?P<m2>{MONTH}){S}(?P<d2>{_DAYTH})(?:,?{S}(?P<y>{_YEAR})|{_OWN_YEAR})?"),
    ("month", "dm-dm", rf"(?P<d>{_DAYTH}){S}(?P<m>{MONTH}){_TO}(?:the{S})?(?P<d2>{_DAYTH}){S}(?P<m2>{MONTH})(?:,?{S}(?P<y>{_YEAR})|{_OWN_YEAR})?"),
    ("month", "mdd", rf"(?P<m>{MONTH}){S}(?P<d>{_DAYTH}){_TO}(?P<d2>{_DAYTH})(?!{S}{MONTH})(?:,?{S}(?P<y>{_YEAR})|{_OWN_YEAR})?"),
    ("month", "ddm", rf"(?:[Tt]he{S})?(?P<d>{_DAYTH}){_TO}(?:the{S})?(?P<d2>{_DAYTH}){S}(?:of{S})?(?P<m>{MONTH})(?:,?{S}(?P<y>{_YEAR})|{_OWN_YEAR})?"),
    ("month", "m-my", rf"(?:{_MOD})?(?P<m>{MONTH}){_TO}(?P<mod2>(?:early|mid|late)(?:-|{S}))?(?P<m2>{MONTH})(?:,?{S}(?:of{S})?(?P<y>{_YEAR}))"),
    ("month", "months-quarter", rf"(?:[Tt]he{S})?(?:(?P<m>{MONTH})(?:{_DASH}|{S}to{S})(?P<m2>{MONTH}){S}(?:fiscal{S})?(?P<u>quarter|period)|(?P<last>{MONTH}){S}(?P<q>quarter))(?:{S}(?:of{S})?(?P<y>{_YEAR}))?\b"),
    ("month", "m-m", rf"(?P<m>{MONTH})(?:{_DASH}|{S}(?:to|and|through|until){S})(?P<m2>{MONTH})(?!{S}[0-9]{{1,2}}(?![0-9,])){_OWN_YEAR}?"),
    ("month", "md", rf"{_WD}(?:(?P<near>[Ll]ast|[Nn]ext|[Tt]his){S})?(?P<m>{MONTH}){_BEFORE_DAY}(?:the{S})?(?P<d>{_DAYTH}|(?:{_ORDINAL})\b){_OWN_YEAR}?"),
    ("month", "dm", rf"{_WD}(?:[Tt]he{S})?(?P<d>{_DAYTH}|{_ORDINAL})(?:{S}day)?(?:{S}(?:of{S})?|-)(?P<m>{MONTH}){_OWN_YEAR}?"),
    ("month", "my", rf"(?:{_MOD}|{_TOWARD})?(?P<m>{MONTH})(?:,?{S}(?:of{S})?|-|/)(?P<y>{_ANY_YEAR}|['’][0-9]{{2}}(?![0-9]))"),
    ("month", "m-which", rf"(?:{_MOD}|{_TOWARD})?(?P<m>{MONTH})(?:,?{S}(?:of{S}|in{S})?)(?P<which>last|this|next|that|the same|the following|the previous|the preceding|the next|same|a(?=.year{_AGO})){S}(?P<wu>year)(?:{_AGO})?"),
    ("unit", "m-which", rf"(?P<which>(?i:last|this|next)){S}(?P<wu>year)['’]s{S}(?P<m>{MONTH})(?!{S}[0-9])"),
    ("month", "which-m", rf"(?:{_MOD})?(?P<which>(?i:last|next|this|this past|this coming|the following|the previous|the preceding|the next|past|coming|the same|that same|that)){S}(?P<m>{MONTH})"),
    ("month", "m", rf"(?:{_MOD}|{_TOWARD})?(?P<m>{MONTH})(?P<tail>-end)?"),
    ("month", "week-of", rf"[Ww]/(?P<side>[ce]){S}(?P<date>(?:{_FULL_WEEKDAY},?{S})?{_DAY_AND_MONTH})"),
    ("month", "holiday", rf"(?:(?P<which>(?i:last|this|next)){S})?(?P<h>May{S}Day)(?:{S}(?P<wy>last|this|next){S}year|(?:,?{S}(?:of{S}|in{S})?)(?P<y>{_YEAR}))?"),
    ("weekday", "holiday", rf"(?:(?P<which>(?i:last|this|next|the following|that)){S})?(?P<h>{_NAMED_WEEKDAY})(?!{S}[0-9]\b)(?:{S}(?P<wy>last|this|next){S}year|(?:,?{S}(?:of{S}|in{S})?)(?P<y>{_YEAR}))?"),
    ("weekday", "wd-wd", rf"(?P<wd>{_FULL_WEEKDAY})(?:{S}(?P<link>to|and|through|until|till|thru){S}|{_DASH})(?P<wd2>{_FULL_WEEKDAY})"),
    ("weekday", "nth-wd", rf"(?:[Tt]he{S})?(?P<n>first|second|third|fourth|last|1st|2nd|3rd|4th){S}(?P<wd>{_FULL_WEEKDAY}){S}(?:of|in){S}(?:(?P<m>{MONTH})(?:,?{S}(?:of{S})?(?P<y>{_YEAR}))?|(?P<which>the|this|last|next|each|every|that){S}month)"),
    ("weekday", "wd-nth", rf"(?P<wd>{_FULL_WEEKDAY}),?{S}the{S}(?P<d>{_DAY}(?:st|nd|rd|th))(?!{S}(?:of|{MONTH}|[0-9]|[a-z]+{S}anniversary))"),
    ("weekday", "day-before", rf"(?:[Tt]he{S})?day{S}(?P<side>before|after){S}(?P<which>last|next|this)?{_GAP}(?P<wd>{_FULL_WEEKDAY})"),
    ("weekdays", "wds-ago", rf"(?P<n>{_COUNT}){S}(?P<wd>{_FULL_WEEKDAY})s{S}(?P<dir>ago|from{S}now)"),
    ("weekday", "wd-week", rf"(?P<wd>{_FULL_WEEKDAY})(?:{S}(?P<part>{_PART}))?(?:{S}of)?{S}(?P<which>last|next|this){S}week"),
    ("unit", "wd-week", rf"(?P<which>last|next|this){S}week{S}(?:on{S})?(?P<wd>{_FULL_WEEKDAY})(?:{S}(?P<part>{_PART}))?"),
    ("weekday", "wd-next", rf"(?:[Tt]he{S}(?=[A-Za-z]+{S}(?:before|after))|(?P<over>[Ll]ast){S}(?=[A-Za-z]+{S}(?:week|fortnight)))?(?P<wd>{_FULL_WEEKDAY}){S}(?P<which>before{S}last|after{S}next|(?:next|last|week|fortnight)(?=[.,;:)?!]|\Z|\n|{S}(?:and|at|in|for|when|to|by|as|with|but|after|before|the|an?|he|she|they|it|we)\b))"),
    ("unit", "week-from", rf"(?P<n>[Aa]|one|two|three){S}(?P<u>weeks?|fortnight){S}(?:from|on|(?P<over>last)){S}(?P<wd>{_FULL_WEEKDAY})(?!s)"),
    ("unit", "week-of", rf"(?:[Tt]he{S})?(?P<u>[Ww]eek){S}(?P<side>of|beginning|commencing|starting|from|ending|ended){S}(?:on{S})?(?P<date>(?:{_FULL_WEEKDAY},?{S})?{_DAY_AND_MONTH})"),
    ("unit", "weekend-of", rf"(?:[Tt]he{S})?(?P<u>[Ww]eekend){S}of{S}(?:the{S})?(?P<date>{_DAYTH}{_TO}{_DAYTH}{S}(?:of{S})?{MONTH}(?:,?{S}{_YEAR})?|{MONTH}{S}{_DAYTH}{_TO}{_DAYTH}(?:,?{S}{_YEAR})?|{_DAY_AND_MONTH})"),
    ("unit", "night-of", rf"(?:[Tt]he{S})?(?P<part>(?i:early|small|wee)(?:{S}morning)?{S}hours){S}(?:of{S}(?:the{S}morning{S}of{S})?|on{S})(?P<date>(?:{_FULL_WEEKDAY},?{S})?(?:the{S})?{_DAY_AND_MONTH}|{_FULL_WEEKDAY}|yesterday|today)"),
    ("unit", "now", rf"(?P<w>(?i:these{S}days))(?!{S}of\b)"),
    ("unit", "n-event", rf"(?P<loose>{_LOOSE})(?P<n>{_COUNT})(?P<half>{S}and{S}a{S}half)?{_JOIN}(?P<u>days?|weeks?|fortnights?|months?|years?){S}(?P<dir>before|after|following|ahead{S}of|prior{S}to)(?={S}(?P<event>{_EVENT}))"),
    ("unit", "eve-event", rf"(?P<n>[Tt]he){S}(?P<u>eve|day){S}(?P<dir>of)(?={S}(?P<event>{_EVENT}))"),
    ("unit", "n-event", rf"(?P<n>[Tt]he){S}(?P<u>day|week|month|year){S}(?P<dir>before|after|following)(?={S}(?P<event>{_EVENT}))"),
    ("weekday", "wd", rf"(?:{_MOD}|(?:[Ee]arlier|[Ll]ater){S}(?:on{S})?)?(?:(?P<which>(?i:last|next|this|the following|the previous|the preceding|this past|this coming|the coming|coming|past|the same|that|the next|the)){S})?(?P<wd>{WEEKDAY})(?![^\S\n]?(?:(?=[A-Z])(?i:Mirror|Times|Telegraph|Independent|Express|Herald|Tribune|Punch|Nation|Standard|Vanguard|Guardian|Mail|Star|Chronicle|Monitor)|Club|Night{S}[A-Z]\w+|school)\b)(?:(?:{S}|-)(?P<part>{_PART})(?!{S}(?:club|school)))?"),
    ("year", "iso", r"(?P<y>[12][0-9]{3})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9])(?:[T ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"),
    ("year", "ymd", r"(?P<y>[12][0-9]{3})/(?P<m>0?[1-9]|1[0-2])/(?P<d>0?[1-9]|[12][0-9]|3[01])(?![0-9])"),
    ("year", "quarter-y", rf"(?:{_MOD})?(?:[Tt]he{S})?(?:fiscal{S})?(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|[Ll]atter|1st|2nd|3rd|4th){_JOIN}(?P<u>quarter|half){S}(?:of{S})?(?:the{S})?(?:fiscal{S})?(?:year{S})?(?P<y>{_YEAR})(?:[-–/](?P<y2>[0-9]{{2}})(?![0-9-]))?"),
    ("year", "q-y", rf"(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q|H(?P<h>[12]))(?:{_GAP}|/)(?:of{S})?(?:(?:FY{_GAP})?(?P<y>{_YEAR})|FY{_GAP}(?P<fy>[0-9]{{2}})(?![0-9])|(?<=[1-4]Q)(?P<sy>[0-9]{{2}})(?![0-9]))"),
    ("year", "y-quarter", rf"(?:[Tt]he{S})?(?:fiscal{S})?(?P<y>{_YEAR})(?:['’]s)?{_GAP}[- ]?(?P<q>first|second|third|fourth|final|last){_JOIN}(?P<u>quarter|half)"),
    ("year", "y-q", rf"(?P<y>{_YEAR})[^\S\n-]?(?:Q(?P<q>[1-4])|H(?P<h>[12]))\b"),
    ("year", "season-y", rf"(?:{_MOD})?(?:[Tt]he{S})?(?P<s>{_SEASON})(?:{S}(?:and|or){S}(?:the{S})?(?:early{S}|late{S})?(?P<s2>{_SEASON}))?{S}(?:(?:of|in){S}(?:the{S}year{S})?)?(?P<y>{_ANY_YEAR}|['’‘][0-9]{{2}}(?![0-9a-z]))(?:[-–/](?P<y2>[0-9]{{1,2}})(?![0-9]))?"),
    ("year", "holiday-y", rf"(?P<h>(?i:{_HOLIDAY}))(?:,?{S}(?:of{S}|in{S})?)(?P<y>{_YEAR})"),
    ("year", "hijri", rf"(?:[Yy]ear{S})?(?P<y>1[1-5][0-9]{{2}}){S}(?:AH\b|A\.H\.|[Hh]ijri\b)|(?:AH|A\.H\.){S}(?P<y2>1[1-5][0-9]{{2}})(?![0-9])"),
    ("year", "ad", rf"(?:AD|A\.D\.){S}(?P<y>[0-9]{{1,4}})(?![0-9])"),
    ("year", "y-m-d", rf"(?P<y>{_YEAR})[- ](?P<m>{MONTH})[- ](?P<d>{_DAY})"),
    ("year", "y-to-y", rf"(?P<y>{_YEAR}){S}(?:and|to|until|through|till){S}(?P<y2>(?:1[0-9]|20)[0-9]{{2}})(?![0-9-])"),
    ("year", "y-y", rf"(?:(?:[Tt]he{S})?(?:[Ff]iscal(?:{S}year)?|year){S})?(?P<y>{_YEAR})[-–—/](?P<y2>(?:1[0-9]|20)?[0-9]{{2}}|[1-9](?!%|[.,:][0-9]))(?![0-9-])"),
    ("year", "decade", rf"(?:{_MOD})?(?:[Tt]he{S})?(?:{_MODS}|(?P<mod2>early|late|mid)(?:-|{S}))?(?P<c>1[0-9]|20)(?P<dec>[0-9])0['’]?s\b"),
    ("year", "y-period", rf"(?:[Tt]he{S}|[Ii]ts{S})?(?:fiscal{S})?(?P<y>{_YEAR}){_JOIN}(?:(?P<q>first|second|third|fourth){_JOIN})?(?P<u>period|quarter)(?![a-z])"),
    ("year", "y-period", rf"(?:[Tt]he{S})?(?:same|comparable|corresponding|equivalent|like){S}(?P<u>period|quarter){S}(?:of{S}|in{S})?(?P<y>{_YEAR})"),
    ("year", "y", rf"(?:{_MOD}|{_NTH})?(?:(?:[Tt]he{S})?(?:(?:(?P<fiscal>[Ff]iscal)(?:{S}year)?|year|calendar{S}year){S}))?(?P<y>{_YEAR}|21[0-9]{{2}}(?![0-9]))"),
    ("year", "fy", rf"FY{_GAP}(?P<y>{_YEAR})(?:[-–/](?P<y2>(?:20)?[0-9]{{2}})(?![0-9]))?"),
    ("buddhist", "buddhist", rf"(?:B\.?E\.?|[Bb]uddhist{S}(?:[Ee]ra|[Yy]ear)(?:{S}of)?){S}(?P<y>2[45][0-9]{{2}})(?![0-9])|(?P<y2>2[45][0-9]{{2}}){S}B\.?E\b\.?"),
    ("short-year", "short-decade", rf"(?:{_MOD})?(?:[Tt]he{S})?(?:{_MODS}|(?P<mod2>early|late|mid)(?:-|{S}))?['’‘](?P<dec>[0-9])0s\b"),
    ("short-year", "bare-decade", rf"(?:{_MOD}|[Tt]he{S})(?:{_MODS}|(?P<mod2>early|late|mid)(?:-|{S}))?(?P<dec>[2-9])0s\b"),
    ("short-year", "short-y", r"['’‘](?P<y>[0-9]{2})(?![0-9a-zA-Z%])"),
    ("decade", "decade-word", rf"(?:{_MOD})?(?:[Tt]he{S})?(?:(?P<mod2>early|late|mid)(?:-|{S}))?(?:(?P<c>nineteen|eighteen|seventeen){_JOIN})?(?P<w>{_any(DECADES)}|{_any(w.capitalize() for w in DECADES)})"),
    ("spoken", "spoken-y", rf"(?:{_MOD})?(?:[Tt]he{S})?(?:(?P<named>[Yy]ear){S})?(?P<y>{_SAID}|two{S}thousand(?!{S}and\b){_COUNTED})"),
    ("bc", "bc", rf"(?:(?:[Cc]a?\.|[Cc]irca|early|late|mid){S})?(?:(?P<m>{MONTH}){S})?(?P<y>[0-9]{{1,4}})(?:[-–](?P<y2>[0-9]{{1,4}}))?[^\S\n]?(?:B\.C\.E?\.?|BCE?\b|B\.C\b)"),
    ("slash", "attacks", rf"(?P<w>9/11|7/7(?={S}(?:London|bomb|attack|terror|Tube)))(?![0-9/])"),
    ("slash", "slash", r"(?P<a>[0-3]?[0-9])(?P<sep>[/.-])(?P<b>[0-3]?[0-9])(?P=sep)(?P<y>(?:19|20)?[0-9]{2})(?![0-9/-]|\.[0-9])"),
    ("nth", "nth", r"the[^\S\n](?P<d>(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th))(?=[.,;:)]|\Z|\n|[^\S\n](?:and|at|when|as|the|he|she|they|it|we|that|which|with|but|to|was|were|is|will|had|after|before|by)\b)"),
    ("q", "quarter", r"(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q|H(?P<h>[12])(?!-?[A-Z]))"),
    ("q", "fy", r"FY(?P<y>[0-9]{2})(?![0-9-])"),
    ("century", "century", rf"(?:{_MOD})?(?:[Tt]he{S})?(?:(?P<mod2>early|late|mid)(?:-|{S}))?(?:(?P<n0>{_NTH_CENTURY}){S}(?:and|or|to){S}(?:the{S})?(?:early{S}|late{S})?(?=[a-z0-9-]+{S}centuries))?(?P<n>{_NTH_CENTURY}){_JOIN}(?:century|centuries)(?P<bc>{S}(?:B\.?C\.?(?:E\b)?))?"),
    ("unit", "quarter-which", rf"(?:{_MOD})?(?:[Tt]he{S})?(?:fiscal{S})?(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth){_JOIN}(?P<u>quarter|half){S}(?:of{S})?(?:(?P<which>last|this|next|that|the same|the following|the previous|the current|a){S}(?:fiscal{S})?(?P<wu>year)(?P<ago>{S}(?:ago|earlier|before))?)"),
    ("unit", "which-quarter", rf"(?:(?P<which>(?i:last|this|next|the previous)){S}(?P<wu>year)['’]s{S})(?:fiscal{S})?(?P<q>first|second|third|fourth){_JOIN}(?P<u>quarter|half)"),
    ("unit", "period-last", rf"(?:[Tt]he{S})?(?:same|comparable|corresponding|equivalent){S}(?:[a-z-]{{3,12}}{S})?(?P<u>quarter|period){S}(?:of{S}|in{S})?(?:(?:last|the{S}previous|the{S}prior){S}year|a{S}year{S}(?:ago|earlier|before))\b"),
    ("unit", "period-last", rf"(?:[Tt]he{S})?(?P<u>quarter|period){S}a{S}year{S}(?:ago|earlier|before)\b"),
    ("unit", "year-period", rf"[Ll]ast{S}year['’]s{S}(?P<u>quarter|period)\b"),
    ("unit", "ago-quarter", rf"(?:[Tt]he{S})?(?:comparable{S}|corresponding{S}|same{S})?(?:[Yy]ear|[Pp]eriod)-(?:ago|earlier){S}(?:fiscal{S})?(?:(?P<q>first|second|third|fourth){S})?(?P<u>quarter|period|half|month)"),
    ("unit", "quarter", rf"(?:{_MOD})?(?:[Tt]he{S}(?![a-z]{{4,8}}-))?(?:(?P<which>this|latest|most recent|last){S})?(?:fiscal{S})?(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th){_JOIN}(?P<u>quarter)(?:-(?:ago|earlier))?"),
    ("unit", "half", rf"(?:[Tt]he{S}|[Tt]his{S}year['’]s{S})?(?P<q>[Ff]irst|[Ss]econd){_JOIN}(?P<u>half)(?!{S}of\b)"),
    ("unit", "half-year", rf"(?:[Tt]he{S})?(?P<q>[Ff]irst|[Ss]econd){S}(?P<u>half){S}of{S}(?P<which>last|this|next|the){S}(?P<wu>year)"),
    ("unit", "ago", rf"(?P<loose>{_LOOSE})(?P<n>{_COUNT})(?P<half>{S}and{S}a{S}half)?(?:{S}or{S}(?:so|two|more))?{_JOIN}(?:(?:more|full|short|long){S})?(?P<u>{_UNIT})(?:{S}or{S}(?:so|two|more))?{S}(?P<dir>ago|earlier|later|(?:before|after|prior|ahead)(?=[.,;:)]|{S}(?:yesterday|today|tomorrow|{_FULL_WEEKDAY}))|back(?!-|{S}(?:to|in|at|on|from|home|into|with|together|and|then|pain|pay|taxes|wages|rent)\b)|previously|hence|from{S}now|beforehand|afterwards?|thereafter|from{S}to(?:day|night))\b(?:{S}(?P<ref>yesterday|today|tomorrow|this{S}(?:week|month)|{_FULL_WEEKDAY}))?"),
    ("unit", "ago", rf"(?P<loose>{_LOOSE})(?P<n>{_COUNT}){_JOIN}(?P<u>{_UNIT})['’]?s?{S}(?P<dir>time)\b"),
    ("unit", "year-ago", rf"(?P<u>[Yy]ear|[Mm]onth|[Ww]eek)[- ](?P<dir>ago|earlier)(?:{S}(?P<p>period|level|figure|total|quarter))?"),
    ("unit", "part-which", rf"(?:(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Ss]ometime|[Mm]id|[Tt]he{S}(?:end|beginning|start|middle|close|turn(?={S}of{S}the{S}year)|latter{S}part|early{S}part){S}of|[Ee]nd{S}of|[Bb]eginning{S}of){_JOIN}(?:on{S}|in{S})?)(?:{_WHICH_ANY}{S})(?:fiscal{S}|financial{S}|calendar{S})?(?P<u>{_BIG_UNIT})\b"),
    ("unit", "which-n", rf"(?:[Tt]he{S})?(?P<which>(?i:past|last|next|previous|first|coming|following|preceding|final|other|another|additional|opening|recent)){S}(?P<n>{_COUNT}){_JOIN}(?:(?:trading|working|business|full|consecutive|fiscal|calendar){S})?(?P<u>{_UNIT})(?:{S}or{S}(?:so|two|more))?"),
    ("unit", "n-more", rf"(?P<loose>{_LOOSE})(?P<n>{_COUNT}){S}(?P<more>more|additional|consecutive|straight|further|trading|full|long|short|whole|of{S}the{S}past|solid|good|working|business|extra|successive|entire){S}(?P<u>{_UNIT})"),
    ("unit", "every", rf"(?P<each>[Ee]very|[Ee]ach|per)(?:{S}(?P<n>other|{_COUNT}))?{S}(?P<u>{_UNIT})\b"),
    ("unit", "this-in", rf"(?P<which>[Tt]his|(?:(?:[Tt]he|[Tt]hat){S})?same){S}(?P<u>day|date|week|month){S}(?:(?:in|of){S}(?P<y>{_YEAR})|(?:of{S})?(?P<wy>last|next|a|the{S}previous|the{S}prior){S}year(?:{S}(?:ago|earlier|before))?)"),
    ("unit", "as-last", rf"[Tt]his{S}(?P<u>week|month|year){S}(?:(?:as|than){S}(?P<last>last)|or{S}(?P<next>next))(?=[.,;:)?!]|\Z|{S}(?:and|but|to|for|as|when|if|in|by)\b)"),
    ("unit", "which-unit", rf"{_WHICH_ANY}{S}(?:(?:full|fiscal|financial|calendar|school|academic|very){S})?(?:(?P<adj>same){S})?(?P<u>{_BIG_UNIT})(?![a-z])"),
    ("unit", "recent-units", rf"(?:[Tt]he{S})?(?:(?P<more>more){S})?(?P<which>(?i:recent|coming|past|following|previous|last{S}few|future|next{S}few|past{S}few|last{S}several|past{S}several|earlier|prior)){S}(?P<u>days|weeks|months|years|decades|centuries|quarters|hours|minutes)(?:{S}and{S}(?:weeks|months|years))?"),
    ("unit", "day-beside", rf"[Tt]he{S}(?P<u>day|week|month|year){S}(?P<side>before|after)(?=[.,;:)])"),
    ("unit", "the-new-year", rf"[Tt]he{S}[Nn]ew{S}(?P<u>[Yy]ear)(?!['’]s|{S}(?:[A-Z]|hono|list|message|address|speech|part|concert|celebr|holiday|sale|resol))"),
    ("unit", "past", rf"(?P<w>[Tt]he{S}other{S}(?:day|night|week|month)(?!{S}of\b)|(?<=[Ii]n )those{S}days(?!{S}(?:when|that|of)\b))"),
    ("unit", "nth-of-month", rf"(?:[Tt]he{S})?(?P<d>{_DAYTH}){S}of{S}(?P<which>that|this|the same|last|next|the following|the previous){S}(?P<u>month)"),
    ("unit", "before-last", rf"[Tt]he{S}(?P<u>week|weekend|month|year|quarter){S}(?P<which>before{S}last|after{S}next)\b"),
    ("unit", "unit-end", rf"(?:(?:[Aa]round|[Tt]he){S})?(?P<u>[Yy]ear|[Mm]onth|[Ww]eek|[Qq]uarter|[Cc]entury)(?:['’]s)?(?:-|{S})end\b"),
    ("unit", "unit-end", r"(?P<half>[Mm]id)-?(?P<u>year)(?=[.,;:)]|[^\S\n](?:and|but|as|at|in|on|to|for|with|when|if|after|before)\b)"),
    ("unit", "weekdays", rf"(?:[Tt]he{S})(?P<u>weekend)\b"),
    ("unit", "half-n", rf"(?P<loose>{_LOOSE})(?P<n>{_COUNT}){_JOIN}(?:and{_JOIN}(?:a{_JOIN})?half{_JOIN})(?P<u>{_UNIT})(?:-old|{S}old\b|-long)?"),
    ("unit", "n-and-half", rf"(?P<n>[Aa]n?|one){S}(?P<u>{_UNIT}){S}and{S}a{S}(?P<half>half|quarter)"),
    ("unit", "n-to-n", rf"(?P<loose>{_LOOSE})(?P<n>{_COUNT}){S}?(?:to|or|-|–){S}?(?P<n2>{_COUNT}){_JOIN}(?P<u>{_UNIT})"),
    ("unit", "n-unit", rf"(?P<loose>{_LOOSE})(?P<n>{_COUNT}){_JOIN}(?P<u>{_UNIT})(?:-old|{S}old\b|-long)?(?:{S}or{S}so)?(?![a-z])"),
    ("unit", "decades-of", rf"(?=[a-z]|[A-Z][a-z]+{S}(?:ago|later|earlier)\b)(?P<u>(?i:days|weeks|months|years|decades|centuries|hours))(?P<tail>{S}(?P<dir>ago|later|earlier|(?:before|ahead)(?=[.,;:)]))|-long|-old)?(?![a-z-])"),
    ("season", "which-s", rf"(?:{_MOD})?(?P<which>(?i:last|this|next|this past|this coming|the following|the previous|the next|that|the same|past|coming|the|of|each|every)){S}(?:(?P<mod2>early|late|mid)(?:-|{S}))?(?P<s>{_SEASON})(?:{S}(?:of{S})?(?P<wy>last|this|next|that|the same|the following){S}year)?(?!{S}(?:Olympic|Games|Palace|School|camp|school|house|home|Paralympic|Festival))"),
    ("season", "s", rf"(?:{_MOD})?(?P<s>{_SEASON})(?!{S}(?:Olympic|Games|Palace|School|camp|school|house|home|Paralympic|Festival|roll|short|apart|off|out|from|to|wheat|under|into|behind))"),
    ("part", "which-part", rf"(?P<which>(?i:this|last|that|the same|the next|the following|the previous|late last|earlier this|later this|yesterday|today|tomorrow|early this|late this)){S}(?P<part>{_PART})"),
    ("part", "night-of", rf"(?:[Tt]he{S})?(?P<part>morning|afternoon|evening|night|dawn|dusk|nightfall|daybreak|sunset|sunrise|lunchtime){S}(?:of|on){S}(?P<date>(?:the{S})?(?:{_FULL_WEEKDAY},?{S})?{_DAY_AND_MONTH}|{_FULL_WEEKDAY}|yesterday)"),
    ("part", "day-beside", rf"[Tt]he{S}(?P<u>morning|afternoon|evening|night){S}(?P<side>before|after)(?=[.,;:)])"),
    ("part", "part", rf"(?:(?P<which>the|in the|at|each|every|one){S})?(?P<part>{_PART})\b"),
    ("clock", "clock", rf"(?:(?:about|around|at|shortly{S}(?:after|before)|by){S})?(?P<clock>{_CLOCK}){_ZONE}(?:,?{S}(?:on{S}|in{S}the{S})?(?P<day>today|yesterday|tomorrow|tonight|morning|afternoon|evening|{_FULL_WEEKDAY}(?:,?{S}{_DAY_AND_MONTH}|{S}(?:morning|afternoon|evening|night)\b)?|(?:{MONTH}{S}{_DAYTH}|{_DAYTH}{S}{MONTH})(?:,?{S}(?:of{S}|in{S})?{_YEAR})?))?"),
    ("word", "before-yesterday", rf"(?:[Tt]he{S})?day{S}(?P<side>before{S}yesterday|after{S}tomorrow)"),
    ("word", "day-word", rf"(?:(?P<mod>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate){S})?(?P<w>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|TODAY|YESTERDAY|TOMORROW)(?:{S}(?P<part>{_PART})|{S}(?P<later>week|fortnight)(?=[.,;:)?!]|\Z|\n|{S}(?:and|at|in|for|when|that|to|by|as|with|but)\b))?"),
    ("word", "now", rf"(?P<w>(?i:right{S}now|at{S}present|at{S}the{S}moment|these{S}days|at{S}this{S}(?:time(?!{S}(?:last|next|of|in|every|each){S}[a-z])|moment|point)|the{S}(?:present|time{S}being)|now|currently|nowadays|presently|current|modern{S}day|present-day|present{S}day))"),
    ("word", "past", rf"(?P<w>(?i:(?:more{S}|most{S})?recently|lately|the{S}past(?!{S}(?:tense|participle)\b)|the{S}recent{S}past|long{S}ago|not{S}(?:that{S})?long{S}ago|a{S}generation{S}ago|generations{S}ago|a{S}(?:long{S}time|while){S}ago|some{S}time{S}ago))(?!{S}(?:few|several|couple|[0-9]+|{_WORDNUMBER}|dozen)\b)"),
    ("word", "future", rf"(?P<w>(?i:the{S}(?:near{S}|foreseeable{S}|immediate{S}|not-too-distant{S})?future|near{S}future|(?<=\bin )future(?=[.,;:)]|{S}(?:we|he|she|they|it|I|the|will|would|should|must|and|but|to)\b)|soon|as{S}soon{S}as{S}possible|the{S}(?:near|short){S}term))"),
    ("word", "set", rf"(?P<w>(?i:{_any(SETS)}))"),
    ("word", "overnight", r"(?P<w>[Oo]vernight)"),
    ("feast", "feast", rf"(?:(?P<which>(?i:last|this|next)){S})?(?=[A-Z])(?P<h>(?i:{_FEAST}))(?:(?:,?{S}(?:of{S}|in{S})?)(?P<y>{_YEAR})(?:{S}AH\b)?|{S}(?P<wy>last|this|next){S}year)?(?!{S}(?:[Oo]ffensive|War|Agreement|[Ss]unday|[Mm]onday)\b)"),
    ("holiday", "holiday", rf"(?:(?P<which>(?i:last|this|next|the following|that)){S})?(?P<h>(?i:{_HOLIDAY}))(?:{S}(?P<days>(?i:weekend|week))(?![a-z]))?(?:{S}(?:of{S})?(?P<wy>last|this|next|that|the{S}same|the{S}following){S}year)?"),
)  # fmt: skip

_LETTERS = re.compile(r"\[[^]]*\]")
_LOOK_AROUND = re.compile(r"\(\?<?[!=][^()]{0,300}(?:\([^()]{0,300}\)[^()]{0,99}){0,9}\)")
_SIGNS = re.compile(r"\(\?P<\w+>|\(\?i:|\\[A-Za-z]")
_EITHER_CASE = re.compile(r"\[([A-Z])([a-z])\]")
_OPTIONAL = re.compile(r"([A-Za-z]+)([A-Za-z])\?")
_WORD = re.compile(r"[a-z]+")


class Shape(NamedTuple):
    """A shape's name, its pattern, and all words that the pattern spells, in lower case."""

    name: str
    pattern: re.Pattern[str]
    words: frozenset[str]


def _spelt(source: str) -> frozenset[str]:
    """Return the words of a pattern, without those that only stand around its expressions."""
    plain = _LETTERS.sub(" ", _EITHER_CASE.sub(r"\2", source))
    plain = _SIGNS.sub(" (", _LOOK_AROUND.sub(" ", plain))
    return frozenset(_WORD.findall(_OPTIONAL.sub(r"\1 \1\2", plain).lower()))


def _shape(name: str, source: str) -> Shape:
    return Shape(name, re.compile(rf"{source}(?![^\W_])"), _spelt(source))


SHAPES = MappingProxyType(
    {
        trigger: tuple(_shape(name, source) for kind, name, source in _SOURCES if kind == trigger)
        for trigger in dict.fromkeys(kind for kind, _, _ in _SOURCES)
    }
)
"""All shapes by the class of their trigger word, in the order in which they are tried."""
