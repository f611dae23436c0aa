"""The clause that a date belongs to, and no more.

A sentence may date one thing and tell another ("This was her first visit, as he closed a mandate
that began in 2019" dates no visit). It is cut only where grammar says so: at a relative clause, a
subordinate clause, a speech's content, an item of a list, or where another date takes over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.event import contents, happenings, nouns, openings, participles, relatives, wholes
from nlp.event.halves import half
from nlp.event.parts import (
    AUXILIARY,
    FINITE,
    VERBAL,
    Placed,
    between_semicolons,
    count_verbs,
    is_now,
    parts_of,
    trimmed,
)
from nlp.event.shares import AND_IN, AND_VERB, own_parts
from nlp.timex.tense import last_match
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_SUBORDINATE = re.compile(
    r"\b(?:[Aa]s|[Aa]fter|[Bb]efore|[Bb]ecause|[Aa]lthough|[Tt]hough|[Ww]hile|[Ww]hereas|[Ss]ince"
    r"|[Uu]ntil|[Oo]nce|[Ww]hen|[Ii]f|the (?:same )?(?:day|week|month|year)(?: that)?)\s+"
    r"(?=(?:the|a|an|his|her|its|their|he|she|it|they|we|both|some|many|most|several|two|three"
    rf"|(?:(?!{FINITE.pattern}|(?:of|in|on|at|to|from|for|with|by|and|such|[a-z]+ing)\b)[a-z-]+ )"
    r"{0,3}[A-Z][\w’'-]*|[0-9]+(?=[ -][a-z])|police|officials|voters|people|workers|talks"
    r"|[a-z]{3,14}s (?:was|were|had|have))\b)"
)
"""As in "after the vote was", "as police came": a conjunction before a subject of its own."""
_AFTER = re.compile(r"(?:after|because)\b")
_NOUN_BESIDE = re.compile(r"(?:an?|the|one of|[0-9]{1,3}\b)")
_MERELY = re.compile(
    r"\b(?:[Nn]ot|[Mm]erely|[Jj]ust|[Ss]imply|[Oo]nly|minutes?|hours?|moments|[Ss]hortly"
    r"|[Ss]oon) \Z"
)
"""What is so "merely because the troops leave" is not told of their leaving.

What was done "nine minutes before they left on Friday" was so on that day, too.
"""
_A_TIME = re.compile(r"the (?:[a-z]+ )?(?:day|night|week|weekend|month|year|start|end|middle) of\b")
"""In "since the second week of May there was peace" no clause opens behind "since"."""
_VERB_BEHIND = re.compile(rf" {FINITE.pattern}")
_NOUN = re.compile(r"(?:[Tt]he|[Aa]n?) ")
_IS = re.compile(rf" {AUXILIARY}\b")
_PRESENT = re.compile(
    r"(?:[A-Z][\w’'.-]*|he|she|it|(?:the|his|her|its|their) [a-z]+)(?: [A-Z][\w’'.-]*){0,3}"
    r" [a-z]{2,12}s\b"
)
_BEFORE_NOUN = re.compile(r"(?:after|before|until)\s+(?!(?:he|she|they|it|we)\b)")
_MEANWHILE = re.compile(r"(?:as|when|while)\b", re.IGNORECASE)
_AS_DONE = re.compile(r"\b(?:was|were) [a-z]{2,12}(?:ed|en|ught|ain|ot)\b[^,;]{0,60} as \Z")
"""What was done as something else happened: a deed, and no state that lasts."""
_MODAL = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_HE = re.compile(r"(?:s?he|they)\b")
_IT = re.compile(r"(?:s?he|they|it)\b")
_TOLD_THAT = re.compile(
    r" that (?!(?:day|night|morning|evening|afternoon|week|weekend|month|year|summer|winter|spring"
    r"|autumn|fall|season|time)\b)"
)
_HEADLESS = re.compile(
    rf"(?:between|from|in|on|by|since|during|at|until|before|after)\b|{FINITE.pattern}"
)
_FEW_VERBS = 1
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_WHEN = re.compile(r"(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Ff]rom|[Ww]ith|[Dd]uring|[Tt]hrough|[Uu]nder) ")
_DATED = re.compile(r"\b(?:dated|titled|entitled|headlined)\b")
_MAX_SENTENCE, _AROUND = 2000, 300


@dataclass(frozen=True, slots=True)
class Clause:
    """The words that a date belongs to (in order, with gaps between them), and their content.

    `reported` are the same with the words that say who says so, where somebody is told to have
    said them, and `verb` is where those words have their verb.
    """

    spans: tuple[Span, ...]
    reported: tuple[Span, ...] = ()
    verb: int = 0


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
        return Clause(nouns.with_subject(text, parts, relative))
    content = contents.content(text, within, date)
    if content is not None:
        return _reported(text, within, date, others, content)
    own = _cut(one)
    if own is not None:
        named = nouns.with_subject(text, parts, own)
        is_his = nouns.POSSESSIVE.match(text, own[0].start) and not FINITE.search(text, *own[0])
        leans = is_his or (not others and _HE.match(text, own[0].start))
        if len(named) > 1 or not leans:
            return Clause(named)
    spans = _halved(text, within, own_parts(one) if others else (within,), date, others)
    if _only_when(text, spans, date) or _lacks_verb(text, spans, within):
        spans = (trimmed(text, within),)
    if within.start == sentence.start:
        return Clause(spans)
    return Clause(nouns.with_subject(text, parts_of(text, sentence), spans))


def _reported(
    text: str, within: Span, date: Span, others: Sequence[Span], content: contents.Content
) -> Clause:
    """Return the clause of a date in what is told to have been said, and with who says it."""
    inside = [one for one in others if content.start <= one.start < content.end]
    told = clause_of(text, content.span, date, inside).spans
    if told[0].start != content.start and not _HEADLESS.match(text, told[0].start):
        return Clause(told, told, content.verb)
    shown = contents.with_saying(text, within, content, told)
    return Clause(shown, contents.said_too(text, within, content, told), content.verb)


def _only_when(text: str, spans: Sequence[Span], date: Span) -> bool:
    """Say whether words tell no more than when: "In an email dated 3 May"."""
    if len(spans) > 1 or not _WHEN.match(text, spans[0].start):
        return False
    told = f"{text[spans[0].start : date.start]} {text[date.end : spans[0].end]}"
    return VERBAL.search(_DATED.sub(" ", told)) is None


def _lacks_verb(text: str, spans: Sequence[Span], sentence: Span) -> bool:
    """Say whether another date took the verb away: "On Friday, Selby, a port," has none.

    "The vote on 3 May", which others are told of behind, is told by its name.
    """
    own = spans[0]
    if len(spans) > 1 or VERBAL.search(text, *own):
        return False
    if _NOUN.match(text, own.start) and wholes.names_event(own.of(text).partition(",")[0]):
        return False
    return VERBAL.search(text, *sentence) is not None


def _cut(one: Placed) -> tuple[Span, ...] | None:
    """Return what grammar cuts a date's words to, `None` where it cuts nothing."""
    was = (
        happenings.when_told(one)
        or happenings.happening(one)
        or happenings.bounded(one)
        or happenings.of_date(one)
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
    )


def _halved(
    text: str, within: Span, spans: tuple[Span, ...], date: Span, others: Sequence[Span]
) -> tuple[Span, ...]:
    """Return a clause without the half of it that is of another time than its date.

    A half on a "he" that may be anybody stays with the half before it.
    """
    own = spans[-1]
    if not own.start <= date.start < own.end:
        return spans
    kept = half(text, own, date, others)
    if kept[0].start == own.start or len(kept) > 1:
        return kept if len(kept) > 1 and len(spans) > 1 else (*spans[:-1], *kept)
    named = nouns.with_subject(text, parts_of(text, within), kept)
    return spans if len(named) == 1 and _IT.match(text, named[0].start) else named


def part_of(text: str, sentence: Span, date: Span) -> Span:
    """Return the part between commas that a date stands in.

    Args:
        text: the article.
        sentence: the sentence.
        date: the expression.
    """
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
    before = text[part.start : date.start]
    told = [m for m in _SUBORDINATE.finditer(before) if FINITE.search(before, m.end())]
    found = told[-1] if told else last_match(_SUBORDINATE, before)
    if found is None:
        return _farther(one)
    is_date = _A_TIME.match(text, part.start + found.end())
    if is_date or _MERELY.search(text, part.start, part.start + found.start()):
        return None
    also = AND_IN.search(text, part.start + found.end(), date.start) if others else None
    if also is not None:
        return trimmed(text, Span(also.end(), part.end))  # "in 2011 when …, and in 2012 when …"
    inner = Span(part.start + found.end(), part.end)
    if not _goes_with(text, inner, date, part.start + found.start()):
        return None
    if _IS.match(text, date.end):  # "the joy felt when she came in May is gone"
        inner = Span(inner.start, date.end)
    meanwhile = _MEANWHILE.match(text, part.start + found.start())
    went_on = any(inner.start <= other.start < date.start for other in others)
    is_both = _AS_DONE.search(text, part.start, inner.start) or not _YEAR.search(text, *date)
    if went_on or (meanwhile and not others and is_both):
        return None  # "She wept as he spoke on Monday": both were then
    that = last_match(_TOLD_THAT, text[inner.start : inner.end])
    if that is not None and not FINITE.search(text, inner.start + that.end(), inner.end):
        inner = Span(inner.start, parts[-1].end)  # "he announced Monday that Kolb, 58, will go"
    return trimmed(text, inner)


def _farther(one: Placed) -> Span | None:
    """Read "Her visit comes after Kolb, 63, and his wife were shot in May": they were shot then.

    So "since Kolb, a mill owner, built a wall in 1992": what has, or comes, has no date of its own.
    """
    text, parts, at, date, others = one
    start = parts[0].start
    found = last_match(_SUBORDINATE, text[start : parts[at].start])
    if found is None or not FINITE.search(text, start + found.end(), date.start):
        return None
    beside = parts[at - 1]
    is_beside = _NOUN_BESIDE.match(text, beside.start) and not FINITE.search(text, *beside)
    is_beside = is_beside and not found[0].startswith("as ")  # "also known as the Guild"
    if not others and _AFTER.match(found[0]) and is_now(found.string[: found.start()]):
        last = at
    elif is_beside and _YEAR.search(text, *date) and FINITE.match(text, parts[at].start):
        last = next(
            (n for n in range(at, len(parts) - 1) if FINITE.search(text, *parts[n + 1])), -1
        )
    else:
        return None
    return trimmed(text, Span(start + found.end(), parts[last].end))


def _goes_with(text: str, inner: Span, date: Span, conjunction: int) -> bool:
    """Say whether a date goes with the one verb of a subordinate clause."""
    verb = FINITE.search(text, inner.start, min(inner.end, date.start))
    if verb is None:
        present = _PRESENT.match(text, inner.start, date.start)
        return bool(present or _VERB_BEHIND.match(text, date.end))
    is_stative = _MEANWHILE.match(text, conjunction) and AND_VERB.search(text, *inner)
    if is_stative and AND_VERB.search(text, verb.end(), date.start):
        return False  # "married when they were young and came here in 1956"
    if text.endswith("and ", inner.start, verb.start()):
        return False  # "served as a gunner and went home in May"
    if _BEFORE_NOUN.match(text, conjunction) and verb[0] in _MODAL:
        return False  # "her visit before the vote will help"
    return count_verbs(text[inner.start : date.start]) <= _FEW_VERBS
