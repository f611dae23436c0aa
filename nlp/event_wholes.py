"""Lines that are whole: a noun and what its clause tells of it, without the word that joins them.

A date in "the bridge, which opened in 1990, will be closed" belongs to the clause on the bridge.
Cut out, "the bridge, which opened in 1990" is no statement; "the bridge … opened in 1990" is one,
in the article's words, with the gap shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event_parts import FINITE, VERBAL, last_verb, trimmed
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOES = (
    r"(?:(?:[a-z]+ly|also|then|later|first|once|now|already|still|never|just|recently"
    r"|(?:in|on|since) [A-Z]?[\w.]+(?: [0-9]{1,4})?,?) )?"
)
_PRESENT = (
    r"(?!(?:his|its|this)\b)[a-z]{2,14}s\b(?! (?:had|have|was|were|are|say|said|believe|fear)\b)"
)
_JOINS = re.compile(
    rf",? ?(?P<word>which|who|that) (?P<does>{_DOES}(?:{FINITE.pattern}|{_PRESENT}))"
)
"""What joins a clause to its noun, where the noun is what the clause tells of."""
_ASIDE_MARKS = (",", "-", "–", "—", "_", ")")
_SOME = re.compile(
    r"(?:(?i:the|an?|another|his|her|its|their|one|two|three|four|five|six)|[0-9][0-9,.]*"
    r"|[A-Z][\w.’'-]*(?<!s))\b(?! (?:of (?:those|the few)|few|only|people|kind|sort)\b)"
)
"""What a noun opens with that means some one: "voters who left in May" are not all voters."""
_NAMED = re.compile(
    r"(?:(?:former|then|late|fellow|acting|retired|outgoing|ousted|the late) )?"
    r"(?:[A-Z0-9$£€“\"]|(?i:the|an?|another|his|her|its|their|one|some|several|many|most|both|two"
    r"|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands) )"
)
_PREPOSITION = re.compile(
    r"(?i:in|on|of|for|with|at|during|under|by|to|from|through|after|before|among|between|over"
    r"|against|without|about|since|unlike|like|as|when|while|if|but|and|so) "
)
_WITH_HIM = re.compile(r"\b(?:with|to|for|from|by|against|over|about) (?=[A-Z][^,]*\Z)")
_OF_HIS = re.compile(
    r"\b(?:arrest|death|murder|case|trial|story|work|release|victory|[a-z]{3,}(?:tion|ment|ing|al))"
    r" of (?=[A-Z][^,]*\Z)"
)
"""In "the arrest of Kolb, who left in May" it was Kolb who left."""
_GOES_ON = re.compile(
    r",? (?:said|says|told|added|adds)\b"
    r"|(?:\b[12][0-9]{3}|day|month|week|year),? (?:now |still |also )?"
    rf"(?:{FINITE.pattern}|(?!(?:his|its|this)\b)[a-z]{{3,14}}s (?:to|a|an|the|like|as)\b)"
)
_ONE, _ARE = re.compile(r"[Aa]n? "), re.compile(r"(?:are|were|have)\b")
_QUOTED = re.compile(r"[”\"]")
_NONE = re.compile(
    r"(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]either|[Ff]ew|[Hh]ardly|[Aa]ny|[Aa]nyone|[Ee]very)\b"
)
_WHEN = re.compile(r",? when (?!asked\b)")
_ON = re.compile(r"(?:(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Uu]nlike|[Ll]ike)(?: in)? )?\Z")
_CUT_AT = re.compile(
    r"(?P<head>[^“”\"]{1,160}?)(?:, |(?<=[\w’”)]) )"
    r"(?:(?:in|on|of|for|with|at|during|under|by|to|from|through|after|before|among|between|over"
    r"|against|without|about|since) )?(?P<word>which|whom|who|whose|where|that)\b"
)
_HEADLESS = re.compile(
    r"(?:(?:in|on|of|for|with|at|during|under|by|to|from|through|after|before) )?"
    r"(?:which|who|whom|whose)\b(?! [^,;.]*\?)"
)
_DOING = re.compile(
    r"(?!accusing|arguing|saying|(?:some|any|every|no)thing)[a-z]{3,}ing"
    r" (?:to|the|an?|his|her|its|their|that|in|on|at|of|for|with|not|from|by)\b"
)
_DID = re.compile(r"[^,;.]{2,60} (?:did|had|was|were)(?: so)? (?:(?:in|on) )?\Z")
"""In "Lind did in 2008, when the mill closed" nobody knows what she did."""
_NEXT_VERB = re.compile(rf", (?:[a-z]+ly )?(?:{FINITE.pattern})")
_ENDING = 2


def gapped(text: str, told: Span, clause: int) -> tuple[Span, ...]:
    """Return a noun with a clause on it as a statement: "the bridge … opened in 1990".

    Args:
        text: the article.
        told: the noun and the clause.
        clause: where the "which" or "who" stands that opens the clause.

    Returns:
        The noun, and what it does; both in one where the clause tells what others do with it.
    """
    joins = _JOINS.match(text, clause, told.end)
    if joins is None or _GOES_ON.search(text, joins.end(), told.end):
        return (told,)
    head = text[told.start : clause].rstrip()
    is_some = (_NAMED if head.endswith(_ASIDE_MARKS) else _SOME).match(head)
    are_many = _ARE.match(joins["does"]) and _ONE.match(head)
    if are_many or _QUOTED.search(head):
        return (told,)
    if not is_some or _NONE.match(head) or _PREPOSITION.match(head) or last_verb(head):
        return (told,)
    start = told.start
    named = head.rstrip(",-–—_ ")
    of_person = joins["word"] == "who"
    other = (_WITH_HIM.search(named) or _OF_HIS.search(named)) if of_person else None
    if other is not None and not head[0].isupper():
        start += other.end()
    return (trimmed(text, Span(start, clause)), trimmed(text, Span(joins.start("does"), told.end)))


def behind_when(text: str, sentence: int, spans: tuple[Span, ...], date: Span) -> tuple[Span, ...]:
    """Return what was on a date without the date it opens with: "in 2008, when Lind won it".

    Args:
        text: the article.
        sentence: where the sentence begins that they are cut out of.
        spans: an event's words.
        date: the expression that dates them.
    """
    first = spans[0]
    when = _WHEN.match(text, date.end, first.end)
    if when is None or not first.start <= date.start:
        return spans
    is_cut = sentence < first.start and _ON.fullmatch(text, first.start, date.start)
    if not is_cut and not _DID.fullmatch(text, first.start, date.start):
        return spans
    if not FINITE.search(text, when.end(), first.end):
        return spans
    return (Span(when.end(), first.end), *spans[1:])


def is_fragment(text: str, spans: Sequence[Span], sentence: Span) -> bool:
    """Say whether an event's words are no statement: a noun, and what others did with it.

    Args:
        text: the article.
        spans: the event's words.
        sentence: the sentence that they are cut out of.
    """
    first = spans[0]
    if _HEADLESS.match(text, first.start):
        return True
    if first.start > sentence.start and _DOING.match(text, first.start):
        return True
    if _PREPOSITION.match(text, first.start) and not any(
        VERBAL.search(text, *span) for span in spans
    ):
        return True  # "With the mill in Selby, Lamu."
    if len(spans) > 1 and VERBAL.search(text, *first):
        return False
    is_cut = first.start > sentence.start or spans[-1].end < sentence.end - _ENDING
    last = spans[-1]
    found = _CUT_AT.match(text, *last) if is_cut else None
    if found is None or VERBAL.search(text, last.start, found.end("head")):
        return False
    return _NEXT_VERB.search(text, found.end(), last.end) is None
