"""The parts of a sentence that clauses are made of: cut at its commas, each with its own verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VERBS = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|did|does|do"
    r"|(?:is|are|was|were|has|have|had|would|could|should|must|did|does|do|wo|ca)n[’']t|began"
    r"|begins|took|takes|made|makes|came|went|gave|held|left|won|lost|sent|saw|met|became|brought"
    r"|led|rose|fell|grew|ran|broke|spoke|wrote|said|told|paid|sold|bought|struck|flew|fled|drew"
    r"|chose|shot|built|found|kept|put|set|cut|hit|got|beat|died|sank|stood|swore|withdrew|entered"
    r"|visited|burst|fought|caught|spread|split|quit|shut|froze|shook|swept|threw|drove|rode|used"
    r"|stole|tore|wore|woke|hid|dug|hung|sang|swam|slid|spent|taught|felt|fed|lent|overthrew|wept"
    r"|laid|lay|heard|thought|dealt|drank|ate|forgot|leapt|overtook|understood|undertook|sprang"
    r"|cast|sought|bore|swung|clung|sat|slept|strode|knew|(?:[a-z]{2,5}-)?[a-z]{3,14}ed)"
)
FINITE = re.compile(rf"(?<!-)\b{_VERBS}\b")
VERB_NEXT = re.compile(rf" (?:{FINITE.pattern})")
AUXILIARY = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|did|does|do)"
)
BEFORE_WHICH = (
    r"(?:(?:in|on|of|for|with|at|during|under|by|to|from|through|after|before|among|between|over"
    r"|against|without|about|since) )?"
)
ADVERBIAL = re.compile(
    r"(?:and |but )?(?:in|on|since|by|during|after|before|at|between|from|until|as of|throughout"
    r"|over|earlier|later|last|this|next|late|early|around|about|exactly|only|just|back in|within"
    r"|[\w-]+ (?:years|months|weeks"
    r"|days) (?:ago|later|earlier)|the (?:same|next|following|previous) (?:day|week|month|year))\b",
    re.IGNORECASE,
)
"""As in "in June", "two years ago", "the next day"."""
PHRASE = re.compile(
    r"\b(?:(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?|[Aa]nother|this|these|those"
    r"|that(?! (?:the|an?|his|her|its|their)\b))\s+(?:(?!(?:but|nor|than|to|the|an?|his|her|its"
    r"|their)\b)(?:(?:[A-Z]\.)+|[“\"]?[\w’'-]+)\s+){0,6}?[“\"]?[\w’'-]+[”\"]?(?:\s+(?:of|with|in"
    r"|for|to|at|between|on)\s+(?:the\s+"
    r"|an?\s+)?(?:[A-Z][a-z]{1,3}\.\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]*){0,3}[”\"]?){0,2}"
    r"|(?<!\.)[A-Z][\w’'-]*\.?(?:\s+(?:of\s+)?[A-Z][\w’'-]*\.?){0,5})$"
)
"""The name, or the noun with what belongs to it, that some words end with."""
_BREAK = re.compile(
    r"(?:\s?,|‚|;| (?:--|[_–—-])|—)[”’\"]?\s+(?:and |but |or )?| _(?=\w)|\s[–—]\s|—|: "
)
_OPEN, _CLOSE = "“(‘[", "”)’]"
_GROUP = re.compile(
    rf"(?<!-)\b(?:{AUXILIARY}\b(?: (?:not|never|also|now|first|once|then|still|since|later"
    rf"|been|be|being|have|[a-z]+ly))*(?: [a-z]+)?|{_VERBS})\b"
)
NO_VERB_BEHIND = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|this|these|those|and|or|to|newly|most|more"
    r"|behind|of|for|from|with|without|in|at)|[’']s|s’) $"
)
_ATTRIBUTIVE = re.compile(
    r"\b(?:the|an?|his|her|its|their|this|these|those|newly|most|more)(?: [a-z]+ly)? $"
)
VERBAL = re.compile(
    rf"{FINITE.pattern}|\b(?:says|believes|argues|wants|plans to|hopes to|claims|insists|thinks"
    r"|knows|remains|calls|leads|runs|works|lives|gives|goes|comes|gets|needs|shows|tells|writes"
    r"|helps|keeps|seeks|faces)\b"
)
"""A finite verb, or a common one in the present."""
_ADVERB_AT_END = re.compile(
    r" (?:also|now|still|then|already|never|once|soon|later|(?:not )?[a-z]+ly) ?$"
)
_NO_SUBJECT = re.compile(
    r"(?:Instead|Perhaps|Maybe|Otherwise|However|Meanwhile|Moreover|Indeed|Also|Finally|With"
    r"|Without|Despite|Amid|Under|For|As|Like|Unlike|Following|Among|According|To|Of)\b"
    r"|(?:(?:And|But|Yet|So),? )?(?:[Ww]hile|as|[Ww]hen|[Ii]f|[Aa]lthough|[Tt]hough|[Bb]ecause"
    r"|[Oo]nce|[Ww]hereas)\b"
)
"""What opens a part that is not its subject: "Instead", "Despite", "While"."""
_TOWN = r"\b(?:in|near|at|from|outside|of|between) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_REGION = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z][\w’'-]+\.?(?: [A-Z][\w’'-]+){0,2}")
_IN_TOWN = re.compile(rf"{_TOWN}\Z")
_IN_REGION = re.compile(rf"{_TOWN}, (?:{_REGION.pattern})\Z")
_AND_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} and (?:the )?[A-Z][\w’'-]+")
_LIST_BEGINS = re.compile(
    rf"{FINITE.pattern}[^,;]*? (?:after|before|when|while|because|since|although|that)"
    rf" (?:(?!{FINITE.pattern})[\w’'.-]+ ?){{1,5}}\Z"
)
_LIST_ENDS = re.compile(
    rf"(?:(?!{FINITE.pattern})[\w’'.-]+ ){{1,5}}and (?:(?!{FINITE.pattern})[\w’'.-]+ ){{1,5}}"
    rf"(?!said|told|announced){FINITE.pattern}"
)
"""A subject of several behind a conjunction: "… after Lind" and "Kolb and the Guild left"."""
_WHO = re.compile(r"(?:[a-z]+ )?(?:who|whom|whose|which|where)\b")
_ON_BEHIND = re.compile(r", [a-z]{2}")
_ON = re.compile(
    r"(?!(?:who|whom|whose|which|where|when|while|as|and|but|or|after|before|because|although"
    r"|though|since|until|if|so|with|to|including|a|an|the|[a-z]+ing)\b)[a-z]"
)
_HALF_OPEN = re.compile(r"['‘’“\"(\[][^'‘’”\")\]]*\Z|[^(\[]*[)\]]")
"""What opens with a mark that is not closed, or is the rest of what stands in brackets."""
_SEMICOLON = re.compile(r";\s")
_OF_A_DAY = re.compile(
    r"\b(?:an?|the|his|her|its|their) [A-Z][a-z]{2,8}\.? [0-9]{1,2}, [12][0-9]{3}\Z"
)
"""A day that stands before its noun: "her 8 May 2031, letter"."""
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_DAY = re.compile(
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2}\b"
    r"|[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
"""As in "Thursday, June 5"."""
_BORN = re.compile(rf"{FINITE.pattern}|\bborn\b")
_MORE = (
    r"(?: [“\"]?(?:not|never|also|both|all|now|already|still|long|be|been|being|have|had"
    r"|[a-z]+ly)\b)*"
)
_TENSED = re.compile(
    rf"\b(?:(?P<ahead>(?:(?:will|shall|must|should|may|can)(?:n[’']t)?|won[’']t|can[’']t"
    r"|(?:is|are) (?:to|due|expected|set|scheduled|likely|going|slated))\b"
    rf"{_MORE}(?: [“\"]?[a-z]+)?)"
    rf"|(?P<open>(?:would|might|could)(?:n[’']t)?\b{_MORE}(?: [“\"]?[a-z]+)?)"
    rf"|(?P<perfect>(?:has|have)(?:n[’']t)?\b{_MORE}(?: [“\"]?(?:{FINITE.pattern}|[a-z]+(?:en|wn)"
    r"|done|gone|become|come|run)\b)?)"
    rf"|(?P<now>(?:is|are|do|does)(?:n[’']t)?\b{_MORE}(?: (?:{FINITE.pattern}|[a-z]+ing)\b)?"
    rf"|(?:now|still|also|already) [a-z]{{3,12}}s\b|(?!{FINITE.pattern})(?:{VERBAL.pattern}))"
    rf"|(?P<past>(?:was|were|had|did)(?:n[’']t)?\b{_MORE}(?: {FINITE.pattern})?|{FINITE.pattern}))"
)
"""A verb with what belongs to it, by the time that it tells of."""
_LONG_SUBJECT, _NEAR, _DATE = 70, 40, 28  # characters


class Placed(NamedTuple):
    """A date, and where in its sentence it stands.

    `parts` are the sentence's, `at` is the one that holds the date, `others` are the sentence's
    other dates.
    """

    text: str
    parts: Sequence[Span]
    at: int
    date: Span
    others: Sequence[Span]

    def taken(self) -> frozenset[int]:
        """Return which other parts hold the other dates."""
        return frozenset(
            place
            for place, part in enumerate(self.parts)
            if place != self.at and holds(part, self.others)
        )


def parts_of(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence at commas, semicolons and dashes that stand outside quotations.

    Args:
        text: the article.
        sentence: the sentence, or a part of it.

    Returns:
        Its parts in order, at least one.
    """
    parts: list[Span] = []
    start = seen = sentence.start
    depth = 0
    for stop in _BREAK.finditer(text, sentence.start, sentence.end):
        depth, seen = _depth(text[seen : stop.start()], depth), stop.start()
        if depth or _in_date(text, stop):
            continue
        if stop.start() > start:
            parts.append(Span(start, stop.start()))
        start = stop.end()
    parts.append(Span(start, sentence.end))
    return _with_places(text, [part for part in parts if part.end > part.start]) or [sentence]


def _with_places(text: str, parts: Sequence[Span]) -> list[Span]:
    """Leave a place's country with it: in "a clinic in Brask, Kestria, in May" no part ends."""
    made: list[Span] = []
    for part in parts:
        last = made[-1] if made else None
        is_next = last is not None and text[last.end : part.start] == ", "
        if last is not None and is_next and _goes_on(text, last, part):
            made[-1] = Span(last.start, part.end)
        else:
            made.append(part)
    return made


def _goes_on(text: str, last: Span, part: Span) -> bool:
    """Say whether a part is the country of the place before it, stands behind one, or ends a list.

    In "left after Lind, Kolb and the Guild fell out" it ends the list of those who did.
    """
    if text.find(" and ", *part) >= 0 and _LIST_ENDS.match(text, *part):
        return _LIST_BEGINS.search(text, *last) is not None
    if _AND_NAME.match(text, *part) and _IN_TOWN.search(text, *last):
        return True  # "the mayors of Brask, Selby and Orl"
    if _REGION.fullmatch(text, *part):
        behind = text[part.end : part.end + len(", ab")]
        return _IN_TOWN.search(text, *last) is not None and _ON_BEHIND.match(behind) is not None
    if _WHO.match(text, last.start) and FINITE.match(text, part.start):
        return False  # "Lind, who founded a mill in Brask, Kestria, left": the aside is over
    return _IN_REGION.search(text, *last) is not None and _ON.match(text, part.start) is not None


def _in_date(text: str, stop: re.Match[str]) -> bool:
    """A comma before a year, inside a number, or behind "an 8 May 2015" ends nothing."""
    if _OF_A_DAY.search(text, max(0, stop.start() - _DATE), stop.start()):
        return True
    if _WEEKDAY.search(text, max(0, stop.start() - _DATE), stop.start()) and _DAY.match(
        text, stop.end()
    ):
        return True
    return re.match(r"[12][0-9]{3}\b", text[stop.end() : stop.end() + 5]) is not None


def enclosed(text: str, start: int, at: int) -> bool:
    """Say whether a place lies inside quotation marks or brackets opened since `start`.

    Args:
        text: the article.
        start: where to look from.
        at: the place.
    """
    return _depth(text[start:at], 0) > 0


def _depth(words: str, depth: int) -> int:
    """Return how many quotation marks and brackets are open behind some words."""
    for sign in words:
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE and depth:
            depth -= 1
    return depth


def between_semicolons(text: str, sentence: Span, date: Span) -> Span:
    """Return the part between semicolons that a date stands in, where it tells by itself.

    Args:
        text: the article.
        sentence: the sentence.
        date: the expression.
    """
    if ";" not in text[sentence.start : sentence.end]:
        return sentence
    start, end = sentence
    for found in _SEMICOLON.finditer(text, sentence.start, sentence.end):
        if enclosed(text, sentence.start, found.start()):
            continue
        if found.start() >= date.end:
            end = found.start()
            break
        start = found.end()
    verb = _BORN.search(text, start, end)
    if verb is None or verb.start() == start:
        return sentence
    return Span(start, end)


def holds(part: Span, dates: Sequence[Span]) -> bool:
    """Say whether one of some dates begins in a part."""
    return any(part.start <= date.start < part.end for date in dates)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space and the marks that join it to its sentence."""
    start, end = span
    while start < end and text[start] in " \t\n,;:–—-_":
        start += 1
    while end > start and text[end - 1] in " \t\n,;:–—-_":
        end -= 1
    return Span(start, end)


def is_bare(text: str, part: Span, date: Span) -> bool:
    """Say whether a part is an adverbial that holds little but a date: "In June, …".

    Args:
        text: the article.
        part: the part.
        date: the date.
    """
    return (
        ADVERBIAL.match(text, part.start) is not None
        and not FINITE.search(text, part.start, part.end)
        and date.end <= part.end
    )


def count_verbs(words: str) -> int:
    """Count the verbs that some words tell with: "was shot and killed" has one."""
    return sum(
        NO_VERB_BEHIND.search(words, 0, found.start()) is None for found in _GROUP.finditer(words)
    )


def subject_of(text: str, part: Span) -> Span | None:
    """Return the subject that a part opens with, where it is short and plain.

    Args:
        text: the article.
        part: the first part of a sentence.
    """
    verb = VERBAL.search(text, part.start, part.end)
    end = verb.start() if verb is not None else part.end
    is_long = not 0 < end - part.start <= _LONG_SUBJECT
    if _HALF_OPEN.match(text, part.start, end):
        return None
    if is_long or ADVERBIAL.match(text, part.start) or _NO_SUBJECT.match(text, part.start):
        return None
    adverb = _ADVERB_AT_END.search(text, part.start, end)
    return trimmed(text, Span(part.start, adverb.start() if adverb else end))


def verbs(text: str, within: Span) -> Iterator[re.Match[str]]:
    """Yield the verbs in a part of a text; the group of each that matched names its time.

    Args:
        text: the article.
        within: the part.

    Yields:
        Verbs of the "past", the "perfect", "now", what lies "ahead", and of "open" time ("would").
    """
    for found in _TENSED.finditer(text, *within):
        if not NO_VERB_BEHIND.search(text, max(within.start, found.start() - _NEAR), found.start()):
            yield found


def is_now(words: str) -> bool:
    """Say whether the last verb in some words is of the present or the perfect: "has closed".

    Args:
        words: words of a sentence, up to where something else is told.
    """
    last = next(reversed(list(verbs(words, Span(0, len(words))))), None)
    return last is not None and (last.lastgroup in {"perfect", "now"} or " have " in last[0])


def blank(found: re.Match[str]) -> str:
    """Return as many spaces as a match is long."""
    return " " * len(found[0])


def last_verb(words: str, verb: re.Pattern[str] = FINITE) -> re.Match[str] | None:
    """Return the last verb in some words: "a densely populated town" has none.

    Args:
        words: the words.
        verb: what counts as one; a named group of it needs no look at what stands before.
    """
    last = None
    for found in verb.finditer(words):
        if (
            found.lastgroup
            or _ATTRIBUTIVE.search(words, max(0, found.start() - _NEAR), found.start()) is None
        ):
            last = found
    return last
