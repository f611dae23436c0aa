"""The words by which people ask: each command's spellings, courtesies, whole sentences."""

from __future__ import annotations

import re

SPELLINGS: dict[str, str] = {
    spelling: command
    for command, spellings in {
        "quotes": "quotes quote quotations quotation statements comments remarks",
        "timeline": "timeline timelines chronology",
        "articles": "articles article search find stories",
        "person": "person people who whois profile",
        "summarise": "summarise summarize summary summaries tldr tl;dr",
        "digest": "digest",
        "shorter": "shorter",
        "longer": "longer",
        "read": "read open",
        "clippings": "clippings",
        "help": "help hello hi hey start commands",
        "status": "status",
        "alias": "alias aliases",
    }.items()
    for spelling in spellings.split()
}
COURTESY = re.compile(
    r"(?:(?:hey|hi|hello|ok|okay|please|pls|clippings|bot|and|now|so|(?:can|could|would"
    r"|will) (?:you|u|we|i|somebody|someone|anybody|anyone)|(?:i|i'd|we|we'd) (?:would )?(?:want"
    r"|need|like)(?: to)?|let me|let's|(?:give|show|get|find|tell|make|list)(?: me| us)?|see|have|"
    r"any|all|every|each|the|an?|(?:some|a few|\d{1,2})(?= (?:quote|quotation|statement|comment"
    r"|remark|article)s))"
    r"\b[,:!]? ?)+",
    re.IGNORECASE,
)
"""As in "please", "can you", "show me": it asks nothing."""
THANKS = re.compile(
    r"[\s,]*(?:\b(?:please|pls|plz|thanks|thank you|thx|cheers|asap)\b"
    r"(?: (?:mate|all|a lot|so much|very much))?[\s!.?]*)+$",
    re.IGNORECASE,
)
PLEASE = re.compile(r",? \b(?:please|pls|plz)\b,?", re.IGNORECASE)
PRAISE = re.compile(
    r"(?:(?:thanks|thank you|thx|cheers|ok(?:ay)?|wow)[\s,!.]+)*"
    r"(?:good (?:bot|job|work|one)|well done|(?:very )?nice(?: one)?|great|perfect|excellent"
    r"|brilliant|awesome|amazing|lovely|wow|helpful|(?:that|this)(?: is| was|['’]s) (?:great|good"
    r"|nice|helpful|perfect|useful|it)|i love (?:it|you|this))[\s!.]*",
    re.IGNORECASE,
)
"""As in "good bot", "that was helpful"."""
TALK = re.compile(
    r"(?:(?:ok(?:ay)?|k|yes|yep|yeah|yup|no|nope|nah|(?:not )?sure|got it|understood|i see|noted"
    r"|agreed|lol|lmao|rofl|ha(?:ha)+|hehe|hm+|oh|ah|oops|sorry|never ?mind|nvm|forget it|\+1|bye"
    r"|maybe|dunno|no idea|true|right|good point)(?:[\s,!.]+|\Z))+",
    re.IGNORECASE,
)
"""What people say to one another, and ask nothing by."""
SHORTHAND = (
    (re.compile(r"\b(?:abt|abuot|baout|abot)\b", re.IGNORECASE), "about"),
    (
        re.compile(r"\b(?:wat|wht|waht)(?= (?:d(?:oes|id|o)|is|are|was|ha(?:s|ve|ppened))\b)"),
        "what",
    ),
    (re.compile(r"\b(who|what|when|where|how)s(?= )", re.IGNORECASE), r"\1 is"),
    (
        re.compile(r"\b(was|were|is|are|did|does|do|has|have|had|would|could|should)nt\b"),
        r"\1n't",
    ),
)
"""How words are typed in a hurry; "Wat" with a capital is a temple."""
LANGUAGES = (
    "spanish french german english khmer portuguese arabic russian chinese italian japanese dutch"
    " korean vietnamese thai"
)
ABOUT_THIS = frozenset("it this that these those he she they him her them".split())
LINKING = re.compile(r"(?:from|by|of|for|on|about|with|to|me|is|are)\b(?!:\S):? ?", re.IGNORECASE)
"""Words before what is asked for; "by:Lim" is a search for a byline, and stays."""

_WHAT_SAID_OF = (
    r"what (?:did|does|do|has|have|had) (?P<a>.{2,80}?) (?:say|said|tell|told|think) of"
    r" (?P<b>.{2,120})"
)
_WHAT_CAN_YOU_DO = (
    r"(?:who|what) are you|what (?:can|do) you (?:do|know)|how do (?:i|we) use (?:this|you|it)|"
    r"how (?:does|do) (?:this|you|it) work"
)
_ONE = r"(?:(?:an?|the|this|that|new|my|our) )*(?:articles?|story|stories|pieces?)"
_CARE = (
    rf"(?:(?:how|where) (?:do|can) (?:i|we) )?(?:add|upload|ingest|import|put in) {_ONE}\b.{{0,40}}"
    rf"|(?:(?:how|where) (?:do|can) (?:i|we) )?(?:delete|withdraw|remove|unpublish|hide|take down"
    rf"|embargo|correct) (?:{_ONE}|it|(?:{_ONE} )?(?:no\.? ?|number |#)?\d{{1,9}})"
)
_NEXT_DIGEST = (
    r"(?:when|what time|which day)(?: is|'s| does| will) (?:the|our) (?:next )?digest\b.{0,20}"
)
_SAID = r"(?:quotes?|quotations?|statements?|comments?|remarks?|words)"
_LATEST = r"(?:latest|last|newest|most recent|recent|new)"
_ABOUT_WHAT = r"(?: (?:about|on|of|to|regarding) (?P<b>.{2,120}))?"
_LAST_SAID = (
    (
        rf"(?:what (?:was|is|are|were) )?(?:the |any )?{_LATEST} {_SAID}"
        r" (?:from|by|of) (?P<a>.{2,120})"
    ),
    (
        rf"what (?:was|is|'s) the {_LATEST} (?:thing )?(?:that )?"
        rf"(?P<a>.{{2,80}}?) (?:has |had |ever )?said{_ABOUT_WHAT}"
    ),
)
_VIEWS = (
    (
        r"what(?: is|'s| are| was| were) (?P<a>.{2,80}?)'s? (?:views?|position|stance|opinion|take"
        rf"|line|reaction|response|comments?|statements?){_ABOUT_WHAT}"
    ),
    (
        r"how (?:did|has|does) (?P<a>.{2,80}?) (?:react|respond|reply|reacted|responded|replied)"
        rf"{_ABOUT_WHAT}"
    ),
    (
        r"(?:did|has|have|does) (?P<a>.{2,80}?) (?:ever |already |yet |really |actually )?(?:say"
        r"|said|mention|mentioned|talk|talked|speak|spoken|comment|commented)(?: anything"
        r"| something)?(?: (?:about|on|of|that))? (?P<b>(?!(?:any|some)thing\Z).{2,120})"
    ),
    r"(?:compare|contrast) (?P<a>.{2,80}?)(?: (?:about|on|over|regarding) (?P<b>.{2,120}))?",
    rf"what(?: is|'s| has| have) (?P<a>.{{2,80}}?) (?:been )?(?:saying|telling){_ABOUT_WHAT}",
    rf"how many {_SAID} (?:do we have |are there |have we )?(?:from|by|of) (?P<a>.{{2,80}})",
    r"(?:everything|all|anything) (?:said|written) by (?P<a>.{2,120})",
)
_TIMES = (
    r"(?:in|since|before|after|during|between|until)(?= .*(?:\d|day\b|week|month|year"
    r"|\b(?:jan|feb|march|april|may|june|july|aug|sep|oct|nov|dec)))"
)
_ALL_SAID = (
    r"(?:(?:everything|all|anything|things)(?: that)?|what(?: did| does| do| has| have| had))"
    r" (?P<a>.{2,80}?) (?:has |have |had |ever )?(?:say|said|tell|told|think)(?P<b>(?: (?:about|on"
    rf"|regarding|{_TIMES}|this|last|next|yesterday|today)\b.{{0,120}})?)"
)
_EVERYBODY = r"(?:anyone|anybody|everyone|everybody|people|they|we|others|somebody|someone)"
_ANYBODY = (
    (
        rf"(?:did|has|have|does) {_EVERYBODY} (?:ever |already |yet )?(?:say|said|mention"
        r"|mentioned|talk|talked|speak|spoken|comment|commented)(?: anything| something)?"
        r"(?: (?:about|on|of))? (?P<a>.{2,120})"
    ),
    (
        r"who (?:has |have )?(?:criticised|criticized|praised|attacked|welcomed|rejected|supports?"
        r"|supported|backs|backed|opposes|opposed|defended|condemned) (?P<a>.{2,120})"
    ),
    (
        r"who (?:has |have )?(?:said|says|say) (?:what|anything|something|things)"
        r" (?:about|on|regarding) (?P<a>.{2,120})"
    ),
    (
        rf"what (?:has |have |did |do |does )?{_EVERYBODY} (?:say|said|think|saying)"
        r" (?:about|on|of|regarding) (?P<a>.{2,120})"
    ),
    (
        r"what (?:was|is|has been|have been|is being|'s been|'s) (?:ever )?"
        r"(?:said|written|being said) (?:about|on|regarding) (?P<a>.{2,120})"
    ),
    (
        r"(?:who|people)(?: is| was| has| have| had|'s)? (?:been )?(?:spoke|spoken|speaking|speaks"
        r"|talked|talking|commented|commenting|quoted|reacted|responded|weighed in)"
        r"(?: out| up| most)? (?:about|on|to|over|against) (?P<a>.{2,120})"
    ),
    (
        r"(?:(?:all|any|the|some|latest|recent) )*(?:quotes?|quotations|statements|comments|remarks"
        rf"|reactions?|responses?|views|opinions)(?: (?:by|from|of) {_EVERYBODY})?"
        r" (?:about|on|regarding|concerning|mentioning|to) (?P<a>.{2,120})"
    ),
)
_TOP = r"(?:(?:most|often|frequently|heavily|top)[- ]?)+"
_MOST_QUOTED = (
    (
        r"whom? (?:do|did|have|are) we (?:quoted?|cited?|quoting)"
        r" (?:the )?most(?: often)?(?P<a> .{2,120})?"
    ),
    (
        r"who (?:is|was|are|were|gets?|got|has been|have been|do|did)(?: we)? (?:being )?(?:the )?"
        rf"(?:(?:quoted|cited|quote|cite) (?:the )?most(?: often)?|{_TOP}(?:quoted|cited)"
        r"(?: (?:person|people|voices?|sources?))?)(?P<a> .{2,120})?"
    ),
    (
        rf"(?:(?:the|our|which|what|are|who|were) )*(?:{_TOP}(?:quoted|cited)(?: (?:people|persons?"
        r"|voices?|sources?|speakers?|names?|men|women))?|top \d{0,2} ?(?:voices|sources|speakers"
        r"|people quoted))(?P<a> .{2,120})?"
    ),
)
_WHO_SAID = (
    (
        r"(?:who|which \w+) (?:was it (?:that|who) )?(?:ever |once |has |had )?(?:said|says|wrote"
        r"|writes|claimed|argued|insisted|described|called|joked|warned|promised|told (?:us|you"
        r"|reporters))(?: that)?[:,]? (?P<a>(?!(?:that|this|it|so|these|those)\Z).{2,250})"
    ),
    r"(?:where|when) did (?:.{2,60}?) (?:say|write|tell)(?: that)?[:,]? (?P<a>\".{3,250}\")",
    (
        r"(?:find |which |what is )?the quote (?:where|that|about|with|which)"
        r"(?: (?:he|she|they|somebody|someone) (?:says?|said))?(?: that)?[:,]? (?P<a>.{3,250})"
    ),
)
_WHO_SAID_IT = r"who (?:said|says) (?:that|this|it|these|those|so)"
_SUM_UP = (
    r"sum (?:it|this|that)(?: all)? up|(?:digest|brief (?:me|us) on) (?:this|it|that)(?: (?:article"
    r"|story|piece|text))?|(?:quick |short )?(?:recap|run-?down|synopsis|abstract|overview)"
    r"(?: (?:of )?(?:this|it|that))?|brief (?:me|us)"
)
WHOLE = re.compile(
    r"(?:the |its )?(?:full|whole|entire|complete|original) (?:text|article|story|piece|thing"
    r"|report)",
    re.IGNORECASE,
)
"""The article itself, and not what it says."""
_WHO_IS = r"who(?: is|'s| was) (?P<a>(?!quoted|cited|in it|speaking).{2,80})"
_HAPPENED = (
    r"(?:what happened|what's happened|what happens|history|what(?:'s| is) (?:happening|due|planned"
    r"|on(?= next)))(?: (?:between|with|to|in|on|of|around|about))? (?P<a>.{2,120})"
)
_STORIES = r"(?:articles?|story|stories|pieces?|news|coverage)"
_OURS = (
    rf"(?:how many {_STORIES} (?:do (?:we|you) have|have we(?: got| written| run| had)?|are there)"
    r"|what (?:do|have) (?:we(?: have| got| written| run)?|(?:our|the) (?:articles|stories) say)"
    r"|what do you (?:have|know)"
    r"|(?:do (?:we|you) have|have (?:we|you)|have we (?:got|written|run|had))(?: anything)?"
    rf"|(?:(?:is|are) there|do we have|have we (?:got|written|run|had)) (?:(?:an?|any|other|another"
    rf"|more|some) )*{_STORIES}|(?:(?:any|the|other|more) )*{_STORIES})"
)
_NOT_THIS = r"(?!(?:this|that|it|the same)\b[ ?]*\Z)"
_NAMING = (
    rf"(?:(?:which|what) {_STORIES} (?:mention|name|cover|discuss|(?:are|talk|speak) about)"
    rf"|(?:the |all |any )?{_STORIES} (?:(?:that|which) (?:mention|name|cover|discuss|are about)"
    r"|mentioning|naming|covering|discussing)) (?P<a>.{2,120})"
)
_HOW_LARGE = (
    rf"how many {_STORIES} (?:do (?:we|you) have|have (?:we|you)(?: got)?|are there)"
    r"(?: in (?:the|your|our) archive)?"
)
_WE_HAVE = (
    rf"(?:(?:(?:any|every)thing(?: we have)?|all we have|{_OURS}) (?:on|about)"
    rf"|what (?:was|did we) (?:publish(?:ed)?|print(?:ed)?|run) (?:on|in|about)) {_NOT_THIS}"
    r"(?P<a>.{2,120})"
)
OF_THE_ARCHIVE = re.compile(rf"{_OURS} (?:on|about) {_NOT_THIS}", re.IGNORECASE)
"""How a question begins that is asked of all articles, though one of them is being talked about."""
_ONE_PERSON = (
    r"same (?P<a>.{2,80}?) ?=+ ?(?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) is the same (?:person|man|woman) as (?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) and (?P<b>.{2,80}?) are (?:the same|one) (?:person|man|woman)",
)
_TWO_PEOPLE = (
    r"different (?P<a>.{2,80}?) ?(?:≠|!=|<>|=) ?(?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) is(?: not|n't) the same (?:person|man|woman) as (?P<b>.{2,80})",
    r"(?P<a>.{2,80}?) and (?P<b>.{2,80}?) are (?:two|different) (?:people|persons|men|women)",
)
_NEWEST_ON = (
    r"(?:what(?: is|'s|s) (?:new|the (?:latest|newest|news))|(?:the )?(?:latest|newest|new|recent))"
    r"(?: (?:news|articles?|stories))? (?:on|about|in|from|with|regarding)"
    r" (?P<a>(?!the archive).{2,120})"
)
_OLDEST_ON = (
    (
        r"(?:what (?:was|is|'s) )?(?:(?:the|our) )?(?:first|earliest|oldest)"
        rf" (?:mentions?|{_STORIES})(?: (?:of|on|about|mentioning|with))? (?P<a>.{{2,120}})"
    ),
    (
        r"when did we first (?:write|report|mention|cover|publish|run|name)"
        r"(?: (?:anything|something|a story|an article))?(?: (?:of|on|about))? (?P<a>.{2,120})"
    ),
    r"when (?:was|were) (?P<a>.{2,120}?) first (?:mentioned|named|written about|covered|reported)",
)
_WHEN_DID = (
    r"when (?:did|was|were|is|are|has|have|does|do|will|would|had)"
    r" (?P<a>(?!(?:i|we|you|it|this|that|he|she|they)\b).{5,120})"
)
_OPEN = (
    r"(?:why|how|where) (?:did|was|were|is|are|has|have|does|do|will|would|had)"
    r" (?P<a>(?!(?:i|we|you|it|this|that|he|she|they)\b).{5,120})"
)
_DID_THEY = (
    r"(?:did|has|have|does|will|would) (?P<a>(?!(?:i|we|you|it|this|that|he|she|they)\b).{8,120})"
)
_LATEST_FROM = rf"(?:the )?{_LATEST}(?: (?:news|words))? from (?P<a>(?!the archive).{{2,120}})"
SENTENCES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), command, template)
    for pattern, command, template in (
        (_WHAT_CAN_YOU_DO, "help", ""),
        (_NEXT_DIGEST, "status", ""),
        (_HOW_LARGE, "status", ""),
        (_CARE, "care", ""),
        (_WHO_SAID_IT, "summarise", "who is quoted"),
        (_SUM_UP, "summarise", ""),
        (WHOLE.pattern, "read", ""),
        (r"(?:and|(?:what|how) about) (?P<a>(?:no\.? ?|number |#)\d{1,9})", "summarise", "{a}"),
        *((pattern, "voices", "{a}") for pattern in _MOST_QUOTED),
        *((pattern, "remarks", "{a}") for pattern in _ANYBODY),
        *((pattern, "remarks", '"{a}"') for pattern in _WHO_SAID),
        *((pattern, "quotes", "{a} about {b}") for pattern in (*_LAST_SAID, *_VIEWS)),
        (_WE_HAVE, "articles", "{a}"),
        (_NAMING, "articles", "{a}"),
        (_ALL_SAID, "quotes", "{a}{b}"),
        (_WHAT_SAID_OF, "quotes", "{a} about {b}"),
        (_WHO_IS, "person", "{a}"),
        (_HAPPENED, "timeline", "{a}"),
        (_LATEST_FROM, "from", "{a}"),
        *((pattern, "articles", "{a} oldest first") for pattern in _OLDEST_ON),
        (_WHEN_DID, "when", "{a}"),
        (_OPEN, "open", "{a}"),
        (_DID_THEY, "when", "{a}"),
        (_NEWEST_ON, "articles", "{a} newest first"),
        *((pattern, "different", "{a} ≠ {b}") for pattern in _TWO_PEOPLE),
        *((pattern, "same", "{a} = {b}") for pattern in _ONE_PERSON),
    )
)
"""A sentence, the command it stands for, and what that command is asked."""

OWNER = re.compile(
    rf"(?P<a>.{{2,80}}?)(?:'s?)? (?:{_LATEST} )?(?:quotes|quotations|statements|comments|remarks)"
    rf"{_ABOUT_WHAT}",
    re.IGNORECASE,
)
"""“Ana Lim's quotes”, “Ana Lim's latest comments on trade”."""
LATEST_LAST = re.compile(r"(?<=\S),? (?:latest|newest|most recent)\Z", re.IGNORECASE)
"""What closes “/quotes Ana Lim latest”: the newest come first anyway."""
LATELY = re.compile(r"(?P<a>.{2,80}?),? (?:latest|lately|recently)", re.IGNORECASE)
"""“Ana Lim latest”."""
ANYBODY_ABOUT = re.compile(
    rf"(?:(?:from|by|of) )?(?:{_EVERYBODY} )?(?:about|on|regarding|concerning|mentioning) ",
    re.IGNORECASE,
)
"""What stands behind `quotes` where everybody's words on a topic are wanted."""
EVERYBODY = re.compile(_EVERYBODY, re.IGNORECASE)
"""Nobody in particular."""
