"""What a sentence looks like, as far as a summary cares.

Whole quotation or half of one, question, call to action, aside, comment, plain fact. Signs are read off the words alone, with small tables; none belongs to one publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.words import length

if TYPE_CHECKING:
    from nlp.values import Sentence

_QUOTED = re.compile(r"[“\"«][^“”\"«»]*[”\"»]")
_QUESTION = re.compile(r"\?[”’\"')\]]*$")
_FIRST_OR_SECOND = re.compile(
    r"\b(?:I|we|us|our|ours|my|mine|me|you|your|yours|I[’']m|we[’']re|you[’']re|let[’']s)\b",
    re.IGNORECASE,
)
_US = re.compile(r"\bUS\b")
_ACTION = re.compile(
    r"^\W*(?:click|subscribe|sign up|read (?:more|also|on|the full)|see also|watch (?:the|this"
    r"|video|"
    r"more|here)|listen to|follow (?:us|@|\w+ on)|join (?:us|the conversation)|share (?:this|your)"
    r"|download|scroll|swipe|tap here|visit (?:our|the website)|for more (?:information|on|news|"
    r"stories)|to (?:read|see|learn|find out) more|find out more|learn more|check out|stay tuned"
    r"|tell us|let us know|e-?mail us|write to us|contact us|have (?:a story|something) to"
    r"|got a (?:story|tip)|call the|if you (?:or|are|need|have|would like|want|know))\b",
    re.IGNORECASE,
)
_COAXING = re.compile(
    r"^\W*(?:let[’']s|let us|think of|imagine|consider|picture this|ask yourself|don[’']t|remember"
    r"|now flip|look at|take a look|take,? for|here[’']s (?:the|why|how|what|a look)|here are"
    r"|here is (?:why|how|what|a look)|in other words|so,|enter[ ,:]|meet |cue )",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:\bcontributed (?:reporting )?to this (?:report|story|article)\b"
    r"|^\W*(?:editor[’']s note|correction|update[d]?|clarification|note|disclaimer|photo|caption"
    r"|image"
    r"|video|file|source|watch|read|opinion|tags?)\b ?:"
    r"|\b(?:scroll down|see (?:video|below|above|right|left)|pictured (?:above|below|left|right)"
    r"|this (?:story|article|report|post|page) (?:has been|was|is|will be) (?:updated|corrected"
    r"|amended|edited|first|originally|part of|being|developing|based)"
    r"|(?:views|opinions) expressed\b|solely those of the author|for the full (?:story|interview)"
    r"|all rights reserved|breaking news|more (?:details|to come)\b.{0,20}$)"
    r"|^\W*(?:see|watch) [^.]{0,60}\b(?:video|clip|gallery|special|interview)\b)",
    re.IGNORECASE,
)
_OPINION_NOTE = re.compile(
    r"(?:views|opinions) expressed (?:in this|here|are|by)|solely those of the author"
    r"|expressed (?:in this|here) (?:commentary|column|article)",
    re.IGNORECASE,
)
_JUDGEMENT = re.compile(
    r"(?:\b(?:should|must|ought to|need(?:s)? to|has to|have to)\b"
    r"|\bit(?: is|[’']s| can be| should be| must be| would be| remains)(?: \w+ly)? (?:clear|obvious"
    r"|time|certain|worth|important|essential|no (?:surprise|wonder|secret|coincidence)|naive|wrong"
    r"|right|hard to|easy to|tempting|noted|said|stated|remembered|a shame|better)\b"
    r"|\b(?:sadly|fortunately|unfortunately|clearly|obviously|surely|frankly|arguably|undoubtedly"
    r"|unmistakabl[ey]|admittedly|honest(?:ly)?|of course|no doubt|in my view|in short|at its core"
    r"|in essence|make no mistake|the (?:truth|fact|point|problem|question|message|lesson|answer"
    r"|reality|real test|bigger picture|takeaway) (?:is|lies)|matters?\.$|isn[’']t just"
    r"|is not just|not just|it[’']s about|no longer)\b)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|according to|added|argued|argues|believed?s?|claimed|claims|wrote"
    r"|writes|warned|insisted|stressed|emphasi[sz]ed|noted|stated|urged|called (?:for|on)|announced"
    r"|thanked|expressed|praised|criticis\w+|criticiz\w+|described|reaffirmed|reported|reports"
    r"|rul\w+|order\w+|vot\w+|agree\w+|law|court|judge|police)\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(r"\b(?:could|may|might|would|if)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?<=[\w,;:)”\"’] )[“\"(]?[A-Z][\w’'.-]+|\d")
_FAQ = re.compile(
    r"^\W*(?:faqs?|frequently asked questions|q ?(?:&|and) ?a|questions (?:and|&) answers"
    r"|(?:your|common) questions.{0,20})\W*$",
    re.IGNORECASE,
)
_CURLY_OPEN, _CURLY_CLOSE = "“«", "”»"
_MARK = re.compile(r"[“”«»\"]")


@dataclass(frozen=True, slots=True)
class Signs:
    """How one sentence looks. `opens`/`closes`: a quotation runs over its start/its end."""

    words: int
    runs_in: bool = False
    runs_out: bool = False
    quoted: bool = False
    quotes: bool = False
    question: bool = False
    invites: bool = False
    aside: bool = False
    comment: bool = False
    personal: bool = False
    tentative: bool = False
    named: bool = True
    leads_in: bool = False
    faq: bool = False


def read(text: str, sentences: tuple[Sentence, ...]) -> tuple[Signs, ...]:
    """Read every sentence's signs, one for one.

    Args:
        text: the text.
        sentences: its sentences, in order.

    Returns:
        The signs of each sentence, headings and furniture included (with no signs set).
    """
    found: list[Signs] = []
    running = faq = False
    paragraph = -1
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        if sentence.kind == "heading":
            faq = bool(_FAQ.match(words))
        if sentence.paragraph != paragraph:
            paragraph, running = sentence.paragraph, False
        if sentence.kind not in ("prose", "bullet"):
            found.append(Signs(length(words)))
            continue
        was = running
        running = _still_open(words, was)
        found.append(_signs(words, runs_in=was, runs_out=running, faq=faq))
    return tuple(found)


def is_opinion_note(words: str) -> bool:
    """Say whether `words` tell the reader that the article is its author's opinion."""
    return bool(_OPINION_NOTE.search(words))


def without_quotations(words: str) -> str:
    """Return `words` with everything inside quotation marks taken out."""
    return _QUOTED.sub("“”", words) if _MARK.search(words) else words


def _signs(words: str, *, runs_in: bool, runs_out: bool, faq: bool) -> Signs:
    own = without_quotations(words)
    personal = bool(_FIRST_OR_SECOND.search(_US.sub("", own))) and not (runs_in or runs_out)
    says = bool(_SAYS.search(own))
    return Signs(
        words=length(words),
        runs_in=runs_in,
        runs_out=runs_out,
        quoted=words[0] in '“"«',
        quotes=bool(_MARK.search(words)),
        question=bool(_QUESTION.search(words)) and not (runs_in or runs_out),
        invites=bool(_ACTION.match(words)),
        aside=bool(_ASIDE.search(words)),
        comment=bool(_COAXING.match(own)) or (not says and bool(_JUDGEMENT.search(own))),
        personal=personal,
        tentative=bool(_POSSIBLE.search(own)),
        named=bool(_NAMED.search(own)),
        leads_in=words[-1] == ":",
        faq=faq,
    )


def _still_open(words: str, was_open: bool) -> bool:  # noqa: FBT001 -- private, and what it says
    """Say whether a quotation is open behind `words`, given whether one was open before."""
    is_open = was_open
    for match in _MARK.finditer(words):
        mark, at = match.group(), match.start()
        if mark in _CURLY_OPEN:
            is_open = True
        elif mark in _CURLY_CLOSE:
            is_open = False
        else:
            before = words[at - 1] if at else " "
            after = words[at + 1] if at + 1 < len(words) else " "
            if before.isspace() or before in "(—–-[":
                is_open = not after.isspace()
            elif after.isspace() or not after.isalnum():
                is_open = False
            else:
                is_open = not is_open
    return is_open
