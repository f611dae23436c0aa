"""Whether a date says when something was said, who said it, and whether that is news or comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.event.edges import shown_from
from nlp.event.parts import ADVERBIAL, FINITE
from nlp.event.stamps import MONTHS
from nlp.timex.context import in_quotation
from nlp.timex.tense import tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import EventStatus, Person, Quote, Sentence, Span, Timex

_SPEECH = (
    r"said|says|told|wrote|added|stated|noted|tweeted|remarked|commented|explained|argued"
    r"|posted(?! (?:[a-z]+ ){1,2}(?:picture|photo|photograph|image|video|clip|link|selfie)s?\b)"
    r"|stressed|emphasi[sz]ed|warned|insisted|recalled|reiterated|testified"
)
_REPORTS = (
    rf"{_SPEECH}|announced|confirmed|reported|estimated|revealed|acknowledged|claimed|conceded"
    rf"|believed"
    r"|predicted|pointed out|complained|countered|submitted|agreed|alleged|suggested|forecast"
)
"""What verbs somebody may be said with to have told something."""
_SPEECH_VERB = re.compile(rf"\b(?:{_SPEECH})\b")
_SPOKE_ON = re.compile(
    rf"\b(?:{_SPEECH})(?: (?:to|at|in|by)? ?[\w’' -]{{2,40}})?(?:,? (?:on|late|early|in (?:a|his"
    rf"|her|its|their) [\w -]{{3,24}}(?: dated| of| on)?))? ?$"
)
_SOMEBODY_THEN = (
    r"(?!(?:after|as|when|while|before|because|although|since|if)\b)"
    r"(?:(?:the |an? )?(?:[\w’'.-]+ ){0,5}?[\w’'.-]+|s?he|they) "
)
_THEN_SPOKE = re.compile(
    r",? (?:(?:in|at|during|on) (?:an?|the|his|her|its|their) [\w’' -]{3,50}, )?"
    rf"{_SOMEBODY_THEN}(?:said|told|wrote|tweeted) (?!to have)"
)
_REPORTED = (
    r"reported|declared|claimed|clarified|alleged|acknowledged|suggested|predicted|estimated"
    r"|revealed|disclosed|complained|countered|pointed out|conceded|asserted|contended|maintained"
    r"|cautioned|lamented|observed"
)
_TOLD_THEN = re.compile(
    rf"\b(?:(?:{_REPORTED})(?: to [\w’' -]{{2,40}})?"
    rf"|(?:{_SPEECH})(?: [\w’' -]{{2,40}})? in an? (?:[\w-]+ )?[a-z]+ (?:released|issued|published"
    r"|posted|broadcast|aired|sent)|quoted(?: as saying)?)(?:,? (?:on|late|early))* \Z"
)
_WHAT_THEN = re.compile(
    r"(?: by [\w’' -]{3,40}| (?:in|at|on|to|during) [\w’' -]{3,50})?,? (?:that|how|why|whether|as"
    r" saying)\b"
)
_OPENED_THEN = re.compile(
    rf"[^,;.“”\"]{{0,60}}, {_SOMEBODY_THEN}(?:also )?"
    r"(?:said|told|wrote|tweeted|insisted|clarified)(?=,? [“\"]| (?!to\b))"
)
_OPENS_ON = re.compile(r"(?:On|In|During|At|Late on|Early on) (?:early |late )?")
_SAID_NEXT = re.compile(r" (?:said|told|wrote|tweeted) (?!to have)")
_TOLD_IN = re.compile(r"\btold [\w’' -]{2,40} in (?:early |late )?$")
_HOW = re.compile(r" (?:that|how|why)\b")
_SAYS_IN = re.compile(r"\bsays (?:that )?in (?:the )?$")
_OF_NOUN = re.compile(r"(?:which|who|that|whom)\b")
_LETTER = re.compile(
    r"(?:\b(?:letter|statement|speech|address|interview|message|post|tweet|remarks|report"
    r"|communiqué)\b(?: dated| of| on| from)? $|\b(?:[Ii]n|[Bb]y) (?:an?|the|his|her|its|their) $)"
)
"""As in "in a letter dated", "her speech of", "in an (interview)"."""
_SAID, _OWN = re.compile(rf"\b(?:{_SPEECH}) \Z"), re.compile(r"[’']s? [a-z]")
"""In "Lind said last week's strike was over" nothing was said last week."""
_NOUN = re.compile(r" (?!(?:that|how|why|he|she|it|they|the|an?|in|on|at|to|of)\b)[a-z]{3,} [a-z]")
"""In "Lind said second quarter profit fell" nothing was said in that quarter."""
_LETTER_AFTER = re.compile(
    r" (?:letter|statement|speech|address|interview|message|post|tweet|remarks|report|communiqué)\b"
)
_WHO = (
    r"(?<!\bin )(?<!\bon )(?<!from )(?<!\bof )(?<!\bat )(?<!\bto )(?<!\()\b"
    r"(?P<who>[A-Z][\w’'.-]{1,30}(?: (?:[A-Z][\w’'.-]{0,30}|bin|al|van|de|von|da)){0,6})"
    r"(?: \([^()]{1,40}\))?(?:, [^.;]{2,90},)? (?:(?:also|then|later|once|now) )?"
)
_WHO_BEFORE = re.compile(rf"{_WHO}(?:{_SPEECH})\b")
"""As in "Ada Voss, the mayor, later said": who, and the verb of speech."""
_WHO_REPORTS = re.compile(rf"{_WHO}(?:(?:earlier|further|has|had|have) )?(?P<verb>{_REPORTS})\b")
_ANALYST = re.compile(
    r"\b(?:analysts?|research(?:er| fellow)?|fellow|professor|lecturer|expert|economist|observer"
    r"|scholar|historian|commentator|political scientist"
    r"|director of (?:the )?[\w ]{0,40}(?:Institute|Centre|Center)"
    r"|columnist|pundit)\b",
    re.IGNORECASE,
)
"""Those whose sayings are comment: "an economist", "a fellow at"."""
_TOLD_PAPER = re.compile(
    r"\btold (?:The|the) [A-Z]|\btold [A-Z]\w+ (?:Post|Times|News|Daily|Herald)|\bin an interview"
)
_APPOSED = re.compile(r", (?:the|an?|then|his|her)\b")
_WIN_SINCE = re.compile(r"\b(?:of|about|since)\b")
"""In "…,” said Lind of her first win since 2014" nothing was said in that year."""
_BESIDE = re.compile(r"\b(?:before|after|since|until|while) [a-z]+ing\b")
_ANNOUNCED = re.compile(
    r"[\w’'. -]{2,60}(?<! be)(?<! been)(?<! was)(?<! were)(?<! is)(?<! are) (?:announced"
    r"|confirmed|reported|declared|disclosed|revealed|said)"
    r"(?: in an? (?:interview|statement|speech|letter|memo))?(?: late| early)?(?: on)? "
)
_COMMA = re.compile(r",[”\"]? ")
_GENERIC = re.compile(r"(?!Reuters)(?:[A-Z][a-z]+s|Police|Staff|People)$")
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
_LEANS = re.compile(
    r"(?:But|And|So|Yet|Then|As|If|What|When|While|Where|Although|Though|Because|Since|Whereas|His"
    r"|Her|Its|Their|This|These|That|Those|One|Some|Others|Another|Both)\b"
)
_NEAR, _FAR = 600, 20_000  # characters
_OPENING = len("Late on ")
_RELATED = re.compile(
    r"(?:The|A|An|His|Her|[A-Z][\w’'-]+[’']s) (?:[\w’'-]+ ){0,3}(?:of|to|for|with)"
    r" (?:[\w’'.-]+ ){0,7}"
)
"""In "The fiancée of Brask striker Odo Lund said" it is not Lund who said it."""
_JOINED = re.compile(r"[A-Z][\w’'-]+ (?:and|&) \Z")
"""In "the Office of Mills and Weirs said" no "Weirs" said it."""
_SOMEBODY = re.compile(
    r"(?P<who>[A-Z][\w’'-]*"
    r"(?: (?!(?:that|who|which|also|then|later|once|now|earlier|further)\b)[a-z][\w’'-]*){1,6}) "
    rf"(?:also |then |later |once |now |earlier |further )?(?P<verb>{_REPORTS})\b"
)
"""As in "Federal officials said", "A spokesman confirmed"."""


def is_speech(text: str, sentence: Sentence, timex: Timex) -> bool:
    """Say whether a date says when somebody spoke or wrote.

    Args:
        text: the article's text.
        sentence: the sentence that the date stands in.
        timex: the date.
    """
    before = text[max(sentence.start, timex.start - 100) : timex.start]
    if in_quotation(text, timex.start):
        return False
    if _SAID_NEXT.match(text, timex.end):
        return True
    if _TOLD_IN.search(before) and _HOW.match(text, timex.end):
        return True
    opens = timex.start - sentence.start <= _OPENING
    is_period = MONTHS.fullmatch(timex.edtf or "") and _NOUN.match(text, timex.end)
    is_owner = _SAID.search(before) and (is_period or _OWN.match(text, timex.end))
    if (_spoke_on(before) and not is_owner) or (
        opens and _THEN_SPOKE.match(text, timex.end, sentence.end)
    ):
        return True
    is_to_be = tense(text, timex.start, timex.end) > 0  # "would tell them in a speech on Monday"
    if not is_to_be and (_LETTER_AFTER.match(text, timex.end) or _LETTER.search(before[-40:])):
        around = text[max(sentence.start, timex.start - 400) : min(sentence.end, timex.end + 400)]
        return _SPEECH_VERB.search(around) is not None
    return False


def _spoke_on(before: str) -> bool:
    """Say whether words end with a saying that a date may follow: not "said the envoy left"."""
    found = _SPOKE_ON.search(before)
    if found is None or _SAYS_IN.search(before) or " that " in found[0]:
        return False
    verb = _SPEECH_VERB.match(before, found.start())
    return FINITE.search(before, verb.end() if verb else found.end()) is None


def is_told(text: str, clause: Span, timex: Timex) -> bool:
    """Say whether a clause tells what somebody reported, declared or was quoted with on a date.

    Args:
        text: the article's text.
        clause: the words that the date belongs to.
        timex: the date.
    """
    if in_quotation(text, timex.start):
        return False
    told = _TOLD_THEN.search(text, clause.start, timex.start)
    if told is not None:
        behind = _WHAT_THEN.match(text, timex.end, clause.end)
        return "as saying" in told[0] or behind is not None
    opens = _OPENS_ON.fullmatch(text, clause.start, timex.start) is not None
    return opens and _OPENED_THEN.match(text, timex.end, clause.end) is not None


def is_attribution(text: str, sentence: Sentence, timex: Timex) -> bool:
    """Say whether a date belongs to all that its sentence announces.

    In "…, both governments announced on Tuesday" it does.

    Args:
        text: the article's text.
        sentence: the sentence that the date stands in.
        timex: the date.
    """
    commas = [*_COMMA.finditer(text, sentence.start, timex.start)]
    goes_on = sentence.end - timex.end > 1 and not text.startswith(", ", timex.end)
    if not commas or goes_on or _OF_NOUN.match(text, commas[-1].end()):
        return False
    return _ANNOUNCED.fullmatch(text, commas[-1].end(), timex.start) is not None


def is_of_the_past(text: str, start: int, timex: Timex) -> bool:
    """Say whether a date in an attribution is none of its saying: "…,” said Lind, mayor in 2012".

    Args:
        text: the article's text.
        start: where the attribution begins.
        timex: the date.
    """
    if _BESIDE.search(text, start, timex.start):
        return True
    is_year = len(timex.value) == len("2012") and not timex.inferred
    beside = _APPOSED.search(text, start, timex.start) or _WIN_SINCE.search(
        text, start, timex.start
    )
    return is_year and beside is not None


def weighed(
    text: str, people: Sequence[Person], who: str | None, sentence: Sentence
) -> EventStatus:
    """Return what a saying is: news is what the powerful say; what an analyst says is comment.

    Args:
        text: the article's text.
        people: its people, whose roles tell.
        who: who spoke.
        sentence: the sentence that tells so.
    """
    words = text[sentence.start : min(sentence.end, sentence.start + _NEAR)]
    roles = " ".join(p.role for p in people if p.role and who and who in {p.name, *p.aliases})
    if _ANALYST.search(roles) or (_TOLD_PAPER.search(words) and _ANALYST.search(words)):
        return "comment"
    return "said"


def speaker(
    text: str,
    sentence: Sentence,
    people: Sequence[Person],
    near: Sequence[Quote],
    verb: int | None = None,
) -> str | None:
    """Return who is told to have spoken in a sentence, by the fullest name the text gives.

    Args:
        text: the article's text.
        sentence: the sentence.
        people: the text's people.
        near: the statements around, which know who "she" is.
        verb: where the verb stands whose subject is asked for; the first one's where it is `None`.
    """
    begins = shown_from(text, sentence.start, sentence.end)
    stop = min(sentence.end, sentence.start + _NEAR)
    if verb is None or text[verb:stop].split(maxsplit=1)[0].endswith("ing"):
        found = _WHO_BEFORE.search(text, begins, stop)
    else:
        own = _WHO_REPORTS.finditer(text, begins, stop)
        found = next((one for one in own if one.start("verb") == verb), None)
    if found is None:
        return _somebody(text, begins, sentence.end, verb)
    who = found["who"]
    within = next((q for q in near if q.start <= found.start("who") < q.end), None)
    if within is not None:  # "Lind said she would go, Oster said Monday": he says what she said
        return within.speaker
    named = _named(people, who)
    related = _RELATED.fullmatch(text, begins, found.start("who")) is not None
    joined = _JOINED.search(text, begins, found.start("who")) is not None
    if joined or len(named) > 1 or (related and not any(" of " in name for name in named)):
        return None
    if who.lower() in _PRONOUNS and not named:
        return next((q.speaker for q in near if q.start >= sentence.start and q.speaker), None)
    common = text.count(who) == 1 or f" {who.lower()}" in text
    if found.start("who") == begins and common and _GENERIC.match(who):
        who = who.lower()
    return named[0] if named else who


def _named(people: Sequence[Person], who: str) -> list[str]:
    """Return who may be meant by a name: whom the text calls so, else who bears it."""
    called = [p.name for p in people if who == p.name or who in p.aliases]
    return called or [
        p.name
        for p in people
        if p.name.endswith(f" {who}")
        or who.endswith((p.name, *(f" {alias}" for alias in p.aliases if alias[:1].isupper())))
    ]


def _is_nobody(who: str) -> bool:
    """Say whether words before a verb of saying name nobody: "Last week he", "Her aide"."""
    if _LEANS.match(who) or ADVERBIAL.match(who) or FINITE.search(who):
        return True
    return who.rpartition(" ")[2].lower() in _PRONOUNS


def _somebody(text: str, start: int, end: int, verb: int | None) -> str | None:
    """Return the "federal officials" or "a spokesman" that a sentence on speech opens with."""
    found = _SOMEBODY.match(text, start, end)
    if found is None or _is_nobody(found["who"]) or verb not in {None, found.start("verb")}:
        return None
    who = found["who"]
    first = who.partition(" ")[0]
    own = re.sub(r"[’']s\Z", "", first)
    if re.search(rf"[a-z,] {re.escape(own)}\b", text[:_FAR]):
        return who
    return first.lower() + who[len(first) :]
