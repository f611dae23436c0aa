"""Gives a month or a day that is named without its year a year: from tense, or what stands near.

Where the day of publication is known, the nearest year wins that the tense allows. Where it is
not, only a story told day by day gives its year to the next date; all others stay without one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.timex import lexicon as words
from nlp.timex.awaited import OUTCOME
from nlp.timex.calendar import make
from nlp.timex.context import Context, Partial, in_quotation, nearest_year
from nlp.timex.frames import framed_year
from nlp.timex.tense import tense

if TYPE_CHECKING:
    from nlp.timex.scan import Found

_MONTHS_IN_YEAR, _LATELY = 12, 31
_BESIDE = 16  # characters
_HEARD, _AROUND = 240, 60  # characters
_AFAR = re.compile(
    r"\b(?:ago|last year|anniversary|back in|[Ss]ince|as (?:early|long ago|far back) as)\b"
)
_NAMING = re.compile(r"\bthe (?:[0-9]{1,2} )?[A-Z][a-z]{2,8}\.? (?:[0-9]{1,2},? )?[12][0-9]{3}$")
"""In "the 3 May 1988 bombing" the day names what happened, and the story does not go on from it."""
_NOUN_BEHIND = re.compile(r",? [a-z]")
_PARAGRAPH, _LONG_PAST = 400, 2  # characters; years
_MONTHS_AHEAD = 5
_CLOSE = 26  # characters
_BETWEEN = re.compile(r"\b(?:[Bb]etween|[Ff]rom)\b")
_OPEN_RANGE = re.compile(r"\b(?:[Bb]etween|[Ff]rom) $")
_AND = re.compile(r",? (?:and|or|to|through) (?:in |on |the )?|, | and again (?:in|on) ")
_NEXT_MONTH = re.compile(
    r" (?P<link>and|or|to|through) (?:again )?(?:in )?"
    rf"(?P<m>(?i:{'|'.join(words.MONTHS)}))\b(?!\.? [0-9])"
)
_WITHIN = re.compile(r"\b(?:[Ii]n|[Ff]rom|[Bb]etween|[Dd]uring) $")
_SURELY_OVER, _FEW = -2, 9
_AND_YEAR = re.compile(
    r"(?:(?! (?:will|would|to|which|who|when|where)\b)[^.;:,\n“”\"]){0,60},?"
    r" (?:and|or|then|before|but|to|through|until)(?: (?!in\b)[\w’'-]{1,30}){0,5}(?: in)?"
    rf" (?:early |late |mid-)?(?P<m>(?i:{'|'.join(words.MONTHS)}))\.?,? (?:of )?"
    r"(?:(?P<y>[12][0-9]{3})\b|(?P<which>last|this|next) year\b)"
)
"""As in "… and freed in July 2012": a second month, with the year of both."""
_WAS_DUE = re.compile(
    r"\b(?:was|were|had been) (?:also |still |first )?(?:due|scheduled|slated|supposed|to have"
    r"|set (?:to|for))\b[^.;,]{0,40} (?:on|by|in|for|until) (?:early |late )?$"
)
"""What was due then may be over or not: the nearest."""
_STATE = re.compile(
    r"\b(?:is|are) (?:[a-z]+ly )?(?:[a-z]{3,12}ed|shut)\b(?! (?:by|on)\b)[^.;]{0,30}$"
)
_STATE_AFTER = re.compile(r",?(?: [\w’'-]+){1,4}? (?:is|are) ")
_SCHEDULED = (
    r"elections?|re-election|referendum|vote|ballot|polls|primary|primaries|caucus(?:es)?|runoff"
    r"|run-off|convention|matchup|summit|inauguration|contest"
)
_SCHEDULED_BEHIND = re.compile(rf"(?:['’]s)? (?:[A-Za-z.]{{2,14}} ){{0,2}}(?:{_SCHEDULED})\b")
_COMING_BEHIND = re.compile(
    _SCHEDULED_BEHIND.pattern + r" (?:will|shall|would|may|could|is (?:to|expected|likely)\b)"
)
_SCHEDULED_BEFORE = re.compile(
    rf"(?:\b(?:{_SCHEDULED}) (?:in|on|this|come)(?: early| late)? $"
    r"|\b(?:clash|match|game|tie|fixture|showdown|bout|semi-?final|quarter-?final|final)"
    r" (?:with|against|at|in) (?:the )?(?:[A-Z][\w’'.-]+ ){1,3}on $"
    r"|\b(?:win|wins|winning|defeat|defeating|beat|victory|up|chances?|prospects|odds)"
    r"(?: [\w’'.-]+){0,3} in $)"
)
"""As in "elections in", "match against Selby on", "chances in"."""
_TO_WIN = re.compile(
    r"\b(?:to|can|could|of|for) (?:win|beat|defeat|winning|beating|defeating|victory)"
    r"(?: [\w’'.-]+){0,3} in $"
)
_OVER_BEFORE = re.compile(
    r"\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing|lost|won|held|was|were|took place|last)\b[^,;.]{0,24}$"
)
_OVER_BEHIND = re.compile(
    r",? (?:(?:was|were|gave|made|brought|left|ended|saw|showed|put|cost|handed|swept|produced"
    r"|returned|took)\b(?! (?:to|due|planned|scheduled|set|slated|expected)\b)|results?\b"
    r"|(?:win|victory|defeat|loss|fraud)\b)"
)
"""As in "elections were", "the vote's results": told as over."""
_WHEN = re.compile(r",? when (?![^.;\n]*\b(?:19|20)[0-9]{2}\b)[^.;\n]{0,80}\Z")
_THAT_YEAR = re.compile(
    r"\b(?:[Tt]hat|[Tt]he (?:same|following|next|previous)) "
    r"(?P<s>year|spring|summer|autumn|fall|winter)\Z"
)
_TOLD, _WINTERS_END = 120, 4  # characters; month
_OFFSET = re.compile(
    r"\A,? (?:[\w’'-]+ ){0,4}(?:day|week|month)s? (?P<side>after|before) [^.;,\n]{0,60} in $"
)
_LATER = re.compile(r"\b(?:day|week|month)s? (?P<side>later),? in (?:early |late |mid-)?$")
_YEARS_BACK = {"last": -1, "previous": -1, "preceding": -1, "a": -1, "next": 1, "following": 1}


def yearless(context: Context, found: Found, month: int, day: int | None) -> int | None:
    """Return the year of a month or a day that is named without one, `None` if nothing tells.

    Args:
        context: when the text was written, or what time its story has reached.
        found: the expression; the tense around it decides between two years.
        month: the month named.
        day: the day named, if one is.
    """
    if context.narrative and context.story.year is not None:
        ahead = context.now is None and tense(context.text, found.start, found.end) > 0
        return None if ahead else context.story.year_of(month)
    beside = (
        _year_shared(context, found, month)
        or _year_of_offset(context, found, month)
        or _year_beside(context, found, month, day)
        or framed_year(context, found)
        or _year_of_story(context, found, month, day)
        or _year_given(context, month, day)
        or _year_of_pair(context, found, month, day)
        or _year_of_range(context, found, month)
    )
    if beside is not None:
        return beside
    if context.now is None:
        return _close_by(context, found, month)
    if context.now.month is None:
        return context.now.year
    near = {"last": -2, "next": 2}.get(found.part("near") or "")
    lean = near if near is not None else _lean(context.text, found)
    if near is None and lean <= 0 and is_scheduled(context.text, found):
        before = context.text[max(0, found.start - _AROUND) : found.start]
        coming = lean == 0 or _COMING_BEHIND.match(context.text, found.end) is not None
        sure = lean == 0 and _TO_WIN.search(before) is not None
        return nearest_year(context.now, month, day, 2 if sure else int(coming), even=True)
    return nearest_year(context.now, month, day, lean)


def _lean(text: str, found: Found) -> int:
    if _WAS_DUE.search(text[max(0, found.start - _AROUND) : found.start]):
        return 0
    return tense(text, found.start, found.end)


def _year_of_offset(context: Context, found: Found, month: int) -> int | None:
    """Read "in April, weeks after a coup in March", and "weeks later, in August".

    The month lies on the side of the date before it that the words tell.
    """
    last, now = context.last, context.now
    if last is None or now is None or not 0 < found.start - context.last_end <= _HEARD:
        return None
    between = context.text[context.last_end : found.start]
    offset = _OFFSET.search(between) or _LATER.search(between)
    if offset is None or last.month is None:
        return _year_told(context, found, month, last)
    if offset["side"] == "after":
        return last.year - (month > last.month)
    year = last.year + (month < last.month)
    late = offset["side"] == "later" and (year, month) > (now.year, now.month or _MONTHS_IN_YEAR)
    return None if late else year


def _year_told(context: Context, found: Found, month: int, last: Partial) -> int | None:
    """Read "in 1933, when he bought it on June 1", and "That summer she was shot on June 12"."""
    text = context.text
    between = text[context.last_end : found.start]
    if context.now is None or last.year >= context.now.year or last.month is not None:
        return None
    named = _THAT_YEAR.search(text, max(0, context.last_end - _CLOSE), context.last_end)
    told = named is not None and "\n" not in between and len(between) <= _TOLD
    if not told and _WHEN.match(between) is None:
        return None
    if tense(text, found.start, found.end) > 0:
        return None
    return last.year + (named is not None and named["s"] == "winter" and month < _WINTERS_END)


def _year_of_pair(context: Context, found: Found, month: int, day: int | None) -> int | None:
    """Two months are one stretch, or two dates of one year: "in July and August", "… and October".

    What was, was over by the second of them; what is each year is the stretch that is near.
    """
    text, now = context.text, context.now
    if now is None or now.month is None or day is not None:
        return None
    first = found.match.end("m") if found.name == "m-m" else found.end
    beyond = _NEXT_MONTH.match(text, first)
    before = text[max(0, found.start - _AROUND) : found.start]
    if beyond is None:
        return None
    after = words.MONTHS[beyond["m"].lower()]
    apart = not _in_a_row(month, after)
    if apart and (beyond["link"] not in {"and", "or"} or _OPEN_RANGE.search(before)):
        return None
    lean = tense(text, found.start, beyond.end())
    if _STATE.search(before) or _STATE_AFTER.match(text, beyond.end()):
        lean = 0
    if lean > 0 or (apart and lean == 0):
        return nearest_year(now, month, None, lean, even=True)
    past = 2 * lean if apart else lean
    year = nearest_year(now, after, None, past, even=_STATE.search(before) is not None)
    listed = apart and year == now.year and month <= now.month
    return year - (after < month and not listed)


def _year_of_range(context: Context, found: Found, month: int) -> int | None:
    """What went on "from March to June" was over by the end of June."""
    now = context.now
    if found.name != "m-m" or " and " in found.match.group() or now is None or now.month is None:
        return None
    before = context.text[max(0, found.start - _FEW) : found.start]
    if not _WITHIN.search(before) or _STATE_AFTER.match(context.text, found.end):
        return None
    if tense(context.text, found.start, found.end) >= 0:
        return None
    after = words.MONTHS[found.match["m2"].rstrip(".").lower()]
    return nearest_year(now, after, None, _SURELY_OVER) - (after < month)


def _year_shared(context: Context, found: Found, month: int) -> int | None:
    """The year of a second month is the first one's: "seized in March and freed in July 2012"."""
    now, beyond = context.now, _AND_YEAR.match(context.text, found.end)
    if now is None or beyond is None:
        return None
    if beyond["y"] and tense(context.text, found.start, found.end) >= 0:
        return None
    year = int(beyond["y"] or now.year + _YEARS_BACK.get(beyond["which"], 0))
    late = beyond["y"] is not None and year > now.year
    return None if late else year - (words.MONTHS[beyond["m"].lower()] < month)


def _in_a_row(month: int, after: int) -> bool:
    return after == month % _MONTHS_IN_YEAR + 1


def is_scheduled(text: str, found: Found) -> bool:
    """Say whether an election or a summit is told of: its date was set long before.

    The verb around it says nothing of when it is: "He urged them to vote in the November election"
    is told of the one to come.

    Args:
        text: the article.
        found: a month or a day without its year.
    """
    before = text[max(0, found.start - _AROUND) : found.start]
    if _OVER_BEFORE.search(before) or OUTCOME.search(before):
        return False
    scheduled = _SCHEDULED_BEHIND.match(text, found.end)
    behind = scheduled is not None and _OVER_BEHIND.match(text, scheduled.end()) is None
    return behind or _SCHEDULED_BEFORE.search(before) is not None


def _close_by(context: Context, found: Found, month: int) -> int | None:
    """Return the year of a month that goes on from the date before it, where no more is known.

    Only a story told day by day does so: the date stands just before it, in the same paragraph,
    at most a few months back. A year that a text names in passing is mostly not the one that it
    was written in.
    """
    last, gap = context.last, found.start - context.last_end
    counted = context.ago_end == context.last_end
    if counted or last is None or last.month is None or not 0 < gap <= _HEARD:
        return None
    if "\n" in context.text[context.last_end : found.start]:
        return None
    around = context.text[max(0, context.last_end - _AROUND) : context.last_end]
    ahead = (month - last.month) % _MONTHS_IN_YEAR
    named = _NAMING.search(around) and _NOUN_BEHIND.match(context.text, context.last_end)
    if ahead > _MONTHS_AHEAD or named or _AFAR.search(around):
        return None
    if tense(context.text, found.start, found.end) >= 0 or _is_in_a_sign(context, found):
        return None
    return last.year + (last.month - 1 + ahead) // _MONTHS_IN_YEAR


def _is_in_a_sign(context: Context, found: Found) -> bool:
    """From a date inside quotation marks, on a sign or in what somebody said, no story goes on."""
    return in_quotation(context.text, context.last_end) and not in_quotation(
        context.text, found.start
    )


def _year_beside(context: Context, found: Found, month: int, day: int | None) -> int | None:
    """In "December 2021 and January" the second month goes on from the first.

    In "on 3 February and 5 October" it goes back instead, if it would lie ahead of a past, and so
    do two months where a verb tells that they are over.
    """
    last = context.last
    if last is None or last.month is None or (last.day is None) != (day is None):
        return None
    if not 0 < found.start - context.last_end <= _BESIDE:
        return None
    if _AND.fullmatch(context.text, context.last_end, found.start) is None:
        return None
    year = last.year + 1 if month < last.month else last.year
    now = context.now
    ahead = now is not None and (year, month) > (now.year, now.month or 12)
    behind = now is not None and (last.year, last.month) <= (now.year, now.month or 12)
    whole = _BETWEEN.search(context.text, max(0, context.last_end - _CLOSE), context.last_end)
    if not (ahead and behind) or whole is not None:
        return year
    lean = tense(context.text, context.last_end, found.end)
    if day is None:
        again = "again" in context.text[context.last_end : found.start]
        listed = (again or month < last.month) and not _in_a_row(last.month, month)
        return year - (listed and lean < 0)
    return year - 1 if lean <= 0 and month != last.month else year


def _year_of_story(context: Context, found: Found, month: int, day: int | None) -> int | None:
    """News that tells of a day long past goes on in its month: "3 June 1931 … on 5 June"."""
    last, now = context.last, context.now
    if last is None or now is None or last.day is None or day is None:
        return None
    near = found.start - context.last_end <= _PARAGRAPH
    if (
        not near
        or now.year - last.year < _LONG_PAST
        or "\n" in context.text[context.last_end : found.start]
    ):
        return None
    if month == last.month:
        return last.year if day > last.day else None
    ahead = last.month is not None and 0 < month - last.month <= _MONTHS_AHEAD
    close = found.start - context.last_end <= _TOLD
    past = ahead and close and tense(context.text, found.start, found.end) < 0
    return last.year if past else None


def _year_given(context: Context, month: int, day: int | None) -> int | None:
    """A day that was named in full is the same one when it is named again: "the 4 May attack".

    Not if it has just come round again.
    """
    year, today = context.dated.get((month, day or 0)), context.today()
    if year is None or today is None:
        return None
    near = nearest_year(Partial(today.year, today.month, today.day), month, day, 0)
    again = make(near, month, day or 1)
    return year if again is None or abs((again - today).days) > _LATELY else None


def which_year(context: Context, found: Found) -> int | None:
    """Return the year of "last year", "the same year" beside a month.

    Args:
        context: when the text was written, and the date last named.
        found: the expression.

    Returns:
        The year, `None` where nothing tells from which year it counts.
    """
    which = (found.part("which") or "").split()
    offset = _YEARS_BACK.get(which[-1] if which else "", 0)
    anaphoric = which[:1] == ["the"] or which[-1:] in (["that"], ["same"])
    base = context.last if anaphoric or context.narrative else context.now
    return base.year + offset if base else None
