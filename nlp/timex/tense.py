"""Whether the words around a date tell of what was or of what is to come."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.timex.settled import NO_MODAL, settled

_ADVERBS = (
    r"(?:not |also |only |then |again |soon |likely |probably |all |now |instead |still |never "
    r"|next |first |[a-z]{2,12}ly )?"
)
_FUTURE = (
    rf"(?:will|shall|would|to|must|may|can|might|should) {_ADVERBS}be {_ADVERBS}[a-z]{{2,15}}"
    r"|planned (?:an?|another|the|its|his|her|their|more|two|three|to)"
    r"|plans? (?:an?|another) [a-z]+|wants? (?:an?|the)|[Pp]reparations? for"
    r"|fl(?:y|ies) (?:home|to|into|back|out)"
    r"|should (?:open|reopen|start|begin|resume|close|return|arrive|end|finish|come|know)"
    r"|must(?! have\b)(?= [a-z])"
    r"|will|shall|would|wo|[’']ll|going to|scheduled"
    r"|(?:is|are) (?:expected|forecast|likely)|expected to|due|plans? to|planned for"
    r"|expects? (?:to|an?|its|more|another|no)"
    r"|planning|intends?|slated|set (?:to|for)|upcoming|to be|(?:is|are) to|begins|opens|expires"
    r"|(?:looming|forthcoming|impending)(?= [a-z])"
    r"|expects? (?:(?:[A-Z][\w’'.-]*|him|her|them|it) ){1,3}to"
    r"|starts|hopes? to|agreed to|wants? to|aims? to|ahead (?:of|to)|deadline|may|might|could|can"
    r"|payable|as (?:early|soon|late) as|in time for|headed(?= $)"
    r"|go(?:es)? (?:on (?:trial|sale|strike|display|show|air|tour)|live|into effect)"
    r"|comes? (?:out|into (?:force|effect))"
    r"|head(?:ed|s|ing)? (?:to|for|into|back|home)|arrives?|leaves?|prepar(?:e|es|ed|ing)"
    r"|meets?|travels?|arrives?|departs?|resumes?|takes? (?:place|effect|office)|redeem"
    r"|redemption|extended until|supposed to|not later than|no later than"
    r"|(?:when|until|once|before|if) (?:he|she|it) (?!was\b|has\b|is\b|does\b)[a-z]{2,12}s"
    r"|(?:[Ee]conomists|[Aa]nalysts|[Ff]orecasters?|[Tt]raders|[Ii]nvestors|[Mm]arkets|[Dd]ealers"
    r"|[Ee]xperts|[Ss]trategists) (?:(?:now|still) )?(?:see|expect|predict|forecast)"
    r"|(?<=[\w,] )(?<!the )(?:plays|faces|hosts|marks|visits|tees off|kicks off|takes on"
    r"|flies|lands|speaks|appears)(?= (?:(?!(?:after|over|and|or|an?)\b)[\w’'-]+ ){0,3}(?:on )?$)"
    r"|(?:returns|reopens|closes|retires|concludes|finishes|convenes|reconvenes|gathers|sails"
    r"|steps (?:down|aside)|stands down|takes over)"
    r"(?= (?:(?:again|back|home|there|here) )?(?:(?:at|on|in) )?(?:early |late )?$)"
    r"|(?:[Ww]hen|[Oo]nce|until|before|[Ii]f|[Aa]s soon as)"
    r" (?:(?!was\b|were\b|had\b)[\w’'-]+ ){1,3}"
    r"(?:gets?|go|meet|gather|convene|vote|arrive|return|come|take|leave|face|begin|start|open|end)"
    r"|go(?:es)? (?:before|home|back|to (?:court|trial|the polls|[A-Z]))"
    r"|(?:is|are) (?:at|away|back|in) (?=(?:[\w’'-]+ ){0,4}on $)"
    r"|(?:is|are) (?:expecting|hoping|aiming|bracing|preparing)"
    r"|(?:is|are) being (?:made|prepared|arranged|planned|organi[sz]ed|held|staged) "
    r"|to (?:be|begin|start|open|meet|hold|take|vote|visit|travel|arrive|leave|return|attend|expect"
    r"|prepare|brace|continue|resume|retire|resign|quit|strike|march|unveil|reopen|deliver|present"
    r"|discuss|decide"
    r"|address|appear|testify|launch|release|publish|announce|complete|close|end|sign|make|run"
    r"|face)"
    r"|(?:is|are|remains?|continues?|runs?|lasts?|stays?) (?:[\w’'-]+ ){0,5}through(?= (?:late )?$)"
    r"|(?:chances?|hopes?|position|opportunity|ready|poised|favou?rites?) to [a-z]+"
    r"(?![^;]*, [a-z]{2,12}ing\b)"
)
_PAST_CHAINS = (
    r"(?:could|would|might|may|should|must) (?:not )?have (?:been|done|gone|made|had"
    r"|won|lost|said|seen|come|become|left|met|known|kept|led|held|found|got|put|cut|hit|run"
    r"|[a-z]{2,12}ed|[a-z]{3,10}en)"
    r"|(?:could|would|might|should) have(?= (?:[A-Z]|$))"
    r"|did(?: not|n['’]t) (?!(?:plan|expect|intend|want|mean|hope|wish|need)\b)[a-z]+"
    r"|would(?:n['’]t| not) (?:say|comment|discuss|confirm|disclose|elaborate)"
    r"|could(?:n['’]t| not) (?:attend|make|come|reach|find|get|take|be (?:reached|found))"
    r"|(?:seemed|appeared|claimed|used|refused|failed|declined|managed|tried|began|continued|proved"
    r"|threatened|forced|helped|able|had|got|went on|first|latest|last|only one) to [a-z]+"
)
PAST_VERBS = (
    r"was|were|had|did|said|says|told|has|have been|made|met|came|went|began|took|gave|held|left"
    r"|won(?!['’]t)|lost|sent|saw|found|became|brought|thought|kept|led|rose|fell|grew|ran|broke|spoke"
    r"|wrote|paid|sold|bought"
    r"|(?<!\ba )(?<!\bthe )(?:hit|cut|shot|split|spread)"
    r"|put|drew|flew|struck|built|caught|dropped|since|ended"
    r"|sank|drove|rode|woke|chose|froze|stole|wore|tore|bore|swore|beat|bit|dealt|dug|ate|fought"
    r"|fled|forbade|forgot|hung|heard|hid|knew|laid|lay|lent|lit|meant|overthrew|quit|rang|sang"
    r"|sought|shook|shut|slept|spent|sprang|stood|stuck|swept|swung|taught|threw"
    r"|understood|withdrew|got|felt|sat|set off|set(?! (?:to|for)\b)"
    r"|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )(?<!\bhis )(?<!\bher )"
    r"(?!(?:suc|pro|ex)ceed|need|indeed|feed|speed|hundred|un(?:specifi|nam|disclos|identifi"
    r"|precedent|arm|chang|expect|limit|affect)ed)[A-Za-z][a-z]{1,14}ed"
)
_AFTER_FUTURE = (
    r"will|shall|would(?! have\b)|wo|must|may"
    r"|(?:is|are) (?:to|expected|scheduled|due|set|slated|likely|unlikely|at)"
    r"|looming|approaching|plans? to|begins|opens|starts|kicks off|convenes|meets|resumes|hosts"
)
_TENSE = re.compile(
    rf"\b(?:(?P<done>{_PAST_CHAINS})|(?P<future>{_FUTURE})"
    rf"|(?<!\bget )(?<!\bgetting )(?<!\bto be ){NO_MODAL}(?P<past>{PAST_VERBS}))\b"
)
_TENSE_AFTER = re.compile(
    rf"\b(?:(?P<future>{_AFTER_FUTURE})|(?P<past>would have been|{PAST_VERBS}))\b"
)
_TITLES = "".join(
    rf"(?<!\b{title}.)"
    for title in ("Mr", "Mrs", "Ms", "Dr", "St", "Sen", "Gov", "Rep", "Gen", "Col", "Lt", "Sgt",
                  "Rev", "Prof", "Hon", "Pres", "vs", "No")
)  # fmt: skip
_STOP = re.compile(
    rf"[.?!](?:(?<=[\w)”\"'%]{{2}}.)|(?<=[^\S\n][0-9]\.)){_TITLES}(?:[”\"’']|'')?[^\S\n]{{1,3}}(?=[A-Z“\"'`]|$)|\n"
)
_ENDS = re.compile(r"[.?!](?:[”\"’']|'')?[^\S\n]{1,3}(?=[A-Z“\"'`])|\n")
_SAID_ASIDE = re.compile(r", (?:[\w’'.-]{1,20} ){1,5}(?:said|says)(?: [\w’'. ]{1,24})?,(?= )")
"""Who says so, between two commas, tells nothing of when it is."""
_PARTICIPLE = re.compile(r",[”\"’']? [a-z]{2,12}ing\b")
_TELLING = re.compile(r",[”\"’]? (?:telling|saying|adding|writing|calling|tweeting)\b")
_PLANNING = re.compile(
    r"(?:believed|thought|understood|reported|rumou?red|warned|agreed|planned|expected|scheduled"
    r"|decided|set|asked|offered|promised|vowed|pledged|wanted|hoped|intended|prepared|proposed|invited|ordered|urged|called|said|says|told|has|had"
    r"|announced|was|were|confirmed|committed|approved|wished|needed|required|was)\b"
)
"""Verbs whose past does not make what they speak of past: "planned", "said"."""
_AIMING = re.compile(
    r"(?:expected|hoped|promised|vowed|pledged|wanted|intended|planned|agreed|committed|aimed|needed)\b"
)
_NEW_CLAUSE = re.compile(r"[,;:–—] (?:but|and|then|while|when|although) (?:on |in |late |early )?$")
_BY = re.compile(r"\b[Bb]y (?:the end of )?$")
_HAD = re.compile(r"\bha[ds]\b")
_PLAN_TO = re.compile(
    r"\b(?:plans?|pledge|promise|vow|deal|agreement|decision|goal|aim|target|bid|proposal|intention"
    r"|commitment|order|deadline|programme|program|offer|bill|law)\b[^.;]{0,60}?"
    r"\bto [a-z]+ [^.;]{0,60}$"
)
"""What "a plan, announced last month, to sell it" is to do, it is yet to do."""
_OF_OTHERS = re.compile(
    r"(?:was|were|had|did|said|says|told|has|have been|made|kept|put|set|sought|thought|meant|since"
    r"|led|got|(?:announc|agre|plann|approv|propos|call|schedul|order|extend|delay|postpon|offer"
    r"|declar|invit|warn|expect|authori[sz]|grant|support|back|book|ask|request|urg|push|want|need"
    r"|hop|promis|vow|pledg|discuss|consider|endors|fac|prepar|reserv|bas|peg|target|aim|predict"
    r"|estimat|project|unveil|outlin|reject|oppos|cancel|threaten|demand|reveal|confirm|report|add"
    r"|not|link|tie|relat|includ|involv|follow|head|need|us|concern|cover|fil|appl|commit|decid"
    r"|challeng)[a-z]*ed)\b"
)
"""What is announced, agreed, asked for … is told of, and may be at any other time."""
_IN_THEN = re.compile(
    r"(?:(?! (?:to (?!the\b|an?\b|his\b|her\b|its\b|their\b|[A-Z])|for|by|until|before|after|about"
    r"|of|on|that|and|but|will|would|than)\b)"
    r"(?:[^,;:.“”\"()]|, (?=[A-Z])|(?<=[a-z])\.?,(?= (?:in|on) )"
    r"|(?<=[A-Z][a-z])\.(?= ))){0,60}? (?:in|on) (?:early |late |mid-)?"
)
"""What may stand between a verb and its date, so that the deed was done then."""
_PASSIVE = re.compile(r"\b(?:is|are|be|being|gets?|if|when)(?: [a-z]+ly| not)? $")
_PROMISED = re.compile(
    r"\b(?:will|would|shall|may|to (?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]+) "
)
_SHORT = (
    ("won't", "will not"), ("can't", "can not"), ("n't", " not"), ("'ll ", " will "),
    ("'re ", " are "), ("'ve ", " have "), ("'s been ", " has been "), ("he's ", "he is "),
    ("He's ", "He is "), ("it's ", "it is "), ("It's ", "It is "), ("who's ", "who is "),
    ("here's ", "here is "),
)  # fmt: skip
_NO_PRESENT = (
    r"(?!(?:was|has|is|does|this|its|his|as|us|less|across|towards|perhaps|always|besides|sometimes"
    r"|says|thus|plus|versus|tells|shows|describes|details|recalls|means)\b)[a-z]{3,12}s"
)
_PRESENT = re.compile(
    rf"\b{_NO_PRESENT} (?:an?|the|its|his|her|their|two|three|[0-9]+) (?:[\w’'-]+ ){{1,4}}on $"
)
"""The present tense of "the ministry sends a team on Wednesday" is a plan."""
_ACTS = rf" {_NO_PRESENT}(?: (?:in|up|back|out|down|off|home|again|there|here))? on $"
_WHO_ACTS = re.compile(rf"\b(?:who|which|it|he|she){_ACTS}")
_ONE_ACTS = re.compile(
    rf"(?:\A\W*|\b(?:and|but|as|when|that) )(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)"
    rf"(?: [\w’'-]+){{0,3}} [\w’'-]*[^\Ws]{_ACTS}"
)
"""So is "which votes on Friday", and "The first shift goes in on Monday" where no verb follows."""
_HAD_DONE = (
    r"been|had|done|gone|made|said|told|seen|put|set|cut|hit|let|shut|quit|read|run|won|lost|left|kept"
    r"|sent|spent|bought|brought|thought|caught|taught|sought|fought|found|held|heard|led|met|paid"
    r"|sold|stood|understood|felt|slept|meant|built|lent|got|begun|struck|stuck|hung|come to|become"
)
_WOULD = re.compile(
    r"'d (?!(?:(?:never|just|already|only|not|always|also|long|once|since|[a-z]+ly) )?"
    rf"(?:{_HAD_DONE}|(?!(?:need|feed|speed|succeed|proceed|open|listen|happen)\b)[a-z]+(?:ed|en|wn))\b)"
)
"""She'd go; but "she'd gone" had been before."""
_OTHER_TIME = re.compile(r"\b(?:than|from|since|after|when|while|who|which)\b")
_CLAUSE = 90  # characters
_AFTER = 150  # characters
_AT_HOUR = re.compile(
    r"(?:\bat )?\b[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m\.?(?: [A-Z]{2,4})?,? (?=(?:on )?$)"
)
_HOUR_ENDS = ("m ", "m. ", "T ", "m, ", "m on ", "m. on ", "T on ")
"""An hour between "set for" and its day tells nothing of when that is."""
_KEPT = 4096  # places whose tense is kept


def tense(text: str, start: int, end: int) -> int:
    """Return -1 where the words around `text[start:end]` tell of the past, 1 of the future, else 0.

    The nearest verb before it in its sentence decides, else the first one behind it.

    Args:
        text: the article.
        start: where an expression begins.
        end: where it ends.

    Returns:
        -2 or 2 where the words leave no doubt, -1 or 1 where they lean, 0 where they say
        nothing.
    """
    begin = max(0, start - _CLAUSE)
    begin = text.find(" ", begin, start) + 1 or begin if begin else 0
    far = text[max(0, begin - _CLAUSE) : begin]
    return _tense(text[begin:start], text[end : end + _AFTER], far)


@lru_cache(maxsize=_KEPT)
def _tense(before: str, after: str, far: str) -> int:
    """Return the tense of what stands between two stretches of words; a text may repeat itself."""
    stop = last_match(_STOP, before)
    before = _spelt_out(before[stop.end() :] if stop else before)
    said = _SAID_ASIDE.search(before) if " sa" in before else None
    before = before if said is None else before[: said.start()] + before[said.end() - 1 :]
    far = "" if stop or "; " in before else far
    before = before.rpartition("; ")[2] if "; " in before else before
    before = _AT_HOUR.sub("", before) if before.endswith(_HOUR_ENDS) else before
    told = settled(before, after)
    if told is None and _WHO_ACTS.search(before):
        return 2
    return _of_verbs(before, after, far) if told is None else told


def tense_behind(text: str, end: int) -> int:
    """Return the tense of the first verb behind an expression, in its sentence.

    In "the announcement on Friday that he will quit" it tells nothing of the Friday.

    Args:
        text: the article.
        end: where the expression ends.

    Returns:
        -1 for the past, 1 for the future, 0 where no verb tells.
    """
    return _tense_behind(text[end : end + _AFTER])


def _tense_behind(after: str) -> int:
    if after.startswith(" that "):
        return 0
    found = _TENSE_AFTER.search(_rest(after))
    return 0 if found is None else 1 if found.lastgroup == "future" else -1


def _of_verbs(before: str, after: str, far: str) -> int:
    """Return the tense of the nearest verb before an expression, else of the first behind it."""
    found = last_match(_TENSE, before)
    if _BY.search(before):
        return _by(found, before, _rest(after))
    if _NEW_CLAUSE.search(before):
        found = _TENSE_AFTER.search(_rest(after)) or found
    elif found is not None and _is_over(found, before):
        return -2
    if found is None:
        return _of_no_verb(before, after) or int(_is_far_plan(far, before))
    if found.lastgroup != "future" or _TELLING.search(before, found.end()):
        return -1
    if found.group().startswith("as "):
        verb = last_match(_TENSE, before[: found.start()])
        done = verb is not None and verb.lastgroup == "past" and not _PLANNING.match(verb.group())
        return -2 if done else 1
    return 0 if found.group().startswith("to ") and _is_aim(before, found) else 1


def _of_no_verb(before: str, after: str) -> int:
    """Return the tense where no verb of the lists stands before: a present one may."""
    if _PRESENT.search(before):
        return 1
    behind = _tense_behind(after)
    return 2 if not behind and _ONE_ACTS.search(before) else behind


def _is_far_plan(far: str, before: str) -> bool:
    """Say whether a long sentence began with a plan: "is due to land in …, her stop on Friday"."""
    if _OTHER_TIME.search(before):
        return False
    far = _spelt_out(far)
    plan = last_match(_TENSE, far)
    if plan is None or plan.lastgroup != "future":
        return False
    return _STOP.search(far, plan.end()) is None


def _is_over(verb: re.Match[str], before: str) -> bool:
    """Say whether a verb tells that its own deed was done then: "stirred the crowds in March"."""
    if verb.lastgroup != "past" or _OF_OTHERS.match(verb.group()):
        return False
    if _PASSIVE.search(before, 0, verb.start()):
        return False
    if before.endswith(" on ") and _PROMISED.search(before, 0, verb.start()):
        return False
    return _IN_THEN.fullmatch(before, verb.end()) is not None


def _is_aim(before: str, aim: re.Match[str]) -> bool:
    """In "flew to Brask to meet them on Monday" the meeting is what the flight was for.

    In "praised the vote to leave, telling reporters on Monday" it is left behind.
    """
    at = aim.start()
    if _PARTICIPLE.search(before, aim.end()):
        return True
    verb = last_match(_TENSE, before[:at])
    if verb is None or verb.lastgroup == "future" or _PLANNING.match(verb.group()):
        return False
    return not set(before[verb.end() : at]) & set(",;:")


def _rest(after: str) -> str:
    """Return so much of what stands behind an expression as belongs to its sentence."""
    if _ENDS.match(after):
        return ""
    stop = _STOP.search(after)
    return _spelt_out(after[: stop.start()] if stop else after)


def _spelt_out(words: str) -> str:
    """Return words with "won't", "he'll" and "she'd" spelt out, for the patterns of verbs."""
    if "'" not in words and "’" not in words:
        return words
    plain = words.replace("’", "'")
    for short, full in _SHORT:
        if short in plain:
            plain = plain.replace(short, full)
    return _WOULD.sub(" would ", plain).replace("'d ", " had ") if "'d " in plain else plain


def last_match(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Return the last place where a pattern matches, `None` where it does nowhere.

    Args:
        pattern: a pattern.
        words: a short stretch of text.

    Returns:
        The match that begins last.
    """
    last = None
    for last in pattern.finditer(words):  # noqa: B007 - only the last one counts
        pass
    return last


def _by(verb: re.Match[str] | None, before: str, after: str) -> int:
    """Read "by Friday": a deadline, but where something had been done by then."""
    if _HAD.search(after) or (verb is not None and _HAD.match(verb.group())):
        return -1
    opens = verb is None or after.startswith(",")
    behind = _TENSE_AFTER.search(after) if opens else None
    if behind is not None and behind.lastgroup == "future":
        return 1
    if behind is not None and verb is None:
        return -1
    aims = verb is not None and (_AIMING.match(verb.group()) or _PLAN_TO.search(before))
    return 0 if verb is not None and verb.lastgroup != "future" and not aims else 1
