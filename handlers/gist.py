"""What happened on a date, in a few of the article's own words, for a line that names the date.

The clause that tells of it, without the date where the clause opens or ends with it: "Hun Lee made
the visit on 3 May" is told beside "3 May" as "Hun Lee made the visit". Nothing is cut out of its
middle, and nothing out of a quotation: what is shown stands in the article as it is shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.passages import Insert
    from nlp import Span

LONGEST = 100
"""Characters of a gist."""

_SHORTEST = 8  # characters
_GRACE = 10
"""Characters beyond the limit that a clause may have, rather than be cut before its end."""
_DATELINE = re.compile(
    r"\A\s*[A-Z]{3,}[A-Z .’'-]*(?:,[^—–\n-]{0,40})?(?:\([^)\n]{2,40}\))? ?[—–-]{1,2} +"
)
_OPENS = re.compile(
    r"\A(?:(?:and|but|also) )?(?:(?:on|in|at|during) (?:the |a |an )?"
    r"(?:(?:night|morning|evening|afternoon) of (?:the )?)?)?\Z",
    re.IGNORECASE,
)
"""What ties a date to the clause that it opens: "On "."""
_BEHIND_OPENING = re.compile(
    r"\A(?:(?:,? (?:[0-9]{4}|morning|afternoon|evening|night))?, |(?: (?:morning|afternoon|evening"
    r"|night))? (?=(?:the|an?|its|his|her|their|he|she|it|they|we|there|[A-Z][\w’'-]+)\b))"
)
"""What stands between a date and the clause behind it; not before a noun that the date is of."""
_ENDS = re.compile(
    r"(?P<word>\b[\w’'-]+\b)[”’\")]?(?P<tie>,? (?:on|in|at|during) (?:the )?"
    r"(?:(?:night|morning|evening|afternoon) of (?:the )?)?|,? )\Z",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\A(?:(?:last|this|next) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|yesterday|today|tonight"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2}(?:, [0-9]{4})?"
    r"|[0-9]{1,2} [A-Z][a-z]+(?: [0-9]{4})?)\Z"
)
"""A date that may stand behind a clause with nothing to tie it."""
_BEGINNING = re.compile(r"(?:beginning|starting|effective|commencing)\Z", re.IGNORECASE)
_BOUND = frozenset(
    "since until till by from between before after of than more less most least little much just"
    " only over under nearly almost about around early late mid dated as back back, up down out"
    " that which who when for to and or but the a an this next last is are was were be been"
    " has have had not slated scheduled due set expected until".split()
)
"""Words that belong to the date behind them: "until Friday", "little more than a week ago"."""
_QUOTED_FIRST = re.compile(r"[“\"][^”\"]{12,}[”\"]")
_ADVERB = re.compile(r"\A(?:However|Meanwhile|Moreover|Besides|But|And|Yet|Then),? (?=\S)")
_LEADING = re.compile(r"\A(?:and|but)\s+")
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
        The clause's words, one line, cut on a word's end; "" where they are no clause. Words
        inside quotation marks keep both of them.
    """
    pieces = [_marked(text, span, date, inserts) for span in spans]
    marked = _DATELINE.sub("", " … ".join(" ".join(piece.split()) for piece in pieces))
    marked = _ADVERB.sub("", _behind_quoted(marked))
    if len(marked) > limit + _GRACE:
        marked = _within(marked, limit)  # where it is cut, its date may stand at its end
    return _cut(_clean(_without_date(marked, date.of(text))), limit)


def _behind_quoted(marked: str) -> str:
    """Leave out the words that were said, where the date only says when that was."""
    quoted = _QUOTED_FIRST.match(marked)
    is_saying = quoted is not None and _DATE in marked[quoted.end() :]
    return marked[quoted.end() :].lstrip(" ,") if quoted and is_saying else marked


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


def _without_date(marked: str, own: str) -> str:
    """Leave a date out that opens or ends a clause, with what ties it; any other one stands."""
    before, found, after = marked.partition(_DATE)
    whole = marked.replace(_DATE, own)
    if not found:
        return whole
    if _OPENS.match(before):
        opening = _BEHIND_OPENING.match(after)
        alone = "" if not after.strip(" .,") else whole
        return after[opening.end() :] if opening else alone
    if after.strip(" ,.;:—–-)") or before.count('"') % 2 or before.count("“") > before.count("”"):
        return whole
    tie = _ENDS.search(before)
    if tie is None or _BEGINNING.match(tie["word"]):
        return whole
    is_bare = not tie["tie"].strip(" ,")
    is_of_word = is_bare and (tie["word"].casefold() in _BOUND or not _WEEKDAY.match(own))
    return whole if is_of_word else before[: tie.start("tie")]


def _clean(told: str) -> str:
    told = re.sub(r"\s+([,.;:!?’”)])", r"\1", " ".join(told.split()))
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
    """Leave out a quotation that a cut parted; one that the clause itself does not close, close."""
    for opening, closing in ("“”", "«»", '""'):
        first = told.rfind(opening)
        is_open = told.count(opening) % 2 if opening == closing else first > told.rfind(closing)
        if not is_open:
            continue
        before = _DANGLING.sub("", told[:first].rstrip(" ,:"))
        is_parted = told.endswith("…") and len(before) >= _SHORTEST
        told = f"{before}…" if is_parted else f"{told.removesuffix('…')}…{closing}"
    return told
