"""What somebody is told to have said, as clauses: "Lind said the dam burst in May"."""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp.event.parts import ADVERBIAL, FINITE, enclosed, is_bare, parts_of, subject_of
from nlp.event.relatives import RELATIVE
from nlp.timex.tense import last_match
from nlp.values import Span

_SAID = (
    r"said|says|saying|told [\w .’'-]{2,40}?|added|announced|stated|noted|confirmed|claimed"
    r"|reported|wrote|argued|believed|believes|recalled|revealed|warned|insisted|explained"
    r"|acknowledged|pointed out|stressed|emphasi[sz]ed|predicted|estimated"
)
_THAT = re.compile(
    rf"\b(?:(?:{_SAID})(?: (?:on|late|early|last|this|in|at) (?:[A-Z0-9][\w.]{{0,12}}|an?|his|her"
    r"|their|the)[\w ,.]{0,24}?| yesterday| today| [A-Z][a-z]{2,8}day)? that|(?:conclud"
    r"|determin|rul|discover|learn|agre|vow|promis|testifi|submitt|complain|conced|counter|indicat"
    r"|suggest|fear|hop|expect|suspect|alleg|contend|forecast)(?:ed(?: (?:in|to|on|through"
    r"|under) [\w’' -]{3,40}?)?)? that|(?:heard|knew|found|thought|understood|forecasts?"
    r"|expects?|fears?|hopes?|thinks?|alleges?|suggests?|shows?|indicates?|predicts?|warns?) that"
    r"|(?:not|add|argu|claim|announc|warn|insist|stat|explain|acknowledg|predict|stress|reveal"
    r"|report|suggest|confirm|forecast|expect|hop|fear|believ|alleg|admitt|conced|indicat"
    r"|show)ing that|(?P<asked>ask(?:s|ed|ing)?(?: [\w .’'-]{2,30}?)?) (?:how|why)(?= (?:the|an?"
    r"|his|her|its|their|he|she|it|they|[A-Z][\w’'.-]*) (?!to\b))|(?:admitt|claim|fear|believ"
    r"|learn|hear|discover|reali[sz])ing(?= (?:he|she|they|it) )"
    rf"|(?P<bare>{_SAID})(?: (?:on )?[A-Z][a-z]{{2,8}}day| yesterday| today)?(?= (?:the|a|an|its"
    r"|his|her|their|he|she|it|they)\b)|(?<=, )(?:saying|noting|adding|arguing|claiming|warning"
    r"|insisting|explaining)(?= (?:(?:[A-Z][\w’'.-]*|the|an?"
    r"|[a-z]+s) ){1,4}(?:[a-z]+ly )?(?:[a-z]{2,}ed|had|has|have|was|were|is|are|will|would"
    r"|took|made|came|went|could|should)\b))\s+"
)
"""As in "said on Monday that", "agreed that"."""
_UNSURE = re.compile(
    r"(?:claim|alleg|believ|suggest|suspect|fear|hop|expect|forecast|predict|estimat|argu|th(?:ink"
    r"|ought)|contend)"
)
"""What is only claimed, believed or foreseen is never shown without the word that says so."""
_NOT = re.compile(r"\b(?:not|never|nor|nobody|no one|neither|[a-z]+n[’']t)(?: [a-z]+){0,2} \Z")
_AND_THAT = re.compile(
    r",? (?:and|but)(?: also)? that (?=(?:the|an?|his|her|its|their|he|she|it|they|there"
    r"|[A-Z0-9])[\w’'.-]* |[a-z]+ (?:would|will|had|was|were|is|are|could|has|have)\b)"
)
_APART = re.compile(r" (?:--|[–—]) (?:and|but) ")
"""Behind a dash, "and" goes on with the main clause."""
_THAT_AT_END = re.compile(r",? that\s*\Z")
_DOING = re.compile(r"[a-z]+ing\b")
_BEFORE_DOING = re.compile(r"(?:, |\b(?:despite|after|by|while|without|before|in|when) )\Z")
_ADVERB = re.compile(r"(?:had|has|have|also|later|then|further|earlier|meanwhile|now|[a-z]+ly) ?")
_OPENS = re.compile(
    r"(?i:the|an?|his|her|its|their|he|she|it|they|we|some|many|most|police|officials)\b"
)
_CONJUNCTION = re.compile(
    r"\b(?:[Aa]fter|[Bb]efore|[Ww]hen|[Ww]hile|[Aa]s|[Bb]ecause|[Aa]lthough|[Tt]hough|[Ss]ince"
    r"|[Ww]here"
    r"|[Ww]hereas) (?=(?:the|an?|his|her|its|their|he|she|it|they|we|some|many|[A-Z])[\w’'.-]* )"
)
_BESIDE = re.compile(rf"\A(?:{ADVERBIAL.pattern}|[A-Z][a-z]+ing\b|[A-Z][a-z]+ed\b)", re.IGNORECASE)
_ASIDE = re.compile(rf"(?:,| (?:--|[-–—_])) {RELATIVE.pattern}")
_IT = re.compile(r"(?:it|he|she|they)\b")
_NEW_CLAUSE = re.compile(r", (?:and|but) (?:on|in|the|a|by|last|that|[A-Z])")
_AND_DID = re.compile(rf", (?:and|but) (?=(?:{FINITE.pattern}))")


class Content(NamedTuple):
    """What is told to have been said: "she said the dam burst and that the mill would close".

    `start` and `end` are those of the half that holds the date, `opens` is where all of it begins,
    `verb` where the verb does that says so. What `is_unsure` is only claimed, or believed.
    """

    start: int
    end: int
    opens: int
    verb: int
    is_unsure: bool

    @property
    def span(self) -> Span:
        """The words themselves."""
        return Span(self.start, self.end)


def content(text: str, sentence: Span, date: Span) -> Content | None:
    """Return what is told to have been said, where the date stands in that, not beside the verb.

    Args:
        text: the article.
        sentence: the sentence.
        date: the date.
    """
    said = _saying(text, sentence, date)
    if said is None:
        return None
    apart = _APART.search(text, said.end(), sentence.end)
    if apart and apart.end() <= date.start:
        return None
    stop = apart.start() if apart else sentence.end
    if _CONJUNCTION.match(text, sentence.start):  # "Although the mayor said …, the mill"
        own = parts_of(text, Span(said.end(), stop))
        stop = next((part.end for part in own if part.start <= date.start < part.end), stop)
    unsure = _UNSURE.match(text, said.start()) is not None
    halves = [
        m
        for m in _AND_THAT.finditer(text, said.end(), sentence.end)
        if not enclosed(text, said.end(), m.start())
    ]
    start = max((m.end() for m in halves if m.end() <= date.start), default=said.end())
    end = min((m.start() for m in halves if m.start() >= date.end), default=stop)
    return Content(start, end, said.end(), said.start(), unsure)


def _saying(text: str, sentence: Span, date: Span) -> re.Match[str] | None:
    """Return the last saying before a date whose content the date stands in."""
    said = None
    for found in _THAT.finditer(text, sentence.start, date.start):
        if not enclosed(text, sentence.start, found.start()) and not _is_over(
            text, sentence, found.start(), date
        ):
            said = found
    if said is None or not sentence.start < said.end() <= min(date.start, sentence.end - 1):
        return None
    joined = _AND_DID.search(text, said.end(), date.start)
    # "ruled that …, and chose Friday for the vote"
    is_left = joined is not None and not enclosed(text, sentence.start, joined.start())
    is_none = (
        _NOT.search(text, sentence.start, said.start())
        or (said["bare"] and not _is_clause(text, sentence, said))
        or _goes_on(text, sentence, said.end(), date)
    )
    return None if is_left or is_none else said


def _goes_on(text: str, sentence: Span, start: int, date: Span) -> bool:
    """Say whether a new main clause opens before a date: "said he would go, and in May he did"."""
    if _NEW_CLAUSE.search(text, start, date.end) is None:
        return False
    new = parts_of(text, Span(start, sentence.end))
    return any(p.start <= date.end < p.end + 2 and is_bare(text, p, date) for p in new[1:])


def with_saying(
    text: str, sentence: Span, told: Content, spans: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Show who said it before a "he" that opens what was said: "Kolb said he came in May".

    Args:
        text: the article.
        sentence: the sentence.
        told: what is told to have been said.
        spans: the clause of it that a date belongs to.
    """
    if told.is_unsure:
        return said_too(text, sentence, told, spans)
    if spans[0].start != told.start or not _IT.match(text, told.start):
        return spans
    parts = parts_of(text, Span(sentence.start, told.start))
    said = parts[-1]
    if not any(FINITE.search(text, *part) for part in parts[:-1]):
        said = Span(parts[0].start, said.end)  # "Aldo Inc., a maker of hats, said"
    if any(one.match(text, said.start) for one in (FINITE, RELATIVE, _IT)):
        return spans
    return (Span(said.start, spans[0].end), *spans[1:])


def said_too(text: str, sentence: Span, told: Content, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Show what was said with the words that say by whom: "The mill hoped that … by May".

    Args:
        text: the article.
        sentence: the sentence.
        told: what is told to have been said.
        spans: the clause of it that a date belongs to.
    """
    if text.startswith("ask", told.verb):
        return spans  # "She asked how the mill had burnt": it had
    parts = parts_of(text, Span(sentence.start, told.verb))
    if _DOING.match(text, told.verb) and _BEFORE_DOING.search(text, sentence.start, told.verb):
        subject = subject_of(text, parts[0])  # "Kolb left, saying that she …"
        is_named = subject is not None and text[subject.start].isalnum()
        return (subject, Span(told.verb, spans[-1].end)) if subject and is_named else spans
    says = _sayer(text, parts, told.verb)
    if told.start == told.opens:
        return (Span(says, spans[-1].end),)
    opening = text[says : told.opens]
    that = _THAT_AT_END.search(opening)
    return (Span(says, says + (that.start() if that else len(opening.rstrip()))), *spans)


def _sayer(text: str, parts: list[Span], verb: int) -> int:
    """Return where the words begin that say who says something: the subject of the verb."""
    first = len(parts) - 1
    is_adverb = _ADVERB.fullmatch(text, *parts[first]) is not None
    if is_adverb:
        first = max(0, first - 1)
    if first and (is_adverb or text.endswith(", ", 0, verb)):
        first -= 1  # "The mayor, Ada Voss, (also) said"
    inner = last_match(_CONJUNCTION, text[parts[first].start : verb])
    if inner is not None and (not inner.start() or FINITE.search(inner.string[: inner.start()])):
        return parts[first].start + inner.end()  # "She left after the mayor said …"
    while first and _is_beside(text, parts[first]):
        first -= 1
    while (
        first
        and not _OPENS.match(text, parts[first].start)
        and not any(one.search(text, *parts[first - 1]) for one in (FINITE, _BESIDE))
    ):
        first -= (
            1  # "A miller, Oda Lind, on Monday told …", "The giant ale, rope and sail maker said"
        )
    return parts[first].start


def _is_beside(text: str, part: Span) -> bool:
    return any(one.match(text, part.start) for one in (RELATIVE, FINITE, ADVERBIAL, _DOING))


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
