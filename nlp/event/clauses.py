"""The clause that a date belongs to, and no more.

A sentence may date one thing and tell another ("This was her first visit, as he closed a mandate
that began in 2019" dates no visit). It is cut only where grammar says so: at a relative clause, a
subordinate clause, a speech's content, an item of a list, or where another date takes over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.event import contents, openings, participles, relatives
from nlp.event.openings import FOLLOWED
from nlp.event.parts import (
    ADVERBIAL,
    FINITE,
    VERBAL,
    Placed,
    between_semicolons,
    count_verbs,
    enclosed,
    is_bare,
    parts_of,
    subject_of,
    trimmed,
)
from nlp.event.relatives import RELATIVE
from nlp.timex.tense import last_match
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_SUBORDINATE = re.compile(
    r"\b(?:[Aa]s|[Aa]fter|[Bb]efore|[Bb]ecause|[Aa]lthough|[Tt]hough|[Ww]hile|[Ww]hereas|[Ss]ince"
    r"|[Uu]ntil|[Oo]nce|[Ww]hen|[Ii]f|the (?:same )?(?:day|week|month|year)(?: that)?)\s+"
    r"(?=(?:the|a|an|his|her|its|their|he|she|it|they|we|both|some|many|most|several|two|three"
    r"|[A-Z][\w’'-]*|police|officials|voters|people|workers|talks"
    r"|[a-z]{3,14}s (?:was|were|had|have))\b)"
)
_NOUN_BESIDE = re.compile(r"(?:an?|the|one of|[0-9]{1,3}\b)")
_MERELY = re.compile(r"\b(?:[Nn]ot|[Mm]erely|[Jj]ust|[Ss]imply|[Oo]nly) \Z")
"""What is so "merely because the troops leave" is not told of their leaving."""
_VERB_BEHIND = re.compile(rf" {FINITE.pattern}")
_PRESENT = re.compile(r"(?:[A-Z][\w’'.-]*|he|she|it)(?: [A-Z][\w’'.-]*){0,3} [a-z]{2,12}s\b")
_BEFORE_NOUN = re.compile(r"(?:after|before|until)\s+(?!(?:he|she|they|it|we)\b)")
_MEANWHILE = re.compile(r"(?:as|when|while)\b", re.IGNORECASE)
_MODAL = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_HE = re.compile(r"(?:s?he|they)\b")
_HIS = re.compile(r"(?:his|her|its|their)\b")
_NOW = re.compile(
    r",? (?:and|but)(?:, [^,;.]{3,40},)? (?=(?:now|still|today|since)\b|(?:is|are|has|have)\b)"
    r"|, (?:and|but) (?=(?:(?:the|an?|his|her|its|their|[A-Z])[\w’'-]* )?(?:[\w’'-]+ ){1,3}?"
    r"(?:is|are|has|have|remains?|says|will)\b)"
)
_VERB_FIRST = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|said|told|made|took"
    r"|began|became|led|won|lost|met|left|takes|holds|begins|starts|opens|ends|meets|votes|goes|comes"
    r"|runs|expires|closes|returns|becomes|remains|[a-z]{3,14}ed"
    r"|(?!includ|follow|dur|accord|regard|concern|beginn|start|morn|even)[a-z]{3,12}ing)\b"
)
_AND_VERB = re.compile(
    r"(?:,? (?:and|but|then|and then) )(?=(?:was|were|is|are|has|had|will|would|did|made|took|told"
    r"|began|became|led|won|lost|met|left|fell|rose|sold|bought|went|came|[a-z]{2,14}ed)\b)"
)
_TOLD = re.compile(rf"{FINITE.pattern}|\b[a-z]{{3,14}}(?:ed|ing)\b")
_ATTRIBUTION = re.compile(
    r"(?:[\w’'.-]+ ){1,6}(?:said|says|added|announced|reported)(?: (?:on )?[A-Z][a-z]+day)?"
)
_CONJUNCTION = re.compile(r"(?:after|before|when|while|as|because|since|although|though)\b")
_AND_IN = re.compile(r"\band (?=(?:in|on|by) \Z|(?:when|after|before|while|once) [^;]*\Z)")
_ENDED = re.compile(r",? (?:ended|ending|through)\b")
"""What only says more of a stretch: "the third quarter ended Sept. 30"."""
_SO = re.compile(
    r"(?:forcing|leaving|causing|prompting|sparking|triggering|leading to|resulting in|bringing"
    r"|paving|allowing|clearing|ending)\b"
)
"""What came of all that is told before it: "the raid failed, forcing a retreat by May"."""
_TOLD_THAT = re.compile(
    r" that (?!(?:day|night|morning|evening|afternoon|week|weekend|month|year|summer|winter|spring"
    r"|autumn|fall|season|time)\b)"
)
_AND_NOUN = re.compile(r", (?:and|or) (?:the |an? |his |her |its |their |[A-Z])")
_OVER_A = re.compile(r"(?:over|after|following|about|for|during) (?=(?:an?|the)\b)")
_FRAGMENT = re.compile(r"(?:on|to|of|for|with|from|about|[$£€]) ?[\w$£€][^,;]{6,}")
_DASHES = "–—-"
_FEW_VERBS, _TELLING = 1, 4
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_WHEN = re.compile(r"(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Ff]rom|[Ww]ith|[Dd]uring|[Tt]hrough|[Uu]nder) ")
_DATED = re.compile(r"\b(?:dated|titled|entitled|headlined)\b")
_MAX_SENTENCE, _AROUND = 2000, 300


@dataclass(frozen=True, slots=True)
class Clause:
    """The words that a date belongs to (in order, with gaps between them), and their content.

    `reported` says that the words are what somebody is told to have said.
    """

    spans: tuple[Span, ...]
    reported: bool = False


def clause_of(text: str, sentence: Span, date: Span, others: Sequence[Span]) -> Clause:
    """Return the clause of a sentence that a date belongs to.

    Args:
        text: the article.
        sentence: the sentence, or the part of it in which the clause is sought.
        date: the expression.
        others: the other dates of the same sentence.

    Returns:
        The spans to show; the whole sentence where nothing says that it should be cut.
    """
    if sentence.end - sentence.start > _MAX_SENTENCE:
        return Clause((trimmed(text, _near(sentence, date)),))
    within = between_semicolons(text, sentence, date)
    if within != sentence:
        others = [one for one in others if within.start <= one.start < within.end]
    parts = parts_of(text, within)
    at = next((i for i, part in enumerate(parts) if part.start <= date.start < part.end), 0)
    one = Placed(text, parts, at, date, others)
    relative = relatives.relative(one)
    inner = relatives.restrictive(one) if relative is not None else None
    if inner is not None and relative is not None and inner[-1].start > relative[-1].start:
        relative = inner  # ", which grew out of a strike that began in May": the strike began then
    if relative is not None:
        return Clause(relatives.with_subject(text, parts, relative))
    content = contents.content(text, within, date)
    if content is not None:
        inside = [one for one in others if content.start <= one.start < content.end]
        told = clause_of(text, content, date, inside).spans
        return Clause(contents.with_saying(text, within, content, told), reported=True)
    own = _cut(one)
    if own is not None:
        named = relatives.with_subject(text, parts, own)
        is_his = _HIS.match(text, own[0].start) and not FINITE.search(text, *own[0])
        leans = is_his or (not others and _HE.match(text, own[0].start))
        if len(named) > 1 or not leans:
            return Clause(named)
    spans = _own_parts(one) if others else (_before_now(text, within, date),)
    if _only_when(text, spans, date):
        spans = (trimmed(text, within),)
    if within.start == sentence.start:
        return Clause(spans)
    return Clause(relatives.with_subject(text, parts_of(text, sentence), spans))


def _only_when(text: str, spans: Sequence[Span], date: Span) -> bool:
    """Say whether words tell no more than when: "In an email dated 3 May"."""
    if len(spans) > 1 or not _WHEN.match(text, spans[0].start):
        return False
    told = f"{text[spans[0].start : date.start]} {text[date.end : spans[0].end]}"
    return VERBAL.search(_DATED.sub(" ", told)) is None


def _cut(one: Placed) -> tuple[Span, ...] | None:
    """Return what grammar cuts a date's words to, `None` where it cuts nothing."""
    was = (
        openings.when_told(one)
        or openings.happening(one)
        or openings.bounded(one)
        or openings.of_date(one)
    )
    if was is not None:
        return was
    inner = relatives.restrictive(one)
    own = _subordinate(one)
    if inner is not None and (own is None or own.start <= inner[-1].start):
        return inner
    if own is not None:
        return (own,)
    done = participles.participle(one)
    if done is not None:
        return done
    item = openings.item(one)
    if item is not None:
        return (item,)
    return (
        openings.done(one)
        or relatives.contact(one)
        or participles.reduced(one)
        or openings.followed(one)
        or openings.coordinate(one)
    )


def _before_now(text: str, sentence: Span, date: Span) -> Span:
    """Leave out how things stand today: "helped end the war in 1995 and now are ready"."""
    found = _NOW.search(text, date.end, sentence.end)
    if found is None or FINITE.search(text, sentence.start, date.start) is None:
        return sentence
    between = text[date.end : found.start()]
    if enclosed(text, sentence.start, found.start()) or (", " in between and found[0][0] != ","):
        return sentence
    return Span(sentence.start, found.start())


def part_of(text: str, sentence: Span, date: Span) -> Span:
    """Return the part between commas that a date stands in."""
    if sentence.end - sentence.start > _MAX_SENTENCE:
        sentence = _near(sentence, date)
    parts = parts_of(text, sentence)
    return trimmed(text, next((p for p in parts if p.start <= date.start < p.end), sentence))


def _near(sentence: Span, date: Span) -> Span:
    return Span(max(sentence.start, date.start - _AROUND), min(sentence.end, date.end + _AROUND))


def _subordinate(one: Placed) -> Span | None:
    """Read "… after parliament voted in June": the clause with its own subject and verb.

    Where another date stands in it before this one, the sentence has gone on: "those who lost
    their homes when the dam broke in March moved into houses on Thursday".
    """
    text, parts, at, date, others = one
    part = parts[at]
    found = last_match(_SUBORDINATE, text[part.start : date.start])
    if found is None:
        return _apposed(one)
    if _MERELY.search(text, part.start, part.start + found.start()):
        return None
    also = _AND_IN.search(text, part.start + found.end(), date.start) if others else None
    if also is not None:
        return trimmed(text, Span(also.end(), part.end))  # "in 2011 when …, and in 2012 when …"
    inner = Span(part.start + found.end(), part.end)
    if not _goes_with(text, inner, date, part.start + found.start()):
        return None
    meanwhile = _MEANWHILE.match(text, part.start + found.start())
    went_on = any(inner.start <= other.start < date.start for other in others)
    if went_on or (meanwhile and not others and not _YEAR.search(text, *date)):
        return None  # "She wept as he spoke on Monday": both were then
    that = last_match(_TOLD_THAT, text[inner.start : inner.end])
    if that is not None and not FINITE.search(text, inner.start + that.end(), inner.end):
        inner = Span(inner.start, parts[-1].end)  # "he announced Monday that Kolb, 58, will go"
    return trimmed(text, inner)


def _apposed(one: Placed) -> Span | None:
    """Read "… since Kolb, a mill owner, built a wall in 1992": the wall was built then."""
    text, parts, at, date, _ = one
    if at <= 1 or not _YEAR.search(text, *date) or not FINITE.match(text, parts[at].start):
        return None
    beside, head = parts[at - 1], parts[at - 2]
    if not _NOUN_BESIDE.match(text, beside.start) or FINITE.search(text, *beside):
        return None
    found = last_match(_SUBORDINATE, text[head.start : head.end])
    if found is None or FINITE.search(text, head.start + found.end(), head.end):
        return None
    last = next((n for n in range(at, len(parts) - 1) if FINITE.search(text, *parts[n + 1])), -1)
    return trimmed(text, Span(head.start + found.end(), parts[last].end))


def _goes_with(text: str, inner: Span, date: Span, conjunction: int) -> bool:
    """Say whether a date goes with the one verb of a subordinate clause."""
    verb = FINITE.search(text, inner.start, min(inner.end, date.start))
    if verb is None:
        present = _PRESENT.match(text, inner.start, date.start)
        return bool(present or _VERB_BEHIND.match(text, date.end))
    is_stative = _MEANWHILE.match(text, conjunction) and _AND_VERB.search(text, *inner)
    if is_stative and _AND_VERB.search(text, verb.end(), date.start):
        return False  # "married when they were young and came here in 1956"
    if text.endswith("and ", inner.start, verb.start()):
        return False  # "served as a gunner and went home in May"
    if _BEFORE_NOUN.match(text, conjunction) and verb[0] in _MODAL:
        return False  # "her visit before the vote will help"
    return count_verbs(text[inner.start : date.start]) <= _FEW_VERBS


def _own_parts(one: Placed) -> tuple[Span, ...]:
    """Where other dates share a sentence, the parts that are this date's own."""
    text, parts, _, date, others = one
    taken = one.taken()
    first, last = _extent(one, taken)
    while (
        first and first - 1 not in taken and _FRAGMENT.match(text, parts[first].start, date.start)
    ):
        first -= 1
    own = Span(parts[first].start, parts[last].end)
    is_of_noun = first and (
        RELATIVE.match(text, own.start) or participles.is_done_by(text, parts[first])
    )
    side = _each(text, own, date, others) or (
        relatives.of_noun(text, parts, first, own.end)
        if is_of_noun
        else _side(text, own, date, others)
    )
    if side is not None:
        return side
    subject = subject_of(text, parts[0]) if first and _VERB_FIRST.match(text, own.start) else None
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
        if _VERB_FIRST.match(text, rest.start) and beyond not in taken:
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
        joined = _AND_IN.search(text, own.start, other.start)
        mine = _AND_IN.search(text, own.start, date.start)
        if other.start < date.start and mine and mine.start() > other.end:
            start = max(start, mine.end())
        elif date.end < other.start and joined and joined.start() > date.end:
            end = min(end, joined.start())
    told = start != own.start and FINITE.search(text, date.end, end)
    is_cut = told or (end != own.end and FINITE.search(text, end, own.end))
    return (trimmed(text, Span(start, end)),) if is_cut else None


def _side(text: str, own: Span, date: Span, others: Sequence[Span]) -> tuple[Span, ...] | None:
    """Read "was founded in 1990 and closed in 2005": each date has its own verb."""
    for found in _AND_VERB.finditer(text, own.start, own.end):
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
