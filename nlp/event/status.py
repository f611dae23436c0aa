"""Whether what a date is told of has happened or is planned: when it was written, tense, verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp import edtf
from nlp.event.dates import FUTURE
from nlp.event.parts import AUXILIARY, FINITE, NO_VERB_BEHIND, VERBAL, blank, last_verb
from nlp.timex.context import in_quotation
from nlp.timex.tense import tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Dating, EventStatus, Span, Timex

_AHEAD = (
    r"(?:will|[’']ll|shall|would|must(?! have)|(?:is|are) (?:to|due|scheduled|expected|set|slated"
    r"|planned|going|likely|poised|up for|about to)|(?<!, )(?:plan(?:s|ned)?|(?:expect|aim"
    r"|intend)(?:s|ed)?|hope[sd]?) to|(?:may|might) (?!have\b)|(?:promis|pledg|vow)ing (?:to|an?"
    r"|the)|(?:pledge|promise|vow)s?(?: (?:last|this) [a-z]+)? to|(?:planned|scheduled) for"
    r"|(?:scheduled|slated|expected|poised) to|due to (?!(?:the|an?|its|his|her|their)\b"
    r"|[A-Z0-9]))"
)
_VERB = re.compile(
    rf"(?P<ahead>\b{_AHEAD}(?: (?:to|be|have|been|not|also|[a-z]+ly))*(?: [a-z]+)?\b)"
    rf"|(?:{FINITE.pattern})"
)
_ASIDE = re.compile(r",[^,;]{0,80}\b(?:who|which)\b[^,;]{0,160},")
_PLANNED = re.compile(rf"\b(?:{_AHEAD}|upcoming|forthcoming)\b")
_OVER = re.compile(
    r"(?i:yesterday|last |earlier |the previous |the day before)|.{1,40} (?:ago|earlier)$"
)
_THEN = re.compile(r"(?i:the (?:next|following|same) )")
"""What "fell the next day" is not told of a day to come."""
_TODAY = frozenset({"today", "tonight", "this morning", "this evening", "this afternoon"})
_IS_TO = re.compile(
    r"\b(?:is|are) (?:to|due|scheduled|expected|set|slated|likely) (?:to )?[a-z]+\b[^,;.”]{0,60}$"
)
_BEGINS = re.compile(
    r"\b(?:resumes|begins|opens|starts|faces|convenes|reopens|(?<!been )set to (?:be )?[a-z]+)"
    r"(?: [\w’'-]+){0,4}? (?:(?:on|for) )?(?:early |late |later )?\Z"
)
_WAS_TO = re.compile(
    r"\b(?:had (?:planned|hoped|intended|wanted|meant|expected) to\b|(?:was|were"
    r"|had been) (?:to(?= [a-z])|due|planned|scheduled|expected|slated|set(?= (?:to|for)\b))"
    r"|(?:expect|await)(?:s|ed|ing)? (?:the|an?|its|his|her|their))\b[^,;.”]{0,70}$"
)
"""As in "was due", "were scheduled", "had expected the"."""
_MOVED_TO = re.compile(
    r"\b(?:adjourned|postponed|deferred|rescheduled|put off|pushed back|rolled over)\b"
    r"[^,;.”]{0,40} (?:to|until|till) $"
)
_TO_BE_DONE = re.compile(
    r"\bto (?:be [a-z]+(?:ed|en|t|ne|ld|id)\b[^,;.”]{0,40}|have (?:[0-9]|an?\b|the\b|all\b)"
    r"[^;.”]{0,120})\b(?:by|until|before) (?:the end of )?$"
)
"""By then it has to be done: "called for the toll to be raised by 2035"."""
_NOT_UNTIL = re.compile(
    r"\b(?:(?:was|were|had|did|could|has|have)(?: not|n[’']t| never)|never|no[rt]? (?!expected"
    r"|scheduled|planned)[a-z]+ed)\b[^,;.”]{0,80}\b(?:until|till) (?:early |late )?\Z"
)
"""What somebody "had not seen until this week" she saw this week."""
_TO_OPEN = re.compile(
    r"[a-z] to (?:open|close|begin|start|premiere|launch|run|air|be (?:held|released|published"
    r"|opened))(?: [^,;.”]{1,50})? (?:on|in|by|from) \Z"
)
"""As in "a show of nine works to open in Selby on"."""
_YET_TO = re.compile(
    r"(?:(?:[A-Z][\w’'.-]*,? (?:and )?){1,6}to (?=(?!the\b|an?\b)[a-z]+ )"
    r"|[^,;.]{3,80}?[a-z] to be (?=[a-z]+(?:ed|en|t|ne|ld)\b))"
)
"""In "Lind to sign pact in May" and "Millers to be grilled at court today" it is not done yet."""
_TO_DO = re.compile(r"\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|next\b|[A-Z])[a-z]+ ")
_DID_SO = tuple("decided agreed forced failed able helped used began wanted had".split())
"""Behind one of these "to open" tells of what was done, or tried."""
_BY = re.compile(r"\bby (?:the end of |early |late )?\Z")
_SCHEDULED = re.compile(r"\b(?:is|are) (?:scheduled|due|slated|set|expected) to\b[^;.”]{0,160}\Z")
"""A weekday that has passed is not the one on which somebody is due."""
_DEADLINE = re.compile(
    r"(?:[’']s)? as (?:the |a |its |their )(?:[a-z]+ )?(?:deadline|date|day|time)\b"
)
_IS, _IS_NOW = (
    re.compile(AUXILIARY),
    re.compile(r"is|are|has|have|can|could|may|might|should"),
)
_OPENS_ON = re.compile(r"(?:On |In )?(?:early |late )?")
_WILL = re.compile(
    r"(?:(?!\b(?:said|says|told|reported|that|who|which)\b)[^“\"]){0,90}?"
    r"\b(?:will|is to|is expected to)\b"
)
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")
_NEVER, _EVER = "", "9999"
_BEFORE, _NEAR = 90, 400  # characters


class Written(NamedTuple):
    """The first and the last day on which a text may have been written (ISO dates).

    The first is "", the last "9999" where it is not known.
    """

    first: str = _NEVER
    last: str = _EVER

    @classmethod
    def of(cls, published: Dating | None) -> Written:
        """Return what is known of when a text was written."""
        if published is None:
            return cls()
        first, last = published.edtf or published.not_before, published.edtf or published.not_after
        return cls(
            edtf.bounds(first)[0] if first and edtf.is_valid(first) else _NEVER,
            edtf.bounds(last)[1] if last and edtf.is_valid(last) else _EVER,
        )


def status_of(text: str, clause: Sequence[Span], timex: Timex, written: Written) -> EventStatus:
    """Say whether what a clause tells has happened or is planned.

    Args:
        text: the article's text.
        clause: the words that the date belongs to.
        timex: the date. What is dated "yesterday" or "last week" has happened, and so has what
            lies before the day of writing; else tense and the clause's verbs tell.
        written: when the text was written.
    """
    if timex.value == FUTURE or _is_to_come(text, timex, written):
        return "planned"
    if _OVER.match(text[timex.start : timex.end]):
        return "happened"
    before = text[max(0, timex.start - _BEFORE) : timex.start]
    is_open = written.first == _NEVER and _is_to_open(before)
    was_to = is_open or _WAS_TO.search(before) or _TO_BE_DONE.search(before)
    if was_to or _DEADLINE.match(text, timex.end):
        return "planned"
    if _is_over(timex, written) or _NOT_UNTIL.search(before):
        return "happened"
    is_today = text[timex.start : timex.end].lower() in _TODAY
    is_today = is_today or timex.edtf == written.first == written.last
    is_put_off = (_BEGINS if is_today else _MOVED_TO).search(before)
    lean = 1 if is_put_off else _tense(text, timex) if timex.inferred and not is_today else 0
    if lean:
        return "planned" if lean > 0 else "happened"
    return "planned" if _lies_ahead(text, clause, timex) else "happened"


def is_at_odds(text: str, clause: Sequence[Span], timex: Timex, written: Written) -> bool:
    """Say whether an inferred date cannot be right: what "will" be has passed, what was is to come.

    Args:
        text: the article's text.
        clause: the words that the date belongs to.
        timex: the date.
        written: when the text was written.
    """
    if not timex.inferred:
        return False
    if _is_over(timex, written) and timex.rule == "weekday":
        before = " ".join(text[span.start : min(span.end, timex.start)] for span in clause)
        return _SCHEDULED.search(before) is not None
    if _is_over(timex, written) and timex.inferred in {"year", "month"}:
        behind = " ".join(text[max(span.start, timex.end) : span.end] for span in clause)
        return _WILL.match(behind) is not None
    if _is_to_come(text, timex, written):
        words = text[timex.start : timex.end]
        opens = _OPENS_ON.fullmatch(text, clause[0].start, timex.start) is not None
        verb = _first_verb(text[timex.end : clause[-1].end]) if opens else None
        if timex.inferred == "year" and verb is not None and not _IS.fullmatch(verb[0]):
            return verb["ahead"] is None  # "On 3 May, he went to Selby" is told of the last one
        went_on = _THEN.match(words) is not None and _tense(text, timex) < 0
        return went_on or _OVER.match(words) is not None
    return False


def _is_to_open(before: str) -> bool:
    """Say whether words tell of something that is yet to begin, where none says that it did."""
    found = _TO_OPEN.search(before)
    return found is not None and not before[: found.start() + 1].endswith(_DID_SO)


def _tense(text: str, timex: Timex) -> int:
    """Return the tense of the words round a date, without what somebody said behind it."""
    if in_quotation(text, timex.start):
        return tense(text, timex.start, timex.end)
    first = max(0, timex.start - _NEAR)
    behind = _QUOTED.sub(blank, text[timex.end : timex.end + _NEAR])
    return tense(f"{text[first : timex.end]}{behind}", timex.start - first, timex.end - first)


def _lies_ahead(text: str, clause: Sequence[Span], timex: Timex) -> bool:
    """Say whether the verb that a date goes with is of the future: the last one before the date.

    Where none stands before it, the first one behind: "On Monday he said that he will go".
    """
    before = " ".join(text[span.start : min(span.end, timex.start)] for span in clause)
    behind = " ".join(text[max(span.start, timex.end) : span.end] for span in clause)
    if not in_quotation(text, timex.start):
        behind = _QUOTED.sub(" ", behind)  # “we will”, in words that were read on that day
    own, yet = last_verb(before, _VERB), _YET_TO.match(before)
    if yet and not VERBAL.search(yet[0]) and (own is None or own.start() <= yet.end()):
        return True
    verb = own or _first_verb(_ASIDE.sub("", behind))
    by = _BY.search(before)  # "Lind supports a toll of nine crowns by 2035"
    if verb is not None:
        return verb["ahead"] is not None or bool(by and verb[0] in {"can", "could", "should"})
    return bool(by or _PLANNED.search(f"{before} {behind}"))


def tells_of_past(text: str, clause: Sequence[Span], timex: Timex) -> bool:
    """Say whether the last verb before a date tells of no plan.

    Args:
        text: the article's text.
        clause: the words that the date belongs to.
        timex: the date.
    """
    before = " ".join(text[span.start : min(span.end, timex.start)] for span in clause)
    verb = last_verb(before, _VERB)
    if verb is None or verb["ahead"] is not None or _IS_NOW.fullmatch(verb[0]):
        return False
    return _TO_DO.search(before, verb.end()) is None  # "signed up to serve at Thursday's vote"


def _first_verb(words: str) -> re.Match[str] | None:
    """Return the first verb of some words: "the left" is none."""
    found = (
        one for one in _VERB.finditer(words) if not NO_VERB_BEHIND.search(words, 0, one.start())
    )
    return next(found, None)


def _is_over(timex: Timex, written: Written) -> bool:
    """What lies before the day of writing is over."""
    dated = timex.edtf if timex.edtf is not None and edtf.is_valid(timex.edtf) else None
    return dated is not None and edtf.bounds(dated)[1] < written.first


def _is_to_come(text: str, timex: Timex, written: Written) -> bool:
    """What lies behind the day of writing, or "is to be" on its day, has not happened yet."""
    dated = timex.edtf if timex.edtf is not None and edtf.is_valid(timex.edtf) else None
    if dated is not None and edtf.bounds(dated)[0] > written.last:
        return True
    return _IS_TO.search(text, max(0, timex.start - _BEFORE), timex.start) is not None
