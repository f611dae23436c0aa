"""What a text's own words say about the year in which it was written.

Each rule reads one way of writing about a year: as over, as current, as still ahead, as past. It
yields bounds, never a date; `nlp.dating` puts the bounds together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp import edtf
from nlp.dating_past import is_over
from nlp.timex.context import in_quotation
from nlp.values import Evidence, Sentence

if TYPE_CHECKING:
    from nlp.timex.values import Value

_OFFICE = (
    r"chairmanship|chairwomanship|chair|presidency|leadership|secretariat|captaincy|mayoralty"
    r"|premiership|stewardship"
)
_DONE = (
    r"(?:,? (?:which|that|who) (?:had |has )?(?:[a-z]+ed|was|were|had|saw|brought|made|led|drew)\b"
    r"| (?:has |had )?(?:ended|concluded|closed|finished|wrapped up)\b)"
)
_OVER_BEFORE = re.compile(
    rf"(?:\b(?P<praise>successful|concluded|completed|past|outgoing|recent"
    rf"|former)\b[^.;!?]{{0,40}})"
    rf"\b(?:{_OFFICE})\b(?: of| in)?(?: the)?[^.;,!?]{{0,30}}$",
    re.IGNORECASE,
)
_OFFICE_BEFORE = re.compile(
    rf"(?P<words>(?:[\w’'-]+ ){{0,4}}\b(?:{_OFFICE})\b(?: of [\w’'-]+(?: [A-Z][\w’'-]+)?)?"
    r"(?: in| for)? ?)$",
    re.IGNORECASE,
)
_UNDER_OFFICE = re.compile(
    rf"\b(?:under|during) (?P<words>(?:[\w’'-]+ ){{0,4}}\b(?:{_OFFICE})\b"
    r"(?: of [\w’'-]+(?: [A-Z][\w’'-]+)?)?(?: in| for)? ?)$",
    re.IGNORECASE,
)
_DONE_AFTER = re.compile(_DONE)
_FORWARD = re.compile(
    r"\b(?:will|hopes?|desire|wish(?:es)?|looks? forward|intends?|intention|plans?|expects?"
    r"|further|continue to|upcoming|forthcoming|preparing|ready to|aims?)\b"
)
_LOOKS_FORWARD = re.compile(
    r"\b(?:look(?:s|ing)? forward to|await(?:s|ing)?|hop(?:e|es|ing) for|wish(?:es"
    r"|ing)? \w+(?: all)?) (?P<what>(?:an? |the )?(?:[\w-]+(?:, |,? and | )){0,3})$"
)
_NAMES_IT = re.compile(r" (?!(?:and|or|with|as|when|in|that|which|full|after|because|but)\b)\w")
"""The year in "the 2028 Games" is the games', and no year to come."""
_SUBJECT_SEEN = re.compile(r" ha[sd] (?:witnessed|seen|been|brought|proved|marked|turned out)\b")
_SUBJECT_CLOSING = re.compile(
    r" (?:is (?:drawing|coming) to (?:a close|an end)|(?:draws|comes) to (?:a close|an end)"
    r"|is (?:nearly |almost )?over|nears its end)\b"
)
_SUBJECT_NAMED = re.compile(
    r" (?:(?:has been|is) (?:named|declared|designated|proclaimed|dedicated)\b|marks the year\b"
    r"|is the year\b)"
)
_NO_SUBJECT = re.compile(r"\b(?:in|since|of|during|by|until|for|from|to|after|before)(?: the)? ?$")
"""In "who in 2004 was named captain" the year is not what was named."""
_LAST_YEAR = re.compile(
    r"\b(?:than|as|compared (?:to|with)|up from|down from|against|versus)(?: (?:during|in"
    r"|for))?(?: (?:the|its))?(?: (?:equivalent|same|corresponding|comparable"
    r"|similar))?(?: (?:period|months?|time|half|quarter|stretch))?(?: of| in| a)? last year\b"
)
_PART_OF = re.compile(
    r"\b(?:first (?:[a-z]+ )?(?:half|quarter|months?|weeks?)|early part)(?: of)?(?: the year)? $"
)
_AUTUMN = "10"
"""Whoever compares the months up to then with those of "last year" writes in the same year."""
_DEADLINE = re.compile(
    r"\b(?:by|until|till|up to|for the period up to)(?: the end of| early| late)? ?$"
)
_AHEAD_IN = re.compile(
    r"\b(?:will|shall|won[’']t|[’']ll|(?:is|are) (?:expected|due|scheduled|set|slated|planned"
    r"|going) to|\b(?:expects?|plans?|aims?|hopes?|intends?) to) (?:(?!(?:did|was|were|had|has"
    r"|have|than|that)\b)[\w’'-]+ ){1,6}(?:in|on|for|from) (?:early |late |mid-)?$"
)
_LAPSES = re.compile(
    r"\b(?:expires?|(?:takes?|come|comes) (?:effect|into force)|(?:term|contract|mandate|lease|deal"
    r"|loan|agreement|licen[cs]e|tenure|patent|bond)s? (?:ends?|runs? out|matures?))"
    r"(?: only| early| late)? (?:in|on) $"
)
_OPENS_WITH = re.compile(r"(?:^|[.!?”\"] ?)(?:In|By) (?:early |late |mid-)?$")
_IT_WILL = re.compile(r",? (?:(?!(?:that|which|who|said)\b)[\w’'-]+ ){1,4}?(?:will|shall)\b")
_COUNTED = re.compile(
    r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) year(?:['’]s [a-z]+)?(?:,| \(|, that is,)(?: ?in)? ?$"
)
_YEARS_ON = {"last": 1, "this": 0, "next": -1}
"""Who calls 2023 "last year" writes in 2024."""
_MEMORY = re.compile(r"\b(?:forget|remember(?:s|ed)?|recall(?:s|ed|ing)?|regret)\b")
_ANY_YEAR = re.compile(r"\b(?:1[5-9]|20)[0-9]{2}\b")
_STILL = re.compile(
    r"\b(?:will|shall|[’']ll|(?:is|are) (?:expected|due|scheduled|set|slated|planned|going)|plans?"
    r"|aims?|hopes?|for the period up to|targets?)\b"
)
_SAID_LONG_AGO = re.compile(
    r"\bhad (?:said|told|promised|pledged|vowed|announced|written|hoped|planned|predicted)\b"
    r"|\b(?:said|told|promised|pledged|vowed|announced|wrote|predicted)\b[^.;]{0,24} (?:in|back in)"
    r" (?:[A-Z][a-z]+ )?(?:1[5-9]|20)[0-9]{2}\b"
)
_TALE = re.compile(
    r"\b(?:[Nn]ovel|[Ff]ilm|[Mm]ovie|[Ss]cript|[Pp]oster|[Pp]rophecy|[Ii]nscription|[Pp]laque)\b"
)
"""What is to come in a tale, or on an old poster, is not to come for who tells of it."""
_POSTED = re.compile(r"\(@\w{1,30}\) ?$")
"""Under a tweet stands its day, which may be the next one already where its stamp was set."""
_WHOLE_DAY = 10  # characters of a value like 2022-12-23
_CLOSE = 80  # characters
_SINCE_THEN = re.compile(r"\b[Ss]ince\b[^,;.]{0,40}$")
"""What "is expected to be the closest vote since independence in 1991" is not of 1991."""
_FISCAL = re.compile(r"[Ff]iscal|FY|(?:quarter|half) of [0-9]{4}[-–/]")
"""A fiscal year may begin in the year before, and what it was granted was so before it began."""
_YEAR_ONLY = 4  # characters of a value like 2022
_HALF, _LATE, NEW = "07-01", "11-01", "02-28"
"""From when on the next year is spoken of as at hand, a year's office as done, and until when
people still speak of the last year as just over, or of a new one as ahead."""
_QUOTED = 300  # characters back in which a quotation may have opened
_NEAR = 240  # characters


@dataclass(frozen=True, slots=True)
class Bound:
    """What one stretch of words says: the text was not written before, or not after, a day."""

    not_before: str | None
    not_after: str | None
    evidence: Evidence


def bounds_of(text: str, sentence: Sentence, value: Value) -> Bound | None:
    """Read what the words around a dated expression say about when they were written.

    Args:
        text: the article.
        sentence: the sentence that the expression stands in.
        value: an expression whose year stands in it.

    Returns:
        The bound, or `None` where the words say nothing.
    """
    if value.edtf is None or not edtf.is_valid(value.edtf):
        return None
    if _FISCAL.search(text, value.start, value.end):
        return None
    first, last = edtf.bounds(value.edtf)
    before = text[max(sentence.start, value.start - _NEAR) : value.start]
    after = text[value.end : min(sentence.end, value.end + _NEAR)]
    whole = _whole_year(value, before, after) if len(value.value) == _YEAR_ONLY else None
    found = whole or _stretch(text, value, before, after, first, last)
    if found is None or found.not_after is None:
        return found
    told = _SAID_LONG_AGO.search(before + after) or _TALE.search(before)
    quoted = found.evidence.rule == "still ahead" and in_quotation(text, value.start)
    old = told or quoted or _is_old_quotation(text, value.start)
    return None if old else found


def _is_old_quotation(text: str, at: int) -> bool:
    """What was ahead of a speaker is behind the text, if an earlier year is told before his words.

    In "The port was promised in 2015. “It will open in 2018,” he said" nothing is still to come.
    """
    if not in_quotation(text, at):
        return False
    begin = max(0, at - _QUOTED, text.rfind("\n", 0, at) + 1)
    return _ANY_YEAR.search(text, begin, at) is not None


def _whole_year(value: Value, before: str, after: str) -> Bound | None:
    """Rules for a year that stands for itself: as subject, as an office's year, as a wish."""
    year = int(value.value)
    forward = _LOOKS_FORWARD.search(before)
    if forward is not None and _NAMES_IT.match(after) is None:
        start = value.start - len(forward["what"])
        return _bound(value, "ahead", start, value.end, None, f"{year:04d}-{NEW}")
    counted = _COUNTED.search(before)
    if counted is not None:
        wrote = year + _YEARS_ON[counted["which"].lower()]
        start = value.start - len(before) + counted.start()
        return _bound(value, "named", start, value.end, f"{wrote:04d}-01-01", f"{wrote:04d}-12-31")
    if _NO_SUBJECT.search(before):
        return _office(value, before, after)
    return _as_subject(value, after) or _office(value, before, after)


def _as_subject(value: Value, after: str) -> Bound | None:
    """Read "2022 has been named …", "2022 draws to a close", "2022 had witnessed …"."""
    year = int(value.value)
    begins, new = f"{year:04d}-01-01", f"{year + 1:04d}-{NEW}"
    found = _SUBJECT_NAMED.match(after)
    if found is not None:
        before = f"{year - 1:04d}-{_HALF}"
        return _bound(value, "named", value.start, value.end + found.end(), before, new)
    found = _SUBJECT_CLOSING.match(after)
    if found is not None:
        half = f"{year:04d}-{_HALF}"
        return _bound(value, "closing", value.start, value.end + found.end(), half, new)
    found = _SUBJECT_SEEN.match(after)
    if found is None:
        return None
    return _bound(value, "closing", value.start, value.end + found.end(), begins, None)


def _office(value: Value, before: str, after: str) -> Bound | None:
    year = int(value.value)
    over, done = _OVER_BEFORE.search(before), _DONE_AFTER.match(after)
    if _MEMORY.search(before):
        return None
    if over is not None and (done or over["praise"].lower() != "recent"):
        start = value.start - len(before) + over.start()
        return _bound(value, "over", start, value.end, f"{year:04d}-{_LATE}", None)
    office = _OFFICE_BEFORE.search(before) if done else None
    if office is not None:
        start = value.start - len(before) + office.start("words")
        return _bound(value, "over", start, value.end, f"{year:04d}-{_LATE}", None)
    under = _UNDER_OFFICE.search(before)
    if under is not None and _FORWARD.search(before):
        start = value.start - len(before) + under.start("words")
        begun, ends = f"{year - 1:04d}-{_HALF}", f"{year:04d}-12-31"
        return _bound(value, "current", start, value.end, begun, ends)
    return None


def _stretch(  # noqa: PLR0917 - one expression and its surroundings
    text: str, value: Value, before: str, after: str, first: str, last: str
) -> Bound | None:
    """Return what a day or a stretch tells: that it is still ahead, or over."""
    compared = _LAST_YEAR.search(after)
    if compared is not None and _is_part(value, before, first, last):
        end = value.end + compared.end()
        return _bound(value, "compared", value.start, end, first, f"{last[:4]}-12-31")
    near = before[-_CLOSE:]
    deadline = _DEADLINE.search(before) and _STILL.search(near) and not _told(near)
    ahead = _AHEAD_IN.search(before) and not (_ANY_YEAR.search(before) or _MEMORY.search(near))
    opens = _OPENS_WITH.search(before) and _IT_WILL.match(after)
    lapses = opens or _LAPSES.search(before)
    awaited = deadline or ahead or lapses or before.rstrip().endswith("up to")
    if awaited and not _SINCE_THEN.search(before):
        return _bound(value, "still ahead", value.start, value.end, None, last)
    if _POSTED.search(before) and len(value.value) == _WHOLE_DAY:
        return _bound(value, "past", value.start, value.end, _eve(first), None)
    if is_over(text, value, before, after):
        told = value.value if edtf.is_valid(value.value) else (value.edtf or "").rpartition("/")[2]
        begun = edtf.bounds(told)[0]
        return _bound(value, "past", value.start, value.end, begun, None)
    return None


def _is_part(value: Value, before: str, first: str, last: str) -> bool:
    """Say whether what is compared is a part of a year that was over well before its end.

    A whole year's figures come out in the next one, whatever they are compared with.
    """
    if len(value.value) == _YEAR_ONLY:
        return _PART_OF.search(before) is not None
    return len(value.value) < _WHOLE_DAY and first[:4] == last[:4] and last[5:7] <= _AUTUMN


def _told(words: str) -> bool:
    return re.search(r"\b(?:said|told|was|were|since|had)\b", words) is not None


def _bound(  # noqa: PLR0917 - words and two bounds
    value: Value, rule: str, start: int, end: int, not_before: str | None, not_after: str | None
) -> Bound:
    bound = value.value[:_YEAR_ONLY] if rule == "compared" else value.value
    return Bound(not_before, not_after, Evidence(start, end, rule, bound))


def _eve(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
