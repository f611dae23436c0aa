"""The clause that a date belongs to, and no more.

A sentence may date one thing and tell another ("This was her first visit, as he closed a mandate
that began in 2019" dates no visit). It is cut only where grammar says so: at a relative clause, a
subordinate clause, a speech's content, an item of a list, or where another date takes over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.timexes_tense import last_match
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREAK = re.compile(r"(?:,|;| [–—-]|—)[”’\"]?\s+(?:and |but |or )?|\s[–—]\s|—|: ")
_OPEN, _CLOSE = "“(‘[", "”)’]"
_RELATIVE = re.compile(
    r"(?:in |on |of |for |with |at |during )?(?:which(?! means?\b| meant\b)|who|whom|whose|where)\b"
)
_SUBORDINATE = re.compile(
    r"\b(?:as|after|before|because|although|though|while|whereas|since|until|once|when|if)\s+"
    r"(?=(?:the|a|an|his|her|its|their|he|she|it|they|we|[A-Z][\w’'-]*|police|officials)\b)"
)
_BEFORE_NOUN = re.compile(r"(?:after|before|since|until)\s+(?!(?:he|she|they|it|we)\b)")
_MODAL = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_SAID = (
    r"said|says|saying|told [\w .’'-]{2,40}?|added|announced|stated|noted|confirmed|claimed"
    r"|reported|wrote|argued|believed|believes|recalled|revealed|warned|insisted|explained"
    r"|acknowledged|pointed out|stressed|emphasi[sz]ed|predicted|estimated"
)
_THAT = re.compile(
    rf"\b(?:{_SAID})(?:(?: (?:on|late|early|last|this|in|at) (?:[A-Z][\w.]{{1,12}}|an?|his|her"
    rf"|their|the)"
    r"[\w ,.]{0,24}?| yesterday| today| [A-Z][a-z]{2,8}day)? that\b"
    r"|(?= (?:the|a|an|its|his|her|their|he|she|it|they)\b))\s+"
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|did"
    r"|does|do"
    r"|began|begins|took|takes|made|makes|came|went|gave|held|left|won|lost|sent|saw|met|became"
    r"|brought|led|rose|fell|grew|ran|broke|spoke|wrote|said|told|paid|sold|bought|struck|flew|fled"
    r"|drew|chose|shot|built|found|kept|put|set|cut|hit|got|beat|died|sank|stood|swore|withdrew"
    r"|entered|visited|burst|fought|caught|spread|split|quit|shut|froze|shook|swept|threw|drove|rode"
    r"|stole|tore|wore|woke|hid|dug|hung|sang|swam|slid|spent|taught|felt|fed|lent|overthrew|wept"
    r"|[a-z]{3,14}ed)\b"
)
_ADVERBIAL = re.compile(
    r"(?:and |but )?(?:in|on|since|by|during|after|before|at|between|from|until|as of|throughout"
    r"|over|earlier"
    r"|later|last|this|next|late|early|around|about|exactly|only|just|back in|within"
    r"|[\w-]+ (?:years|months|weeks"
    r"|days) (?:ago|later|earlier))\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:the|a|an|its|their|his|her|our|some|several|two|three|four|five|[A-Z])\b")
_POSSESSIVE = re.compile(r"(?:his|her|its|their)\b")
_PHRASE = re.compile(
    r"\b(?:(?:his|her|its|their|the|an?|this|that|these"
    r"|those)\s+(?:[\w’'-]+\s+){0,6}?[\w’'-]+(?:\s+(?:of|with|in|for|to|at|between"
    r"|on)\s+(?:the\s+|an?\s+)?(?:[A-Z][a-z]{1,3}\.\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]*){0,3}){0,2}"
    r"|[A-Z][\w’'-]*(?:\s+(?:of\s+)?[A-Z][\w’'-]*){0,5})$"
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}")
_VERB_FIRST = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|said|told|made|took"
    r"|began|became|led|won|lost|met|left|takes|holds|begins|starts|opens|ends|meets|votes|goes|comes"
    r"|runs|expires|closes|returns|becomes|remains|[a-z]{3,14}ed)\b"
)
_AND_VERB = re.compile(
    r"(?:,? (?:and|but|then|and then) )(?=(?:was|were|is|are|has|had|will|would|did|made|took|told"
    r"|began|became|led|won|lost|met|left|fell|rose|sold|bought|went|came|[a-z]{2,14}ed)\b)"
)
_TOLD = re.compile(rf"{FINITE.pattern}|\b[a-z]{{3,14}}(?:ed|ing)\b")
_ATTRIBUTION = re.compile(
    r"(?:[\w’'.-]+ ){1,6}(?:said|says|added|announced|reported)(?: (?:on )?[A-Z][a-z]+day)?"
)
_OPENING = re.compile(
    r"(?!Asked|Interviewed|Questioned|Pressed|Addressed|Quoted|Based|Compared|United|Red\b)"
    r"(?:Born|Built|Chosen|Sworn in|Taken|Made|Known|Founded|[A-Z][a-z]{2,12}ed)\b"
)
_AGE = re.compile(r"[0-9]{1,3}(?: years old)?")
_OVER_A = re.compile(r"(?:over|after|following|about|for|during) (?=(?:an?|the)\b)")
_FOLLOWED = re.compile(r"(?:After|Following|Despite|Before|Amid|Since|Until) (?!on )")
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_LONG_SUBJECT = 70
_MIN_ITEM, _MAX_SENTENCE, _AROUND = 4, 2000, 300


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
        near = max(sentence.start, date.start - _AROUND), min(sentence.end, date.end + _AROUND)
        return Clause((_trimmed(text, Span(*near)),))
    parts = _parts(text, sentence)
    at = next((i for i, part in enumerate(parts) if part.start <= date.start < part.end), 0)
    taken = {i for i, part in enumerate(parts) if i != at and _holds(part, others)}
    relative = _relative(text, parts, at, taken)
    if relative is not None:
        return Clause(relative)
    content = _content(text, sentence, date)
    if content is not None:
        within = [one for one in others if content.start <= one.start < content.end]
        return Clause(clause_of(text, content, date, within).spans, reported=True)
    own = _subordinate(text, parts, at, date, others) or _item(text, parts, at)
    if own is not None:
        return Clause((own,))
    opening = _participle(text, parts, at, date, others)
    if opening is not None:
        return Clause(opening)
    return Clause(_own_parts(text, parts, at, date, others) if others else (sentence,))


def part_of(text: str, sentence: Span, date: Span) -> Span:
    """Return the part between commas that a date stands in."""
    parts = _parts(text, sentence)
    return _trimmed(text, next((p for p in parts if p.start <= date.start < p.end), sentence))


def _parts(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence at commas, semicolons and dashes that stand outside quotations."""
    parts: list[Span] = []
    start = sentence.start
    for stop in _BREAK.finditer(text, sentence.start, sentence.end):
        if _enclosed(text, sentence.start, stop.start()) or _in_date(text, stop):
            continue
        if stop.start() > start:
            parts.append(Span(start, stop.start()))
        start = stop.end()
    parts.append(Span(start, sentence.end))
    return [part for part in parts if part.end > part.start] or [sentence]


def _in_date(text: str, stop: re.Match[str]) -> bool:
    """A comma before a year, or inside a number, ends nothing."""
    return re.match(r"[12][0-9]{3}\b", text[stop.end() : stop.end() + 5]) is not None


def _enclosed(text: str, start: int, at: int) -> bool:
    depth = 0
    for sign in text[start:at]:
        if sign in "“([":
            depth += 1
        elif sign in "”)]" and depth:
            depth -= 1
    return depth > 0


def _holds(part: Span, dates: Sequence[Span]) -> bool:
    return any(part.start <= date.start < part.end for date in dates)


def _relative(
    text: str, parts: Sequence[Span], at: int, taken: set[int]
) -> tuple[Span, ...] | None:
    """Read ", which began in August": the words with what they tell about, and whose it is."""
    part = parts[at]
    comma = text[: part.start].rstrip()[-1:] == "," if at else False
    if not comma or not _RELATIVE.match(text, part.start, part.end):
        return None
    head = parts[at - 1]
    if at > 1 and _AGE.fullmatch(text, *head):
        head = Span(parts[at - 2].start, head.end)
    words = head.of(text)
    verb = last_match(FINITE, words)
    if verb is None:
        return (_trimmed(text, Span(head.start, part.end)),)
    last = at
    while last + 1 < len(parts) and last + 1 not in taken and not _joins(text, parts[last + 1]):
        last += 1
    phrase = _PHRASE.search(words, verb.end()) or _PHRASE.search(words)
    begin = phrase.start() if phrase else 0
    told = _trimmed(text, Span(head.start + begin, parts[last].end))
    owner = last_match(_NAME, words[:begin])
    if owner is None or not _POSSESSIVE.match(words, begin):
        return (told,)
    return (Span(head.start + owner.start(), head.start + owner.end()), told)


def _joins(text: str, part: Span) -> bool:
    """Say whether a part begins another clause of the sentence: "and the council …"."""
    return text[max(0, part.start - 4) : part.start] in {"and ", "but "} and _own_subject(
        text, part
    )


def _content(text: str, sentence: Span, date: Span) -> Span | None:
    """What is told to have been said, where the date stands in that and not beside the verb."""
    said = None
    for found in _THAT.finditer(text, sentence.start, date.start):
        if not _enclosed(text, sentence.start, found.start()):
            said = found
    if said is None or said.end() > date.start or said.end() >= sentence.end:
        return None
    if ";" in text[said.end() : date.start]:
        return None
    content = Span(said.end(), sentence.end)
    return content if content.start > sentence.start else None


def _subordinate(
    text: str, parts: Sequence[Span], at: int, date: Span, others: Sequence[Span]
) -> Span | None:
    """Read "… after parliament voted in June": the clause with its own subject and verb.

    Where another date stands in it before this one, the sentence has gone on: "those who lost
    their homes when the dam broke in March moved into houses on Thursday".
    """
    part = parts[at]
    found = last_match(_SUBORDINATE, text[part.start : date.start])
    if found is None:
        return None
    inner = Span(part.start + found.end(), part.end)
    verb = FINITE.search(text, inner.start, min(inner.end, date.start))
    if verb is None or (_BEFORE_NOUN.match(text, part.start + found.start()) and verb[0] in _MODAL):
        return None  # "her visit before the vote will help"
    if any(inner.start <= other.start < date.start for other in others):
        return None
    return _trimmed(text, inner)


def _participle(
    text: str, parts: Sequence[Span], at: int, date: Span, others: Sequence[Span]
) -> tuple[Span, ...] | None:
    """Read "Born in Brask in 1929, …, she won …": the opening, and of whom it tells.

    Only a date with its year, or one beside another date: what a sentence opens with on a plain
    "Monday" happened with the rest of it.
    """
    opening = parts[at]
    if at or not _OPENING.match(text, opening.start) or FINITE.search(text, *opening):
        return None
    if not others and not _YEAR.search(text, *date):
        return None
    for part in parts[1:]:
        verb = FINITE.search(text, *part)
        if verb is not None and 0 < verb.start() - part.start <= _LONG_SUBJECT:
            return (_trimmed(text, opening), _trimmed(text, Span(part.start, verb.start())))
    return None


def _item(text: str, parts: Sequence[Span], at: int) -> Span | None:
    """An item of a list that tells its own event: "…, the talks held in Oslo last month, and …"."""
    part = parts[at]
    if at == 0 or len(parts) < _MIN_ITEM or not _ITEM.match(text, part.start):
        return None
    words = part.of(text)
    if len(words.split()) < _MIN_ITEM or _clause_verb(words):
        return None
    neighbours = [p for i, p in enumerate(parts) if i > 0 and i != at]
    listed = sum(
        bool(_ITEM.match(text, p.start)) and not _clause_verb(p.of(text)) for p in neighbours
    )
    return (
        _trimmed(text, part)
        if listed >= 1 and re.search(r"\b[a-z]+ed\b|\b(?:held|made|given|set)\b", words)
        else None
    )


def _clause_verb(words: str) -> bool:
    """A verb that makes a clause, not a participle behind its noun ("the aid extended to …")."""
    return (
        re.search(r"\b(?:is|are|was|were|has|have|had|will|would|said|told)\b", words) is not None
    )


def _own_parts(
    text: str, parts: Sequence[Span], at: int, date: Span, others: Sequence[Span]
) -> tuple[Span, ...]:
    """Where other dates share a sentence, the parts that are this date's own."""
    taken = {i for i, part in enumerate(parts) if i != at and _holds(part, others)}
    first = last = at
    bare = _bare(text, parts[at], date)
    if bare and last + 1 < len(parts) and last + 1 not in taken:
        last += 1
    while (
        last + 1 < len(parts)
        and last + 1 not in taken
        and not _starts_clause(text, parts[last + 1])
    ):
        last += 1
    while (
        first > 0
        and not (bare and last > at)
        and first - 1 not in taken
        and not _own_subject(text, parts[first])
    ):
        first -= 1
    if first < at and _ATTRIBUTION.fullmatch(text, parts[first].start, parts[first].end):
        first += 1
    own = Span(parts[first].start, parts[last].end)
    side = _side(text, own, date, others)
    if side is not None:
        return side
    subject = _subject(text, parts[0]) if first and _VERB_FIRST.match(text, own.start) else None
    if subject is not None:
        return (subject, _trimmed(text, own))
    beyond = last + 2
    if beyond < len(parts) and _RELATIVE.match(text, parts[last + 1].start):
        rest = Span(parts[beyond].start, parts[-1].end)
        if _VERB_FIRST.match(text, rest.start) and beyond not in taken:
            return (_trimmed(text, own), _trimmed(text, rest))
    over = _OVER_A.match(text, own.start, date.start)
    if over is not None and first and not FINITE.search(text, own.start, date.start):
        return (_trimmed(text, Span(over.end(), own.end)),)
    if not _TOLD.search(text, own.start, own.end):
        thing = _FOLLOWED.match(text, own.start, date.start)
        if thing is not None and len(text[thing.end() : date.start].split()) > 1:
            return (_trimmed(text, Span(thing.end(), own.end)),)
        own = Span(parts[0].start, parts[-1].end)
    return (_trimmed(text, own),)


def _side(text: str, own: Span, date: Span, others: Sequence[Span]) -> tuple[Span, ...] | None:
    """Read "was founded in 1990 and closed in 2005": each date has its own verb."""
    for found in _AND_VERB.finditer(text, own.start, own.end):
        if _enclosed(text, own.start, found.start()):
            continue
        left = Span(own.start, found.start())
        right = Span(found.end(), own.end)
        verb = FINITE.search(text, *left)
        if verb is None or not any(_parted(left, right, date, other) for other in others):
            continue
        if date.start < found.start():
            return (_trimmed(text, left),)
        subject = _subject(text, left)
        if subject is not None:
            return (subject, _trimmed(text, right))
    return None


def _parted(left: Span, right: Span, one: Span, other: Span) -> bool:
    """Say whether of two dates one stands on either side."""
    first, second = sorted((one, other))
    return left.start <= first.start < left.end and right.start <= second.start < right.end


def _subject(text: str, part: Span) -> Span | None:
    """Return the subject that a sentence opens with, where it is short and plain."""
    verb = FINITE.search(text, part.start, part.end)
    end = verb.start() if verb is not None else part.end
    if not 0 < end - part.start <= _LONG_SUBJECT or _ADVERBIAL.match(text, part.start):
        return None
    return _trimmed(text, Span(part.start, end))


def _bare(text: str, part: Span, date: Span) -> bool:
    """An adverbial that holds little but the date ("In June, …")."""
    return (
        _ADVERBIAL.match(text, part.start) is not None
        and not FINITE.search(text, part.start, part.end)
        and date.end <= part.end
    )


def _starts_clause(text: str, part: Span) -> bool:
    return _ADVERBIAL.match(text, part.start) is not None or (
        text[max(0, part.start - 4) : part.start] in {"and ", "but "} and _own_subject(text, part)
    )


def _own_subject(text: str, part: Span) -> bool:
    words = part.of(text)
    verb = FINITE.search(words)
    return verb is not None and verb.start() > 0 and not re.match(r"(?:and|but|then|or)\b", words)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " \t\n,;:–—-":
        start += 1
    while end > start and text[end - 1] in " \t\n,;:–—-":
        end -= 1
    return Span(start, end)
