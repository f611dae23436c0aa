"""Where reported words end and the author's own go on: "praised the law on Monday, while Orr …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.quote.cues import CUES
from nlp.quote.hearers import TIME_NOUNS
from nlp.quote.tokens import BREAKS, DETERMINERS, JOINERS, PRONOUNS, WHEN, is_number

if TYPE_CHECKING:
    from nlp.quote.cues import Cue
    from nlp.quote.tokens import Line

FRONTING = frozenset("while although though when because if as after since before".split())
"""What opens a clause that stands before the main one."""
_OCCASIONS = frozenset("during after when while because before".split())
_SPANS = frozenset("even just only a the few couple of shortly soon right immediately".split())
_LONGEST_SPAN = 5  # words
_OWN_VERBS = frozenset("has have had is was were did will would".split())
_REASONS = (["for"], ["over"])
_AFTER_THING = _OCCASIONS | frozenset("which who whose where whom a an as".split())
_NOUN_REACH = 4  # words of "his hope that"
_MARKED_REACH = 8  # words
_AUTHORS_OWN = frozenset("while although though".split())
_REFERRING = frozenset("referring meaning alluding echoing accusing answering".split())
_DENYING = frozenset("did has had declined refused would added also".split())
_DOES = frozenset("did declined refused gave provided offered".split())


def trimmed(line: Line, start: int, stop: int, cue: Cue, outer: int) -> int:
    """End reported words where the author's own go on.

    Args:
        line: the sentence in words.
        start: where they begin.
        stop: where they would end.
        cue: what the verb of speech may take.
        outer: where the attribution begins.

    Returns:
        Where they end.
    """
    if line.is_run(start):
        return stop
    lows = line.lows
    if 0 < outer < start and _is_fronted(lows, outer):
        return next((at for at in range(start, stop) if lows[at] == ","), stop)
    inside = range(start + 1, stop - 1)
    ends: list[int] = []
    if "speaking" in lows:
        ends += [at for at in inside if lows[at] == "," and lows[at + 1] == "speaking"][:1]
    ends += [at for at in inside if lows[at] == "," and _tells_of_another(lows, at + 1)][:1]
    ends += [lows.index(";", start + 1)] if ";" in lows[start + 1 : stop - 1] else []
    for at in line.runs:
        if at in inside and line.ends_in_comma(at) and _turns_away(lows, at + 1):
            ends.append(at + 1)
            break
    first = start + (lows[start] == "that" and cue.lemma != "point")
    if not cue.clause and "that" not in lows[first : start + _NOUN_REACH]:
        leaves = (at for at in inside if _leaves_thing(line, at, cue))
        ends += [at for at in leaves if not marked_soon(line, at, stop)][:1]
    return min(ends, default=stop)


def _is_fronted(lows: list[str], outer: int) -> bool:
    """Say whether an attribution stands in a clause before the main one, or in the author's own."""
    if outer > 1 and lows[outer - 1] in _AUTHORS_OWN:
        return True
    return lows[_over_span(lows)] in FRONTING and "," not in lows[:outer]


def _over_span(lows: list[str]) -> int:
    """Step over "A few weeks" of "A few weeks after Voss had said …, the dam burst"."""
    return next(
        (at for at, low in enumerate(lows[:_LONGEST_SPAN]) if low not in _SPANS
         and low not in TIME_NOUNS and not is_number(low)), 0
    )  # fmt: skip


def marked_soon(line: Line, begin: int, stop: int) -> bool:
    """Say whether marked words follow before the next comma ("called it on air “a farce”").

    Args:
        line: the sentence in words.
        begin: look from this word on.
        stop: look no further than this one.
    """
    for at in range(begin, min(stop, begin + _MARKED_REACH)):
        if line.is_run(at):
            return True
        if line.lows[at] in BREAKS:
            break
    return False


def _turns_away(lows: list[str], at: int) -> bool:
    """Say whether the author goes on behind "…,”" ("while Orr …", "referring to …")."""
    low, following = lows[at], lows[at + 1] if at + 1 < len(lows) else ""
    if low in _AUTHORS_OWN:
        return True
    if low in {"but", "and", "as"}:
        return following in PRONOUNS or following in _DENYING
    return low in _REFERRING or (low in CUES and CUES[low].form == "ing")


def does_more(line: Line, begin: int) -> bool:
    """Say whether an author goes on with what else a speaker did: ", but gave no", ", but added".

    Args:
        line: the sentence in words.
        begin: the word behind the attribution.
    """
    if line.lows[begin : begin + 1] != [","] or begin + 2 >= len(line.lows):
        return False
    low = line.lows[begin + 2]
    says = low in CUES and CUES[low].form == "past"
    return line.lows[begin + 1] in JOINERS and (says or low in _DOES)


def does_so(line: Line, begin: int, that: int) -> bool:
    """Say whether a participle tells what a saying does: ", ending a dispute that towns fear".

    Args:
        line: the sentence in words.
        begin: the word behind the attribution.
        that: the word behind which more might be said.
    """
    opened = {line.lows[at + 1] for at in range(begin, that) if line.lows[at] in BREAKS}
    return any(low.endswith("ing") for low in opened - {"including"})


def _tells_of_another(lows: list[str], at: int) -> bool:
    """Say whether "while health chiefs warned" opens what somebody else says."""
    if lows[at] != "while":
        return False
    for place in range(at + 2, min(len(lows), at + _MARKED_REACH)):
        cue = CUES.get(lows[place])
        if lows[place] in BREAKS or lows[place] in PRONOUNS:
            break
        if cue is not None and cue.form == "past" and lows[place - 1] not in DETERMINERS:
            return True
    return False


def _leaves_thing(line: Line, at: int, cue: Cue) -> bool:
    """Say whether a noun phrase that is praised, called or attacked ends before word `at`."""
    low, following = line.lows[at], line.lows[at + 1]
    if low == ",":
        return following in _AFTER_THING
    if low in _OCCASIONS:
        return True
    if low in {"and", "but"}:
        return following in _OWN_VERBS
    if low not in {"on", "in", "at"} or (cue.lemma == "blame" and low == "on"):
        return False
    if following in WHEN:
        return line.lows[at + 2 : at + 3] not in _REASONS
    return following in {"a", "an"}
