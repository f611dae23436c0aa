"""Nouns that, behind "the" or "that", mostly go on with what a text told before.

"The company", "the attack", "the bill": somebody who reads one sentence alone asks which. Nouns
for what everybody knows one of ("the government", "the sun") are not among them. Whatever explains
the noun on the spot ("the bill that …", "the attack on …", "the company, Orvane,") does so for a
reader as well.
"""

from __future__ import annotations

import re
from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BODIES: Final = _set(
    "company firm bank airline manufacturer maker carrier retailer supermarket chain brand"
    " giant titan conglomerate"
    " startup union party group organisation organization association charity foundation"
    " institute agency commission committee council panel watchdog regulator ministry department"
    " club team squad league federation band orchestra university college museum hospital"
    " newspaper magazine website outlet channel network broadcaster programme station studio"
    " consortium alliance coalition trust partnership insurer lender brewer bakery"
    " restaurant hotel store shop factory plant mill mine refinery farm cathedral mosque"
    " observatory center centre clinic temple movement militia faction sect gang"
)
SITTING: Final = _set("agency commission committee council panel watchdog regulator jury tribunal")
"""Bodies that nobody is and that somebody's name does not stand for."""
PEOPLE: Final = _set(
    "girls boys teen teens teenagers man woman boy girl teenager toddler infant couple pair duo"
    " trio caller callers bystander bystanders"
    " victim victims"
    " suspect suspects attacker attackers gunman gunmen bomber killer shooter assailant assailants"
    " thief robber hijacker driver pilot co-pilot passenger passengers officer officers"
    " soldier soldiers deputy guard captain skipper survivor survivors patient patients doctor"
    " nurse surgeon teacher pupil pupils student defendant defendants accused plaintiff"
    " player striker midfielder defender goalkeeper winger manager batsman bowler"
    " actor actress singer rapper guitarist drummer star comedian presenter host director"
    " producer filmmaker designer artist painter author writer novelist poet photographer model"
    " journalist reporter billionaire businessman entrepreneur tycoon founder tenant"
    " landlord lawyer attorney judge senator congressman congresswoman lawmaker governor mayor"
    " minister ambassador general colonel bishop priest monk spokesman"
    " spokeswoman chairman chairwoman chancellor commissioner whistleblower hostage hostages"
    " prisoner prisoners inmate inmates detainee detainees refugees migrants family brothers"
    " extremists militants insurgents rebels terrorists jihadists hackers kidnappers robbers"
    " sisters twins siblings mother father son daughter brother sister husband wife widow"
    " girlfriend boyfriend grandmother grandfather uncle aunt nephew niece cousin"
    " researchers scientists team-mates archaeologists climbers hikers sailors fishermen"
    " newlyweds groom bride footballer golfer boxer jockey champion veteran retiree"
)
PLACES: Final = _set(
    "town village city suburb neighbourhood neighborhood district island valley river"
    " lake mountain building house apartment flat mansion complex tower bridge dam port"
    " harbour harbor airport airfield base camp site venue stadium prison jail"
    " facility compound estate park reserve resort pool garden square tunnel "
    " attraction landmark monument shelter warehouse depot cave tomb grave ship vessel boat"
    " ferry tanker yacht"
    " liner submarine plane aircraft jet airliner helicopter drone balloon train tram bus"
    " car truck lorry van vehicle taxi motorcycle bike satellite rocket spacecraft capsule probe"
)
EVENTS: Final = _set(
    "phenomenon answer answers reply response responses"
    " figure figures amount sum argument notion question suggestion request demand warning"
    " pledge threat phrase term subject event issue continent problem crisis topic death deaths"
    " points details terms findings conclusion prediction"
    " swap exchange split handover rule rules list lists cortege procession"
    " attack attacks assault raid raids strike strikes bombing blast explosion shooting killing"
    " killings murder murders massacre siege standoff ambush kidnapping abduction robbery theft"
    " heist burglary fire blaze crash collision derailment accident incident incidents tragedy"
    " disaster storm hurricane cyclone typhoon tornado earthquake quake tsunami flood floods"
    " landslide avalanche eruption outbreak epidemic protest protests demonstration rally"
    " riot riots clashes unrest uprising coup revolt rebellion battle offensive operation"
    " mission expedition search manhunt chase arrest arrests trial hearing inquest inquiry"
    " investigation probe lawsuit suit verdict conviction sentence appeal ruling decision"
    " announcement statement remarks comments remark comment claim claims allegation allegations"
    " accusation accusations charge charges revelation revelations disclosure"
    " proposal proposals plan plans scheme project initiative programme program"
    " deal agreement accord pact treaty contract merger takeover acquisition sale purchase"
    " bid offer auction transaction bill measure measures amendment resolution referendum"
    " ballot report reports study survey poll research review audit document documents memo"
    " letter email e-mail emails tweet tweets post posts message messages video footage"
    " clip recording tape photo photograph photos photographs picture pictures image images"
    " article book novel memoir film movie documentary series show episode song single album"
    " concert tour festival exhibition painting sculpture statue portrait costume"
    " match game fixture race contest tournament semi-final defeat victory goal"
    " penalty transfer signing injury wedding marriage divorce funeral ceremony meeting"
    " showdown talks summit conference negotiations visit trip journey flight cruise voyage"
    " procedure surgery transplant treatment trials experiment discovery"
    " remains skeleton wreck wreckage device weapon gun knife rifle bomb package parcel"
    " virus bacteria disease drug vaccine pill chemical chemicals substance animal dog cat"
    " horse bear shark whale lion tiger elephant bird snake puppy dogs animals creature creatures"
    " beast species"
    " money cash ransom payment payments fine grant loan bonus pension settlement compensation"
    " ban boycott embargo sanctions restrictions "
    " reform reforms move step reshuffle promotion resignation appointment dismissal sacking"
    " suspension walkout shutdown closure delay delays award"
    " prize trophy medal title idea concept theory method technique system app software"
    " scandal controversy row dispute feud argument debate conversation interview speech"
    " shares stake stock offering split debentures notes bonds"
)
ABSTRACT: Final = _set(
    "notion view opinion question issue problem point topic subject matter suggestion"
    " request demand warning promise pledge vow threat answer response reply advice criticism"
    " approach strategy figure number total amount sum rate price level trend gap difference"
    " goal target aim ambition dream belief fear hope feeling sense attitude situation condition"
    " numbers"
    " circumstances result results outcome effect effects reason reasons fact name title role job"
    " position post task process period era moment experience way manner kind sort type"
    " combination assessment analysis conclusion finding findings prediction estimate"
    " information evidence data detail details relationship right rights freedom status area"
    " region country nation state place spot location direction route path community tradition"
    " custom habit practice behaviour behavior example model version edition generation"
    " obligation debt loss gain success failure mistake error crime crimes offence offense deal"
    " sentiment sentiments thought thoughts word words phrase line lines story stories account"
    " episode encounter relation link links connection mood spirit challenge task effort efforts"
    " work service services product products item items object objects thing things"
    " influence impact change changes shift increase decrease decline drop rise surge slump"
    " improvement comparison contrast distinction irony paradox tone tactic tactics gesture pattern"
    " reception reaction reactions pressure backlash fallout uproar furor frenzy confusion"
    " uncertainty advantage disadvantage consequence consequences purpose intention timing praise"
)
OFFICES: Final = _set(
    "author writer minister judge senator congressman congresswoman lawmaker governor mayor"
    " ambassador general colonel bishop spokesman spokeswoman chairman chairwoman director producer"
    " lawyer attorney reporter journalist doctor researchers scientists teacher officer"
    " commissioner teen caller callers bystander bystanders"
)
"""People of whom an article names several: its opening need not be about the one meant."""
WRITTEN: Final = _set(
    "report reports study survey poll research review audit document documents memo letter email"
    " e-mail emails video footage clip recording photo photograph picture image images article book"
    " interview speech list lists rule rules images photos pictures tweet post"
)
"""What no other words tell: an opening that has none of them is not about the one meant."""
GATHERINGS: Final = _set(
    "ceremony procession rally hearing funeral wedding concert showdown negotiations meeting"
    " interview auction"
)
"""What an opening that does not name it hardly tells of in other words."""
ANSWERS: Final = _set("answer answers reply response responses phrase")
"""What only the sentence right before tells: to what it is one."""
BALLOTS: Final = _set("motion resolution measure bill proposal ordinance amendment")
"""What is put to the vote: each is told by the others."""
NAMED_KINDS: Final = BODIES | PEOPLE | _set("city town village suburb island district river lake")
"""Whoever reads a name before one of these in the same sentence takes it for that."""
DEFINITE: Final = NAMED_KINDS | PLACES | EVENTS
POINTED: Final = DEFINITE | ABSTRACT

_DAYS = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Sept|Nov|Dec)ember|October"
)
_ACTS = (
    r"(?!(?:coincided|happened|occurred|ended|started|began|opened|closed|appeared|arrived|departed"
    r"|landed|crashed|collided|collapsed|died|survived|remained|stayed|lasted|resulted|failed"
    r"|succeeded|differed|agreed|disagreed|returned|responded|reacted|replied|apologised|apologized"
    r"|emerged|erupted|exploded|escaped|fled|travelled|traveled|walked|marched|moved|lived|worked"
    r"|voted|testified|pleaded|joined|complained|insisted|resigned|retired|campaigned|competed"
    r"|argued|boasted|participated|converged|gathered|hinged|focused|focuses|relied|proceeded"
    r"|listened|talked|looked|turned|pointed|struggled|learned|warned|heard|spoke|dreamed|consisted"
    r"|has|had|have|is|are|was|were|been|will|would)\b)"
)
"""Verbs that tell what the thing did, and do not say which one is meant."""
_EXPLAINED = re.compile(
    r"(?:[’']s?)?(?:"
    r" (?:currently |now )?being\b"
    r"| (?:of|for|that|who|which|whose|whom|where|when|between|behind|against|involving|called"
    r"|named|known|dubbed|(?:accused|wanted)(?= (?:by|for|in|of|over)\b)|carrying|leading"
    r"|including|containing|marking|titled|entitled|about"
    r"|into|showing|depicting|capturing|detailing|describing|alleging|urging|seeking|allowing"
    r"|banning|requiring|barring|aimed|meant|designed"
    r"|among|amid|under|aboard|around|across|along|next to|to (?!the\b|a\b|be\b)[a-z]+)\b"
    r"| (?:in|at|on|from|near|outside|inside|with|over|to|by) (?:the |an? |its |his |her |their )?"
    rf"(?!{_DAYS})[A-Z]"
    r"| (?:on|over|with) (?:the|an?|his|her|its|their|two|three)\b"
    rf"| {_ACTS}[a-z]+"
    r"(?: (?:of|who|which)|(?<!ed)(?<!says)(?<!said)(?<!told)(?<!shows)(?<!found) that)\b"
    rf"| {_ACTS}\w+(?:ed|en|ing) (?:by|with|in|at|as|on|from)\b"
    rf"| ?\(| [“\"‘'][A-Z]| (?!{_DAYS})[A-Z][\w’'.-]+"
    r"|, (?:known|called|dubbed|named|identified|an?|the)\b"
    r"|, [“\"]?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*,"
    r")"
)


def is_explained(text: str, end: int, start: int | None = None) -> bool:
    """Say whether what follows a noun says which one is meant.

    Args:
        text: the text.
        end: where the noun ends.
        start: where its "the" begins; "for the council to act" says what the council is to do,
            "the plan to act" what plan it is.
    """
    if start is not None and text.endswith("for ", 0, start) and text.startswith(" to ", end):
        return False
    return _EXPLAINED.match(text, end) is not None
