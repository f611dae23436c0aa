"""Nouns that tell what happened on a date: "the blast in May", "days before the vote on Monday".

The date that stands with such a noun is the noun's, not its sentence's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.parts import FINITE, VERB_NEXT, Placed, is_now, last_verb, trimmed
from nlp.timex.tense import last_match
from nlp.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Timex

_DEED = (
    r"(?:(?!exception|addition|question|section|portion|position|condition|nation|station|audience"
    r"|evidence|document|moment|element|department|government|apartment|parliament|fraction"
    r"|region)[a-z]{3,}(?:tion|sion|ance|ence|ment|ure|sal|val)s?|deaths?|collapse|murders?"
    r"|killings?|overthrow|attacks?|bombings?|shootings?|crash|war|fall|coup|floods?|fire|birth"
    r"|marriage|arrests?|launch|defeat|siege|massacre|hijackings?|earthquake|independence|ouster"
    r"|changes?|shift|verdict|merger|takeover|visit|trip|pledge|skirmish(?:es)?|clash(?:es)?|raids?"
    r"|blasts?|riots?|disaster|derailment|sinking|walkouts?|slashing|stabbing|robber(?:y|ies)"
    r"|outage|(?!building)[a-z]{3,}ings?(?= (?:of|at|in)\b))"
)
_THING = (
    r"(?:blasts?|raids?|talks|explosions?|visits?|trips?|speech|meetings?|summit|elections?|votes?"
    r"|debates?|strikes?|hearings?|ceremony|primary|primaries|caucus(?:es)?|convention|conference"
    r"|game|match|trial|campaign|race|release|report|letter|email|deal|accord|treaty|pact|agreement"
    r"|statement|address|interview|remarks|incident|calls?|request|comments|travels?|journey|tour|stay|skirmish|clash|drop|rise|squeeze|rout|rally|protests?|march"
    rf"|{_DEED})"
)
THING = re.compile(rf"\b{_THING}\b")
"""A noun of what is done, said, or takes place: "talks", "a raid"."""
_MORE = (
    r"(?:(?!(?:after|before|since|following|about|the|of|in|to|on|an?|and|with|for)\b)[\w-]+ ){0,3}"
)
_PLACED = (
    r"(?: (?:of|on|in|at|by|to|against|during) "
    r"(?:[^,;:]|, (?=[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?, (?:in|on) )|, ?(?=(?:in|on) )){2,80}?)"
)
_DONE = (
    rf"(?P<noun>(?:(?:the|an?|his|her|its|their) (?:(?:[A-Z]\.){{2,3}} )?{_MORE}{_DEED}{_PLACED}"
    rf"|(?:(?:(?:his|her|their|its) [a-z]+|[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,2}})[’']s?) "
    rf"{_MORE}{_DEED}{_PLACED}?"
    r"|(?:(?<=after )|(?<=since )|(?<=following ))(?:[a-z-]+ ){0,2}(?:attacks|bombings|blasts"
    rf"|killings|shootings|raids|riots|protests|clashes|floods|elections|polls){_PLACED}))"
)
_HAPPENING = re.compile(
    r"\b(?:since|after|before|prior to|following|about|over|despite|to|for|from|of|by|with|into|in"
    rf"|or|than|as well as) {_DONE} (?:in|on|of)? ?(?:early |late |mid-)?\Z"
)
_FOLLOWING = re.compile(
    r"\b(?:following|referring to|in connection with|in response to|in the wake of|stemming from"
    r"|relating to|related to) (?P<noun>(?:(?:the|an?|his|her|its|their"
    rf"|[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,4}}[’']s?) {_MORE}{_THING}(?: (?:of|on|in|at|by|to"
    r"|against|during|with|near|between) [^,;:]{2,140}?)?)) (?:on|in) (?:early |late |mid-)?\Z"
)
"""What is done "following the clash with rebels on 2 May" may be done on any day after it."""
_OF_DEED = re.compile(
    r"\b(?:from|of|about|after|for|over|into|following|despite|(?P<within>in|by|with|to)) "
    rf"(?P<noun>(?:the|an?|his|her|its|their) (?:[\w’'.-]+ ){{0,4}}?(?:{_DEED}|protest|march|rally)"
    rf"{_PLACED}?) (?P<on>(?:on|in) )?\Z"
)
_NO_NOUN = re.compile(r" and [a-z]+s | (?:between|from)\Z")
_IS_NEXT = re.compile(r" (?:has|have|is|are|will)\b")
_AGO = re.compile(r"(?i:last |yesterday)|.{1,40} ago\Z")
_AFTER_THING = re.compile(
    r"\b(?:after|following) (?P<noun>(?:the|an?|his|her|its|their|[A-Z][\w.-]*(?:[’']s|s[’']))"
    r" [^,;:]{3,80}?) (?:on )?\Z"
)
_SINCE_THING = re.compile(
    r"\b(?:since|until|till) (?P<noun>(?:the|an?|his|her|its|their) [^,;:.]{3,60}?"
    r"|[a-z]+ing [^,;:.]{3,80}?) (?:back )?(?:in|on|of) \Z"
)
"""What something is so from, or up to: "her first defeat since losing the cup in 2028"."""
_OVER_ITS = re.compile(
    r"\b(?:about|of|for|after|since|following|over|into|with|behind|from|despite|under|against|to"
    r"|by|than|before|until|amid|including) (?P<noun>(?:the|an?|his|her|their|its"
    r"|(?<!of )[A-Z][\w.’'-]*[’']s?|(?:the|his|her|their|its) [a-z]+[’']s?) )\Z"
)
_ITS_THING = re.compile(
    r",? (?:(?!(?:and|or|to|of|in|on|for|that|was|is|were)\b)[\w-]+ ){0,3}?"
    rf"(?!reports?\b|incident\.){_THING}(?! of)\b"
)
_MONTH = re.compile(r"[A-Z][a-z]{2,8}\.?\Z")
_DATED_DEED = re.compile(rf",? (?:[a-z-]+ ){{0,2}}?(?:{_DEED}|cease-?fires?)\b")
_IN_THE = re.compile(
    r"\b(?:(?!(?:and|but|or|that|as|when|if|because|while|where|which|who)\b)[a-z]+) "
    r"(?P<noun>the |an? |(?:an?|the|his|her|their|its) [a-z]+[’']s? |[A-Z][\w-]+[’']s? )\Z"
)
_CONDEMNED = re.compile(
    r"\b(?:[Uu]s|[Cc]it|condemn|denounc|criti[cz]i[sz]|deplor|mourn|recall|remember|investigat"
    r"|prais|hail|protest)(?:s|es|e?d|ing) (?P<noun>(?:the|an?|his|her|their|its"
    rf"|[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,2}}[’']s?) {_MORE}{_DEED}{_PLACED}?) (?:on|in) \Z"
)
"""Who condemns "the attack on Selby on 2 May" may do so on any day after it."""
_JUDGED = re.compile(
    r"\b(?:sentenced|convicted|charged|charges|accused|indicted|jailed|blamed|wanted|sought|guilty"
    r"|role|part|connection|responsib[a-z]+)\b[^,;:]{0,60}? (?:in|for|of|with|over|(?<=guilty )to) "
    rf"(?P<noun>(?!connection|[a-z]+ing (?!of|at|in))(?:[\w’'.-]+ ){{0,4}}?{_DEED}{_PLACED}?)"
    r"(?<!from)(?<!between) (?:on )?\Z"
)
"""Who is "jailed for the attack on Selby on 2 May" is so on any day after it."""
_DAYS_DEED = re.compile(
    r"(?:(?P<owns>[’']s) (?:[\w.-]+ ){0,4}?|(?: (?!and\b|to\b|the\b|that\b|of\b"
    r"|in\b)[\w.-]+){0,3}? )(?:attacks?|bombings?|blasts?|killings?|shootings?|murders?|deaths?"
    r"|slayings?|raids?|explosions?|crash|hijackings?|massacre|earthquake|invasion|discovery"
    rf"|arrests?|coup)\b(?:(?: (?:of|on|in|at|by|against) )(?:(?!{FINITE.pattern}|(?:said|may|might"
    r"|will|would|could|can|had|has|is|that|which|who|where|when"
    r"|and (?![A-Z]))\b)[\w’'.-]+ ?){1,10})?"
)
"""What was a day's, told on another: "last week's bombing of a mill in Selby"."""
_OF_THAT = re.compile(
    r"\b(?:in|of|for|after|since|following|about|over|into|with|that|and|between) \Z"
)
_OVER_IT = re.compile(
    r"\b(?:(?:of|for|after|since|following|about|over|into|with|behind|from)"
    r"|(?:investigat|condemn|prob|review|discuss|mourn|recall)[a-z]{1,3}) \Z"
)
"""Behind one of these "Sunday's attack" is no more than what is spoken of, or paid for."""
_THING_OF = re.compile(
    r"\b(?:the|an?|his|her|its|their|[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:[’']s|s[’'])) (?:[a-z-]+ ){1,3}"
    r"(?:(?:of|on|with) [“\"A-Z][^,;:.]{2,50} )?(?:of|from) \Z"
)
_DAYS_BEFORE = re.compile(
    r"\b(?:days|weeks|months|an? (?:day|week|month)) (?:before|after|ahead of) "
    r"(?P<noun>(?:the|an?|his|her|its|their) [^,;:]{3,60}?)(?: (?:on|in|of))? \Z"
)
_SUCH_AS = re.compile(
    r"\b(?:such as|including|like) (?P<noun>(?:the |an? |his |her |its )?(?:[^\s,;:]+ ){1,6}?)"
    r"(?:in|on|of) \Z"
)
DEED = re.compile(rf"\b{_DEED}\b")
"""A noun that names something done, or that happened."""
_TELLS = re.compile(r" (?:that|which|who) [a-z]+|, (?:in|on|at|by|for) which [A-Za-z]+")
YEAR = re.compile(r"\b[12][0-9]{3}\b|\b(?:years|decades|a decade) ago\Z")
"""A year, or how many years ago something was."""
DIGIT = re.compile(r"[0-9]")
FEWEST_WORDS = 4
TOWARDS = re.compile(
    r"\b(?:(?:[Hh]eading|[Gg]oing) into|[Aa]head of|[Ii]n time for|run-up to|[Ee]ve of"
    r"|[Bb]efore|[Aa]fter|[Uu]ntil|[Ss]ince|[Ff]ollowing|[Dd]espite)(?: the| an?| last| next)? \Z"
)
_ARTICLE = re.compile(r"\b(?:the|an?|last|next) \Z")
_OCCASION = re.compile(
    r"(?:['’]s?|,)? (?:(?!(?:and|or|so|when|where|who|which|that|to|by|in|on|at|of|for|with|as|but"
    r"|while|because|if|after|before|the|an?|his|her|its|their|he|she|it|they|we|I"
    rf"|not)\b)(?!{FINITE.pattern})[\w’'.-]+ ){{0,4}}?(?:primar(?:y|ies)|elections?|votes?|debates?"
    r"|caucus(?:es)?|contests?|summit|meetings?|talks|deadline|ceremony|game|match|finals?"
    r"|hearings?|trial|conventions?|rally|rallies|speech|referendum|ballot|inauguration|funeral"
    rf"|launch|opening|congress|conference|strike|festival|race|vigil|raid|{_DEED})(?: (?:of|in|at"
    r"|on) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})?(?![\w-])(?! (?:cycle|season|campaign"
    r"|day|night|eve|week|results?|period|process|victory|loss)\b)"
)
"""As in "Tuesday's Orl primary": an occasion right behind its date."""
_AHEAD_OF = re.compile(
    r"\b(?:ahead of|before|(?:in the )?run-up to) (?P<whose>(?:(?:the|an?|its|his|her|their) )?"
    r"(?:[a-z-]+ ){0,2}(?:elections?|polls?|referendum|summit|ballot|vote)) (?:on|in) \Z"
)
_GOVERNED = re.compile(
    r"\b(?:for|of|to|before|towards?|in|at|into|until|on|from|about|over|during) (?P<whose>"
    r"(?:(?:the|an?|his|her|its|their|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?[’']s?) (?:[a-z-]+ ){0,2})?)\Z"
)
_WHEN = re.compile(r",? (?:a (?:day|month|year) )?when (?!asked\b)")
_FROM = re.compile(
    r"\b(?:from|since|with|than|to|of|[Uu]nlike(?: in)?|[Ll]ike(?: in)?|just as in) (?:late "
    r"|early |mid-?)?\Z|\b(?:below|above|short of|compared with) [^,;.]{2,40} in \Z"
)
LEANS_BACK = re.compile(r"(?:that|which|who|whose|where|when|if|then|so|it|this)\b")
_CLOSES = re.compile(r"[\])]")
_AND_MORE = re.compile(
    r" (?:and|but) (?:[a-z]+ ){1,3}?(?:on|for|in|to|of|with) [a-z]+ing\b|,? (?:when|where|as) "
    r"| (?:and|but) [a-z]+s (?:to|the|that|an?)\b"
)
_SO_CALLED = re.compile(r", [A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3}(?=[,.])")
"""The name behind "the 9 May killing of the doctor"."""
_THAT_DID = re.compile(
    rf" ?(?:(?:that|which) (?:{FINITE.pattern})|where [^,;.]{{2,40}}? (?:{FINITE.pattern}))"
)
_WHICH = re.compile(r", (?:which|when|in which|where) ")
_WHOSE_VERB = re.compile(r" (?:that|which|who)(?![\w’'-])[^,;]*\Z")
_BY_DOING = re.compile(r"\bby [a-z]{3,}ing\b")
_HALF = re.compile(r"\ban? [A-Z][\w’'-]+\Z")
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the|his|her|its|their) \Z")
_NOUN_BEHIND = re.compile(r",? [a-z]")
_FAR, _NEXT = 160, 60  # characters


def happening(one: Placed) -> tuple[Span, ...] | None:
    """Read "tensions have grown since Orlan's annexation of Brask in 2014": it was annexed then.

    Only behind a preposition and with its year: what is announced in May may be closed in May. But
    in "days before the vote on Monday" the vote is on Monday, and nothing else.

    Args:
        one: the date.
    """
    text, parts, at, date, _ = one
    start = max(parts[at].start, date.start - _FAR)
    named = _IN_THE.search(text, start, date.start) if DIGIT.search(text, *date) else None
    is_deed = named is not None and _DATED_DEED.match(text, date.end, parts[at].end + _NEXT)
    if not is_deed and (DIGIT.search(text, *date) or _MONTH.match(text, *date)):
        named = _OVER_ITS.search(text, start, date.start)
        is_deed = named and _ITS_THING.match(text, date.end, parts[at].end + _NEXT)
    if named is not None and is_deed:
        end = _told_more(text, parts, _deed_ends(text, parts, at, date.end))
        return (trimmed(text, Span(named.start("noun"), end)),)
    days = _DAYS_DEED.match(text, date.end, parts[at].end)
    is_of_day = days is not None and (days["owns"] or text.startswith("the ", date.start))
    if (
        days is not None
        and is_of_day
        and (
            _OVER_IT.search(text, start, date.start)
            or (days[0].count(" ") >= FEWEST_WORDS and _OF_THAT.search(text, start, date.start))
        )
    ):
        return (trimmed(text, Span(date.start, _with_that(text, parts[at], days.end()))),)
    found = _DAYS_BEFORE.search(text, start, date.start)
    if found is None and DIGIT.search(text, *date):
        far = max(parts[0].start, date.start - _FAR)
        found = (
            _CONDEMNED.search(text, parts[0].start, date.start)
            or _JUDGED.search(text, far, date.start)
            or _FOLLOWING.search(text, max(parts[0].start, date.start - 2 * _FAR), date.start)
        )
    if found is None and not YEAR.search(text, *date):
        return _that_did(one) or _long_done(one)
    far = max(parts[0].start, date.start - _FAR)
    listed = None if found else _SUCH_AS.search(text, far, date.start)
    if listed is not None and DEED.search(listed["noun"]):
        found = listed
    found = (
        found
        or _HAPPENING.search(text, far, date.start)
        or _SINCE_THING.search(text, far, date.start)
    )
    is_before_noun = _ARTICLE_BEFORE.search(text, start, date.start) and _NOUN_BEHIND.match(
        text, date.end
    )
    if is_before_noun or (found is not None and last_verb(found["noun"])):
        return None
    if found is None:
        return _long_done(one)
    return (Span(found.start("noun"), _told_more(text, parts, date.end)),)


def _with_that(text: str, part: Span, end: int) -> int:
    """Return where a deed's words end that go on with "that killed nine"."""
    told = _THAT_DID.match(text, end, part.end)
    found = VERB_NEXT.search(text, told.end(), part.end) if told else None
    return end if told is None else (found.start() if found else part.end)


def _told_more(text: str, parts: Sequence[Span], end: int) -> int:
    """Return where the words end that tell more of a deed: ", which killed nine"."""
    if _WHICH.match(text, end) is None:
        return end
    return next((part.end for part in parts if part.start > end), end)


def _that_did(one: Placed) -> tuple[Span, ...] | None:
    """Read "They blamed her for a fire on Monday that killed nine": the fire was then, not blamed.

    A clause behind the date that tells of the noun before it shows that the date is the noun's.
    """
    text, parts, at, date, _ = one
    found = _HAPPENING.search(text, max(parts[0].start, date.start - _FAR), date.start)
    if found is None or FINITE.search(found["noun"]) or _BY_DOING.search(found["noun"]):
        return None
    told = _TELLS.match(text, date.end, parts[at].end)
    return (trimmed(text, Span(found.start("noun"), parts[at].end)),) if told else None


def _long_done(one: Placed) -> tuple[Span, ...] | None:
    """Read "She has paid for the fire last week": the fire was then, not the paying.

    What somebody "has done" has no day of its own.
    """
    text, parts, _, date, _ = one
    start = parts[0].start
    is_ago = _AGO.match(text[date.start : date.end])
    far = max(start, date.start - _FAR)
    found = _OF_DEED.search(text, far, date.start)
    if found and (found["on"] if is_ago else found["within"] or not found["on"]):
        found = None
    after = None if found or is_ago else _AFTER_THING.search(text, far, date.start)
    found = found or after
    is_next = _IS_NEXT.match(text, date.end) is not None
    is_plain = is_ago or not text[date.start].islower()  # no "third-quarter results"
    if found is None or not is_plain or (VERB_NEXT.match(text, date.end) and not is_next):
        return None
    before = text[start : found.start()]
    is_alone = is_next or after or found["on"] == "in "  # "Kolb leads despite a fire in 2029"
    if not (is_now(before) or (is_alone and not FINITE.search(before))):
        return None
    is_more = FINITE.search(found["noun"]) or _NO_NOUN.search(found["noun"])
    return None if is_more else (Span(found.start("noun"), date.end),)


def _deed_ends(text: str, parts: Sequence[Span], at: int, start: int) -> int:
    """Return where the words end that go on behind "the 21 May 1988, bombing of …"."""
    end = next((part.end for part in parts[at:] if part.end > start + 1), parts[-1].end)
    if _HALF.search(text, start, end):  # "of a Brask, Kestria, clinic"
        end = next((p.end for p in parts if p.start > end and text[p.start].islower()), end)
    named = _SO_CALLED.match(text, end, parts[-1].end)
    end = named.end() if named else end
    bracket = _CLOSES.search(text, start, end) or _AND_MORE.search(text, start, end)
    end = bracket.start() if bracket else end
    verb = VERB_NEXT.search(text, start, end)
    which = last_match(_WHOSE_VERB, text[start : verb.start()]) if verb is not None else None
    own = verb is not None and (which is None or FINITE.search(which[0]))
    return verb.start() if verb is not None and own else end


def when_told(one: Placed) -> tuple[Span, ...] | None:
    """Read "It has shifted since 1988, when Lind won it": what is told of then stands behind.

    So where the verb before it is of the present, or the date is one that something is told from.

    Args:
        one: the date.
    """
    text, parts, at, date, _ = one
    told = _WHEN.match(text, date.end, parts[-1].end)
    if told is None or not FINITE.search(text, told.end(), parts[-1].end):
        return None
    start = parts[0].start
    if not (_FROM.search(text, start, date.start) or is_now(text[start : date.start])):
        return None
    last = next((i for i in range(at, len(parts)) if parts[i].end > told.end()), len(parts) - 1)
    while last + 1 < len(parts) and not (
        FINITE.search(text, told.end(), parts[last].end)
        and (FINITE.search(text, *parts[last + 1]) or LEANS_BACK.match(text, parts[last + 1].start))
    ):
        last += 1
    return (trimmed(text, Span(date.start, parts[last].end)),)


def bounded(one: Placed) -> tuple[Span, ...] | None:
    """Read "heading into Tuesday's primary, Lind leads": the primary is then, and no more is.

    Args:
        one: the date.
    """
    text, parts, at, date, _ = one
    if not TOWARDS.search(text, max(parts[at].start, date.start - _NEXT), date.start):
        return None
    thing = _OCCASION.match(text, date.end, min(parts[-1].end, date.end + _NEXT))
    if thing is None:
        return None
    article = _ARTICLE.search(text, max(parts[at].start, date.start - _NEXT), date.start)
    return (Span(article.start() if article else date.start, thing.end()),)


def occasion(text: str, spans: tuple[Span, ...], timex: Timex, *, past: bool) -> tuple[Span, ...]:
    """Return the occasion to come that a date names: "ahead of Thursday's vote".

    Args:
        text: the article.
        spans: the clause that the date stands in; it is returned where the date names none.
        timex: the date.
        past: whether the clause tells of what was.
    """
    near = max(spans[0].start, timex.start - _NEXT)
    if ahead := _AHEAD_OF.search(text, near, timex.start):
        return (Span(ahead.start("whose"), timex.end),)
    thing = _OCCASION.match(text, timex.end, min(spans[-1].end, timex.end + _NEXT))
    whose = _GOVERNED.search(text, near, timex.start)
    return (Span(whose.start("whose"), thing.end()),) if past and thing and whose else spans


def of_date(one: Placed) -> tuple[Span, ...] | None:
    """Read "She pointed to a survey of June 2021 that found …": what the survey of then tells.

    Args:
        one: the date.
    """
    text, parts, at, date, _ = one
    found = _THING_OF.search(text, max(parts[at].start, date.start - _FAR), date.start)
    if found is None or not _TELLS.match(text, date.end, parts[-1].end):
        return None
    tells = parts[-1] if text.startswith(",", date.end) else parts[at]
    return (trimmed(text, Span(found.start(), tells.end)),)
