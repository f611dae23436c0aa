"""Sentences in which a newsroom, or its page, speaks of itself instead of telling the news.

"Scroll down for video", "The ministry did not respond to a request for comment", "Anyone with
information is asked to call …", a picture's caption: where a text comes without line ends they
stand among its sentences. The patterns are about how newsrooms and their pages work, never about
one publication.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_Pattern = tuple[tuple[str, ...], re.Pattern[str]]

_ASIDES: tuple[_Pattern, ...] = tuple(
    (tuple(pieces.split("|")), re.compile(pattern))
    for pieces, pattern in (
        ("contributed ",
         r"\bcontributed (?:reporting )?to this (?:report|story|article)\b"),
        ("reporting|reported|wrote |contributed|editing by",
         (r"^[a-z][^,.]{3,60} (?:reported|reporting|wrote|contributed) (?:this (?:story )?)?"
         r"from [a-z]|^\W*(?:additional |with )?reporting by [a-z]|\bediting by [a-z]"
         r"|^[a-z]{2,12}[’']s (?!he |she )[^,.]{3,60} (?:reported|wrote|contributed)"
         r" (?:this (?:story |report )?)?(?:from|in) [a-z][^,.]{2,40}\.$")),
        ("confirm|verif|reach|contact|available for",
         (r"\b(?:can ?not|could not|couldn[’']t|can[’']t|has not|have not|had not|unable to|not"
         r" been able to)(?: be)? (?:immediately |independently )*"
         r"(?:confirm|verify|verified|reach|be reached)\b"
         r"|\bha(?:s|ve) (?:approached|contacted|reached out to)\b.{0,60}\bfor (?:a )?"
         r"(?:comment|response|statement)\b|\b(?:contacted|approached) [^.]{0,40}for comment\b"
         r"|\bnot (?:immediately )?available for comment\b")),
        ("respond|response|reply|replied",
         (r"\b(?:respon(?:d|ded|se)|repl(?:y|ied)) to (?:\w+ )?(?:\w+[’']s )?"
         r"(?:requests?|calls|questions|emails?)\b")),
        ("comment",
         (r"\b(?:declined|refused) (?:to |any )?(?:immediate |further )?comment\b"
         r"|\brequests? (?:for|seeking) (?:\w+ )?comment\b"
         r"|\bno (?:immediate |further |official )?comment\W*$"
         r"|\b(?:would|could|did) not (?:immediately )?comment\b")),
        (":",
         (r"^\W*(?:editor[’']s note|correction|updated?|clarification|note|disclaimer|photos?"
         r"|credits?|pictures?|pictured|caption|images?|videos?|file|source|watch|read|opinion|tags?|see|more|related|gallery"
         r"|published|posted|last (?:updated|modified))\b[\w ]{0,12}:")),
        ("this is |i'm |i’m |correspondent|reporting|joins us",
         (r"^\W*(?:for [^,.]{2,40}, )?(?:this is|i[’']m) (?!an? |the |not |no |what |how )"
         r"[^,.]{2,40}(?: in the [^,.]{2,40}(?:news ?room|studio)|,? reporting from\b)"
         r"|^[^,.:;]{0,40}\bcorrespondent [a-z’'-]+ [a-z’'-]+"
         r" (?:reports|is reporting|has more|has the (?:story|details)|joins us)\b"
         r"(?: (?:from|in|on|for|with|now|live) [^,.]{2,40})?\.$")),
        ("good |news with|joining |having me|joins me|welcome ",
         (r"^\W*(?:[a-z.’' ]{2,30}(?:, [a-z ]{2,20})?: )?"
         r"(?:good (?:morning|afternoon|evening)\b[^.!…]{0,30}[.!…]"
         r"|(?:and )?(?:now |time for )(?:the )?news with [^.]{2,40}\.$"
         r"|welcome (?:back )?to (?:the )?(?:program(?:me)?|show|podcast|broadcast)\b"
         r"|(?:[a-z]+, )?thank(?:s| you) (?:(?:so |very )?much )?for (?:joining|having) us\b"
         r"|(?:and )?joining (?:us|me) (?:now|today|tonight)\b)")),
        ("coverage|live blog|live updates| here|be back|use it as|fuel up",
         (r"\b(?:our|this) (?:live )?(?:coverage|live blog|rolling coverage)\b"
         r"|\b(?:we[’']ll|we will) be back\b|\bhead here\b|\bfor all the latest\b"
         r"|\bhere (?:are|is) (?:the|your|our) (?:[“\"]?\d+|five|three|ten|day[’']s|top|latest) "
         r"|\bhere[’']s (?:what|everything|all) (?:\w+ )?(?:you|we) (?:need to )?know\b"
         r"|^\W*use (?:it|this) as an?\b|\bfuel up with\b")),
        ("misstated|editing error|earlier version",
         (r"\bbecause of an editing error\b"
         r"|\bearlier versions? of this (?:article|story|report)\b"
         r"|\b(?:article|column|report|picture|caption)\b[^.]{0,120} misstated\b")),
        ("story highlights|copyright",
         r"^\W*story highlights\b|^\W*copyright (?:\W|\d|by\b|the\b)"),
        ("last updated|published|first posted",
         (r"^\W*(?:(?:page |story |article )?last updated|(?:first )?(?:published|posted))\b"
         r"[^a-z]{0,4}(?:at|on|\d)")),
        (" by |fees|funding|grants|interest|conflict|guest",
         (r"\b(?:study|research|project|trial|paper|survey|analysis|review|travel|trip) (?:was"
         r"|were|is) (?:\w+ )?(?:funded|supported|financed|sponsored|paid for) by\b"
         r"|\b(?:ha(?:s|ve) received|receives|declared|disclosed) (?:[a-z]+,? ){0,3}"
         r"(?:consult\w+|speak\w+|lectur\w+|personal|honorary|advisory|research)"
         r" (?:[a-z]+ ){0,2}(?:fees|funding|grants)\b"
         r"|\b(?:competing|conflicts? of|financial) interests?\b[^.]{0,40}\W*$"
         r"|\b(?:declared?s?|had|have|reported?s?) no (?:competing|conflicting)\b"
         r"|\b(?:was|were|travell?ed as) (?:an? )?guests? of (?!honou?r\b)[^.,]{3,60}\.$")),
        ("scroll|see |pictured|views |opinions |solely|for the full|this ",
         (r"\b(?:scroll down|see (?:video|below|above|right|left|also\b)"
         r"|pictured (?:above|below|left|right)"
         r"|this (?:story|article|report|post|page) (?:has been|was|is|will be) (?:updated"
         r"|corrected|amended|edited|first|originally|part of|being|developing|based)"
         r"|a version of this (?:article|story)|share this (?:article|story|page)"
         r"|(?:views|opinions) expressed\b|solely those of the author"
         r"|for the full (?:story|interview))")),
        ("airs |broadcast|streams |streamed",
         (r"\b(?:airs|is broadcast|broadcasts|streams) (?:live )?"
         r"(?:on|at|every|each|weekdays|daily|nightly|[a-z]+days)\b[^.]{0,60}"
         r"\b(?:weekdays|weeknights|daily|nightly|[a-z]+days? at|[ap]\.?m\b)")),
        ("reserved|breaking|more |reprints",
         (r"\b(?:all rights reserved|breaking news|order reprints"
         r"|more (?:details|to come)\b.{0,20}$)")),
        ("no details|no further|no other details|no reason|issued a ",
         (r"^\W*no (?:further |other )*(?:details|information|explanation|reason)s?\b.{0,60}"
         r"\b(?:was|were|are|is) (?:immediately )?(?:given|released|available|provided)"
         r"|\bissued a (?:brief|short) statement (?:about|on) (?:the|his|her) \w+\W*$")),
        ("see |watch ",
         r"^\W*(?:see|watch) [^.]{0,60}(?:\b(?:video|clip|gallery|special|interview)\b|»)"),
        ("edited|condensed|read part|read the|read our|read more",
         (r"\b(?:edited|condensed) (?:and \w+ )?for (?:length|clarity|brevity|space|style)\b"
         r"|^\W*read (?:part|parts|the (?:first|second|third|previous|other)|our|more)\b"
         r"[^.]{0,60}\bhere\b")),
        ("media playback|image c|media caption|getty images|file photo|photo:",
         (r"\bmedia playback is|^\W*(?:image|media) (?:caption|copyright|source)\b"
         r"|\bimage caption\b|\bgetty images\W*$|\bfile photo\W*$|\bphoto: [^.]{0,40}$")),
        (("asked to call|urged to|contact |e-mail|email|hotline|helpline|tickets"
         "|more information|further information|has information|with information"
         "|include a contact|subscri|sign up|newsletter|affected by"),
         (r"\banyone (?:with|who has) (?:any )?information\b"
         r"|\b(?:is|are) (?:asked|urged|encouraged) to (?:call|contact|phone|ring|e-?mail)\b"
         r"|^\W*(?:please )?(?:e-?mail|call|contact|phone) (?:us\b|\S+@|[\d(+])"
         r"|\b(?:helpline|hotline) (?:on|at) [\d(+]"
         r"|^\W*(?:please )?include a contact|e-?mail to a friend"
         r"|^\W*for (?:more|further) information\b|^\W*tickets (?:cost|are|from|can)\b"
         r"|\bsign up (?:to|for) (?:our|the)\b|\b(?:our|daily|weekly|free) newsletters?\b"
         r"|\baffected by (?:the issues|this story|the story)\b")),
    )
)  # fmt: skip
"""What newsrooms say of their own work, in small letters; before each pattern the pieces of words
of which a sentence has to hold one."""
HINTS = frozenset(
    (
        "airs broadcast broadcasts streams contributed note correction clarification disclaimer"
        " photo photos caption image images video videos source watch opinion tags scroll update"
        " updated corrected amended edited published posted expressed solely reserved reprints"
        " breaking details clip gallery reported reporting wrote editing verify verified confirm"
        " reach reached contact contacted approached available request requests respond"
        " responded response reply replied comment interview file developing article read see"
        " reads modified version share related playback media getty information urged encouraged"
        " mail email call hotline helpline include tickets sign newsletter newsletters affected"
        " phone explanation reason statement above below highlights copyright credit credits"
        " picture pictures pictured condensed newsroom room studio correspondent joins good"
        " joining welcome news coverage live blog back here use fuel"
        " funded supported sponsored fees funding grants interests guest guests misstated"
        " error earlier"
    ).split()
)
"""Words of which a sentence that may be an aside holds one, in small letters."""
_MACHINE_MARKS = ("<", "http", "www.", "pic.twitter.com", "{", "}", "|", "»")
_MACHINE = re.compile(
    r"<[a-z/][^>]*>|https?://|www\.|pic\.twitter\.com|[{}]|\|.*\||^\W*\||\|\W*$|»\W*$"
)
_OPINION_NOTE = re.compile(
    r"(?:views|opinions) expressed (?:in this|here|are|by)|solely those of the author"
    r"|expressed (?:in this|here) (?:commentary|column|article)"
    r"|\b(?:sa(?:id|ys)|w(?:rote|rites)|commented) in (?:an editorial|a leader|a leading article)\b"
    r"[^:“”\"]{0,60}:",
    re.IGNORECASE,
)
_NOTING = ("expressed ", "solely ", "editorial", " leader", "leading article")
_BOILERPLATE = re.compile(
    r"^\W*(?:About (?:us|the|[A-Z])|(?i:notes? (?:to|for) editors?|forward[- ]looking statements?"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries)|safe harbou?r|disclaimer|boilerplate"
    r"|editor[’']?s[’']? notes?|background notes?))"
)
_SPACED = 3
"""Commas behind a space in a text that was cut into tokens: its stops stand behind spaces too."""


class Paper(NamedTuple):
    """What holds for a whole text: which marks of markup are in it, and how its stops are set."""

    marks: tuple[str, ...]
    spaced: bool


def of(text: str) -> Paper:
    """Look at the whole text once, so that each sentence is asked only what it may answer.

    Args:
        text: the text.
    """
    return Paper(
        marks=tuple(mark for mark in _MACHINE_MARKS if mark in text),
        spaced=text.count(" , ") >= _SPACED,
    )


def is_aside(words: str, paper: Paper, *, hinted: bool = True) -> bool:
    """Say whether a newsroom, or its page, speaks of itself in `words`.

    A stop behind a space is a page's own line that was joined to the text, unless the whole text
    is set so.

    Args:
        words: the sentence.
        paper: what holds for its text.
        hinted: whether it holds one of `HINTS`.
    """
    if words.endswith(" .") and not paper.spaced:
        return True
    for mark in paper.marks:
        if mark in words and _MACHINE.search(words):
            return True
    if not hinted:
        return False
    lowered = words.lower()
    for pieces, pattern in _ASIDES:
        for piece in pieces:
            if piece in lowered and pattern.search(lowered):
                return True
    return False


def heads_boilerplate(heading: str) -> bool:
    """Say whether what a press office adds to its releases follows a heading ("About …")."""
    return bool(_BOILERPLATE.match(heading))


def is_opinion_note(words: str) -> bool:
    """Say whether `words` tell the reader that the article is its author's opinion."""
    lowered = words.lower()
    for piece in _NOTING:
        if piece in lowered:
            return bool(_OPINION_NOTE.search(words))
    return False
