"""Attributions turned round: "was asked whether …", "was told by Voss that …", "reported by X".

Who asks is mostly not said, and then nobody is named. A passive without an agent reports nobody's
words; with one, it is the agent who speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.quote import content as quotes_content
from nlp.quote import inverted
from nlp.quote.attributions import Attribution
from nlp.quote.cues import CUES, Cue
from nlp.quote.tokens import BE, BREAKS, JOINERS

if TYPE_CHECKING:
    from nlp.quote.content import Stretch
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

_QUESTIONS = frozenset("whether if what why how who whom which when where".split())
_BEFORE_ASKED = frozenset(("when", "if", "once", ",", "—", "–"))
_RELATIVE = frozenset(("which", "who", "where", "whose"))
_JUDGING = frozenset(
    "accuse blame criticise criticize denounce deride describe dismiss mock praise ridicule slam"
    " condemn attack blast".split()
)
_LINKS = frozenset(("as", "for", "of"))
_LED_BY = frozenset(("reported", "noted", "quoted", "stated"))
_ASKED = Cue("ask", "past", clause=True, hearer=True)
_REACH = 12  # words
_LONGEST_AGENT = 16  # words


def asked(line: Line, index: int, *, passive: bool, start: int) -> Attribution | None:
    """Read "Asked whether …", "when asked how …" and "was asked by Voss why …".

    Args:
        line: the sentence in words.
        index: the word "asked".
        passive: whether a form of "be" stands before it.
        start: where the verb with its auxiliaries begins.

    Returns:
        The question, with the one who asks if named; `None` where "asked" has a subject.
    """
    before = line.lows[start - 1] if start else ""
    if not passive and not (start == 0 or before in _BEFORE_ASKED):
        return None
    at, asker = index + 1, None
    if line.lows[at : at + 1] == ["by"]:
        asker = inverted.after(line, at + 1, len(line.words))
        at = asker.end if asker is not None else at
        asker = None if asker is not None and asker.kind == "nominal" else asker
    question = _question(line, at)
    if question < 0:
        return None
    content = ((question, _clause_end(line, question)),)
    return Attribution(_ASKED, index, index + 1, asker, None, start, content, unnamed=not asker)


def _question(line: Line, begin: int) -> int:
    """Return where the question begins, behind a place and a day, else -1."""
    for at in range(begin, min(len(line.words) - 1, begin + _REACH)):
        low = line.lows[at]
        if low in _QUESTIONS:
            return at
        if low in BREAKS or low == "to" or line.is_run(at) or low in CUES:
            break
    return -1


def _clause_end(line: Line, begin: int) -> int:
    """End a question with the comma before what was answered."""
    high = len(line.words)
    for at in range(begin + 1, high - 1):
        if line.lows[at] == "," and line.lows[at + 1] not in _RELATIVE:
            return at
        if line.is_run(at) and line.text[line.end_of(at) - 2 : line.end_of(at) - 1] in {",", "."}:
            return at + 1
    return high


def told(
    line: Line, index: int, cue: Cue, patient: Subject | None, start: int
) -> Attribution | None:
    """Read a passive with its agent.

    Args:
        line: the sentence in words.
        index: the participle.
        cue: what the verb may take.
        patient: the noun phrase before the verb, of which something is said.
        start: where the verb with its auxiliaries begins.

    Returns:
        "Voss was told by Orr that …" with Orr's words, "Voss was praised by Orr for …" with both
        halves; `None` where no agent is named or nothing is said.
    """
    by = _by(line, index + 1)
    if by < 0:
        return None
    agent = inverted.after(line, by + 1, min(len(line.words), by + _LONGEST_AGENT))
    if agent is None:
        return None
    begin = agent.name_end if agent.kind == "name" else agent.end
    content: tuple[Stretch, ...] = ()
    if cue.hearer:
        content = _message(line, begin)
    elif cue.lemma in _JUDGING and patient is not None and patient.kind != "pronoun":
        judgment = _judgment(line, index + 1, by, begin)
        content = ((patient.start, patient.end), judgment) if judgment is not None else ()
    if not content:
        return None
    return Attribution(cue, index, index + 1, agent, None, start, content)


def _message(line: Line, begin: int) -> tuple[Stretch, ...]:
    """Find "that …" or "to …" behind "was told by Orr"."""
    told = line.lows[begin : begin + 1] in (["that"], ["to"])
    return ((begin, len(line.words)),) if told else ()


def _judgment(line: Line, begin: int, by: int, behind: int) -> Stretch | None:
    """Find "for …" behind "was praised by Orr", or "as …" before "by Orr"."""
    if line.lows[begin] in _LINKS:
        return begin, by
    if behind >= len(line.words) or line.lows[behind] not in _LINKS:
        return None
    stop = next((at for at in range(behind, len(line.words)) if line.lows[at] in BREAKS), 0)
    return behind, stop or len(line.words)


def _by(line: Line, begin: int) -> int:
    for at in range(begin, min(len(line.words) - 1, begin + _REACH)):
        if line.lows[at] == "by":
            return at
        if line.lows[at] in BREAKS or line.lows[at] in JOINERS or line.lows[at] in BE:
            break
    return -1


def as_reported(line: Line, index: int) -> Attribution | None:
    """Read "As reported by the Tide Post, …" at a sentence's head."""
    lead = index - 1
    while lead > 0 and line.adverb(lead):
        lead -= 1
    if lead != 0 or line.lows[0] != "as" or line.lows[index] not in _LED_BY:
        return None
    if line.lows[index + 1 : index + 2] != ["by"]:
        return None
    agent = inverted.after(line, index + 2, len(line.words))
    comma = quotes_content.behind_comma(line, index + 2)
    if agent is None or comma < 0:
        return None
    content = ((comma, len(line.words)),)
    return Attribution(CUES[line.lows[index]], index, index + 1, agent, None, 0, content)
