"""Whom "he" and "she" cannot mean, by the grammar of their own sentence.

Who does what is reported is not the one who reports it ("Heng will not travel, she said"); nobody
is named behind the pronoun that stands for them ("he said Heng would resign"); and who asks "him"
is not the one who answers ("When Heng asked him why, he said"). Sources: the binding conditions B
and C of N. Chomsky, Lectures on Government and Binding, 1981.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.quote.antecedents import PRONOUNS, Reported
from nlp.quote.focus import FOCUS_REACH, OWNS, leads_to_subject
from nlp.quote.offices import GOVERNING
from nlp.quote.placing import behind
from nlp.quote.tokens import BREAKS, PREPOSITIONS, SUBORDINATORS
from nlp.text.marks import FILLER

if TYPE_CHECKING:
    from nlp.quote.attributions import Attribution
    from nlp.quote.known import Known
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line
    from nlp.values import Person, Span

_LONGEST_WORD = 24  # characters
_WHEN = frozenset("when after once as while".split())
_ASKERS = frozenset("police officers reporters journalists detectives prosecutors they".split())
_OBJECT = 3  # word at which the object of "When he met" stands
_TITLE = 2  # words of an object's title
_AFTER_OBJECT = BREAKS | PREPOSITIONS | SUBORDINATORS


def told(cast: Known, line: Line, attribution: Attribution, subject: Subject) -> Reported:
    """Say what a pronoun tells, and whom it cannot mean.

    Args:
        cast: the people of the article.
        line: the sentence in words.
        attribution: the verb of speech with what it reports.
        subject: the pronoun beside it.
    """
    others = frozenset(
        (*named_behind(cast, line, attribution, subject), *_whom(cast, line, subject))
    )
    asking = frozenset(_who_acts_on(cast, line, subject))
    reported = behind(line, attribution, subject)
    if reported is None:
        return Reported(line.start_of(subject.start), None, others, asking)
    return Reported(line.start, _subject_of(cast, line.start, reported), others, asking)


def named_behind(cast: Known, line: Line, attribution: Attribution, subject: Subject) -> list[str]:
    """Return whom the words behind a verb name, who is not the one who says them.

    So in "he said Heng would resign", and in "the minister said Premier Lind is ill".

    Args:
        cast: the people of the article.
        line: the sentence in words.
        attribution: the verb of speech with what it reports.
        subject: who speaks, a pronoun or an office.
    """
    spans = [(first, stop) for first, stop in attribution.content if first > subject.start]
    return [
        person.name
        for first, stop in spans
        for span, person in cast.mentioned(line.start_of(first), line.end_of(stop - 1))
        if FILLER not in cast.masked[line.start_of(first) : span.end] and not _owns(cast, span)
    ]


def _subject_of(cast: Known, start: int, reported: Span) -> str | None:
    """Return who does what is reported; not whom it names behind "when" or "after"."""
    opening = cast.masked[start : reported.start + _LONGEST_WORD].lower().split()[:2]
    if not GOVERNING.isdisjoint(opening):
        return None
    for span, person in cast.mentioned(reported.start, reported.start + FOCUS_REACH):
        ahead = cast.masked[reported.start : span.start]
        if leads_to_subject(ahead):
            return person.name
    return None


def _whom(cast: Known, line: Line, subject: Subject) -> list[str]:
    """Return whom "Heng, whom he describes as …" is about, which is not the one who describes."""
    before = subject.start - 1
    if before < 1 or line.lows[before] not in {"whom", "who"}:
        return []
    named = cast.mentioned(line.start, line.start_of(before))
    return [person.name for _, person in named[-1:]]


def _who_acts_on(cast: Known, line: Line, subject: Subject) -> list[str]:
    """Return who does something to "him" in a clause before: "When Heng asked him why, he …"."""
    if line.lows[0] not in SUBORDINATORS:
        return []
    for at in range(1, subject.start - 1):
        low = line.lows[at]
        if low in BREAKS:
            return []
        if low == "him" or (low == "her" and line.lows[at + 1] in _AFTER_OBJECT):
            named = cast.mentioned(line.start, line.start_of(at))
            return [one.name for span, one in named if not _owns(cast, span)]
    return []


def met(cast: Known, line: Line, place: int) -> Person | None:
    """Return whom "she" means in "When he (the police) confronted Lind she said": the other one.

    Args:
        cast: the people of the article.
        line: the sentence in words.
        place: the pronoun.
    """
    gender = PRONOUNS.get(line.lows[place])
    opener = PRONOUNS.get(line.lows[1]) if place > _OBJECT else None
    several = place > _OBJECT and line.lows[1] in _ASKERS
    if line.lows[0] not in _WHEN or not (several or opener not in {None, gender}):
        return None
    named = cast.mentioned(line.start_of(_OBJECT), line.start_of(place))
    if len(named) != 1 or named[0][0].start > line.start_of(min(place, _OBJECT + _TITLE)):
        return None
    mention, person = named[0]
    fits = person.kind == "person" and cast.antecedents.shown(person) in {None, gender}
    return person if fits and not _owns(cast, mention) else None


def _owns(cast: Known, mention: Span) -> bool:
    return cast.masked.startswith(OWNS, mention.end)
