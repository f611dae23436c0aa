"""Where the words of an attribution stand: before it, behind it, or on both sides.

What was said is taken whole and nothing more: the hearer, the day and the place between the verb
and "that" are no part of it, nor is the next attribution of the same sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import CALENDAR, is_role_noun
from nlp.quote.cues import CUES
from nlp.quote.hearers import OBJECTS, TIME_NOUNS, over_hearer, over_short_hearer, over_time
from nlp.quote.lines import behind_dateline
from nlp.quote.tokens import (
    AUXILIARIES,
    BREAKS,
    COMMUNIQUES,
    DETERMINERS,
    JOINERS,
    PREPOSITIONS,
    PRONOUNS,
    ROUGHLY,
    SUBORDINATORS,
    WHEN,
    is_manner,
    is_number,
)
from nlp.quote.trimming import FRONTING, does_more, does_so, marked_soon, trimmed

if TYPE_CHECKING:
    from nlp.quote.cues import Cue
    from nlp.quote.subject import Subject
    from nlp.quote.tokens import Line

Stretch = tuple[int, int]

_ASIDE_ONLY = frozenset("who which whose where though although while as citing".split())
_PHRASE_ENDS = BREAKS | JOINERS | PREPOSITIONS | frozenset(("as",))
_CALLED_UP = frozenset(
    "police ambulance hotline line number office cab taxi plumber vet doctor 911 999 112 services"
    " election elections vote strike meeting conference halt truce ceasefire session witness"
    " witnesses referendum summit hearing him her them back home again".split()
)
_NEW_SUBJECTS = frozenset("he she it they there we the his her their its".split())
_SETTINGS = frozenset("on at during after before asked".split())
_ADJUNCT_REACH = 30  # words
_HEARER_REACH = 14  # words
_COLON_REACH = 4  # words
_QUESTIONED = frozenset("asked pressed questioned quizzed challenged".split())
_SUBJECT_REACH = 7  # words
_SHORTEST_PAST = 6  # letters
_COUNTING = (["as", "many", "as"], ["as", "much", "as"], ["as", "few", "as"])
_SHORTEST_CLAUSE = 3  # words
_CONCEDING = frozenset("despite although though unless unlike".split())
_WEIGHED = frozenset("claim charge allegation accusation assertion suggestion notion".split())
"""What the words of somebody else are called behind them: "…, a claim the ministry denies"."""
_SHORTEST_ASIDE = 2  # words


def around(
    line: Line, index: int, cue: Cue, subject: Subject | None, outer: int
) -> tuple[Stretch, ...]:
    """Find what was said, on either side of an attribution.

    Args:
        line: the sentence in words.
        index: the verb's last word.
        cue: what the verb may take.
        subject: the noun phrase that speaks, if it stands here.
        outer: where the attribution begins.

    Returns:
        Stretches of word indices `[start, end)`, in order; none where nothing is reported.
    """
    high = len(line.words)
    inverted = subject is not None and subject.start > index
    begin = subject.outer_end if inverted and subject is not None else index + 1
    closes = begin >= high or line.lows[begin] in BREAKS or line.lows[begin] == "out"
    marked = outer == 1 and line.is_run(0) and closes
    behind = (cue.clause or marked) and line.lows[outer] != "who"
    weighed = line.lows[outer] in {"a", "an"} and line.lows[outer + 1] in _WEIGHED
    weighed = weighed or (cue.lemma in {"hold", "question"} and not closes)
    left = _left(line, outer) if subject is not None and behind and not weighed else None
    if left is not None and line.closes(left[1] - 1) and _near_colon(line, begin, high) >= 0:
        left = None
    if left is not None and line.is_run(left[1] - 1):
        half = _second_half(line, begin, high)
        return (left,) if half is None else (left, half)
    whole = left is not None and _is_clause(line, left)
    more = whole and does_more(line, begin)
    aside = _aside(line, over_short_hearer(line, begin, cue), high) if left and not more else None
    if left is not None and aside is not None:
        return left, aside
    if left is not None and _goes_on(line, left, begin, cue):
        return left, (begin + 1, high)
    later = _behind_setting(line, left, begin, high) if left is not None else None
    if left is not None and later is not None:
        return left, later
    right = None if more else _right(line, begin, high, cue, inverted=inverted)
    if right is not None and not (whole and does_so(line, begin, right[0])):
        return ((right[0], trimmed(line, *right, cue, outer)),)
    loose = cue.lemma == "plead" or (cue.weak and not closes)
    return (left,) if left is not None and whole and not loose else ()


def _left(line: Line, outer: int) -> Stretch | None:
    """Return the content before its subject: marked words, or a clause up to a comma."""
    stop = outer
    if stop <= 0 or line.lows[stop - 1] in {":", ";", "(", "["}:
        return None
    comma = line.lows[stop - 1] in BREAKS
    while stop > 0 and line.lows[stop - 1] in BREAKS:
        stop -= 1
    if stop == 0:
        return None
    if line.is_run(stop - 1):
        if line.lows[0] in _QUESTIONED and stop > 1 and line.holds_title(stop - 1):
            return None
        set_there = line.lows[0] in PREPOSITIONS and not comma and not line.ends_speech(stop - 1)
        return None if set_there else (_direct_start(line, stop - 1), stop)
    start = behind_dateline(line, stop)
    return (start, stop) if comma and start < stop else None


def _direct_start(line: Line, run: int) -> int:
    """Begin at the marked words where a comma or colon parts them from what leads to them."""
    parted = run >= 1 and line.lows[run - 1] in {",", ":"}
    if parted and line.lows[run - 1] == ":":
        return run
    low = line.lows[run - 1] == "," and line.opens_low(run)
    return 0 if not parted or low or any(line.is_run(at) for at in range(run)) else run


def _is_clause(line: Line, stretch: Stretch) -> bool:
    """Tell a sentence put first from "In an interview on Monday, he said"."""
    start, stop = stretch
    while start < stop and line.lows[start] in JOINERS:
        start += 1
    if stop - start < _SHORTEST_CLAUSE or line.lows[start] in _QUESTIONED:
        return False
    first = line.lows[start]
    if first == "that" or (first in ROUGHLY and is_number(line.lows[start + 1])):
        return True
    governed = first in PREPOSITIONS or first in SUBORDINATORS or first.endswith("ing")
    return (
        not governed
        or any(line.lows[at] == "," for at in range(start, stop))
        or (first.endswith("ing") and _is_predicated(line, start, stop))
    )


def _is_predicated(line: Line, start: int, stop: int) -> bool:
    """Say whether "Waiting for those who are late" goes on to a verb of its own ("… is idle")."""
    opened = 0
    for at in range(start + 1, stop):
        low = line.lows[at]
        opened += low in SUBORDINATORS or low in PRONOUNS
        if low in AUXILIARIES and line.lows[at - 1] not in AUXILIARIES:
            if not opened:
                return True
            opened = 0
    return False


def _aside(line: Line, begin: int, high: int) -> Stretch | None:
    """Read "The test, the paper said, was its biggest" on behind the second comma."""
    at = begin
    while at < high and (line.lows[at] in WHEN or line.lows[at] in TIME_NOUNS):
        at += 1
    if at + _SHORTEST_ASIDE >= high or line.lows[at] not in {",", "—", "–", "--"}:
        return None
    first = line.lows[at + 1]
    if line.is_run(at + 1) or first in _ASIDE_ONLY or first.endswith("ing"):
        return None
    if first == "on" and "anonymity" in line.lows[at + 2 : at + 2 + _COLON_REACH]:
        return None
    if first in JOINERS and at + 2 < high and line.lows[at + 2] in PRONOUNS:
        return None
    if high - at <= _COLON_REACH and first in PREPOSITIONS and line.lows[at + 2] in WHEN:
        return None
    return at + 1, high


def _behind_setting(line: Line, left: Stretch, begin: int, high: int) -> Stretch | None:
    """Read "When the dam burst, Voss said in an interview, the town slept" on behind its comma."""
    first = line.lows[left[0]]
    if begin >= high or line.lows[begin] not in PREPOSITIONS or first not in FRONTING - {"as"}:
        return None
    comma = behind_comma(line, begin)
    return _aside(line, comma - 1, high) if comma > 0 and not line.is_run(comma) else None


def _goes_on(line: Line, left: Stretch, begin: int, cue: Cue) -> bool:
    """Say whether marked words go on with a sentence ("No change, he said, “hides it.”")."""
    if cue.lemma == "put" or line.lows[begin : begin + 1] != [","] or begin + 1 >= len(line.words):
        return False
    if not line.is_run(begin + 1) or not line.opens_low(begin + 1):
        return False
    start, stop = left
    first = next((at for at in range(start, stop) if line.lows[at] not in JOINERS), stop)
    if stop - first <= 1:
        return False
    occasion = line.lows[first] in _SETTINGS or line.lows[first].endswith("ing")
    said_where = any(low in COMMUNIQUES or low in WHEN for low in line.lows[first:stop])
    return not (occasion or said_where)


def behind_comma(line: Line, begin: int) -> int:
    """Return the word behind the comma that closes "As Voss said on Monday,", else -1."""
    high = len(line.words)
    for at in range(begin, min(high - 1, begin + _HEARER_REACH)):
        if line.lows[at] == ",":
            return at + 1 if line.is_run(at + 1) or at + _SHORTEST_CLAUSE < high else -1
        named = line.lows[at - 1] in DETERMINERS
        if line.is_run(at) or (line.lows[at] in CUES and not named):
            break
    return -1


def _second_half(line: Line, begin: int, high: int) -> Stretch | None:
    """Find the second half of "“A,” he said, “B.”", across an aside or "but"."""
    for at in range(begin, min(high, begin + _ADJUNCT_REACH)):
        if line.is_run(at):
            lead = line.lows[at - 1] if at else ""
            if lead in JOINERS and at > 1 and line.lows[at - 2] in BREAKS:
                return at - 1, high
            return (at, high) if lead in {",", ":", "—", "–", "--", "-"} else None
        if line.lows[at] in CUES and line.lows[at] != "referring" and at > begin:
            return None
    return None


def _right(line: Line, begin: int, high: int, cue: Cue, *, inverted: bool) -> Stretch | None:  # noqa: PLR0911 -- a list of cases
    """Return the content behind its verb, past the hearer and the day."""
    if begin >= high:
        return None
    if inverted:
        return _behind_adjunct(line, begin, high)
    begin = over_time(line, begin, high)
    if begin + 1 < high and line.lows[begin + 1] in {",", "that"} and is_manner(line.lows[begin]):
        begin += 1
    if begin >= high:
        return None
    colon = _near_colon(line, begin, high)
    if colon >= 0:
        return colon + 1, high
    low = line.lows[begin]
    if cue.hearer and line.is_run(begin) and (told := _behind_titled(line, begin, high)):
        return told, high
    if line.is_run(begin) or (low == "that" and cue.clause):
        return begin, high
    if low in {",", ":"}:
        if begin + 1 < high and (line.is_run(begin + 1) or low == ":"):
            return begin + 1, high
        return _behind_adjunct(line, begin, high)
    if cue.hearer and low not in cue.particles:
        begin = over_time(line, over_hearer(line, begin, high), high)
        if begin >= high:
            return None
        low = line.lows[begin]
        if line.is_run(begin) or low == "that":
            return begin, high
    return _unmarked(line, begin, high, cue)


def _behind_titled(line: Line, run: int, high: int) -> int:
    """Return where "that" stands behind "told “The Dawn Show” host Ada Voss", else 0."""
    for at in range(run + 1, min(high, run + _HEARER_REACH)):
        if line.lows[at] == "that":
            return at
        if not (line.words[at][0].isupper() or is_role_noun(line.lows[at])):
            break
    return 0


def _near_colon(line: Line, begin: int, high: int) -> int:
    """Return where a colon announces marked words ("said afterwards: “…”"), else -1."""
    if ":" not in line.lows[begin : begin + _COLON_REACH]:
        return -1
    for at in range(begin, min(high - 1, begin + _COLON_REACH)):
        if line.lows[at] == ":" and line.is_run(at + 1):
            return at
        if line.lows[at] in CUES:
            break
    return -1


def _unmarked(line: Line, begin: int, high: int, cue: Cue) -> Stretch | None:  # noqa: PLR0911 -- a list of cases
    """Find content that no mark and no "that" announces."""
    low = line.lows[begin]
    if low == "not" and cue.hearer and line.lows[begin + 1 : begin + 2] == ["to"]:
        return begin, high
    if low == "to" and begin + 1 < high and "to" not in cue.particles:
        following = line.lows[begin + 1]
        if following in DETERMINERS or line.words[begin + 1][0].isupper():
            return _behind_adjunct(line, begin, high)
        return None if cue.weak else (begin, high)
    dated = low == "on" and begin + 1 < high and _opens_date(line, begin + 1)
    if low in cue.particles and begin + 1 < high and not dated:
        if cue.lemma == "say" and "that" in line.lows[begin : begin + _HEARER_REACH]:
            return line.lows.index("that", begin), high
        return begin + 1, high
    if low in _CONCEDING and cue.lemma == "say" and "," in line.lows[begin : begin + _HEARER_REACH]:
        return begin, high
    counts = low in ROUGHLY and begin + 1 < high and is_number(line.lows[begin + 1])
    counts = counts or (not cue.attitude and line.lows[begin : begin + 3] in _COUNTING)
    if not counts and (low in PREPOSITIONS or low in {"as", "when", "while", "out", "so"}):
        found = _behind_adjunct(line, begin, high)
        if found is not None and cue.clause:
            return found
        return (begin, high) if low == "as" and cue.thing else None
    if low in BREAKS or low in JOINERS:
        return _behind_adjunct(line, begin, high) if low in BREAKS else None
    if _says_nothing(line, begin, high, cue):
        return None
    asks = cue.lemma == "question" and low in {"whether", "why", "how", "if", "what"}
    if asks or (cue.lemma == "feel" and cue.form != "ing" and _is_finite(line, begin, high)):
        return begin, high
    if cue.weak or not (cue.clause or cue.thing) or (low in AUXILIARIES and not cue.clause):
        return None
    return begin, high


def _opens_date(line: Line, at: int) -> bool:
    """Say whether "13 March" or "Monday" stands behind "reported on"."""
    return line.lows[at] in CALENDAR or (
        line.lows[at].isdigit()
        and line.lows[at + 1 : at + 2] != []
        and line.lows[at + 1] in CALENDAR
    )


def _is_finite(line: Line, begin: int, high: int) -> bool:
    """Say whether somebody named does or is something: "felt Vale deserved a point"."""
    first = line.lows[begin]
    if not (line.words[begin][0].isupper() or first in _NEW_SUBJECTS):
        return False
    for at in range(begin + 1, min(high, begin + _SUBJECT_REACH)):
        low = line.lows[at]
        if low in BREAKS or line.is_run(at):
            break
        past = low.endswith("ed") and len(low) >= _SHORTEST_PAST and at + 1 < high
        if past or low in AUXILIARIES - {"’s", "'s"}:
            return True
    return False


def _says_nothing(line: Line, begin: int, high: int, cue: Cue) -> bool:
    """Tell "pleaded guilty", "called a meeting", "told Voss, who" from what somebody said."""
    hearer = cue.lemma != "ask" and line.words[begin - 1][0].isupper()
    if cue.lemma == "plead" or (line.lows[begin] == "who" and hearer):
        return True
    if cue.lemma not in {"describe", "call"}:
        return False
    stop = begin
    while stop < high and line.lows[stop] not in _PHRASE_ENDS:
        if line.is_run(stop):
            return False
        stop += 1
    if stop < high and (line.lows[stop] in {"as", "to"} or marked_soon(line, stop, high)):
        return False
    if cue.lemma == "describe":
        return stop - begin == 1
    return stop > begin and line.lows[stop - 1] in _CALLED_UP


def _behind_adjunct(line: Line, begin: int, high: int) -> Stretch | None:
    """Find "that" or marked words behind "in an interview on Monday"."""
    for at in range(begin, min(high, begin + _ADJUNCT_REACH)):
        low = line.lows[at]
        if low == "that" and at > begin and not _is_relative(line, at, high):
            return at, high
        if line.is_run(at):
            lead = line.lows[at - 1] if at else ""
            return (at, high) if lead in {",", ":"} or at == begin else None
        if low in CUES and CUES[low].form == "ing" and at > begin:
            return None
    return _behind_time(line, begin, high)


def _behind_time(line: Line, begin: int, high: int) -> Stretch | None:
    """Find "they left" behind "said in a statement on Monday", where no "that" stands."""
    for at in range(begin + 1, min(high - _SHORTEST_ASIDE, begin + _HEARER_REACH)):
        if line.lows[at] in BREAKS:
            break
        before = line.lows[at - 1]
        ends = before in WHEN or before in TIME_NOUNS or before in COMMUNIQUES
        if ends and line.lows[at] in _NEW_SUBJECTS:
            return at, high
    return None


def _is_relative(line: Line, that: int, high: int) -> bool:
    if line.lows[that - 1] in PREPOSITIONS:
        return True
    return that + 1 < high and (
        line.lows[that + 1] in AUXILIARIES or line.lows[that + 1] in OBJECTS - {"it", "you", "her"}
    )
