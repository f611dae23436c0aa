"""Whether the words around a date tell of what was or of what is to come."""

from __future__ import annotations

import re

_ADVERBS = r"(?:not |also |only |then |again |soon |likely |probably |all |[a-z]{2,12}ly )?"
_FUTURE = (
    rf"(?:will|shall|would|to|must|may|can) {_ADVERBS}be {_ADVERBS}[a-z]{{2,15}}"
    r"|planned (?:an?|another|the|its|his|her|their|more|two|three|to)"
    r"|will|shall|would|wo|[’']ll|going to|scheduled"
    r"|(?:is|are) (?:expected|forecast|likely)|expected to|expects? to|due|plans? to|planned for"
    r"|planning|intends?|slated|set (?:to|for)|upcoming|to be|(?:is|are) to|begins|opens|expires"
    r"|starts|hopes? to|agreed to|wants? to|aims? to|ahead (?:of|to)|deadline|may|might|could|can"
    r"|payable|as (?:early|soon|late) as|in time for|headed(?= $)"
    r"|go(?:es)? (?:on (?:trial|sale|strike|display|show|air|tour)|live|into effect)"
    r"|comes? (?:out|into (?:force|effect))"
    r"|head(?:ed|s|ing)? (?:to|for|into|back|home)|arrives?|leaves?|prepar(?:e|es|ed|ing)"
    r"|meets?|travels?|arrives?|departs?|resumes?|takes? (?:place|effect|office)|redeem"
    r"|redemption|extended until|supposed to|not later than|no later than"
    r"|to (?:be|begin|start|open|meet|hold|take|vote|visit|travel|arrive|leave|return|attend"
    r"|discuss|decide"
    r"|address|appear|testify|launch|release|publish|announce|complete|close|end|sign|make|run"
    r"|face)"
)
_PAST_CHAINS = (
    r"(?:could|would|might|may|should|must) (?:not )?have (?:been|done|gone|made|had"
    r"|won|lost|said|seen|come|become|left|met|known|kept|led|held|found|got|put|cut|hit|run"
    r"|[a-z]{2,12}ed|[a-z]{3,10}en)"
    r"|(?:could|would|might|should) have(?= [A-Z])"
    r"|did(?: not|n['’]t) (?!(?:plan|expect|intend|want|mean|hope|wish|need)\b)[a-z]+"
    r"|would(?:n['’]t| not) (?:say|comment|discuss|confirm|disclose|elaborate)"
    r"|(?:seemed|appeared|claimed|used|refused|failed|declined|managed|tried|began|continued|proved"
    r"|threatened|forced|helped|able|had|got|went on|first|latest|last|only one) to [a-z]+"
)
PAST_VERBS = (
    r"was|were|had|did|said|says|told|has|have been|made|met|came|went|began|took|gave|held|left"
    r"|won|lost|sent|saw|found|became|brought|thought|kept|led|rose|fell|grew|ran|broke|spoke"
    r"|wrote|paid|sold|bought|hit|cut|put|shot|drew|flew|struck|built|caught|dropped|since|ended"
    r"|sank|drove|rode|woke|chose|froze|stole|wore|tore|bore|swore|beat|bit|dealt|dug|ate|fought"
    r"|fled|forbade|forgot|hung|heard|hid|knew|laid|lay|lent|lit|meant|overthrew|quit|rang|sang"
    r"|sought|shook|shut|slept|spent|split|spread|sprang|stood|stuck|swept|swung|taught|threw"
    r"|understood|withdrew|got|felt|sat|set off|set(?! (?:to|for)\b)"
    r"|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )(?<!\bhis )(?<!\bher )"
    r"(?!(?:suc|pro|ex)ceed|need|indeed|feed|speed|hundred|un(?:specifi|nam|disclos|identifi"
    r"|precedent|arm|chang|expect|limit|affect)ed)[A-Za-z][a-z]{1,14}ed"
)
_AFTER_FUTURE = (
    r"will|shall|would|wo|must|may|(?:is|are) (?:to|expected|scheduled|due|set|slated)|plans? to"
    r"|begins|opens|starts|kicks off|convenes|meets|resumes|hosts"
)
_NO_MODAL = "".join(
    rf"(?<!\b{word} )"
    for word in ("to", "will", "would", "shall", "should", "can", "could", "may", "might", "must")
)
"""What "would cut" and "to put" are is not told by the form of "cut" and "put"."""
_TENSE = re.compile(
    rf"\b(?:(?P<done>{_PAST_CHAINS})|(?P<future>{_FUTURE})"
    rf"|(?<!\bget )(?<!\bgetting )(?<!\bto be ){_NO_MODAL}(?P<past>{PAST_VERBS}))\b"
)
_TENSE_AFTER = re.compile(rf"\b(?:(?P<future>{_AFTER_FUTURE})|(?P<past>{PAST_VERBS}))\b")
_TITLES = "".join(
    rf"(?<!\b{title}.)"
    for title in ("Mr", "Mrs", "Ms", "Dr", "St", "Sen", "Gov", "Rep", "Gen", "Col", "Lt", "Sgt",
                  "Rev", "Prof", "Hon", "Pres", "vs", "No")
)  # fmt: skip
_STOP = re.compile(
    rf"[.?!](?<=[\w)”\"'%]{{2}}.){_TITLES}(?:[”\"’']|'')?[^\S\n]{{1,3}}(?=[A-Z“\"'`]|$)|\n"
)
_ENDS = re.compile(r"[.?!](?:[”\"’']|'')?[^\S\n]{1,3}(?=[A-Z“\"'`])|\n")
_LONG_DONE = re.compile(r"\b(?:ended|[Ss]ince|dated) $")
_STRONG = re.compile(
    r"\b(?:scheduled|slated|planned|set for|due|expected|expires|takes effect|opens|begins|ends)"
    r"(?: (?:for|on|by|to (?:be )?[a-z]{2,12} (?:on|in|by)|in))? (?:early |late )?$"
)
_COMPARED = re.compile(
    r"\b(?:up|down|fallen|risen|dropped|unchanged|higher|lower)\b[^.;,]{0,36}\b(?:from|than|since)"
    r" (?:in |on )?$"
)
_PUT_OFF = re.compile(
    r"\b(?:delayed|postponed|adjourned|deferred|rescheduled|extended|put off|put back"
    r"|(?:moved|pushed)(?: back| forward)?|brought forward) (?:to|until|till|for) $"
)
_ONCE_PLANNED = re.compile(
    r"\b(?:originally|initially) (?:been )?(?:scheduled|slated|planned|set|due"
    r"|expected)\b[^.,;]{0,24}$"
)
_DEED = re.compile(
    r"(?<!\bbe )"
    + _NO_MODAL
    + r"\b(?:changed|opened|closed|died|moved|joined|left|resigned|retired|completed|bought|sold"
    r"|paid|won|lost|raised|fell|rose|went|came|met|visited|arrived|returned|crashed|killed|merged"
    r"|dropped|switched|collapsed)\b"
    r"(?:(?!\b(?:to [a-z]+(?<!the)(?<!a)|will|would|may|might|could|is|are|plans?|due|expects?"
    r"|for|by|before|until|and|but)\b)[^,;.]){0,70} (?:in|last) (?:early |late )?$"
)
_BEGUN = re.compile(
    r"\b(?:was|were|had|has been|have been) [a-z]{3,14}(?:ed|en|n|t)\b[^.;,]{0,30}"
    r" (?:beginning|starting) (?:on |from )?$"
)
_EFFECTIVE = re.compile(r"\b(?:effective|beginning|starting) (?:on |from |as of )?$")
_THROUGH = re.compile(
    r"\b(?!(?:extend|schedul|plann|expect|book|delay|approv|fund|postpon|sign|propos|forecast)[a-z]*ed)"
    r"(?:[a-z]{3,12}ed|taken|was|were|had|held|ran|stayed|slept|sat|stood|fought|went"
    r"|kept"
    r"|from [^,;.]{1,24})[^,;.]{0,50} through $"
)
_UNTIL = re.compile(r"\b(?:until|till|through) (?:the end of |[0-9.: apm]{1,12}(?:[A-Z]{2,4} )?)?$")
_HAD_BEEN = re.compile(
    r"\b(?:(?:had|was|were|been) (?:[a-z]+ly )?(?:scheduled|slated|planned|due|expected|set)"
    r"|(?:was|were) to [a-z]{2,12})\b[^.]{0,24}$"
)
_HAD_UNTIL = re.compile(r"\bhad (?:been )?[a-z]+(?:ing|ed)\b[^.;]{0,50}\b(?:until|till) $")
_DONE_THEN = re.compile(
    r"\b(?:was|were|had been|has been|[Hh]e|[Ss]he|[Tt]hey|who) (?:[a-z]+ly )?"
    r"(?:[a-z]{2,14}ed|held|built|shot|found|made|won|sold|struck|hit|begun|taken|given|driven)"
    r"(?: (?!to\b)[a-z]{2,10}){0,2} (?:in|on|last|early|late|since)(?: early| late)? $"
)
_APPOSED = re.compile(
    r", (?!(?:expect|plann|schedul|slat|propos|intend|anticipat|promis)ed)[a-z]{3,12}ed"
    r"(?: [\w’'-]+){0,3} in (?:early |late )?$"
)
"""In "the club, relegated in May, are fourth" the May is over."""
_PUNISHED = re.compile(
    r"\b(?:sentenced|convicted|jailed|imprisoned|indicted|charged|fined|arrested|acquitted|blamed"
    r"|punished|condemned|suspended|sued|prosecuted)\b[^,;.]{0,60}?"
    r" (?:for|of|over|with|in connection with) "
    r"(?:(?!\b(?:and|but|will|would|shall|may|is|are|to|faces?|until|through|hearing|sentencing"
    r"|trial|pending|before|beginning|starting)\b)[\w’' -]){3,60}? (?:on|in) $"
)
_SURELY = re.compile(
    r"(?:\b(?:will|shall)|[’']ll|\b(?:said|says|told|announced|promised|vowed|pledged)\b"
    r"[^.;:“”\"]{1,60} would) (?:also |not |then |[a-z]{2,12}ly )?(?!have\b)[a-z]+ "
    r"(?:(?!(?:was|were|had|has|did|said|since|than|as|like)\b|[a-z]{3,12}ed\b)[\w’'-]+ ){0,6}"
    r"(?:in|on) $"
)
"""What "will open in May" is yet to come, be it the May that is far."""
_TIMETABLE = re.compile(
    r"\b(?:(?:is|are) (?:on|at|next)|(?<![Ii]t )(?<![Tt]oday )(?:is|are)|returns on"
    r"|(?:ends|airs|premieres|finishes|concludes)(?: [a-z]+)?"
    r"|(?:go|goes|head|heads) to the polls(?: on)?"
    r"|(?:plays|hosts|faces|kicks off|convenes|resumes|reopens"
    r"|(?:(?<=s )(?<!['’]s )|(?<=who )|(?<=they )|(?<=, ))(?:play|host|vote|face|meet|return"
    r"|decide|open|close|start|begin|reopen|resume|strike|march|gather|convene|leave|arrive|go)"
    r"|(?:[A-Z][\w.-]*|parliament|assembly|council|court|cabinet|committee|country)"
    r" (?:votes|debates|elects|meets|decides|rules|returns))(?: [\w’'.]+){0,3} on"
    r"|holds? (?:its|their|an?|the|[a-z]+)(?: [\w’'.]+){0,3}(?: on)?"
    r"|(?:is|are|['’]s|['’]re) (?:campaigning|holding|speaking|appearing|visiting|travell?ing"
    r"|meeting|hosting|headlining|returning|attending|leaving|arriving)(?: [\w’'.]+){0,4}(?: on)?"
    r"|there(?:['’]s| is| are) [\w’'. ]{2,30} on"
    r"|(?:is|are) (?:open|closed|shut)(?: [\w’':.]{1,12}){0,5} on) "
    r"(?:[0-9:.]{1,5} [ap]\.?m\.? (?:[A-Z]{2,4} )?(?:on )?)?$"
)
_SAID_ASIDE = re.compile(r", (?:[\w’'.-]{1,20} ){1,5}(?:said|says)(?: [\w’'. ]{1,24})?,(?= )")
"""Who says so, between two commas, tells nothing of when it is."""
_DEED_NAMED = re.compile(
    r"(?:\b(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)|['’]s|s['’]) (?:[a-z-]+ ){0,2}"
    r"(?:victor(?:y|ies)|wins?|defeats?|loss(?:es)?|triumphs?|slayings?|killings?|murders?|shootings?"
    r"|attacks?|bombings?|deaths?|massacre|crash|arrests?|raids?|blasts?|explosions?|earthquake"
    r"|resignation)(?:(?!\b(?:will|would|may|might|to|is|are|could|should)\b)[^.;:()]){0,60} on $"
)
"""What "her victories in Brask on Tuesday" will bring is to come, and they are not."""
_IN, _ON = frozenset({"in", "early", "late"}), frozenset({"on"})
_WHENEVER: frozenset[str] = frozenset()
_DECIDED = (
    (_DEED_NAMED, -1, _ON),
    (_HAD_BEEN, 0, _WHENEVER),
    (_HAD_UNTIL, -1, frozenset({"until", "till"})),
    (_ONCE_PLANNED, 0, _WHENEVER),
    (_PUT_OFF, 1, frozenset({"to", "until", "till", "for"})),
    (_COMPARED, -2, frozenset({"from", "than", "since", "in", "on"})),
    (_THROUGH, -1, frozenset({"through"})),
    (_STRONG, 2, _WHENEVER),
    (_BEGUN, -1, frozenset({"beginning", "starting", "on", "from"})),
    (_EFFECTIVE, 1, frozenset({"effective", "beginning", "starting", "on", "from", "of"})),
    (_DONE_THEN, -2, _IN | _ON | {"last", "since"}),
    (_PUNISHED, -2, _IN | _ON),
    (_APPOSED, -2, _IN),
    (_SURELY, 2, _IN | _ON),
    (_TIMETABLE, 1, _WHENEVER),
    (_LONG_DONE, -2, frozenset({"ended", "Since", "since", "dated"})),
    (_DEED, -2, _IN | {"last"}),
    (_UNTIL, 1, _WHENEVER),
)
"""What settles it, the tense, and with which words before the expression alone it can be there."""
_PARTICIPLE = re.compile(r",[”\"’']? [a-z]{2,12}ing\b")
_TELLING = re.compile(r",[”\"’]? (?:telling|saying|adding|writing|calling|tweeting)\b")
_PLANNING = re.compile(
    r"(?:agreed|planned|expected|scheduled|decided|set|asked|offered|promised|vowed|pledged"
    r"|wanted|hoped|intended|prepared|proposed|invited|ordered|urged|called|said|says|told|has|had"
    r"|announced|was|were|confirmed|committed|approved|wished|needed|required|forced|was)\b"
)
_AIMING = re.compile(
    r"(?:expected|hoped|promised|vowed|pledged|wanted|intended|planned|agreed|committed|aimed|needed)\b"
)
_NEW_CLAUSE = re.compile(r"[,;:–—] (?:but|and|then|while|when|although) (?:on |in |late |early )?$")
_BY = re.compile(r"\b[Bb]y (?:the end of )?$")
_HAD = re.compile(r"\bha[ds]\b")
_DONE_BEHIND = re.compile(
    r",? (?:[a-z]+ly )?(?:[a-z]{3,12}ed|said|told|was|were|had|made|met|began|took|gave|held|won"
    r"|lost|sent|saw"
    r"|found|became|brought|led|rose|fell|ran|broke|wrote|sold|cut|shot|struck) (?!to be\b|by\b)"
)
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
    r"|of|on|that|and|but|will|would|than)\b)[^,;:.“”\"()]){0,60}? in (?:early |late |mid-)?"
)
_PASSIVE = re.compile(r"\b(?:is|are|be|being|gets?|if|when)(?: [a-z]+ly| not)? $")
_OPENS = re.compile(
    r"[“\"'`]{0,2}(?:(?:And |But |Then )?(?:[Ii]n|[Oo]n|[Aa]t|[Ll]ate|[Ee]arly|[Ll]ast) )?"
)
_LEADS = re.compile(
    r",? (?:(?!(?:who|which|that|when|where|will|would|may|might|can|could|should|must|is|are|has"
    r"|have|to|and|after|before|if|as|while)\b)[\w’'.-]+ ){1,4}?"
    r"(?:(?:was|were)(?! (?:to|due|scheduled|expected|set|planned|slated)\b)|had(?! to\b)|did|died"
    r"|left|became|began|came|went|won|lost|made|took|gave|met|saw|sent|sold|fell|rose|led|held"
    r"|(?!need|speed|exceed|succeed|proceed)[a-z]{2,14}ed)\b"
)
"""In "In August the school closed" the August is over, however near the next one is."""
_CLAUSE = 90
_AFTER = 150


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
    before = text[max(0, start - _CLAUSE) : start]
    stop = last_match(_STOP, before)
    before = before[stop.end() :] if stop else before
    said = _SAID_ASIDE.search(before) if " sa" in before else None
    before = before if said is None else before[: said.start()] + before[said.end() - 1 :]
    settled = _settled(text, before, end)
    return _of_verbs(text, before, end) if settled is None else settled


def _settled(text: str, before: str, end: int) -> int | None:
    """Return the tense that the words right before or behind an expression leave no choice of."""
    near = before[before.rfind(" ", 0, -1) + 1 : -1]
    for pattern, lean, endings in _DECIDED:
        if (not endings or near in endings) and pattern.search(before):
            return lean
    if _DONE_BEHIND.match(text, end):
        return -1
    return -2 if _OPENS.fullmatch(before) and _LEADS.match(text, end) else None


def _of_verbs(text: str, before: str, end: int) -> int:
    """Return the tense of the nearest verb before an expression, else of the first behind it."""
    found = last_match(_TENSE, before)
    if _BY.search(before):
        return _by(found, _rest(text, end))
    if _NEW_CLAUSE.search(before):
        found = _TENSE_AFTER.search(_rest(text, end)) or found
    elif found is not None and _is_over(found, before):
        return -2
    if found is None:
        found = _TENSE_AFTER.search(_rest(text, end))
    if found is None:
        return 0
    if found.lastgroup != "future" or _TELLING.search(before, found.end()):
        return -1
    return 0 if found.group().startswith("to ") and _is_aim(before, found) else 1


def _is_over(verb: re.Match[str], before: str) -> bool:
    """Say whether a verb tells that its own deed was done then: "stirred the crowds in March"."""
    if verb.lastgroup != "past" or _OF_OTHERS.match(verb.group()):
        return False
    if _PASSIVE.search(before, 0, verb.start()):
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


def _rest(text: str, end: int) -> str:
    """Return what stands behind an offset in its sentence, not too far."""
    after = text[end : end + _AFTER]
    if _ENDS.match(after):
        return ""
    stop = _STOP.search(after)
    return after[: stop.start()] if stop else after


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


def _by(verb: re.Match[str] | None, after: str) -> int:
    """Read "by Friday": a deadline, but where something had been done by then."""
    if _HAD.search(after) or (verb is not None and _HAD.match(verb.group())):
        return -1
    behind = _TENSE_AFTER.search(after) if verb is None else None
    if behind is not None and behind.lastgroup == "past":
        return -1
    aims = verb is not None and _AIMING.match(verb.group())
    return 0 if verb is not None and verb.lastgroup != "future" and not aims else 1
