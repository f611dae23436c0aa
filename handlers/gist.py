"""What happened on a date, in a few of the article's own words, for a line that names the date.

The clause that tells of it, without the date and what ties the date to it: "Hun Lee made the
visit on 3 May, when …" is told beside "3 May" as "Hun Lee made the visit".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.passages import Insert
    from nlp import Span

LONGEST = 70
"""Characters of a gist."""

_SHORTEST = 8  # characters
_GRACE = 10
"""Characters beyond the limit that a clause may have, rather than be cut before its end."""
_DATELINE = re.compile(
    r"\A\s*[A-Z]{3,}[A-Z .’'-]*(?:,[^—–\n-]{0,40})?(?:\([^)\n]{2,40}\))? ?[—–-]{1,2} +"
)
_TYING = re.compile(
    r"(?:[,;(]?\s*\b(?:(?:on|in|at|since|by|during|from|until|till|for|between|after|before|"
    r"as of|dated|around|about|early|late|later)\s+(?:the\s+)?(?:(?:night|morning|evening|"
    r"afternoon|beginning|start|end|middle) of\s+)?(?:early\s+|late\s+|mid-?)?))\Z",
    re.IGNORECASE,
)
"""What ties a date to its clause: " on", ", by early"."""
_RANGE = re.compile(r"\A\s*(?:and|to|until|till|–|-)\s*(?:\d{1,2} )?[A-Z]?\w+(?: \d{4})?\b")
_BETWEEN = re.compile(r"\b(?:between|from)\b", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\A,? \d{4}\b")
_AS_SUBJECT = re.compile(
    r"\A(?:(?:has|had|have|will|would) )?"
    r"(?:(?:witness|see|bring|mark)(?:ed|s)?|saw|seen|brought)\s+"
    r"|\A(?:has|had|have|was|were|is|are) (?:been )?"
)
_ADVERB = re.compile(
    r"\A(?:(?:However|Meanwhile|Moreover|Besides|But|And|Yet|Then)|According to [^,“”\"]{3,90}),"
    r" (?=\S)"
)
_QUOTED_FIRST = re.compile(r"(?P<words>[“\"][^”\"]{12,}[”\"]),? (?P<cue>[^“”\"]{4,160})")
_OF = re.compile(r"(?<!\bas)(?<!\bend)(?<!beginning)(?<!start)(?<!night) of (?:the )?\Z")
_BEGINNING = re.compile(
    r", (?:beginning|starting|effective|commencing)(?= (?:on |in |at |from )?\Z)"
)
_UNTIL = re.compile(r"\w (?:until|till) (?:the )?\Z")
"""What lasts "until 3 May" is not told without it."""
_SPENT = re.compile(r"\b(?:spen[dt]s?|mark(?:s|ed)?|celebrated?s?|lasts?|lasted) (?:the )?\Z")
_SOME_DAY = re.compile(r"(?:\A|, )(?:on|in|at) (?:a|an|one) (?:[a-z]+,? ){1,3}\Z", re.IGNORECASE)
_SEASON = re.compile(r"\b(?:winter|spring|summer|autumn|fall|season)\b", re.IGNORECASE)
_ALSO = re.compile(
    r"\A (?:and|or) (?:(?:in|at|by|on) )?(?:the )?(?:(?:early|late|mid|beginning of|end of)[ -])?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{4})?\b"
)
"""A second month behind the date: " and in June 2031"."""
_LOOSE_END = re.compile(r"\s+(?:and|or)\Z")
_PART = re.compile(r",? (?=(?:while|when|where|but) )|, (?=(?:after|before|as) )|[;:] ")
_LEADING = re.compile(r"\A(?:while|when|where|after|before|as|but|and|that)\s+")
_ASIDE = re.compile(r"\s\([^()]{1,40}\)")
_BORDER = re.compile(r",? (?:while|when|where|but) |, (?:and|with|which|who|after|before) ")
_DANGLING = re.compile(
    r"(?:[\s,;:–—-]++(?:a|an|the|of|in|on|at|to|for|by|from|with|and|or|as|its|their|his|her|that|"
    r"which|who|than|into|about|almost|nearly|some|more)?)+\Z"
)
"""Words at a cut that only lead to what is cut off."""
_DATE = "\ue000"


def of_clause(
    text: str,
    spans: Sequence[Span],
    date: Span,
    *,
    inserts: Sequence[Insert] = (),
    limit: int = LONGEST,
) -> str:
    """Say what a dated clause tells of.

    Args:
        text: The article's text.
        spans: The clause; a gap between two spans is shown as "…".
        date: The date's own words, inside the clause or beside it.
        inserts: Who is meant by a pronoun; shown in [square brackets].
        limit: How long the answer may be.

    Returns:
        The clause's words, one line, cut on a word's end ("" where only the date is left). Words
        inside quotation marks keep both of them.
    """
    pieces = [_marked(text, span, date, inserts) for span in spans]
    marked = _DATELINE.sub("", " … ".join(" ".join(piece.split()) for piece in pieces))
    marked = _ADVERB.sub("", _speaker_first(marked))
    own = date.of(text)
    if _kept(marked, own):
        return _cut(_clean(marked.replace(_DATE, own)), limit)
    if len(marked) > limit:
        marked = _part_with_date(marked)
    told = _ASIDE.sub("", _without_date(marked)) if len(marked) > limit else _without_date(marked)
    return _cut(_clean(told), limit)


def _marked(text: str, span: Span, date: Span, inserts: Sequence[Insert]) -> str:
    """Return a span's words with the date's replaced by a sign, and who is who put in."""
    told = []
    at = span.start
    for insert in inserts:
        if at < insert.at <= span.end and not date.start < insert.at < date.end:
            told.append(_hidden(text, at, insert.at, date) + f" [{insert.words}]")
            at = insert.at
    return "".join(told) + _hidden(text, at, span.end, date)


def _hidden(text: str, start: int, end: int, date: Span) -> str:
    if start <= date.start and date.end <= end:
        return f"{text[start : date.start]}{_DATE}{text[date.end : end]}"
    return text[start:end]


def _speaker_first(marked: str) -> str:
    """Put who said it, and when, before what was said."""
    found = _QUOTED_FIRST.fullmatch(marked)
    if not found or _DATE not in found["cue"]:
        return marked
    return f"{found['cue'].rstrip(' .')}: {found['words']}"


def _kept(marked: str, own: str) -> bool:
    """Tell whether the date is a part of what happened: "a survey of June", "the dry summer"."""
    before, found, after = marked.partition(_DATE)
    if not found:
        return False
    if _OF.search(before) or _UNTIL.search(before) or after.startswith((" than", "’s ", "'s ")):
        return True
    if _SPENT.search(before) or own.casefold().startswith(("the same", "that same")):
        return True
    return bool(_SEASON.search(own)) and not _TYING.search(before)


def _part_with_date(marked: str) -> str:
    """Return the part of a long clause that has the date, where it says enough."""
    at = marked.find(_DATE)
    if at < 0:
        return marked
    start = 0
    for border in _PART.finditer(marked):
        part = marked[start : border.start()]
        if start <= at < border.start():
            return part if len(part) >= 2 * _SHORTEST else marked[start:]
        start = border.end()
    part = _LEADING.sub("", marked[start:])
    return part if len(part) >= 2 * _SHORTEST else marked


def _without_date(marked: str) -> str:
    """Drop the date with its preposition, a range's end, or the verb whose subject it is."""
    before, found, after = marked.partition(_DATE)
    if not found:
        return marked
    before = _BEGINNING.sub("", before)
    tying = _SOME_DAY.search(before) or _TYING.search(before)
    if tying:
        if _BETWEEN.search(tying[0]):
            after = _RANGE.sub("", after)
        before = _LOOSE_END.sub("", before[: tying.start()])
    elif _LOOSE_END.search(before.rstrip()):
        before = _LOOSE_END.sub("", before.rstrip())
    after = _YEAR_BEHIND.sub("", _ALSO.sub("", after))
    if not before.strip(' “"'):
        after = _AS_SUBJECT.sub("", after.lstrip(" ,"))
    return f"{before} {after}"


def _clean(told: str) -> str:
    told = re.sub(r"\s+([,.;:!?’”)])", r"\1", " ".join(told.split()))
    told = re.sub(r",\s*,", ",", told)
    told = re.sub(r"\A([“\"‘])\s+", r"\1", re.sub(r",(?=[”\"]\Z)", "", told))
    told = re.sub(r"([,;:])(?=[.!?])", "", told)
    return _LEADING.sub("", told.strip(" ,;:–—-")).rstrip(".")


def _cut(told: str, limit: int) -> str:
    """Cut a gist at a clause's end, or at a word's with "…"; "" for one that says too little."""
    if len(told) > limit + _GRACE:
        told = _within(told, limit)
    told = _closed(told.rstrip(" ,;:–—-"))
    return told if len(told) >= _SHORTEST else ""


def _within(told: str, limit: int) -> str:
    """Return what of a gist is within a limit: up to its last border there, if it has one."""
    borders = _BORDER.finditer(told, limit // 3, limit + len(", before "))
    last = max((found.start() for found in borders if found.start() <= limit), default=0)
    return told[:last] if last else f"{_DANGLING.sub('', told[:limit].rpartition(' ')[0])}…"


def _closed(told: str) -> str:
    """Close the quotation marks that a cut left open."""
    for opening, closing in ("“”", "«»"):
        if told.count(opening) > told.count(closing):
            told = f"{told.removesuffix('…')}…{closing}"
    return f'{told.removesuffix("…")}…"' if told.count('"') % 2 else told
