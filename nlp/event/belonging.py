"""Whether a date is its clause's verb's, or only a noun's in it, where another date is the verb's.

In "The inquests into the deaths in May began on Monday" nothing began in May, and in "The court on
Monday asked for a list of those on duty on 3 May" nothing was asked on that day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.edges import shown_from
from nlp.event.parts import FINITE, NO_VERB_BEHIND, parts_of, subject_of
from nlp.event.wholes import names_event
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nlp.values import Timex

_BESIDE_VERB = re.compile(
    r"(?: (?:back|again|early|late|earlier|later|only|also|alone|[a-z]+ly))?"
    r"(?: (?:on|in|at|by|until|till|for|from|since|during|over|to|through|as of|as early as))?"
    r"(?: (?:the|early|late|mid))? ?\Z"
)
"""What may stand between a verb and its date: "began on", "rose again in"."""
_FRONTED = re.compile(
    r"\W*(?:(?:But|And|Also|Then|Yet|So|Earlier|Later|Meanwhile)?,? ?)?(?:(?:[Oo]n|[Ii]n|[Aa]t"
    r"|[Bb]y|[Ss]ince|[Dd]uring|[Ff]rom|[Bb]etween|[Uu]ntil|[Bb]efore"
    r"|[Aa]fter)(?: the)? ?)?(?:(?:[Ee]arly|[Ll]ate|[Mm]id) ?(?:on|in)? ?)?\Z"
)
_LISTED = re.compile(
    r"[\s,–—-]*(?:(?:and|or|to|until|till|through|then|again|but|also|not|in|on|at|by|from|early"
    r"|late|mid|the|of|with|dated|ended|ending)[\s,–—-]*)*"
)
"""What stands between the dates of a range, or of a list: "in 2011 and again in"."""
_RANGE = re.compile(r"(?:between|from) [\w .,]{1,24} (?:and|to) \Z")
_AND = re.compile(r" (?:and|or|but|then) (?:[a-z]+ )?(?:(?:in|on|at|by|since|until|from) )?\Z")
_IN_NOUN = re.compile(
    r"[\w’”)] (?:(?:on|in|of|from|at|during|dated|since|between|by|for) )?(?:the |early |late )?\Z"
)
_THING = re.compile(
    r"\b(?:of|in|into|for|over|about|after|during|following|at|on|since|to|with) "
    r"(?P<noun>(?:the|an?|his|her|its|their) (?:[\w’'.-]+ ){0,12}?)(?:on|in|of) (?:early |late )?\Z"
)
_BUILT_BEFORE = re.compile(
    r"\b(?:of|in|above|for|to|from|with|by|under|at|near|about|over|among|on|all|any|those|people"
    r"|anyone|everyone|children) (?:(?!was|were|is|are|has|have|had)[\w’'-]+ ){0,3}(?:built|born"
    r"|made|sold|bought|[a-z]{3,}ed) (?:on or )?(?:before|after|since|prior to) \Z"
)
"""In "she checked the roofs of mills built before 1960" nothing was checked then."""
_DOING = re.compile(
    r"\b(?:after|before|since|while|by) (?P<doing>[a-z]+ing [^,;:]+?) (?:on |in )?\Z"
)
_DAYS = frozenset({"yesterday", "today", "tonight", "tomorrow", "last night"})
_FAR = 140  # characters


def told_of(
    text: str, within: Span, spans: tuple[Span, ...], date: Span, others: Sequence[Span]
) -> tuple[Span, ...]:
    """Return what a date is told of: its clause, the deed it stands with in it, or nothing.

    Args:
        text: the article.
        within: the sentence, or the part of it in which the clause was sought.
        spans: the words of its clause.
        date: the date.
        others: the other dates of its sentence.

    Returns:
        The words to show; none where the clause's verb has another date, and this one's noun names
        no deed.
    """
    own = next((one for one in spans if one.start <= date.start < one.end), None)
    if own is not None and _BUILT_BEFORE.search(text, own.start, date.start):
        return ()
    done = None if own is None else _doing(text, spans, own, date, others)
    if done is not None:
        return done
    if own is None or not any(
        _has_the_verb(text, _with_front(text, within, own, other), other, date) for other in others
    ):
        return spans
    thing = _THING.search(text, max(own.start, date.start - _FAR), date.start)
    if thing is None or not names_event(thing["noun"]) or FINITE.search(thing["noun"]):
        return ()
    return (Span(thing.start("noun"), date.end),)


def _doing(
    text: str, spans: tuple[Span, ...], own: Span, date: Span, others: Sequence[Span]
) -> tuple[Span, ...] | None:
    """Read "Lind came on Monday after winning the vote last week": the vote, and who won it."""
    begin = max((one.end for one in others if own.start <= one.start < date.start), default=0)
    found = _DOING.search(text, begin, date.start) if begin else None
    if found is None or FINITE.search(found[0]) or text.startswith(("’", "'"), date.end):
        return None
    parts = parts_of(text, Span(shown_from(text, *own), own.end))
    subject = spans[0] if spans[0] != own else subject_of(text, parts[0])
    if subject is not None and subject.end > begin > subject.start:
        return None  # "Lind on Monday spoke after …"
    return (subject, Span(found.start("doing"), date.end)) if subject else None


def _with_front(text: str, within: Span, own: Span, other: Span) -> Span:
    """Return a clause with the date that stands before its comma: "On Monday, the court …"."""
    is_before = within.start <= other.start < own.start
    is_front = is_before and text[other.end : own.start].strip() == ","
    return Span(within.start, own.end) if is_front else own


def _has_the_verb(text: str, own: Span, other: Span, date: Span) -> bool:
    """Say whether of two dates in one clause the other one is the verb's, and this one is not."""
    if not own.start <= other.start < own.end or other.start == date.start:
        return False
    first, second = sorted((other, date))
    between = _RANGE.sub("", text[first.end : second.start].removeprefix(","))
    if "," in between or ";" in between or _LISTED.fullmatch(between) or _AND.search(between):
        return False
    verbs = list(_verbs(text, own))
    inner = [verb for verb in verbs if first.end <= verb.start < second.start]
    if other is first:  # "On Monday the court asked for a list of those on duty on 3 May"
        is_fronted = _FRONTED.fullmatch(text, own.start, other.start) is not None
        is_subjects = not any(verb.start < other.start for verb in verbs)
        leads_on = is_fronted or (is_subjects and _is_before_verb(text, other, inner))
        allowed = 1 if leads_on else 0
        leads = allowed or any(_is_beside(text, verb, other) for verb in verbs)
        if not leads or len(inner) > allowed:
            return False
        return not any(_is_beside(text, verb, date) for verb in verbs)
    if len(inner) != 1 or not _is_beside(text, inner[0], other):
        return False  # "The inquests into the deaths in May began on Monday"
    is_fronted = _FRONTED.fullmatch(text, own.start, date.start) is not None
    return not is_fronted and inner[0].start == date.end + 1


def _verbs(text: str, own: Span) -> Iterator[Span]:
    for found in FINITE.finditer(text, own.start, own.end):
        if not NO_VERB_BEHIND.search(text, max(own.start, found.start() - 40), found.start()):
            yield Span(found.start(), found.end())


def _is_before_verb(text: str, date: Span, inner: Sequence[Span]) -> bool:
    """Say whether a verb follows right behind a date: "The court on Monday asked"."""
    return any(text[date.end : verb.start].strip(" ,") in {"", "also", "again"} for verb in inner)


def _is_beside(text: str, verb: Span, date: Span) -> bool:
    return verb.end <= date.start and _BESIDE_VERB.fullmatch(text, verb.end, date.start) is not None


def is_within(one: str, other: str) -> bool:
    """Say whether of two dates one lies in the other: "In 2030, she left in May".

    Args:
        one: the expression's EDTF, "" where it has none.
        other: the other's.
    """
    return "" not in {one, other} and (one.startswith(other) or other.startswith(one))


def is_unplaced(text: str, timex: Timex) -> bool:
    """Say whether a day has no place in the calendar, since its text is of no known day.

    Args:
        text: the article.
        timex: the expression.
    """
    is_day = timex.value.startswith("XXXX-WXX-") or text[timex.start : timex.end] in _DAYS
    return timex.edtf is None and is_day
