"""Words right before or behind a date that leave no choice of its tense.

In "scheduled for Monday", "the club, relegated in May," and "is sentenced on Friday" no verb of the
sentence has to be looked for; `nlp.timex.tense` looks for one only where nothing here is said.
"""

from __future__ import annotations

import re
from typing import NamedTuple

NO_MODAL = "".join(
    rf"(?<!\b{word} )"
    for word in ("to", "will", "would", "shall", "should", "can", "could", "may", "might", "must")
)
"""What "would cut" and "to put" are is not told by the form of "cut" and "put"."""
CALLED_OFF = re.compile(
    r"(?:[’']s (?:[\w-]+ ){1,3}?|,? )(?:was|were|ha[sd] been|have been) (?:called off|cancell?ed"
    r"|postponed|put off|delayed|averted|shelved|brought forward|moved|scrapped|abandoned"
    r"|(?<=been )confirmed)\b"
)
"""What is called off was near, before or behind."""


class _Rule(NamedTuple):
    """What settles it, the tense, and words of which one stands right before, if any has to."""

    lean: int
    endings: frozenset[str]
    pattern: re.Pattern[str]


def _rule(lean: int, endings: str, pattern: str) -> _Rule:
    return _Rule(lean, frozenset(endings.split()), re.compile(pattern))


_RULES = (
    _rule(-2, "since Since dated ended", r"\b(?:ended|[Ss]ince|dated) $"),
    # She has done so "since taking office in January".
    _rule(-2, "in on early late",
     r"\b[Ss]ince [a-z]{3,14}ing\b[^,;.]{0,40} (?:in|on) (?:early |late )?$"),
    # Who plays "after missing Monday's match" will, and the match is over.
    _rule(-1, "",
     r"\b(?:[Aa]fter|[Ss]ince|[Dd]espite|[Hh]aving) (?:having |being )?"
     r"(?:winning|losing|beating|defeating|missing|failing|suffering|hurting|scoring"
     r"|surviving|collapsing|crashing|finishing|claiming"
     r"|securing|clinching|breaking|falling|drawing|injuring|beaten|sacked|arrested|hurt|won|lost)"
     r"\b(?: (?!(?:to|for|by|until|before|ahead|will|would|and|but)\b)[\w’'-]+){0,6}(?: on"
     r"| in)? $"),
    _rule(-2, "",
     r"\b(?:[Ii]n (?:the (?:aftermath|wake) of|response to)|[Tt]hanks to)\b[^,;.]{0,50}$"),
    # As in "had agreed to close it by": either side of today.
    _rule(0, "in on by until early late",
     r"\bhad (?:[a-z]+ly )?(?:urged|ordered|asked|told|wanted|agreed|promised|pledged|vowed|planned"
     r"|hoped|meant|intended|given)\b(?:(?!\bwould\b)[^.;]){0,80}"
     r" (?:by|in|on|until) (?:early |late )?$"),
    _rule(-2, "to",
     r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?:[\w-]+ ){0,3}"
     r"(?:days|weeks|months|week|month) to $"),
    # Figures are of "the three months to May" that are over.
    _rule(-1, "to", r"\b(?:[Ii]n|[Oo]ver|[Ff]or) the (?:[\w-]+ ){0,3}(?:year|quarter|half) to $"),
    # In "after the paper asked about it in February" the February is over.
    _rule(-2, "in early late",
     r"\b(?:[Aa]fter|[Ww]hen|[Ss]ince) (?:the |an? |his |her |its |their )?(?:[\w’'.-]+ ){1,3}?"
     r"(?!(?:need|hundred|indeed|speed)\b)(?:[a-z]{2,12}ed|was|were|had|told|said|went|came"
     r"|took|gave|made|lost|won|got|met|wrote"
     r"|saw|left|found|held|sent|fell|began|became|broke|paid|sold|bought|quit|ran|led)\b"
     r"(?: (?!(?:to|for|by|until|before|that|will|would|may|might|could|is|are|due|expected"
     r"|scheduled|planned|and|but)\b)[\w’'-]+){0,6} in (?:early |late )?$"),
    _rule(-2, "in early late",
     r"\b(?:[Aa]fter|[Ff]ollowing) (?:an?|the|its|last) (?:[\w.,%-]+ ){0,3}(?:cuts?|rise|fall|drop"
     r"|gain|increase|decline|jump|slide|slump|loss|profit|contraction|growth"
     r"|dip)\b[^.;]{0,24} in $"),
    # A row "over a scare in August" is of one that is over.
    _rule(-2, "in early late",
     r"(?<!\btake )(?<!\btakes )(?<!\btaking )(?<!\bhand )\bover (?:an?|the|its|his|her|their)"
     r" (?:[\w’'-]+ ){1,3}in $"),
    # What "her victories in Brask on Tuesday" will bring is to come, and they are not.
    _rule(-1, "on",
     r"(?:\b(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)|['’]s|s['’]) (?:[a-z-]+ ){0,2}"
     r"(?:victor(?:y|ies)|wins?|defeats?|loss(?:es)?|triumphs?|slayings?|killings?|murders?"
     r"|shootings?"
     r"|attacks?|bombings?|deaths?|massacre|crash|arrests?|raids?|blasts?|explosions?|earthquake"
     r"|resignation)(?:(?!\b(?:will|would|may|might|to|is|are|could"
     r"|should)\b)[^.;:()]){0,60} on $"),
    _rule(0, "",
     r"\b(?:(?:had|was|were|been) (?:[a-z]+ly )?(?:scheduled|slated|planned|due|expected|set)"
     r"|(?:was|were) to [a-z]{2,12})\b[^.]{0,24}$"),
    _rule(-1, "until till",
     r"\b(?:had (?:(?:been )?(?:[a-z]+(?:ing|ed)|taken|gone|held|kept|run|stood)\b[^.;]{0,50}\b)?"
     r"|(?:took|lasted|stayed|waited|continued) )(?:until|till) $"),
    # The fires "in Brask in January" are over, though the next one is nearer.
    _rule(-2, "in early late",
     r"\b(?:fires?|wildfires|blazes?|floods?|storms?|earthquakes?|quake|attacks?|shootings?|crash"
     r"|riots?|raids?|murders?|killings?|bombings?|collapse|disaster|explosions?|blasts?|outbreaks?"
     r"|coup|massacre|resignation)(?: (?!(?:to|that|will|would|may|is|are)\b)[\w’'.-]+){0,4} in"
     r" (?:early |late )?$"),
    _rule(0, "",
     r"\b(?:originally|initially) (?:been )?(?:scheduled|slated|planned|set|due"
     r"|expected)\b[^.,;]{0,24}$"),
    # As in "postponed the vote until".
    _rule(1, "until till to for",
     r"\b(?:(?:delay|postpon|adjourn|defer|reschedul|extend)(?:e|s|es|ed|red|ing)?|put off|put back"
     r"|(?:moved|pushed)(?: back| forward)?|brought forward)(?: (?!from\b)[\w’'-]+){0,4}"
     r" (?:to|until|till|for) $"),
    # A trial's date, or a launch's, is mostly told ahead of it.
    _rule(1, "for of", r"\b[Dd]ates? (?:of|for) $"),
    _rule(-2, "in on from than since",
     r"\b(?:up|down|fallen|risen|dropped|unchanged|higher|lower)\b[^.;,]{0,36}\b(?:from|than|since)"
     r" (?:in |on )?$"),
    # As in "stayed through", "was open through".
    _rule(-1, "through",
     r"\b(?!(?:extend|schedul|plann|expect|book|delay|approv|fund|postpon|sign|propos|issu"
     r"|forecast)[a-z]*ed)"
     r"(?:[a-z]{3,12}ed|taken|was|were|had|held|ran|stayed|slept|sat|stood|fought|went"
     r"|rose|fell|grew|shrank|sank|lost|won"
     r"|kept"
     r"|from [^,;.]{1,24})[^,;.]{0,50} through $"),
    # What was missed may have been "set for 10 January" long ago.
    _rule(1, "in on by for early late",
     r"\b(?:was|were|had|missed|skipped|did|[a-z]{3,12}ed)\b[^.;]{0,60}, (?:first )?"
     r"(?:scheduled|slated|planned|set|due) (?:for|on|in|by) (?:early |late )?$"
     r"|\b(?!(?:need|schedul|plann|slat|expect)ed\b)[a-z]{3,12}ed\b (?:[\w’'-]+ ){1,6}"
     r"(?:scheduled|slated|planned|set|due) (?:for|on|in|by|to be [a-z]{2,12} (?:on|in|by)) $"),
    # As in "scheduled for", "expires on": to come, whenever it is.
    _rule(2, "",
     r"\b(?:(?<=, )called for|scheduled|slated|planned|set for|due|expected|expires|takes effect"
     r"|opens|begins|starts|ends|runs out|matures|lapses|is up)"
     r"(?: (?:for|on|by|to (?:be )?[a-z]{2,12} (?:on|in|by)|in))? (?:early |late )?$"),
    _rule(2, "in on early late arrives debuts follows premieres",
     r"\b(?:comes|follows|arrives|debuts|premieres) (?:(?:in|on) )?(?:early |late )?$"),
    _rule(-1, "on from beginning starting",
     r"\b(?:was|were|had|has been|have been) [a-z]{3,14}(?:ed|en|n|t)\b[^.;,]{0,30}"
     r" (?:beginning|starting) (?:on |from )?$"),
    # What several do at once: "talks start Friday".
    _rule(2, "in on early late begin close come end expire follow meet open reopen resume return"
     " start vote",
     r"(?<!['’])s (?:start|begin|open|resume|end|expire|reopen|close|vote|meet|return|follow|come)"
     r"(?: (?:in|on))? (?:early |late )?$"),
    _rule(1, "from", r"\b(?:announced|declared|ordered|proclaimed)\b[^.;]{1,60} from $"),
    _rule(1, "on from beginning effective of starting",
     r"\b(?:effective|beginning|starting) (?:on |from |as of )?$"),
    # As in "sentenced for … in": the deed was then, and is over.
    _rule(-2, "in on early late",
     r"\b(?:sentenced|convicted|jailed|imprisoned|indicted|charged|fined|arrested|acquitted|blamed"
     r"|punished|condemned|suspended|sued|prosecuted)\b[^,;.]{0,60}?"
     r" (?:for|of|over|with|in connection with) "
     r"(?:(?!\b(?:and|but|will|would|shall|may|is|are|to|faces?|until|through|hearing|sentencing"
     r"|trial|pending|before|beginning|starting)\b)[\w’' -]){3,60}? (?:on|in) $"),
    # In "the club, relegated in May, are fourth" the May is over.
    _rule(-2, "in early late",
     r", (?!(?:expect|plann|schedul|slat|propos|intend|anticipat|promis)ed)"
     r"(?:[a-z]{3,12}ed|beaten|built|born|shot|sold|bought|made|written|taken|given|lost|won|sent"
     r"|thrown|driven|chosen|stolen|broken|shut|hit|hurt|freed|found|overthrown)"
     r"(?: [\w’'-]+){0,3} in (?:early |late )?$"),
    # What "will open in May" is yet to come, be it the May that is far.
    _rule(2, "in on by early late",
     r"(?:\b(?:will|shall|must|won['’]t|(?:expects|wants|intends|hopes|aims) to)|[’']ll"
     r"|\b(?:said|says|told|announced|promised|vowed|pledged)\b[^.;:“”\"]{1,60} would)"
     r" (?:also |not |then |[a-z]{2,12}ly )?(?!have\b)[a-z]+ "
     r"(?:(?!(?:was|were|had|has|did|said|since|than|as|like)\b|[a-z]{3,12}ed\b)[\w’'-]+ ){0,6}"
     r"(?:in|on|by) $"),
    _rule(1, "on",
     r"\bcall(?:ed|s|ing)? for (?:[\w’'-]+ ){0,4}?(?:day of [a-z]+|strikes?|protests?"
     r"|votes?|meeting"
     r"|talks|rally|rallies|march(?:es)?|session|summit|vigil|boycott|demonstrations?)"
     r"(?: [\w’'-]+){0,2} on $"),
    # As in "is on", "Orlane reports results on".
    _rule(1, "",
     r"\b(?:(?:is|are) (?:on|at|next|(?:out|back|possible|likely|unlikely)(?: on)?)"
     r"|(?<![Ii]t )(?<![Tt]oday )(?:is|are)|returns on"
     r"|[A-Z]\w* reports(?: (?:results|earnings|its [a-z-]+ (?:results|earnings)))?"
     r"(?: (?:after|before) the (?:bell|close|open|market))?(?: on)?"
     r"|(?:ends|airs|premieres|finishes|concludes)(?: [a-z]+)?"
     r"|(?:go|goes|head|heads) to the polls(?: on)?"
     r"|(?:plays|hosts|faces|kicks off|convenes|resumes|reopens"
     r"|(?:(?<=s )(?<!['’]s )|(?<=who )|(?<=[Tt]hey )|(?<=[Ww]e )|(?<=, )|(?<= and ))"
     r"(?:play|visit|welcome|host|vote|face|meet"
     r"|return|decide|open|close|start|begin|reopen|resume|strike|march|gather|convene"
     r"|leave|arrive|go)"
     r"|(?:[A-Z][\w.-]*|parliament|assembly|council|court|cabinet|committee|country)"
     r" (?:votes|debates|elects|meets|decides|rules|returns)"
     r"|(?:[Ss]?[Hh]e|[Ii]t|who) (?:travels|flies)|speaks (?:at|to|before|in)|testifies"
     r"|addresses the|appears (?:in|before|at))(?: [\w’'.]+){0,4} on"
     r"|(?:[A-Z][\w.-]*|parliament|council|court|cabinet|committee)"
     r" (?:votes|returns|reconvenes|meets|rules|resumes)"
     r"(?: (?:back|again|to|in|for|here|there|next|[A-Z]\w*)){0,3}"
     r"|(?:[A-Z][\w-]*|club|side|team|hosts|visitors|champions|leaders)"
     r" (?:play|face|host|visit|welcome|meet|entertain|take on|go to)"
     r" [A-Z][\w’'.-]*(?: [\w’'.]+){0,2} on"
     r"|holds? (?:its|their|an?|the|[a-z]+)(?: [\w’'.]+){0,3}(?: on)?"
     r"|(?:is|are|['’]s|['’]re) (?:not )?(?:sitting|campaigning|holding|speaking|appearing|visiting"
     r"|travell?ing|meeting|hosting|headlining|returning|attending|leaving|arriving)"
     r"(?: [\w’'.]+){0,4}(?: on)?"
     r"|there(?:['’]s| is| are) [\w’'. ]{2,30} on"
     r"|(?:is|are) (?:open|closed|shut)(?: [\w’':.]{1,12}){0,5} on) "
     r"(?:[0-9:.]{1,5} ?[ap]\.?m\.? (?:[A-Z]{2,4} )?(?:on )?)?$"),
    # What "the office has forecast for Thursday" is to come.
    _rule(1, "on for by early late",
     r"\b(?:ha(?:s|ve) (?:also |now )?(?:forecast|predicted|warned of|warned that)"
     r"|(?:is|are) (?:forecasting|predicting|expecting|bracing)|forecasts|predicts)"
     r"\b(?:(?!\b(?:after|since|that [a-z]+ed|was|were|had)\b)[^.;,]){0,60} (?:on|for|by)"
     r" (?:early |late )?$"),
    # Whoever "is being recalled for Wednesday" has until then.
    _rule(1, "for", r"\b(?:is|are) being [a-z]{3,12}(?:ed|en|wn)(?: [a-z]+){0,2} for $"),
    # Whoever "is sentenced on Monday" waits for it.
    _rule(1, "in on early late",
     r"\b(?:is|are) (?:[a-z]+ly )?(?!based|dated|known|called|located|set)[a-z]{3,12}(?:ed"
     r"|en|wn|nt)"
     r" (?:up |out |off |in )?(?:on|in) $"),
    _rule(1, "",
     r"\b(?:until|till|through) (?:the end of "
     r"|(?:noon|midday|midnight|sunset|dusk|dawn|late|early|at least|well into) (?:on )?"
     r"|[0-9.: apm]{1,12}(?:[A-Z]{2,4} )?)?$"),
)  # fmt: skip
"""The first one that is found settles it."""
_RELATIVE = re.compile(r", (?:who|which|whose) (?:is|are|will|plans?|hopes?)\b[^,]*$")
"""Its verb is its own: in "Ode, who is to retire in July, said" nothing was said in July."""
_DONE_BEHIND = re.compile(
    r",? (?:[a-z]+ly )?(?:[a-z]{3,12}ed|said|told|was|were|had|made|met|began|took|gave|held|won"
    r"|lost|sent|saw"
    r"|found|became|brought|led|rose|fell|ran|broke|wrote|sold|cut|shot|struck) (?!to be\b|by\b)"
)
"""A verb of what was done, right behind: "On Friday closed"."""
_WILL_BEHIND = re.compile(r" (?:will|shall|(?:is|are) (?:expected|due|set|likely|scheduled) to)\b")
_OWN_NOUN = re.compile(
    r"\b(?:[Tt]he|an?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,2}(?:(?!(?:attack|shooting"
    r"|bombing|blast|crash|fire|killing|murder|death|raid|collapse|arrest|loss|win|victory|defeat)\b)"
    r"[a-z-]+) (?:on|in) $"
)
"""In "the hearing on Monday will be short" the Monday is as far ahead as the hearing."""
_OPENS = re.compile(
    r"(?:[\w’' -]{3,24} later, |.{0,200}[,;] (?:and|but|then) "
    r"|(?:In|At) (?:the|an?) [\w’' -]{3,40}? )?"
    r"[“\"'`]{0,2}(?:(?:And |But |Then )?(?:[Ii]n|[Oo]n|[Aa]t|[Ll]ate|[Ee]arly|[Ll]ast|[Tt]he) )?"
)
"""What may stand before a date that opens its clause."""
_LEADS = re.compile(
    r",? (?:(?!(?:who|which|that|when|where|will|would|may|might|can|could|should|must|is|are|has"
    r"|have|to|and|after|before|if|as|while)\b)[\w’'.-]+ ){1,4}?"
    r"(?:(?:was|were)(?! (?:to|due|scheduled|expected|set|planned|slated)\b)|had(?! to\b)|did|died"
    r"|beat|left|became|began|came|went|won|lost|made|took|gave|met|saw|sent|sold|fell|rose|led|held"
    r"|kept|brought|found|built|struck|ran|broke|wrote|paid|bought|grew|drew|drove|flew|sank|shook"
    r"|stood|sat|spent|spoke|stole|tore|threw|fought|fled|caught|taught|sought|swept|slept|froze"
    r"|(?!need|speed|exceed|succeed|proceed)[a-z]{2,14}ed)\b"
)
"""In "In August the school closed" the August is over, however near the next one is."""


_DOES = re.compile(
    r",? (?:(?:[Tt]he|an?|his|her|its|their) (?:[a-z-]+ ){1,3}?|(?:[A-Z][\w’'.-]* ){1,3}?"
    r"|(?:s?he|it) )"
    r"(?:has (?:[\w’'-]+ ){1,5}(?:scheduled|planned|lined up)\b"
    r"|(?:rules|votes|decides|plays|faces|visits|elects|holds|returns|publishes|releases|unveils"
    r"|travels|flies|appears|speaks|marks|celebrates|turns|takes|testifies"
    r"|(?<=s )(?:vote|meet|decide|return|gather|play|hold|elect|choose|face|go)) "
    r"(?:on|in|to|at|against|whether|about|before|for|with|an?|the|its|his|her|their|out|back|home"
    r"|[A-Z0-9]))(?![^.;,\n]{0,40}\b(?:was|were|had|came|took|went|began|[a-z]{3,12}ed)\b)"
)
"""In "On Friday the court rules on it" the ruling is awaited."""


def settled(before: str, after: str) -> int | None:
    """Return the tense that the words right before or behind an expression leave no choice of.

    Args:
        before: the words before the expression, in its sentence.
        after: what stands behind it.

    Returns:
        What `nlp.timex.tense.tense` returns, `None` where the verbs have to tell.
    """
    if CALLED_OFF.match(after):
        return 0
    near = before[before.rfind(" ", 0, -1) + 1 : -1]
    for rule in _RULES:
        if (not rule.endings or near in rule.endings) and rule.pattern.search(before):
            return rule.lean
    if _WILL_BEHIND.match(after) and _OWN_NOUN.search(before):
        return 1
    if _DONE_BEHIND.match(after) and not _RELATIVE.search(before):
        return -1
    if not _OPENS.fullmatch(before):
        return None
    return -2 if _LEADS.match(after) else 1 if _DOES.match(after) else None
