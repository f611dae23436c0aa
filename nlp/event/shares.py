"""What each of several dates in a sentence is told with: the parts that are its own.

"was founded in 1990 and closed in 2005" has two halves, "in 2011 when the mill closed, and in 2012
when it burnt" two clauses; an aside and a list's item go with the date that stands in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event import nouns, participles
from nlp.event.openings import FOLLOWED
from nlp.event.parts import (
    ADVERBIAL,
    FINITE,
    VERB_NEXT,
    Placed,
    enclosed,
    is_bare,
    subject_of,
    trimmed,
)
from nlp.event.relatives import RELATIVE
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERB_FIRST = re.compile(
    rf"(?:(?!only\b)[a-z]+ly )?(?:{FINITE.pattern}|(?:takes|holds|begins|starts|opens|ends|meets"
    r"|votes|goes|comes|runs|expires|closes|returns|becomes|remains"
    r"|(?!includ|follow|dur|accord|regard|concern|beginn|start|morn|even)[a-z]{3,12}ing)\b)"
)
"""A part that opens with its verb, so that its subject stands elsewhere."""
AND_VERB = re.compile(rf",? (?:and|but|then|and then) (?={FINITE.pattern})")
"""As in " and closed", ", then was": a second verb of one subject."""
_WHEN = re.compile(r"(?:in|on|by|since|from|during|around|late in|early in) (?:the )?")
_SAID_OR_DID = re.compile(rf"{FINITE.pattern}|(?:say|add|tell|warn|call|not|cit)ing\b")
"""What goes on with the main clause behind an aside that has a date of its own."""
_TOLD = re.compile(rf"{FINITE.pattern}|\b[a-z]{{3,14}}(?:ed|ing)\b")
_ATTRIBUTION = re.compile(
    r"(?:[\w’'.-]+ ){1,6}(?:said|says|added|announced|reported)(?: (?:on )?[A-Z][a-z]+day)?"
)
_CONJUNCTION = re.compile(r"(?:after|before|when|while|as|because|since|although|though)\b")
AND_IN = re.compile(r"\band (?=(?:in|on|by) \Z|(?:when|after|before|while|once) [^;]*\Z)")
_ENDED = re.compile(r",? (?:ended|ending|through)\b")
"""What only says more of a stretch: "the third quarter ended Sept. 30"."""
_SO = re.compile(
    r"(?:forcing|leaving|causing|prompting|sparking|triggering|leading to|resulting in|bringing"
    r"|paving|allowing|clearing|ending)\b"
)
"""What came of all that is told before it: "the raid failed, forcing a retreat by May"."""
_AND_NOUN = re.compile(r", (?:and|or) (?:the |an? |his |her |its |their |[A-Z])")
_OVER_A = re.compile(r"(?:over|after|following|about|for|during) (?=(?:an?|the)\b)")
_FRAGMENT = re.compile(r"(?:on|to|of|for|with|from|about|[$£€]) ?[\w$£€][^,;]{6,}")
_DASHES = "–—-"
_TELLING = 4  # words that a date's own part has to tell


def own_parts(one: Placed) -> tuple[Span, ...]:
    """Where other dates share a sentence, the parts that are this date's own."""
    text, parts, _, date, others = one
    taken = one.taken()
    first, last = _extent(one, taken)
    while (
        first and first - 1 not in taken and _FRAGMENT.match(text, parts[first].start, date.start)
    ):
        first -= 1
    if text.startswith(" that ", date.end) and not FINITE.search(text, date.end, parts[last].end):
        last = len(parts) - 1  # "said on Monday that Lind, 58, had left"
    own = Span(parts[first].start, parts[last].end)
    is_of_noun = first and (
        RELATIVE.match(text, own.start) or participles.is_done_by(text, parts[first])
    )
    side = _each(text, own, date, others) or (
        nouns.of_noun(text, parts, first, own.end) if is_of_noun else _side(text, own, date, others)
    )
    if side is not None:
        return side
    is_headless = _VERB_FIRST.match(text, own.start)
    subject = _subject(text, parts[:first]) if first and is_headless else None
    if first and VERB_NEXT.match(text, date.end) and _WHEN.fullmatch(text, own.start, date.start):
        subject = _last_subject(text, parts[:first])
    if subject is not None:
        several = _AND_NOUN.search(text, subject.end, own.start) or _SO.match(text, own.start)
        return (
            (trimmed(text, Span(parts[0].start, own.end)),)
            if several
            else (subject, trimmed(text, own))
        )
    beyond = last + 2
    if beyond < len(parts) and RELATIVE.match(text, parts[last + 1].start):
        rest = Span(parts[beyond].start, parts[-1].end)
        is_own = last + 1 not in taken or _SAID_OR_DID.match(text, rest.start)
        if is_own and _VERB_FIRST.match(text, rest.start) and beyond not in taken:
            return (trimmed(text, own), trimmed(text, rest))
    over = _OVER_A.match(text, own.start, date.start)
    if over is not None and first and not FINITE.search(text, own.start, date.start):
        return (trimmed(text, Span(over.end(), own.end)),)
    behind = _ENDED.match(text, date.end, own.end)
    goes_on = _TOLD.search(text, behind.end() if behind else date.end, own.end)
    if not (_TOLD.search(text, own.start, date.start) or goes_on):
        thing = FOLLOWED.match(text, own.start, date.start)
        few = 1 if text.endswith((" on ", " in ", " of "), 0, date.start) else _TELLING
        if thing is not None and len(text[thing.end() : date.start].split()) > few:
            return (trimmed(text, Span(thing.end(), own.end)),)
        own = Span(parts[0].start, parts[1 if thing and len(parts) > 1 else -1].end)
    return (trimmed(text, own),)


def _subject(text: str, before: Sequence[Span]) -> Span | None:
    """Return who does what a headless part tells: "Police say the storm, which …, will hit".

    What stands before a clause on a noun ends with that noun.
    """
    told = len(before) - 1
    while told and RELATIVE.match(text, before[told].start):
        told -= 1
    head = before[told]
    if told < len(before) - 1 and FINITE.search(text, *head):
        return trimmed(text, head)
    return subject_of(text, before[0])


def _last_subject(text: str, parts: Sequence[Span]) -> Span | None:
    """Return who does what is told last: "…, then Selby rose in 1990, and in 1992 fell"."""
    told = next(
        (
            part
            for part in reversed(parts)
            if FINITE.search(text, *part) and not RELATIVE.match(text, part.start)
        ),
        None,
    )
    return subject_of(text, told) if told is not None else None


def _extent(one: Placed, taken: frozenset[int]) -> tuple[int, int]:
    """Return the first and the last part around a date that go with it."""
    text, parts, at, date, _ = one
    first = last = at
    bare = is_bare(text, parts[at], date)
    if bare and at + 1 < len(parts) and _CONJUNCTION.match(text, parts[at + 1].start):
        bare = False  # "… was freed, in May 2013, after …"
    depends = _CONJUNCTION.match(text, date.end + 1) is not None  # "…, in 1965 when it broke away"
    if bare and last + 1 < len(parts) and last + 1 not in taken:
        last += 1
    while (
        last + 1 < len(parts)
        and last + 1 not in taken
        and not _starts_clause(text, parts[last + 1])
    ):
        last += 1
    aside = last if last > at else last + 1
    if aside + 1 < len(parts) and aside not in taken and _is_inserted(text, parts[aside]):
        last = aside + 1  # "opened a private – some say secret – road": it goes on behind the aside
    while (
        first > 0
        and not (bare and last > at)
        and first - 1 not in taken
        and (not _own_subject(text, parts[first]) or (first == at and depends))
    ):
        first -= 1
    if first < at and _ATTRIBUTION.fullmatch(text, parts[first].start, parts[first].end):
        first += 1
    if first and first - 1 not in taken and RELATIVE.match(text, parts[first].start):
        first -= 1
    return first, last


def _is_inserted(text: str, part: Span) -> bool:
    """Say whether a part stands between two dashes."""
    before, behind = text[: part.start].rstrip()[-1:], text[part.end : part.end + 3].lstrip()[:1]
    return before in _DASHES and behind in _DASHES and before != "" and behind != ""


def _each(text: str, own: Span, date: Span, others: Sequence[Span]) -> tuple[Span, ...] | None:
    """Read "in 2011 when the mill closed, and in 2012 when it burnt": each date has its own."""
    start, end = own
    for other in others:
        joined = AND_IN.search(text, own.start, other.start)
        mine = AND_IN.search(text, own.start, date.start)
        if other.start < date.start and mine and mine.start() > other.end:
            start = max(start, mine.end())
        elif date.end < other.start and joined and joined.start() > date.end:
            end = min(end, joined.start())
    told = start != own.start and FINITE.search(text, date.end, end)
    is_cut = told or (end != own.end and FINITE.search(text, end, own.end))
    return (trimmed(text, Span(start, end)),) if is_cut else None


def _side(text: str, own: Span, date: Span, others: Sequence[Span]) -> tuple[Span, ...] | None:
    """Read "was founded in 1990 and closed in 2005": each date has its own verb."""
    for found in AND_VERB.finditer(text, own.start, own.end):
        if enclosed(text, own.start, found.start()):
            continue
        left = Span(own.start, found.start())
        right = Span(found.end(), own.end)
        verb = FINITE.search(text, *left)
        if verb is None or not any(_parted(left, right, date, other) for other in others):
            continue
        if date.start < found.start():
            return (trimmed(text, left),)
        subject = subject_of(text, left)
        if subject is not None:
            return (subject, trimmed(text, right))
    return None


def _parted(left: Span, right: Span, one: Span, other: Span) -> bool:
    """Say whether of two dates one stands on either side."""
    first, second = sorted((one, other))
    return left.start <= first.start < left.end and right.start <= second.start < right.end


def _starts_clause(text: str, part: Span) -> bool:
    return ADVERBIAL.match(text, part.start) is not None or (
        text[max(0, part.start - 4) : part.start] in {"and ", "but "} and _own_subject(text, part)
    )


def _own_subject(text: str, part: Span) -> bool:
    words = part.of(text)
    verb = FINITE.search(words)
    return verb is not None and verb.start() > 0 and not re.match(r"(?:and|but|then|or)\b", words)
