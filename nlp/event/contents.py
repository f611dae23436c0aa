"""What somebody is told to have said, as clauses: "Lind said the dam burst in May"."""

from __future__ import annotations

import re

from nlp.event.parts import FINITE, enclosed, is_bare, parts_of
from nlp.event.relatives import RELATIVE
from nlp.values import Span

_SAID = (
    r"said|says|saying|told [\w .’'-]{2,40}?|added|announced|stated|noted|confirmed|claimed"
    r"|reported|wrote|argued|believed|believes|recalled|revealed|warned|insisted|explained"
    r"|acknowledged|pointed out|stressed|emphasi[sz]ed|predicted|estimated"
)
_THAT = re.compile(
    rf"\b(?:(?:{_SAID})(?: (?:on|late|early|last|this|in|at) (?:[A-Z0-9][\w.]{{0,12}}|an?|his|her"
    rf"|their|the)[\w ,.]{{0,24}}?| yesterday| today| [A-Z][a-z]{{2,8}}day)? that"
    rf"|(?:conclud|determin|rul|discover|learn|agre|vow|promis)ed that"
    r"|(?:not|add|argu|claim|announc|warn|insist|stat|explain|acknowledg|predict|stress|reveal|report"
    r"|suggest|confirm)ing that"
    rf"|(?P<bare>{_SAID})(?: (?:on )?[A-Z][a-z]{{2,8}}day| yesterday| today)?"
    r"(?= (?:the|a|an|its|his|her|their|he|she|it|they)\b)"
    r"|(?<=, )(?:saying|noting|adding|arguing|claiming|warning|insisting|explaining)"
    r"(?= (?:(?:[A-Z][\w’'.-]*|the|an?|[a-z]+s) ){1,4}(?:[a-z]+ly )?"
    r"(?:[a-z]{2,}ed|had|has|have|was|were|is|are|will|would|took|made|came|went|could|should)\b))\s+"
)
"""As in "said on Monday that", "agreed that"."""
_ASIDE = re.compile(rf"(?:,| (?:--|[-–—_])) {RELATIVE.pattern}")
_IT = re.compile(r"(?:it|he|she|they)\b")
_NEW_CLAUSE = re.compile(r", (?:and|but) (?:on|in|the|a|by|last|that|[A-Z])")
_AND_DID = re.compile(rf", (?:and|but) (?=(?:{FINITE.pattern}))")


def content(text: str, sentence: Span, date: Span) -> Span | None:
    """Return what is told to have been said, where the date stands in that, not beside the verb.

    Args:
        text: the article.
        sentence: the sentence.
        date: the date.
    """
    said = None
    for found in _THAT.finditer(text, sentence.start, date.start):
        if not enclosed(text, sentence.start, found.start()) and not _is_over(
            text, sentence, found.start(), date
        ):
            said = found
    if said is None or said.end() > date.start or said.end() >= sentence.end:
        return None
    if said["bare"] and not _is_clause(text, sentence, said):
        return None
    joined = _AND_DID.search(text, said.end(), date.start)
    if joined and not enclosed(text, sentence.start, joined.start()):
        return None  # "ruled that …, and chose Friday for the vote"
    if _NEW_CLAUSE.search(text, said.end(), date.end):
        new = parts_of(text, Span(said.end(), sentence.end))
        if any(p.start <= date.end < p.end + 2 and is_bare(text, p, date) for p in new[1:]):
            return None
    return Span(said.end(), sentence.end) if said.end() > sentence.start else None


def with_saying(text: str, sentence: Span, told: Span, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Show who said it before a "he" that opens what was said: "Kolb said he came in May".

    Args:
        text: the article.
        sentence: the sentence.
        told: what is told to have been said.
        spans: the clause of it that a date belongs to.
    """
    if spans[0].start != told.start or not _IT.match(text, told.start):
        return spans
    parts = parts_of(text, Span(sentence.start, told.start))
    said = parts[-1]
    if not any(FINITE.search(text, *part) for part in parts[:-1]):
        said = Span(parts[0].start, said.end)  # "Aldo Inc., a maker of hats, said"
    if any(one.match(text, said.start) for one in (FINITE, RELATIVE, _IT)):
        return spans
    return (Span(said.start, spans[0].end), *spans[1:])


def _is_over(text: str, sentence: Span, said: int, date: Span) -> bool:
    """In "Kolb – who once said he would go – left on Monday" what he said is over by then."""
    if not _ASIDE.search(text, sentence.start, said):
        return False
    own = next(part for part in parts_of(text, sentence) if said < part.end)
    return RELATIVE.match(text, own.start) is not None and own.end < date.start


def _is_clause(text: str, sentence: Span, said: re.Match[str]) -> bool:
    """Tell "said the dam burst" from "announced the plan" and "a boat the group said it took"."""
    words = text[said.end() : _first_break(text, said.end(), sentence)]
    if not FINITE.search(words.replace(" based on ", " ")):
        return False
    start = parts_of(text, Span(sentence.start, said.start()))[-1].start
    is_pronoun = _IT.match(text, said.end()) is not None
    return not (is_pronoun and FINITE.search(text, start, said.start()))


def _first_break(text: str, start: int, sentence: Span) -> int:
    return parts_of(text, Span(start, sentence.end))[0].end
