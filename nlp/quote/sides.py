"""On which side of its verb a speaker stands: "Voss said", "said Voss", "say some farmers".

A phrase may stand on either side and speak; what the marks, the comma before the verb and the end
of the sentence tell decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import CALENDAR, is_role_noun
from nlp.quote import inverted, subjects
from nlp.quote.tokens import AUXILIARIES, BREAKS, COMMUNIQUES, DETERMINERS, WHEN

if TYPE_CHECKING:
    from nlp.quote.cues import Cue
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line
    from nlp.quote.verbs import Group

_RELATIVES = frozenset(("who", "which", "that", "whose"))
_NAMED = frozenset(("call", "dub", "label", "brand"))
_INDEFINITE = frozenset(("a", "an", "another", "one"))
_NOUN_REACH = 4  # words
_LONGEST_TURNED = 5  # words


def speaker(line: Line, index: int, start: int, cue: Cue) -> Subject | None:
    """Find who speaks, on the usual side first.

    Args:
        line: the sentence in words.
        index: the verb of speech.
        start: where the verb with its auxiliaries begins.
        cue: what the verb may take.

    Returns:
        The speaker, or `None` where nobody fits.
    """
    turned = start == index and cue.clause and index + 1 < len(line.words)
    if cue.form == "base":
        return _observers(line, index, cue) or subjects.before(line, start - 1, 0)
    at = index - 1
    while at >= 0 and line.lows[at] in {",", "—", "–", "--", "?", "!"}:
        at -= 1
    behind_run = at >= 0 and line.is_run(at)
    if behind_run and at == start - 1 and (titled := subjects.before_title(line, at)) is not None:
        return titled
    if turned and (behind_run or (index == 0 and line.lows[-1] != "?")):
        found = inverted.after(line, index + 1, len(line.words))
        if found is not None or not behind_run:
            return found if index or _announces(line, found) else None
    found = subjects.before(line, start - 1, 0)
    if turned and found is not None and line.lows[index - 1] == "," and not cue.hearer:
        if found.kind == "nominal":
            found = _named_behind(line, index) or found
        elif found.kind == "name":
            found = _closing(line, index) or found
    if found is not None and line.lows[found.end - 1] == "whom" and cue.lemma != "say":
        return None
    if found is None and turned and not cue.hearer and at >= 0 and at < index - 1:
        found = inverted.after(line, index + 1, len(line.words))
        if found is not None and (found.kind == "pronoun" or _acts(line, found)):
            return None
    return found


def _observers(line: Line, index: int, cue: Cue) -> Subject | None:
    """Read "…, say political observers.", which ends its sentence."""
    if not cue.clause or line.lows[index - 1] != ",":
        return None
    found = inverted.after(line, index + 1, len(line.words))
    closes = found is not None and line.lows[found.end : found.end + 1] in ([], ["."])
    return found if closes and found is not None and found.kind == "nominal" else None


def _acts(line: Line, found: Subject) -> bool:
    """Say whether a noun phrase behind the verb does something itself ("says Voss was asleep")."""
    for at in range(found.end, len(line.words)):
        low = line.lows[at]
        if low in BREAKS or low in _RELATIVES or line.is_run(at):
            return False
        if low in AUXILIARIES:
            return True
    return False


def _named_behind(line: Line, index: int) -> Subject | None:
    """Read "…, said Mara Lind, …" where a phrase before the comma could speak as well."""
    found = inverted.after(line, index + 1, len(line.words))
    if found is not None and found.kind == "nominal" and line.lows[found.start] in _INDEFINITE:
        told = is_role_noun(line.lows[found.end - 1])
        return found if told and line.lows[found.end : found.end + 1] in ([], ["who"]) else None
    if found is None or found.kind != "name":
        return None
    return found if found.end >= len(line.words) or line.lows[found.end] in BREAKS else None


def _closing(line: Line, index: int) -> Subject | None:
    """Read "The envoy, Mara Lind, was seen, said police": nothing but a speaker ends the sentence.

    In "Mara Lind, the envoy, said police had lied" what they did stands behind them.
    """
    found = inverted.after(line, index + 1, len(line.words))
    if found is None or found.kind == "pronoun" or line.lows[found.end - 1] in CALENDAR:
        return None
    short = found.end - found.start <= _LONGEST_TURNED
    speaks = found.kind == "name" or (short and is_role_noun(line.lows[found.end - 1]))
    ends = found.end >= len(line.words) or line.lows[found.end] in BREAKS
    told = not AUXILIARIES.isdisjoint(line.lows[found.end :])
    return found if speaks and ends and not told else None


def _announces(line: Line, subject: Subject | None) -> bool:
    """Say whether a line that opens with its verb is "Said Ellis: “…”"."""
    return subject is not None and subject.outer_end < len(line.words) and (
        line.lows[subject.outer_end] in {":", ","} or line.is_run(subject.outer_end)
    )  # fmt: skip


def is_told_of(line: Line, index: int, cue: Cue, verb: Group, subject: Subject) -> bool:
    """Tell "a group called Friends of the Tide" and "those who said no" from somebody’s words.

    Args:
        line: the sentence in words.
        index: the verb of speech.
        cue: what the verb may take.
        verb: the same with its auxiliaries.
        subject: who would speak.
    """
    if subject.kind != "nominal":
        return False
    head = line.lows[subject.end - 1]
    if head == "those":
        return True
    if line.lows[index - 1] in COMMUNIQUES or line.lows[index - 1] in WHEN:
        return False
    if cue.lemma not in _NAMED or verb.start != index or is_role_noun(line.lows[index - 1]):
        return False
    near = reversed(line.lows[max(0, index - _NOUN_REACH) : index])
    return next((low for low in near if low in DETERMINERS), "") in _INDEFINITE
