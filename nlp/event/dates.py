"""Which dates of a text date something: neither comparisons, records, names nor seasons' nouns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.stamps import is_reported_period, is_stamp
from nlp.event.years import dates_nothing
from nlp.timex.context import in_quotation
from nlp.timex.tense import tense

if TYPE_CHECKING:
    from nlp.values import Sentence, Timex

_COMPARED = re.compile(
    r"\b(?:than(?! (?:[a-z]+|[0-9]+)(?: a| and)?(?: half)? (?:hour|day|week|month|year|decade)s?\b)"
    r"|as (?:many|much) as|equivalent|corresponding|comparable|same)\b(?:(?! when\b)[^,;.]){0,40}$"
    r"|\b(?:compared (?:to|with)|versus|up from|down from)\b(?:[^,;.]|[,.](?=[0-9])){0,40}$|\b(?:up"
    r"|down|off|unchanged) (?:[$£€]?[0-9][0-9.,]*(?:%| [a-z]+)? )?from (?:the )?$|[0-9](?:%"
    r"| percent) from (?:the )?$|\b(?:up|down|rise|rose|increase[sd]?|fall|fell|drop(?:ped)?|gain"
    r"|growth|improvement) (?:of )?(?:by )?[0-9][0-9.,]*(?:%|pc"
    r"| per ?cent)(?: [a-z]+){0,2} on (?:the )?$|\bthan (?:they|it|he|she|those|that"
    r"|in)\b[^,;.]{0,80}$|\bfrom (?:about |nearly |almost |some )?(?:(?:[A-Z]{1,3} ?[$£€]?"
    r"|[$£€])[0-9][0-9.,]*(?:[a-z]{1,2}\b)?(?: [a-z]+)?|[0-9][0-9.,]*(?:%| percent| million"
    r"| billion| cents| points))(?: an? share)? in $|\bfrom (?:an? [a-z]+ )?[$£€]?[0-9]"
    r"[0-9.,/]*[0-9](?:%| percent| [mb]illion)? (?:on )?$|\b(?:high"
    r"|low|peak|record|average|total) (?:for|of) $"
)
"""Figures held against others: "than in", "up from", "a record for"."""
_WISH = re.compile(
    r"\b(?:look(?:s|ed|ing)? forward to|mark(?:s|ed|ing)?|celebrat(?:e|es|ed|ing)|usher(?:s|ed"
    r"|ing)? in|welcom(?:e|es|ed|ing)|happy|reach(?:es|ed)?|up to|level of|levels of)(?: (?:an?"
    r"|the))?(?: [\w-]+)? $",
    re.IGNORECASE,
)
"""As in "look forward to 2032", "celebrate Christmas"."""
_NOT_AFTER = re.compile(
    r"(?:['’]s)? (?:levels?|figures?|prices?|edition|model|version|average|peak|budget"
    r"|dollars|money|terms)\b|-level"
    r"| (?:[A-Z][\w’'.-]+ ){0,5}(?:graduates?|grads?|alumn[a-z]+|inductees?)\b"
)
"""As in "2030 levels", "the 2031 budget", "a 2029 graduate"."""
_ERA = re.compile(r"\b(?:[Pp]ost|[Pp]re)-$")
_NINE_ELEVEN = re.compile(r"[0-9]{1,2}/[0-9]{1,2}\b")
_INVOKED = re.compile(
    r"\b(?:invok|evok|mention|exploit|rememb|forg[eo]t|recall|politici[sz]|us|discuss|cit)"
    r"[a-z]{0,6} $"
)
"""Who invokes 9/11 does nothing on that day."""
_NOUN_NEXT = re.compile(
    r" (?!(?:was|were|is|has|had|and|or|in|to|by|when|as|with|at|on|for|of|from|after|before)\b)"
    r"[a-z]"
)
"""What follows "9/11" where that names an attack, not a day: "9/11 hijackers"."""
_COMING = re.compile(r"(?i:coming|next|future) .{0,20}(?:days|weeks|months|years)|from now$")
_DATELINE = re.compile(r",? ?\([A-Z][\w/ .]{1,30}\) ?(?:--|[-–—_])")
_SEASON = re.compile(r"-(?:SP|SU|FA|AU|WI)$")
_SEASON_DATES = re.compile(
    r"(?i:\b(?:in|during|over|by|since|until|till|through|before|after|from|between|early|late"
    r"|mid)(?: the)?[ -])$"
)
_SEASON_TOLD = re.compile(
    r"(?i:last|this|next|that|the (?:following|previous)|in|early|late|mid)\b"
)
_ATTRIBUTED = re.compile(
    r"[ -](?!(?:of|in|and|or|to|when|as|but|with|by|the|an?|after|before|at|on|for|from|until|while"
    r"|last|this|next|he|she|it|they|we|has|had|have|was|were|is|are|will|would|said|came|brought"
    r"|that|who|which|because|between|when|so|then|now|again|alone)\b)[a-z]{3,}"
)
"""A noun behind a date: "Christmas party", "Tuesday shortcut"."""
_NONE_SINCE = re.compile(
    r"\b(?:[Nn]one|[Nn]obody|[Nn]o (?!longer|doubt|fewer|less|more)|[Nn]ot a single)\b"
    r"[^,;.]{0,60}\bsince $"
)
_SINCE_RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+(?:st|nd|rd|th)"
    r"|last|only|most|least|worst|best|[a-z]{3,12}est|record|never"
    r"|unprecedented)\b[^,;.]{0,60}\bsince (?:at least |the )?$|\bthe (?:first"
    r"|last) time\b[^;]*\bsince (?:at least |the )?$|\b(?:has|have|had) not [^,;.]{3,60} since $"
)
"""As in "the worst since", "the third vote since", "the first time … since the"."""
_EVERY = re.compile(r"\b(?:[Ee]very|[Ee]ach)(?: other)? $")
_NEVER_WAS = re.compile(
    r"\b(?:(?:should|could|might|would) (?:never |not |always )?have\b|[Ii]f [^.;,]{3,60} were\b)"
    r"[^.;”\"]{0,90}$"
)
_ON_CONDITION = re.compile(r"\b[Ii]f [^.;,“”\"]{0,60}$")
"""In "would not be allowed if built today" nothing is told to be built."""
_FORESEEN_FOR = re.compile(
    r"\b(?:projections?|forecasts?|estimates?|outlooks?|(?<!on )targets?) for (?:the )?$"
    r"|\b(?:forecasts?|outlooks?) in $"
)
_AT_THIS_TIME = re.compile(r"\bat this time $")
"""As in "9 percent, against 7 at this time last year"."""
_DOCUMENT = re.compile(r"\b[Aa]ccording to (?:an?|the|its|his|her|their) $")
"""In "according to a May 2031 audit" the month is the audit's."""
_OPENING_BOUND = re.compile(r"(?:Before|Prior to|Until|Up to) (?:the )?$")
"""In "Before Monday, the only open port was Selby" nothing is told of the Monday."""
_IN_POST = re.compile(
    r"[,(–—] ?(?:(?:in|under) )?(?:(?!ever |even |open )[a-z]+(?<!s)(?<!ed)(?<!en) ){1,2}since"
    r" (?:early |late |mid-?)?$"
)
_POST_ENDS = re.compile(r"[,.)–—]")
"""In "Oda Voss, mayor since 2019, left" the year is the post's."""
_FROM_FIGURE = re.compile(r"\bfrom (?:[a-z]+ ){0,2}[$£€]?[0-9][^;]{0,60} in $")
_TO_FIGURE = re.compile(r" to (?:[a-z]+ ){0,2}[$£€]?[0-9]")
"""In "fell from 83,000 jobs in 2031 to 76,000" nothing is told of that year."""
_THAN = re.compile(r" than\b")
_SUPPOSED = re.compile(
    r" would have (?:been|turned|marked)\b|,? (?!(?:he|she|they|it|I|we)\b)(?:(?!(?:that|which|who"
    r"|said|says|and|but)\b)[\w’'-]+ ){1,8}would (?:never )?have [a-z]+\b"
)
"""“Five years ago such a case would have taken a year” tells what was not."""
_SO_LONG_AFTER = re.compile(
    r"\b(?:hour|day|week|month|year|decade)s? (?:after|before|since)"
    r" (?:(?:the|its|his|her|their) )?$"
)
_ANNIVERSARY = re.compile(r"\banniversary of (?:the )?(?:(?:events|attacks) of )?$")
_NOWADAYS = re.compile(
    r"['’]s (?:[a-z-]+ )?(?:people|children|kids|youth|women|men|world|society|standards"
    r"|(?!ev)[a-z]+(?:ees|ers|ists|ians|ants|[^m]ents))\b"
)
"""The children and the migrants of "today" are those of these years."""
_STILL = re.compile(
    r"(?:\b(?:even|still|until|of|become|(?:[Ff]or|[Ii]n|[Aa]mong) (?:most|many|some"
    r"|all) [a-z ]{3,30})|\b(?:an?|our|their|better|brighter)) $"
)
"""What "it has become today", or is for most people today, is so in these years."""
_YEAR_AGO = re.compile(
    r"(?:an? |the )?(?:year|quarter)[ -](?:ago|earlier|before)"
    r"|the (?:previous|prior) (?:year|quarter)"
)
_LIKE_PERIOD = re.compile(
    r"the (?:corresponding|same|comparable|like|year-(?:ago|earlier)) (?:period|quarter|months?)"
    r"(?: (?:of )?(?:last year|a year (?:ago|earlier)))?"
)
_AGAINST = re.compile(r"\b(?:from|compare[sd]?|versus|against|than) [^;]{0,70}$")
_FIGURE = re.compile(
    r"(?:[0-9%]|\b(?:million|billion|percent|cents|share))[^;.]{0,24}$|\bfrom (?:the |an? )?$"
)
"""Figures are compared with those of a year ago."""
_OF_A_KIND = re.compile(
    r"\b(?:the|an?) (?:(?:first|next|last) )?(?!early|late|mid|following|previous|same|whole|entire"
    r"|month|first|next|last|coming|past|then)[a-z]{3,} $"
)
"""The first dry June may be in any year."""
_TODAY_IS = re.compile(
    r",?(?: (?:it|this|that|he|she|we|they|the [\w’'-]+(?: [a-z]+)?))? (?:is|are|remains)"
    r" (?:an?|the|our|my|their|his|her|not|no|still|more|less|so|very|split|divided)\b"
)
"""“Selby today is the pride of the coast” is so in these years."""
_SET_IN = re.compile(
    r"\b(?:film|movie|drama|novel|book|story|play|documentary|series|biopic|musical|opera)"
    r" (?:about|set(?! to\b)) [^.;]{3,80} in $|\b(?:year|season) of $"
)
"""The year that a story plays in, or that is only named, is no date of the news."""
_IN_TITLE = re.compile(r"[“\"](?:(?:[A-Z][\w’'-]*|of|the|in|and)[ ,]+){1,5}$")
_TITLE_ENDS = re.compile(r"[,.]?[”\"]")
"""A date in a title, “Selby Quay, March 1965”, is the title's."""
_MONTH_ALONE = re.compile(r"[0-9]{4}-[0-9]{2}")
_CORRECTS = re.compile(
    r"(?:CORRECTION|Correction|CLARIFICATION|E(?:ditor|DITOR)[’'](?:s|S) N(?:ote|OTE))\b ?:"
)
_OWN_REPORT = re.compile(
    r"\b(?:[Oo]ur|[Tt]his newspaper[’']s) (?:[\w-]+ ){0,2}"
    r"(?:report|article|story|edition|issue|column|headline)s? (?:of|on|from|dated) $"
)
_GREETED = re.compile(r"\b(?:Merry|Happy|Blessed) $")
_ANY = re.compile(r"\b(?:[Aa]n?|[Nn]o|[Aa]ny|[Aa]nother|[Ss]ome)(?: [a-z-]{3,12})? $")
_SOME = re.compile(
    r"(?:\A|\b(?:[Oo]n|was|is|of|like|just|such) )[Aa]n? (?!week |day )[a-z-]{3,12} $"
)
_SAID_AGAIN = re.compile(r"[^,;.]{3,40}\b(?:earlier|later|before|after), (?:on|in) ")
_WEEKDAY_ON = re.compile(r"[A-Z][a-z]+(?: [a-z]+)?,? on ")
"""A weekday before its day: "Sunday evening on 1 September 2030"."""
_NAMED_DAY = ("Day", "Eve")
_ROUGHLY_THEN = re.compile(
    r"\b(?:[Bb]y|[Bb]efore|[Aa]fter|[Aa]head of|[Uu]ntil|[Tt]ill|[Ii]n time for|[Uu]p to"
    r"|(?:heading|going) into|run-up to|eve of)(?: the| last| next)? $"
)
_SECURITY = re.compile(
    r"\b(?:notes?|bonds?|debentures?|bills|securities|certificates|preferred|stock|paper|shares"
    r"|obligations|debt|issue|trusts?|puttable|callable)\b[^;]{0,60}\b(?:due|maturing"
    r"|payable|to yield|callable|puttable back|back to the [a-z]+)(?: (?:on|in))? $"
)
"""The year in which a bond falls due is its name."""
_UNDATED_BEHIND = (
    _SECURITY, _COMPARED, _WISH, _SINCE_RECORD, _OWN_REPORT, _EVERY, _NEVER_WAS, _GREETED,
    _SO_LONG_AFTER, _ANNIVERSARY, _DOCUMENT, _NONE_SINCE, _ON_CONDITION, _FORESEEN_FOR,
    _AT_THIS_TIME,
)  # fmt: skip
_WHEN_NEXT = re.compile(r",? when ")
"""“Down from Oct. 13, when the mill burnt" tells of the mill."""
_WORDS = re.compile(r"[a-z]+")
_TRIGGERS = frozenset(
    "than as equivalent corresponding comparable compared versus up down same look looks looked"
    " looking mark marks marked marking celebrate celebrates celebrated celebrating usher ushers"
    " ushered ushering welcome welcomes welcomed welcoming happy reach reaches reached level levels"
    " according since our this every each should could might would merry blessed if after before"
    " anniversary due maturing payable callable puttable back off unchanged high low peak record"
    " average total from for in time".split()
)
"""Without one of these words before a date, nothing in `_UNDATED_BEHIND` is found."""

FUTURE = "FUTURE_REF"
_TELLING = re.compile(r"\b(?!(?:min|mins|hrs)\b)[^\W\d_A-Z][\w’'-]{2,}|[^\x00-\u024f\u2000-\u206f]")
"""A word that a caption's "Brask, 7 & 8 March" lacks; other scripts have no capitals."""
_BEFORE, _AFTER, _FAR = 90, 60, 400  # characters


def dates_something(text: str, sentence: Sentence, timex: Timex) -> bool:
    """Say whether an expression dates what its sentence tells.

    Args:
        text: the article's text.
        sentence: the sentence that the expression stands in.
        timex: the expression.
    """
    if not _is_placed(text, timex):
        return False
    before = text[max(sentence.start, timex.start - _BEFORE) : timex.start]
    after = text[timex.end : min(sentence.end, timex.end + _AFTER)]
    rest = text[sentence.start : timex.start] + text[timex.end : sentence.end]
    is_whole = _TELLING.search(rest[:_FAR]) is None or _CORRECTS.match(text, sentence.start)
    if is_whole or any(one.match(after) for one in (_DATELINE, _NOT_AFTER, _THAN, _SUPPOSED)):
        return False
    if _is_undated_behind(before) and not _WHEN_NEXT.match(after):
        return False
    if (
        is_stamp(text, sentence, timex)
        or _is_of_a_post(before, after)
        or (_TO_FIGURE.match(after) and _FROM_FIGURE.search(before))
        or (after[:1] == "," and _OPENING_BOUND.fullmatch(text, sentence.start, timex.start))
        or is_reported_period(timex, before, after)
        or _is_any_day(text, timex, before, after)
        or _is_marked_up(text, timex.start)
    ):
        return False
    if _SEASON.search(timex.value) and timex.inferred:
        return _season_dates(text[timex.start : timex.end], before, after)
    return not (
        dates_nothing(timex, text[timex.start : timex.end], before, after)
        or _names_an_era(text, timex, before, after)
    )


def _is_undated_behind(before: str) -> bool:
    """Say whether the words before a date make it one that nothing is told of."""
    if _TRIGGERS.isdisjoint(_WORDS.findall(before.lower())):
        return False
    return any(one.search(before) for one in _UNDATED_BEHIND)


def _is_of_a_post(before: str, after: str) -> bool:
    """Say whether a date only tells since when somebody is what an aside says: "mayor since"."""
    return _POST_ENDS.match(after) is not None and _IN_POST.search(before) is not None


def _is_marked_up(text: str, at: int) -> bool:
    """Say whether a place lies inside a tag: `<tweet datetime="2031-05-03">`."""
    opens = text.rfind("<", max(0, at - _FAR), at)
    return opens >= 0 and text[opens + 1 : opens + 2].isalpha() and ">" not in text[opens:at]


def _is_any_day(text: str, timex: Timex, before: str, after: str) -> bool:
    """A "Christmas party" may be on any day, and so, in somebody's words, "a Tuesday shortcut"."""
    words = text[timex.start : timex.end]
    if words.lower() == "today" and _TODAY_IS.match(after) and in_quotation(text, timex.start):
        return True
    if _is_of_a_title(before, after) or _is_vague(words, timex, before, after):
        return True
    if timex.rule == "holiday" and not text.endswith(_NAMED_DAY, timex.start, timex.end):
        return _ATTRIBUTED.match(after) is not None
    if timex.rule != "weekday" or timex.inferred != "day":
        return False
    is_weekly = before.endswith((" a ", " an ")) and not tense(text, timex.start, timex.end)
    if is_weekly or (_SOME.search(before) and not _ATTRIBUTED.match(after)):
        return True  # "hosts a Sunday talk show"
    return _ANY.search(before) is not None and in_quotation(text, timex.start)


def _is_of_a_title(before: str, after: str) -> bool:
    """Say whether a date stands in a title, or is the year in which a story plays."""
    if _TITLE_ENDS.match(after) and _IN_TITLE.search(before):
        return True
    return before.endswith((" in ", " of ")) and _SET_IN.search(before) is not None


def _is_vague(words: str, timex: Timex, before: str, after: str) -> bool:
    """What is so "today" is so in these years; figures compare with any; a "dry June" is any."""
    if words in {"today", "tomorrow", "yesterday"}:
        return bool(_NOWADAYS.match(after) or _STILL.search(before))
    if _LIKE_PERIOD.fullmatch(words) and _AGAINST.search(before):
        return True
    if _YEAR_AGO.fullmatch(words):
        return _FIGURE.search(before) is not None
    is_month = timex.inferred == "year" and _MONTH_ALONE.fullmatch(timex.edtf or "")
    of_a_kind = words[0].isupper() and _OF_A_KIND.search(before) is not None
    return bool(is_month) and of_a_kind and not _ATTRIBUTED.match(after)


def _names_an_era(text: str, timex: Timex, before: str, after: str) -> bool:
    """In "post-9/11 rules" and "the 9/11 hijackers" a day names what came of it."""
    if _ERA.search(before):
        return True
    if _NINE_ELEVEN.fullmatch(text, timex.start, timex.end) and _INVOKED.search(before):
        return True
    return _NINE_ELEVEN.match(text, timex.start) is not None and bool(_NOUN_NEXT.match(after))


def is_said_again(text: str, one: Timex, other: Timex) -> bool:
    """Say whether a date is told again by the next: "a week earlier, on 3 May".

    Args:
        text: the article's text.
        one: a date.
        other: the one behind it.
    """
    is_weekday = one.rule == "weekday" and other.type == "DATE" and not other.inferred
    again = _WEEKDAY_ON if is_weekday else _SAID_AGAIN
    return again.fullmatch(text, one.start, other.start) is not None


def is_bound(text: str, timex: Timex) -> bool:
    """Say whether a date only bounds what is told, or stands beside a name.

    As in "before Monday", "ahead of the 3 May vote", "Resolution 1483 (22 May 2003)".
    """
    if text[timex.start - 1 : timex.start] == "(" and text[timex.end : timex.end + 1] == ")":
        return True
    return _ROUGHLY_THEN.search(text, max(0, timex.start - 24), timex.start) is not None


def _is_placed(text: str, timex: Timex) -> bool:
    """Only what has a place in the calendar, or is told to be coming, can date an event."""
    if timex.type in {"DURATION", "SET"}:
        return False
    if timex.edtf is None:
        return timex.value == FUTURE and _COMING.search(text[timex.start : timex.end]) is not None
    return not timex.edtf.endswith("X")


def _season_dates(words: str, before: str, after: str) -> bool:
    """A season dates what happened in it; "autumn storm" and "figures for the winter" do not."""
    if _ATTRIBUTED.match(after):
        return False
    return _SEASON_TOLD.match(words) is not None or _SEASON_DATES.search(before) is not None
