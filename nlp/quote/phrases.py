"""Attributions beside a clause: "according to …", "as Voss put it", "the mayor’s claim that …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.quote import content as quotes_content
from nlp.quote import inverted, subjects
from nlp.quote.attributions import Attribution, made
from nlp.quote.cues import CUES, Cue
from nlp.quote.names import is_name_word
from nlp.quote.offices import INSTITUTIONS
from nlp.quote.subject import Subject
from nlp.quote.tokens import (
    AUXILIARIES,
    BREAKS,
    JOINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from nlp.quote.verbs import group

if TYPE_CHECKING:
    from nlp.quote.tokens import Line

_AS_SAID = frozenset("say note report write explain argue observe state remark recall".split())
_ACCORDING = Cue("according", "base", clause=True)
_VIEWS = frozenset(("view", "opinion", "words", "belief", "telling"))
_NOUN_REACH = 4  # words
_OWNING = frozenset(("his", "her", "their", "’s", "'s"))
_SHORTEST_LEFT = 3  # words
_LONGEST_LEAD = 8  # words
_DESCRIBING = frozenset(("a", "an", "the", "who", "former"))


def according(line: Line, index: int) -> Attribution | None:
    """Read "according to Voss, …" and "…, according to Voss" at the word "according"."""
    high = len(line.words)
    if index and line.lows[index - 1] == "that":
        return None
    subject = inverted.after(line, index + 2, high)
    him = index + 2 < high and line.lows[index + 2] in {"him", "her"}
    if him and (index + 3 >= high or line.lows[index + 3] in BREAKS):
        subject = Subject("pronoun", index + 2, index + 3, outer=index + 2, outer_end=index + 3)
    if subject is None:
        return None
    content = _according_content(line, index, subject)
    if not content:
        return None
    return Attribution(_ACCORDING, index, index + 2, subject, None, index, content)


def _according_content(line: Line, index: int, subject: Subject) -> tuple[tuple[int, int], ...]:
    """Find the clause that "according to …" stands before, behind or inside."""
    high = len(line.words)
    comma = next((at for at in range(subject.end, high) if line.lows[at] == ","), high)
    joined = index > 1 and line.lows[index - 2] in JOINERS and line.lows[index - 1] == ","
    if joined or _opens(line, index):
        begin = _over_appositive(line, comma + 1, high)
        return ((begin, high),) if begin < high else ()
    stop = index
    while stop > 0 and line.lows[stop - 1] in BREAKS:
        stop -= 1
    if not stop:
        return ()
    begin = _over_appositive(line, comma + 1, high) if stop < index else high
    if begin < high and line.lows[begin] in AUXILIARIES:
        return (0, stop), (begin, high)
    if begin + 1 < high and _is_lead(line, stop) and _is_clause(line, begin):
        return ((begin, high),)
    return ((0, stop),)


def _is_lead(line: Line, stop: int) -> bool:
    """Say whether a sentence begins with "In addition" or "On Monday", not with a clause."""
    lead = line.lows[:stop]
    if stop > _LONGEST_LEAD or not (lead[0] in PREPOSITIONS or lead[0] in JOINERS):
        return False
    told = any(low.endswith("ed") for low in lead)
    return not told and all(
        words.isdisjoint(lead) for words in (AUXILIARIES, PRONOUNS, CUES.keys())
    )


def _is_clause(line: Line, begin: int) -> bool:
    """Say whether words behind an aside are a clause, and do not only explain its name."""
    first = line.lows[begin]
    explains = first in SUBORDINATORS or first == "who" or first.endswith("ing")
    acts = any(low in AUXILIARIES or low.endswith("ed") for low in line.lows[begin:])
    return acts and not explains


def _over_appositive(line: Line, begin: int, high: int) -> int:
    """Step over "a fellow of the institute," between "According to Voss," and what she said."""
    if begin + 1 >= high or line.lows[begin] not in _DESCRIBING:
        return begin
    comma = next((at for at in range(begin, high) if line.lows[at] == ","), high)
    phrase = line.lows[begin:comma]
    head = next(
        (at for at, low in enumerate(phrase) if low in PREPOSITIONS or low == "who"), len(phrase)
    )
    told = head > 0 and (is_role_noun(phrase[head - 1]) or phrase[head - 1] in INSTITUTIONS)
    behind = line.lows[comma + 1] if comma + 1 < high else ""
    if behind in {"who", "which", "whose"} or behind.endswith("ed"):
        return begin
    bare = told and AUXILIARIES.isdisjoint(
        phrase[: phrase.index("who")] if "who" in phrase else phrase
    )
    return comma + 1 if bare and comma + _SHORTEST_LEFT < high else begin


def put_it(line: Line, index: int) -> Attribution | None:
    """Read "…, as the mayor put it"."""
    subject = subjects.before(line, group(line, index).start - 1, 0)
    if subject is None or subject.outer < 1 or line.lows[subject.outer - 1] != "as":
        return None
    cue = Cue("put", "past", clause=True)
    return made(line, index + 1, cue, subject, subject.outer - 1, cue_start=index)


def noun(line: Line, index: int) -> Attribution | None:
    """Read "the mayor’s claim that …" and "his promise that …"."""
    high = len(line.words)
    start = index + 1
    if start + 1 >= high or line.lows[start + 1] in AUXILIARIES:
        return None
    at = index - 1
    while at >= 0 and line.lows[at] not in {"’s", "'s"} and at > index - _NOUN_REACH:
        if line.lows[at] in POSSESSIVES or line.lows[at] in BREAKS:
            break
        at -= 1
    subject = None
    if at >= 0 and line.lows[at] in {"his", "her"}:
        subject = Subject("pronoun", at, at + 1, outer=at, outer_end=at + 1)
    elif at >= 1 and line.lows[at] in {"’s", "'s"}:
        subject = subjects.before(line, at - 1, 0)
    if subject is None:
        return None
    cue = Cue(line.lows[index], "base", clause=True)
    stop = _main_verb(line, start) if _opens(line, subject.outer) else high
    return Attribution(cue, index, index + 1, subject, None, index, ((start, stop),))


def _opens(line: Line, outer: int) -> bool:
    """Say whether a noun phrase begins its sentence."""
    return all(line.lows[at] in JOINERS or line.lows[at] == "," for at in range(outer))


def _main_verb(line: Line, start: int) -> int:
    """End "Voss’s claim that it had failed was wrong" before the sentence's own verb."""
    chained = False
    verbs = 0
    for at in range(start, len(line.words)):
        low = line.lows[at]
        if low in AUXILIARIES - {"’s", "'s"} or low in NEGATIONS:
            verbs += not chained
            chained = True
            if (
                verbs > 1
                and line.lows[at - 1] not in JOINERS | PRONOUNS
                and line.lows[at - 1] != ","
            ):
                return at
        elif chained and not line.adverb(at):
            chained = False
            if low in JOINERS or low in SUBORDINATORS:
                verbs -= 1
    return len(line.words)


def opinion(line: Line, index: int) -> Attribution | None:
    """Read "in Voss’s view, …", "in his words, “…”" and "Voss’s message was that …"."""
    high = len(line.words)
    at = index - 1
    while at > 0 and index - at <= _NOUN_REACH and line.lows[at] not in _OWNING:
        at -= 1
    if at < 0 or line.lows[at] not in _OWNING:
        return None
    if line.lows[at] in POSSESSIVES:
        subject: Subject | None = Subject("pronoun", at, at + 1, outer=at, outer_end=at + 1)
    else:
        subject = _named_in(line, at) or subjects.before(line, at - 1, 0)
    if subject is None:
        return None
    cue = Cue(line.lows[index], "base", clause=True)
    following = line.lows[index + 1 : index + 3]
    viewed = line.lows[index] in _VIEWS and following[:1] == [","]
    if viewed and subject.outer > 0 and line.lows[subject.outer - 1] == "in":
        if not _opens(line, subject.outer - 1):
            return None
        content = ((index + 2, high),)
        return Attribution(cue, index, index + 1, subject, None, subject.outer - 1, content)
    if following in (["was", "that"], ["is", "that"]) and _opens(line, subject.outer):
        content = ((index + 2, high),)
        return Attribution(cue, index, index + 1, subject, None, subject.outer, content)
    return None


def _named_in(line: Line, stop: int) -> Subject | None:
    """Read the name of "in Ada Voss’s", which a preposition governs."""
    start = stop
    while start > 0 and is_name_word(line, start - 1):
        start -= 1
    if start in {stop, 0} or line.lows[start - 1] != "in":
        return None
    return Subject("name", start, stop, start, stop, outer=start, outer_end=stop)


def says_as(line: Line, at: int, cue: Cue) -> bool:
    """Tell "As Voss said, …" and "…, as Voss said" from "she smiled as she said".

    Args:
        line: the sentence in words.
        at: the word before the subject.
        cue: what the verb may take.
    """
    if at < 0 or line.lows[at] != "as" or cue.lemma not in _AS_SAID:
        return False
    return at == 0 or line.lows[at - 1] in BREAKS or (at == 1 and line.lows[0] in JOINERS)


def _is_title(line: Line, run: int) -> bool:
    """Say whether marks hold the title of a work with its comma, and the sentence goes on."""
    goes_on = run + _SHORTEST_LEFT < len(line.words) and not line.is_run(run + 1)
    return goes_on and line.holds_title(run)


def as_said(line: Line, index: int, cue: Cue, subject: Subject, start: int) -> Attribution | None:
    """Read "As The Post reported on Monday, …" and "…, as Voss said".

    Args:
        line: the sentence in words.
        index: the verb.
        cue: what it may take.
        subject: who says it.
        start: the word "as".
    """
    comma = quotes_content.behind_comma(line, index + 1)
    if comma > 0 and line.is_run(comma) and _is_title(line, comma):
        comma += 1
    if start <= _SHORTEST_LEFT:
        content = ((comma, len(line.words)),)
        return (
            Attribution(cue, index, index + 1, subject, None, start, content) if comma > 0 else None
        )
    return None if comma > 0 else made(line, index, cue, subject, start)
