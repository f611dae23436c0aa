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
from nlp.timexes_context import last_match, tense
from nlp.values import Evidence, Sentence

if TYPE_CHECKING:
    from nlp.timexes_values import Value

_OFFICE = (
    r"chairmanship|chairwomanship|chair|presidency|leadership|secretariat|captaincy|mayoralty"
    r"|premiership|term|tenure|season|campaign|budget|host(?:ing)?|stewardship"
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
    rf"\b(?:under|during|through) (?P<words>(?:[\w’'-]+ ){{0,4}}\b(?:{_OFFICE})\b"
    r"(?: of [\w’'-]+(?: [A-Z][\w’'-]+)?)?(?: in| for)? ?)$",
    re.IGNORECASE,
)
_DONE_AFTER = re.compile(_DONE)
_FORWARD = re.compile(
    r"\b(?:will|hopes?|desire|wish(?:es)?|looks? forward|intends?|intention|plans?|expects?"
    r"|further|continue to|upcoming|forthcoming|preparing|ready to|aims?)\b"
)
_LOOKS_FORWARD = re.compile(
    r"\b(?P<words>look(?:s|ed|ing)? forward to|await(?:s|ing)?|welcom(?:e|es|ing)"
    r"|prepar(?:e|es|ing) for|ahead of|hop(?:e|es|ing) for|wish(?:es|ing)? \w+(?: all)?)"
    r" (?P<what>(?:an? |the )?(?:[\w-]+(?:, |,? and | )){0,3})$"
)
_SUBJECT_CLOSING = re.compile(
    r" (?:ha[sd] (?:witnessed|seen|been|brought|proved|marked|turned out)|(?:is|was) (?:drawing"
    r"|coming)"
    r" to (?:a close|an end)|is (?:nearly |almost )?over|(?:nears|neared) its end)\b"
)
_SUBJECT_NAMED = re.compile(
    r" (?:has been|is|was) (?:named|declared|designated|proclaimed|dedicated)\b|(?: marks"
    r"| is) the year\b"
)
_LAST_YEAR = re.compile(
    r"\b(?:than|from|over|against|versus|compared (?:to|with|with the)|equivalent|corresponding"
    r"|same)\b"
    r"[^.;!?]{0,60}\b(?P<last>last year|the previous year|a year (?:earlier|ago|before))\b"
)
_AHEAD_BEFORE = re.compile(
    r"\b(?:by|until|till|up to|through|in|before|for|to|from|of|end of|early|late|mid)[ -]$"
)
_WILL = re.compile(
    r"\b(?:will|shall|won[’']t|[’']ll|(?:is|are) (?:expected|due|scheduled|set|slated|planned"
    r"|going) to"
    r"|plans? to|aims? to|hopes? to|for the period up to|target(?:s|ed)? (?:of|for)?)\b"
)
_PAST_BEFORE = re.compile(
    r"(?:^|\b)(?:in|since|on|by|from|until|during|after|before|of|between|and|to|[Ii]n|[Ss]ince"
    r"|[Oo]n"
    r"|[Dd]uring|[Aa]fter|[Bb]etween|early|late|in late|in early|dated) ?$"
)
_HYPHEN = {"-", "–"}
_YEAR_ONLY = 4
_NEAR = 240


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
    first, last = edtf.bounds(value.edtf)
    before = text[max(sentence.start, value.start - _NEAR) : value.start]
    after = text[value.end : min(sentence.end, value.end + _NEAR)]
    if len(value.value) == _YEAR_ONLY:
        found = _whole_year(value, before, after)
        if found is not None:
            return found
    return _stretch(text, value, before, after, first, last)


def _whole_year(value: Value, before: str, after: str) -> Bound | None:
    """Rules for a year that stands for itself: as subject, as an office's year, as a wish."""
    year = int(value.value)
    begins, ends = f"{year:04d}-01-01", f"{year:04d}-12-31"
    forward = _LOOKS_FORWARD.search(before)
    if forward is not None:
        return _bound(
            value, "ahead", value.start - len(forward["what"]), value.end, None, _eve(begins)
        )
    named = _SUBJECT_NAMED.match(after)
    if named is not None:
        return _bound(value, "named", value.start, value.end + named.end(), begins, ends)
    closing = _SUBJECT_CLOSING.match(after)
    if closing is not None:
        return _bound(value, "closing", value.start, value.end + closing.end(), begins, None)
    return _office(value, before, after)


def _office(value: Value, before: str, after: str) -> Bound | None:
    year = int(value.value)
    over = _OVER_BEFORE.search(before)
    if over is not None and (_DONE_AFTER.match(after) or over["praise"].lower() != "recent"):
        start = value.start - len(before) + over.start()
        return _bound(value, "over", start, value.end, _day_after(f"{year:04d}-12-31"), None)
    office = _OFFICE_BEFORE.search(before)
    if office is not None and _DONE_AFTER.match(after):
        start = value.start - len(before) + office.start("words")
        return _bound(value, "over", start, value.end, _day_after(f"{year:04d}-12-31"), None)
    under = _UNDER_OFFICE.search(before)
    if under is not None and _FORWARD.search(before):
        start = value.start - len(before) + under.start("words")
        return _bound(value, "current", start, value.end, f"{year:04d}-01-01", f"{year:04d}-12-31")
    return None


def _stretch(  # noqa: PLR0917 - one expression and its surroundings
    text: str, value: Value, before: str, after: str, first: str, last: str
) -> Bound | None:
    compared = _LAST_YEAR.search(after)
    if compared is not None and len(value.value) <= len("2022-02") and first[:4] == last[:4]:
        end = value.end + compared.end()
        return _bound(value, "compared", value.start, end, first, f"{last[:4]}-12-31")
    will = last_match(_WILL, before)
    if will is not None and _AHEAD_BEFORE.search(before) and not _told(before[will.end() :]):
        return _bound(value, "still ahead", value.start, value.end, None, last)
    if before.rstrip().endswith("up to"):
        return _bound(value, "still ahead", value.start, value.end, None, last)
    if not _PAST_BEFORE.search(before) and before.strip():
        return None
    if re.search(r"\b[Ss]ince $", before) or tense(text, value.start, value.end) < 0:
        return _bound(value, "past", value.start, value.end, _begun(first, last, value), None)
    return None


def _told(words: str) -> bool:
    return re.search(r"\b(?:said|told|was|were|since|had)\b", words) is not None


def _begun(first: str, last: str, value: Value) -> str:
    """What is told as past has begun: its first day, or, of a range, its last part's first day."""
    if value.edtf is not None and "/" in value.edtf:
        return edtf.bounds(value.edtf.partition("/")[2])[0]
    return min(first, last)


def _bound(  # noqa: PLR0917 - words and two bounds
    value: Value, rule: str, start: int, end: int, not_before: str | None, not_after: str | None
) -> Bound:
    return Bound(not_before, not_after, Evidence(start, end, rule, value.value))


def _eve(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
