"""Questions that name no thing, only a deed: "who won?", "how much did they pay?", "what next?".

Their words stand in half the sentences of an article, or in none; what they ask for is known all
the same, and is looked for by the words in which news tells it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.answer import holding, kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Sentence

_IT = r"(?:it|this|that|these things|the (?:attack|crime|shooting|bombing|killing|murder|thing))"
_THEY = r"(?:he|she|they|it|this|that|we|you|anyone|anybody|someone|somebody|people)"
_PAID = (
    r"\b(?:pay|pays|paid|paying|payments?|cost|costs|costing|spen[dt]\w*|worth|pric(?:e|es|ed)"
    r"|bought|buy|buys|purchas\w+|sold|sell|sells|fees?|fine[ds]?|salary|wages?|charg(?:e|es|ed)"
    r"|rais(?:e|es|ed)|earn\w*|donat\w+|offer\w*|invest\w*|inject\w*|contribut\w*|budget|settle\w*"
    r"|bid|deal)\b"
)
_HURT = (
    r"\b(?:injur\w+|wound\w*|hurt|casualt\w+|hospital\w*|killed|dead|died|dies|deaths?|unharmed"
    r"|unhurt|uninjured|survi(?:ve\w*|vor\w*)|stab\w*|slash\w*|lacerat\w*|burns|fractur\w*|critical"
    r" condition|stable condition|recover(?:ing|ed)|cut (?:the|his|her|him|them) )\b"
)
_SENTENCED = (
    r"\b(?:life (?:sentence|term|in (?:prison|jail))|sentenced to|probation|jailed for|suspended"
    r"|(?:year|month|week|day|hour)s?(?:['’]|-long)? (?:\w+ ){0,3}(?:prison|jail|bars|custody"
    r"|detention|probation|service|imprisonment|sentence|term)|fined|death (?:sentence|penalty))\b"
)
_DID = (
    r"\b(?:suspect\w*|gunm[ae]n|attackers?|assailants?|arrest\w*|charged with|blam(?:e|es|ed|ing)"
    r"|claim(?:s|ed)? responsibility|accus\w+|plotted|masterm\w+|perpetrat\w+|robbers?|killers?"
    r"|culprits?|bombers?|hijackers?|kidnappers?|convicted|confess\w*|indicted|responsible for"
    r"|carried out)\b"
)
_BEFORE = (
    r"\b(?:(?:not|n[o’']t) the (?:first|only)|(?:second|third|fourth|fifth|latest|another) (?:time"
    r"|such|(?:\w+ )?in (?:a|as many))|previous(?:ly)?|once again|recalls?|brings? to mind"
    r"|similar (?:attacks?|incidents?|cases?|accidents?|crash\w*|events?)|unprecedented|precedents?"
    r"|history of|string of|series of|repeated(?:ly)?|years? (?:ago|earlier)|first time"
    r"|back in (?:19|20)\d\d|in (?:19|20)\d\d)\b"
)
_AHEAD = (
    r"\b(?:will|shall|is|are|was|were|be) (?:\w+ )?(?:expected|scheduled|due|set|likely"
    r"|planned) (?:to|for)|\b(?:is|are) to (?:be )?[a-z]{3,}|\bnext (?:week|month|year|step|day"
    r"|[A-Z]\w+day)\b|\btomorrow\b|\bplans? to\b|\bin the coming\b|\b(?:the|a) (?:hearing|trial"
    r"|vote|decision|meeting|election) (?:is|will)|\b(?:will|would) (?:be|open|begin|start|hold"
    r"|meet|decide|vote|appear|face|try|continue|select|seek|go|take|make|leave|move|come|return)\b"
)
_PLACE = (
    r"\b(?:in|at|near|outside|inside|off) (?:the |a |an )?(?:[\w’'-]+ ){0,3}?"
    rf"(?!{holding.CALENDAR})[A-Z]"
)
_NOT_YET = "".join(
    rf"(?<!\b{word} )" for word in "to will may can could would might must should".split()
)
_WON = (
    rf"\b(?:won(?!['’])|{_NOT_YET}(?:wins|win (?:over|against)|beat|beats|beaten|defeats|defeated"
    r"|prevails|prevailed)|(?<=, )defeating|winners?(?!-)|victor\w*|triumph\w*"
    r"|(?:was|were|been) (?:[a-z]+ly )?(?:re-)?elected)\b"
)
"""Who is elected one day, and whom somebody hopes to beat, has not won, or lost."""
_LEADS = (
    r"\b(?:leads?|leading|ahead|front-?runners?|favou?red (?:to|for)|favou?rite|gaining|behind"
    r"|trail(?:s|ing)|(?:first|second|third) place|in the polls|won|wins?|winning)\b"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """What a question asks for: what a sentence holds that answers it, and what is said of none.

    `first`: the first such sentences of an article answer, not its weightiest.
    """

    holds: re.Pattern[str]
    none: str
    first: bool = False
    also: re.Pattern[str] | None = None


def _plain(
    question: str, holds: str, none: str, *, first: bool = False, also: str = ""
) -> tuple[re.Pattern[str], Plain]:
    """Make one kind of question: how it is asked, what answers it, what is said if nothing does."""
    asked = re.compile(
        rf"(?:and |so |but |ok |then )*(?:{question})(?: then| now| so far)?", re.IGNORECASE
    )
    beside = re.compile(also, re.IGNORECASE) if also else None
    flags = re.RegexFlag(0) if first else re.IGNORECASE
    return asked, Plain(re.compile(holds, flags), none, first, beside)


_QUESTIONS = (
    _plain(
        r"(?:how long|how much(?: time)?|what(?: sentence| punishment| penalty)?)"
        r" (?:did|do|does|will|has|have) (?:he|she|they) (?:get|got|gotten|receive|received|face)"
        r"|what (?:was|is) (?:the|his|her|their) (?:sentence|punishment|penalty)",
        _SENTENCED,
        "No sentence of it tells of a punishment.",
    ),
    _plain(
        "who(?: has|'s|s)? w[io]n(?:s)?(?: it| this| that)?",
        _WON,
        "No sentence of it says who won.",
    ),
    _plain(
        r"who(?:'s|s| is| was)? (?:winning|ahead|leading|in the lead|the (?:winner|favou?rite))",
        _LEADS,
        "No sentence of it says who is ahead.",
    ),
    _plain(
        rf"(?:how much|what)(?: money)? (?:did|do|does|will|would|has|have|was|is)(?: {_THEY})?"
        r" (?:pay|paid|cost|spend|spent|get paid|offer|offered|earn|raise|raised|charge)"
        rf"(?: for {_IT})?|how much(?: money)? (?:was|is) (?:it|paid|spent|raised"
        rf"|{_IT})(?: worth)?",
        holding.MONEY.pattern,
        "No sentence of it tells of money that is paid.",
        also=_PAID,
    ),
    _plain(
        r"who (?:(?:says|claims|admits|said|claimed) )?(?:(?:they|he|she) )?"
        rf"(?:did|has done|committed|carried out|is (?:behind|responsible for)|was behind) {_IT}"
        r"|who(?: is|'s|s) (?:responsible|to blame|the suspect)|who (?:is|are|was|were) the"
        r" (?:suspects?|attackers?|culprits?|gunm[ae]n)",
        _DID,
        "No sentence of it says who is held to have done it.",
    ),
    _plain(
        rf"(?:has|have|did) (?:{_IT}|anything like {_IT}"
        rf"|something like {_IT}) (?:ever )?(?:happen|happened|occurred)"
        rf" before|is {_IT} the first time|(?:has|have) there been others?",
        _BEFORE,
        "No sentence of it tells of anything like it before.",
    ),
    _plain(
        rf"where(?: exactly)?(?: did| does| has| was| is|'s)? (?:{_IT}|they)(?: all)?"
        r"(?: happen(?:ed)?| take place| taking place| took place| occur(?:red)?| going on| set)?",
        _PLACE,
        "No sentence of it names a place where it happened.",
        first=True,
    ),
    _plain(
        r"what(?: happens| will happen|'s| is| comes) next|what (?:now|next|happens now)"
        r"|what (?:are|is) the next steps?|what will (?:they|he|she) do(?: next)?",
        _AHEAD,
        "No sentence of it says what is to come.",
    ),
    _plain(
        r"how many(?: (?:other )?people)?(?: were| was| are| got)? (?:hurt|injured|wounded)",
        r"\b(?:injur(?:ed|ies|ing)|wound(?:ed|s|ing)|hurt|hospitali[sz]ed|casualties)\b",
        "I find no number of people hurt in it.",
        also=holding.NUMBER.pattern,
    ),
    _plain(
        r"(?:is|was|were|are|did) (?:anyone|anybody|someone|somebody|he|she|they|people)(?: get)?"
        r" (?:hurt|injured|wounded|ok|okay|alive|dead|killed|safe|harmed)"
        r"|(?:any|were there any|are there any) (?:casualties|victims|injuries|deaths|injured|dead)"
        r"|who(?: was| were| is| are| got)? (?:hurt|injured|wounded)",
        _HURT,
        "No sentence of it says whether anyone was hurt.",
    ),
)
_WEIGHTY = 6
"""Sentences from a story's beginning among which its place is told."""


def read(question: str) -> Plain | None:
    """Read a question that names no thing.

    Args:
        question: What somebody typed.

    Returns:
        What it asks for; `None` where it is no such question.
    """
    words = " ".join(question.strip(" ?!.").replace("’", "'").split())
    return next((plain for asked, plain in _QUESTIONS if asked.fullmatch(words)), None)


def places(text: str, sentences: Sequence[Sentence], plain: Plain) -> tuple[int, ...]:
    """Return which of an article's sentences answer such a question, in order.

    Args:
        text: The text.
        sentences: Its sentences.
        plain: The question.
    """
    found = kinds.places(
        text,
        sentences,
        lambda words: (
            plain.holds.search(words) and (plain.also is None or plain.also.search(words))
        ),
    )
    return (
        tuple(place for place in found if place <= _WEIGHTY) or found[:1] if plain.first else found
    )
