"""Attributions by a participle: ", adding that …", "with Voss calling it …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.quote import inverted
from nlp.quote.attributions import Attribution, made
from nlp.quote.cues import CUES
from nlp.quote.names import is_name_word
from nlp.quote.subject import Subject
from nlp.quote.tokens import AUXILIARIES, BREAKS, DETERMINERS, JOINERS, is_subject_pronoun

if TYPE_CHECKING:
    from nlp.quote.cues import Cue
    from nlp.quote.tokens import Line

_BEFORE_PARTICIPLE = frozenset(
    (",", "—", "–", "--", "and", "while", "by", "before", "after", "or", "point")
)
_DOCUMENTS = frozenset(
    ("statement", "tweet", "tweets", "letter", "email", "memo", "post", "report", "message")
)
_SIGNS = frozenset(("video", "note", "sign", "banner", "poster", "notice", "leaflet"))
_SENT_BY = frozenset(("from", "by"))
_SAYING = frozenset("say add argue insist note explain warn stress suggest announce".split())
_LEADS = frozenset(
    [(), ("in", "addition", "to"), ("even", "after"), ("while", "also")]
    + [(word,) for word in ("after", "since", "while", "when", "in", "besides", "despite")]
)
"""What may stand before the participle that opens a sentence."""
_OVERRIDDEN = frozenset(("despite", "besides"))
"""Leads behind which a judgment is passed over ("Despite praising it, Voss left")."""
_FRONTING = frozenset(("when", "after", "as", "while", "although", "though", "before"))
_FIRST_ABSOLUTE = 3  # word from which "with Voss calling it" may begin
_QUOTED_REACH = 16  # words


def participle(  # noqa: PLR0911 -- a list of cases
    line: Line, index: int, cue: Cue, found: list[Attribution]
) -> Attribution | None:
    """Read ", adding that …": its subject is the sentence's.

    Args:
        line: the sentence in words.
        index: the participle.
        cue: what the verb may take.
        found: the attributions before it in the sentence.
    """
    previous = line.lows[index - 1] if index else ""
    behind_run = index > 0 and line.is_run(index - 1)
    behind_run = behind_run or previous in _DOCUMENTS
    absolute = _absolute(line, index)
    if absolute is not None:
        return made(line, index, cue, absolute, absolute.outer, right_only=True)
    if (found_front := fronted(line, index, cue)) is not None:
        return found_front
    if (
        not behind_run
        and previous not in _BEFORE_PARTICIPLE
        and not (index and line.adverb(index - 1))
    ):
        return None
    if found and _says_itself(line, found[-1].cue_end, index):
        return None
    none = all(one.unnamed or _is_fronted(line, one) for one in found)
    subject = _later_clause(line, index, 0 if none else found[-1].cue_end)
    if none:
        subject = subject or inverted.main_subject(line, index)
        if subject is None or not may_say(line, subject, cue):
            return None
    elif subject is None and len(found) > 1 and _is_aside(line, found[-1]):
        subject = found[-2].subject
        return made(line, index, cue, subject, index, right_only=True)
    outer = index if none or subject is None else subject.outer
    return made(line, index, cue, subject, outer, inherits=subject is None, right_only=True)


def _says_itself(line: Line, low: int, index: int) -> bool:
    """Read "said he saw a message from Orr, urging …": the message says so, within what is said."""
    comma = index - 1
    if line.lows[comma] != ",":
        return False
    start = next((at + 1 for at in range(comma - 1, low, -1) if line.lows[at] == ","), low)
    of_another = (at for at in range(start + 1, comma) if line.lows[at] in _SENT_BY)
    return any(line.lows[at - 1] in _DOCUMENTS | _SIGNS for at in of_another)


def fronted(line: Line, index: int, cue: Cue) -> Attribution | None:
    """Read "Noting that it had failed, Voss left": who speaks is the subject behind the comma.

    Args:
        line: the sentence in words.
        index: the participle.
        cue: what the verb may take.

    Returns:
        The attribution; `None` where the clause does not end before one clear subject.
    """
    if cue.attitude or tuple(line.lows[:index]) not in _LEADS or not _takes(line, index, cue):
        return None
    if index and line.lows[0] in _OVERRIDDEN and not cue.clause:
        return None
    ends = [
        (at, subject)
        for at in range(index + 2, len(line.words) - 2)
        if line.lows[at] == "," or (line.is_run(at) and line.ends_in_comma(at))
        if line.lows[at + 1] != "who"
        and (subject := inverted.first(line, at + 1, len(line.words))) is not None
        and _has_verb(line, subject)
    ]
    if len(ends) != 1:
        return None
    comma, subject = ends[0]
    comma += line.is_run(comma)
    found = made(line, index, cue, None, index, right_only=True)
    if found is None or not found.content:
        return None
    start = found.content[0][0]
    if start >= comma:
        return None
    return found._replace(subject=subject, content=((start, comma),))


def _takes(line: Line, index: int, cue: Cue) -> bool:
    """Tell "Defending the mayor, …" from "Defending champion Voss", a noun phrase."""
    if index + 1 >= len(line.words):
        return False
    following = line.lows[index + 1]
    if cue.weak:
        return following == "that"
    return (
        index > 0
        or following in DETERMINERS
        or is_subject_pronoun(following)
        or line.is_run(index + 1)
        or line.words[index + 1][0].isupper()
    )


def _has_verb(line: Line, subject: Subject) -> bool:
    """Say whether a verb follows a noun phrase, as far as its form tells."""
    if subject.end >= len(line.words):
        return False
    at = subject.end
    while at + 1 < len(line.words) and line.adverb(at):
        at += 1
    low = line.lows[at]
    return low in AUXILIARIES - {"’s", "'s"} or low in CUES or low.endswith("ed")


def _absolute(line: Line, index: int) -> Subject | None:
    """Read ", with Senator Voss saying …", which has a subject of its own."""
    start = index
    while start > 0 and is_name_word(line, start - 1):
        start -= 1
    if start == index or start < _FIRST_ABSOLUTE:
        return None
    lead = start - (line.lows[start - 1] == "the")
    if line.lows[lead - 1] in {"’s", "'s"}:
        lead -= 1
        while lead > _FIRST_ABSOLUTE and (
            is_name_word(line, lead - 1) or line.lows[lead - 1] == "the"
        ):
            lead -= 1
    if line.lows[lead - 1] != "with" or line.lows[lead - 2] not in BREAKS | JOINERS:
        return None
    return Subject("name", start, index, start, index, outer=lead - 1, outer_end=index)


def _is_fronted(line: Line, one: Attribution) -> bool:
    """Say whether an attribution stands in "When Voss said it was late,", put first."""
    if line.lows[0] not in _FRONTING:
        return False
    comma = next((at for at in range(len(line.words)) if line.lows[at] == ","), 0)
    return one.cue_start < comma


def _is_aside(line: Line, one: Attribution) -> bool:
    """Say whether an attribution only tells when: "said so after the Echo reported it, adding"."""
    subject = one.subject
    start = one.outer if subject is None else subject.start
    return start > 1 and line.lows[start - 1] in {"after", "when", "before", "as"}


def _later_clause(line: Line, index: int, low: int) -> Subject | None:
    """Find the subject of ", but Voss came back, asking …", which is not the sentence's first."""
    for at in range(index - 2, max(1, low), -1):
        if line.lows[at] in {"but", "while"} and line.lows[at - 1] == ",":
            return inverted.first(line, at + 1, index)
    return None


def may_say(line: Line, subject: Subject, cue: Cue) -> bool:
    """Say whether the subject of a sentence may be that of a later verb, though it is no name.

    Args:
        line: the sentence in words.
        subject: the noun phrase.
        cue: what the later verb may take.
    """
    if subject.kind != "nominal" or cue.lemma in _SAYING:
        return True
    return not cue.weak and is_role_noun(line.lows[subject.end - 1])


def marks_soon(line: Line, index: int) -> bool:
    """Say whether marked words follow a verb before the next comma."""
    for at in range(index + 1, min(len(line.words), index + _QUOTED_REACH)):
        if line.is_run(at):
            return True
        if line.lows[at] in BREAKS:
            break
    return False
