"""Through whom somebody speaks: "through his spokesman Voss", "in a statement read by Voss".

The words stay those of the one who had them relayed. A channel is no person ("via Twitter"), so
only somebody whom an office beside the name presents is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import is_role_noun
from nlp.quote.names import PARTICLES, is_name_word
from nlp.quote.subject import Subject

if TYPE_CHECKING:
    from nlp.quote.attributions import Attribution
    from nlp.quote.tokens import Line

_THROUGH = frozenset(("through", "via"))
_RELAYING = frozenset("read delivered conveyed relayed issued released posted sent shared".split())
_REACH = 14  # words
_LONGEST_OFFICE = 6  # words


def find(line: Line, one: Attribution) -> Subject | None:
    """Find who relays what an attribution reports.

    Args:
        line: the sentence in words.
        one: an attribution with a subject.

    Returns:
        The one who relays it, or `None` where nobody is named as doing so.
    """
    subject = one.subject
    if subject is None:
        return None
    if subject.end < one.cue_start and subject.start < one.cue_start:
        between = _between(line, subject.end, one.cue_start)
        if between is not None:
            return between
    stop = min(len(line.words), one.cue_end + _REACH)
    ahead = [start for start, _ in one.content if start >= one.cue_end]
    return _between(line, one.cue_end, min(ahead, default=stop))


def _between(line: Line, start: int, stop: int) -> Subject | None:
    """Return through whom somebody speaks, of the words between two places."""
    for at in range(start, stop):
        if line.is_run(at):
            break
        low = line.lows[at]
        if low in _THROUGH or (low == "by" and _is_relayed(line, at)):
            found = _person(line, at + 1, stop)
            if found is not None:
                return found
    return None


def _is_relayed(line: Line, by: int) -> bool:
    """Say whether "by" follows "read", "read out", "delivered"."""
    return line.lows[by - 1] in _RELAYING or (
        line.lows[by - 1] == "out" and line.lows[by - 2] in _RELAYING
    )


def _person(line: Line, start: int, stop: int) -> Subject | None:
    """Read "his spokesman Ada Voss" and "his spokesman, Ada Voss,"."""
    name = start
    while name < stop and not is_name_word(line, name):
        if name - start > _LONGEST_OFFICE or (line.lows[name] == "," and name == start):
            return None
        name += 1
    end = name
    while end < stop and (is_name_word(line, end) or line.lows[end] in PARTICLES):
        end += 1
    if end == name:
        return None
    office = name - 1 - (line.lows[name - 1] == ",")
    presented = office >= start and is_role_noun(line.lows[office])
    while name < end - 1 and is_role_noun(line.lows[name]):
        name, presented = name + 1, True
    if not presented:
        return None
    return Subject("name", start, end, name, end, outer=start, outer_end=end)
