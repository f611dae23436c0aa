"""What is no statement after all: reports of nothing, the twins of a longer one, loose edges.

A verb of speech alone does not make a statement: "described chaos", "had written too late" and
"pleaded guilty" tell what somebody did.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon.people import is_title_case
from nlp.quote import claims
from nlp.quote.deeds import is_clause, is_deed, leads_away
from nlp.text.marks import FILLER
from nlp.values import Span

if TYPE_CHECKING:
    from nlp.quote.drafts import Draft

_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,40}(?:, [A-Z][a-z]+\.?(?: \d{1,2})?(?:, (?:\d{4}|[A-Z][a-z]+))?)?"
    r"(?: \([^()\n]{1,30}\))? ?(?:—|–|--?)\s+"
)
_DAY = re.compile(
    r"(?:on )?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2}(?:, \d{4})?,? (?=that )"
)
_NUMBER = re.compile(r"^\d{1,2}[.)] (?=[A-Z])", re.MULTILINE)
_OWN_CUE = re.compile(
    r"(?:[A-Z]\w+, )?(?:(?:he|she|they|it|we|I)|[A-Z]\w+) (?:said|added|says)(?: that)?$"
)
_OCCASION = re.compile(r"(?:this|so|the same) (?:when|while|after|during|at|in|on|as|before)\b")
_OWN = re.compile(
    r"(?:(?:are|is|were|was) (?:his|her|their|my|its) own|(?:his|her|their|its)(?: [a-z]+)?)$"
)
_BEYOND = re.compile(r", (?:was|is|were|has|had|will|would|did|came|went)\b")
_DOING = re.compile(r", [a-z]{3,}ed\b")
_RELATIVE = ("who ", "who has ", "who had ", "who have ")
_AFTERTHOUGHT = re.compile(r", (?:however|though|meanwhile)$")
_REPORTERS_OWN = re.compile(
    r",? (?:but|and|though) (?:[\w.’'-]+ ){0,4}?(?:"
    r"did(?: not|n[’']t)(?: immediately)? (?:(?:respond|reply|return) (?:to )?"
    r"(?:an?|any|calls|messages|requests|emails|questions|repeated|multiple|phone|text|further)"
    r"|say|explain|elaborate|specify|disclose|give (?:any )?(?:details?|reasons?))\b"
    r"|declined to (?:comment|elaborate|say|give|discuss|provide|speculate|name|identify|specify)\b"
    r"|(?:gave|provided|offered) no (?:\w+ )?(?:details?|information|comment|explanation)\b"
    r"|there was no immediate \w+|could not (?:immediately )?be reached)"
)
"""What reporters say of their own at a sentence's end: ", but did not respond to a message"."""
_WORK = re.compile(
    r"\b(?:books?|novel|memoir|autobiography|film|movie|song|album|play|show|series|documentary"
    r"|essay|poem|painting|musical|opera|podcast|single|entitled|titled),? (?:called |titled )?$"
)
"""As in "his book, ", "a song called "."""
_WROTE = ("wrote ", "written ", "authored ")
_REACH = 40  # characters
_LONGEST_TITLE = 8  # words
_NOTHING = frozenset(("nothing", "that", "so", "it", "this", "little"))


def sift(drafts: list[Draft], text: str, masked: str) -> list[Draft]:
    """Drop what reports nothing, and mend the edges of the rest.

    Args:
        drafts: statements, in any order; their spans are mended in place.
        text: the article's text.
        masked: the same with its marked runs filled in (`nlp.text.marks.mask`).

    Returns:
        The statements that remain, in the same order.
    """
    kept: list[Draft] = []
    weighed = claims.find(text)
    for draft in drafts:
        if not draft.spans or any(draft.spans[0].start in range(*one) for one in weighed):
            continue
        if FILLER in masked[draft.spans[0].start : draft.spans[-1].end]:
            if not (_is_work(draft, text) or leads_away(text[draft.spans[0].start :][:_REACH])):
                kept.append(draft)
            continue
        draft.spans = [_mended(span, text, draft) for span in draft.spans]
        if not _says_nothing(draft, text):
            kept.append(draft)
    return _without_twins(kept, masked)


def _is_work(draft: Draft, text: str) -> bool:
    """Say whether marked words are the title of a work ("in his book, “An Honest Tide”")."""
    first = draft.spans[0]
    if text.endswith(_WROTE, 0, first.start):
        return is_title_case(re.findall(r"[^\W_]+", first.of(text)))
    if len(draft.spans) > 1 or not _WORK.search(text, max(0, first.start - _REACH), first.start):
        return False
    words = re.findall(r"[^\W_]+", first.of(text))
    return len(words) <= _LONGEST_TITLE and is_title_case(words)


def _mended(span: Span, text: str, draft: Draft) -> Span:
    """Leave a dateline or a day out of reported words; keep a closing percent sign in."""
    start, end = span.start, span.end
    for pattern in (_DATELINE, _DAY, _NUMBER):
        found = pattern.match(text, start, end)
        if found is not None and found.end() < end:
            start = found.end()
    if text[end : end + 1] == "%":
        end += 1
    cue = draft.cue_span
    for pattern in (_REPORTERS_OWN, _AFTERTHOUGHT):
        found = pattern.search(text, start, end)
        if found is not None and found.start() > start and cue is not None and cue.end <= start:
            end = found.start()
    if cue is not None and cue.end <= start and text.endswith(_RELATIVE, 0, cue.start):
        beyond = _BEYOND.search(text, start, end)
        if beyond is None:
            beyond = _DOING.search(text, start, end)
            beyond = None if beyond and is_clause(text[start : beyond.start()]) else beyond
        if beyond is not None and beyond.start() > start:
            end = beyond.start()
    return Span(start, end)


def _says_nothing(draft: Draft, text: str) -> bool:
    """Say whether the words tell of a deed or an occasion, or say nothing by themselves."""
    words = " ".join(span.of(text) for span in draft.spans)
    if (
        words in _NOTHING
        or _OWN_CUE.fullmatch(words)
        or _OWN.match(words)
        or _OCCASION.match(words)
    ):
        return True
    cue = draft.cue_span
    return cue is not None and is_deed(
        text[cue.start : cue.end].lower().split()[-1], text[cue.end : draft.spans[0].start], words
    )


def _without_twins(drafts: list[Draft], masked: str) -> list[Draft]:
    """Drop a reported statement that is only told inside a longer one, or runs on over its cue."""
    order = sorted(drafts, key=lambda draft: (draft.spans[0].start, -draft.spans[-1].end))
    dropped: set[int] = set()
    outer: Draft | None = None
    for draft in order:
        first, last = draft.spans[0].start, draft.spans[-1].end
        if outer is not None and last <= outer.spans[-1].end and len(outer.spans) == 1:
            who, told = draft.who.name, outer.who.name
            inside = first > outer.spans[0].start and (who is None or told is not None)
            marked = FILLER in masked[first:last] and (who is not None or told is None)
            if (who is not None and who == told) or (inside and not marked):
                dropped.add(id(draft))
            continue
        if outer is not None and _runs_over(draft, outer):
            dropped.add(id(draft))
            continue
        outer = draft
    return [draft for draft in drafts if id(draft) not in dropped]


def _runs_over(draft: Draft, outer: Draft) -> bool:
    """Say whether words go on over "the king said", behind which those around them end."""
    cue, first, last = outer.cue_span, draft.spans[0], draft.spans[-1]
    if cue is None or draft.who.name is None or draft.who.name != outer.who.name:
        return False
    return first.start < outer.spans[0].end <= cue.start < first.end and first == last
