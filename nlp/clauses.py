"""Attributions in one sentence: verb of speech, subject, and where what was said stands.

A shallow grammar over words, no parser: each verb of speech looks left (or, turned round, right)
for its subject, then right or left for its content, and gives way to the next attribution.
"""

from __future__ import annotations

from typing import NamedTuple

from nlp import quotes_subjects
from nlp.cues import CUES, Cue
from nlp.quotes_subjects import Subject
from nlp.quotes_tokens import (
    AUXILIARIES,
    BE,
    BREAKS,
    DETERMINERS,
    JOINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WHEN,
    Line,
    is_adverb,
)

_OBJECTS = frozenset(["him", "her", "me", "us", "them", "you", "it", "himself", "herself", "themselves"])
_POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our", "your"])
_PARTICLES = frozenset(["for", "on", "to", "of", "about", "at", "out", "against", "as", "into"])
_ADJUNCT_REACH = 30


class Attribution(NamedTuple):
    """One reporting of speech in a line, in word indices; spans are `[start, end)`."""

    cue: Cue
    cue_start: int
    cue_end: int
    subject: Subject | None
    via: Subject | None
    outer: int
    content: tuple[tuple[int, int], ...]
    inherits: bool = False
    negated: bool = False


class _Group(NamedTuple):
    """A verb of speech with its auxiliaries: where it begins, and how it is meant."""

    start: int
    passive: bool
    infinitive: bool
    progressive: bool
    perfect: bool
    negated: bool
    modal: bool


def read(line: Line) -> list[Attribution]:
    """Find the attributions of a line, in order."""
    found: list[Attribution] = []
    high = len(line.words)
    for index, low in enumerate(line.lows):
        if low == "according" and index + 1 < high and line.lows[index + 1] == "to":
            attribution = _according(line, index)
        elif low in CUES:
            attribution = _verb(line, index, found)
        else:
            continue
        if attribution is not None:
            found.append(attribution)
    return _fit(line, found)


def _group(line: Line, index: int) -> _Group:
    start = index
    passive = infinitive = progressive = negated = modal = perfect = False
    be = False
    for at in range(index - 1, max(-1, index - 8), -1):
        low = line.lows[at]
        if low in BE and (at == 0 or low not in {"’s", "'s"} or line.lows[at - 1] in PRONOUNS):
            be = True
        elif low in {"has", "have", "had", "’ve", "'ve"}:
            perfect = True
        elif low == "to":
            infinitive = at == index - 1 or infinitive
        elif low in NEGATIONS:
            negated = True
        elif low in AUXILIARIES and low not in {"’s", "'s"}:
            modal = True
        elif not is_adverb(low):
            break
        if low == "to" and not infinitive:
            break
        start = at
    cue = CUES[line.lows[index]]
    if be:
        progressive = cue.form == "ing"
        passive = cue.form in ("past", "participle")
    return _Group(start, passive, infinitive, progressive, perfect, negated, modal)


def _verb(line: Line, index: int, found: list[Attribution]) -> Attribution | None:
    cue = CUES[line.lows[index]]
    if line.words[index][0].isupper() and index > 0:
        return None
    previous = line.lows[index - 1] if index else ""
    following = line.lows[index + 1] if index + 1 < len(line.words) else ""
    if previous in DETERMINERS or previous in _POSSESSIVES or previous == "so-called":
        if previous not in {
            "this",
            "that",
            "both",
            "all",
            "some",
            "many",
            "few",
            "most",
            "several",
        }:
            return None
    if previous == "as" and cue.form == "ing":
        return _quoted_as(line, index)
    group = _group(line, index)
    if group.infinitive:
        return None
    if cue.form == "ing" and not group.progressive:
        return _participle(line, index, cue, found)
    if group.passive:
        return None
    if cue.form == "base" and not group.modal and cue.noun and previous in PREPOSITIONS:
        return None
    if cue.noun and previous in {"’s", "'s"}:
        return None
    start = group.start
    subject = _inverted(line, index, cue, start) or quotes_subjects.before(line, start - 1, 0)
    inherits = False
    if subject is None:
        joiner = start - 1
        if joiner >= 0 and line.lows[joiner] in JOINERS and found and cue.form != "base":
            inherits = True
        else:
            return None
    if subject is not None and not _agrees(line, subject, cue, group):
        return None
    outer = start if subject is None else min(start, subject.outer if subject.outer >= 0 else start)
    del following
    return _with_content(line, index, cue, subject, outer, inherits=inherits, negated=group.negated)


def _agrees(line: Line, subject: Subject, cue: Cue, group: _Group) -> bool:
    """Say whether subject and verb fit ("officials say", not "the claims he")."""
    if cue.form != "base" or group.modal:
        return not (cue.form == "participle" and not group.perfect and cue.lemma != "said")
    if subject.kind == "pronoun":
        return line.lows[subject.start] in {"they", "we", "i", "who"}
    last = line.lows[subject.end - 1]
    return not cue.noun and (subject.plural or last.endswith("s") or last in {"people", "police"})


def _inverted(line: Line, index: int, cue: Cue, start: int) -> Subject | None:
    """Read "…, said Kin Phea" and "…” says the embassy"."""
    if start != index or not cue.clause or cue.form == "base":
        return None
    at = index - 1
    if at >= 0 and line.lows[at] in {",", "—", "–", "--"}:
        at -= 1
        if at < 0:
            return None
        if not line.is_run(at) and cue.lemma not in {"say", "write", "add", "explain"}:
            return None
        if line.is_run(at) or index + 1 < len(line.words):
            subject = quotes_subjects.after(line, index + 1, len(line.words))
            return (
                subject if subject is None or subject.kind != "pronoun" or line.is_run(at) else None
            )
        return None
    if at >= 0 and (line.is_run(at) or line.lows[at] in {"?", "!"}):
        return quotes_subjects.after(line, index + 1, len(line.words))
    return None


def _quoted_as(line: Line, index: int) -> Attribution | None:
    """Read "X was quoted as saying" and "Y quoted X as saying"."""
    verb = next(
        (i for i in range(index - 2, max(-1, index - 16), -1)
         if line.lows[i] in {"quoted", "quotes", "cited", "reported"}),
        -1,
    )  # fmt: skip
    if verb < 0:
        return None
    cue = CUES[line.lows[index]]
    group_start = verb
    be = False
    while group_start > 0 and (
        line.lows[group_start - 1] in AUXILIARIES or is_adverb(line.lows[group_start - 1])
    ):
        group_start -= 1
        be = be or line.lows[group_start] in BE
    agent = quotes_subjects.before(line, group_start - 1, 0)
    if be:
        if agent is None:
            return None
        via = None
        if line.lows[verb + 1] == "by":
            via = quotes_subjects.after(line, verb + 2, index - 1)
        return _with_content(
            line, index, cue, agent, min(agent.outer, group_start), via=via, cue_start=group_start
        )
    subject = quotes_subjects.after(line, verb + 1, index - 1)
    if subject is None:
        if line.lows[verb + 1] in _OBJECTS:
            subject = Subject("pronoun", verb + 1, verb + 2, outer=verb + 1, outer_end=verb + 2)
        else:
            return None
    outer = agent.outer if agent is not None else group_start
    return _with_content(line, index, cue, subject, outer, via=agent, cue_start=verb)


def _participle(line: Line, index: int, cue: Cue, found: list[Attribution]) -> Attribution | None:
    """Read ", adding that …": its subject is the sentence's."""
    previous = line.lows[index - 1] if index else ""
    if index == 0 or previous not in {",", "—", "–", "and", "while", "by", "before", "after"}:
        if not (index and is_adverb(previous)):
            return None
    subject = None
    if not found:
        subject = main_subject(line, index)
        if subject is None:
            return None
    made = _with_content(line, index, cue, subject, index, inherits=subject is None)
    return made if made is not None and made.content and made.content[0][0] > index else None


def main_subject(line: Line, high: int) -> Subject | None:
    """Find the subject of a sentence: its first noun phrase that no preposition governs."""
    at = 0
    size = min(high, len(line.words))
    while at < size and (
        line.lows[at] in JOINERS or is_adverb(line.lows[at]) or line.lows[at] == ","
    ):
        at += 1
    if at >= size:
        return None
    low = line.lows[at]
    if low in PREPOSITIONS or low in SUBORDINATORS or low.endswith("ing"):
        comma = next((i for i in range(at, size) if line.lows[i] == ","), -1)
        if comma < 0 or comma + 1 >= size:
            return None
        at = comma + 1
    return quotes_subjects.after(line, at, size)


def _according(line: Line, index: int) -> Attribution | None:
    subject = quotes_subjects.after(line, index + 2, len(line.words))
    if subject is None:
        return None
    cue = Cue("according", "base", clause=True)
    end = subject.outer_end
    if index == 0 or all(line.lows[i] in JOINERS for i in range(index)):
        start = subject.end
        while start < len(line.words) and line.lows[start] != ",":
            start += 1
        content = ((start + 1, len(line.words)),) if start + 1 < len(line.words) else ()
    else:
        stop = index - 1 if line.lows[index - 1] in BREAKS else index
        content = ((0, stop),) if stop > 0 else ()
    if not content:
        return None
    del end
    return Attribution(cue, index, index + 2, subject, None, index, content)


def _with_content(
    line: Line,
    index: int,
    cue: Cue,
    subject: Subject | None,
    outer: int,
    *,
    via: Subject | None = None,
    cue_start: int = -1,
    inherits: bool = False,
    negated: bool = False,
) -> Attribution | None:
    high = len(line.words)
    begin = index + 1
    inverted = subject is not None and subject.start > index
    if inverted and subject is not None:
        begin = subject.outer_end
        outer = index
    right = _content_right(line, begin, high, cue, inverted=inverted)
    left = _content_left(line, outer, subject, cue, right)
    content = tuple(span for span in (left, right) if span is not None)
    start = cue_start if cue_start >= 0 else index
    if not content:
        return None
    return Attribution(cue, start, index + 1, subject, via, outer, content, inherits, negated)


def _content_left(
    line: Line, outer: int, subject: Subject | None, cue: Cue, right: tuple[int, int] | None
) -> tuple[int, int] | None:
    stop = outer
    if stop <= 0 or subject is None or not cue.clause:
        return None
    comma = line.lows[stop - 1] in BREAKS and line.lows[stop - 1] not in {":", "(", "["}
    while stop > 0 and line.lows[stop - 1] in BREAKS:
        stop -= 1
    if stop == 0:
        return None
    if line.is_run(stop - 1):
        return 0, stop
    if right is not None or not comma:
        return None
    first = line.lows[0]
    if first in PREPOSITIONS or first in SUBORDINATORS or first.endswith("ing"):
        if not any(line.lows[i] == "," for i in range(stop)):
            return None
    return (0, stop) if stop >= 3 else None


def _content_right(
    line: Line, begin: int, high: int, cue: Cue, *, inverted: bool
) -> tuple[int, int] | None:
    if begin >= high:
        return None
    low = line.lows[begin]
    if line.is_run(begin):
        return begin, high
    if low in {",", ":"}:
        if begin + 1 < high and (line.is_run(begin + 1) or low == ":"):
            return begin + 1, high
        return _after_adjunct(line, begin, high)
    if inverted:
        return _after_adjunct(line, begin, high)
    if low == "that" and cue.clause:
        return begin, high
    if cue.hearer:
        begin = _skip_hearer(line, begin, high)
        if begin >= high:
            return None
        low = line.lows[begin]
        if line.is_run(begin) or low == "that":
            return begin, high
    if low in PREPOSITIONS or low in WHEN or low in {"as", "when", "while", "out", "so", ","}:
        found = _after_adjunct(line, begin, high)
        if found is not None and cue.clause:
            return found
        if cue.thing and low in _PARTICLES and begin + 1 < high:
            return begin + 1, high
        if low in WHEN and begin + 1 < high and line.lows[begin + 1] not in BREAKS | PREPOSITIONS:
            return begin + 1, high
        return None
    if low in BREAKS or low in JOINERS:
        return _after_adjunct(line, begin, high) if low in BREAKS else None
    return begin, high


def _after_adjunct(line: Line, begin: int, high: int) -> tuple[int, int] | None:
    """Find "that" or marked words behind "in an interview on Monday"."""
    for at in range(begin, min(high, begin + _ADJUNCT_REACH)):
        low = line.lows[at]
        if low == "that" and at > begin and line.lows[at - 1] not in PREPOSITIONS:
            return at, high
        if line.is_run(at):
            lead = line.lows[at - 1]
            return (at, high) if lead in {",", ":"} or at == begin else None
        if low in CUES and CUES[low].form == "ing" and at > begin:
            return None
    return None


def _skip_hearer(line: Line, begin: int, high: int) -> int:
    if line.lows[begin] in _OBJECTS:
        begin += 1
    else:
        at = begin
        while at < high and at - begin < 14:
            low = line.lows[at]
            if low in {"that", ","} or line.is_run(at) or low in PRONOUNS or low == "to":
                break
            if at > begin and low in DETERMINERS and line.lows[at - 1] not in PREPOSITIONS:
                break
            at += 1
        begin = at
    if (
        begin < high
        and line.lows[begin] in {",", ":"}
        and begin + 1 < high
        and line.is_run(begin + 1)
    ):
        begin += 1
    return begin


def _fit(line: Line, found: list[Attribution]) -> list[Attribution]:
    """Cut each attribution's content where the next one's own words begin."""
    fitted: list[Attribution] = []
    for place, one in enumerate(found):
        content: list[tuple[int, int]] = []
        for a, b in one.content:
            start, stop = a, b
            for other in found[place + 1 :]:
                if start < other.outer < stop:
                    stop = _cut_before(line, other.outer, start, stop)
            for other in found[:place]:
                if start < other.cue_end <= one.outer:
                    start = max(start, _restart_after(line, other, one))
            if stop > start:
                content.append((start, stop))
        if content:
            fitted.append(one._replace(content=tuple(content)))
    return fitted


def _cut_before(line: Line, outer: int, start: int, stop: int) -> int:
    at = outer - 1
    crossed = False
    while at > start and (
        line.lows[at] in BREAKS or line.lows[at] in JOINERS
        or line.lows[at] in {"while", "though", "although", "as", "when", "after", "before"}
        or is_adverb(line.lows[at])
    ):  # fmt: skip
        crossed = crossed or not is_adverb(line.lows[at])
        at -= 1
    return at + 1 if crossed else stop


def _restart_after(line: Line, other: Attribution, one: Attribution) -> int:
    """Begin a preposed content behind the clause of an earlier attribution."""
    last = max((b for _, b in other.content), default=other.cue_end)
    return min(max(last, other.cue_end), one.outer)
