"""Whether the words around a date tell that it was over when they were written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.timex.awaited import PLANNED
from nlp.timex.context import in_quotation
from nlp.timex.tense import PAST_VERBS, last_match, tense

if TYPE_CHECKING:
    from nlp.timex.values import Value

_HAPPENED_IN = re.compile(
    r"(?:^|\b)(?:[Ii]n|[Ss]ince|[Oo]n|[Dd]uring|[Bb]etween(?: [^.;,]{3,30} and)?|[Aa]s of|ended"
    r"|early|late|mid|dated) ?-?$"
)
_RELATIVE = re.compile(r",? (?:(?:with|in|by|to|from|for|of) )?(?:which|who|whom) ")
"""It has its own verb: in "should not harm trade, which fell in 2031" the fall is over."""
_YARDSTICK = re.compile(
    r"\b(?:up|down|higher|lower|more|less)\b[^.;]{0,30}? (?:on|from|than in|compared (?:to|with)) $"
)
"""What was "up 12 per cent on 2031" is told when that year is over."""
_CAPTION = re.compile(r"(?:[\w.’'-]+[ ,]+){5}\(?(?:on )?(?:[A-Z][a-z]+day(?: [a-z]+)?, )?$")
_ENDS = re.compile(r"[.)]|, ?\(|,? to [a-z]|$")
"""A picture's caption, or a stamp of place and day, tells in the present what is over."""
_LEADS_ON = re.compile(
    r"\b(?i:an?|for|by|until|till|through|to|after|before|from|of|and|or|than|with|starting"
    r"|beginning|effective) $"
)
"""A day behind these words need not be over: "called a vote for 5 June 2031"."""
_THAT = re.compile(r",? (?:that|how|why)\b|[:,] ?[“\"]")
_SINCE = re.compile(
    r"(?P<most>\b(?:first|worst|best|last|only|never|not|no|[a-z]{3,12}est)\b[^.;]{0,70}?)?"
    r"\b[Ss]ince ?$"
)
"""What is the worst since a day is not told of it: the text may be of any time after."""
_MODEL = re.compile(r" (?:models?|editions?|versions?|vintages?|cars|SUVs|trucks|budgets?)\b")
"""The models of a year are shown in the year before."""
_SAID = re.compile(r"\b(?:said|says|told|added|wrote|announced)\b")
_CLAUSE_BEGINS = re.compile(r"[,;:“\"]|\b(?:that|would|will|to be|it|he|she|they|is|was)\b")
_CLOSING = re.compile(r"[”\"]|''")
_SAYING = re.compile(r"(?:said|says|told|noted|added|stated|wrote|has|have been)\Z")
_TO_DO = re.compile(
    r"\bto (?!the\b|an?\b|its\b|his\b|her\b|their\b|hospital\b|court\b|prison\b|jail\b|power\b"
    r"|trial\b|death\b|life\b|church\b|sea\b|[A-Z])[a-z]{2,}"
)
_AROUND = re.compile(r"\b(?:after|before|until|following|despite)\b")
_TO_BE = re.compile(r"\b(?:to|will|would|may|might|can|could|should|must) (?:not )?(?:be|have) $")
_PLANNED_VERBS = (
    r"agreed|approved|planned|proposed|promised|pledged|vowed|projected|estimated|expected|forecast"
    r"|scheduled|announced|adopted|targeted|called|postponed|delayed|put|seen|wanted"
)
_PLANNED = re.compile(rf"(?:{_PLANNED_VERBS})\Z")
"""What was "approved for launch in 2024", or "put at 4% in 2022", may be told before."""
_DECIDED = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:was|were|ha[sd] been) (?:to\b|(?:[a-z]+ly )?"
    rf"(?:{_PLANNED_VERBS}|set|fixed|capped|awarded)\b)"
)
"""Spending in 2021 "was set at $4bn" before the year began."""
_GIVEN = re.compile(r"(?:award|grant|allot|hand|promis|offer|book|secur)ed\b|given|sold|bought")
_CONTEST_IN = re.compile(
    r"\b(?:[Gg]ames|Olympics|[Cc]up|[Ff]inals?|[Tt]ournament|[Cc]hampionships?|[Ss]ummit|[Pp]residency"
    r"|[Ee]lections?) in $"
)
"""Who was awarded the Games in 2032 was so before; so were the tickets for them sold."""
_OWN_TIME = re.compile(r"\b(?:last|this|next|past|yesterday|today|tonight|tomorrow|ago|now)\b")
"""What was earned "last season" was not earned in the year that stands behind it."""
_NOT_YET = re.compile(
    r"\b(?:next|upcoming|goal|deadline|project(?:ed|ion|s)|expect(?:ed|s)|forecasts?"
    r"|due(?! to (?!(?:be|open|start|begin|end|expire|close|take|report|go|step|retire|meet|vote"
    r"|run|finish|leave|return|arrive|come|play|speak|rule|hear)\b))|plan(?:s|ned)?|elections?"
    r"|re-?election|candidates?|nomination|primary|race|run|bid|will|would|may|might|could|should"
    r"|can|is|are|future|likely|conditional(?:ly)?|until|by(?= (?:early|late|mid|the (?:end|start"
    r"|middle)|then|now|$))|intend(?:ed|s)?|if|unless|ahead|must|shall|begins?|starts?|hopes?"
    r"|wants?|propos(?:es|ed|als?)|targets?|scheduled|slated|anticipated|tentative(?:ly)?"
    r"|forthcoming|prospects?|eye(?:s|d|ing)?|ends|expires|runs|lasts|opens|closes|returns|takes"
    r"|comes|goes|falls|retires|turns|reaches|passes|moves|rotates|funding|budgets?|spending"
    r"|appropriations?)\b"
)
_VERB = re.compile(rf"\b(?:{PAST_VERBS})\b")
_BESIDE = 2
"""So many blanks stand around the "in" of "approved in 2015"."""
_CLOSE, _BEHIND, _NEAR, _NEXT = 80, 40, 240, 16  # characters
_WHOLE_DAY = 10  # characters of a value like 2022-12-23


def is_over(text: str, value: Value, before: str, after: str) -> bool:
    """Say whether an expression is told as over: a year needs a verb that says so near it.

    Nothing that is still to come may stand there.

    Args:
        text: the article.
        value: the expression.
        before: what stands before it in its sentence.
        after: what stands behind it there.
    """
    whole = value.edtf is not None and len(value.edtf) == _WHOLE_DAY
    stands = _HAPPENED_IN.search(before) or not before.strip()
    told = whole and not PLANNED.match(after) and not _LEADS_ON.search(before[-_NEXT:])
    if not (stands or told) or _MODEL.match(after):
        return False
    near = _own_clause(before[-_CLOSE:].rpartition(";")[2])
    since = _SINCE.search(before)
    if since is not None:
        return since["most"] is None
    said = _SAID.search(after) if len(value.value) >= _WHOLE_DAY else None
    behind = "" if _THAT.match(after) else after[: min(_BEHIND, said.start() if said else _BEHIND)]
    if _NOT_YET.search(near) or _NOT_YET.search(behind):
        return False
    verb = last_match(_VERB, near)
    if _AROUND.search(near, verb.end() if verb else 0) and _NOT_YET.search(before):
        return False
    if verb is not None:
        return _is_done(verb, near, value, after)
    lean = _tense_of_speech(text, value.start, value.end)
    past = lean < 0 or (lean == 0 and whole and _CAPTION.search(before) and _ENDS.match(after))
    return bool(past) and not (_CONTEST_IN.search(before) or _DECIDED.match(after))


def _tense_of_speech(text: str, start: int, end: int) -> int:
    """The "said" behind a quotation says nothing of what the speaker tells: only his words do."""
    if not in_quotation(text, start):
        return tense(text, start, end)
    begin = max(0, start - _NEAR)
    words = text[begin : end + _NEAR]
    closing = _CLOSING.search(words, end - begin)
    return tense(words[: closing.start()] if closing else words, start - begin, end - begin)


def _own_clause(near: str) -> str:
    """Return the relative clause at the end of some words, if one with a past verb stands there."""
    relative = last_match(_RELATIVE, near) if " wh" in near else None
    own = near[relative.end() :] if relative is not None else near
    return own if _VERB.search(own) else near


def _is_done(verb: re.Match[str], near: str, value: Value, after: str) -> bool:
    """Say whether a verb in the past is what happened then; on a day somebody may only have said.

    What was said "in 2031" may be of 2031; what was said "in a post on 9 March 2031" was said then.
    """
    told, rest = verb.group(), near[verb.end() :]
    if _SAYING.match(told) is not None:
        told_then = len(value.value) >= _WHOLE_DAY or _THAT.match(after)
        return bool(told_then) and _CLAUSE_BEGINS.search(rest) is None
    if told == "set" or (_GIVEN.match(told) and _CONTEST_IN.search(rest)):
        return False
    if _PLANNED.match(told) and rest.count(" ") > _BESIDE and len(value.value) < _WHOLE_DAY:
        return False
    if _YARDSTICK.search(rest):
        return True
    elsewhere = _TO_BE.search(near, 0, verb.start()) or _OWN_TIME.search(rest)
    return elsewhere is None and _TO_DO.search(rest) is None
