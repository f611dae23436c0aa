"""Who speaks marked words that no verb of speech gives to anybody: "Mrs Field was less sure: “…”".

The text does not say so in words, so the name is settled only where nothing else is likely: the
sentence before the colon is about one person, or the words go on with what was said just before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.people import is_title_case
from nlp.person.resolved import Resolved
from nlp.quote import inverted
from nlp.quote.cues import CUES
from nlp.quote.drafts import Draft
from nlp.quote.subject import Subject
from nlp.quote.tokens import JOINERS, PREPOSITIONS, PRONOUNS
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.quote.lines import Stretch
    from nlp.quote.speakers import Cast
    from nlp.quote.tokens import Line
    from nlp.values import Person

_NOBODY = Resolved(None, "unnamed", confidence=0.3)
_APOSTROPHES = frozenset(("'", "’"))
_SINGULAR = frozenset(("he", "she"))
_PAST = ("ed", "ept", "ang", "ried")
_ISSUED = frozenset("issue issued release released publish published post posted".split())
_PAPERS = frozenset(("statement", "letter", "message", "post", "tweet", "apology"))
_SPACES = 3
"""Characters between two sentences that follow each other, and no more."""
_ATTRIBUTING = 4
"""Words behind a run among which a verb of speech stands that has a subject of its own."""
_LABEL = 6
"""Words before a colon that are no sentence yet: "More from Jones:"."""


def speaker(cast: Cast, line: Line, at: int, paragraph: int, previous: Draft | None) -> Resolved:
    """Say who speaks a marked run behind a colon, or one that opens a sentence.

    Args:
        cast: the people of the article.
        line: the sentence.
        at: the run's place in it.
        paragraph: the paragraph it stands in.
        previous: the statement before it.

    Returns:
        The speaker, or whom it probably is.
    """
    if at > 0:
        return _before_colon(cast, line, at, previous)
    tail = line.lows[1 : 1 + _ATTRIBUTING]
    if previous is None or not CUES.keys().isdisjoint(tail) or "".join(tail[:1]).endswith(_PAST):
        return _NOBODY
    goes_on = previous.paragraph == paragraph and _is_next(previous, line)
    return previous.who if goes_on else _doubtful(previous.who)


def opens_title(line: Line) -> bool:
    """Say whether a sentence opens with a work's title: “The Life of Art” opens on Saturday.

    Args:
        line: the sentence, whose first word are the marked words.
    """
    words = re.findall(r"[^\W_]+", line.text[line.start_of(0) : line.end_of(0)])
    goes_on = len(line.words) > _SPACES and line.words[1].islower()
    return goes_on and not line.ends_speech(0) and is_title_case(words)


def _is_next(previous: Draft, line: Line) -> bool:
    """Say whether nothing stands between the line of a statement and this one."""
    return line.start - previous.line_end <= _SPACES


def _doubtful(who: Resolved) -> Resolved:
    return Resolved(None, who.kind, probably=who.name or who.probably, confidence=0.3)


def labelled(cast: Cast, stretch: Stretch) -> Draft | None:
    """Read a line that is a name and a colon: the marked words below it are theirs.

    Args:
        cast: the people of the article.
        stretch: the line.
    """
    start, end, paragraph = stretch
    named = cast.mentioned(start, end)
    if not named or named[-1][0].end != end - 1 or cast.masked[end - 1] != ":":
        return None
    mention, person = named[-1]
    if mention.start != start or person.kind != "person":
        return None
    who = Resolved(person.name, "person", person.role, confidence=0.8)
    draft = Draft([], paragraph, start, end, who, mention, by_name=True)
    draft.cue_span = Span(end - 1, end)
    return draft


def _issuer(cast: Cast, line: Line, at: int) -> Resolved | None:
    """Read "The firm did issue a statement on Monday: “…”"."""
    if _ISSUED.isdisjoint(line.lows[:at]) or _PAPERS.isdisjoint(line.lows[:at]):
        return None
    subject = inverted.main_subject(line, at)
    who = None if subject is None else cast.resolve(line, subject, None)
    return who if who is not None and who.name is not None else None


def _before_colon(cast: Cast, line: Line, at: int, previous: Draft | None) -> Resolved:
    """Say who speaks behind a colon: the one person before it, as surely as that is told."""
    issuer = _issuer(cast, line, at)
    if issuer is not None:
        return issuer
    first = 1 if line.lows[0] in JOINERS and at > 1 else 0
    if line.lows[first] in _SINGULAR:
        pronoun = Subject("pronoun", first, first + 1, outer=first, outer_end=first + 1)
        return cast.resolve(line, pronoun, None)
    free, governed = _named_in(cast, line, at)
    if not free and not governed:
        if previous is None or line.words[at - 2][0].isupper():
            return _NOBODY
        label = at <= _LABEL and line.lows[0] not in PRONOUNS and _is_next(previous, line)
        return previous.who if label else _doubtful(previous.who)
    if len(free) == 1 or (not free and len(governed) == 1 and at <= _LABEL):
        person = (free or governed)[0]
        about = cast.subject_in(line.start, line.start_of(at))
        if at <= _LABEL or (about is not None and about[1].name == person.name):
            return Resolved(person.name, "person", person.role, confidence=0.5)
    return Resolved(None, "person", probably=(free or governed)[-1].name, confidence=0.3)


def _named_in(cast: Cast, line: Line, at: int) -> tuple[list[Person], list[Person]]:
    """Return who is named before the colon: freely, and behind a preposition or as an owner."""
    free: dict[str, Person] = {}
    governed: dict[str, Person] = {}
    start = line.start
    for span, person in cast.mentioned(start, line.start_of(at)):
        if person.kind != "person":
            continue
        before = line.text[start : span.start].lower().split()[-1:]
        owns = line.text[span.end : span.end + 1] in _APOSTROPHES
        place = governed if owns or not PREPOSITIONS.isdisjoint(before) else free
        place[person.name] = person
    return list(free.values()), list(governed.values())
