"""How the attributions of one sentence share it: none takes words that belong to another.

"Voss said no and Orr said yes" are two; "Voss said that Orr had said no" is one, with what Orr
said told inside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.people import CALENDAR
from nlp.quote.tokens import AUXILIARIES, BREAKS, DETERMINERS, JOINERS, PREPOSITIONS
from nlp.quote.verbs import group

if TYPE_CHECKING:
    from nlp.quote.attributions import Attribution
    from nlp.quote.tokens import Line

_PERSONS = frozenset(("he", "she", "they", "we"))
_PLAIN = frozenset(("say", "tell", "add", "ask", "reply"))
_CONTRASTS = frozenset(("while", "though", "although", "as"))
_SO = frozenset("soon long far much well".split())
"""Words between "as" and "as", which do not part but tell when or how far."""
_TIMES = frozenset(("when", "after", "before"))
_ANSWERS = frozenset(("yes", "this", "less", "thus", "was", "is"))
_LONGEST_LEAD = 12  # words before who said what a paper reports
_LONGEST_STUB = 4  # words before "and" that are no content by themselves


def fit(line: Line, found: list[Attribution]) -> list[Attribution]:
    """Cut each attribution's content where the next one's own words begin.

    Args:
        line: the sentence in words.
        found: its attributions, in order.

    Returns:
        Those that report something of their own.
    """
    fitted: list[Attribution] = []
    shared: list[Attribution] = []
    for place, one in enumerate(found):
        passed = _passed_on(one, fitted)
        if passed >= 0:
            fitted[passed] = fitted[passed]._replace(via=fitted[passed].via or one.subject)
            continue
        if one in shared or _adds_nothing(line, one, found[:place]):
            continue
        content = tuple(
            (start, stop)
            for start, end in one.content
            if (stop := _stop(line, one, found[place + 1 :], start, end, shared)) > start
        )
        if content or not one.content:
            fitted.append(one if content == one.content else one._replace(content=content))
    return fitted


def _stop(  # noqa: PLR0917 - where the content stands, and what stands round it
    line: Line,
    one: Attribution,
    further: list[Attribution],
    start: int,
    end: int,
    shared: list[Attribution],
) -> int:
    """Return where content ends: before the own words of the attributions behind it.

    One of these that only goes on with it ("said she and her peers had shown") has no words of its
    own, and is noted in `shared`.
    """
    if start <= one.outer:
        return end
    for other in further:
        if _is_content(one, other):
            continue
        begins = _begins(line, one, other)
        if not start < begins < end:
            continue
        cut = begins
        if begins == other.outer and not line.closes(begins - 1):
            cut = _cut_before(line, other, start, end)
        if cut < end and _shares_subject(line, one, other, start, cut):
            shared.append(other)
        else:
            end = cut
    return _before_colon(line, further, start, end)


def _before_colon(line: Line, further: list[Attribution], start: int, stop: int) -> int:
    """End content at a colon behind which a later attribution has marked words of its own."""
    colons = (
        begin - 1
        for other in further
        for begin, end in other.content
        if start < begin < stop and end <= other.cue_start
        if line.is_run(begin) and line.lows[begin - 1] == ":"
    )
    return min(colons, default=stop)


def _adds_nothing(line: Line, one: Attribution, earlier: list[Attribution]) -> bool:
    """Say whether an attribution only explains, or is told inside, an earlier one.

    “…,” Lind said, according to the Echo: the words are hers, whoever passes them on.
    """
    if any(_explains(line, other, one) for other in earlier):
        return True
    aside = one.cue.attitude or one.unnamed or not one.cue.clause
    if aside and _lies_within(one, earlier):
        return True
    return one.cue.lemma == "according" and any(
        other.subject is not None
        and other.cue.lemma != "according"
        and any(line.is_run(start) for start, _ in other.content)
        for other in earlier
    )


def _passed_on(one: Attribution, fitted: list[Attribution]) -> int:
    """Return which statement "the Echo reports" passes on: hers in "Voss said no, it reports"."""
    if one.cue.lemma != "report" or one.subject is None or len(one.content) != 1:
        return -1
    start, stop = one.content[0]
    if stop > one.cue_start or one.subject.start > one.cue_start:
        return -1
    for place, other in enumerate(fitted):
        speaks = other.cue.clause and other.cue.form != "ing" and other.subject is not None
        ahead = other.outer - start
        if speaks and 0 <= ahead <= _LONGEST_LEAD and other.content[-1:] > ((other.cue_end, 0),):
            return place
    return -1


def _shares_subject(
    line: Line, one: Attribution, other: Attribution, start: int, joiner: int
) -> bool:
    """Say whether "she" in "said she and her peers had shown" is no content by itself."""
    if one.cue.thing or other.inherits or line.lows[joiner] not in {"and", "or"}:
        return False
    if line.lows[start - 1] in one.cue.particles:
        return False
    if _is_half(line, start, joiner):
        return True
    if other.cue.lemma in _PLAIN:
        return False
    words = [low for low in line.lows[start:joiner] if low not in {"that", "both", "either"}]
    if not 0 < len(words) <= _LONGEST_STUB or "same" in words:
        return False
    return words[-1] in _PERSONS or words[0] in DETERMINERS


def _is_half(line: Line, start: int, joiner: int) -> bool:
    """Say whether words are the first half of a subject: "said doctors and nurses had told him"."""
    words = line.words[start + (line.lows[start] == "that") : joiner]
    if not 0 < len(words) <= _LONGEST_STUB or not CALENDAR.isdisjoint(map(str.lower, words)):
        return False
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return named or (words[-1] not in _ANSWERS and words[-1].endswith("s") and _is_bare(words))


def _is_bare(words: list[str]) -> bool:
    """Say whether words are a plural with nothing but what describes it."""
    return all(word.islower() and word not in AUXILIARIES | PREPOSITIONS for word in words)


def _is_content(one: Attribution, other: Attribution) -> bool:
    """Say whether "and hopes" or "but feared" only goes on with what somebody says."""
    attitude = other.cue.attitude and not one.cue.attitude
    same = other.inherits or (other.subject is not None and other.subject.kind == "pronoun")
    return same and attitude and other.cue.form != "ing"


def _explains(line: Line, other: Attribution, one: Attribution) -> bool:
    """Say whether a verb is none, but part of who speaks ("said Ada Voss, a union volunteer")."""
    subject = other.subject
    if not one.cue.noun or subject is None or subject.start < other.cue_end:
        return False
    if line.lows[one.outer] == "who":
        return False
    return subject.end <= one.cue_start < subject.outer_end and one.outer >= subject.end


def _begins(line: Line, one: Attribution, other: Attribution) -> int:
    """Say where a later attribution begins: "Voss, who said no, said …" with its second verb."""
    subject = other.subject
    if subject is not None and other.outer < one.outer and subject.end <= one.cue_start:
        return group(line, other.cue_start).start
    return other.outer


def _lies_within(one: Attribution, earlier: list[Attribution]) -> bool:
    """Say whether an attribution is only told inside what somebody else says."""
    return any(
        (not one.inherits or (one.cue.attitude and not other.cue.attitude))
        and start <= one.outer
        and one.cue_end < end
        and start > other.outer
        for other in earlier
        for start, end in other.content
    )


def _cut_before(line: Line, other: Attribution, start: int, stop: int) -> int:
    """Say where content ends that a later attribution interrupts (`stop` where it does not).

    What somebody else said when it happened belongs to what happened ("said the talks began when
    Orr demanded a seat").
    """
    outer = other.outer
    at = outer - 1
    apart = other.unnamed or other.inherits or other.cue.form == "ing"
    parting = _CONTRASTS | _TIMES if apart else _CONTRASTS
    if line.lows[start - 2] == "who" and line.is_run(at) and line.ends_in_comma(at):
        return outer
    crossed = False
    while at > start and (
        line.lows[at] in BREAKS
        or line.lows[at] in JOINERS
        or (line.lows[at] in parting and line.lows[at - 1] not in _SO)
        or line.adverb(at)
    ):
        crossed = crossed or not line.adverb(at)
        at -= 1
    bare = at == start and line.lows[at] == "that"
    return at + 1 if crossed and not bare else stop
