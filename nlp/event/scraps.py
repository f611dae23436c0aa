"""Words with a date in them that tell of no event: denials, questions, scraps that name a time.

“Ask me next week.” is no event of next week, and "she had not seen the letters before Friday"
says what did not happen, on no day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.parts import FINITE
from nlp.event.years import names_deed
from nlp.timex.context import in_quotation
from nlp.timex.tense import last_match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Span, Timex

_NOT_BEFORE = re.compile(
    r"\b(?:not(?! (?:only|long)\b)|never|no(?! (?:fewer|less|more|later|sooner|longer|doubt)\b)"
    r"|nobody|no-one|nothing|none|neither|nor|cannot|[a-z]+n[’']t)\b[^.;:!?]{0,80}"
    r"\bbefore (?:the |last |next |early |late |mid-?)?$",
    re.IGNORECASE,
)
"""As in "had not seen it before", "nobody came before the"."""
_THERE_IS_NONE = re.compile(
    r"\b[Tt]here (?:is|was|were|are|(?:will|would|can|could) be|has been|had been|is going to be)"
    r" (?:no(?! (?:doubt|fewer|less|more)\b)|never|nothing)\b"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|rul(?:es?|ed|ing) out|reject(?:s|ed)?|dismiss(?:es|ed)?"
    r"|disput(?:es|ed)) (?:that(?!,)|(?:claims|reports|suggestions|allegations|accusations|rumours)"
    r" (?:that|of)|(?:ever )?[a-z]{2,12}ing)\b[^.;!?]{0,120}$"
)
"""As in "denied that", "dismissed claims of"."""
_NOT_THAT = re.compile(
    r"(?:\b(?:not|never|cannot)|n[’']t)(?: (?!only\b)[a-z…]+){0,3} (?:… )?"
    r"(?:say|believe|think|expect|claim|be|mean|follow|suggest|agree|accept|true|imply|hope)"
    r"(?:, [^,;.]{2,40},| …)? that\b[^.;!?]{0,120}$"
)
"""As in "did not say that", "should not be that"."""
_WHETHER = re.compile(r"\b[Ww]hether (?!or not\b)[^,;.]{3,100}$")
"""In "whether Lind will be in Selby on Friday" nobody knows whether she will."""
_SHOULD = re.compile(
    r"\b(?:should|ought to|needs? to|had better|must now)(?! (?:not )?(?:be|have"
    r"|never)\b) (?:[a-z]+ )+"
)
_GUILTY = re.compile(
    r"\bguilty to [a-z]+ing\b[^,;:.]{0,120} (?:on|in|between|last) (?:early |late )?$"
)
"""Who "pleaded guilty to handling goods on 3 May" pleaded on another day."""
_DECIDED = re.compile(r"\b(?:decided|ruled|ordered|agreed|decreed|found)\b")
_CLAIMS_TO = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|purport(?:s|ed|ing)?|pretend(?:s|ed|ing)?|falsely [a-z]+)"
    r" (?:to )?(?:show|depict|prove|capture|feature)\b"
)
"""What a video "claims to show" nobody tells as having happened."""
_UNMET = re.compile(r"[“\"]?Had (?:I|we|you|he|she|it|they|[A-Z][\w’'-]+|the [a-z]+) [^.;]*, ")
_OF_A_DAY = re.compile(r"[A-Z][a-z]{2,8}\.? [0-9]{1,2}, [12][0-9]{3}: ")
"""In a column of old news no "Friday" is of the day that the paper appears."""
_SEE_YOU = re.compile(r"(?:See|Catch|Join) (?:you|us)\b|.{0,60}\bwhat you need to know\b")
_ONE_LONG = re.compile(r"\b[Oo]ne (?:(?!in|on|at|of|for|by|last|this|next)[a-z]+ )?\Z")
"""“One long Saturday night” may be any."""
_NONE_PLANNED = re.compile(
    r"\b[Nn]o (?:[\w’'-]+ ){1,5}(?:is|are|was|were|has been|have been) (?:yet |currently )?"
    r"(?:planned|scheduled|expected|due|set|foreseen)\b[^.;]{0,30}$"
)
_LEADS_IN = re.compile(r"(?:: ?\.?|\?[”\"’]{0,2})\s*\Z")
"""A question tells of nothing, nor does what only leads in to the words below it."""
_GOES_ON = re.compile(r"[“\"]?(?:and|but|so|because|that|which) (?:he|she|it|they)\b")
"""The second half of what somebody says: nobody can know who "he" is."""
_WORD = re.compile(r"[^\W_][\w’'-]*")
_EMPTY = frozenset(
    "i me my we us our you your he him his she her it its they them their who this that these those"
    " there here the a an and but or so then now for from in on at by of to with till until since"
    " before after about around most all some only just not no yes be is are was were been being am"
    " has have had do does did will would shall can could may might must get got i’ll i'll i’m i'm"
    " we’ll we'll we’re we're you’ll he’ll he'll she’ll she'll they’ll it’s it's that’s that's"
    " morning evening night day week month year early late long time end middle start".split()
)
"""Words that, whatever stands beside them, tell of nothing that happens."""
_ASKED = re.compile(
    r"(?:please )?(?:ask|call|ring|phone|tell|give|see|check|talk to|come back|come and|get back"
    r"|try|wait|let)\b(?: (?:me|us|you|back|again|and|it|to)\b|$)",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?:I|We)(?: (?:was|were|am|are|had|have)|[’'](?:m|re|ve|d))\b(?! been)")
_FEELING = re.compile(
    r"(?:^|[^.;!?]{0,30}\b)(?:I|[Ww]e) (?:did(?: not|n[’']t)|had|have|was|were|am|are|feel|felt"
    r"|think|thought|kn[eo]w|believed?|want(?:ed)?|liked?|loved?|hated?|hope|wish)\b"
)
_HOPED = re.compile(r"\bI (?:hope|wish) (?:that )?you\b")
_SUPPOSED = re.compile(
    r"[“\"]?(?:Suppose|Imagine|Assume|Picture|What if|Let(?:[’']s| us) (?:say|suppose|imagine))\b"
)
_TAG = re.compile(r"</?[a-z]+(?: [^<>\n]{0,300})?/?>")
_IS_NOT = re.compile(r"\b(?:is|was|are|were)(?: not|n[’']t) \Z")
"""“That day is not today” tells of no today."""
_AS_AGREED = re.compile(
    r"as (?:[a-z]+ed|seen|shown|told|done|known|written) (?:with|by|in|on|at|to)\b"
)
_VERB_FIRST = re.compile(
    r"(?:would|could|should|will|can|did|does|was|were|is|are|has|have|had)(?:n[’']t)? "
    r"|(?:also|then|later) (?:[a-z]{3,}ed|said|told|took|made|held|gave)\b"
    rf"|(?:[a-z]+ly )?(?!united\b|saying\b){FINITE.pattern} (?=[a-z0-9])"
)
_FURNITURE = re.compile(
    r"(?P<opens>This (?:is|was)|You(?:[’']re| are)|Welcome|Good (?:morning|evening|afternoon)"
    r"|Here (?:is|are|[’']s)|It[’']s)\b[^.;]{0,90}\Z"
)
"""A programme says its name and its day: "This is Saltmere Tonight for Friday, 3 May"."""
_LIST = re.compile(
    r"(?:The following|Following|Below|Here) (?:are|is|were|was)\b|[^\n]{0,80}[@|] "
    r"|[^\n]{0,160} -- [$£€]"
)
"""What opens a list or a table, or is one."""
_ON_AIR = re.compile(
    r"(?:At the end of|Later (?:in|on)|Coming up|Still ahead|Up next|When we (?:return"
    r"|come back))\b[^.;]{0,40}\b(?:broadcast|programme?|newscast|hour)\b"
)
"""A programme tells what is to come in it."""
_RESPECTIVELY = re.compile(r"[^.;:]{0,60}\brespectively\b")
"""Of "Lind and Obi won in 2008 and 2012, respectively" each date has half."""
_FAST_FORWARD = re.compile(r"(?:Fast[- ]forward|Flash ?back|Rewind|Jump|Skip) (?:to|ahead)\b")
_GLUED = re.compile(
    r"\b(?:[A-Z][a-z]{2,12}){4}|(?:[a-z]{3}[A-Z][a-z]{2}[^\n]{0,60}?){3}(?<=[a-z]{2})"
)
"""The buttons of a page: "FlagShareLikeReply", "6 postsGet newsSign inOldest first"."""
_ASKED_WORDS, _STATE_WORDS = 3, 1  # words that tell something beside the date
_OWNERS = tuple(f"{word} " for word in "the a an its his her their".split())
_BEFORE, _ENDING, _NEAR = 140, 4, 12  # characters
_LOOKED_THROUGH = 2000  # characters
_QUOTED_FEW = 90  # characters
_MARKS = " \n“”‘’\"',.;:!?…-–—"


def is_scrap(text: str, spans: Sequence[Span], timex: Timex) -> bool:
    """Say whether the words that a date belongs to tell of no event.

    Args:
        text: the article's text.
        spans: the words that the date belongs to.
        timex: the date.
    """
    stop = min(spans[-1].end, spans[0].start + _LOOKED_THROUGH)
    ending = max(timex.end, spans[-1].end - _ENDING)
    line = text.rfind("\n", 0, timex.start) + 1
    if (
        (timex.inferred and _OF_A_DAY.match(text, line, timex.start))
        or _SUPPOSED.match(text, spans[0].start)
        or _LEADS_IN.search(text, ending, spans[-1].end)
        or text.startswith((":\n", ": \n"), spans[-1].end)
        or _TAG.search(text, spans[0].start, stop)
        or _GLUED.search(text, spans[0].start, stop)
        or _AS_AGREED.match(text, spans[0].start)
        or _is_headless(text, spans)
        or _RESPECTIVELY.match(text, timex.end, stop)
        or (timex.inferred == "day" and _ON_AIR.match(text, spans[0].start, timex.start))
        or _FAST_FORWARD.match(text, spans[0].start)
        or _UNMET.match(text, spans[0].start, stop)
        or (timex.inferred and _SEE_YOU.match(text, spans[0].start, stop))
        or _LIST.match(text, spans[0].start, stop)
        or _is_of_deed(text, spans[0], timex)
        or _is_furniture(text, spans[0], timex)
        or _is_condition(text, spans[0], timex)
    ):
        return True
    start = max(spans[0].start, timex.start - _BEFORE)
    before = text[start : timex.start]
    if _is_denied(before) or (timex.rule == "weekday" and _ONE_LONG.search(before)):
        return True
    if not in_quotation(text, timex.start) or len(spans) > 1:
        return False
    if (
        _THERE_IS_NONE.search(before)
        or _HOPED.search(before)
        or _GOES_ON.match(text, spans[0].start)
    ):
        return True
    return spans[0].end - spans[0].start <= _QUOTED_FEW and _only_names_a_time(
        text, spans[0], timex
    )


def _is_denied(before: str) -> bool:
    """Say whether words before a date deny, claim or advise what they tell of."""
    ends = before.rstrip().endswith(("before", "the", "last", "next", "early", "late"))
    if (ends and _NOT_BEFORE.search(before)) or _is_advice(before):
        return True
    return any(
        one.search(before)
        for one in (_DENIED, _NONE_PLANNED, _NOT_THAT, _GUILTY, _CLAIMS_TO, _IS_NOT, _WHETHER)
    )


def _is_advice(before: str) -> bool:
    """Say whether words before a date tell what somebody should do: nobody has done it."""
    should = last_match(_SHOULD, before)
    if should is None or _DECIDED.search(before, 0, should.start()):
        return False
    return FINITE.search(before, should.end()) is None


def _is_headless(text: str, spans: Sequence[Span]) -> bool:
    """Say whether words open with a verb, and nobody who does it: "wouldn’t say on Tuesday how"."""
    return len(spans) == 1 and _VERB_FIRST.match(text, spans[0].start) is not None


def _is_of_deed(text: str, span: Span, timex: Timex) -> bool:
    """Say whether a year is only that of a deed that is spoken of: "charged with the 2031 raid"."""
    if len(timex.value) != len("2031") or timex.start - span.start <= _NEAR:
        return False
    return text.endswith(_OWNERS, 0, timex.start) and names_deed(
        text[timex.end : timex.end + _BEFORE]
    )


def _is_furniture(text: str, span: Span, timex: Timex) -> bool:
    """Say whether words name a programme or a page, and the day that it is of."""
    if span.end - timex.end > len(".”"):
        return False
    opens = _FURNITURE.match(text, span.start, timex.start)
    return opens is not None and FINITE.search(text, opens.end("opens"), timex.start) is None


def _is_condition(text: str, span: Span, timex: Timex) -> bool:
    """In "If she wins on Friday, …" nobody knows whether she will."""
    if text.endswith(("If ", "if "), 0, span.start):
        return True
    comma = text.find(", ", span.start, span.end)
    opens = span.start + text.startswith(("“", '"'), span.start)
    return text.startswith("If ", opens) and timex.start < comma


def _only_names_a_time(text: str, span: Span, timex: Timex) -> bool:
    """Say whether a few quoted words hold little but their date."""
    told = text[span.start : span.end].strip(_MARKS)
    rest = f"{text[span.start : timex.start]} {text[timex.end : span.end]}"
    words = _WORD.findall(rest)
    telling = [word for word in words if word.lower() not in _EMPTY]
    if not telling:
        return True
    if any(word[0].isupper() for word in words[1:] if word.lower() not in _EMPTY):
        return False
    if _FEELING.match(told) and not any(map(str.isdigit, rest)):
        return True
    if _ASKED.match(told):
        return len(telling) <= _ASKED_WORDS
    return _STATE.match(told) is not None and len(telling) <= _STATE_WORDS
