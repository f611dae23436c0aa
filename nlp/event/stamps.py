"""Dates of pages, of files and of accounts, on which nothing is told to have happened.

"Page last updated at …", "quoting incident 482 of 11 January", "results for the first quarter".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.values import Sentence, Timex

_PERIOD_OF = re.compile(
    r"\b(?:results?|earnings|profits?|revenues?|sales|figures|accounts|losses|statements?|turnover"
    r"|income|data|outlook|guidance)\b[^.;]{0,40}\bfor (?:the|its|their|a) (?:[\w-]+ ){0,3}"
    r"(?:months?|weeks|quarter|half|half-year|year|period|season)(?: (?:ended|ending"
    r"|to))?(?: on)? $"
)
"""Results for "the three months ended March 31" are of no event on that day."""
_PERIOD_ENDS = re.compile(
    r"\b(?:months?|weeks|quarter|half|half-year|year|period|season) (?:ended|ending) (?:on )?$"
)
"""The last day of a stretch is no more than its name."""
_REPORTED_PERIOD = re.compile(
    r"\b(?:report|announc|publish|releas|post|present|unveil|disclos|deliver|issu)(?:s|es|e|ed"
    r"|ing)?"
    r" (?:its |their |his |her |the |strong |weak |better |record |full |preliminary |mixed )*$"
)
_OF_PERIOD = re.compile(
    r"[ -](?:[a-z-]+ ){0,2}(?:results|earnings|figures|accounts|numbers|report)\b"
)
"""Who "reports first-quarter earnings" does so after the quarter."""
_PERIOD_HEAD = re.compile(
    r"\W*(?:highlights|results|earnings|summary|outlook|report)\W*\Z", re.IGNORECASE
)
MONTHS = re.compile(r"[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2}")
_UPDATED = re.compile(
    r"\W*(?:(?:This )?(?:[Pp]age|[Aa]rticle|[Ss]tory|[Pp]ost|[Cc]ontent)(?: was)?(?: (?:last"
    r"|first))?|[Ll]ast|[Ff]irst)? ?(?:[Uu]pdated|UPDATED|[Pp]ublished|PUBLISHED|[Pp]osted|POSTED"
    r"|[Mm]odified)(?: (?:at|on))?:? [^a-z]*(?:[A-Z]?[a-z]+\.?,? [^a-z]*)?\Z"
)
_FIRST_PRINTED = re.compile(
    r"[^.;]{0,80}\b(?:was|were) (?:first|originally|last) (?:published|updated|posted) (?:on )?\Z"
)
"""A page says when it was last updated."""
_SIGNED = re.compile(r"\(@\w+\) \Z")
"""A pasted post ends with its writer's handle and its day."""
_REFERENCE = re.compile(
    r"\b(?:incident|reference|ref|log|crime|occurrence)\b\.?[^.;]{0,30}[0-9]+ of (?:the )?$",
    re.IGNORECASE,
)
"""The police ask witnesses to quote "incident 482 of January 11"."""
_BEFORE, _ENDING = 90, 2  # characters


def is_stamp(text: str, sentence: Sentence, timex: Timex) -> bool:
    """Say whether a date is a page's, a post's or a file's: "Page last updated at …".

    Args:
        text: the article's text.
        sentence: the sentence that the date stands in.
        timex: the date.
    """
    first = max(sentence.start, timex.start - _BEFORE)
    before = text[first : timex.start]
    if _SIGNED.search(before) or _REFERENCE.search(before):
        return True
    if sentence.end - timex.end > _ENDING:
        return False
    return first == sentence.start and bool(_UPDATED.match(before) or _FIRST_PRINTED.match(before))


def is_reported_period(timex: Timex, before: str, after: str) -> bool:
    """Say whether a stretch is what results are of: "announced results for the first quarter".

    Args:
        timex: the date.
        before: the words of its sentence before it.
        after: those behind it.
    """
    if _PERIOD_OF.search(before) or _PERIOD_ENDS.search(before):
        return True
    if not MONTHS.fullmatch(timex.edtf or ""):
        return False
    heads = not before.strip() and _PERIOD_HEAD.match(after)
    reports = _REPORTED_PERIOD.search(before) and _OF_PERIOD.match(after)
    return bool(heads or reports)
