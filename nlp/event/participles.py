"""Participles that tell of a noun: "the treaty, signed in 1990, expires", "a study made in May".

A date in one belongs to what was done with the noun, not to what its sentence tells.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.event.happenings import DIGIT, YEAR
from nlp.event.nouns import LEANING_HEAD, noun_at_end, of_noun
from nlp.event.parts import ADVERBIAL, FINITE, VERB_NEXT, Placed, count_verbs
from nlp.event.relatives import clause_end, is_aside, is_listed, is_present
from nlp.timex.tense import last_match
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_IRREGULAR = (
    r"made|held|built|set|given|taken|written|sent|found|shown|seen|born|sold|bought|won|drawn"
    r"|shot|begun|chosen|driven|broken|stolen|told|known|led|struck|brought|hit|put"
)
_PARTICIPLE = re.compile(
    r"(?!ask|question|press|interview|bas(?:ed)\b|compar|follow|call|nam|includ|located|dress)"
    rf"(?:first |last |newly |recently |originally |then )?(?:[a-z]{{3,14}}ed|{_IRREGULAR})\b"
)
"""As in "signed", "recently opened"; not "asked", "based", "compared"."""
_DONE_BY = re.compile(rf"(?:first |last |newly )?(?:[a-z]{{3,14}}ed|{_IRREGULAR}) by\b")
_STATE = re.compile(r"(?:under|in|on|at|out of|off) [a-z]+ (?:since|from|until)\b")
_REDUCED = re.compile(
    rf"(?<=[\w’”\"])(?<!\bbe)(?<!\bbeen) (?P<verb>[a-z]{{3,14}}ed|{_IRREGULAR})(?: (?:prisoner"
    r"|captive|hostage))? (?:by|in|on|at|during|since|last|earlier|late|early|for|from|of)\b"
    r"|(?<=[\w’”\"]) (?P<ahead>scheduled|expected|slated|set|planned|due) to (?!(?:the|an?|its|his"
    r"|her|their)\b)[a-z]+"
)
"""As in "a study published in", "the vote scheduled for"."""
_JUST = re.compile(
    r"(?<=[\w’”\"]) (?P<verb>issued|released|launched|published|appointed|signed|filed|unveiled"
    r"|adopted|introduced|imposed|reached|effective|dated) \Z"
)
"""What was done with a thing, right before its date: "suspend the order issued Thursday"."""
_JUST_THEN = re.compile(
    r" (?:[a-z]+ed|(?!told|said|made|put|led|won|lost|found|left|wanted)[a-z]{3,6})"
    r" (?:(?:back |early |late |earlier )?(?:in|on|at|during|since|last|earlier|late|early|for)) "
    r"(?:the |early |late |mid-)?\Z"
)
"""Nothing but "in" between a participle and its date: "a pact signed in 2019"."""
_IN_A = re.compile(
    r" (?:in|by|with|under|at|on|for|through|from) (?=(?:an?|the|his|her|its|their|new) )"
)
_WANTED = re.compile(r"\W*wanted\b")
_IN_LETTER = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Tt]hrough|[Vv]ia|[Ww]ith) (?:an?|the|his|her|its"
    r"|their)(?: [\w-]+){1,4} dated \Z"
)
"""What is told "in a letter dated 3 May" is told then."""
_GOVERNS = re.compile(
    r"\b(?:of|in|above|for|to|from|with|by|under|at|near|about|over|among|between|through|after"
    r"|before|following|including|against|[a-z]{2,}ed|saw|took|made|gave|sent|held|cut|won|lost"
    r"|bought|sold|wrote|read|shows?|showing|[a-z]{3,}ing) \Z"
)
"""A preposition or a verb before a noun: the noun does nothing itself."""
_OF_PEOPLE = re.compile(r" (?:suspected|accused|convicted|charged|wanted|blamed|jailed)\b")
"""In "the trial of two men accused of …" it is the men who are accused."""
_OF, _OF_A = re.compile(r" of "), re.compile(r" of (?=an? )")
_IN_PLACE = re.compile(r"[a-z]s? (?:in|at|near|around|outside) \Z")
"""In "robberies in the town committed by gangs" it is no town that was committed."""
_PRINTED = re.compile(r" (?:published|printed|issued|released|signed|written|filed)\b")
"""What is done with papers, and not with places."""
_OBJECT = re.compile(r"[a-z]+ \Z")
_JOINS = re.compile(r"\b(?:and|but|or|that|as|when|if|because|while|since|after|before|where) \Z")
_NOT_PAST = re.compile(
    r"\b(?:is|are|has|have|will|would|can|could|may|might|shall|should|must|does|do|according to"
    r"|based on|says?|under|[a-z]+s (?:to|the|a|an|from|in|at|all|no|any|its|their|his|her))\b"
)
_INSERTED = re.compile(r" (?:--|[-–—_]) ?\Z")
"""In "they know – from a rifle found in May – who did it" no more is told of May."""
_HAS_IT = re.compile(
    r"\b(?:make|makes|made|making|get|gets|got|getting|have|has|had|having|keep|keeps|kept|see|saw"
    r"|hear|heard|leave|left|want|wants|wanted|declared|declares|found|finds|ordered|orders) \Z"
)
"""Behind one of these, what is done with a noun is what is told: "had the gate closed"."""
_TELLS = re.compile(r"\b(?:that|as|when|after|before|because|while|since|if|where|who) $")
"""Behind one of these a noun has its own verb, and that is no participle."""
_AND_AT_END = re.compile(r" (?:and|but|or|then)\Z")
_AND = re.compile(r" (?:and|but|or)\b")
_HAVING = re.compile(r"\bhaving [a-z]+")
_NEAR_WORDS = 5  # words between a participle and the year that is its own
_FEW_WORDS = 12  # words between a noun and its participle


def participle(one: Placed) -> tuple[Span, ...] | None:
    """Read "the treaty, signed in 1990, expires": the noun and what was done with it.

    Args:
        one: the date.
    """
    text, parts, at, _, _ = one
    part = parts[at]
    if (
        not at
        or not is_aside(text, part)
        or not (
            _PARTICIPLE.match(text, part.start, part.end)
            or _STATE.match(text, part.start, part.end)
        )
    ):
        return None
    head = parts[at - 1]
    follows = parts[at + 1 : at + 3]
    noun = noun_at_end(head.of(text)) if _is_inserted(text, parts, at) else None
    if noun is not None:
        return of_noun(text, parts, at, part.end, head.start + noun)
    if FINITE.search(text, *head) or is_listed(text, part) or not _has_verb(text, follows):
        return None
    if at > 1 and not is_listed(text, head):
        return None  # "The fire, the worst in years, killed nine on Friday, police said"
    if ADVERBIAL.match(text, head.start) and not LEANING_HEAD.match(text, head.start):
        return None
    return of_noun(text, parts, at, part.end)


def is_done_by(text: str, part: Span) -> bool:
    """Say whether a part tells by whom something was done: ", first told by the Echo in May"."""
    return is_aside(text, part) and _DONE_BY.match(text, part.start, part.end) is not None


def _is_inserted(text: str, parts: Sequence[Span], at: int) -> bool:
    """Say whether a part stands between two dashes: "a film – made in May – on the port"."""
    return _INSERTED.search(text, parts[at - 1].end, parts[at].start) is not None and any(
        _INSERTED.fullmatch(text, one.end, following.start)
        for one, following in pairwise(parts[at:])
    )


def _has_verb(text: str, parts: Sequence[Span]) -> bool:
    return any(FINITE.search(text, *part) or is_present(part.of(text)) for part in parts)


def reduced(one: Placed) -> tuple[Span, ...] | None:
    """Read "according to a study published in 2019", "the law passed in March allows …".

    Args:
        one: the date.
    """
    text, parts, at, date, others = one
    part = parts[at]
    begin = max((o.end for o in others if part.start <= o.start < date.start), default=part.start)
    words = text[begin : date.start]
    found = _JUST.search(words) or last_match(_REDUCED, words)
    if found is None or _IN_LETTER.search(words):
        return None
    head, behind = words[: found.start()], words[found.end() :]
    noun = None if _AND_AT_END.search(head) else noun_at_end(head)
    if noun is not None and (inner := last_match(_IN_A, head[noun:])):
        noun += inner.end()  # "an interview in a report published in May"
    if noun is None or count_verbs(_HAVING.sub(" ", behind)) or len(behind.split()) > _FEW_WORDS:
        return None
    if not _is_done(found, head, noun):
        return None
    start = begin + noun
    if not head[:noun].strip() and at == 0:
        goes_on = others and VERB_NEXT.match(text, date.end)
        return (Span(start, date.end),) if goes_on else None
    of_one = _OF if _OF_PEOPLE.match(found[0]) else _OF_A
    of_them = last_match(of_one, text[start : begin + found.start()])
    start += of_them.end() if of_them else 0
    before = text[parts[0].start : start]
    is_own = found["verb"] is None or others or _is_close(words, found, text[slice(*date)], before)
    is_told = _NOT_PAST.search(before) or (is_own and FINITE.search(before))
    is_inserted = _INSERTED.search(text, parts[0].start, part.start)
    if not (is_told or is_inserted) or (FINITE.match(found[0], 1) and _TELLS.search(before)):
        return None
    is_over = _AND.match(text, date.end) or found[0].strip() == "dated"
    end = date.end if is_over else clause_end(text, part, date.end)
    return of_noun(text, parts, at, end, start)


def _is_close(words: str, found: re.Match[str], date: str, before: str) -> bool:
    """Say whether a participle is so near its date that no other verb can have it."""
    if DIGIT.search(date) is None or _GOVERNS.search(before) is None or _WANTED.match(found[0]):
        return False
    if found.re is _JUST or _JUST_THEN.fullmatch(words, found.start()):
        return True
    behind = words[found.end() :]
    if behind.endswith(("the ", "a ", "an ")) or not behind.strip():
        return False  # "the locks named by the 3 May accord"
    return YEAR.search(date) is not None and len(behind.split()) <= _NEAR_WORDS


def _is_done(found: re.Match[str], head: str, noun: int) -> bool:
    """Say whether a participle tells of the noun before it, not of one farther off."""
    before = head[:noun]
    if found.re is _JUST:
        return _is_object(head, noun)
    if found["verb"] is None:
        return _JOINS.search(before) is None  # "with Lind and his wife expected to come"
    in_place = _IN_PLACE.search(before) and not _PRINTED.match(found[0])
    return not (in_place or _HAS_IT.search(before))


def _is_object(head: str, noun: int) -> bool:
    """Say whether a verb or a preposition stands before a noun: it does nothing itself."""
    return _OBJECT.search(head[:noun]) is not None and _JOINS.search(head[:noun]) is None
